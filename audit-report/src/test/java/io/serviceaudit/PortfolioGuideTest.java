package io.serviceaudit;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.AuditState;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.benchmark.BenchmarkCsv;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.benchmark.TableEdition;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.compare.GroupQuartiles;
import io.serviceaudit.compare.Grouping;
import io.serviceaudit.compare.Portfolio;
import io.serviceaudit.compare.PortfolioTable;
import io.serviceaudit.compare.Publication;
import io.serviceaudit.compare.Withheld;
import io.serviceaudit.json.Documents;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java of the guide to portfolios, compiled and run; the same lines stand in both files. */
class PortfolioGuideTest {
    private static final Path GUIDE = Path.of("docs", "portfolio.md");
    private static final Path THIS_FILE =
            Path.of("src", "test", "java", "io", "serviceaudit", "PortfolioGuideTest.java");

    private final Documents documents = Documents.standard();
    private final TableEdition edition = TableEdition.of("acme-clients", "2026.1");
    private final Publication publication =
            Publication.of("Acme Consulting", "Service audits of our clients", 2026, LocalDate.of(2026, 11, 20));
    private final List<AuditReport> reports = IntStream.rangeClosed(1, 7)
            .mapToObj(i -> Reporter.in(Locale.ENGLISH).report(scorecard("client-" + i, 10 * i)))
            .toList();
    private final Portfolio portfolio = Portfolio.ofFinalReports().withAll(reports);
    private final List<String> notes = new ArrayList<>();

    @TempDir
    Path folder;

    private static Scorecard scorecard(String subject, int nps) {
        Audit audit = Audit.of(Catalog.churnPrevention(), "audit-of-" + subject, LocalDate.of(2026, 11, 20))
                .withState(AuditState.FINAL)
                .withSubject(Subject.of(subject).withIndustry("retail").withTag("city", "Kazan"))
                .withMeasurement(Measurement.of(Metrics.NPS, Quantity.ofPoints(String.valueOf(nps))))
                .with("known-pains", Answer.of("yes"));
        return Scorer.of(audit.checklist()).score(audit);
    }

    @Test
    void aTableIsMadeOfReportsAndUsedForANewAudit() throws IOException {
        List<AuditReport> reports = this.reports;
        Scorecard scorecard = scorecard("newcomer", 15);
        Portfolio portfolio = Portfolio.ofFinalReports().withAll(reports);
        PortfolioTable made = portfolio.table(
                TableEdition.of("acme-clients", "2026.1"),
                Grouping.byIndustry(),
                Publication.of("Acme Consulting", "Service audits of our clients", 2026, LocalDate.of(2026, 11, 20)));
        BenchmarkTable table = BenchmarkTable.standard().overlaidWith(made.table());
        AuditReport report = Reporter.in(Locale.ENGLISH).withBenchmarks(table).report(scorecard);

        // ranks 2 and 6 of 10, 20 ... 70
        assertThat(report.metrics().get(0).benchmark()).isNotNull().satisfies(row -> {
            assertThat(row.low()).hasToString("20");
            assertThat(row.high()).hasToString("60");
            assertThat(row.standing()).isEqualTo("worse");
            assertThat(row.source()).hasToString("Acme Consulting, Service audits of our clients (2026)");
        });

        Files.write(folder.resolve("acme-clients.csv"), BenchmarkCsv.standard().write(made.table()));
        BenchmarkTable read = BenchmarkCsv.standard().read(folder.resolve("acme-clients.csv"));
        assertThat(read).isEqualTo(made.table());
    }

    @Test
    void reportsComeFromFilesOneAtATime() throws IOException {
        List<Path> files = new ArrayList<>();
        for (AuditReport report : reports) {
            files.add(Files.writeString(folder.resolve(report.audit().id() + ".json"), documents.write(report)));
        }
        Portfolio stored = Portfolio.ofFinalReports();
        for (Path file : files) {
            stored = stored.with(documents.read(AuditReport.class, Files.readString(file)));
        }
        assertThat(stored).isEqualTo(portfolio);
    }

    @Test
    void groupsAreByTagToo() {
        PortfolioTable byCity = portfolio.table(edition, Grouping.byTag("city"), publication);
        PortfolioTable byIndustryAndCity = portfolio.table(edition, Grouping.byIndustryAndTag("city"), publication);

        assertThat(byCity.table().rows()).singleElement().hasToString("nps, all, city=Kazan");
        assertThat(byIndustryAndCity.table().rows()).singleElement().hasToString("nps, retail, city=Kazan");
    }

    @Test
    void whatIsWithheldIsNamed() {
        Grouping large = Grouping.byIndustry().withMinimumSize(8);
        for (Withheld withheld : portfolio.table(edition, large, publication).withheld()) {
            notes.add(withheld.group() + ": " + withheld.figure() + " ("
                    + withheld.reason().code() + ")");
        }
        assertThat(notes).containsExactly("retail: nps (group-too-small)");
    }

    @Test
    void everyReasonIsListed() throws IOException {
        assertThat(Files.readAllLines(GUIDE).stream()
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> line.split("`")[1]))
                .containsExactlyElementsOf(Arrays.stream(Withheld.Reason.values())
                        .map(Withheld.Reason::code)
                        .toList());
    }

    @Test
    void healthHasQuartilesToo() {
        for (GroupQuartiles row :
                portfolio.healthQuartiles(Grouping.byTag("city")).rows()) {
            notes.add(row.group() + ": half of them have "
                    + row.quartiles().median().amount().toDecimal() + " percent or less");
        }
        assertThat(notes).singleElement().asString().startsWith("all, city=Kazan: half of them have ");
    }

    @Test
    void partsAreMerged() {
        Portfolio north = Portfolio.ofFinalReports().withAll(reports.subList(0, 4));
        Portfolio south = Portfolio.ofFinalReports().withAll(reports.subList(3, 7));
        Portfolio together = north.merge(south);
        assertThat(together).isEqualTo(portfolio);
    }

    static List<String> snippets() throws IOException {
        List<String> snippets = new ArrayList<>();
        List<String> lines = Files.readAllLines(GUIDE);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals("<!-- snippet: PortfolioGuideTest -->")) {
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
        assertThat(snippets()).hasSize(7);
    }

    @Test
    void allJavaOfTheGuideIsASnippet() throws IOException {
        assertThat(Files.readAllLines(GUIDE).stream().filter(line -> line.equals("```java")))
                .hasSize(snippets().size());
    }

    /** Without white space, so that the formatter may break lines where it likes. */
    private static String normalised(String code) {
        return code.replaceAll("\\s+", "");
    }
}
