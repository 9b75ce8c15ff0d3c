package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.RatingScale;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RatingSampleTest {
    @Test
    void hasTheMeanOfItsRatings() {
        // 14 / 3
        assertThat(RatingSample.of(List.of(4, 5, 5), RatingScale.ONE_TO_FIVE).mean())
                .contains(new Quantity(Unit.POINTS, Ratio.of(14, 3)));
        assertThat(RatingSample.of(List.of(), RatingScale.ONE_TO_FIVE).mean()).isEmpty();
    }

    @Test
    void countsRatingsFromOneOn() {
        RatingSample sample = RatingSample.of(List.of(0, 9, 10, 8, 9), RatingScale.ZERO_TO_TEN);
        assertThat(sample.atLeast(9)).isEqualTo(new Proportion(3, 5));
        assertThat(sample.atLeast(0)).isEqualTo(new Proportion(5, 5));
        assertThat(RatingSample.of(List.of(), RatingScale.ZERO_TO_TEN).atLeast(9))
                .isEqualTo(new Proportion(0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sample.atLeast(11))
                .withMessage("rating to count from is 11; it must be from 0 to 10");
    }

    @Test
    void takesCellsOfASpreadsheet() {
        RatingSample sample = RatingSample.ofNumbers(
                List.of(9.0, new BigDecimal("10.00"), 7, 8L, 6f, BigInteger.TWO, new BigDecimal("1E+1")),
                RatingScale.ZERO_TO_TEN);
        assertThat(sample.ratings()).containsExactly(9, 10, 7, 8, 6, 2, 10);
        assertThat(sample).isEqualTo(RatingSample.of(List.of(9, 10, 7, 8, 6, 2, 10), RatingScale.ZERO_TO_TEN));
        assertThat(sample).hasToString("7 ratings");
    }

    static Stream<Arguments> noRatings() {
        return Stream.of(
                Arguments.of(8.5, "8.5"),
                Arguments.of(new BigDecimal("8.50"), "8.50"),
                Arguments.of(9.000000001, "9.000000001"),
                Arguments.of(11, "11"),
                Arguments.of(-1.0, "-1.0"),
                Arguments.of(Double.NaN, "NaN"),
                Arguments.of(Double.POSITIVE_INFINITY, "Infinity"),
                Arguments.of(4_294_967_301L, "4294967301"),
                Arguments.of(new BigDecimal("1E+999999999"), "1E+999999999"),
                Arguments.of(new BigDecimal("1E-999999999"), "1E-999999999"));
    }

    @ParameterizedTest
    @MethodSource("noRatings")
    void refusesWhatIsNoRatingByNumberAndPlace(Number number, String shown) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingSample.ofNumbers(List.of(10, 9.0, number), RatingScale.ZERO_TO_TEN))
                .withMessage("rating 2 is " + shown + "; it must be a whole number from 0 to 10");
    }

    @Test
    void refusesAnEmptyCell() {
        assertThatThrownBy(() -> RatingSample.ofNumbers(Arrays.asList(10, null), RatingScale.ZERO_TO_TEN))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("rating 1");
    }

    @Test
    void refusesARatingOffItsScale() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingSample.of(List.of(1, 6), RatingScale.ONE_TO_FIVE))
                .withMessage("rating 1 is 6; it must be from 1 to 5");
    }
}
