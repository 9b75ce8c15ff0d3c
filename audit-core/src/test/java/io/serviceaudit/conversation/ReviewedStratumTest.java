package io.serviceaudit.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ReviewedStratumTest {
    @Test
    void isUncoveredWhereItHasConversationsAndNoneWasReviewed() {
        assertThat(new ReviewedStratum("other", 5, 0).isUncovered()).isTrue();
        assertThat(new ReviewedStratum("other", 5, 1).isUncovered()).isFalse();
        assertThat(new ReviewedStratum("other", 0, 0).isUncovered()).isFalse();
    }

    @Test
    void moreReviewedThanThereAreIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReviewedStratum("other", 5, 6))
                .withMessage(
                        "number of conversations reviewed of stratum 'other' is 6; it must be from 0 to 5, its population");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReviewedStratum("other", 5, -1))
                .withMessage(
                        "number of conversations reviewed of stratum 'other' is -1; it must be from 0 to 5, its population");
    }
}
