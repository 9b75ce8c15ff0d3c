package io.serviceaudit.benchmark;

import io.serviceaudit.internal.Require;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Named bands by metric. The bundled ones are those of the Net Promoter Score: below 0 critical, 30 to 50 normal, 70 and
 * over excellent; between them no word is given, on purpose.
 */
public final class MetricBands {
    private final Map<String, List<MetricBand>> byMetric;

    private MetricBands(Map<String, List<MetricBand>> byMetric) {
        this.byMetric = byMetric;
    }

    /** {@return the bundled bands of the Net Promoter Score} */
    public static MetricBands standard() {
        return Standard.BANDS;
    }

    /**
     * Bands of other publishers, not in force unless a host asks for them: first contact resolution by SQM Group, 2022, from over 500
     * contact centres of North America. Low up to 69 percent, good from 70 to 79, world class from 80 on. They are kept as
     * published, in whole percents: 69.5 percent lies between two of them.
     *
     * @return the bands, each with its {@linkplain MetricBand#source() source}
     */
    public static MetricBands published() {
        return Published.BANDS;
    }

    /**
     * Bands of one's own.
     *
     * @param bands those of one metric from the lowest to the highest values; gaps between them are allowed
     * @return the bands
     * @throws IllegalArgumentException if two bands of a metric share an id or a value, or are not in that order
     */
    public static MetricBands of(Collection<MetricBand> bands) {
        Map<String, List<MetricBand>> map = new LinkedHashMap<>();
        for (MetricBand band : Require.unique("band", bands, MetricBand::toString)) {
            List<MetricBand> line = map.computeIfAbsent(band.metric().id(), id -> new ArrayList<>());
            if (!line.isEmpty() && !line.get(line.size() - 1).isEntirelyBelow(band)) {
                throw Require.illegal(
                        "band",
                        band.toString(),
                        "must lie above '" + line.get(line.size() - 1) + "' and not overlap it");
            }
            line.add(band);
        }
        return new MetricBands(map);
    }

    /** {@return the bands of all metrics, those of one metric from the lowest to the highest values} */
    public List<MetricBand> all() {
        return byMetric.values().stream().flatMap(List::stream).toList();
    }

    /**
     * The bands of a metric.
     *
     * @param metric the metric
     * @return its bands, from the lowest to the highest values; empty if it has none
     */
    public List<MetricBand> of(Metric metric) {
        return List.copyOf(byMetric.getOrDefault(metric.id(), List.of()));
    }

    /**
     * Where a value lies among the bands of its metric.
     *
     * @param metric the metric
     * @param value its value
     * @return the band it lies in, or the nearest ones; empty if the metric has no bands
     * @throws IllegalArgumentException if it cannot be a value of the metric
     */
    public Optional<BandPosition> positionOf(Metric metric, Quantity value) {
        metric.require(value);
        MetricBand below = null;
        for (MetricBand band : of(metric)) {
            if (band.contains(value)) {
                return Optional.of(BandPosition.in(band));
            }
            if (band.isBelow(value)) {
                return Optional.of(BandPosition.between(below, band));
            }
            below = band;
        }
        return below == null ? Optional.empty() : Optional.of(BandPosition.between(below, null));
    }

    /** Bands are equal when they are for the same metrics, and equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof MetricBands that && byMetric.equals(that.byMetric);
    }

    @Override
    public int hashCode() {
        return byMetric.hashCode();
    }

    /** Metrics and ids; for display. */
    @Override
    public String toString() {
        return byMetric.values().toString();
    }

    /** Read when first asked for. */
    private static final class Standard {
        static final MetricBands BANDS = Bundled.bands("bands.csv");
    }

    /** Read when first asked for. */
    private static final class Published {
        static final MetricBands BANDS = Bundled.bands("published-bands.csv");
    }
}
