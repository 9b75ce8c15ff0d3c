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
 * at 95 percent confidence 385, and of 1,000 customers 278.
 *
 * <p>Answers, not invitations: where one in ten answers, ten times as many must be asked. The margin is what stands on
 * either side of the estimate, half the width of a Wald interval.
 *
 * <p>Source: William G. Cochran, "Sampling Techniques", 3rd edition, 1977, section 4.4: {@code n0 = z^2 * v / e^2} with
 * the variance {@code v} of one answer and the margin {@code e}, and of a population of {@code N} {@code n = n0 / (1 +
 * (n0 - 1) / N)}. {@code n0} is not rounded in between, and the result is rounded up.
 */
public final class SampleSize {
    private static final Ratio LEAST_MARGIN = Ratio.of(1, 10_000);
    private static final Ratio MOST_MARGIN = Ratio.of(100);

    private final BigDecimal unrounded;

    private SampleSize(Ratio variance, Ratio margin, Confidence confidence) {
        Ratio z = Ratio.of(new BigDecimal(confidence.z()));
        Ratio share = margin.dividedBy(MOST_MARGIN);
        Ratio size = z.times(z).times(variance).dividedBy(share.times(share));
        this.unrounded =
                new BigDecimal(size.numerator()).divide(new BigDecimal(size.denominator()), MathContext.DECIMAL128);
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
        return new SampleSize(Ratio.of(1, 4), margin(margin, Unit.PERCENT), confidence);
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
        if (expected.whole() == 0) {
            throw new IllegalArgumentException("expected proportion is 0 of 0; its whole must be at least 1");
        }
        Ratio share = Ratio.of(expected.part(), expected.whole());
        Ratio variance = share.times(Ratio.ONE.minus(share));
        return new SampleSize(variance, margin(margin, Unit.PERCENT), confidence);
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
        return new SampleSize(Ratio.ONE, margin(margin, Unit.POINTS), confidence);
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
        BigInteger all = expected.respondents();
        if (all.signum() == 0) {
            throw new IllegalArgumentException("expected counts have 0 respondents; they must have at least 1");
        }
        Ratio up = Ratio.of(BigInteger.valueOf(expected.promoters()), all);
        Ratio down = Ratio.of(BigInteger.valueOf(expected.detractors()), all);
        Ratio net = up.minus(down);
        Ratio variance = up.plus(down).minus(net.times(net));
        return new SampleSize(variance, margin(margin, Unit.POINTS), confidence);
    }

    /** The answers needed where there are very many customers: {@code n0} rounded up, at least 1. */
    public long answers() {
        return roundedUp(unrounded);
    }

    /**
     * The answers needed of a given number of customers: {@code n0 / (1 + (n0 - 1) / N)} rounded up, at least 1 and at most
     * all of them.
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
                unrounded.multiply(all).divide(all.add(unrounded).subtract(BigDecimal.ONE), MathContext.DECIMAL128);
        return Math.min(population, roundedUp(corrected));
    }

    private static long roundedUp(BigDecimal size) {
        return size.max(BigDecimal.ONE).setScale(0, RoundingMode.CEILING).longValueExact();
    }

    private static Ratio margin(Quantity margin, Unit unit) {
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
