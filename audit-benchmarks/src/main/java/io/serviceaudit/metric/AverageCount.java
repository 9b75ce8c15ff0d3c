package io.serviceaudit.metric;

import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.RawData;
import io.serviceaudit.measure.Unit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Metrics that say how many of one thing there are for each of another: contacts per resolution, people and contacts per complaint,
 * undecided escalations per week, purchases per customer, a host's own too. With 260 contacts about 200 problems that were solved it is
 * 260 / 200 = 1.3 contacts per resolution.
 *
 * <ul>
 *   <li>Formula: {@code total / per}, exact.
 *   <li>Population: {@code per} is the cases: problems solved, complaints, weeks, customers; {@code total} is all that came with them.
 *   <li>Period: none of its own; that in which both were counted. Of purchase frequency both are of one year.
 *   <li>Source: a plain average.
 * </ul>
 */
public final class AverageCount {
    /** Counted as it is, per nothing. */
    private static final String CONTACT_CHANNEL_COUNT = "contact-channel-count";

    private AverageCount() {}

    /** Whether a metric is measured as so many per so many: a count or a frequency, except for the number of contact channels. */
    public static boolean measures(Metric metric) {
        Objects.requireNonNull(metric, "metric");
        return (metric.unit() == Unit.COUNT || metric.unit() == Unit.PER_YEAR)
                && !metric.id().equals(CONTACT_CHANNEL_COUNT);
    }

    /**
     * What was measured: the average with the counts it comes from, {@code total} and {@code per}.
     *
     * @param metric one that is {@linkplain #measures measured} in this way
     * @param total how many there are in all: 260 contacts
     * @param per of how many: 200 problems solved
     * @return a measurement without a value where {@code per} is 0
     * @throws IllegalArgumentException if a count is negative, the metric is measured in another way, or the average is out of its range
     */
    public static Measurement measured(Metric metric, long total, long per) {
        Objects.requireNonNull(metric, "metric");
        if (!measures(metric)) {
            throw new IllegalArgumentException("metric '" + metric.id()
                    + "' is no count for each of something; only one in count or per-year is, and not '"
                    + CONTACT_CHANNEL_COUNT + "'");
        }
        Counts.required("total", total);
        Counts.required("per", per);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("total", total);
        counts.put("per", per);
        Optional<Quantity> average =
                per == 0 ? Optional.empty() : Optional.of(new Quantity(metric.unit(), Ratio.of(total, per)));
        return Counts.measured(metric, average, new RawData.Counts(counts));
    }
}
