package io.serviceaudit.metric;

import io.serviceaudit.conversation.PlannedStratum;
import io.serviceaudit.conversation.SamplingPlan;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;

/**
 * To what margin of error a given number of answers makes a result known: for a share 278 answers of 1,000 customers give 5
 * percentage points on either side at 95 percent confidence. It is {@link SampleSize} the other way round; where conversations are
 * reviewed, an answer is a conversation.
 *
 * <p>Source: William G. Cochran, "Sampling Techniques", 3rd edition, 1977, chapters 2 and 3: {@code e = z sqrt(v / n)} with the variance {@code
 * v} of one answer, and of a population of {@code N} times {@code sqrt((N - n) / (N - 1))} for a share and {@code
 * sqrt((N - n) / N)} for a mean. A margin is an irrational number; it is rounded up to {@value Interval#PLACES} decimal places, and is 0 where
 * all of the population have answered.
 *
 * <p>A margin is for planning. What the answers then say has an {@link Interval}, which also holds where answers are few or shares
 * are near 0 or 100 percent.
 */
public final class MarginOfError {
    private static final Ratio HUNDRED = Ratio.of(100);

    private final Unit unit;
    private final Ratio variance;
    private final Confidence confidence;
    private final int lessOfPopulation;

    /**
     * @param variance of one answer, in the square of the unit
     * @param lessOfPopulation the divisor of the population's variance is {@code N} less this
     */
    private MarginOfError(Unit unit, Ratio variance, Confidence confidence, int lessOfPopulation) {
        this.unit = unit;
        this.variance = variance;
        this.confidence = Objects.requireNonNull(confidence, "confidence");
        this.lessOfPopulation = lessOfPopulation;
    }

    private static MarginOfError ofShares(Unit unit, Ratio variance, Confidence confidence) {
        return new MarginOfError(unit, variance.times(HUNDRED).times(HUNDRED), confidence, 1);
    }

    /** Of a proportion of which nothing is known, in percentage points: {@code v = 1/4}, the most there can be. */
    public static MarginOfError ofProportion(Confidence confidence) {
        return ofShares(Unit.PERCENT, Ratio.of(1, 4), confidence);
    }

    /**
     * Of a proportion that is expected to be near another, in percentage points: {@code v = p (1 - p)}.
     *
     * @param expected as it was last time, or as is expected: 80 of 100
     * @throws IllegalArgumentException if the whole of {@code expected} is 0
     */
    public static MarginOfError ofProportion(Proportion expected, Confidence confidence) {
        return ofShares(Unit.PERCENT, SampleSize.variance(expected), confidence);
    }

    /** Of a Net Promoter Score of which nothing is known, in points: {@code v = 1}, the most there can be. */
    public static MarginOfError ofNetPromoterScore(Confidence confidence) {
        return ofShares(Unit.POINTS, Ratio.ONE, confidence);
    }

    /**
     * Of a Net Promoter Score where answers are expected to be spread as in another survey, in points: {@code v = p1 + p3 - (p1 -
     * p3)^2}.
     *
     * @param expected as they were last time, or as is expected: 50, 30 and 20
     * @throws IllegalArgumentException if {@code expected} has no respondents
     */
    public static MarginOfError ofNetPromoterScore(NetPromoterCounts expected, Confidence confidence) {
        return ofShares(Unit.POINTS, SampleSize.variance(expected), confidence);
    }

    /**
     * Of a mean of values whose spread is known, in their unit: {@code v = S^2}.
     *
     * @param spread the standard deviation of the values, with the divisor {@code N - 1}; 0 or more
     * @throws IllegalArgumentException if it is less than 0
     */
    public static MarginOfError ofMean(Quantity spread, Confidence confidence) {
        Objects.requireNonNull(spread, "spread");
        if (spread.amount().signum() < 0) {
            throw new IllegalArgumentException(
                    "spread is " + spread.amount().toDecimal().toPlainString() + "; it must be 0 or more");
        }
        return new MarginOfError(spread.unit(), spread.amount().times(spread.amount()), confidence, 0);
    }

    /**
     * Of the mean score of all conversations, as a sampling plan estimates it, in percentage points: {@code e = z sqrt(sum (N_h /
     * N)^2 S_h^2 / n_h (1 - n_h / N_h))} over the strata. A stratum that is taken whole, or whose spread is 0, adds nothing.
     *
     * <p>Source: Cochran, sections 5.3 and 5.4.
     *
     * @param plan whose strata have spreads in percentage points
     * @return the margin in percent
     * @throws IllegalArgumentException if the spread of a stratum with conversations is not known, or one whose spread is above
     *     0 is left out: nothing will be known of it
     */
    public static Quantity ofPlan(SamplingPlan plan, Confidence confidence) {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(confidence, "confidence");
        Ratio variance = Ratio.ZERO;
        for (PlannedStratum stratum : plan.strata()) {
            Ratio part = Ratio.of(stratum.population(), plan.population());
            Ratio spread = StratifiedSampleSize.spread(stratum.stratum());
            Ratio mean = part.times(spread);
            if (stratum.isLeftOut() && !spread.isZero()) {
                throw new IllegalArgumentException("stratum '" + stratum.id() + "' has " + stratum.population()
                        + " conversations, of which the plan reviews none; a margin needs at least 1");
            }
            if (!mean.isZero()) {
                variance = variance.plus(mean.times(mean)
                        .times(Ratio.of(stratum.population() - stratum.sample(), stratum.population()))
                        .dividedBy(Ratio.of(stratum.sample())));
            }
        }
        return quantity(Unit.PERCENT, variance, confidence);
    }

    /**
     * The margin where there are very many customers.
     *
     * @param answers how many there are, at least 1
     * @return in the unit of what is estimated; of very few answers it can be wider than the scale
     * @throws IllegalArgumentException if {@code answers} is less than 1
     */
    public Quantity at(long answers) {
        if (answers < 1) {
            throw new IllegalArgumentException("answers is " + answers + "; it must be at least 1");
        }
        return quantity(unit, variance.dividedBy(Ratio.of(answers)), confidence);
    }

    /**
     * The margin of answers out of a given number of customers.
     *
     * @param answers how many there are, from 1 to {@code population}
     * @param population all customers there are
     * @return in the unit of what is estimated; 0 where all have answered
     * @throws IllegalArgumentException if {@code answers} is less than 1 or more than {@code population}
     */
    public Quantity at(long answers, long population) {
        if (answers < 1 || answers > population) {
            throw new IllegalArgumentException(
                    "answers is " + answers + "; it must be from 1 to " + population + ", the population");
        }
        if (answers == population) {
            return new Quantity(unit, Ratio.ZERO);
        }
        Ratio left = Ratio.of(population - answers, population - lessOfPopulation);
        return quantity(unit, variance.times(left).dividedBy(Ratio.of(answers)), confidence);
    }

    private static Quantity quantity(Unit unit, Ratio variance, Confidence confidence) {
        Ratio z = Ratio.of(new BigDecimal(confidence.z()));
        return new Quantity(unit, rootRoundedUp(z.times(z).times(variance)));
    }

    /** The least number of so many decimal places whose square is not below a number: exact, however near it is. */
    private static Ratio rootRoundedUp(Ratio square) {
        BigInteger scaled = square.numerator().multiply(BigInteger.TEN.pow(2 * Interval.PLACES));
        BigInteger floor = scaled.divide(square.denominator()).sqrt();
        boolean isExact = floor.multiply(floor).multiply(square.denominator()).equals(scaled);
        return Ratio.of(isExact ? floor : floor.add(BigInteger.ONE), BigInteger.TEN.pow(Interval.PLACES));
    }
}
