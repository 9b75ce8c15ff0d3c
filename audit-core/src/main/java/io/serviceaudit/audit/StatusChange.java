package io.serviceaudit.audit;

import io.serviceaudit.internal.Require;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One entry of the history of an action: on this day it came to this status. To drop an action takes a reason. */
public final class StatusChange {
    private final LocalDate date;
    private final ActionStatus status;
    private final @Nullable String reason;

    private StatusChange(LocalDate date, ActionStatus status, @Nullable String reason) {
        this.date = Objects.requireNonNull(date, "date");
        this.status = Objects.requireNonNull(status, "status");
        this.reason = reason;
        if (status == ActionStatus.DROPPED && reason == null) {
            throw new IllegalArgumentException(
                    "status of an action is 'dropped' from " + date + " without a reason; to drop an action takes one");
        }
    }

    /**
     * A status without a reason.
     *
     * @param date the day it came to it
     * @param status what it came to
     * @throws IllegalArgumentException if it was dropped, which takes a reason
     */
    public static StatusChange of(LocalDate date, ActionStatus status) {
        return new StatusChange(date, status, null);
    }

    /**
     * A status with its reason.
     *
     * @param date the day it came to it
     * @param status what it came to
     * @param reason why
     * @throws IllegalArgumentException if the reason is blank
     */
    public static StatusChange of(LocalDate date, ActionStatus status, String reason) {
        Objects.requireNonNull(reason, "reason");
        return new StatusChange(date, status, Require.notBlank("reason of a status", reason));
    }

    /** The day it came to the status. */
    public LocalDate date() {
        return date;
    }

    /** What it came to. */
    public ActionStatus status() {
        return status;
    }

    /** Why; empty if not said, and never empty where it was dropped. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatusChange that
                && date.equals(that.date)
                && status == that.status
                && Objects.equals(reason, that.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(date, status, reason);
    }

    /** Day and status; no reason, so that none slips into a log. */
    @Override
    public String toString() {
        return date + " " + status.code();
    }
}
