package io.serviceaudit.metric;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The lifetime value (LTV) of a customer: what one is expected to bring for as long as they stay. At 500 a month, a margin of 40 percent
 * and a churn of 4 percent a month it is 500 * 0.4 / 0.04 = 5,000.
 *
 * <p>With {@code m} the margin per customer and period, {@code c} the churn and {@code d} the discount rate of a period, it is {@code m *
 * (1 + d) / (c + d)}, and without a discount {@code m / c}: what is paid now and at the start of each period to come by those still
 * there. A churn of 0 without a discount leaves it no finite value; then there is none, not 0 and not "infinite". Only customers who
 * are there already are meant, so what it cost to win them is not taken off.
 *
 * <p>Source: Sunil Gupta and Donald R. Lehmann, "Customers as Assets", Journal of Interactive Marketing 17(1), 2003, pages 9-24 (constant
 * margin and retention {@code r = 1 - c}, no end; their {@code m * r / (1 + d - r)} counts from the end of the first period, {@code m}
 * less than this).
 */
public final class LifetimeValue {
    private final CustomerCohort cohort;
    private final ChurnEstimate churn;

    private LifetimeValue(CustomerCohort cohort, ChurnEstimate churn) {
        this.cohort = cohort;
        this.churn = churn;
    }

    /**
     * The lifetime value of a customer of the cohort at a churn.
     *
     * @param churn for any period that can be carried to the cohort's
     * @throws IllegalArgumentException as {@link ChurnEstimate#carriedTo}
     */
    public static LifetimeValue of(CustomerCohort cohort, ChurnEstimate churn) {
        Objects.requireNonNull(cohort, "cohort");
        return new LifetimeValue(cohort, churn);
    }

    /**
     * The plain formula: {@code value / churn}. It knows neither discount nor end.
     *
     * @param perPeriod what a customer brings in a period, revenue or margin, an amount of money
     * @param churn percent for the same period
     * @return an amount of money, exact; empty where the churn is 0, since it has no finite value then
     * @throws IllegalArgumentException if the first is no money, or the churn is no percentage from 0 to 100
     */
    public static Optional<Quantity> simple(Quantity perPeriod, Quantity churn) {
        if (perPeriod.unit() != Unit.MONEY) {
            throw new IllegalArgumentException(
                    "value per period is in " + perPeriod.unit().code() + "; it must be in " + Unit.MONEY.code());
        }
        Ratio percent = Counts.percentage("churn rate", churn);
        return percent.isZero()
                ? Optional.empty()
                : Optional.of(new Quantity(
                        Unit.MONEY, perPeriod.amount().times(Ratio.of(100)).dividedBy(percent)));
    }

    /**
     * What one customer is expected to pay; empty where it has no finite value. There is no interval where the churn may, by its own,
     * be as low as 0 and nothing is discounted: then it has no high limit.
     */
    public Optional<Estimate> revenue() {
        Estimate rate = churn.carriedTo(cohort.period()).rate();
        boolean isBounded = rate.interval()
                .map(interval -> cohort.lifetimeRevenue(interval.low()).isPresent())
                .orElse(true);
        return cohort.lifetimeRevenue(rate.value())
                .map(value -> isBounded
                        ? rate.carried(
                                Unit.MONEY,
                                percent ->
                                        lifetimeRevenue(percent).orElseThrow().amount())
                        : Estimate.of(value));
    }

    /** What one customer is expected to leave after what serving them costs; empty where it has no finite value or no margin is known. */
    public Optional<Estimate> margin() {
        return cohort.marginShare()
                .flatMap(share -> revenue().map(revenue -> revenue.carried(Unit.MONEY, share::times)));
    }

    /**
     * How much more one customer is expected to pay at another churn, with the interval of this one's; negative where that is the
     * higher. Empty where one of the two has no finite value.
     *
     * @throws IllegalArgumentException as {@link ChurnEstimate#carriedTo}
     */
    public Optional<Estimate> revenueGain(ChurnEstimate target) {
        return gain(of(cohort, target).revenue(), revenue());
    }

    /**
     * How much more one customer is expected to leave at another churn, as {@link #revenueGain}; empty where no margin is known, too.
     *
     * @throws IllegalArgumentException as {@link ChurnEstimate#carriedTo}
     */
    public Optional<Estimate> marginGain(ChurnEstimate target) {
        return gain(of(cohort, target).margin(), margin());
    }

    private static Optional<Estimate> gain(Optional<Estimate> target, Optional<Estimate> current) {
        return target.flatMap(wanted -> current.map(
                now -> now.carried(Unit.MONEY, amount -> wanted.value().amount().minus(amount))));
    }

    /** Whether it has a finite value: whether the churn is above 0 or later money is discounted. */
    public boolean isFinite() {
        return lifetimeRevenue(churn.carriedTo(cohort.period()).rate().value().amount())
                .isPresent();
    }

    private Optional<Quantity> lifetimeRevenue(Ratio percent) {
        return cohort.lifetimeRevenue(new Quantity(Unit.PERCENT, percent));
    }

    /** What it takes for given, in a fixed order. */
    public List<Assumption> assumptions() {
        List<Assumption> assumptions = new ArrayList<>(cohort.assumptions());
        assumptions.add(Assumption.of(Assumption.Kind.WHOLE_LIFE));
        assumptions.add(Assumption.of(Assumption.Kind.COST_OF_WINNING_LEFT_OUT));
        assumptions.addAll(ofChurn(Assumption.Kind.CHURN_CARRIED, churn, cohort));
        return List.copyOf(assumptions);
    }

    /** What a churn brings with it: that it was carried from another period, and what its interval leaves out. */
    static List<Assumption> ofChurn(Assumption.Kind carried, ChurnEstimate churn, CustomerCohort cohort) {
        List<Assumption> assumptions = new ArrayList<>();
        if (!churn.period().equals(cohort.period())) {
            assumptions.add(new Assumption(
                    carried,
                    Map.of(
                            Assumption.FROM,
                            churn.period().toString(),
                            Assumption.PERIOD,
                            cohort.period().toString())));
            if (CompoundRate.needsLengthOfYear(churn.period(), cohort.period())) {
                assumptions.add(Assumption.of(Assumption.Kind.YEAR_OF_365_DAYS));
            }
        }
        churn.rate()
                .interval()
                .ifPresent(interval -> assumptions.add(new Assumption(
                        Assumption.Kind.CHANCE_IN_CHURN_ONLY,
                        Map.of(
                                Assumption.PERCENT,
                                interval.confidence().percent().toPlainString()))));
        return assumptions;
    }
}
