package io.serviceaudit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Migration;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.compare.BranchesReport;
import io.serviceaudit.compare.SeriesReport;
import io.serviceaudit.json.AuditDocument;
import io.serviceaudit.json.BenchmarkTableDocument;
import io.serviceaudit.json.ChecklistDocument;
import io.serviceaudit.json.Document;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.MigrationDocument;
import io.serviceaudit.json.Refusal;
import io.serviceaudit.json.ReviewDocument;
import io.serviceaudit.json.SamplingPlanDocument;
import io.serviceaudit.json.Schemas;
import io.serviceaudit.json.ScoringDocument;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.LossReport;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.report.SubjectReport;
import io.serviceaudit.report.TaskList;
import io.serviceaudit.review.ConversationReport;
import io.serviceaudit.scoring.Scorer;
import io.serviceaudit.testkit.RandomAudits;
import io.serviceaudit.testkit.RandomChecklists;
import io.serviceaudit.testkit.RandomScorings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schemas in the jar are made of the records, and what the library reads and writes is valid by them. Write them anew, from the
 * project's root, with {@code mvn -pl audit-report -am test -Dtest=SchemasTest -Dgolden.approve=true
 * -Dsurefire.failIfNoSpecifiedTests=false}; a field that was added raises the second number of the {@code $id}.
 */
class SchemasTest {
    private static final Documents DOCUMENTS = Documents.standard();
    private static final Path FOLDER = Path.of("src/main/resources/io/serviceaudit/json/schema");

    private static final Map<Class<? extends Document>, String> VERSIONS = Map.ofEntries(
            Map.entry(ChecklistDocument.class, "checklist:1.0"),
            Map.entry(ScoringDocument.class, "scoring:1.0"),
            Map.entry(AuditDocument.class, "audit:1.2"),
            Map.entry(BenchmarkTableDocument.class, "benchmark-table:1.2"),
            Map.entry(AuditReport.class, "report:1.3"),
            Map.entry(MigrationDocument.class, "migration:1.0"),
            Map.entry(LossReport.class, "losses:1.0"),
            Map.entry(SubjectReport.class, "subject-report:1.3"),
            Map.entry(TaskList.class, "tasks:1.0"),
            Map.entry(BranchesReport.class, "branches:1.0"),
            Map.entry(SeriesReport.class, "series:1.0"),
            Map.entry(ConversationReport.class, "conversations:1.0"),
            Map.entry(ReviewDocument.class, "review:1.0"),
            Map.entry(SamplingPlanDocument.class, "sampling-plan:1.0"));

