package io.serviceaudit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.Document;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.InvalidDocumentException;
import io.serviceaudit.json.Problem;
import io.serviceaudit.scoring.Scorer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReportReadingTest {
    private static final Documents DOCUMENTS = Documents.standard();
    private static final Path GOLDEN = Path.of("../examples/quickstart/src/test/resources/golden");

    /** The first golden report; broken in many ways below. */
    private static final String REPORT = text(GOLDEN.resolve("churn-prevention.en.report.json"));

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String name) {
        String path = "/conformance/" + name;
        try (InputStream in = Objects.requireNonNull(ReportReadingTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> places(String document) {
        return catchThrowableOfType(InvalidDocumentException.class, () -> DOCUMENTS.read(AuditReport.class, document))
                .problems()
                .stream()
                .map(problem -> problem.pointer() + " " + problem.code().code())
                .toList();
    }

    private static void assertComesBack(Audit audit) {
        for (Reporter reporter : List.of(
                Reporter.in(Locale.ENGLISH), Reporter.in(Locale.forLanguageTag("ru")), Reporter.inAllLanguages())) {
            AuditReport report = reporter.report(Scorer.of(audit.checklist()).score(audit));
            String written = DOCUMENTS.write(report);
            AuditReport read = DOCUMENTS.read(AuditReport.class, written);
            assertThat(read).isEqualTo(report);
            assertThat(DOCUMENTS.write(read)).isEqualTo(written);
        }
    }

    static Stream<Path> goldenReports() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.filter(file -> file.toString().endsWith(".report.json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("goldenReports")
    void aGoldenReportComesBackToTheSameBytes(Path golden) {
        String text = text(golden);
        assertThat(DOCUMENTS.write(DOCUMENTS.read(AuditReport.class, text))).isEqualTo(text);
    }

    @Test
    void everyReportOnABuiltInChecklistComesBack() {
        lines("builtin-audits.ndjson").forEach(line -> assertComesBack(DOCUMENTS.readAudit(line)));
    }

    static IntStream own() {
        return IntStream.range(0, 24);
    }

    @ParameterizedTest(name = "own checklist {0}")
    @MethodSource("own")
    void everyReportOnAnOwnChecklistComesBack(int number) {
        Documents documents =
                DOCUMENTS.withChecklist(DOCUMENTS.readChecklist(String.join("\n", lines("own/c" + number + ".json"))));
        lines("own/a" + number + ".ndjson").forEach(line -> assertComesBack(documents.readAudit(line)));
    }

    @Test
    void aReportIsReadFromEverySource(@TempDir Path folder) throws IOException {
        AuditReport report = DOCUMENTS.read(AuditReport.class, REPORT);
        byte[] utf8 = REPORT.getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("report.json"), utf8);
        assertThat(DOCUMENTS.read(AuditReport.class, utf8)).isEqualTo(report);
        assertThat(DOCUMENTS.read(AuditReport.class, new ByteArrayInputStream(utf8)))
                .isEqualTo(report);
        assertThat(DOCUMENTS.read(AuditReport.class, file)).isEqualTo(report);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("misspelt field", "\"coverage\":", "\"coverag\":", "/coverag unknown-field"),
                mistake("misspelt required field", "\"progress\":", "\"progres\":", "/progres unknown-field"),
                mistake("unknown word", "\"status\":\"", "\"status\":\"x", "/status unknown-value"),
                mistake(
                        "number for a text",
                        "\"producer\":{\"library\":",
                        "\"producer\":{\"library\":1,\"x\":",
                        "/producer/library wrong-type",
                        "/producer/x unknown-field"),
                mistake(
                        "text for a truth",
                        "\"provisional\":false",
                        "\"provisional\":\"no\"",
                        "/health/provisional wrong-type"),
                mistake(
                        "part of a count",
                        "\"progress\":{\"answered\":",
                        "\"progress\":{\"answered\":0.5,\"x\":",
                        "/progress/answered not-whole",
                        "/progress/x unknown-field"),
                mistake(
                        "percent above 100",
                        "\"coverage\":",
                        "\"coverage\":100.1,\"x\":",
                        "/coverage out-of-range",
                        "/x unknown-field"),
                mistake("date that is none", "\"date\":\"2026-", "\"date\":\"x2026-", "/audit/date invalid-date"),
                mistake("null", "\"topProblems\":[", "\"topProblems\":[null,", "/topProblems/0 wrong-type"),
                mistake(
                        "id that is none",
                        "\"topProblems\":[",
                        "\"topProblems\":[\"A b\",",
                        "/topProblems/0 invalid-id"),
                mistake(
                        "empty text",
                        "\"title\":\"",
                        "\"title\":\"\",\"x\":\"",
                        "/checklist/title blank-text",
                        "/checklist/x unknown-field"),
                mistake(
                        "list for a text",
                        "\"title\":",
                        "\"title\":[],\"x\":",
                        "/checklist/title wrong-type",
                        "/checklist/x unknown-field"),
                mistake(
                        "text in no language",
                        "\"title\":",
                        "\"title\":{},\"x\":",
                        "/checklist/title empty",
                        "/checklist/x unknown-field"),
                mistake(
                        "blank text in a language",
                        "\"title\":",
                        "\"title\":{\"en\":\" \",\"EN\":\"x\",\"e_n\":\"x\"},\"x\":",
                        "/checklist/title/en blank-text",
                        "/checklist/title/EN duplicate-key",
                        "/checklist/title/e_n invalid-language",
                        "/checklist/x unknown-field"),
                mistake("newer format", "report/1", "report/2", "/format newer-format"),
                mistake("other document", "report/1", "checklist/1", "/format other-document"),
                mistake("unknown format", "service-audit/report/1", "report", "/format unknown-format"),
                mistake("no format", "\"format\":\"service-audit/report/1\",", "", "/format missing-field"));
    }

    private static Arguments mistake(String name, String part, String broken, String... places) {
        return Arguments.of(name, part, broken, List.of(places));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aMistakeIsNamed(String name, String part, String broken, List<String> places) {
        assertThat(REPORT).contains(part);
        int at = REPORT.indexOf(part);
        String document = REPORT.substring(0, at) + broken + REPORT.substring(at + part.length());
        assertThat(places(document)).isEqualTo(places);
    }

    @Test
    void everyMistakeIsNamedAtOnceWithWordsAndSuggestions() {
        String document = REPORT.replaceFirst("\"status\":\"[a-z-]+\"", "\"status\":\"complet\"")
                .replaceFirst("\"knockedOutBy\"", "\"knockedOutby\"")
                .replaceFirst("\"decimals\":1", "\"decimals\":11")
                .replaceFirst("\"measured\":(true|false)", "\"measured\":0");
        List<Problem> problems = catchThrowableOfType(
                        InvalidDocumentException.class, () -> DOCUMENTS.read(AuditReport.class, document))
                .problems();
        assertThat(problems)
                .extracting(Problem::pointer, Problem::message)
                .containsExactly(
                        tuple("/scoring/decimals", "11 is out of range; it must be from 0 to 10."),
                        tuple(
                                "/status",
                                "\"complet\" cannot stand here; it must be one of: diagnosis-needed, in-progress, complete. Did you mean \"complete\"?"),
                        tuple(
                                "/health/knockedOutby",
                                "There is no field \"knockedOutby\" here. Did you mean \"knockedOutBy\"?"),
                        tuple(
                                "/sections/0/items/0/measured",
                                "What is needed here: true or false, without quotes. What stands here: a number without quotes."));
    }

    @Test
    void anEmptyReportLacksEveryRequiredField() {
        assertThat(places("{}"))
                .containsExactly(
                        "/format missing-field",
                        "/producer missing-field",
                        "/audit missing-field",
                        "/checklist missing-field",
                        "/scoring missing-field",
                        "/status missing-field",
                        "/statusName missing-field",
                        "/progress missing-field",
                        "/health missing-field",
                        "/sections missing-field",
                        "/findings missing-field",
                        "/topProblems missing-field",
                        "/weakZones missing-field",
                        "/painPoints missing-field",
                        "/strengths missing-field");
    }

    @Test
    void aReportBeyondTheLimitSaysWhichOneToRaise() {
        Section.Builder section = Section.builder("s");
        for (int i = 0; i < 1_000; i++) {
            section.item(Item.builder("i" + i, Text.of("en", "Question " + i), Scales.YES_NO_NA)
                    .build());
        }
        Checklist checklist = Checklist.builder("large", "1", Text.of("en", "Large"))
                .section(section.build())
                .build();
        Audit audit = Audit.of(checklist, "a", LocalDate.of(2026, 11, 20));
        for (Item item : checklist.items()) {
            audit = audit.with(item.id(), Answer.of("no"));
        }
        AuditReport report =
                Reporter.inAllLanguages().report(Scorer.of(checklist).score(audit));
        String written = DOCUMENTS.write(report);
        assertThat(written.length()).isGreaterThan(1_048_576);
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(() -> DOCUMENTS.read(AuditReport.class, written))
                .withMessageContaining("at most 1048576 bytes are read")
                .withMessageContaining("Limits.withBytes");
        Documents wide = DOCUMENTS.withLimits(DOCUMENTS.limits().withBytes(16 * 1024 * 1024));
        assertThat(wide.read(AuditReport.class, written)).isEqualTo(report);
        assertThat(wide.validate(report)).isEmpty();
    }

    @Test
    void whatIsNoRecordCannotBeRead() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> DOCUMENTS.read(Document.class, "{}"))
                .withMessage("type 'io.serviceaudit.json.Document' is no record; only records can be read");
    }
}
