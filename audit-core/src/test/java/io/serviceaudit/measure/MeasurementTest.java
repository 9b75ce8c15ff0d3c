package io.serviceaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was measured of one metric. */
class MeasurementTest {
    private static final Quantity FOUR_MINUTES = Quantity.ofDuration(Duration.ofMinutes(4));
    private static final Quantity FIFTY_MINUTES = Quantity.ofDuration(Duration.ofMinutes(50));
    private static final Measurement NOTHING = Measurement.of(Metrics.FIRST_RESPONSE_TIME);

    @Test
    void nothingMeasuredIsNever0() {
        assertThat(NOTHING.value()).isEmpty();
        assertThat(NOTHING.byChannel()).isEmpty();
        assertThat(NOTHING.target()).isEmpty();
        assertThat(NOTHING.metric()).isEqualTo(Metrics.FIRST_RESPONSE_TIME);
    }

    @Test
    void aValueChannelsAndATargetStandBesideEachOther() {
        Measurement all = NOTHING.withChannel("e-mail", FIFTY_MINUTES)
                .withChannel("chat", FOUR_MINUTES)
                .withTarget(FOUR_MINUTES)
                .withValue(FIFTY_MINUTES);

        assertThat(all.value()).contains(FIFTY_MINUTES);
        assertThat(all.target()).contains(FOUR_MINUTES);
        assertThat(all.byChannel())
                .as("in the order given")
                .containsExactly(Map.entry("e-mail", FIFTY_MINUTES), Map.entry("chat", FOUR_MINUTES));
    }

    @Test
    void anotherValueOfTheSameChannelTakesItsPlace() {
        Measurement twice = NOTHING.withChannel("chat", FIFTY_MINUTES)
                .withChannel("phone", FIFTY_MINUTES)
                .withChannel("chat", FOUR_MINUTES);

        assertThat(twice.byChannel())
                .containsExactly(Map.entry("chat", FOUR_MINUTES), Map.entry("phone", FIFTY_MINUTES));
    }

    @Test
    void equalityAsksForAllThatAMeasurementSays() {
        Measurement value = Measurement.of(Metrics.FIRST_RESPONSE_TIME, FOUR_MINUTES);

        assertThat(value)
                .isEqualTo(NOTHING.withValue(FOUR_MINUTES))
                .hasSameHashCodeAs(NOTHING.withValue(FOUR_MINUTES))
                .isNotEqualTo(NOTHING)
                .isNotEqualTo(NOTHING.withValue(FIFTY_MINUTES))
                .isNotEqualTo(value.withTarget(FOUR_MINUTES))
                .isNotEqualTo(value.withChannel("chat", FOUR_MINUTES))
                .isNotEqualTo(Measurement.of(
                        Metrics.standard().find("resolution-time").orElseThrow(), FOUR_MINUTES))
                .isNotEqualTo("first-response-time");
    }

    @Test
    void theTextHoldsNoValue() {
        assertThat(Measurement.of(Metrics.NPS, Quantity.ofPoints("42"))).hasToString("Measurement[nps]");
    }

    @Test
    void amountsOfMoneyHaveACurrency() {
        Metric ltv = Metrics.standard().find("ltv").orElseThrow();
        assertThat(Measurement.of(ltv).withCurrency("RUB").currency()).contains("RUB");
        assertThat(Measurement.of(ltv).currency()).isEmpty();
        assertThatThrownBy(() -> Measurement.of(ltv).withCurrency("rub"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("currency of metric 'ltv' is 'rub'; it must be three capital letters");
        assertThatThrownBy(() -> NOTHING.withCurrency("RUB"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "currency of metric 'first-response-time' is 'RUB'; the metric is in duration and has none");
    }
}
