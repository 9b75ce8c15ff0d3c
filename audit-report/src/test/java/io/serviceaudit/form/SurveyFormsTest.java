package io.serviceaudit.form;

import static io.serviceaudit.form.FormSamples.AUDIT;
import static io.serviceaudit.form.FormSamples.CHECKLIST;
import static io.serviceaudit.form.FormSamples.FORMS;
import static io.serviceaudit.form.FormSamples.FULL;
import static io.serviceaudit.form.FormSamples.JSON;
import static io.serviceaudit.form.FormSamples.both;
import static io.serviceaudit.form.FormSamples.carried;
import static io.serviceaudit.form.FormSamples.elements;
import static io.serviceaudit.form.FormSamples.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.InvalidDocumentException;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.testkit.RandomAudits;
import io.serviceaudit.testkit.RandomChecklists;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SurveyFormsTest {
    private static final Map<String, JsonNode> ELEMENTS = elements(form(CHECKLIST));

    private static JsonNode element(String name) {
        JsonNode element = ELEMENTS.get(name);
        if (element == null) {
            throw new AssertionError("no element " + name + " among " + ELEMENTS.keySet());
        }
        return element;
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    private static List<String> values(JsonNode choices) {
        List<String> values = new ArrayList<>();
        choices.forEach(each -> values.add(each.isObject() ? each.get("value").asString() : each.asString()));
        return values;
    }

    private static String visibleIf(Audit audit, String element) {
        Map<String, JsonNode> elements = elements(JSON.readTree(FORMS.form(audit)));
        return elements.getOrDefault(element, json("{}")).path("visibleIf").asString("always");
    }

    @Nested
    class Pages {
        @Test
        void thereIsOneOnTheAuditAndOneForEachSection() {
            assertThat(form(CHECKLIST).get("pages"))
                    .extracting(page -> page.get("name").asString())
                    .containsExactly("_about", "_section_first", "_section_shops", "_section_retail");
            assertThat(element("_section_first").get("title"))
                    .isEqualTo(json("{'default':'First things','ru':'Сначала'}"));
            assertThat(element("_section_shops").get("title").asString()).isEqualTo("shops");
            assertThat(element("_about").get("description").get("ru").asString())
                    .isEqualTo("Показывает, как доходят посылки.\n\nСпросите десять человек.");
        }

        @Test
        void theFirstAsksWhatTheAuditIsOf() {
            assertThat(element("_audit").get("isRequired").asBoolean()).isTrue();
            assertThat(element("_date").get("inputType").asString()).isEqualTo("date");
            assertThat(element("_subject").get("requiredIf").asString())
                    .isEqualTo("{_subject-name} notempty or {_industry} notempty");
        }

        @Test
        void theDataSayWhatTheyAreOf() {
            JsonNode calculated = form(CHECKLIST).get("calculatedValues");
            assertThat(calculated.get(2)).isEqualTo(JSON.readTree("""
                            {"name":"_version","expression":"'1.0'","includeIntoResult":true}"""));
            assertThat(calculated)
                    .extracting(each -> each.get("name").asString())
                    .containsExactly("_format", "_checklist", "_version", "often_applies");
        }

        @Test
        void industriesAreThoseOfTheLibraryTheConditionsAndTheAudit() {
            Audit audit = AUDIT.withSubject(Subject.of("north").withIndustry("fishing"));
            assertThat(values(elements(JSON.readTree(FORMS.form(audit)))
                            .getOrDefault("_industry", json("{}"))
                            .get("choices")))
                    .contains("saas", "retail", "fishing")
                    .doesNotHaveDuplicates();
        }
    }

    @Nested
    class Questions {
        @Test
        void optionsAreButtonsWithTheirWords() {
            JsonNode plain = element("plain_answer");
            assertThat(plain.get("type").asString()).isEqualTo("radiogroup");
            assertThat(plain.get("title")).isEqualTo(json("{'default':'Is it on time?','ru':'Вовремя?'}"));
            assertThat(plain.get("choices")).isEqualTo(json("""
                    [{'value':'yes','text':{'default':'Yes','ru':'Да'}},
                     {'value':'no','text':{'default':'No','ru':'Нет'}},
                     {'value':'n/a','text':{'default':'Not applicable','ru':'Не применимо'}}]"""));
            assertThat(values(element("often_answer").get("choices")))
                    .containsExactly("always", "mostly", "01", "not-seen");
        }

        @Test
        void ratingsAreNumbers() {
            JsonNode rated = element("rated_answer");
            assertThat(rated.get("type").asString()).isEqualTo("rating");
            assertThat(rated.get("rateValues")).isEqualTo(json("""
                    [1,2,3,4,5,{'value':'n/a','text':{'default':'Not applicable','ru':'Не применимо'}}]"""));
            assertThat(rated.get("description").get("default").asString())
                    .isEqualTo(
                            "Ratings: 1\u00a0– Very poor; 2\u00a0– Poor; 3\u00a0– Fair; 4\u00a0– Good; 5\u00a0– Excellent");
        }

        @Test
        void aLongScaleIsAList() {
            JsonNode scored = element("scored_answer");
            assertThat(scored.get("type").asString()).isEqualTo("dropdown");
            assertThat(scored.get("choicesMin").asInt()).isEqualTo(1);
            assertThat(scored.get("choicesMax").asInt()).isEqualTo(100);
            assertThat(values(scored.get("choices"))).containsExactly("n/a");
        }

        @Test
        void helpStandsBelowTheQuestion() {
            assertThat(element("plain_answer").get("description").get("default").asString())
                    .isEqualTo("""
                            Look at ten parcels.

                            Why it matters: People wait.

                            The rule: Within the hour.

                            own-kind: Of our own.""");
            assertThat(element("plain_answer").get("description").get("ru").asString())
                    .isEqualTo("""
                            Посмотрите десять посылок.

                            Почему это важно: Люди ждут.

                            Правило: В течение часа.

                            own-kind: Своё.""");
            assertThat(element("plain_improve")
                            .get("description")
                            .get("default")
                            .asString())
                    .isEqualTo("Usually: Leave earlier.");
        }

        @Test
        void aRedFlagIsThereOnlyWhereTheItemHasOne() {
            assertThat(element("plain_red-flag").get("label").get("default").asString())
                    .isEqualTo("Red flag: Customers call twice.");
            assertThat(ELEMENTS).doesNotContainKey("rated_red-flag");
        }

        @Test
        void guidingQuestionsOpenOneAfterTheOther() {
            assertThat(element("plain_guidance-1").has("enableIf")).isFalse();
            assertThat(element("plain_guidance-2").get("enableIf").asString()).isEqualTo("{plain_guidance-1} notempty");
            assertThat(values(element("plain_guidance-1").get("choices")))
                    .containsExactly("yes", "partial", "no", "n/a");
        }

        @Test
        void notesAndPlanAreFoldedAway() {
            JsonNode details = element("rated_details");
            assertThat(details.get("state").asString()).isEqualTo("collapsed");
            assertThat(details.get("elements"))
                    .extracting(each -> each.get("name").asString())
                    .containsExactly(
                            "rated_priority",
                            "rated_situation",
                            "rated_improve",
                            "rated_owner",
                            "rated_due",
                            "rated_comment");
            assertThat(values(element("rated_priority").get("choices"))).containsExactly("high", "medium", "low");
        }

        @Test
        void aMeasuredAnswerIsNamed() {
            Audit audit = AUDIT.withMeasurement(Measurement.of(Metrics.FIRST_RESPONSE_TIME)
                    .withValue(Quantity.ofDuration(Duration.ofMinutes(4)))
                    .withTarget(Quantity.ofDuration(Duration.ofMinutes(5))));
            assertThat(elements(JSON.readTree(FORMS.form(audit)))
                            .getOrDefault("constructor_answer", json("{}"))
                            .get("description")
                            .get("default")
                            .asString())
                    .isEqualTo("Measured: Yes. Leave the question unanswered and this stands.");
            assertThat(element("constructor_answer").has("description")).isFalse();
        }
    }

    @Nested
    class Conditions {
        @Test
        void onAnswersAreLeftToTheForm() {
            assertThat(visibleIf(AUDIT, "plain_item")).isEqualTo("always");
            assertThat(visibleIf(AUDIT, "often_item")).isEqualTo("{#plain_answer} = 'yes'");
            assertThat(visibleIf(AUDIT, "deep_item"))
                    .isEqualTo(
                            "({often_applies} = true and ({#often_answer} notempty and {#often_answer} <> 'always' and"
                                    + " {#often_answer} <> 'not-seen'))");
            assertThat(form(CHECKLIST).get("calculatedValues").get(3)).isEqualTo(JSON.readTree("""
                            {"name":"often_applies","expression":"{#plain_answer} = 'yes'"}"""));
        }

        @Test
        void onTagsAndChannelsAreDecidedByTheAudit() {
            assertThat(visibleIf(AUDIT, "_section_shops")).isEqualTo("always");
            Audit elsewhere = AUDIT.withSubject(Subject.of("south").withTag("city", "Oslo"));
            assertThat(visibleIf(elsewhere, "_section_shops")).isEqualTo("false");
            assertThat(visibleIf(elsewhere.withScope(Scope.open().withChannels(List.of("phone"))), "_section_shops"))
                    .isEqualTo("always");
            assertThat(element("_section_shops").get("visibleIf").asString()).isEqualTo("false");
        }

        @Test
        void onIndustriesAreLeftToTheForm() {
            assertThat(visibleIf(AUDIT, "_section_retail")).isEqualTo("{#_industry} = 'retail'");
        }

        @Test
        void whatIsUnknownIsNeitherTrueNorFalse() {
            Checklist checklist = Checklist.builder("own", "1", both("Own", "Свой"))
                    .section(Section.builder("only")
                            .item(item("tagged", Condition.not(Condition.tag("city", "Oslo"))))
                            .item(item("spoken", Condition.not(Condition.channel("phone"))))
                            .item(item("trade", Condition.not(Condition.industry("retail"))))
                            .item(item("all", Condition.all()))
                            .item(item("any", Condition.any()))
                            .item(item("either", Condition.any(Condition.all(), Condition.industry("retail"))))
                            .build())
                    .build();
            Audit unknown = Audit.of(checklist, "a", FormSamples.DATE);
            assertThat(visibleIf(unknown, "tagged_item")).isEqualTo("false");
            assertThat(visibleIf(unknown, "spoken_item")).isEqualTo("false");
            assertThat(visibleIf(unknown, "trade_item"))
                    .isEqualTo("({#_industry} notempty and {#_industry} <> 'retail')");
            assertThat(visibleIf(unknown, "all_item")).isEqualTo("always");
            assertThat(visibleIf(unknown, "any_item")).isEqualTo("false");
            assertThat(visibleIf(unknown, "either_item")).isEqualTo("always");
            Audit known = unknown.withSubject(Subject.of("n").withTag("city", "Ufa"))
                    .withScope(Scope.open().withChannels(List.of()));
            assertThat(visibleIf(known, "tagged_item")).isEqualTo("always");
            assertThat(visibleIf(known, "spoken_item")).isEqualTo("always");
        }

        private static Item item(String id, Condition condition) {
            return Item.builder(id, Text.of("en", id), Scales.YES_NO_NA)
                    .appliesWhen(condition)
                    .build();
        }
    }

    @Nested
    class Writing {
        static List<Checklist> builtIn() {
            return Catalog.checklists();
        }

        @ParameterizedTest
        @MethodSource("builtIn")
        void everyBuiltInItemIsThereInBothLanguages(Checklist checklist) {
            Map<String, JsonNode> elements = elements(form(checklist));
            for (Item item : checklist.items()) {
                JsonNode question = elements.getOrDefault(item.id() + "_answer", json("{}"));
                assertThat(question.get("title").propertyNames()).containsExactly("default", "ru");
                assertThat(question.get("description").propertyNames()).containsExactly("default", "ru");
                assertThat(elements).containsKey(item.id() + "_comment");
            }
            assertThat(FORMS.form(checklist)).isEqualTo(FORMS.form(checklist));
        }

        @Test
        void aTextInOneLanguageIsPlain() {
            Checklist checklist = Checklist.builder("own", "1", Text.of("en", "Own"))
                    .section(Section.builder("only")
                            .item(Item.builder("one", Text.of("en", "One?"), Scales.YES_NO_NA)
                                    .build())
                            .build())
                    .build();
            JsonNode form = form(checklist);
            assertThat(form.get("title").asString()).isEqualTo("Own");
            assertThat(form.has("locale")).isFalse();
            assertThat(FORMS.form(checklist)).doesNotContain("\"ru\"");
        }

        @Test
        void aChecklistOfAnotherLanguageOpensInIt() {
            Checklist checklist = Checklist.builder("own", "1", Text.of("pt-BR", "Lista"))
                    .section(Section.builder("only")
                            .item(Item.builder(
                                            "one",
                                            Text.of("pt-BR", Map.of("pt-BR", "Um?", "en", "One?")),
                                            Scales.YES_NO_NA)
                                    .build())
                            .build())
                    .build();
            JsonNode form = form(checklist);
            assertThat(form.get("locale").asString()).isEqualTo("pt-br");
            assertThat(form.get("title").asString()).isEqualTo("Lista");
            assertThat(elements(form).getOrDefault("one_answer", json("{}")).get("title"))
                    .isEqualTo(json("{'default':'One?','pt-br':'Um?'}"));
        }

        @Test
        void canStandInAScript() {
            String data = FORMS.data(AUDIT.with("plain", FULL));
            assertThat(data).doesNotContain("<").contains("\\u003c/script>");
            assertThat(carried(FORMS.readAudit(data)).get("item plain")).contains("</script>");
        }

        @Test
        void noIdIsTakenForTheFormsOwnField() {
            List<String> ids = List.of("audit", "date", "applies", "about", "section", "guidance-1", "format");
            Section.Builder section = Section.builder("audit");
            ids.forEach(id -> section.item(
                    Item.builder(id, Text.of("en", id), Scales.YES_NO_NA).build()));
            Checklist checklist = Checklist.builder("own", "1", Text.of("en", "Own"))
                    .section(section.build())
                    .build();
            assertThat(elements(form(checklist))).hasSize(2 + 5 + ids.size() * (3 + 6));
        }
    }

    @Nested
    class Reading {
        @Test
        void takesDataInEveryForm(@TempDir Path folder) throws IOException {
            Audit audit = AUDIT.with("plain", FULL);
            String data = FORMS.data(audit);
            byte[] utf8 = data.getBytes(StandardCharsets.UTF_8);
            Path file = Files.write(folder.resolve("data.json"), utf8);
            assertThat(List.of(
                            FORMS.readAudit(data),
                            FORMS.readAudit(utf8),
                            FORMS.readAudit(new ByteArrayInputStream(utf8)),
                            FORMS.readAudit(new StringReader(data)),
                            FORMS.readAudit(file),
                            FORMS.readAudit(data, audit),
                            FORMS.readAudit(utf8, audit)))
                    .allSatisfy(back -> assertThat(carried(back)).isEqualTo(carried(audit)));
        }

        @Test
        void refusesWhatIsNoDataOfAForm() {
            assertThatThrownBy(() -> FORMS.readAudit("{\"plain_answer\":\"yes\"}"))
                    .isInstanceOf(InvalidDocumentException.class)
                    .hasMessageContaining("_version");
        }
    }

    @Property(tries = 300)
    void anyAuditComesBackFromItsData(@ForAll long seed, @ForAll long other) {
        Checklist checklist = RandomChecklists.ofSeed(seed);
        Audit audit = RandomAudits.ofSeed(checklist, other);
        SurveyForms forms = SurveyForms.of(Documents.standard().withChecklist(checklist));
        assertThat(carried(forms.readAudit(forms.data(audit)))).isEqualTo(carried(audit));
        Audit onto = forms.readAudit(forms.data(audit), audit);
        assertThat(onto.answers().keySet())
                .containsExactlyElementsOf(audit.answers().keySet());
        assertThat(carried(onto)).isEqualTo(carried(audit));
        assertThat(onto.measurements()).isEqualTo(audit.measurements());
        assertThat(onto.state()).isEqualTo(audit.state());
    }

    @Property(tries = 100)
    void anyTextComesBack(@ForAll String text) {
        if (!text.isBlank() && text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            Audit audit = AUDIT.with("plain", Answer.none().withComment(text));
            assertThat(FORMS.readAudit(FORMS.data(audit)).answer("plain").comment())
                    .contains(text);
        }
    }
}
