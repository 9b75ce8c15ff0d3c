package io.serviceaudit.checklist;

import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a measurement answers an item by itself (rule S10). A metric that was not measured, or that was measured by channel
 * where the rule asks for the whole (or the other way round), gives no answer.
 */
public sealed interface MeasuredRule {
    /** The metric the rule reads. */
    Metric metric();

    /** The answer a measurement of the metric gives; empty if it gives none. */
    Optional<Choice> answer(Measurement measurement);

    /** Every answer the rule can give, for checks against the item's scale. */
    List<Choice> answers();

    /** A rule by thresholds on the whole value, tried in order; the first that holds wins, else {@code otherwise}. */
    static MeasuredRule byThresholds(Metric metric, List<Threshold> thresholds, Choice otherwise) {
        return new ByThresholds(metric, thresholds, otherwise);
    }

    /** A rule by the company's own target for the whole value: {@code met} when it is reached, else {@code missed}. */
    static MeasuredRule byTarget(Metric metric, Choice met, Choice missed) {
        return new ByTarget(metric, met, missed);
    }

    /**
     * Thresholds on the whole value.
     *
     * @param metric the metric read
     * @param thresholds tried in order
     * @param otherwise the answer when none holds
     */
    record ByThresholds(Metric metric, List<Threshold> thresholds, Choice otherwise) implements MeasuredRule {
        /**
         * Checks that thresholds are in the metric's unit; one out of its range is legal, and holds always or never.
         *
         * @throws IllegalArgumentException if one is not
         */
        public ByThresholds {
            Objects.requireNonNull(metric, "metric");
            Objects.requireNonNull(otherwise, "otherwise");
            thresholds = List.copyOf(thresholds);
            thresholds.forEach(threshold -> requireUnit(metric, threshold.value()));
        }

        @Override
        public Optional<Choice> answer(Measurement measurement) {
            return measurement
                    .value()
                    .map(value -> thresholds.stream()
                            .filter(threshold -> threshold.when().holds(value, threshold.value()))
                            .map(Threshold::option)
                            .findFirst()
                            .orElse(otherwise));
        }

        @Override
        public List<Choice> answers() {
            List<Choice> answers =
                    new ArrayList<>(thresholds.stream().map(Threshold::option).toList());
            answers.add(otherwise);
            return List.copyOf(answers);
        }
    }

    /**
     * The company's own target for the whole value; without a target there is no answer.
     *
     * @param metric the metric read
     * @param met the answer when the target is reached, exactly reached included
     * @param missed the answer when it is not
     */
    record ByTarget(Metric metric, Choice met, Choice missed) implements MeasuredRule {
        /** Checks that nothing is null. */
        public ByTarget {
            Objects.requireNonNull(metric, "metric");
            Objects.requireNonNull(met, "met");
            Objects.requireNonNull(missed, "missed");
        }

        @Override
        public Optional<Choice> answer(Measurement measurement) {
            return measurement
                    .value()
                    .flatMap(value -> measurement.target().map(target -> metric.isMet(value, target) ? met : missed));
        }

        @Override
        public List<Choice> answers() {
            return List.of(met, missed);
        }
    }

    /**
     * A limit for each of some channels, held against what was measured in them: all, some or none of the measured
     * channels within their limit. Channels without a limit are not looked at.
     *
     * @param metric the metric read
     * @param when how a channel's value is held against its limit
     * @param limits the limit of each channel, in order
     * @param all the answer when every measured channel is within its limit
     * @param some the answer when some are and some are not
     * @param none the answer when none is
     */
    record ByChannel(Metric metric, Comparator when, Map<String, Quantity> limits, Choice all, Choice some, Choice none)
            implements MeasuredRule {
        /**
         * Checks that there is a limit and that limits are in the metric's unit.
         *
         * @throws IllegalArgumentException if there is none or one is not
         */
        public ByChannel {
            Objects.requireNonNull(metric, "metric");
            Objects.requireNonNull(when, "when");
            Objects.requireNonNull(all, "all");
            Objects.requireNonNull(some, "some");
            Objects.requireNonNull(none, "none");
            if (limits.isEmpty()) {
                throw new IllegalArgumentException(
                        "rule by channel on metric '" + metric.id() + "' names no channel; it must name at least one");
            }
            limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
            limits.values().forEach(limit -> requireUnit(metric, limit));
        }

        @Override
        public Optional<Choice> answer(Measurement measurement) {
            int measured = 0;
            int within = 0;
            for (Map.Entry<String, Quantity> limit : limits.entrySet()) {
                Quantity value = measurement.byChannel().get(limit.getKey());
                if (value != null) {
                    measured++;
                    within += when.holds(value, limit.getValue()) ? 1 : 0;
                }
            }
            if (measured == 0) {
                return Optional.empty();
            }
            return Optional.of(within == measured ? all : within == 0 ? none : some);
        }

        @Override
        public List<Choice> answers() {
            return List.of(all, some, none);
        }
    }

    private static void requireUnit(Metric metric, Quantity threshold) {
        if (threshold.unit() != metric.unit()) {
            throw new IllegalArgumentException("threshold on metric '" + metric.id() + "' is in "
                    + threshold.unit().code() + "; it must be in "
                    + metric.unit().code());
        }
    }
}
