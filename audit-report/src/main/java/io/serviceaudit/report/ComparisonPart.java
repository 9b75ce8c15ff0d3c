package io.serviceaudit.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.serviceaudit.internal.Copies;
import io.serviceaudit.internal.Decimals;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.json.ScalarValue;
import io.serviceaudit.json.constraint.CurrencyCode;
import io.serviceaudit.json.constraint.HostId;
import io.serviceaudit.json.constraint.IsoPeriod;
import io.serviceaudit.json.constraint.KebabId;
import io.serviceaudit.json.constraint.NumberOrDuration;
import io.serviceaudit.json.constraint.OneOf;
import io.serviceaudit.json.constraint.PlainDate;
import io.serviceaudit.json.constraint.VersionId;
import io.serviceaudit.json.constraint.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed since an earlier audit of the same subject (rule S19). Percents and differences have the decimals of the scoring;
 * differences are exact before they are rounded, each by itself, half away from zero. The exact ones are in the receipt.
 *
 * @param previous the earlier audit
 * @param verdict {@code same-rules}, {@code restated} or {@code not-comparable}; of the last nothing below is given but the summary
 * @param verdictName the words for the verdict
 * @param summary what happened, in a sentence
 * @param health health of both audits; null where they are not comparable
 * @param split what the change of health is made of; null where that cannot be told
 * @param likeForLike health of both over the same items; null where no item has a value in both
 * @param items what became of each item, in the order of the new checklist, then removed ones in the order of the old one; empty where
 *     they are not comparable
 * @param itemsSummary which items got better and which worse, in words; null where they are not comparable
 * @param findings what became of the findings; null where they are not comparable
 * @param followUp what came of the actions that were to fix the findings of the earlier audit: findings that are still there, with or
 *     without actions, returned ones, then fixed and out of scope ones that had actions; empty if there are none
 * @param metrics what became of the metrics that one of the two measured, in the order of the later audit, then of the earlier; empty if
 *     there are none
 * @param goals what became of the goals that the earlier audit set, held against the later one's values, in their order; empty if it set
 *     none
 * @param nextSteps what to do now: about the most urgent findings, in their order, then about goals that were missed or cannot be told, then
 *     about metrics that really got worse; empty where the audits are not comparable
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "previous",
    "verdict",
    "verdictName",
    "summary",
    "health",
    "split",
    "likeForLike",
    "items",
    "itemsSummary",
    "findings",
    "followUp",
    "metrics",
    "goals",
    "nextSteps"
})
public record ComparisonPart(
        @NotNull @Valid PreviousAudit previous,

        @NotNull @OneOf({"same-rules", "restated", "not-comparable"})
        String verdict,

        @NotNull @Words LocalizedText verdictName,
        @NotNull @Words LocalizedText summary,
        @Nullable @Valid HealthChange health,
        @Nullable @Valid SplitFigures split,
        @Nullable @Valid LikeForLikeFigures likeForLike,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid ItemChangeRow> items,
        @Nullable @Words LocalizedText itemsSummary,
        @Nullable @Valid FindingChanges findings,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid FollowUpRow> followUp,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid MetricChangeRow> metrics,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AuditReport.@NotNull @Valid GoalRow> goals,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid NextStep> nextSteps) {
    /** Copies lists; a list that is left out where it is empty may be missing. */
    public ComparisonPart {
        items = items == null ? List.of() : Copies.of(items);
        followUp = followUp == null ? List.of() : Copies.of(followUp);
        metrics = metrics == null ? List.of() : Copies.of(metrics);
        goals = goals == null ? List.of() : Copies.of(goals);
        nextSteps = nextSteps == null ? List.of() : Copies.of(nextSteps);
    }

    /**
     * The earlier audit.
     *
     * @param id the host's id
     * @param date the day it is of
     * @param checklistVersion the version of the checklist it was published with
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "date", "checklistVersion"})
    public record PreviousAudit(
            @NotNull @HostId String id,
            @NotNull @PlainDate LocalDate date,
            @Nullable @VersionId String checklistVersion) {}

    /**
     * Health of both audits, in percent.
     *
     * @param published of the earlier audit under its own rules, with the decimals it was published with; null without any
     * @param restated of the earlier audit under the rules of the later one; null without any
     * @param now of the later audit; null without any
     * @param change now minus published, in percentage points; null where one of them is missing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"published", "restated", "now", "change"})
    public record HealthChange(
            @Nullable @Min(0) @Max(100) BigDecimal published,
            @Nullable @Min(0) @Max(100) BigDecimal restated,
            @Nullable @Min(0) @Max(100) BigDecimal now,
            @Nullable @Min(-100) @Max(100) BigDecimal change) {
        /** Takes numbers as they are written. */
        public HealthChange {
            published = Decimals.shown(published);
            restated = Decimals.shown(restated);
            now = Decimals.shown(now);
            change = Decimals.shown(change);
        }
    }

    /**
     * What the change of health is made of, in percentage points. The exact parts add up to the exact change.
     *
     * @param rules owed to another version of the checklist or other scoring
     * @param scope owed to items that came into play or went out of it, or have a value in one audit only
     * @param answers owed to items with a value in both
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"rules", "scope", "answers"})
    public record SplitFigures(
            @NotNull @Min(-100) @Max(100) BigDecimal rules,
            @NotNull @Min(-100) @Max(100) BigDecimal scope,
            @NotNull @Min(-100) @Max(100) BigDecimal answers) {
        /** Takes numbers as they are written. */
        public SplitFigures {
            rules = Decimals.shown(rules);
            scope = Decimals.shown(scope);
            answers = Decimals.shown(answers);
        }
    }

    /**
     * Health over the items that have a value in both audits, in percent.
     *
     * @param before of the earlier audit, restated
     * @param now of the later audit
     * @param items how many items they are
     * @param summary the same in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"before", "now", "items", "summary"})
    public record LikeForLikeFigures(
            @NotNull @Min(0) @Max(100) BigDecimal before,
            @NotNull @Min(0) @Max(100) BigDecimal now,
            @Min(1) int items,
            @Nullable @Words LocalizedText summary) {
        /** Takes numbers as they are written. */
        public LikeForLikeFigures {
            before = Decimals.shown(before);
            now = Decimals.shown(now);
        }
    }

    /**
     * What became of one item.
     *
     * @param item its id
     * @param question what is asked
     * @param state {@code removed}, {@code added}, {@code became-n/a}, {@code became-applicable}, {@code newly-answered}, {@code
     *     no-longer-answered}, {@code improved}, {@code worsened} or {@code unchanged}
     * @param stateName the words for it
     * @param before its value in the earlier audit, restated, of a removed item as published; null without one
     * @param now its value in the later audit; null without one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"item", "question", "state", "stateName", "before", "now"})
    public record ItemChangeRow(
            @NotNull @KebabId String item,
            @Nullable @Words LocalizedText question,

            @NotNull
            @OneOf({
                "removed",
                "added",
                "became-n/a",
                "became-applicable",
                "newly-answered",
                "no-longer-answered",
                "improved",
                "worsened",
                "unchanged"
            })
            String state,

            @Nullable @Words LocalizedText stateName,
            @Nullable @Min(0) @Max(1) BigDecimal before,
            @Nullable @Min(0) @Max(1) BigDecimal now) {
        /** Takes numbers as they are written. */
        public ItemChangeRow {
            before = Decimals.canonical(before);
            now = Decimals.canonical(now);
        }
    }

    /**
     * What became of the findings, by the ids of their items, each list in the order of the new checklist, then of the old one.
     *
     * @param fresh findings now and not before; the field is {@code new}
     * @param persisting findings before and now
     * @param fixed findings before and not now, of items that have a value now
     * @param outOfScope findings before and not now, of items without a value now or removed
     * @param returned those of the new ones that an earlier audit of a series had already
     * @param summary how many of each, in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"new", "persisting", "fixed", "outOfScope", "returned", "summary"})
    public record FindingChanges(
            @JsonProperty("new") @NotNull List<@NotNull @KebabId String> fresh,
            @NotNull List<@NotNull @KebabId String> persisting,
            @NotNull List<@NotNull @KebabId String> fixed,
            @NotNull List<@NotNull @KebabId String> outOfScope,
            @NotNull List<@NotNull @KebabId String> returned,
            @Nullable @Words LocalizedText summary) {
        /** Copies lists. */
        public FindingChanges {
            fresh = Copies.of(fresh);
            persisting = Copies.of(persisting);
            fixed = Copies.of(fixed);
            outOfScope = Copies.of(outOfScope);
            returned = Copies.of(returned);
        }
    }

    /**
     * A finding of the earlier audit with the actions that were to fix it.
     *
     * @param item the item's id
     * @param question what is asked
     * @param finding {@code persisting}, {@code returned}, {@code fixed} or {@code out-of-scope}
     * @param actions the actions, those that the later audit lists too as they stand there; empty if there are none
     * @param plannedNow of a finding that is still there or back, the actions of the later audit alone that are not done or dropped;
     *     empty if there are none
     * @param remark what came of it, in words; null where that was redacted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"item", "question", "finding", "actions", "plannedNow", "remark"})
    public record FollowUpRow(
            @NotNull @KebabId String item,
            @Nullable @Words LocalizedText question,

            @NotNull @OneOf({"persisting", "returned", "fixed", "out-of-scope"})
            String finding,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid MeantAction> actions,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid MeantAction> plannedNow,
            @Nullable @Words LocalizedText remark) {
        /** Copies lists; a list that is left out where it is empty may be missing. */
        public FollowUpRow {
            actions = actions == null ? List.of() : Copies.of(actions);
            plannedNow = plannedNow == null ? List.of() : Copies.of(plannedNow);
        }
    }

    /**
     * An action that was to fix a finding.
     *
     * @param id the host's id; of an action that stood in an answer {@code answer:} and the item's id
     * @param title what was to be done
     * @param owner who answers for it; null if not said
     * @param due the day it is due; null if not said
     * @param status {@code open}, {@code in-progress}, {@code done} or {@code dropped}
     * @param statusName the words for the status
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "title", "owner", "due", "status", "statusName"})
    public record MeantAction(
            @NotNull @HostId String id,
            @NotNull @Words String title,
            @Nullable @Words String owner,
            @Nullable @PlainDate LocalDate due,

            @NotNull @OneOf({"open", "in-progress", "done", "dropped"})
            String status,

            @Nullable @Words LocalizedText statusName) {}

    /**
     * What became of a metric.
     *
     * @param metric its id
     * @param name its name; null where it is not defined
     * @param unit {@code points}, {@code percent}, {@code count}, {@code per-year}, {@code money} or {@code duration}
     * @param currency the currency of amounts of money; null if not given
     * @param period the period a rate is for; null where the metric is no rate
     * @param before its value in the earlier audit; null without one
     * @param now its value in the later audit; null without one
     * @param change now minus before, exact before it is rounded; null without either, or where they cannot be compared
     * @param direction {@code better}, {@code worse} or {@code unchanged}; null without a change
     * @param directionName the words for it; null without a change
     * @param interval how sure the change is, from the raw data of both; null without them
     * @param certain whether the change is real and no work of chance, as far as the interval tells: it leaves 0 out; null without an
     *     interval
     * @param remark what to make of it, in words
     * @param text the values, the change and what to make of it, in sentences
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "metric",
        "name",
        "unit",
        "currency",
        "period",
        "before",
        "now",
        "change",
        "direction",
        "directionName",
        "interval",
        "certain",
        "remark",
        "text"
    })
    public record MetricChangeRow(
            @NotNull @KebabId String metric,
            @Nullable @Words LocalizedText name,

            @NotNull @OneOf({"points", "percent", "count", "per-year", "money", "duration"})
            String unit,

            @Nullable @CurrencyCode String currency,
            @Nullable @IsoPeriod String period,
            @Nullable @NumberOrDuration ScalarValue before,
            @Nullable @NumberOrDuration ScalarValue now,
            @Nullable @NumberOrDuration ScalarValue change,

            @Nullable @OneOf({"better", "worse", "unchanged"})
            String direction,

            @Nullable @Words LocalizedText directionName,
            AuditReport.@Nullable @Valid IntervalRow interval,
            @Nullable Boolean certain,
            @Nullable @Words LocalizedText remark,
            @Nullable @Words LocalizedText text) {}

    /**
     * Something to do now.
     *
     * @param kind of a finding {@code returned} (it had been fixed), {@code look-for-cause} (what was planned was done by the day of
     *     the later audit), {@code done-since} (it was done after that day), {@code overdue}, {@code unfinished} (what is planned is not
     *     done yet) or {@code unplanned}; of a goal {@code goal-missed} or {@code
     *     goal-not-measured}; {@code metric-worse}; {@code nothing} if there is nothing
     * @param item the finding's item; null if it is not about one
     * @param metric the metric's id; null if it is not about one
     * @param actions the ids of the actions about the finding, of both audits; empty if there are none
     * @param text what to do, in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"kind", "item", "metric", "actions", "text"})
    public record NextStep(
            @NotNull
            @OneOf({
                "returned",
                "look-for-cause",
                "done-since",
                "overdue",
                "unfinished",
                "unplanned",
                "goal-missed",
                "goal-not-measured",
                "metric-worse",
                "nothing"
            })
            String kind,

            @Nullable @KebabId String item,
            @Nullable @KebabId String metric,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @HostId String> actions,
            @NotNull @Words LocalizedText text) {
        /** Copies the list; one that is left out where it is empty may be missing. */
        public NextStep {
            actions = actions == null ? List.of() : Copies.of(actions);
        }
    }
}
