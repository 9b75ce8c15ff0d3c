package io.serviceaudit.benchmark;

import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import java.util.Objects;

/**
 * One side of a norm or a band: "at least 95 percent". Whether the value itself belongs to it is exactly as written
 * (rule S10): 15 minutes are not less than 15 minutes.
 *
 * @param when how a value is held against the bound
 * @param value the bound
 */
public record Bound(Comparator when, Quantity value) {
    /** Checks that nothing is null. */
    public Bound {
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(value, "value");
    }

    /**
     * Whether a value keeps to this bound.
     *
     * @param measured the value
     * @return true if it does
     * @throws IllegalArgumentException if the units differ
     */
    public boolean holds(Quantity measured) {
        return when.holds(measured, value);
    }

    /**
     * How far a value is from keeping to this bound.
     *
     * @param measured the value
     * @return the exact difference; 0 if it keeps to the bound, and where it lies on a bound that does not include itself
     * @throws IllegalArgumentException if the units differ
     */
    public Quantity gap(Quantity measured) {
        if (holds(measured)) {
            return new Quantity(value.unit(), Ratio.ZERO);
        }
        Ratio difference = measured.amount().minus(value.amount());
        return new Quantity(value.unit(), difference.signum() < 0 ? difference.negated() : difference);
    }

    /** Whether this is a bound from above: values keep to it by being small. */
    boolean isUpper() {
        return when == Comparator.LESS || when == Comparator.AT_MOST;
    }

    /** Whether the value of the bound keeps to it. */
    boolean isInclusive() {
        return when == Comparator.AT_MOST || when == Comparator.AT_LEAST;
    }
}
