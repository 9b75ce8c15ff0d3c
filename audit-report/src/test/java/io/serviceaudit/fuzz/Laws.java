package io.serviceaudit.fuzz;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Migration;
import io.serviceaudit.benchmark.BenchmarkCsv;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.conversation.Review;
import io.serviceaudit.conversation.SamplingPlan;
import io.serviceaudit.form.SurveyForms;
import io.serviceaudit.json.AuditDocument;
import io.serviceaudit.json.BenchmarkTableDocument;
import io.serviceaudit.json.ChecklistDocument;
import io.serviceaudit.json.Document;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.InvalidDocumentException;
import io.serviceaudit.json.MigrationDocument;
import io.serviceaudit.json.Problem;
import io.serviceaudit.json.ProblemCode;
import io.serviceaudit.json.Refusal;
import io.serviceaudit.json.ReviewDocument;
import io.serviceaudit.json.SamplingPlanDocument;
import io.serviceaudit.json.Schemas;
import io.serviceaudit.json.ScoringDocument;
import io.serviceaudit.lint.Lint;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Redaction;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import io.serviceaudit.spreadsheet.Spreadsheets;
import io.serviceaudit.testkit.RandomAudits;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What holds whatever is read: it is refused with problems that say where, what and in words, the same ones in every language, or it
 * is a value that is written, read back as the same bytes, linted, scored, reported and redacted. Anything else thrown is a find.
 */
final class Laws {
    static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final List<Reporter> REPORTERS =
            List.of(Reporter.in(Locale.ENGLISH), Reporter.in(RUSSIAN), Reporter.inAllLanguages());
    private static final Map<Class<? extends Document>, Schema> SCHEMAS = new ConcurrentHashMap<>();
    private static final LocalDate DATE = LocalDate.of(2026, 11, 20);
    private static final int MOST_PROBLEMS = 1_001;

    private Laws() {}

    /** The value that is read, or null if the document is refused as it should be. */
    static <T> @Nullable T readOrRefused(Documents documents, Function<Documents, T> reading) {
        try {
            return reading.apply(documents);
        } catch (InvalidDocumentException refused) {
            refusalIsOfUse(documents, refused);
            try {
                T value = reading.apply(documents.withMessages(RUSSIAN));
                throw new AssertionError("what is refused in one language is read in another: " + value);
            } catch (InvalidDocumentException russian) {
                same(places(refused), places(russian), "problems in another language");
                refusalIsOfUse(documents, russian);
                return null;
            }
        }
    }

    static void same(Object expected, Object actual, String what) {
        if (!expected.equals(actual)) {
            throw new AssertionError(what + " should be the same:\n" + expected + "\n" + actual);
        }
    }

    static void aChecklistIsOfUse(Documents documents, Checklist checklist, long seed) {
        String written = documents.write(checklist);
        same(written, documents.write(documents.readChecklist(written)), "a checklist read back");
        isValid(ChecklistDocument.class, written);
        Lint.check(checklist);
        Documents known = documents.withChecklist(checklist);
        anAuditIsOfUse(known, Audit.of(checklist, "a", DATE), Scoring.open());
        anAuditIsOfUse(known, RandomAudits.ofSeed(checklist, seed), Scoring.open());
        Spreadsheets.of(documents).blankCsv(checklist, Locale.ENGLISH);
    }

    static void aScoringIsOfUse(Documents documents, Scoring scoring, Audit audit) {
        String written = documents.write(scoring);
        same(written, documents.write(documents.readScoring(written)), "a scoring read back");
        isValid(ScoringDocument.class, written);
        isScored(documents, audit, scoring);
    }

    static void anAuditIsOfUse(Documents documents, Audit audit, Scoring scoring) {
        isReadBack(documents, audit);
        isScored(documents, audit, scoring);
        switch (choice(documents, audit) % 5) {
            case 0 -> isReadBack(documents, Redaction.standard().apply(audit));
            case 1 -> isReadBack(documents, Redaction.everything().apply(audit));
            case 2 -> {
                Spreadsheets sheets = Spreadsheets.of(documents);
                Audit back = sheets.readAudit(sheets.auditCsv(audit, Locale.ENGLISH), audit);
                same(documents.write(audit), documents.write(back), "an audit read back from its sheet");
            }
            case 3 -> {
                SurveyForms forms = SurveyForms.of(documents);
                isJson(forms.form(audit));
                Audit back = forms.readAudit(forms.data(audit), audit);
                same(documents.write(audit), documents.write(back), "an audit read back from its form");
            }
            default -> {}
        }
    }

    static void aReviewIsOfUse(Documents documents, Review review) {
        String written = documents.write(review);
        same(written, documents.write(documents.readReview(written)), "a review read back");
        isValid(ReviewDocument.class, written);
        isScored(documents, review.audit(), Scoring.open());
    }

    static void reviewsAreOfUse(Documents documents, List<Review> reviews) {
        String written = documents.writeReviews(reviews);
        same(written, documents.writeReviews(documents.readReviews(written)), "reviews read back");
        reviews.forEach(review -> aReviewIsOfUse(documents, review));
    }

