package io.serviceaudit.measure;

import static io.serviceaudit.measure.Direction.HIGHER;
import static io.serviceaudit.measure.Direction.LOWER;

import java.time.Period;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The metrics that documents may name: the standard ones and those a host adds. Immutable; {@link #with} gives a
 * new set.
 */
public final class Metrics {
    /** Net Promoter Score: points from -100 to 100. */
    public static final Metric NPS = Metric.of("nps", Unit.POINTS, HIGHER).within(Ratio.of(-100), Ratio.of(100));

    /** Customer retention rate: percent a year. */
    public static final Metric CRR = Metric.of("crr", Unit.PERCENT, HIGHER).per(Period.ofYears(1));

    /** Churn rate: percent a month. */
    public static final Metric CHURN_RATE =
            Metric.of("churn-rate", Unit.PERCENT, LOWER).per(Period.ofMonths(1));

    /**
     * Gross revenue churn rate: percent a month of the recurring revenue there was at its start, from 0 to 100. What customers who left
     * or spend less no longer pay.
     */
    public static final Metric GROSS_REVENUE_CHURN_RATE =
            Metric.of("gross-revenue-churn-rate", Unit.PERCENT, LOWER).per(Period.ofMonths(1));

    /**
     * Net revenue churn rate: percent a month, at most 100. Gross revenue churn less what customers who were there already pay more;
     * negative where that is more than was lost.
     */
    public static final Metric NET_REVENUE_CHURN_RATE = Metric.of("net-revenue-churn-rate", Unit.PERCENT, LOWER)
            .atMost(Ratio.of(100))
            .per(Period.ofMonths(1));

    /** Customer satisfaction score: the share of satisfied customers, the top box, in percent. */
    public static final Metric CSAT = Metric.of("csat", Unit.PERCENT, HIGHER);

    /** Customer satisfaction index: the mean rating, converted to percent. */
    public static final Metric CSI = Metric.of("csi", Unit.PERCENT, HIGHER);

    /** First response time, mean over requests. */
    public static final Metric FIRST_RESPONSE_TIME = Metric.of("first-response-time", Unit.DURATION, LOWER);

    /** What a customer pays on average: money. */
    public static final Metric AVERAGE_REVENUE_PER_CUSTOMER =
            Metric.of("average-revenue-per-customer", Unit.MONEY, HIGHER);

    /** How often a customer buys in a year. */
    public static final Metric PURCHASE_FREQUENCY = Metric.of("purchase-frequency", Unit.PER_YEAR, HIGHER);

    private static final Metrics STANDARD = new Metrics(List.of(
            NPS,
            CRR,
            CHURN_RATE,
            GROSS_REVENUE_CHURN_RATE,
            NET_REVENUE_CHURN_RATE,
            CSAT,
            CSI,
            FIRST_RESPONSE_TIME,
            Metric.of("longest-first-response", Unit.DURATION, LOWER),
            Metric.of("resolution-time", Unit.DURATION, LOWER),
            Metric.of("contacts-per-resolution", Unit.COUNT, LOWER),
            Metric.of("escalation-share", Unit.PERCENT, LOWER),
            Metric.of("repeat-contact-share", Unit.PERCENT, LOWER),
            Metric.of("return-share", Unit.PERCENT, LOWER),
            Metric.of("refusal-share", Unit.PERCENT, LOWER),
            Metric.of("abandoned-cart-share", Unit.PERCENT, LOWER),
            Metric.of("on-time-rate", Unit.PERCENT, HIGHER),
            Metric.of("quote-accuracy", Unit.PERCENT, HIGHER),
            Metric.of("first-contact-resolution", Unit.PERCENT, HIGHER),
            Metric.of("contact-channel-count", Unit.COUNT, HIGHER),
            Metric.of("longest-stage-wait", Unit.DURATION, LOWER),
            Metric.of("problem-notice-lead", Unit.DURATION, HIGHER),
            Metric.of("conversion", Unit.PERCENT, HIGHER),
            Metric.of("revenue", Unit.MONEY, HIGHER),
            Metric.of("margin", Unit.MONEY, HIGHER),
            Metric.of("staff-turnover", Unit.PERCENT, LOWER),
            Metric.of("people-per-complaint", Unit.COUNT, LOWER),
            Metric.of("contacts-per-complaint", Unit.COUNT, LOWER),
            Metric.of("undecided-escalations-per-week", Unit.COUNT, LOWER),
            Metric.of("ltv", Unit.MONEY, HIGHER),
            AVERAGE_REVENUE_PER_CUSTOMER,
            PURCHASE_FREQUENCY));

    private final Map<String, Metric> byId;

    private Metrics(Collection<Metric> metrics) {
        Map<String, Metric> map = new LinkedHashMap<>();
        metrics.forEach(metric -> map.put(metric.id(), metric));
        byId = Collections.unmodifiableMap(map);
    }

    /** The standard metrics, in the order of the documentation. */
    public static Metrics standard() {
        return STANDARD;
    }

    /**
     * These metrics and one more, at the end.
     *
     * @throws IllegalArgumentException if a metric of that id is there and says something else
     */
    public Metrics with(Metric metric) {
        Metric known = byId.get(metric.id());
        if (known != null && !known.equals(metric)) {
            throw new IllegalArgumentException("metric '" + metric.id() + "' is defined already, in another way");
        }
        Map<String, Metric> map = new LinkedHashMap<>(byId);
        map.put(metric.id(), metric);
        return new Metrics(map.values());
    }

    /** The metric of an id; empty if there is none. */
    public Optional<Metric> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All of them, in order of definition. */
    public List<Metric> all() {
        return List.copyOf(byId.values());
    }
}
