package io.serviceaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.ActionStatus;
import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Goal;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.audit.Stage;
import io.serviceaudit.audit.StageState;
import io.serviceaudit.audit.StageSummary;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.benchmark.BenchmarkRow;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.benchmark.Segment;
import io.serviceaudit.benchmark.TableEdition;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.json.Documents;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.priority.Priority;
import io.serviceaudit.scoring.Scorer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReporterTest {
    private static final Checklist CHECKLIST = Catalog.churnPrevention();
    private static final LocalDate DATE = LocalDate.of(2026, 11, 20);
    private static final Audit AUDIT = Audit.of(CHECKLIST, "a", DATE);
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static AuditReport report(Audit audit) {
        return Reporter.in(Locale.ENGLISH).report(Scorer.of(audit.checklist()).score(audit));
    }

    private static AuditReport.MetricRow metric(Subject subject, Measurement measurement) {
        return report(AUDIT.withSubject(subject).withMeasurement(measurement))
                .metrics()
                .get(0);
    }

    private static Measurement nps(String points) {
        return Measurement.of(Metrics.NPS, Quantity.ofPoints(points));
    }

    @Nested
    class Texts {
        @Test
        void areInTheLocaleAskedFor() {
            Audit audit = AUDIT.with("known-pains", Answer.of("yes"));
            AuditReport russian =
                    Reporter.in(RUSSIAN).report(Scorer.of(CHECKLIST).score(audit));
            assertThat(russian.locale()).isEqualTo("ru");
            assertThat(russian.statusName()).hasToString("В работе");
            assertThat(russian.findings().get(0).priorityName()).hasToString("Средний");
            assertThat(report(audit).statusName()).hasToString("In progress");
        }

        @Test
        void areObjectsOfLanguageToTextWhereAllAreAskedFor() {
            AuditReport report =
                    Reporter.inAllLanguages().report(Scorer.of(CHECKLIST).score(AUDIT));
            assertThat(report.locale()).isNull();
            assertThat(report.statusName().json())
                    .isEqualTo(Map.of("en", "Diagnosis needed", "ru", "Нужна диагностика"));
            assertThat(report.statusName().in(RUSSIAN)).isEqualTo("Нужна диагностика");
        }
    }

    @Nested
    class OfMetrics {
        @Test
        void standsAnIndustrysValueBesideItsRow() {
            // bundled table 2025.1: saas 40-60
            AuditReport.MetricRow row = metric(Subject.of("s").withIndustry("saas"), nps("35"));
            assertThat(row.benchmark()).isNotNull().satisfies(benchmark -> {
                assertThat(benchmark.industry()).isEqualTo("saas");
                assertThat(benchmark.standing()).isEqualTo("worse");
                assertThat(benchmark.distance()).hasToString("5");
                assertThat(benchmark.source()).hasToString("UXFeedback (2025)");
                assertThat(benchmark.table()).isEqualTo("standard 2025.1");
                assertThat(benchmark.remarks()).isEmpty();
            });
            assertThat(row.level())
                    .isNotNull()
                    .satisfies(level -> assertThat(level.id()).isEqualTo("normal"));
        }

        @Test
        void saysThatARowIsThatOfAFallBack() {
            // taxonomy: telecom falls back to services for nps, 10-30
            AuditReport.MetricRow row = metric(Subject.of("s").withIndustry("telecom"), nps("30"));
            assertThat(row.benchmark()).isNotNull().satisfies(benchmark -> {
                assertThat(benchmark.industry()).isEqualTo("services");
                assertThat(benchmark.insteadOf()).isEqualTo("telecom");
                assertThat(benchmark.standing()).isEqualTo("on-par");
                assertThat(benchmark.remarks()).hasSize(1);
            });
        }

        @Test
        void namesTheSegmentOfARowThatIsAboutOne() {
            BenchmarkRow moscow = BenchmarkRow.builder(
                            Metrics.NPS, "all", Quantity.ofPoints("36"), Quantity.ofPoints("50"))
                    .segment(new Segment("city", "Moscow"))
                    .build();
            Reporter reporter = Reporter.in(Locale.ENGLISH)
                    .withBenchmarks(BenchmarkTable.standard()
                            .overlaidWith(BenchmarkTable.of(TableEdition.of("own", "1"), List.of(moscow))));
            Audit audit = AUDIT.withSubject(Subject.of("s").withIndustry("saas").withTag("city", "Moscow"))
                    .withMeasurement(nps("35"));
            AuditReport report = reporter.report(Scorer.of(CHECKLIST).score(audit));
            assertThat(report.metrics().get(0).benchmark()).isNotNull().satisfies(benchmark -> {
                assertThat(benchmark.industry()).isEqualTo("all");
                assertThat(benchmark.segment()).isEqualTo(new AuditReport.SegmentRow("city", "Moscow"));
                assertThat(benchmark.insteadOf()).isNull();
                assertThat(benchmark.standing()).isEqualTo("worse");
                assertThat(benchmark.table()).isEqualTo("own 1");
            });
            assertThat(Documents.standard().write(report))
                    .contains(
                            "\"benchmark\":{\"industry\":\"all\",\"segment\":{\"tag\":\"city\",\"value\":\"Moscow\"},\"low\":36,");
        }

        @Test
        void guessesNothingWithoutARow() {
            assertThat(metric(Subject.of("s").withIndustry("healthcare"), nps("30")))
                    .satisfies(row -> {
                        assertThat(row.benchmark()).isNull();
                        assertThat(row.remark())
                                .hasToString(
                                        "No benchmark: the table has no figures for this metric in this industry.");
                    });
            assertThat(metric(Subject.of("s"), nps("30")).remark())
                    .hasToString("No benchmark: the audit names no industry.");
            assertThat(metric(Subject.of("s").withIndustry("bakery"), nps("30")).remark())
                    .hasToString("No benchmark: the industry is not in the table.");
        }

        @Test
        void namesNoLevelBetweenTheLevelsButTheNearest() {
            // benchmarks page: below 0 critical, 30-50 normal, 70 and over excellent; between them no word
            AuditReport.MetricRow row = metric(Subject.of("s"), nps("60"));
            assertThat(row.level()).isNull();
            assertThat(row.levelBelow())
                    .isNotNull()
                    .satisfies(level -> assertThat(level.id()).isEqualTo("normal"));
            assertThat(row.levelAbove())
                    .isNotNull()
                    .satisfies(level -> assertThat(level.id()).isEqualTo("excellent"));
        }

        @Test
        void callsAMetricWithoutAValueNotMeasured() {
            AuditReport.MetricRow row = metric(
                    Subject.of("s").withIndustry("saas"),
                    Measurement.of(Metrics.NPS).withTarget(Quantity.ofPoints("65")));
            assertThat(row.measured()).isFalse();
            assertThat(row.current()).isNull();
            assertThat(row.gapToTarget()).isNull();
            assertThat(row.remark()).hasToString("Not measured. That is not the same as zero.");
            assertThat(row.benchmark()).isNotNull().satisfies(benchmark -> {
                assertThat(benchmark.standing()).isNull();
                assertThat(benchmark.ambition()).isEqualTo("beyond"); // 65 is above 60
            });
        }

        @Test
        void reckonsTheGapExactlyAndShowsOneDecimal() {
            // (120 - 30) / 210 * 100 = 42.857..., target 50: gap 7.142...
            AuditReport.MetricRow row = metric(
                    Subject.of("s"),
                    Measurement.of(
                                    Metrics.NPS,
                                    io.serviceaudit.metric.NetPromoterScore.ofCounts(120, 60, 30)
                                            .orElseThrow())
                            .withTarget(Quantity.ofPoints("50")));
            assertThat(row.current()).hasToString("42.9");
            assertThat(row.gapToTarget()).hasToString("7.1");
            assertThat(row.targetMet()).isFalse();
        }

        @Test
        void meetsATargetThatIsReachedExactly() {
            AuditReport.MetricRow row = metric(
                    Subject.of("s"),
                    Measurement.of(Metrics.FIRST_RESPONSE_TIME, Quantity.ofDuration(Duration.ofMinutes(15)))
                            .withTarget(Quantity.ofDuration(Duration.ofMinutes(15))));
            assertThat(row.targetMet()).isTrue();
            assertThat(row.gapToTarget()).hasToString("PT0S");
            assertThat(row.norm()).isNotNull().satisfies(norm -> {
                assertThat(norm.when()).isEqualTo("<");
                assertThat(norm.level()).isEqualTo("missed"); // 15 min is not under 15 min
            });
        }

        @Test
        void standsNpsBesideTheGoalOfItsCheckpointThereAndNowhereElse() {
            // service-checkpoints, nps-above-40: the goal is above 40, so 40 itself misses it
            Checklist checkpoints = Catalog.serviceCheckpoints();
            Audit audit = Audit.of(checkpoints, "a", DATE).withMeasurement(nps("40"));
            assertThat(report(audit).metrics().get(0).norm()).isNotNull().satisfies(norm -> {
                assertThat(norm.kind()).isEqualTo("orientation");
                assertThat(norm.level()).isEqualTo("missed");
            });
            assertThat(metric(Subject.of("s"), nps("40")).norm()).isNull();
        }

        @Test
        void takesTheTableAHostGives() {
            Audit audit =
                    AUDIT.withSubject(Subject.of("s").withIndustry("saas")).withMeasurement(nps("35"));
            AuditReport report = Reporter.in(Locale.ENGLISH)
                    .withBenchmarks(BenchmarkTable.empty())
                    .report(Scorer.of(CHECKLIST).score(audit));
            assertThat(report.metrics().get(0).benchmark()).isNull();
        }

        @Test
        void printsTheTrademarkNoticeBesideNpsOnly() {
            assertThat(report(AUDIT.withMeasurement(nps("35"))).trademarks())
                    .isNotNull()
                    .asString()
                    .contains("Bain & Company");
            assertThat(report(AUDIT).trademarks()).isNull();
        }

        @Test
        void letsAWeakMetricCallForRecommendations() {
            AuditReport report = report(
                    AUDIT.withSubject(Subject.of("s").withIndustry("saas")).withMeasurement(nps("35")));
            assertThat(report.recommendations())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.metrics()).containsExactly("nps"));
        }
    }

    @Nested
    class OfThePlan {
        private final Action action = Action.builder("a1", "Rework the export")
                .items(List.of("known-pains"))
                .priority(Priority.HIGH)
                .owner("head of product")
                .due(DATE.plusDays(10))
                .build();

        @Test
        void makesAnActionOfAnAnswerWithImproveOwnerAndDue() {
            Answer answer = Answer.of("no").withImprove("Ask weekly").withOwner("support lead");
            Audit audit = AUDIT.withActions(List.of(action)).with("quality-feedback", answer.withDue(DATE.plusDays(5)));
            AuditReport.PlanPart plan = report(audit).plan();
            assertThat(plan).isNotNull();
            assertThat(plan.actions())
                    .extracting(AuditReport.ActionRow::id)
                    .containsExactly("a1", "answer:quality-feedback");
            assertThat(plan.actions().get(1).title()).isEqualTo("Ask weekly");
            assertThat(plan.actions().get(1).priority()).isEqualTo("medium");
            assertThat(report(AUDIT.with("quality-feedback", answer)).plan()).isNull();
        }

        @Test
        void reckonsOverdueForTheDayGivenAndOtherwiseForTheDateOfTheAudit() {
            Audit audit = AUDIT.withActions(List.of(
                    action,
                    Action.builder("a2", "Done in time")
                            .due(DATE.plusDays(1))
                            .status(ActionStatus.DONE)
                            .build()));
            assertThat(report(audit).plan()).isNotNull().satisfies(plan -> {
                assertThat(plan.asOf()).isEqualTo(DATE);
                assertThat(plan.actions()).noneMatch(AuditReport.ActionRow::overdue);
            });
            AuditReport onTheDay = Reporter.in(Locale.ENGLISH)
                    .asOf(DATE.plusDays(10))
                    .report(Scorer.of(CHECKLIST).score(audit));
            assertThat(onTheDay.plan())
                    .isNotNull()
                    .satisfies(plan -> assertThat(plan.actions())
                            .noneMatch(AuditReport.ActionRow::overdue)); // due that day, so not yet overdue
            AuditReport later = Reporter.in(Locale.ENGLISH)
                    .asOf(DATE.plusDays(11))
                    .report(Scorer.of(CHECKLIST).score(audit));
            assertThat(later.plan())
                    .isNotNull()
                    .satisfies(plan -> assertThat(plan.actions())
                            .extracting(AuditReport.ActionRow::overdue)
                            .containsExactly(true, false));
        }

        @Test
        void listsAllSixStagesOnceOneIsGiven() {
            assertThat(report(AUDIT).stages()).isEmpty();
            Audit audit = AUDIT.withStages(List.of(new StageSummary(
                    Stage.CUSTOMER_JOURNEY,
                    StageState.DONE,
                    List.of(new StageSummary.Figure("steps", BigDecimal.TEN)),
                    List.of("Too many steps"))));
            assertThat(report(audit).stages())
                    .hasSize(6)
                    .filteredOn(AuditReport.StageRow::finished)
                    .extracting(AuditReport.StageRow::id)
                    .containsExactly("customer-journey");
        }

        @Test
        void callsADoneStageWithoutASummaryUnfinished() {
            Audit audit = AUDIT.withStages(
                    List.of(new StageSummary(Stage.STAFF_INTERVIEWS, StageState.DONE, List.of(), List.of("Tired"))));
            assertThat(report(audit).stages()).noneMatch(AuditReport.StageRow::finished);
        }

        @Test
        void givesGoalsAsTheyAre() {
            Audit audit = AUDIT.withScope(Scope.open()
                    .withGoals(List.of(
                            new Goal.ChangeBy(Metrics.NPS, Quantity.ofPoints("10")),
                            new Goal.ChangeByPercent(
                                    Metrics.FIRST_RESPONSE_TIME, io.serviceaudit.measure.Ratio.of(-20)),
                            new Goal.Target(Metrics.CRR, Quantity.ofPercent("88")))));
            assertThat(report(audit).goals())
                    .extracting(row ->
                            row.metric() + " " + row.changeBy() + " " + row.changeByPercent() + " " + row.target())
                    .containsExactly("nps 10 null null", "first-response-time null -20 null", "crr null null 88");
        }
    }

    @Test
    void showsTheSelfRatingBesideHealthAndKeepsItOutOfTheScore() {
        AuditReport with = report(AUDIT.with("as-described", Answer.of("yes")).withSelfRating(2));
        AuditReport without = report(AUDIT.with("as-described", Answer.of("yes")));
        assertThat(with.audit().selfRating()).isEqualTo(2);
        assertThat(with.audit().selfRatingName()).isNotNull();
        assertThat(with.health()).isEqualTo(without.health());
    }

    @Test
    void saysWhatToDoNextAtEachLevel() {
        assertThat(report(AUDIT).nextStep())
                .hasToString(CHECKLIST.nextSteps().get("diagnosis-needed").in(Locale.ENGLISH));
        assertThat(report(AUDIT.with("as-described", Answer.of("no"))).nextStep())
                .hasToString(CHECKLIST.nextSteps().get("critical").in(Locale.ENGLISH));
        assertThat(report(AUDIT.with("as-described", Answer.of("n/a"))).nextStep())
                .isNull();
    }

    @Test
    void leavesReceiptsOutOnRequest() {
        assertThat(report(AUDIT).receipt()).isNotEmpty();
        assertThat(Reporter.in(Locale.ENGLISH)
                        .withoutReceipts()
                        .report(Scorer.of(CHECKLIST).score(AUDIT))
                        .receipt())
                .isEmpty();
    }
}
