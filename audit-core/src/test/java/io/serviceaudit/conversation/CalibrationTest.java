package io.serviceaudit.conversation;

import static io.serviceaudit.conversation.Ratings.named;
import static io.serviceaudit.conversation.Ratings.numbered;
import static io.serviceaudit.conversation.Ratings.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.serviceaudit.conversation.Agreement.Basis;
import io.serviceaudit.conversation.Calibration.Figures;
import io.serviceaudit.conversation.CohenKappa.Weights;
import io.serviceaudit.measure.Ratio;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In every table a is the expert; b and c are calibrated. */
class CalibrationTest {
    private static final Map<String, RatingTable> TABLES = tables();

    private static Map<String, RatingTable> tables() {
        Map<String, RatingTable> tables = new LinkedHashMap<>();
        tables.put("greeting", numbered(3, "1 1 1", "3 3 3", "2 2 .", "3 2 ."));
        tables.put("solution", numbered(3, "1 3 .", "3 3 .", "2 2 .", "1 1 ."));
        tables.put("proactivity", numbered(3, "3 3 .", "1 1 .", ". 2 .", "2 . ."));
        return tables;
    }

    private static Calibration of(String reviewer, Map<String, RatingTable> tables) {
        return Calibration.against("a", tables, Weights.LINEAR).stream()
                .filter(calibration -> calibration.reviewer().equals(reviewer))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyReviewerButTheExpertIsCompared() {
        assertThat(Calibration.against("a", TABLES, Weights.LINEAR))
                .extracting(Calibration::reviewer, Calibration::expert)
                .containsExactly(tuple("b", "a"), tuple("c", "a"));
    }

    /** On paper, 8 of 10 alike; differences -1 and +2, mean 1/10, without signs 3/10. */
    @Test
    void allCriteriaAreTakenTogether() {
        Figures overall = of("b", TABLES).overall();

        assertThat(overall.shared()).isEqualTo(10);
        assertThat(overall.percentAgreement().value()).contains(Ratio.of(8, 10));
        assertThat(overall.percentAgreement().basis()).isEqualTo(new Basis(2, 10, 2, 20, 10));
        assertThat(overall.difference().map(RatingDifference::mean)).contains(Ratio.of(1, 10));
        assertThat(overall.difference().map(RatingDifference::meanAbsolute)).contains(Ratio.of(3, 10));
    }

    /**
     * The ten pairs in one table are 3 0 0, 0 2 1, 1 0 3, with b in rows. On paper: po = (8 + 1/2) / 10, pe = (3*4 + 3*2 + 4*4 + (3*2 + 3*4 +
     * 3*4 + 4*2) / 2) / 100 = 53/100, so kappa is 32/47.
     */
    @Test
    void theKappaOfAllIsThatOfTheirCountsTogether() {
        assertThat(of("b", TABLES).overall().kappa().value()).contains(Ratio.of(32, 47));
    }

    /** Both have 3 of 4 alike, but in the solution they lie 2 apart, in the greeting 1. */
    @Test
    void criteriaWhereTheyDifferMostComeFirst() {
        Calibration calibration = of("b", TABLES);
        assertThat(calibration.byCriterion().keySet()).containsExactly("solution", "greeting", "proactivity");
        assertThat(calibration.byCriterion().get("solution").difference().map(RatingDifference::mean))
                .contains(Ratio.of(1, 2));
        assertThat(calibration.byCriterion().get("proactivity").shared()).isEqualTo(2);
    }

    @Test
    void criteriaThatCannotBeComparedComeLast() {
        Calibration calibration = of("c", TABLES);
        assertThat(calibration.byCriterion().keySet()).containsExactly("greeting", "solution", "proactivity");
        Figures none = calibration.byCriterion().get("solution");
        assertThat(none.shared()).isZero();
        assertThat(shown(none.percentAgreement())).isEqualTo("fewer-than-two-reviewers");
        assertThat(shown(none.kappa())).isEqualTo("fewer-than-two-reviewers");
        assertThat(none.difference()).isEmpty();
        assertThat(calibration.overall().shared()).isEqualTo(2);
    }

    @Test
    void aReviewerWhoMeetsTheExpertNowhereHasNoFigures() {
        Map<String, RatingTable> apart = Map.of("x", numbered(3, "1 ."), "y", numbered(3, ". 1"));
        assertThat(shown(of("b", apart).overall().percentAgreement())).isEqualTo("no-unit-rated-twice");
        assertThat(shown(of("b", apart).overall().kappa())).isEqualTo("no-unit-rated-twice");
    }

    @Test
    void criteriaOfDifferentCategoriesHaveNoKappaTogether() {
        Map<String, RatingTable> different = Map.of("x", named("yes yes", "no yes"), "y", numbered(2, "1 1", "2 2"));
        Figures overall = of("b", different).overall();

        assertThat(shown(overall.kappa())).isEqualTo("different-categories");
        assertThat(overall.percentAgreement().value()).contains(Ratio.of(3, 4));
        assertThat(overall.difference().map(RatingDifference::units)).contains(2);
        assertThat(of("b", different).byCriterion().get("y").kappa().value()).contains(Ratio.ONE);
    }

    @Test
    void aReviewerWhoIsNotInATableIsComparedInTheOthers() {
        Map<String, RatingTable> some = Map.of("x", numbered(2, "1", "2"), "y", numbered(2, "1 1", "2 2"));
        assertThat(of("b", some).overall().shared()).isEqualTo(2);
        assertThat(of("b", some).byCriterion().keySet()).containsExactly("y", "x");
    }

    @Test
    void anExpertWhoIsInNoTableIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.against("z", TABLES, Weights.NONE))
                .withMessage("expert 'z' is in no table; the expert must be one of the reviewers");
    }

    @Test
    void logsShowNoFigures() {
        assertThat(List.of(of("b", TABLES), of("b", TABLES).overall()))
                .extracting(Object::toString)
                .containsExactly("Calibration[b beside a]", "Figures[10 shared]");
    }
}
