package io.serviceaudit.form;

import static io.serviceaudit.form.FormSamples.AUDIT;
import static io.serviceaudit.form.FormSamples.DATE;
import static io.serviceaudit.form.FormSamples.FORMS;
import static io.serviceaudit.form.FormSamples.FULL;
import static io.serviceaudit.form.FormSamples.JSON;
import static io.serviceaudit.form.FormSamples.carried;
import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Evidence;
import io.serviceaudit.audit.GuidanceAnswer;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.Documents;
import io.serviceaudit.priority.Priority;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A person fills a form in: the real library in a real browser. */
class BrowserTest {
    private static String chromium = "";

    @BeforeAll
    static void browserIsThere() {
        chromium = SurveyLibrary.requireBrowser();
    }

    /** What a person does, step by step; the words are those of {@code browser.mjs}. */
    private static final class Steps {
        private final List<List<Object>> steps = new ArrayList<>();

        Steps then(Object... step) {
            steps.add(List.of(step));
            return this;
        }

        /** Does the steps; nothing may go wrong on the way, and nothing be asked of any network. */
        JsonNode in(String form, @Nullable String data, String name) {
            String ask = JSON.writeValueAsString(Map.of(
                    "chromium",
                    chromium,
                    "shots",
                    SurveyLibrary.OUTPUT.toString(),
                    "steps",
                    steps,
                    "form",
                    JSON.readTree(form),
                    "data",
                    data == null ? Map.of() : JSON.readTree(data)));
            JsonNode told =
                    JSON.readTree(SurveyLibrary.run("browser.mjs", name, ask).get(0));
            assertThat(told.get("errors")).as("errors").isEmpty();
            assertThat(told.get("requests")).as("requests").isEmpty();
            return told;
        }
    }

    @Test
    void aPersonFillsAFormInFromTheFirstPageToTheLast() {
        JsonNode told = new Steps()
                .then("fill", "_audit", "2026-q4-north")
                .then("fill", "_date", "2026-11-20")
                .then("fill", "_subject", "north")
                .then("fill", "_subject-name", "North <b>branch</b>")
                .then("select", "_industry", "Retail")
                .then("shot", "about-en")
                .then("next")
                .then("sees", "often_answer")
                .then("choose", "plain_answer", "Yes")
                .then("sees", "often_answer")
                .then("sees", "deep_answer")
                .then("choose", "often_answer", "Once")
                .then("sees", "deep_answer")
                .then("choose", "deep_answer", "Partial")
                .then("choose", "rated_answer", "4")
                .then("tick", "plain_red-flag")
                .then("open", "plain_details")
                .then("choose", "plain_guidance-1", "Yes")
                .then("choose", "plain_guidance-2", "Not applicable")
                .then("shot", "first-en")
                .then("locale", "ru")
                .then("text", "plain_answer")
                .then("select", "plain_priority", "Высокий")
                .then("fill", "plain_situation", "По «понедельникам» <i>поздно</i> {_audit}")
                .then("fill", "plain_improve", "Выезжать раньше")
                .then("fill", "plain_owner", "Анна")
                .then("fill", "plain_due", "2027-01-31")
                .then("fill", "plain_comment", "Две\nстроки")
                .then("shot", "first-ru")
                .then("width", 375)
                .then("fits")
                .then("shot", "first-ru-phone")
                .then("width", 1000)
                .then("next")
                .then("sees", "scored_answer")
                .then("sees", "shelf_answer")
                .then("choose", "shelf_answer", "Не сделано")
                .then("complete")
                .in(FORMS.form(AUDIT.checklist()), null, "browser-fill-in");
        assertThat(told.get("told").get(0).asBoolean()).as("often at first").isFalse();
        assertThat(told.get("told").get(1).asBoolean()).as("often after yes").isTrue();
        assertThat(told.get("told").get(2).asBoolean()).as("deep at first").isFalse();
        assertThat(told.get("told").get(3).asBoolean()).as("deep after once").isTrue();
        assertThat(told.get("told").get(4).asString())
                .contains("Вовремя?", "Посмотрите десять посылок.", "Почему это важно: Люди ждут.", "Не применимо");
        assertThat(told.get("told").get(5).asBoolean()).as("fits a phone").isTrue();
        assertThat(told.get("told").get(6).asBoolean())
                .as("shops, of unknown city")
                .isFalse();
        assertThat(told.get("told").get(7).asBoolean()).as("shelf, in retail").isTrue();

        Audit expected = Audit.of(AUDIT.checklist(), "2026-q4-north", DATE)
                .withSubject(Subject.of("north").withName("North <b>branch</b>").withIndustry("retail"))
                .with(
                        "plain",
                        Answer.of("yes")
                                .withRedFlag(true)
                                .withPriority(Priority.HIGH)
                                .withSituation("По «понедельникам» <i>поздно</i> {_audit}")
                                .withImprove("Выезжать раньше")
                                .withOwner("Анна")
                                .withDue(LocalDate.of(2027, 1, 31))
                                .withComment("Две\nстроки")
                                .withGuidance(List.of(GuidanceAnswer.YES, GuidanceAnswer.NOT_APPLICABLE)))
                .with("often", Answer.of("01"))
                .with("deep", Answer.of("partial"))
                .with("rated", Answer.of(4))
                .with("shelf", Answer.of("not-done"));
        Audit audit = FORMS.readAudit(told.get("data").toString());
        assertThat(carried(audit)).isEqualTo(carried(expected));
    }

