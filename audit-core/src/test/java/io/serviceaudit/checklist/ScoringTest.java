package io.serviceaudit.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The parameters of scoring: their defaults, and which wins. */
class ScoringTest {
    private static final List<Band> ONE_BAND = List.of(Band.of("all", BigDecimal.ZERO));

    /** Each parameter: its name, one with only it set, one with it set otherwise, how to read it, and what the first says. */
    static Stream<Arguments> parameters() {
        Scoring open = Scoring.open();
        return Stream.of(
                parameter(
                        "model",
                        open.withModel(ScoringModel.HIERARCHICAL),
                        open.withModel(ScoringModel.FLAT),
                        Scoring::model,
                        ScoringModel.HIERARCHICAL),
                parameter(
                        "unanswered",
                        open.withUnanswered(MissingValue.ZERO),
                        open.withUnanswered(MissingValue.EXCLUDE),
                        Scoring::unanswered,
                        MissingValue.ZERO),
                parameter(
                        "notApplicable",
                        open.withNotApplicable(MissingValue.ZERO),
                        open.withNotApplicable(MissingValue.EXCLUDE),
                        Scoring::notApplicable,
                        MissingValue.ZERO),
                parameter(
                        "knockOutCap",
                        open.withKnockOutCap(new BigDecimal("49.9")),
                        open.withKnockOutCap(BigDecimal.ZERO),
                        Scoring::knockOutCap,
                        new BigDecimal("49.9")),
                parameter(
                        "minimumCoverage",
                        open.withMinimumCoverage(new BigDecimal("50")),
                        open.withMinimumCoverage(BigDecimal.ZERO),
                        Scoring::minimumCoverage,
                        new BigDecimal("50")),
                parameter(
                        "findingBelow",
                        open.withFindingBelow(new BigDecimal("0.5")),
                        open.withFindingBelow(BigDecimal.ONE),
                        Scoring::findingBelow,
                        new BigDecimal("0.5")),
                parameter("decimals", open.withDecimals(2), open.withDecimals(1), Scoring::decimals, 2),
                parameter("top", open.withTop(5), open.withTop(3), Scoring::top, 5),
                parameter(
                        "bands",
                        open.withBands(ONE_BAND),
                        open.withBands(List.of(Band.of("all", BigDecimal.ONE))),
                        Scoring::bands,
                        ONE_BAND));
    }

    private static Arguments parameter(
            String name, Scoring set, Scoring otherwise, Function<Scoring, Optional<?>> read, Object value) {
        return arguments(name, set, otherwise, read, value);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parameters")
    void aParameterIsOpenUntilItIsSet(
            String name, Scoring set, Scoring otherwise, Function<Scoring, Optional<?>> read, Object value) {
        assertThat(read.apply(Scoring.open()).isPresent()).as(name).isFalse();
        assertThat(read.apply(set).orElseThrow()).as(name).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parameters")
    void whatIsSetWinsAndWhatIsOpenFallsBack(
            String name, Scoring set, Scoring otherwise, Function<Scoring, Optional<?>> read, Object value) {
        assertThat(read.apply(set.orElse(otherwise)).orElseThrow()).as(name).isEqualTo(value);
        assertThat(read.apply(Scoring.open().orElse(set)).orElseThrow())
                .as(name)
                .isEqualTo(value);
        assertThat(set.orElse(Scoring.open())).as(name).isEqualTo(set);
        assertThat(Scoring.open().orElse(Scoring.open())).as(name).isEqualTo(Scoring.open());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parameters")
    void settingOneLeavesTheOthers(
            String name, Scoring set, Scoring otherwise, Function<Scoring, Optional<?>> read, Object value) {
        for (Arguments other : parameters().toList()) {
            Scoring one = (Scoring) other.get()[1];
            if (!other.get()[0].equals(name)) {
                assertThat(read.apply(one).isPresent())
                        .as("%s where only %s is set", name, other.get()[0])
                        .isFalse();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parameters")
    void equalityAsksForEveryParameter(
            String name, Scoring set, Scoring otherwise, Function<Scoring, Optional<?>> read, Object value) {
        assertThat(set)
                .as(name)
                .isNotEqualTo(Scoring.open())
                .isNotEqualTo(otherwise)
                .isEqualTo(Scoring.open().orElse(set))
                .hasSameHashCodeAs(Scoring.open().orElse(set));
        assertThat(Scoring.open()).as(name).isNotEqualTo(set);
    }

    @Test
    void numbersAreEqualByValue() {
        Scoring one = Scoring.open()
                .withKnockOutCap(new BigDecimal("30"))
                .withMinimumCoverage(new BigDecimal("50"))
                .withFindingBelow(new BigDecimal("0.5"))
                .withBands(List.of(Band.of("all", new BigDecimal("10"))));
        Scoring same = Scoring.open()
                .withKnockOutCap(new BigDecimal("30.00"))
                .withMinimumCoverage(new BigDecimal("5E+1"))
                .withFindingBelow(new BigDecimal("0.50"))
                .withBands(List.of(Band.of("all", new BigDecimal("10.0"))));

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo("standard");
    }

    /** The defaults of the rules: flat, exclude, exclude, 0, 0, each scale's own, 1, 3, and the bands of S13. */
    @Test
    void theStandardIsThatOfTheRules() {
        Scoring standard = Scoring.standard();

        assertThat(Scoring.ID).isEqualTo("standard");
        assertThat(Scoring.VERSION).isEqualTo(1);
        assertThat(standard.model()).contains(ScoringModel.FLAT);
        assertThat(standard.unanswered()).contains(MissingValue.EXCLUDE);
        assertThat(standard.notApplicable()).contains(MissingValue.EXCLUDE);
        assertThat(standard.knockOutCap()).contains(BigDecimal.ZERO);
        assertThat(standard.minimumCoverage()).contains(BigDecimal.ZERO);
        assertThat(standard.findingBelow()).isEmpty();
        assertThat(standard.decimals()).contains(1);
        assertThat(standard.top()).contains(3);
        assertThat(standard.bands().orElseThrow())
                .extracting(band -> band.id() + " " + band.from().toPlainString())
                .containsExactly("critical 0", "at-risk 40", "healthy 70", "excellent 90");
    }

    @Test
    void bandsAreEqualWhenIdAndBoundAre() {
        Band band = Band.of("fair", new BigDecimal("40"));

        assertThat(band)
                .isEqualTo(Band.of("fair", new BigDecimal("40.0")).withName(Text.of("en", "Fair")))
                .hasSameHashCodeAs(Band.of("fair", new BigDecimal("40.0")))
                .isNotEqualTo(Band.of("good", new BigDecimal("40")))
                .isNotEqualTo(Band.of("fair", new BigDecimal("41")))
                .isNotEqualTo("fair")
                .hasToString("fair");
        assertThat(band.name()).isEmpty();
    }
}
