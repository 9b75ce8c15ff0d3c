package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.time.Period;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CompoundRateLawsTest {
    private static final Period MONTH = Period.ofMonths(1);
    private static final Period YEAR = Period.ofYears(1);
    private static final Ratio TINY = Ratio.of(new BigDecimal("1E-30"));

    @Property
    void aRateComesBackWithin1E30(
            @ForAll("rates") Quantity rate,
            @ForAll @IntRange(min = 1, max = 24) int from,
            @ForAll @IntRange(min = 1, max = 24) int to) {
        Quantity there = CompoundRate.retention(rate, Period.ofMonths(from), Period.ofMonths(to));
        Quantity back = CompoundRate.retention(there, Period.ofMonths(to), Period.ofMonths(from));
        assertThat(distance(back.amount(), rate.amount())).isLessThan(TINY);
    }

    @Property
    void aChurnComesBackWithin1E30(@ForAll("rates") Quantity rate, @ForAll @IntRange(min = 1, max = 24) int to) {
        // Towards the shorter period: the other way a churn near 100 percent leaves no digits to come back from.
        Quantity there = CompoundRate.churn(rate, Period.ofMonths(to), MONTH);
        Quantity back = CompoundRate.churn(there, MONTH, Period.ofMonths(to));
        assertThat(distance(back.amount(), rate.amount())).isLessThan(TINY);
    }

    @Property
    void aNetChurnComesBackWithin1E24(@ForAll("rates") Quantity rate, @ForAll @IntRange(min = 1, max = 24) int to) {
        // Up to double the revenue in that time; the growth of two years has at most 10 digits before the point.
        Quantity growth = new Quantity(Unit.PERCENT, rate.amount().negated());
        Quantity there = CompoundRate.netChurn(growth, Period.ofMonths(to), MONTH);
        Quantity back = CompoundRate.netChurn(there, MONTH, Period.ofMonths(to));
        assertThat(distance(back.amount(), growth.amount())).isLessThan(Ratio.of(new BigDecimal("1E-24")));
        assertThat(there.amount().signum()).isNegative();
    }

    @Property
    void aYearIsTwelveMonthsCompounded(@ForAll("rates") Quantity monthly) {
        Ratio kept = Ratio.ONE.minus(monthly.amount().dividedBy(Ratio.of(100)));
        Ratio left = Ratio.ONE;
        for (int month = 0; month < 12; month++) {
            left = left.times(kept);
        }
        Ratio annual = Ratio.of(100).times(Ratio.ONE.minus(left));
        assertThat(distance(CompoundRate.churn(monthly, MONTH, YEAR).amount(), annual))
                .isLessThan(TINY);
    }

    @Property
    void churnIsWhatRetentionLeaves(@ForAll("rates") Quantity churn, @ForAll @IntRange(min = 1, max = 36) int months) {
        Quantity lost = CompoundRate.churn(churn, MONTH, Period.ofMonths(months));
        Quantity kept = CompoundRate.retention(RetentionRate.ofChurn(churn), MONTH, Period.ofMonths(months));
        assertThat(distance(lost.amount().plus(kept.amount()), Ratio.of(100))).isLessThan(TINY);
    }

    @Property
    void aHigherRetentionStaysHigher(
            @ForAll("rates") Quantity one,
            @ForAll("rates") Quantity other,
            @ForAll @IntRange(min = 1, max = 24) int from,
            @ForAll @IntRange(min = 1, max = 24) int to) {
        Quantity first = CompoundRate.retention(one, Period.ofMonths(from), Period.ofMonths(to));
        Quantity second = CompoundRate.retention(other, Period.ofMonths(from), Period.ofMonths(to));
        assertThat(first.compareTo(second)).isEqualTo(one.compareTo(other));
    }

    @Property
    void aHigherChurnStaysHigher(
            @ForAll("rates") Quantity one,
            @ForAll("rates") Quantity other,
            @ForAll @IntRange(min = 1, max = 24) int months) {
        Quantity first = CompoundRate.churn(one, Period.ofMonths(months), MONTH);
        Quantity second = CompoundRate.churn(other, Period.ofMonths(months), MONTH);
        assertThat(first.compareTo(second)).isEqualTo(one.compareTo(other));
    }

    @Property
    void aLongerPeriodKeepsLess(@ForAll("rates") Quantity rate, @ForAll @IntRange(min = 2, max = 24) int months) {
        assertThat(CompoundRate.retention(rate, MONTH, Period.ofMonths(months))).isLessThan(rate);
        assertThat(CompoundRate.churn(rate, MONTH, Period.ofMonths(months))).isGreaterThan(rate);
    }

    /** From 0.01 to 99.99 percent. */
    @Provide
    Arbitrary<Quantity> rates() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("99.99"))
                .ofScale(2)
                .map(rate -> Quantity.of(Unit.PERCENT, rate));
    }

    private static Ratio distance(Ratio one, Ratio other) {
        Ratio difference = one.minus(other);
        return difference.signum() < 0 ? difference.negated() : difference;
    }
}