    @Test
    void anAuditGoesOnWhereItStands() {
        Audit audit = AUDIT.with("plain", FULL.withEvidence(List.of(Evidence.of("tickets"))))
                .with("often", Answer.of("always"));
        JsonNode told = new Steps()
                .then("next")
                .then("sees", "often_answer")
                .then("choose", "rated_answer", "Not applicable")
                .then("next")
                .then("select", "scored_answer", "7")
                .then("complete")
                .in(FORMS.form(audit), FORMS.data(audit), "browser-go-on");
        assertThat(told.get("told").get(0).asBoolean()).isFalse();
        Audit expected = audit.with("rated", Answer.of("n/a")).with("scored", Answer.of(7));
        Audit back = FORMS.readAudit(told.get("data").toString(), audit);
        assertThat(carried(back)).isEqualTo(carried(expected));
        assertThat(back.answer("plain").evidence()).hasSize(1);
        assertThat(back.subject().orElseThrow().tags()).isEqualTo(Map.of("city", "Kazan"));
        assertThat(back.scope()).isEqualTo(audit.scope());
    }

    @Test
    void hostileTextsAreShownAsTheyAre() {
        String hostile = "<img src=x onerror=\"throw 1\"> {one_answer} <b>b</b>";
        Checklist checklist = Checklist.builder("own", "1", Text.of("en", hostile))
                .section(Section.builder("only")
                        .title(Text.of("en", hostile))
                        .item(Item.builder("one", Text.of("en", hostile), Scales.YES_NO_NA)
                                .description(Text.of("en", hostile))
                                .build())
                        .build())
                .build();
        SurveyForms forms = SurveyForms.of(Documents.standard().withChecklist(checklist));
        Audit audit =
                Audit.of(checklist, "a<b>", DATE).with("one", Answer.of("yes").withComment(hostile));
        JsonNode told = new Steps()
                .then("next")
                .then("text", "one_answer")
                .then("open", "one_details")
                .then("markup", "#form img, #form b")
                .then("complete")
                .then("markup", "#form img, #form b")
                .in(forms.form(audit), forms.data(audit), "browser-hostile");
        assertThat(told.get("told").get(0).asString().replace("\u2060", "")).contains(hostile);
        assertThat(told.get("told").get(1).asInt()).isZero();
        assertThat(told.get("told").get(2).asInt()).isZero();
        assertThat(carried(forms.readAudit(told.get("data").toString()))).isEqualTo(carried(audit));
    }

    @Test
    void aBuiltInChecklistFitsAPhoneInBothLanguages() {
        Steps steps = new Steps().then("width", 375);
        for (String language : List.of("en", "ru")) {
            steps.then("locale", language).then("fits").then("shot", "about-phone-" + language);
        }
        steps.then("fill", "_audit", "a").then("fill", "_date", "2026-11-20").then("next");
        for (String language : List.of("en", "ru")) {
            steps.then("locale", language).then("fits").then("shot", "touchpoints-phone-" + language);
        }
        JsonNode told = steps.in(FORMS.form(Catalog.touchpoints()), null, "browser-phone");
        assertThat(told.get("told")).hasSize(4).allMatch(JsonNode::asBoolean);
    }
}
