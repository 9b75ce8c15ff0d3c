package io.serviceaudit.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.conversation.StratifiedEstimate.NoVariance;
import io.serviceaudit.measure.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Expected numbers are worked out on paper from the formulas of the class unless a source stands beside them. */
class StratifiedEstimateTest {
    private static final SampledUnit OUTSIDE = SampledUnit.OUTSIDE;

    private static Ratio ratio(String text) {
        return text.contains("/") ? Ratio.parse(text) : Ratio.of(new BigDecimal(text));
    }

    /** Values of all units. */
    private static StratumSample stratum(String id, long population, String... values) {
        return StratumSample.of(
                Stratum.of(id, population),
                Stream.of(values).map(StratifiedEstimateTest::ratio).toList());
    }

    /** Values of the units inside the part; {@code -} for those outside. */
    private static List<SampledUnit> part(String... values) {
        return Stream.of(values)
                .map(value -> value.equals("-") ? OUTSIDE : SampledUnit.of(ratio(value)))
                .toList();
    }

    private static StratumSample partOf(String id, long population, String... values) {
        return StratumSample.ofUnits(Stratum.of(id, population), part(values));
    }

    private static StratifiedEstimate estimate(StratumSample... strata) {
        return StratifiedEstimate.of(List.of(strata)).orElseThrow();
    }

