package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where no other source is named, expected numbers were added up period by period with Python's {@code fractions}: every period the
 * customers still there pay, then the churn takes its share of them.
 */
class RevenueAtStakeTest {
    private static final Period MONTH = Period.ofMonths(1);
    private static final Period YEAR = Period.ofYears(1);
    private static final CustomerCohort COHORT = CustomerCohort.of(1_000, money("500"), MONTH);

    @Test
    void isTheDifferenceOfTwoOutlooks() {
        RevenueAtStake stake = RevenueAtStake.between(
                COHORT.withMargin(Quantity.ofPercent("40")), churn("4", MONTH), churn("3", MONTH), 12);
        assertThat(shown(stake.current().revenue())).isEqualTo("4841128.033378");
        assertThat(shown(stake.target().revenue())).isEqualTo("5102627.316743");
        assertThat(shown(stake.revenue())).isEqualTo("261499.283365");
        assertThat(shown(stake.margin().orElseThrow())).isEqualTo("104599.713346");
        assertThat(shown(stake.current().customersLeft())).isEqualTo("612.709757");
        assertThat(shown(stake.customersKept())).isEqualTo("81.132604");
        assertThat(stake.target().margin().orElseThrow().value().amount())
                .isEqualTo(stake.target().revenue().value().amount().times(Ratio.of(2, 5)));
        assertThat(stake.customersKept().value().unit()).isEqualTo(Unit.COUNT);
        assertThat(stake.isWorse()).isFalse();
        assertThat(stake.periods()).isEqualTo(12);
    }

    @Test
    void isExact() {
        // On paper, 2 months of 100 customers at 10, half lost or none: 100 * 10 * (1 + 1) less 100 * 10 * (1 + 1/2).
        RevenueAtStake stake = RevenueAtStake.between(
                CustomerCohort.of(100, money("10"), MONTH), churn("50", MONTH), churn("0", MONTH), 2);
        assertThat(stake.revenue()).isEqualTo(Estimate.of(money("500")));
        assertThat(stake.customersKept()).isEqualTo(Estimate.of(Quantity.ofCount(75)));
        assertThat(stake.margin()).isEmpty();
        assertThat(stake.current().margin()).isEmpty();
    }

    @Test
    void whoLeavesInThePeriodHasPaidForIt() {
        RevenueAtStake stake = RevenueAtStake.between(COHORT, churn("100", MONTH), churn("0", MONTH), 1);
        assertThat(stake.revenue().value()).isEqualTo(money("0"));
        assertThat(stake.customersKept().value()).isEqualTo(Quantity.ofCount(1_000));
    }

    @Test
    void aWorseTargetIsALoss() {
        RevenueAtStake stake = RevenueAtStake.between(COHORT, churn("3", MONTH), churn("4", MONTH), 12);
        assertThat(stake.isWorse()).isTrue();
        assertThat(shown(stake.revenue())).isEqualTo("-261499.283365");
    }

    @Test
    void laterMoneyIsDiscountedWhereARateIsSet() {
        RevenueAtStake monthly = RevenueAtStake.between(
                COHORT.withDiscount(Quantity.ofPercent("1"), MONTH), churn("4", MONTH), churn("3", MONTH), 12);
        assertThat(shown(monthly.revenue())).isEqualTo("243020.819758");
        // 1 percent a month is 12.68250301319697... percent a year: 100 * (1.01^12 - 1).
        RevenueAtStake yearly = RevenueAtStake.between(
                COHORT.withDiscount(Quantity.ofPercent("12.6825030131969720661201"), YEAR),
                churn("4", MONTH),
                churn("3", MONTH),
                12);
        assertThat(shown(yearly.revenue())).isEqualTo("243020.819758");
    }

