package io.serviceaudit.plan;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.ActionStatus;
import java.util.Objects;

/**
 * An action of the plan.
 *
 * @param action the action; one that stands in an answer has the id {@code answer:} and the item's id
 * @param isOfAnswer whether it stands in an answer rather than among the actions of the audit
 * @param isOverdue whether it was due before the day of the plan and on that day still open or in progress
 */
public record PlannedAction(Action action, boolean isOfAnswer, boolean isOverdue) {
    /** Checks that nothing is null. */
    public PlannedAction {
        Objects.requireNonNull(action, "action");
    }

    /** Whether it was not dropped. */
    boolean stands() {
        return action.status() != ActionStatus.DROPPED;
    }

    boolean isAbout(String item) {
        return action.items().contains(item);
    }

    /** Whether it is done, or someone answers for it by a day. */
    boolean isAssigned() {
        return action.status() == ActionStatus.DONE
                || action.owner().isPresent() && action.due().isPresent();
    }
}
