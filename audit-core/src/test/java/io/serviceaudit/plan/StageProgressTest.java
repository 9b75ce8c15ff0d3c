package io.serviceaudit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Stage;
import io.serviceaudit.audit.StageState;
import io.serviceaudit.audit.StageSummary;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.plan.StageProgress.Missing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageProgressTest {
    private static final Audit AUDIT = Audit.of(Catalog.touchpoints(), "q4", LocalDate.of(2026, 11, 20));
    private static final List<StageSummary.Figure> FIGURES =
            List.of(new StageSummary.Figure("tickets", BigDecimal.valueOf(1840)));
    private static final List<String> CONCLUSIONS = List.of("Exports fail");

    @Test
    void allSixAreThereInOrder() {
        assertThat(StageProgress.of(AUDIT)).extracting(StageProgress::stage).containsExactly(Stage.values());
        assertThat(StageProgress.of(AUDIT))
                .allSatisfy(stage -> assertThat(stage.missing()).containsExactly(Missing.values()));
    }

    @Test
    void whatAStageLacksIsNamed() {
        Audit audit = AUDIT.withStages(List.of(
                new StageSummary(Stage.CUSTOMER_JOURNEY, StageState.DONE, FIGURES, CONCLUSIONS),
                new StageSummary(Stage.QUANTITATIVE_METRICS, StageState.DONE, FIGURES, List.of()),
                new StageSummary(Stage.STAFF_INTERVIEWS, StageState.IN_PROGRESS, List.of(), CONCLUSIONS)));
        List<StageProgress> stages = StageProgress.of(audit);
        assertThat(stages.get(0).missing()).containsExactly(Missing.NO_CONCLUSIONS);
        assertThat(stages.get(1).isFinished()).isTrue();
        assertThat(stages.get(3).missing()).containsExactly(Missing.NOT_DONE, Missing.NO_FIGURES);
        assertThat(stages)
                .allSatisfy(stage ->
                        assertThat(stage.isFinished()).isEqualTo(stage.summary().isFinished()));
    }
}
