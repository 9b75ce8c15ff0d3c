package io.serviceaudit.benchmark;

import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * How much a metric has to change every month so that its target is reached on the day: from a Net Promoter Score of 42 on
 * 20 November to 50 on 20 March, 2 points a month.
 *
 * <p>The same step is taken each month, in the metric's own unit. So it is for rates too: a churn rate that goes from 4 to 3
 * percent a month in 10 months falls by 0.1 percentage points each month, and does not shrink by a constant factor.
 *
 * <p>Months are calendar months counted from the first day, and what remains is a fraction of the next one: from 20 November
 * to 25 December it is 1 month and 5 of the 31 days from 20 December to 20 January, 36/31 months. A month that begins on
 * a day the later one does not have ends on its last day: from 31 January one month reaches 28 February. The number grows
 * with every day.
 *
 * @param months how many months there are, exact and more than 0
 * @param perMonth target less value over the months, exact and in the metric's unit: negative where the metric has to fall;
 *     never 0
 */
public record Pace(Ratio months, Quantity perMonth) {
    /**
     * Checks that there is time, and something to do in it.
     *
     * @throws IllegalArgumentException if the months are not more than 0, or the step is 0
     */
    public Pace {
        Objects.requireNonNull(perMonth, "perMonth");
        if (months.signum() <= 0) {
            throw new IllegalArgumentException(
                    "months are " + months.toDecimal().toPlainString() + "; they must be more than 0");
        }
        if (perMonth.amount().isZero()) {
            throw new IllegalArgumentException("perMonth is 0; a pace goes somewhere");
        }
    }

    /**
     * The pace that a target takes.
     *
     * @param metric what value and target are of
     * @param value the value on the first day
     * @param target the target
     * @param from the first day, the audit's date say
     * @param by the day the target is to be reached
     * @return the pace; empty if the target is met already, or {@code by} is not after {@code from}
     * @throws IllegalArgumentException if one of the two cannot be a value of the metric
     */
    public static Optional<Pace> of(Metric metric, Quantity value, Quantity target, LocalDate from, LocalDate by) {
        Objects.requireNonNull(from, "from");
        if (metric.isMet(value, target) || !by.isAfter(from)) {
            return Optional.empty();
        }
        Ratio months = months(from, by);
        Ratio gap = target.amount().minus(value.amount());
        return Optional.of(new Pace(months, new Quantity(value.unit(), gap.dividedBy(months))));
    }

    private static Ratio months(LocalDate from, LocalDate by) {
        long whole = ChronoUnit.MONTHS.between(from, by);
        LocalDate start = from.plusMonths(whole);
        long rest = ChronoUnit.DAYS.between(start, by);
        long length = ChronoUnit.DAYS.between(start, from.plusMonths(whole + 1));
        return Ratio.of(whole).plus(Ratio.of(rest, length));
    }
}
