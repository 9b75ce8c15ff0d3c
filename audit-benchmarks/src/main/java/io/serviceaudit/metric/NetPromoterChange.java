package io.serviceaudit.metric;

import io.serviceaudit.measure.Quantity;
import java.util.Objects;
import java.util.Optional;

/**
 * The change of a Net Promoter Score between two surveys, in points, with a confidence interval: what is after less what
 * is before. The surveys must be independent, that is, not the same people asked twice. Use {@link #adjustedWald} unless
 * there is a reason for the other.
 *
 * <p>Each survey gives a score {@code s}, a variance {@code v} of one answer and {@code n} respondents as in {@link
 * NetPromoterInterval}; the interval is {@code s2 - s1 ± z * sqrt(v1 / n1 + v2 / n2)}. Where nobody answered one of the
 * surveys there is none. Limits are cut off at -200 and 200, since a score can go from -100 to 100.
 */
public final class NetPromoterChange {
    private static final int SCALE_END = 200;

    private NetPromoterChange() {}

    /**
     * The adjusted Wald interval: to each of the two surveys three answers are added as in {@link
     * NetPromoterInterval#adjustedWald}, and the centre is the difference of the scores so adjusted.
     *
     * <p>Source: Jim Lewis and Jeff Sauro, "How to Statistically Compare Two Net Promoter Scores", MeasuringU, 2021, after
     * Rocks 2016.
     *
     * @param before the earlier survey, or the one to compare with
     * @param after the later one
     * @return the change in points; empty where nobody answered one of the two
     */
    public static Optional<Change> adjustedWald(
            NetPromoterCounts before, NetPromoterCounts after, Confidence confidence) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(confidence, "confidence");
        return between(
                before,
                after,
                NetPromoterInterval.Moments.adjusted(before),
                NetPromoterInterval.Moments.adjusted(after),
                confidence,
                IntervalMethod.ADJUSTED_WALD);
    }

    /**
     * The plain Wald interval. Too narrow for small surveys; of two in which everybody gave one kind of answer it has no
     * width at all, and its verdict is worth nothing.
     *
     * <p>Source: the two-sample test of Brendan Rocks' own R package "NPS", version 1.1, 2014.
     *
     * @param before the earlier survey, or the one to compare with
     * @param after the later one
     * @return the change in points; empty where nobody answered one of the two
     */
    public static Optional<Change> wald(NetPromoterCounts before, NetPromoterCounts after, Confidence confidence) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(confidence, "confidence");
        return between(
                before,
                after,
                NetPromoterInterval.Moments.plain(before),
                NetPromoterInterval.Moments.plain(after),
                confidence,
                IntervalMethod.WALD);
    }

    private static Optional<Change> between(
            NetPromoterCounts before,
            NetPromoterCounts after,
            NetPromoterInterval.Moments first,
            NetPromoterInterval.Moments second,
            Confidence confidence,
            IntervalMethod method) {
        return before.score()
                .flatMap(from -> after.score().map(to -> {
                    double difference = second.score() - first.score();
                    double margin = confidence.z() * Math.sqrt(first.varianceOfScore() + second.varianceOfScore());
                    return new Change(Interval.ofShares(
                            new Quantity(to.unit(), to.amount().minus(from.amount())),
                            difference,
                            difference - margin,
                            difference + margin,
                            -SCALE_END,
                            SCALE_END,
                            confidence,
                            method));
                }));
    }
}
