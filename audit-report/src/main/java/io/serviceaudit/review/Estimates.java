package io.serviceaudit.review;

import io.serviceaudit.conversation.EstimateChange;
import io.serviceaudit.conversation.GroupDifference;
import io.serviceaudit.conversation.RatingDifference;
import io.serviceaudit.conversation.StratifiedEstimate;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.metric.Change;
import io.serviceaudit.metric.ChangeVerdict;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.metric.Interval;
import io.serviceaudit.metric.SampleEstimate;
import io.serviceaudit.review.ConversationReport.Difference;
import io.serviceaudit.review.ConversationReport.Estimated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Estimates as the report shows them: rounded, and with intervals. */
final class Estimates {
    private static final Ratio HUNDRED = Ratio.of(100);
    private static final Ratio HUNDRED_SQUARED = Ratio.of(10_000);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = new BigDecimal("99.99");
    private static final String ALL_REVIEWED = "all-reviewed";
    private static final String TOO_FEW = "too-few";

    private final Confidence confidence;
    private final int decimals;

    Estimates(Confidence confidence, int decimals) {
        this.confidence = confidence;
        this.decimals = decimals;
    }

    Confidence confidence() {
        return confidence;
    }

    /** A share as a percent (S9). */
    BigDecimal percent(Ratio share) {
        return share.toPercent(decimals);
    }

    /**
     * The confidence of each of several intervals such that all hold together at that of the report: Bonferroni's, what is left out divided
     * by their number, rounded up to 2 decimals and at most 99.99 percent.
     */
    Confidence together(int intervals) {
        BigDecimal leftOut = WHOLE.subtract(confidence.percent());
        return intervals < 2
                ? confidence
                : new Confidence(WHOLE.subtract(leftOut.divide(BigDecimal.valueOf(intervals), 2, RoundingMode.DOWN))
                        .min(MOST));
    }

    /** An estimated share. */
    Estimated of(StratifiedEstimate estimate) {
        Optional<Interval> interval = interval(estimate);
        return new Estimated(
                percent(estimate.value()),
                estimate.value().toString(),
                interval.map(each -> limit(each.low())).orElse(null),
                interval.map(each -> limit(each.high())).orElse(null),
                estimate.units(),
                interval.map(any -> estimate.degreesOfFreedom()).orElse(null),
                interval.isPresent() ? null : whyNone(estimate));
    }

    /** How far the true value may lie from the estimate, in percentage points; empty without an interval. */
    Optional<BigDecimal> margin(StratifiedEstimate estimate) {
        Ratio value = estimate.value().times(HUNDRED);
        return interval(estimate)
                .map(each -> {
                    Ratio below = value.minus(each.low().amount());
                    Ratio above = each.high().amount().minus(value);
                    return below.compareTo(above) > 0 ? below : above;
                })
                .map(margin -> margin.rounded(decimals));
    }

    private Optional<Interval> interval(StratifiedEstimate estimate) {
        return estimate.variance()
                .filter(variance -> !estimate.isCensus())
                .flatMap(variance -> SampleEstimate.of(points(estimate.value()), variance.times(HUNDRED_SQUARED))
                        .withDegreesOfFreedom(Ratio.of(estimate.degreesOfFreedom()))
                        .within(Ratio.ZERO, HUNDRED)
                        .interval(confidence));
    }

    private BigDecimal limit(Quantity limit) {
        return limit.amount().rounded(decimals);
    }

    private static Quantity points(Ratio share) {
        return new Quantity(Unit.PERCENT, share.times(HUNDRED));
    }

    private static String whyNone(StratifiedEstimate estimate) {
        if (estimate.isCensus()) {
            return ALL_REVIEWED;
        }
        return estimate.noVariance().map(StratifiedEstimate.NoVariance::code).orElse("no-spread");
    }

    /** By how much two groups of one sample differ. */
    Difference of(GroupDifference difference, Confidence sure) {
        return of(
                difference.value(),
                difference.variance(),
                difference.degreesOfFreedom(),
                whyNone(difference.first(), difference.second()),
                sure);
    }

    /** What became of an estimate. */
    Difference of(EstimateChange change) {
        return of(
                change.value(),
                change.variance(),
                change.degreesOfFreedom(),
                whyNone(change.earlier(), change.later()),
                confidence);
    }

    /** By how much ratings lie above others. */
    Difference of(RatingDifference difference, Confidence sure) {
        return of(
                difference.mean(),
                difference.variance(),
                Optional.of(Ratio.of(difference.units() - 1L)),
                difference.units() == 1 ? TOO_FEW : "no-spread",
                sure);
    }

    private static String whyNone(StratifiedEstimate one, StratifiedEstimate two) {
        if (one.isCensus() && two.isCensus()) {
            return ALL_REVIEWED;
        }
        return one.variance().isEmpty()
                ? whyNone(one)
                : whyNone(two.variance().isEmpty() || one.isCensus() ? two : one);
    }

    private Difference of(
            Ratio value, Optional<Ratio> variance, Optional<Ratio> degrees, String whyNone, Confidence sure) {
        Interval interval = variance.filter(each -> each.signum() > 0)
                .flatMap(each -> degrees.filter(free -> free.compareTo(Ratio.ONE) >= 0)
                        .flatMap(free -> SampleEstimate.of(points(value), each.times(HUNDRED_SQUARED))
                                .withDegreesOfFreedom(free)
                                .within(HUNDRED.negated(), HUNDRED)
                                .interval(sure)))
                .orElse(null);
        return new Difference(
                value.toPercentDifference(decimals),
                value.toString(),
                interval == null ? null : limit(interval.low()),
                interval == null ? null : limit(interval.high()),
                verdict(interval, value, whyNone),
                interval == null ? whyNone : null);
    }

    private static String verdict(@Nullable Interval interval, Ratio value, String whyNone) {
        if (interval != null) {
            ChangeVerdict verdict = new Change(interval).verdict();
            return verdict == ChangeVerdict.RISE ? "higher" : verdict == ChangeVerdict.FALL ? "lower" : "not-certain";
        }
        if (!whyNone.equals(ALL_REVIEWED)) {
            return "not-certain";
        }
        return value.signum() > 0 ? "higher" : value.signum() < 0 ? "lower" : "same";
    }
}
