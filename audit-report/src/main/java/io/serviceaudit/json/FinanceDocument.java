package io.serviceaudit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.serviceaudit.internal.Copies;
import io.serviceaudit.internal.Decimals;
import io.serviceaudit.json.AuditDocument.EvidenceDocument;
import io.serviceaudit.json.constraint.CurrencyCode;
import io.serviceaudit.json.constraint.HostId;
import io.serviceaudit.json.constraint.IsoPeriod;
import io.serviceaudit.json.constraint.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an audit knows of money. A part that is null, or empty where it is a list, was not given and is left out.
 *
 * @param customers how many customers there are today; null where the metrics say it, or nobody does
 * @param revenuePerCustomer what a customer pays on average in the period; null where the metrics say it, or nobody does
 * @param period the period the revenue per customer is for, whole months or years; null if not said
 * @param currency the currency of every amount: its ISO 4217 code; null if not said
 * @param marginPercent what is left of revenue after what serving customers costs; null if not said
 * @param discountPercent by how much later money is worth less, percent a year; null for no discounting
 * @param horizon how far ahead is looked, whole months or years up to ten years; null if not said
 * @param dropOffs where customers fall out of their journey
 * @param funnel how many customers come to each step of their way; none, or two or more that never rise
 * @param correlations series to hold against each other
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "customers",
    "revenuePerCustomer",
    "period",
    "currency",
    "marginPercent",
    "discountPercent",
    "horizon",
    "dropOffs",
    "funnel",
    "correlations"
})
public record FinanceDocument(
        @Nullable @Min(0) @Max(MOST) Long customers,
        @Nullable @Min(0) @Max(MOST) BigDecimal revenuePerCustomer,
        @Nullable @IsoPeriod String period,
        @Nullable @CurrencyCode String currency,
        @Nullable @Min(0) @Max(100) BigDecimal marginPercent,
        @Nullable @Min(0) @Max(100) BigDecimal discountPercent,
        @Nullable @IsoPeriod String horizon,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid DropOffDocument> dropOffs,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid FunnelStepDocument> funnel,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid SeriesPairDocument> correlations) {
    /** The most that can be counted of anything, and the largest amount: 18 digits. */
    private static final long MOST = 999_999_999_999_999_999L;

    /** Copies lists, and takes numbers as they are written; a list that is left out where it is empty may be missing. */
    public FinanceDocument {
        revenuePerCustomer = Decimals.canonical(revenuePerCustomer);
        marginPercent = Decimals.canonical(marginPercent);
        discountPercent = Decimals.canonical(discountPercent);
        dropOffs = dropOffs == null ? List.of() : Copies.of(dropOffs);
        funnel = funnel == null ? List.of() : Copies.of(funnel);
        correlations = correlations == null ? List.of() : Copies.of(correlations);
    }

    /**
     * A point of the journey where customers fall out.
     *
     * @param stage where: a stage of the journey or a contact point, as the company calls it
     * @param situation what happens there; null if nobody said
     * @param lost how many fell out; null if not known
     * @param of of how many; null if not known
     * @param cost what it costs, as stated; null where it follows from the value of a customer, or nobody said
     * @param valuePerCustomer what one of those who fell out would have brought; null where the cost is stated, or nobody said
     * @param evidence where it was seen
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"stage", "situation", "lost", "of", "cost", "valuePerCustomer", "evidence"})
    public record DropOffDocument(
            @NotNull @Words String stage,
            @Nullable @Words String situation,
            @Nullable @Min(0) @Max(MOST) Long lost,
            @Nullable @Min(0) @Max(MOST) Long of,
            @Nullable @Min(0) @Max(MOST) BigDecimal cost,
            @Nullable @Min(0) @Max(MOST) BigDecimal valuePerCustomer,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid EvidenceDocument> evidence) {
        /** Copies the list, and takes numbers as they are written; a list that is left out where it is empty may be missing. */
        public DropOffDocument {
            cost = Decimals.canonical(cost);
            valuePerCustomer = Decimals.canonical(valuePerCustomer);
            evidence = evidence == null ? List.of() : Copies.of(evidence);
        }
    }

    /**
     * A step of customers' way.
     *
     * @param step what it is
     * @param customers how many come to it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"step", "customers"})
    public record FunnelStepDocument(
            @NotNull @HostId String step,
            @NotNull @Min(0) @Max(MOST) Long customers) {}

    /**
     * Two series to hold against each other. Points of the two belong together where their weeks or dates are written alike; a point
     * without its fellow is named in the report.
     *
     * @param first the one that may go before: the reply time
     * @param second the one that may follow: the conversion
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"first", "second"})
    public record SeriesPairDocument(
            @NotNull @Valid SeriesDocument first,
            @NotNull @Valid SeriesDocument second) {}

    /**
     * A series of numbers over time.
     *
     * @param name what it is, with its unit
     * @param points the numbers by week or date
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"name", "points"})
    public record SeriesDocument(
            @NotNull @HostId String name, @NotNull Map<@HostId String, @NotNull BigDecimal> points) {
        /** Copies the map, and takes numbers as they are written. */
        public SeriesDocument {
            points = canonical(points);
        }

        @SuppressWarnings("NullAway") // what is missing is null until the document is validated
        private static Map<String, BigDecimal> canonical(@Nullable Map<String, BigDecimal> points) {
            if (points == null) {
                return null;
            }
            Map<String, BigDecimal> copy = new LinkedHashMap<>();
            points.forEach((key, value) -> copy.put(key, Decimals.canonical(value)));
            return Collections.unmodifiableMap(copy);
        }
    }
}
