package io.serviceaudit.metric;

import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.wording.TextFolder;
import io.serviceaudit.wording.Words;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the metrics mean: the standard ones, and those a host adds. Give {@link #metrics()} to whatever reads documents, so that
 * they may name the metrics, and the definitions to whatever makes reports. Immutable; {@link #with} gives a new set.
 */
public final class MetricDefinitions {
    private final Map<String, MetricDefinition> byId;

    private MetricDefinitions(Collection<MetricDefinition> definitions) {
        Map<String, MetricDefinition> map = new LinkedHashMap<>();
        definitions.forEach(definition -> map.put(definition.metric().id(), definition));
        byId = Collections.unmodifiableMap(map);
    }

    /** The definitions of {@link Metrics#standard()}, in the same order, in every language of the library. */
    public static MetricDefinitions standard() {
        return Standard.DEFINITIONS;
    }

    /**
     * These definitions and one more: at the end, or in the place of an earlier one of the same metric, whose texts a host thereby
     * puts in its own words.
     *
     * @throws IllegalArgumentException if a metric of that id is there and says something else: another unit, direction, period or
     *     range
     */
    public MetricDefinitions with(MetricDefinition definition) {
        Objects.requireNonNull(definition, "definition");
        requireSame(definition.metric());
        Map<String, MetricDefinition> map = new LinkedHashMap<>(byId);
        map.put(definition.metric().id(), definition);
        return new MetricDefinitions(map.values());
    }

    private void requireSame(Metric metric) {
        MetricDefinition known = byId.get(metric.id());
        if (known != null && !known.metric().equals(metric)) {
            throw new IllegalArgumentException("metric '" + metric.id() + "' is defined already, in another way");
        }
    }

    /** The definition of the metric of an id; empty if there is none. */
    public Optional<MetricDefinition> find(String id) {
        return Optional.ofNullable(byId.get(Objects.requireNonNull(id, "id")));
    }

    /** All of them, in order of definition. */
    public List<MetricDefinition> all() {
        return List.copyOf(byId.values());
    }

    /** The metrics that are defined here, for documents that are to name them. */
    public Metrics metrics() {
        Metrics metrics = Metrics.standard();
        for (MetricDefinition definition : byId.values()) {
            metrics = metrics.with(definition.metric());
        }
        return metrics;
    }

    /** Sets are equal when they have equal definitions in the same order. */
    @Override
    public boolean equals(Object other) {
        return other instanceof MetricDefinitions that && all().equals(that.all());
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }

    /** The ids of the metrics; for display. */
    @Override
    public String toString() {
        return byId.keySet().toString();
    }

    /** Read when first asked for. */
    private static final class Standard {
        static final MetricDefinitions DEFINITIONS =
                TextFolder.of(MetricDefinitions.class::getResourceAsStream).read("definitions", Standard::definitions);

        private static MetricDefinitions definitions(Words words) {
            return new MetricDefinitions(Metrics.standard().all().stream()
                    .map(metric -> definition(metric, words.under(metric.id() + ".")))
                    .toList());
        }

        private static MetricDefinition definition(Metric metric, Words words) {
            return MetricDefinition.of(metric, words.get("name"))
                    .withDescription(words.get("description"))
                    .withFormula(words.get("formula"))
                    .withPopulation(words.get("population"))
                    .withPeriod(words.get("period"))
                    .withSource(words.get("source"));
        }
    }
}
