package io.serviceaudit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.plan.RepeatAudit.Kind;
import io.serviceaudit.plan.RepeatAudit.Scheduled;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatAuditTest {
    private static final LocalDate AUDIT = LocalDate.of(2026, 11, 30);

    @Test
    void threeMonthsLaterAreProposedAndNotSet() {
        // 30 November and three months: February has no 30th.
        Scheduled proposed = RepeatAudit.proposed().after(AUDIT);
        assertThat(proposed).isEqualTo(new Scheduled(LocalDate.of(2027, 2, 28), Kind.QUARTERLY, false));
        assertThat(proposed.isDueOn(LocalDate.of(2027, 2, 27))).isFalse();
        assertThat(proposed.isDueOn(LocalDate.of(2027, 2, 28))).isTrue();
    }

    @Test
    void anIntervalIsSet() {
        assertThat(RepeatAudit.quarterly().after(AUDIT))
                .isEqualTo(new Scheduled(LocalDate.of(2027, 2, 28), Kind.QUARTERLY, true));
        assertThat(RepeatAudit.halfYearly().after(AUDIT))
                .isEqualTo(new Scheduled(LocalDate.of(2027, 5, 30), Kind.HALF_YEARLY, true));
        assertThat(RepeatAudit.every(Period.ofWeeks(6)).after(AUDIT))
                .isEqualTo(new Scheduled(LocalDate.of(2027, 1, 11), Kind.INTERVAL, true)); // 42 days
    }

    @Test
    void aChangeMovesItOnlyForward() {
        RepeatAudit quarterly = RepeatAudit.quarterly();
        LocalDate change = LocalDate.of(2027, 1, 15);
        assertThat(quarterly.orAfterChange(change).after(AUDIT))
                .isEqualTo(new Scheduled(change, Kind.AFTER_CHANGE, true));
        assertThat(quarterly.orAfterChange(AUDIT).after(AUDIT)).isEqualTo(quarterly.after(AUDIT));
        assertThat(quarterly.orAfterChange(LocalDate.of(2027, 2, 28)).after(AUDIT))
                .isEqualTo(quarterly.after(AUDIT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-1M"})
    void anIntervalIsLongerThanNothing(String interval) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RepeatAudit.every(Period.parse(interval)))
                .withMessage("interval to the repeat audit is " + interval + "; it must be longer than nothing");
    }
}
