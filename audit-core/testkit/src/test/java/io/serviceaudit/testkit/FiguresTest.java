package io.serviceaudit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures of the fixtures: {@link Shop}. */
class FiguresTest {
    @Test
    void aScorecardsFiguresAreTakenOver() {
        Scorecard scorecard = Scorer.of(Shop.CHECKLIST).score(Shop.KNOCKED_OUT);
        Figures figures = Figures.of(scorecard);
        assertThat(figures.sections())
                .isEqualTo(Map.of(
                        "front", new Points(Ratio.of(1, 2), Ratio.of(4)),
                        "back", new Points(Ratio.of(3, 4), Ratio.of(1))));
        assertThat(figures.beforeKnockOut()).contains(new Points(Ratio.of(7, 4), Ratio.of(9)));
        assertThat(figures.health()).contains(Ratio.ZERO);
        assertThat(figures.coverage()).contains(Ratio.ONE);
        assertThat(figures.shown()).contains(new BigDecimal("0.0"));
        assertThat(figures.band()).contains("critical");
        assertThat(figures.receipt()).isEqualTo(scorecard.receipt()).isNotEmpty();
        assertThat(figures).hasToString("Figures[0/1]");
    }

    @Test
    void aScorecardWithoutHealthGivesNone() {
        Figures figures = Figures.of(Scorer.of(Shop.CHECKLIST).score(Shop.EMPTY));
        assertThat(figures.beforeKnockOut()).isEmpty();
        assertThat(figures.health()).isEmpty();
        assertThat(figures.shown()).isEmpty();
        assertThat(figures.band()).isEmpty();
        assertThat(figures.section("front").score()).isEmpty();
        assertThat(figures).hasToString("Figures[no health]");
    }

    @Test
    void noneHasNothing() {
        Figures none = Figures.none();
        assertThat(none.sections()).isEmpty();
        assertThat(none.section("front")).isEqualTo(new Points(Ratio.ZERO, Ratio.ZERO));
        assertThat(none.coverage()).isEmpty();
        assertThat(none.receipt()).isEmpty();
    }

    @Test
    void aHostSetsWhatItHas() {
        Figures figures = Figures.none()
                .withSection("front", new Points(Ratio.of(1), Ratio.of(2)))
                .withSection("front", new Points(Ratio.of(3), Ratio.of(4)))
                .withHealth(new Points(Ratio.of(3), Ratio.of(4)), Ratio.of(1, 2))
                .withCoverage(Ratio.of(1, 3))
                .withShown(new BigDecimal("50.0"))
                .withBand("fair")
                .withReceipt(List.of());
        assertThat(figures.section("front").score()).contains(Ratio.of(3, 4));
        assertThat(figures.beforeKnockOut().flatMap(Points::score)).contains(Ratio.of(3, 4));
        assertThat(figures.health()).contains(Ratio.of(1, 2));
        assertThat(figures.coverage()).contains(Ratio.of(1, 3));
        assertThat(figures.shown()).contains(new BigDecimal("50.0"));
        assertThat(figures.band()).contains("fair");
        assertThat(figures.section("front")).hasToString("3/1 of 4/1");
    }

    @Test
    void theStandardFunctionScoresByTheChecklistOfTheAudit() {
        Figures figures = ScoringFunction.standard().score(Shop.GOOD, Scoring.standard());
        assertThat(figures.health()).contains(Ratio.of(31, 36));
    }
}
