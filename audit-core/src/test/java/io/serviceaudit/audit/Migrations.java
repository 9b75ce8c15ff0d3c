package io.serviceaudit.audit;

import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.ChoiceScale;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Option;
import io.serviceaudit.checklist.Scale;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the tests of migrations are made of. */
final class Migrations {
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private Migrations() {}

    /** A version of the checklist {@code small}. */
    static Checklist checklist(String version, Item.Builder... items) {
        return named("small", version, items);
    }

    static Checklist named(String id, String version, Item.Builder... items) {
        Section.Builder section = Section.builder("s");
        for (Item.Builder item : items) {
            section.item(item.build());
        }
        return Checklist.builder(id, version, Text.of("en", "Small"))
                .section(section.build())
                .build();
    }

    static Item.Builder item(String id) {
        return item(id, Scales.YES_NO_NA);
    }

    static Item.Builder item(String id, Scale scale) {
        return Item.builder(id, Text.of("en", id + "?"), scale);
    }

    static ChoiceScale own(String... options) {
        List<Option> list = new ArrayList<>();
        for (String option : options) {
            String[] parts = option.split("=", 2);
            list.add(Option.of(parts[0], new BigDecimal(parts[1])));
        }
        return ChoiceScale.of("own", list);
    }

    /** An option, or a rating where the text is a number. */
    static Choice choice(String code) {
        return code.matches("\\d+") ? Choice.of(Integer.parseInt(code)) : Choice.of(code);
    }

    /** An audit with all that is not about items, and an action about none. */
    static Audit filled(Checklist checklist) {
        return Audit.of(checklist, "audit", DAY)
                .withState(AuditState.FINAL)
                .withAuditor(Auditor.of("u17"))
                .withSubject(Subject.of("north").withIndustry("saas"))
                .withScope(Scope.open().withChannels(List.of("chat")))
                .withMeasurement(Measurement.of(Metrics.NPS, Quantity.ofPoints("40")))
                .withSelfRating(4)
                .withStages(
                        List.of(new StageSummary(Stage.CUSTOMER_JOURNEY, StageState.DONE, List.of(), List.of("done"))))
                .withActions(List.of(Action.builder("x", "Plan").build()));
    }

    /** All that an audit says, its answers and actions in order; for audits have no equality of their own. */
    static String said(Audit audit) {
        return String.join(
                "\n",
                audit.checklist() + " " + audit.id() + " " + audit.date() + " "
                        + audit.state().code(),
                audit.auditor().map(Auditor::id).toString(),
                audit.subject()
                        .map(each -> each.id() + each.industry() + each.tags())
                        .toString(),
                audit.scope().map(each -> each.channels() + "" + each.goals()).toString(),
                audit.measurements().values().stream()
                        .map(each -> each.metric() + " " + each.value())
                        .collect(Collectors.joining(", ")),
                audit.selfRating().toString(),
                audit.stages().toString(),
                audit.actions().stream().map(Migrations::said).collect(Collectors.joining(", ")),
                audit.answers().entrySet().stream()
                        .map(each -> each.getKey() + "=" + said(each.getValue()))
                        .collect(Collectors.joining("\n")));
    }

    private static String said(Action action) {
        return List.of(
                        action.id(),
                        action.title(),
                        action.items(),
                        action.basket(),
                        action.priority(),
                        action.owner(),
                        action.due(),
                        action.measure(),
                        action.status(),
                        action.effort())
                .toString();
    }

    /** All that an answer says. */
    static String said(Answer answer) {
        return List.of(
                        answer.choice(),
                        answer.redFlag(),
                        answer.priority(),
                        answer.situation(),
                        answer.improve(),
                        answer.owner(),
                        answer.due(),
                        answer.comment(),
                        answer.guidance(),
                        answer.evidence().stream().map(Evidence::source).toList())
                .toString();
    }
}
