package io.serviceaudit.metric;

import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.RawData;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The customer retention rate (CRR): of the customers there were at the start of a period, the percentage that is still
 * there at its end. With 1,000 at the start, 980 at the end and 140 won in between it is 100 * (980 - 140) / 1,000 =
 * 84 percent.
 *
 * <p>The rate is for the period the counts were taken over; {@link CompoundRate} carries it to another. It is exact.
 *
 * <p>Source: P. W. Farris, N. T. Bendle, P. E. Pfeifer, D. J. Reibstein, "Marketing Metrics", 2nd edition, 2010,
 * "Customers, Recency, and Retention": customers retained over customers at risk.
 */
public final class RetentionRate {
    private RetentionRate() {}

    /**
     * The rate from counts: {@code 100 * (endCustomers - newCustomers) / startCustomers}.
     *
     * @param startCustomers customers at the start of the period
     * @param endCustomers customers at its end, new ones included
     * @param newCustomers customers won in the period and still there at its end
     * @return percent; empty where there was no customer at the start
     * @throws IllegalArgumentException if a count is negative, there are more new customers than customers at the end,
     *     or more old customers at the end than there were at the start
     */
    public static Optional<Quantity> ofCounts(long startCustomers, long endCustomers, long newCustomers) {
        Counts.required("startCustomers", startCustomers);
        Counts.required("endCustomers", endCustomers);
        Counts.required("newCustomers", newCustomers);
        if (newCustomers > endCustomers) {
            throw new IllegalArgumentException(
                    "newCustomers is " + newCustomers + "; it must be at most endCustomers, which is " + endCustomers);
        }
        long retained = endCustomers - newCustomers;
        if (retained > startCustomers) {
            throw new IllegalArgumentException("endCustomers less newCustomers is " + retained
                    + "; it must be at most startCustomers, which is " + startCustomers);
        }
        return startCustomers == 0 ? Optional.empty() : Optional.of(Counts.percent(retained, startCustomers));
    }

    /**
     * What was measured over a year, the period of {@link Metrics#CRR}: the {@linkplain #ofCounts rate} with the counts it comes from.
     *
     * @param startCustomers customers at the start of the year
     * @param endCustomers customers at its end, new ones included
     * @param newCustomers customers won in the year and still there at its end
     * @return a measurement of {@link Metrics#CRR}, without a value where there was no customer at the start
     * @throws IllegalArgumentException as {@link #ofCounts}
     */
    public static Measurement measured(long startCustomers, long endCustomers, long newCustomers) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("startCustomers", startCustomers);
        counts.put("endCustomers", endCustomers);
        counts.put("newCustomers", newCustomers);
        return Counts.measured(
                Metrics.CRR, ofCounts(startCustomers, endCustomers, newCustomers), new RawData.Counts(counts));
    }

    /**
     * The retention that leaves a churn, over one and the same period: 100 less the churn rate.
     *
     * @param churn percent, from 0 to 100
     * @return percent, exact
     * @throws IllegalArgumentException if {@code churn} is no percentage from 0 to 100
     */
    public static Quantity ofChurn(Quantity churn) {
        return Counts.complement("churn rate", churn);
    }
}
