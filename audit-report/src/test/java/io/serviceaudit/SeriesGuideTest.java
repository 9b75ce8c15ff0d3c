package io.serviceaudit;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Migration;
import io.serviceaudit.compare.AuditSeries;
import io.serviceaudit.compare.SeriesReport;
import io.serviceaudit.compare.SeriesSamples;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.json.constraint.OneOf;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.ComparisonPart;
import io.serviceaudit.report.MetricLine;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Scorecard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The Java of the guide to audits over time, compiled and run; the same lines stand in both files. With {@code -Dgolden.approve=true} the
 * output in the guide is written anew.
 */
class SeriesGuideTest {
    private static final Path GUIDE = Path.of("docs", "series.md");
    private static final Path THIS_FILE = Path.of("src", "test", "java", "io", "serviceaudit", "SeriesGuideTest.java");
    private static final String OUTPUT = "<!-- output: SeriesGuideTest -->\n```\n";

    private final Documents documents = SeriesSamples.DOCUMENTS;
    private final Scorecard february = SeriesSamples.scorecards().get(0);
    private final Scorecard june = SeriesSamples.scorecards().get(1);
    private final Scorecard november = SeriesSamples.scorecards().get(2);
    private final Migration migration = SeriesSamples.migration();
    private final List<String> lines = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void twoAuditsAreCompared() throws IOException {
        AuditReport report =
                Reporter.in(Locale.ENGLISH).comparedWith(june, migration).report(november);
        ComparisonPart comparison = report.comparison();
        lines.add(comparison.verdictName().toString());
        lines.add(comparison.summary().toString());
        lines.add(comparison.likeForLike().summary().toString());
        lines.add(comparison.itemsSummary().toString());
        lines.add(comparison.findings().summary().toString());
        for (ComparisonPart.NextStep step : comparison.nextSteps()) {
            lines.add("- " + step.text());
        }
        assertOutput(0);
    }

    @Test
    void manyAreTold() throws IOException {
        AuditSeries series = AuditSeries.of(List.of(february, june, november), List.of(migration));
        SeriesReport told = series.report(Reporter.in(Locale.ENGLISH));
        for (LocalizedText sentence : told.summary()) {
            lines.add(sentence.toString());
        }
        assertOutput(1);

        lines.clear();
        for (SeriesReport.FindingLife finding : told.findings()) {
            if (finding.state().equals("persisting")) {
                SeriesReport.LifeRow newest = finding.life().get(finding.life().size() - 1);
                lines.add(finding.item() + " " + newest.actions()); // how far each action had come by then
            }
        }
        assertThat(lines)
                .containsExactly(
                        "complaints [ActionThen[action=a2, status=done, statusName=Done]]",
                        "training [ActionThen[action=a3, status=dropped, statusName=Dropped]]");

        MetricLine line = Reporter.in(Locale.ENGLISH).metricLine("nps", List.of(february.audit(), november.audit()));
        assertThat(line.points()).extracting(MetricLine.LinePoint::audit).containsExactly("2026-02", "2026-11");

        Path file = folder.resolve("series.json");
        Files.writeString(file, documents.write(told));
        SeriesReport read = documents.read(SeriesReport.class, file);
        assertThat(read).isEqualTo(told);
    }

    private void assertOutput(int position) throws IOException {
        String guide = Files.readString(GUIDE);
        int begin = -1;
        for (int i = 0; i <= position; i++) {
            begin = guide.indexOf(OUTPUT, begin + 1);
        }
        int from = begin + OUTPUT.length();
        int to = guide.indexOf("```\n", from);
        String said = String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("golden.approve")) {
            Files.writeString(GUIDE, guide.substring(0, from) + said + guide.substring(to));
        } else {
            assertThat(guide.substring(from, to)).isEqualTo(said);
        }
    }

    @Test
    void everyCodeIsListed() throws IOException {
        assertThat(Files.readAllLines(GUIDE).stream()
                        .filter(line -> line.matches("\\| `[^,|]*` \\|.*"))
                        .map(line -> line.split("`")[1]))
                .containsAll(codes(ComparisonPart.NextStep.class, "kind"))
                .containsAll(codes(SeriesReport.LifeRow.class, "state"));
    }

    private static List<String> codes(Class<?> record, String name) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .flatMap(component -> Stream.of(
                        component.getAccessor().getAnnotation(OneOf.class).value()))
                .toList();
    }

    static List<String> snippets() throws IOException {
        List<String> snippets = new ArrayList<>();
        List<String> lines = Files.readAllLines(GUIDE);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals("<!-- snippet: SeriesGuideTest -->")) {
                snippets.add(lines.subList(i + 2, lines.size()).stream()
                        .takeWhile(line -> !line.equals("```"))
                        .collect(Collectors.joining("\n")));
            }
        }
        return snippets;
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void aSnippetStandsInThisFile(String snippet) throws IOException {
        assertThat(snippet).isNotBlank();
        assertThat(normalised(Files.readString(THIS_FILE)))
                .as("this file has the lines of the guide, however they are broken")
                .contains(normalised(snippet));
    }

    @Test
    void allJavaOfTheGuideIsASnippet() throws IOException {
        assertThat(Files.readAllLines(GUIDE).stream().filter(line -> line.equals("```java")))
                .hasSize(snippets().size())
                .hasSize(5);
    }

    /** Without white space, so that the formatter may break lines where it likes. */
    private static String normalised(String code) {
        return code.replaceAll("\\s+", "");
    }
}
