package io.serviceaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.audit.RepeatAudit.Kind;
import io.serviceaudit.audit.RepeatAudit.Scheduled;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @CsvSource({
        // Months, by a calendar: the same day, or the last one of a shorter month.
        "2026-11-30, P3M, 2027-02-28",
        "2027-11-30, P3M, 2028-02-29", // a leap year
        "2026-08-31, P3M, 2026-11-30",
        "2026-08-31, P6M, 2027-02-28",
        "2026-11-20, P3M, 2027-02-20",
        "2026-12-31, P1M, 2027-01-31",
        "2028-02-29, P1Y, 2029-02-28",
        "2026-11-30, P90D, 2027-02-28" // 31 + 31 + 28 days
    })
    void aMonthLaterIsTheSameDayOrTheLastOfTheMonth(LocalDate audit, Period interval, LocalDate expected) {
        assertThat(RepeatAudit.every(interval).after(audit).date()).isEqualTo(expected);
    }

    @Test
    void threeMonthsAreAQuarterHoweverTheyAreGiven() {
        assertThat(RepeatAudit.every(Period.ofMonths(3))).isEqualTo(RepeatAudit.quarterly());
        assertThat(RepeatAudit.every(Period.ofMonths(6))).isEqualTo(RepeatAudit.halfYearly());
        assertThat(RepeatAudit.every(Period.ofMonths(3)).after(AUDIT).kind()).isEqualTo(Kind.QUARTERLY);
        assertThat(RepeatAudit.every(Period.ofWeeks(13)).after(AUDIT).kind()).isEqualTo(Kind.INTERVAL);
    }

    @Test
    void whatIsProposedIsNotWhatIsSet() {
        assertThat(RepeatAudit.proposed().isSet()).isFalse();
        assertThat(RepeatAudit.proposed()).isNotEqualTo(RepeatAudit.quarterly());
        LocalDate change = LocalDate.of(2027, 1, 15);
        RepeatAudit afterChange = RepeatAudit.proposed().orAfterChange(change);
        assertThat(afterChange.change()).contains(change);
        assertThat(afterChange)
                .isNotEqualTo(RepeatAudit.proposed())
                .hasToString("RepeatAudit[P3M proposed or 2027-01-15]");
        assertThat(afterChange)
                .isEqualTo(RepeatAudit.proposed().orAfterChange(change))
                .hasSameHashCodeAs(RepeatAudit.proposed().orAfterChange(change));
        // Nobody has set the interval, but somebody has said when the change comes.
        assertThat(afterChange.after(AUDIT)).isEqualTo(new Scheduled(change, Kind.AFTER_CHANGE, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-1M", "P10Y1M", "P367D"})
    void anIntervalIsLongerThanNothingAndNotEndless(String interval) {
        assertThat(RepeatAudit.isInterval(Period.parse(interval))).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RepeatAudit.every(Period.parse(interval)))
                .withMessage("interval to the repeat audit is " + interval
                        + "; it must be longer than nothing and at most 120 months and 366 days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P10Y", "P366D"})
    void anyOtherIntervalWillDo(String interval) {
        assertThat(RepeatAudit.every(Period.parse(interval)).interval()).isEqualTo(Period.parse(interval));
    }
}
