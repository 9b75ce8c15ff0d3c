package io.serviceaudit.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.ActionStatus;
import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Goal;
import io.serviceaudit.audit.Migration;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.compare.FindingHistory.Standing;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.plan.GoalProgress;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Comparison;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AuditSeriesTest {
    private static final Checklist V1 = version("1", "greeting", "reply", "fax");
    private static final Checklist V2 = version("2", "greeting", "answer", "chat");
    private static final Checklist V3 = version("3", "greeting", "answer", "chat", "fax");

    private static final Migration RENAMED = Migration.builder(V1, V2)
            .renamed("reply", "answer")
            .dropped("fax")
            .added("chat")
            .build();

    private static Checklist version(String version, String... items) {
        Section.Builder section = Section.builder("all");
        for (String item : items) {
            section.item(Item.builder(item, Text.of("en", item + "?"), Scales.YES_PARTIAL_NO_NA)
                    .build());
        }
        return Checklist.builder("own", version, Text.of("en", "Own"))
                .section(section.build())
                .build();
    }

    /** An audit of a month of 2026, with answers as {@code item=choice}. */
    private static Audit audit(Checklist checklist, int month, String answers) {
        Audit audit =
                Audit.of(checklist, "m" + month, LocalDate.of(2026, month, 20)).withSubject(Subject.of("north"));
        for (String answer : answers.split(" ")) {
            String[] parts = answer.split("=");
            audit = audit.with(parts[0], Answer.of(parts[1]));
        }
        return audit;
    }

    private static Scorecard scored(Audit audit) {
        return Scorer.of(audit.checklist()).score(audit);
    }

    private static Scorecard scored(Checklist checklist, int month, String answers) {
        return scored(audit(checklist, month, answers));
    }

    @Nested
    class Order {
        @Test
        void auditsStandInTheOrderOfTheirDates() {
            Scorecard february = scored(V1, 2, "greeting=no");
            Scorecard may = scored(V1, 5, "greeting=yes");
            Scorecard august = scored(V1, 8, "greeting=no");
            AuditSeries series = AuditSeries.of(List.of(august, february, may));
            assertThat(series.audits()).containsExactly(february, may, august);
            assertThat(series.latest()).isSameAs(august);
            assertThat(series.comparisons())
                    .extracting(Object::toString)
                    .containsExactly("Comparison[m2, m5]", "Comparison[m5, m8]");
            assertThat(series.latestComparison().orElseThrow().now()).isSameAs(august);
            assertThat(series.overall().orElseThrow()).hasToString("Comparison[m2, m8]");
            assertThat(series).hasToString("3 audits from 2026-02-20 to 2026-08-20");
        }

        @Test
        void oneAuditAloneIsComparedWithNothing() {
            AuditSeries series = AuditSeries.of(List.of(scored(V1, 2, "greeting=no")));
            assertThat(series.comparisons()).isEmpty();
            assertThat(series.latestComparison()).isEmpty();
            assertThat(series.overall()).isEmpty();
            assertThat(series.findings()).hasSize(1);
        }
    }

    @Nested
    class Refused {
        @Test
        void isASeriesOfNothing() {
            assertThatThrownBy(() -> AuditSeries.of(List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a series has no audit; it must have at least one");
        }

        @Test
        void isTheSameAuditTwice() {
            Scorecard audit = scored(V1, 2, "greeting=no");
            assertThatThrownBy(() -> AuditSeries.of(List.of(audit, audit)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("audit 'm2' is in the series twice; each must be there once");
        }

        @Test
        void isAnotherChecklist() {
            Scorecard other = scored(Audit.of(Catalog.churnPrevention(), "c", LocalDate.of(2026, 5, 20)));
            assertThatThrownBy(() -> AuditSeries.of(List.of(scored(V1, 2, "greeting=no"), other)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("audit 'c' is of checklist 'churn-prevention'; all of a series must be of one, and the "
                            + "first is of 'own'");
        }

        @Test
        void isAnotherSubject() {
            Scorecard other = scored(audit(V1, 5, "greeting=no").withSubject(Subject.of("south")));
            assertThatThrownBy(() -> AuditSeries.of(List.of(scored(V1, 2, "greeting=no"), other)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "audit 'm5' is of subject 'south'; all of a series must be of one, and an earlier one is "
                                    + "of 'north'");
        }
    }

    @Nested
    class Returned {
        @Test
        void isAFindingThatWasFixedAndIsBack() {
            AuditSeries series = AuditSeries.of(List.of(
                    scored(V1, 2, "greeting=no reply=yes"),
                    scored(V1, 5, "greeting=yes reply=yes"),
                    scored(V1, 8, "greeting=partial reply=no")));
            Comparison.Findings findings =
                    series.latestComparison().orElseThrow().findings();
            assertThat(findings.fresh()).containsExactly("greeting", "reply");
            assertThat(findings.returned()).containsExactly("greeting");
            assertThat(series.comparisons().get(0).findings().returned()).isEmpty();
        }

        @Test
        void isOneUnderItsNewName() {
            AuditSeries series = AuditSeries.of(
                    List.of(
                            scored(V1, 2, "greeting=yes reply=no"),
                            scored(V1, 5, "greeting=yes reply=yes"),
                            scored(V2, 8, "greeting=yes answer=no")),
                    List.of(RENAMED));
            assertThat(series.latestComparison().orElseThrow().findings().returned())
                    .containsExactly("answer");
        }

        @Test
        void isOneUnderItsNewNameAlsoWhereTheLastStepWasNotDeclared() {
            AuditSeries series = AuditSeries.of(
                    List.of(
                            scored(V1, 2, "greeting=yes reply=no"),
                            scored(V2, 5, "greeting=yes answer=yes"),
                            scored(V3, 8, "greeting=yes answer=no")),
                    List.of(RENAMED));
            assertThat(series.latestComparison().orElseThrow().findings().returned())
                    .containsExactly("answer");
        }

        @Test
        void isOneOfAnItemThatWasAwayInBetween() {
            AuditSeries series = AuditSeries.of(List.of(
                    scored(V1, 2, "greeting=yes fax=no"),
                    scored(V2, 5, "greeting=yes"),
                    scored(V3, 8, "greeting=yes fax=no")));
            assertThat(series.latestComparison().orElseThrow().findings().returned())
                    .containsExactly("fax");
        }

        @Test
        void isNotOneThatPersists() {
            AuditSeries series = AuditSeries.of(
                    List.of(scored(V1, 2, "greeting=no"), scored(V1, 5, "greeting=no"), scored(V1, 8, "greeting=no")));
            assertThat(series.latestComparison().orElseThrow().findings().returned())
                    .isEmpty();
        }

        @Test
        void isInTheReportOfTheSeries() {
            AuditSeries series = AuditSeries.of(
                    List.of(scored(V1, 2, "greeting=no"), scored(V1, 5, "greeting=yes"), scored(V1, 8, "greeting=no")));
            AuditReport report =
                    Reporter.in(Locale.ENGLISH).report(series.latestComparison().orElseThrow());
            assertThat(report.comparison().findings().returned()).containsExactly("greeting");
            assertThat(report.comparison().findings().summary())
                    .hasToString("Findings: 0 fixed, 0 still there, 1 new (of these, 1 known from earlier "
                            + "audits), 0 that can no longer be judged.");
            assertThat(report.comparison().followUp())
                    .singleElement()
                    .satisfies(row -> assertThat(row.remark()).hasToString("Was gone and is back."));
        }
    }

    /** Version 2 has greeting, answer and chat: the first audit is 1 of 2 as published, and 1 of 1 where reply is gone. */
    @Test
    void healthIsShownAsPublishedAndUnderTheNewestRules() {
        AuditSeries series = AuditSeries.of(
                List.of(scored(V1, 2, "greeting=yes reply=no"), scored(V2, 5, "greeting=yes answer=no chat=no")));
        assertThat(series.health())
                .extracting(point -> point.scorecard().health().score().orElseThrow() + " " + point.restated())
                .containsExactly("1/2 1/1", "1/3 1/3");
    }

    @Test
    void goalsAreThoseTheAuditBeforeSet() {
        Scope scope = Scope.open().withGoals(List.of(new Goal.ChangeBy(Metrics.NPS, Quantity.ofPoints("10"))));
        Scorecard before =
                scored(audit(V1, 2, "greeting=no").withScope(scope).withMeasurement(MetricsOverTime.nps(30)));
        Scorecard now = scored(audit(V1, 5, "greeting=no").withMeasurement(MetricsOverTime.nps(40)));
        LocalDate day = LocalDate.of(2026, 5, 20);
        assertThat(AuditSeries.of(List.of(before, now)).goals(day))
                .extracting(GoalProgress::state)
                .containsExactly(GoalProgress.State.MET);
        assertThat(AuditSeries.of(List.of(before)).goals(day)).isEmpty();
    }

    @Nested
    class Findings {
        @Test
        void tellTheirWayAndWhatWasPlanned() {
            Action open = Action.builder("a1", "Train the team")
                    .items(List.of("reply"))
                    .build();
            Action done = Action.builder("a1", "Train the team")
                    .items(List.of("answer"))
                    .status(ActionStatus.DONE)
                    .build();
            AuditSeries series = AuditSeries.of(
                    List.of(
                            scored(audit(V1, 2, "greeting=yes reply=no fax=no").withActions(List.of(open))),
                            scored(audit(V2, 5, "greeting=yes answer=yes").withActions(List.of(done))),
                            scored(V2, 8, "greeting=n/a answer=partial")),
                    List.of(RENAMED));
            List<FindingHistory> histories = series.findings();
            assertThat(histories).extracting(each -> each.item().id()).containsExactly("answer", "fax");
            assertThat(standings(histories.get(0)))
                    .containsExactly(Standing.FINDING, Standing.IN_ORDER, Standing.FINDING);
            assertThat(histories.get(0).isOpen()).isTrue();
            assertThat(histories.get(0).actions())
                    .singleElement()
                    .satisfies(action -> assertThat(action.status()).isEqualTo(ActionStatus.DONE));
            assertThat(standings(histories.get(1)))
                    .containsExactly(Standing.FINDING, Standing.NOT_ASKED, Standing.NOT_ASKED);
            assertThat(histories.get(1).isOpen()).isFalse();
        }

        @Test
        void withoutAValueAreNotInOrder() {
            AuditSeries series =
                    AuditSeries.of(List.of(scored(V1, 2, "greeting=no"), scored(V1, 5, "greeting=n/a reply=yes")));
            assertThat(standings(series.findings().get(0))).containsExactly(Standing.FINDING, Standing.NO_VALUE);
        }

        private static List<Standing> standings(FindingHistory history) {
            return history.sightings().stream()
                    .map(FindingHistory.Sighting::standing)
                    .toList();
        }
    }

    @Nested
    class MetricsOverTime {
        @Test
        void goFromEachValueToTheNext() {
            AuditSeries series = AuditSeries.of(List.of(
                    scored(audit(V1, 2, "greeting=no").withMeasurement(nps(30))),
                    scored(V1, 5, "greeting=no"),
                    scored(audit(V1, 8, "greeting=no").withMeasurement(nps(35)))));
            MetricHistory history = series.metrics(Confidence.PERCENT_95).get(0);
            assertThat(history.metric()).isEqualTo("nps");
            assertThat(history.points()).extracting(point -> point.audit().id()).containsExactly("m2", "m8");
            assertThat(history.steps()).singleElement().satisfies(step -> {
                assertThat(step.difference()).hasToString("5/1");
                assertThat(step.change()).as("without raw data").isNull();
            });
        }

        @Test
        void areThereOnlyWhereTheyWereMeasured() {
            assertThat(AuditSeries.of(List.of(scored(V1, 2, "greeting=no"))).metrics(Confidence.PERCENT_95))
                    .isEmpty();
        }

        private static Measurement nps(int points) {
            return Measurement.of(Metrics.NPS, Quantity.of(Unit.POINTS, BigDecimal.valueOf(points)));
        }
    }
}
