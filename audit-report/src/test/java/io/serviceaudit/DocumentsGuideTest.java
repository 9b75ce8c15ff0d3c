package io.serviceaudit;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Migration;
import io.serviceaudit.benchmark.Industries;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.ChecklistState;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.compare.BranchesReport;
import io.serviceaudit.compare.SeriesReport;
import io.serviceaudit.conversation.Allocation;
import io.serviceaudit.conversation.Review;
import io.serviceaudit.conversation.SamplingPlan;
import io.serviceaudit.conversation.Stratum;
import io.serviceaudit.form.SurveyForms;
import io.serviceaudit.json.AuditDocument;
import io.serviceaudit.json.BenchmarkTableDocument;
import io.serviceaudit.json.ChecklistDocument;
import io.serviceaudit.json.Document;
import io.serviceaudit.json.DocumentValidator;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.InvalidDocumentException;
import io.serviceaudit.json.MigrationDocument;
import io.serviceaudit.json.Problem;
import io.serviceaudit.json.ProblemMessages;
import io.serviceaudit.json.ReviewDocument;
import io.serviceaudit.json.SamplingPlanDocument;
import io.serviceaudit.json.Schemas;
import io.serviceaudit.json.ScoringDocument;
import io.serviceaudit.lint.Defect;
import io.serviceaudit.lint.Lint;
import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.metric.MetricDefinition;
import io.serviceaudit.metric.MetricDefinitions;
import io.serviceaudit.metric.SatisfactionScore;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.LossReport;
import io.serviceaudit.report.Redaction;
import io.serviceaudit.report.Redaction.Part;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.report.SubjectReport;
import io.serviceaudit.report.TaskList;
import io.serviceaudit.review.ConversationReport;
import io.serviceaudit.scoring.Scorer;
import io.serviceaudit.spreadsheet.Spreadsheets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java of the guide to documents, compiled and run; the same lines stand in both files. */
class DocumentsGuideTest {
    private static final Path GUIDE = Path.of("docs", "documents.md");
    private static final Path THIS_FILE =
            Path.of("src", "test", "java", "io", "serviceaudit", "DocumentsGuideTest.java");

    private final Documents documents = Documents.standard();
    private final Audit audit = Audit.of(Catalog.churnPrevention(), "2026-q4", LocalDate.of(2026, 11, 20))
            .with("known-pains", Answer.of("yes").withSituation("Exports fail").withOwner("Ann"));
    private final AuditReport report =
            Reporter.in(Locale.ENGLISH).report(Scorer.of(audit.checklist()).score(audit));

    @TempDir
    Path folder;

