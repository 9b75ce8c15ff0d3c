package io.serviceaudit;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.DateRange;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.compare.BranchSamples;
import io.serviceaudit.compare.Branches;
import io.serviceaudit.compare.BranchesReport;
import io.serviceaudit.compare.Grouping;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.json.constraint.OneOf;
import io.serviceaudit.report.AuditReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java of the guide to branches, compiled and run; the same lines stand in both files. */
class BranchesGuideTest {
    private static final Path GUIDE = Path.of("docs", "branches.md");
    private static final Path THIS_FILE =
            Path.of("src", "test", "java", "io", "serviceaudit", "BranchesGuideTest.java");

    private final Documents documents = Documents.standard();
    private final Locale locale = Locale.ENGLISH;
    private final List<AuditReport> reports = BranchSamples.reports();
    private final Branches branches = Branches.of(Catalog.serviceHealth(), BranchSamples.QUARTER);
    private final List<String> lines = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void branchesAreComparedAndKept() throws IOException {
        DateRange quarter = new DateRange(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));
        BranchesReport compared = Branches.of(Catalog.serviceHealth(), quarter)
                .withSizesFromTag("customers")
                .groupedBy(Grouping.byTag("city").withMinimumSize(3))
                .report(reports, Locale.ENGLISH);
        for (LocalizedText sentence : compared.summary()) {
            lines.add(sentence.toString());
        }
        String guide = Files.readString(GUIDE);
        assertThat(guide.substring(guide.indexOf("<!-- output: BranchesGuideTest -->")))
                .startsWith("<!-- output: BranchesGuideTest -->\n```\n" + String.join("\n", lines) + "\n```\n");

        lines.clear();
        for (BranchesReport.Practice practice : compared.practices()) {
            if (!practice.from().isEmpty()) {
                lines.add(practice.item() + ": " + practice.from().get(0) + " shows " + practice.to());
            }
        }
        assertThat(lines)
                .contains(
                        "proactive-steps: samara-volga shows [moscow-station, moscow-south, moscow-arbat, kazan-river,"
                                + " kazan-north, kazan-centre]");

        Path file = folder.resolve("branches.json");
        Files.writeString(file, documents.write(compared));
        BranchesReport read = documents.read(BranchesReport.class, file);
        assertThat(read).isEqualTo(compared);
    }

    @Test
    void theCoverageCanBeAskedFor() {
        BranchesReport strict =
                branches.withMinimumCoverage(new BigDecimal("90")).report(reports, locale);
        for (BranchesReport.BranchApart row : strict.apart()) {
            lines.add(row.text().toString());
        }
        assertThat(lines)
                .containsExactly("Samara East is not ranked: its coverage is 28.6%, and ranking starts at 90%. "
                        + "Its 87.5% are of that part alone.");
    }

    @Test
    void sizesComeFromElsewhereToo() {
        Branches byStaff =
                branches.withSizes(Map.of("kazan-centre", new BigDecimal("14"), "kazan-north", new BigDecimal("9")));
        Branches byMetric = branches.withSizesFromMetric("active-customers");
        for (Branches each : List.of(byStaff, byMetric)) {
            assertThat(each.report(reports, locale).spread())
                    .isNotNull()
                    .satisfies(spread -> assertThat(spread.withoutSize()).contains("moscow-arbat"));
        }
    }

    @Test
    void everyReasonIsListed() throws IOException {
        assertThat(Files.readAllLines(GUIDE).stream()
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> line.split("`")[1]))
                .containsExactlyElementsOf(
                        Stream.of(BranchesReport.AuditLeftOut.class, BranchesReport.BranchApart.class)
                                .flatMap(record -> Arrays.stream(record.getRecordComponents()))
                                .filter(component -> component.getName().equals("reason"))
                                .flatMap(component -> Arrays.stream(component
                                        .getAccessor()
                                        .getAnnotation(OneOf.class)
                                        .value()))
                                .toList());
    }

    static List<String> snippets() throws IOException {
        List<String> snippets = new ArrayList<>();
        List<String> lines = Files.readAllLines(GUIDE);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals("<!-- snippet: BranchesGuideTest -->")) {
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
