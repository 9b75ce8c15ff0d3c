package io.serviceaudit.scoring;

import static io.serviceaudit.scoring.SmallAudit.DAY;
import static io.serviceaudit.scoring.SmallAudit.english;
import static io.serviceaudit.scoring.SmallAudit.item;
import static io.serviceaudit.scoring.SmallAudit.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.MissingValue;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.priority.Priority;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a scorer takes and with which parameters; and the notices that follow from dates. */
class ScorerTest {
    private static Checklist checklist(String id, String version, Scoring scoring) {
        return Checklist.builder(id, version, english("Care"))
                .scoring(scoring)
                .section(section("s", item("a"), item("b")))
                .build();
    }

    @Nested
    class Audits {
        private final Scorer scorer = Scorer.of(checklist("care", "1.1", Scoring.open()));

        @Test
        void ofAnotherVersionAreRefused() {
            Audit older = Audit.of(checklist("care", "1.0", Scoring.open()), "q4", DAY);

            assertThatThrownBy(() -> scorer.score(older))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("audit 'q4' is of checklist care 1.0; this scorer scores care 1.1 and nothing else");
        }

        @Test
        void ofAnotherChecklistAreRefused() {
            Audit other = Audit.of(checklist("churn", "1.1", Scoring.open()), "q4", DAY);

            assertThatThrownBy(() -> scorer.score(other))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("audit 'q4' is of checklist churn 1.1; this scorer scores care 1.1 and nothing else");
        }

        @Test
        void ofTheSameIdAndVersionAreScored() {
            Audit same = Audit.of(checklist("care", "1.1", Scoring.open()), "q4", DAY);

            assertThatNoException().isThrownBy(() -> scorer.score(same));
        }

        @Test
        void areScoredOneByOneAndLeaveNothingBehind() {
            Audit first = Audit.of(scorer.checklist(), "first", DAY).with("a", Answer.of("no"));
            Audit second = Audit.of(scorer.checklist(), "second", DAY).with("a", Answer.of("yes"));

            assertThat(scorer.score(first).audit()).isSameAs(first);
            assertThat(scorer.score(first).checklist()).isSameAs(scorer.checklist());
            assertThat(scorer.score(first).health().score()).contains(Ratio.ZERO);
            assertThat(scorer.score(second).health().score()).contains(Ratio.ONE);
            assertThat(scorer.score(first).health().score()).contains(Ratio.ZERO);
        }
    }

    @Nested
    class Parameters {
        @Test
        void areTheStandardsWhereNobodySetsAny() {
            assertThat(Scorer.of(checklist("care", "1", Scoring.open())).scoring())
                    .isEqualTo(Scoring.standard());
        }

        @Test
        void ofTheChecklistWinOverTheStandardsAndOfTheCallerOverBothFieldByField() {
            Scoring ofChecklist =
                    Scoring.open().withModel(ScoringModel.HIERARCHICAL).withDecimals(2);
            Scoring ofCaller = Scoring.open().withDecimals(0).withUnanswered(MissingValue.ZERO);

            Scorer scorer = Scorer.of(checklist("care", "1", ofChecklist), ofCaller);

            assertThat(scorer.scoring())
                    .isEqualTo(Scoring.standard()
                            .withModel(ScoringModel.HIERARCHICAL)
                            .withDecimals(0)
                            .withUnanswered(MissingValue.ZERO));
            assertThat(scorer.score(Audit.of(scorer.checklist(), "q4", DAY)).scoring())
                    .isEqualTo(scorer.scoring());
        }
    }

    @Nested
    class Dates {
        private static final LocalDate THE_DAY_BEFORE = DAY.minusDays(1);

        private List<String> notices(Audit audit) {
            return Scorer.of(audit.checklist()).score(audit).notices().stream()
                    .map(Notice::toString)
                    .toList();
        }

        @Test
        void beforeTheAuditAreNotedOfAnswersAndThenOfActions() {
            Audit audit = Audit.of(checklist("care", "1", Scoring.open()), "q4", DAY)
                    .with("b", Answer.of("no").withDue(THE_DAY_BEFORE))
                    .with("a", Answer.none().withDue(THE_DAY_BEFORE))
                    .withActions(List.of(
                            Action.builder("late", "Call back")
                                    .due(THE_DAY_BEFORE)
                                    .build(),
                            Action.builder("undated", "Call back").build()));

            assertThat(notices(audit))
                    .containsExactly("due-before-audit: a", "due-before-audit: b", "due-before-audit: late");
        }

