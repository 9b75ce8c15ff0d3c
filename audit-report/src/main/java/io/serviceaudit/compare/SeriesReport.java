package io.serviceaudit.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.serviceaudit.internal.Copies;
import io.serviceaudit.internal.Decimals;
import io.serviceaudit.json.Document;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.json.ReadableDocument;
import io.serviceaudit.json.ScalarValue;
import io.serviceaudit.json.constraint.CurrencyCode;
import io.serviceaudit.json.constraint.DocumentFormat;
import io.serviceaudit.json.constraint.HostId;
import io.serviceaudit.json.constraint.IsoPeriod;
import io.serviceaudit.json.constraint.KebabId;
import io.serviceaudit.json.constraint.NumberOrDuration;
import io.serviceaudit.json.constraint.OneOf;
import io.serviceaudit.json.constraint.PlainDate;
import io.serviceaudit.json.constraint.VersionId;
import io.serviceaudit.json.constraint.Words;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.ComparisonPart;
import io.serviceaudit.report.MetricLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The audits of one subject over time, as {@link AuditSeries#report} makes it: what each found, what changed from one to the next, what
 * became of every finding, metric and goal, and what to do now.
 *
 * <p>Percents have the decimals of the scoring; differences are exact before they are rounded, each by itself.
 *
 * @param format {@value #FORMAT}
 * @param producer what made the report
 * @param locale the language tag asked for, where texts fall back if they lack it; null where they are in all languages
 * @param subject the company, branch or team, as the newest audit that names it has it; null if none does
 * @param checklist the checklist in the newest audit's version
 * @param summary what happened, in sentences
 * @param nextSteps what to do now, as the comparison of the newest audit has it; empty if there is one audit alone, or it cannot be
 *     compared
 * @param audits the audits, from the oldest to the newest
 * @param comparisons each audit compared with the one before; empty if there is one alone
 * @param overall the newest audit compared with the oldest; null if there is one alone
 * @param findings the findings of all audits, in the order of the newest checklist, then of the older ones
 * @param metrics the metrics, in the order in which the newest audits give them
 * @param goals the goals of each audit but the newest, held against the values of the next audit
 * @param charts lines that a front end draws at once
 */
@ReadableDocument
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "format",
    "producer",
    "locale",
    "subject",
    "checklist",
    "summary",
    "nextSteps",
    "audits",
    "comparisons",
    "overall",
    "findings",
    "metrics",
    "goals",
    "charts"
})
public record SeriesReport(
        @NotNull @DocumentFormat(FORMAT) String format,
        @NotNull AuditReport.@Valid Producer producer,
        @Nullable @Words String locale,
        AuditReport.@Nullable @Valid SubjectSummary subject,
        @NotNull AuditReport.@Valid ChecklistSummary checklist,
        @NotNull List<@NotNull @Words LocalizedText> summary,
        @NotNull List<ComparisonPart.@NotNull @Valid NextStep> nextSteps,
        @NotEmpty List<@NotNull @Valid SeriesAudit> audits,
        @NotNull List<@NotNull @Valid SeriesComparison> comparisons,
        @Nullable @Valid SeriesComparison overall,
        @NotNull List<@NotNull @Valid FindingLife> findings,
        @NotNull List<@NotNull @Valid MetricLife> metrics,
        @NotNull List<@NotNull @Valid GoalLife> goals,
        @NotNull @Valid LinesPart charts)
        implements Document {
    /** The format and its major version. */
    public static final String FORMAT = "service-audit/series/1";

    /** Copies the lists. */
    public SeriesReport {
        summary = Copies.of(summary);
        nextSteps = Copies.of(nextSteps);
        audits = Copies.of(audits);
        comparisons = Copies.of(comparisons);
        findings = Copies.of(findings);
        metrics = Copies.of(metrics);
        goals = Copies.of(goals);
    }

    /**
     * One audit as it was published.
     *
     * @param audit its id
     * @param date the day it is of
     * @param state {@code draft} or {@code final}
     * @param checklistVersion the version of the checklist
     * @param percent health, in percent; null without any
     * @param restated health under the rules of the newest audit, in percent; null without any there
     * @param band the level's id; null while it is withheld
     * @param bandName the words for the level; null without one
     * @param provisional whether too little is answered for a level
     * @param coverage how much of the weight is answered, in percent; null where nothing could be
     * @param status {@code diagnosis-needed}, {@code in-progress} or {@code complete}
     * @param statusName the words for the status
     * @param findings how many findings it has
     * @param text the same in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "audit",
        "date",
        "state",
        "checklistVersion",
        "percent",
        "restated",
        "band",
        "bandName",
        "provisional",
        "coverage",
        "status",
        "statusName",
        "findings",
        "text"
    })
    public record SeriesAudit(
            @NotNull @HostId String audit,
            @NotNull @PlainDate LocalDate date,
            @NotNull @OneOf({"draft", "final"}) String state,
            @NotNull @VersionId String checklistVersion,
            @Nullable @Min(0) @Max(100) BigDecimal percent,
            @Nullable @Min(0) @Max(100) BigDecimal restated,
            @Nullable @KebabId String band,
            @Nullable @Words LocalizedText bandName,
            boolean provisional,
            @Nullable @Min(0) @Max(100) BigDecimal coverage,

            @NotNull @OneOf({"diagnosis-needed", "in-progress", "complete"})
            String status,

            @NotNull @Words LocalizedText statusName,
            @Min(0) int findings,
            @NotNull @Words LocalizedText text) {
        /** Takes numbers as they are written. */
        public SeriesAudit {
            percent = Decimals.shown(percent);
            restated = Decimals.shown(restated);
            coverage = Decimals.shown(coverage);
        }
    }

    /**
     * An audit compared with an earlier one (rule S19). What became of single items stands in the report of the later audit.
     *
     * @param from the id of the earlier audit
     * @param to the id of the later one
     * @param verdict {@code same-rules}, {@code restated} or {@code not-comparable}; of the last nothing below is given but the summary
     * @param verdictName the words for the verdict
     * @param summary what happened, in words
     * @param health health of both; null where they are not comparable
     * @param split what the change of health is made of; null where that cannot be told
     * @param likeForLike health of both over the same items; null where no item has a value in both
     * @param itemsSummary which items got better and which worse, in words; null where they are not comparable
     * @param findings what became of the findings; null where they are not comparable
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "from",
        "to",
        "verdict",
        "verdictName",
        "summary",
        "health",
        "split",
        "likeForLike",
        "itemsSummary",
        "findings"
    })
    public record SeriesComparison(
            @NotNull @HostId String from,
            @NotNull @HostId String to,

            @NotNull @OneOf({"same-rules", "restated", "not-comparable"})
            String verdict,

            @NotNull @Words LocalizedText verdictName,
            @NotNull @Words LocalizedText summary,
            ComparisonPart.@Nullable @Valid HealthChange health,
            ComparisonPart.@Nullable @Valid SplitFigures split,
            ComparisonPart.@Nullable @Valid LikeForLikeFigures likeForLike,
            @Nullable @Words LocalizedText itemsSummary,
            ComparisonPart.@Nullable @Valid FindingChanges findings) {}

    /**
     * The life of a finding.
     *
     * @param item the item's id in the newest version that has it
     * @param question what is asked
     * @param state how it stands in the newest audit: {@code new}, {@code persisting}, {@code returned}, {@code fixed}, or {@code
     *     out-of-scope} where the item has no value there or is no longer asked
     * @param stateName the words for the state
     * @param life how it stood in each audit, from the oldest to the newest, as published
     * @param actions the actions that were to fix it, in the order in which they came up, as they stand in the newest audit that lists
     *     them; empty if there are none
     * @param text its life in sentences
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"item", "question", "state", "stateName", "life", "actions", "text"})
    public record FindingLife(
            @NotNull @KebabId String item,
            @NotNull @Words LocalizedText question,

            @NotNull @OneOf({"new", "persisting", "returned", "fixed", "out-of-scope"})
            String state,

            @NotNull @Words LocalizedText stateName,
            @NotEmpty List<@NotNull @Valid LifeRow> life,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ComparisonPart.@NotNull @Valid MeantAction> actions,
            @NotNull @Words LocalizedText text) {
        /** Copies the lists; one that is left out where it is empty may be missing. */
        public FindingLife {
            life = Copies.of(life);
            actions = actions == null ? List.of() : Copies.of(actions);
        }
    }

    /**
     * How an item stood in one audit.
     *
     * @param audit the audit's id
     * @param date the day it is of
     * @param state a finding: {@code new}, {@code persisting} or {@code returned} (not in the audit before, and in an earlier one); none:
     *     {@code fixed} (the first audit in which it has a value and is none any more), {@code in-order}, {@code no-value} (it is
     *     unanswered or does not apply) or {@code not-asked} (the version of the checklist has no such item)
     * @param stateName the words for the state
     * @param actions how far each action that was known by then had come; empty if there was none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"audit", "date", "state", "stateName", "actions"})
    public record LifeRow(
            @NotNull @HostId String audit,
            @NotNull @PlainDate LocalDate date,

            @NotNull @OneOf({"new", "persisting", "returned", "fixed", "in-order", "no-value", "not-asked"})
            String state,

            @NotNull @Words LocalizedText stateName,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid ActionThen> actions) {
        /** Copies the list; one that is left out where it is empty may be missing. */
        public LifeRow {
            actions = actions == null ? List.of() : Copies.of(actions);
        }
    }

    /**
     * How far an action had come by an audit.
     *
     * @param action the action's id
     * @param status {@code open}, {@code in-progress}, {@code done} or {@code dropped}
     * @param statusName the words for the status
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"action", "status", "statusName"})
    public record ActionThen(
            @NotNull @HostId String action,

            @NotNull @OneOf({"open", "in-progress", "done", "dropped"})
            String status,

            @NotNull @Words LocalizedText statusName) {}

    /**
     * A metric over time.
     *
     * @param metric its id
     * @param name its name; null where it is not defined
     * @param unit {@code points}, {@code percent}, {@code count}, {@code per-year}, {@code money} or {@code duration}
     * @param currency the currency of amounts of money in the newest audit; null if not given
     * @param period the period a rate is for; null where the metric is no rate
     * @param values the values, from the oldest to the newest, of audits that have one
     * @param steps the change from each value to the next; empty if there is one value alone
     * @param overall the change from the first value to the last; null if there is one alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"metric", "name", "unit", "currency", "period", "values", "steps", "overall"})
    public record MetricLife(
            @NotNull @KebabId String metric,
            @Nullable @Words LocalizedText name,

            @NotNull @OneOf({"points", "percent", "count", "per-year", "money", "duration"})
            String unit,

            @Nullable @CurrencyCode String currency,
            @Nullable @IsoPeriod String period,
            @NotEmpty List<@NotNull @Valid MetricValue> values,
            @NotNull List<@NotNull @Valid MetricStep> steps,
            @Nullable @Valid MetricStep overall) {
        /** Copies the lists. */
        public MetricLife {
            values = Copies.of(values);
            steps = Copies.of(steps);
        }
    }

    /**
     * A value of a metric.
     *
     * @param audit the audit's id
     * @param date the day it is of
     * @param value the value
     * @param interval how sure it is; null without raw data
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"audit", "date", "value", "interval"})
    public record MetricValue(
            @NotNull @HostId String audit,
            @NotNull @PlainDate LocalDate date,
            @NotNull @NumberOrDuration ScalarValue value,
            AuditReport.@Nullable @Valid IntervalRow interval) {}

    /**
     * What became of a metric between two audits.
     *
     * @param from the id of the earlier audit
     * @param to the id of the later one
     * @param change the change, with whether it is real
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"from", "to", "change"})
    public record MetricStep(
            @NotNull @HostId String from,
            @NotNull @HostId String to,
            @NotNull ComparisonPart.@Valid MetricChangeRow change) {}

    /**
     * What became of a goal.
     *
     * @param setIn the id of the audit that set it
     * @param judgedIn the id of the next audit, whose value it is held against
     * @param goal the goal, and how far it had come
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"setIn", "judgedIn", "goal"})
    public record GoalLife(
            @NotNull @HostId String setIn,
            @NotNull @HostId String judgedIn,
            @NotNull AuditReport.@Valid GoalRow goal) {}

    /**
     * Lines to be drawn: every number is a plain number, rounded as it is shown, and every text is in the report's language.
     *
     * @param health health over time; null where no audit has any
     * @param metrics one line for each metric, in the order of the metrics; where a metric changed its currency or definition, of the
     *     values since then
     * @param legend the words for what is drawn
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"health", "metrics", "legend"})
    public record LinesPart(
            @Nullable @Valid HealthLine health,
            @NotNull List<@NotNull @Valid MetricLine> metrics,
            @NotNull @Valid LineLegend legend) {
        /** Copies the list. */
        public LinesPart {
            metrics = Copies.of(metrics);
        }
    }

    /**
     * Health over time, in percent.
     *
     * @param title the words over it
     * @param axis the axis, from 0 to 100
     * @param bands the levels of the newest audit's scoring, from low to high
     * @param points health of each audit, from the oldest to the newest
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"title", "axis", "bands", "points"})
    public record HealthLine(
            @NotNull @Words LocalizedText title,
            @NotNull AuditReport.@Valid AxisPart axis,
            @NotNull List<AuditReport.@NotNull @Valid BandStrip> bands,
            @NotEmpty List<@NotNull @Valid HealthPoint> points) {
        /** Copies the lists. */
        public HealthLine {
            bands = Copies.of(bands);
            points = Copies.of(points);
        }
    }

    /**
     * Health of one audit.
     *
     * @param audit the audit's id
     * @param date the day it is of
     * @param published as published; null without any
     * @param restated under the rules of the newest audit; null without any there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"audit", "date", "published", "restated"})
    public record HealthPoint(
            @NotNull @HostId String audit,
            @NotNull @PlainDate LocalDate date,
            @Nullable @Min(0) @Max(100) BigDecimal published,
            @Nullable @Min(0) @Max(100) BigDecimal restated) {
        /** Takes numbers as they are written. */
        public HealthPoint {
            published = Decimals.shown(published);
            restated = Decimals.shown(restated);
        }
    }

    /**
     * The words for what is drawn.
     *
     * @param published for health as published
     * @param restated for health under the rules of the newest audit
     * @param value for the value of a metric
     * @param interval for its interval, with the confidence
     * @param target for the target
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"published", "restated", "value", "interval", "target"})
    public record LineLegend(
            @NotNull @Words LocalizedText published,
            @NotNull @Words LocalizedText restated,
            @NotNull @Words LocalizedText value,
            @NotNull @Words LocalizedText interval,
            @NotNull @Words LocalizedText target) {}
}
