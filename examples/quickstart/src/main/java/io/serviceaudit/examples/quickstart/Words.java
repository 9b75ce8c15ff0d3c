package io.serviceaudit.examples.quickstart;

import io.serviceaudit.json.ScalarValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The example's own words, in one language. */
final class Words {
    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

    private final Properties texts;
    private final Locale locale;

    private Words(Properties texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** The words in a language that the example speaks. */
    static Words in(Locale locale) {
        try (InputStream in = open("words", locale, "properties")) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Words(texts, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name, Locale locale, String extension) {
        String file = name + "." + locale.getLanguage() + "." + extension;
        return Objects.requireNonNull(Words.class.getResourceAsStream(file), file);
    }

    /** The words of a key. */
    String get(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }

    /** The words of a key with {0}, {1} and so on filled in. */
    String fill(String key, Object... values) {
        return GAP.matcher(get(key))
                .replaceAll(gap -> Matcher.quoteReplacement(values[Integer.parseInt(gap.group(1))].toString()));
    }

    /** The name of a stratum: in words where it is built in, otherwise its id. */
    String stratum(String id) {
        return texts.getProperty("stratum." + id, id);
    }

    /** How the program is used. */
    String usage() {
        try (InputStream in = open("usage", locale, "txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number as the language writes it, with all its decimals. */
    String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(number.scale());
        format.setMaximumFractionDigits(number.scale());
        return format.format(number).replace("-", get("minus"));
    }

    /** A percent as the language writes it. */
    String percent(BigDecimal percent) {
        return fill("percent", number(percent));
    }

    /** A figure as the language writes it: a number by its unit, or a length of time. */
    String figure(String unit, @Nullable String currency, ScalarValue figure) {
        if (!(figure.json() instanceof BigDecimal number)) {
            return duration(Duration.parse(figure.toString()));
        }
        return switch (unit) {
            case "percent" -> percent(number);
            case "money" -> currency == null ? number(number) : number(number) + " " + currency;
            default -> number(number);
        };
    }

    /** A value from 0 to 1 as a percent, with one decimal at most. */
    String share(BigDecimal value) {
        BigDecimal percent =
                value.movePointRight(2).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return percent(percent.scale() < 0 ? percent.setScale(0) : percent);
    }

    /** A date as the language writes it, the month in words. */
    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(get("date"), locale).format(date);
    }

    /** A length of time in days, hours, minutes and seconds, leaving out what is 0; a difference may be negative. */
    String duration(Duration duration) {
        Duration size = duration.abs();
        List<String> parts = new ArrayList<>();
        add(parts, "days", size.toDaysPart());
        add(parts, "hours", size.toHoursPart());
        add(parts, "minutes", size.toMinutesPart());
        if (size.toSecondsPart() > 0 || size.getNano() > 0 || parts.isEmpty()) {
            BigDecimal seconds = BigDecimal.valueOf(size.toSecondsPart()).add(BigDecimal.valueOf(size.getNano(), 9));
            BigDecimal plain = seconds.stripTrailingZeros();
            parts.add(fill("seconds", number(plain.scale() < 0 ? plain.setScale(0) : plain)));
        }
        return (duration.isNegative() ? get("minus") : "") + String.join(" ", parts);
    }

    private void add(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(fill(key, count));
        }
    }
}
