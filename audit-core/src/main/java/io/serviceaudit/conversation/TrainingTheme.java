package io.serviceaudit.conversation;

import io.serviceaudit.checklist.Item;
import io.serviceaudit.measure.Ratio;
import java.util.Objects;

/**
 * A weak criterion: one whose estimated mean is below the finding line.
 *
 * @param item the criterion
 * @param estimate its mean over the conversations where it counts
 * @param reach the estimated share of conversations where it counts, from 0 to 1
 * @param lost the points it costs a conversation on average, those where it does not count included: section weight times weight times {@code
 *     (1 - mean)} times reach
 */
public record TrainingTheme(Item item, StratifiedEstimate estimate, Ratio reach, Ratio lost) {
    /** Checks that all is there. */
    public TrainingTheme {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(estimate, "estimate");
        Objects.requireNonNull(reach, "reach");
        Objects.requireNonNull(lost, "lost");
    }
}
