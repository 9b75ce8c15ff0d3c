package io.serviceaudit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.RepeatAudit;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.json.Documents;
import io.serviceaudit.report.AuditReport.PlanPart;
import io.serviceaudit.report.AuditReport.ProposalRow;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report says of plan, goals and stages, beyond what the audit says itself. */
class PlanReportTest {
    private static final Documents DOCUMENTS = Documents.standard();
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** Three findings of high priority: one with an action and a history, one with half an action, one with nothing. */
    private static final Audit AUDIT = DOCUMENTS.readAudit("""
            {"format":"service-audit/audit/1","id":"q4","checklist":{"id":"churn-prevention","version":"1.0.0"},"date":"2026-11-20",
             "scope":{"goals":[{"metric":"nps","target":50},{"metric":"crr","changeBy":5}]},
             "answers":{"known-pains":{"value":"yes","priority":"high"},
                        "quality-feedback":{"value":"no","priority":"high","improve":"Ask weekly","owner":"Vera"},
                        "learning-materials":{"value":"no","priority":"high"}},
             "metrics":{"nps":{"value":42.9},"crr":{"value":84}},
             "stages":[{"id":"quantitative-metrics","state":"done","figures":[{"label":"tickets","value":1840}]}],
             "actions":[{"id":"a1","items":["known-pains"],"title":"Rework the export","due":"2026-12-10",
                         "history":[{"date":"2026-12-01","status":"in-progress"},
                                    {"date":"2026-12-15","status":"done","reason":"released"}]},
                        {"id":"a2","title":"Hire","status":"open"}]}
            """);

    private static final Scorecard SCORECARD = Scorer.of(AUDIT.checklist()).score(AUDIT);
    private static final AuditReport REPORT = report(Reporter.in(Locale.ENGLISH));
    private static final PlanPart PLAN = Objects.requireNonNull(REPORT.plan());

    private static AuditReport report(Reporter reporter) {
        return reporter.asOf(LocalDate.of(2026, 12, 12))
                .withPlan(RepeatAudit.proposed())
                .report(SCORECARD);
    }

