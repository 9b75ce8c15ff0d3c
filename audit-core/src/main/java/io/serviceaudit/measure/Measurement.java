package io.serviceaudit.measure;

import io.serviceaudit.internal.Require;
import java.time.LocalDate;
import java.time.Period;
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
 * <p>A rate is for its metric's own period. Without a value the metric is "not measured"; that is never 0. Beside the figures
 * that count stands where they come from: the {@linkplain #rawData() raw data} of the value, and the figures as they were
 * {@linkplain #stated() stated} for another period.
 */
public final class Measurement {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final Metric metric;
    private final @Nullable Quantity value;
    private final Map<String, Quantity> byChannel;
    private final @Nullable Quantity target;
    private final @Nullable LocalDate targetBy;
    private final @Nullable String currency;
    private final @Nullable RawData rawData;
    private final @Nullable Stated stated;

    private Measurement(
            Metric metric,
            @Nullable Quantity value,
            Map<String, Quantity> byChannel,
            @Nullable Quantity target,
            @Nullable LocalDate targetBy,
            @Nullable String currency,
            @Nullable RawData rawData,
            @Nullable Stated stated) {
        this.metric = metric;
        this.value = value;
        this.byChannel = byChannel;
        this.target = target;
        this.targetBy = targetBy;
        this.currency = currency;
        this.rawData = rawData;
        this.stated = stated;
    }

    /** Nothing measured of {@code metric} yet. */
    public static Measurement of(Metric metric) {
        return new Measurement(Objects.requireNonNull(metric, "metric"), null, Map.of(), null, null, null, null, null);
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
     * This measurement with a value for the whole, in place of an earlier one and its raw data. Figures stated for another period
     * no longer hold and are dropped.
     *
     * @throws IllegalArgumentException if the unit is not the metric's or the value is out of its range
     */
    public Measurement withValue(Quantity value) {
        return new Measurement(metric, metric.require(value), byChannel, target, targetBy, currency, null, null);
    }

    /**
     * This measurement with the value of one channel, in place of an earlier one for it. Figures stated for another period no longer
     * hold and are dropped.
     *
     * @throws IllegalArgumentException if the channel is no printable id, the unit is not the metric's or the value is
     *     out of its range
     */
    public Measurement withChannel(String channel, Quantity value) {
        return withChannels(Map.of(channel, value));
    }

    /**
     * This measurement with the values of several channels, each in place of an earlier one for it. Figures stated for another period
     * no longer hold and are dropped.
     *
     * @throws IllegalArgumentException if a channel is no printable id, a unit is not the metric's or a value is out of its range
     */
    public Measurement withChannels(Map<String, Quantity> values) {
        Map<String, Quantity> channels = new LinkedHashMap<>(byChannel);
        values.forEach((channel, each) ->
                channels.put(Require.hostId("channel of metric '" + metric.id() + "'", channel), metric.require(each)));
        return new Measurement(
                metric, value, Collections.unmodifiableMap(channels), target, targetBy, currency, rawData, null);
    }

    /**
     * This measurement with the company's target, without a day it is to be reached by. Figures stated for another period no longer hold and are dropped.
     *
     * @throws IllegalArgumentException if the unit is not the metric's or the target is out of its range
     */
    public Measurement withTarget(Quantity target) {
        return new Measurement(metric, value, byChannel, metric.require(target), null, currency, rawData, null);
    }

    /**
     * This measurement with the company's target and the day it is to be reached by, in place of an earlier target and its day. The day
     * may be any: an audit on it or after it tells whether the target was reached in time. Figures stated for another period no
     * longer hold and are dropped.
     *
     * @throws IllegalArgumentException if the unit is not the metric's or the target is out of its range
     */
    public Measurement withTarget(Quantity target, LocalDate by) {
        Objects.requireNonNull(by, "by");
        return new Measurement(metric, value, byChannel, metric.require(target), by, currency, rawData, null);
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
        return new Measurement(metric, value, byChannel, target, targetBy, currency, rawData, stated);
    }

    /**
     * This measurement with what its value was computed from. The value is not computed anew: whoever computed it says from what.
     * Without a value, the raw data says that there was nothing to compute one from: nobody answered.
     */
    public Measurement withRawData(RawData rawData) {
        return new Measurement(
                metric,
                value,
                byChannel,
                target,
                targetBy,
                currency,
                Objects.requireNonNull(rawData, "rawData"),
                stated);
    }

    /**
     * This measurement with its figures as they were stated for another period, before they were carried to the metric's own. They
     * are not carried anew: whoever did says from what.
     *
     * @throws IllegalArgumentException if the metric has no period, the figures are of another metric, or the two do not have a
     *     value, channels and a target alike, the target for the same day
     */
    public Measurement withStated(Stated stated) {
        Measurement figures = stated.figures();
        if (metric.period().isEmpty()) {
            throw new IllegalArgumentException(
                    "figures of metric '" + metric.id() + "' are stated for " + stated.period() + "; it has no period");
        }
        if (!metric.equals(figures.metric)
                || (value == null) != (figures.value == null)
                || (target == null) != (figures.target == null)
                || !Objects.equals(targetBy, figures.targetBy)
                || !byChannel.keySet().equals(figures.byChannel.keySet())) {
            throw new IllegalArgumentException("figures of metric '" + metric.id() + "' stated for " + stated.period()
                    + " are other figures; they must be the same ones for another period");
        }
        return new Measurement(metric, value, byChannel, target, targetBy, currency, rawData, stated);
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

    /** The day the target is to be reached by; empty if none was named, and without a target. */
    public Optional<LocalDate> targetBy() {
        return Optional.ofNullable(targetBy);
    }

    /** The currency of its amounts, an ISO 4217 code; empty if not given, and where the metric is no amount of money. */
    public Optional<String> currency() {
        return Optional.ofNullable(currency);
    }

    /** What the value was computed from; empty if it was given as it is. */
    public Optional<RawData> rawData() {
        return Optional.ofNullable(rawData);
    }

    /** The figures as they were stated for a period; empty if no period was named. */
    public Optional<Stated> stated() {
        return Optional.ofNullable(stated);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Measurement that
                && metric.equals(that.metric)
                && Objects.equals(value, that.value)
                && byChannel.equals(that.byChannel)
                && Objects.equals(target, that.target)
                && Objects.equals(targetBy, that.targetBy)
                && Objects.equals(currency, that.currency)
                && Objects.equals(rawData, that.rawData)
                && Objects.equals(stated, that.stated);
    }

    @Override
    public int hashCode() {
        return Objects.hash(metric, value, byChannel, target, targetBy, currency, rawData, stated);
    }

    /** The metric's id; no values, so that none slips into a log. */
    @Override
    public String toString() {
        return "Measurement[" + metric.id() + "]";
    }

    /**
     * Figures for a period: a churn of 4.1 percent a month.
     *
     * @param period the period they are for
     * @param figures the value, the channels and the target for that period
     */
    public record Stated(Period period, Measurement figures) {
        /**
         * Checks the period.
         *
         * @throws IllegalArgumentException if the period is not positive, or the figures are themselves stated for a period
         */
        public Stated {
            if (period.isZero() || period.isNegative()) {
                throw new IllegalArgumentException("period is " + period + "; it must be positive");
            }
            if (figures.stated != null) {
                throw new IllegalArgumentException("figures of metric '" + figures.metric.id() + "' for " + period
                        + " are stated for " + figures.stated.period() + "; figures have one period");
            }
        }
    }
}
