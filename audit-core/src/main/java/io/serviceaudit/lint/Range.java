package io.serviceaudit.lint;

import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * The values of a metric that are left after some thresholds: an interval, since each threshold takes away all on one side.
 *
 * @param low the least bound; null for none
 * @param isLowIn whether the least bound belongs to it
 * @param high the greatest bound; null for none
 * @param isHighIn whether the greatest bound belongs to it
 */
record Range(@Nullable Ratio low, boolean isLowIn, @Nullable Ratio high, boolean isHighIn) {
    /** All values the metric can have. */
    static Range of(Metric metric) {
        return new Range(metric.lowest().orElse(null), true, metric.highest().orElse(null), true);
    }

    /** Those of these values that stand in this relation to a threshold. */
    Range where(Comparator when, Ratio threshold) {
        return switch (when) {
            case LESS -> atMost(threshold, false);
            case AT_MOST -> atMost(threshold, true);
            case AT_LEAST -> atLeast(threshold, true);
            case GREATER -> atLeast(threshold, false);
        };
    }

    /** Those that do not. */
    Range without(Comparator when, Ratio threshold) {
        return switch (when) {
            case LESS -> atLeast(threshold, true);
            case AT_MOST -> atLeast(threshold, false);
            case AT_LEAST -> atMost(threshold, false);
            case GREATER -> atMost(threshold, true);
        };
    }

    private Range atMost(Ratio bound, boolean isIn) {
        int order = high == null ? -1 : bound.compareTo(high);
        return order > 0 ? this : new Range(low, isLowIn, bound, isIn && (order < 0 || isHighIn));
    }

    private Range atLeast(Ratio bound, boolean isIn) {
        int order = low == null ? 1 : bound.compareTo(low);
        return order < 0 ? this : new Range(bound, isIn && (order > 0 || isLowIn), high, isHighIn);
    }

    boolean isEmpty() {
        if (low == null || high == null) {
            return false;
        }
        int order = low.compareTo(high);
        return order > 0 || order == 0 && !(isLowIn && isHighIn);
    }
}
