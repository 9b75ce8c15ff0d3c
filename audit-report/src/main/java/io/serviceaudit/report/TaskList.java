package io.serviceaudit.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.internal.Copies;
import io.serviceaudit.json.Document;
import io.serviceaudit.json.ReadableDocument;
import io.serviceaudit.json.ScalarValue;
import io.serviceaudit.json.constraint.DocumentFormat;
import io.serviceaudit.json.constraint.HostId;
import io.serviceaudit.json.constraint.KebabId;
import io.serviceaudit.json.constraint.NumberOrDuration;
import io.serviceaudit.json.constraint.OneOf;
import io.serviceaudit.json.constraint.PlainDate;
import io.serviceaudit.json.constraint.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a report as flat records that a CRM or a task tracker can take: each task holds all there is to know of it, nothing nested,
 * enumerated values as codes. Only what was decided is a task; proposals are none.
 *
 * <pre>{@code
 * String json = Documents.standard().write(TaskList.of(report));
 * }</pre>
 *
 * @param format {@value #FORMAT}
 * @param tasks the actions of the plan, in its order; empty if there is none
 */
@ReadableDocument
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"format", "tasks"})
public record TaskList(
        @NotNull @DocumentFormat(FORMAT) String format,
        @NotNull List<@NotNull @Valid TaskRow> tasks) implements Document {
    /** The format and its major version. */
    public static final String FORMAT = "service-audit/tasks/1";

    /** Copies the list. */
    public TaskList {
        tasks = Copies.of(tasks);
    }

    /** The tasks of a report. */
    public static TaskList of(AuditReport report) {
        Objects.requireNonNull(report, "report");
        AuditReport.PlanPart plan = report.plan();
        return new TaskList(
                FORMAT,
                plan == null
                        ? List.of()
                        : plan.actions().stream()
                                .map(action -> row(report, action))
                                .toList());
    }

    private static TaskRow row(AuditReport report, AuditReport.ActionRow action) {
        AuditReport.SubjectSummary subject = report.audit().subject();
        AuditReport.MeasureRow measure = action.measure();
        AuditReport.StatusChangeRow last = action.history().isEmpty()
                ? null
                : action.history().get(action.history().size() - 1);
        return new TaskRow(
                report.audit().id() + "/" + action.id(),
                action.title(),
                action.status(),
                last == null ? null : last.date(),
                last == null ? null : last.reason(),
                action.priority(),
                action.basket(),
                action.owner(),
                action.due(),
                action.overdue(),
                action.effort(),
                measure == null ? null : measure.metric(),
                measure == null ? null : measure.target(),
                action.items().isEmpty() ? null : String.join(" ", action.items()),
                report.checklist().id(),
                report.audit().id(),
                report.audit().date(),
                subject == null ? null : subject.id(),
                subject == null ? null : subject.name());
    }

    /**
     * A task.
     *
     * @param id the same for the same action at every export: the id of the audit, a slash and the id of the action
     * @param title what to do
     * @param status {@code open}, {@code in-progress}, {@code done} or {@code dropped}
     * @param since the day it came to that status; null if not said
     * @param reason why it came to that status; null if not said
     * @param priority how soon; null if not said
     * @param basket {@code quick-fix}, {@code systemic} or {@code product}; null if not said
     * @param owner who answers for it; null if not said
     * @param due the day it is due; null if not said
     * @param overdue whether it was overdue on the day of the plan
     * @param effort what it takes, from 1 to 1,000; null if not said
     * @param metric the metric that shows its success; null if not said
     * @param target the value the metric is to reach; null without a metric
     * @param items the ids of the items it is about, with a blank between two; null if there is none
     * @param checklist the checklist they are of
     * @param audit the audit it comes from
     * @param auditDate the day of the audit
     * @param subject the id of whom the audit is about; null if not said
     * @param subjectName the name; null if not said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "id",
        "title",
        "status",
        "since",
        "reason",
        "priority",
        "basket",
        "owner",
        "due",
        "overdue",
        "effort",
        "metric",
        "target",
        "items",
        "checklist",
        "audit",
        "auditDate",
        "subject",
        "subjectName"
    })
    public record TaskRow(
            @NotNull @Words String id,
            @NotNull @Words String title,

            @NotNull @OneOf({"open", "in-progress", "done", "dropped"})
            String status,

            @Nullable @PlainDate LocalDate since,
            @Nullable @Words String reason,
            @Nullable @OneOf({"low", "medium", "high"}) String priority,

            @Nullable @OneOf({"quick-fix", "systemic", "product"})
            String basket,

            @Nullable @Words String owner,
            @Nullable @PlainDate LocalDate due,
            boolean overdue,
            @Nullable @Min(1) @Max(Item.MOST_EFFORT) Integer effort,
            @Nullable @KebabId String metric,
            @Nullable @NumberOrDuration ScalarValue target,
            @Nullable @Words String items,
            @NotNull @KebabId String checklist,
            @NotNull @HostId String audit,
            @NotNull @PlainDate LocalDate auditDate,
            @Nullable @HostId String subject,
            @Nullable @Words String subjectName) {}
}
