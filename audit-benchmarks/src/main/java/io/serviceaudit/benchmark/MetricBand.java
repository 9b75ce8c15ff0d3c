package io.serviceaudit.benchmark;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.internal.Require;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A named stretch of a metric's values: a Net Promoter Score from 30 to 50 is normal, whatever the industry. */
public final class MetricBand {
    private final Metric metric;
    private final String id;
    private final Text name;
    private final @Nullable Bound low;
    private final @Nullable Bound high;
    private final @Nullable String source;

    private MetricBand(
            Metric metric, String id, Text name, @Nullable Bound low, @Nullable Bound high, @Nullable String source) {
        this.metric = metric;
        this.id = id;
        this.name = name;
        this.low = low;
        this.high = high;
        this.source = source;
    }

    /**
     * A band without bounds: every value of the metric.
     *
     * @param metric the metric
     * @param id a kebab-case id
     * @param name the word shown for it
     * @return the band
     * @throws IllegalArgumentException if the id is none
     */
    public static MetricBand of(Metric metric, String id, Text name) {
        return new MetricBand(
                Objects.requireNonNull(metric, "metric"),
                Require.id("band id", id),
                Objects.requireNonNull(name, "name"),
                null,
                null,
                null);
    }

    /**
     * This band from a bound on.
     *
     * @param low at least, or greater than, a value of the metric
     * @return a copy
     * @throws IllegalArgumentException if it is another comparator, no value of the metric, or above the upper bound
     */
    public MetricBand from(Bound low) {
        return bounded(low, high);
    }

    /**
     * This band up to a bound.
     *
     * @param high at most, or less than, a value of the metric
     * @return a copy
     * @throws IllegalArgumentException if it is another comparator, no value of the metric, or below the lower bound
     */
    public MetricBand upTo(Bound high) {
        return bounded(low, high);
    }

    /**
     * This band with who published it.
     *
     * @param source the publisher, with the year where it is known: {@code SQM Group (2022)}; for display
     * @return a copy
     * @throws IllegalArgumentException if it is blank
     */
    public MetricBand withSource(String source) {
        return new MetricBand(metric, id, name, low, high, Require.notBlank("source of band '" + id + "'", source));
    }

    private MetricBand bounded(@Nullable Bound low, @Nullable Bound high) {
        if (low != null) {
            metric.require(low.value());
            if (low.isUpper()) {
                throw illegal("low", low, "must be >= or >");
            }
        }
        if (high != null) {
            metric.require(high.value());
            if (!high.isUpper()) {
                throw illegal("high", high, "must be < or <=");
            }
        }
        if (low != null && high != null && low.value().compareTo(high.value()) >= 0) {
            throw new IllegalArgumentException("low of band '" + id + "' is "
                    + low.value().amount().toDecimal().toPlainString() + "; it must be less than high, which is "
                    + high.value().amount().toDecimal().toPlainString());
        }
        return new MetricBand(metric, id, name, low, high, source);
    }

    private IllegalArgumentException illegal(String side, Bound bound, String rule) {
        return Require.illegal(side + " of band '" + id + "'", bound.when().code(), rule);
    }

    /** {@return the metric} */
    public Metric metric() {
        return metric;
    }

    /** {@return the id, as reports name it} */
    public String id() {
        return id;
    }

    /** {@return the word shown for it} */
    public Text name() {
        return name;
    }

    /** {@return the lower bound; empty if there is none} */
    public Optional<Bound> low() {
        return Optional.ofNullable(low);
    }

    /** {@return the upper bound; empty if there is none} */
    public Optional<Bound> high() {
        return Optional.ofNullable(high);
    }

    /** {@return who published it; empty if not stated} */
    public Optional<String> source() {
        return Optional.ofNullable(source);
    }

    /**
     * Whether a value lies in this band.
     *
     * @param value a value of the metric
     * @return true if it keeps to both bounds
     * @throws IllegalArgumentException if it cannot be a value of the metric
     */
    public boolean contains(Quantity value) {
        metric.require(value);
        return !isBelow(value) && !isAbove(value);
    }

    /** Whether a value lies below this band. */
    boolean isBelow(Quantity value) {
        return low != null && !low.holds(value);
    }

    /** Whether a value lies above this band. */
    boolean isAbove(Quantity value) {
        return high != null && !high.holds(value);
    }

    /** Whether all of this band lies below all of another; they may touch where at most one includes the point. */
    boolean isEntirelyBelow(MetricBand other) {
        if (high == null || other.low == null) {
            return false;
        }
        int order = high.value().compareTo(other.low.value());
        return order < 0 || (order == 0 && !(high.isInclusive() && other.low.isInclusive()));
    }

    /** Bands are equal when all they say is. */
    @Override
    public boolean equals(Object other) {
        return other instanceof MetricBand that
                && metric.equals(that.metric)
                && id.equals(that.id)
                && name.equals(that.name)
                && Objects.equals(low, that.low)
                && Objects.equals(high, that.high)
                && Objects.equals(source, that.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(metric, id, low, high);
    }

    /** Metric and id; for display. */
    @Override
    public String toString() {
        return metric.id() + ", " + id;
    }
}
