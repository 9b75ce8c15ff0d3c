package io.serviceaudit.metric;

import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Times that were measured, such as how long each of 40 requests waited for its first answer: their mean, their median
 * and other quantiles, each with a confidence interval.
 *
 * <p>Times of service have a long tail: a few waits of days pull the mean far above what most customers see, and the t
 * interval of a small sample with it. The median and the quantiles need no assumption of that kind. Every time is one
 * case, independent of the others; the sample is taken as random.
 *
 * <p>The values themselves are exact, in seconds. Of no times there is no value; and where there are too few times for an
 * interval there is none.
 */
public final class DurationSample {
    private static final int HALF = 50;

    /** What a tail may be too large by, since its probability is a double: far less than any interval shows. */
    private static final double ROUNDING = 1e-12;

    private final List<Duration> times;

    private DurationSample(List<Duration> times) {
        this.times = times;
    }

    /**
     * A sample of times, in any order.
     *
     * @param times one for each case, none negative
     * @throws IllegalArgumentException if a time is negative
     */
    public static DurationSample of(List<Duration> times) {
        Objects.requireNonNull(times, "times");
        int position = 0;
        for (Duration time : times) {
            if (time.isNegative()) {
                throw new IllegalArgumentException("time " + position + " is " + time + "; it must not be negative");
            }
            position++;
        }
        return new DurationSample(times.stream().sorted().toList());
    }

    /** How many times there are. */
    public int size() {
        return times.size();
    }

    /** The arithmetic mean, exact; empty where there are no times. */
    public Optional<Quantity> mean() {
        return times.isEmpty() ? Optional.empty() : Optional.of(seconds(Ratio.of(sum(), BigInteger.valueOf(size()))));
    }

    /**
     * The median, exact: the middle one of the ordered times, or the mean of the two in the middle; empty where there are
     * no times.
     */
    public Optional<Quantity> median() {
        if (times.isEmpty()) {
            return Optional.empty();
        }
        Ratio lower = Quantity.ofDuration(times.get((size() - 1) / 2)).amount();
        Ratio upper = Quantity.ofDuration(times.get(size() / 2)).amount();
        return Optional.of(new Quantity(Unit.DURATION, lower.plus(upper).dividedBy(Ratio.of(2))));
    }

    /**
     * A quantile by nearest rank: the smallest of the times that at least so many percent of them do not exceed, that is
     * the one of rank {@code ceil(percent * n / 100)}. It is always one of the times. Of 10 times p90 is the ninth.
     *
     * @param percent from 1 to 99; 90 for p90
     * @return the time; empty where there are none
     * @throws IllegalArgumentException if {@code percent} is not from 1 to 99
     */
    public Optional<Quantity> quantile(int percent) {
        requirePercent(percent);
        if (times.isEmpty()) {
            return Optional.empty();
        }
        long rank = ((long) percent * size() + 99) / 100;
        return Optional.of(ofRank((int) rank));
    }

    /** The longest of the times; empty where there are none. */
    public Optional<Quantity> longest() {
        return times.isEmpty() ? Optional.empty() : Optional.of(ofRank(size()));
    }

    /**
     * How many of the times are within a norm: 81 of 100 first replies within 15 minutes. A time that is exactly the norm is within
     * it.
     *
     * @param norm the longest time that keeps the norm
     * @return of all the times; 0 of 0 where there are none, which has no share
     */
    public Proportion within(Duration norm) {
        return meeting(Comparator.AT_MOST, Quantity.ofDuration(Objects.requireNonNull(norm, "norm")));
    }

    /**
     * How many of the times meet a norm as it is written: less than 15 minutes, or at most 15 minutes.
     *
     * @param comparator how a time is held against the norm
     * @param norm a duration
     * @return of all the times; 0 of 0 where there are none, which has no share
     * @throws IllegalArgumentException if the norm is no duration
     */
    public Proportion meeting(Comparator comparator, Quantity norm) {
        Objects.requireNonNull(comparator, "comparator");
        Objects.requireNonNull(norm, "norm");
        if (norm.unit() != Unit.DURATION) {
            throw new IllegalArgumentException(
                    "norm is in " + norm.unit().code() + "; it must be in " + Unit.DURATION.code());
        }
        long met = times.stream()
                .filter(time -> comparator.holds(Quantity.ofDuration(time), norm))
                .count();
        return new Proportion(met, size());
    }

    /**
     * Student's t interval of the mean: {@code m ± t * sqrt(s^2 / n)} with the mean {@code m}, the sample variance
     * {@code s^2 = sum((x - m)^2) / (n - 1)} and the deviate {@code t} of Student's distribution with {@code n - 1}
     * degrees of freedom. It is rounded half even to the nanosecond and cut off at 0, since no time is shorter. It holds
     * where the times are near normal or many.
     *
     * <p>Source: Student, "The Probable Error of a Mean", Biometrika 6(1), 1908, pages 1-25.
     *
     * @return an interval with the mean as centre; empty where there are fewer than 2 times
     */
    public Optional<Interval> meanInterval(Confidence confidence) {
        Objects.requireNonNull(confidence, "confidence");
        return sampleMean().map(mean -> mean.studentT(confidence));
    }

