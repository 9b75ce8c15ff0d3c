package io.serviceaudit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds report and summary of each sample, in both languages, against approved ones, byte by byte. Approve anew, from the project's
 * root, with {@code mvn -pl examples/quickstart -am test -Dtest=GoldenTest -Dgolden.approve=true}, and look at what changed.
 */
class GoldenTest {
    @TempDir
    Path directory;

    static Stream<Arguments> samplesAndLanguages() {
        return Samples.names().stream()
                .flatMap(name -> Stream.of("en", "ru").map(language -> arguments(name, language)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("samplesAndLanguages")
    void theReportIsTheApprovedOne(String sample, String language) throws IOException {
        Golden.of(sample + "." + language + ".report.json").verify(report(sample, language));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("samplesAndLanguages")
    void theSummaryIsTheApprovedOne(String sample, String language) throws IOException {
        Golden.of(sample + "." + language + ".summary.txt").verify(summary(sample, language));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("samplesAndLanguages")
    void bytesAreTheSameOnMachinesOfOtherCountries(String sample, String language) {
        String report = report(sample, language);
        String summary = summary(sample, language);
        // Turkish has its own upper and lower case i, Arabic and Thai their own digits and calendar.
        for (String[] country : new String[][] {
            {"tr-TR", "Asia/Kolkata"},
            {"ar-EG-u-nu-arab", "Pacific/Apia"},
            {"th-TH-u-ca-buddhist-nu-thai", "Etc/GMT+12"}
        }) {
            Locale locale = Locale.getDefault();
            TimeZone zone = TimeZone.getDefault();
            try {
                Locale.setDefault(Locale.forLanguageTag(country[0]));
                TimeZone.setDefault(TimeZone.getTimeZone(country[1]));
                assertThat(report(sample, language))
                        .as("report in %s", country[0])
                        .isEqualTo(report);
                assertThat(summary(sample, language))
                        .as("summary in %s", country[0])
                        .isEqualTo(summary);
            } finally {
                Locale.setDefault(locale);
                TimeZone.setDefault(zone);
            }
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("samplesAndLanguages")
    void noLineOfTheSummaryIsWiderThanEightyColumns(String sample, String language) {
        assertThat(summary(sample, language).lines()).allMatch(line -> line.length() <= 80);
    }

    private String report(String sample, String language) {
        Run run = Run.in(directory, "--sample", sample, "--locale", language, "--json");
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    private String summary(String sample, String language) {
        Run run = Run.in(directory, "--sample", sample, "--locale", language);
        assertThat(run.err()).isEmpty();
        // As it reads for somebody who works in the folder.
        return run.out().replace(directory.resolve("x").toString().replaceAll("x$", ""), "");
    }
}
