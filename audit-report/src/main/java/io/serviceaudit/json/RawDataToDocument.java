package io.serviceaudit.json;

import io.serviceaudit.json.AuditDocument.CountsDocument;
import io.serviceaudit.json.AuditDocument.RatingScaleDocument;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.RatingScale;
import io.serviceaudit.measure.RawData;
import io.serviceaudit.metric.SatisfactionScore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The raw data of a measurement as the fields of its document. A scale of 1 to 5, and 4 as the least satisfied rating of it, are left out.
 * Data that the metric does not take in a document leave all empty: then the value is written.
 *
 * @param counts what was counted, as an object of its own
 * @param ratings what respondents answered
 * @param scale their scale
 * @param satisfiedFrom from which rating on they are satisfied
 * @param times how long each case took
 * @param customers counts that stand beside the target, by field; empty if there are none
 * @param amounts amounts that stand beside the target, by field; empty if there are none
 */
record RawDataToDocument(
        @Nullable CountsDocument counts,
        @Nullable List<BigDecimal> ratings,
        @Nullable RatingScaleDocument scale,
        @Nullable Integer satisfiedFrom,
        @Nullable List<String> times,
        Map<String, Long> customers,
        Map<String, BigDecimal> amounts) {
    private static final RawDataToDocument NONE =
            new RawDataToDocument(null, null, null, null, null, Map.of(), Map.of());

    /** The raw data of a measurement. */
    static RawDataToDocument of(Measurement measurement) {
        RawDataForm form = RawDataForm.of(measurement.metric());
        RawData data = measurement.rawData().orElse(null);
        if (data instanceof RawData.Counts counts) {
            return ofCounts(counts.byName(), form);
        }
        if (data instanceof RawData.Ratings ratings) {
            return ofRatings(ratings, form);
        }
        if (data instanceof RawData.TopBoxRatings ratings && form == RawDataForm.SATISFACTION_SCORE) {
            boolean isUsual = ratings.scale().equals(RatingScale.ONE_TO_FIVE)
                    && ratings.satisfiedFrom() == SatisfactionScore.SATISFIED_FROM;
            return ofRatings(ratings.ratings(), scale(ratings.scale()), isUsual ? null : ratings.satisfiedFrom());
        }
        if (data instanceof RawData.Times times && form == RawDataForm.TIMES) {
            List<String> texts = times.times().stream()
                    .map(time -> ScalarValue.of(Quantity.ofDuration(time)).toString())
                    .toList();
            return new RawDataToDocument(null, null, null, null, texts, Map.of(), Map.of());
        }
        return data instanceof RawData.Amounts amounts ? ofAmounts(amounts.byName(), form) : NONE;
    }

    /** Whether there is raw data in place of the value. */
    boolean isGiven() {
        return counts != null || ratings != null || times != null || !customers.isEmpty() || !amounts.isEmpty();
    }

    private static RawDataToDocument ofCounts(Map<String, Long> counts, RawDataForm form) {
        if (!form.counts().isEmpty() && counts.keySet().containsAll(form.counts())) {
            CountsDocument document = new CountsDocument(
                    counts.get("promoters"),
                    counts.get("passives"),
                    counts.get("detractors"),
                    counts.get("satisfied"),
                    counts.get("neutral"),
                    counts.get("dissatisfied"),
                    counts.get("part"),
                    counts.get("whole"),
                    counts.get("total"),
                    counts.get("per"));
            return new RawDataToDocument(document, null, null, null, null, Map.of(), Map.of());
        }
        return (form == RawDataForm.RETENTION || form == RawDataForm.CHURN)
                        && counts.keySet().containsAll(form.figures())
                ? new RawDataToDocument(null, null, null, null, null, counts, Map.of())
                : NONE;
    }

    private static RawDataToDocument ofRatings(RawData.Ratings ratings, RawDataForm form) {
        return switch (form) {
            case NET_PROMOTER ->
                ratings.scale().equals(RatingScale.ZERO_TO_TEN) ? ofRatings(ratings.ratings(), null, null) : NONE;
            case SATISFACTION_INDEX -> ofRatings(ratings.ratings(), scale(ratings.scale()), null);
            default -> NONE;
        };
    }

    private static RawDataToDocument ofRatings(
            List<Integer> ratings, @Nullable RatingScaleDocument scale, @Nullable Integer satisfiedFrom) {
        return new RawDataToDocument(
                null,
                ratings.stream().map(BigDecimal::valueOf).toList(),
                scale,
                satisfiedFrom,
                null,
                Map.of(),
                Map.of());
    }

    private static @Nullable RatingScaleDocument scale(RatingScale scale) {
        return scale.equals(RatingScale.ONE_TO_FIVE) ? null : new RatingScaleDocument(scale.from(), scale.to());
    }

    private static RawDataToDocument ofAmounts(Map<String, BigDecimal> amounts, RawDataForm form) {
        boolean isGross = form == RawDataForm.GROSS_REVENUE_CHURN;
        boolean isAverage = form == RawDataForm.AVERAGE_REVENUE;
        if (!isGross && !isAverage && form != RawDataForm.NET_REVENUE_CHURN) {
            return NONE;
        }
        List<String> required = isGross ? List.of("startRevenue", "lostRevenue", "contractedRevenue") : form.figures();
        if (!amounts.keySet().containsAll(required)) {
            return NONE;
        }
        BigDecimal customers = amounts.get("customers");
        if (!isAverage || customers == null) {
            return new RawDataToDocument(null, null, null, null, null, Map.of(), amounts);
        }
        return Values.isCount(customers)
                ? new RawDataToDocument(
                        null, null, null, null, null, Map.of("customers", customers.longValueExact()), amounts)
                : NONE;
    }
}
