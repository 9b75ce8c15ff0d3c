package io.serviceaudit.form;

import static io.serviceaudit.form.FormSamples.AUDIT;
import static io.serviceaudit.form.FormSamples.CHECKLIST;
import static io.serviceaudit.form.FormSamples.FORMS;
import static io.serviceaudit.form.FormSamples.FULL;
import static io.serviceaudit.form.FormSamples.JSON;
import static io.serviceaudit.form.FormSamples.carried;
import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.Documents;
import io.serviceaudit.scoring.ItemScore;
import io.serviceaudit.scoring.Scorer;
import io.serviceaudit.testkit.RandomAudits;
import io.serviceaudit.testkit.RandomChecklists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Forms and data in the real library, without a browser. */
class SurveyLibraryTest {
    private static final String WORD_JOINER = "\u2060";
    private static final int MOST_SEEDS = 60;
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    @BeforeAll
    static void libraryIsThere() {
        SurveyLibrary.requireLibrary();
    }

    /** What to try: a form and the data to fill it in with. */
    private static String ask(Audit formOf, List<Audit> audits) {
        return "{\"form\":" + FORMS.form(formOf) + ",\"data\":["
                + String.join(",", audits.stream().map(FORMS::data).toList()) + "]}";
    }

    /** What to try: the form of a checklist that nobody has answered, and its texts. */
    private static String askTexts(Checklist checklist) {
        return "{\"form\":" + FORMS.form(checklist) + ",\"data\":[],\"texts\":true}";
    }

    /** What the library tells of what it was asked, in order. */
    private static List<JsonNode> told(String name, List<String> asks) {
        return SurveyLibrary.run("model.mjs", name, String.join("\n", asks)).stream()
                .map(JSON::readTree)
                .toList();
    }

    private static JsonNode told(String name, Checklist checklist) {
        return told(name, List.of(askTexts(checklist))).get(0);
    }

    private static List<String> names(JsonNode list) {
        List<String> names = new ArrayList<>();
        list.forEach(each -> names.add(each.asString()));
        return names;
    }

    private static List<String> applying(Audit audit) {
        return Scorer.of(audit.checklist()).score(audit).items().stream()
                .filter(ItemScore::applies)
                .map(score -> score.item().id())
                .toList();
    }

    /** The data of a form are those that its audit was written as, in some order. */
    private static void assertSame(JsonNode data, Audit audit, String seed) {
        assertThat(data).as(seed).isEqualTo(JSON.readTree(FORMS.data(audit)));
    }

    @Test
    void whatIsVisibleIsWhatAppliesAndDataComeBack() {
        List<Audit> audits = new ArrayList<>();
        List<String> asks = new ArrayList<>();
        for (long seed = 1; seed <= MOST_SEEDS; seed++) {
            Checklist checklist = RandomChecklists.ofSeed(seed);
            for (long other = 0; other < 1; other++) {
                Audit audit = RandomAudits.ofSeed(checklist, seed * 10 + other);
                audits.add(audit);
                asks.add(ask(audit, List.of(audit)));
            }
        }
        List<String> lines = SurveyLibrary.run("model.mjs", "random", String.join("\n", asks));
        assertThat(lines).hasSameSizeAs(audits);
        int hidden = 0;
        for (int i = 0; i < audits.size(); i++) {
            Audit audit = audits.get(i);
            String name = audit.checklist() + " " + audit.id();
            JsonNode result = JSON.readTree(lines.get(i)).get("results").get(0);
            List<String> applying = applying(audit);
            hidden += audit.checklist().items().size() - applying.size();
            assertThat(names(result.get("visible"))).as(name).isEqualTo(applying);
            assertThat(names(result.get("stepwise")))
                    .as("%s, step by step", name)
                    .isEqualTo(applying);
            assertSame(result.get("data"), audit, name);
            SurveyForms forms = SurveyForms.of(Documents.standard().withChecklist(audit.checklist()));
            Audit back = forms.readAudit(result.get("withoutHidden").toString(), audit);
            assertThat(carried(back)).as("%s, hidden answers left out", name).isEqualTo(carried(audit));
        }
        assertThat(hidden).as("items that conditions exclude in these audits").isGreaterThan(50);
    }

    @Test
    void everyConditionOfTheSampleIsSeen() {
        Audit plain = AUDIT.with("plain", Answer.of("yes"));
        Audit mostly = plain.with("often", Answer.of("mostly"));
        Audit once = plain.with("often", Answer.of("01"));
        Audit unseen = plain.with("often", Answer.of("not-seen"));
        Audit hidden = AUDIT.with("plain", Answer.of("no")).with("often", Answer.of("mostly"));
        String ask = ask(AUDIT, List.of(AUDIT, plain, mostly, once, unseen, hidden));
        JsonNode results = JSON.readTree(
                        SurveyLibrary.run("model.mjs", "sample", ask).get(0))
                .get("results");
        assertThat(names(results.get(0).get("visible"))).containsExactly("plain", "rated", "constructor", "scored");
        assertThat(names(results.get(1).get("visible")))
                .containsExactly("plain", "rated", "often", "constructor", "scored");
        assertThat(names(results.get(2).get("visible")))
                .containsExactly("plain", "rated", "often", "deep", "constructor", "scored");
        assertThat(names(results.get(3).get("visible"))).contains("deep");
        assertThat(names(results.get(4).get("visible"))).doesNotContain("deep");
        assertThat(names(results.get(5).get("visible"))).doesNotContain("often", "deep");
    }

    @Test
    void everythingAFormCarriesStaysAsItIs() {
        Audit audit = AUDIT.with("plain", FULL)
                .with("rated", Answer.of(4))
                .with("scored", Answer.of(77))
                .with("often", Answer.of("01"));
        JsonNode told = JSON.readTree(SurveyLibrary.run("model.mjs", "full", ask(audit, List.of(audit)))
                .get(0));
        assertSame(told.get("results").get(0).get("data"), audit, "full");
    }

