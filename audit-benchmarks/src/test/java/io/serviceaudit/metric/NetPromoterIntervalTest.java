package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where no other source is named, expected numbers were computed with 40 digits in mpmath 1.3, apart from this code: the Wald
 * intervals from their formulas, the score interval by maximising the likelihood of the three shares numerically, without
 * Tango's closed form, and halving on the test.
 */
class NetPromoterIntervalTest {
    @Nested
    class Counts {
        @ParameterizedTest
        @CsvSource({
            "-1, 0, 0, promoters is -1; it must be at least 0",
            "0, -2, 0, passives is -2; it must be at least 0",
            "0, 0, -3, detractors is -3; it must be at least 0"
        })
        void aNegativeOneIsRefused(long up, long passive, long down, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new NetPromoterCounts(up, passive, down))
                    .withMessage(message);
        }

        @Test
        void comeFromRatings() {
            assertThat(NetPromoterCounts.ofRatings(List.of(0, 6, 7, 8, 9, 10, 10)))
                    .isEqualTo(new NetPromoterCounts(3, 2, 2));
        }

        @Test
        void canAddUpToMoreThanALong() {
            // 3 * (2^63 - 1)
            assertThat(new NetPromoterCounts(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE).respondents())
                    .hasToString("27670116110564327421");
        }
    }

    @Nested
    class AdjustedWald {
        @ParameterizedTest
        @CsvSource({
            "120, 60, 30, 42.2535211268, 32.4515703119, 52.0554719416, NEITHER_END",
            "1, 0, 0, 25, -48.4986494203, 98.4986494203, NEITHER_END",
            "0, 1, 0, 0, -60.0113959544, 60.0113959544, NEITHER_END",
            "0, 0, 1, -25, -98.4986494203, 48.4986494203, NEITHER_END",
            "1, 1, 1, 0, -61.1126143380, 61.1126143380, NEITHER_END",
            "100, 0, 0, 97.0873786408, 93.0901480929, 100, HIGH_END",
            "0, 100, 0, 0, -2.3305396487, 2.3305396487, NEITHER_END",
            "0, 0, 7, -70, -100, -32.8122980617, LOW_END",
            "5, 3, 2, 23.0769230769, -19.0506153764, 65.2044615302, NEITHER_END",
            "19, 12, 5, 35.8974358974, 13.1575311747, 58.6373406202, NEITHER_END",
            "3000, 4000, 3000, 0, -1.5179159603, 1.5179159603, NEITHER_END",
            "1000000000000000, 1000000000000000, 1000000000000000, 0, -0.0000029217, 0.0000029217, NEITHER_END",
            "1000000000000000, 0, 0, 100, 100, 100, NEITHER_END"
        })
        void addsThreeAnswersAndCentresOnTheAdjustedScore(
                long up, long passive, long down, String centre, String low, String high, LimitedAt limitedAt) {
            Interval interval = NetPromoterInterval.adjustedWald(
                            new NetPromoterCounts(up, passive, down), Confidence.PERCENT_95)
                    .orElseThrow();
            assertThat(interval)
                    .isEqualTo(interval(
                            up, passive, down, centre, low, high, "95", IntervalMethod.ADJUSTED_WALD, limitedAt));
        }

        @ParameterizedTest
        @CsvSource({
            "50, 38.8803390639, 45.6267031896",
            "90, 34.0274646910, 50.4795775626",
            "99, 29.3715741421, 55.1354681115",
            "99.99, 22.7963318049, 61.7107104486"
        })
        void addsThreeAnswersAtEveryConfidence(String percent, String low, String high) {
            assertThat(NetPromoterInterval.adjustedWald(
                            new NetPromoterCounts(120, 60, 30), Confidence.ofPercent(percent)))
                    .contains(interval(
                            120,
                            60,
                            30,
                            "42.2535211268",
                            low,
                            high,
                            percent,
                            IntervalMethod.ADJUSTED_WALD,
                            LimitedAt.NEITHER_END));
        }

        @Test
        void canLeaveOutTheScoreItselfOfVeryFewAnswers() {
            Interval interval = NetPromoterInterval.adjustedWald(new NetPromoterCounts(1, 0, 0), Confidence.PERCENT_95)
                    .orElseThrow();
            assertThat(interval.contains(interval.estimate())).isFalse();
        }
    }

    @Nested
    class Wald {
        @ParameterizedTest
        @CsvSource({
            "120, 60, 30, 42.8571428571, 33.0050821867, 52.7092035276, NEITHER_END",
            "50, 30, 20, 30, 14.6921919250, 45.3078080750, NEITHER_END",
            "0, 10, 4, -28.5714285714, -52.2353128664, -4.9075442764, NEITHER_END",
            "1, 1, 1, 0, -92.3935882900, 92.3935882900, NEITHER_END",
            "1, 0, 0, 100, 100, 100, NEITHER_END",
            "0, 1, 0, 0, 0, 0, NEITHER_END",
            "0, 0, 1, -100, -100, -100, NEITHER_END",
            "999999999999999, 0, 1, 100, 100, 100, NEITHER_END",
            // by hand: s = 0, v = 1, n = 2, 1.959964 / sqrt(2) = 1.386
            "1, 0, 1, 0, -100, 100, BOTH_ENDS",
            // by hand: s = 1/2, v = 1/4, n = 2, 0.5 + 1.959964 * sqrt(1/8) = 1.193; low 50 - 69.2951912175
            "1, 1, 0, 50, -19.2951912175, 100, HIGH_END"
        })
        void isTheScoreAndSoManyStandardErrors(
                long up, long passive, long down, String centre, String low, String high, LimitedAt limitedAt) {
            assertThat(NetPromoterInterval.wald(new NetPromoterCounts(up, passive, down), Confidence.PERCENT_95))
                    .contains(interval(up, passive, down, centre, low, high, "95", IntervalMethod.WALD, limitedAt));
        }
    }

    @Nested
    class IterativeScore {
        @ParameterizedTest
        @CsvSource({
            "120, 60, 30, 42.8571428571, 32.4536639396, 52.1222535863",
            "50, 30, 20, 30, 13.9551416142, 44.3393066336",
            "19, 12, 5, 38.8888888889, 12.9361826367, 59.3666616533",
            "5, 3, 2, 30, -21.6592197490, 67.5277887988",
            "0, 10, 4, -28.5714285714, -54.6490843299, -0.8886110766",
            "1, 1, 1, 0, -69.2404741987, 69.2404741987",
            "3000, 4000, 3000, 0, -1.5180843333, 1.5180843333",
            // By hand: (n - z^2) / (n + z^2) where all are promoters, z^2 / (n + z^2) where all are passives
            "1, 0, 0, 100, -58.6901371246, 100",
            "100, 0, 0, 100, 92.6013003586, 100",
            "0, 0, 7, -100, -100, -29.1339129867",
            "0, 1, 0, 0, -79.3450685623, 79.3450685623",
            "0, 100, 0, 0, -3.6993498207, 3.6993498207",
            "1000000000000000, 1000000000000000, 1000000000000000, 0, -0.0000029217, 0.0000029217",
            "1000000000000000, 0, 0, 100, 100, 100"
        })
        void holdsTheScoresTheTestDoesNotReject(
                long up, long passive, long down, String centre, String low, String high) {
            assertThat(NetPromoterInterval.iterativeScore(
                            new NetPromoterCounts(up, passive, down), Confidence.PERCENT_95))
                    .contains(interval(
                            up,
                            passive,
                            down,
                            centre,
                            low,
                            high,
                            "95",
                            IntervalMethod.ITERATIVE_SCORE,
                            LimitedAt.NEITHER_END));
        }

        @ParameterizedTest
        @CsvSource({
            "50, 39.3996222592, 46.1790693001",
            "90, 34.1977630134, 50.7131843119",
            "99, 28.9724494748, 54.7855093575",
            "99.99, 21.2571512761, 60.0670991486"
        })
        void goesWithTheConfidence(String percent, String low, String high) {
            assertThat(NetPromoterInterval.iterativeScore(
                            new NetPromoterCounts(120, 60, 30), Confidence.ofPercent(percent)))
                    .contains(interval(
                            120,
                            60,
                            30,
                            "42.8571428571",
                            low,
                            high,
                            percent,
                            IntervalMethod.ITERATIVE_SCORE,
                            LimitedAt.NEITHER_END));
        }

        @Test
        void isTangosIntervalOfPairedProportions() {
            // Fagerland, Lydersen, Laake, "Recommended tests and confidence intervals for paired binomial proportions",
            // Statistics in Medicine 33, 2014: discordant pairs 1 and 7 of 21, Tango -0.517 to -0.026
            Interval interval = NetPromoterInterval.iterativeScore(
                            new NetPromoterCounts(1, 13, 7), Confidence.PERCENT_95)
                    .orElseThrow();
            assertThat(interval.low().amount().rounded(1)).hasToString("-51.7");
            assertThat(interval.high().amount().rounded(1)).hasToString("-2.6");
        }
    }

    @Test
    void countsWhoseSumIsNoLongHaveOne() {
        // By hand: 100 * 1.959964 * sqrt(2/3 / (3 * (2^63 - 1))) = 3.042E-8; the three methods meet
        NetPromoterCounts counts = new NetPromoterCounts(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
        assertThat(Stream.of(
                                NetPromoterInterval.adjustedWald(counts, Confidence.PERCENT_95),
                                NetPromoterInterval.wald(counts, Confidence.PERCENT_95),
                                NetPromoterInterval.iterativeScore(counts, Confidence.PERCENT_95))
                        .map(Optional::orElseThrow))
                .allSatisfy(interval -> {
                    assertThat(interval.low()).isEqualTo(Quantity.ofPoints("-0.0000000304"));
                    assertThat(interval.high()).isEqualTo(Quantity.ofPoints("0.0000000304"));
                });
    }

    @Test
    void whereNobodyAnsweredThereIsNone() {
        NetPromoterCounts nobody = new NetPromoterCounts(0, 0, 0);
        assertThat(Stream.of(
                        NetPromoterInterval.adjustedWald(nobody, Confidence.PERCENT_95),
                        NetPromoterInterval.wald(nobody, Confidence.PERCENT_95),
                        NetPromoterInterval.iterativeScore(nobody, Confidence.PERCENT_95)))
                .allMatch(Optional::isEmpty);
    }

    private static Interval interval(
            long up,
            long passive,
            long down,
            String centre,
            String low,
            String high,
            String percent,
            IntervalMethod method,
            LimitedAt limitedAt) {
        return new Interval(
                NetPromoterScore.ofCounts(up, passive, down).orElseThrow(),
                Quantity.ofPoints(low),
                Quantity.ofPoints(high),
                Quantity.ofPoints(centre),
                Confidence.ofPercent(percent),
                method,
                limitedAt);
    }

    @Test
    void theEstimateIsTheExactScore() {
        assertThat(NetPromoterInterval.adjustedWald(new NetPromoterCounts(120, 60, 30), Confidence.PERCENT_95)
                        .orElseThrow()
                        .estimate()
                        .amount())
                .isEqualTo(Ratio.of(300, 7));
    }
}
