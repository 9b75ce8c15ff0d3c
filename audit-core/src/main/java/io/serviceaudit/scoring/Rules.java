package io.serviceaudit.scoring;

import io.serviceaudit.checklist.Band;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MissingValue;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.measure.Ratio;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scoring parameters with nothing left open, as exact numbers. */
record Rules(
        ScoringModel model,
        MissingValue unanswered,
        MissingValue notApplicable,
        Ratio knockOutCap,
        BigDecimal minimumCoverage,
        @Nullable Ratio findingBelow,
        int decimals,
        int top,
        List<Band> bands) {
    static Rules of(Scoring complete) {
        return new Rules(
                complete.model().orElseThrow(),
                complete.unanswered().orElseThrow(),
                complete.notApplicable().orElseThrow(),
                Ratio.ofPercent(complete.knockOutCap().orElseThrow()),
                complete.minimumCoverage().orElseThrow(),
                complete.findingBelow().map(Ratio::of).orElse(null),
                complete.decimals().orElseThrow(),
                complete.top().orElseThrow(),
                complete.bands().orElseThrow());
    }

    /** What an item could earn in a state (rule S5). */
    Ratio possible(Item item, ItemState state) {
        boolean counts = switch (state) {
            case ANSWERED -> true;
            case MARKED_NOT_APPLICABLE -> notApplicable == MissingValue.ZERO;
            case UNANSWERED -> unanswered == MissingValue.ZERO;
            case EXCLUDED_BY_RULE -> false;
        };
        return counts ? Ratio.of(item.weight()) : Ratio.ZERO;
    }

    /** The value below which an item is a finding (rule S14). */
    Ratio findingBelow(Item item) {
        return findingBelow != null ? findingBelow : item.scale().findingBelow();
    }

    /** The band of a percent as shown (rule S13); null below the first. */
    @Nullable
    Band band(BigDecimal shown) {
        Band found = null;
        for (Band band : bands) {
            if (band.from().compareTo(shown) <= 0) {
                found = band;
            }
        }
        return found;
    }
}
