package io.serviceaudit.report;

import static io.serviceaudit.report.ChangeSamples.BEFORE;
import static io.serviceaudit.report.ChangeSamples.DOCUMENTS;
import static io.serviceaudit.report.ChangeSamples.NOW;
import static io.serviceaudit.report.ChangeSamples.items;
import static io.serviceaudit.report.ChangeSamples.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Migration;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.MissingValue;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.report.Redaction.Part;
import io.serviceaudit.scoring.Comparison;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeInReportsTest {
    private static final Reporter ENGLISH = Reporter.in(Locale.ENGLISH);
    private static final Reporter RUSSIAN = Reporter.in(Locale.forLanguageTag("ru"));

    private static ComparisonPart compared(Scorecard before, Scorecard now) {
        return ENGLISH.comparedWith(before).report(now).comparison();
    }

    private static Scorecard answered(String id, String date, String answers) {
        return scored("""
                {"format":"service-audit/audit/1","id":"%s","checklist":{"id":"own","version":"1"},"date":"%s","answers":{%s}}
                """.formatted(id, date, answers));
    }

    @Nested
    class OfAComparison {
        private final ComparisonPart part = compared(BEFORE, NOW);

        @Test
        void theVerdictAndThePreviousAuditStandFirst() {
            assertThat(part.previous())
                    .isEqualTo(new ComparisonPart.PreviousAudit("q1", LocalDate.of(2026, 2, 20), "1"));
            assertThat(part.verdict()).isEqualTo("restated");
            assertThat(part.verdictName())
                    .hasToString(
                            "The checklist changed from version 1 to 2 in between, so the earlier audit was also scored by the "
                                    + "new rules. What was published then stays as it is.");
        }

        /** The numbers are worked out in {@link ChangeSamples}. */
        @Test
        void healthSplitAndLikeForLikeAreThoseOfThePaper() {
            assertThat(DOCUMENTS.write(ENGLISH.comparedWith(BEFORE).report(NOW)))
                    .contains("\"health\":{\"published\":40.0,\"restated\":60.0,\"now\":62.5,\"change\":22.5},"
                            + "\"split\":{\"rules\":20.0,\"scope\":-10.0,\"answers\":12.5},"
                            + "\"likeForLike\":{\"before\":33.3,\"now\":50.0,\"items\":3,"
                            + "\"summary\":\"On the 3 items scored in both audits: 33.3% before, 50.0% now.\"}")
                    .contains(
                            "\"findings\":{\"new\":[\"b\"],\"persisting\":[\"f\"],\"fixed\":[\"a\"],"
                                    + "\"outOfScope\":[\"d\"],\"returned\":[],"
                                    + "\"summary\":\"Findings: 1 fixed, 1 still there, 1 new, 1 that can no longer be judged.\"}");
        }

        @Test
        void whatHappenedStandsInASentence() {
            assertThat(part.summary())
                    .hasToString(
                            "Service health rose by 22.5 points, from 40.0% to 62.5%. Where it comes from: better answers "
                                    + "(+12.5 points), a different set of items scored (-10.0 points), new rules (+20.0 points).");
            assertThat(RUSSIAN.comparedWith(BEFORE).report(NOW).comparison().summary())
                    .hasToString(
                            "Здоровье сервиса выросло на 22,5 п. п.: было 40,0 %, стало 62,5 %. Из чего это складывается: "
                                    + "ответы стали лучше (+12,5 п. п.), изменился состав оценённых пунктов (−10,0 п. п.), "
                                    + "изменились правила (+20,0 п. п.).");
        }

        @Test
        void everyItemHasItsStateInWords() {
            assertThat(part.items())
                    .extracting(row -> row.item() + ": " + row.stateName() + " " + row.before() + " " + row.now())
                    .containsExactly(
                            "a: Improved 0 1",
                            "b: Worsened 1 0.5",
                            "c: No longer applies 1 null",
                            "e: New in the checklist null 1",
                            "f: Unchanged 0 0",
                            "d: No longer in the checklist 0 null");
        }

        @Test
        void findingsGoWithTheActionsThatWereToFixThem() {
            assertThat(part.followUp())
                    .extracting(row -> row.item() + " " + row.finding() + " "
                            + row.actions().stream()
                                    .map(action -> action.id() + " " + action.status())
                                    .toList()
                            + " " + row.remark())
                    .containsExactly(
                            "f persisting [a2 done] What was planned is done, yet the finding is still there: look for the "
                                    + "cause behind it.",
                            "a fixed [a1 done] Fixed: what was planned is done.",
                            "d out-of-scope [answer:d open] Whether what was planned helped cannot be told: the item has "
                                    + "no value now.");
        }

        @Test
        void metricsSayWhetherTheChangeIsReal() {
            assertThat(part.metrics())
                    .extracting(row -> row.metric() + " " + row.change() + " " + row.direction() + " " + row.certain()
                            + " " + row.remark())
                    .containsExactly(
                            "nps 2 better false The change may be chance: it is within the margin of error (95% "
                                    + "confidence).",
                            "csat 30 better true The change is real: it is larger than chance explains (95% confidence).",
                            "ltv 20 better null Whether the change is real cannot be told: that takes the raw data of both "
                                    + "audits.",
                            "crr null null null Not measured in the earlier audit.");
        }

        @Test
        void whichItemsGotBetterAndWorseStandsInASentence() {
            assertThat(part.itemsSummary()).hasToString("Better: \"a?\". Worse: \"b?\".");
        }

        @Test
        void metricsStandInSentencesWithTheFiguresBesideThem() {
            assertThat(part.metrics())
                    .extracting(row -> row.text().toString())
                    .containsExactly(
                            "Net Promoter Score (NPS): 40 points before, 42 points now, better by 2 points. The change may be "
                                    + "chance: it is within the margin of error (95% confidence).",
                            "Customer satisfaction (CSAT, share of satisfied): 50% before, 80% now, better by 30 percentage "
                                    + "points. The change is real: it is larger than chance explains (95% confidence).",
                            "Customer lifetime value (LTV): 100 RUB before, 120 RUB now, better by 20 RUB. Whether the change "
                                    + "is real cannot be told: that takes the raw data of both audits.",
                            "Customer retention rate (CRR): 90% now. Not measured in the earlier audit.");
        }

        @Test
        void whatToDoNowStandsLast() {
            assertThat(part.nextSteps())
                    .extracting(step -> step.kind() + " " + step.item() + " " + step.actions() + " " + step.text())
                    .containsExactly(
                            "look-for-cause f [a2] \"f?\": what was planned is done, and it is a finding all the same. Look "
                                    + "for the cause behind it.",
                            "unplanned b [] \"b?\": nothing is planned. Say what to do, who does it and by when.");
        }

        @Test
        void theReceiptHoldsTheExactParts() {
            AuditReport report = ENGLISH.comparedWith(BEFORE).report(NOW);
            assertThat(report.receipt())
                    .filteredOn(row -> row.figure().startsWith("comparison."))
                    .extracting(row -> row.figure() + " " + row.rule() + " " + row.exact() + " " + row.shown())
                    .containsExactly(
                            "comparison.health.published S19 2/5 40.0",
                            "comparison.health.restated S19 3/5 60.0",
                            "comparison.health.mixed S19 1/2 50.0",
                            "comparison.health.change S19 9/40 22.5",
                            "comparison.split.rules S19 1/5 20.0",
                            "comparison.split.scope S19 -1/10 -10.0",
                            "comparison.split.answers S19 1/8 12.5",
                            "comparison.likeForLike.before S19 1/3 33.3",
                            "comparison.likeForLike.now S19 1/2 50.0");
            assertThat(report.notices()).extracting(AuditReport.NoticeRow::code).doesNotContain("previous-not-earlier");
        }

        @Test
        void whatWasPublishedKeepsItsDecimals() {
            Audit audit = BEFORE.audit();
            Scorecard published = Scorer.of(audit.checklist(), BEFORE.scoring().withDecimals(3))
                    .score(audit);
            assertThat(compared(published, NOW).health().published()).isEqualTo("40.000");
        }

        @Test
        void aMigrationThatIsDeclaredHolds() {
            Checklist renamed = DOCUMENTS.readChecklist("""
                    {"format":"service-audit/checklist/1","id":"own","version":"3","language":"en","title":"Own",
                     "sections":[{"id":"s","title":"S","items":[%s]}]}""".formatted(items("z 1")));
            Migration migration = Migration.builder(BEFORE.checklist(), renamed)
                    .renamed("a", "z")
                    .dropped("b")
                    .dropped("c")
                    .dropped("d")
                    .dropped("f")
                    .build();
            Audit audit = Audit.of(renamed, "q3", LocalDate.of(2026, 8, 20));
            Scorecard now = Scorer.of(renamed).score(audit);
            assertThat(ENGLISH.comparedWith(BEFORE, migration)
                            .report(now)
                            .comparison()
                            .items()
                            .get(0)
                            .state())
                    .isEqualTo("no-longer-answered");
            assertThat(compared(BEFORE, now).verdict()).isEqualTo("not-comparable");
        }
    }

    @Nested
    class WhatHappened {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "yes | yes | Service health is unchanged at 100.0%.",
                    "no  | yes | 'Service health rose by 100.0 points, from 0.0% to 100.0%. All of it comes from better answers.'",
                    "yes | partial | 'Service health fell by 50.0 points, from 100.0% to 50.0%. All of it comes from worse answers.'",
                })
        void isSaidOfOneAnswer(String before, String now, String sentence) {
            String answer = "\"a\":\"%s\"";
            assertThat(compared(
                                    answered("q1", "2026-02-20", answer.formatted(before)),
                                    answered("q2", "2026-05-20", answer.formatted(now)))
                            .summary())
                    .hasToString(sentence);
        }

        @Test
        void isSaidWhereNothingIsCounted() {
            Scorecard empty = answered("q0", "2026-01-20", "");
            Scorecard one = answered("q1", "2026-02-20", "\"a\":\"yes\"");
            assertThat(compared(empty, one).summary())
                    .hasToString("Service health cannot be compared: the earlier audit has none.");
            assertThat(compared(one, empty).summary())
                    .hasToString("Service health cannot be compared: the later audit has none.");
            assertThat(compared(empty, empty).summary())
                    .hasToString("Service health cannot be compared: neither audit has any.");
            assertThat(compared(empty, one).split()).isNull();
        }

        @Test
        void isSaidWhereTheStepsInBetweenHaveNoHealth() {
            Scorecard first = answered("q1", "2026-02-20", "\"a\":\"no\"");
            Scorecard second = answered("q2", "2026-05-20", "\"b\":\"yes\"");
            ComparisonPart part = compared(first, second);
            assertThat(part.summary())
                    .hasToString(
                            "Service health rose by 100.0 points, from 0.0% to 100.0%. All of it comes from a different set "
                                    + "of items scored.");
            assertThat(part.likeForLike()).isNull();
        }

        @Test
        void isThatAnswersEvenOut() {
            ComparisonPart part = compared(
                    answered("q1", "2026-02-20", "\"a\":\"no\",\"b\":\"yes\""),
                    answered("q2", "2026-05-20", "\"a\":\"yes\",\"b\":\"no\""));
            assertThat(part.summary())
                    .hasToString("Service health is unchanged at 50.0%. Better and worse answers even out.");
            assertThat(part.itemsSummary()).hasToString("Better: \"a?\". Worse: \"b?\".");
            assertThat(compared(
                                    answered("q1", "2026-02-20", "\"a\":\"no\",\"b\":\"yes\""),
                                    answered("q2", "2026-05-20", "\"a\":\"yes\",\"b\":\"no\",\"c\":\"yes\""))
                            .summary())
                    .hasToString(
                            "Service health rose by 16.7 points, from 50.0% to 66.7%. Where it comes from: better and "
                                    + "worse answers (these even out), a different set of items scored (+16.7 points).");
        }

        /** A third is 33 percent, two thirds are 67, and what lies between is 33 points. */
        @Test
        void isThatRoundedFiguresDoNotAddUp() {
            Scorecard first = answered("q1", "2026-02-20", "\"a\":\"yes\",\"b\":\"no\",\"c\":\"no\"");
            Scorecard second = answered("q2", "2026-05-20", "\"a\":\"yes\",\"b\":\"yes\",\"c\":\"no\"");
            ComparisonPart part = compared(
                    Scorer.of(first.checklist(), first.scoring().withDecimals(0))
                            .score(first.audit()),
                    Scorer.of(second.checklist(), second.scoring().withDecimals(0))
                            .score(second.audit()));
            assertThat(part.summary())
                    .hasToString(
                            "Service health rose by 33 points, from 33% to 67%. All of it comes from better answers. "
                                    + "Each figure is rounded by itself.");
        }

        @Test
        void isThatWholePercentsAddUp() {
            Scorecard first = answered("q1", "2026-02-20", "\"a\":\"no\",\"b\":\"no\",\"c\":\"yes\"");
            Scorecard second =
                    answered("q2", "2026-05-20", "\"a\":\"partial\",\"b\":\"no\",\"c\":\"yes\",\"d\":\"partial\"");
            ComparisonPart part = compared(
                    Scorer.of(first.checklist(), first.scoring().withDecimals(0))
                            .score(first.audit()),
                    Scorer.of(second.checklist(), second.scoring().withDecimals(0))
                            .score(second.audit()));
            // 1/3, then with d 1.5/4 = 37.5, then with a 2/4: scope 4.17 and answers 12.5 of a change of 16.67
            assertThat(part.split().scope()).isEqualTo("4");
            assertThat(part.split().answers()).isEqualTo("13");
            assertThat(part.health().change()).isEqualTo("17");
            assertThat(part.summary()).asString().doesNotContain("rounded");
        }

        @Test
        void isThatPartsEvenOut() {
            Scorecard first = answered("q1", "2026-02-20", "\"a\":\"no\",\"b\":\"yes\"");
            Scorecard second = answered("q2", "2026-05-20", "\"a\":\"yes\",\"c\":\"no\"");
            assertThat(compared(first, second).summary())
                    .hasToString(
                            "Service health is unchanged at 50.0%. Where it comes from: better answers (+50.0 points), a "
                                    + "different set of items scored (-50.0 points).");
        }
    }

    /** A finding that is still there, with what was planned for it then and what is now. */
    @Nested
    class FollowUpOfWhatIsStillThere {
        private static final String AUDIT = """
                {"format":"service-audit/audit/1","id":"%s","checklist":{"id":"own","version":"1"},"date":"%s",
                 "answers":{"a":"no"},"actions":[%s]}""";
        private static final String ACTION = """
                {"id":"%s","items":["a"],"title":"Train","status":"%s","history":[{"date":"%s","status":"%s"%s}]}""";

        private static String action(String id, String status, String day) {
            String reason = status.equals("dropped") ? ",\"reason\":\"too dear\"" : "";
            return ACTION.formatted(id, status, day, status, reason);
        }

        private static ComparisonPart part(String then, String now) {
            return part(then, now, ENGLISH);
        }

        private static ComparisonPart part(String then, String now, Reporter reporter) {
            return reporter.comparedWith(scored(AUDIT.formatted("q1", "2026-02-20", then)))
                    .report(scored(AUDIT.formatted("q2", "2026-05-20", now)))
                    .comparison();
        }

        @Test
        void tellsDoneInVainFromDoneSince() {
            String then = action("a1", "open", "2026-02-20");
            ComparisonPart inVain = part(then, action("a1", "done", "2026-05-20"));
            assertThat(inVain.followUp().get(0).remark())
                    .hasToString(
                            "What was planned is done, yet the finding is still there: look for the cause behind it.");
            assertThat(inVain.nextSteps().get(0).kind()).isEqualTo("look-for-cause");
            ComparisonPart since = part(then, action("a1", "done", "2026-05-21"));
            assertThat(since.followUp().get(0).remark())
                    .hasToString(
                            "Still there; what was planned has been done since this audit, and the next one will show "
                                    + "whether it helped.");
            assertThat(since.nextSteps().get(0).kind()).isEqualTo("done-since");
            assertThat(since.nextSteps().get(0).text())
                    .hasToString("\"a?\": what was planned has been done since this audit. Check whether it helps.");
        }

        @Test
        void namesWhatIsPlannedInPlaceOfWhatWasDoneOrDropped() {
            String then = action("a1", "open", "2026-02-20");
            String further = "," + action("a2", "open", "2026-05-20");
            ComparisonPart.FollowUpRow done = part(then, action("a1", "done", "2026-04-01") + further)
                    .followUp()
                    .get(0);
            assertThat(done.remark())
                    .hasToString(
                            "What was planned is done, yet the finding is still there; something else is planned now.");
            assertThat(done.plannedNow())
                    .extracting(ComparisonPart.MeantAction::id)
                    .containsExactly("a2");
            ComparisonPart.FollowUpRow dropped = part(then, action("a1", "dropped", "2026-04-01") + further, RUSSIAN)
                    .followUp()
                    .get(0);
            assertThat(dropped.remark())
                    .hasToString("Замечание осталось; от запланированного отказались, теперь запланировано другое.");
            assertThat(dropped.actions())
                    .extracting(ComparisonPart.MeantAction::id)
                    .containsExactly("a1");
        }

        @Test
        void saysWhereAllWasDropped() {
            ComparisonPart part = part(action("a1", "open", "2026-02-20"), action("a1", "dropped", "2026-04-01"));
            assertThat(part.followUp().get(0).remark()).hasToString("Still there; what was planned was dropped.");
            assertThat(part.nextSteps().get(0).kind()).isEqualTo("unplanned");
            assertThat(part.nextSteps().get(0).text())
                    .asString()
                    .startsWith("\"a?\": what was planned was dropped, and nothing is planned in its place.");
        }

        @Test
        void isRedactedWithItsActions() {
            AuditReport report = ENGLISH.comparedWith(scored(AUDIT.formatted("q1", "2026-02-20", "")))
                    .report(scored(AUDIT.formatted("q2", "2026-05-20", action("a2", "open", "2026-05-20"))));
            assertThat(report.comparison().followUp().get(0).plannedNow()).hasSize(1);
            assertThat(Redaction.of(List.of(Part.ACTIONS))
                            .apply(report)
                            .comparison()
                            .followUp())
                    .isEmpty();
            assertThat(Redaction.of(List.of(Part.IMPROVEMENTS))
                            .apply(report)
                            .comparison()
                            .followUp())
                    .isEqualTo(report.comparison().followUp());
        }
    }

    /** Goals that the earlier audit set; the figures are worked out by hand. */
    @Nested
    class GoalsOfTheEarlierAudit {
        private static final String AUDIT = """
                {"format":"service-audit/audit/1","id":"%s","checklist":{"id":"own","version":"1"},"date":"%s",
                 "scope":{"goals":[%s]},"answers":{"a":"%s"},"metrics":{%s},"actions":[%s]}""";
        private static final String GOALS = """
                {"metric":"nps","changeBy":10},{"metric":"first-response-time","changeByPercent":-50},{"metric":"crr","target":90},
                {"metric":"csat","target":80},{"metric":"ltv","changeByPercent":10}""";
        private static final String ACTION = """
                {"id":"a1","items":["a"],"title":"Train","status":"%s"%s}""";

        private static Scorecard before() {
            return scored(AUDIT.formatted("q1", "2026-02-20", GOALS, "no", """
                    "nps":{"value":30},"first-response-time":{"value":"PT60M"},"crr":{"value":88,"period":"P1Y"},
                    "csat":{"value":70},"ltv":{"value":54000,"currency":"RUB"}""", ""));
        }

        private static Scorecard now(String answer, String actions) {
            return scored(AUDIT.formatted("q2", "2026-05-20", "", answer, """
                    "nps":{"value":36},"first-response-time":{"value":"PT30M"},"crr":{"value":87.5,"period":"P1Y"},
                    "ltv":{"value":59500.5,"currency":"RUB"}""", actions));
        }

        @Test
        void areJudgedByTheLaterOne() {
            assertThat(compared(before(), now("yes", "")).goals())
                    .extracting(row -> row.metric() + " " + row.state() + " " + row.left() + " " + row.text())
                    .containsExactly(
                            "nps on-the-way 4 Net Promoter Score (NPS): 30 points before, 36 points now. On the way to the "
                                    + "goal of 40 points: 4 points left.",
                            "first-response-time met null First response time: 1 h before, 30 min now. The goal of 30 "
                                    + "min is met.",
                            "crr missed 2.5 Customer retention rate (CRR): 88% before, 87.5% now. The goal of 90% was missed "
                                    + "by 2.5 percentage points.",
                            "csat not-measured null Customer satisfaction (CSAT, share of satisfied): whether the goal is met "
                                    + "cannot be told. This audit gives no value of the metric.",
                            "ltv met null Customer lifetime value (LTV): 54,000 RUB before, 59,500.5 RUB now. The goal of "
                                    + "59,400 RUB is met.");
        }

        @Test
        void areJudgedInRussianToo() {
            assertThat(RUSSIAN.comparedWith(before())
                            .report(now("yes", ""))
                            .comparison()
                            .goals())
                    .extracting(row ->
                            row.text().toString().replaceFirst(".*?: ", "").replace('\u00a0', '_'))
                    .containsExactly(
                            "было 30 пунктов, стало 36 пунктов. На пути к цели 40 пунктов: осталось 4 пункта.",
                            "было 1 ч, стало 30 мин. Цель 30 мин достигнута.",
                            "было 88 %, стало 87,5 %. Цель 90 % не достигнута, до неё 2,5 процентного пункта.",
                            "достигнута ли цель, сказать нельзя. В этом аудите нет значения метрики.",
                            "было 54_000 RUB, стало 59_500,5 RUB. Цель 59_400 RUB достигнута.");
        }

        @Test
        void sayWhatToDoWhereTheyAreNotMet() {
            assertThat(compared(before(), now("yes", "")).nextSteps())
                    .extracting(step -> step.kind() + " " + step.metric())
                    .containsExactly("goal-missed crr", "goal-not-measured csat");
        }

        @ParameterizedTest
        @CsvSource({
            "open,        ,                       unfinished",
            "in-progress, 2026-05-20,             unfinished",
            "in-progress, 2026-05-19,             overdue",
            "done,        2026-05-19,             look-for-cause",
            "dropped,     2026-05-19,             unplanned"
        })
        void afterWhatToDoAboutFindings(String status, String due, String kind) {
            String action = ACTION.formatted(status, due == null ? "" : ",\"due\":\"" + due + "\"");
            assertThat(compared(before(), now("no", action)).nextSteps())
                    .extracting(ComparisonPart.NextStep::kind)
                    .containsExactly(kind, "goal-missed", "goal-not-measured");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "open | [a1] | Still there; nothing was planned for it then, but it is now.",
                    "done | []   | Still there, and nothing was planned for it.",
                })
        void leaveRoomForWhatIsPlannedNow(String status, String plannedNow, String remark) {
            ComparisonPart.FollowUpRow row = compared(before(), now("no", ACTION.formatted(status, "")))
                    .followUp()
                    .get(0);
            assertThat(row.finding()).isEqualTo("persisting");
            assertThat(row.actions()).isEmpty();
            assertThat(row.plannedNow())
                    .extracting(ComparisonPart.MeantAction::id)
                    .hasToString(plannedNow);
            assertThat(row.remark()).hasToString(remark);
        }

        @Test
        void areNotNamedTwiceWhereTheMetricReallyGotWorse() {
            String nps = "\"nps\":{\"counts\":{\"promoters\":%s,\"passives\":0,\"detractors\":%s}}";
            Scorecard high = scored(AUDIT.formatted("q1", "2026-02-20", "", "yes", nps.formatted(900, 100), ""));
            Scorecard low = scored(AUDIT.formatted("q2", "2026-05-20", "", "yes", nps.formatted(500, 500), ""));
            assertThat(compared(high, low).nextSteps())
                    .extracting(step -> step.kind() + " " + step.text())
                    .containsExactly(
                            "metric-worse Net Promoter Score (NPS) really got worse; it is more than chance. Find out why.");
            Scorecard wanted = scored(AUDIT.formatted(
                    "q1", "2026-02-20", "{\"metric\":\"nps\",\"target\":90}", "yes", nps.formatted(900, 100), ""));
            assertThat(compared(wanted, low).nextSteps())
                    .extracting(ComparisonPart.NextStep::kind)
                    .containsExactly("goal-missed");
            assertThat(compared(low, high).nextSteps())
                    .extracting(step -> step.kind() + " " + step.text())
                    .containsExactly(
                            "nothing No finding, goal or metric calls for anything now. Set the goals for the next audit.");
        }
    }

    @Nested
    class OfAuditsThatCannotBeCompared {
        private final Scorecard other = Scorer.of(Catalog.churnPrevention())
                .score(Audit.of(Catalog.churnPrevention(), "other", LocalDate.of(2026, 1, 1)));

        @Test
        void nothingIsSaidButThat() {
            String json = DOCUMENTS.write(ENGLISH.withoutReceipts()
                    .withoutCharts()
                    .comparedWith(other)
                    .report(NOW));
            assertThat(json)
                    .contains("\"comparison\":{\"previous\":{\"id\":\"other\",\"date\":\"2026-01-01\","
                            + "\"checklistVersion\":\"1.0.0\"},\"verdict\":\"not-comparable\","
                            + "\"verdictName\":\"The two audits cannot be compared.\",\"summary\":\"The two audits cannot be compared: they "
                            + "are of different checklists or have no item in common.\"}");
            assertThat(ENGLISH.comparedWith(other).report(NOW).receipt())
                    .noneMatch(row -> row.figure().startsWith("comparison."));
        }

        @Test
        void aReportOverSeveralChecklistsComparesTheOneItCan() {
            Audit audit = other.audit().withSubject(NOW.audit().subject().orElseThrow());
            SubjectReport report = ENGLISH.comparedWith(BEFORE)
                    .subjectReport(List.of(NOW, Scorer.of(audit.checklist()).score(audit)));
            assertThat(report.reports())
                    .extracting(each -> each.comparison() != null)
                    .containsExactly(true, false);
        }
    }

    @Nested
    class Notices {
        @Test
        void nameAnAuditOfALaterDayOrOfAnotherSubject() {
            assertThat(codes(ENGLISH.comparedWith(NOW).report(BEFORE))).contains("previous-not-earlier");
            Audit elsewhere = BEFORE.audit().withSubject(Subject.of("south"));
            Scorecard before = Scorer.of(elsewhere.checklist()).score(elsewhere);
            assertThat(codes(ENGLISH.comparedWith(before).report(NOW))).contains("previous-of-other-subject");
        }

        @Test
        void sayThatWithoutHealthNothingCanBeToldOfImprovements() {
            AuditReport report = ENGLISH.withBudget(3).report(answered("q0", "2026-01-20", ""));
            assertThat(report.whatIf()).isNull();
            assertThat(codes(report)).containsExactly("what-if-without-health");
        }

        private static List<String> codes(AuditReport report) {
            return report.notices().stream().map(AuditReport.NoticeRow::code).toList();
        }
    }

    @Nested
    class OfWhatIf {
        @Test
        void theTargetIsReachedByTheSmallestSet() {
            WhatIfPart part =
                    ENGLISH.withTarget(new BigDecimal("80.0")).report(NOW).whatIf();
            // f from 0 to 1: 3.5 of 4
            assertThat(part.target())
                    .isEqualTo(new WhatIfPart.TargetRow(
                            new BigDecimal("80"),
                            null,
                            true,
                            List.of("f"),
                            new BigDecimal("87.5"),
                            new BigDecimal("25.0"),
                            1,
                            part.target().summary()));
            assertThat(part.target().summary())
                    .hasToString(
                            "This one item gives back 25.0 points: service health would be 87.5% and reach the target of 80%. "
                                    + "Effort: 1.");
            assertThat(part.budget()).isNull();
            assertThat(part.candidates())
                    .extracting(row -> row.item() + " " + row.gain() + " " + row.finding())
                    .containsExactly("f 25.0 true", "b 12.5 true");
        }

        @Test
        void severalGiveBackTogether() {
            assertThat(ENGLISH.withTarget(new BigDecimal("100"))
                            .report(NOW)
                            .whatIf()
                            .target()
                            .summary())
                    .hasToString(
                            "These two give back 37.5 points together: service health would be 100.0% and reach the target "
                                    + "of 100%. Effort: 2.");
            assertThat(RUSSIAN.withTarget(new BigDecimal("100"))
                            .report(NOW)
                            .whatIf()
                            .target()
                            .summary())
                    .hasToString(
                            "Эти два пункта вместе вернут 37,5 п. п. — здоровье сервиса поднимется до 100,0 %, цель 100 % будет "
                                    + "достигнута. Трудоёмкость: 2.");
        }

        @Test
        void theTargetMayBeABand() {
            WhatIfPart.TargetRow row =
                    ENGLISH.withTargetBand("excellent").report(NOW).whatIf().target();
            assertThat(row.band()).isEqualTo("excellent");
            assertThat(row.percent()).isEqualTo("90");
            assertThat(row.items()).containsExactly("f", "b");
            assertThatThrownBy(() -> ENGLISH.withTargetBand("superb").report(NOW))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("superb")
                    .hasMessageContaining("[critical, at-risk, healthy, excellent]");
        }

        @Test
        void theBudgetIsSpentWell() {
            WhatIfPart.BudgetRow row =
                    ENGLISH.withBudget(1).report(NOW).whatIf().budget();
            assertThat(row.items()).containsExactly("f");
            assertThat(row.spent()).isEqualTo(1);
            assertThat(row.summary())
                    .hasToString(
                            "This one item gives back 25.0 points: service health would be 87.5%. Effort: 1 of 1.");
            assertThat(ENGLISH.withBudget(0).report(NOW).whatIf().budget().summary())
                    .hasToString("Nothing within an effort of 0 raises service health; it stays at 62.5%.");
        }

        @Test
        void whatIsReachedAlreadyTakesNothing() {
            assertThat(ENGLISH.withTarget(BigDecimal.TEN)
                            .report(NOW)
                            .whatIf()
                            .target()
                            .summary())
                    .hasToString("The target of 10% is reached already: service health is 62.5%.");
        }

        @Test
        void aTargetThatIsOutOfReachIsSaidToBe() {
            Scorecard card = Scorer.of(NOW.checklist(), NOW.scoring().withNotApplicable(MissingValue.ZERO))
                    .score(NOW.audit());
            // c, of weight 2, is n/a and counts as 0: at best 4 of 6
            assertThat(ENGLISH.withTarget(new BigDecimal("90"))
                            .report(card)
                            .whatIf()
                            .target()
                            .summary())
                    .hasToString(
                            "These two give back 25.0 points together: service health would be 66.7%, and more is not to be "
                                    + "had; the target of 90% is out of reach. Effort: 2.");
        }

        @Test
        void theReceiptHoldsTheExactSets() {
            assertThat(ENGLISH.withTarget(new BigDecimal("80"))
                            .withBudget(2)
                            .report(NOW)
                            .receipt())
                    .filteredOn(row -> row.figure().startsWith("whatIf."))
                    .extracting(row -> row.figure() + " " + row.rule() + " " + row.exact() + " " + row.shown())
                    .containsExactly(
                            "whatIf.target.beforeKnockOut S20 7/8 87.5",
                            "whatIf.target.health S20 7/8 87.5",
                            "whatIf.target.gain S20 1/4 25.0",
                            "whatIf.target.effort S20 1/1 1",
                            "whatIf.budget.beforeKnockOut S20 1/1 100.0",
                            "whatIf.budget.health S20 1/1 100.0",
                            "whatIf.budget.gain S20 3/8 37.5",
                            "whatIf.budget.effort S20 2/1 2");
        }

        @Test
        void whatCannotBeAskedIsRefused() {
            assertThatThrownBy(() -> ENGLISH.withTarget(new BigDecimal("100.1")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("100.1")
                    .hasMessageContaining("must be from 0 to 100");
            assertThatThrownBy(() -> ENGLISH.withBudget(-1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("-1")
                    .hasMessageContaining("must be 0 or more");
        }
    }

    @Nested
    class InWords {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "3  | These three give back 11.4 points together | Эти три пункта вместе вернут 11,4 п. п.",
                    "5  | These five give back 11.4 points together  | Эти пять пунктов вместе вернут 11,4 п. п.",
                    "12 | These 12 give back 11.4 points together    | Эти 12 пунктов вместе вернут 11,4 п. п.",
                    "21 | These 21 give back 11.4 points together    | Эти 21 пункт вместе вернут 11,4 п. п.",
                    "23 | These 23 give back 11.4 points together    | Эти 23 пункта вместе вернут 11,4 п. п.",
                })
        void thingsAreCountedAsEachLanguageDoes(int count, String english, String russian) {
            var text = ChangeWords.gives(count, new BigDecimal("11.4"));
            assertThat(text.in(Locale.ENGLISH)).isEqualTo(english);
            assertThat(text.in(Locale.forLanguageTag("ru"))).isEqualTo(russian);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "1    | 1 percentage point       | 1 процентный пункт",
                    "-2   | 2 percentage points      | 2 процентных пункта",
                    "11   | 11 percentage points     | 11 процентных пунктов",
                    "21   | 21 percentage points     | 21 процентный пункт",
                    "2.5  | 2.5 percentage points    | 2,5 процентного пункта",
                    "2.04 | 2 percentage points      | 2 процентных пункта",
                })
        void figuresAreRoundedBeforeTheyAreCounted(String points, String english, String russian) {
            var text = FigureWords.distance(Unit.PERCENT, Ratio.of(new BigDecimal(points)), Optional.empty());
            assertThat(text.in(Locale.ENGLISH)).isEqualTo(english);
            assertThat(text.in(Locale.forLanguageTag("ru"))).isEqualTo(russian);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "PT0S          | 0 s            | 0 с",
                    "PT90S         | 1 min 30 s     | 1 мин 30 с",
                    "PT0.5S        | 0.5 s          | 0,5 с",
                    "PT49H         | 2 days 1 h     | 2 дня 1 ч",
                    "PT24H         | 1 day          | 1 день",
                })
        void timesAreWrittenInTheirParts(String time, String english, String russian) {
            var text = FigureWords.value(Quantity.ofDuration(Duration.parse(time)), Optional.empty());
            assertThat(text.in(Locale.ENGLISH)).isEqualTo(english);
            assertThat(text.in(Locale.forLanguageTag("ru"))).isEqualTo(russian);
        }

        @Test
        void onePointIsNotPoints() {
            assertThat(ChangeWords.points(BigDecimal.ONE).in(Locale.ENGLISH)).isEqualTo("1 point");
            assertThat(ChangeWords.points(new BigDecimal("1.0")).in(Locale.ENGLISH))
                    .isEqualTo("1.0 points");
        }
    }

    @Nested
    class Redacted {
        private final AuditReport report =
                ENGLISH.comparedWith(BEFORE).withBudget(2).report(NOW);

        @Test
        void withoutPartsNothingChanges() {
            assertThat(Redaction.of(List.of()).apply(report)).isEqualTo(report);
        }

        @Test
        void theIdOfThePreviousAuditGoesWithTheOthers() {
            ComparisonPart part = Redaction.of(List.of(Part.IDS)).apply(report).comparison();
            assertThat(part.previous().id()).isEqualTo("previous");
            assertThat(part.previous().date()).isEqualTo(LocalDate.of(2026, 2, 20));
        }

        @Test
        void actionsAndWhatWasMadeOfAnswersGoApart() {
            assertThat(ids(Part.ACTIONS)).containsExactly("d [answer:d]");
            assertThat(ids(Part.IMPROVEMENTS)).containsExactly("f [a2]", "a [a1]");
            assertThat(Redaction.of(List.of(Part.OWNERS))
                            .apply(report)
                            .comparison()
                            .followUp())
                    .hasSize(3)
                    .allSatisfy(row -> assertThat(row.actions())
                            .allSatisfy(action -> assertThat(action.owner()).isNull()));
            assertThat(DOCUMENTS.write(Redaction.everything().apply(report)))
                    .doesNotContain("Train the team", "Buy a system", "Answer the fax", "secretary", "lead");
        }

        @Test
        void figuresStay() {
            ComparisonPart part = Redaction.everything().apply(report).comparison();
            assertThat(part.health()).isEqualTo(report.comparison().health());
            assertThat(part.items()).isEqualTo(report.comparison().items());
            assertThat(part.metrics()).isEqualTo(report.comparison().metrics());
            assertThat(Redaction.everything().apply(report).whatIf()).isEqualTo(report.whatIf());
        }

        private List<String> ids(Part part) {
            return Redaction.of(List.of(part)).apply(report).comparison().followUp().stream()
                    .map(row -> row.item() + " "
                            + row.actions().stream()
                                    .map(ComparisonPart.MeantAction::id)
                                    .toList())
                    .toList();
        }
    }

    @Test
    void aReportThatIsAskedForNeitherIsAsItWas() {
        AuditReport report = ENGLISH.report(NOW);
        assertThat(report.comparison()).isNull();
        assertThat(report.whatIf()).isNull();
        assertThat(DOCUMENTS.write(report)).doesNotContain("comparison", "whatIf");
    }

    @Test
    void aComparisonCanBeReportedAsItIs() {
        assertThat(ENGLISH.report(Comparison.of(BEFORE, NOW)))
                .isEqualTo(ENGLISH.comparedWith(BEFORE).report(NOW));
        assertThat(Comparison.of(BEFORE, NOW).change()).contains(Ratio.of(9, 40));
    }
}