    static Iterable<Class<? extends Document>> types() {
        return VERSIONS.keySet();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSchemaSaysWhatTheRecordSays(Class<? extends Document> type) throws IOException {
        String version = VERSIONS.get(type);
        String title =
                "Service audit: " + version.substring(0, version.indexOf(':')).replace('-', ' ');
        String made = SchemaOf.text(type.asSubclass(Record.class), "urn:service-audit:schema:" + version, title);
        if (Boolean.getBoolean("golden.approve")) {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(version.replaceFirst(":(\\d+).*", "-$1.schema.json")), made);
        } else {
            assertThat(Schemas.of(type)).isEqualTo(made);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSchemaIsValidByTheSchemaOfSchemas(Class<? extends Document> type) throws IOException {
        Schema meta = registry()
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(Schemas.of(type), InputFormat.JSON)).isEmpty();
    }

    @Test
    void whatIsNoDocumentOfTheFormatHasNone() {
        assertThatThrownBy(() -> Schemas.of(Refusal.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no schema of io.serviceaudit.json.Refusal");
    }

    @Property(tries = 100)
    void whateverIsWrittenIsValid(@ForAll long seed) {
        Checklist checklist = RandomChecklists.ofSeed(seed);
        Audit audit = RandomAudits.ofSeed(checklist, seed);
        assertValid(ChecklistDocument.class, DOCUMENTS.write(checklist));
        assertValid(AuditDocument.class, DOCUMENTS.write(audit));
        assertValid(ScoringDocument.class, DOCUMENTS.write(RandomScorings.ofSeed(seed)));
        assertValid(
                AuditReport.class,
                DOCUMENTS.write(
                        Reporter.inAllLanguages().report(Scorer.of(checklist).score(audit))));
    }

    @Property(tries = 20)
    void reportsOverSeveralChecklistsAreValid(@ForAll long seed) {
        Checklist own = RandomChecklists.ofSeed(seed);
        SubjectReport report = Reporter.inAllLanguages()
                .subjectReport(Stream.of(own, Catalog.touchpoints(), Catalog.churnPrevention())
                        .map(checklist -> RandomAudits.ofSeed(checklist, seed).withSubject(Subject.of("north")))
                        .map(audit -> Scorer.of(audit.checklist()).score(audit))
                        .toList());
        assertValid(SubjectReport.class, DOCUMENTS.write(report));
    }

    @Nested
    class Valid {
        @Test
        void isTheBundledBenchmarkTable() {
            assertValid(BenchmarkTableDocument.class, DOCUMENTS.write(BenchmarkTable.standard()));
        }

        @Test
        void areMigrationsAndWhatTheyLose() {
            Checklist old = Catalog.churnPrevention();
            Checklist now = DOCUMENTS.readChecklist(DOCUMENTS
                    .write(old)
                    .replace("\"version\":\"1.0.0\"", "\"version\":\"2.0.0\"")
                    .replace("\"id\":\"known-pains\"", "\"id\":\"pains\""));
            Audit audit = Audit.of(old, "a", LocalDate.of(2026, 11, 20)).with("known-pains", Answer.of("yes"));
            Migration migration = Migration.byIds(old, now);
            assertThat(migration.tryOut(audit)).isNotEmpty();
            assertValid(MigrationDocument.class, DOCUMENTS.write(migration));
            assertValid(
                    LossReport.class, DOCUMENTS.write(Reporter.inAllLanguages().lossReport(migration, audit)));
            assertValid(MigrationDocument.class, """
                    {"format":"service-audit/migration/1","checklist":"courier","from":"1","to":"2","renamed":{"a":"b"},\
                    "answers":[{"from":"few","to":"more","choices":{"1":1,"n/a":"n/a"}},{"from":"yes-no-na","to":"own"}]}""");
        }

        @Test
        void areTheBuiltInsAndTheirReports() {
            for (Checklist checklist : Catalog.checklists()) {
                assertValid(ChecklistDocument.class, DOCUMENTS.write(checklist));
                Audit audit = RandomAudits.ofSeed(checklist, 1);
                assertValid(
                        AuditReport.class,
                        DOCUMENTS.write(Reporter.in(Locale.forLanguageTag("ru"))
                                .report(Scorer.of(checklist).score(audit))));
            }
        }

        @Test
        void areTheConformanceCases() throws IOException {
            Path folder = Path.of("src/test/resources/conformance");
            for (int i = 0; i < 24; i++) {
                assertValid(ChecklistDocument.class, Files.readString(folder.resolve("own/c" + i + ".json")));
                assertValid(ScoringDocument.class, Files.readString(folder.resolve("own/s" + i + ".json")));
                for (String audit : Files.readAllLines(folder.resolve("own/a" + i + ".ndjson"))) {
                    assertValid(AuditDocument.class, audit);
                }
            }
            for (String audit : Files.readAllLines(folder.resolve("builtin-audits.ndjson"))) {
                assertValid(AuditDocument.class, audit);
            }
        }
    }

    @Nested
    class Invalid {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "\"id\":\"a\"|\"id\":\"\"",
                    "\"id\":\"a\"|\"id\":7",
                    "\"date\":\"2026-11-20\"|\"date\":\"20.11.2026\"",
                    "\"date\":\"2026-11-20\"|\"day\":\"2026-11-20\"",
                    "\"value\":\"yes\"|\"value\":\"Yes!\"",
                    "\"value\":\"yes\"|\"priority\":\"urgent\"",
                    "\"value\":\"yes\"|\"evidence\":[{}]",
                    "service-audit/audit/1|service-audit/audit/2",
                    "\"selfRating\":3|\"selfRating\":6",
                    "\"selfRating\":3|\"selfRating\":2.5",
                    "\"nps\":{}|\"nps\":{\"value\":\"twelve\"}",
                    "\"nps\":{}|\"nps\":{\"counts\":{\"promoters\":1}}",
                    "\"nps\":{}|\"nps\":{\"ratings\":[11]}"
                })
        void isAnAuditWithAFieldThatCannotBe(String right, String wrong) {
            String audit = """
                    {"format":"service-audit/audit/1","id":"a","checklist":{"id":"churn-prevention","version":"1.0.0"},\
                    "date":"2026-11-20","answers":{"known-pains":{"value":"yes"},"customisation":"n/a"},"metrics":{"nps":{}},\
                    "selfRating":3}""";
            assertValid(AuditDocument.class, audit);
            assertThat(audit).contains(right);
            assertThat(schema(AuditDocument.class).validate(audit.replace(right, wrong), InputFormat.JSON))
                    .isNotEmpty();
        }

        @Test
        void isAChecklistWithoutSections() {
            String checklist = """
                    {"format":"service-audit/checklist/1","id":"c","version":"1","title":"C","sections":[]}""";
            assertThat(schema(ChecklistDocument.class).validate(checklist, InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    private static void assertValid(Class<? extends Document> type, String json) {
        assertThat(schema(type).validate(json, InputFormat.JSON)).as(json).isEmpty();
    }

    private static Schema schema(Class<? extends Document> type) {
        return SCHEMAS.computeIfAbsent(type, asked -> registry().getSchema(Schemas.of(asked), InputFormat.JSON));
    }

    private static final Map<Class<? extends Document>, Schema> SCHEMAS =
            new java.util.concurrent.ConcurrentHashMap<>();

    private static SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    }
}
