package io.serviceaudit.audit;

import java.time.LocalDate;

/**
 * The days looked at, first and last included.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record DateRange(LocalDate from, LocalDate to) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the end is before the start
     */
    public DateRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("end of period is " + to + "; it must not be before its start, " + from);
        }
    }
}
