package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Expected t intervals were computed with 40 digits in mpmath 1.3, the deviate by halving on the incomplete beta function;
 * expected ranks from sums of binomial terms in Python's exact fractions.
 */
class DurationSampleTest {
    private static final DurationSample NONE = DurationSample.of(List.of());

    private static DurationSample seconds(long... seconds) {
        return DurationSample.of(
                LongStream.of(seconds).mapToObj(Duration::ofSeconds).toList());
    }

    /** So many times, from 1 second up: each is its own rank. */
    private static DurationSample ranks(int size) {
        List<Duration> times = new ArrayList<>(
                IntStream.rangeClosed(1, size).mapToObj(Duration::ofSeconds).toList());
        Collections.shuffle(times, new Random(size));
        return DurationSample.of(times);
    }

    private static Quantity time(String seconds) {
        return Quantity.of(Unit.DURATION, new BigDecimal(seconds));
    }

    @Test
    void aNegativeTimeIsRefusedWithItsPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DurationSample.of(List.of(Duration.ofSeconds(2), Duration.ofSeconds(-1))))
                .withMessage("time 1 is PT-1S; it must not be negative");
    }

    @Test
    void isTheSameInAnyOrder() {
        assertThat(seconds(3, 1, 2))
                .isEqualTo(seconds(1, 2, 3))
                .hasSameHashCodeAs(seconds(1, 2, 3))
                .isNotEqualTo(seconds(1, 2))
                .hasToString("3 times");
    }

    @Nested
    class Values {
        @Test
        void ofNoTimesAreNotMeasured() {
            assertThat(NONE.mean()).isEmpty();
            assertThat(NONE.median()).isEmpty();
            assertThat(NONE.quantile(90)).isEmpty();
            assertThat(NONE.size()).isZero();
        }

        @Test
        void areExact() {
            // By hand: 1/3 of a nanosecond, and half of one
            DurationSample three = DurationSample.of(List.of(Duration.ZERO, Duration.ZERO, Duration.ofNanos(1)));
            assertThat(three.mean()).contains(new Quantity(Unit.DURATION, Ratio.of(1, 3_000_000_000L)));
            DurationSample two = DurationSample.of(List.of(Duration.ofNanos(2), Duration.ofNanos(1)));
            assertThat(two.median()).contains(new Quantity(Unit.DURATION, Ratio.of(3, 2_000_000_000L)));
        }

        @Test
        void canBeAsLongAsADuration() {
            Duration longest = Duration.ofSeconds(Long.MAX_VALUE);
            assertThat(DurationSample.of(List.of(longest, longest)).mean()).contains(Quantity.ofDuration(longest));
        }

        @Test
        void theMedianIsTheMiddleOneOrTheMeanOfTheTwoInTheMiddle() {
            assertThat(seconds(9, 1, 4).median()).contains(time("4"));
            assertThat(seconds(9, 1, 4, 7).median()).contains(time("5.5"));
            assertThat(seconds(8).median()).contains(time("8"));
        }

        // By hand: rank ceil(percent * n / 100)
        @ParameterizedTest
        @CsvSource({
            "1, 90, 1",
            "9, 90, 9",
            "10, 90, 9",
            "11, 90, 10",
            "20, 90, 18",
            "100, 90, 90",
            "10, 50, 5",
            "10, 51, 6",
            "10, 1, 1",
            "10, 99, 10",
            "4, 25, 1",
            "5, 25, 2"
        })
        void aQuantileIsTheTimeOfTheNearestRank(int size, int percent, String rank) {
            assertThat(ranks(size).quantile(percent)).contains(time(rank));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 100, -1})
        void aQuantileIsFrom1To99(int percent) {
            String message = "quantile is " + percent + "; it must be from 1 to 99 percent";
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> NONE.quantile(percent))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> NONE.quantileInterval(percent, Confidence.PERCENT_95))
                    .withMessage(message);
        }
    }

    @Nested
    class OfTheMean {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "2 3 5 7 11 13 17 19 23 29 | 95 | 12.9 | 6.444589263 | 19.355410737 | NEITHER_END",
                    "600 660 720 780 840 900 | 90 | 750 | 657.658883002 | 842.341116998 | NEITHER_END",
                    "1 2 | 50 | 1.5 | 1 | 2 | NEITHER_END",
                    "1 2 | 95 | 1.5 | 0 | 7.853102368 | LOW_END",
                    "1 100 | 99 | 50.5 | 0 | 3201.508687562 | LOW_END",
                    "4 4 4 | 95 | 4 | 4 | 4 | NEITHER_END",
                    "0 0 | 95 | 0 | 0 | 0 | NEITHER_END"
                })
        void isStudents(String times, String percent, String mean, String low, String high, LimitedAt limitedAt) {
            DurationSample sample = seconds(
                    Arrays.stream(times.split(" ")).mapToLong(Long::parseLong).toArray());
            assertThat(sample.meanInterval(Confidence.ofPercent(percent)))
                    .contains(new Interval(
                            time(mean),
                            time(low),
                            time(high),
                            time(mean),
                            Confidence.ofPercent(percent),
                            IntervalMethod.STUDENT_T,
                            limitedAt));
        }

        @Test
        void keepsWhatSmallDifferencesOfLongTimesSay() {
            // As 1 and 2 at 50 percent above, in nanoseconds more than 30 years; squares of doubles would lose them.
            Duration years = Duration.ofDays(10_958);
            Interval interval = DurationSample.of(List.of(years.plusNanos(10), years.plusNanos(20)))
                    .meanInterval(Confidence.ofPercent("50"))
                    .orElseThrow();
            assertThat(interval.low()).isEqualTo(Quantity.ofDuration(years.plusNanos(10)));
            assertThat(interval.high()).isEqualTo(Quantity.ofDuration(years.plusNanos(20)));
        }

        @Test
        void hasAnExactEstimateAndACentreInNanoseconds() {
            Interval interval =
                    seconds(1, 1, 2).meanInterval(Confidence.PERCENT_95).orElseThrow();
            assertThat(interval.estimate()).isEqualTo(new Quantity(Unit.DURATION, Ratio.of(4, 3)));
            assertThat(interval.centre()).isEqualTo(time("1.333333333"));
        }

        @Test
        void needsTwoTimes() {
            assertThat(NONE.meanInterval(Confidence.PERCENT_95)).isEmpty();
            assertThat(seconds(5).meanInterval(Confidence.PERCENT_95)).isEmpty();
        }
    }

    @Nested
    class OfTheMedian {
        @ParameterizedTest
        @CsvSource({
            "6, 95, 1, 6",
            "7, 95, 1, 7",
            "8, 95, 1, 8",
            "10, 95, 2, 9",
            "15, 95, 4, 12",
            "20, 95, 6, 15",
            "30, 95, 10, 21",
            "50, 95, 18, 33",
            "100, 95, 40, 61",
            "5, 90, 1, 5",
            "8, 90, 2, 7",
            "100, 90, 42, 59",
            "8, 99, 1, 8",
            "20, 99, 4, 17",
            "100, 99, 37, 64",
            // The tail is exactly half of what is left to 1
            "2, 50, 1, 2",
            "3, 75, 1, 3",
            "4, 87.5, 1, 4",
            "5, 93.75, 1, 5",
            "6, 96.875, 1, 6"
        })
        void isFromOneRankToAnother(int size, String percent, String low, String high) {
            DurationSample sample = ranks(size);
            assertThat(sample.medianInterval(Confidence.ofPercent(percent)))
                    .contains(new Interval(
                            sample.median().orElseThrow(),
                            time(low),
                            time(high),
                            sample.median().orElseThrow(),
                            Confidence.ofPercent(percent),
                            IntervalMethod.ORDER_STATISTICS,
                            LimitedAt.NEITHER_END));
        }

        @ParameterizedTest
        @CsvSource({"0, 95", "1, 95", "5, 95", "4, 90", "7, 99", "1, 50", "6, 96.88"})
        void needsEnoughTimes(int size, String percent) {
            assertThat(ranks(size).medianInterval(Confidence.ofPercent(percent)))
                    .isEmpty();
        }
    }

    @Nested
    class OfAQuantile {
        @ParameterizedTest
        @CsvSource({
            "36, 90, 95, 29, 36", "40, 90, 95, 32, 40", "50, 90, 95, 41, 50", "100, 90, 95, 84, 96",
            "200, 90, 95, 171, 189", "35, 90, 90, 28, 35", "100, 90, 90, 85, 96", "36, 10, 95, 1, 8",
            "100, 10, 95, 5, 17", "20, 25, 95, 2, 10", "20, 75, 95, 11, 19"
        })
        void isFromOneRankToAnother(int size, int percent, String confidence, String low, String high) {
            DurationSample sample = ranks(size);
            Interval interval = sample.quantileInterval(percent, Confidence.ofPercent(confidence))
                    .orElseThrow();
            assertThat(interval.estimate()).isEqualTo(sample.quantile(percent).orElseThrow());
            assertThat(interval.low()).isEqualTo(time(low));
            assertThat(interval.high()).isEqualTo(time(high));
        }

        @ParameterizedTest
        @CsvSource({"0, 90", "35, 90", "35, 10"})
        void needsEnoughTimes(int size, int percent) {
            assertThat(ranks(size).quantileInterval(percent, Confidence.PERCENT_95))
                    .isEmpty();
        }
    }

    @Nested
    class Norm {
        // 10 times in seconds; by hand, and numpy: (t <= 900).sum() is 7, (t < 900).sum() is 6
        private final DurationSample sample = seconds(240, 360, 1200, 75, 30, 900, 905, 3600, 45, 610);

        @Test
        void isKeptByTimesUpToIt() {
            assertThat(sample.within(Duration.ofMinutes(15))).isEqualTo(new Proportion(7, 10));
            assertThat(sample.within(Duration.ZERO)).isEqualTo(new Proportion(0, 10));
            assertThat(DurationSample.of(List.of()).within(Duration.ofMinutes(15)))
                    .isEqualTo(new Proportion(0, 0));
        }

        @Test
        void isMetAsItIsWritten() {
            Quantity norm = Quantity.ofDuration(Duration.ofMinutes(15));
            assertThat(sample.meeting(Comparator.LESS, norm)).isEqualTo(new Proportion(6, 10));
            assertThat(sample.meeting(Comparator.AT_MOST, norm)).isEqualTo(new Proportion(7, 10));
            assertThat(sample.meeting(Comparator.GREATER, norm)).isEqualTo(new Proportion(3, 10));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sample.meeting(Comparator.LESS, Quantity.ofPoints("15")))
                    .withMessage("norm is in points; it must be in duration");
        }

        @Test
        void doesNotHideTheLongest() {
            assertThat(sample.longest()).contains(Quantity.ofDuration(Duration.ofHours(1)));
            assertThat(DurationSample.of(List.of()).longest()).isEmpty();
        }
    }
}
