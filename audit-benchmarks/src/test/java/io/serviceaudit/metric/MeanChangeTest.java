package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeanChangeTest {
    /** Of scipy 1.16: {@code ttest_ind(after, before, equal_var=False).confidence_interval(confidence)}. */
    @ParameterizedTest
    @CsvSource({
        "120 240 360 480 600, 60 120 180, 95, -240, -473.4448967186464, -6.555103281353581",
        "120 240 360 480 600, 60 120 180, 99, -240, -603.7976976046112, 123.79769760461124",
        "50 52 55 61 300, 70 70 71 79 80 92 95, 90, -24.028571428571432, -128.73091825086075, 80.67377539371783",
        "5 5 5, 1 2 6, 95, -2, -8.572410607728429, 4.572410607728429"
    })
    void welchAgreesWithScipy(String before, String after, String confidence, double change, double low, double high) {
        Interval interval = MeanChange.welch(times(before), times(after), Confidence.ofPercent(confidence))
                .orElseThrow()
                .interval();

        assertThat(seconds(interval.estimate())).isCloseTo(change, within(1e-9));
        assertThat(seconds(interval.low())).isCloseTo(low, within(2e-9));
        assertThat(seconds(interval.high())).isCloseTo(high, within(2e-9));
        assertThat(interval.method()).isEqualTo(IntervalMethod.WELCH);
        assertThat(interval.isLimited()).isFalse();
    }

    @Test
    void changesBackwardsAreTheSameWithTheOtherSign() {
        DurationSample first = times("120 240 360 480 600");
        DurationSample second = times("60 120 180");
        Interval there = MeanChange.welch(first, second, Confidence.PERCENT_95)
                .orElseThrow()
                .interval();
        Interval back = MeanChange.welch(second, first, Confidence.PERCENT_95)
                .orElseThrow()
                .interval();

        assertThat(there.low().amount()).isEqualTo(back.high().amount().negated());
        assertThat(there.high().amount()).isEqualTo(back.low().amount().negated());
    }

    @Test
    void fallsForCertainWhereTheWholeIntervalIsBelowNothing() {
        assertThat(MeanChange.welch(times("120 240 360 480 600"), times("60 120 180"), Confidence.PERCENT_95)
                        .map(Change::verdict))
                .contains(ChangeVerdict.FALL);
    }

    @Test
    void thereIsNoneOfOneTimeOrOfTimesThatDoNotDiffer() {
        assertThat(MeanChange.welch(times("5"), times("1 2 3"), Confidence.PERCENT_95))
                .isEmpty();
        assertThat(MeanChange.welch(times("1 2 3"), DurationSample.of(List.of()), Confidence.PERCENT_95))
                .isEmpty();
        assertThat(MeanChange.welch(times("5 5 5"), times("7 7"), Confidence.PERCENT_95))
                .isEmpty();
    }

    private static DurationSample times(String seconds) {
        return DurationSample.of(LongStream.of(Arrays.stream(seconds.split(" "))
                        .mapToLong(Long::parseLong)
                        .toArray())
                .mapToObj(Duration::ofSeconds)
                .toList());
    }

    private static double seconds(io.serviceaudit.measure.Quantity quantity) {
        return quantity.amount().rounded(12).doubleValue();
    }
}
