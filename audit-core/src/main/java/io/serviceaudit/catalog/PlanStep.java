package io.serviceaudit.catalog;

import io.serviceaudit.checklist.Text;
import java.util.Objects;

/**
 * One step of the plan that follows an audit, ticked off when it is done: "Name the three main pain points".
 *
 * @param title what to do, in a few words
 * @param description how to do it
 */
public record PlanStep(Text title, Text description) {
    /**
     * Checks that nothing is null.
     *
     * @param title what to do, in a few words
     * @param description how to do it
     */
    public PlanStep {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
    }
}
