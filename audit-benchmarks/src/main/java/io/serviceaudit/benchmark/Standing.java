package io.serviceaudit.benchmark;

import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.metric.Interval;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Where a value stands beside a range: worse, on par or better, and how far outside it lies. A Net Promoter Score of 35
 * beside 40 to 60 is worse by 5 points; 40 and 60 themselves are on par.
 *
 * @param level on which side of the range the value lies
 * @param distance how far it is to the nearest bound, exact and never negative; 0 on the bounds and between them
 */
public record Standing(Level level, Quantity distance) {
    /** The three sides, by the metric's direction: more churn is worse, more retention is better. */
    public enum Level {
        /** Outside the range on its bad side. */
        WORSE("worse"),
        /** In the range, bounds included. */
        ON_PAR("on-par"),
        /** Outside the range on its good side. */
        BETTER("better");

        private final String code;

        Level(String code) {
            this.code = code;
        }

        /** {@return the word for it in documents} */
        public String code() {
            return code;
        }
    }

    /**
     * Checks that level and distance agree.
     *
     * @throws IllegalArgumentException if the distance is negative, or 0 outside the range, or more than 0 inside it
     */
    public Standing {
        Objects.requireNonNull(level, "level");
        int sign = distance.amount().signum();
        if (sign < 0 || (sign == 0) != (level == Level.ON_PAR)) {
            throw new IllegalArgumentException("distance of a standing that is " + level.code() + " is "
                    + distance.amount().toDecimal().toPlainString()
                    + "; it must be 0 on par and more than 0 otherwise");
        }
    }

    /**
     * Where the true value may stand beside a range, as far as its confidence interval tells: at the levels of its two limits and at
     * every level between. An interval of 33.1 to 52.0 points beside 40 to 60 leaves worse and on par. Where it is one
     * level, that of the value, the standing is certain. The range itself is taken as it is: what its source measured is
     * uncertain too, and by how much is seldom said.
     *
     * @param metric what all are of
     * @param interval the interval of a value
     * @param low the lower bound, which belongs to the range
     * @param high the upper bound, which belongs to the range
     * @return one level, two, or all three, from {@link Level#WORSE} up
     * @throws IllegalArgumentException as {@link #of}, of either limit
     */
    public static Set<Level> possibleLevels(Metric metric, Interval interval, Quantity low, Quantity high) {
        Level one = of(metric, interval.low(), low, high).level();
        Level other = of(metric, interval.high(), low, high).level();
        return Collections.unmodifiableSet(
                one.compareTo(other) < 0 ? EnumSet.range(one, other) : EnumSet.range(other, one));
    }

    /**
     * The standing of a value beside a range.
     *
     * @param metric what both are of; its direction decides which side is the better one
     * @param value the value
     * @param low the lower bound, which belongs to the range
     * @param high the upper bound, which belongs to the range
     * @return where the value stands
     * @throws IllegalArgumentException if one of the three cannot be a value of the metric, or {@code low} is more than
     *     {@code high}
     */
    public static Standing of(Metric metric, Quantity value, Quantity low, Quantity high) {
        if (metric.require(low).compareTo(metric.require(high)) > 0) {
            throw new IllegalArgumentException("low of metric '" + metric.id() + "' is "
                    + low.amount().toDecimal().toPlainString() + "; it must not be more than high, which is "
                    + high.amount().toDecimal().toPlainString());
        }
        if (metric.require(value).compareTo(low) < 0) {
            return outside(metric.direction() == Direction.LOWER, low, value);
        }
        if (value.compareTo(high) > 0) {
            return outside(metric.direction() == Direction.HIGHER, value, high);
        }
        return new Standing(Level.ON_PAR, new Quantity(value.unit(), Ratio.ZERO));
    }

    private static Standing outside(boolean better, Quantity larger, Quantity smaller) {
        return new Standing(
                better ? Level.BETTER : Level.WORSE,
                new Quantity(larger.unit(), larger.amount().minus(smaller.amount())));
    }
}
