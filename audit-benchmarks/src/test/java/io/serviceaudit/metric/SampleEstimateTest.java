package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleEstimateTest {
    private static final Ratio HUNDRED = Ratio.of(100);

    private static SampleEstimate percent(String value, String variance) {
        return SampleEstimate.of(Quantity.ofPercent(value), Ratio.parse(variance));
    }

    private static double number(Quantity quantity) {
        return quantity.amount().rounded(12).doubleValue();
    }

    /** Of scipy 1.17: {@code v - norm.isf(a / 2) * sqrt(variance)} and the same with plus. */
    @ParameterizedTest
    @CsvSource({"72.5, 4/1, 95, 68.58007203092, 76.41992796908", "0, 1/4, 90, -0.82242681347574, 0.82242681347574"})
    void theIntervalIsTheNormalOne(String value, String variance, String confidence, double low, double high) {
        Interval interval = percent(value, variance)
                .interval(Confidence.ofPercent(confidence))
                .orElseThrow();

        assertThat(number(interval.low())).isCloseTo(low, within(1e-10));
        assertThat(number(interval.high())).isCloseTo(high, within(1e-10));
        assertThat(interval.estimate()).isEqualTo(Quantity.ofPercent(value)).isEqualTo(interval.centre());
        assertThat(interval.method()).isEqualTo(IntervalMethod.WALD);
        assertThat(interval.isLimited()).isFalse();
    }

    /** Of scipy 1.17: {@code v - t.isf(a / 2, df) * sqrt(variance)} and the same with plus. */
    @ParameterizedTest
    @CsvSource({
        "72.5, 4/1, 57/1, 95, 68.49506908142, 76.50493091858",
        "72.5, 4/1, 229/4, 90, 69.15618345577, 75.84381654423",
        "50, 1/3, 3/1, 99, 46.62774943771, 53.37225056229",
        "1, 4/1, 1/1, 99, -126.31348232574, 128.31348232574"
    })
    void withDegreesOfFreedomItIsStudents(
            String value, String variance, String degrees, String confidence, double low, double high) {
        Interval interval = percent(value, variance)
                .withDegreesOfFreedom(Ratio.parse(degrees))
                .interval(Confidence.ofPercent(confidence))
                .orElseThrow();

        assertThat(number(interval.low())).isCloseTo(low, within(1e-10));
        assertThat(number(interval.high())).isCloseTo(high, within(1e-10));
        assertThat(interval.method()).isEqualTo(IntervalMethod.STUDENT_T);
    }

    @Test
    void endlesslyManyDegreesOfFreedomGiveTheNormalInterval() {
        SampleEstimate estimate = percent("72.5", "4/1");
        Interval many = estimate.withDegreesOfFreedom(Ratio.of(BigInteger.TEN.pow(400), BigInteger.ONE))
                .interval(Confidence.PERCENT_95)
                .orElseThrow();
        Interval normal = estimate.interval(Confidence.PERCENT_95).orElseThrow();

        assertThat(many.low()).isEqualTo(normal.low());
        assertThat(many.high()).isEqualTo(normal.high());
    }

    /** 99 ± 4.00493091858 is 94.99506908142 to 103.00493091858, and 1 ± the same -3.00493091858 to 5.00493091858. */
    @ParameterizedTest
    @CsvSource({"99, HIGH_END, 94.99506908142, 100", "1, LOW_END, 0, 5.00493091858"})
    void itIsCutOffAtTheEndsOfItsScaleAndSaysSo(String value, LimitedAt limitedAt, double low, double high) {
        Interval interval = percent(value, "4/1")
                .withDegreesOfFreedom(Ratio.of(57))
                .within(Ratio.ZERO, HUNDRED)
                .interval(Confidence.PERCENT_95)
                .orElseThrow();

        assertThat(interval.limitedAt()).isEqualTo(limitedAt);
        assertThat(number(interval.low())).isCloseTo(low, within(1e-10));
        assertThat(number(interval.high())).isCloseTo(high, within(1e-10));
    }

    @Test
    void bothEndsCanBind() {
        Interval interval = SampleEstimate.of(Quantity.ofPoints("0.5"), Ratio.of(4))
                .within(Ratio.of(-1), Ratio.ONE)
                .interval(Confidence.PERCENT_95)
                .orElseThrow();

        assertThat(interval.limitedAt()).isEqualTo(LimitedAt.BOTH_ENDS);
        assertThat(interval.low()).isEqualTo(Quantity.ofPoints("-1"));
        assertThat(interval.high()).isEqualTo(Quantity.ofPoints("1"));
        assertThat(interval.low().unit()).isEqualTo(Unit.POINTS);
    }

    @Test
    void theOrderOfScaleAndDegreesDoesNotMatter() {
        SampleEstimate estimate = percent("72.5", "4/1");
        assertThat(estimate.within(Ratio.ZERO, HUNDRED).withDegreesOfFreedom(Ratio.of(3)))
                .isEqualTo(estimate.withDegreesOfFreedom(Ratio.of(3)).within(Ratio.ZERO, HUNDRED))
                .hasSameHashCodeAs(estimate.withDegreesOfFreedom(Ratio.of(3)).within(Ratio.ZERO, HUNDRED))
                .isNotEqualTo(estimate)
                .hasToString("SampleEstimate[percent]");
    }

    /** At the end of the scale, with an end that has more decimal places than are shown, the centre stays between the limits. */
    @Test
    void aCentreThatRoundingCarriesPastTheEndStaysOnIt() {
        Ratio twoThirds = Ratio.of(2, 3);
        Interval interval = SampleEstimate.of(new Quantity(Unit.POINTS, twoThirds), Ratio.of(1, 9))
                .within(Ratio.ZERO, twoThirds)
                .interval(Confidence.PERCENT_95)
                .orElseThrow();

        assertThat(interval.centre().amount()).isEqualTo(twoThirds);
        assertThat(interval.high().amount()).isEqualTo(twoThirds);
    }

    @Test
    void timesAreRoundedToTheNanosecond() {
        Interval interval = SampleEstimate.of(new Quantity(Unit.DURATION, Ratio.of(100)), Ratio.of(1, 3))
                .interval(Confidence.PERCENT_95)
                .orElseThrow();

        // 100 ± 1.959963984540054 / sqrt(3) = 100 ± 1.13158573...
        assertThat(interval.low().amount()).isEqualTo(Ratio.of(new BigDecimal("98.868414266")));
        assertThat(interval.high().amount()).isEqualTo(Ratio.of(new BigDecimal("101.131585734")));
    }

    /** The root of 1/3 to 34 digits, of mpmath. */
    @Test
    void theStandardErrorIsTheRootOfTheVariance() {
        assertThat(percent("72.5", "4/1").standardError()).isEqualByComparingTo("2");
        assertThat(percent("72.5", "1/3").standardError()).isEqualByComparingTo("0.5773502691896257645091487805019575");
        assertThat(percent("72.5", "0/1").standardError()).isEqualByComparingTo("0");
    }

    @Test
    void withoutVarianceThereIsNoInterval() {
        assertThat(percent("100", "0/1").interval(Confidence.PERCENT_95)).isEmpty();
        assertThat(percent("100", "0/1").changeTo(percent("90", "0/1"), Confidence.PERCENT_95))
                .isEmpty();
    }

    /** Degrees of freedom and limits of scipy 1.17: 96.895... of 57 and 40, 65.333... of none and 12. */
    @ParameterizedTest
    @CsvSource({
        "57, 40, 0.24884420376, 10.75115579624, WELCH, RISE",
        ", 12, 0.21658078602, 10.78341921398, WELCH, RISE",
        ", , 0.31442271826, 10.68557728174, WALD, RISE"
    })
    void aChangeIsOfBothVariances(
            Long before, Long after, double low, double high, IntervalMethod method, ChangeVerdict verdict) {
        Change change = withDegrees(percent("72.5", "4/1"), before)
                .changeTo(withDegrees(percent("78", "3/1"), after), Confidence.PERCENT_95)
                .orElseThrow();

        assertThat(change.interval().estimate()).isEqualTo(Quantity.ofPercent("5.5"));
        assertThat(number(change.interval().low())).isCloseTo(low, within(1e-10));
        assertThat(number(change.interval().high())).isCloseTo(high, within(1e-10));
        assertThat(change.interval().method()).isEqualTo(method);
        assertThat(change.verdict()).isEqualTo(verdict);
    }

    private static SampleEstimate withDegrees(SampleEstimate estimate, Long degrees) {
        return degrees == null ? estimate : estimate.withDegreesOfFreedom(Ratio.of(degrees));
    }

    @Test
    void aChangeCannotBeMoreThanBothScalesAllow() {
        Interval interval = percent("99", "100/1")
                .within(Ratio.ZERO, HUNDRED)
                .changeTo(percent("1", "100/1").within(Ratio.ZERO, HUNDRED), Confidence.PERCENT_95)
                .orElseThrow()
                .interval();

        assertThat(interval.low()).isEqualTo(Quantity.ofPercent("-100"));
        assertThat(interval.limitedAt()).isEqualTo(LimitedAt.LOW_END);
    }

    @Test
    void aChangeOfWhatDidNotVaryIsStillOneOfTheOther() {
        assertThat(percent("72.5", "0/1")
                        .withDegreesOfFreedom(Ratio.of(3))
                        .changeTo(percent("78", "4/1").withDegreesOfFreedom(Ratio.of(57)), Confidence.PERCENT_95)
                        .map(change -> change.interval().width()))
                .isEqualTo(percent("78", "4/1")
                        .withDegreesOfFreedom(Ratio.of(57))
                        .interval(Confidence.PERCENT_95)
                        .map(Interval::width));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> percent("1", "-1/4"))
                .withMessage("variance is -1/4; it must be 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> percent("1", "1/4").withDegreesOfFreedom(Ratio.of(1, 2)))
                .withMessage("degrees of freedom are 1/2; they must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> percent("101", "1/4").within(Ratio.ZERO, HUNDRED))
                .withMessage("estimate is 101/1; it must be from 0/1 to 100/1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> percent("-1", "1/4").within(Ratio.ZERO, HUNDRED))
                .withMessage("estimate is -1/1; it must be from 0/1 to 100/1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> percent("1", "1/4")
                        .changeTo(SampleEstimate.of(Quantity.ofPoints("1"), Ratio.ONE), Confidence.PERCENT_95))
                .withMessage("later estimate is in points; it must be in percent, as the earlier one is");
    }
}
