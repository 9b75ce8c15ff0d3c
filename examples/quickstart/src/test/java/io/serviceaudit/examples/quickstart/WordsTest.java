package io.serviceaudit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);
    private static final Words RUSSIAN = Words.in(Locale.forLanguageTag("ru"));

    private static Properties file(String language) throws IOException {
        String name = "words." + language + ".properties";
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSameGaps() throws IOException {
        Properties english = file("en");
        Properties russian = file("ru");
        assertThat(english).isNotEmpty();
        assertThat(russian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(gaps(russian.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key)));
        }
    }

    private static List<String> gaps(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    @Test
    void whatFillsAGapIsNotFilledAgain() {
        assertThat(ENGLISH.fill("given-twice", "{1}", "$0", "\\")).isEqualTo("{1} is given twice: $0 and \\.");
    }

    static Stream<Arguments> dates() {
        return Stream.of(
                arguments(LocalDate.of(2026, 11, 12), "12 November 2026", "12 ноября 2026 г."),
                arguments(LocalDate.of(2027, 5, 1), "1 May 2027", "1 мая 2027 г."),
                arguments(LocalDate.of(2024, 2, 29), "29 February 2024", "29 февраля 2024 г."));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void datesAreWrittenAsInTheLanguage(LocalDate date, String english, String russian) {
        assertThat(ENGLISH.date(date)).isEqualTo(english);
        assertThat(RUSSIAN.date(date)).isEqualTo(russian);
    }

    @Test
    void percentsKeepTheirDecimalsAndAreWrittenAsInTheLanguage() {
        assertThat(ENGLISH.percent(new BigDecimal("79.5"))).isEqualTo("79.5%");
        assertThat(ENGLISH.percent(new BigDecimal("50.00"))).isEqualTo("50.00%");
        assertThat(RUSSIAN.percent(new BigDecimal("79.5"))).isEqualTo("79,5\u00a0%");
        assertThat(RUSSIAN.percent(new BigDecimal("100"))).isEqualTo("100\u00a0%");
    }

    @Test
    void usageNamesEveryOptionInBothLanguages() {
        for (Words words : List.of(ENGLISH, RUSSIAN)) {
            assertThat(words.usage())
                    .contains(
                            "--locale en|ru",
                            "--json",
                            "--report ",
                            "--checklist-file ",
                            "--scoring ",
                            "--compare ",
                            "--old-scoring ",
                            "--target ",
                            "--budget ",
                            "--plan",
                            "--as-of ",
                            "--branches ",
                            "--series ",
                            "--period ",
                            "--by ",
                            "--sizes ",
                            "--reviews ",
                            "--sampling-plan ",
                            "--compare-reviews ",
                            "--old-sampling-plan ",
                            "--expert ",
                            "--team ",
                            "--draw ",
                            "--seed ",
                            "--sample ",
                            "--samples",
                            "--ndjson",
                            "--checklist ",
                            "--help");
            assertThat(words.usage().lines()).allMatch(line -> line.length() <= 80);
        }
    }
}
