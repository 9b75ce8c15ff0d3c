package io.serviceaudit;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.benchmark.BenchmarkCsv;
import io.serviceaudit.benchmark.BenchmarkRow;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.benchmark.TableEdition;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.conversation.Allocation;
import io.serviceaudit.conversation.PlannedStratum;
import io.serviceaudit.conversation.ReviewedConversations;
import io.serviceaudit.conversation.SampledStratum;
import io.serviceaudit.conversation.SamplingPlan;
import io.serviceaudit.conversation.StratifiedDraw;
import io.serviceaudit.conversation.Stratum;
import io.serviceaudit.json.Documents;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.metric.Change;
import io.serviceaudit.metric.ChangeVerdict;
import io.serviceaudit.metric.ChurnRate;
import io.serviceaudit.metric.CompoundRate;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.metric.Interval;
import io.serviceaudit.metric.NetPromoterChange;
import io.serviceaudit.metric.NetPromoterCounts;
import io.serviceaudit.metric.NetPromoterInterval;
import io.serviceaudit.metric.NetPromoterScore;
import io.serviceaudit.metric.Proportion;
import io.serviceaudit.metric.ProportionChange;
import io.serviceaudit.metric.ProportionInterval;
import io.serviceaudit.metric.SampleSize;
import io.serviceaudit.metric.SatisfactionScore;
import io.serviceaudit.priority.Priority;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.review.ConversationReport;
import io.serviceaudit.review.ConversationReporter;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
    void theMetricsAreWhatTheCommentsSay() {
        NetPromoterCounts before = new NetPromoterCounts(120, 60, 30);
        NetPromoterCounts after = new NetPromoterCounts(150, 70, 20);
        Optional<Interval> interval =
                NetPromoterInterval.adjustedWald(before, Confidence.PERCENT_95); // 32.5 to 52.1, centred on 42.3
        Optional<Change> change =
                NetPromoterChange.adjustedWald(before, after, Confidence.PERCENT_95); // NOT_CERTAIN: -1.5 to 24.0
        Optional<Interval> share =
                ProportionInterval.wilson(new Proportion(81, 263), Confidence.PERCENT_95); // 25.5 to 36.6 percent
        Optional<Change> shift =
                ProportionChange.newcombe(new Proportion(81, 263), new Proportion(112, 270), Confidence.PERCENT_95);
        long answers = SampleSize.ofProportion(Quantity.ofPercent("5"), Confidence.PERCENT_95)
                .answersOf(1_000); // 278 of 1,000
        Measurement csat = SatisfactionScore.measured(List.of(5, 4, 3, 5)); // 75: neutrals stay in
        Optional<Quantity> churn = ChurnRate.ofCounts(1_000, 41); // 4.1 percent
        Quantity yearly =
                CompoundRate.churn(Quantity.ofPercent("4.1"), Period.ofMonths(1), Period.ofYears(1)); // 39.5, not 49.2

        assertThat(shown(interval)).isEqualTo("32.5 to 52.1");
        assertThat(shown(interval.orElseThrow().centre())).isEqualTo("42.3");
        assertThat(change.orElseThrow().verdict()).isEqualTo(ChangeVerdict.NOT_CERTAIN);
        assertThat(shown(change.map(Change::interval))).isEqualTo("-1.5 to 24.0");
        assertThat(shown(share)).isEqualTo("25.5 to 36.6");
        assertThat(shift.orElseThrow().verdict()).isEqualTo(ChangeVerdict.RISE);
        assertThat(answers).isEqualTo(278);
        assertThat(csat.value()).contains(Quantity.ofPercent("75"));
        assertThat(churn).contains(Quantity.ofPercent("4.1"));
        assertThat(shown(yearly)).isEqualTo("39.5");
    }

    @Test
    void aTableOfOnesOwnIsReadThreeWaysAndUsed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("own.csv"), block("<!-- csv: ReadmeTest -->"));
        String table = block("<!-- table: ReadmeTest -->");
        Audit audit = Audit.of(Catalog.serviceHealth(), "a", LocalDate.of(2026, 11, 20))
                .withSubject(Subject.of("shop").withIndustry("retail"))
                .withMeasurement(NetPromoterScore.measured(120, 60, 30));
        Scorecard scorecard = Scorer.of(audit.checklist()).score(audit);
        BenchmarkTable fromCsv =
                BenchmarkCsv.standard().read(file); // a Path; read("own.csv", text) takes a String, bytes or a stream
        BenchmarkTable fromJson = Documents.standard().readBenchmarkTable(table);
        BenchmarkTable inCode = BenchmarkTable.of(
                TableEdition.of("acme-clients", "2026.1"),
                List.of(BenchmarkRow.builder(Metrics.NPS, "retail", Quantity.ofPoints("25"), Quantity.ofPoints("45"))
                        .publisher("Acme Consulting")
                        .year(2026)
                        .build()));
        AuditReport compared = Reporter.in(Locale.ENGLISH)
                .withBenchmarks(BenchmarkTable.standard()
                        .overlaidWith(fromCsv)) // your rows win; fromCsv alone uses nothing else
                .report(scorecard);

        assertThat(fromCsv.rows()).hasSize(3);
        assertThat(fromJson.rows()).containsExactly(fromCsv.rows().get(0));
        assertThat(inCode.rows()).hasSize(1);
        AuditReport.BenchmarkRow row =
                Objects.requireNonNull(compared.metrics().get(0).benchmark());
        assertThat(row.table()).isEqualTo("acme-clients 2026.1");
        assertThat(row.standing()).isEqualTo("on-par");
    }

    @Test
    void conversationsAreDrawnReviewedAndReportedOn() throws IOException {
        Path file = Path.of("src", "test", "resources", "conversations", "october.en.reviews.jsonl");
        Map<String, List<String>> idsByStratum = Map.of(
                "escalated",
                IntStream.range(0, 300).mapToObj(number -> "e-" + number).toList());
        List<Stratum> month = List.of(
                Stratum.of("peak-load", 2400),
                Stratum.of("night-shift", 900),
                Stratum.of("escalated", 300),
                Stratum.of("other", 1200));
        SamplingPlan plan =
                SamplingPlan.of(month, 60, Allocation.PROPORTIONAL, 8); // 28, 10, 8 and 14: at least 8 of each
        StratifiedDraw draw =
                StratifiedDraw.of(plan, "october", idsByStratum); // the same conversations on every machine
        List<SampledStratum> sample = draw.sample(); // of each stratum the conversations to read, and replacements
        ReviewedConversations october = ReviewedConversations.builder(Scorer.of(Catalog.conversationReview()))
                .plan(plan)
                .reviews(Documents.standard()
                        .readReviews(file)) // a document a line, one for each reviewer and conversation
                .build();
        ConversationReport report =
                ConversationReporter.standard().withPlan(plan).report(october, Locale.ENGLISH);

        assertThat(plan.strata()).extracting(PlannedStratum::sample).containsExactly(28L, 10L, 8L, 14L);
        // The smallest of sha256("october\n" + id), by Python's hashlib.
        assertThat(sample.get(2).drawn())
                .containsExactly("e-90", "e-149", "e-177", "e-201", "e-171", "e-278", "e-286", "e-156");
        assertThat(october.conversations()).hasSize(60);
        assertThat(report.summary().get(0).toString()).contains("60");
    }

    static List<List<String>> snippets() throws IOException {
        List<String> page = lines(README);
        return IntStream.range(0, page.size())
                .filter(line -> page.get(line).equals("<!-- snippet: ReadmeTest -->"))
                .mapToObj(line -> page.subList(line + 2, page.size()).stream()
                        .takeWhile(each -> !each.equals("```"))
                        .toList())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void aSnippetStandsInThisFile(List<String> snippet) throws IOException {
        assertThat(snippet).hasSizeBetween(8, 12);
        String code = String.join("\n", snippet);
        assertThat(normalised(Files.readString(THIS_FILE))).as(code).contains(normalised(code));
    }

    /** Spaces and line ends are the formatter's. */
    private static String normalised(String code) {
        return code.replaceAll("\\s+", "");
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

    private static String shown(Optional<Interval> interval) {
        return interval.map(found -> shown(found.low()) + " to " + shown(found.high()))
                .orElseThrow();
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
}
