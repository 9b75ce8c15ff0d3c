package io.serviceaudit.conversation;

import static io.serviceaudit.conversation.Ratings.counts;
import static io.serviceaudit.conversation.Ratings.named;
import static io.serviceaudit.conversation.Ratings.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.conversation.Agreement.Basis;
import io.serviceaudit.conversation.Agreement.Coefficient;
import io.serviceaudit.conversation.Agreement.Measure;
import io.serviceaudit.conversation.CohenKappa.Weights;
import io.serviceaudit.conversation.StandardError.Method;
import io.serviceaudit.measure.Ratio;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CohenKappaTest {
    /** Fleiss, Levin and Paik 2003, table 18.1: two psychiatrists, 100 patients; kappa 0.68. */
    private static final List<List<Integer>> DIAGNOSES = counts("75 1 4", "5 4 1", "0 0 10");

    /** Fleiss, Cohen and Everitt 1969, shares of 200 units; kappa 0.429, variance 0.002885, by chance 0.003082. */
    private static final List<List<Integer>> EVERITT = counts("106 10 4", "22 28 10", "2 12 6");

    /** Cohen 1960, table 1, shares of 200 units. */
    private static final List<List<Integer>> COHEN = counts("50 26 24", "24 4 32", "6 30 4");

    /** SAS/STAT, FREQ procedure, example of two dermatologists; kappa 0.3449 (0.0724), with linear weights 0.5082 (0.0655). */
    private static final List<List<Integer>> SKIN = counts("10 4 1 0", "5 10 12 2", "2 4 12 5", "0 2 6 13");

    /** Of statsmodels 0.15, {@code cohens_kappa(table, wt=weights)}: kappa, std_kappa, std_kappa0. */
    static Stream<Arguments> published() {
        return Stream.of(
                arguments("diagnoses", DIAGNOSES, Weights.NONE, 0.676470588235294, 0.08770295347521, 0.07618725792346),
                arguments(
                        "diagnoses", DIAGNOSES, Weights.LINEAR, 0.722222222222222, 0.08430095392319, 0.08786056417983),
                arguments(
                        "diagnoses",
                        DIAGNOSES,
                        Weights.QUADRATIC,
                        0.755319148936170,
                        0.08670713249381,
                        0.09894760858152),
                arguments("everitt", EVERITT, Weights.NONE, 0.428571428571429, 0.05371100486917, 0.05551245493636),
                arguments("everitt", EVERITT, Weights.LINEAR, 0.492307692307692, 0.05071860760769, 0.05776917955544),
                arguments("cohen", COHEN, Weights.NONE, -0.092307692307692, 0.04005154411578, 0.04967349012604),
                arguments("cohen", COHEN, Weights.QUADRATIC, 0.134328358208955, 0.05586342867671, 0.06846989507456),
                arguments("skin", SKIN, Weights.NONE, 0.344875346260388, 0.07239668737198, 0.06118471912811),
                arguments("skin", SKIN, Weights.LINEAR, 0.508160071540353, 0.06550838103477, 0.07389666803459),
                arguments("skin", SKIN, Weights.QUADRATIC, 0.660722891566265, 0.06164283241700, 0.10649518215348));
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("published")
    void itAgreesWithPublishedTables(
            String name, List<List<Integer>> counts, Weights weights, double kappa, double error, double byChance) {
        CohenKappa found = CohenKappa.ofCounts(counts, weights);

        assertThat(found.agreement().value().orElseThrow().rounded(15).doubleValue())
                .isCloseTo(kappa, within(1e-14));
        assertThat(found.agreement().measure()).isEqualTo(weights.measure());
        StandardError standardError = found.standardError().orElseThrow();
        assertThat(standardError.value().doubleValue()).isCloseTo(error, within(1e-13));
        assertThat(standardError.method()).isEqualTo(Method.LARGE_SAMPLE);
        assertThat(standardError.method().isForIntervals()).isTrue();
        StandardError chance = found.standardErrorByChance().orElseThrow();
        assertThat(chance.value().doubleValue()).isCloseTo(byChance, within(1e-13));
        assertThat(chance.method().isForIntervals()).isFalse();
    }

    /** On paper: po = 89/100; pe = (80*80 + 10*5 + 10*15) / 100^2 = 66/100; kappa = 23/34. */
    @Test
    void itExplainsItself() {
        assertThat(CohenKappa.ofCounts(DIAGNOSES, Weights.NONE).agreement())
                .isEqualTo(new Coefficient(
                        Measure.COHEN_KAPPA, new Basis(2, 100, 0, 200, 100), Ratio.of(89, 100), Ratio.of(66, 100)));
        assertThat(CohenKappa.ofCounts(DIAGNOSES, Weights.NONE).agreement().value())
                .contains(Ratio.of(23, 34));
    }

    /** On paper, of u1 (yes, yes), u2 (yes, no), u3 (no, no): po = 2/3, pe = (2*1 + 1*2) / 9 = 4/9, kappa = (2/9) / (5/9) = 2/5. */
    @Test
    void onlyUnitsThatBothRatedCount() {
        RatingTable table = named("yes yes no", "yes no .", "no no yes", "yes . no", ". yes .", ". . .");
        Agreement kappa = CohenKappa.of(table, "a", "b", Weights.NONE).agreement();

        assertThat(kappa.value()).contains(Ratio.of(2, 5));
        assertThat(kappa.basis()).isEqualTo(new Basis(2, 3, 3, 6, 3));
    }

    @Test
    void nearMissesAreWorthSomethingInTheOrderOfTheCategories() {
        RatingTable near = RatingTable.ofCategories("no", "partial", "yes")
                .rate("u1", "a", "no")
                .rate("u1", "b", "partial")
                .rate("u2", "a", "yes")
                .rate("u2", "b", "yes")
                .build();

        // On paper: po = (1/2 + 1) / 2; of quadratic weights (3/4 + 1) / 2.
        assertThat(CohenKappa.of(near, "a", "b", Weights.LINEAR).agreement())
                .isInstanceOfSatisfying(
                        Coefficient.class, kappa -> assertThat(kappa.observed()).isEqualTo(Ratio.of(3, 4)));
        assertThat(CohenKappa.of(near, "a", "b", Weights.QUADRATIC).agreement())
                .isInstanceOfSatisfying(
                        Coefficient.class, kappa -> assertThat(kappa.observed()).isEqualTo(Ratio.of(7, 8)));
    }

    @Test
    void oneReviewerWithOneCategoryGivesExactlyZero() {
        assertThat(shown(CohenKappa.of(named("yes yes", "yes no", "yes no"), "a", "b", Weights.NONE)
                        .agreement()))
                .isEqualTo("0.000000");
    }

    static Stream<Arguments> undefined() {
        return Stream.of(
                arguments("both use one category", named("yes yes no", "yes yes no"), "one-category"),
                arguments("no unit rated by both", named("yes .", ". no"), "no-unit-rated-twice"),
                arguments("one rated nothing", named("yes .", "no ."), "fewer-than-two-reviewers"),
                arguments("nobody rated anything", Ratings.numbered(2, ". .", ". ."), "fewer-than-two-reviewers"),
                arguments(
                        "no unit",
                        RatingTable.ofCategories("x")
                                .reviewer("a")
                                .reviewer("b")
                                .build(),
                        "fewer-than-two-reviewers"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("undefined")
    void whatCannotBeSaidHasAReasonAndNoStandardError(String name, RatingTable table, String reason) {
        for (Weights weights : Weights.values()) {
            CohenKappa kappa = CohenKappa.of(table, "a", "b", weights);
            assertThat(shown(kappa.agreement())).isEqualTo(reason);
            assertThat(kappa.agreement().value()).isEmpty();
            assertThat(kappa.standardError()).isEmpty();
            assertThat(kappa.standardErrorByChance()).isEmpty();
        }
    }

    @Test
    void fullAgreementHasAStandardErrorOfNothing() {
        CohenKappa kappa = CohenKappa.ofCounts(counts("5 0", "0 5"), Weights.NONE);
        assertThat(kappa.agreement().value()).contains(Ratio.ONE);
        assertThat(kappa.standardError().orElseThrow().variance()).isEqualTo(Ratio.ZERO);
    }

    @Test
    void whatIsNoComparisonIsRefused() {
        RatingTable table = named("yes no", "no no");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohenKappa.of(table, "a", "a", Weights.NONE))
                .withMessage("reviewer 'a' is compared with the same reviewer; it takes two");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohenKappa.of(table, "a", "z", Weights.NONE))
                .withMessage("reviewer 'z' is not in the table; its reviewers are a, b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohenKappa.ofCounts(List.of(), Weights.NONE))
                .withMessage("table of counts has no row; it needs at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohenKappa.ofCounts(counts("1 2", "3 4 5"), Weights.NONE))
                .withMessage("row 2 of the table of counts has 3 cells; it must have 2, one for each row");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohenKappa.ofCounts(counts("1 2", "-3 4"), Weights.NONE))
                .withMessage("count in row 2, column 1 is -3; it must be 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohenKappa.ofCounts(counts("2147483647 1", "0 0"), Weights.NONE))
                .withMessage("table of counts has 2147483648 units; it may have at most 2147483647");
    }
}
