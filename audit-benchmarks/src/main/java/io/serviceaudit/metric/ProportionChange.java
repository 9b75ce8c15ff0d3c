package io.serviceaudit.metric;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import java.util.Objects;
import java.util.Optional;

/**
 * The change of a proportion between two independent samples, in percentage points, with a confidence interval: what is
 * after less what is before. Use {@link #newcombe} unless there is a reason for the other; {@link #agrestiCaffo} is easier
 * to follow and a little wider.
 *
 * <p>{@code x1} of {@code n1} have it before and {@code x2} of {@code n2} after; {@code p1} and {@code p2} are the
 * shares. Where one of the wholes is 0 there is no interval. The unit is percent, read as percentage points.
 */
public final class ProportionChange {
    private static final int SCALE_END = 100;

    private ProportionChange() {}

    /**
     * Newcombe's hybrid score interval. With Wilson's limits {@code l1}, {@code u1} and {@code l2}, {@code u2} of the two
     * proportions and {@code d = p2 - p1} it goes from {@code d - sqrt((p2 - l2)^2 + (u1 - p1)^2)} to {@code d + sqrt((u2 -
     * p2)^2 + (p1 - l1)^2)}. It never leaves the scale and has no centre of its own.
     *
     * <p>From 48 of 80 to 56 of 70 at 95 percent: a rise by 20 percentage points, from 5.24 to 33.39.
     *
     * <p>Source: method 10 of Robert G. Newcombe, "Interval estimation for the difference between independent proportions:
     * comparison of eleven methods", Statistics in Medicine 17, 1998, pages 873-890.
     *
     * @param before the earlier sample, or the one to compare with
     * @param after the later one
     * @return the change in percentage points; empty where the whole of one of the two is 0
     */
    public static Optional<Change> newcombe(Proportion before, Proportion after, Confidence confidence) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(confidence, "confidence");
        return difference(before, after).map(estimate -> {
            double p1 = (double) before.part() / before.whole();
            double p2 = (double) after.part() / after.whole();
            ProportionInterval.Shares first = ProportionInterval.Shares.wilson(before, confidence);
            ProportionInterval.Shares second = ProportionInterval.Shares.wilson(after, confidence);
            double difference = p2 - p1;
            return new Change(Interval.ofShares(
                    estimate,
                    difference,
                    difference - Math.hypot(p2 - second.low(), first.high() - p1),
                    difference + Math.hypot(second.high() - p2, p1 - first.low()),
                    -SCALE_END,
                    SCALE_END,
                    confidence,
                    IntervalMethod.NEWCOMBE));
        });
    }

    /**
     * Agresti and Caffo's interval: one success and one failure are added to each sample, at every confidence. With {@code
     * n' = n + 2} and {@code p' = (x + 1) / n'} it is {@code p2' - p1' ± z * sqrt(p1' (1 - p1') / n1' + p2' (1 - p2') /
     * n2')}, cut off at -100 and 100. Its centre is {@code p2' - p1'}.
     *
     * <p>Source: Alan Agresti and Brian Caffo, "Simple and Effective Confidence Intervals for Proportions and Differences
     * of Proportions Result from Adding Two Successes and Two Failures", The American Statistician 54(4), 2000, pages
     * 280-288.
     *
     * @param before the earlier sample, or the one to compare with
     * @param after the later one
     * @return the change in percentage points; empty where the whole of one of the two is 0
     */
    public static Optional<Change> agrestiCaffo(Proportion before, Proportion after, Confidence confidence) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(confidence, "confidence");
        return difference(before, after).map(estimate -> {
            double difference = adjustedShare(after) - adjustedShare(before);
            double margin = confidence.z() * Math.sqrt(adjustedVariance(before) + adjustedVariance(after));
            return new Change(Interval.ofShares(
                    estimate,
                    difference,
                    difference - margin,
                    difference + margin,
                    -SCALE_END,
                    SCALE_END,
                    confidence,
                    IntervalMethod.AGRESTI_CAFFO));
        });
    }

    private static Optional<Quantity> difference(Proportion before, Proportion after) {
        return before.share()
                .flatMap(from -> after.share().map(to -> {
                    Ratio difference = to.amount().minus(from.amount());
                    return new Quantity(to.unit(), difference);
                }));
    }

    private static double adjustedShare(Proportion proportion) {
        return (proportion.part() + 1.0) / (proportion.whole() + 2.0);
    }

    private static double adjustedVariance(Proportion proportion) {
        double trials = proportion.whole() + 2.0;
        double without = (proportion.whole() - proportion.part() + 1.0) / trials;
        return adjustedShare(proportion) * without / trials;
    }
}
