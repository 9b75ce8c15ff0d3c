package io.serviceaudit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Goal;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.plan.GoalProgress.Reason;
import io.serviceaudit.plan.GoalProgress.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalProgressTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static Audit audit(Goal goal, Measurement... measured) {
        Audit audit = Audit.of(Catalog.touchpoints(), "q4", DAY)
                .withScope(Scope.open().withGoals(List.of(goal)));
        for (Measurement each : measured) {
            audit = audit.withMeasurement(each);
        }
        return audit;
    }

    private static Measurement nps(String points) {
        return Measurement.of(Metrics.NPS, Quantity.ofPoints(points));
    }

    private static Measurement churn(String percent) {
        return Measurement.of(Metrics.CHURN_RATE, Quantity.ofPercent(percent));
    }

    private static GoalProgress of(Audit audit) {
        return GoalProgress.of(audit, DAY).get(0);
    }

    private static Goal up(String points) {
        return new Goal.ChangeBy(Metrics.NPS, Quantity.ofPoints(points));
    }

    /** Expected by hand: wanted is before plus change, left is wanted minus now. */
    @ParameterizedTest
    @CsvSource({
        "10, 30, 40, MET, ",
        "10, 30, 41, MET, ",
        "10, 30, 36, ON_THE_WAY, 4",
        "10, 30, 30, MISSED, 10", // not a step
        "10, 30, 28, MISSED, 12", // further off
        "-5, 30, 25, MET, ",
        "-5, 30, 27.5, ON_THE_WAY, -2.5",
        "-5, 30, 31, MISSED, -6"
    })
    void aChangeCountsFromTheEarlierValue(String change, String before, String now, State state, BigDecimal left) {
        GoalProgress progress = GoalProgress.of(audit(up(change), nps(now)), audit(up("1"), nps(before)), DAY)
                .get(0);
        assertThat(progress.state()).isEqualTo(state);
        assertThat(progress.left().map(quantity -> quantity.amount().toDecimal()))
                .isEqualTo(Optional.ofNullable(left));
        assertThat(progress.before()).contains(Quantity.ofPoints(before));
        assertThat(progress.current()).contains(Quantity.ofPoints(now));
    }

    /** Expected by hand: of 20, 10 percent is 2; of -20 too. */
    @ParameterizedTest
    @CsvSource({"10, 20, 22", "-10, 20, 18", "10, -20, -18", "-10, -20, -22"})
    void aChangeByPercentIsOfTheSizeOfTheEarlierValue(String percent, String before, String wanted) {
        Goal goal = new Goal.ChangeByPercent(Metrics.NPS, Ratio.of(new BigDecimal(percent)));
        GoalProgress progress = GoalProgress.of(audit(goal, nps(wanted)), audit(goal, nps(before)), DAY)
                .get(0);
        assertThat(progress.wanted()).contains(Quantity.ofPoints(wanted));
        assertThat(progress.state()).isEqualTo(State.MET);
    }

    @Test
    void aTargetIsMetOnItsBetterSide() {
        Goal goal = new Goal.Target(Metrics.CHURN_RATE, Quantity.ofPercent("3"));
        assertThat(of(audit(goal, churn("3"))).state()).isEqualTo(State.MET);
        assertThat(of(audit(goal, churn("2.5"))).state()).isEqualTo(State.MET);
        GoalProgress above = of(audit(goal, churn("4.1")));
        assertThat(above.state()).isEqualTo(State.ON_THE_WAY);
        assertThat(above.left()).contains(Quantity.ofPercent("-1.1")); // 3 - 4.1
        assertThat(above.before()).isEmpty();
    }

    @Test
    void aTargetThatCameNoNearerIsMissed() {
        Goal goal = new Goal.Target(Metrics.CHURN_RATE, Quantity.ofPercent("3"));
        assertThat(GoalProgress.of(audit(goal, churn("4.1")), audit(goal, churn("4.2")), DAY)
                        .get(0)
                        .state())
                .isEqualTo(State.ON_THE_WAY);
        assertThat(GoalProgress.of(audit(goal, churn("4.1")), audit(goal, churn("4.1")), DAY)
                        .get(0)
                        .state())
                .isEqualTo(State.MISSED);
    }

    @Test
    void aTargetIsMissedAfterItsDay() {
        Goal goal = new Goal.Target(Metrics.CHURN_RATE, Quantity.ofPercent("3"));
        Audit audit = audit(goal, churn("4.1").withTarget(Quantity.ofPercent("3"), DAY));
        assertThat(GoalProgress.of(audit, DAY).get(0).state()).isEqualTo(State.ON_THE_WAY);
        assertThat(GoalProgress.of(audit, DAY.plusDays(1)).get(0).state()).isEqualTo(State.MISSED);
        // The day is that of another target.
        Audit other = audit(goal, churn("4.1").withTarget(Quantity.ofPercent("2"), DAY));
        assertThat(GoalProgress.of(other, DAY.plusDays(1)).get(0).state()).isEqualTo(State.ON_THE_WAY);
    }

    @Test
    void whatCannotBeToldSaysWhy() {
        assertThat(of(audit(up("10"))).reason()).contains(Reason.NO_VALUE);
        assertThat(of(audit(up("10"), nps("30"))).reason()).contains(Reason.NO_EARLIER_AUDIT);
        assertThat(GoalProgress.of(audit(up("10"), nps("30")), audit(up("10")), DAY)
                        .get(0)
                        .reason())
                .contains(Reason.NO_EARLIER_VALUE);
        Goal percent = new Goal.ChangeByPercent(Metrics.NPS, Ratio.of(10));
        GoalProgress zero = GoalProgress.of(audit(percent, nps("30")), audit(percent, nps("0")), DAY)
                .get(0);
        assertThat(zero.reason()).contains(Reason.EARLIER_VALUE_ZERO);
        assertThat(zero.state()).isEqualTo(State.NOT_MEASURED);
        assertThat(zero.left()).isEmpty();
        assertThat(zero).hasToString("nps: not-measured");
    }

    @Test
    void amountsOfOtherCurrenciesAreNotCompared() {
        Metric ltv = Metric.of("ltv", Unit.MONEY, Direction.HIGHER);
        Goal goal = new Goal.ChangeBy(ltv, Quantity.of(Unit.MONEY, BigDecimal.TEN));
        Measurement now = Measurement.of(ltv, Quantity.of(Unit.MONEY, BigDecimal.valueOf(100)));
        assertThat(GoalProgress.of(audit(goal, now.withCurrency("RUB")), audit(goal, now.withCurrency("EUR")), DAY)
                        .get(0)
                        .reason())
                .contains(Reason.OTHER_CURRENCY);
    }

    @Test
    void theGoalsOfTheEarlierAuditAreHeldAgainstTheLaterOne() {
        List<GoalProgress> progress =
                GoalProgress.ofEarlier(audit(up("10"), nps("30")), audit(up("99"), nps("42")), DAY);
        assertThat(progress).hasSize(1);
        assertThat(progress.get(0).goal()).isEqualTo(up("10"));
        assertThat(progress.get(0).state()).isEqualTo(State.MET);
    }

    @Test
    void withoutGoalsThereIsNothingToEvaluate() {
        assertThat(GoalProgress.of(Audit.of(Catalog.touchpoints(), "q4", DAY), DAY))
                .isEmpty();
    }
}
