package io.serviceaudit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The options that compare, ask what improvements would give, and look at the plan. */
class ChangeOptionsTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Two items good of four, as one of the four is reversed: 50 %. */
    private static final String OLD = audit("old", "2026-08-20", """
            "as-described": "yes", "known-pains": "yes", "quality-feedback": "no", "internal-control": "yes\"""", """
            , "actions": [
              {"id": "a1", "items": ["known-pains"], "title": "Rework the export", "status": "open"},
              {"id": "a2", "items": ["quality-feedback"], "title": "Ask after each release", "status": "open"}]""");

    /** Of the same four items three are good: 75 %. One finding is fixed, one is still there. */
    private static final String NEW = audit("new", "2026-11-20", """
            "as-described": "yes", "known-pains": {"value": "yes", "priority": "high"}, "quality-feedback": "yes", \
            "internal-control": "yes\"""", """
            , "actions": [
              {"id": "a1", "items": ["known-pains"], "title": "Rework the export", "basket": "product", "owner": "head of product",
               "due": "2026-11-30", "status": "in-progress"},
              {"id": "a2", "items": ["quality-feedback"], "title": "Ask after each release", "basket": "quick-fix", "owner": "support lead",
               "due": "2026-09-30", "status": "done", "history": [{"date": "2026-09-28", "status": "done"}]}]""");

    @TempDir
    Path directory;

    private static String audit(String id, String date, String answers, String more) {
        return """
                {"format": "service-audit/audit/1", "id": "%s", "checklist": {"id": "churn-prevention", "version": "1.0.0"}, \
                "date": "%s", "subject": {"id": "north"}, "answers": {%s}%s}""".formatted(id, date, answers, more);
    }

    @BeforeEach
    void writeAudits() throws IOException {
        file("old.json", OLD);
        file("new.json", NEW);
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
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

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Nested
    class Compare {
        @Test
        void tellsHealthBeforeAndNowAndWhatItIsOwedTo() {
            assertThat(run("new.json", "--compare", "old.json").out())
                    .contains("Change       Service health rose by 25.0 points, from 50.0% to 75.0%. All of it\n"
                            + "             comes from better answers.\n")
                    .contains("\nWhat changed since 20 August 2026\n  Both audits were scored by the same rules.\n");
        }

        @Test
        void tellsWhatBecameOfItemsAndFindingsWithTheActionsMeantToFixThem() {
            assertThat(run("new.json", "--compare", "old.json").out())
                    .contains("\n\n  Improved (1)\n  - ")
                    .contains("\n    from 0% to 100%\n\n")
                    .contains("  Findings: 1 fixed, 1 still there, 0 new, 0 that can no longer be judged.\n")
                    .contains("    Meant to fix it: Rework the export\n"
                            + "    head of product · due 30 November 2026 · In progress\n");
        }

        /** Rule S19: another checklist's id is the verdict {@code not-comparable}, and nothing below it is given. */
        @Test
        void saysThatAuditsByDifferentChecklistsCannotBeCompared() throws IOException {
            file("other.json", audit("other", "2026-08-20", "", "").replace("churn-prevention", "touchpoints"));
            JsonNode comparison = json("new.json", "--compare", "other.json").get("comparison");
            assertThat(comparison.get("verdict").asString()).isEqualTo("not-comparable");
            assertThat(comparison.has("health")).isFalse();
            assertThat(comparison.has("items")).isFalse();
            assertThat(run("new.json", "--compare", "other.json", "--locale", "en")
                            .out())
                    .contains("The two audits cannot be compared: they are of different checklists");
        }

        @Test
        void isInTheReportAsTheReporterWritesIt() {
            JsonNode comparison = json("new.json", "--compare", "old.json").get("comparison");
            assertThat(comparison.at("/verdict").asString()).isEqualTo("same-rules");
            assertThat(comparison.at("/previous/id").asString()).isEqualTo("old");
            assertThat(comparison.at("/health/change").decimalValue()).isEqualByComparingTo("25");
            assertThat(comparison.at("/findings/fixed/0").asString()).isEqualTo("quality-feedback");
        }

        @Test
        void readsTheAuditItselfFromStandardInput() {
            Run run = Run.reading(NEW, directory, "--json", "--compare", "old.json", "-");
            assertThat(run.err()).isEmpty();
            assertThat(MAPPER.readTree(run.out())
                            .at("/comparison/health/published")
                            .decimalValue())
                    .isEqualByComparingTo("50");
        }

        @Test
        void scoresTheOldAuditWithItsOwnScoringAndTheNewOneWithTheNew() throws IOException {
            file("s.json", "{\"id\": \"standard\", \"decimals\": 2}");
            assertThat(run("--json", "new.json", "--compare", "old.json", "--old-scoring", "s.json")
                            .out())
                    .contains(
                            "\"verdict\":\"restated\"",
                            "\"health\":{\"published\":50.00,\"restated\":50.0,\"now\":75.0,");
            assertThat(run("--json", "new.json", "--compare", "old.json", "--scoring", "s.json")
                            .out())
                    .contains(
                            "\"verdict\":\"restated\"",
                            "\"health\":{\"published\":50.0,\"restated\":50.00,\"now\":75.00,");
            assertThat(run(
                                    "--json",
                                    "new.json",
                                    "--compare",
                                    "old.json",
                                    "--scoring",
                                    "s.json",
                                    "--old-scoring",
                                    "s.json")
                            .out())
                    .contains(
                            "\"verdict\":\"same-rules\"",
                            "\"health\":{\"published\":50.00,\"restated\":50.00,\"now\":75.00,");
        }
    }

    @Nested
    class WhatIf {
        @Test
        void namesTheFewestImprovementsThatReachATarget() {
            JsonNode target = json("new.json", "--target", "80").at("/whatIf/target");
            assertThat(target.at("/reached").booleanValue()).isTrue();
            assertThat(target.at("/items/0").asString()).isEqualTo("known-pains");
            assertThat(target.at("/health").decimalValue()).isEqualByComparingTo("100");
            assertThat(run("new.json", "--target", "80").out())
                    .contains("\nWhat improvements would give\n"
                            + "  This one item gives back 25.0 points: service health would be 100.0% and reach\n"
                            + "  the target of 80%.");
        }

        @Test
        void takesALevelAsATarget() {
            JsonNode target = json("new.json", "--target", "excellent").at("/whatIf/target");
            assertThat(target.at("/band").asString()).isEqualTo("excellent");
            assertThat(target.at("/percent").decimalValue()).isEqualByComparingTo("90");
        }

        @Test
        void takesTheLevelsOfTheScoringInForce() throws IOException {
            file(
                    "s.json",
                    "{\"id\": \"standard\", \"bands\": [{\"id\": \"low\", \"from\": 0}, {\"id\": \"fine\", \"from\": 99}]}");
            assertThat(json("new.json", "--target", "fine", "--scoring", "s.json")
                            .at("/whatIf/target/percent")
                            .decimalValue())
                    .isEqualByComparingTo("99");
            assertThat(run("new.json", "--target", "healthy", "--scoring", "s.json")
                            .err())
                    .isEqualTo("There is no level healthy; there are low, fine.\n");
        }

        @Test
        void takesPercentsFromNothingToAHundredWithDecimals() {
            for (String percent : List.of("0", "77.5", "100")) {
                assertThat(json("new.json", "--target", percent)
                                .at("/whatIf/target/percent")
                                .decimalValue())
                        .isEqualByComparingTo(percent);
            }
        }

        @Test
        void namesTheBestImprovementsWithinABudget() {
            JsonNode none = json("new.json", "--budget", "0").at("/whatIf/budget");
            assertThat(none.at("/items")).isEmpty();
            JsonNode enough = json("new.json", "--budget", "2147483647").at("/whatIf/budget");
            assertThat(enough.at("/items/0").asString()).isEqualTo("known-pains");
        }
    }

    /** What a clumsy hand may type; nothing is printed or written. */
    @Nested
    class RefusedInput {
        private void assertRefused(String problem, String... args) throws IOException {
            List<String> before = files();
            Run run = run(args);
            assertThat(run.err()).startsWith(problem);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(files()).isEqualTo(before);
        }

        @Test
        void isAnAuditOfAnotherSubjectToCompareWith() throws IOException {
            file("south.json", OLD.replace("\"north\"", "\"south\""));
            assertRefused(
                    "south.json is an audit of south and new.json is one of north; a comparison is of two audits of one.\n",
                    "new.json",
                    "--compare",
                    "south.json");
        }

        @Test
        void isTheAuditItselfOrALaterOneToCompareWith() throws IOException {
            assertRefused("new.json and new.json are one and the same audit new;", "new.json", "--compare", "new.json");
            assertRefused(
                    "new.json is of 2026-11-20 and thus later than old.json of 2026-08-20; --compare takes the earlier audit.\n",
                    "old.json",
                    "--compare",
                    "new.json");
        }

        @Test
        void isATargetOfNothing() throws IOException {
            assertRefused("--target is ; it must be a percent", "new.json", "--target", "");
        }

        @Test
        void isAnAuditByAChecklistThatWasNotGiven() throws IOException {
            file("courier.json", Courier.audit("\"phone\"", "\"polite\": \"partial\""));
            Run run = run("courier.json");
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .contains("[unknown-checklist]")
                    .endsWith("An own checklist is given with --checklist-file, one file a version.\n");
        }
    }

    @Nested
    class Plan {
        @Test
        void namesWhatTheStepsLackAndWhatWasDoneInVain() throws IOException {
            file("vain.json", NEW.replace("\"status\": \"in-progress\"", "\"status\": \"done\""));
            assertThat(run("vain.json", "--plan").out())
                    .containsSubsequence(
                            "\n     Before that: Rework the export (Done)\n",
                            "  [ ] Appoint owners and set due dates\n"
                                    + "      These still have no action with an owner and a due date.\n"
                                    + "      - Are there known problems with your product that nobody is fixing?\n");
        }

        @Test
        void namesWhatComesNextWhereNothingIsDueSoon() throws IOException {
            file("later.json", NEW.replace("2026-11-30", "2027-01-29"));
            assertThat(run("later.json", "--plan").out())
                    .contains("\nOn Monday\n  - Nothing is overdue, and nothing is due within two weeks. Next comes:\n"
                            + "    Rework the export · head of product · due 29 January 2027\n");
        }

        @Test
        void isReckonedForTheDayAskedFor() {
            assertThat(json("new.json", "--plan").at("/plan/actions/0/overdue").booleanValue())
                    .isFalse();
            JsonNode plan = json("new.json", "--plan", "--as-of", "2026-12-01").get("plan");
            assertThat(plan.at("/asOf").asString()).isEqualTo("2026-12-01");
            assertThat(plan.at("/actions/0/overdue").booleanValue()).isTrue();
            assertThat(plan.at("/steps")).hasSize(5);
            assertThat(plan.at("/repeat/date").asString()).isEqualTo("2027-02-20");
        }

        @Test
        void isShownWithOverdueFirstAndWhatToDoOnMonday() {
            String summary = run("new.json", "--plan", "--as-of", "2026-12-01").out();
            assertThat(summary)
                    .containsSubsequence(
                            "\nThe plan as of 1 December 2026\n",
                            "  Zone            Priority   Solution                Owner          Due\n",
                            "  Overdue (1)\n  - Rework the export\n",
                            "  Done or dropped (1)\n  - Ask after each release\n    Done on 28 September 2026\n",
                            "  Repeat audit: 20 February 2027",
                            "\nOn Monday\n  - Was due 30 November 2026 and is not done: Rework the export. Ask what holds\n"
                                    + "    it up: head of product.\n");
        }

        @Test
        void saysOverdueOfActionsAloneToo() {
            assertThat(run("new.json", "--as-of", "2026-12-01").out())
                    .contains("    head of product · due 30 November 2026 · overdue\n")
                    .doesNotContain("On Monday");
        }
    }

    @Nested
    class ChecklistFiles {
        private static String courier(String version) {
            return Courier.CHECKLIST.replace("\"1.2.0\"", "\"" + version + "\"");
        }

        private void courierAudit(String file, String version) throws IOException {
            file(
                    file,
                    Courier.audit("\"phone\"", "\"polite\": \"partial\"").replace("\"1.2.0\"", "\"" + version + "\""));
        }

        @Test
        void holdOneVersionEachForTheOldAuditAndTheNew() throws IOException {
            file("c1.json", courier("1.2.0"));
            file("c2.json", courier("2.0.0"));
            courierAudit("a1.json", "1.2.0");
            courierAudit("a2.json", "2.0.0");
            for (String[] files : new String[][] {{"c1.json", "c2.json"}, {"c2.json", "c1.json"}}) {
                JsonNode report = json(
                        "a2.json", "--compare", "a1.json", "--checklist-file", files[0], "--checklist-file", files[1]);
                assertThat(report.at("/comparison/verdict").asString()).isEqualTo("restated");
                assertThat(report.at("/comparison/previous/checklistVersion").asString())
                        .isEqualTo("1.2.0");
                assertThat(report.at("/checklist/version").asString()).isEqualTo("2.0.0");
            }
        }

        @Test
        void mayHoldTheSameTwice() throws IOException {
            file("c1.json", courier("1.2.0"));
            file("copy.json", courier("1.2.0") + "\n");
            courierAudit("a1.json", "1.2.0");
            assertThat(json("a1.json", "--checklist-file", "c1.json", "--checklist-file", "copy.json")
                            .at("/checklist/version")
                            .asString())
                    .isEqualTo("1.2.0");
        }

        @Test
        void areRefusedIfTwoDifferUnderOneVersion() throws IOException {
            file("c1.json", courier("1.2.0"));
            file("c2.json", courier("1.2.0").replace("\"knockOutCap\": 20", "\"knockOutCap\": 30"));
            courierAudit("a1.json", "1.2.0");
            Run run = run("a1.json", "--checklist-file", "c1.json", "--checklist-file", "c2.json");
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .isEqualTo("c1.json and c2.json are both checklist courier-service 1.2.0 and are not the same;"
                            + " give one of them a version of its own.\n");
        }

        @Test
        void giveTheLatestOfTheirVersionsForABlankAudit() throws IOException {
            file("c1.json", courier("1.9.0"));
            file("c2.json", courier("1.10.0"));
            assertThat(MAPPER.readTree(run(
                                            "--checklist",
                                            "courier-service",
                                            "--checklist-file",
                                            "c2.json",
                                            "--checklist-file",
                                            "c1.json")
                                    .out())
                            .at("/checklist/version")
                            .asString())
                    .isEqualTo("1.10.0");
        }

        @Test
        void areNamedAmongTheVersionsAtHandWhereOneIsMissing() throws IOException {
            file("c1.json", courier("1.2.0"));
            courierAudit("a2.json", "2.0.0");
            Run run = run("a2.json", "--checklist-file", "c1.json");
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).startsWith("a2.json: /checklist/version ").contains("1.2.0");
        }
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                arguments("--compare no.json", "no.json: there is no such file.", "no.json: такого файла нет."),
                arguments(
                        "--compare old.json --old-scoring no.json",
                        "no.json: there is no such file.",
                        "no.json: такого файла нет."),
                arguments(
                        "--target 100.5",
                        "--target is 100.5; it must be a percent from 0 to 100, such as 80, or the id of a level, such as"
                                + " healthy.",
                        "--target — 100.5, а нужен процент от 0 до 100, например 80, или идентификатор уровня, например"
                                + " healthy."),
                arguments(
                        "--target -1",
                        "--target is -1; it must be a percent from 0 to 100, such as 80, or the id of a level, such as"
                                + " healthy.",
                        "--target — -1, а нужен процент от 0 до 100, например 80, или идентификатор уровня, например"
                                + " healthy."),
                arguments(
                        "--target 80%",
                        "--target is 80%; it must be a percent from 0 to 100, such as 80, or the id of a level, such as"
                                + " healthy.",
                        "--target — 80%, а нужен процент от 0 до 100, например 80, или идентификатор уровня, например"
                                + " healthy."),
                arguments(
                        "--target helthy",
                        "There is no level helthy; there are critical, at-risk, healthy, excellent. Did you mean healthy?",
                        "Уровня helthy нет; есть critical, at-risk, healthy, excellent. Возможно, вы имели в виду healthy?"),
                arguments(
                        "--budget -5",
                        "--budget is -5; it must be a whole number from 0, such as 10.",
                        "--budget — -5, а нужно целое число от 0, например 10."),
                arguments(
                        "--budget 1.5",
                        "--budget is 1.5; it must be a whole number from 0, such as 10.",
                        "--budget — 1.5, а нужно целое число от 0, например 10."),
                arguments(
                        "--budget 99999999999",
                        "--budget is 99999999999; it must be a whole number from 0, such as 10.",
                        "--budget — 99999999999, а нужно целое число от 0, например 10."),
                arguments(
                        "--as-of tomorrow",
                        "--as-of is tomorrow; it must be a date, such as 2026-12-01.",
                        "--as-of — tomorrow, а нужна дата, например 2026-12-01."),
                arguments(
                        "--as-of 2026-02-30",
                        "--as-of is 2026-02-30; it must be a date, such as 2026-12-01.",
                        "--as-of — 2026-02-30, а нужна дата, например 2026-12-01."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInput")
    void badInputIsRefusedInOneLineAndNothingIsWritten(String args, String english, String russian) throws IOException {
        for (String mode : List.of("--locale en", "--json --locale en")) {
            Run run = run(("new.json " + args + " " + mode).split(" "));
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).isEqualTo(english + "\n");
        }
        assertThat(run(("new.json " + args + " --locale ru").split(" ")).err()).isEqualTo(russian + "\n");
        assertThat(files()).containsExactly("new.json", "old.json");
    }

    static Stream<Arguments> badCommandLines() {
        return Stream.of(
                arguments("--old-scoring s.json", "--old-scoring goes only with --compare."),
                arguments("--period 2026-07-01/2026-09-30", "--period goes only with --branches."),
                arguments("--by city", "--by goes only with --branches."),
                arguments("--sizes customers", "--sizes goes only with --branches."),
                arguments("--plan --plan", "--plan is given twice."),
                arguments("--json --json", "--json is given twice."),
                arguments("--compare a.json --compare b.json", "--compare is given twice: a.json and b.json."),
                arguments("--target 80 --target 90", "--target is given twice: 80 and 90."),
                arguments("--budget 1 --budget 2", "--budget is given twice: 1 and 2."),
                arguments(
                        "--as-of 2026-12-01 --as-of 2026-12-02", "--as-of is given twice: 2026-12-01 and 2026-12-02."),
                arguments("--scoring a.json --scoring b.json", "--scoring is given twice: a.json and b.json."),
                arguments("--target", "After --target, a value is missing."),
                arguments("--compare --plan", "After --compare, a value is missing."),
                arguments("--ndjson --plan", "--ndjson and --plan do not go together."),
                arguments("--samples --compare old.json", "--samples and --compare do not go together."),
                arguments("--branches . --plan", "--branches and --plan do not go together."),
                arguments("--branches . new.json", "--branches and AUDIT do not go together."),
                arguments("--traget 80", "There is no option --traget. Did you mean --target?"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badCommandLines")
    void aBadCommandLineIsRefusedWithTheUsage(String args, String message) throws IOException {
        Run run = run(args.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(message + "\n\nquickstart [--locale en|ru]");
        assertThat(files()).containsExactly("new.json", "old.json");
    }

    @Test
    void theReportOverwritesNoneOfTheFilesThatWereRead() throws IOException {
        file("s.json", "{\"id\": \"standard\"}");
        for (String input : List.of("old.json", "s.json", "new.json")) {
            Run run = run("new.json", "--compare", "old.json", "--old-scoring", "s.json", "--report", input);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .contains(": the report would overwrite a document that was read; choose another name.\n");
        }
        assertThat(directory.resolve("old.json")).hasContent(OLD);
    }
}
