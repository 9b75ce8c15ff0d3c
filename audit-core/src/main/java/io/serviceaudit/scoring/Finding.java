package io.serviceaudit.scoring;

import io.serviceaudit.measure.Ratio;
import io.serviceaudit.priority.Priority;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An item that needs attention (rule S14), with its priority (S16) and what an improvement would give back (S20). */
public final class Finding {
    private final ItemScore item;
    private final Priority priority;
    private final boolean contradiction;
    private final @Nullable Gain gain;

    Finding(ItemScore item, Priority priority, boolean contradiction, @Nullable Gain gain) {
        this.item = item;
        this.priority = priority;
        this.contradiction = contradiction;
        this.gain = gain;
    }

    /** The item's row. */
    public ItemScore item() {
        return item;
    }

    /** The auditor's own priority, or the one suggested. */
    public Priority priority() {
        return priority;
    }

    /** Whether the priority is suggested rather than the auditor's. */
    public boolean isSuggested() {
        return item.priority().isEmpty();
    }

    /** Whether a red flag was observed although the value is good. */
    public boolean isContradiction() {
        return contradiction;
    }

    /** What raising the value to 1 would give; empty where rule S20 gives none. */
    public Optional<Gain> gain() {
        return Optional.ofNullable(gain);
    }

    /** The item's id and the priority; for display. */
    @Override
    public String toString() {
        return item.item().id() + ": " + priority.code();
    }

    /**
     * The exact difference that raising one item to value 1 makes to health, all else as it is.
     *
     * @param health after knock-out
     * @param beforeKnockOut before knock-out
     */
    public record Gain(Ratio health, Ratio beforeKnockOut) {}
}
