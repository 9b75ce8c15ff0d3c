package io.serviceaudit.metric;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.RatingScale;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The mean of a sample of whole numbers, carried to a scale: its value and its standard error.
 *
 * @param size how many values there are, at least 2
 * @param scale what the numbers stand for
 * @param mean the mean on that scale, exact
 * @param error the standard error of the mean on that scale, {@code sqrt(s^2 / n)}
 */
record SampleMean(long size, Scale scale, Ratio mean, double error) {
    /**
     * Where whole numbers lie on a scale of a unit: {@code factor * number + offset}.
     *
     * @param unit the unit
     * @param places the decimal places that limits are rounded to
     * @param factor what one more is worth; more than 0
     * @param offset what 0 stands for
     * @param highest the high end of the scale, whose low end is 0; null where there is none
     */
    record Scale(
            Unit unit,
            int places,
            Ratio factor,
            Ratio offset,
            @Nullable Ratio highest) {
        /** Nanoseconds, as seconds. */
        static final Scale NANOSECONDS = new Scale(Unit.DURATION, 9, Ratio.of(1, 1_000_000_000), Ratio.ZERO, null);

        /** Ratings of a scale, as percent: its worst 0, its best 100. */
        static Scale hundredOf(RatingScale scale) {
            Ratio factor = Ratio.of(100, (long) scale.to() - scale.from());
            return new Scale(
                    Unit.PERCENT, Interval.PLACES, factor, factor.times(Ratio.of(-scale.from())), Ratio.of(100));
        }
    }

    /** The mean of so many numbers with this sum and this sum of squares; empty of fewer than 2, whose spread nobody knows. */
    static Optional<SampleMean> of(long size, BigInteger sum, BigInteger squares, Scale scale) {
        if (size < 2) {
            return Optional.empty();
        }
        BigInteger count = BigInteger.valueOf(size);
        // (n - 1) n s^2, exact: sums of squares of doubles would lose what matters.
        BigInteger spread = squares.multiply(count).subtract(sum.multiply(sum));
        double error = Math.sqrt(spread.doubleValue() / (size - 1.0)) / size;
        Ratio mean = Ratio.of(sum, count).times(scale.factor()).plus(scale.offset());
        return Optional.of(new SampleMean(size, scale, mean, error * asDouble(scale.factor())));
    }

    /** Whether the values are all the same: the formulas then give an interval of no width, which says nothing. */
    boolean isWithoutSpread() {
        return error == 0;
    }

    /** Student's t interval. */
    Interval studentT(Confidence confidence) {
        Ratio margin = margin(size - 1.0, error, confidence);
        Ratio low = Interval.rounded(mean.minus(margin), scale.places());
        Ratio high = Interval.rounded(mean.plus(margin), scale.places());
        Ratio highest = scale.highest();
        boolean isBelow = low.signum() < 0;
        boolean isAbove = highest != null && high.compareTo(highest) > 0;
        return new Interval(
                quantity(mean),
                quantity(isBelow ? Ratio.ZERO : low),
                quantity(highest == null ? high : high.min(highest)),
                quantity(Interval.rounded(mean, scale.places())),
                confidence,
                IntervalMethod.STUDENT_T,
                LimitedAt.of(isBelow, isAbove));
    }

    /** Welch's interval of the mean after less this one; neither without any spread at all. */
    Interval welch(SampleMean after, Confidence confidence) {
        double first = error * error;
        double second = after.error * after.error;
        double both = first + second;
        double freedom = both * both / (first * first / (size - 1.0) + second * second / (after.size - 1.0));
        Ratio difference = after.mean.minus(mean);
        Ratio margin = margin(freedom, Math.sqrt(both), confidence);
        Ratio low = Interval.rounded(difference.minus(margin), scale.places());
        Ratio high = Interval.rounded(difference.plus(margin), scale.places());
        Ratio highest = scale.highest();
        boolean isBelow = highest != null && low.compareTo(highest.negated()) < 0;
        boolean isAbove = highest != null && high.compareTo(highest) > 0;
        return new Interval(
                quantity(difference),
                quantity(isBelow && highest != null ? highest.negated() : low),
                quantity(isAbove && highest != null ? highest : high),
                quantity(Interval.rounded(difference, scale.places())),
                confidence,
                IntervalMethod.WELCH,
                LimitedAt.of(isBelow, isAbove));
    }

    private static Ratio margin(double freedom, double error, Confidence confidence) {
        double deviate = TDistribution.of(freedom).inverseSurvivalProbability(confidence.tail());
        return Ratio.of(new BigDecimal(deviate * error));
    }

    private Quantity quantity(Ratio amount) {
        return new Quantity(scale.unit(), amount);
    }

    private static double asDouble(Ratio ratio) {
        return ratio.numerator().doubleValue() / ratio.denominator().doubleValue();
    }
}
