package io.serviceaudit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QuickstartTest {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Half good: yes, and yes to a reversed item. */
    private static final String SMALL = """
            {"format": "service-audit/audit/1", "id": "north", "checklist": {"id": "churn-prevention", "version": "1.0.0"}, \
            "date": "2026-11-20", "answers": {"as-described": "yes", "known-pains": "yes"}}""";

    private static final String EMPTY_SCORING = "{\"id\": \"standard\"}";

    @TempDir
    Path directory;

    private Run run(String... args) {
        return Run.in(directory, args);
    }

    private Run runReading(String standardInput, String... args) {
        return Run.reading(standardInput, directory, args);
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String text(String file) throws IOException {
        return Files.readString(directory.resolve(file));
    }

    private static void assertRefused(Run run, String... problems) {
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(problems);
    }

    @Nested
    class SummaryAndReport {
        @Test
        void withoutArgumentsTheSampleIsReportedOn() throws IOException {
            Run run = run();
            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).startsWith("Churn prevention — Rota planner, all plans, 12 November 2026\n");
            assertThat(files()).containsExactly("2026-q4-rota.report.json");
        }

        @Test
        void theFileIsWrittenAndNamedAndHoldsTheReport() throws IOException {
            file("my.json", SMALL);
            Run run = run("my.json");
            assertThat(run.exitCode()).isZero();
            assertThat(run.out())
                    .endsWith("\n\nThe whole report is in " + directory.resolve("north.report.json") + "\n");
            assertThat(files()).containsExactly("my.json", "north.report.json");
            assertThat(text("north.report.json"))
                    .endsWith("}\n")
                    .isEqualTo(run("--json", "my.json").out());
        }

        @Test
        void theReportGoesToTheFileAskedFor() throws IOException {
            file("my.json", SMALL);
            Run run = run("my.json", "--report", "report of north.json");
            assertThat(run.out())
                    .endsWith("The whole report is in " + directory.resolve("report of north.json") + "\n");
            assertThat(files()).containsExactly("my.json", "report of north.json");
        }

        @Test
        void aHyphenReadsStandardInput() throws IOException {
            Run run = runReading(SMALL, "-");
            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).startsWith("Churn prevention — north, 20 November 2026\n");
            assertThat(files()).containsExactly("north.report.json");
        }

        @Test
        void theSummaryIsInTheLanguageAskedFor() {
            Run run = runReading(SMALL, "--locale", "ru", "-");
            assertThat(run.exitCode()).isZero();
            assertThat(run.out())
                    .startsWith("Профилактика оттока клиентов — north, 20 ноября 2026 г.\n")
                    .contains("50,0\u00a0%")
                    .endsWith("Весь отчёт — в файле " + directory.resolve("north.report.json") + "\n");
        }

        @ParameterizedTest
        @MethodSource("io.serviceaudit.examples.quickstart.QuickstartTest#namesOfFiles")
        void theFileIsNamedAfterTheAuditAndStaysInTheFolder(String id, String file) throws IOException {
            Run run = runReading(SMALL.replace("\"north\"", MAPPER.writeValueAsString(id)), "-");
            assertThat(run.exitCode()).isZero();
            assertThat(files()).containsExactly(file);
        }
    }

    static Stream<Arguments> namesOfFiles() {
        return Stream.of(
                arguments("2026-q4_north.1", "2026-q4_north.1.report.json"),
                arguments("../../etc/passwd", "--..-etc-passwd.report.json"),
                arguments("..", "-.report.json"),
                arguments("C:\\audits\\1", "C--audits-1.report.json"),
                arguments("call 7/a", "call-7-a.report.json"),
                arguments("x".repeat(128), "x".repeat(60) + ".report.json"));
    }

    @Nested
    class Json {
        @Test
        void printsTheReportAloneAndWritesNoFile() throws IOException {
            Run run = runReading(SMALL, "--json", "-");
            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out().lines()).hasSize(1);
            assertThat(MAPPER.readTree(run.out()).at("/format").asString()).isEqualTo("service-audit/report/1");
            assertThat(files()).isEmpty();
        }

        @Test
        void figuresAreThoseOfTheAudit() {
            JsonNode report = MAPPER.readTree(runReading(SMALL, "--json", "-").out());
            // As described is good, known pains is reversed and bad: 1 of 2.
            assertThat(report.at("/health/percent").decimalValue()).hasToString("50.0");
            assertThat(report.at("/progress/total").asInt()).isEqualTo(39);
        }

        @Test
        void speaksTheLanguageAskedFor() {
            JsonNode report = MAPPER.readTree(
                    runReading(SMALL, "--json", "--locale", "ru", "-").out());
            assertThat(report.at("/locale").asString()).isEqualTo("ru");
            assertThat(report.at("/statusName").asString()).isEqualTo("В работе");
        }
    }

    @Nested
    class SamplesByName {
        @Test
        void areListedOneALine() throws IOException {
            Run run = run("--samples");
            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).isEqualTo("""
                    service-health       Service health check           Station Square branch
                    churn-prevention     Churn prevention               Rota planner, all plans
                    service-checkpoints  Five-minute service diagnosis  Furniture workshop
                    touchpoints          Customer journey touchpoints   House plants by post
                    conversation-review  Conversation review            Contact centre, cards team
                    """);
            assertThat(files()).isEmpty();
        }

        @Test
        void areListedWithTitlesInTheLanguageAskedFor() {
            assertThat(run("--samples", "--locale", "ru").out()).isEqualTo("""
                    service-health       Проверка здоровья сервиса          Station Square branch
                    churn-prevention     Профилактика оттока клиентов       Rota planner, all plans
                    service-checkpoints  Диагностика сервиса за пять минут  Furniture workshop
                    touchpoints          Точки контакта с клиентом          House plants by post
                    conversation-review  Разбор диалога с клиентом          Contact centre, cards team
                    """);
        }

        @ParameterizedTest
        @MethodSource("io.serviceaudit.examples.quickstart.Samples#names")
        void runAsAnyAuditDoes(String name) throws IOException {
            Run run = run("--sample", name, "--report", "report.json");
            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(files()).containsExactly("report.json");
            assertThat(MAPPER.readTree(text("report.json")).at("/checklist/id").asString())
                    .isEqualTo(name);
            assertThat(run("--sample", name, "--json").out()).isEqualTo(text("report.json"));
        }

        @Test
        void ofAnotherNameAreRefusedWithTheListAndTheNearest() throws IOException {
            assertRefused(run("--sample", "touch-points"), """
                    There is no sample touch-points; there are service-health, churn-prevention, service-checkpoints, \
                    touchpoints, conversation-review. Did you mean touchpoints?
                    """);
            assertRefused(run("--sample", "touch", "--locale", "ru"), """
                    Примера touch нет; есть service-health, churn-prevention, service-checkpoints, \
                    touchpoints, conversation-review. Возможно, вы имели в виду touchpoints?
                    """);
            assertThat(files()).isEmpty();
        }

        @Test
        void ofAnUnlikelyNameGetNoSuggestion() {
            Run run = run("--sample", "../../../x");
            assertRefused(run, "There is no sample ../../../x; there are ");
            assertThat(run.err()).doesNotContain("Did you mean");
        }
    }

    @Nested
    class ManyLines {
        private final String other =
                SMALL.replace("north", "south").replace("\"known-pains\": \"yes\"", "\"known-pains\": \"no\"");

        private List<JsonNode> lines(Run run) {
            List<JsonNode> lines = new ArrayList<>();
            run.out().lines().forEach(line -> lines.add(MAPPER.readTree(line)));
            return lines;
        }

        @Test
        void giveOneReportEachInOrder() throws IOException {
            Run run = runReading(SMALL + "\n" + other + "\n" + SMALL + "\n", "--ndjson");
            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).endsWith("}\n");
            assertThat(lines(run))
                    .extracting(report -> report.at("/audit/id").asString())
                    .containsExactly("north", "south", "north");
            assertThat(lines(run))
                    .extracting(report ->
                            report.at("/health/percent").decimalValue().toString())
                    .containsExactly("50.0", "100.0", "50.0");
            assertThat(files()).isEmpty();
        }

        @Test
        void mayBeAskedForStandardInputByItsName() {
            assertThat(runReading(SMALL + "\n", "--ndjson", "-")).isEqualTo(runReading(SMALL + "\n", "--ndjson"));
        }

        @Test
        void giveTheReportThatEachAloneWouldGive() {
            assertThat(runReading(SMALL + "\n" + other + "\n", "--ndjson", "--locale", "ru")
                            .out())
                    .isEqualTo(runReading(SMALL, "--json", "--locale", "ru", "-")
                                    .out()
                            + runReading(other, "--json", "--locale", "ru", "-").out());
        }

        @Test
        void mayLackTheLastLineBreakOrEndAsOnWindows() {
            Run run = runReading(SMALL + "\r\n" + other, "--ndjson");
            assertThat(run.exitCode()).isZero();
            assertThat(lines(run)).hasSize(2);
        }

        @Test
        void thatAreRefusedSayWhyInTheirPlace() {
            Run run = runReading(SMALL + "\n{\"id\": 1}\n<audit/>\n" + other + "\n", "--ndjson");
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).isEmpty();
            List<JsonNode> lines = lines(run);
            assertThat(lines).hasSize(4);
            assertThat(lines.get(0).has("problems")).isFalse();
            assertThat(lines.get(1).propertyNames()).containsExactly("problems");
            assertThat(lines.get(1).at("/problems"))
                    .extracting(problem -> problem.at("/pointer").asString() + " "
                            + problem.at("/code").asString())
                    .contains(
                            "/format missing-field",
                            "/checklist missing-field",
                            "/date missing-field",
                            "/id wrong-type");
            assertThat(lines.get(2).at("/problems")).hasSize(1);
            assertThat(lines.get(2).at("/problems/0/line").asInt()).isEqualTo(1);
            assertThat(lines.get(2).at("/problems/0/column").asInt()).isEqualTo(1);
            assertThat(lines.get(3).at("/audit/id").asString()).isEqualTo("south");
        }

        @Test
        void thatAreEmptyAreRefusedInTheirPlace() {
            Run run = runReading("\n" + SMALL + "\n\n", "--ndjson");
            assertThat(run.exitCode()).isEqualTo(3);
            List<JsonNode> lines = lines(run);
            assertThat(lines).hasSize(3);
            assertThat(lines.get(0).at("/problems/0/message").asString()).isEqualTo("The document is empty.");
            assertThat(lines.get(1).at("/audit/id").asString()).isEqualTo("north");
            assertThat(lines.get(2).at("/problems/0/message").asString()).isEqualTo("The document is empty.");
        }

        @Test
        void thatAreTooLongAreRefusedAndTheNextIsRead() {
            String atLimit = SMALL + " ".repeat(1_048_576 - SMALL.length());
            Run run = runReading(atLimit + "\n" + atLimit + " \n" + SMALL, "--ndjson");
            assertThat(run.exitCode()).isEqualTo(3);
            List<JsonNode> lines = lines(run);
            assertThat(lines).hasSize(3);
            assertThat(lines.get(0).at("/audit/id").asString()).isEqualTo("north");
            assertThat(lines.get(1).at("/problems/0/code").asString()).isEqualTo("document-too-large");
            assertThat(lines.get(2).at("/audit/id").asString()).isEqualTo("north");
        }

        @Test
        void areNoneAtAllIfNothingComes() {
            Run run = runReading("", "--ndjson");
            assertThat(run).isEqualTo(new Run(0, "", ""));
        }

        @Test
        void sayWhatIsWrongInTheLanguageAskedFor() {
            Run run = runReading("\n", "--ndjson", "--locale", "ru");
            assertThat(lines(run).get(0).at("/problems/0/message").asString()).isEqualTo("Документ пуст.");
        }

        @Test
        void areScoredAgainstAnOwnChecklistWithOwnScoring() throws IOException {
            file("checklist.json", Courier.CHECKLIST);
            file("scoring.json", "{\"id\": \"standard\", \"decimals\": 2, \"knockOutCap\": 0}");
            Run run = runReading(
                    Courier.audit("", "\"on-time\": \"no\", \"polite\": \"yes\", \"return-rules\": \"yes\"") + "\n"
                            + SMALL,
                    "--ndjson",
                    "--checklist-file",
                    "checklist.json",
                    "--scoring",
                    "scoring.json");
            assertThat(run.exitCode()).isZero();
            // 2 of 3 before the cap; the built-in checklists are still there.
            assertThat(lines(run).get(0).at("/health/beforeKnockOut").decimalValue())
                    .hasToString("66.67");
            assertThat(lines(run).get(0).at("/health/percent").decimalValue()).hasToString("0.00");
            assertThat(lines(run).get(1).at("/health/percent").decimalValue()).hasToString("50.00");
        }

        @Test
        void areNotBegunIfTheOwnChecklistIsRefused() throws IOException {
            file("checklist.json", "{}");
            assertRefused(
                    runReading(SMALL, "--ndjson", "--checklist-file", "checklist.json"),
                    "checklist.json: /id (1:1) [missing-field]");
        }

        @Test
        void endWhenNobodyReadsTheOutputAnyMore() {
            int[] left = {3};
            InputStream endless = new InputStream() {
                private final byte[] line = (SMALL + "\n").getBytes(StandardCharsets.UTF_8);
                private int at;

                @Override
                public int read() {
                    at = at == line.length ? 1 : at + 1;
                    return line[at - 1];
                }
            };
            OutputStream closing = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    if (b == '\n' && --left[0] == 0) {
                        throw new IOException("closed");
                    }
                }
            };
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int exitCode = new Quickstart(
                            endless,
                            new PrintStream(closing, false, StandardCharsets.UTF_8),
                            new PrintStream(err, false, StandardCharsets.UTF_8),
                            directory,
                            Clock.system(ZoneOffset.UTC))
                    .run("--ndjson");
            assertThat(exitCode).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .isEqualTo("Not everything could be written to standard output.\n");
        }
    }

    @Nested
    class OwnChecklistAndScoring {
        private static final String ANSWERS = "\"on-time\": \"no\", \"polite\": \"yes\"";

        @Test
        void areUsedForTheAuditThatNamesThem() throws IOException {
            file("checklist.json", Courier.CHECKLIST);
            file("audit.json", Courier.audit("", ANSWERS));
            JsonNode report = MAPPER.readTree(run("--json", "--checklist-file", "checklist.json", "audit.json")
                    .out());
            // Before the cap 1 of 2; the checklist's own cap is 20.
            assertThat(report.at("/health/beforeKnockOut").decimalValue()).hasToString("50.0");
            assertThat(report.at("/health/percent").decimalValue()).hasToString("20.0");
        }

        @Test
        void winOverTheChecklistFieldByField() throws IOException {
            file("checklist.json", Courier.CHECKLIST);
            file(
                    "scoring.json",
                    "{\"id\": \"standard\", \"knockOutCap\": 100, \"decimals\": 0, \"unanswered\": \"zero\"}");
            file("audit.json", Courier.audit("", ANSWERS));
            JsonNode report = MAPPER.readTree(
                    run("audit.json", "--json", "--scoring", "scoring.json", "--checklist-file", "checklist.json")
                            .out());
            // 1 of 3: on-time no, polite yes, return-rules unanswered; the phone section does not apply.
            assertThat(report.at("/health/percent").decimalValue()).hasToString("33");
            assertThat(report.at("/scoring/minimumCoverage").asInt()).isEqualTo(50);
        }

        @Test
        void mayBeAnEmptyScoring() throws IOException {
            file("scoring.json", EMPTY_SCORING);
            assertThat(runReading(SMALL, "--json", "--scoring", "scoring.json", "-")
                            .out())
                    .isEqualTo(runReading(SMALL, "--json", "-").out());
        }

        @Test
        void areRefusedWithEveryProblemAndItsPlace() throws IOException {
            file(
                    "checklist.json",
                    Courier.CHECKLIST.replace("\"sections\"", "\"section\"").replace("\"1.2.0\"", "\"-\""));
            file("scoring.json", "{\"id\": \"standard\", \"knockOutCap\": 101, \"model\": \"flatt\"}");
            assertRefused(
                    run("--checklist-file", "checklist.json"),
                    "checklist.json: /version (4:14) [",
                    "checklist.json: /section (8:3) [unknown-field]",
                    "Did you mean \"sections\"?");
            assertRefused(
                    run("--scoring", "scoring.json"),
                    "scoring.json: /knockOutCap (1:35) [",
                    "scoring.json: /model (1:49) [",
                    "Did you mean \"flat\"?");
            assertThat(files()).containsExactly("checklist.json", "scoring.json");
        }
    }

    @Nested
    class BlankAudit {
        @ParameterizedTest
        @MethodSource("io.serviceaudit.examples.quickstart.Samples#names")
        void readsBackAsDiagnosisNeeded(String checklist) throws IOException {
            Run blank = run("--checklist", checklist);
            assertThat(blank.exitCode()).isZero();
            assertThat(blank.err()).isEmpty();
            assertThat(files()).isEmpty();
            JsonNode report =
                    MAPPER.readTree(runReading(blank.out(), "--json", "-").out());
            assertThat(report.at("/status").asString()).isEqualTo("diagnosis-needed");
            assertThat(report.at("/checklist/id").asString()).isEqualTo(checklist);
            assertThat(report.at("/audit/state").asString()).isEqualTo("draft");
            assertThat(report.at("/audit/date").asString()).isEqualTo("2026-11-21");
            assertThat(report.at("/audit/id").asString()).isEqualTo(checklist + "-2026-11-21");
            assertThat(report.at("/progress/answered").asInt()).isZero();
        }

        @Test
        void hasEveryItemAsAKeyInOrder() {
            JsonNode audit =
                    MAPPER.readTree(run("--checklist", "conversation-review").out());
            assertThat(audit.at("/answers").propertyNames())
                    .containsExactly(
                            "greeting", "verification", "clarification", "solution", "proactivity", "crm-record");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1.2.0", "0.9"}) // the built-in one is 1.0.0
        void isOfTheOwnChecklistWhereThatHasTheIdOfABuiltInOne(String version) throws IOException {
            file(
                    "checklist.json",
                    Courier.CHECKLIST
                            .replace("\"courier-service\"", "\"touchpoints\"")
                            .replace("\"1.2.0\"", "\"" + version + "\""));
            JsonNode audit = MAPPER.readTree(run("--checklist", "touchpoints", "--checklist-file", "checklist.json")
                    .out());
            assertThat(audit.at("/checklist/version").asString()).isEqualTo(version);
            assertThat(audit.at("/answers").propertyNames())
                    .containsExactly("on-time", "polite", "picked-up", "return-rules");
        }

        @Test
        void ofAnotherIdIsRefusedWithTheListAndTheNearest() {
            assertRefused(run("--checklist", "service-helth"), """
                    There is no checklist service-helth; there are churn-prevention, conversation-review, service-checkpoints, \
                    service-health, touchpoints. Did you mean service-health?
                    """);
        }
    }

    static Stream<Arguments> badDocuments() {
        return Stream.of(
                arguments("nothing", "", List.of("bad.json: ", "[")),
                arguments("no JSON", "<audit/>", List.of("bad.json: (1:1) [")),
                arguments("cut off", SMALL.substring(0, 100), List.of("bad.json: (1:101) [")),
                arguments("more after it", SMALL + " {}", List.of("[trailing-content]")),
                arguments("a list", "[]", List.of("bad.json: (1:1) [wrong-type]")),
                arguments("another kind of document", Courier.CHECKLIST, List.of("/format (2:13) [other-document]")),
                arguments(
                        "a duplicate key",
                        SMALL.replace("\"date\"", "\"id\": \"x\", \"date\""),
                        List.of("/id (1:", "[duplicate-key]")),
                arguments(
                        "an unknown field",
                        SMALL.replace("\"date\"", "\"sate\": 1, \"date\""),
                        List.of("/sate (1:", "Did you mean \"state\"?")),
                arguments(
                        "an unknown checklist",
                        SMALL.replace("churn-", "chrun-"),
                        List.of("/checklist/id (1:", "churn-prevention")),
                arguments(
                        "an unknown version",
                        SMALL.replace("1.0.0", "1.0.1"),
                        List.of("/checklist/version (1:", "1.0.0")),
                arguments(
                        "a day that does not exist",
                        SMALL.replace("11-20", "11-31"),
                        List.of("/date (1:", "2026-11-31")),
                arguments(
                        "unknown items and options",
                        SMALL.replace("as-described", "as-descirbed")
                                .replace("known-pains\": \"yes", "known-pains\": \"partial"),
                        List.of(
                                "/answers/as-descirbed (1:",
                                "Did you mean \"as-described\"?",
                                "/answers/known-pains (1:")),
                arguments(
                        "a red flag where there is none",
                        SMALL.replace(
                                "{\"as-described\": \"yes\"",
                                "{\"as-described\": {\"value\": \"yes\", \"redFlag\": true}"),
                        List.of("/answers/as-described/redFlag (1:")),
                arguments(
                        "an end before a start",
                        SMALL.replace(
                                "\"answers\"",
                                "\"scope\": {\"period\": {\"from\": \"2026-02-01\", \"to\": \"2026-01-01\"}}, \"answers\""),
                        List.of("/scope/period", "[end-before-start]")),
                arguments(
                        "metrics that cannot be",
                        SMALL.replace(
                                "\"answers\"",
                                "\"metrics\": {\"nps\": {\"value\": 101}, \"cst\": {\"value\": 1}, \"crr\": {\"value\": NaN}}, \"answers\""),
                        List.of("bad.json: (1:", "NaN")),
                arguments("a byte that is no UTF-8", SMALL.replace("north", "\u0000"), List.of("bad.json: ")),
                arguments("too much", SMALL + " ".repeat(1_048_576), List.of("[document-too-large]")));
    }

    @Nested
    class BadInput {
        @ParameterizedTest(name = "{0}")
        @MethodSource("io.serviceaudit.examples.quickstart.QuickstartTest#badDocuments")
        void isRefusedWithEveryProblemAndItsPlace(String what, String document, List<String> problems)
                throws IOException {
            file("bad.json", document);
            for (String[] args :
                    new String[][] {{"bad.json"}, {"--json", "bad.json"}, {"bad.json", "--report", "r.json"}}) {
                Run run = run(args);
                assertRefused(run, problems.toArray(String[]::new));
                assertThat(run.err().lines())
                        .as(what)
                        .allMatch(line -> line.startsWith("bad.json: ") || line.contains("--checklist-file"));
            }
            assertThat(files()).containsExactly("bad.json");
        }

        @Test
        void ofManyMistakesNamesThemAll() {
            String many = SMALL.replace("\"2026-11-20\"", "\"soon\"")
                    .replace("as-described", "as-descirbed")
                    .replace("\"answers\"", "\"selfRating\": 6, \"metrics\": {\"nps\": {\"value\": 101}}, \"answers\"");
            Run run = runReading(many, "-");
            assertRefused(run, "-: /date ", "-: /selfRating ", "-: /metrics/nps", "-: /answers/as-descirbed ");
            assertThat(run.err().lines()).hasSize(4);
        }

        @Test
        void isRefusedInTheLanguageAskedFor() {
            assertRefused(runReading("", "-", "--locale", "ru"), "-: (1:1) [", "Документ пуст.");
        }

        @Test
        void cannotSteerTheTerminal() {
            Run run = runReading("{\"\\u001b[2J\": 1}", "-");
            assertRefused(run, "[unknown-field]");
            assertThat(run.err()).doesNotContain("\u001b");
        }

        @Test
        void ofOtherBytesThanUtf8IsRefused() throws IOException {
            Files.write(
                    directory.resolve("bad.json"), SMALL.replace("north", "süd").getBytes(StandardCharsets.ISO_8859_1));
            assertRefused(run("bad.json"), "bad.json: ", "UTF-8");
        }
    }

    @Nested
    class FilesThatCannotBeUsed {
        @ParameterizedTest
        @ValueSource(strings = {"AUDIT", "--checklist-file", "--scoring"})
        void areNamedIfTheyAreNotThereOrFolders(String option) throws IOException {
            String[] missing = option.equals("AUDIT") ? new String[] {"no.json"} : new String[] {option, "no.json"};
            assertRefused(run(missing), "no.json: there is no such file.\n");
            Files.createDirectory(directory.resolve("no.json"));
            assertRefused(run(missing), "no.json: this is a folder, not a file.\n");
            assertThat(files()).containsExactly("no.json");
        }

        @Test
        void areNamedInTheLanguageAskedFor() {
            assertRefused(run("no.json", "--locale", "ru"), "no.json: такого файла нет.\n");
        }

        @Test
        void haveNamesThatNoFileCanHave() {
            assertRefused(run("a\0b"), "a b is not a file name.\n");
        }

        @Test
        void areReportsInAFolderThatIsNotThere() throws IOException {
            assertRefused(run("--report", "no/report.json"), directory.resolve("no") + ": there is no such folder.\n");
            assertThat(files()).isEmpty();
        }

        @Test
        void areReportsThatAreFolders() throws IOException {
            Files.createDirectory(directory.resolve("reports"));
            assertRefused(
                    run("--report", "reports"), directory.resolve("reports") + ": this is a folder, not a file.\n");
        }

        @Test
        void areReportsOverTheAuditThatWasRead() throws IOException {
            file("audit.json", SMALL);
            assertRefused(
                    run("audit.json", "--report", "./audit.json"),
                    ": the report would overwrite a document that was read; choose another name.\n");
            assertThat(directory.resolve("audit.json")).hasContent(SMALL);
        }

        @Test
        void areReportsBelowAFile() throws IOException {
            file("taken", "");
            assertRefused(run("--report", "taken/report.json"), directory.resolve("taken") + "");
            assertThat(files()).containsExactly("taken");
        }

        @Test
        void areStandardInputsThatBreak() {
            InputStream broken = new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("Connection reset");
                }
            };
            assertRefused(Run.reading(broken, directory, "-"), "- cannot be read: Connection reset\n");
            assertRefused(Run.reading(broken, directory, "--ndjson"), "- cannot be read: Connection reset\n");
        }
    }

    static Stream<Arguments> badCommandLines() {
        return Stream.of(
                arguments("--jsn", "There is no option --jsn. Did you mean --json?"),
                arguments("-x", "There is no option -x."),
                arguments("--nonsense=1", "There is no option --nonsense=1."),
                arguments("--locale=ru", "There is no option --locale=ru. Did you mean --locale?"),
                arguments("--locale de", "There is no language de; there are en and ru."),
                arguments("--locale", "After --locale, a value is missing."),
                arguments("--report --json", "After --report, a value is missing."),
                arguments("--sample", "After --sample, a value is missing."),
                arguments("--checklist", "After --checklist, a value is missing."),
                arguments("--checklist-file -", "After --checklist-file, a value is missing."),
                arguments("a.json b.json", "AUDIT is given twice: a.json and b.json."),
                arguments("--locale ru --locale en", "--locale — дважды: ru и en."),
                arguments("--json --ndjson", "--json and --ndjson do not go together."),
                arguments("--samples --json", "--samples and --json do not go together."),
                arguments("--json --checklist touchpoints", "--json and --checklist do not go together."),
                arguments("--ndjson a.json", "--ndjson and AUDIT do not go together."),
                arguments("--ndjson --sample touchpoints", "--ndjson and --sample do not go together."),
                arguments("--checklist touchpoints a.json", "--checklist and AUDIT do not go together."),
                arguments("--checklist touchpoints --scoring s.json", "--checklist and --scoring do not go together."),
                arguments("--samples a.json", "--samples and AUDIT do not go together."),
                arguments("--json --report r.json", "--json and --report do not go together."),
                arguments("--ndjson --report r.json", "--ndjson and --report do not go together."),
                arguments("--sample touchpoints a.json", "--sample and AUDIT do not go together."));
    }

    @Nested
    class CommandLine {
        @ParameterizedTest(name = "{0}")
        @MethodSource("io.serviceaudit.examples.quickstart.QuickstartTest#badCommandLines")
        void isRefusedWithWhatIsWrongAndTheUsage(String args, String message) throws IOException {
            Run run = run(args.split(" "));
            assertRefused(run, message + "\n\nquickstart [--locale en|ru]");
            assertThat(run.err()).startsWith(message);
            assertThat(files()).isEmpty();
        }

        @Test
        void isRefusedInTheLanguageAskedFor() {
            assertRefused(
                    run("--locale", "ru", "--jsn"),
                    "Параметра --jsn нет. Возможно, вы имели в виду --json?\n\n",
                    "печатает эту справку");
        }

        @ParameterizedTest
        @ValueSource(strings = {"--help", "-h", "--help --locale en", "--json --help", "--nonsense -h"})
        void thatAsksForHelpGetsIt(String args) throws IOException {
            Run run = run(args.split(" "));
            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).startsWith("quickstart [--locale en|ru]").endsWith("prints this\n");
            assertThat(files()).isEmpty();
        }

        @Test
        void thatAsksForHelpInRussianGetsItInRussian() {
            assertThat(run("--locale", "ru", "--help").out()).endsWith("печатает эту справку\n");
        }
    }

    @Test
    void aFullDiskBehindStandardOutputIsNoSuccess() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = new Quickstart(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(full, false, StandardCharsets.UTF_8),
                        new PrintStream(err, false, StandardCharsets.UTF_8),
                        directory,
                        Clock.system(ZoneOffset.UTC))
                .run("--json");
        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("Not everything could be written to standard output.\n");
    }
}
