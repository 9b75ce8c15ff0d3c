package io.serviceaudit.json;

import io.serviceaudit.json.JsonValue.Kind;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads metrics and their values: numbers in the metric's own unit, and ISO 8601 durations for metrics of time. A day is 24
 * hours and a week 7 days; months and years have no fixed length and are refused.
 */
final class Quantities {
    private static final Pattern DURATION = Pattern.compile("(-)?P(?=[0-9T])"
            + "(?:([0-9]{1,12})W|(?:([0-9]{1,12})D)?"
            + "(?:T(?=[0-9])(?:([0-9]{1,15})H)?(?:([0-9]{1,12})M)?(?:([0-9]{1,12})(?:\\.([0-9]{1,9}))?S)?)?)");
    private static final Pattern WITH_MONTHS = Pattern.compile("-?P(?:[0-9]+[YMWD])*[0-9]+[YM](?:[0-9]+[WD])*(?:T.*)?");

    /** Longer texts are not looked into for months: the pattern would take a stack frame for each part. */
    private static final int LONGEST = 100;

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;

    /** Durations are written in hours, and what was read must be read again: as many as there may be digits of them. */
    private static final long MOST_HOURS = 999_999_999_999_999L;

    private static final long DAY = 24 * HOUR;
    private static final long WEEK = 7 * DAY;

    private final Metrics metrics;
    private final Problems problems;
    private final Values values;

    Quantities(Metrics metrics, Problems problems, Values values) {
        this.metrics = metrics;
        this.problems = problems;
        this.values = values;
    }

    /** A metric by its id. */
    @Nullable
    Metric metric(JsonValue value) {
        String id = values.text(value);
        return id == null ? null : metric(id, value.place());
    }

    @Nullable
    Metric metric(String id, Place place) {
        Optional<Metric> metric = metrics.find(id);
        if (metric.isEmpty()) {
            problems.addUnknown(
                    place,
                    Message.UNKNOWN_METRIC,
                    id,
                    metrics.all().stream().map(Metric::id).toList(),
                    id);
        }
        return metric.orElse(null);
    }

    /** A value the metric can have. */
    @Nullable
    Quantity value(JsonValue value, Metric metric) {
        Quantity quantity = threshold(value, metric);
        return quantity == null || isInRange(value.place(), quantity, metric) ? quantity : null;
    }

    /** Whether the metric can have a value; if not, a problem says so. */
    boolean isInRange(Place place, Quantity quantity, Metric metric) {
        if (metric.isInRange(quantity.amount())) {
            return true;
        }
        addOutOfRange(place, quantity.amount(), metric.lowest(), metric.highest());
        return false;
    }

    /** A length of time of a metric in durations, not negative. */
    @Nullable
    Duration time(JsonValue value, Metric metric) {
        return duration(value, metric, false);
    }

    private @Nullable Duration duration(JsonValue value, Metric metric, boolean isSigned) {
        if (value instanceof JsonValue.TextValue text) {
            return duration(text.text(), value.place(), isSigned);
        }
        addWrongUnit(value, Kind.NUMBER, Kind.TEXT, Message.DURATION_WANTED, metric);
        return null;
    }

    /** A length of time of no metric, not negative. */
    @Nullable
    Duration time(JsonValue value) {
        String text = values.text(value);
        return text == null ? null : duration(text, value.place(), false);
    }

    private void addOutOfRange(Place place, Ratio amount, Optional<Ratio> low, Optional<Ratio> high) {
        String shown = shown(amount);
        if (low.isPresent() && high.isPresent()) {
            problems.add(place, Message.OUT_OF_RANGE, shown, shown(low.get()), shown(high.get()));
        } else {
            low.ifPresent(least -> problems.add(place, Message.BELOW_LEAST, shown, shown(least)));
            high.ifPresent(most -> problems.add(place, Message.ABOVE_MOST, shown, shown(most)));
        }
    }

    private static String shown(Ratio ratio) {
        return Values.shown(ratio.toDecimal());
    }

    /** A value to hold the metric against, in its unit; it may lie where no value of the metric does. */
    @Nullable
    Quantity threshold(JsonValue value, Metric metric) {
        return quantity(value, metric, false);
    }

    /** A change of the metric, in its unit; negative for less, never 0. */
    @Nullable
    Quantity change(JsonValue value, Metric metric) {
        Quantity change = quantity(value, metric, true);
        if (change != null && change.amount().isZero()) {
            problems.add(value.place(), Message.NO_CHANGE);
            return null;
        }
        return change;
    }

    private @Nullable Quantity quantity(JsonValue value, Metric metric, boolean isSigned) {
        if (metric.unit() == Unit.DURATION) {
            Duration duration = duration(value, metric, isSigned);
            return duration == null ? null : Quantity.ofDuration(duration);
        }
        if (value instanceof JsonValue.NumberValue number) {
            BigDecimal amount = number.decimal();
            return Quantity.of(metric.unit(), amount);
        }
        addWrongUnit(value, Kind.TEXT, Kind.NUMBER, Message.NUMBER_WANTED, metric);
        return null;
    }

    private void addWrongUnit(JsonValue value, Kind mistaken, Kind wanted, Message message, Metric metric) {
        if (value.kind() == mistaken) {
            problems.add(value.place(), message, metric.id());
        } else {
            problems.addWrongType(value, wanted);
        }
    }

    private @Nullable Duration duration(String text, Place place, boolean isSigned) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            boolean hasMonths =
                    text.length() <= LONGEST && WITH_MONTHS.matcher(text).matches();
            problems.add(place, hasMonths ? Message.DURATION_OF_MONTHS : Message.INVALID_DURATION, text);
            return null;
        }
        if (matcher.group(1) != null && !isSigned) {
            problems.add(place, Message.NEGATIVE_DURATION, text);
            return null;
        }
        long seconds = part(matcher, 2) * WEEK
                + part(matcher, 3) * DAY
                + part(matcher, 4) * HOUR
                + part(matcher, 5) * MINUTE
                + part(matcher, 6);
        String fraction = matcher.group(7);
        if (seconds / HOUR > MOST_HOURS) {
            problems.add(place, Message.INVALID_DURATION, text);
            return null;
        }
        long nanos = fraction == null ? 0 : Long.parseLong((fraction + "00000000").substring(0, 9));
        Duration duration = Duration.ofSeconds(seconds, nanos);
        return matcher.group(1) == null ? duration : duration.negated();
    }

    /** A number of at most 12 digits, of hours 15: all parts together are far from the end of a {@code long}. */
    private static long part(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