    @Test
    void problemsAreListedAsTheGuideShows() throws IOException {
        String json = """
                {"format":"service-audit/audit/1","id":"a","checklist":{"id":"churn-prevention","version":"1.0.0"},
                 "dat":"2026-11-20","answers":{
                 "known-pains":{"value":"yess"},
                 "as-describd":"yes"},
                 "metrics":{"nps":{"target":120}}}
                """;
        PrintStream standardError = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            print(json);
        } finally {
            System.setErr(standardError);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8).lines().toList()).isEqualTo(block("output"));
    }

    private static void print(String json) {
        Documents documents = Documents.standard().withMessages(Locale.ENGLISH);
        try {
            documents.readAudit(json);
        } catch (InvalidDocumentException e) {
            for (Problem problem : e.problems()) {
                System.err.println(problem.line().orElse(0) + ": " + problem.pointer() + " " + problem.message());
            }
        }
    }

    @Test
    void aHostHasItsOwnWordsAndLanguages() {
        ProblemMessages messages = ProblemMessages.standard()
                .with("en", Map.of("unknown-item", "We do not ask \"{item}\" in this checklist."))
                .with("de", Map.of("missing-field", "Das Feld „{name}“ fehlt."));
        Documents german = Documents.standard().withMessages(messages).withMessages(Locale.GERMAN);

        try {
            german.readScoring("{}");
        } catch (InvalidDocumentException e) {
            assertThat(e.problems().get(0).message()).isEqualTo("Das Feld „id“ fehlt.");
        }
        assertThat(messages.missingIn("de")).contains("unknown-item").doesNotContain("missing-field");
    }

    @Test
    void aChecklistLivesOnInVersions() throws IOException {
        String start = Documents.standard().write(Catalog.churnPrevention());
        String changed = start.replace("\"version\":\"1.0.0\"", "\"version\":\"1.1.0\"")
                .replace("\"id\":\"known-pains\"", "\"id\":\"unsolved-pains\"");
        Checklist own = Documents.standard().readChecklist(changed);
        List<Defect> defects = Lint.check(own); // empty: nothing to mend

        assertThat(defects).isEmpty();
        String migrationJson = String.join("\n", block("document"));
        Documents library = Documents.standard()
                .withChecklist(Catalog.churnPrevention(), ChecklistState.RETIRED)
                .withChecklist(own);
        Migration migration = library.readMigration(migrationJson);
        LossReport losses = Reporter.in(Locale.ENGLISH).lossReport(migration, audit); // nothing has happened yet
        Audit migrated = migration.apply(audit).audit();

        assertThat(losses.losses()).isEmpty();
        assertThat(migrated.answer("unsolved-pains").choice())
                .isEqualTo(audit.answer("known-pains").choice());
    }

    @Test
    void aRecordIsValidatedWithAndWithoutAProvider() {
        Document document = AuditDocument.of(audit);
        List<Problem> problems = documents.validate(document); // needs no provider
        DocumentValidator validator =
                DocumentValidator.of(documents); // asks the provider at hand; make one, share it, close it
        List<DocumentValidator.Violation> violations = validator.violations(document);

        validator.close();
        assertThat(violations).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void reviewsAreReadLineByLine() throws IOException {
        String review = String.join("", block("review"));
        Files.writeString(
                folder.resolve("2026-11.jsonl"),
                review + "\n" + review.replace("r-17", "r-18").replace("u17", "u18"));

        List<Review> reviews = documents.readReviews(folder.resolve("2026-11.jsonl"));
        Files.writeString(folder.resolve("checked.jsonl"), documents.writeReviews(reviews));

        assertThat(reviews).extracting(Review::reviewer).containsExactly("u17", "u18");
        assertThat(Files.readAllLines(folder.resolve("checked.jsonl"))).hasSize(2);
        assertThat(ReviewDocument.class.getRecordComponents())
                .allMatch(part -> review.contains("\"" + part.getName() + "\""));
    }

    @Test
    void aPlanIsKeptFromMondayToTheEndOfTheMonth() throws IOException {
        List<Stratum> strata = List.of(
                Stratum.of(Stratum.PEAK_LOAD, 700),
                Stratum.of(Stratum.NIGHT_SHIFT, 200),
                Stratum.of(Stratum.ESCALATED, 80),
                Stratum.of(Stratum.OTHER, 20));

        SamplingPlan plan = SamplingPlan.of(strata, 60, Allocation.PROPORTIONAL, 5);
        SamplingPlanDocument onMonday = SamplingPlanDocument.of(plan)
                .withSeed("2026-q4")
                .withWorkload(plan.workload(Duration.ofMinutes(15), Ratio.of(1, 5)));
        Files.writeString(folder.resolve("plan.json"), documents.write(onMonday));
        SamplingPlan atTheEnd = documents.readSamplingPlan(folder.resolve("plan.json"));
        String seed = documents
                .read(SamplingPlanDocument.class, folder.resolve("plan.json"))
                .seed();

        assertThat(atTheEnd).isEqualTo(plan);
        assertThat(seed).isEqualTo("2026-q4");
        assertThat(documents.read(SamplingPlanDocument.class, String.join("", block("plan"))))
                .isEqualTo(onMonday);
    }

    @Test
    void sheetsGoOutAndComeBack() throws IOException {
        Spreadsheets sheets = Spreadsheets.of(documents);
        Files.write(folder.resolve("audit.xlsx"), sheets.blankXlsx(Catalog.touchpoints(), Locale.ENGLISH));
        Files.write(
                folder.resolve("audit.csv"),
                sheets.withSemicolons().withByteOrderMark().auditCsv(audit, Locale.ENGLISH));
        Audit filledIn = sheets.readAudit(folder.resolve("audit.csv"));
        Files.write(folder.resolve("report.xlsx"), sheets.reportXlsx(report, Locale.ENGLISH)); // findings and plan

        assertThat(filledIn.answer("known-pains").situation()).contains("Exports fail");
    }

    @Test
    void aFormGoesOutAndComesBack() {
        String posted = SurveyForms.of(documents)
                .data(audit)
                .replace("\"known-pains_answer\":\"yes\"", "\"known-pains_answer\":\"no\"");

        SurveyForms forms = SurveyForms.of(documents);
        String form = forms.form(audit); // for its tags, channels and measurements
        String data = forms.data(audit); // to go on where the audit stands
        Audit answered = forms.readAudit(posted, audit); // what the form does not carry is kept

        assertThat(form).contains("\"known-pains_answer\"");
        assertThat(data).contains("\"known-pains_answer\":\"yes\"");
        assertThat(answered.answer("known-pains").choice().orElseThrow().code()).isEqualTo("no");
    }

    @Test
    void whatIsSharedHoldsNoNames() {
        AuditReport shared = Redaction.standard().apply(report);
        Audit withoutPeople = Redaction.of(List.of(Part.AUDITOR, Part.OWNERS)).apply(audit);

        assertThat(documents.write(report)).contains("Exports fail");
        assertThat(documents.write(shared)).doesNotContain("Exports fail");
        assertThat(documents.write(withoutPeople)).contains("Exports fail").doesNotContain("Ann");
    }

    @Test
    void theTableNamesTheSchemas() throws IOException {
        List<String> ids = Files.readAllLines(GUIDE).stream()
                .filter(line -> line.matches("\\| .*`[a-z-]+:1\\.[0-9]+` \\|"))
                .map(line -> line.replaceFirst(".*`([a-z-]+:1\\.[0-9]+)` \\|$", "$1"))
                .toList();
        List<String> all = Stream.of(
                        ChecklistDocument.class,
                        ScoringDocument.class,
                        AuditDocument.class,
                        BenchmarkTableDocument.class,
                        MigrationDocument.class,
                        ReviewDocument.class,
                        SamplingPlanDocument.class,
                        AuditReport.class,
                        LossReport.class,
                        SubjectReport.class,
                        TaskList.class,
                        BranchesReport.class,
                        SeriesReport.class,
                        ConversationReport.class)
                .map(Schemas::of)
                .map(schema -> schema.replaceFirst("(?s).*\"\\$id\": ?\"urn:service-audit:schema:([^\"]+)\".*", "$1"))
                .toList();
        assertThat(ids).isEqualTo(all);
    }

    @Test
    void everyMetricAndIndustryIsListed() throws IOException {
        assertThat(listed("metrics"))
                .isEqualTo(Metrics.standard().all().stream()
                        .map(metric -> "`" + metric.id() + "` (" + metric.unit().code() + ")")
                        .collect(Collectors.joining(", ")));
        assertThat(listed("industries"))
                .isEqualTo(Industries.standard().all().stream()
                        .map(industry -> "`" + industry.id() + "`")
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void aHostHasMetricsOfItsOwn() {
        Metric roomService = Metric.of("room-service-time", Unit.DURATION, Direction.LOWER);
        MetricDefinitions metrics = MetricDefinitions.standard()
                .with(MetricDefinition.of(roomService, Text.of("en", "Room service time"))
                        .withPopulation(Text.of("en", "All orders from rooms, day and night.")));
        Documents hotel = Documents.standard().withMetrics(metrics.metrics());
        Reporter reporter = Reporter.in(Locale.ENGLISH).withMetrics(metrics);

        Audit read = hotel.readAudit("""
                {"format":"service-audit/audit/1","id":"a","checklist":{"id":"churn-prevention","version":"1.0.0"},
                 "date":"2026-11-20","answers":{},"metrics":{"room-service-time":{"value":"PT25M"}}}
                """);
        AuditReport report = reporter.report(Scorer.of(read.checklist()).score(read));
        assertThat(report.metrics().get(0).name()).hasToString("Room service time");
        assertThat(hotel.write(report))
                .contains("\"definition\":{\"population\":\"All orders from rooms, day and night.\"}");
    }

    @Test
    void rawDataGiveTheValuesThatTheGuideSays() throws IOException {
        Audit read = documents.readAudit(
                "{\"format\":\"service-audit/audit/1\",\"id\":\"a\",\"checklist\":{\"id\":\"churn-prevention\","
                        + "\"version\":\"1.0.0\"},\"date\":\"2026-11-20\"," + String.join("", block("raw-data")) + "}");
        // 3 of 5; mean 6 of 10; (2,000 - 800) of 50,000; 170 of 200; 39 minutes / 3; 260 / 200; 1,200,000 / 400
        assertThat(read.measurements().values())
                .extracting(measurement -> measurement.metric().id() + " "
                        + measurement.value().orElseThrow().amount().toDecimal().toPlainString())
                .containsExactly(
                        "csat 60",
                        "csi 60",
                        "net-revenue-churn-rate 2.4",
                        "first-contact-resolution 85",
                        "first-response-time 780",
                        "contacts-per-resolution 1.3",
                        "average-revenue-per-customer 3000");
        assertThat(SatisfactionScore.measured(List.of(5, 4, 3, 1, 4)).rawData())
                .isEqualTo(read.measurements().get("csat").rawData());
    }

    private static String listed(String kind) throws IOException {
        return Files.readAllLines(GUIDE).stream()
                .dropWhile(line -> !line.equals("<!-- " + kind + ": DocumentsGuideTest -->"))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }

    static List<List<String>> snippets() throws IOException {
        List<List<String>> snippets = new ArrayList<>();
        List<String> lines = Files.readAllLines(GUIDE);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals("<!-- snippet: DocumentsGuideTest -->")) {
                snippets.add(lines.subList(i + 2, lines.size()).stream()
                        .takeWhile(line -> !line.equals("```"))
                        .toList());
            }
        }
        return snippets;
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void aSnippetStandsInThisFile(List<String> snippet) throws IOException {
        assertThat(snippet).isNotEmpty();
        assertThat(normalised(Files.readString(THIS_FILE)))
                .as("this file has the lines of the guide, however they are broken")
                .contains(normalised(String.join("\n", snippet)));
        assertThat(Collections.frequency(snippets(), snippet)).isEqualTo(1);
    }

    /** Without white space, so that the formatter may break lines where it likes. */
    private static String normalised(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static List<String> block(String kind) throws IOException {
        return Files.readAllLines(GUIDE).stream()
                .dropWhile(line -> !line.equals("<!-- " + kind + ": DocumentsGuideTest -->"))
                .skip(2)
                .takeWhile(line -> !line.equals("```"))
                .toList();
    }
}