    /** The mean with its standard error; empty of fewer than 2 times. */
    Optional<SampleMean> sampleMean() {
        BigInteger squares = BigInteger.ZERO;
        for (Duration time : times) {
            BigInteger nanos = nanos(time);
            squares = squares.add(nanos.multiply(nanos));
        }
        return SampleMean.of(size(), sum(), squares, SampleMean.Scale.NANOSECONDS);
    }

    /**
     * The interval of the median that needs no assumption on how times are spread: from the {@code k}-th shortest to the
     * {@code k}-th longest of the times, with the largest {@code k} for which a binomial variable of {@code n} trials
     * with probability 1/2 is below {@code k} with a probability of at most half of what the confidence leaves to 1. It holds
     * the true median at least as often as the confidence says. Its limits are exact.
     *
     * <p>Of 10 times at 95 percent: from the second to the ninth.
     *
     * <p>Source: W. J. Conover, "Practical Nonparametric Statistics", 3rd edition, 1999, section 3.2, "Confidence interval
     * for a quantile".
     *
     * @return an interval with the median as centre; empty where there are too few times, at 95 percent fewer than 6
     */
    public Optional<Interval> medianInterval(Confidence confidence) {
        Objects.requireNonNull(confidence, "confidence");
        return median().flatMap(median -> ofRanks(median, HALF, confidence));
    }

    /**
     * The interval of a quantile {@code p} that needs no assumption on how times are spread: from the {@code r}-th to the
     * {@code s}-th of the ordered times. For a binomial variable of {@code n} trials with probability {@code p}, {@code r} is
     * the largest rank that it stays below with a probability of at most half of what the confidence leaves to 1, and
     * {@code s} the smallest that it reaches with no higher probability. It holds the true quantile at least as often as the
     * confidence says. Its limits are exact.
     *
     * <p>Source: as {@link #medianInterval}.
     *
     * @param percent from 1 to 99; 90 for p90
     * @return an interval with the quantile as centre; empty where there are too few times to have both limits, for p90 at
     *     95 percent fewer than 36
     * @throws IllegalArgumentException if {@code percent} is not from 1 to 99
     */
    public Optional<Interval> quantileInterval(int percent, Confidence confidence) {
        Objects.requireNonNull(confidence, "confidence");
        return quantile(percent).flatMap(quantile -> ofRanks(quantile, percent, confidence));
    }

    private Optional<Interval> ofRanks(Quantity estimate, int percent, Confidence confidence) {
        int n = size();
        BinomialDistribution below = BinomialDistribution.of(n, percent / 100.0);
        double tail = confidence.tail() * (1 + ROUNDING);
        int low = largest(n, rank -> below.cumulativeProbability(rank - 1) <= tail);
        int high = n + 1 - largest(n, rank -> below.survivalProbability(n - rank) <= tail);
        if (low < 1 || high > n) {
            return Optional.empty();
        }
        return Optional.of(new Interval(
                estimate,
                ofRank(low),
                ofRank(high),
                estimate,
                confidence,
                IntervalMethod.ORDER_STATISTICS,
                LimitedAt.NEITHER_END));
    }

    /** The largest number from 1 to n for which something holds that holds up to a point, or 0 if for none. */
    private static int largest(int n, IntPredicate holds) {
        int yes = 0;
        int no = n + 1;
        while (no - yes > 1) {
            int middle = yes + (no - yes) / 2;
            if (holds.test(middle)) {
                yes = middle;
            } else {
                no = middle;
            }
        }
        return yes;
    }

    private static void requirePercent(int percent) {
        if (percent < 1 || percent > 99) {
            throw new IllegalArgumentException("quantile is " + percent + "; it must be from 1 to 99 percent");
        }
    }

    private Quantity ofRank(int rank) {
        return Quantity.ofDuration(times.get(rank - 1));
    }

    private BigInteger sum() {
        BigInteger sum = BigInteger.ZERO;
        for (Duration time : times) {
            sum = sum.add(nanos(time));
        }
        return sum;
    }

    private static BigInteger nanos(Duration time) {
        return BigInteger.valueOf(time.getSeconds())
                .multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(time.getNano()));
    }

    private static Quantity seconds(Ratio nanos) {
        return new Quantity(Unit.DURATION, nanos.times(Ratio.of(1, 1_000_000_000)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DurationSample that && times.equals(that.times);
    }

    @Override
    public int hashCode() {
        return Objects.hash(times);
    }

    /** The number of times, for messages. */
    @Override
    public String toString() {
        return size() + " times";
    }
}
