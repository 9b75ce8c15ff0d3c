package io.serviceaudit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.wording.Languages;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be said of the shipped wording without a reader: spelling conventions, lengths, figures. */
class WordingTest {
    private static final List<String> SUBJECTS = List.of(
            "service-health", "churn-prevention", "service-checkpoints", "touchpoints", "conversation-review", "terms");

    /** Names and abbreviations that Russian texts keep in Latin letters. */
    private static final Set<String> LATIN_IN_RUSSIAN = Set.of(
            "NPS",
            "CRR",
            "CSI",
            "FCR",
            "CRM",
            "SLA",
            "FAQ",
            "QBR",
            "B2B",
            "push",
            "amoCRM",
            "Testograf",
            "testograf.ru");

    /** All texts of a language by subject and key. */
    private static Map<String, String> texts(String language) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String subject : SUBJECTS) {
            CatalogTexts.FOLDER
                    .file(subject, language)
                    .texts()
                    .forEach((key, text) -> texts.put(subject + " " + key, text));
        }
        return texts;
    }

    @Test
    void noTextIsTheSameInTwoLanguages() {
        Map<String, String> russian = texts("ru");
        assertThat(texts("en"))
                .allSatisfy((key, text) -> assertThat(russian.get(key)).isNotEqualTo(text));
    }

    /** As a form can show them. */
    @ParameterizedTest
    @CsvSource({"question, 160", "why, 200", "description, 320", "improve, 400", "red-flag, 140", "guidance, 140"})
    void textsOfItemsAreShort(String field, int longest) {
        for (String language : Languages.BUILT_IN) {
            assertThat(texts(language)).allSatisfy((key, text) -> {
                if (key.matches("\\S+ item\\.[a-z0-9-]+\\." + field + "(\\.\\d)?")) {
                    assertThat(text).as(key).hasSizeLessThanOrEqualTo(longest);
                }
            });
        }
    }

    @Nested
    class English {
        @Test
        void isPlainAscii() {
            assertThat(texts("en"))
                    .allSatisfy((key, text) -> assertThat(text)
                            .isASCII()
                            .doesNotContain("  ", " ,", " .", "!")
                            .doesNotContainPattern("\\d %"));
        }

        @Test
        void closesEveryQuotationMark() {
            assertThat(texts("en"))
                    .allSatisfy((key, text) -> assertThat(count(text, '"') % 2).isZero());
        }
    }

    @Nested
    class Russian {
        @Test
        void hasNoLatinLetterInARussianWord() {
            assertThat(texts("ru"))
                    .allSatisfy((key, text) ->
                            assertThat(text).doesNotContainPattern("[А-Яа-яЁё][A-Za-z]|[A-Za-z][А-Яа-яЁё]"));
        }

        /** A word wholly of letters that look alike, such as the preposition "o", shows here. */
        @Test
        void hasOnlyKnownWordsInLatinLetters() {
            Pattern latin = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:\\.[a-z]+)*");
            assertThat(texts("ru"))
                    .allSatisfy((key, text) -> assertThat(
                                    latin.matcher(text).results().map(MatchResult::group))
                            .allMatch(LATIN_IN_RUSSIAN::contains));
        }

        @Test
        void followsRussianTypography() {
            assertThat(texts("ru")).allSatisfy((key, text) -> {
                assertThat(text)
                        .doesNotContain("\"", "'", "  ", " ,", " .", " - ", "...", "!")
                        .doesNotContainPattern("[^\u00a0]%")
                        .doesNotContainPattern("\\d-\\d");
                assertThat(count(text, '«')).isEqualTo(count(text, '»'));
            });
        }
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }

    /** A text must not offer an answer its scale does not have, nor hide one that turns the score round. */
    @Nested
    class AboutScales {
        private static final String NOT_APPLICABLE = "(?isu).*(not applicable|не\\sприменимо).*";

        private static Stream<Item> items() {
            return Catalog.checklists().stream().flatMap(checklist -> checklist.items().stream());
        }

        private static String description(Item item, String language) {
            return item.description().orElseThrow().in(Locale.forLanguageTag(language));
        }

        @Test
        void notApplicableIsOfferedOnlyWhereItIsAnAnswer() {
            for (String language : Languages.BUILT_IN) {
                assertThat(items().filter(item -> !item.scale().has(Choice.NOT_APPLICABLE)))
                        .allSatisfy(
                                item -> assertThat(description(item, language)).doesNotMatch(NOT_APPLICABLE));
            }
        }

        /** On yes, no, n/a it is obvious; on the other scales it is the exception, so the description says when. */
        @Test
        void notApplicableIsExplainedWhereItIsAnException() {
            for (String language : Languages.BUILT_IN) {
                assertThat(items().filter(item ->
                                item.scale() == Scales.YES_PARTIAL_NO_NA || item.scale() == Scales.RATING_1_5_NA))
                        .hasSize(3 + 4 + 6)
                        .allSatisfy(
                                item -> assertThat(description(item, language)).matches(NOT_APPLICABLE));
            }
        }

        @Test
        void theReversedItemSaysSo() {
            Item knownPains = Catalog.churnPrevention().item("known-pains").orElseThrow();
            assertThat(description(knownPains, "en")).contains("reversed: \"yes\" is the bad answer");
            assertThat(description(knownPains, "ru")).contains("Пункт обратный: «да» здесь плохой ответ");
        }

        @Test
        void twoGuidingQuestionsSayThatYesIsBad() {
            for (String words : List.of("(here \"yes\" is bad)", "(здесь «да» — плохо)")) {
                assertThat(items().filter(item -> item.guidance().stream()
                                .anyMatch(question -> question.byLanguage().values().stream()
                                        .anyMatch(text -> text.endsWith(words)))))
                        .extracting(Item::id)
                        .containsExactly("mobile-app", "regular-use");
            }
        }
    }

    /** Figures come from the catalog pages and nowhere else; these were typed from them. */
    @Nested
    class Figures {
        @ParameterizedTest
        @CsvSource({
            "service-health reply-time, 1 5",
            "churn-prevention response-standard, 1 24",
            "churn-prevention complaint-response, 96",
            "service-checkpoints first-response, 15 60",
            "service-checkpoints three-channels, 2 3",
            "service-checkpoints after-hours, 00 23",
            "service-checkpoints no-bottlenecks, 3",
            "service-checkpoints on-time, 30 50 95 98",
            "service-checkpoints bad-news-first, 24",
            "service-checkpoints final-price, 5 90",
            "service-checkpoints nps-above-40, 0 10 30 40 50 70",
            "service-checkpoints one-contact, 3 70 85",
            "service-checkpoints empowered-staff, 2",
            "touchpoints helpdesk, 1 2 5 80",
            "touchpoints loyalty-programme, 1 2 5 44"
        })
        void standBesideTheirItemInEveryLanguage(String item, String figures) {
            for (String language : Languages.BUILT_IN) {
                assertThat(String.join(" ", figures(language, item)))
                        .as(language)
                        .isEqualTo(figures);
            }
        }

        @Test
        void areTheSameInEveryLanguage() {
            assertThat(texts("en").keySet().stream().map(Figures::owner).distinct())
                    .allSatisfy(owner -> assertThat(figures("ru", owner)).isEqualTo(figures("en", owner)));
        }

        private static Set<String> figures(String language, String owner) {
            Set<String> figures = new TreeSet<>(Comparator.comparing(Integer::valueOf));
            texts(language).forEach((key, text) -> {
                if (owner(key).equals(owner)) {
                    Pattern.compile("(?<![A-Za-zА-Яа-я0-9])\\d+(?![A-Za-zА-Яа-я])")
                            .matcher(text)
                            .results()
                            .forEach(found -> figures.add(found.group()));
                }
            });
            return figures;
        }

        /** The subject and the item a key belongs to; of other texts, the key itself. */
        private static String owner(String key) {
            Matcher item = Pattern.compile("(\\S+) item\\.([a-z0-9-]+)\\..*").matcher(key);
            return item.matches() ? item.group(1) + " " + item.group(2) : key;
        }
    }
}