    @Test
    void revenueOfAYearIsSpreadOverItsMonths() {
        CustomerCohort byMonth = CustomerCohort.byMonth(1_000, money("6000"), YEAR);
        assertThat(byMonth.revenue()).isEqualTo(money("500"));
        assertThat(byMonth.period()).isEqualTo(MONTH);
        RevenueAtStake stake = RevenueAtStake.between(byMonth, churn("4", MONTH), churn("3", MONTH), 12);
        assertThat(shown(stake.revenue())).isEqualTo("261499.283365");
        assertThat(stake.assumptions())
                .contains(new Assumption(Assumption.Kind.REVENUE_SPREAD, Map.of("from", "P1Y", "period", "P1M")));
        assertThat(CustomerCohort.byMonth(1, money("1"), Period.ofMonths(1)).assumptions())
                .extracting(Assumption::kind)
                .doesNotContain(Assumption.Kind.REVENUE_SPREAD);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerCohort.byMonth(1, money("1"), Period.ofDays(30)))
                .withMessage("period is P30D; it must be one of whole months");
    }

    @Test
    void theIntervalOfACountedChurnIsCarried() {
        // 41 of 1,000 lost: Wilson from statsmodels 0.15.0, 0.030364971082098312 to 0.055147993207641306, each then put
        // through the sum.
        Interval counted = ProportionInterval.wilson(new Proportion(41, 1_000), Confidence.PERCENT_95)
                .orElseThrow();
        RevenueAtStake stake = RevenueAtStake.between(
                COHORT.withMargin(Quantity.ofPercent("40")), ChurnEstimate.of(counted, MONTH), churn("3", MONTH), 12);
        Interval revenue = stake.revenue().interval().orElseThrow();
        assertThat(revenue.estimate()).isEqualTo(stake.revenue().value());
        assertThat(asDouble(revenue.estimate())).isCloseTo(286_707.95474434696, within(1e-4));
        assertThat(asDouble(revenue.low())).isCloseTo(9_852.237434204377, within(1e-4));
        assertThat(asDouble(revenue.high())).isCloseTo(626_041.165782594, within(1e-4));
        assertThat(revenue.method()).isEqualTo(IntervalMethod.WILSON);
        assertThat(revenue.confidence()).isEqualTo(Confidence.PERCENT_95);
        assertThat(asDouble(
                        stake.margin().orElseThrow().interval().orElseThrow().high()))
                .isCloseTo(0.4 * 626_041.165782594, within(1e-4));
        Interval kept = stake.customersKept().interval().orElseThrow();
        assertThat(asDouble(kept.low())).isCloseTo(3.126297017104812, within(1e-6));
        assertThat(asDouble(kept.high())).isCloseTo(187.59184628857614, within(1e-6));
        // More churn leaves fewer: the interval is turned over.
        Interval left = stake.current().customersLeft().interval().orElseThrow();
        assertThat(left.low()).isLessThan(left.high());
        assertThat(stake.target().revenue().interval()).isEmpty();
    }

    @Test
    void aRetentionIsTheChurnItLeaves() {
        // 840 of 1,000 kept in a year; a month by (1 - p)^(1/12) in Python's floats, the interval from statsmodels.
        Interval kept = ProportionInterval.wilson(new Proportion(840, 1_000), Confidence.PERCENT_95)
                .orElseThrow();
        ChurnEstimate monthly = ChurnEstimate.ofRetention(kept, YEAR).carriedTo(MONTH);
        assertThat(asDouble(monthly.rate().value())).isCloseTo(1.4424405840418708, within(1e-9));
        Interval interval = monthly.rate().interval().orElseThrow();
        assertThat(asDouble(interval.low())).isCloseTo(1.2354646647836476, within(1e-9));
        assertThat(asDouble(interval.high())).isCloseTo(1.680401698129541, within(1e-9));
        assertThat(monthly.period()).isEqualTo(MONTH);
        // After a year of months exactly those are left that the year's retention says, but for the 34th digit.
        RevenueAtStake stake = RevenueAtStake.between(
                COHORT, ChurnEstimate.ofRetention(Quantity.ofPercent("84"), YEAR), churn("10", YEAR), 12);
        assertThat(shown(stake.current().customersLeft())).isEqualTo("840");
        assertThat(shown(stake.customersKept())).isEqualTo("60");
    }

    @Test
    void assumptionsAreListedWithTheirNumbers() {
        Interval counted = ProportionInterval.wilson(new Proportion(390, 1_000), Confidence.PERCENT_90)
                .orElseThrow();
        RevenueAtStake stake = RevenueAtStake.between(
                COHORT.withMargin(Quantity.ofPercent("40")).withDiscount(Quantity.ofPercent("12"), YEAR),
                ChurnEstimate.of(counted, YEAR),
                churn("2", Period.ofMonths(3)),
                24);
        assertThat(stake.assumptions())
                .containsExactly(
                        new Assumption(Assumption.Kind.TODAYS_CUSTOMERS, Map.of()),
                        new Assumption(Assumption.Kind.CONSTANT_CHURN, Map.of()),
                        new Assumption(Assumption.Kind.CONSTANT_REVENUE, Map.of()),
                        new Assumption(Assumption.Kind.PAID_AT_PERIOD_START, Map.of("period", "P1M")),
                        new Assumption(Assumption.Kind.CONSTANT_MARGIN, Map.of("percent", "40")),
                        new Assumption(Assumption.Kind.DISCOUNTED, Map.of("percent", "12", "period", "P1Y")),
                        new Assumption(Assumption.Kind.TARGET_AT_ONCE, Map.of()),
                        new Assumption(Assumption.Kind.COST_OF_CHANGE_LEFT_OUT, Map.of()),
                        new Assumption(Assumption.Kind.CHURN_CARRIED, Map.of("from", "P1Y", "period", "P1M")),
                        new Assumption(Assumption.Kind.CHANCE_IN_CHURN_ONLY, Map.of("percent", "90")),
                        new Assumption(Assumption.Kind.TARGET_CARRIED, Map.of("from", "P3M", "period", "P1M")));
        assertThat(RevenueAtStake.between(COHORT, churn("4", Period.ofDays(30)), churn("10", Period.ofDays(90)), 12)
                        .assumptions())
                .containsOnlyOnce(new Assumption(Assumption.Kind.YEAR_OF_365_DAYS, Map.of()));
        assertThat(RevenueAtStake.between(COHORT, churn("4", MONTH), churn("3", MONTH), 12)
                        .assumptions())
                .extracting(assumption -> assumption.kind().code())
                .containsExactly(
                        "todays-customers",
                        "constant-churn",
                        "constant-revenue",
                        "paid-at-period-start",
                        "no-discounting",
                        "target-at-once",
                        "cost-of-change-left-out");
    }

    @Property(tries = 200)
    void lessChurnNeverBringsLess(
            @ForAll @IntRange(max = 1_000) int low,
            @ForAll @IntRange(max = 1_000) int high,
            @ForAll @IntRange(min = 1, max = 24) int periods) {
        Quantity less = new Quantity(Unit.PERCENT, Ratio.of(Math.min(low, high), 10));
        Quantity more = new Quantity(Unit.PERCENT, Ratio.of(Math.max(low, high), 10));
        assertThat(COHORT.revenue(less, periods)).isGreaterThanOrEqualTo(COHORT.revenue(more, periods));
        assertThat(COHORT.left(less, periods)).isGreaterThanOrEqualTo(COHORT.left(more, periods));
    }

    @Property(tries = 100)
    void theFormulaIsTheSumOfItsPeriods(
            @ForAll @IntRange(max = 1_000) int perMille, @ForAll @IntRange(min = 1, max = 12) int periods) {
        Quantity churn = new Quantity(Unit.PERCENT, Ratio.of(perMille, 10));
        Ratio sum = Ratio.ZERO;
        Ratio there = Ratio.of(1_000);
        for (int i = 0; i < periods; i++) {
            sum = sum.plus(there.times(Ratio.of(500)));
            there = there.times(Ratio.ONE.minus(Ratio.of(perMille, 1_000)));
        }
        assertThat(COHORT.revenue(churn, periods).amount()).isEqualTo(sum);
        assertThat(COHORT.left(churn, periods).amount()).isEqualTo(there);
    }

    @Nested
    class Refused {
        @ParameterizedTest
        @CsvSource({"0", "121"})
        void isAHorizonOutOfRange(int periods) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RevenueAtStake.between(COHORT, churn("4", MONTH), churn("3", MONTH), periods))
                    .withMessage("horizon is " + periods + " periods; it must be from 1 to 120");
        }

        @Test
        void isACohortThatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerCohort.of(-1, money("5"), MONTH))
                    .withMessage("customers is -1; it must be at least 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerCohort.of(1, money("-5"), MONTH))
                    .withMessage("revenue per customer is -5 in money; it must be an amount of money of at least 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerCohort.of(1, Quantity.ofCount(5), MONTH))
                    .withMessage("revenue per customer is 5 in count; it must be an amount of money of at least 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerCohort.of(1, money("5"), Period.ZERO))
                    .withMessage("period is P0D; it must be longer than 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> COHORT.withMargin(Quantity.ofPercent("101")))
                    .withMessage("margin is 101; it must be from 0 to 100");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> COHORT.withDiscount(Quantity.ofPercent("-1"), YEAR))
                    .withMessage("discount rate is -1; it must be from 0 to 100");
        }

        @Test
        void isAChurnThatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> churn("101", MONTH))
                    .withMessage("churn rate is 101; it must be from 0 to 100");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> churn("4", Period.ofMonths(-1)))
                    .withMessage("period is P-1M; it must be longer than 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> RevenueAtStake.between(COHORT, churn("4", Period.of(1, 1, 1)), churn("3", MONTH), 1))
                    .withMessage(
                            "rate per P1Y1M1D cannot be carried to P1M; they are as 4757 to 365, and neither number may be"
                                    + " above 2400");
        }
    }

    @Test
    void noFigureSlipsIntoALog() {
        assertThat(COHORT).hasToString("CustomerCohort[1000 customers, P1M]");
        assertThat(churn("4", MONTH)).hasToString("ChurnEstimate[P1M]");
        assertThat(Estimate.of(money("5"))).hasToString("Estimate[money]");
    }

    @Test
    void thePublishedRangeNamesItsSourceAndIsNoForecast() {
        PublishedRange range = PublishedRange.RETENTION_AND_PROFIT;
        assertThat(range.low()).isEqualTo(Quantity.ofPercent("25"));
        assertThat(range.high()).isEqualTo(Quantity.ofPercent("95"));
        assertThat(range.source())
                .isEqualTo("Frederick F. Reichheld and Phil Schefter, \"E-Loyalty: Your Secret Weapon on the Web\","
                        + " Harvard Business Review, July-August 2000");
        assertThat(range.caveat().in(Locale.ENGLISH)).contains("no forecast");
        assertThat(range.caveat().in(Locale.forLanguageTag("ru"))).contains("не прогноз");
    }

    static ChurnEstimate churn(String percent, Period period) {
        return ChurnEstimate.of(Quantity.ofPercent(percent), period);
    }

    static Quantity money(String amount) {
        return Quantity.of(Unit.MONEY, new BigDecimal(amount));
    }

    private static String shown(Estimate estimate) {
        return Ratio.of(estimate.value().amount().rounded(6)).toDecimal().toPlainString();
    }

    private static double asDouble(Quantity quantity) {
        return quantity.amount().rounded(15).doubleValue();
    }
}
