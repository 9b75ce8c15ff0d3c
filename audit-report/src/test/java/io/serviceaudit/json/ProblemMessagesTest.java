package io.serviceaudit.json;

import static io.serviceaudit.json.Refused.json;
import static io.serviceaudit.json.Refused.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.json.JsonValue.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemMessagesTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");
    private static final Documents DOCUMENTS = Documents.standard();
    private static final String AUDIT = "{'format':'service-audit/audit/1','id':'a','date':'2026-11-20',"
            + "'checklist':{'id':'service-health','version':'1.0.0'}";

    private static Problem only(Runnable reading) {
        List<Problem> problems = problems(reading);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    @Nested
    class Texts {
        @Test
        void thereIsOneForEveryMessageAndNoneThatNobodyUses() {
            Set<String> expected = new TreeSet<>(Set.of("heading", "suggestion", "allowed"));
            for (Message message : Message.values()) {
                expected.add(message.key());
            }
            for (Kind kind : Kind.values()) {
                if (kind != Kind.NULL && kind != Kind.REFUSED) {
                    expected.add("kind-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                }
            }
            assertThat(ProblemMessages.standard().keys().stream().filter(key -> !key.startsWith("sheet.")))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }

        @ParameterizedTest
        @EnumSource
        void everyCodeHasAMessage(ProblemCode code) {
            assertThat(Message.values()).anyMatch(message -> message.code() == code);
        }

        @Test
        void codesAreKebabCaseAndDiffer() {
            assertThat(ProblemCode.values())
                    .extracting(ProblemCode::code)
                    .doesNotHaveDuplicates()
                    .allMatch(code -> code.matches("[a-z]+(-[a-z0-9]+)*"));
        }

        static Stream<Arguments> messages() {
            return Arrays.stream(Message.values())
                    .flatMap(
                            message -> Stream.of(Locale.ENGLISH, RUSSIAN).map(locale -> Arguments.of(message, locale)));
        }

        @ParameterizedTest(name = "{0} in {1}")
        @MethodSource("messages")
        void everyTextUsesEveryParameterOfItsMessageAndNoOther(Message message, Locale locale) {
            Set<String> used = new TreeSet<>();
            Matcher matcher = PARAMETER.matcher(Messages.in(locale).template(message.key()));
            while (matcher.find()) {
                used.add(matcher.group(1));
            }
            assertThat(used).isEqualTo(new TreeSet<>(message.parameters()));
        }

        @ParameterizedTest(name = "{0} in {1}")
        @MethodSource("messages")
        void everyTextIsASentenceAndInItsLanguage(Message message, Locale locale) {
            String text = Messages.in(locale).template(message.key());
            assertThat(text).endsWith(".");
            assertThat(text.codePoints()
                            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC))
                    .isEqualTo(locale.equals(RUSSIAN));
        }

        @Test
        void bracesInAValueAreNoParameters() {
            assertThat(Messages.in(Locale.ENGLISH).text(Message.UNKNOWN_FIELD, List.of("{name}{x}$1\\n")))
                    .isEqualTo("There is no field \"{name}{x}$1\\n\" here.");
        }

        @Test
        void longValuesAreCutAndControlCharactersShown() {
            String text = Messages.in(Locale.ENGLISH)
                    .text(Message.UNKNOWN_FIELD, List.of("\u202e\n" + "\ud83d\ude00".repeat(70)));
            assertThat(text)
                    .isEqualTo("There is no field \"\\u202e\\u000a" + "\ud83d\ude00".repeat(58) + "\u2026\" here.");
        }
    }

    @Nested
    class Languages {
        @ParameterizedTest
        @ValueSource(strings = {"ru", "ru-RU", "ru-Cyrl-KZ"})
        void russianIsSpokenToRussians(String tag) {
            Documents documents = DOCUMENTS.withMessages(Locale.forLanguageTag(tag));
            assertThat(only(() -> documents.readScoring("{}")).message())
                    .isEqualTo("Не хватает обязательного поля «id».");
        }

        @ParameterizedTest
        @ValueSource(strings = {"en", "en-GB", "de", "und", "tt-RU"})
        void englishIsSpokenToAllOthers(String tag) {
            Documents documents = DOCUMENTS.withMessages(Locale.forLanguageTag(tag));
            assertThat(only(() -> documents.readScoring("{}")).message())
                    .isEqualTo("The field \"id\" is missing; it is required.");
        }

        @Test
        void theLanguageOfTheMachineDoesNotMatter() {
            Locale before = Locale.getDefault();
            try {
                Locale.setDefault(Locale.forLanguageTag("tr"));
                assertThat(only(() -> Documents.standard().readScoring("{\"ID\":1}"))
                                .message())
                        .isEqualTo("There is no field \"ID\" here. Did you mean \"id\"?");
            } finally {
                Locale.setDefault(before);
            }
        }

        @Test
        void theHeadingIsInTheLanguageToo() {
            try {
                DOCUMENTS.withMessages(RUSSIAN).readScoring("{\"id\":\"x\",\"top\":null}");
            } catch (InvalidDocumentException e) {
                assertThat(e).hasMessage("""
                                Ошибок в документе: 2
                                - /id (1:7) [unknown-scoring] Методика расчёта «x» неизвестна; известна: standard.
                                - /top (1:17) [wrong-type] null здесь не значение: уберите поле или укажите то, что нужно: число без кавычек.""");
            }
        }
    }

    @Nested
    class Suggestions {
        static Stream<Arguments> misspelt() {
            return Stream.of(
                    Arguments.of("field", ",'awnsers':{}", "answers"),
                    Arguments.of("field in other case", ",'Answers':{}", "answers"),
                    Arguments.of("field with a hyphen", ",'self-rating':3", "selfRating"),
                    Arguments.of("item", ",'answers':{'replytime':'yes'}", "reply-time"),
                    Arguments.of(
                            "item with an underscore", ",'answers':{'contact_channels':'yes'}", "contact-channels"),
                    Arguments.of("option", ",'answers':{'reply-time':'parital'}", "partial"),
                    Arguments.of("option in capitals", ",'answers':{'reply-time':'YES'}", "yes"),
                    Arguments.of("n/a", ",'answers':{'cleanliness':'na'}", "n/a"),
                    Arguments.of("metric", ",'metrics':{'churnrate':{}}", "churn-rate"),
                    Arguments.of("stage", ",'stages':[{'id':'customers-journey'}]", "customer-journey"),
                    Arguments.of("state", ",'state':'fianl'", "final"),
                    Arguments.of(
                            "item of an action",
                            ",'actions':[{'id':'a','title':'T','items':['atmosphare']}]",
                            "atmosphere"),
                    Arguments.of(
                            "status", ",'actions':[{'id':'a','title':'T','status':'in_progress'}]", "in-progress"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("misspelt")
        void theNearestRightNameIsOffered(String name, String fields, String suggestion) {
            Problem problem = only(() -> DOCUMENTS.readAudit(json(AUDIT + fields + "}")));
            assertThat(problem.suggestion()).contains(suggestion);
            assertThat(problem.message()).endsWith("Did you mean \"" + suggestion + "\"?");
        }

        @Test
        void aMisspeltChecklistIsOfferedAndAllAreListed() {
            Problem problem = only(() -> DOCUMENTS.readAudit(json("{'format':'service-audit/audit/1','id':'a',"
                    + "'date':'2026-11-20','checklist':{'id':'service-helth','version':'1.0.0'}}")));
            assertThat(problem.suggestion()).contains("service-health");
            assertThat(problem.message())
                    .isEqualTo(
                            "The checklist \"service-helth\" is not at hand; at hand are: churn-prevention, conversation-review, "
                                    + "service-checkpoints, service-health, touchpoints. Did you mean \"service-health\"?");
        }

        @Test
        void aVersionThatIsNotAtHandListsThoseThatAre() {
            Problem problem = only(() -> DOCUMENTS.readAudit(json("{'format':'service-audit/audit/1','id':'a',"
                    + "'date':'2026-11-20','checklist':{'id':'touchpoints','version':'2026'}}")));
            assertThat(problem.suggestion()).isEmpty();
            assertThat(problem.message())
                    .isEqualTo("Version \"2026\" of the checklist \"touchpoints\" is not at hand; at hand are: 1.0.0. "
                            + "An audit is scored with its own version or not at all.");
        }

        @Test
        void aMisspeltScaleIsFoundAmongBuiltInAndOwn() {
            String document = "{'format':'service-audit/checklist/1','id':'c','version':'1','title':'C',"
                    + "'scales':[{'id':'how-often','rating':{'from':1,'to':3}}],"
                    + "'sections':[{'id':'s','items':[{'id':'i','question':'Q?','scale':'%s'}]}]}";
            assertThat(only(() -> DOCUMENTS.readChecklist(json(document.replace("%s", "how-oftn"))))
                            .suggestion())
                    .contains("how-often");
            assertThat(only(() -> DOCUMENTS.readChecklist(json(document.replace("%s", "yes-no-n/a"))))
                            .suggestion())
                    .contains("yes-no-na");
        }

        @Test
        void whereNoneIsNearTheFewPossibleNamesAreListed() {
            Problem problem = only(() -> DOCUMENTS.readAudit(json(AUDIT + ",'auditor':{'id':'u','department':'D'}}")));
            assertThat(problem.suggestion()).isEmpty();
            assertThat(problem.message()).isEqualTo("There is no field \"department\" here. Allowed here: id, name.");
        }

        @Test
        void aFieldThatIsThereAlreadyIsNotOffered() {
            Problem problem =
                    only(() -> DOCUMENTS.readAudit(json(AUDIT + ",'auditor':{'id':'u','name':'N','names':'N'}}")));
            assertThat(problem.suggestion()).isEmpty();
        }
    }

    /** What a person reads for the mistakes people make, word for word and with the values in their places. */
    @Nested
    class Words {
        static Stream<Arguments> words() {
            return Stream.of(
                    Arguments.of(
                            ",'answers':{'reply-time':4}",
                            "\"4\" is not on the scale \"yes-partial-no\"; on it are: yes, partial, no.",
                            "Варианта «4» нет на шкале «yes-partial-no»; на ней есть: yes, partial, no."),
                    Arguments.of(
                            ",'answers':{'reply-time':true}",
                            "What is needed here: an option in quotes, a rating as a number, or an object with \"value\". "
                                    + "What stands here: true or false, without quotes.",
                            "Здесь нужно: вариант ответа в кавычках, оценка числом или объект с полем «value». "
                                    + "Указано: true или false без кавычек."),
                    Arguments.of(
                            ",'answers':{'reply-time':{'redFlag':true}}",
                            "The item \"reply-time\" has no red flag, so the answer cannot say whether one was seen.",
                            "У пункта «reply-time» нет красного флага, поэтому отметить его в ответе нельзя."),
                    Arguments.of(
                            ",'answers':{'reply-time':{'guidance':['yes']}}",
                            "Guiding questions answered: 1; the item has 0.",
                            "Ответов на наводящие вопросы: 1, а вопросов у пункта: 0."),
                    Arguments.of(
                            ",'metrics':{'first-response-time':{'value':15}}",
                            "The metric \"first-response-time\" is measured in time; write a duration in quotes, such as \"PT12M\" for 12 minutes.",
                            "Значение метрики «first-response-time» — длительность: укажите её в кавычках, например \"PT12M\" (12 минут)."),
                    Arguments.of(
                            ",'metrics':{'csat':{'value':120.50}}",
                            "120.5 is out of range; it must be from 0 to 100.",
                            "Значение 120.5 вне допустимых пределов: нужно от 0 до 100."),
                    Arguments.of(
                            ",'metrics':{'contact-channel-count':{'value':-1}}",
                            "-1 is too little; it must be at least 0.",
                            "Значение -1 слишком мало: нужно не меньше 0."),
                    Arguments.of(
                            ",'metrics':{'crr':{'startCustomers':10,'endCustomers':16,'newCustomers':5}}",
                            "Without the new customers, 11 are left at the end, more than the 10 at the start; one of the counts is wrong.",
                            "Без новых клиентов в конце остаётся 11 — больше, чем было в начале (10): одно из чисел неверно."),
                    Arguments.of(
                            ",'metrics':{'gross-revenue-churn-rate':{'startRevenue':10,'lostRevenue':9.5,'contractedRevenue':1}}",
                            "Lost and contracted revenue are 10.5 together, more than the 10 at the start; one of the amounts is wrong.",
                            "Потери выручки вместе составляют 10.5 — больше, чем было в начале (10): одна из сумм неверна."),
                    Arguments.of(
                            ",'metrics':{'csat':{'ratings':[5,4.5]}}",
                            "4.5 is not a whole number; one is needed here.",
                            "4.5 — не целое число, а здесь нужно целое."),
                    Arguments.of(
                            ",'metrics':{'crr':{'value':1,'period':'P1Y1M1D'}}",
                            "A rate per \"P1Y1M1D\" cannot be converted to the metric's own period, \"P1Y\": the two are too uneven. Give it for whole months or years, or for up to 200 days.",
                            "Показатель за «P1Y1M1D» нельзя пересчитать на период самой метрики, «P1Y»: соотношение периодов слишком неровное. Укажите показатель за целые месяцы или годы либо не более чем за 200 дней."),
                    Arguments.of(
                            ",'metrics':{'crr':{'value':1,'period':'P121M'}}",
                            "The period \"P121M\" is too long; at most ten years, or 366 days, are converted.",
                            "Период «P121M» слишком длинный: пересчитываются не больше десяти лет или 366 дней."),
                    Arguments.of(
                            ",'metrics':{'nps':{'value':1,'ratings':[1]}}",
                            "These fields cannot stand together; keep one: value, ratings.",
                            "Эти поля вместе не используются, оставьте одно: value, ratings."),
                    Arguments.of(
                            ",'scope':{'period':{'from':'2026-07-02','to':'2026-07-01'}}",
                            "The end, 2026-07-01, is before the start, 2026-07-02.",
                            "Конец (2026-07-01) раньше начала (2026-07-02)."),
                    Arguments.of(
                            ",'scope':{'goals':[{'metric':'nps'}]}",
                            "One of these fields is required here: changeBy, changeByPercent, target.",
                            "Здесь нужно одно из полей: changeBy, changeByPercent, target."),
                    Arguments.of(
                            ",'state':'closed'",
                            "\"closed\" cannot stand here; it must be one of: draft, final.",
                            "«closed» здесь не подходит; можно указать: draft, final."),
                    Arguments.of(
                            ",'state':null",
                            "null is not a value here; leave the field out, or give what is needed: a text in quotes.",
                            "null здесь не значение: уберите поле или укажите то, что нужно: текст в кавычках."),
                    Arguments.of(
                            ",'selfRating':4.5",
                            "4.5 is not a whole number; one is needed here.",
                            "4.5 — не целое число, а здесь нужно целое."));
        }

        @ParameterizedTest(name = "{1}")
        @MethodSource("words")
        void speakToThePersonInBothLanguages(String fields, String english, String russian) {
            String document = json(AUDIT + fields + "}");
            assertThat(only(() -> DOCUMENTS.readAudit(document)).message()).isEqualTo(english);
            assertThat(only(() -> DOCUMENTS.withMessages(RUSSIAN).readAudit(document))
                            .message())
                    .isEqualTo(russian);
        }

        @Test
        void ratingsAreListedByTheirEnds() {
            String document = json("{'format':'service-audit/audit/1','id':'a','date':'2026-11-20',"
                    + "'checklist':{'id':'touchpoints','version':'1.0.0'},'answers':{'%s':'yes'}}");
            String item = DOCUMENTS.library().get("touchpoints", "1.0.0").items().stream()
                    .filter(each -> each.scale().id().equals("rating-1-5"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            assertThat(only(() -> DOCUMENTS.readAudit(document.replace("%s", item)))
                            .message())
                    .isEqualTo("\"yes\" is not on the scale \"rating-1-5\"; on it are: 1\u20135.");
        }

        @Test
        void aNewerFormatIsNamedWithTheOneThatIsRead() {
            assertThat(only(() -> DOCUMENTS.readAudit("{\"format\":\"service-audit/audit/2\"}"))
                            .message())
                    .isEqualTo("The format \"service-audit/audit/2\" is of a later version than this library reads; "
                            + "it reads \"service-audit/audit/1\".");
        }

        @Test
        void aMisspeltFormatIsOffered() {
            assertThat(problems(() -> DOCUMENTS.readAudit("{\"format\":\"service-audit/audit\"}")))
                    .extracting(Problem::toString)
                    .contains("/format (1:11) [unknown-format] The format \"service-audit/audit\" is not known; "
                            + "it must be \"service-audit/audit/1\". Did you mean \"service-audit/audit/1\"?");
        }
    }
}
