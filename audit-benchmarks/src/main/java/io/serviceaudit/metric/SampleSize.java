package io.serviceaudit.metric;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * How many answers a survey needs so that its result is known to a margin of error: for a share within 5 percentage points
 * at 95 percent confidence 385, and of 1,000 customers 278. Where conversations are reviewed, an answer is a conversation.
 *
 * <p>Answers, not invitations: where one in ten answers, ten times as many must be asked. The margin is what stands on
 * either side of the estimate, half the width of a Wald interval.
 *
 * <p>Source: William G. Cochran, "Sampling Techniques", 3rd edition, 1977, section 4.4: {@code n0 = z^2 * v / e^2} with
 * the variance {@code v} of one answer and the margin {@code e}, and of a population of {@code N} {@code n = n0 / (1 +
 * (n0 - 1) / N)}; for a mean section 4.6, {@code n = n0 / (1 + n0 / N)}, since there the spread of a population has the divisor
 * {@code N - 1}. {@code n0} is not rounded in between, and the result is rounded up. What a given number of answers gives is
 * told by {@link MarginOfError}, and how many it takes of several strata by {@link StratifiedSampleSize}.
 */
public final class SampleSize {
    private static final Ratio LEAST_MARGIN = Ratio.of(1, 10_000);
    private static final Ratio MOST_MARGIN = Ratio.of(100);

    /** With more spread than that for each unit of the margin, the sizes would be beyond any survey. */
    private static final long MOST_SPREAD = 1_000_000;

    private final BigDecimal unrounded;
    private final BigDecimal lessOfPopulation;

    /**
     * @param variance of one answer
     * @param margin in its unit
     * @param lessOfPopulation the divisor of the population's variance is {@code N} less this
     */
    private SampleSize(Ratio variance, Ratio margin, Confidence confidence, BigDecimal lessOfPopulation) {
        Ratio z = Ratio.of(new BigDecimal(confidence.z()));
        Ratio size = z.times(z).times(variance).dividedBy(margin.times(margin));
        this.unrounded =
                new BigDecimal(size.numerator()).divide(new BigDecimal(size.denominator()), MathContext.DECIMAL128);
        this.lessOfPopulation = lessOfPopulation;
    }

    private static SampleSize ofShares(Ratio variance, Ratio margin, Confidence confidence) {
        return new SampleSize(variance, margin.dividedBy(MOST_MARGIN), confidence, BigDecimal.ONE);
    }

    /**
     * For a proportion of which nothing is known: {@code v = 1/4}, the most there can be, of a half.
     *
     * @param margin percentage points on either side, from 0.0001 to 100
     * @throws IllegalArgumentException if the margin is not in percent, or out of its range
     */
    public static SampleSize ofProportion(Quantity margin, Confidence confidence) {
        Objects.requireNonNull(margin, "margin");
        Objects.requireNonNull(confidence, "confidence");
        return ofShares(Ratio.of(1, 4), margin(margin, Unit.PERCENT), confidence);
    }

    /**
     * For a proportion that is expected to be near another: {@code v = p (1 - p)}. The nearer to a half, the more answers
     * it takes.
     *
     * @param margin percentage points on either side, from 0.0001 to 100
     * @param expected as it was last time, or as is expected: 80 of 100
     * @throws IllegalArgumentException if the margin is not in percent, or out of its range; or the whole of {@code
     *     expected} is 0
     */
    public static SampleSize ofProportion(Quantity margin, Proportion expected, Confidence confidence) {
        Objects.requireNonNull(margin, "margin");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(confidence, "confidence");
        return ofShares(variance(expected), margin(margin, Unit.PERCENT), confidence);
    }

    /**
     * For a Net Promoter Score of which nothing is known: {@code v = 1}, the most there can be, of half promoters and half
     * detractors. Four times as many answers as a proportion takes with a margin of as many percentage points.
     *
     * @param margin points on either side, from 0.0001 to 100
     * @throws IllegalArgumentException if the margin is not in points, or out of its range
     */
    public static SampleSize ofNetPromoterScore(Quantity margin, Confidence confidence) {
        Objects.requireNonNull(margin, "margin");
        Objects.requireNonNull(confidence, "confidence");
        return ofShares(Ratio.ONE, margin(margin, Unit.POINTS), confidence);
    }

    /**
     * For a Net Promoter Score where answers are expected to be spread as they were in another survey: {@code v = p1 +
     * p3 - (p1 - p3)^2} with the shares {@code p1} of promoters and {@code p3} of detractors. The variance is that of
     * {@link NetPromoterInterval}.
     *
     * @param margin points on either side, from 0.0001 to 100
     * @param expected as they were last time, or as is expected: 50, 30 and 20
     * @throws IllegalArgumentException if the margin is not in points, or out of its range; or {@code expected} has no
     *     respondents
     */
    public static SampleSize ofNetPromoterScore(Quantity margin, NetPromoterCounts expected, Confidence confidence) {
        Objects.requireNonNull(margin, "margin");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(confidence, "confidence");
        return ofShares(variance(expected), margin(margin, Unit.POINTS), confidence);
    }

