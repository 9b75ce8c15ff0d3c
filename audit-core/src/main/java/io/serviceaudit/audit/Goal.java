package io.serviceaudit.audit;

import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import java.util.Objects;

/**
 * What the company wants to reach: a metric with a change or a target. A goal without a metric and a number cannot be
 * built.
 */
public sealed interface Goal {
    /** The metric that shows it. */
    Metric metric();

    /**
     * A change by an amount: NPS up 10 points.
     *
     * @param metric the metric that shows it
     * @param change the change, in the metric's unit; negative for less, never 0
     */
    record ChangeBy(Metric metric, Quantity change) implements Goal {
        /**
         * Checks the unit and that there is a change.
         *
         * @throws IllegalArgumentException if the unit is not the metric's or the change is 0
         */
        public ChangeBy {
            if (change.unit() != metric.unit()) {
                throw new IllegalArgumentException("goal on metric '" + metric.id() + "' is in "
                        + change.unit().code() + "; it must be in "
                        + metric.unit().code());
            }
            requireChange(metric, change.amount());
        }
    }

    /**
     * A change by a share of today's value: first response time down 20 percent.
     *
     * @param metric the metric that shows it
     * @param percent the change in percent of today's value; negative for less, never 0
     */
    record ChangeByPercent(Metric metric, Ratio percent) implements Goal {
        /**
         * Checks that there is a change.
         *
         * @throws IllegalArgumentException if the change is 0
         */
        public ChangeByPercent {
            requireChange(metric, percent);
        }
    }

    /**
     * A value to reach: retention of 88 percent.
     *
     * @param metric the metric that shows it
     * @param target the value to reach
     */
    record Target(Metric metric, Quantity target) implements Goal {
        /**
         * Checks the unit and range.
         *
         * @throws IllegalArgumentException if the metric cannot have this value
         */
        public Target {
            metric.require(target);
        }
    }

    private static void requireChange(Metric metric, Ratio change) {
        Objects.requireNonNull(metric, "metric");
        if (change.isZero()) {
            throw new IllegalArgumentException(
                    "goal on metric '" + metric.id() + "' changes it by 0; it must change it");
        }
    }
}
