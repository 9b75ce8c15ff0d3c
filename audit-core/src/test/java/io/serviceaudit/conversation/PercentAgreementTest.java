package io.serviceaudit.conversation;

import static io.serviceaudit.conversation.Ratings.named;
import static io.serviceaudit.conversation.Ratings.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.conversation.Agreement.Basis;
import io.serviceaudit.conversation.Agreement.Coefficient;
import io.serviceaudit.conversation.Agreement.Measure;
import io.serviceaudit.conversation.StandardError.Method;
import io.serviceaudit.measure.Ratio;
import org.junit.jupiter.api.Test;

class PercentAgreementTest {
    /** On paper: pairs alike 1 of 3, 1 of 1, 0 of 1, so the mean of 1/3, 1 and 0 is 4/9; u4 has one rating, u5 none. */
    private static final RatingTable TABLE = named("yes yes no", "no . no", ". yes no", "yes . .", ". . .");

    @Test
    void itIsTheMeanOverTheUnitsOfTheirPairsThatAgree() {
        assertThat(PercentAgreement.of(TABLE).agreement())
                .isEqualTo(new Coefficient(
                        Measure.PERCENT_AGREEMENT, new Basis(3, 3, 2, 7, 5), Ratio.of(4, 9), Ratio.ZERO));
        assertThat(PercentAgreement.of(TABLE).agreement().value()).contains(Ratio.of(4, 9));
    }

    /** On paper: s^2 = ((1/9)^2 + (5/9)^2 + (4/9)^2) / 2 = 42/162, by 3 units 7/81. */
    @Test
    void itsJackknifeIsThatOfAMean() {
        assertThat(PercentAgreement.of(TABLE).jackknife())
                .contains(new StandardError(Method.JACKKNIFE, Ratio.of(7, 81)));
    }

    @Test
    void itIsThereWhereAllRatingsAreOfOneCategory() {
        assertThat(PercentAgreement.of(named("yes yes", "yes yes")).agreement().value())
                .contains(Ratio.ONE);
    }

    @Test
    void withNothingToCompareThereIsNone() {
        assertThat(shown(PercentAgreement.of(named("yes .", ". yes")).agreement()))
                .isEqualTo("no-unit-rated-twice");
        assertThat(shown(PercentAgreement.of(named("yes .", "no .")).agreement()))
                .isEqualTo("fewer-than-two-reviewers");
        assertThat(PercentAgreement.of(named("yes .", "no .")).jackknife()).isEmpty();
        assertThat(PercentAgreement.of(named("yes no")).jackknife()).isEmpty();
    }
}
