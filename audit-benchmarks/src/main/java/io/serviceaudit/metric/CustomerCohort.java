package io.serviceaudit.metric;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Today's customers and what each of them brings in a period: 1,000 customers who pay 500 a month at a margin of 40 percent. What
 * becomes of them at a churn is the whole of the model behind {@link RevenueAtStake} and {@link LifetimeValue}:
 *
 * <ul>
 *   <li>nobody new is counted; those who leave do not come back;
 *   <li>the same share {@code c} of those there leaves in every period, so that of {@code n} there are {@code n * (1 - c)^t} left
 *       after {@code t} periods;
 *   <li>whoever is there at the start of a period pays for the whole of it, the same amount {@code m} in each. Of {@code t} periods that
 *       is {@code n * m * (1 + q + q^2 + ... + q^(t - 1)) = n * m * (1 - q^t) / (1 - q)} with {@code q = 1 - c};
 *   <li>money later is worth as much as money now, unless a {@linkplain #withDiscount discount rate} {@code d} is set; then {@code q =
 *       (1 - c) / (1 + d)}.
 * </ul>
 *
 * <p>All of it is exact; only rates that are carried from another period are rounded, to 34 digits.
 *
 * <p>Source: case 1 (constant margin and retention) of Paul D. Berger and Nada I. Nasr, "Customer Lifetime Value: Marketing Models and
 * Applications", Journal of Interactive Marketing 12(1), 1998, pages 17-30, with the first payment now; Sunil Gupta and Donald R.
 * Lehmann, "Customers as Assets", Journal of Interactive Marketing 17(1), 2003, pages 9-24.
 */
public final class CustomerCohort {
    /** The most periods a forecast goes over: ten years of months. */
    public static final int MOST_PERIODS = 120;

    private static final Ratio HUNDRED = Ratio.of(100);

    private final long customers;
    private final Quantity revenue;
    private final Period period;
    private final Period stated;
    private final @Nullable Quantity margin;
    private final @Nullable Discount discount;

    private CustomerCohort(
            long customers,
            Quantity revenue,
            Period period,
            Period stated,
            @Nullable Quantity margin,
            @Nullable Discount discount) {
        this.customers = customers;
        this.revenue = revenue;
        this.period = period;
        this.stated = stated;
        this.margin = margin;
        this.discount = discount;
    }

