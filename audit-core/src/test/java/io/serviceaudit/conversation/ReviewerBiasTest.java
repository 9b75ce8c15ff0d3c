package io.serviceaudit.conversation;

import static io.serviceaudit.conversation.Ratings.named;
import static io.serviceaudit.conversation.Ratings.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.measure.Ratio;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewerBiasTest {
    /**
     * On paper, of a: 5 - (4+3)/2 = 3/2, 2 - 3 = -1, mean 1/4, without signs 5/4, s^2 = 2 * (5/4)^2 = 25/8, by 2 units 25/16; of b: 4 - (5+3)/2
     * = 0, 3 - 2 = 1; of c: 3 - (5+4)/2 = -3/2, one unit.
     */
    @Test
    void eachReviewerIsComparedWithTheMeanOfTheOthers() {
        List<ReviewerBias> biases = ReviewerBias.of(numbered(5, "5 4 3", "2 3 .", "1 . .", ". . ."));

        assertThat(biases).extracting(ReviewerBias::reviewer).containsExactly("a", "b", "c");
        RatingDifference first = biases.get(0).difference().orElseThrow();
        assertThat(first.units()).isEqualTo(2);
        assertThat(first.mean()).isEqualTo(Ratio.of(1, 4));
        assertThat(first.meanAbsolute()).isEqualTo(Ratio.of(5, 4));
        assertThat(first.variance()).contains(Ratio.of(25, 16));
        assertThat(biases.get(1).difference().map(RatingDifference::mean)).contains(Ratio.of(1, 2));
        RatingDifference third = biases.get(2).difference().orElseThrow();
        assertThat(third.mean()).isEqualTo(Ratio.of(-3, 2));
        assertThat(third.variance()).isEmpty();
    }

    @Test
    void ratingsWithoutValueCountAsNone() {
        List<RatingCategory> categories = List.of(RatingCategory.of("n/a"), RatingCategory.of("yes", Ratio.ONE));
        assertThat(ReviewerBias.of(Ratings.table(categories, "n/a yes yes", "yes n/a .")))
                .extracting(bias -> bias.difference().map(RatingDifference::units))
                .containsExactly(Optional.empty(), Optional.of(1), Optional.of(1));
    }

    @Test
    void namesHaveNoBias() {
        assertThat(ReviewerBias.of(named("yes no")))
                .allMatch(bias -> bias.difference().isEmpty());
    }

    @Test
    void logsShowNoFigures() {
        ReviewerBias bias = ReviewerBias.of(numbered(5, "5 4")).get(0);
        assertThat(bias)
                .hasToString("ReviewerBias[a]")
                .isEqualTo(ReviewerBias.of(numbered(5, "5 4")).get(0));
        assertThat(bias.difference().orElseThrow()).hasToString("RatingDifference[1 units]");
    }
}
