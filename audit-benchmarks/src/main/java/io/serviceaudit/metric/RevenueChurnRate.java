package io.serviceaudit.metric;

import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.RawData;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The revenue churn rate: of the recurring revenue there was at the start of a period, the percentage lost during it; gross, or net of
 * what existing customers spend more. With 50,000 at the start, 1,500 of it lost with customers who left, 500 with customers who spend
 * less and 800 gained from customers who spend more, it is gross 4 percent and net 2.4 percent.
 *
 * <p>Net churn is negative where existing customers add more than is lost. New customers count in neither. The rate is for the period
 * the amounts were taken over; {@link CompoundRate} carries it to another. It is exact.
 *
 * <ul>
 *   <li>Formula: gross {@code 100 * (lost + contracted) / start}, net {@code 100 * (lost + contracted - expanded) / start}.
 *   <li>Population: recurring revenue of the customers there were at the start.
 *   <li>Period: a month, for {@link Metrics#GROSS_REVENUE_CHURN_RATE} and {@link Metrics#NET_REVENUE_CHURN_RATE}.
 *   <li>Source: this library's definition, since there is no single published one; it agrees with that of David Skok, "SaaS Metrics
 *       2.0", For Entrepreneurs, a web page that states no year.
 * </ul>
 */
public final class RevenueChurnRate {
    private RevenueChurnRate() {}

    /**
     * The gross rate from amounts of one currency.
     *
     * @param startRevenue recurring revenue at the start of the period
     * @param lostRevenue how much of it was lost with customers who left
     * @param contractedRevenue how much of it was lost with customers who stayed and spend less
     * @return percent, from 0 to 100; empty where there was no revenue at the start
     * @throws IllegalArgumentException if an amount is negative, or more was lost than there was
     */
    public static Optional<Quantity> gross(
            BigDecimal startRevenue, BigDecimal lostRevenue, BigDecimal contractedRevenue) {
        return net(startRevenue, lostRevenue, contractedRevenue, BigDecimal.ZERO);
    }

    /**
     * The net rate from amounts of one currency.
     *
     * @param startRevenue recurring revenue at the start of the period
     * @param lostRevenue how much of it was lost with customers who left
     * @param contractedRevenue how much of it was lost with customers who stayed and spend less
     * @param expandedRevenue what customers there were at the start spend more than then
     * @return percent, at most 100, negative where more was gained than lost; empty where there was no revenue at the start
     * @throws IllegalArgumentException if an amount is negative, or more was lost than there was
     */
    public static Optional<Quantity> net(
            BigDecimal startRevenue, BigDecimal lostRevenue, BigDecimal contractedRevenue, BigDecimal expandedRevenue) {
        Ratio start = Counts.required("startRevenue", startRevenue);
        Ratio lost = Counts.required("lostRevenue", lostRevenue);
        Ratio contracted = Counts.required("contractedRevenue", contractedRevenue);
        Ratio expanded = Counts.required("expandedRevenue", expandedRevenue);
        Ratio gone = lost.plus(contracted);
        if (gone.compareTo(start) > 0) {
            throw new IllegalArgumentException(
                    "lostRevenue and contractedRevenue are " + gone.toDecimal().toPlainString()
                            + " together; they must be at most startRevenue, which is " + startRevenue.toPlainString());
        }
        return start.isZero()
                ? Optional.empty()
                : Optional.of(new Quantity(
                        Unit.PERCENT, gone.minus(expanded).times(Ratio.of(100)).dividedBy(start)));
    }

    /**
     * What was measured over a month, the period of {@link Metrics#GROSS_REVENUE_CHURN_RATE}: the {@linkplain #gross gross rate} with the
     * amounts it comes from, under the names of the parameters.
     *
     * @param startRevenue recurring revenue at the start of the month
     * @param lostRevenue how much of it was lost with customers who left
     * @param contractedRevenue how much of it was lost with customers who stayed and spend less
     * @return a measurement without a value where there was no revenue at the start
     * @throws IllegalArgumentException as {@link #gross}
     */
    public static Measurement measuredGross(
            BigDecimal startRevenue, BigDecimal lostRevenue, BigDecimal contractedRevenue) {
        return Counts.measured(
                Metrics.GROSS_REVENUE_CHURN_RATE,
                gross(startRevenue, lostRevenue, contractedRevenue),
                new RawData.Amounts(amounts(startRevenue, lostRevenue, contractedRevenue)));
    }

    /**
     * What was measured over a month, the period of {@link Metrics#NET_REVENUE_CHURN_RATE}: the {@linkplain #net net rate} with the
     * amounts it comes from, under the names of the parameters.
     *
     * @param startRevenue recurring revenue at the start of the month
     * @param lostRevenue how much of it was lost with customers who left
     * @param contractedRevenue how much of it was lost with customers who stayed and spend less
     * @param expandedRevenue what customers there were at the start spend more than then
     * @return a measurement without a value where there was no revenue at the start
     * @throws IllegalArgumentException as {@link #net}
     */
    public static Measurement measuredNet(
            BigDecimal startRevenue, BigDecimal lostRevenue, BigDecimal contractedRevenue, BigDecimal expandedRevenue) {
        Optional<Quantity> rate = net(startRevenue, lostRevenue, contractedRevenue, expandedRevenue);
        Map<String, BigDecimal> amounts = amounts(startRevenue, lostRevenue, contractedRevenue);
        amounts.put("expandedRevenue", expandedRevenue);
        return Counts.measured(Metrics.NET_REVENUE_CHURN_RATE, rate, new RawData.Amounts(amounts));
    }

    private static Map<String, BigDecimal> amounts(
            BigDecimal startRevenue, BigDecimal lostRevenue, BigDecimal contractedRevenue) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        amounts.put("startRevenue", startRevenue);
        amounts.put("lostRevenue", lostRevenue);
        amounts.put("contractedRevenue", contractedRevenue);
        return amounts;
    }
}
