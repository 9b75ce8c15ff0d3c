package io.serviceaudit.conversation;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One group of conversations: an employee, a channel, a month, with the estimate of one aspect. */
public final class GroupEstimate {
    private final String group;
    private final long conversations;
    private final @Nullable StratifiedEstimate estimate;
    private final boolean small;
    private final int rank;

    GroupEstimate(String group, long conversations, @Nullable StratifiedEstimate estimate, boolean small, int rank) {
        this.group = group;
        this.conversations = conversations;
        this.estimate = estimate;
        this.small = small;
        this.rank = rank;
    }

    /** The employee, channel or whatever the groups are by; a month is written as {@code 2026-11}. */
    public String group() {
        return group;
    }

    /** How many of the conversations reviewed are in the group, those without a value of the aspect included. */
    public long conversations() {
        return conversations;
    }

    /** The estimate for the group; empty if no conversation of the group has a value of the aspect. */
    public Optional<StratifiedEstimate> estimate() {
        return Optional.ofNullable(estimate);
    }

    /** Whether fewer conversations than the minimum have a value of the aspect, so that the figure says little and is not ranked. */
    public boolean isSmall() {
        return small;
    }

    /**
     * The place among the groups that are not small, from 1 for the highest value; equal values share a place, and the next one is left out:
     * 1, 2, 2, 4. Whether neighbours truly differ is for their intervals. Empty where the group is small.
     */
    public OptionalInt rank() {
        return rank == 0 ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    /** The rank and the number of conversations; no group, since it may be a person. */
    @Override
    public String toString() {
        return "GroupEstimate[" + conversations + " conversations]";
    }
}
