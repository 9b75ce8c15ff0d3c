package io.serviceaudit.testkit;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.ScoringModel;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * The library's own scoring under every law, over random checklists, parameters and audits. All of a sample follows from one
 * seed, which a failure prints.
 */
class LawTest {
    private static final int TRIES = 400;

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void scoresStayWithinBounds(@ForAll long seed) {
        holds(Law.BOUNDS, seed);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void aBetterAnswerNeverLowersAScore(@ForAll long seed) {
        holds(Law.MONOTONE, seed);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void excludedItemsChangeNoScore(@ForAll long seed) {
        holds(Law.NOT_APPLICABLE_IS_NEUTRAL, seed);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void orderChangesNoScore(@ForAll long seed) {
        holds(Law.ORDER_FREE, seed);
    }

    // Half as many: weights of very different size make these the slowest fractions.
    @Property(tries = TRIES / 2, shrinking = ShrinkingMode.OFF)
    void oneFactorOnAllWeightsChangesNoScore(@ForAll long seed) {
        holds(Law.SCALE_FREE, seed);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void underFlatTheSectionsAddUpToTheWhole(@ForAll long seed) {
        Audit audit = audit(seed);
        Law.ADDITIVE.assertHolds(RandomScorings.ofSeed(seed).withModel(ScoringModel.FLAT), audit);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void withOneSectionHierarchicalEqualsFlat(@ForAll long seed) {
        holds(Law.ONE_SECTION, seed);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void capAndBandsAreKept(@ForAll long seed) {
        holds(Law.CONSISTENT, seed);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void everyStepOfTheReceiptCanBeRecomputed(@ForAll long seed) {
        holds(Law.RECEIPTED, seed);
    }

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void allLawsHoldForTheBuiltInChecklists(@ForAll long seed) {
        for (Checklist checklist : Catalog.checklists()) {
            Audit audit = RandomAudits.ofSeed(checklist, seed);
            for (Law law : Law.values()) {
                law.assertHolds(RandomScorings.ofSeed(seed), audit);
            }
        }
    }

    private static void holds(Law law, long seed) {
        Scoring scoring = RandomScorings.ofSeed(seed);
        law.assertHolds(scoring, audit(seed));
    }

    private static Audit audit(long seed) {
        Checklist checklist = RandomChecklists.ofSeed(seed);
        return RandomAudits.ofSeed(checklist, seed);
    }
}
