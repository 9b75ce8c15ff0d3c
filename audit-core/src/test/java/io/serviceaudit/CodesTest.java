package io.serviceaudit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.audit.ActionStatus;
import io.serviceaudit.audit.AuditState;
import io.serviceaudit.audit.GuidanceAnswer;
import io.serviceaudit.audit.RepeatAudit;
import io.serviceaudit.audit.Stage;
import io.serviceaudit.audit.StageState;
import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.MissingValue;
import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.conversation.Agreement;
import io.serviceaudit.conversation.Allocation;
import io.serviceaudit.conversation.DebriefKind;
import io.serviceaudit.conversation.GroupBy;
import io.serviceaudit.conversation.LandisKoch;
import io.serviceaudit.conversation.PlannedStratum;
import io.serviceaudit.conversation.ScriptFit;
import io.serviceaudit.conversation.StandardError;
import io.serviceaudit.conversation.StratifiedEstimate.NoVariance;
import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.plan.Gap;
import io.serviceaudit.plan.GoalProgress;
import io.serviceaudit.plan.Proposal;
import io.serviceaudit.plan.StageProgress;
import io.serviceaudit.plan.StepTick;
import io.serviceaudit.priority.Impact;
import io.serviceaudit.priority.Priority;
import io.serviceaudit.scoring.ItemState;
import io.serviceaudit.scoring.Notice;
import io.serviceaudit.scoring.Status;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of documents for every enumerated value. Hosts store them, so that none may change. */
class CodesTest {
    private static <E extends Enum<E>> Arguments words(Class<E> type, Function<E, String> code, String... words) {
        List<String> codes = Stream.of(type.getEnumConstants()).map(code).toList();
        return arguments(type.getSimpleName(), codes, List.of(words));
    }

    static Stream<Arguments> enumerated() {
        return Stream.of(
                words(Comparator.class, Comparator::code, "<", "<=", ">=", ">"),
                words(Direction.class, Direction::code, "higher", "lower"),
                words(Unit.class, Unit::code, "points", "percent", "count", "per-year", "money", "duration"),
                words(Impact.class, Impact::code, "low", "medium", "high"),
                words(Priority.class, Priority::code, "low", "medium", "high"),
                words(
                        Agreement.Measure.class,
                        Agreement.Measure::code,
                        "percent-agreement",
                        "cohen-kappa",
                        "cohen-kappa-linear",
                        "cohen-kappa-quadratic",
                        "fleiss-kappa",
                        "fleiss-kappa-of-category",
                        "alpha-nominal",
                        "alpha-ordinal",
                        "alpha-interval"),
                words(
                        Agreement.Reason.class,
                        Agreement.Reason::code,
                        "fewer-than-two-reviewers",
                        "no-unit-rated-twice",
                        "unequal-ratings",
                        "different-categories",
                        "category-without-value",
                        "category-not-used",
                        "one-category"),
                words(
                        StandardError.Method.class,
                        StandardError.Method::code,
                        "large-sample",
                        "jackknife",
                        "chance-alone"),
                words(
                        LandisKoch.class,
                        LandisKoch::code,
                        "poor",
                        "slight",
                        "fair",
                        "moderate",
                        "substantial",
                        "almost-perfect"),
                words(Basket.class, Basket::code, "quick-fix", "systemic", "product"),
                words(MissingValue.class, MissingValue::code, "exclude", "zero"),
                words(
                        ScoringModel.class,
                        ScoringModel::code,
                        "flat",
                        "hierarchical",
                        "flat-unweighted",
                        "all-or-nothing"),
                words(ActionStatus.class, ActionStatus::code, "open", "in-progress", "done", "dropped"),
                words(AuditState.class, AuditState::code, "draft", "final"),
                words(GuidanceAnswer.class, GuidanceAnswer::code, "yes", "partial", "no", "n/a"),
                words(StageState.class, StageState::code, "open", "in-progress", "done"),
                words(
                        Stage.class,
                        Stage::code,
                        "quantitative-metrics",
                        "customer-journey",
                        "conversation-review",
                        "staff-interviews",
                        "fact-vs-expectation",
                        "improvement-hypotheses"),
                words(ItemState.class, ItemState::code, "answered", "n/a", "not-applicable", "unanswered"),
                words(ScriptFit.class, ScriptFit::code, "followed", "improvised", "recited"),
                words(GroupBy.class, GroupBy::code, "employee", "team", "channel", "stratum", "contact-point", "month"),
                words(NoVariance.class, NoVariance::code, "single-unit", "too-few"),
                words(DebriefKind.class, DebriefKind::code, "good", "bad"),
                words(Status.class, Status::code, "diagnosis-needed", "in-progress", "complete"),
                words(
                        Notice.Kind.class,
                        Notice.Kind::code,
                        "answer-differs-from-measurement",
                        "red-flag-differs-from-measurement",
                        "red-flag-contradicts-answer",
                        "priority-without-finding",
                        "answer-not-counted",
                        "due-before-audit",
                        "target-day-not-after-audit"),
                words(
                        Gap.Kind.class,
                        Gap.Kind::code,
                        "no-action",
                        "no-effect",
                        "all-dropped",
                        "no-owner",
                        "no-due",
                        "no-measure"),
                words(Proposal.Source.class, Proposal.Source::code, "auditor", "checklist"),
                words(
                        StepTick.Step.class,
                        StepTick.Step::code,
                        "pain-points",
                        "owners",
                        "concrete-steps",
                        "metrics",
                        "repeat-audit"),
                words(
                        RepeatAudit.Kind.class,
                        RepeatAudit.Kind::code,
                        "quarterly",
                        "half-yearly",
                        "interval",
                        "after-change"),
                words(
                        GoalProgress.State.class,
                        GoalProgress.State::code,
                        "met",
                        "on-the-way",
                        "missed",
                        "not-measured"),
                words(
                        GoalProgress.Reason.class,
                        GoalProgress.Reason::code,
                        "no-value",
                        "no-earlier-audit",
                        "no-earlier-value",
                        "other-currency",
                        "earlier-value-zero"),
                words(Allocation.class, Allocation::code, "proportional", "equal", "neyman"),
                words(PlannedStratum.Limit.class, PlannedStratum.Limit::code, "none", "minimum", "population"),
                words(
                        StageProgress.Missing.class,
                        StageProgress.Missing::code,
                        "not-done",
                        "no-figures",
                        "no-conclusions"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("enumerated")
    void areThoseOfTheFormats(String type, List<String> codes, List<String> words) {
        assertThat(codes).as(type).isEqualTo(words);
    }

    @Test
    void aWordFindsItsStage() {
        for (Stage stage : Stage.values()) {
            assertThat(Stage.ofCode(stage.code())).contains(stage);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CUSTOMER_JOURNEY", "customer journey"})
    void anyOtherWordFindsNone(String word) {
        assertThat(Stage.ofCode(word)).isEmpty();
    }
}
