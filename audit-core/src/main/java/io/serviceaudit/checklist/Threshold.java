package io.serviceaudit.checklist;

import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Quantity;
import java.util.Objects;

/**
 * "At least 95 percent gives done": one line of a measured item.
 *
 * @param when how the measured value is held against the threshold
 * @param value the threshold
 * @param option the answer it gives
 */
public record Threshold(Comparator when, Quantity value, Choice option) {
    /** Checks that nothing is null. */
    public Threshold {
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(option, "option");
    }
}
