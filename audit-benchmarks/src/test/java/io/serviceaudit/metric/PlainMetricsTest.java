package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.RawData;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares, times, averages of counts and of revenue, of standard metrics and of a host's own. */
class PlainMetricsTest {
    private static Metric metric(String id) {
        return Metrics.standard().find(id).orElseThrow();
    }

    /** Every standard metric is measured in at most one of the ways that hosts can choose from, and it is known which. */
    @Test
    void everyStandardMetricHasItsWay() {
        assertThat(ids(Share::measures))
                .containsExactly(
                        "escalation-share",
                        "repeat-contact-share",
                        "return-share",
                        "refusal-share",
                        "abandoned-cart-share",
                        "on-time-rate",
                        "quote-accuracy",
                        "first-contact-resolution",
                        "conversion",
                        "staff-turnover");
        assertThat(ids(Times::measures))
                .containsExactly(
                        "first-response-time",
                        "longest-first-response",
                        "resolution-time",
                        "longest-stage-wait",
                        "problem-notice-lead");
        assertThat(ids(AverageCount::measures))
                .containsExactly(
                        "contacts-per-resolution",
                        "people-per-complaint",
                        "contacts-per-complaint",
                        "undecided-escalations-per-week",
                        "purchase-frequency");
    }

    private static List<String> ids(Predicate<Metric> way) {
        return Metrics.standard().all().stream().filter(way).map(Metric::id).toList();
    }

    @Nested
    class Shares {
        @Test
        void areSoManyOfSoMany() {
            Measurement measured = Share.measured(metric("first-contact-resolution"), new Proportion(170, 200));
            // 100 * 170 / 200
            assertThat(measured.value()).contains(Quantity.ofPercent("85"));
            assertThat(measured.rawData()).contains(new RawData.Counts(Map.of("part", 170L, "whole", 200L)));
        }

        @Test
        void ofAHostsOwnMetricAreToo() {
            Metric own = Metric.of("smiling-staff", Unit.PERCENT, Direction.HIGHER);
            assertThat(Share.measured(own, new Proportion(1, 3)).value())
                    .contains(new Quantity(Unit.PERCENT, Ratio.of(100, 3)));
        }

        @Test
        void ofNothingAreNotMeasured() {
            Measurement none = Share.measured(metric("on-time-rate"), new Proportion(0, 0));
            assertThat(none.value()).isEmpty();
            assertThat(none.rawData()).isPresent();
        }

        @ParameterizedTest
        @ValueSource(strings = {"csat", "csi", "crr", "churn-rate", "nps", "resolution-time", "ltv"})
        void ofOtherMetricsAreRefused(String id) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Share.measured(metric(id), new Proportion(1, 2)))
                    .withMessage("metric '" + id
                            + "' is no share; only one in percent without a period is, and neither 'csat' nor 'csi'");
        }
    }

    @Nested
    class LengthsOfTime {
        private final List<Duration> waits =
                List.of(Duration.ofMinutes(6), Duration.ofMinutes(20), Duration.ofMinutes(4));

        @Test
        void areTheirMean() {
            Measurement measured = Times.measured(Metrics.FIRST_RESPONSE_TIME, waits);
            // (6 + 20 + 4) / 3
            assertThat(measured.value()).contains(Quantity.ofDuration(Duration.ofMinutes(10)));
            assertThat(measured.rawData()).contains(new RawData.Times(waits));
        }

        @Test
        void areTheLongestWhereTheMetricSaysSo() {
            Quantity longest = Quantity.ofDuration(Duration.ofMinutes(20));
            assertThat(Times.measured(metric("longest-first-response"), waits).value())
                    .contains(longest);
            Metric own = Metric.of("longest-queue-wait", Unit.DURATION, Direction.LOWER);
            assertThat(Times.measured(own, waits).value()).contains(longest);
        }

        @Test
        void ofNothingAreNotMeasured() {
            for (String id : List.of("first-response-time", "longest-first-response")) {
                Measurement none = Times.measured(metric(id), List.of());
                assertThat(none.value()).isEmpty();
                assertThat(none.rawData()).contains(new RawData.Times(List.of()));
            }
        }

        @Test
        void areRefusedOfOtherMetricsAndBelowZero() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Times.measured(Metrics.NPS, waits))
                    .withMessage("metric 'nps' is in points; only one in durations is measured by times");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            Times.measured(Metrics.FIRST_RESPONSE_TIME, List.of(Duration.ZERO, Duration.ofSeconds(-1))))
                    .withMessage("time 1 is PT-1S; it must not be negative");
        }
    }

    @Nested
    class Averages {
        // By hand: total / per.
        @ParameterizedTest
        @CsvSource({
            "contacts-per-resolution, 260, 200, 13/10, COUNT",
            "people-per-complaint, 7, 3, 7/3, COUNT",
            "undecided-escalations-per-week, 0, 4, 0/1, COUNT",
            "purchase-frequency, 5200, 1300, 4/1, PER_YEAR"
        })
        void areSoManyPerSoMany(String id, long total, long per, String value, Unit unit) {
            Measurement measured = AverageCount.measured(metric(id), total, per);
            assertThat(measured.value()).contains(new Quantity(unit, Ratio.parse(value)));
            assertThat(measured.rawData()).contains(new RawData.Counts(Map.of("total", total, "per", per)));
        }

        @Test
        void perNothingAreNotMeasured() {
            Measurement none = AverageCount.measured(metric("contacts-per-resolution"), 5, 0);
            assertThat(none.value()).isEmpty();
            assertThat(none.rawData()).isPresent();
        }

        @Test
        void areRefusedOfOtherMetricsAndBelowZero() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AverageCount.measured(metric("contact-channel-count"), 6, 2))
                    .withMessage(
                            "metric 'contact-channel-count' is no count for each of something; only one in count or "
                                    + "per-year is, and not 'contact-channel-count'");
            Metric contacts = metric("contacts-per-resolution");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AverageCount.measured(contacts, -1, 2))
                    .withMessage("total is -1; it must be at least 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AverageCount.measured(contacts, 1, -2))
                    .withMessage("per is -2; it must be at least 0");
        }
    }

    @Nested
    class Revenue {
        @Test
        void isSharedOutAmongTheCustomers() {
            Measurement measured = AverageRevenue.measured(new BigDecimal("1200000.00"), 400);
            // 1,200,000 / 400
            assertThat(measured.value()).contains(new Quantity(Unit.MONEY, Ratio.of(3_000)));
            assertThat(measured.rawData())
                    .contains(new RawData.Amounts(
                            Map.of("revenue", new BigDecimal("1200000"), "customers", new BigDecimal("400"))));
            assertThat(AverageRevenue.perCustomer(BigDecimal.ONE, 3))
                    .contains(new Quantity(Unit.MONEY, Ratio.of(1, 3)));
        }

        @Test
        void amongNobodyIsNotMeasured() {
            assertThat(AverageRevenue.perCustomer(BigDecimal.ZERO, 0)).isEmpty();
            assertThat(AverageRevenue.measured(BigDecimal.TEN, 0).value()).isEmpty();
        }

        @Test
        void isNotNegative() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AverageRevenue.perCustomer(new BigDecimal("-0.01"), 1))
                    .withMessage("revenue is -0.01; it must be at least 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AverageRevenue.perCustomer(BigDecimal.ONE, -1))
                    .withMessage("customers is -1; it must be at least 0");
        }
    }
}
