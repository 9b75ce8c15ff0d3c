package io.serviceaudit.conversation;

import io.serviceaudit.measure.Ratio;
import java.util.Objects;

/**
 * What was seen of one unit of a sample, as the two sides of a ratio: {@code y} over {@code x}. For a mean over part of the units,
 * {@code x} is 1 where a unit belongs to the part and 0 where it does not, and {@code y} is its value there and 0 elsewhere.
 *
 * @param y what is added up above
 * @param x what is added up below; 0 or more
 */
public record SampledUnit(Ratio y, Ratio x) {
    /** A unit outside the part that is looked at. It was drawn all the same, so it counts in the variance. */
    public static final SampledUnit OUTSIDE = new SampledUnit(Ratio.ZERO, Ratio.ZERO);

    /**
     * Checks the lower side.
     *
     * @throws IllegalArgumentException if {@code x} is less than 0
     */
    public SampledUnit {
        Objects.requireNonNull(y, "y");
        if (x.signum() < 0) {
            throw new IllegalArgumentException("x of a unit is " + x + "; it must be 0 or more");
        }
    }

    /** A unit inside the part that is looked at, with its value. */
    public static SampledUnit of(Ratio value) {
        return new SampledUnit(value, Ratio.ONE);
    }
}
