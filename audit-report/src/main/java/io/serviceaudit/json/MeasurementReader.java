package io.serviceaudit.json;

import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.metric.CompoundRate;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was measured of a metric: a value, values by channel, or the raw data the value is computed from; and the
 * target. The period of a rate is that of everything beside it, the target too; all are carried to the metric's own period.
 */
final class MeasurementReader {
    private static final List<String> CHANNEL_FIELDS = List.of("value");

    /** Ten years, or a year of days: carrying a rate from much longer periods is slow, and nobody measures them. */
    private static final int MOST_MONTHS = 120;

    private static final int MOST_DAYS = 366;

    /** How many channels a rate of another period can be carried over for, since each takes its time. */
    private static final int MOST_CARRIED = 100;

    /** As many between months and days, which takes longer. */
    private static final int MOST_CARRIED_BY_DAYS = 10;

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern PERIOD =
            Pattern.compile("P(?=[0-9])(?:[0-9]{1,4}Y)?(?:[0-9]{1,4}M)?(?:[0-9]{1,4}W)?(?:[0-9]{1,4}D)?");

    private final Quantities quantities;
    private final Problems problems;
    private final Values values;
    private final RawDataReader rawData;

    MeasurementReader(Quantities quantities, Problems problems, Values values) {
        this.quantities = quantities;
        this.problems = problems;
        this.values = values;
        rawData = new RawDataReader(quantities, problems, values);
    }

    /** What was measured of a metric; null if it was refused. */
    @Nullable
    Measurement measurement(JsonValue value, Metric metric) {
        RawDataForm form = RawDataForm.of(metric);
        Fields fields = Fields.of(value, fieldsOf(metric, form), problems, values);
        if (fields == null) {
            return null;
        }
        rawData.requireOneWay(fields, form);
        Period period = fields.optional("period", v -> period(v, metric));
        String currency = fields.optional("currency", this::currency);
        Quantity given = fields.optional("value", v -> quantities.value(v, metric));
        Measurement computed = given == null ? rawData.computed(fields, metric, form) : null;
        Quantity whole = computed == null ? given : computed.value().orElse(null);
        Map<String, Quantity> byChannel = fields.optional(
                "byChannel", v -> values.entries(v, values::hostId, (name, channel) -> channel(channel, metric)));
        LocalDate targetBy = fields.optional("targetBy", values::date);
        Quantity target = fields.has("targetBy")
                ? fields.required("target", v -> quantities.value(v, metric))
                : fields.optional("target", v -> quantities.value(v, metric));
        JsonValue channels = fields.value("byChannel");
        int mostCarried = mostCarried(metric, period);
        if (channels != null && byChannel != null && byChannel.size() > mostCarried) {
            problems.add(channels.place(), Message.TOO_MANY_ENTRIES, byChannel.size(), mostCarried);
        }
        return problems.make(fields.place(), () -> {
            Measurement none = currency == null
                    ? Measurement.of(metric)
                    : Measurement.of(metric).withCurrency(currency);
            Measurement measurement = figures(none, whole, byChannel, target, targetBy, UnaryOperator.identity());
            if (period != null) {
                Measurement.Stated stated = new Measurement.Stated(period, measurement);
                measurement = figures(
                                none, whole, byChannel, target, targetBy, rate -> inOwnPeriod(rate, metric, period))
                        .withStated(stated);
            }
            return computed == null
                    ? measurement
                    : measurement.withRawData(computed.rawData().orElseThrow());
        });
    }

    private static Measurement figures(
            Measurement none,
            @Nullable Quantity whole,
            @Nullable Map<String, Quantity> byChannel,
            @Nullable Quantity target,
            @Nullable LocalDate targetBy,
            UnaryOperator<Quantity> carried) {
        Measurement measurement = whole == null ? none : none.withValue(carried.apply(whole));
        if (byChannel != null) {
            Map<String, Quantity> channels = new LinkedHashMap<>();
            byChannel.forEach((channel, value) -> channels.put(channel, carried.apply(value)));
            measurement = measurement.withChannels(channels);
        }
        if (target == null) {
            return measurement;
        }
        return targetBy == null
                ? measurement.withTarget(carried.apply(target))
                : measurement.withTarget(carried.apply(target), targetBy);
    }

    private static List<String> fieldsOf(Metric metric, RawDataForm form) {
        List<String> fields = new ArrayList<>(List.of("value", "byChannel"));
        fields.addAll(form.fields());
        fields.addAll(List.of("target", "targetBy"));
        if (metric.period().isPresent()) {
            fields.add("period");
        }
        if (metric.unit() == Unit.MONEY) {
            fields.add("currency");
        }
        return fields;
    }

    private @Nullable Quantity channel(JsonValue value, Metric metric) {
        Fields fields = Fields.of(value, CHANNEL_FIELDS, problems, values);
        return fields == null ? null : fields.optional("value", v -> quantities.value(v, metric));
    }

    /** An ISO 4217 code. */
    @Nullable
    String currency(JsonValue value) {
        String currency = values.text(value);
        if (currency != null && !CURRENCY.matcher(currency).matches()) {
            problems.add(value.place(), Message.INVALID_CURRENCY, currency);
            return null;
        }
        return currency;
    }

    /** A period of any length above 0. */
    @Nullable
    Period period(String text, Place place) {
        Period period = PERIOD.matcher(text).matches() ? Period.parse(text) : Period.ZERO;
        if (period.isZero()) {
            problems.add(place, Message.INVALID_PERIOD, text);
            return null;
        }
        return period;
    }

    private @Nullable Period period(JsonValue value, Metric metric) {
        String text = values.text(value);
        if (text == null) {
            return null;
        }
        Period period = period(text, value.place());
        if (period == null) {
            return null;
        }
        if (isTooLong(period)) {
            problems.add(value.place(), Message.PERIOD_TOO_LONG, text);
            return null;
        }
        try {
            // 0 percent of anything stays what it is, so only the periods are looked at.
            inOwnPeriod(new Quantity(metric.unit(), Ratio.ZERO), metric, period);
        } catch (IllegalArgumentException e) {
            problems.add(
                    value.place(),
                    Message.UNRELATED_PERIOD,
                    text,
                    metric.period().orElse(period).toString());
            return null;
        }
        return period;
    }

    /** Whether a period is longer than rates are carried over from. */
    static boolean isTooLong(Period period) {
        return period.toTotalMonths() > MOST_MONTHS || period.getDays() > MOST_DAYS;
    }

    private static Quantity inOwnPeriod(Quantity value, Metric metric, @Nullable Period period) {
        return period == null || isOwnPeriod(metric, period) ? value : CompoundRate.toPeriodOf(metric, value, period);
    }

    /** How many channels a rate can be given for. */
    private static int mostCarried(Metric metric, @Nullable Period period) {
        if (period == null || isOwnPeriod(metric, period)) {
            return Integer.MAX_VALUE;
        }
        return metric.period()
                        .filter(own -> CompoundRate.needsLengthOfYear(period, own))
                        .isPresent()
                ? MOST_CARRIED_BY_DAYS
                : MOST_CARRIED;
    }

    private static boolean isOwnPeriod(Metric metric, @Nullable Period period) {
        return period == null || metric.period().filter(period::equals).isPresent();
    }
}
