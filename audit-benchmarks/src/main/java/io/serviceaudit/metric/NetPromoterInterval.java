package io.serviceaudit.metric;

import java.util.Objects;
import java.util.Optional;

/**
 * Confidence intervals of a Net Promoter Score, in points, by three methods. Use {@link #adjustedWald} unless there is a
 * reason for another: it keeps its promise down to small surveys, and anyone can check it by hand. {@link
 * #iterativeScore} does as well and never leaves the scale. {@link #wald} is for comparison with what others publish.
 *
 * <p>Of {@code n} respondents {@code x1} are promoters, {@code x2} passives and {@code x3} detractors, and {@code p1},
 * {@code p2}, {@code p3} are their shares; {@code z} is the standard normal deviate of the confidence, 1.959964 at 95
 * percent. The score as a share of 1 is {@code s = p1 - p3}, and the variance of one answer is {@code v = p1 + p3 -
 * (p1 - p3)^2}. The sample is taken as random and small beside all customers.
 *
 * <p>Where nobody answered there is no interval. Limits are cut off at -100 and 100, see {@link Interval#limitedAt()}.
 *
 * <p>Source of all three: Brendan Rocks, "Interval Estimation for the 'Net Promoter Score'", The American Statistician
 * 70(4), 2016, pages 365-372, which compares them and finds the first two best.
 */
public final class NetPromoterInterval {
    /** What the adjusted Wald method adds to promoters, and as much to detractors. */
    static final double ADDED_AT_EACH_END = 0.75;

    /** What it adds to passives. */
    static final double ADDED_BETWEEN = 1.5;

    private static final int SCALE_END = 100;

    private NetPromoterInterval() {}

    /**
     * The adjusted Wald interval that Rocks calls (3, T): three answers are added, spread as a triangle, 3/4 to
     * promoters, 3/2 to passives and 3/4 to detractors, at every confidence. With the shares and {@code n' = n + 3} of the
     * counts so raised it is {@code s' ± z * sqrt(v' / n')}, and the centre is {@code s'}, not the score itself.
     *
     * <p>With 120, 60 and 30 at 95 percent: around 42.3, from 32.5 to 52.1 points.
     *
     * @param counts one survey
     * @return points; empty where nobody answered
     */
    public static Optional<Interval> adjustedWald(NetPromoterCounts counts, Confidence confidence) {
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(confidence, "confidence");
        return around(counts, Moments.adjusted(counts), confidence, IntervalMethod.ADJUSTED_WALD);
    }

    /**
     * The plain Wald interval: {@code s ± z * sqrt(v / n)}. Too narrow for small surveys, and of no width at all where
     * everybody gave the same kind of answer, which then says nothing of how sure it is.
     *
     * <p>With 120, 60 and 30 at 95 percent: from 33.0 to 52.7 points.
     *
     * @param counts one survey
     * @return points; empty where nobody answered
     */
    public static Optional<Interval> wald(NetPromoterCounts counts, Confidence confidence) {
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(confidence, "confidence");
        return around(counts, Moments.plain(counts), confidence, IntervalMethod.WALD);
    }

    /**
     * The iterative score interval: all scores {@code d} that a score test does not reject, {@code |s - d| / sqrt(v(d) /
     * n) <= z}. Its variance is that of the likeliest shares with the score {@code d}: {@code v(d) = 2 q + d (1 - d)} with
     * the detractors' share {@code q = (sqrt(B^2 - 4 A C) - B) / (2 A)}, {@code A = 2 n}, {@code B = -x1 - x3 + (2 n -
     * x1 + x3) d}, {@code C = -x3 d (1 - d)}. The limits are found by halving.
     *
     * <p>It needs no cutting off. With 120, 60 and 30 at 95 percent: from 32.5 to 52.1 points.
     *
     * <p>Source: besides Rocks 2016, Toshiro Tango, "Equivalence test and confidence interval for the difference in
     * proportions for the paired-sample design", Statistics in Medicine 17, 1998, pages 891-908, whose two discordant
     * counts are here the promoters and the detractors.
     *
     * @param counts one survey
     * @return points, with the score itself as centre; empty where nobody answered
     */
    public static Optional<Interval> iterativeScore(NetPromoterCounts counts, Confidence confidence) {
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(confidence, "confidence");
        return counts.score().map(score -> {
            double n = counts.respondents().doubleValue();
            double promoters = counts.promoters() / n;
            double detractors = counts.detractors() / n;
            double net = (counts.promoters() - counts.detractors()) / n;
            // What falls short of the end of the scale, without cancelling: 1 - s and 1 + s.
            double above = (counts.passives() + 2.0 * counts.detractors()) / n;
            double below = (counts.passives() + 2.0 * counts.promoters()) / n;
            double factor = confidence.z() * confidence.z() / n;
            return Interval.ofShares(
                    score,
                    net,
                    net - reach(detractors, promoters, -net, below, factor),
                    net + reach(promoters, detractors, net, above, factor),
                    -SCALE_END,
                    SCALE_END,
                    confidence,
                    IntervalMethod.ITERATIVE_SCORE);
        });
    }

    private static Optional<Interval> around(
            NetPromoterCounts counts, Moments moments, Confidence confidence, IntervalMethod method) {
        return counts.score().map(score -> {
            double margin = confidence.z() * Math.sqrt(moments.varianceOfScore());
            return Interval.ofShares(
                    score,
                    moments.score(),
                    moments.score() - margin,
                    moments.score() + margin,
                    -SCALE_END,
                    SCALE_END,
                    confidence,
                    method);
        });
    }

    /** How far above the score the score test first rejects; the distance keeps its digits however small it is. */
    private static double reach(double up, double down, double net, double most, double factor) {
        double kept = 0;
        double rejected = most;
        while (true) {
            double middle = kept + (rejected - kept) / 2;
            if (middle <= kept || middle >= rejected) {
                return rejected;
            }
            double score = net + middle;
            double variance =
                    score < 0 ? restrictedVariance(down, up, -net, -score) : restrictedVariance(up, down, net, score);
            if (middle * middle > factor * variance) {
                rejected = middle;
            } else {
                kept = middle;
            }
        }
    }

    /** The variance of one answer at the likeliest shares with a given score, from 0 to 1. */
    private static double restrictedVariance(double up, double down, double net, double score) {
        double open = score * (1 - score);
        double b = (2 - net) * score - up - down;
        double root = Math.sqrt(b * b + 8 * down * open);
        double share = b > 0 ? 2 * down * open / (b + root) : (root - b) / 4;
        return 2 * share + open;
    }

    /** A score and the variance of it as an estimate, both as shares of 1. */
    record Moments(double score, double varianceOfScore) {
        static Moments plain(NetPromoterCounts counts) {
            return of(counts, 0, 0);
        }

        static Moments adjusted(NetPromoterCounts counts) {
            return of(counts, ADDED_AT_EACH_END, ADDED_BETWEEN);
        }

        private static Moments of(NetPromoterCounts counts, double addedAtEachEnd, double addedBetween) {
            double n = counts.respondents().doubleValue() + 2 * addedAtEachEnd + addedBetween;
            double up = (counts.promoters() + addedAtEachEnd) / n;
            double between = (counts.passives() + addedBetween) / n;
            double down = (counts.detractors() + addedAtEachEnd) / n;
            // p1 + p3 - (p1 - p3)^2, written without a difference that could lose its digits.
            double variance = between * (up + down) + 4 * up * down;
            return new Moments((counts.promoters() - counts.detractors()) / n, variance / n);
        }
    }
}
