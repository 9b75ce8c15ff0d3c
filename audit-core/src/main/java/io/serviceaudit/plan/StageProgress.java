package io.serviceaudit.plan;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Stage;
import io.serviceaudit.audit.StageState;
import io.serviceaudit.audit.StageSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How far a stage of the audit has come, and what it lacks to be finished: the state done, a figure, a conclusion.
 *
 * @param summary what the audit says of it; open and empty where it says nothing
 * @param missing what it lacks, in the order of {@link Missing}; empty where it is finished
 */
public record StageProgress(StageSummary summary, List<Missing> missing) {
    /** Copies the list. */
    public StageProgress {
        Objects.requireNonNull(summary, "summary");
        missing = List.copyOf(missing);
    }

    /** All six stages of an audit, in order. */
    public static List<StageProgress> of(Audit audit) {
        List<StageProgress> stages = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            stages.add(of(audit.stages().stream()
                    .filter(given -> given.stage() == stage)
                    .findFirst()
                    .orElseGet(() -> new StageSummary(stage, StageState.OPEN, List.of(), List.of()))));
        }
        return List.copyOf(stages);
    }

    private static StageProgress of(StageSummary summary) {
        List<Missing> missing = new ArrayList<>();
        if (summary.state() != StageState.DONE) {
            missing.add(Missing.NOT_DONE);
        }
        if (summary.figures().isEmpty()) {
            missing.add(Missing.NO_FIGURES);
        }
        if (summary.conclusions().isEmpty()) {
            missing.add(Missing.NO_CONCLUSIONS);
        }
        return new StageProgress(summary, missing);
    }

    /** Which stage. */
    public Stage stage() {
        return summary.stage();
    }

    /** Whether it is done and has its summary. */
    public boolean isFinished() {
        return missing.isEmpty();
    }

    /** What a stage can lack. */
    public enum Missing {
        /** Its state is not done. */
        NOT_DONE("not-done"),
        /** It has no figure. */
        NO_FIGURES("no-figures"),
        /** It has no conclusion. */
        NO_CONCLUSIONS("no-conclusions");

        private final String code;

        Missing(String code) {
            this.code = code;
        }

        /** The word for it in documents. */
        public String code() {
            return code;
        }
    }
}
