package io.serviceaudit.conversation;

import static io.serviceaudit.conversation.Ratings.counts;
import static io.serviceaudit.conversation.Ratings.named;
import static io.serviceaudit.conversation.Ratings.numbered;
import static io.serviceaudit.conversation.Ratings.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.conversation.Agreement.Basis;
import io.serviceaudit.conversation.Agreement.Coefficient;
import io.serviceaudit.conversation.Agreement.Measure;
import io.serviceaudit.conversation.StandardError.Method;
import io.serviceaudit.measure.Ratio;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FleissKappaTest {
    /** Fleiss 1971, table 1: 30 patients, each diagnosed by 6 psychiatrists; kappa 0.430. */
    private static final FleissKappa PATIENTS = FleissKappa.ofCounts(
            List.of("depression", "personality", "schizophrenia", "neurosis", "other"),
            counts(
                    "0 0 0 6 0",
                    "0 3 0 0 3",
                    "0 1 4 0 1",
                    "0 0 0 0 6",
                    "0 3 0 3 0",
                    "2 0 4 0 0",
                    "0 0 4 0 2",
                    "2 0 3 1 0",
                    "2 0 0 4 0",
                    "0 0 0 0 6",
                    "1 0 0 5 0",
                    "1 1 0 4 0",
                    "0 3 3 0 0",
                    "1 0 0 5 0",
                    "0 2 0 3 1",
                    "0 0 5 0 1",
                    "3 0 0 1 2",
                    "5 1 0 0 0",
                    "0 2 0 4 0",
                    "1 0 2 0 3",
                    "0 0 0 0 6",
                    "0 1 0 5 0",
                    "0 2 0 1 3",
                    "2 0 0 4 0",
                    "1 0 0 4 1",
                    "0 5 0 1 0",
                    "4 0 0 0 2",
                    "0 2 0 4 0",
                    "1 0 5 0 0",
                    "0 0 0 0 6"));

    /** Observed and expected agreement 0.555 and 0.220 in the paper; statsmodels 0.15 gives kappa 0.43024452006014074. */
    @Test
    void itAgreesWithThePaper() {
        Agreement kappa = PATIENTS.agreement();
        assertThat(kappa)
                .isEqualTo(new Coefficient(
                        Measure.FLEISS_KAPPA, new Basis(6, 30, 0, 180, 450), Ratio.of(5, 9), Ratio.of(3563, 16200)));
        assertThat(kappa.value().orElseThrow().rounded(15).doubleValue()).isCloseTo(0.43024452006014074, within(1e-14));
    }

    /** The figures and z of R's irr 0.84, {@code kappam.fleiss(diagnoses, detail = TRUE)}. */
    @ParameterizedTest
    @CsvSource({
        "depression, 0.245, 5.192",
        "personality, 0.245, 5.192",
        "schizophrenia, 0.520, 11.031",
        "neurosis, 0.471, 9.994",
        "other, 0.566, 12.009"
    })
    void eachCategoryHasItsOwn(String category, String kappa, String z) {
        Ratio found = PATIENTS.agreementOn(category).value().orElseThrow();
        StandardError error = PATIENTS.standardErrorByChanceOn(category).orElseThrow();

        assertThat(found.rounded(3)).isEqualTo(kappa);
        assertThat(found.rounded(30)
                        .divide(error.value(), MathContext.DECIMAL64)
                        .doubleValue())
                .isCloseTo(Double.parseDouble(z), within(0.0005));
        assertThat(PATIENTS.agreementOn(category).measure()).isEqualTo(Measure.FLEISS_KAPPA_OF_CATEGORY);
    }

    /** R's irr 0.84: z = 17.652; the exact variance by fractions in Python. */
    @Test
    void theStandardErrorByChanceIsThatOf1979() {
        StandardError error = PATIENTS.standardErrorByChance().orElseThrow();
        assertThat(error).isEqualTo(new StandardError(Method.CHANCE_ALONE, Ratio.parse("42692509/71862196050")));
        assertThat(0.43024452006014 / error.value().doubleValue()).isCloseTo(17.652, within(0.0005));
    }

    /** Wikipedia's example of 10 units and 14 reviewers: 0.210; statsmodels 0.15 gives 0.20993070442195522. */
    @Test
    void manyReviewersMayRateAUnit() {
        assertThat(shown(FleissKappa.ofCounts(
                                List.of("1", "2", "3", "4", "5"),
                                counts(
                                        "0 0 0 0 14",
                                        "0 2 6 4 2",
                                        "0 0 3 5 6",
                                        "0 3 9 2 0",
                                        "2 2 8 1 1",
                                        "7 7 0 0 0",
                                        "3 2 6 3 0",
                                        "2 5 3 2 2",
                                        "6 5 2 1 0",
                                        "0 2 2 3 7"))
                        .agreement()))
                .isEqualTo("0.209931");
    }

    @Test
    void anyReviewersMayRateAUnitIfThereAreEquallyMany() {
        RatingTable table = named("yes yes . .", ". yes no .", ". . no no", ". . . .");
        assertThat(FleissKappa.of(table).agreement())
                // On paper: observed 2/3, expected (3/6)^2 + (3/6)^2 = 1/2.
                .isEqualTo(new Coefficient(
                        Measure.FLEISS_KAPPA, new Basis(4, 3, 1, 6, 3), Ratio.of(2, 3), Ratio.of(1, 2)));
    }

    /** On paper: without u1 or u3 kappa is (1/2 - 5/8) / (3/8) = -1/3 and without u2 1, so 2/3 * ((4/9)^2 + (4/9)^2 + (8/9)^2) = 64/81. */
    @Test
    void theJackknifeLeavesOutOneUnitAtATime() {
        assertThat(FleissKappa.of(named("yes yes", "yes no", "no no")).jackknife())
                .contains(new StandardError(Method.JACKKNIFE, Ratio.of(64, 81)));
    }

    static Stream<Arguments> undefined() {
        return Stream.of(
                arguments("all alike", named("yes yes", "yes yes"), "one-category"),
                arguments("unequal numbers", named("yes yes .", "yes no no"), "unequal-ratings"),
                arguments("one rating each", named("yes .", ". no"), "no-unit-rated-twice"),
                arguments("one reviewer", named("yes .", "no ."), "fewer-than-two-reviewers"),
                arguments("nothing", numbered(2, ". ."), "fewer-than-two-reviewers"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("undefined")
    void whatCannotBeSaidHasAReason(String name, RatingTable table, String reason) {
        FleissKappa kappa = FleissKappa.of(table);
        assertThat(shown(kappa.agreement())).isEqualTo(reason);
        assertThat(kappa.standardErrorByChance()).isEmpty();
        assertThat(kappa.jackknife()).isEmpty();
        String category = table.categories().get(table.categories().size() - 1).id();
        assertThat(shown(kappa.agreementOn(category))).isEqualTo(reason);
        assertThat(kappa.standardErrorByChanceOn(category)).isEmpty();
    }

    @Test
    void aCategoryThatNobodyChoseHasNone() {
        FleissKappa kappa = FleissKappa.of(numbered(3, "1 1", "1 2"));
        assertThat(shown(kappa.agreementOn("3"))).isEqualTo("category-not-used");
        assertThat(shown(FleissKappa.of(numbered(2, "1 1", "1 1")).agreementOn("2")))
                .isEqualTo("category-not-used");
        assertThat(shown(FleissKappa.of(numbered(2, "1 1", "1 1")).agreementOn("1")))
                .isEqualTo("one-category");
    }

    @Test
    void unequalNumbersAreMendedByTheUnitsThatAllRated() {
        RatingTable table = named("yes yes", "yes no", "no no", "yes .");
        assertThat(shown(FleissKappa.of(table).agreement())).isEqualTo("unequal-ratings");
        assertThat(shown(FleissKappa.of(table.ratedByAll()).agreement())).isEqualTo("0.333333");
    }

    @Test
    void whatIsNoTableOfCountsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FleissKappa.ofCounts(List.of("x", "y"), counts("1 2", "3")))
                .withMessage("row 2 of the table of counts has 1 counts; it must have 2, one for each category");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FleissKappa.ofCounts(List.of("x", "y"), counts("1 -2")))
                .withMessage("row 1 of the table of counts has the count -2; counts must be 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FleissKappa.ofCounts(List.of("x", "x"), counts("1 2")))
                .withMessage("category 'x' is given twice; ids must differ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PATIENTS.agreementOn("mania"))
                .withMessage(
                        "category is 'mania'; it must be one of depression, personality, schizophrenia, neurosis, other");
    }
}
