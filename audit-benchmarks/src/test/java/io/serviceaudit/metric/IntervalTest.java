package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    private static Interval points(String low, String high, String centre, LimitedAt limitedAt) {
        return new Interval(
                Quantity.ofPoints("7"),
                Quantity.ofPoints(low),
                Quantity.ofPoints(high),
                Quantity.ofPoints(centre),
                Confidence.PERCENT_95,
                IntervalMethod.WALD,
                limitedAt);
    }

    @Test
    void holdsItsLimitsAndWhatIsBetween() {
        Interval interval = points("-2.5", "12", "4", LimitedAt.NEITHER_END);
        assertThat(Stream.of("-2.5", "0", "12").map(Quantity::ofPoints)).allMatch(interval::contains);
        assertThat(Stream.of("-2.51", "12.01").map(Quantity::ofPoints)).noneMatch(interval::contains);
        assertThat(interval.width()).isEqualTo(Quantity.ofPoints("14.5"));
    }

    @Test
    void canHaveNoWidth() {
        assertThat(points("100", "100", "100", LimitedAt.NEITHER_END).width()).isEqualTo(Quantity.ofPoints("0"));
    }

    @Test
    void isLimitedAtEitherEndOrBoth() {
        assertThat(Arrays.stream(LimitedAt.values())
                        .filter(end -> points("0", "2", "1", end).isLimited()))
                .containsExactly(LimitedAt.LOW_END, LimitedAt.HIGH_END, LimitedAt.BOTH_ENDS);
    }

    @ParameterizedTest
    @CsvSource({"3, 5, 2", "3, 5, 6", "5, 3, 4"})
    void aCentreThatIsNotBetweenTheLimitsIsRefused(String low, String high, String centre) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> points(low, high, centre, LimitedAt.NEITHER_END))
                .withMessage("interval is from %s/1 to %s/1 with the centre %s/1; the centre must be between the limits"
                        .formatted(low, high, centre));
    }

    @Test
    void anotherUnitIsRefused() {
        Quantity points = Quantity.ofPoints("1");
        Quantity percent = Quantity.ofPercent("1");
        for (List<Quantity> values : List.of(
                List.of(percent, points, points), List.of(points, percent, points), List.of(points, points, percent))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Interval(
                            points,
                            values.get(0),
                            values.get(1),
                            values.get(2),
                            Confidence.PERCENT_95,
                            IntervalMethod.WALD,
                            LimitedAt.NEITHER_END))
                    .withMessage("interval has a limit or centre in percent; its estimate is in points, and all four "
                            + "must be of one unit");
        }
    }

    @Test
    void limitsAreRoundedHalfEvenAndThenCutOff() {
        // Powers of two, so the doubles are exact: 100 * 2^-12 is 0.0244140625, of 2^-13 0.01220703125
        Interval interval = Interval.ofShares(
                Quantity.ofPoints("0"), 0, -0x1p-13, 0x1p-12, -100, 100, Confidence.PERCENT_95, IntervalMethod.WALD);
        assertThat(interval.low()).isEqualTo(Quantity.ofPoints("-0.0122070312"));
        assertThat(interval.high()).isEqualTo(Quantity.ofPoints("0.0244140625"));
        assertThat(interval.limitedAt()).isEqualTo(LimitedAt.NEITHER_END);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.5, 1.0, NEITHER_END",
        "-1.0, 1.00000000000001, NEITHER_END",
        "-1.01, 1.0, LOW_END",
        "-1.0, 1.01, HIGH_END",
        "-1.01, 1.01, BOTH_ENDS"
    })
    void onlyWhatIsCutOffIsLimited(double low, double high, LimitedAt limitedAt) {
        Interval interval = Interval.ofShares(
                Quantity.ofPoints("0"), 0, low, high, -100, 100, Confidence.PERCENT_95, IntervalMethod.WALD);
        assertThat(interval.limitedAt()).isEqualTo(limitedAt);
        assertThat(interval.low()).isEqualTo(Quantity.ofPoints(low < -0.9 ? "-100" : "-50"));
        assertThat(interval.high()).isEqualTo(Quantity.ofPoints("100"));
    }

    @Test
    void limitsThatRoundingErrorsHaveSwappedMeetAtTheCentre() {
        Interval interval = Interval.ofShares(
                Quantity.ofPercent("50"), 0.5, 0.51, 0.49, 0, 100, Confidence.PERCENT_95, IntervalMethod.WILSON);
        assertThat(interval.low()).isEqualTo(interval.high()).isEqualTo(Quantity.ofPercent("50"));
    }

    @Test
    void codesAreDistinctWords() {
        List<String> codes = Stream.of(
                        Arrays.stream(IntervalMethod.values()).map(IntervalMethod::code),
                        Arrays.stream(LimitedAt.values()).map(LimitedAt::code),
                        Arrays.stream(ChangeVerdict.values()).map(ChangeVerdict::code))
                .flatMap(words -> words)
                .toList();
        assertThat(codes)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"))
                .contains("adjusted-wald", "clopper-pearson", "low-end", "not-certain");
    }

    @Test
    void unitsOfResultsAreThoseOfTheirEstimates() {
        assertThat(NetPromoterInterval.wald(new NetPromoterCounts(1, 2, 3), Confidence.PERCENT_90)
                        .orElseThrow()
                        .low()
                        .unit())
                .isEqualTo(Unit.POINTS);
        assertThat(ProportionInterval.wilson(new Proportion(1, 2), Confidence.PERCENT_90)
                        .orElseThrow()
                        .high()
                        .unit())
                .isEqualTo(Unit.PERCENT);
    }
}