        @Test
        void ofTheAuditItselfAreNot() {
            Audit audit = Audit.of(checklist("care", "1", Scoring.open()), "q4", DAY)
                    .with("a", Answer.of("no").withDue(DAY))
                    .withActions(List.of(
                            Action.builder("today", "Call back").due(DAY).build()));

            assertThat(notices(audit)).isEmpty();
        }

        @Test
        void ofAnActionAreNotedUnderItsIdAndOfAnAnswerUnderItsItem() {
            Audit audit = Audit.of(checklist("care", "1", Scoring.open()), "q4", DAY)
                    .with("a", Answer.none().withDue(THE_DAY_BEFORE))
                    .withActions(List.of(Action.builder("late", "Call back")
                            .due(THE_DAY_BEFORE)
                            .build()));
            List<Notice> notices = Scorer.of(audit.checklist()).score(audit).notices();

            assertThat(notices.get(0).kind()).isEqualTo(Notice.Kind.DUE_BEFORE_AUDIT);
            assertThat(notices.get(0).item()).contains("a");
            assertThat(notices.get(0).action()).isEmpty();
            assertThat(notices.get(1).item()).isEmpty();
            assertThat(notices.get(1).action()).contains("late");
        }
    }

    @Nested
    class TargetDays {
        private static List<Notice> notices(LocalDate by) {
            Audit audit = Audit.of(checklist("care", "1", Scoring.open()), "q4", DAY)
                    .withMeasurement(Measurement.of(Metrics.NPS).withTarget(Quantity.ofPoints("50"), by));
            return Scorer.of(audit.checklist()).score(audit).notices();
        }

        @Test
        void onOrBeforeTheDayOfTheAuditAreNotedUnderTheMetric() {
            assertThat(notices(DAY)).singleElement().satisfies(notice -> {
                assertThat(notice.kind()).isEqualTo(Notice.Kind.TARGET_DAY_NOT_AFTER_AUDIT);
                assertThat(notice.metric()).contains("nps");
                assertThat(notice.item()).isEmpty();
                assertThat(notice.action()).isEmpty();
                assertThat(notice).hasToString("target-day-not-after-audit: nps");
            });
            assertThat(notices(DAY.minusDays(1))).hasSize(1);
        }

        @Test
        void afterItAreNormal() {
            assertThat(notices(DAY.plusDays(1))).isEmpty();
        }
    }

    @Nested
    class Notices {
        private List<Notice> notices(String answers) {
            return SmallAudit.of(item("a"), item("b")).answers(answers).score().notices();
        }

        @Test
        void areEqualWhenKindAndItemAre() {
            Notice ofA = notices("a=yes+high").get(0);

            assertThat(ofA)
                    .isEqualTo(notices("a=yes+low").get(0))
                    .hasSameHashCodeAs(notices("a=yes+low").get(0))
                    .isNotEqualTo(notices("b=yes+high").get(0))
                    .isNotEqualTo("priority-without-finding: a");
        }

        @Test
        void ofAnAnswerAndOfAnActionAreNeverEqual() {
            LocalDate dayBefore = DAY.minusDays(1);
            Audit audit = Audit.of(checklist("care", "1", Scoring.open()), "q4", DAY)
                    .with("a", Answer.of("yes").withPriority(Priority.HIGH).withDue(dayBefore))
                    .withActions(List.of(
                            Action.builder("a", "Call back").due(dayBefore).build(),
                            Action.builder("b", "Call back").due(dayBefore).build()));

            assertThat(Scorer.of(audit.checklist()).score(audit).notices())
                    .hasSize(4)
                    .doesNotHaveDuplicates();
        }
    }

    @Nested
    class Words {
        @Test
        void forLogsNameIdsAndNoAnswers() {
            Scorecard scorecard = SmallAudit.of(item("a")).answers("a=no+high").score();

            assertThat(scorecard).hasToString("Scorecard[audit]");
            assertThat(scorecard.items().get(0)).hasToString("a: answered");
            assertThat(scorecard.findings().get(0)).hasToString("a: high");
        }
    }
}
