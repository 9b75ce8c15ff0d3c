package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.measure.Quantity;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where no other source is named, expected numbers were computed from the formulas with 40 digits in mpmath 1.3. */
class SampleSizeTest {
    private static final Quantity FIVE_PERCENT = Quantity.ofPercent("5");
    private static final Quantity FIVE_POINTS = Quantity.ofPoints("5");

    @Nested
    class OfAProportion {
        @ParameterizedTest
        @CsvSource({
            "5, 95, 385",
            "3, 95, 1068",
            "1, 95, 9604",
            "2.5, 95, 1537",
            "10, 90, 68",
            "5, 99, 664",
            "0.0001, 99.99, 3784176306656",
            "100, 50, 1"
        })
        void ofWhichNothingIsKnownIsTheMost(String margin, String confidence, long answers) {
            assertThat(SampleSize.ofProportion(Quantity.ofPercent(margin), Confidence.ofPercent(confidence))
                            .answers())
                    .isEqualTo(answers);
        }

        // Robert V. Krejcie and Daryle W. Morgan, "Determining Sample Size for Research Activities", Educational and
        // Psychological Measurement 30, 1970, table 1. It rounds to the nearest; these rows are rounded up there as
        // well.
        @ParameterizedTest
        @CsvSource({"10, 10", "100, 80", "200, 132", "1000, 278", "5000, 357", "10000, 370", "1000000, 384"})
        void ofAFinitePopulationAgreesWithTheTableOfKrejcieAndMorgan(long population, long answers) {
            assertThat(SampleSize.ofProportion(FIVE_PERCENT, Confidence.PERCENT_95)
                            .answersOf(population))
                    .isEqualTo(answers);
        }

        @ParameterizedTest
        @CsvSource({"1, 1", "50, 45", "500, 218", "100000, 383", "9223372036854775807, 385"})
        void ofAFinitePopulationIsRoundedUp(long population, long answers) {
            assertThat(SampleSize.ofProportion(FIVE_PERCENT, Confidence.PERCENT_95)
                            .answersOf(population))
                    .isEqualTo(answers);
        }

        @Test
        void thatIsExpectedFarFromAHalfIsSmaller() {
            SampleSize size = SampleSize.ofProportion(FIVE_PERCENT, new Proportion(80, 100), Confidence.PERCENT_95);
            assertThat(size.answers()).isEqualTo(246);
            assertThat(size.answersOf(500)).isEqualTo(166);
            assertThat(SampleSize.ofProportion(FIVE_PERCENT, new Proportion(1, 2), Confidence.PERCENT_95)
                            .answers())
                    .isEqualTo(385);
        }

        @Test
        void isAtLeastOne() {
            SampleSize size = SampleSize.ofProportion(FIVE_PERCENT, new Proportion(7, 7), Confidence.PERCENT_95);
            assertThat(size.answers()).isEqualTo(1);
            assertThat(size.answersOf(1)).isEqualTo(1);
            assertThat(size.answersOf(1000)).isEqualTo(1);
        }

