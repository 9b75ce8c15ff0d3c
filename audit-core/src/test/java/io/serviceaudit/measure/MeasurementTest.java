package io.serviceaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was measured of one metric. */
class MeasurementTest {
    private static final Quantity FOUR_MINUTES = Quantity.ofDuration(Duration.ofMinutes(4));
    private static final Quantity FIFTY_MINUTES = Quantity.ofDuration(Duration.ofMinutes(50));
    private static final LocalDate SPRING = LocalDate.of(2027, 3, 31);
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
                .isNotEqualTo(value.withTarget(FOUR_MINUTES, SPRING))
                .isNotEqualTo(value.withChannel("chat", FOUR_MINUTES))
                .isNotEqualTo(Measurement.of(
                        Metrics.standard().find("resolution-time").orElseThrow(), FOUR_MINUTES))
                .isNotEqualTo("first-response-time");
    }

    @Test
    void aTargetHasADayItIsToBeReachedByIfOneIsNamed() {
        Measurement planned = NOTHING.withTarget(FOUR_MINUTES, SPRING);

        assertThat(planned.target()).contains(FOUR_MINUTES);
        assertThat(planned.targetBy()).contains(SPRING);
        assertThat(planned.withValue(FIFTY_MINUTES)
                        .withChannel("chat", FIFTY_MINUTES)
                        .targetBy())
                .contains(SPRING);
        assertThat(planned).isNotEqualTo(NOTHING.withTarget(FOUR_MINUTES, SPRING.plusDays(1)));
        assertThat(planned.withTarget(FOUR_MINUTES)).isEqualTo(NOTHING.withTarget(FOUR_MINUTES));
        assertThat(planned.withTarget(FOUR_MINUTES).targetBy()).isEmpty();
        assertThat(NOTHING.targetBy()).isEmpty();
    }

    @Test
    void figuresStatedForAPeriodAreToBeReachedByTheSameDay() {
        Measurement month = Measurement.of(Metrics.CHURN_RATE).withTarget(Quantity.ofPercent("3"), SPRING);
        Measurement quarter = Measurement.of(Metrics.CHURN_RATE).withTarget(Quantity.ofPercent("9"));
        assertThatThrownBy(() -> month.withStated(new Measurement.Stated(Period.ofMonths(3), quarter)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("are other figures");
        assertThat(month.withStated(new Measurement.Stated(
                                Period.ofMonths(3),
                                quarter.withTarget(quarter.target().orElseThrow(), SPRING)))
                        .targetBy())
                .contains(SPRING);
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

    @Test
    void theDataAValueWasComputedFromStaysWithItUntilTheValueChanges() {
        RawData counts = new RawData.Counts(Map.of("promoters", 3L));
        Measurement measured =
                Measurement.of(Metrics.NPS, Quantity.ofPoints("100")).withRawData(counts);

        assertThat(measured.rawData()).contains(counts);
        assertThat(measured.withTarget(Quantity.ofPoints("50")).rawData()).contains(counts);
        assertThat(measured.withChannel("chat", Quantity.ofPoints("50")).rawData())
                .contains(counts);
        assertThat(measured.withValue(Quantity.ofPoints("99")).rawData()).isEmpty();
        assertThat(measured)
                .isNotEqualTo(Measurement.of(Metrics.NPS, Quantity.ofPoints("100")))
                .isNotEqualTo(measured.withRawData(new RawData.Ratings(List.of(9, 10, 9))));
        assertThat(counts).hasToString("Counts[promoters]");
        assertThat(new RawData.Ratings(List.of(9, 10))).hasToString("Ratings[2]");
    }

    @Test
    void countsAreNamedAndNotNegative() {
        assertThatThrownBy(() -> new RawData.Counts(Map.of("lostCustomers", -1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("count 'lostCustomers' is -1; it must be at least 0");
        assertThatThrownBy(() -> new RawData.Counts(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("counts are empty; there must be at least one");
        assertThatThrownBy(() -> new RawData.Counts(Map.of(" ", 1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name of a count");
    }

    @Test
    void figuresStatedForAnotherPeriodStayUntilOneOfThemChanges() {
        Measurement quarter = Measurement.of(Metrics.CHURN_RATE, Quantity.ofPercent("10"));
        Measurement.Stated stated = new Measurement.Stated(Period.ofMonths(3), quarter);
        Measurement month = Measurement.of(Metrics.CHURN_RATE, Quantity.ofPercent("3.45"));
        Measurement carried = month.withStated(stated);

        assertThat(carried.stated()).contains(stated);
        assertThat(carried).isNotEqualTo(month);
        assertThat(carried.withValue(Quantity.ofPercent("3")).stated()).isEmpty();
        assertThat(carried.withTarget(Quantity.ofPercent("3")).stated()).isEmpty();
        assertThat(carried.withChannel("chat", Quantity.ofPercent("3")).stated())
                .isEmpty();
    }

    @Test
    void figuresStatedForAPeriodAreTheSameFigures() {
        Measurement month = Measurement.of(Metrics.CHURN_RATE, Quantity.ofPercent("3.45"));
        Measurement.Stated withTarget = new Measurement.Stated(
                Period.ofMonths(3),
                Measurement.of(Metrics.CHURN_RATE, Quantity.ofPercent("10")).withTarget(Quantity.ofPercent("8")));
        assertThatThrownBy(() -> month.withStated(withTarget))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "figures of metric 'churn-rate' stated for P3M are other figures; they must be the same ones for"
                                + " another period");
        assertThatThrownBy(() -> NOTHING.withStated(new Measurement.Stated(Period.ofMonths(3), NOTHING)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("figures of metric 'first-response-time' are stated for P3M; it has no period");
        assertThatThrownBy(() -> new Measurement.Stated(Period.ZERO, month))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("period is P0D; it must be positive");
    }
}
