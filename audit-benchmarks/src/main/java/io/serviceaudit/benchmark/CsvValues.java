package io.serviceaudit.benchmark;

import io.serviceaudit.internal.NearestName;
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
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
    private static final Pattern DOTTED_DATE = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})");
    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern SLASHED_DATE = Pattern.compile("[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4}");
    private static final Pattern DAY_NUMBER = Pattern.compile("[0-9]{5}");

    /** Digits with blanks between thousands, which no one reads in another way. */
    private static final Pattern BLANKED =
            Pattern.compile("[-\\u2212]?[0-9]{1,3}(?: [0-9]{3}){1,12}(?:[.,][0-9]{1,140})?");

    /** 1.234, where decimals have a comma. */
    private static final Pattern THOUSANDS_OR_DECIMALS = Pattern.compile("-?[1-9][0-9]{0,2}\\.[0-9]{3}");

    private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(?:[.,' \u2019][0-9]{3})+(?:[.,][0-9]+)?");
    private static final Pattern COMMA_OR_THOUSANDS = Pattern.compile("-?[0-9]{1,3},[0-9]{3}");
    private static final Pattern COMMA = Pattern.compile("-?[0-9]+,[0-9]+");
    private static final Pattern RANGE =
            Pattern.compile("-?[0-9]+(?:[.,][0-9]+)? ?[-\u2013\u2014] ?[0-9]+(?:[.,][0-9]+)?%?");

    /** Longer ones are no slip of the pen. */
    private static final int LONGEST_HINTED = 60;

    private static final Pattern WEEKS = Pattern.compile("P([0-9]{1,6})W");

    private CsvValues() {}

    /** A metric by its id; for an unknown one the nearest is suggested. */
    static Function<String, Metric> metric(Metrics metrics, NearestName names) {
        return id -> metrics.find(id)
                .orElseThrow(() -> unknown(
                        id,
                        "the id of a known metric",
                        metrics.all().stream().map(Metric::id).toList(),
                        names));
    }

    /** An industry by its id; for an unknown one the nearest is suggested, and for another name its own. */
    static Function<String, String> industry(Industries industries, NearestName names) {
        return id -> {
            if (industries.find(id).isPresent()) {
                return id;
            }
            Optional<Industry> named = industries.resolve(id);
            if (named.isPresent()) {
                throw new IllegalArgumentException("is '" + id + "', another name of industry '"
                        + named.get().id() + "'; rows name an industry by its id");
            }
            throw new IllegalArgumentException("is '" + id + "'; it must be the id of a known industry"
                    + industries.nearest(id, names).map(CsvValues::didYouMean).orElse(""));
        };
    }

    /** A value of a metric: a number, or a length of time. */
    static Function<String, Quantity> quantity(Metric metric) {
        return quantity(metric, false);
    }

    /** A value of a metric, in a file that may write numbers with a decimal comma. */
    static Function<String, Quantity> quantity(Metric metric, boolean hasDecimalCommas) {
        return text -> metric.require(
                metric.unit() == Unit.DURATION
                        ? Quantity.ofDuration(duration(text))
                        : Quantity.of(metric.unit(), decimal(text, hasDecimalCommas)));
    }

    /** A value of a metric that is not known: whether it is a number or a length of time at all. */
    static Function<String, Object> figure(boolean hasDecimalCommas) {
        return text -> text.startsWith("P") ? duration(text) : decimal(text, hasDecimalCommas);
    }

    private static BigDecimal decimal(String text, boolean hasDecimalCommas) {
        String plain = ungrouped(text).replace('\u2212', '-');
        if (hasDecimalCommas && THOUSANDS_OR_DECIMALS.matcher(plain).matches()) {
            throw new IllegalArgumentException("is '" + text + "', which can be read in two ways; write "
                    + plain.replace(".", "") + " or " + plain.replace('.', ','));
        }
        String pointed = hasDecimalCommas && plain.indexOf('.') < 0 ? plain.replace(',', '.') : plain;
        if (DECIMAL.matcher(pointed).matches()) {
            BigDecimal decimal = new BigDecimal(pointed);
            if (decimal.precision() <= MOST_DIGITS) {
                return decimal;
            }
        }
        throw illegal(text, "a number such as 4.1" + hint(plain));
    }

    /** What to change in what is nearly a number. */
    private static String hint(String text) {
        if (text.length() > LONGEST_HINTED) {
            return "";
        }
        if (text.endsWith("%")) {
            return "; leave out the percent sign";
        }
        if (RANGE.matcher(text).matches()) {
            return "; a range takes two columns, low and high";
        }
        if (COMMA_OR_THOUSANDS.matcher(text).matches()) {
            return "; write " + text.replace(",", "") + " or " + text.replace(',', '.') + ", whichever is meant";
        }
        if (COMMA.matcher(text).matches()) {
            return "; with a point: " + text.replace(',', '.');
        }
        return GROUPED.matcher(text).matches() ? "; leave out what separates thousands" : "";
    }

    /** A number without blanks between its thousands or around it; among them those that do not break lines. */
    private static String ungrouped(String text) {
        String stripped = text.replace('\u00A0', ' ').replace('\u202F', ' ').strip();
        return BLANKED.matcher(stripped).matches() ? stripped.replace(" ", "") : stripped;
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
        String plain = ungrouped(text);
        if (!WHOLE.matcher(plain).matches()) {
            throw illegal(
                    text,
                    "a whole number of at most 18 digits"
                            + (GROUPED.matcher(plain).matches() ? "; leave out what separates thousands" : ""));
        }
        return Long.parseLong(plain);
    }

    static LocalDate date(String text) {
        Matcher dotted = DOTTED_DATE.matcher(text);
        String iso = dotted.matches()
                ? dotted.group(3) + "-" + twoDigits(dotted.group(2)) + "-" + twoDigits(dotted.group(1))
                : text;
        String hint = "";
        if (ISO_DATE.matcher(iso).matches()) {
            hint = "; there is no such day";
        } else if (SLASHED_DATE.matcher(text).matches()) {
            hint = ", or 20.11.2026, with all four digits of the year";
        } else if (DAY_NUMBER.matcher(text).matches()) {
            hint = "; a spreadsheet's number of a day must be formatted as a date";
        }
        String expected = "a date such as 2026-11-20" + hint;
        return parsed(text, any -> LocalDate.parse(iso), expected);
    }

    private static String twoDigits(String number) {
        return number.length() < 2 ? "0" + number : number;
    }

    static Period period(String text) {
        return parsed(text, Period::parse, "a period such as P1M");
    }

    static Function<String, Statistic> statistic(NearestName names) {
        List<String> known =
                Arrays.stream(Statistic.values()).map(Statistic::code).toList();
        return text -> Statistic.ofCode(text)
                .orElseThrow(() -> unknown(text, "one of " + String.join(", ", known), known, names));
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

    private static IllegalArgumentException unknown(
            String text, String expected, Collection<String> known, NearestName names) {
        return illegal(
                text,
                expected + names.to(text, known).map(CsvValues::didYouMean).orElse(""));
    }

    private static String didYouMean(String name) {
        return "; did you mean '" + name + "'?";
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