        @Test
        void thatIsExpectedToBeOfNothingIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> SampleSize.ofProportion(FIVE_PERCENT, new Proportion(0, 0), Confidence.PERCENT_95))
                    .withMessage("expected proportion is 0 of 0; its whole must be at least 1");
        }
    }

    @Nested
    class OfANetPromoterScore {
        @ParameterizedTest
        @CsvSource({"5, 95, 1537", "3, 95, 4269", "10, 90, 271", "5, 99, 2654", "0.0001, 99.99, 15136705226624"})
        void ofWhichNothingIsKnownIsFourTimesThatOfAProportion(String margin, String confidence, long answers) {
            assertThat(SampleSize.ofNetPromoterScore(Quantity.ofPoints(margin), Confidence.ofPercent(confidence))
                            .answers())
                    .isEqualTo(answers);
        }

        @ParameterizedTest
        @CsvSource({"10, 10", "200, 178", "1000, 607", "10000, 1333", "1000000, 1535"})
        void ofAFinitePopulationIsSmaller(long population, long answers) {
            assertThat(SampleSize.ofNetPromoterScore(FIVE_POINTS, Confidence.PERCENT_95)
                            .answersOf(population))
                    .isEqualTo(answers);
        }

        @Test
        void goesWithTheAnswersExpected() {
            // v = 0.5 + 0.2 - 0.3^2 = 0.61
            SampleSize size = SampleSize.ofNetPromoterScore(
                    FIVE_POINTS, new NetPromoterCounts(50, 30, 20), Confidence.PERCENT_95);
            assertThat(size.answers()).isEqualTo(938);
            assertThat(size.answersOf(1000)).isEqualTo(485);
            assertThat(SampleSize.ofNetPromoterScore(FIVE_POINTS, new NetPromoterCounts(9, 0, 9), Confidence.PERCENT_95)
                            .answers())
                    .isEqualTo(1537);
        }

        @Test
        void thatIsExpectedOfNobodyIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SampleSize.ofNetPromoterScore(
                            FIVE_POINTS, new NetPromoterCounts(0, 0, 0), Confidence.PERCENT_95))
                    .withMessage("expected counts have 0 respondents; they must have at least 1");
        }
    }

    @Nested
    class OfAMean {
        @ParameterizedTest
        @CsvSource({
            "5, 20, 95, 62",
            "2, 18.5, 99, 568",
            "1, 30, 90, 2435",
            "60, 300, 95, 97",
            "20, 5, 95, 1",
            "3, 0, 95, 1"
        })
        void growsWithTheSquareOfSpreadByMargin(String margin, String spread, String confidence, long answers) {
            assertThat(ofMean(margin, spread, confidence).answers()).isEqualTo(answers);
        }

        // n0 / (1 + n0 / N): with n0 - 1 instead, the third would be 805.
        @ParameterizedTest
        @CsvSource({
            "5, 20, 95, 300, 52",
            "2, 18.5, 99, 1000, 363",
            "1, 30, 90, 1200, 804",
            "60, 300, 95, 500, 81",
            "5, 5, 95, 4, 2",
            "0.5, 12, 95, 100000, 2165",
            "0.001, 30, 95, 7, 7",
            "20, 5, 95, 1, 1"
        })
        void ofAFinitePopulationIsSmaller(
                String margin, String spread, String confidence, long population, long answers) {
            assertThat(ofMean(margin, spread, confidence).answersOf(population)).isEqualTo(answers);
        }

        @Test
        void isTheSameInAnyUnit() {
            assertThat(SampleSize.ofMean(
                                    Quantity.ofDuration(Duration.ofMinutes(1)),
                                    Quantity.ofDuration(Duration.ofMinutes(5)),
                                    Confidence.PERCENT_95)
                            .answers())
                    .isEqualTo(97);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "0 | 1 | margin is 0; it must be more than 0",
                    "-2.5 | 1 | margin is -2.5; it must be more than 0",
                    "2 | -1 | spread is -1; it must be from 0 to 2000000, 1000000 times the margin",
                    "2 | 2000001 | spread is 2000001; it must be from 0 to 2000000, 1000000 times the margin"
                })
        void outOfItsRangeIsRefused(String margin, String spread, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ofMean(margin, spread, "95"))
                    .withMessage(message);
        }

        @Test
        void withASpreadInAnotherUnitIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SampleSize.ofMean(FIVE_PERCENT, FIVE_POINTS, Confidence.PERCENT_95))
                    .withMessage("margin is in percent and spread in points; they must be of one unit");
        }

        private SampleSize ofMean(String margin, String spread, String confidence) {
            return SampleSize.ofMean(
                    Quantity.ofPercent(margin), Quantity.ofPercent(spread), Confidence.ofPercent(confidence));
        }
    }

    @Test
    void aMarginInAnotherUnitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleSize.ofProportion(FIVE_POINTS, Confidence.PERCENT_95))
                .withMessage("margin is in points; it must be in percent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleSize.ofNetPromoterScore(FIVE_PERCENT, Confidence.PERCENT_95))
                .withMessage("margin is in percent; it must be in points");
    }

    @ParameterizedTest
    @CsvSource({"0", "-5", "0.00009", "100.1"})
    void aMarginOutOfItsRangeIsRefused(String margin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleSize.ofProportion(Quantity.ofPercent(margin), Confidence.PERCENT_95))
                .withMessage("margin is " + margin + "; it must be from 0.0001 to 100 percent");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void aPopulationOfNobodyIsRefused(long population) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleSize.ofProportion(FIVE_PERCENT, Confidence.PERCENT_95)
                        .answersOf(population))
                .withMessage("population is " + population + "; it must be at least 1");
    }
}
