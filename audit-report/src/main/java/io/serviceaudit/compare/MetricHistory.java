package io.serviceaudit.compare;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.metric.Change;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.metric.MeasuredChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of a metric along a series of audits, and whether each change is more than chance.
 *
 * @param metric the metric's id
 * @param points the audits that have a value for the whole, from the oldest to the newest
 * @param steps the changes from each point to the next, one fewer than points
 */
public record MetricHistory(String metric, List<Point> points, List<Step> steps) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no point, or another number of steps than between the points
     */
    public MetricHistory {
        Objects.requireNonNull(metric, "metric");
        points = List.copyOf(points);
        steps = List.copyOf(steps);
        if (steps.size() != points.size() - 1) {
            throw new IllegalArgumentException("history of metric '" + metric + "' has " + points.size()
                    + " points and " + steps.size() + " steps; it must have a point, and a step from each to the next");
        }
    }

    static Optional<MetricHistory> of(String metric, List<Point> points, Confidence confidence) {
        if (points.isEmpty()) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            steps.add(
                    Step.between(points.get(i - 1).measurement(), points.get(i).measurement(), confidence));
        }
        return Optional.of(new MetricHistory(metric, points, steps));
    }

    /**
     * A value of the metric.
     *
     * @param audit the audit it is of
     * @param measurement the measurement, which has a value for the whole
     */
    public record Point(Audit audit, Measurement measurement) {
        /** Checks that nothing is null. */
        public Point {
            Objects.requireNonNull(audit, "audit");
            Objects.requireNonNull(measurement, "measurement");
        }
    }

    /**
     * A change from one point to the next.
     *
     * @param difference the later value less the earlier one, exact, in the metric's unit; null where they are not comparable: in
     *     different currencies, or the metric is defined otherwise
     * @param change the same with its interval, whose verdict says whether it is more than chance; null where the raw data do not tell
     */
    public record Step(@Nullable Ratio difference, @Nullable Change change) {
        static Step between(Measurement before, Measurement now, Confidence confidence) {
            if (!before.metric().equals(now.metric()) || !before.currency().equals(now.currency())) {
                return new Step(null, null);
            }
            return new Step(
                    amount(now).minus(amount(before)),
                    MeasuredChange.between(before, now, confidence).orElse(null));
        }

        private static Ratio amount(Measurement measurement) {
            return measurement.value().map(Quantity::amount).orElseThrow();
        }
    }
}
