package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.RatingScale;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.RawData;
import io.serviceaudit.measure.Unit;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Numbers are of scipy 1.16 and statsmodels 0.14, unless they say otherwise. */
class UncertaintyTest {
    private static final Confidence SURE = Confidence.PERCENT_95;

    /** 120 lost of 1,000 in a quarter, as a measurement of the monthly churn rate. */
    private static final Measurement QUARTER_120 = quarter(120);

    private static Measurement quarter(long lost) {
        Measurement counted = ChurnRate.measured(1_000, lost);
        Quantity stated = counted.value().orElseThrow();
        return Measurement.of(
                        Metrics.CHURN_RATE, CompoundRate.toPeriodOf(Metrics.CHURN_RATE, stated, Period.ofMonths(3)))
                .withStated(new Measurement.Stated(Period.ofMonths(3), Measurement.of(Metrics.CHURN_RATE, stated)))
                .withRawData(counted.rawData().orElseThrow());
    }

    private static void assertInterval(Optional<Interval> interval, double low, double high) {
        assertThat(interval).isPresent();
        assertThat(number(interval.get().low())).isCloseTo(low, within(1e-9));
        assertThat(number(interval.get().high())).isCloseTo(high, within(1e-9));
    }

    private static Measurement measured(String metric, Quantity value, RawData raw) {
        return Measurement.of(Metrics.standard().find(metric).orElseThrow(), value)
                .withRawData(raw);
    }

