package io.serviceaudit.scoring;

import io.serviceaudit.internal.Require;
import io.serviceaudit.measure.Ratio;
import java.util.List;
import java.util.Optional;

/**
 * How far the answering has come; speaks of the items that apply (rule S12).
 *
 * @param answered how many have a value or were marked n/a, measured ones included
 * @param done how many have value 1
 * @param total how many apply
 * @param unanswered the ids of those without an answer, in the order of the checklist
 */
public record Progress(int answered, int done, int total, List<String> unanswered) {
    /**
     * Checks that the counts fit together, and copies the list.
     *
     * @throws IllegalArgumentException if a count is negative, more are done than answered, or answered and unanswered do not add up
     *     to the total
     */
    public Progress {
        unanswered = List.copyOf(unanswered);
        Require.between("total", total, 0, Integer.MAX_VALUE);
        Require.between("answered", answered, 0, total);
        Require.between("done", done, 0, answered);
        if (unanswered.size() != total - answered) {
            throw new IllegalArgumentException("unanswered has " + unanswered.size() + " items; " + answered
                    + " answered of " + total + " leave " + (total - answered));
        }
    }

    /** Answered of total, from 0 to 1; empty where no item applies. */
    public Optional<Ratio> share() {
        return total == 0 ? Optional.empty() : Optional.of(Ratio.of(answered, total));
    }

    /** The status that follows. */
    public Status status() {
        if (answered == 0) {
            return Status.DIAGNOSIS_NEEDED;
        }
        return answered == total ? Status.COMPLETE : Status.IN_PROGRESS;
    }
}
