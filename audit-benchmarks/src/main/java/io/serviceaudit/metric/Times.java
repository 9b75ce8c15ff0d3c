package io.serviceaudit.metric;

import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.RawData;
import io.serviceaudit.measure.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Metrics that are a length of time: first response, resolution and others, a host's own too. With waits of 4, 6 and 20 minutes the first
 * response time is 10 minutes and the longest first response 20.
 *
 * <p>The value is the mean, and of a metric whose id begins with {@code longest-} the longest. Median, p90 and the share within a norm
 * are with {@link DurationSample}.
 *
 * <ul>
 *   <li>Formula: {@code sum of the times / number of the times}, exact; of the longest, the greatest of them.
 *   <li>Population: cases that came to the end that is measured, each counted once; of first response time requests that were answered.
 *   <li>Period: none of its own; that in which the cases came.
 *   <li>Source: the arithmetic mean.
 * </ul>
 */
public final class Times {
    private static final String LONGEST = "longest-";

    private Times() {}

    /** Whether a metric is measured by times: one in durations. */
    public static boolean measures(Metric metric) {
        Objects.requireNonNull(metric, "metric");
        return metric.unit() == Unit.DURATION;
    }

    /** Whether a metric is the longest time rather than the mean: its id begins with {@code longest-}. */
    public static boolean isLongest(Metric metric) {
        Objects.requireNonNull(metric, "metric");
        return metric.id().startsWith(LONGEST);
    }

    /**
     * The value of a metric from times: the longest or the mean.
     *
     * @return exact; empty where there are no times
     */
    public static Optional<Quantity> value(Metric metric, DurationSample times) {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(times, "times");
        return isLongest(metric) ? times.longest() : times.mean();
    }

    /**
     * What was measured: the {@linkplain #value value} with the times it comes from.
     *
     * @param metric one in durations
     * @param times one for each case, none negative, in any order
     * @return a measurement without a value where there are no times
     * @throws IllegalArgumentException if the metric is not in durations, a time is negative, or the value is out of the metric's range
     */
    public static Measurement measured(Metric metric, List<Duration> times) {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(times, "times");
        if (!measures(metric)) {
            throw new IllegalArgumentException("metric '" + metric.id() + "' is in "
                    + metric.unit().code() + "; only one in durations is measured by times");
        }
        return Counts.measured(metric, value(metric, DurationSample.of(times)), new RawData.Times(times));
    }
}
