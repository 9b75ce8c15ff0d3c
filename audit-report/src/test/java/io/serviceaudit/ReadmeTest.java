package io.serviceaudit;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.json.Documents;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.metric.Interval;
import io.serviceaudit.metric.NetPromoterCounts;
import io.serviceaudit.metric.NetPromoterInterval;
import io.serviceaudit.metric.SampleSize;
import io.serviceaudit.priority.Priority;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java of the README, compiled and run; the same lines stand in both files. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Path README = ROOT.resolve("README.md");
    private static final Path THIS_FILE = Path.of("src", "test", "java", "io", "serviceaudit", "ReadmeTest.java");

    @Test
    void theSnippetGivesWhatItsCommentsSay() {
        Checklist checklist = Catalog.churnPrevention();
        Audit audit = Audit.of(checklist, "2026-q4-north", LocalDate.of(2026, 11, 20))
                .with("as-described", Answer.of("yes"))
                .with("known-pains", Answer.of("yes").withSituation("Exports fail on large accounts"))
                .with("customisation", Answer.of("n/a"));
        Scorecard scorecard = Scorer.of(checklist).score(audit);
        Optional<BigDecimal> health = scorecard.health().score().map(scorecard::percent); // 50.0: one of two is good
        Priority priority = scorecard.findings().get(0).priority(); // MEDIUM: known-pains is reversed, "yes" is bad
        AuditReport report = Reporter.in(Locale.ENGLISH).report(scorecard);
        String json = Documents.standard().write(report);

        assertThat(health).contains(new BigDecimal("50.0"));
        assertThat(scorecard.health().terms().orElseThrow().possible()).isEqualTo(Ratio.of(2));
        assertThat(scorecard.findings())
                .extracting(finding -> finding.item().item().id())
                .containsExactly("known-pains");
        assertThat(priority).isEqualTo(Priority.MEDIUM);
        assertThat(json)
                .startsWith("{\"format\":\"service-audit/report/1\"")
                .contains("\"health\":{\"percent\":50.0,")
                .contains("\"situation\":\"Exports fail on large accounts\"");
    }

    @Test
    void theSnippetStandsInThisFile() throws IOException {
        List<String> snippet = lines(README).stream()
                .dropWhile(line -> !line.equals("<!-- snippet: ReadmeTest -->"))
                .skip(2)
                .takeWhile(line -> !line.equals("```"))
                .toList();
        assertThat(snippet).hasSizeBetween(8, 12);
        assertThat(Collections.indexOfSubList(stripped(lines(THIS_FILE)), stripped(snippet)))
                .as(
                        "where the snippet begins in ReadmeTest.java, line by line but for the indent:%n%s",
                        String.join("\n", snippet))
                .isPositive();
    }

    @Test
    void theChecklistOfItsOwnCanBeReadAndScored() throws IOException {
        Checklist checklist = Documents.standard().readChecklist(block("<!-- document: ReadmeTest -->"));
        Audit audit = Documents.standard().withChecklist(checklist).readAudit("""
                        {"format": "service-audit/audit/1", "id": "a", "checklist": {"id": "courier-service", "version": "1.0.0"},
                         "date": "2026-11-20", "answers": {"on-time": "mostly"}}
                        """);
        assertThat(Scorer.of(checklist).score(audit).health().score()).contains(Ratio.of(7, 10));
    }

    @Test
    void theAuditDocumentSaysWhatTheSnippetDoes() throws IOException {
        Audit audit = Documents.standard().readAudit(block("<!-- audit: ReadmeTest -->"));
        assertThat(Scorer.of(audit.checklist()).score(audit).health().score()).contains(Ratio.of(1, 2));
    }

    @Test
    void theIntervalsAreWhatTheTextSays() throws IOException {
        Interval interval = NetPromoterInterval.adjustedWald(new NetPromoterCounts(120, 60, 30), Confidence.PERCENT_95)
                .orElseThrow();
        assertThat(String.join(" ", lines(README)))
                .contains("is %s to %s points around %s."
                        .formatted(shown(interval.low()), shown(interval.high()), shown(interval.centre())))
                .contains(
                        "`SampleSize.ofProportion(Quantity.ofPercent(\"5\"), Confidence.PERCENT_95).answersOf(1000)` is "
                                + SampleSize.ofProportion(Quantity.ofPercent("5"), Confidence.PERCENT_95)
                                        .answersOf(1000)
                                + ".");
    }

    private static String shown(Quantity quantity) {
        return quantity.amount().rounded(1).toPlainString();
    }

    private static String block(String mark) throws IOException {
        return lines(README).stream()
                .dropWhile(line -> !line.equals(mark))
                .skip(2)
                .takeWhile(line -> !line.equals("```"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theTableListsTheBuiltInChecklists() throws IOException {
        List<String> table = lines(README).stream()
                .dropWhile(line -> !line.equals("## The built-in checklists"))
                .dropWhile(line -> !line.startsWith("|---"))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        assertThat(table).hasSameSizeAs(Catalog.checklists());
        for (int i = 0; i < table.size(); i++) {
            Checklist checklist = Catalog.checklists().get(i);
            assertThat(table.get(i)).startsWith("| `" + checklist.id() + "` |");
            Matcher size =
                    Pattern.compile("\\| (\\d+) [a-z]+, (\\d+) [a-z]+ \\|").matcher(table.get(i));
            assertThat(size.find()).isTrue();
            assertThat(size.group(1)).isEqualTo("" + checklist.sections().size());
            assertThat(size.group(2)).isEqualTo("" + checklist.items().size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "CONTRIBUTING.md",
                "CHANGELOG.md",
                "SECURITY.md",
                "examples/quickstart/README.md",
                "audit-report/docs/documents.md"
            })
    void linksLeadToFilesThatAreThere(String page) throws IOException {
        Path file = ROOT.resolve(page);
        List<Path> targets = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)")
                .matcher(Files.readString(file))
                .results()
                .map(link -> file.resolveSibling(link.group(1)))
                .toList();
        assertThat(targets).allSatisfy(target -> assertThat(target).exists());
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }

    private static List<String> stripped(List<String> lines) {
        return lines.stream().map(String::strip).toList();
    }
}
