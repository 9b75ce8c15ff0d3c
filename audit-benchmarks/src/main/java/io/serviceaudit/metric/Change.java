package io.serviceaudit.metric;

import java.util.Objects;

/**
 * By how much a value changed between two independent samples, and whether it really did: a score of 30 that became 35
 * rose by 5 points, but if the interval of that change is -4 to 14 it may as well have fallen.
 *
 * @param interval the change, what is after less what is before; its estimate is the plain difference
 */
public record Change(Interval interval) {
    /** Checks that the interval is there. */
    public Change {
        Objects.requireNonNull(interval, "interval");
    }

    /** Did it really change? A limit of exactly 0 leaves it {@link ChangeVerdict#NOT_CERTAIN}. */
    public ChangeVerdict verdict() {
        if (interval.low().amount().signum() > 0) {
            return ChangeVerdict.RISE;
        }
        return interval.high().amount().signum() < 0 ? ChangeVerdict.FALL : ChangeVerdict.NOT_CERTAIN;
    }
}
