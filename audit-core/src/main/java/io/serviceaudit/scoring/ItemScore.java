package io.serviceaudit.scoring;

import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.priority.Priority;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One item's row in a scorecard. Every item has one, whatever its state. */
public final class ItemScore {
    private final Section section;
    private final Item item;
    private final int position;
    private final ItemState state;
    private final @Nullable Choice answer;
    private final boolean measured;
    private final boolean redFlag;
    private final @Nullable Priority priority;
    private final @Nullable Ratio value;
    private final Ratio possible;
    private final Ratio earned;
    private final Ratio lost;

    ItemScore(
            Section section,
            Item item,
            int position,
            ItemState state,
            @Nullable Choice answer,
            boolean measured,
            boolean redFlag,
            @Nullable Priority priority,
            @Nullable Ratio value,
            Ratio possible) {
        this.section = section;
        this.item = item;
        this.position = position;
        this.state = state;
        this.answer = answer;
        this.measured = measured;
        this.redFlag = redFlag;
        this.priority = priority;
        this.value = value;
        this.possible = possible;
        earned = value == null ? Ratio.ZERO : possible.times(value);
        lost = Ratio.of(section.weight()).times(possible.minus(earned));
    }

    /** The section it stands in. */
    public Section section() {
        return section;
    }

    /** The item. */
    public Item item() {
        return item;
    }

    /** Its place among all items of the checklist, from 0. */
    public int position() {
        return position;
    }

    /** What became of it. */
    public ItemState state() {
        return state;
    }

    /**
     * The answer given or measured, before reversal; of an item excluded by a rule the one that was given, which counts
     * nowhere. Empty if there is none.
     */
    public Optional<Choice> answer() {
        return Optional.ofNullable(answer);
    }

    /** Whether a measurement answered it. */
    public boolean isMeasured() {
        return measured;
    }

    /** Whether its red flag was observed, by the auditor or a measurement. */
    public boolean isRedFlagged() {
        return redFlag;
    }

    /** The auditor's own priority; empty if none was given. */
    public Optional<Priority> priority() {
        return Optional.ofNullable(priority);
    }

    /** The value v after reversal, from 0 to 1 (rule S3); empty without one. */
    public Optional<Ratio> value() {
        return Optional.ofNullable(value);
    }

    /** What it could have earned: its weight, or 0 where it does not count (rule S5). */
    public Ratio possible() {
        return possible;
    }

    /** What it earned: weight times value (rule S5). */
    public Ratio earned() {
        return earned;
    }

    /** Section weight times what is missing (rule S15). */
    public Ratio lost() {
        return lost;
    }

    /** Whether it counts: possible is more than 0 (rule S5). */
    public boolean isCounted() {
        return !possible.isZero();
    }

    /** Whether no rule excludes it (rule S4). */
    public boolean applies() {
        return state != ItemState.EXCLUDED_BY_RULE;
    }

    /** Whether it has a value or was marked n/a (rule S12). */
    public boolean isAnswered() {
        return state == ItemState.ANSWERED || state == ItemState.MARKED_NOT_APPLICABLE;
    }

    /** Whether its value is 1 (rule S12). */
    public boolean isDone() {
        return value != null && value.isOne();
    }

    /** Whether it is critical and was answered with value 0 (rule S8). */
    public boolean knocksOut() {
        return item.isCritical() && value != null && value.isZero();
    }

    /** Whether raising its value to 1 is a candidate of what-if: it counts, and its value is below 1 (rule S20). */
    public boolean hasGain() {
        return isCounted() && !isDone() && state != ItemState.MARKED_NOT_APPLICABLE;
    }

    /** This row with another value, all else as it is. */
    ItemScore withValue(Optional<Ratio> other) {
        return new ItemScore(
                section, item, position, state, answer, measured, redFlag, priority, other.orElse(null), possible);
    }

    /** This row of an item that is not looked at: without a value, and with nothing possible. */
    ItemScore leftOut() {
        return new ItemScore(section, item, position, state, answer, measured, redFlag, priority, null, Ratio.ZERO);
    }

    /** The item's id and state; no answer, so that none slips into a log. */
    @Override
    public String toString() {
        return item.id() + ": " + state.code();
    }
}
