package io.serviceaudit.plan;

import java.util.List;
import java.util.Objects;

/**
 * Whether a step of the three-month plan is done, as the data have it.
 *
 * @param step which step
 * @param isDone whether it is done
 * @param missing what it still lacks, in order: ids of items, of metrics for {@link Step#METRICS}; a step may be undone with nothing
 *     to name
 */
public record StepTick(Step step, boolean isDone, List<String> missing) {
    /** Copies the list. */
    public StepTick {
        Objects.requireNonNull(step, "step");
        missing = List.copyOf(missing);
    }

    /** The five steps of the three-month plan that follows an audit, in order. */
    public enum Step {
        /**
         * Name the main pain points: each of the top problems has the auditor's own word, a priority or an action. Without a top
         * problem it is done once the audit is complete.
         */
        PAIN_POINTS("pain-points"),
        /**
         * Appoint who answers for the improvement, with due dates: each top problem has an unfinished action with both, or one that was
         * done after the day of the audit. Without a top problem it is done once the audit is complete.
         */
        OWNERS("owners"),
        /**
         * Set out concrete steps: each top problem has an action that is unfinished or was done after the day of the audit, or an answer
         * that says what to improve. Without a top problem it is done once the audit is complete.
         */
        CONCRETE_STEPS("concrete-steps"),
        /**
         * Set metrics that follow progress: there is at least one, in a goal, a target or the measure of an action, and each of them
         * has a value today.
         */
        METRICS("metrics"),
        /** Schedule the repeat audit: its date was set rather than proposed. */
        REPEAT_AUDIT("repeat-audit");

        private final String code;

        Step(String code) {
            this.code = code;
        }

        /** The word for it in documents. */
        public String code() {
            return code;
        }
    }
}
