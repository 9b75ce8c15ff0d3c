package io.serviceaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionHistoryTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 10);

    /** Begun on 1 December, done on the 15th, five days late. */
    private static final Action LATE = action().due(DUE)
            .history(List.of(
                    StatusChange.of(LocalDate.of(2026, 12, 1), ActionStatus.IN_PROGRESS),
                    StatusChange.of(LocalDate.of(2026, 12, 15), ActionStatus.DONE, "released")))
            .build();

    private static Action.Builder action() {
        return Action.builder("a1", "Rework the export");
    }

    @Test
    void theLastEntryIsTheStatus() {
        assertThat(LATE.status()).isEqualTo(ActionStatus.DONE);
        assertThat(LATE.history()).hasSize(2);
        assertThat(LATE.history().get(1).reason()).contains("released");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, OPEN, false",
        "2026-12-01, IN_PROGRESS, false",
        "2026-12-10, IN_PROGRESS, false", // due that day, so not yet overdue
        "2026-12-11, IN_PROGRESS, true",
        "2026-12-14, IN_PROGRESS, true",
        "2026-12-15, DONE, false",
        "2027-12-15, DONE, false"
    })
    void aDayHasItsOwnStatus(LocalDate day, ActionStatus status, boolean overdue) {
        assertThat(LATE.statusOn(day)).isEqualTo(status);
        assertThat(LATE.isOverdueOn(day)).isEqualTo(overdue);
    }

    @Test
    void ofSeveralEntriesOfADayTheLastCounts() {
        Action action = action().history(List.of(
                        StatusChange.of(DUE, ActionStatus.DONE), StatusChange.of(DUE, ActionStatus.OPEN, "came back")))
                .build();
        assertThat(action.status()).isEqualTo(ActionStatus.OPEN);
        assertThat(action.statusOn(DUE)).isEqualTo(ActionStatus.OPEN);
    }

    @Test
    void withoutAHistoryTheStatusHoldsOnEveryDay() {
        Action done = action().due(DUE).status(ActionStatus.DONE).build();
        assertThat(done.statusOn(LocalDate.MIN)).isEqualTo(ActionStatus.DONE);
        assertThat(action().due(DUE).build().isOverdueOn(DUE.plusDays(1))).isTrue();
        assertThat(action().build().isOverdueOn(LocalDate.MAX)).isFalse();
    }

    @Test
    void aHistoryDoesNotGoBackInTime() {
        Action.Builder builder = action().history(List.of(
                StatusChange.of(DUE, ActionStatus.IN_PROGRESS), StatusChange.of(DUE.minusDays(1), ActionStatus.DONE)));
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("history of action 'a1' goes from 2026-12-10 back to 2026-12-09;"
                        + " entries go from the earliest to the latest");
    }

    @Test
    void aStatusBesideAHistoryIsItsLast() {
        List<StatusChange> history = List.of(StatusChange.of(DUE, ActionStatus.IN_PROGRESS));
        assertThat(action().status(ActionStatus.IN_PROGRESS)
                        .history(history)
                        .build()
                        .status())
                .isEqualTo(ActionStatus.IN_PROGRESS);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        action().status(ActionStatus.OPEN).history(history).build())
                .withMessage("status of action 'a1' is 'open'; its history ends with 'in-progress'");
    }

    @Test
    void toDropAnActionTakesAReason() {
        assertThat(StatusChange.of(DUE, ActionStatus.DROPPED, "no budget").reason())
                .contains("no budget");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusChange.of(DUE, ActionStatus.DROPPED))
                .withMessage("status of an action is 'dropped' from 2026-12-10 without a reason;"
                        + " to drop an action takes one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusChange.of(DUE, ActionStatus.DROPPED, " "))
                .withMessage("reason of a status must not be blank");
    }

    @Test
    void entriesAreEqualWhenAllTheySayIs() {
        assertThat(StatusChange.of(DUE, ActionStatus.DONE, "x"))
                .isEqualTo(StatusChange.of(DUE, ActionStatus.DONE, "x"))
                .hasSameHashCodeAs(StatusChange.of(DUE, ActionStatus.DONE, "x"))
                .isNotEqualTo(StatusChange.of(DUE, ActionStatus.DONE))
                .hasToString("2026-12-10 done");
    }

    @Test
    void withoutItsOwnerAnActionKeepsTheRest() {
        Action action = action().owner("head of product")
                .due(DUE)
                .effort(5)
                .history(LATE.history())
                .build()
                .withoutOwner();
        assertThat(action.owner()).isEmpty();
        assertThat(action.due()).contains(DUE);
        assertThat(action.effort()).contains(5);
        assertThat(action.history()).isEqualTo(LATE.history());
    }
}