    @Test
    void aFormFilledInByNobodySaysWhatItIsOf() {
        assertThat(told("blank", CHECKLIST).get("blank")).isEqualTo(JSON.readTree("""
                {"_format":"service-audit/flat-audit/1","_checklist":"courier","_version":"1.0"}"""));
    }

    @Test
    void theBuiltInChecklistsAreWholeInBothLanguages() {
        List<JsonNode> all = told(
                "built-in",
                Catalog.checklists().stream().map(SurveyLibraryTest::askTexts).toList());
        for (int i = 0; i < all.size(); i++) {
            Checklist checklist = Catalog.checklists().get(i);
            JsonNode told = all.get(i);
            assertThat(names(told.get("locales"))).containsExactlyInAnyOrder("en", "ru");
            for (Locale locale : List.of(Locale.ENGLISH, RUSSIAN)) {
                JsonNode texts = told.get(locale.getLanguage());
                assertThat(texts.get("title").asString())
                        .isEqualTo(checklist.title().in(locale));
                for (Section section : checklist.sections()) {
                    assertThat(texts.get("_section_" + section.id() + " title").asString())
                            .isEqualTo(section.title().orElseThrow().in(locale));
                }
                for (Item item : checklist.items()) {
                    assertThat(texts.get(item.id() + "_answer title").asString())
                            .isEqualTo(item.question().in(locale));
                    assertThat(texts.get(item.id() + "_answer description").asString())
                            .contains(item.description().orElseThrow().in(locale))
                            .contains(item.why().orElseThrow().in(locale));
                }
                if (locale.equals(RUSSIAN)) {
                    texts.properties().stream()
                            .filter(text -> !text.getKey().contains(" choice "))
                            .forEach(text -> assertThat(text.getValue().asString())
                                    .as(text.getKey())
                                    .containsPattern("[а-яА-Я]"));
                }
            }
        }
    }

    @Test
    void aChecklistOfAnotherLanguageOpensInItAndFallsBackAsItsTextsDo() {
        Text bothTexts = Text.of("ru", Map.of("ru", "Вопрос", "en", "Question"));
        Text one = Text.of("ru", Map.of("ru", "Другой"));
        Checklist checklist = Checklist.builder("own", "1", Text.of("ru", "Лист"))
                .section(Section.builder("only")
                        .item(Item.builder("one", bothTexts, Scales.YES_NO_NA).build())
                        .item(Item.builder("two", one, Scales.YES_NO_NA).build())
                        .build())
                .build();
        JsonNode told = told("own", checklist);
        assertThat(told.get("opensIn").asString()).isEqualTo("ru");
        assertThat(told.get("ru").get("one_answer title").asString()).isEqualTo("Вопрос");
        assertThat(told.get("en").get("one_answer title").asString()).isEqualTo("Question");
        assertThat(told.get("en").get("two_answer title").asString()).isEqualTo("Другой");
    }

    @Test
    void noTextBecomesAnExpressionAPlaceOrMarkup() {
        List<String> hostile = List.of(
                "{one_answer}",
                "{_version}",
                "{_checklist} {_format}",
                "{#one_answer} and {$one_answer.title}",
                "{{one_answer}}",
                "{ one_answer }",
                "{locale} {pageno} {_applies_only}",
                "<img src=x onerror=alert(1)>",
                "**bold** [link](javascript:alert(1))",
                "' or 1 = 1 or '",
                "=1+1",
                "a|b");
        List<JsonNode> all = told(
                "hostile", hostile.stream().map(SurveyLibraryTest::askHostile).toList());
        for (int i = 0; i < hostile.size(); i++) {
            String text = hostile.get(i);
            JsonNode texts = all.get(i).get("en");
            for (String name : List.of("title", "_section_only title", "one_answer title", "one_answer description")) {
                assertThat(texts.get(name).asString().replace(WORD_JOINER, ""))
                        .as(name)
                        .isEqualTo(text);
            }
            assertThat(texts.get("one_guidance-1 title").asString().replace(WORD_JOINER, ""))
                    .endsWith(text);
            assertSame(all.get(i).get("results").get(0).get("data"), hostileAudit(text), text);
        }
    }

    /** An audit of a checklist that says a text wherever it can, and says it too. */
    private static Audit hostileAudit(String text) {
        Checklist checklist = Checklist.builder("own", "1.0", Text.of("en", text))
                .section(Section.builder("only")
                        .title(Text.of("en", text))
                        .item(Item.builder("one", Text.of("en", text), Scales.YES_NO_NA)
                                .description(Text.of("en", text))
                                .guidance(Text.of("en", text))
                                .build())
                        .build())
                .build();
        return Audit.of(checklist, "a", FormSamples.DATE)
                .with("one", Answer.of("yes").withComment(text));
    }

    private static String askHostile(String text) {
        Audit audit = hostileAudit(text);
        // An answer that is there from the start, so that there is something to put in a text.
        String form = FORMS.form(audit)
                .replace("\"name\":\"one_answer\"", "\"name\":\"one_answer\",\"defaultValue\":\"yes\"");
        return "{\"form\":" + form + ",\"data\":[" + FORMS.data(audit) + "],\"texts\":true}";
    }

    @Test
    void everyItemOfTheSampleIsInTheForm() {
        JsonNode told = told("names", CHECKLIST);
        assertThat(new TreeSet<>(told.get("en").properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(name -> name.endsWith("_answer title"))
                        .toList()))
                .hasSameSizeAs(CHECKLIST.items());
    }
}
