package io.serviceaudit.audit;

import io.serviceaudit.internal.Require;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What a stage ended with: a summary in numbers and concrete conclusions. A stage that has neither is unfinished, whatever
 * its state says.
 *
 * @param stage which stage
 * @param state how far it has come
 * @param figures the numbers, in order
 * @param conclusions the conclusions, in order
 */
public record StageSummary(Stage stage, StageState state, List<Figure> figures, List<String> conclusions) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a conclusion is blank
     */
    public StageSummary {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(state, "state");
        figures = List.copyOf(figures);
        conclusions = List.copyOf(conclusions);
        conclusions.forEach(each -> Require.notBlank("conclusion of stage '" + stage.code() + "'", each));
    }

    /** Whether the stage is done and has its summary: at least one figure and one conclusion. */
    public boolean isFinished() {
        return state == StageState.DONE && !figures.isEmpty() && !conclusions.isEmpty();
    }

    /**
     * A number with what it says.
     *
     * @param label what it says
     * @param value the number
     */
    public record Figure(String label, BigDecimal value) {
        /**
         * Checks the label.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Figure {
            Require.notBlank("label of a figure", label);
            Objects.requireNonNull(value, "value");
        }
    }
}