    /**
     * For a mean of values whose spread is known, such as the mean score of reviewed conversations or the mean reply time: {@code
     * v = S^2}. With a spread of 20 percentage points, a margin of 5 takes 62 conversations at 95 percent confidence, and of 300 conversations
     * 52.
     *
     * @param margin on either side, more than 0
     * @param spread the standard deviation of the values, with the divisor {@code N - 1}: from an earlier audit or a pilot; 0 or
     *     more, and at most 1,000,000 times the margin
     * @throws IllegalArgumentException if the two are not of one unit, or out of their ranges
     */
    public static SampleSize ofMean(Quantity margin, Quantity spread, Confidence confidence) {
        Objects.requireNonNull(margin, "margin");
        Objects.requireNonNull(spread, "spread");
        Objects.requireNonNull(confidence, "confidence");
        if (margin.unit() != spread.unit()) {
            throw new IllegalArgumentException("margin is in " + margin.unit().code() + " and spread in "
                    + spread.unit().code() + "; they must be of one unit");
        }
        if (margin.amount().signum() <= 0) {
            throw new IllegalArgumentException(
                    "margin is " + margin.amount().toDecimal().toPlainString() + "; it must be more than 0");
        }
        Ratio most = margin.amount().times(Ratio.of(MOST_SPREAD));
        if (spread.amount().signum() < 0 || spread.amount().compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "spread is " + spread.amount().toDecimal().toPlainString()
                            + "; it must be from 0 to " + most.toDecimal().toPlainString() + ", " + MOST_SPREAD
                            + " times the margin");
        }
        return new SampleSize(spread.amount().times(spread.amount()), margin.amount(), confidence, BigDecimal.ZERO);
    }

    /** The answers needed where there are very many customers: {@code n0} rounded up, at least 1. */
    public long answers() {
        return roundedUp(unrounded);
    }

    /**
     * The answers needed of a given number of customers: {@code n0 / (1 + (n0 - 1) / N)}, of a mean {@code n0 / (1 + n0 / N)},
     * rounded up; at least 1 and at most all of them.
     *
     * @param population all customers there are, at least 1
     * @throws IllegalArgumentException if {@code population} is less than 1
     */
    public long answersOf(long population) {
        if (population < 1) {
            throw new IllegalArgumentException("population is " + population + "; it must be at least 1");
        }
        if (unrounded.compareTo(BigDecimal.ONE) <= 0) {
            return 1;
        }
        BigDecimal all = BigDecimal.valueOf(population);
        BigDecimal corrected =
                unrounded.multiply(all).divide(all.add(unrounded).subtract(lessOfPopulation), MathContext.DECIMAL128);
        return Math.min(population, roundedUp(corrected));
    }

    private static long roundedUp(BigDecimal size) {
        return size.max(BigDecimal.ONE).setScale(0, RoundingMode.CEILING).longValueExact();
    }

    /** {@code p (1 - p)} of a proportion. */
    static Ratio variance(Proportion expected) {
        Objects.requireNonNull(expected, "expected");
        if (expected.whole() == 0) {
            throw new IllegalArgumentException("expected proportion is 0 of 0; its whole must be at least 1");
        }
        Ratio share = Ratio.of(expected.part(), expected.whole());
        return share.times(Ratio.ONE.minus(share));
    }

    /** {@code p1 + p3 - (p1 - p3)^2} of the answers to a survey. */
    static Ratio variance(NetPromoterCounts expected) {
        Objects.requireNonNull(expected, "expected");
        BigInteger all = expected.respondents();
        if (all.signum() == 0) {
            throw new IllegalArgumentException("expected counts have 0 respondents; they must have at least 1");
        }
        Ratio up = Ratio.of(BigInteger.valueOf(expected.promoters()), all);
        Ratio down = Ratio.of(BigInteger.valueOf(expected.detractors()), all);
        Ratio net = up.minus(down);
        return up.plus(down).minus(net.times(net));
    }

    /** The amount of a margin of percentage points or points, which is checked. */
    static Ratio margin(Quantity margin, Unit unit) {
        if (margin.unit() != unit) {
            throw new IllegalArgumentException(
                    "margin is in " + margin.unit().code() + "; it must be in " + unit.code());
        }
        Ratio amount = margin.amount();
        if (amount.compareTo(LEAST_MARGIN) < 0 || amount.compareTo(MOST_MARGIN) > 0) {
            throw new IllegalArgumentException("margin is " + amount.toDecimal().toPlainString() + "; it must be from "
                    + LEAST_MARGIN.toDecimal().toPlainString() + " to "
                    + MOST_MARGIN.toDecimal().toPlainString() + " " + unit.code());
        }
        return amount;
    }
}