    /**
     * Customers and the revenue of each.
     *
     * @param customers how many there are today
     * @param revenue what one of them pays in a period on average, an amount of money
     * @param period the step the forecast goes by: a month, as a rule
     * @throws IllegalArgumentException if the number or the revenue is negative, the revenue is no money, or the period is not longer
     *     than 0
     */
    public static CustomerCohort of(long customers, Quantity revenue, Period period) {
        Counts.required("customers", customers);
        if (revenue.unit() != Unit.MONEY || revenue.amount().signum() < 0) {
            throw new IllegalArgumentException(
                    "revenue per customer is " + revenue.amount().toDecimal().toPlainString() + " in "
                            + revenue.unit().code() + "; it must be an amount of money of at least 0");
        }
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException("period is " + period + "; it must be longer than 0");
        }
        return new CustomerCohort(customers, revenue, period, period, null, null);
    }

    /**
     * Customers and the revenue of each, for a forecast that goes by months: of 6,000 a year it is 500 a month. A shorter step makes a
     * forecast that tells more, since nobody who leaves within a step is missed in it.
     *
     * @param customers how many there are today
     * @param revenue what one of them pays in the period on average, an amount of money
     * @param stated the period that is for, whole months or years
     * @throws IllegalArgumentException as {@link #of}, or if the period is not one of whole months
     */
    public static CustomerCohort byMonth(long customers, Quantity revenue, Period stated) {
        if (stated.getDays() != 0 || stated.toTotalMonths() < 1) {
            throw new IllegalArgumentException("period is " + stated + "; it must be one of whole months");
        }
        CustomerCohort whole = of(customers, revenue, stated);
        Quantity ofMonth = new Quantity(Unit.MONEY, revenue.amount().dividedBy(Ratio.of(stated.toTotalMonths())));
        return new CustomerCohort(whole.customers, ofMonth, Period.ofMonths(1), stated, null, null);
    }

    /**
     * These customers with the share of revenue that is left after what serving them costs.
     *
     * @param margin percent of revenue, from 0 to 100
     * @throws IllegalArgumentException if it is no percentage from 0 to 100
     */
    public CustomerCohort withMargin(Quantity margin) {
        Counts.percentage("margin", margin);
        return new CustomerCohort(customers, revenue, period, stated, margin, discount);
    }

    /**
     * These customers with a rate at which later money is discounted. A rate for another period is carried to the cohort's by
     * compounding: {@code (1 + d)^(1/12) - 1} a month of {@code d} a year.
     *
     * @param rate percent, from 0 to 100
     * @param of the period the rate is for
     * @throws IllegalArgumentException if the rate is no percentage from 0 to 100, or its period cannot be carried to the cohort's
     */
    public CustomerCohort withDiscount(Quantity rate, Period of) {
        Ratio percent = Counts.percentage("discount rate", rate);
        Quantity kept = new Quantity(Unit.PERCENT, HUNDRED.dividedBy(Ratio.ONE.plus(percent.dividedBy(HUNDRED))));
        Ratio factor = CompoundRate.retention(kept, of, period).amount().dividedBy(HUNDRED);
        return new CustomerCohort(customers, revenue, period, stated, margin, new Discount(rate, of, factor));
    }

    /** How many there are today. */
    public long customers() {
        return customers;
    }

    /** What one of them pays in a period. */
    public Quantity revenue() {
        return revenue;
    }

    /** The period the revenue is for and the forecast goes by. */
    public Period period() {
        return period;
    }

    /** The margin in percent of revenue; empty where it is not known, and then there is no figure of margin. */
    public Optional<Quantity> margin() {
        return Optional.ofNullable(margin);
    }

    /**
     * How many are expected to be left, {@code n * (1 - c)^t}; a fraction is not rounded.
     *
     * @param churn the churn of every period, percent for the cohort's period
     * @param periods how many periods, from 1 to {@value #MOST_PERIODS}
     * @throws IllegalArgumentException if the churn is no percentage from 0 to 100 or the periods are out of range
     */
    public Quantity left(Quantity churn, int periods) {
        return new Quantity(
                Unit.COUNT, Ratio.of(customers).times(power(kept(churn.amount(), churn), requirePeriods(periods))));
    }

    /**
     * What they are expected to pay over so many periods, discounted where a rate is set.
     *
     * @param churn the churn of every period, percent for the cohort's period
     * @param periods how many periods, from 1 to {@value #MOST_PERIODS}
     * @throws IllegalArgumentException as {@link #left}
     */
    public Quantity revenue(Quantity churn, int periods) {
        Ratio q = shrinking(churn);
        Ratio sum = q.isOne()
                ? Ratio.of(requirePeriods(periods))
                : Ratio.ONE.minus(power(q, requirePeriods(periods))).dividedBy(Ratio.ONE.minus(q));
        return new Quantity(
                Unit.MONEY, Ratio.of(customers).times(revenue.amount()).times(sum));
    }

    /**
     * What one customer is expected to pay for as long as they stay, {@code m / (1 - q)}: without a discount {@code m / c}.
     *
     * @param churn the churn of every period, percent for the cohort's period
     * @return an amount of money; empty where nothing ever makes it less, at a churn of 0 without a discount: then it has no finite value
     * @throws IllegalArgumentException if the churn is no percentage from 0 to 100
     */
    public Optional<Quantity> lifetimeRevenue(Quantity churn) {
        Ratio q = shrinking(churn);
        return q.isOne()
                ? Optional.empty()
                : Optional.of(new Quantity(Unit.MONEY, revenue.amount().dividedBy(Ratio.ONE.minus(q))));
    }

    /** The margin in an amount of revenue; empty where the margin is not known. */
    Optional<Ratio> marginShare() {
        return margin().map(percent -> percent.amount().dividedBy(HUNDRED));
    }

    /** What the model takes for given whatever is asked of it. */
    List<Assumption> assumptions() {
        List<Assumption> assumptions = new ArrayList<>();
        assumptions.add(Assumption.of(Assumption.Kind.TODAYS_CUSTOMERS));
        assumptions.add(Assumption.of(Assumption.Kind.CONSTANT_CHURN));
        assumptions.add(Assumption.of(Assumption.Kind.CONSTANT_REVENUE));
        if (stated.toTotalMonths() != period.toTotalMonths()) {
            assumptions.add(new Assumption(
                    Assumption.Kind.REVENUE_SPREAD,
                    Map.of(Assumption.FROM, stated.toString(), Assumption.PERIOD, period.toString())));
        }
        assumptions.add(
                new Assumption(Assumption.Kind.PAID_AT_PERIOD_START, Map.of(Assumption.PERIOD, period.toString())));
        if (margin != null) {
            assumptions.add(new Assumption(Assumption.Kind.CONSTANT_MARGIN, Map.of(Assumption.PERCENT, shown(margin))));
        }
        assumptions.add(
                discount == null || discount.rate().amount().isZero()
                        ? Assumption.of(Assumption.Kind.NO_DISCOUNTING)
                        : new Assumption(
                                Assumption.Kind.DISCOUNTED,
                                Map.of(
                                        Assumption.PERCENT,
                                        shown(discount.rate()),
                                        Assumption.PERIOD,
                                        discount.of().toString())));
        return assumptions;
    }

    private static String shown(Quantity quantity) {
        return quantity.amount().toDecimal().toPlainString();
    }

    private Ratio shrinking(Quantity churn) {
        Ratio kept = kept(churn.amount(), churn);
        return discount == null ? kept : kept.times(discount.factor());
    }

    private static Ratio kept(Ratio percent, Quantity churn) {
        Counts.percentage("churn rate", churn);
        return Ratio.ONE.minus(percent.dividedBy(HUNDRED));
    }

    private static Ratio power(Ratio base, int exponent) {
        return Ratio.of(base.numerator().pow(exponent), base.denominator().pow(exponent));
    }

    static int requirePeriods(int periods) {
        if (periods < 1 || periods > MOST_PERIODS) {
            throw new IllegalArgumentException(
                    "horizon is " + periods + " periods; it must be from 1 to " + MOST_PERIODS);
        }
        return periods;
    }

    /** How many there are and how long a period is; no money, so that none slips into a log. */
    @Override
    public String toString() {
        return "CustomerCohort[" + customers + " customers, " + period + "]";
    }

    /** A discount rate with what money of the next period is worth now. */
    private record Discount(Quantity rate, Period of, Ratio factor) {
        Discount {
            Objects.requireNonNull(of, "of");
        }
    }
}
