package io.serviceaudit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The options that report on reviewed conversations, and plan and draw those to review. */
class ConversationsTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Path SAMPLES = Path.of("samples", "conversations");
    private static final Path RESOURCES =
            Path.of("..", "..", "audit-report", "src", "test", "resources", "conversations");

    @TempDir
    Path directory;

    @BeforeEach
    void copySamples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(file.getFileName()));
            }
        }
    }

    private Run run(String... args) {
        return Run.in(directory, args);
    }

    private JsonNode json(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--json");
        Run run = run(all.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return MAPPER.readTree(run.out());
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private String text(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void refused(String message, String... args) throws IOException {
        List<String> before = files();
        Run run = run(args);
        assertThat(run.err()).isEqualTo(message + "\n");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(files()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "october.en.reviews.jsonl",
                "october.ru.reviews.jsonl",
                "october.sampling-plan.json",
                "july.en.reviews.jsonl",
                "july.ru.reviews.jsonl",
                "july.sampling-plan.json"
            })
    void theSampleIsTheOneOfTheLibrary(String file) {
        assertThat(SAMPLES.resolve(file)).hasSameBinaryContentAs(RESOURCES.resolve(file));
    }

    @Nested
    class Reviews {
        @Test
        void theDocumentIsPrintedAlone() throws IOException {
            List<String> before = files();
            JsonNode report = json(
                    "--reviews",
                    "october.en.reviews.jsonl",
                    "--sampling-plan",
                    "october.sampling-plan.json",
                    "--expert",
                    "vera");
            assertThat(report.at("/format").asString()).isEqualTo("service-audit/conversations/1");
            assertThat(report.at("/sampling/conversations").asInt()).isEqualTo(60);
            assertThat(report.at("/sampling/population").asInt()).isEqualTo(4800);
            assertThat(report.at("/sampling/planned").asInt()).isEqualTo(60);
            assertThat(report.at("/sampling/reviewers")).hasSize(3);
            assertThat(report.at("/agreement/calibration/0/expert").asString()).isEqualTo("vera");
            assertThat(report.has("comparison")).isFalse();
            assertThat(files()).isEqualTo(before);
        }

        @Test
        void theDocumentIsWrittenBesideWhatIsPrinted() throws IOException {
            Run run = run("--reviews", "october.en.reviews.jsonl", "--compare-reviews", "july.en.reviews.jsonl");
            assertThat(run.err()).isEmpty();
            assertThat(run.out())
                    .startsWith("Conversation review — 1 October 2026 to 31 October 2026\n")
                    .contains("\nCompared with 1 July 2026 to ")
                    .endsWith("The whole report is in " + directory.resolve("october.en.conversations.json") + "\n");
            assertThat(text("october.en.conversations.json"))
                    .isEqualTo(run(
                                    "--reviews",
                                    "october.en.reviews.jsonl",
                                    "--compare-reviews",
                                    "july.en.reviews.jsonl",
                                    "--json")
                            .out());
        }

        @Test
        void withoutAPlanTheNumberOfAllIsNotKnown() {
            JsonNode report = json("--reviews", "october.en.reviews.jsonl");
            assertThat(report.at("/sampling").has("population")).isFalse();
            assertThat(report.at("/sampling/reviewers")).hasSize(4);
        }

        @Test
        void aTeamIsReportedOnAlone() {
            String[] all = {
                "--reviews", "october.en.reviews.jsonl", "--sampling-plan", "october.sampling-plan.json", "--team"
            };
            JsonNode south = json(with(all, "south"));
            JsonNode north = json(with(all, "north"));
            assertThat(south.at("/sampling/conversations").asInt()
                            + north.at("/sampling/conversations").asInt())
                    .isEqualTo(60);
            assertThat(run(with(all, "south")).out())
                    .startsWith("Conversation review — team south — 1 October 2026")
                    .contains("  1.  galina ")
                    .doesNotContain("anna", "\nBy team\n");
        }

        @Test
        void groupsThatAreTooSmallAreMarked() {
            assertThat(run("--reviews", "october.en.reviews.jsonl").out())
                    .contains("  4.  refund ", "  Too few to be ranked, fewer than 5:\n  –   return-form ");
        }

        @Test
        void theScoringAskedForCounts() throws IOException {
            file("s.json", "{\"id\": \"standard\", \"decimals\": 0}");
            assertThat(json("--reviews", "october.en.reviews.jsonl", "--scoring", "s.json")
                            .at("/figures/0/figure/percent")
                            .toString())
                    .matches("\\d{2}");
        }

        @Test
        void anOwnScorecardIsUsedWithItsCriticalItems() throws IOException {
            file("courier.json", Courier.CHECKLIST);
            String review = """
                    {"format": "service-audit/review/1", "id": "r-%1$s", "checklist": {"id": "courier-service", "version": "1.2.0"}, \
                    "date": "2026-03-02", "conversation": "c-%1$s", "reviewer": "ann", "channel": "chat", \
                    "answers": {"on-time": "%2$s", "polite": "yes", "return-rules": "yes"}}
                    """;
            file("r.jsonl", review.formatted("1", "no") + review.formatted("2", "yes"));
            JsonNode report = json("--reviews", "r.jsonl", "--checklist-file", "courier.json");
            // 2 of 3 is capped at 20 by the critical item that failed, and 3 of 3 is 100: 60 on average, one of two
            // failed.
            assertThat(report.at("/figures/0/figure/percent").decimalValue()).isEqualByComparingTo("60");
            assertThat(report.at("/figures/1/aspect").asString()).isEqualTo("auto-failed");
            assertThat(report.at("/figures/1/figure/percent").decimalValue()).isEqualByComparingTo("50");
            assertThat(run("--reviews", "r.jsonl", "--checklist-file", "courier.json")
                            .out())
                    .contains("  - Do parcels arrive on time? (critical)\n");
            assertThat(run("--reviews", "r.jsonl").err()).contains("r.jsonl: /0/checklist/id (1:", "--checklist-file");
        }

        @Test
        void whatIsWrongWithALineIsToldWithItsNumber() throws IOException {
            List<String> lines = new ArrayList<>(Files.readAllLines(directory.resolve("october.en.reviews.jsonl")));
            lines.set(2, "{");
            lines.set(4, lines.get(4).replace("\"greeting\"", "\"greting\""));
            file("r.jsonl", String.join("\n", lines) + "\n");
            Run run = run("--reviews", "r.jsonl");
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("r.jsonl: /2 (3:", "r.jsonl: /4/answers/greting (5:");
        }

        @Test
        void reviewsThatDoNotGoTogetherAreRefusedWithEverythingThatIsWrong() throws IOException {
            List<String> lines = Files.readAllLines(directory.resolve("october.en.reviews.jsonl"));
            String first = lines.get(0);
            file(
                    "r.jsonl",
                    first + "\n"
                            + lines.get(1).replace("\"team\":\"north\"", "\"team\":\"south\"") + "\n"
                            + first.replace("4100", "9").replace("peak-load", "weekend") + "\n"
                            + first.replace("4100", "8").replace("\"stratum\":\"peak-load\",", "") + "\n");
            file("p.json", """
                    {"format": "service-audit/sampling-plan/1", "sample": 1, "allocation": "equal",
                     "strata": [{"id": "peak-load", "population": 1}]}""");
            refused("""
                    r.jsonl: of conversation c-4100, team is north in review r-4100-olga and south in review r-4100-pavel; \
                    reviews must agree.
                    r.jsonl: conversation c-9 is of stratum weekend; the plan has peak-load.
                    r.jsonl: no review says of which stratum conversation c-8 is, and the plan has no stratum other; it has \
                    peak-load.""", "--reviews", "r.jsonl", "--sampling-plan", "p.json");
            file("r.jsonl", first + "\n" + first.replace("4100", "9") + "\n");
            refused(
                    "r.jsonl: 2 conversations of stratum peak-load were reviewed, and by the plan it has 1.",
                    "--reviews",
                    "r.jsonl",
                    "--sampling-plan",
                    "p.json");
            refused(
                    "r.jsonl: в страте peak-load разобрано диалогов: 2, а по плану их там 1.",
                    "--locale",
                    "ru",
                    "--reviews",
                    "r.jsonl",
                    "--sampling-plan",
                    "p.json");
        }

        @Test
        void peopleWhoAreNotThereAreRefused() throws IOException {
            refused(
                    "There is no reviewer vira; there are olga, pavel, rita, vera. Did you mean vera?",
                    "--reviews",
                    "october.en.reviews.jsonl",
                    "--expert",
                    "vira");
            refused(
                    "october.en.reviews.jsonl: there is no team sout; there are north, south. Did you mean south?",
                    "--reviews",
                    "october.en.reviews.jsonl",
                    "--team",
                    "sout");
        }

        @Test
        void oneConversationCannotBeInTwoPeriods() throws IOException {
            refused(
                    "october.en.reviews.jsonl and october.ru.reviews.jsonl both have conversation c-4100; each may be in one"
                            + " period only.",
                    "--reviews",
                    "october.en.reviews.jsonl",
                    "--compare-reviews",
                    "october.ru.reviews.jsonl");
        }

        @Test
        void timeDoesNotRunBackwards() throws IOException {
            refused(
                    "october.en.reviews.jsonl begins on 2026-10-01 and is later than july.en.reviews.jsonl, which begins on"
                            + " 2026-07-01; give the earlier reviews to --compare-reviews.",
                    "--reviews",
                    "july.en.reviews.jsonl",
                    "--compare-reviews",
                    "october.en.reviews.jsonl");
        }

        @Test
        void aFileWithoutReviewsIsRefused() throws IOException {
            file("r.jsonl", "\n");
            refused("r.jsonl: there is no review in this file.", "--reviews", "r.jsonl");
            refused("r.jsonl: в этом файле нет проверок.", "--reviews", "r.jsonl", "--locale", "ru");
            refused("no.jsonl: there is no such file.", "--reviews", "no.jsonl");
        }

        @Test
        void noDocumentThatWasReadIsOverwritten() throws IOException {
            String before = text("october.sampling-plan.json");
            Run run = run(
                    "--reviews",
                    "october.en.reviews.jsonl",
                    "--sampling-plan",
                    "october.sampling-plan.json",
                    "--report",
                    "october.sampling-plan.json");
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("the report would overwrite a document that was read");
            assertThat(text("october.sampling-plan.json")).isEqualTo(before);
        }
    }

    @Nested
    class Plans {
        @Test
        void numbersAreFilledIn() {
            JsonNode plan = json("--sampling-plan", "november.sampling-plan.json");
            // On paper: 60 x 330 / 5000 = 3.96, lifted to 8; 52 over 2600, 940 and 1130 of 4670 are 28.95, 10.47 and
            // 12.58, and the
            // two units left go to .95 and .58. Replacements: n u / (1 - u), 3.2, 1.1, 2 and 1.4, rounded up. Hours: 75
            // x 15 minutes.
            assertThat(plan.at("/strata").values().stream()
                            .map(each -> each.at("/sample").asInt()))
                    .containsExactly(29, 10, 8, 13);
            assertThat(plan.at("/strata").values().stream()
                            .map(each -> each.at("/replacements").asInt()))
                    .containsExactly(4, 2, 2, 2);
            assertThat(plan.at("/workload/hours").decimalValue()).isEqualByComparingTo("18.75");
            assertThat(plan.at("/seed").asString()).isEqualTo("2026-11");
        }

        @Test
        void whatIsFilledInIsAPlan() throws IOException {
            assertThat(run("--sampling-plan", "november.sampling-plan.json").out())
                    .endsWith("The plan with its numbers is in " + directory.resolve("november.plan.json") + "\n");
            assertThat(json("--sampling-plan", "november.plan.json"))
                    .isEqualTo(json("--sampling-plan", "november.sampling-plan.json"));
        }

        @Test
        void whatIsMissingIsSaid() throws IOException {
            file("p.json", """
                    {"format": "service-audit/sampling-plan/1", "sample": 3, "allocation": "proportional",
                     "strata": [{"id": "calls", "population": 100}, {"id": "mails", "population": 40}, {"id": "visits", "population": 2}]}""");
            assertThat(run("--sampling-plan", "p.json").out())
                    .contains(
                            "Nothing is reviewed of: visits.",
                            "Only one conversation is reviewed of: mails.",
                            "There is no reserve.",
                            "What it costs in hours is not known",
                            "There is no seed yet.");
        }

        @Test
        void aNumberThatIsNotThePlansIsRefused() throws IOException {
            file("p.json", text("november.sampling-plan.json").replace("2600,", "2600, \"sample\": 30,"));
            Run run = run("--sampling-plan", "p.json");
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).startsWith("p.json: /strata/0/sample (8:");
        }
    }

    @Nested
    class Draws {
        private static final String[] NOVEMBER = {
            "--draw", "november.ids.tsv", "--sampling-plan", "november.sampling-plan.json"
        };

        private List<String> ids(JsonNode stratum, String name) {
            return stratum.at(name).values().stream().map(JsonNode::asString).toList();
        }

        /** How the list is made: each id from c-5000 on gets a stratum by its place, as many as the plan says. */
        @Test
        void theListIsMadeByARule() throws IOException {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 5000; i++) {
                int place = i * 7919 % 5000;
                String stratum = place < 2600
                        ? "peak-load"
                        : place < 3540 ? "night-shift" : place < 3870 ? "escalated" : "other";
                lines.append(stratum).append("\tc-").append(5000 + i).append('\n');
            }
            assertThat(text("november.ids.tsv")).isEqualTo(lines.toString());
        }

        @Test
        void drawnAreTheIdsWithTheSmallestDigests() throws Exception {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            List<String> escalated = text("november.ids.tsv")
                    .lines()
                    .filter(line -> line.startsWith("escalated\t"))
                    .map(line -> line.split("\t")[1])
                    .sorted(Comparator.comparing(id -> HexFormat.of()
                            .formatHex(sha256.digest(("2026-11\n" + id).getBytes(StandardCharsets.UTF_8)))))
                    .toList();
            JsonNode stratum = json(NOVEMBER).at("/strata/2");
            assertThat(stratum.at("/stratum").asString()).isEqualTo("escalated");
            assertThat(ids(stratum, "/sample")).isEqualTo(escalated.subList(0, 8));
            assertThat(ids(stratum, "/replacements")).isEqualTo(escalated.subList(8, 10));
        }

        @Test
        void bytesAreTheSameForAnyOrderOfLines() throws IOException {
            String expected = run(with(NOVEMBER, "--json")).out();
            List<String> lines = new ArrayList<>(Files.readAllLines(directory.resolve("november.ids.tsv")));
            for (long seed = 1; seed <= 5; seed++) {
                Collections.shuffle(lines, new Random(seed));
                // Blank lines, a byte order mark, the line ends of Windows and commas make no difference.
                file(
                        "shuffled",
                        "\uFEFF" + String.join("\r\n", lines).replace('\t', ',').replaceFirst("\r\n", "\r\n \r\n\r\n"));
                assertThat(run("--draw", "shuffled", "--sampling-plan", "november.sampling-plan.json", "--json")
                                .out())
                        .as("shuffled with %d", seed)
                        .isEqualTo(expected);
            }
        }

        @Test
        void idsMayComeFromStandardInput() throws IOException {
            Run run = Run.reading(
                    text("november.ids.tsv"),
                    directory,
                    "--draw",
                    "-",
                    "--sampling-plan",
                    "november.sampling-plan.json",
                    "--json");
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).isEqualTo(run(with(NOVEMBER, "--json")).out());
        }

        @Test
        void theSampleIsWrittenBesideWhatIsPrinted() throws IOException {
            Run run = run(NOVEMBER);
            assertThat(run.out())
                    .startsWith("Drawn: 60 conversations out of 5,000, with the seed \"2026-11\"\n")
                    .endsWith("The sample is in " + directory.resolve("november.sample.json") + "\n");
            assertThat(text("november.sample.json"))
                    .isEqualTo(run(with(NOVEMBER, "--json")).out());
        }

        @Test
        void anotherSeedDrawsOthers() {
            JsonNode other = json(with(NOVEMBER, "--seed", "2026-12"));
            assertThat(other.at("/seed").asString()).isEqualTo("2026-12");
            assertThat(other.at("/strata/2/sample")).isNotEqualTo(json(NOVEMBER).at("/strata/2/sample"));
            assertThat(json(with(NOVEMBER, "--seed", "2026-11"))).isEqualTo(json(NOVEMBER));
        }

        @Test
        void aListThatDoesNotFitThePlanIsToldOf() throws IOException {
            file("few", "escalated\tc-1\nescalated\tc-2\nescalated\tc-2\n");
            Run run = run("--draw", "few", "--sampling-plan", "november.sampling-plan.json");
            assertThat(run.exitCode()).isZero();
            assertThat(run.out())
                    .contains(
                            "\nescalated: 2 of 3\n",
                            "  - escalated: drawn 2 instead of 8, since the list has no more.\n");
            file("short", text("november.ids.tsv").replace("other\tc-9957\n", ""));
            assertThat(run("--draw", "short", "--sampling-plan", "november.sampling-plan.json")
                            .out())
                    .contains("  - other: the list has 1,129 lines and the plan 1,130 conversations.");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "escalated c-2|escalated c-2 is not a stratum and an id with one tab or one comma between them.",
                    "escalated,c-2,1|escalated,c-2,1 is not a stratum and an id with one tab or one comma between them.",
                    "escalated,|escalated, is not a stratum and an id with one tab or one comma between them.",
                    ",c-2|,c-2 is not a stratum and an id with one tab or one comma between them.",
                    "escalated, c-2|The id \" c-2\" begins or ends with a space.",
                    "excalated,c-2|There is no stratum excalated in the plan; there are peak-load, night-shift, escalated, other."
                            + " Did you mean escalated?",
                })
        void aLineThatIsNoneIsRefusedWithItsNumber(String line, String problem) throws IOException {
            file("ids", "escalated,c-1\n\n" + line + "\nother,c-3\n");
            refused("ids:3: " + problem, "--draw", "ids", "--sampling-plan", "november.sampling-plan.json");
        }

        @Test
        void anIdThatIsTooLongOrNoTextIsRefused() throws IOException {
            file("ids", "other," + "x".repeat(129) + "\n");
            refused(
                    "ids:1: The id " + "x".repeat(129) + " must be 1 to 128 printable characters.",
                    "--draw",
                    "ids",
                    "--sampling-plan",
                    "november.sampling-plan.json");
            Files.write(directory.resolve("ids"), new byte[] {'o', (byte) 0xC3, '\n'});
            refused(
                    "ids:1: Это не UTF-8.",
                    "--locale",
                    "ru",
                    "--draw",
                    "ids",
                    "--sampling-plan",
                    "november.sampling-plan.json");
        }

        @Test
        void ofManyBadLinesTheFirstTenAreTold() throws IOException {
            file("ids", "bad\n".repeat(1234));
            Run run = run("--draw", "ids", "--sampling-plan", "november.sampling-plan.json");
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err().lines()).hasSize(11).last().isEqualTo("and 1224 more lines that cannot be used.");
            assertThat(run.err()).startsWith("ids:1: bad is not").contains("\nids:10: bad is not");
        }

        @Test
        void aConversationDrawnInTwoStrataIsRefused() throws IOException {
            file("ids", "other,c-1\nescalated,c-1\n");
            refused(
                    "ids: conversation c-1 is in two strata; each must be in one.",
                    "--draw",
                    "ids",
                    "--sampling-plan",
                    "november.sampling-plan.json");
        }

        @Test
        void withoutASeedNothingIsDrawn() throws IOException {
            file("p.json", text("november.sampling-plan.json").replace("\"seed\": \"2026-11\",", ""));
            refused(
                    "p.json: the plan has no seed; write one into it or give one with --seed.",
                    "--draw",
                    "november.ids.tsv",
                    "--sampling-plan",
                    "p.json");
            refused(
                    "--seed is  ; it must be 1 to 128 printable characters.",
                    "--draw",
                    "november.ids.tsv",
                    "--sampling-plan",
                    "p.json",
                    "--seed",
                    " ");
        }
    }

    @Test
    void optionsThatDoNotGoTogetherAreRefused() {
        assertThat(run("--draw", "x").err()).startsWith("--draw goes only with --sampling-plan.\n\nquickstart ");
        assertThat(run("--team", "x").err()).startsWith("--team goes only with --reviews.\n\n");
        assertThat(run("--old-sampling-plan", "x", "--reviews", "y").err())
                .startsWith("--old-sampling-plan goes only with --compare-reviews.\n\n");
        assertThat(run("--reviews", "x", "--plan").err()).startsWith("--reviews and --plan do not go together.\n\n");
        assertThat(run("--reviews", "x", "--draw", "y", "--sampling-plan", "z").err())
                .startsWith("--reviews and --draw do not go together.\n\n");
        assertThat(run("--sampling-plan", "x", "audit.json").err())
                .startsWith("--sampling-plan and AUDIT do not go together.\n\n");
        assertThat(run("--reviews", "-").err()).startsWith("After --reviews, a value is missing.\n\n");
        assertThat(run("--reviews", "x", "--branches", "y").err())
                .startsWith("--branches and --reviews do not go together.\n\n");
    }

    private static String[] with(String[] args, String... more) {
        return Stream.concat(Stream.of(args), Stream.of(more)).toArray(String[]::new);
    }
}