    static void aSamplingPlanIsOfUse(Documents documents, SamplingPlan plan) {
        String written = documents.write(plan);
        same(plan, documents.readSamplingPlan(written), "a sampling plan read back");
        isValid(SamplingPlanDocument.class, written);
    }

    static void aMigrationIsOfUse(Documents documents, Migration migration, Audit audit) {
        String written = documents.write(migration);
        same(written, documents.write(documents.readMigration(written)), "a migration read back");
        isValid(MigrationDocument.class, written);
        Checklist from = migration.from();
        boolean isOfThese = from.version().equals(audit.checklist().version());
        Audit old = isOfThese ? audit : RandomAudits.ofSeed(from, written.length());
        Migration.Migrated migrated = migration.apply(old);
        same(migrated.losses(), migration.tryOut(old), "what is lost and what would be");
        anAuditIsOfUse(documents, migrated.audit(), Scoring.open());
    }

    static void aTableIsOfUse(Documents documents, BenchmarkTable table, Audit audit) {
        String written = documents.write(table);
        BenchmarkTable back = documents.readBenchmarkTable(written);
        same(table, back, "a table read back");
        same(written, documents.write(back), "a table read back, written");
        isValid(BenchmarkTableDocument.class, written);
        // Space around texts is not carried, so the first time may change something.
        BenchmarkCsv csv = BenchmarkCsv.standard();
        byte[] once = csv.write(csv.read("table.csv", csv.write(table)));
        byte[] twice = csv.write(csv.read("table.csv", once));
        same(
                new String(once, StandardCharsets.UTF_8),
                new String(twice, StandardCharsets.UTF_8),
                "a table read back from CSV");
        BenchmarkTable laid = BenchmarkTable.standard().overlaidWith(table);
        Scorecard scorecard = Scorer.of(audit.checklist()).score(audit);
        isJson(documents.write(Reporter.inAllLanguages().withBenchmarks(laid).report(scorecard)));
    }

    private static void isReadBack(Documents documents, Audit audit) {
        String written = documents.write(audit);
        same(written, documents.write(documents.readAudit(written)), "an audit read back");
        isValid(AuditDocument.class, written);
    }

    private static void isScored(Documents documents, Audit audit, Scoring scoring) {
        Scorecard scorecard = Scorer.of(audit.checklist(), scoring).score(audit);
        Reporter reporter = REPORTERS.get(choice(documents, audit) / 4 % REPORTERS.size());
        AuditReport report = reporter.report(scorecard);
        String written = documents.write(report);
        isJson(written);
        if (choice(documents, audit) / 16 % 4 == 0) {
            isValid(AuditReport.class, written);
            same(written, documents.write(documents.read(AuditReport.class, written)), "a report read back");
        }
        isJson(documents.write(Redaction.everything().apply(report)));
    }

    /** Of laws that cost much, an input meets one: which, is as good as chance, and the same each time. */
    private static int choice(Documents documents, Audit audit) {
        return documents.write(audit).hashCode() >>> 1;
    }

    /** What is read and what is written is valid by the schema in the jar. */
    static void isValid(Class<? extends Document> type, String json) {
        List<?> errors = SCHEMAS.computeIfAbsent(
                        type,
                        asked -> SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(Schemas.of(asked), InputFormat.JSON))
                .validate(json, InputFormat.JSON);
        holds(errors.isEmpty(), "it is valid by its schema", errors + "\n" + json);
    }

    private static void refusalIsOfUse(Documents documents, InvalidDocumentException refused) {
        List<Problem> problems = refused.problems();
        holds(!problems.isEmpty() && problems.size() <= MOST_PROBLEMS, "there are problems", problems.size());
        holds(new HashSet<>(problems).size() == problems.size(), "no problem is told twice", problems);
        for (Problem problem : problems) {
            holds(!problem.message().isBlank(), "the problem has words", problem);
            holds(isPointer(problem.pointer()), "the place is a JSON Pointer", problem);
            holds(problem.code() != ProblemCode.REFUSED, "no constructor refuses what the reader let pass", problem);
            holds(problem.line().isPresent() == problem.column().isPresent(), "line and column go together", problem);
        }
        holds(isWhole(refused.toString()), "the message can be sent", refused);
        isJson(documents.write(Refusal.of(refused)));
    }

    private static void isJson(String written) {
        holds(isWhole(written), "the text can be sent", written);
        JsonMapper.shared().readTree(written);
    }

    private static List<String> places(InvalidDocumentException refused) {
        return refused.problems().stream()
                .map(problem -> problem.pointer() + problem.cell().orElse("") + problem.line() + problem.column() + " "
                        + problem.code().code())
                .toList();
    }

    private static boolean isPointer(String text) {
        if (!text.isEmpty() && text.charAt(0) != '/') {
            return false;
        }
        for (int at = text.indexOf('~'); at >= 0; at = text.indexOf('~', at + 1)) {
            if (at + 1 == text.length() || "01".indexOf(text.charAt(at + 1)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether no half of a surrogate pair stands alone. */
    static boolean isWhole(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    static void holds(boolean law, String what, Object of) {
        if (!law) {
            throw new AssertionError(what + ", but: " + of);
        }
    }
}
