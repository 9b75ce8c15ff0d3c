package io.serviceaudit.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.serviceaudit.internal.Copies;
import io.serviceaudit.internal.Decimals;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.json.constraint.CurrencyCode;
import io.serviceaudit.json.constraint.HostId;
import io.serviceaudit.json.constraint.IsoPeriod;
import io.serviceaudit.json.constraint.KebabId;
import io.serviceaudit.json.constraint.OneOf;
import io.serviceaudit.json.constraint.Words;
import io.serviceaudit.report.AuditReport.EvidenceRow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the conclusions of an audit come to in money: no forecast, but what follows from the company's own figures and the assumptions
 * that stand beside them. Amounts are rounded half away from zero to 2 decimals, numbers of customers and percents to 1, correlations to
 * 4; rates among the inputs to 6.
 *
 * @param currency the currency of every amount: its ISO 4217 code; null where nobody said
 * @param inputs what was computed with, and where each is from; empty if nothing was
 * @param revenueAtStake what lies between today's churn and its target; null where it cannot be told
 * @param lifetimeValue the value of a customer, today and at the target; null where it cannot be told
 * @param dropOffs where customers fall out, what costs most first, those without a cost in the order given; empty if none were given
 * @param funnel where customers fall out between two steps, most customers first; empty if no funnel was given
 * @param correlations series held against each other, in the order given; empty if none were
 * @param published what was published about companies at large, never applied to these figures; null without figures of churn
 * @param notes what a reader should know: what could not be computed, and why; empty if nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "currency",
    "inputs",
    "revenueAtStake",
    "lifetimeValue",
    "dropOffs",
    "funnel",
    "correlations",
    "published",
    "notes"
})
public record FinancialEffect(
        @Nullable @CurrencyCode String currency,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid InputRow> inputs,
        @Nullable @Valid StakeRow revenueAtStake,
        @Nullable @Valid LifetimeValueRow lifetimeValue,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid DropOffRow> dropOffs,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid FunnelRow> funnel,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid CorrelationRow> correlations,
        @Nullable @Valid PublishedRow published,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid NoteRow> notes) {
    /** Copies lists; a list that is left out where it is empty may be missing. */
    public FinancialEffect {
        inputs = inputs == null ? List.of() : Copies.of(inputs);
        dropOffs = dropOffs == null ? List.of() : Copies.of(dropOffs);
        funnel = funnel == null ? List.of() : Copies.of(funnel);
        correlations = correlations == null ? List.of() : Copies.of(correlations);
        notes = notes == null ? List.of() : Copies.of(notes);
    }

    /**
     * Something that was computed with.
     *
     * @param input what it is: {@code customers}, {@code revenue-per-customer}, {@code margin}, {@code discount}, {@code horizon},
     *     {@code churn}, {@code target-churn} or {@code ltv}
     * @param name the words for it
     * @param value the number; null for the horizon, which is a period
     * @param unit {@code count}, {@code money}, {@code percent} or {@code period}
     * @param period the period the number is for, or the horizon itself; null where it is for none
     * @param interval how sure it is; null where it was not counted
     * @param metric the metric it is from; null where the finances of the audit say it
     * @param origin how it is got from the metric; null where the finances say it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"input", "name", "value", "unit", "period", "interval", "metric", "origin"})
    public record InputRow(
            @NotNull
            @OneOf({"customers", "revenue-per-customer", "margin", "discount", "horizon", "churn", "target-churn", "ltv"
            })
            String input,

            @NotNull @Words LocalizedText name,
            @Nullable BigDecimal value,

            @NotNull @OneOf({"count", "money", "percent", "period"})
            String unit,

            @Nullable @IsoPeriod String period,
            @Nullable @Valid EstimateInterval interval,
            @Nullable @KebabId String metric,
            @Nullable @Words LocalizedText origin) {
        /** Takes numbers as they are written. */
        public InputRow {
            value = Decimals.canonical(value);
        }
    }

    /**
     * How sure a figure is, as far as chance goes.
     *
     * @param low the low limit, rounded as the figure
     * @param high the high limit, rounded as the figure
     * @param confidence how sure it is meant to be, in percent
     * @param method how it was found, of the count that it rests on
     * @param methodName the words for the method
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"low", "high", "confidence", "method", "methodName"})
    public record EstimateInterval(
            @NotNull BigDecimal low,
            @NotNull BigDecimal high,
            @NotNull @Min(50) @Max(100) BigDecimal confidence,
            @NotNull @KebabId String method,
            @NotNull @Words LocalizedText methodName) {
        /** Takes numbers as they are written. */
        public EstimateInterval {
            low = Decimals.canonical(low);
            high = Decimals.canonical(high);
            confidence = Decimals.canonical(confidence);
        }
    }

    /**
     * A computed figure.
     *
     * @param value the number: customers, or an amount of money
     * @param interval what the counted churn leaves it; null where none was counted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"value", "interval"})
    public record EstimateRow(
            @NotNull BigDecimal value, @Nullable @Valid EstimateInterval interval) {
        /** Takes numbers as they are written. */
        public EstimateRow {
            value = Decimals.canonical(value);
        }
    }

    /**
     * What lies between today's churn and its target, over the horizon.
     *
     * @param horizon how far ahead is looked
     * @param current today's customers if churn stays what it is
     * @param target today's customers if churn is at its target from now on
     * @param customersKept how many more of them are left at the end
     * @param revenue how much more they pay
     * @param margin how much more is left of that; null where the margin is not known
     * @param remark what to mind of the target; null if nothing
     * @param assumptions what is taken for given
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"horizon", "current", "target", "customersKept", "revenue", "margin", "remark", "assumptions"})
    public record StakeRow(
            @NotNull @IsoPeriod String horizon,
            @NotNull @Valid OutlookRow current,
            @NotNull @Valid OutlookRow target,
            @NotNull @Valid EstimateRow customersKept,
            @NotNull @Valid EstimateRow revenue,
            @Nullable @Valid EstimateRow margin,
            @Nullable @Words LocalizedText remark,
            @NotNull List<@NotNull @Valid AssumptionRow> assumptions) {
        /** Copies the list. */
        public StakeRow {
            assumptions = Copies.of(assumptions);
        }
    }

    /**
     * Today's customers over the horizon.
     *
     * @param customersLeft how many of them are left at the end
     * @param revenue what they pay
     * @param margin what is left of that; null where the margin is not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"customersLeft", "revenue", "margin"})
    public record OutlookRow(
            @NotNull @Valid EstimateRow customersLeft,
            @NotNull @Valid EstimateRow revenue,
            @Nullable @Valid EstimateRow margin) {}

    /**
     * The value of a customer for as long as they stay.
     *
     * @param stated what the company says it is, in the metric {@code ltv}; null if it says nothing
     * @param current at today's churn; null where it cannot be told or has no finite value
     * @param target at the target; null where there is none or it has no finite value
     * @param gain what the target adds; null where one of the two is missing
     * @param remark why there is no value; null where there is one
     * @param assumptions what is taken for given; empty where nothing was computed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"stated", "current", "target", "gain", "remark", "assumptions"})
    public record LifetimeValueRow(
            @Nullable BigDecimal stated,
            @Nullable @Valid ValueRow current,
            @Nullable @Valid ValueRow target,
            @Nullable @Valid ValueRow gain,
            @Nullable @Words LocalizedText remark,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid AssumptionRow> assumptions) {
        /** Copies the list, and takes numbers as they are written; a list that is left out where it is empty may be missing. */
        public LifetimeValueRow {
            stated = Decimals.canonical(stated);
            assumptions = assumptions == null ? List.of() : Copies.of(assumptions);
        }
    }

    /**
     * What one customer brings.
     *
     * @param revenue what they pay
     * @param margin what is left of that; null where the margin is not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"revenue", "margin"})
    public record ValueRow(
            @NotNull @Valid EstimateRow revenue,
            @Nullable @Valid EstimateRow margin) {}

    /**
     * What is taken for given.
     *
     * @param assumption its code
     * @param text the words for it, numbers included
     * @param parameters its numbers by name; empty if it has none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"assumption", "text", "parameters"})
    public record AssumptionRow(
            @NotNull @KebabId String assumption,
            @NotNull @Words LocalizedText text,

            @JsonInclude(JsonInclude.Include.NON_EMPTY)
            Map<@NotNull @KebabId String, @NotNull @Words String> parameters) {
        /** Copies the map; a map that is left out where it is empty may be missing. */
        public AssumptionRow {
            parameters = parameters == null ? Map.of() : Copies.of(parameters);
        }
    }

    /**
     * A point of the journey where customers fall out.
     *
     * @param stage where
     * @param situation what happens there; null if nobody said
     * @param lost how many fell out; null if not known
     * @param of of how many; null if not known
     * @param share lost of all, in percent; null where it is not known
     * @param interval how sure the share is; null where it is not known
     * @param cost what it costs; null where it cannot be told
     * @param costBasis {@code stated}, {@code value-per-customer} or {@code ltv}: where the cost is from; null without a cost
     * @param costBasisName the words for it; null without a cost
     * @param valuePerCustomer what one of them would have brought, where the cost follows from it; null otherwise
     * @param evidence where it was seen; empty if nothing was given
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "stage",
        "situation",
        "lost",
        "of",
        "share",
        "interval",
        "cost",
        "costBasis",
        "costBasisName",
        "valuePerCustomer",
        "evidence"
    })
    public record DropOffRow(
            @NotNull @Words String stage,
            @Nullable @Words String situation,
            @Nullable @Min(0) Long lost,
            @Nullable @Min(0) Long of,
            @Nullable @Min(0) @Max(100) BigDecimal share,
            @Nullable @Valid EstimateInterval interval,
            @Nullable @Min(0) BigDecimal cost,

            @Nullable @OneOf({"stated", "value-per-customer", "ltv"})
            String costBasis,

            @Nullable @Words LocalizedText costBasisName,
            @Nullable @Min(0) BigDecimal valuePerCustomer,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid EvidenceRow> evidence) {
        /** Copies the list, and takes numbers as they are written; a list that is left out where it is empty may be missing. */
        public DropOffRow {
            share = Decimals.canonical(share);
            cost = Decimals.canonical(cost);
            valuePerCustomer = Decimals.canonical(valuePerCustomer);
            evidence = evidence == null ? List.of() : Copies.of(evidence);
        }
    }

    /**
     * How many fall out between two steps.
     *
     * @param from the step they came to
     * @param to the step they did not come to
     * @param lost how many fell out
     * @param of of how many
     * @param share lost of all, in percent; null where nobody came
     * @param interval how sure the share is; null where nobody came
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"from", "to", "lost", "of", "share", "interval"})
    public record FunnelRow(
            @NotNull @HostId String from,
            @NotNull @HostId String to,
            @NotNull @Min(0) Long lost,
            @NotNull @Min(0) Long of,
            @Nullable @Min(0) @Max(100) BigDecimal share,
            @Nullable @Valid EstimateInterval interval) {
        /** Takes numbers as they are written. */
        public FunnelRow {
            share = Decimals.canonical(share);
        }
    }

    /**
     * Two series held against each other.
     *
     * @param first the name of the first
     * @param second the name of the second
     * @param pairs how many points have their fellow
     * @param onlyInFirst the weeks or dates that the second does not have, and that no figure counts; empty if none
     * @param onlyInSecond the weeks or dates that the first does not have, and that no figure counts; empty if none
     * @param pearson how far they lie on a straight line
     * @param spearman how far they go in one direction
     * @param warning that it is no cause
     * @param remark that points without a fellow are left out; null if none are
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "first",
        "second",
        "pairs",
        "onlyInFirst",
        "onlyInSecond",
        "pearson",
        "spearman",
        "warning",
        "remark"
    })
    public record CorrelationRow(
            @NotNull @HostId String first,
            @NotNull @HostId String second,
            @Min(0) int pairs,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @HostId String> onlyInFirst,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @HostId String> onlyInSecond,
            @NotNull @Valid CoefficientRow pearson,
            @NotNull @Valid CoefficientRow spearman,
            @NotNull @Words LocalizedText warning,
            @Nullable @Words LocalizedText remark) {
        /** Copies lists; a list that is left out where it is empty may be missing. */
        public CorrelationRow {
            onlyInFirst = onlyInFirst == null ? List.of() : Copies.of(onlyInFirst);
            onlyInSecond = onlyInSecond == null ? List.of() : Copies.of(onlyInSecond);
        }
    }

    /**
     * A coefficient of correlation.
     *
     * @param coefficient from -1 to 1; null where there is none
     * @param interval how sure it is; null where there is none
     * @param undefined why coefficient or interval is missing, as a code; null where both are there
     * @param undefinedName the words for it; null where both are there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"coefficient", "interval", "undefined", "undefinedName"})
    public record CoefficientRow(
            @Nullable @Min(-1) @Max(1) BigDecimal coefficient,
            @Nullable @Valid EstimateInterval interval,

            @Nullable
            @OneOf({"too-few-pairs", "too-few-pairs-for-interval", "first-constant", "second-constant", "both-constant"
            })
            String undefined,

            @Nullable @Words LocalizedText undefinedName) {
        /** Takes numbers as they are written. */
        public CoefficientRow {
            coefficient = Decimals.canonical(coefficient);
        }
    }

    /**
     * What was published about companies at large.
     *
     * @param id what it is about
     * @param low the low end, percent
     * @param high the high end, percent
     * @param statement what was found
     * @param caveat what to mind before it is repeated
     * @param source who said it, where and when
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "low", "high", "statement", "caveat", "source"})
    public record PublishedRow(
            @NotNull @KebabId String id,
            @NotNull BigDecimal low,
            @NotNull BigDecimal high,
            @NotNull @Words LocalizedText statement,
            @NotNull @Words LocalizedText caveat,
            @NotNull @Words String source) {
        /** Takes numbers as they are written. */
        public PublishedRow {
            low = Decimals.canonical(low);
            high = Decimals.canonical(high);
        }
    }

    /**
     * What a reader should know beside the figures.
     *
     * @param note {@code not-computed} or {@code other-currency}
     * @param figure what could not be computed: {@code revenue-at-stake} or {@code lifetime-value}; null where it is about no figure
     * @param missing what would be needed for it: inputs, and {@code period} for the period of the revenue; empty if nothing is missing
     * @param metric the metric it is about; null if it is about none
     * @param text the words for it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"note", "figure", "missing", "metric", "text"})
    public record NoteRow(
            @NotNull @OneOf({"not-computed", "other-currency"})
            String note,

            @Nullable @OneOf({"revenue-at-stake", "lifetime-value"})
            String figure,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @KebabId String> missing,
            @Nullable @KebabId String metric,
            @NotNull @Words LocalizedText text) {
        /** Copies the list; a list that is left out where it is empty may be missing. */
        public NoteRow {
            missing = missing == null ? List.of() : Copies.of(missing);
        }
    }
}
