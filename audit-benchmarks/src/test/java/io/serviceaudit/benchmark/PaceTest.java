package io.serviceaudit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 20);

    // Counted on a calendar.
    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-12-20, 1/1",
        "2026-11-20, 2027-11-20, 12/1",
        "2026-11-20, 2026-11-21, 1/30",
        "2026-11-20, 2026-12-25, 36/31",
        "2026-01-31, 2026-02-28, 1/1",
        "2026-01-31, 2026-02-27, 27/28",
        "2026-01-31, 2026-03-30, 61/31",
        "2026-01-31, 2026-03-31, 2/1",
        "2028-01-30, 2028-02-29, 1/1",
        "2028-02-29, 2029-02-28, 12/1"
    })
    void monthsAreCalendarMonthsAndAPartOfTheNext(LocalDate from, LocalDate by, String months) {
        assertThat(Pace.of(Metrics.NPS, Quantity.ofPoints("42"), Quantity.ofPoints("50"), from, by)
                        .map(Pace::months))
                .contains(Ratio.parse(months));
    }

    @Test
    void monthsGrowWithEveryDay() {
        for (LocalDate from = LocalDate.of(2027, 12, 25);
                from.isBefore(LocalDate.of(2028, 3, 5));
                from = from.plusDays(1)) {
            Ratio last = Ratio.ZERO;
            for (int days = 1; days < 500; days++) {
                Ratio months = Pace.of(
                                Metrics.NPS,
                                Quantity.ofPoints("42"),
                                Quantity.ofPoints("50"),
                                from,
                                from.plusDays(days))
                        .orElseThrow()
                        .months();
                assertThat(months).as("from %s, %s days", from, days).isGreaterThan(last);
                last = months;
            }
        }
    }

    @Test
    void itIsTheGapOverTheMonthsWithItsSign() {
        // 8 points in 4 months; 1.1 points less in 36/31 months: -341/360
        assertThat(Pace.of(
                        Metrics.NPS,
                        Quantity.ofPoints("42"),
                        Quantity.ofPoints("50"),
                        NOVEMBER,
                        LocalDate.of(2027, 3, 20)))
                .contains(new Pace(Ratio.of(4), Quantity.ofPoints("2")));
        assertThat(Pace.of(
                                Metrics.CHURN_RATE,
                                Quantity.ofPercent("4.1"),
                                Quantity.ofPercent("3"),
                                NOVEMBER,
                                LocalDate.of(2026, 12, 25))
                        .map(pace -> pace.perMonth().amount()))
                .contains(Ratio.of(-341, 360));
    }

    @Test
    void thereIsNoneWhereNothingIsToBeDoneOrNoTimeIsLeft() {
        Quantity today = Quantity.ofPoints("42");
        Quantity target = Quantity.ofPoints("50");
        assertThat(Pace.of(Metrics.NPS, target, target, NOVEMBER, NOVEMBER.plusYears(1)))
                .isEmpty();
        assertThat(Pace.of(Metrics.NPS, target, today, NOVEMBER, NOVEMBER.plusYears(1)))
                .isEmpty();
        assertThat(Pace.of(Metrics.NPS, today, target, NOVEMBER, NOVEMBER)).isEmpty();
        assertThat(Pace.of(Metrics.NPS, today, target, NOVEMBER, NOVEMBER.minusDays(1)))
                .isEmpty();
    }

    @Test
    void aPaceHasTimeAndGoesSomewhere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pace(Ratio.ZERO, Quantity.ofPoints("1")))
                .withMessage("months are 0; they must be more than 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pace(Ratio.ONE, Quantity.ofPoints("0")))
                .withMessage("perMonth is 0; a pace goes somewhere");
    }
}
