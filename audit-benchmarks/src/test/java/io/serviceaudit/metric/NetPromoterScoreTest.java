package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetPromoterScoreTest {
    @Nested
    class OfCounts {
        // By hand: 100 * (promoters - detractors) / all.
        @ParameterizedTest
        @CsvSource({
            "120, 60, 30, 300/7",
            "1, 0, 0, 100/1",
            "0, 0, 1, -100/1",
            "0, 7, 0, 0/1",
            "5, 1, 5, 0/1",
            "1, 1, 1, 0/1",
            "1, 2, 0, 100/3",
            "0, 2, 1, -100/3"
        })
        void isTheShareOfPromotersLessThatOfDetractors(long up, long passive, long down, String points) {
            assertThat(NetPromoterScore.ofCounts(up, passive, down))
                    .contains(new Quantity(Unit.POINTS, Ratio.parse(points)));
        }

        @Test
        void theExampleShowsAs42point9() {
            // spec/formats.md, sample report: 120, 60 and 30 show as 42.9
            assertThat(NetPromoterScore.ofCounts(120, 60, 30)
                            .orElseThrow()
                            .amount()
                            .rounded(1))
                    .hasToString("42.9");
        }

        @Test
        void nobodyAskedIsNotMeasured() {
            assertThat(NetPromoterScore.ofCounts(0, 0, 0)).isEmpty();
        }

        @Test
        void countsWhoseSumIsNoLongAreExact() {
            // max, 0, max: as many on either side
            assertThat(NetPromoterScore.ofCounts(Long.MAX_VALUE, 0, Long.MAX_VALUE))
                    .contains(Quantity.ofPoints("0"));
            assertThat(NetPromoterScore.ofCounts(Long.MAX_VALUE, Long.MAX_VALUE, 0))
                    .contains(Quantity.ofPoints("50"));
        }

        @ParameterizedTest
        @CsvSource({
            "-1, 0, 0, promoters is -1; it must be at least 0",
            "0, -2, 0, passives is -2; it must be at least 0",
            "0, 0, -3, detractors is -3; it must be at least 0"
        })
        void aNegativeCountIsRefused(long up, long passive, long down, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> NetPromoterScore.ofCounts(up, passive, down))
                    .withMessage(message);
        }
    }

    @Nested
    class OfRatings {
        // Reichheld 2003: 9-10 promoter, 7-8 passive, 0-6 detractor
        @ParameterizedTest
        @CsvSource({
            "0, -100", "1, -100", "2, -100", "3, -100", "4, -100", "5, -100", "6, -100", "7, 0", "8, 0", "9, 100",
            "10, 100"
        })
        void everyRatingFallsIntoItsGroup(int rating, String points) {
            assertThat(NetPromoterScore.ofRatings(List.of(rating))).contains(Quantity.ofPoints(points));
        }

        @Test
        void allRatingsOnceAreMinus500Over11() {
            // 2 promoters, 2 passives, 7 detractors of 11: 100 * (2 - 7) / 11
            List<Integer> ratings = IntStream.rangeClosed(0, 10).boxed().toList();
            assertThat(NetPromoterScore.ofRatings(ratings)).contains(new Quantity(Unit.POINTS, Ratio.of(-500, 11)));
        }

        @Test
        void orderDoesNotMatter() {
            List<Integer> ratings = new ArrayList<>(List.of(10, 0, 7, 9, 9, 8, 3, 10));
            Quantity score = NetPromoterScore.ofRatings(ratings).orElseThrow();
            Collections.shuffle(ratings, new Random(17));
            assertThat(NetPromoterScore.ofRatings(ratings)).contains(score);
        }

        @Test
        void noRatingIsNotMeasured() {
            assertThat(NetPromoterScore.ofRatings(List.of())).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"-1", "11"})
        void aRatingOffTheScaleIsRefusedWithItsPlace(int rating) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> NetPromoterScore.ofRatings(List.of(9, 10, rating)))
                    .withMessage("rating 2 is " + rating + "; it must be from 0 to 10");
        }
    }

    @Test
    void theTrademarkNoticeNamesTheMarksAndTheirOwners() {
        assertThat(NetPromoterScore.TRADEMARK_NOTICE.in(Locale.ENGLISH))
                .isEqualTo(
                        "Net Promoter, Net Promoter System, Net Promoter Score, NPS and the NPS-related emoticons are "
                                + "registered trademarks of Bain & Company, Inc., Fred Reichheld and Satmetrix Systems, Inc.");
        assertThat(NetPromoterScore.TRADEMARK_NOTICE.byLanguage()).containsOnlyKeys("en", "ru");
        assertThat(NetPromoterScore.TRADEMARK_NOTICE.in(Locale.forLanguageTag("ru")))
                .contains(
                        "Net Promoter, Net Promoter System, Net Promoter Score, NPS",
                        "Bain & Company, Inc.",
                        "Fred Reichheld",
                        "Satmetrix Systems, Inc.");
    }
}
