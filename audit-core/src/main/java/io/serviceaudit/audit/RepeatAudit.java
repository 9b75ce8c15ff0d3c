package io.serviceaudit.audit;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the audit is repeated: every quarter, every half-year or after another interval, and earlier if the product or the strategy
 * changes significantly. Immutable.
 *
 * <pre>{@code
 * RepeatAudit.quarterly().orAfterChange(LocalDate.of(2027, 1, 15)).after(LocalDate.of(2026, 11, 20)); // 2027-01-15, after-change
 * }</pre>
 */
public final class RepeatAudit {
    private static final Period QUARTER = Period.ofMonths(3);
    private static final Period HALF_YEAR = Period.ofMonths(6);

    /** Ten years, or a year of days; nobody plans an audit for longer. */
    private static final int MOST_MONTHS = 120;

    private static final int MOST_DAYS = 366;

    private static final RepeatAudit PROPOSED = new RepeatAudit(Kind.QUARTERLY, QUARTER, null, false);
    private static final RepeatAudit QUARTERLY = new RepeatAudit(Kind.QUARTERLY, QUARTER, null, true);
    private static final RepeatAudit HALF_YEARLY = new RepeatAudit(Kind.HALF_YEARLY, HALF_YEAR, null, true);

    private final Kind kind;
    private final Period interval;
    private final @Nullable LocalDate change;
    private final boolean isSet;

    private RepeatAudit(Kind kind, Period interval, @Nullable LocalDate change, boolean isSet) {
        this.kind = kind;
        this.interval = interval;
        this.change = change;
        this.isSet = isSet;
    }

    /** What is proposed where nobody has set anything: three months after the audit. */
    public static RepeatAudit proposed() {
        return PROPOSED;
    }

    /** Three months after the audit. */
    public static RepeatAudit quarterly() {
        return QUARTERLY;
    }

    /** Six months after the audit. */
    public static RepeatAudit halfYearly() {
        return HALF_YEARLY;
    }

    /**
     * Some time after the audit. Three months are {@link #quarterly()}, six {@link #halfYearly()}.
     *
     * @throws IllegalArgumentException if the interval is not {@linkplain #isInterval longer than nothing and at most ten years, or 366 days}
     */
    public static RepeatAudit every(Period interval) {
        Objects.requireNonNull(interval, "interval");
        if (!isInterval(interval)) {
            throw new IllegalArgumentException(
                    "interval to the repeat audit is " + interval + "; it must be longer than nothing and at most "
                            + MOST_MONTHS + " months and " + MOST_DAYS + " days");
        }
        if (interval.equals(QUARTER)) {
            return QUARTERLY;
        }
        return interval.equals(HALF_YEAR) ? HALF_YEARLY : new RepeatAudit(Kind.INTERVAL, interval, null, true);
    }

    /** Whether audits can be so far apart: longer than nothing, and at most 120 months and 366 days. */
    public static boolean isInterval(Period interval) {
        return !interval.isZero()
                && !interval.isNegative()
                && interval.toTotalMonths() <= MOST_MONTHS
                && interval.getDays() <= MOST_DAYS;
    }

    /**
     * This repeat, but already on the day of a significant change of the product or the strategy where that is earlier. A change on the day
     * of the audit or before it is in the audit already and moves nothing.
     *
     * @param day the day of the change
     */
    public RepeatAudit orAfterChange(LocalDate day) {
        return new RepeatAudit(kind, interval, Objects.requireNonNull(day, "day"), isSet);
    }

    /**
     * The day of the repeat of an audit. A month later is the same day of the month, or its last day where it is shorter: three months
     * after 30 November is 28 or 29 February.
     *
     * @param audit the day of the audit
     */
    public Scheduled after(LocalDate audit) {
        LocalDate regular = audit.plus(interval);
        if (change != null && change.isAfter(audit) && change.isBefore(regular)) {
            return new Scheduled(change, Kind.AFTER_CHANGE, true);
        }
        return new Scheduled(regular, kind, isSet);
    }

    /** How long after the audit it is repeated, unless a change comes first. */
    public Period interval() {
        return interval;
    }

    /** The day of a significant change; empty if none is known. */
    public Optional<LocalDate> change() {
        return Optional.ofNullable(change);
    }

    /** Whether somebody has set the interval; false where three months are {@linkplain #proposed() proposed}. */
    public boolean isSet() {
        return isSet;
    }

    /** Whether it is a repeat after the same interval, set or proposed alike, and of the same day of a change. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RepeatAudit repeat
                && isSet == repeat.isSet
                && interval.equals(repeat.interval)
                && Objects.equals(change, repeat.change);
    }

    @Override
    public int hashCode() {
        return Objects.hash(isSet, interval, change);
    }

    /** Interval and change; for display. */
    @Override
    public String toString() {
        return "RepeatAudit[" + interval + (isSet ? "" : " proposed") + (change == null ? "" : " or " + change) + "]";
    }

    /**
     * A day of a repeat audit.
     *
     * @param date the day
     * @param kind why that day
     * @param isSet whether it was set; false where it is proposed
     */
    public record Scheduled(LocalDate date, Kind kind, boolean isSet) {
        /** Checks that nothing is null. */
        public Scheduled {
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(kind, "kind");
        }

        /** Whether it is due: the day is that of the repeat or a later one. */
        public boolean isDueOn(LocalDate day) {
            return !day.isBefore(date);
        }
    }

    /** Why an audit is repeated on a day. */
    public enum Kind {
        /** Three months have passed. */
        QUARTERLY("quarterly"),
        /** Six months have passed. */
        HALF_YEARLY("half-yearly"),
        /** Another interval has passed. */
        INTERVAL("interval"),
        /** The product or the strategy changes significantly. */
        AFTER_CHANGE("after-change");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The word for it in documents. */
        public String code() {
            return code;
        }
    }
}
