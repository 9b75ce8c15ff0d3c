package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where no other source is named, expected numbers were computed from the formulas with 40 digits in mpmath 1.3. */
class ChangeTest {
    @ParameterizedTest
    @CsvSource({
        "0.0000000001, 5, RISE",
        "0, 5, NOT_CERTAIN",
        "-3, 5, NOT_CERTAIN",
        "-5, 0, NOT_CERTAIN",
        "-5, -0.0000000001, FALL",
        "0, 0, NOT_CERTAIN"
    })
    void isCertainOnlyWhereZeroIsOutsideTheInterval(String low, String high, ChangeVerdict verdict) {
        Interval interval = new Interval(
                Quantity.ofPoints(low),
                Quantity.ofPoints(low),
                Quantity.ofPoints(high),
                Quantity.ofPoints(high),
                Confidence.PERCENT_95,
                IntervalMethod.WALD,
                LimitedAt.NEITHER_END);
        assertThat(new Change(interval).verdict()).isEqualTo(verdict);
    }

    @Nested
    class OfNetPromoterScores {
        private static final NetPromoterCounts NOBODY = new NetPromoterCounts(0, 0, 0);
        private static final NetPromoterCounts SOME = new NetPromoterCounts(120, 60, 30);

        @ParameterizedTest
        @CsvSource({
            "120, 60, 30, 150, 40, 20, 18.7793427230, 5.5843005275, 31.9743849185, NEITHER_END, RISE",
            "10, 10, 10, 12, 10, 8, 12.1212121212, -26.6050888816, 50.8475131240, NEITHER_END, NOT_CERTAIN",
            "200, 100, 50, 150, 100, 100, -28.3286118980, -39.8712465508, -16.7859772452, NEITHER_END, FALL",
            "0, 0, 1, 1, 0, 0, 50, -53.9427868262, 153.9427868262, NEITHER_END, NOT_CERTAIN",
            "0, 0, 100, 100, 0, 0, 194.1747572816, 188.5218196288, 199.8276949343, NEITHER_END, RISE"
        })
        void byAdjustedWaldThreeAnswersAreAddedToEach(
                long up1,
                long passive1,
                long down1,
                long up2,
                long passive2,
                long down2,
                String centre,
                String low,
                String high,
                LimitedAt limitedAt,
                ChangeVerdict verdict) {
            Change change = NetPromoterChange.adjustedWald(
                            new NetPromoterCounts(up1, passive1, down1),
                            new NetPromoterCounts(up2, passive2, down2),
                            Confidence.PERCENT_95)
                    .orElseThrow();
            Ratio before = NetPromoterScore.ofCounts(up1, passive1, down1)
                    .orElseThrow()
                    .amount();
            Ratio after = NetPromoterScore.ofCounts(up2, passive2, down2)
                    .orElseThrow()
                    .amount();
            assertThat(change.interval())
                    .isEqualTo(new Interval(
                            new Quantity(Unit.POINTS, after.minus(before)),
                            Quantity.ofPoints(low),
                            Quantity.ofPoints(high),
                            Quantity.ofPoints(centre),
                            Confidence.PERCENT_95,
                            IntervalMethod.ADJUSTED_WALD,
                            limitedAt));
            assertThat(change.verdict()).isEqualTo(verdict);
        }

        @Test
        void theAdjustedIntervalIsCutOffAt200() {
            // At 99 percent: 194.17 + 2.5758 / 1.95996 * 5.653 = 201.6
            Interval interval = NetPromoterChange.adjustedWald(
                            new NetPromoterCounts(0, 0, 100), new NetPromoterCounts(100, 0, 0), Confidence.PERCENT_99)
                    .orElseThrow()
                    .interval();
            assertThat(interval.high()).isEqualTo(Quantity.ofPoints("200"));
            assertThat(interval.limitedAt()).isEqualTo(LimitedAt.HIGH_END);
        }

        @ParameterizedTest
        @CsvSource({
            "120, 60, 30, 150, 40, 20, 19.0476190476, 5.8171459392, 32.2780921561, RISE",
            "10, 10, 10, 12, 10, 8, 13.3333333333, -27.7099466404, 54.3766133070, NOT_CERTAIN",
            "200, 100, 50, 150, 100, 100, -28.5714285714, -40.1643169424, -16.9785402004, FALL",
            "0, 0, 1, 1, 0, 0, 200, 200, 200, RISE"
        })
        void byWaldTheVariancesAdd(
                long up1,
                long passive1,
                long down1,
                long up2,
                long passive2,
                long down2,
                String centre,
                String low,
                String high,
                ChangeVerdict verdict) {
            Change change = NetPromoterChange.wald(
                            new NetPromoterCounts(up1, passive1, down1),
                            new NetPromoterCounts(up2, passive2, down2),
                            Confidence.PERCENT_95)
                    .orElseThrow();
            assertThat(change.interval().method()).isEqualTo(IntervalMethod.WALD);
            assertThat(change.interval().centre()).isEqualTo(Quantity.ofPoints(centre));
            assertThat(change.interval().low()).isEqualTo(Quantity.ofPoints(low));
            assertThat(change.interval().high()).isEqualTo(Quantity.ofPoints(high));
            assertThat(change.verdict()).isEqualTo(verdict);
        }

        @Test
        void thereIsNoneWhereNobodyAnsweredOneSurvey() {
            assertThat(NetPromoterChange.adjustedWald(NOBODY, SOME, Confidence.PERCENT_95))
                    .isEmpty();
            assertThat(NetPromoterChange.adjustedWald(SOME, NOBODY, Confidence.PERCENT_95))
                    .isEmpty();
            assertThat(NetPromoterChange.wald(NOBODY, SOME, Confidence.PERCENT_95))
                    .isEmpty();
            assertThat(NetPromoterChange.wald(SOME, NOBODY, Confidence.PERCENT_95))
                    .isEmpty();
        }
    }

