package io.serviceaudit.audit;

import io.serviceaudit.internal.Require;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an audit knows of money: how many customers there are and what each brings, where they fall out of their journey, and series to
 * hold against each other. What the conclusions come to in money is computed from it and from the measurements; it is never part of the
 * score.
 */
public final class Finance {
    /** The longest horizon, and the longest period of revenue, in months. */
    public static final int MOST_MONTHS = 120;

    /** The largest amount, as the largest count: 18 digits. */
    private static final BigDecimal MOST_AMOUNT = BigDecimal.valueOf(999_999_999_999_999_999L);

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Finance NONE = new Finance(new Draft());

    private final @Nullable Long customers;
    private final @Nullable BigDecimal revenuePerCustomer;
    private final @Nullable Period period;
    private final @Nullable String currency;
    private final @Nullable BigDecimal marginPercent;
    private final @Nullable BigDecimal discountPercent;
    private final @Nullable Period horizon;
    private final List<DropOff> dropOffs;
    private final List<FunnelStep> funnel;
    private final List<SeriesPair> correlations;

    private Finance(Draft draft) {
        customers = draft.customers;
        revenuePerCustomer = draft.revenuePerCustomer;
        period = draft.period;
        currency = draft.currency;
        marginPercent = draft.marginPercent;
        discountPercent = draft.discountPercent;
        horizon = draft.horizon;
        dropOffs = draft.dropOffs;
        funnel = draft.funnel;
        correlations = draft.correlations;
    }

    /** Nothing known yet. */
    public static Finance none() {
        return NONE;
    }

    /**
     * These finances with how many customers there are today.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Finance withCustomers(long customers) {
        if (customers < 0) {
            throw new IllegalArgumentException("customers is " + customers + "; it must be at least 0");
        }
        return changed(draft -> draft.customers = customers);
    }

    /**
     * These finances with what a customer pays on average in the {@linkplain #withPeriod period}.
     *
     * @throws IllegalArgumentException if it is negative or has more than 18 digits before the decimal point
     */
    public Finance withRevenuePerCustomer(BigDecimal revenue) {
        amount("revenue per customer", revenue);
        return changed(draft -> draft.revenuePerCustomer = revenue);
    }

    /**
     * These finances with the period that the revenue per customer is for.
     *
     * @throws IllegalArgumentException if it is not from 1 to {@value #MOST_MONTHS} whole months
     */
    public Finance withPeriod(Period period) {
        months("period of the revenue", period);
        return changed(draft -> draft.period = period);
    }

    /**
     * These finances with the currency of every amount in them.
     *
     * @param currency an ISO 4217 code, three capital letters: {@code RUB}
     * @throws IllegalArgumentException if it is none
     */
    public Finance withCurrency(String currency) {
        if (!CURRENCY.matcher(currency).matches()) {
            throw Require.illegal("currency of the finances", currency, "must be three capital letters");
        }
        return changed(draft -> draft.currency = currency);
    }

    /**
     * These finances with what is left of revenue after what serving customers costs.
     *
     * @param percent from 0 to 100
     * @throws IllegalArgumentException if it is out of range
     */
    public Finance withMarginPercent(BigDecimal percent) {
        Require.between("margin", percent, 0, 100);
        return changed(draft -> draft.marginPercent = percent);
    }

    /**
     * These finances with the rate a year at which later money is worth less.
     *
     * @param percent from 0 to 100
     * @throws IllegalArgumentException if it is out of range
     */
    public Finance withDiscountPercent(BigDecimal percent) {
        Require.between("discount", percent, 0, 100);
        return changed(draft -> draft.discountPercent = percent);
    }

    /**
     * These finances with how far ahead is looked.
     *
     * @throws IllegalArgumentException if it is not from 1 to {@value #MOST_MONTHS} whole months
     */
    public Finance withHorizon(Period horizon) {
        months("horizon", horizon);
        return changed(draft -> draft.horizon = horizon);
    }

    /** These finances with where customers fall out, in order. */
    public Finance withDropOffs(List<DropOff> dropOffs) {
        List<DropOff> copy = List.copyOf(dropOffs);
        return changed(draft -> draft.dropOffs = copy);
    }

    /**
     * These finances with how many customers come to each step of their way, in the order of the steps.
     *
     * @param funnel none, or two or more, each with at most as many as the one before
     * @throws IllegalArgumentException if there is only one, two have one name, or one has more than the step before it
     */
    public Finance withFunnel(List<FunnelStep> funnel) {
        List<FunnelStep> copy = Require.unique("step", funnel, FunnelStep::step);
        if (copy.size() == 1) {
            throw new IllegalArgumentException("funnel has 1 step; it must have at least 2, or none");
        }
        for (int i = 1; i < copy.size(); i++) {
            if (copy.get(i).customers() > copy.get(i - 1).customers()) {
                throw new IllegalArgumentException("step '" + copy.get(i).step() + "' has "
                        + copy.get(i).customers()
                        + " customers; it must have at most as many as the step before, which has "
                        + copy.get(i - 1).customers());
            }
        }
        return changed(draft -> draft.funnel = copy);
    }

    /** These finances with series to hold against each other, in order. */
    public Finance withCorrelations(List<SeriesPair> correlations) {
        List<SeriesPair> copy = List.copyOf(correlations);
        return changed(draft -> draft.correlations = copy);
    }

