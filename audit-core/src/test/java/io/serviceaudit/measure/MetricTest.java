package io.serviceaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Period;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a metric counts, which values it can have, and when its target is met. */
class MetricTest {
    private static Metric metric(Unit unit, Direction direction) {
        return Metric.of("some-figure", unit, direction);
    }

    @Nested
    class Range {
        @ParameterizedTest(name = "in {0} {1} is in range: {2}")
        @CsvSource({
            "PERCENT, 0, true",
            "PERCENT, 100, true",
            "PERCENT, -0.000001, false",
            "PERCENT, 100.000001, false",
            "COUNT, 0, true",
            "COUNT, -1, false",
            "COUNT, 1000000000, true",
            "DURATION, 0, true",
            "DURATION, -0.000000001, false",
            "DURATION, 1000000000, true",
            "PER_YEAR, 0, true",
            "PER_YEAR, -1, false",
            "PER_YEAR, 1000000000, true",
            "POINTS, -1000000000, true",
            "POINTS, 1000000000, true",
            "MONEY, -1000000000, true",
            "MONEY, 1000000000, true",
        })
        void followsFromTheUnit(Unit unit, String value, boolean inRange) {
            assertThat(metric(unit, Direction.HIGHER).isInRange(Ratio.of(new BigDecimal(value))))
                    .isEqualTo(inRange);
        }

        @ParameterizedTest(name = "within -100 and 100 lies {0}: {1}")
        @CsvSource({"-100, true", "100, true", "0, true", "-100.1, false", "100.1, false"})
        void canBeSetWithBothEndsIncluded(String value, boolean inRange) {
            Metric bounded = metric(Unit.POINTS, Direction.HIGHER).within(Ratio.of(-100), Ratio.of(100));

            assertThat(bounded.isInRange(Ratio.of(new BigDecimal(value)))).isEqualTo(inRange);
            assertThat(bounded.lowest()).contains(Ratio.of(-100));
            assertThat(bounded.highest()).contains(Ratio.of(100));
        }

        @ParameterizedTest(name = "at most 100 is {0}: {1}")
        @CsvSource({"100, true", "0, true", "-1000000000, true", "100.1, false"})
        void canHaveAGreatestValueAlone(String value, boolean inRange) {
            Metric bounded = metric(Unit.PERCENT, Direction.LOWER).atMost(Ratio.of(100));

            assertThat(bounded.isInRange(Ratio.of(new BigDecimal(value)))).isEqualTo(inRange);
            assertThat(bounded.lowest()).isEmpty();
            assertThat(bounded.highest()).contains(Ratio.of(100));
            assertThatThrownBy(() -> bounded.require(Quantity.ofPercent("100.1")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("value of metric 'some-figure' is 100.1; it must be at most 100");
        }

        @Test
        void isEmptyWhereThereIsNone() {
            assertThat(metric(Unit.MONEY, Direction.HIGHER).lowest()).isEmpty();
            assertThat(metric(Unit.MONEY, Direction.HIGHER).highest()).isEmpty();
            assertThat(metric(Unit.COUNT, Direction.HIGHER).lowest()).contains(Ratio.ZERO);
            assertThat(metric(Unit.COUNT, Direction.HIGHER).highest()).isEmpty();
        }

        @Test
        void aValueInRangeIsHandedBack() {
            Quantity value = Quantity.ofPercent("50");

            assertThat(metric(Unit.PERCENT, Direction.HIGHER).require(value)).isSameAs(value);
        }
    }

    @Nested
    class Target {
        @ParameterizedTest(name = "S10: {0} is better: {1} against the target {2} is met: {3}")
        @CsvSource({
            "HIGHER, 49.999, 50, false",
            "HIGHER, 50, 50, true",
            "HIGHER, 50.001, 50, true",
            "LOWER, 49.999, 50, true",
            "LOWER, 50, 50, true",
            "LOWER, 50.001, 50, false",
        })
        void isMetWhenReachedExactlyOrBetter(Direction direction, String value, String target, boolean met) {
            assertThat(metric(Unit.PERCENT, direction).isMet(Quantity.ofPercent(value), Quantity.ofPercent(target)))
                    .isEqualTo(met);
        }
    }

    @Nested
    class Equality {
        private final Metric churn = Metric.of("churn-rate", Unit.PERCENT, Direction.LOWER);

        @Test
        void asksForAllThatAMetricSays() {
            assertThat(churn)
                    .isEqualTo(Metric.of("churn-rate", Unit.PERCENT, Direction.LOWER))
                    .hasSameHashCodeAs(Metric.of("churn-rate", Unit.PERCENT, Direction.LOWER))
                    .isNotEqualTo(Metric.of("churn", Unit.PERCENT, Direction.LOWER))
                    .isNotEqualTo(Metric.of("churn-rate", Unit.COUNT, Direction.LOWER))
                    .isNotEqualTo(Metric.of("churn-rate", Unit.PERCENT, Direction.HIGHER))
                    .isNotEqualTo(churn.per(Period.ofMonths(1)))
                    .isNotEqualTo(churn.within(Ratio.of(-1), Ratio.of(100)))
                    .isNotEqualTo(churn.within(Ratio.ZERO, Ratio.of(50)))
                    .isNotEqualTo("churn-rate");
        }

        @Test
        void aPeriodMakesARate() {
            assertThat(churn.period()).isEmpty();
            assertThat(churn.per(Period.ofMonths(1)).period()).contains(Period.ofMonths(1));
            assertThat(churn.per(Period.ofMonths(1)).highest())
                    .as("the range stays")
                    .contains(Ratio.of(100));
            assertThat(churn.per(Period.ofMonths(1))
                            .within(Ratio.ZERO, Ratio.ONE)
                            .period())
                    .as("the period stays")
                    .contains(Period.ofMonths(1));
        }

        @Test
        void theTextIsTheId() {
            assertThat(churn).hasToString("churn-rate");
        }
    }

    @Test
    void aRateIsForAPeriodLongerThanNothing() {
        assertThatThrownBy(() -> Metrics.CRR.per(java.time.Period.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("period of metric 'crr' is P0D; it must be longer than nothing");
        assertThatThrownBy(() -> Metrics.CRR.per(java.time.Period.ofMonths(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("period of metric 'crr' is P-1M; it must be longer than nothing");
    }
}
