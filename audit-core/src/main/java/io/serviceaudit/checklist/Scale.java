package io.serviceaudit.checklist;

import io.serviceaudit.measure.Ratio;
import java.util.List;
import java.util.Optional;

/**
 * The answers an item can have, and what each is worth: from 0 to 1, or excluded from the score (rule S2).
 *
 * <p>{@link Scales} has the built-in ones; a checklist may bring its own, with an id of its own.
 */
public sealed interface Scale permits ChoiceScale, RatingScale {
    /** The id, as items name it. */
    String id();

    /** Values below this are findings (rule S14), unless scoring says otherwise; from 0 to 1. */
    Ratio findingBelow();

    /** Whether the scale has this choice. */
    boolean has(Choice choice);

    /**
     * What a choice is worth, from 0 to 1 and before any reversal; empty if it is excluded from the score.
     *
     * @throws IllegalArgumentException if the scale has no such choice
     */
    Optional<Ratio> valueOf(Choice choice);

    /** All choices in the order of the scale, ratings from low to high, excluded ones too. */
    List<Choice> choices();
}
