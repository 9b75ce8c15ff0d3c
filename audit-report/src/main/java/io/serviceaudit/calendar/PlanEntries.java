package io.serviceaudit.calendar;

import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.metric.MetricDefinitions;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.wording.Template;
import io.serviceaudit.wording.TextFolder;
import io.serviceaudit.wording.Texts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the entries of a calendar of the plan of a report: its actions in order, then the repeat audit. */
final class PlanEntries {
    private static final Texts TEXTS =
            TextFolder.of(file -> PlanEntries.class.getResourceAsStream(file)).texts("calendar");

    /** RFC 5545, 3.8.1.9: 1 to 4 are high, 5 is medium, 6 to 9 are low. */
    private static final Map<String, Integer> PRIORITIES = Map.of("high", 1, "medium", 5, "low", 9);

    private static final Map<String, String> TASK_STATUSES =
            Map.of("open", "NEEDS-ACTION", "in-progress", "IN-PROCESS", "done", "COMPLETED", "dropped", "CANCELLED");
    private static final String DONE = "done";
    private static final String DROPPED = "dropped";
    private static final String CONFIRMED = "CONFIRMED";

    private final AuditReport report;
    private final Locale locale;
    private final boolean isOfEvents;
    private final String namespace;
    private final Map<String, AuditReport.ItemRow> items = new HashMap<>();
    private final Map<String, AuditReport.FindingRow> findings = new HashMap<>();

    PlanEntries(AuditReport report, Locale locale, boolean isOfEvents, String namespace) {
        this.report = report;
        this.locale = locale;
        this.isOfEvents = isOfEvents;
        this.namespace = namespace;
        report.sections().forEach(section -> section.items().forEach(item -> items.put(item.item(), item)));
        report.findings().forEach(finding -> findings.put(finding.item(), finding));
    }

    /** What the calendar is called. */
    String name() {
        return words(
                "name",
                Map.<String, Object>of(
                        "subject", subject(), "date", report.audit().date()));
    }

    /** The day of the plan; that of the audit where there is none. */
    LocalDate asOf() {
        AuditReport.PlanPart plan = report.plan();
        return plan == null ? report.audit().date() : plan.asOf();
    }

    List<Entry> entries() {
        AuditReport.PlanPart plan = report.plan();
        if (plan == null) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (AuditReport.ActionRow action : plan.actions()) {
            if (!isLeftOut(action)) {
                entries.add(entry(action));
            }
        }
        if (plan.repeat() != null) {
            entries.add(repeat(plan.repeat()));
        }
        return entries;
    }

    /** The actions that there is no entry for. */
    List<CalendarFile.LeftOut> leftOut() {
        AuditReport.PlanPart plan = report.plan();
        return plan == null
                ? List.of()
                : plan.actions().stream()
                        .filter(this::isLeftOut)
                        .map(action -> new CalendarFile.LeftOut(action.id(), action.title()))
                        .toList();
    }

    /** How many actions are left out and which; null if none is. */
    @Nullable
    String notice() {
        List<CalendarFile.LeftOut> out = leftOut();
        return out.isEmpty()
                ? null
                : words(
                        "left-out",
                        Map.<String, Object>of(
                                "count",
                                out.size(),
                                "titles",
                                out.stream().map(CalendarFile.LeftOut::title).collect(Collectors.joining("; "))));
    }

    private boolean isLeftOut(AuditReport.ActionRow action) {
        return isOfEvents && action.due() == null;
    }

    private Entry entry(AuditReport.ActionRow action) {
        return new Entry(
                isOfEvents,
                uid(isOfEvents ? "event" : "task", action.id()),
                action.history().size(),
                status(action),
                summary(action),
                description(action),
                action.due(),
                completed(action),
                action.priority() == null ? null : PRIORITIES.get(action.priority()),
                action.basketName() == null ? null : action.basketName().in(locale),
                action.owner(),
                report.audit().id() + "/" + action.id());
    }

