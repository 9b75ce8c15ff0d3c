package io.serviceaudit.conversation;

import static io.serviceaudit.conversation.Ratings.named;
import static io.serviceaudit.conversation.Ratings.numbered;
import static io.serviceaudit.conversation.Ratings.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.conversation.Agreement.Basis;
import io.serviceaudit.conversation.Agreement.Coefficient;
import io.serviceaudit.conversation.Agreement.Measure;
import io.serviceaudit.conversation.KrippendorffAlpha.Level;
import io.serviceaudit.conversation.StandardError.Method;
import io.serviceaudit.measure.Ratio;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KrippendorffAlphaTest {
    /** Krippendorff 2011, section C: four observers, twelve units, missing ratings. */
    private static final RatingTable OBSERVERS = numbered(
            5, "1 1 . 1", "2 2 3 2", "3 3 3 3", "3 3 3 3", "2 2 2 2", "1 2 3 4", "4 4 4 4", "1 1 2 1", "2 2 2 2",
            ". 5 5 5", ". . 1 1", ". 3 . .");

    /** 0.743, 0.815 and 0.849 in the paper; more places by the definition over pairs, with fractions in Python. */
    @ParameterizedTest
    @CsvSource({"NOMINAL, 0.743, 113/152", "ORDINAL, 0.815, 108577/133160", "INTERVAL, 0.849, 951/1120"})
    void itAgreesWithThePaper(Level level, String paper, String exact) {
        Agreement alpha = KrippendorffAlpha.of(OBSERVERS, level).agreement();

        assertThat(alpha.value().orElseThrow().rounded(3)).isEqualTo(paper);
        assertThat(alpha.value()).contains(Ratio.parse(exact));
        assertThat(alpha.measure()).isEqualTo(level.measure());
        assertThat(alpha.basis()).isEqualTo(new Basis(4, 11, 1, 40, 55));
    }

    /** By leaving out one unit at a time from the definition over pairs, with fractions in Python. */
    @ParameterizedTest
    @CsvSource({"NOMINAL, 0.02141148914426646926", "ORDINAL, 0.02191327828133774008", "INTERVAL, 0.01983585810350634241"
    })
    void theJackknifeLeavesOutOneUnitAtATime(Level level, String variance) {
        StandardError error = KrippendorffAlpha.of(OBSERVERS, level).jackknife().orElseThrow();
        assertThat(error.method()).isEqualTo(Method.JACKKNIFE);
        assertThat(error.variance().rounded(20)).isEqualByComparingTo(variance);
    }

    /** On paper: n = 6, of them 3 and 3; Do = 2/6, De = 2*3*3 / (6*5) = 3/5, alpha = 1 - 5/9. */
    @Test
    void itExplainsItself() {
        Agreement alpha = KrippendorffAlpha.of(named("yes yes", "yes no", "no no"), Level.NOMINAL)
                .agreement();
        assertThat(alpha)
                .isEqualTo(new Coefficient(
                        Measure.ALPHA_NOMINAL, new Basis(2, 3, 0, 6, 3), Ratio.of(2, 3), Ratio.of(2, 5)));
        assertThat(alpha.value()).contains(Ratio.of(4, 9));
    }

    /** On paper: values 0, 1, 3 of three units (0, 0), (1, 1), (1, 3): Do = 2*4/6; De = (2*(2*3*1 + 2*1*9 + 3*1*4)) / 30 = 72/30. */
    @Test
    void atIntervalLevelValuesCount() {
        RatingTable table = RatingTable.ofNumbers(Map.of(
                "u1", Map.of("a", Ratio.ZERO, "b", Ratio.ZERO),
                "u2", Map.of("a", Ratio.ONE, "b", Ratio.ONE),
                "u3", Map.of("a", Ratio.ONE, "b", Ratio.of(3))));
        assertThat(KrippendorffAlpha.of(table, Level.INTERVAL).agreement().value())
                .contains(Ratio.ONE.minus(Ratio.of(8, 6).dividedBy(Ratio.of(72, 30))));
    }

    @Test
    void atOrdinalLevelOnlyTheOrderCounts() {
        List<RatingCategory> stretched = List.of(
                RatingCategory.of("1", Ratio.of(-100)), RatingCategory.of("2"), RatingCategory.of("3", Ratio.of(7)));
        String[] rows = {"1 1", "1 2", "3 2", "3 3"};
        assertThat(KrippendorffAlpha.of(Ratings.table(stretched, rows), Level.ORDINAL)
                        .agreement())
                .isEqualTo(
                        KrippendorffAlpha.of(numbered(3, rows), Level.ORDINAL).agreement());
    }

    static Stream<Arguments> undefined() {
        return Stream.of(
                arguments("all alike", named("yes yes", "yes ."), Level.NOMINAL, "one-category"),
                arguments(
                        "other categories only where nothing is paired",
                        named("yes yes", "no ."),
                        Level.ORDINAL,
                        "one-category"),
                arguments(
                        "two categories of one value",
                        Ratings.table(
                                List.of(RatingCategory.of("x", Ratio.ONE), RatingCategory.of("y", Ratio.ONE)),
                                "x y",
                                "y x"),
                        Level.INTERVAL,
                        "one-category"),
                arguments(
                        "a category without value", named("yes no", "no no"), Level.INTERVAL, "category-without-value"),
                arguments("no pair", named("yes .", ". no"), Level.NOMINAL, "no-unit-rated-twice"),
                arguments("one reviewer", named("yes", "no"), Level.NOMINAL, "fewer-than-two-reviewers"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("undefined")
    void whatCannotBeSaidHasAReason(String name, RatingTable table, Level level, String reason) {
        KrippendorffAlpha alpha = KrippendorffAlpha.of(table, level);
        assertThat(shown(alpha.agreement())).isEqualTo(reason);
        assertThat(alpha.jackknife()).isEmpty();
    }

    @Test
    void ratingsWithoutValueCanBeLeftOut() {
        List<RatingCategory> categories = List.of(
                RatingCategory.of("no", Ratio.ZERO), RatingCategory.of("n/a"), RatingCategory.of("yes", Ratio.ONE));
        RatingTable table = Ratings.table(categories, "no no", "yes yes", "n/a yes", "n/a n/a");

        assertThat(shown(KrippendorffAlpha.of(table, Level.INTERVAL).agreement()))
                .isEqualTo("category-without-value");
        Agreement without = KrippendorffAlpha.of(table.withoutCategory("n/a"), Level.INTERVAL)
                .agreement();
        assertThat(without.value()).contains(Ratio.ONE);
        assertThat(without.basis()).isEqualTo(new Basis(2, 2, 2, 4, 2));
    }

    @Test
    void withoutAJackknifeOfEveryUnitThereIsNone() {
        // Without u2 all ratings are of one category.
        assertThat(KrippendorffAlpha.of(named("yes yes", "yes no", "yes yes"), Level.NOMINAL)
                        .jackknife())
                .isEmpty();
    }
}