    @Test
    void unaskedThePlanHoldsActionsAlone() {
        PlanPart plan = Objects.requireNonNull(
                Reporter.in(Locale.ENGLISH).report(SCORECARD).plan());
        assertThat(plan.actions()).hasSize(2);
        assertThat(plan.gaps()).isEmpty();
        assertThat(plan.proposals()).isEmpty();
        assertThat(plan.topProblems()).isEmpty();
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.repeat()).isNull();
    }

    @Test
    void askedForItIsThereWithoutAnyAction() {
        Audit blank = Audit.of(Catalog.touchpoints(), "q4", LocalDate.of(2026, 11, 20));
        Scorecard scorecard = Scorer.of(blank.checklist()).score(blank);
        assertThat(Reporter.in(Locale.ENGLISH).report(scorecard).plan()).isNull();
        PlanPart plan = Objects.requireNonNull(Reporter.in(Locale.ENGLISH)
                .withPlan(RepeatAudit.halfYearly())
                .report(scorecard)
                .plan());
        assertThat(plan.actions()).isEmpty();
        assertThat(plan.steps()).hasSize(5);
        assertThat(plan.steps().get(0).text())
                .hasToString("The audit is not complete, so the main pain points are not known yet.");
        assertThat(Objects.requireNonNull(plan.repeat()).date()).isEqualTo("2027-05-20");
        assertThat(plan.repeat().proposed()).isFalse();
    }

    private static PlanPart planOf(String repeat, Reporter reporter) {
        Audit audit = DOCUMENTS.readAudit("""
                {"format":"service-audit/audit/1","id":"q4","checklist":{"id":"churn-prevention","version":"1.0.0"},"date":"2026-11-30",
                 "repeat":%s}""".formatted(repeat));
        return Objects.requireNonNull(
                reporter.report(Scorer.of(audit.checklist()).score(audit)).plan());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"every":"P3M"}                            | 2027-02-28 | quarterly    | false
            {"every":"P6M"}                            | 2027-05-30 | half-yearly  | false
            {"every":"P6W"}                            | 2027-01-11 | interval     | false
            {"every":"P3M","afterChange":"2027-01-15"} | 2027-01-15 | after-change | false
            {"afterChange":"2027-01-15"}               | 2027-01-15 | after-change | false
            {"afterChange":"2027-03-15"}               | 2027-02-28 | quarterly    | true
            """)
    void theAuditSaysWhenItIsRepeated(String repeat, LocalDate date, String kind, boolean isProposed) {
        for (Reporter reporter :
                List.of(Reporter.in(Locale.ENGLISH), Reporter.in(Locale.ENGLISH).withPlan(RepeatAudit.proposed()))) {
            assertThat(planOf(repeat, reporter).repeat())
                    .extracting(
                            AuditReport.RepeatPart::date,
                            AuditReport.RepeatPart::kind,
                            AuditReport.RepeatPart::proposed)
                    .containsExactly(date, kind, isProposed);
        }
    }

    @Test
    void theReporterHasTheLastWordOnTheRepeatAudit() {
        PlanPart plan = planOf(
                "{\"every\":\"P6M\"}",
                Reporter.in(Locale.ENGLISH).withPlan(RepeatAudit.quarterly().orAfterChange(LocalDate.of(2027, 2, 1))));
        assertThat(Objects.requireNonNull(plan.repeat()).date()).isEqualTo("2027-02-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"afterChange":"2027-03-15"} | Three months after this audit are proposed; nobody has set the date yet. | Предложено: через три месяца после этого аудита. Дату ещё никто не утвердил.
            {"every":"P3M"}              | Three months after this audit, as every quarter. | Через три месяца после этого аудита, как каждый квартал.
            {"every":"P6M"}              | Six months after this audit, as every half-year. | Через шесть месяцев после этого аудита, как каждые полгода.
            {"every":"P1D"}              | One day after this audit, as agreed.   | Через один день после этого аудита, как договорились.
            {"every":"P21D"}             | 21 days after this audit, as agreed.   | Через 21 день после этого аудита, как договорились.
            {"every":"P6W"}              | 42 days after this audit, as agreed.   | Через 42 дня после этого аудита, как договорились.
            {"every":"P9M"}              | 273 days after this audit, as agreed.  | Через 273 дня после этого аудита, как договорились.
            {"every":"P1Y"}              | 365 days after this audit, as agreed.  | Через 365 дней после этого аудита, как договорились.
            {"afterChange":"2027-01-15"} | On the day of a significant change, earlier than the interval says. | В день значительного изменения, раньше обычного срока.
            """)
    void theRepeatAuditIsToldInWords(String repeat, String english, String russian) {
        assertThat(Objects.requireNonNull(
                                planOf(repeat, Reporter.in(Locale.ENGLISH)).repeat())
                        .text())
                .hasToString(english);
        assertThat(Objects.requireNonNull(planOf(repeat, Reporter.in(RUSSIAN)).repeat())
                        .text())
                .hasToString(russian);
    }

    @Test
    void anActionTellsItsHistory() {
        AuditReport.ActionRow action = PLAN.actions().get(0);
        assertThat(action.status()).isEqualTo("done");
        assertThat(action.overdue()).isTrue(); // due on the 10th, done on the 15th, and this is the 12th
        assertThat(action.history())
                .extracting(
                        AuditReport.StatusChangeRow::date,
                        AuditReport.StatusChangeRow::status,
                        row -> row.statusName().toString(),
                        AuditReport.StatusChangeRow::reason)
                .containsExactly(
                        tuple(LocalDate.of(2026, 12, 1), "in-progress", "In progress", null),
                        tuple(LocalDate.of(2026, 12, 15), "done", "Done", "released"));
    }

    @Test
    void gapsAreNamedWithWhatTheyAreAbout() {
        assertThat(PLAN.gaps())
                .extracting(AuditReport.GapRow::code, AuditReport.GapRow::item, AuditReport.GapRow::action)
                .containsExactly(
                        tuple("no-action", "quality-feedback", null),
                        tuple("no-action", "learning-materials", null),
                        tuple("no-owner", null, "a2"),
                        tuple("no-due", null, "a2"),
                        tuple("no-measure", null, "a2"));
        assertThat(PLAN.gaps().get(2).text()).hasToString("Nobody answers for this action: Hire");
        PlanPart russian = Objects.requireNonNull(report(Reporter.in(RUSSIAN)).plan());
        assertThat(russian.gaps().get(2).text()).hasToString("У действия нет ответственного: Hire");
    }

    @Test
    void proposalsSayThatTheyAre() {
        ProposalRow auditors = PLAN.proposals().get(0);
        assertThat(auditors.item()).isEqualTo("quality-feedback");
        assertThat(auditors.title()).hasToString("Ask weekly");
        assertThat(auditors.source()).isEqualTo("auditor");
        assertThat(auditors.owner()).isEqualTo("Vera");
        assertThat(auditors.due()).isNull();
        ProposalRow checklists = PLAN.proposals().get(1);
        assertThat(checklists.item()).isEqualTo("learning-materials");
        assertThat(checklists.sourceName()).hasToString("Proposal from the checklist; not yet an action of the plan");
        assertThat(checklists.owner()).isNull();
        // Three items count, all at 0, so that each would give back a third of health.
        assertThat(checklists.gain()).isEqualByComparingTo("33.3");
    }

    @Test
    void theTableOfTopProblemsHasSolutionOwnerAndDueDate() {
        assertThat(PLAN.topProblems())
                .extracting(
                        AuditReport.ProblemRow::item,
                        AuditReport.ProblemRow::action,
                        AuditReport.ProblemRow::proposed,
                        AuditReport.ProblemRow::owner,
                        AuditReport.ProblemRow::due)
                .containsExactly(
                        tuple("known-pains", "a1", false, null, LocalDate.of(2026, 12, 10)),
                        tuple("quality-feedback", null, true, "Vera", null),
                        tuple("learning-materials", null, true, null, null));
        assertThat(PLAN.topProblems().get(0).solution()).hasToString("Rework the export");
        assertThat(PLAN.topProblems().get(0).zone())
                .isEqualTo(SCORECARD.topProblems().get(0).item().section().id());
    }

    @Test
    void whatWasDoneInVainStandsBesideWhatIsProposed() {
        Audit audit = DOCUMENTS.readAudit("""
                {"format":"service-audit/audit/1","id":"q4","checklist":{"id":"churn-prevention","version":"1.0.0"},"date":"2026-11-20",
                 "answers":{"known-pains":{"value":"yes","priority":"high"},"learning-materials":{"value":"no","priority":"low"}},
                 "actions":[{"id":"a1","items":["known-pains"],"title":"Rework the export","owner":"Vera","status":"done"},
                            {"id":"a2","items":["learning-materials"],"title":"Film it","status":"dropped"}]}""");
        AuditReport report = Reporter.in(RUSSIAN)
                .withPlan(RepeatAudit.proposed())
                .report(Scorer.of(audit.checklist()).score(audit));
        PlanPart plan = Objects.requireNonNull(report.plan());
        assertThat(plan.topProblems())
                .extracting(
                        AuditReport.ProblemRow::action,
                        AuditReport.ProblemRow::endedAction,
                        AuditReport.ProblemRow::proposed,
                        AuditReport.ProblemRow::owner)
                .containsExactly(tuple(null, "a1", true, null), tuple(null, "a2", true, null));
        assertThat(plan.gaps())
                .extracting(AuditReport.GapRow::code, AuditReport.GapRow::item)
                .containsExactly(tuple("no-effect", "known-pains"), tuple("all-dropped", "learning-materials"));
        assertThat(plan.gaps().get(0).text())
                .asString()
                .startsWith("Запланированное выполнено, но замечание есть; найдите причину и запланируйте заново: ");
        assertThat(Objects.requireNonNull(Redaction.of(List.of(Redaction.Part.ACTIONS))
                                .apply(report)
                                .plan())
                        .topProblems())
                .allSatisfy(row -> assertThat(row.endedAction()).isNull());
    }

    @Test
    void theStepsAreTicked() {
        assertThat(PLAN.steps())
                .extracting(AuditReport.StepRow::id, AuditReport.StepRow::done, AuditReport.StepRow::missing)
                .containsExactly(
                        tuple("pain-points", true, List.of()),
                        tuple("owners", false, List.of("quality-feedback", "learning-materials")),
                        tuple("concrete-steps", false, List.of("learning-materials")),
                        tuple("metrics", true, List.of()),
                        tuple("repeat-audit", false, List.of()));
        assertThat(PLAN.steps().get(0).title()).hasToString("Name the three main pain points");
        assertThat(PLAN.steps().get(0).text()).isNull();
        assertThat(PLAN.steps().get(4).text()).hasToString("A date is proposed, but nobody has set it yet.");
        assertThat(Objects.requireNonNull(PLAN.repeat()).date()).isEqualTo("2027-02-20");
        assertThat(PLAN.repeat().due()).isFalse();
    }

    @Test
    void goalsAreEvaluated() {
        AuditReport.GoalRow target = REPORT.goals().get(0);
        assertThat(target.state()).isEqualTo("on-the-way");
        assertThat(target.stateName()).hasToString("On the way");
        assertThat(target.current()).hasToString("42.9");
        assertThat(target.wanted()).hasToString("50");
        assertThat(target.left()).hasToString("7.1"); // 50 - 42.9
        AuditReport.GoalRow change = REPORT.goals().get(1);
        assertThat(change.state()).isEqualTo("not-measured");
        assertThat(change.reason()).isEqualTo("no-earlier-audit");
        assertThat(change.reasonText()).hasToString("A change can only be told beside an earlier audit.");
        assertThat(change.left()).isNull();
        assertThat(report(Reporter.in(RUSSIAN)).goals().get(0).stateName()).hasToString("На пути к цели");
    }

    @Test
    void unfinishedStagesSayWhatTheyLack() {
        assertThat(REPORT.stages().get(0).finished()).isFalse();
        assertThat(REPORT.stages().get(0).missing())
                .extracting(AuditReport.MissingRow::code, row -> row.text().toString())
                .containsExactly(tuple("no-conclusions", "The summary has no conclusions."));
        assertThat(REPORT.stages().get(5).missing()).hasSize(3);
    }

    @Test
    void theReportIsReadBackAsItWasWritten() {
        String written = DOCUMENTS.write(REPORT);
        assertThat(DOCUMENTS.write(DOCUMENTS.read(AuditReport.class, written))).isEqualTo(written);
        AuditReport everywhere = report(Reporter.inAllLanguages());
        assertThat(DOCUMENTS.read(AuditReport.class, DOCUMENTS.write(everywhere)))
                .isEqualTo(everywhere);
    }
}
