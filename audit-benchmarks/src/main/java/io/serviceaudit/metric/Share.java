package io.serviceaudit.metric;

import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.RawData;
import io.serviceaudit.measure.Unit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Metrics that are a share: first contact resolution, the on-time rate, the share of escalations and others, a host's own too. With 170
 * of 200 requests solved at first contact it is 100 * 170 / 200 = 85 percent.
 *
 * <ul>
 *   <li>Formula: {@code 100 * part / whole}, exact.
 *   <li>Population: the whole, each case counted once: of first contact resolution all requests, those never
 *       solved among them. {@link MetricDefinitions} says it of each metric.
 *   <li>Period: none of its own; that in which the cases were counted. Rates of a period, as retention and churn, have classes of their
 *       own.
 *   <li>Source: a plain proportion.
 * </ul>
 */
public final class Share {
    private static final Set<String> RATED = Set.of(Metrics.CSAT.id(), Metrics.CSI.id());

    private Share() {}

    /**
     * Whether a metric is measured as so many of so many: one in percent, no rate of a period, and neither the satisfaction score nor the
     * satisfaction index, which come from what customers answered.
     */
    public static boolean measures(Metric metric) {
        Objects.requireNonNull(metric, "metric");
        return metric.unit() == Unit.PERCENT && metric.period().isEmpty() && !RATED.contains(metric.id());
    }

    /**
     * What was measured: the {@linkplain Proportion#share() share} with the counts it comes from, {@code part} and {@code whole}.
     *
     * @param metric one that is {@linkplain #measures measured} in this way
     * @param proportion what was counted: 170 of 200
     * @return a measurement without a value where the whole is 0
     * @throws IllegalArgumentException if the metric is measured in another way, or the share is out of its range
     */
    public static Measurement measured(Metric metric, Proportion proportion) {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(proportion, "proportion");
        if (!measures(metric)) {
            throw new IllegalArgumentException("metric '" + metric.id()
                    + "' is no share; only one in percent without a period is, and neither 'csat' nor 'csi'");
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("part", proportion.part());
        counts.put("whole", proportion.whole());
        return Counts.measured(metric, proportion.share(), new RawData.Counts(counts));
    }
}
