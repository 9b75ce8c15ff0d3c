package io.serviceaudit.metric;

import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.RawData;
import java.util.Objects;
import java.util.Optional;

/**
 * By how much a metric changed between two measurements, and whether it really did, from the raw data they keep.
 *
 * <p>The methods are those that stand first in their classes: a Net Promoter Score has the {@linkplain
 * NetPromoterChange#adjustedWald adjusted Wald} interval, whatever is so many of so many {@linkplain
 * ProportionChange#newcombe Newcombe's}, a mean of times or ratings {@linkplain MeanChange#welch Welch's}. What was asked
 * must be the same both times: a top box of 4 and 5 is no other survey's 5 alone. The two samples must be independent,
 * that is, not the same people asked twice.
 */
public final class MeasuredChange {
    private static final int SCALE_END = 100;
    private static final int DIGITS = 20;

    private MeasuredChange() {}

    /**
     * The change of the value for the whole, in the metric's unit and for the metric's own period.
     *
     * <p>Where the figures of one of the two were stated for another period, both {@linkplain Uncertainty#of Wilson
     * intervals} are carried to the metric's own, and the change has the interval that {@linkplain ProportionChange#newcombe
     * Newcombe's} formula gives with these limits. Source: Guang Yong Zou and Allan Donner, "Construction of confidence limits
     * about effect measures: A general approach", Statistics in Medicine 27, 2008, pages 1693-1702, equation 3, of which
     * Newcombe's interval is a case.
     *
     * @param before the earlier measurement, or the one to compare with
     * @param after the later one, of the same metric
     * @return the change; empty where one of the two has no {@linkplain Uncertainty#of interval}, their raw data are of two
     *     kinds, or their ratings count as satisfied by two measures, which cannot be compared
     * @throws IllegalArgumentException if the two are of different metrics
     */
    public static Optional<Change> between(Measurement before, Measurement after, Confidence confidence) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(confidence, "confidence");
        if (!before.metric().equals(after.metric())) {
            throw new IllegalArgumentException(
                    "measurement after is of metric '" + after.metric().id() + "'; it must be of '"
                            + before.metric().id() + "', as the one before");
        }
        Optional<Interval> first = Uncertainty.of(before, confidence);
        Optional<Interval> second = Uncertainty.of(after, confidence);
        if (first.isEmpty() || second.isEmpty() || isCountedInTwoWays(before, after)) {
            return Optional.empty();
        }
        Sample from = Uncertainty.sample(before).orElseThrow();
        Sample to = Uncertainty.sample(after).orElseThrow();
        if (from instanceof Sample.Survey earlier && to instanceof Sample.Survey later) {
            return NetPromoterChange.adjustedWald(earlier.counts(), later.counts(), confidence);
        }
        if (from instanceof Sample.Share earlier && to instanceof Sample.Share later) {
            return Uncertainty.otherPeriod(before).isEmpty()
                            && Uncertainty.otherPeriod(after).isEmpty()
                    ? ProportionChange.newcombe(earlier.proportion(), later.proportion(), confidence)
                    : Optional.of(new Change(ofLimits(first.get(), second.get())));
        }
        return from instanceof Sample.Mean earlier && to instanceof Sample.Mean later
                ? MeanChange.between(earlier.mean(), later.mean(), confidence)
                : Optional.empty();
    }

    /** Whether satisfied are 4 and 5 of 5 in the one and 9 and 10 of 10 in the other, say. */
    private static boolean isCountedInTwoWays(Measurement before, Measurement after) {
        return before.rawData().orElse(null) instanceof RawData.TopBoxRatings earlier
                && after.rawData().orElse(null) instanceof RawData.TopBoxRatings later
                && !(earlier.scale().equals(later.scale()) && earlier.satisfiedFrom() == later.satisfiedFrom());
    }

    /** The interval of a difference, from the intervals of both sides. */
    private static Interval ofLimits(Interval before, Interval after) {
        Ratio difference = after.estimate().amount().minus(before.estimate().amount());
        double plain = difference.rounded(DIGITS).doubleValue();
        double down = Math.hypot(distance(after.estimate(), after.low()), distance(before.high(), before.estimate()));
        double up = Math.hypot(distance(after.high(), after.estimate()), distance(before.estimate(), before.low()));
        return Interval.ofShares(
                new Quantity(after.estimate().unit(), difference),
                plain / SCALE_END,
                (plain - down) / SCALE_END,
                (plain + up) / SCALE_END,
                -SCALE_END,
                SCALE_END,
                after.confidence(),
                IntervalMethod.VARIANCE_RECOVERY);
    }

    private static double distance(Quantity high, Quantity low) {
        return high.amount().minus(low.amount()).rounded(DIGITS).doubleValue();
    }
}
