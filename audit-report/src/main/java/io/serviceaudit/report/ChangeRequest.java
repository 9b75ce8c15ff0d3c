package io.serviceaudit.report;

import io.serviceaudit.audit.Migration;
import io.serviceaudit.checklist.Band;
import io.serviceaudit.internal.Require;
import io.serviceaudit.scoring.Comparison;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.WhatIf;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a report is to say of change.
 *
 * @param before the audit to compare with; null for none
 * @param migration the declared migration from its version; null if none is
 * @param target the health to reach, in percent; null if none is wanted
 * @param band the id of the band to reach; null if none is wanted
 * @param budget the effort to spend; null if there is no budget
 */
record ChangeRequest(
        @Nullable Scorecard before,
        @Nullable Migration migration,
        @Nullable BigDecimal target,
        @Nullable String band,
        @Nullable Integer budget) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    ChangeRequest {
        if (target != null && (target.signum() < 0 || target.compareTo(HUNDRED) > 0)) {
            throw Require.illegal("target", target.toPlainString(), "must be from 0 to 100");
        }
        if (budget != null && budget < 0) {
            throw Require.illegal("budget", Integer.toString(budget), "must be 0 or more");
        }
    }

    static ChangeRequest none() {
        return new ChangeRequest(null, null, null, null, null);
    }

    ChangeRequest comparedWith(Scorecard earlier, @Nullable Migration declared) {
        return new ChangeRequest(earlier, declared, target, band, budget);
    }

    ChangeRequest withTarget(BigDecimal percent) {
        return new ChangeRequest(before, migration, percent, null, budget);
    }

    ChangeRequest withTargetBand(String id) {
        return new ChangeRequest(before, migration, null, id, budget);
    }

    ChangeRequest withBudget(int effort) {
        return new ChangeRequest(before, migration, target, band, effort);
    }

    /** Whether what-if is asked for. */
    boolean asksWhatIf() {
        return target != null || band != null || budget != null;
    }

    Optional<Comparison> comparisonOf(Scorecard now) {
        return Optional.ofNullable(before)
                .map(earlier ->
                        migration == null ? Comparison.of(earlier, now) : Comparison.of(earlier, now, migration));
    }

    /** The comparison, where the earlier audit is of the same checklist. */
    Optional<Comparison> comparisonWithin(Scorecard now) {
        return before == null || before.checklist().id().equals(now.checklist().id())
                ? comparisonOf(now)
                : Optional.empty();
    }

    /**
     * The set for the target; empty if none is wanted.
     *
     * @throws IllegalArgumentException if the scoring has no such band
     */
    Optional<WhatIf.TargetSet> targetSet(Scorecard scorecard, WhatIf whatIf) {
        if (target != null) {
            return Optional.of(whatIf.smallestReaching(target));
        }
        return band == null ? Optional.empty() : Optional.of(whatIf.smallestReaching(band(scorecard, band)));
    }

    private static Band band(Scorecard scorecard, String id) {
        List<Band> bands = scorecard.scoring().bands().orElseThrow();
        return bands.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Require.illegal(
                        "target band",
                        id,
                        "must be one of " + bands.stream().map(Band::id).toList()));
    }
}
