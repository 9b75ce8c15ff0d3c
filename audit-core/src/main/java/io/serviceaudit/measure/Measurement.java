package io.serviceaudit.measure;

import io.serviceaudit.internal.Require;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one metric: a value for the whole, values by channel, or neither; and the target the company
 * has set itself. First response time, for example: 4 minutes in chat, 50 minutes by e-mail, target 15 minutes.
 *
 * <p>A rate is for its metric's own period. Without a value the metric is "not measured"; that is never 0.
 */
public final class Measurement {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final Metric metric;
    private final @Nullable Quantity value;
    private final Map<String, Quantity> byChannel;
    private final @Nullable Quantity target;
    private final @Nullable String currency;

    private Measurement(
            Metric metric,
            @Nullable Quantity value,
            Map<String, Quantity> byChannel,
            @Nullable Quantity target,
            @Nullable String currency) {
        this.metric = metric;
        this.value = value;
        this.byChannel = byChannel;
        this.target = target;
        this.currency = currency;
    }

    /** Nothing measured of {@code metric} yet. */
    public static Measurement of(Metric metric) {
        return new Measurement(Objects.requireNonNull(metric, "metric"), null, Map.of(), null, null);
    }

    /**
     * A value for the whole.
     *
     * @throws IllegalArgumentException if the unit is not the metric's or the value is out of its range
     */
    public static Measurement of(Metric metric, Quantity value) {
        return of(metric).withValue(value);
    }

    /**
     * This measurement with a value for the whole.
     *
     * @throws IllegalArgumentException if the unit is not the metric's or the value is out of its range
     */
    public Measurement withValue(Quantity value) {
        return new Measurement(metric, metric.require(value), byChannel, target, currency);
    }

    /**
     * This measurement with the value of one channel, in place of an earlier one for it.
     *
     * @throws IllegalArgumentException if the channel is no printable id, the unit is not the metric's or the value is
     *     out of its range
     */
    public Measurement withChannel(String channel, Quantity value) {
        Map<String, Quantity> channels = new LinkedHashMap<>(byChannel);
        channels.put(Require.hostId("channel of metric '" + metric.id() + "'", channel), metric.require(value));
        return new Measurement(metric, this.value, Collections.unmodifiableMap(channels), target, currency);
    }

    /**
     * This measurement with the company's target.
     *
     * @throws IllegalArgumentException if the unit is not the metric's or the target is out of its range
     */
    public Measurement withTarget(Quantity target) {
        return new Measurement(metric, value, byChannel, metric.require(target), currency);
    }

    /**
     * This measurement with the currency of its amounts.
     *
     * @param currency an ISO 4217 code, three capital letters: {@code RUB}
     * @throws IllegalArgumentException if it is none, or the metric is no amount of money
     */
    public Measurement withCurrency(String currency) {
        if (metric.unit() != Unit.MONEY) {
            throw new IllegalArgumentException("currency of metric '" + metric.id() + "' is '" + currency
                    + "'; the metric is in " + metric.unit().code() + " and has none");
        }
        if (!CURRENCY.matcher(currency).matches()) {
            throw Require.illegal(
                    "currency of metric '" + metric.id() + "'", currency, "must be three capital letters");
        }
        return new Measurement(metric, value, byChannel, target, currency);
    }

    /** What was measured. */
    public Metric metric() {
        return metric;
    }

    /** The value for the whole; empty if only channels, or nothing, was measured. */
    public Optional<Quantity> value() {
        return Optional.ofNullable(value);
    }

    /** The values by channel, in the order given; empty if none was measured. */
    public Map<String, Quantity> byChannel() {
        return byChannel;
    }

    /** The company's target; empty if it has set none. */
    public Optional<Quantity> target() {
        return Optional.ofNullable(target);
    }

    /** The currency of its amounts, an ISO 4217 code; empty if not given, and where the metric is no amount of money. */
    public Optional<String> currency() {
        return Optional.ofNullable(currency);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Measurement that
                && metric.equals(that.metric)
                && Objects.equals(value, that.value)
                && byChannel.equals(that.byChannel)
                && Objects.equals(target, that.target)
                && Objects.equals(currency, that.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(metric, value, byChannel, target, currency);
    }

    /** The metric's id; no values, so that none slips into a log. */
    @Override
    public String toString() {
        return "Measurement[" + metric.id() + "]";
    }
}
