package io.serviceaudit.metric;

import io.serviceaudit.measure.Quantity;
import java.util.Optional;

/**
 * So many of so many: 81 of 263 requests were solved at first contact. Each of the whole is one case that either has what
 * is counted or has not, independent of the others.
 *
 * @param part how many have it
 * @param whole how many there are
 */
public record Proportion(long part, long whole) {
    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if a count is negative or {@code part} is more than {@code whole}
     */
    public Proportion {
        Counts.required("part", part);
        Counts.required("whole", whole);
        if (part > whole) {
            throw new IllegalArgumentException("part is " + part + "; it must be at most the whole, which is " + whole);
        }
    }

    /** {@code 100 * part / whole} percent, exact; empty where the whole is 0. */
    public Optional<Quantity> share() {
        return whole == 0 ? Optional.empty() : Optional.of(Counts.percent(part, whole));
    }
}
