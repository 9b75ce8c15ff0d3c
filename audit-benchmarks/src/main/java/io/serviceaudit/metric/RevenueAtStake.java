package io.serviceaudit.metric;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What it is worth to bring churn from where it is to where it should be: how many of today's customers would be kept, and the revenue and
 * margin they would bring, over a stated horizon. 1,000 customers at 500 a month, 4 percent a month lost and 3 the target, over 12
 * months: 81 customers and 261,499 of revenue.
 *
 * <p>It is the difference of two outlooks of one {@link CustomerCohort}, {@link #target()} less {@link #current()}: the model is described
 * there. It is no forecast of profit: what is taken for given is listed by {@link #assumptions()}. A target that is worse than today
 * gives negative figures.
 */
public final class RevenueAtStake {
    private final CustomerCohort cohort;
    private final ChurnEstimate current;
    private final ChurnEstimate target;
    private final int periods;
    private final Estimate currentRate;
    private final Quantity targetRate;

    private RevenueAtStake(CustomerCohort cohort, ChurnEstimate current, ChurnEstimate target, int periods) {
        this.cohort = Objects.requireNonNull(cohort, "cohort");
        this.current = Objects.requireNonNull(current, "current");
        this.target = Objects.requireNonNull(target, "target");
        this.periods = CustomerCohort.requirePeriods(periods);
        currentRate = current.carriedTo(cohort.period()).rate();
        targetRate = target.carriedTo(cohort.period()).rate().value();
    }

    /**
     * What is at stake between two churn rates.
     *
     * @param cohort today's customers
     * @param current the churn today, for any period that can be carried to the cohort's
     * @param target the churn to reach; an interval of it is not looked at
     * @param periods the horizon in periods of the cohort, from 1 to {@value CustomerCohort#MOST_PERIODS}
     * @throws IllegalArgumentException if the horizon is out of range, or as {@link ChurnEstimate#carriedTo}
     */
    public static RevenueAtStake between(
            CustomerCohort cohort, ChurnEstimate current, ChurnEstimate target, int periods) {
        return new RevenueAtStake(cohort, current, target, periods);
    }

    /** Today's customers if churn stays what it is. */
    public Outlook current() {
        return new Outlook(
                estimate(Unit.COUNT, churn -> cohort.left(churn, periods).amount()),
                estimate(Unit.MONEY, churn -> cohort.revenue(churn, periods).amount()));
    }

    /** Today's customers if churn is at its target from now on; no interval, since a target is no count. */
    public Outlook target() {
        return new Outlook(
                Estimate.of(cohort.left(targetRate, periods)), Estimate.of(cohort.revenue(targetRate, periods)));
    }

    /** How many more of today's customers are left at the end: a number of customers, which may be a fraction. */
    public Estimate customersKept() {
        Ratio wanted = cohort.left(targetRate, periods).amount();
        return estimate(
                Unit.COUNT, churn -> wanted.minus(cohort.left(churn, periods).amount()));
    }

    /** How much more they pay over the horizon: the revenue at stake. */
    public Estimate revenue() {
        Ratio wanted = cohort.revenue(targetRate, periods).amount();
        return estimate(
                Unit.MONEY, churn -> wanted.minus(cohort.revenue(churn, periods).amount()));
    }

    /** How much of that is left after what serving them costs: the margin at stake; empty where no margin is known. */
    public Optional<Estimate> margin() {
        return marginOf(revenue());
    }

    /** Whether the target is a higher churn than today's: then what is at stake is a loss. */
    public boolean isWorse() {
        return targetRate.compareTo(currentRate.value()) > 0;
    }

    /** The horizon in periods of the cohort. */
    public int periods() {
        return periods;
    }

    /** What the figures take for given, in a fixed order. */
    public List<Assumption> assumptions() {
        List<Assumption> assumptions = new ArrayList<>(cohort.assumptions());
        assumptions.add(Assumption.of(Assumption.Kind.TARGET_AT_ONCE));
        assumptions.add(Assumption.of(Assumption.Kind.COST_OF_CHANGE_LEFT_OUT));
        assumptions.addAll(LifetimeValue.ofChurn(Assumption.Kind.CHURN_CARRIED, current, cohort));
        assumptions.addAll(LifetimeValue.ofChurn(
                Assumption.Kind.TARGET_CARRIED, ChurnEstimate.of(target.rate().value(), target.period()), cohort));
        return assumptions.stream().distinct().toList();
    }

    private Estimate estimate(Unit unit, Function<Quantity, Ratio> formula) {
        UnaryOperator<Ratio> ofPercent = percent -> formula.apply(new Quantity(Unit.PERCENT, percent));
        return currentRate.carried(unit, ofPercent);
    }

    private Optional<Estimate> marginOf(Estimate revenue) {
        return cohort.marginShare().map(share -> revenue.carried(Unit.MONEY, share::times));
    }

    /** Today's customers over the horizon at one churn. */
    public final class Outlook {
        private final Estimate customersLeft;
        private final Estimate revenue;

        private Outlook(Estimate customersLeft, Estimate revenue) {
            this.customersLeft = customersLeft;
            this.revenue = revenue;
        }

        /** How many of them are left at the end; may be a fraction. */
        public Estimate customersLeft() {
            return customersLeft;
        }

        /** What they pay over the horizon. */
        public Estimate revenue() {
            return revenue;
        }

        /** What is left of that after what serving them costs; empty where no margin is known. */
        public Optional<Estimate> margin() {
            return marginOf(revenue);
        }
    }
}
