package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.RatingScale;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.RawData;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two metrics of the same answers: the share of the satisfied, and the mean converted to percent. */
class SatisfactionTest {
    private static final List<Integer> STARS = List.of(5, 4, 4, 3, 1, 5, 2, 4, 5, 3);

    private static final List<Integer> OUT_OF_TEN = List.of(10, 7, 8, 3, 0, 9, 10);

    @Nested
    class Score {
        // By hand: 100 * satisfied / all.
        @ParameterizedTest
        @CsvSource({"150, 30, 20, 75/1", "1, 1, 1, 100/3", "0, 5, 0, 0/1", "7, 0, 0, 100/1", "0, 0, 3, 0/1"})
        void keepsNeutralCustomersInTheDenominator(long satisfied, long neutral, long dissatisfied, String percent) {
            assertThat(SatisfactionScore.ofCounts(satisfied, neutral, dissatisfied))
                    .contains(new Quantity(Unit.PERCENT, Ratio.parse(percent)));
        }

        @Test
        void ofStarsCountsFourAndFive() {
            // numpy: (r >= 4).mean() is 0.6
            assertThat(SatisfactionScore.ofRatings(STARS)).contains(Quantity.ofPercent("60"));
        }

        @Test
        void ofAnotherScaleCountsFromWhereTheFirmSays() {
            // 10, 8, 9 and 10 of 7 answers
            assertThat(SatisfactionScore.ofRatings(OUT_OF_TEN, RatingScale.ZERO_TO_TEN, 8))
                    .contains(new Quantity(Unit.PERCENT, Ratio.of(400, 7)));
            assertThat(SatisfactionScore.ofRatings(STARS, RatingScale.ONE_TO_FIVE, 5))
                    .contains(Quantity.ofPercent("30"));
        }

        @Test
        void isMeasuredWithWhatItComesFrom() {
            Measurement counted = SatisfactionScore.measured(150, 30, 20);
            assertThat(counted.metric()).isEqualTo(Metrics.CSAT);
            assertThat(counted.rawData())
                    .contains(new RawData.Counts(Map.of("satisfied", 150L, "neutral", 30L, "dissatisfied", 20L)));
            assertThat(SatisfactionScore.measured(STARS).rawData())
                    .contains(new RawData.TopBoxRatings(STARS, new RatingScale(1, 5), 4));
            assertThat(SatisfactionScore.measured(STARS).value()).contains(Quantity.ofPercent("60"));
        }

        @Test
        void ofNobodyIsNotMeasured() {
            for (Measurement nobody :
                    List.of(SatisfactionScore.measured(0, 0, 0), SatisfactionScore.measured(List.of()))) {
                assertThat(nobody.value()).isEmpty();
                assertThat(nobody.rawData()).isPresent();
            }
        }

        @ParameterizedTest
        @CsvSource({
            "-1, 0, 0, satisfied is -1; it must be at least 0",
            "0, -2, 0, neutral is -2; it must be at least 0",
            "0, 0, -3, dissatisfied is -3; it must be at least 0",
            "9223372036854775807, 1, 0, 'satisfied, neutral and dissatisfied are 9223372036854775808 together; they must "
                    + "be at most 9223372036854775807'"
        })
        void refusesImpossibleCounts(long satisfied, long neutral, long dissatisfied, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SatisfactionScore.ofCounts(satisfied, neutral, dissatisfied))
                    .withMessage(message);
        }

        @Test
        void refusesARatingOffItsScaleByItsPlace() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SatisfactionScore.ofRatings(List.of(5, 4, 0)))
                    .withMessage("rating 2 is 0; it must be from 1 to 5");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SatisfactionScore.ofRatings(STARS, RatingScale.ONE_TO_FIVE, 1))
                    .withMessage("satisfiedFrom is 1; it must be from 2 to 5");
        }
    }

    @Nested
    class Index {
        @Test
        void isTheMeanConvertedFromItsScale() {
            // numpy: 100 * (r.mean() - from) / (to - from) gives 65.0, 67.142857... and 58.33...
            assertThat(SatisfactionIndex.ofRatings(STARS)).contains(Quantity.ofPercent("65"));
            assertThat(SatisfactionIndex.ofRatings(OUT_OF_TEN, RatingScale.ZERO_TO_TEN))
                    .contains(new Quantity(Unit.PERCENT, Ratio.of(470, 7)));
            assertThat(SatisfactionIndex.ofRatings(List.of(-3, 0, 2, 3), new RatingScale(-3, 3)))
                    .contains(new Quantity(Unit.PERCENT, Ratio.of(175, 3)));
        }

        @Test
        void isAnotherNumberThanTheScoreOfTheSameAnswers() {
            List<Integer> answers = List.of(5, 5, 3, 3);
            // By hand: the mean is 4, 100 * 3 / 4; two of four are satisfied.
            assertThat(SatisfactionIndex.ofRatings(answers)).contains(Quantity.ofPercent("75"));
            assertThat(SatisfactionScore.ofRatings(answers)).contains(Quantity.ofPercent("50"));
        }

        // By hand: 100 * (mean - from) / (to - from).
        @ParameterizedTest
        @CsvSource({"4.2, 1, 5, 80/1", "1, 1, 5, 0/1", "5, 1, 5, 100/1", "6.5, 0, 10, 65/1", "3, 1, 7, 100/3"})
        void comesOfAMeanAsWell(String mean, int from, int to, String percent) {
            assertThat(SatisfactionIndex.ofMean(new BigDecimal(mean), new RatingScale(from, to)))
                    .isEqualTo(new Quantity(Unit.PERCENT, Ratio.parse(percent)));
        }

        @Test
        void isMeasuredWithWhatItComesFrom() {
            Measurement measured = SatisfactionIndex.measured(OUT_OF_TEN, RatingScale.ZERO_TO_TEN);
            assertThat(measured.metric()).isEqualTo(Metrics.CSI);
            assertThat(measured.rawData()).contains(new RawData.Ratings(OUT_OF_TEN, RatingScale.ZERO_TO_TEN));
            assertThat(SatisfactionIndex.measured(STARS).rawData())
                    .contains(new RawData.Ratings(STARS, RatingScale.ONE_TO_FIVE));
        }

        @Test
        void ofNobodyIsNotMeasured() {
            assertThat(SatisfactionIndex.ofRatings(List.of())).isEmpty();
            assertThat(SatisfactionIndex.measured(List.of()).value()).isEmpty();
            assertThat(SatisfactionIndex.measured(List.of()).rawData()).isPresent();
        }

        @Test
        void refusesWhatIsOffItsScale() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SatisfactionIndex.measured(List.of(7, 8), new RatingScale(1, 7)))
                    .withMessage("rating 1 is 8; it must be from 1 to 7");
            for (String mean : new String[] {"0.9", "5.01"}) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> SatisfactionIndex.ofMean(new BigDecimal(mean), RatingScale.ONE_TO_FIVE))
                        .withMessage("mean is " + mean + "; it must be from 1 to 5");
            }
        }
    }
}