    private static RawData counts(Object... namesAndCounts) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndCounts.length; i += 2) {
            counts.put((String) namesAndCounts[i], (Long) namesAndCounts[i + 1]);
        }
        return new RawData.Counts(counts);
    }

    private static RawData ratings(Integer... ratings) {
        return new RawData.Ratings(List.of(ratings), RatingScale.ONE_TO_FIVE);
    }

    private static RawData times(long... seconds) {
        return new RawData.Times(
                LongStream.of(seconds).mapToObj(Duration::ofSeconds).toList());
    }

    private static double number(Quantity quantity) {
        return quantity.amount().rounded(12).doubleValue();
    }

    @Nested
    class OfAMeasurement {
        @Test
        void aNetPromoterScoreHasTheAdjustedWaldInterval() {
            // by the formula of Rocks 2016, in numpy
            assertInterval(
                    Uncertainty.of(NetPromoterScore.measured(12, 6, 3), SURE), 7.913982803195275, 67.08601719680473);
            assertThat(Uncertainty.of(NetPromoterScore.measured(List.of(10, 9, 7, 0)), SURE))
                    .isEqualTo(NetPromoterInterval.adjustedWald(new NetPromoterCounts(2, 1, 1), SURE));
        }

        @Test
        void aRetentionRateIsThePartThatWasKept() {
            // proportion_confint(840, 1000, method='wilson'): 980 at the end less 140 new ones
            assertInterval(
                    Uncertainty.of(RetentionRate.measured(1_000, 980, 140), SURE), 81.59830663133127, 86.141473791651);
        }

        @Test
        void aChurnRateIsThePartThatWasLost() {
            // proportion_confint(41, 1000, method='wilson')
            assertInterval(Uncertainty.of(ChurnRate.measured(1_000, 41), SURE), 3.036497108209831, 5.514799320764131);
        }

        @Test
        void limitsOfAnotherPeriodAreCarriedAsTheValueIs() {
            // 100 * (1 - (1 - x)^(1/3)) of the limits of proportion_confint(120, 1000, method='wilson')
            Interval interval = Uncertainty.of(QUARTER_120, SURE).orElseThrow();
            assertInterval(Optional.of(interval), 3.4975440001993485, 4.962492219687952);
            assertThat(number(interval.centre())).isCloseTo(4.224416282212539, within(1e-9));
            assertThat(Optional.of(interval.estimate())).isEqualTo(QUARTER_120.value());
            assertThat(interval.method()).isEqualTo(IntervalMethod.WILSON);
        }

        @Test
        void ofTheOwnPeriodStatedInOtherWordsNothingIsCarried() {
            Measurement plain = ChurnRate.measured(1_000, 41);
            Measurement stated = plain.withStated(new Measurement.Stated(Period.ofMonths(1), plain));
            assertThat(Uncertainty.of(stated, SURE)).isEqualTo(Uncertainty.of(plain, SURE));
        }

        @Test
        void aShareOfSatisfiedCustomersIsAProportion() {
            // proportion_confint(7, 10, method='wilson'); 4 and 5 are the top box
            RawData ratings =
                    new RawData.TopBoxRatings(List.of(5, 4, 4, 3, 5, 2, 5, 4, 1, 5), RatingScale.ONE_TO_FIVE, 4);
            assertInterval(of("csat", Quantity.ofPercent("70"), ratings), 39.677814746114537, 89.22087325936989);
            RawData counts = counts("satisfied", 7L, "neutral", 1L, "dissatisfied", 2L);
            assertInterval(of("csat", Quantity.ofPercent("70"), counts), 39.677814746114537, 89.22087325936989);
        }

        @Test
        void anyOtherShareIsAProportion() {
            assertInterval(
                    of("first-contact-resolution", Quantity.ofPercent("70"), counts("part", 7L, "whole", 10L)),
                    39.677814746114537,
                    89.22087325936989);
        }

        @Test
        void aMeanOfRatingsHasStudentsInterval() {
            // the t interval of 100 * (rating - 1) / 4, in numpy and scipy.stats.t
            assertInterval(
                    of("csi", Quantity.ofPercent("70"), ratings(5, 4, 4, 3, 5, 2, 5, 4, 1, 5)),
                    44.99091158061146,
                    95.00908841938855);
        }

        @Test
        void aMeanOfRatingsIsCutOffAtTheEndsOfItsScale() {
            // 97.5 - 7.95..., and 105.46 is more than 100
            Interval interval = of(
                            "csi",
                            Quantity.ofPercent("97.5"),
                            new RawData.Ratings(List.of(10, 10, 10, 9), RatingScale.ZERO_TO_TEN))
                    .orElseThrow();
            assertInterval(Optional.of(interval), 89.54388423679073, 100);
            assertThat(interval.limitedAt()).isEqualTo(LimitedAt.HIGH_END);
        }

        @Test
        void aMeanOfTimesHasStudentsIntervalFrom0On() {
            // scipy.stats.t of 60, 120, 300, 45 and 600 seconds: -64.1 to 514.1
            RawData times = times(60, 120, 300, 45, 600);
            Interval interval = of("resolution-time", Quantity.ofDuration(Duration.ofSeconds(225)), times)
                    .orElseThrow();
            assertInterval(Optional.of(interval), 0, 514.1371323325789);
            assertThat(interval.limitedAt()).isEqualTo(LimitedAt.LOW_END);
        }

        @Test
        void theRangeOfTheMetricCutsItOff() {
            Metric grade = Metric.of("grade", Unit.PERCENT, Direction.HIGHER).within(Ratio.of(50), Ratio.of(80));
            Interval interval = Uncertainty.of(
                            Measurement.of(grade, Quantity.ofPercent("70"))
                                    .withRawData(counts("part", 7L, "whole", 10L)),
                            SURE)
                    .orElseThrow();
            assertInterval(Optional.of(interval), 50, 80);
            assertThat(interval.limitedAt()).isEqualTo(LimitedAt.BOTH_ENDS);
        }

        @Test
        void theLongestOfTimesHasNone() {
            assertThat(of("longest-first-response", Quantity.ofDuration(Duration.ofSeconds(600)), times(60, 600)))
                    .isEmpty();
        }

        @Test
        void aMeanOfOneOrOfEqualValuesHasNone() {
            assertThat(of("csi", Quantity.ofPercent("75"), ratings(4))).isEmpty();
            assertThat(of("csi", Quantity.ofPercent("75"), ratings(4, 4, 4))).isEmpty();
            assertThat(of("resolution-time", Quantity.ofDuration(Duration.ofSeconds(60)), times(60, 60)))
                    .isEmpty();
        }

        private static Optional<Interval> of(String metric, Quantity value, RawData raw) {
            return Uncertainty.of(measured(metric, value, raw), SURE);
        }

        @Test
        void thereIsNoneWithoutRawDataOrWithoutAValue() {
            assertThat(Uncertainty.of(Measurement.of(Metrics.NPS, Quantity.ofPoints("42")), SURE))
                    .isEmpty();
            assertThat(Uncertainty.of(NetPromoterScore.measured(0, 0, 0), SURE)).isEmpty();
            assertThat(Uncertainty.of(ChurnRate.measured(0, 0), SURE)).isEmpty();
        }

        @Test
        void thereIsNoneWhereTheValueIsNotThatOfTheRawData() {
            RawData raw = NetPromoterScore.measured(12, 6, 3).rawData().orElseThrow();
            assertThat(Uncertainty.of(
                            Measurement.of(Metrics.NPS, Quantity.ofPoints("42.9"))
                                    .withRawData(raw),
                            SURE))
                    .isEmpty();
        }

        @Test
        void thereIsNoneOfCountsThatAreNoProportion() {
            RawData raw = new RawData.Counts(Map.of("startCustomers", 10L, "lostCustomers", 20L));
            assertThat(Uncertainty.of(
                            Measurement.of(Metrics.CHURN_RATE, Quantity.ofPercent("20"))
                                    .withRawData(raw),
                            SURE))
                    .isEmpty();
            RawData other = new RawData.Counts(Map.of("all", 10L));
            assertThat(Uncertainty.of(
                            Measurement.of(Metrics.CHURN_RATE, Quantity.ofPercent("20"))
                                    .withRawData(other),
                            SURE))
                    .isEmpty();
            assertThat(Uncertainty.of(
                            Measurement.of(Metrics.NPS, Quantity.ofPoints("20")).withRawData(other), SURE))
                    .isEmpty();
        }

        @Test
        void theSizeIsThatOfWhoWasAsked() {
            assertThat(Uncertainty.sampleSize(NetPromoterScore.measured(12, 6, 3)))
                    .contains(BigInteger.valueOf(21));
            assertThat(Uncertainty.sampleSize(RetentionRate.measured(1_000, 980, 140)))
                    .contains(BigInteger.valueOf(1_000));
            assertThat(Uncertainty.sampleSize(Measurement.of(Metrics.NPS, Quantity.ofPoints("42"))))
                    .isEmpty();
        }
    }

    @Nested
    class OfAChange {
        @Test
        void ofTwoScoresIsTheAdjustedWaldOne() {
            // by the formula of Rocks 2016, in numpy
            assertInterval(
                    between(NetPromoterScore.measured(12, 6, 3), NetPromoterScore.measured(120, 60, 30)),
                    -26.413940324983283,
                    35.92098257850441);
        }

        @Test
        void ofTwoRatesOfTheirOwnPeriodIsNewcombes() {
            // confint_proportions_2indep(90, 1000, 120, 1000, method='newcomb')
            assertInterval(
                    between(ChurnRate.measured(1_000, 120), ChurnRate.measured(1_000, 90)),
                    -5.7009571192658454,
                    -0.30960486785798005);
        }

        @Test
        void ofRatesOfAnotherPeriodUsesTheirCarriedLimits() {
            // Zou and Donner's formula with carried limits of proportion_confint, in numpy
            assertInterval(between(QUARTER_120, quarter(90)), -2.052753726930228, -0.11114846774873965);
            assertInterval(
                    between(ChurnRate.measured(1_000, 41), quarter(90)), -2.5311892373452594, 0.2633286342964867);
            assertThat(MeasuredChange.between(QUARTER_120, quarter(90), SURE)
                            .map(change -> change.interval().method()))
                    .contains(IntervalMethod.VARIANCE_RECOVERY);
        }

        @Test
        void ofTwoMeansIsWelchs() {
            // scipy.stats.ttest_ind(after, before, equal_var=False) of 100 * (rating - 1) / 4
            assertInterval(
                    between(
                            measured("csi", Quantity.ofPercent("70"), ratings(5, 4, 4, 3, 5, 2, 5, 4, 1, 5)),
                            measured("csi", Quantity.ofPercent("46.875"), ratings(3, 3, 2, 4, 1, 2, 3, 5))),
                    -56.251865965947424,
                    10.001865965947424);
        }

        @Test
        void ofTwoKindsOfRawDataThereIsNone() {
            assertThat(between(
                            measured("csi", Quantity.ofPercent("70"), ratings(5, 4, 4, 3, 5, 2, 5, 4, 1, 5)),
                            measured("csi", Quantity.ofPercent("70"), counts("part", 7L, "whole", 10L))))
                    .isEmpty();
        }

        @Test
        void thereIsNoneWhereOneIsNotKnownThatWell() {
            assertThat(between(ChurnRate.measured(1_000, 41), ChurnRate.measured(0, 0)))
                    .isEmpty();
            assertThat(between(
                            Measurement.of(Metrics.CHURN_RATE, Quantity.ofPercent("4")), ChurnRate.measured(1_000, 41)))
                    .isEmpty();
        }

        @Test
        void ofTwoMetricsIsRefused() {
            assertThatThrownBy(() -> between(ChurnRate.measured(10, 1), RetentionRate.measured(10, 9, 0)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("measurement after is of metric 'crr'; it must be of 'churn-rate', as the one before");
        }

        private static Optional<Interval> between(Measurement before, Measurement after) {
            return MeasuredChange.between(before, after, SURE).map(Change::interval);
        }
    }

    @Test
    void satisfactionCountedByTwoMeasuresIsNotCompared() {
        Measurement five = SatisfactionScore.measured(List.of(5, 4, 3, 2, 5), RatingScale.ONE_TO_FIVE, 4);
        Measurement ten = SatisfactionScore.measured(List.of(10, 9, 3, 2, 8), RatingScale.ZERO_TO_TEN, 9);
        Measurement stricter = SatisfactionScore.measured(List.of(5, 4, 3, 2, 5), RatingScale.ONE_TO_FIVE, 5);
        assertThat(MeasuredChange.between(five, five, Confidence.PERCENT_95)).isPresent();
        assertThat(MeasuredChange.between(five, ten, Confidence.PERCENT_95)).isEmpty();
        assertThat(MeasuredChange.between(five, stricter, Confidence.PERCENT_95))
                .isEmpty();
    }
}
