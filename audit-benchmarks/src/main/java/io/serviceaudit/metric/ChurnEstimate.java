package io.serviceaudit.metric;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.time.Period;
import java.util.Objects;

/**
 * The share of customers lost in a period, as a forecast of money takes it: 4.1 percent a month, and, where it was counted, the interval
 * that the count leaves it.
 */
public final class ChurnEstimate {
    private static final Ratio WHOLE = Ratio.of(100);

    private final Estimate rate;
    private final Period period;

    private ChurnEstimate(Estimate rate, Period period) {
        this.rate = rate;
        this.period = Objects.requireNonNull(period, "period");
        Counts.percentage("churn rate", rate.value());
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException("period is " + period + "; it must be longer than 0");
        }
    }

    /**
     * A rate as it is.
     *
     * @param rate percent, from 0 to 100
     * @param period the period it is for
     * @throws IllegalArgumentException if the rate is no percentage from 0 to 100 or the period is not longer than 0
     */
    public static ChurnEstimate of(Quantity rate, Period period) {
        return new ChurnEstimate(Estimate.of(rate), period);
    }

    /**
     * A rate with its interval, as {@link ProportionInterval#wilson} gives it of the lost among those there were at the start.
     *
     * @param rate percent, from 0 to 100
     * @param period the period it is for
     * @throws IllegalArgumentException if the rate or a limit is no percentage from 0 to 100 or the period is not longer than 0
     */
    public static ChurnEstimate of(Interval rate, Period period) {
        Counts.percentage("low limit of the churn rate", rate.low());
        Counts.percentage("high limit of the churn rate", rate.high());
        return new ChurnEstimate(Estimate.of(rate), period);
    }

    /**
     * The churn that a retention leaves, 100 less it, with its interval turned over.
     *
     * @param rate percent kept, from 0 to 100
     * @param period the period it is for
     * @throws IllegalArgumentException as {@link #of(Interval, Period)}
     */
    public static ChurnEstimate ofRetention(Interval rate, Period period) {
        return of(rate, period).complement();
    }

    /**
     * The churn that a retention leaves, 100 less it.
     *
     * @param rate percent kept, from 0 to 100
     * @param period the period it is for
     * @throws IllegalArgumentException as {@link #of(Quantity, Period)}
     */
    public static ChurnEstimate ofRetention(Quantity rate, Period period) {
        return of(rate, period).complement();
    }

    private ChurnEstimate complement() {
        return new ChurnEstimate(rate.carried(Unit.PERCENT, WHOLE::minus), period);
    }

    /** The rate, in percent from 0 to 100. */
    public Estimate rate() {
        return rate;
    }

    /** The period it is for. */
    public Period period() {
        return period;
    }

    /**
     * This churn for another period, by compounding; the interval with it.
     *
     * @throws IllegalArgumentException as {@link CompoundRate#churn}
     */
    public ChurnEstimate carriedTo(Period other) {
        return period.equals(other)
                ? this
                : new ChurnEstimate(
                        rate.carried(
                                Unit.PERCENT,
                                percent -> CompoundRate.churn(new Quantity(Unit.PERCENT, percent), period, other)
                                        .amount()),
                        other);
    }

    /** The period alone, so that no figure slips into a log. */
    @Override
    public String toString() {
        return "ChurnEstimate[" + period + "]";
    }
}
