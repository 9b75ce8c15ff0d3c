package io.serviceaudit.measure;

import io.serviceaudit.internal.Require;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure a company can measure about its service: what it counts, which way it gets better, and what values it can
 * have. Churn rate, for example, is a percentage per month, lower is better, from 0 to 100.
 *
 * <p>A host defines its own beside the {@linkplain Metrics#standard() standard ones}.
 */
public final class Metric {
    private final String id;
    private final Unit unit;
    private final Direction direction;
    private final @Nullable Period period;
    private final @Nullable Ratio lowest;
    private final @Nullable Ratio highest;

    private Metric(
            String id,
            Unit unit,
            Direction direction,
            @Nullable Period period,
            @Nullable Ratio lowest,
            @Nullable Ratio highest) {
        this.id = Require.id("metric id", id);
        this.unit = Objects.requireNonNull(unit, "unit");
        this.direction = Objects.requireNonNull(direction, "direction");
        this.period = period;
        this.lowest = lowest;
        this.highest = highest;
    }

    /**
     * A metric whose range follows from its unit: percent from 0 to 100, counts, durations and frequencies from 0,
     * points and money without bounds.
     *
     * @throws IllegalArgumentException if {@code id} is no kebab-case id
     */
    public static Metric of(String id, Unit unit, Direction direction) {
        return switch (unit) {
            case PERCENT -> new Metric(id, unit, direction, null, Ratio.ZERO, Ratio.of(100));
            case COUNT, DURATION, PER_YEAR -> new Metric(id, unit, direction, null, Ratio.ZERO, null);
            case POINTS, MONEY -> new Metric(id, unit, direction, null, null, null);
        };
    }

    /**
     * This metric as a rate over {@code period}: the period its values, thresholds and targets speak of.
     *
     * @throws IllegalArgumentException if the period is not longer than nothing
     */
    public Metric per(Period period) {
        Objects.requireNonNull(period, "period");
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException(
                    "period of metric '" + id + "' is " + period + "; it must be longer than nothing");
        }
        return new Metric(id, unit, direction, period, lowest, highest);
    }

    /**
     * This metric with values from {@code low} to {@code high}, both included.
     *
     * @throws IllegalArgumentException if {@code low} is not less than {@code high}
     */
    public Metric within(Ratio low, Ratio high) {
        if (low.compareTo(high) >= 0) {
            throw new IllegalArgumentException(
                    "range of metric '" + id + "' is " + low.toDecimal().toPlainString() + " to "
                            + high.toDecimal().toPlainString() + "; the first must be less than the second");
        }
        return new Metric(id, unit, direction, period, low, high);
    }

    /**
     * This metric with values up to {@code high}, included, and no least value: net revenue churn is at most 100 percent, and negative
     * where customers who stay spend more than is lost.
     */
    public Metric atMost(Ratio high) {
        return new Metric(id, unit, direction, period, null, Objects.requireNonNull(high, "high"));
    }

    /** The id, as documents name it: {@code first-response-time}. */
    public String id() {
        return id;
    }

    /** What is counted. */
    public Unit unit() {
        return unit;
    }

    /** Which way the metric gets better. */
    public Direction direction() {
        return direction;
    }

    /** For a rate, the period its values are for; empty where the metric is no rate. */
    public Optional<Period> period() {
        return Optional.ofNullable(period);
    }

    /** The least possible value; empty where there is none. */
    public Optional<Ratio> lowest() {
        return Optional.ofNullable(lowest);
    }

    /** The greatest possible value; empty where there is none. */
    public Optional<Ratio> highest() {
        return Optional.ofNullable(highest);
    }

    /** Whether a value in this metric's unit lies in its range. */
    public boolean isInRange(Ratio value) {
        return (lowest == null || value.compareTo(lowest) >= 0) && (highest == null || value.compareTo(highest) <= 0);
    }

    /**
     * The quantity, if it can be a value of this metric.
     *
     * @throws IllegalArgumentException if its unit is another or it lies out of range
     */
    public Quantity require(Quantity value) {
        if (value.unit() != unit) {
            throw new IllegalArgumentException(
                    "value of metric '" + id + "' is in " + value.unit().code() + "; it must be in " + unit.code());
        }
        if (!isInRange(value.amount())) {
            throw new IllegalArgumentException("value of metric '" + id + "' is "
                    + value.amount().toDecimal().toPlainString() + "; it must be " + rangeInWords());
        }
        return value;
    }

    /** Whether {@code value} is at {@code target} or on its better side; a target is met when reached exactly (S10). */
    public boolean isMet(Quantity value, Quantity target) {
        int order = require(value).compareTo(require(target));
        return direction == Direction.HIGHER ? order >= 0 : order <= 0;
    }

    private String rangeInWords() {
        if (lowest == null) {
            return highest == null
                    ? "any number"
                    : "at most " + highest.toDecimal().toPlainString();
        }
        return highest == null
                ? "at least " + lowest.toDecimal().toPlainString()
                : "from " + lowest.toDecimal().toPlainString() + " to "
                        + highest.toDecimal().toPlainString();
    }

    /** Metrics are equal when all they say is. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Metric that
                && id.equals(that.id)
                && unit == that.unit
                && direction == that.direction
                && Objects.equals(period, that.period)
                && Objects.equals(lowest, that.lowest)
                && Objects.equals(highest, that.highest);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The id; for display. */
    @Override
    public String toString() {
        return id;
    }
}
