package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifetimeValueTest {
    private static final Period MONTH = Period.ofMonths(1);
    private static final Period YEAR = Period.ofYears(1);
    private static final CustomerCohort COHORT =
            CustomerCohort.of(1_000, money("500"), MONTH).withMargin(Quantity.ofPercent("40"));

    @Test
    void isMarginOverChurn() {
        // On paper: 500 * 0.4 / 0.04.
        LifetimeValue value = LifetimeValue.of(COHORT, churn("4"));
        assertThat(value.margin()).contains(Estimate.of(money("5000")));
        assertThat(value.revenue()).contains(Estimate.of(money("12500")));
        assertThat(value.isFinite()).isTrue();
        assertThat(LifetimeValue.simple(money("200"), Quantity.ofPercent("4"))).contains(money("5000"));
    }

    // Sunil Gupta and Donald R. Lehmann, "Customers as Assets", 2003: the margin multiple r / (1 + d - r) by retention
    // and discount
    // rate. Theirs begins at the end of the first period, ours now: one margin more.
    @ParameterizedTest
    @CsvSource({
        "60, 10, 1.20", "70, 10, 1.75", "80, 10, 2.67", "90, 10, 4.50",
        "60, 12, 1.15", "70, 12, 1.67", "80, 12, 2.50", "90, 12, 4.09",
        "60, 14, 1.11", "70, 14, 1.59", "80, 14, 2.35", "90, 14, 3.75",
        "60, 16, 1.07", "70, 16, 1.52", "80, 16, 2.22", "90, 16, 3.46"
    })
    void agreesWithTheMarginMultiplesOfGuptaAndLehmann(String retention, String discount, String multiple) {
        CustomerCohort one = CustomerCohort.of(1, money("1"), YEAR).withDiscount(Quantity.ofPercent(discount), YEAR);
        Ratio value = LifetimeValue.of(one, ChurnEstimate.ofRetention(Quantity.ofPercent(retention), YEAR))
                .revenue()
                .orElseThrow()
                .value()
                .amount();
        assertThat(value.minus(Ratio.ONE).rounded(20).setScale(2, RoundingMode.HALF_UP))
                .isEqualTo(multiple);
    }

    @Test
    void hasNoFiniteValueWithoutChurn() {
        LifetimeValue value = LifetimeValue.of(COHORT, churn("0"));
        assertThat(value.isFinite()).isFalse();
        assertThat(value.revenue()).isEmpty();
        assertThat(value.margin()).isEmpty();
        assertThat(LifetimeValue.simple(money("200"), Quantity.ofPercent("0"))).isEmpty();
        // On paper: money that is worth 1/1.01 a month later adds up to 500 * 101.
        assertThat(LifetimeValue.of(COHORT.withDiscount(Quantity.ofPercent("1"), MONTH), churn("0"))
                        .revenue())
                .contains(Estimate.of(money("50500")));
    }

    @Test
    void gainsByLessChurn() {
        // On paper: 200 / 0.03 less 200 / 0.04.
        LifetimeValue value = LifetimeValue.of(COHORT, churn("4"));
        assertThat(value.marginGain(churn("3")).orElseThrow().value().amount()).isEqualTo(Ratio.of(5_000, 3));
        assertThat(value.revenueGain(churn("5"))).contains(Estimate.of(money("-2500")));
        assertThat(value.revenueGain(churn("0"))).isEmpty();
        Interval counted = ProportionInterval.wilson(new Proportion(41, 1_000), Confidence.PERCENT_95)
                .orElseThrow();
        Interval gain = LifetimeValue.of(COHORT, ChurnEstimate.of(counted, MONTH))
                .marginGain(churn("3"))
                .flatMap(Estimate::interval)
                .orElseThrow();
        // The limits of the value, 3,626.605 and 6,586.537 (see below), taken from 6,666.667.
        assertThat(gain.low().amount().rounded(3).doubleValue()).isCloseTo(80.130, within(1e-3));
        assertThat(gain.high().amount().rounded(3).doubleValue()).isCloseTo(3_040.061, within(1e-3));
    }

    @Test
    void hasNoMarginWhereNoneIsKnown() {
        LifetimeValue value = LifetimeValue.of(CustomerCohort.of(1, money("500"), MONTH), churn("4"));
        assertThat(value.margin()).isEmpty();
        assertThat(value.revenue()).contains(Estimate.of(money("12500")));
    }

    @Test
    void carriesTheIntervalOfACountedChurn() {
        // 41 of 1,000: 200 / c at Wilson's limits of statsmodels 0.15.0, in Python.
        Interval counted = ProportionInterval.wilson(new Proportion(41, 1_000), Confidence.PERCENT_95)
                .orElseThrow();
        Interval margin = LifetimeValue.of(COHORT, ChurnEstimate.of(counted, MONTH))
                .margin()
                .flatMap(Estimate::interval)
                .orElseThrow();
        assertThat(margin.estimate().amount()).isEqualTo(Ratio.of(200_000, 41));
        assertThat(margin.low().amount().rounded(10).doubleValue()).isCloseTo(3_626.6052192863476, within(1e-5));
        assertThat(margin.high().amount().rounded(10).doubleValue()).isCloseTo(6_586.536817679043, within(1e-5));
    }

    @Test
    void hasNoIntervalWhereChurnMayBeNone() {
        // A tail at the edge of what is shown: its low limit is 0 in every digit.
        Interval atZero = new Interval(
                Quantity.ofPercent("1"),
                Quantity.ofPercent("0"),
                Quantity.ofPercent("3"),
                Quantity.ofPercent("1"),
                Confidence.PERCENT_95,
                IntervalMethod.WILSON,
                LimitedAt.LOW_END);
        Estimate value = LifetimeValue.of(COHORT, ChurnEstimate.of(atZero, MONTH))
                .revenue()
                .orElseThrow();
        assertThat(value).isEqualTo(Estimate.of(money("50000")));
        // A forecast over a horizon has one; less churn is more revenue, so the cut is at its high end.
        Interval forecast = RevenueAtStake.between(COHORT, ChurnEstimate.of(atZero, MONTH), churn("1"), 12)
                .current()
                .revenue()
                .interval()
                .orElseThrow();
        assertThat(forecast.limitedAt()).isEqualTo(LimitedAt.HIGH_END);
        assertThat(forecast.high()).isEqualTo(money("6000000"));
    }

    @Test
    void listsItsAssumptions() {
        assertThat(LifetimeValue.of(COHORT, ChurnEstimate.of(Quantity.ofPercent("40"), YEAR))
                        .assumptions())
                .extracting(assumption -> assumption.kind().code())
                .containsExactly(
                        "todays-customers",
                        "constant-churn",
                        "constant-revenue",
                        "paid-at-period-start",
                        "constant-margin",
                        "no-discounting",
                        "whole-life",
                        "cost-of-winning-left-out",
                        "churn-carried");
    }

    @Test
    void refusesWhatIsNoMoney() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LifetimeValue.simple(Quantity.ofCount(5), Quantity.ofPercent("4")))
                .withMessage("value per period is in count; it must be in money");
    }

    private static ChurnEstimate churn(String percent) {
        return ChurnEstimate.of(Quantity.ofPercent(percent), MONTH);
    }

    private static Quantity money(String amount) {
        return Quantity.of(Unit.MONEY, new BigDecimal(amount));
    }
}