    /** Whether a period is from 1 to {@value #MOST_MONTHS} whole months, given in months or years. */
    public static boolean isInMonths(Period period) {
        return period.getDays() == 0
                && period.getMonths() >= 0
                && period.getYears() >= 0
                && period.toTotalMonths() >= 1
                && period.toTotalMonths() <= MOST_MONTHS;
    }

    private static void months(String thing, Period period) {
        if (!isInMonths(period)) {
            throw new IllegalArgumentException(
                    thing + " is " + period + "; it must be from 1 to " + MOST_MONTHS + " whole months");
        }
    }

    static BigDecimal amount(String thing, BigDecimal amount) {
        if (amount.signum() < 0 || amount.compareTo(MOST_AMOUNT) > 0) {
            throw new IllegalArgumentException(
                    thing + " is " + amount.toPlainString() + "; it must be from 0 to " + MOST_AMOUNT.toPlainString());
        }
        return amount;
    }

    private Finance changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new Finance(draft);
    }

    /** How many customers there are today; empty if not said. */
    public Optional<Long> customers() {
        return Optional.ofNullable(customers);
    }

    /** What a customer pays on average in the period; empty if not said. */
    public Optional<BigDecimal> revenuePerCustomer() {
        return Optional.ofNullable(revenuePerCustomer);
    }

    /** The period the revenue per customer is for; empty if not said. */
    public Optional<Period> period() {
        return Optional.ofNullable(period);
    }

    /** The currency of every amount, an ISO 4217 code; empty if not said. */
    public Optional<String> currency() {
        return Optional.ofNullable(currency);
    }

    /** The margin in percent of revenue; empty if not said. */
    public Optional<BigDecimal> marginPercent() {
        return Optional.ofNullable(marginPercent);
    }

    /** The discount in percent a year; empty if not said. */
    public Optional<BigDecimal> discountPercent() {
        return Optional.ofNullable(discountPercent);
    }

    /** How far ahead is looked; empty if not said. */
    public Optional<Period> horizon() {
        return Optional.ofNullable(horizon);
    }

    /** Where customers fall out, in the order given; empty if nothing was. */
    public List<DropOff> dropOffs() {
        return dropOffs;
    }

    /** The steps of customers' way, in order; empty, or two or more. */
    public List<FunnelStep> funnel() {
        return funnel;
    }

    /** The series to hold against each other, in the order given; empty if none were. */
    public List<SeriesPair> correlations() {
        return correlations;
    }

    /** No figures, so that none slips into a log. */
    @Override
    public String toString() {
        return "Finance";
    }

    /**
     * A step of customers' way with how many come to it.
     *
     * @param step what it is, 1-128 printable characters
     * @param customers how many, 0 or more
     */
    public record FunnelStep(String step, long customers) {
        /**
         * Checks the name and the number.
         *
         * @throws IllegalArgumentException if the name is not 1-128 printable characters or the number negative
         */
        public FunnelStep {
            Require.hostId("step of a funnel", step);
            if (customers < 0) {
                throw new IllegalArgumentException(
                        "customers at step '" + step + "' is " + customers + "; it must be at least 0");
            }
        }

        /** The step alone, so that no figure slips into a log. */
        @Override
        public String toString() {
            return "FunnelStep[" + step + "]";
        }
    }

    /**
     * A series of numbers over time: the mean reply time of each week.
     *
     * @param name what it is, with its unit: {@code reply time, minutes}; 1-128 printable characters
     * @param points the numbers by week or date, {@code 2026-W40} or {@code 2026-10-05}, in the order given; points of two series
     *     belong together where these are the same, letter by letter
     */
    public record Series(String name, Map<String, BigDecimal> points) {
        /**
         * Copies the points.
         *
         * @throws IllegalArgumentException if the name or a key is not 1-128 printable characters
         */
        public Series {
            Require.hostId("name of a series", name);
            Map<String, BigDecimal> copy = new LinkedHashMap<>();
            String owner = name;
            points.forEach((key, value) -> copy.put(
                    Require.hostId("key of a point of series '" + owner + "'", key),
                    Objects.requireNonNull(value, key)));
            points = Collections.unmodifiableMap(copy);
        }

        /** The name alone, so that no figure slips into a log. */
        @Override
        public String toString() {
            return "Series[" + name + "]";
        }
    }

    /**
     * Two series to hold against each other.
     *
     * @param first the one that may go before: the reply time
     * @param second the one that may follow: the conversion
     */
    public record SeriesPair(Series first, Series second) {
        /** Checks that both are there. */
        public SeriesPair {
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(second, "second");
        }
    }

    /** The fields while one of them changes. */
    private static final class Draft {
        private @Nullable Long customers;
        private @Nullable BigDecimal revenuePerCustomer;
        private @Nullable Period period;
        private @Nullable String currency;
        private @Nullable BigDecimal marginPercent;
        private @Nullable BigDecimal discountPercent;
        private @Nullable Period horizon;
        private List<DropOff> dropOffs = List.of();
        private List<FunnelStep> funnel = List.of();
        private List<SeriesPair> correlations = List.of();

        Draft() {}

        Draft(Finance finance) {
            customers = finance.customers;
            revenuePerCustomer = finance.revenuePerCustomer;
            period = finance.period;
            currency = finance.currency;
            marginPercent = finance.marginPercent;
            discountPercent = finance.discountPercent;
            horizon = finance.horizon;
            dropOffs = finance.dropOffs;
            funnel = finance.funnel;
            correlations = finance.correlations;
        }
    }
}
