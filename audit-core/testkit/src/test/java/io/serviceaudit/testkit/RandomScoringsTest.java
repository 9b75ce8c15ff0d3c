package io.serviceaudit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.checklist.MissingValue;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.ScoringModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RandomScoringsTest {
    private static final List<Scoring> SAMPLE =
            LongStream.range(0, 500).mapToObj(RandomScorings::ofSeed).toList();

    @Test
    void sameSeedGivesTheSameParameters() {
        assertThat(LongStream.range(0, 500).mapToObj(RandomScorings::ofSeed)).isEqualTo(SAMPLE);
    }

    @Test
    void aGeneratorGivesTheSeed() {
        assertThat(RandomScorings.next(new SplittableRandom(5)))
                .isEqualTo(RandomScorings.ofSeed(new SplittableRandom(5).nextLong()));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                values("model", Scoring::model, (Object[]) ScoringModel.values()),
                values("unanswered", Scoring::unanswered, (Object[]) MissingValue.values()),
                values("notApplicable", Scoring::notApplicable, (Object[]) MissingValue.values()),
                values(
                        "knockOutCap",
                        scoring -> scoring.knockOutCap().map(BigDecimal::stripTrailingZeros),
                        percents("0", "39.9", "40", "50", "100")),
                values(
                        "minimumCoverage",
                        scoring -> scoring.minimumCoverage().map(BigDecimal::stripTrailingZeros),
                        percents("0", "50", "66.7", "80", "100")),
                values(
                        "findingBelow",
                        scoring -> scoring.findingBelow().map(BigDecimal::stripTrailingZeros),
                        percents("0", "0.25", "0.5", "0.75", "1")),
                values("decimals", Scoring::decimals, 0, 1, 2),
                values("top", Scoring::top, 0, 1, 2, 3, 4, 5),
                values("number of bands", scoring -> scoring.bands().map(List::size), 1, 2, 3, 4, 5),
                values(
                        "lowest band at 0",
                        scoring ->
                                scoring.bands().map(bands -> bands.get(0).from().signum() == 0),
                        true,
                        false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void everyValueOccursAndSoDoesNone(String field, Function<Scoring, Optional<?>> value, Object[] expected) {
        List<Object> found = new ArrayList<>();
        SAMPLE.forEach(scoring -> value.apply(scoring).ifPresent(found::add));
        assertThat(found).as(field).contains(expected).hasSizeLessThan(SAMPLE.size());
    }

    private static Arguments values(String field, Function<Scoring, Optional<?>> value, Object... expected) {
        return Arguments.of(field, value, expected);
    }

    private static Object[] percents(String... values) {
        return Stream.of(values)
                .map(BigDecimal::new)
                .map(BigDecimal::stripTrailingZeros)
                .toArray();
    }
}
