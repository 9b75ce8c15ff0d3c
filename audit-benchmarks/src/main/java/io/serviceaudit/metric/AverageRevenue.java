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
 * The average revenue per customer. With a revenue of 1,200,000 from 400 customers it is 3,000.
 *
 * <ul>
 *   <li>Formula: {@code revenue / customers}, exact.
 *   <li>Population: customers of the period: with a subscription all who had one, without one all who bought at least once.
 *   <li>Period: none of its own; that of the revenue. Compare it with figures of a period as long.
 *   <li>Source: a plain average.
 * </ul>
 */
public final class AverageRevenue {
    private AverageRevenue() {}

    /**
     * Revenue per customer.
     *
     * @param revenue what they paid in the period, in one currency, not negative
     * @param customers how many there were
     * @return money; empty where there was no customer
     * @throws IllegalArgumentException if one is negative
     */
    public static Optional<Quantity> perCustomer(BigDecimal revenue, long customers) {
        Ratio paid = Counts.required("revenue", revenue);
        Counts.required("customers", customers);
        return customers == 0
                ? Optional.empty()
                : Optional.of(new Quantity(Unit.MONEY, paid.dividedBy(Ratio.of(customers))));
    }

    /**
     * What was measured: the {@linkplain #perCustomer average} with the amounts it comes from, {@code revenue} and {@code customers}. Its
     * currency comes with {@link Measurement#withCurrency}.
     *
     * @param revenue what they paid in the period, in one currency, not negative
     * @param customers how many there were
     * @return a measurement of {@link Metrics#AVERAGE_REVENUE_PER_CUSTOMER}, without a value where there was no customer
     * @throws IllegalArgumentException if one is negative
     */
    public static Measurement measured(BigDecimal revenue, long customers) {
        Optional<Quantity> average = perCustomer(revenue, customers);
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        amounts.put("revenue", revenue);
        amounts.put("customers", BigDecimal.valueOf(customers));
        return Counts.measured(Metrics.AVERAGE_REVENUE_PER_CUSTOMER, average, new RawData.Amounts(amounts));
    }
}
