package io.serviceaudit.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.json.AuditDocument;
import io.serviceaudit.json.Document;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.InvalidDocumentException;
import io.serviceaudit.json.Problem;
import io.serviceaudit.json.ProblemCode;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Scorer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds in every host, whatever Jackson it brings: its own plain mapper binds and writes our records to the same bytes as {@link
 * Documents}, and our reader and writer, which run on the host's Jackson 3 where it has one, do as they do on ours.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HostLaws {
    private static final Documents DOCUMENTS = Documents.standard()
            .withChecklist(checklist("courier-service.checklist.json"))
            .withChecklist(checklist("courier-service-next.checklist.json"));

    private final HostMapper mapper;

    /** The laws for one host. */
    protected HostLaws(HostMapper mapper) {
        this.mapper = mapper;
    }

    private static Checklist checklist(String name) {
        return Documents.standard().readChecklist(GoldenDocuments.canonical(name));
    }

    /** The canonical golden documents. */
    static Stream<String> goldens() {
        return GoldenDocuments.names(false).stream();
    }

    /** The golden documents that there are as somebody wrote them too. */
    static Stream<String> written() {
        return GoldenDocuments.names(true).stream();
    }

    @Test
    void theJacksonOnTheClassPathIsTheOneThatIsTried() {
        assertThat(mapper.version()).isEqualTo(System.getProperty("host.jackson"));
    }

    @Test
    void thereAreGoldenDocumentsOfEveryKind() {
        assertThat(goldens().map(GoldenDocuments::kind)).containsAll(GoldenDocuments.kinds());
        assertThat(written()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void whatTheHostBindsItWritesToTheSameBytes(String name) {
        String golden = GoldenDocuments.canonical(name);
        Document document = mapper.read(golden, GoldenDocuments.type(name));
        assertThat(mapper.write(document)).isEqualTo(golden);
        assertThat(mapper.writeBytes(document)).isEqualTo(golden.getBytes(StandardCharsets.UTF_8));
        assertThat(DOCUMENTS.write(document)).isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void whatTheHostBindsIsWhatTheReaderReads(String name) {
        String golden = GoldenDocuments.canonical(name);
        Class<? extends Document> type = GoldenDocuments.type(name);
        assertThat(DOCUMENTS.write(DOCUMENTS.read(type, golden))).isEqualTo(golden);
        assertThat(mapper.write(DOCUMENTS.read(type, golden))).isEqualTo(golden);
        assertThat(readAndWritten(golden, name)).isEqualTo(golden);
    }

    /** An audit is canonical in how it was meant, which only its reader knows; its record is as it was written. */
    @ParameterizedTest
    @MethodSource("written")
    void whatTheReaderReadsTheHostWritesInCanonicalForm(String name) {
        String golden = GoldenDocuments.canonical(name);
        assertThat(readAndWritten(GoldenDocuments.asWritten(name), name)).isEqualTo(golden);
        assertThat(readAndWritten(golden, name)).isEqualTo(golden);
    }

    private static String readAndWritten(String text, String name) {
        return switch (GoldenDocuments.kind(name)) {
            case "checklist" -> DOCUMENTS.write(DOCUMENTS.readChecklist(text));
            case "scoring" -> DOCUMENTS.write(DOCUMENTS.readScoring(text));
            case "audit" -> DOCUMENTS.write(DOCUMENTS.readAudit(text));
            case "benchmark-table" -> DOCUMENTS.write(DOCUMENTS.readBenchmarkTable(text));
            case "migration" -> DOCUMENTS.write(DOCUMENTS.readMigration(text));
            default -> DOCUMENTS.write(DOCUMENTS.read(GoldenDocuments.type(name), text));
        };
    }

    @ParameterizedTest
    @MethodSource("written")
    void theHostBindsWhatSomebodyWroteAndTheReaderReadsTheSameInIt(String name) {
        Document bound = mapper.read(GoldenDocuments.asWritten(name), GoldenDocuments.type(name));
        assertThat(readAndWritten(mapper.write(bound), name)).isEqualTo(GoldenDocuments.canonical(name));
    }

    @Test
    void aReportThatIsMadeHereIsTheSameAsEverywhere() {
        Audit audit = DOCUMENTS.readAudit(GoldenDocuments.canonical("touchpoints-sample.audit.json"));
        Checklist checklist = audit.checklist();
        AuditReport report =
                Reporter.in(Locale.ENGLISH).report(Scorer.of(checklist).score(audit));
        assertThat(mapper.write(report)).isEqualTo(DOCUMENTS.write(report));
    }

    /** Answers. */
    @Nested
    class Shorthands {
        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                "yes"            | {"value":"yes"}
                4                | {"value":4}
                4.0              | {"value":4}
                4e0              | {"value":4}
                {"value":"4"}    | {"value":"4"}
                {"value":4}      | {"value":4}
                {"value":4.50}   | {"value":4.5}
                {"comment":"x"}  | {"comment":"x"}
                {}               | {}
                """)
        void standForAnswers(String shorthand, String answer) {
            AuditDocument document = mapper.read(audit("\"answers\":{\"x\":" + shorthand + "}"), AuditDocument.class);
            assertThat(mapper.write(document)).isEqualTo(audit("\"answers\":{\"x\":" + answer + "}"));
        }
    }

    /** Numbers. */
    @Nested
    class Numbers {
        @ParameterizedTest
        @CsvSource({
            "0.0000001, 0.0000001",
            "1E-7, 0.0000001",
            "-1.50e-8, -0.000000015",
            "100, 100",
            "1e3, 1000",
            "1E+3, 1000",
            "12.50, 12.5",
            "0.00, 0",
            "1e99, 1E+99",
            "12E99, 1.2E+100",
            "1e39, 1000000000000000000000000000000000000000",
            "0.1234567890123456789, 0.1234567890123456789",
            "123456789012345678.123456789, 123456789012345678.123456789",
            "123456789012345678901234567890, 123456789012345678901234567890"
        })
        void areKeptToTheLastDigitAndWrittenInOneForm(String number, String written) {
            AuditDocument document = mapper.read(audit(numbers(number)), AuditDocument.class);
            assertThat(mapper.write(document)).isEqualTo(audit(numbers(written)));
            assertThat(DOCUMENTS.write(document)).isEqualTo(audit(numbers(written)));
        }

        /** A mapper would cut them down to whole numbers by itself. */
        @Test
        void ratingsBetweenWholeNumbersStaySoThatTheyAreRefused() {
            String ratings = "\"metrics\":{\"nps\":{\"ratings\":[9,8.5,10]}}";
            AuditDocument document = mapper.read(audit(ratings), AuditDocument.class);
            assertThat(mapper.write(document)).isEqualTo(audit(ratings));
            AuditDocument ofBuiltIn = mapper.read(
                    audit(ratings)
                            .replace("\"id\":\"c\",\"version\":\"1\"", "\"id\":\"touchpoints\",\"version\":\"1.0.0\""),
                    AuditDocument.class);
            assertThat(DOCUMENTS.validate(ofBuiltIn))
                    .extracting(
                            problem -> problem.pointer() + " " + problem.code().code())
                    .containsExactly("/metrics/nps/ratings/1 not-whole");
        }

        private static String numbers(String number) {
            return "\"metrics\":{\"m\":{\"value\":" + number
                    + "}},\"stages\":[{\"id\":\"s\",\"figures\":[{\"label\":\"l\",\"value\":" + number + "}]}]";
        }

        @Test
        void oneThatIsVerySmallIsWrittenOut() {
            String number = "0." + "0".repeat(98) + "1";
            AuditDocument document = mapper.read(audit(numbers("1e-99")), AuditDocument.class);
            assertThat(mapper.write(document)).isEqualTo(audit(numbers(number)));
            assertThat(document.stages().get(0).figures().get(0).value()).isEqualByComparingTo(new BigDecimal("1e-99"));
        }
    }

    /** Texts. */
    @Test
    void everyCharacterIsWrittenAsDocumentsWriteIt() {
        StringBuilder characters = new StringBuilder();
        for (int c = 0; c < 0x3000; c++) {
            characters.append((char) c);
        }
        characters.append("\ud83d\ude00\ud800\udc00\udbff\udfff\ufeff\uffff/</script>");
        AuditDocument.AnswerDocument answer = new AuditDocument.AnswerDocument(
                null, null, null, characters.toString(), null, null, null, null, List.of(), List.of());
        AuditDocument document = mapper.read(audit("\"answers\":{\"x\":{}}"), AuditDocument.class);
        AuditDocument withText = new AuditDocument(
                document.format(),
                document.id(),
                document.checklist(),
                document.date(),
                null,
                null,
                null,
                null,
                java.util.Map.of("x", answer),
                document.metrics(),
                null,
                null,
                document.stages(),
                document.actions(),
                null);
        String ours = DOCUMENTS.write(withText);
        assertThat(ours)
                .contains("\"\\u0000\\u0001")
                .contains("\\b\\t\\n\\u000B\\f\\r")
                .contains("\ud83d\ude00");
        assertThat(mapper.write(withText)).isEqualTo(ours);
        assertThat(mapper.writeBytes(withText)).isEqualTo(ours.getBytes(StandardCharsets.UTF_8));
    }

    /** Our own limits, which hold whatever the host's Jackson would let through or refuse. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class HostileDocuments {
        Stream<Arguments> hostile() {
            return Stream.of(
                    Arguments.of("lists nested deeply", "[".repeat(100_000), ProblemCode.NESTED_TOO_DEEP),
                    Arguments.of("objects nested deeply", "{\"a\":".repeat(100_000), ProblemCode.NESTED_TOO_DEEP),
                    Arguments.of("one level too many", "[".repeat(33) + "]".repeat(33), ProblemCode.NESTED_TOO_DEEP),
                    Arguments.of("a huge exponent", scoring("1e5000000"), ProblemCode.NUMBER_TOO_LONG),
                    Arguments.of("a huge negative exponent", scoring("1e-5000000"), ProblemCode.NUMBER_TOO_LONG),
                    Arguments.of("an exponent beyond integers", scoring("1e99999999999"), ProblemCode.NUMBER_TOO_LONG),
                    Arguments.of("a million digits", scoring("1".repeat(1_000_000)), ProblemCode.NUMBER_TOO_LONG),
                    Arguments.of("a million zeros", scoring("0." + "0".repeat(1_000_000)), ProblemCode.NUMBER_TOO_LONG),
                    Arguments.of("one digit too many", scoring("1" + "0".repeat(40)), ProblemCode.NUMBER_TOO_LONG),
                    Arguments.of(
                            "a name twice", "{\"id\":\"standard\",\"id\":\"standard\"}", ProblemCode.DUPLICATE_KEY),
                    Arguments.of("half a character", "{\"id\":\"\\ud800\"}", ProblemCode.INVALID_CHARACTER),
                    Arguments.of("half a character unescaped", "{\"id\":\"\ud800\"}", ProblemCode.INVALID_CHARACTER),
                    Arguments.of("half a character in a name", "{\"\\udc00\":1}", ProblemCode.INVALID_CHARACTER),
                    Arguments.of("a long name", "{\"" + "x".repeat(100_000) + "\":1}", ProblemCode.TEXT_TOO_LONG),
                    Arguments.of("a long text", "{\"id\":\"" + "x".repeat(10_001) + "\"}", ProblemCode.TEXT_TOO_LONG),
                    Arguments.of("a large document", " ".repeat(1_048_577), ProblemCode.DOCUMENT_TOO_LARGE),
                    Arguments.of("no number", scoring("NaN"), ProblemCode.SYNTAX),
                    Arguments.of("a plus sign", scoring("+1"), ProblemCode.SYNTAX),
                    Arguments.of("a leading zero", scoring("01"), ProblemCode.SYNTAX),
                    Arguments.of("a trailing comma", "{\"id\":\"standard\",}", ProblemCode.SYNTAX),
                    Arguments.of("a comment", "{\"id\":\"standard\"/**/}", ProblemCode.SYNTAX),
                    Arguments.of("single quotes", "{'id':'standard'}", ProblemCode.SYNTAX),
                    Arguments.of("no end", "{\"id\":\"standard\"", ProblemCode.SYNTAX),
                    Arguments.of("nothing", "", ProblemCode.SYNTAX),
                    Arguments.of("more than one", "{\"id\":\"standard\"} {}", ProblemCode.TRAILING_CONTENT));
        }

        private static String scoring(String number) {
            return "{\"id\":\"standard\",\"knockOutCap\":" + number + "}";
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("hostile")
        void areRefusedForTheirReason(String name, String document, ProblemCode code) {
            org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
                assertThat(refusal(document)).as(name).extracting(Problem::code).contains(code);
            });
        }

        private static List<Problem> refusal(String document) {
            return catchThrowableOfType(
                            InvalidDocumentException.class,
                            () -> Documents.standard().readScoring(document))
                    .problems();
        }

        @Test
        void longNamesTextsAndNumbersWithinTheLimitsAreRead() {
            assertThat(Documents.standard()
                            .readScoring(scoring("0." + "0".repeat(100) + "1"))
                            .knockOutCap())
                    .isPresent();
            // Longer than Jackson's own limits for a name (50,000) and a number (1,000), which are not ours.
            assertThat(refusal("{\"" + "x".repeat(60_000) + "\":" + "1".repeat(2_000) + "}"))
                    .extracting(Problem::code)
                    .containsExactly(ProblemCode.MISSING_FIELD, ProblemCode.TEXT_TOO_LONG, ProblemCode.NUMBER_TOO_LONG);
        }
    }

    private static String audit(String part) {
        return "{\"format\":\"service-audit/audit/1\",\"id\":\"a\",\"checklist\":{\"id\":\"c\",\"version\":\"1\"},"
                + "\"date\":\"2026-11-20\"," + part + "}";
    }
}
