package io.serviceaudit.report;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.ScalarValue;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A metric's figures inside sentences: those that stand beside the sentence, rounded as they are, with their unit. */
final class FigureWords {
    private static final int GROUP = 3;

    /** Numbers of fewer digits before the point are not grouped. */
    private static final int LEAST_GROUPED = 5;

    private FigureWords() {}

    /** A value: "42.9 points", "88%", "1 h 30 min", "54,000 RUB". */
    static Text value(Quantity quantity, Optional<String> currency) {
        return in(quantity.unit(), quantity.amount(), currency, "");
    }

    /** How far two values lie apart, without a sign: as values, but percent in percentage points. */
    static Text distance(Unit unit, Ratio amount, Optional<String> currency) {
        return in(unit, amount.signum() < 0 ? amount.negated() : amount, currency, ".distance");
    }

    private static Text in(Unit unit, Ratio amount, Optional<String> currency, String form) {
        ScalarValue shown = MetricFigure.of(unit, amount);
        if (unit == Unit.DURATION) {
            return duration(Duration.parse(shown.toString()));
        }
        BigDecimal number = (BigDecimal) shown.json();
        Map<String, Text> values = Map.of("number", number(number));
        return switch (unit) {
            case PERCENT ->
                ChangeWords.text(
                        form.isEmpty() ? "figure.percent" : "figure.percent" + form + '.' + ChangeWords.form(number),
                        values);
            case POINTS -> ChangeWords.text("figure.points." + ChangeWords.form(number), values);
            case PER_YEAR -> ChangeWords.text("figure.per-year", values);
            case MONEY ->
                currency.isPresent()
                        ? ChangeWords.text("figure.money", Map.of("number", number(number), "currency", currency.get()))
                        : number(number);
            case COUNT, DURATION -> number(number);
        };
    }

    /** A number as each language writes it: 54000.5 is 54,000.5 and 54 000,5. */
    static Text number(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String rest = point < 0 ? "" : plain.substring(point + 1);
        boolean isNegative = number.signum() < 0;
        return Text.of(
                "en",
                Map.of(
                        "en", (isNegative ? "-" : "") + grouped(whole, ',') + (rest.isEmpty() ? "" : "." + rest),
                        "ru",
                                (isNegative ? "\u2212" : "")
                                        + grouped(whole, '\u00a0')
                                        + (rest.isEmpty() ? "" : "," + rest)));
    }

    private static String grouped(String digits, char separator) {
        if (digits.length() < LEAST_GROUPED) {
            return digits;
        }
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = digits.length() - GROUP; i > 0; i -= GROUP) {
            grouped.insert(i, separator);
        }
        return grouped.toString();
    }

    /** A length of time in days, hours, minutes and seconds, without those that are 0. */
    private static Text duration(Duration duration) {
        Duration size = duration.abs();
        List<Text> parts = new ArrayList<>();
        BigDecimal days = BigDecimal.valueOf(size.toDaysPart());
        add(parts, "days." + ChangeWords.form(days), days);
        add(parts, "hours", BigDecimal.valueOf(size.toHoursPart()));
        add(parts, "minutes", BigDecimal.valueOf(size.toMinutesPart()));
        BigDecimal seconds = Ratio.of(
                        BigDecimal.valueOf(size.toSecondsPart()).add(BigDecimal.valueOf(size.toNanosPart(), 9)))
                .toDecimal();
        if (seconds.signum() > 0 || parts.isEmpty()) {
            parts.add(ChangeWords.text("figure.seconds", Map.of("number", number(seconds))));
        }
        Text all = parts.stream()
                .reduce((first, next) -> ChangeWords.text("figure.and", Map.of("first", first, "next", next)))
                .orElseThrow();
        return duration.isNegative() ? ChangeWords.text("figure.negative", Map.of("figure", all)) : all;
    }

    private static void add(List<Text> parts, String unit, BigDecimal count) {
        if (count.signum() > 0) {
            parts.add(ChangeWords.text("figure." + unit, Map.of("number", number(count))));
        }
    }
}
