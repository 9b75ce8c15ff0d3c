package io.serviceaudit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.scoring.ItemScore;
import io.serviceaudit.scoring.Scorer;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What the documentation tells a host to write. */
class GuideTest {
    @Test
    void holdAChecklistToTheLaws() {
        Checklist checklist = Shop.CHECKLIST;
        Scoring scoring = Scoring.open().withModel(ScoringModel.HIERARCHICAL).withKnockOutCap(BigDecimal.valueOf(40));
        for (long seed = 0; seed < 50; seed++) {
            Audit audit = RandomAudits.ofSeed(checklist, seed);
            for (Law law : Law.values()) {
                law.assertHolds(scoring, audit);
            }
        }
    }

    @Test
    void pinAnAudit() {
        Scorer scorer = Scorer.of(Shop.CHECKLIST);
        PinnedScore.assertPinned("86.1 healthy [greeting]", scorer.score(Shop.GOOD));
    }

    /** A host that scores by the mean value of all answers, rounded to whole percents at every step. */
    @Test
    void holdAScoringOfOnesOwnToTheLaws() {
        ScoringFunction own = (audit, scoring) -> {
            Ratio sum = Ratio.ZERO;
            int answered = 0;
            for (ItemScore row :
                    Scorer.of(audit.checklist(), scoring).score(audit).items()) {
                if (row.value().isPresent()) {
                    sum = sum.plus(Ratio.of(row.value().get().rounded(2)));
                    answered++;
                }
            }
            return answered == 0
                    ? Figures.none()
                    : Figures.none().withHealth(new Points(sum, Ratio.of(answered)), sum.dividedBy(Ratio.of(answered)));
        };
        Law.BOUNDS.assertHolds(own, Scoring.open(), Shop.GOOD);
        Law.MONOTONE.assertHolds(own, Scoring.open(), Shop.GOOD);
        assertThat(Law.CONSISTENT.violations(own, Scoring.open(), Shop.KNOCKED_OUT))
                .as("it knows no knock-out: (0.5 + 0 + 0.75) / 3 is 5/12")
                .extracting(Violation::found)
                .containsExactly("5/12");
    }

    @Test
    void namesOfLawsAreThoseOfTheSpecification() {
        assertThat(Law.values())
                .extracting(Law::code)
                .containsExactly(
                        "bounds",
                        "monotone",
                        "n/a is neutral",
                        "order-free",
                        "scale-free",
                        "additive",
                        "one section",
                        "consistent",
                        "receipted");
        assertThat(Law.NOT_APPLICABLE_IS_NEUTRAL).hasToString("n/a is neutral");
    }
}
