package io.serviceaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What customers could choose from. */
class RatingScaleTest {
    @ParameterizedTest(name = "{0} to {1} has {2}: {3}")
    @CsvSource({
        "1, 5, 1, true",
        "1, 5, 5, true",
        "1, 5, 0, false",
        "1, 5, 6, false",
        "-3, 3, -3, true",
        "-3, 3, -4, false",
        "0, 1000, 1000, true"
    })
    void goesFromItsWorstRatingToItsBest(int from, int to, int rating, boolean isOnIt) {
        assertThat(new RatingScale(from, to).has(rating)).isEqualTo(isOnIt);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 1, rating scale is from 5 to 1; the first must be less than the second",
        "5, 5, rating scale is from 5 to 5; the first must be less than the second",
        "0, 1001, rating scale is from 0 to 1001; it must have at most 1001 numbers",
        "-2147483648, 2147483647, rating scale is from -2147483648 to 2147483647; it must have at most 1001 numbers"
    })
    void hasTwoToAThousandAndOneNumbers(int from, int to, String message) {
        assertThatThrownBy(() -> new RatingScale(from, to))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void namesARatingThatIsNotOnItByItsPlace() {
        assertThatThrownBy(() -> RatingScale.ONE_TO_FIVE.require(List.of(5, 1, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rating 2 is 0; it must be from 1 to 5");
    }

    @Test
    void copiesTheRatings() {
        List<Integer> ratings = new ArrayList<>(List.of(0, 10));
        List<Integer> checked = RatingScale.ZERO_TO_TEN.require(ratings);
        ratings.clear();
        assertThat(checked).containsExactly(0, 10);
    }
}