    @Nested
    class OfProportions {
        // Robert G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in
        // Medicine 17, 1998, table II, method 10 at 95 percent, rows (a), (b), (c), (e), (f), (g), (h) and (i)
        @ParameterizedTest
        @CsvSource({
            "48, 80, 56, 70, 5.24, 33.39, RISE",
            "3, 10, 9, 10, 17.05, 80.90, RISE",
            "2, 7, 6, 7, 5.82, 80.62, RISE",
            "0, 29, 5, 56, -3.81, 19.26, NOT_CERTAIN",
            "0, 20, 0, 10, -16.11, 27.75, NOT_CERTAIN",
            "0, 10, 0, 10, -27.75, 27.75, NOT_CERTAIN",
            "0, 20, 10, 10, 67.91, 100.00, RISE",
            "0, 10, 10, 10, 60.75, 100.00, RISE"
        })
        void byNewcombeAgreeWithHisTable(
                long part1, long whole1, long part2, long whole2, String low, String high, ChangeVerdict verdict) {
            Change change = ProportionChange.newcombe(
                            new Proportion(part1, whole1), new Proportion(part2, whole2), Confidence.PERCENT_95)
                    .orElseThrow();
            assertThat(change.interval().low().amount().rounded(2)).hasToString(low);
            assertThat(change.interval().high().amount().rounded(2)).hasToString(high);
            assertThat(change.interval().isLimited()).isFalse();
            assertThat(change.verdict()).isEqualTo(verdict);
        }

        @ParameterizedTest
        @CsvSource({
            "48, 80, 56, 70, 95, 5.2431472402, 33.3872654037",
            "48, 80, 56, 70, 90, 7.6564191544, 31.3644583583",
            "56, 70, 48, 80, 99, -37.1808431776, -0.5370869250",
            "0, 1, 1, 1, 95, -12.2108720682, 100",
            "500000000000000, 1000000000000000, 500000000000000, 1000000000000000, 95, -0.0000043826, 0.0000043826"
        })
        void byNewcombeCombineTwoWilsonIntervals(
                long part1, long whole1, long part2, long whole2, String percent, String low, String high) {
            Proportion before = new Proportion(part1, whole1);
            Proportion after = new Proportion(part2, whole2);
            Interval interval = ProportionChange.newcombe(before, after, Confidence.ofPercent(percent))
                    .orElseThrow()
                    .interval();
            assertThat(interval.estimate().amount())
                    .isEqualTo(Ratio.of(100).times(Ratio.of(part2, whole2).minus(Ratio.of(part1, whole1))));
            assertThat(interval.low()).isEqualTo(Quantity.ofPercent(low));
            assertThat(interval.high()).isEqualTo(Quantity.ofPercent(high));
            assertThat(interval.method()).isEqualTo(IntervalMethod.NEWCOMBE);
        }

        @ParameterizedTest
        @CsvSource({
            "48, 80, 56, 70, 95, 19.4105691057, 5.2452926638, 33.5758455476, NEITHER_END, RISE",
            "56, 70, 48, 80, 99, -19.4105691057, -38.0268979973, -0.7942402141, NEITHER_END, FALL",
            "3, 10, 9, 10, 95, 50, 16.0000801100, 83.9999198900, NEITHER_END, RISE",
            "0, 27, 0, 29, 95, -0.2224694105, -9.3211662305, 8.8762274096, NEITHER_END, NOT_CERTAIN",
            "0, 20, 10, 10, 95, 87.1212121212, 69.2243237883, 100, HIGH_END, RISE",
            "0, 1, 1, 1, 95, 33.3333333333, -42.1057156051, 100, HIGH_END, NOT_CERTAIN"
        })
        void byAgrestiAndCaffoFourAnswersAreAdded(
                long part1,
                long whole1,
                long part2,
                long whole2,
                String percent,
                String centre,
                String low,
                String high,
                LimitedAt limitedAt,
                ChangeVerdict verdict) {
            Change change = ProportionChange.agrestiCaffo(
                            new Proportion(part1, whole1), new Proportion(part2, whole2), Confidence.ofPercent(percent))
                    .orElseThrow();
            Interval interval = change.interval();
            assertThat(interval.centre()).isEqualTo(Quantity.ofPercent(centre));
            assertThat(interval.low()).isEqualTo(Quantity.ofPercent(low));
            assertThat(interval.high()).isEqualTo(Quantity.ofPercent(high));
            assertThat(interval.limitedAt()).isEqualTo(limitedAt);
            assertThat(interval.method()).isEqualTo(IntervalMethod.AGRESTI_CAFFO);
            assertThat(change.verdict()).isEqualTo(verdict);
        }

        @Test
        void thereIsNoneWhereOneWholeIsNothing() {
            Proportion nothing = new Proportion(0, 0);
            Proportion some = new Proportion(1, 2);
            assertThat(ProportionChange.newcombe(nothing, some, Confidence.PERCENT_95))
                    .isEmpty();
            assertThat(ProportionChange.newcombe(some, nothing, Confidence.PERCENT_95))
                    .isEmpty();
            assertThat(ProportionChange.agrestiCaffo(nothing, some, Confidence.PERCENT_95))
                    .isEmpty();
            assertThat(ProportionChange.agrestiCaffo(some, nothing, Confidence.PERCENT_95))
                    .isEmpty();
        }
    }
}