    private String status(AuditReport.ActionRow action) {
        return isOfEvents
                ? action.status().equals(DROPPED) ? "CANCELLED" : CONFIRMED
                : TASK_STATUSES.getOrDefault(action.status(), "NEEDS-ACTION");
    }

    private String summary(AuditReport.ActionRow action) {
        boolean isOver = action.status().equals(DONE) || action.status().equals(DROPPED);
        return isOfEvents && isOver ? words(action.status(), Map.of("title", action.title())) : action.title();
    }

    private static @Nullable LocalDate completed(AuditReport.ActionRow action) {
        List<AuditReport.StatusChangeRow> history = action.history();
        return action.status().equals(DONE) && !history.isEmpty()
                ? history.get(history.size() - 1).date()
                : null;
    }

    private String description(AuditReport.ActionRow action) {
        List<String> lines = new ArrayList<>();
        for (String id : action.items()) {
            AuditReport.ItemRow item = items.get(id);
            AuditReport.FindingRow finding = findings.get(id);
            LocalizedText question = item != null ? item.question() : finding != null ? finding.question() : null;
            lines.add(words("finding", Map.of("text", question == null ? id : question.in(locale))));
            if (item != null && item.situation() != null) {
                lines.add(words("situation", Map.of("text", item.situation())));
            }
            if (finding != null && finding.improve() != null) {
                lines.add(words("solution", Map.of("text", finding.improve().in(locale))));
            }
        }
        AuditReport.MeasureRow measure = action.measure();
        if (measure != null) {
            lines.add(words(
                    "measure", Map.<String, Object>of("metric", metric(measure.metric()), "target", measure.target())));
        }
        if (action.owner() != null) {
            lines.add(words("owner", Map.of("owner", action.owner())));
        }
        lines.add(words("status", Map.of("status", action.statusName().in(locale))));
        List<AuditReport.StatusChangeRow> history = action.history();
        String reason =
                history.isEmpty() ? null : history.get(history.size() - 1).reason();
        if (reason != null) {
            lines.add(words("reason", Map.of("reason", reason)));
        }
        lines.add(audit());
        return String.join("\n", lines);
    }

    private Entry repeat(AuditReport.RepeatPart repeat) {
        List<String> lines = new ArrayList<>();
        lines.add((repeat.text() == null ? repeat.kindName() : repeat.text()).in(locale));
        lines.add(audit());
        return new Entry(
                true,
                uid("repeat", ""),
                0,
                repeat.proposed() ? "TENTATIVE" : CONFIRMED,
                words("repeat", Map.of("subject", subject())),
                String.join("\n", lines),
                repeat.date(),
                null,
                null,
                null,
                null,
                null);
    }

    private String audit() {
        return words(
                "audit",
                Map.<String, Object>of(
                        "audit", report.audit().id(), "date", report.audit().date()));
    }

    /** The subject's name or id, or the title of the checklist where the report names neither. */
    private String subject() {
        AuditReport.SubjectSummary subject = report.audit().subject();
        if (subject == null) {
            return report.checklist().title().in(locale);
        }
        return subject.name() == null ? subject.id() : subject.name();
    }

    /** What the report calls a metric, or the library where the report does not show it. */
    private String metric(String id) {
        return report.metrics().stream()
                .filter(row -> row.metric().equals(id))
                .findFirst()
                .map(AuditReport.MetricRow::name)
                .map(name -> name.in(locale))
                .or(() -> MetricDefinitions.standard()
                        .find(id)
                        .map(metric -> metric.name().in(locale)))
                .orElse(id);
    }

    /** No id has a line break, so no two entries have one name. */
    private String uid(String kind, String action) {
        String name = String.join("\n", namespace, kind, report.audit().id(), action);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private String words(String key, Map<String, ?> values) {
        return Template.of(TEXTS.get(key)).with(values).in(locale);
    }
}
