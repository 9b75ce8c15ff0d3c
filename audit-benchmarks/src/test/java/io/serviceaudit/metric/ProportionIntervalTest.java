package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where no other source is named, expected numbers were computed with 40 digits in mpmath 1.3, apart from this code: Wilson's by
 * solving the quadratic equation of the score test, Clopper and Pearson's by halving on sums of binomial terms.
 */
class ProportionIntervalTest {
    @Nested
    class Proportions {
        @Test
        void haveAnExactShare() {
            assertThat(new Proportion(1, 3).share()).contains(new Quantity(Unit.PERCENT, Ratio.of(100, 3)));
            assertThat(new Proportion(0, 0).share()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "-1 | 2 | part is -1; it must be at least 0",
                    "0 | -1 | whole is -1; it must be at least 0",
                    "4 | 3 | part is 4; it must be at most the whole, which is 3"
                })
        void thatCannotBeAreRefused(long part, long whole, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Proportion(part, whole))
                    .withMessage(message);
        }
    }

    // Robert G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17, 1998,
    // table I: methods 3 (score) and 5 (Clopper-Pearson) at 95 percent
    @ParameterizedTest
    @CsvSource({
        "81, 263, 25.53, 36.62, 25.27, 36.76",
        "15, 148, 6.24, 16.05, 5.78, 16.17",
        "0, 20, 0.00, 16.11, 0.00, 16.84",
        "1, 29, 0.61, 17.18, 0.09, 17.76"
    })
    void agreeWithNewcombesTable(long part, long whole, String low, String high, String exactLow, String exactHigh) {
        Proportion proportion = new Proportion(part, whole);
        Interval wilson =
                ProportionInterval.wilson(proportion, Confidence.PERCENT_95).orElseThrow();
        Interval exact = ProportionInterval.clopperPearson(proportion, Confidence.PERCENT_95)
                .orElseThrow();
        assertThat(Stream.of(wilson.low(), wilson.high(), exact.low(), exact.high())
                        .map(limit -> limit.amount().rounded(2).toPlainString()))
                .containsExactly(low, high, exactLow, exactHigh);
    }

    @Nested
    class Wilson {
        @ParameterizedTest
        @CsvSource({
            "81, 263, 95, 31.0749048431, 25.5288519878, 36.6209576983",
            "81, 263, 90, 30.9939983398, 26.3313617188, 35.6566349608",
            "81, 263, 99, 31.2709702503, 24.0136902688, 38.5282502318",
            "0, 20, 95, 8.0562579026, 0, 16.1125158053",
            "0, 1, 95, 39.6725342811, 0, 79.3450685623",
            "1, 1, 95, 60.3274657189, 20.6549314377, 100",
            "10, 10, 95, 86.1233600069, 72.2467200137, 100",
            "1, 2, 95, 50, 9.4531205734, 90.5468794266",
            "29, 30, 95, 91.3693749852, 83.3296090086, 99.4091409618",
            "500000000000000, 1000000000000000, 95, 50, 49.9999969010, 50.0000030990",
            "0, 1000000000000000, 95, 0, 0, 0"
        })
        void isTheScoreInterval(long part, long whole, String percent, String centre, String low, String high) {
            assertThat(ProportionInterval.wilson(new Proportion(part, whole), Confidence.ofPercent(percent)))
                    .contains(interval(
                            part, whole, percent, centre, low, high, IntervalMethod.WILSON, LimitedAt.NEITHER_END));
        }
    }

    @Nested
    class AgrestiCoull {
        @ParameterizedTest
        @CsvSource({
            "81, 263, 95, 31.0749048431, 25.5220665190, 36.6277431671, NEITHER_END",
            "81, 263, 99, 31.2709702503, 23.9987032601, 38.5432372404, NEITHER_END",
            "15, 148, 95, 11.1436820627, 6.1385974929, 16.1487666325, NEITHER_END",
            "0, 20, 95, 8.0562579026, 0, 18.9809560542, LOW_END",
            "1, 29, 95, 8.8934216543, 0, 18.6286508562, LOW_END",
            "0, 1, 95, 39.6725342811, 0, 83.2500514521, LOW_END",
            "1, 1, 95, 60.3274657189, 16.7499485479, 100, HIGH_END",
            "10, 10, 95, 86.1233600069, 67.9112694249, 100, HIGH_END",
            "1, 2, 95, 50, 9.4531205734, 90.5468794266, NEITHER_END",
            "500000000000000, 1000000000000000, 95, 50, 49.9999969010, 50.0000030990, NEITHER_END"
        })
        void addsTrialsAndIsCutOff(
                long part, long whole, String percent, String centre, String low, String high, LimitedAt limitedAt) {
            assertThat(ProportionInterval.agrestiCoull(new Proportion(part, whole), Confidence.ofPercent(percent)))
                    .contains(
                            interval(part, whole, percent, centre, low, high, IntervalMethod.AGRESTI_COULL, limitedAt));
        }
    }

    @Nested
    class ClopperPearson {
        @ParameterizedTest
        @CsvSource({
            "81, 263, 95, 30.7984790875, 25.2736745585, 36.7621922601",
            "81, 263, 90, 30.7984790875, 26.1055746009, 35.8178495576",
            "81, 263, 99, 30.7984790875, 23.6837358166, 38.6258325670",
            "15, 148, 95, 10.1351351351, 5.7844010083, 16.1650490349",
            "0, 20, 95, 0, 0, 16.8433470983",
            "1, 29, 95, 3.4482758621, 0.0872646884, 17.7644295489",
            // By hand: 1 - 0.025 and 0.025
            "0, 1, 95, 0, 0, 97.5",
            "1, 1, 95, 100, 2.5, 100",
            "10, 10, 95, 100, 69.1502892181, 100",
            "1, 2, 95, 50, 1.2579117093, 98.7420882907",
            "5, 10, 95, 50, 18.7086028447, 81.2913971553"
        })
        void isExact(long part, long whole, String percent, String centre, String low, String high) {
            assertThat(ProportionInterval.clopperPearson(new Proportion(part, whole), Confidence.ofPercent(percent)))
                    .contains(interval(
                            part,
                            whole,
                            percent,
                            centre,
                            low,
                            high,
                            IntervalMethod.CLOPPER_PEARSON,
                            LimitedAt.NEITHER_END));
        }

        // By the normal limit, from which it differs by less than 1 in n: 100 p -+ 100 z sqrt(p (1 - p) / n)
        @ParameterizedTest
        @CsvSource({
            "500000000000000, 1000000000000000, 49.9999969010, 50.0000030990",
            "300000000000000, 1000000000000000, 29.9999971597, 30.0000028403",
            "4611686018427387903, 9223372036854775806, 49.9999999677, 50.0000000323"
        })
        void ofHugeCountsIsNearTheNormalLimit(long part, long whole, String low, String high) {
            Interval interval = ProportionInterval.clopperPearson(new Proportion(part, whole), Confidence.PERCENT_95)
                    .orElseThrow();
            assertThat(interval.low()).isEqualTo(Quantity.ofPercent(low));
            assertThat(interval.high()).isEqualTo(Quantity.ofPercent(high));
        }

        @ParameterizedTest
        @CsvSource({"1000000000, 1000000000000", "1000000000, 3000000000", "98000000000, 100000000000"})
        void ofManyOnEitherSideAgreesWithTheBetaDistribution(long part, long whole) {
            // Quantiles of Apache Commons Statistics Distribution 1.3
            Interval interval = ProportionInterval.clopperPearson(new Proportion(part, whole), Confidence.PERCENT_99)
                    .orElseThrow();
            double low = BetaDistribution.of(part, whole - part + 1.0).inverseCumulativeProbability(0.005);
            double high = BetaDistribution.of(part + 1.0, whole - part).inverseSurvivalProbability(0.005);
            assertThat(interval.low().amount().rounded(12).doubleValue()).isCloseTo(100 * low, within(2e-10));
            assertThat(interval.high().amount().rounded(12).doubleValue()).isCloseTo(100 * high, within(2e-10));
        }
    }

    @Test
    void ofNothingThereIsNone() {
        Proportion nothing = new Proportion(0, 0);
        assertThat(ProportionInterval.wilson(nothing, Confidence.PERCENT_95)).isEmpty();
        assertThat(ProportionInterval.agrestiCoull(nothing, Confidence.PERCENT_95))
                .isEmpty();
        assertThat(ProportionInterval.clopperPearson(nothing, Confidence.PERCENT_95))
                .isEmpty();
    }

    private static Interval interval(
            long part,
            long whole,
            String percent,
            String centre,
            String low,
            String high,
            IntervalMethod method,
            LimitedAt limitedAt) {
        return new Interval(
                new Quantity(Unit.PERCENT, Ratio.of(part, whole).times(Ratio.of(100))),
                Quantity.ofPercent(low),
                Quantity.ofPercent(high),
                Quantity.ofPercent(centre),
                Confidence.ofPercent(percent),
                method,
                limitedAt);
    }
}
