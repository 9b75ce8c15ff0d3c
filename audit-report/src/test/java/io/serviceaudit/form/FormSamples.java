package io.serviceaudit.form;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.GuidanceAnswer;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.ChoiceScale;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Hint;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.Option;
import io.serviceaudit.checklist.RatingScale;
import io.serviceaudit.checklist.RedFlag;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.Documents;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.priority.Priority;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the tests of forms share. */
final class FormSamples {
    static final JsonMapper JSON = JsonMapper.shared();
    static final LocalDate DATE = LocalDate.of(2026, 11, 20);

    private static final ChoiceScale HOW_OFTEN = ChoiceScale.of(
            "how-often",
            List.of(
                    Option.of("always", BigDecimal.ONE).withLabel(both("Every time", "Всегда")),
                    Option.of("mostly", new BigDecimal("0.5")).withLabel(both("Mostly", "Чаще да")),
                    Option.of("01", BigDecimal.ZERO).withLabel(both("Once", "Один раз")),
                    Option.excluded("not-seen").withLabel(both("Not seen", "Не видели"))));

    /**
     * Section "first": "plain" (yes, no, n/a; hint, two guiding questions, red flag), "rated" (1 to 5 or n/a; reversed), "often" (a
     * scale of its own; if "plain" is yes), "deep" (if "often" is not "always"), "constructor" (measured by first response time).
     * Section "shops" (in Kazan, or by phone): "scored" (1 to 100 or n/a). Section "retail" (in retail): "shelf".
     */
    static final Checklist CHECKLIST = Checklist.builder("courier", "1.0", both("Courier", "Курьер"))
            .purpose(both("Shows how parcels arrive.", "Показывает, как доходят посылки."))
            .guide(both("Ask ten people.", "Спросите десять человек."))
            .section(Section.builder("first")
                    .title(both("First things", "Сначала"))
                    .description(both("What comes first.", "Что идёт сначала."))
                    .item(Item.builder("plain", both("Is it on time?", "Вовремя?"), Scales.YES_NO_NA)
                            .description(both("Look at ten parcels.", "Посмотрите десять посылок."))
                            .why(both("People wait.", "Люди ждут."))
                            .improve(both("Leave earlier.", "Выезжайте раньше."))
                            .hint(new Hint("rule", both("Within the hour.", "В течение часа.")))
                            .hint(new Hint("own-kind", both("Of our own.", "Своё.")))
                            .guidance(both("Is there a log?", "Есть журнал?"))
                            .guidance(both("Is it kept?", "Ведётся?"))
                            .redFlag(RedFlag.of(both("Customers call twice.", "Клиенты звонят дважды.")))
                            .build())
                    .item(Item.builder("rated", both("How rude?", "Насколько грубо?"), Scales.RATING_1_5_NA)
                            .reversed(true)
                            .build())
                    .item(Item.builder("often", both("How often?", "Как часто?"), HOW_OFTEN)
                            .appliesWhen(Condition.item("plain", "yes"))
                            .build())
                    .item(Item.builder("deep", both("And why not?", "А почему нет?"), Scales.YES_PARTIAL_NO)
                            .appliesWhen(Condition.not(Condition.item("often", "always")))
                            .build())
                    .item(Item.builder("constructor", both("Is it soon?", "Скоро?"), Scales.YES_NO_NA)
                            .measured(MeasuredRule.byTarget(
                                    Metrics.FIRST_RESPONSE_TIME, Choice.of("yes"), Choice.of("no")))
                            .build())
                    .build())
            .section(Section.builder("shops")
                    .appliesWhen(Condition.any(Condition.tag("city", "Kazan", "Ufa"), Condition.channel("phone")))
                    .item(Item.builder(
                                    "scored",
                                    both("Which score?", "Какой балл?"),
                                    RatingScale.of("hundred", 1, 100).withNotApplicable())
                            .build())
                    .build())
            .section(Section.builder("retail")
                    .title(both("In shops", "В магазинах"))
                    .appliesWhen(Condition.industry("retail"))
                    .item(Item.builder("shelf", both("Is the shelf full?", "Полка полна?"), Scales.DONE_NOT_DONE)
                            .build())
                    .build())
            .build();

    static final Documents DOCUMENTS = Documents.standard().withChecklist(CHECKLIST);
    static final SurveyForms FORMS = SurveyForms.of(DOCUMENTS);

    /** In Kazan and by chat, of no industry. */
    static final Audit AUDIT = Audit.of(CHECKLIST, "a-1", DATE)
            .withSubject(Subject.of("north").withTag("city", "Kazan"))
            .withScope(Scope.open().withChannels(List.of("chat")));

    /** All that a form carries of an answer. */
    static final Answer FULL = Answer.of("no")
            .withRedFlag(true)
            .withPriority(Priority.HIGH)
            .withSituation("Late on \"Mondays\"\n</script>")
            .withImprove("Leave earlier")
            .withOwner("Ann")
            .withDue(LocalDate.of(2027, 1, 31))
            .withComment("{plain_answer}")
            .withGuidance(List.of(GuidanceAnswer.YES, GuidanceAnswer.NOT_APPLICABLE));

    private FormSamples() {}

    static Text both(String english, String russian) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("en", english);
        texts.put("ru", russian);
        return Text.of("en", texts);
    }

    static JsonNode form(Checklist checklist) {
        return JSON.readTree(FORMS.form(checklist));
    }

    /** All elements of a form by name: pages, panels and questions. */
    static Map<String, JsonNode> elements(JsonNode form) {
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        form.get("pages").forEach(page -> collect(page, elements));
        return elements;
    }

    private static void collect(JsonNode element, Map<String, JsonNode> elements) {
        String name = element.get("name").asString();
        if (elements.put(name, element) != null) {
            throw new AssertionError("two elements have the name " + name);
        }
        element.path("elements").forEach(each -> collect(each, elements));
    }

    /** What a form carries of an audit, in an order of its own. */
    static Map<String, String> carried(Audit audit) {
        Map<String, String> said = new TreeMap<>();
        said.put("", audit.checklist() + " " + audit.id() + " " + audit.date());
        audit.subject().ifPresent(s -> said.put("subject", s.id() + " " + s.name() + " " + s.industry()));
        audit.answers().forEach((item, answer) -> {
            String row = carried(answer);
            if (!row.equals(carried(Answer.none()))) {
                said.put("item " + item, row);
            }
        });
        return said;
    }

    static String carried(Answer answer) {
        return List.of(
                        answer.choice(),
                        answer.redFlag(),
                        answer.priority(),
                        answer.situation(),
                        answer.improve(),
                        answer.owner(),
                        answer.due(),
                        answer.comment(),
                        answer.guidance())
                .toString();
    }
}
