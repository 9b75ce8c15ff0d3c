package io.serviceaudit.metric;

import java.util.Objects;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Confidence intervals of a proportion, in percent, by three methods. Use {@link #wilson} unless there is a reason for
 * another; {@link #clopperPearson} where the interval must never promise too much; {@link #agrestiCoull} where it must be
 * easy to follow.
 *
 * <p>{@code x} of {@code n} have what is counted; {@code z} is the standard normal deviate of the confidence, 1.959964 at
 * 95 percent. Where {@code n} is 0 there is no interval.
 */
public final class ProportionInterval {
    private static final int SCALE_END = 100;

    /** From so many on either side the beta distribution is near enough to the normal, and its own series loses digits. */
    private static final double MANY = 1e9;

    private ProportionInterval() {}

    /**
     * Wilson's score interval, without continuity correction: {@code (x + z^2/2) / (n + z^2) ± z / (n + z^2) *
     * sqrt(x (n - x) / n + z^2/4)}. It never leaves the scale. Its centre is the first term.
     *
     * <p>81 of 263 at 95 percent: from 25.53 to 36.62.
     *
     * <p>Source: Edwin B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the
     * American Statistical Association 22, 1927, pages 209-212; method 3 of Robert G. Newcombe, "Two-sided confidence
     * intervals for the single proportion", Statistics in Medicine 17, 1998, pages 857-872.
     *
     * @return percent; empty where the whole is 0
     */
    public static Optional<Interval> wilson(Proportion proportion, Confidence confidence) {
        Objects.requireNonNull(proportion, "proportion");
        Objects.requireNonNull(confidence, "confidence");
        return proportion.share().map(share -> {
            Shares shares = Shares.wilson(proportion, confidence);
            return Interval.ofShares(
                    share,
                    shares.centre(),
                    shares.low(),
                    shares.high(),
                    0,
                    SCALE_END,
                    confidence,
                    IntervalMethod.WILSON);
        });
    }

    /**
     * Agresti and Coull's interval: with {@code n' = n + z^2} and {@code p' = (x + z^2/2) / n'} it is {@code p' ± z *
     * sqrt(p' (1 - p') / n')}, cut off at 0 and 100. Its centre is {@code p'}, the same as Wilson's, and it is never
     * narrower than his. The rule "add two successes and two failures" is this at 95 percent with {@code z} rounded to 2;
     * here it is not rounded.
     *
     * <p>Source: Alan Agresti and Brent A. Coull, "Approximate is Better than 'Exact' for Interval Estimation of Binomial
     * Proportions", The American Statistician 52(2), 1998, pages 119-126.
     *
     * @return percent; empty where the whole is 0
     */
    public static Optional<Interval> agrestiCoull(Proportion proportion, Confidence confidence) {
        Objects.requireNonNull(proportion, "proportion");
        Objects.requireNonNull(confidence, "confidence");
        return proportion.share().map(share -> {
            double z = confidence.z();
            double trials = proportion.whole() + z * z;
            double centre = (proportion.part() + z * z / 2) / trials;
            double without = (proportion.whole() - proportion.part() + z * z / 2) / trials;
            double margin = z * Math.sqrt(centre * without / trials);
            return Interval.ofShares(
                    share,
                    centre,
                    centre - margin,
                    centre + margin,
                    0,
                    SCALE_END,
                    confidence,
                    IntervalMethod.AGRESTI_COULL);
        });
    }

    /**
     * Clopper and Pearson's exact interval: the low limit is the {@code a/2} quantile of the beta distribution with {@code
     * x} and {@code n - x + 1}, the high limit the {@code 1 - a/2} quantile of that with {@code x + 1} and {@code n - x},
     * where {@code a} is what the confidence leaves to 1. The low limit of 0 of n is 0 and the high limit of n of n is 100.
     * It holds the true share at least as often as the confidence says, mostly oftener, and is wider for it. It has no
     * centre of its own. With a thousand million or more on either side the quantiles are those of Cornish and Fisher's
     * expansion with the skewness, which is then right in every digit shown.
     *
     * <p>81 of 263 at 95 percent: from 25.27 to 36.76.
     *
     * <p>Source: C. J. Clopper and E. S. Pearson, "The Use of Confidence or Fiducial Limits Illustrated in the Case of the
     * Binomial", Biometrika 26(4), 1934, pages 404-413.
     *
     * @return percent; empty where the whole is 0
     */
    public static Optional<Interval> clopperPearson(Proportion proportion, Confidence confidence) {
        Objects.requireNonNull(proportion, "proportion");
        Objects.requireNonNull(confidence, "confidence");
        return proportion.share().map(share -> {
            double with = proportion.part();
            double without = proportion.whole() - proportion.part();
            double tail = confidence.tail();
            double low;
            double high;
            if (Math.min(with, without) >= MANY) {
                low = betaOfMany(with, without + 1, -confidence.z());
                high = betaOfMany(with + 1, without, confidence.z());
            } else {
                low = with == 0 ? 0 : BetaDistribution.of(with, without + 1).inverseCumulativeProbability(tail);
                high = without == 0 ? 1 : BetaDistribution.of(with + 1, without).inverseSurvivalProbability(tail);
            }
            return Interval.ofShares(
                    share,
                    with / proportion.whole(),
                    low,
                    high,
                    0,
                    SCALE_END,
                    confidence,
                    IntervalMethod.CLOPPER_PEARSON);
        });
    }

    /** The quantile of a beta distribution near the normal, {@code mean + sd * (z + skewness * (z^2 - 1) / 6)}. */
    private static double betaOfMany(double alpha, double beta, double z) {
        double sum = alpha + beta;
        double deviation = Math.sqrt(alpha / sum * (beta / sum) / (sum + 1));
        double skewness = 2 * (beta - alpha) / (sum + 2) * Math.sqrt((sum + 1) / alpha / beta);
        return alpha / sum + deviation * (z + skewness * (z * z - 1) / 6);
    }

    /** An interval as shares of 1, before it is rounded. */
    record Shares(double centre, double low, double high) {
        static Shares wilson(Proportion proportion, Confidence confidence) {
            double z = confidence.z();
            double with = proportion.part();
            double without = proportion.whole() - proportion.part();
            double trials = proportion.whole() + z * z;
            double centre = (with + z * z / 2) / trials;
            double margin = z / trials * Math.sqrt(with / proportion.whole() * without + z * z / 4);
            return new Shares(centre, with == 0 ? 0 : centre - margin, without == 0 ? 1 : centre + margin);
        }
    }
}
