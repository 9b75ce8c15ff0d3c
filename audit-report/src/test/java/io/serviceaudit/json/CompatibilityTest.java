package io.serviceaudit.json;

import static io.serviceaudit.json.Refused.places;
import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Loss;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.compare.BranchesReport;
import io.serviceaudit.compare.SeriesReport;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.LossReport;
import io.serviceaudit.report.SubjectReport;
import io.serviceaudit.report.TaskList;
import io.serviceaudit.review.ConversationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents kept in {@code compatibility}, which every later version must read and write to the same bytes. */
class CompatibilityTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "compatibility", "1");
    private static final Path AS_WRITTEN = FOLDER.resolve("as-written");

    /** What each word in a file's name is a document of. */
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry(
                    "checklist",
                    new Kind(ChecklistDocument.class, (each, text) -> each.write(each.readChecklist(text)))),
            Map.entry("scoring", new Kind(ScoringDocument.class, (each, text) -> each.write(each.readScoring(text)))),
            Map.entry("audit", new Kind(AuditDocument.class, (each, text) -> each.write(each.readAudit(text)))),
            Map.entry(
                    "benchmark-table",
                    new Kind(BenchmarkTableDocument.class, (each, text) -> each.write(each.readBenchmarkTable(text)))),
            Map.entry(
                    "migration",
                    new Kind(MigrationDocument.class, (each, text) -> each.write(each.readMigration(text)))),
            Map.entry("review", new Kind(ReviewDocument.class, (each, text) -> each.write(each.readReview(text)))),
            Map.entry("sampling-plan", Kind.ofRecord(SamplingPlanDocument.class)),
            Map.entry("report", Kind.ofRecord(AuditReport.class)),
            Map.entry("subject-report", Kind.ofRecord(SubjectReport.class)),
            Map.entry("losses", Kind.ofRecord(LossReport.class)),
            Map.entry("tasks", Kind.ofRecord(TaskList.class)),
            Map.entry("branches", Kind.ofRecord(BranchesReport.class)),
            Map.entry("series", Kind.ofRecord(SeriesReport.class)),
            Map.entry("conversations", Kind.ofRecord(ConversationReport.class)),
            Map.entry("refusal", Kind.ofRecord(Refusal.class)));

    /** The kinds whose documents name no format. */
    private static final List<String> WITHOUT_FORMAT = List.of("scoring", "refusal");

    private interface ReadAndWrite {
        String again(Documents documents, String text);
    }

    /** A kind of document: its record, and its reader where it has one of its own. */
    private record Kind(Class<? extends Document> type, ReadAndWrite reader) {
        static Kind ofRecord(Class<? extends Document> type) {
            return new Kind(type, (documents, text) -> documents.write(documents.read(type, text)));
        }

        /** Both ways of reading. */
        List<ReadAndWrite> ways() {
            return List.of(reader, ofRecord(type).reader());
        }
    }

    private static final Documents DOCUMENTS = Documents.standard()
            .withChecklist(checklist("courier-service.checklist.json"))
            .withChecklist(checklist("courier-service-next.checklist.json"));

    private static Checklist checklist(String name) {
        return Documents.standard().readChecklist(text(FOLDER.resolve(name)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kind(Path file) {
        String[] parts = file.getFileName().toString().split("\\.");
        return parts[parts.length - 2];
    }

    private static Kind kindOf(Path file) {
        return Objects.requireNonNull(KINDS.get(kind(file)), () -> "no kind of document is known for " + file);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> canonical() throws IOException {
        return files(FOLDER);
    }

    static List<Path> asWritten() throws IOException {
        return files(AS_WRITTEN);
    }

    static List<Path> withFormat() throws IOException {
        return canonical().stream()
                .filter(file -> !WITHOUT_FORMAT.contains(kind(file)))
                .toList();
    }

    @Test
    void thereAreDocumentsOfEveryKind() throws IOException {
        assertThat(canonical().stream().map(CompatibilityTest::kind)).containsAll(KINDS.keySet());
        assertThat(asWritten().stream().map(CompatibilityTest::kind))
                .contains("checklist", "scoring", "audit", "benchmark-table", "migration", "review");
    }

    @ParameterizedTest
    @CsvSource({
        "every-field.benchmark-table.json, io.serviceaudit.json.BenchmarkTableDocument",
        "currencies.benchmark-table.json, io.serviceaudit.json.BenchmarkTableDocument$RowDocument",
        "segments.benchmark-table.json, io.serviceaudit.json.BenchmarkTableDocument$SegmentDocument",
        "courier-service.migration.json, io.serviceaudit.json.MigrationDocument",
        "courier-service.migration.json, io.serviceaudit.json.MigrationDocument$AnswerMappingDocument",
        "every-field.review.json, io.serviceaudit.json.ReviewDocument",
        "every-field.review.json, io.serviceaudit.json.ReviewDocument$DebriefDocument",
        "with-replacements.sampling-plan.json, io.serviceaudit.json.SamplingPlanDocument",
        "with-replacements.sampling-plan.json, io.serviceaudit.json.SamplingPlanDocument$StratumDocument",
        "with-replacements.sampling-plan.json, io.serviceaudit.json.SamplingPlanDocument$WorkloadDocument",
        "courier-service.en.losses.json, io.serviceaudit.report.LossReport",
        "courier-service.en.losses.json, io.serviceaudit.report.LossReport$LossRow",
        "kazan.tasks.json, io.serviceaudit.report.TaskList",
        "kazan.tasks.json, io.serviceaudit.report.TaskList$TaskRow",
        "kazan.en.subject-report.json, io.serviceaudit.report.SubjectReport",
        "kazan.en.subject-report.json, io.serviceaudit.report.SubjectReport$AuditRow",
        "kazan.en.subject-report.json, io.serviceaudit.report.SubjectReport$AuditFinding",
        "kazan.en.subject-report.json, io.serviceaudit.report.SubjectReport$DifferenceRow",
        "eight-branches.en.branches.json, io.serviceaudit.compare.BranchesReport",
        "eight-branches.en.branches.json, io.serviceaudit.compare.BranchesReport$RankedBranch",
        "eight-branches.en.branches.json, io.serviceaudit.compare.BranchesReport$BranchApart",
        "eight-branches.en.branches.json, io.serviceaudit.compare.BranchesReport$OutliersPart",
        "eight-branches.en.branches.json, io.serviceaudit.compare.BranchesReport$Outlier",
        "eight-branches.en.branches.json, io.serviceaudit.compare.BranchesReport$SectionAcross",
        "eight-branches.en.branches.json, io.serviceaudit.compare.BranchesReport$ItemAcross",
        "eight-branches.en.branches.json, io.serviceaudit.compare.BranchesReport$Practice",
        "eight-branches.en.branches.json, io.serviceaudit.compare.BranchesReport$GroupingPart",
        "eight-branches.en.branches.json, io.serviceaudit.compare.BranchesReport$SectionMean",
        "nine-months.en.series.json, io.serviceaudit.compare.SeriesReport",
        "nine-months.en.series.json, io.serviceaudit.compare.SeriesReport$SeriesAudit",
        "nine-months.en.series.json, io.serviceaudit.compare.SeriesReport$SeriesComparison",
        "nine-months.en.series.json, io.serviceaudit.compare.SeriesReport$FindingLife",
        "nine-months.en.series.json, io.serviceaudit.compare.SeriesReport$LifeRow",
        "nine-months.en.series.json, io.serviceaudit.compare.SeriesReport$ActionThen",
        "nine-months.en.series.json, io.serviceaudit.compare.SeriesReport$MetricLife",
        "nine-months.en.series.json, io.serviceaudit.compare.SeriesReport$MetricValue",
        "nine-months.en.series.json, io.serviceaudit.compare.SeriesReport$MetricStep",
        "nine-months.en.series.json, io.serviceaudit.compare.SeriesReport$GoalLife",
        "nine-months.en.series.json, io.serviceaudit.compare.SeriesReport$LinesPart",
        "nine-months.en.series.json, io.serviceaudit.compare.SeriesReport$HealthLine",
        "nine-months.en.series.json, io.serviceaudit.compare.SeriesReport$HealthPoint",
        "nine-months.en.series.json, io.serviceaudit.compare.SeriesReport$LineLegend",
        "nine-months.en.series.json, io.serviceaudit.report.MetricLine",
        "nine-months.en.series.json, io.serviceaudit.report.MetricLine$LinePoint",
        "sixty-conversations.en.conversations.json, io.serviceaudit.review.ConversationReport",
        "sixty-conversations.en.conversations.json, io.serviceaudit.review.ConversationReport$RulesPart",
        "sixty-conversations.en.conversations.json, io.serviceaudit.review.ConversationReport$Estimated",
        "sixty-conversations.en.conversations.json, io.serviceaudit.review.ConversationReport$Difference",
        "sixty-conversations.en.conversations.json, io.serviceaudit.review.ConversationReport$SamplingPart",
        "sixty-conversations.en.conversations.json, io.serviceaudit.review.ConversationReport$StratumRow",
        "sixty-conversations.en.conversations.json, io.serviceaudit.review.ConversationReport$AspectRow",
        "sixty-conversations.en.conversations.json, io.serviceaudit.review.ConversationReport$CriterionRow",
        "sixty-conversations.en.conversations.json, io.serviceaudit.review.ConversationReport$ThemeRow",
        "sixty-conversations.en.conversations.json, io.serviceaudit.review.ConversationReport$GroupsPart",
        "sixty-conversations.en.conversations.json, io.serviceaudit.review.ConversationReport$GroupRow",
        "sixty-conversations.en.conversations.json, io.serviceaudit.review.ConversationReport$ContactPointRow",
        "sixty-conversations.en.conversations.json, io.serviceaudit.review.ConversationReport$CaseRow",
        "sixty-conversations.en.conversations.json, io.serviceaudit.review.ConversationReport$CriterionShare",
        "sixty-conversations.en.conversations.json, io.serviceaudit.review.ConversationReport$AgreementPart",
        "sixty-conversations.en.conversations.json, io.serviceaudit.review.ConversationReport$MeasureRow",
        "sixty-conversations.en.conversations.json, io.serviceaudit.review.ConversationReport$CriterionAgreement",
        "sixty-conversations.en.conversations.json, io.serviceaudit.review.ConversationReport$ReviewerRow",
        "sixty-conversations.en.conversations.json, io.serviceaudit.review.ConversationReport$CalibrationRow",
        "sixty-conversations.en.conversations.json, io.serviceaudit.review.ConversationReport$CalibrationCriterion",
        "sixty-conversations.en.conversations.json, io.serviceaudit.review.ConversationReport$NextStep",
        "sixty-conversations.en.conversations.json, io.serviceaudit.review.ConversationReport$ComparisonPart",
        "sixty-conversations.en.conversations.json, io.serviceaudit.review.ConversationReport$ChangeRow",
        "sixty-conversations.en.conversations.json, io.serviceaudit.review.ConversationReport$Notice"
    })
    void everyFieldOfTheRecordIsInOne(String file, Class<?> record) {
        assertThat(text(FOLDER.resolve(file)))
                .contains(RecordShape.of(record).names().stream()
                        .map(name -> "\"" + name + "\":")
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aLossOfEveryKindIsInOne(Loss.Kind loss) throws IOException {
        assertThat(canonical().stream()
                        .filter(file -> kind(file).equals("losses"))
                        .map(CompatibilityTest::text))
                .anyMatch(text -> text.contains("\"kind\":\"" + loss.code() + "\""));
    }

    @ParameterizedTest
    @MethodSource("canonical")
    void eachIsReadInEveryWayAndWrittenToTheSameBytes(Path file) {
        String text = text(file);
        for (ReadAndWrite way : kindOf(file).ways()) {
            assertThat(way.again(DOCUMENTS, text)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @MethodSource("asWritten")
    void whatSomebodyWroteByHandIsReadAsTheSame(Path file) {
        String canonical = text(FOLDER.resolve(file.getFileName()));
        assertThat(kindOf(file).reader().again(DOCUMENTS, text(file))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @MethodSource("withFormat")
    void aNewerMajorVersionIsRefusedByName(Path file) {
        String newer = text(file).replaceFirst("/" + kind(file) + "/1\"", "/" + kind(file) + "/2\"");
        for (Documents documents : List.of(DOCUMENTS, DOCUMENTS.withUnknownFieldsPassedOver())) {
            for (ReadAndWrite way : kindOf(file).ways()) {
                assertThat(places(() -> way.again(documents, newer))).containsExactly("/format newer-format");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("canonical")
    void theFieldsOfANewerMinorVersionAreRefusedAndByChoicePassedOver(Path file) {
        String text = text(file);
        // A field at the end of the document, and one at the start of every object that has an id.
        String newer = (text.substring(0, text.length() - 1) + ",\"zz-new\":{\"a\":[1]}}")
                .replace("{\"id\":", "{\"zz-newer\":true,\"id\":");
        for (ReadAndWrite way : kindOf(file).ways()) {
            assertThat(places(() -> way.again(DOCUMENTS, newer)))
                    .isNotEmpty()
                    .allMatch(place -> place.endsWith(" unknown-field"));
            assertThat(way.again(DOCUMENTS.withUnknownFieldsPassedOver(), newer))
                    .isEqualTo(text);
        }
    }
}
