package io.serviceaudit.json;

import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.metric.AverageCount;
import io.serviceaudit.metric.Share;
import io.serviceaudit.metric.Times;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which raw data a metric takes in place of a value. It follows from the metric, for a host's own ones from what they measure. */
enum RawDataForm {
    /** Of the Net Promoter Score: counts of respondents, or ratings from 0 to 10. */
    NET_PROMOTER(List.of("promoters", "passives", "detractors"), List.of("ratings"), List.of()),
    /** Of the satisfaction score: counts of respondents, or ratings with their scale and from where on they are satisfied. */
    SATISFACTION_SCORE(
            List.of("satisfied", "neutral", "dissatisfied"), List.of("ratings", "scale", "satisfiedFrom"), List.of()),
    /** Of the satisfaction index: ratings with their scale. */
    SATISFACTION_INDEX(List.of(), List.of("ratings", "scale"), List.of()),
    /** Of customer retention. */
    RETENTION(List.of(), List.of(), List.of("startCustomers", "endCustomers", "newCustomers")),
    /** Of customer churn. */
    CHURN(List.of(), List.of(), List.of("startCustomers", "lostCustomers")),
    /** Of revenue churn: what is gained does not count, and may be there so that both rates can be given the same figures. */
    GROSS_REVENUE_CHURN(
            List.of(), List.of(), List.of("startRevenue", "lostRevenue", "contractedRevenue", "expandedRevenue")),
    /** Of revenue churn less what is gained. */
    NET_REVENUE_CHURN(
            List.of(), List.of(), List.of("startRevenue", "lostRevenue", "contractedRevenue", "expandedRevenue")),
    /** Of average revenue per customer. */
    AVERAGE_REVENUE(List.of(), List.of(), List.of("revenue", "customers")),
    /** Of a percentage that is no rate of a period. */
    SHARE(List.of("part", "whole"), List.of(), List.of()),
    /** Of a length of time. */
    TIMES(List.of(), List.of("times"), List.of()),
    /** Of a count or a frequency that is so many per so many. */
    AVERAGE_COUNT(List.of("total", "per"), List.of(), List.of()),
    /** Of a metric that has only values. */
    NONE(List.of(), List.of(), List.of());

    private static final Map<String, RawDataForm> BY_METRIC = Map.of(
            Metrics.NPS.id(), NET_PROMOTER,
            Metrics.CSAT.id(), SATISFACTION_SCORE,
            Metrics.CSI.id(), SATISFACTION_INDEX,
            Metrics.CRR.id(), RETENTION,
            Metrics.CHURN_RATE.id(), CHURN,
            Metrics.GROSS_REVENUE_CHURN_RATE.id(), GROSS_REVENUE_CHURN,
            Metrics.NET_REVENUE_CHURN_RATE.id(), NET_REVENUE_CHURN,
            Metrics.AVERAGE_REVENUE_PER_CUSTOMER.id(), AVERAGE_REVENUE);

    private final List<String> counts;
    private final List<String> lists;
    private final List<String> figures;

    RawDataForm(List<String> counts, List<String> lists, List<String> figures) {
        this.counts = counts;
        this.lists = lists;
        this.figures = figures;
    }

    static RawDataForm of(Metric metric) {
        RawDataForm own = BY_METRIC.get(metric.id());
        if (own != null) {
            return own;
        }
        if (Share.measures(metric)) {
            return SHARE;
        }
        if (Times.measures(metric)) {
            return TIMES;
        }
        return AverageCount.measures(metric) ? AVERAGE_COUNT : NONE;
    }

    /** The names in the object {@code counts}; empty where there is none. */
    List<String> counts() {
        return counts;
    }

    /** The list of answers or times, and the fields that say how to read it; empty where there is none. */
    List<String> lists() {
        return lists;
    }

    /** The figures that stand beside the target; empty where there are none. */
    List<String> figures() {
        return figures;
    }

    /** All fields of raw data. */
    List<String> fields() {
        return Stream.of(counts.isEmpty() ? List.<String>of() : List.of("counts"), lists, figures)
                .flatMap(List::stream)
                .toList();
    }
}
