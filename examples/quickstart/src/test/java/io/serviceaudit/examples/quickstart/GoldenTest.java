package io.serviceaudit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

    /** How each sample is run: those in the jar by their names, those beside it by the files that belong to them. */
    private static final Map<String, String> FILES = Map.of(
            "nine-months-2026-06",
            "nine-months/{language}/2026-06.json --compare nine-months/{language}/2026-02.json --plan"
                    + " --checklist-file nine-months/home-repair-1.4.0.json",
            "nine-months-2026-11",
            "nine-months/{language}/2026-11.json --compare nine-months/{language}/2026-06.json --target 80 --budget 5 --plan"
                    + " --as-of 2026-12-01 --checklist-file nine-months/home-repair-1.4.0.json"
                    + " --checklist-file nine-months/home-repair-2.0.0.json",
            "nine-months",
            "--series nine-months/{language} --as-of 2026-12-01 --checklist-file nine-months/home-repair-1.4.0.json"
                    + " --checklist-file nine-months/home-repair-2.0.0.json",
            "branches",
            "--branches branches/{language} --by city --sizes customers",
            "conversations",
            "--reviews conversations/october.{language}.reviews.jsonl --sampling-plan conversations/october.sampling-plan.json"
                    + " --expert vera --compare-reviews conversations/july.{language}.reviews.jsonl"
                    + " --old-sampling-plan conversations/july.sampling-plan.json",
            "conversations-south",
            "--reviews conversations/october.{language}.reviews.jsonl --sampling-plan conversations/october.sampling-plan.json"
                    + " --expert vera --team south",
            "november-plan",
            "--sampling-plan conversations/november.sampling-plan.json",
            "november-sample",
            "--draw conversations/november.ids.tsv --sampling-plan conversations/november.sampling-plan.json");

    private static final Map<String, String> KINDS = Map.of(
            "nine-months",
            "series",
            "branches",
            "branches",
            "conversations",
            "conversations",
            "conversations-south",
            "conversations",
            "november-plan",
            "sampling-plan",
            "november-sample",
            "sample");

    static Stream<Arguments> samplesAndLanguages() {
        return Stream.concat(Samples.names().stream(), FILES.keySet().stream().sorted())
                .flatMap(name -> Stream.of("en", "ru").map(language -> arguments(name, language)));
    }

    private static List<String> command(String sample, String language) {
        List<String> command = new ArrayList<>(List.of("--locale", language));
        String files = FILES.get(sample);
        if (files == null) {
            command.addAll(List.of("--sample", sample));
        } else {
            Path samples = Path.of("samples").toAbsolutePath();
            for (String word : files.replace("{language}", language).split(" ")) {
                command.add(word.contains("/") ? samples.resolve(word).toString() : word);
            }
        }
        return command;
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("samplesAndLanguages")
    void theReportIsTheApprovedOne(String sample, String language) throws IOException {
        document(sample, language).verify(report(sample, language));
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

    /** What the README shows to run, in its order, and what it quotes of the output. */
    @Test
    void theCommandsOfTheReadmeGiveTheApprovedReports() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        List<String> commands = Pattern.compile("-Dquickstart\\.args=\"([^\"]+)\"")
                .matcher(readme)
                .results()
                .map(match -> match.group(1))
                .toList();
        List<String> samples = List.of(
                "nine-months-2026-06",
                "nine-months-2026-11",
                "nine-months",
                "branches",
                "conversations",
                "november-plan",
                "november-sample");
        assertThat(commands).hasSameSizeAs(samples);
        for (int i = 0; i < samples.size(); i++) {
            Run run = Run.in(Path.of("..", ".."), (commands.get(i) + " --json").split(" "));
            assertThat(run.err()).isEmpty();
            document(samples.get(i), "en").verify(run.out());
        }
        assertQuoted(readme, "  Published then", "nine-months-2026-11");
        assertQuoted(readme, "escalated: ", "november-sample");
    }

    private static void assertQuoted(String readme, String start, String sample) throws IOException {
        String quoted = readme.substring(readme.indexOf("```\n" + start) + 4);
        assertThat(Files.readString(Golden.of(sample + ".en.summary.txt").file()))
                .contains(quoted.substring(0, quoted.indexOf("```")));
    }

    /** The approved document, named by its kind. */
    private static Golden document(String sample, String language) {
        String kind = KINDS.getOrDefault(sample, "report");
        return Golden.of(sample + "." + language + "." + kind + ".json");
    }

    private String report(String sample, String language) {
        List<String> command = command(sample, language);
        command.add("--json");
        Run run = Run.in(directory, command.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    private String summary(String sample, String language) {
        Run run = Run.in(directory, command(sample, language).toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        // As it reads for somebody who works in the folder.
        return run.out().replace(directory.resolve("x").toString().replaceAll("x$", ""), "");
    }
}
