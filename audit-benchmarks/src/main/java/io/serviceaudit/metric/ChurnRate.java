package io.serviceaudit.metric;

import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.RawData;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The churn rate: of the customers there were at the start of a period, the percentage lost during it. With 1,000 at
 * the start and 41 of them lost it is 4.1 percent.
 *
 * <p>It is what retention leaves: over one and the same period the two add up to 100. The rate is for the period the
 * counts were taken over; {@link CompoundRate} carries it to another. It is exact.
 */
public final class ChurnRate {
    private ChurnRate() {}

    /**
     * The rate from counts: {@code 100 * lostCustomers / startCustomers}.
     *
     * @param startCustomers customers at the start of the period
     * @param lostCustomers how many of them were lost during it; those won and lost within the period do not count
     * @return percent; empty where there was no customer at the start
     * @throws IllegalArgumentException if a count is negative or more were lost than there were
     */
    public static Optional<Quantity> ofCounts(long startCustomers, long lostCustomers) {
        Counts.required("startCustomers", startCustomers);
        Counts.required("lostCustomers", lostCustomers);
        if (lostCustomers > startCustomers) {
            throw new IllegalArgumentException("lostCustomers is " + lostCustomers
                    + "; it must be at most startCustomers, which is " + startCustomers);
        }
        return startCustomers == 0 ? Optional.empty() : Optional.of(Counts.percent(lostCustomers, startCustomers));
    }

    /**
     * What was measured over a month, the period of {@link Metrics#CHURN_RATE}: the {@linkplain #ofCounts rate} with the counts it
     * comes from.
     *
     * @param startCustomers customers at the start of the month
     * @param lostCustomers how many of them were lost during it
     * @return a measurement of {@link Metrics#CHURN_RATE}, without a value where there was no customer at the start
     * @throws IllegalArgumentException as {@link #ofCounts}
     */
    public static Measurement measured(long startCustomers, long lostCustomers) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("startCustomers", startCustomers);
        counts.put("lostCustomers", lostCustomers);
        return Counts.measured(Metrics.CHURN_RATE, ofCounts(startCustomers, lostCustomers), new RawData.Counts(counts));
    }

    /**
     * The churn that goes with a retention, over one and the same period: 100 less the retention rate.
     *
     * @param retention percent, from 0 to 100
     * @return percent, exact
     * @throws IllegalArgumentException if {@code retention} is no percentage from 0 to 100
     */
    public static Quantity ofRetention(Quantity retention) {
        return Counts.complement("retention rate", retention);
    }
}