    static Stream<Arguments> workedOut() {
        return Stream.of(
                // The example of the class: 0.81 * (88/90) * (1/8) / 2 + 0.01 * (8/10) * (1/8) / 2 = 0.0495 + 0.0005.
                arguments(
                        "two strata",
                        estimate(stratum("day", 90, "1", "0.5"), stratum("night", 10, "0", "0.5")),
                        "7/10",
                        "1/20",
                        2L),
                // s^2 = 1/8 and n = 2 of N = 4: (1 - 1/2) * (1/8) / 2.
                arguments("one stratum", estimate(stratum("day", 4, "1", "0.5")), "3/4", "1/32", 1L),
                // The same without the correction: (1/8) / 2.
                arguments(
                        "an unknown population",
                        estimate(StratumSample.ofUnknownPopulation(part("1", "0.5"))),
                        "3/4",
                        "1/16",
                        1L),
                arguments("everything drawn", estimate(stratum("day", 2, "1", "0.5")), "3/4", "0/1", 1L),
                // W = 2/6 and 4/6; the census adds nothing: (4/6)^2 * (1/2) * (1/8) / 2 = 1/72.
                arguments(
                        "one stratum drawn whole",
                        estimate(stratum("all", 2, "0", "0"), stratum("some", 4, "1", "0.5")),
                        "1/2",
                        "1/72",
                        2L),
                // 4 of 8, two of them inside with 1 and 1/2: R = 3/4, y - Rx = 1/4, -1/4, 0, 0, s^2 = (2/16) / 3 =
                // 1/24;
                // 8^2 * (1/2) * (1/24) / 4 by (8 * 2/4)^2 is (1/3) / 16.
                arguments("a part", estimate(partOf("day", 8, "1", "0.5", "-", "-")), "3/4", "1/48", 1L),
                // R = (20 * 1/2 + 10 * 1/2) / (20 * 1/2 + 10) = 15/20. Day: 1/4, 0, s^2 = 1/32, 400 * (9/10) * (1/32) /
                // 2 = 45/8.
                // Night: 1/4, -3/4, s^2 = 1/2, 100 * (8/10) * (1/2) / 2 = 20. Sum 205/8, by 20^2.
                arguments(
                        "a part over two strata",
                        estimate(partOf("day", 20, "1", "-"), partOf("night", 10, "1", "0")),
                        "3/4",
                        "41/640",
                        1L),
                // A true ratio: 5 escalations in 10 calls. y - x/2 = 0, 1, -1; s^2 = 1; 9 * (1 - 3/6) ... N = 6, n = 3:
                // 36 * (1/2) * 1 / 3 = 6 by (6 * 10/3)^2 = 400.
                arguments(
                        "a ratio of two counts",
                        estimate(StratumSample.ofUnits(
                                Stratum.of("day", 6),
                                List.of(
                                        new SampledUnit(Ratio.of(1), Ratio.of(2)),
                                        new SampledUnit(Ratio.of(3), Ratio.of(4)),
                                        new SampledUnit(Ratio.of(1), Ratio.of(4))))),
                        "1/2",
                        "3/200",
                        2L));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workedOut")
    void isExact(String sentence, StratifiedEstimate estimate, String value, String variance, long degrees) {
        assertThat(estimate.value()).as(sentence).hasToString(value);
        assertThat(estimate.variance().map(Ratio::toString)).as(sentence).contains(variance);
        assertThat(estimate.degreesOfFreedom()).as(sentence).isEqualTo(degrees);
        assertThat(estimate.noVariance()).as(sentence).isEmpty();
    }

    /** Values with this mean and this variance, up to the rounding of its root: half of them on either side and one on the mean. */
    private static StratumSample spread(String id, long population, int size, String mean, long variance) {
        BigDecimal distance = new BigDecimal(variance).sqrt(MathContext.DECIMAL64);
        List<Ratio> values = new ArrayList<>(List.of(ratio(mean)));
        for (int pair = 0; pair < size / 2; pair++) {
            values.add(Ratio.of(new BigDecimal(mean).add(distance)));
            values.add(Ratio.of(new BigDecimal(mean).subtract(distance)));
        }
        return StratumSample.of(Stratum.of(id, population), values);
    }

    private static BigDecimal root(Ratio variance) {
        return new BigDecimal(variance.numerator())
                .divide(new BigDecimal(variance.denominator()), MathContext.DECIMAL128)
                .sqrt(MathContext.DECIMAL64)
                .setScale(0, RoundingMode.HALF_UP);
    }

    /**
     * Acres of farmland per county, 300 of 3,078 counties drawn by region. Lohr 2010, example 3.2: mean 295,561 with the standard error
     * 16,380, total with the standard error 50,417,248.
     */
    @Test
    void givesTheFiguresOfATextbook() {
        StratifiedEstimate acres = estimate(
                spread("north-central", 1_054, 103, "300504.16", 29_618_183_543L),
                spread("northeast", 220, 21, "97629.81", 7_647_472_708L),
                spread("south", 1_382, 135, "211315.04", 53_587_487_856L),
                spread("west", 422, 41, "662295.51", 396_185_950_266L));
        Ratio variance = acres.variance().orElseThrow();

        assertThat(acres.value().rounded(0)).isEqualByComparingTo("295561");
        assertThat(root(variance)).isEqualByComparingTo("16380");
        assertThat(root(variance.times(Ratio.of(3_078 * 3_078)))).isEqualByComparingTo("50417248");
        assertThat(acres.sampled()).isEqualTo(300);
        assertThat(acres.degreesOfFreedom()).isEqualTo(296);
    }

    @Test
    void saysHowManyItRestsOnAndSpeaksFor() {
        StratifiedEstimate estimate = estimate(partOf("day", 20, "1", "-"), partOf("night", 10, "1", "0"));

        assertThat(estimate.units()).isEqualTo(3);
        assertThat(estimate.sampled()).isEqualTo(4);
        assertThat(estimate.speaksFor()).isEqualTo(Ratio.of(20));
        assertThat(estimate.total()).isEqualTo(Ratio.of(15));
        assertThat(estimate.isCensus()).isFalse();
        assertThat(estimate.strata()).extracting(StratumSample::id).containsExactly("day", "night");
    }

    /** g s^2: 90 * 88 / 2 * 1/8 = 495 and 10 * 8 / 2 * 1/8 = 5; 500^2 / (495^2 + 5^2) = 250,000 / 245,050. */
    @Test
    void approximatesTheDegreesOfFreedom() {
        StratifiedEstimate estimate = estimate(stratum("day", 90, "1", "0.5"), stratum("night", 10, "0", "0.5"));

        assertThat(estimate.effectiveDegreesOfFreedom()).contains(Ratio.of(250_000, 245_050));
    }

    @Test
    void hasNoApproximateDegreesOfFreedomWithoutAnySpread() {
        assertThat(estimate(stratum("day", 90, "1", "1")).effectiveDegreesOfFreedom())
                .isEmpty();
        assertThat(estimate(stratum("day", 90, "1")).effectiveDegreesOfFreedom())
                .isEmpty();
    }

    static Stream<Arguments> withoutVariance() {
        return Stream.of(
                arguments(
                        "one unit of several in a stratum",
                        estimate(stratum("day", 90, "1", "0.5"), stratum("night", 10, "0")),
                        NoVariance.SINGLE_UNIT,
                        List.of("night")),
                arguments(
                        "one unit of nobody knows how many",
                        estimate(StratumSample.ofUnknownPopulation(part("1"))),
                        NoVariance.SINGLE_UNIT,
                        List.of("all")),
                arguments(
                        "a part with one unit, whose residual is 0",
                        estimate(partOf("day", 90, "1", "-", "-")),
                        NoVariance.TOO_FEW,
                        List.of()),
                arguments(
                        "a part with one unit in each of two strata",
                        estimate(partOf("day", 90, "1", "-"), partOf("night", 10, "0", "-")),
                        NoVariance.TOO_FEW,
                        List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withoutVariance")
    void saysWhyTheVarianceCannotBeTold(
            String sentence, StratifiedEstimate estimate, NoVariance why, List<String> single) {
        assertThat(estimate.variance()).as(sentence).isEmpty();
        assertThat(estimate.noVariance()).as(sentence).contains(why);
        assertThat(estimate.singleStrata()).as(sentence).isEqualTo(single);
    }

    @Test
    void knowsTheVarianceWhereTheOnlyUnitOfAStratumWasDrawn() {
        StratifiedEstimate estimate = estimate(stratum("day", 90, "1", "0.5"), stratum("night", 1, "0"));

        assertThat(estimate.variance()).isPresent();
        assertThat(estimate.singleStrata()).isEmpty();
    }

    @Test
    void knowsTheMeanOfAPartWithOneUnitWhereEverythingWasDrawn() {
        StratifiedEstimate estimate = estimate(partOf("day", 3, "1", "-", "-"));

        assertThat(estimate.isCensus()).isTrue();
        assertThat(estimate.variance()).contains(Ratio.ZERO);
    }

    @Test
    void standsForTheStrataCoveredAndNamesTheOthers() {
        StratifiedEstimate estimate = estimate(
                stratum("day", 60, "1", "0.5"), stratum("night", 30), stratum("escalated", 10), stratum("empty", 0));

        assertThat(estimate.value()).isEqualTo(Ratio.of(3, 4));
        assertThat(estimate.coverage()).isEqualTo(Ratio.of(3, 5));
        assertThat(estimate.notCovered()).containsExactly("escalated", "night");
        assertThat(estimate.speaksFor()).isEqualTo(Ratio.of(60));
    }

    @Test
    void isEmptyWhereNothingIsInside() {
        assertThat(StratifiedEstimate.of(List.of())).isEmpty();
        assertThat(StratifiedEstimate.of(List.of(stratum("day", 60)))).isEmpty();
        assertThat(StratifiedEstimate.of(List.of(partOf("day", 60, "-", "-")))).isEmpty();
        assertThat(StratifiedEstimate.of(List.of(StratumSample.ofUnknownPopulation(List.of()))))
                .isEmpty();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refused(
                        "more units than there are",
                        () -> stratum("day", 1, "1", "0.5"),
                        "population of stratum 'day' is 1; it must be at least the number of units drawn from it, 2"),
                refused(
                        "a stratum twice",
                        () -> estimate(stratum("day", 4, "1"), stratum("day", 4, "1")),
                        "stratum 'day' is given twice; each stratum has one sample"),
                refused(
                        "an unknown population among several",
                        () -> estimate(stratum("day", 4, "1"), StratumSample.ofUnknownPopulation(part("1"))),
                        "population of stratum 'all' is not known; among several strata each must have one, or nobody could"
                                + " say what it weighs"),
                refused(
                        "less than nothing below",
                        () -> new SampledUnit(Ratio.ONE, Ratio.of(-1)),
                        "x of a unit is -1/1; it must be 0 or more"));
    }

    private static Arguments refused(String sentence, ThrowingCallable call, String message) {
        return arguments(sentence, call, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses(String sentence, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(sentence)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    /** v = 1/32 with 1 degree each: (1/16)^2 / (2 / 32^2) = 2. */
    @Test
    void tellsAChangeFromAnIndependentSample() {
        StratifiedEstimate before = estimate(stratum("day", 4, "1", "0.5"));
        StratifiedEstimate after = estimate(stratum("day", 4, "0.5", "0"));

        EstimateChange change = after.since(before);

        assertThat(change.value()).isEqualTo(Ratio.of(-1, 2));
        assertThat(change.variance()).contains(Ratio.of(1, 16));
        assertThat(change.degreesOfFreedom()).contains(Ratio.of(2));
    }

    /** The other side has no spread: only the degrees of freedom of this one count. */
    @Test
    void aSideWithoutSpreadAddsNoDegreesOfFreedom() {
        StratifiedEstimate before = estimate(stratum("day", 4, "1", "1", "1"));
        StratifiedEstimate after = estimate(stratum("day", 6, "0.5", "0", "0"));

        assertThat(after.since(before).degreesOfFreedom()).contains(Ratio.of(2));
    }

    @Test
    void aChangeHasNoVarianceWhereOneSideHasNone() {
        StratifiedEstimate single = estimate(stratum("day", 4, "1"));
        StratifiedEstimate sure = estimate(stratum("day", 4, "0.5", "0"));

        assertThat(sure.since(single).value()).isEqualTo(Ratio.of(-3, 4));
        assertThat(sure.since(single).variance()).isEmpty();
        assertThat(single.since(sure).degreesOfFreedom()).isEmpty();
        assertThat(estimate(stratum("day", 1, "1"))
                        .since(estimate(stratum("day", 1, "0")))
                        .degreesOfFreedom())
                .isEmpty();
    }
}
