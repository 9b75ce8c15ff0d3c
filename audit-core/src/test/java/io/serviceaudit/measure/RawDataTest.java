package io.serviceaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What values are computed from. */
class RawDataTest {
    @Nested
    class Ratings {
        @Test
        void areFrom0To10UnlessAScaleIsNamed() {
            assertThat(new RawData.Ratings(List.of(0, 10)).scale()).isEqualTo(new RatingScale(0, 10));
            assertThat(new RawData.Ratings(List.of(1, 5), new RatingScale(1, 5)))
                    .isNotEqualTo(new RawData.Ratings(List.of(1, 5)));
        }

        @Test
        void areOnTheirScale() {
            assertThatThrownBy(() -> new RawData.Ratings(List.of(0, 11)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("rating 1 is 11; it must be from 0 to 10");
            assertThatThrownBy(() -> new RawData.Ratings(List.of(0), new RatingScale(1, 7)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("rating 0 is 0; it must be from 1 to 7");
        }
    }

    @Nested
    class TopBoxRatings {
        @Test
        void countWhoGaveAtLeastTheLeastRatingOfTheSatisfied() {
            RawData.TopBoxRatings ratings =
                    new RawData.TopBoxRatings(List.of(5, 4, 3, 1, 4), RatingScale.ONE_TO_FIVE, 4);
            assertThat(ratings.satisfied()).isEqualTo(3);
            assertThat(new RawData.TopBoxRatings(List.of(5, 4), RatingScale.ONE_TO_FIVE, 5).satisfied())
                    .isEqualTo(1);
            assertThat(ratings).hasToString("TopBoxRatings[5]");
        }

        @Test
        void leaveRoomForTheDissatisfied() {
            for (int satisfiedFrom : new int[] {0, 1, 6}) {
                assertThatThrownBy(() -> new RawData.TopBoxRatings(List.of(), RatingScale.ONE_TO_FIVE, satisfiedFrom))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("satisfiedFrom is " + satisfiedFrom + "; it must be from 2 to 5");
            }
            assertThatThrownBy(() -> new RawData.TopBoxRatings(List.of(6), RatingScale.ONE_TO_FIVE, 4))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("rating 0 is 6; it must be from 1 to 5");
        }
    }

    @Nested
    class Times {
        @Test
        void keepTheirOrderAndShowNoFigure() {
            List<Duration> given = new ArrayList<>(List.of(Duration.ofMinutes(9), Duration.ZERO));
            RawData.Times times = new RawData.Times(given);
            given.clear();
            assertThat(times.times()).containsExactly(Duration.ofMinutes(9), Duration.ZERO);
            assertThat(times).hasToString("Times[2]");
        }

        @Test
        void areNotNegative() {
            assertThatThrownBy(() -> new RawData.Times(List.of(Duration.ZERO, Duration.ofSeconds(-90))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("time 1 is PT-1M-30S; it must not be negative");
        }
    }

    @Nested
    class Amounts {
        @Test
        void keepTheirOrderAndShowNoFigure() {
            Map<String, BigDecimal> given = new LinkedHashMap<>();
            given.put("startRevenue", new BigDecimal("1000.50"));
            given.put("lostRevenue", BigDecimal.ONE);
            RawData.Amounts amounts = new RawData.Amounts(given);
            given.clear();
            assertThat(amounts.byName().keySet()).containsExactly("startRevenue", "lostRevenue");
            assertThat(amounts).hasToString("Amounts[startRevenue, lostRevenue]");
        }

        @Test
        void areEqualWhateverTheirTrailingZeros() {
            RawData.Amounts hundred = new RawData.Amounts(Map.of("revenue", new BigDecimal("100.00")));
            assertThat(hundred).isEqualTo(new RawData.Amounts(Map.of("revenue", new BigDecimal("1E+2"))));
            assertThat(hundred.byName().get("revenue")).hasToString("100");
        }

        @Test
        void areNamed() {
            assertThatThrownBy(() -> new RawData.Amounts(Map.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("amounts are empty; there must be at least one");
            assertThatThrownBy(() -> new RawData.Amounts(Map.of("", BigDecimal.ONE)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("name of an amount must not be blank");
        }
    }
}
