package io.serviceaudit.benchmark;

import io.serviceaudit.internal.Require;
import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How values are written in the cells of CSV files: as in JSON documents. */
final class CsvValues {
    /** Nothing but digits: no exponent, no other digits than 0 to 9. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(?:\\.[0-9]{1,140})?");

    /** As in documents, zeros in front apart. */
    private static final int MOST_DIGITS = 40;

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");
    private static final Pattern DOTTED_DATE = Pattern.compile("([0-9]{2})\\.([0-9]{2})\\.([0-9]{4})");
    private static final Pattern WEEKS = Pattern.compile("P([0-9]{1,6})W");

    private CsvValues() {}

    /** A metric by its id. */
    static Function<String, Metric> metric(Metrics metrics) {
        return id -> metrics.find(id).orElseThrow(() -> illegal(id, "the id of a known metric"));
    }

    /** A value of a metric: a number, or a length of time. */
    static Function<String, Quantity> quantity(Metric metric) {
        return text -> metric.require(
                metric.unit() == Unit.DURATION
                        ? Quantity.ofDuration(duration(text))
                        : Quantity.of(metric.unit(), decimal(text)));
    }

    private static BigDecimal decimal(String text) {
        if (DECIMAL.matcher(text).matches()) {
            BigDecimal decimal = new BigDecimal(text);
            if (decimal.precision() <= MOST_DIGITS) {
                return decimal;
            }
        }
        throw illegal(text, "a number such as 4.1");
    }

    private static Duration duration(String text) {
        Matcher weeks = WEEKS.matcher(text);
        if (weeks.matches()) {
            return Duration.ofDays(7 * Long.parseLong(weeks.group(1)));
        }
        return parsed(text, Duration::parse, "a length of time such as PT15M or P3D");
    }

    static int year(String text) {
        if (!WHOLE.matcher(text).matches() || text.length() > 4) {
            throw illegal(text, "a year such as 2025");
        }
        return Integer.parseInt(text);
    }

    static long count(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw illegal(text, "a whole number of at most 18 digits");
        }
        return Long.parseLong(text);
    }

    static LocalDate date(String text) {
        Matcher dotted = DOTTED_DATE.matcher(text);
        String iso = dotted.matches() ? dotted.group(3) + "-" + dotted.group(2) + "-" + dotted.group(1) : text;
        return parsed(text, any -> LocalDate.parse(iso), "a date such as 2026-11-20");
    }

    static Period period(String text) {
        return parsed(text, Period::parse, "a period such as P1M");
    }

    static Statistic statistic(String text) {
        return Statistic.ofCode(text).orElseThrow(() -> illegal(text, "one of range, mean, median, quartiles, top"));
    }

    static Comparator comparator(String text) {
        return Comparator.ofCode(text).orElseThrow(() -> illegal(text, "one of <, <=, >=, >"));
    }

    static Norm.Kind kind(String text) {
        for (Norm.Kind kind : Norm.Kind.values()) {
            if (kind.code().equals(text)) {
                return kind;
            }
        }
        throw illegal(text, "one of norm, orientation, example");
    }

    static String id(String text) {
        if (!Require.isId(text)) {
            throw illegal(text, Require.ID_RULE);
        }
        return text;
    }

    private static <T> T parsed(String text, Function<String, T> parser, String expected) {
        try {
            return parser.apply(text);
        } catch (DateTimeException | ArithmeticException e) {
            IllegalArgumentException illegal = illegal(text, expected);
            illegal.initCause(e);
            throw illegal;
        }
    }

    private static IllegalArgumentException illegal(String text, String expected) {
        return new IllegalArgumentException("is '" + text + "'; it must be " + expected);
    }
}
