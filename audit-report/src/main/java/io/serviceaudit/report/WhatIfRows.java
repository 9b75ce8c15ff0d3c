package io.serviceaudit.report;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.scoring.Finding;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.WhatIf;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What improvements would give, as reports show it. */
final class WhatIfRows {
    private final Scorecard scorecard;
    private final WhatIf whatIf;
    private final Wording wording;
    private final ChangeWords words;

    WhatIfRows(Scorecard scorecard, WhatIf whatIf, Wording wording) {
        this.scorecard = scorecard;
        this.whatIf = whatIf;
        this.wording = wording;
        words = new ChangeWords(wording);
    }

    WhatIfPart part(WhatIf.@Nullable TargetSet target, @Nullable String band, @Nullable Integer budget) {
        Set<String> findings = scorecard.findings().stream()
                .map(Finding::item)
                .map(row -> row.item().id())
                .collect(Collectors.toSet());
        return new WhatIfPart(
                target == null ? null : row(target, band),
                budget == null ? null : row(budget, whatIf.bestWithin(budget)),
                whatIf.candidates().stream()
                        .map(candidate -> row(
                                candidate,
                                findings.contains(candidate.item().item().id())))
                        .toList());
    }

    private WhatIfPart.TargetRow row(WhatIf.TargetSet target, @Nullable String band) {
        WhatIf.Improvement set = target.improvement();
        return new WhatIfPart.TargetRow(
                target.percent(),
                band,
                target.isReached(),
                ids(set),
                scorecard.percent(set.health()),
                scorecard.points(set.gain()),
                Math.toIntExact(set.effort()),
                words.shown(summary(target)));
    }

    private Text summary(WhatIf.TargetSet target) {
        String key = (target.isReached() ? "target.reached" : "target.missed")
                + (target.improvement().items().isEmpty() ? ".by-nothing" : "");
        Map<String, Object> values = values(target.improvement());
        values.put("target", ChangeWords.number(plain(target.percent())));
        return ChangeWords.text(key, values);
    }

    private static BigDecimal plain(BigDecimal percent) {
        BigDecimal stripped = percent.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private WhatIfPart.BudgetRow row(int budget, WhatIf.Improvement set) {
        Map<String, Object> values = values(set);
        values.put("budget", budget);
        return new WhatIfPart.BudgetRow(
                budget,
                ids(set),
                scorecard.percent(set.health()),
                scorecard.points(set.gain()),
                Math.toIntExact(set.effort()),
                words.shown(ChangeWords.text(set.items().isEmpty() ? "budget.nothing" : "budget", values)));
    }

    private Map<String, Object> values(WhatIf.Improvement set) {
        Map<String, Object> values = new HashMap<>();
        values.put("health", ChangeWords.number(scorecard.percent(set.health())));
        values.put("effort", set.effort());
        if (!set.items().isEmpty()) {
            values.put("gives", ChangeWords.gives(set.items().size(), scorecard.points(set.gain())));
        }
        return values;
    }

    private static List<String> ids(WhatIf.Improvement set) {
        return set.items().stream()
                .map(candidate -> candidate.item().item().id())
                .toList();
    }

    private WhatIfPart.CandidateRow row(WhatIf.Candidate candidate, boolean isFinding) {
        return new WhatIfPart.CandidateRow(
                candidate.item().item().id(),
                candidate.item().section().id(),
                wording.text(candidate.item().item().question()),
                isFinding,
                scorecard.points(candidate.gain().health()),
                scorecard.points(candidate.gain().beforeKnockOut()),
                candidate.effort());
    }
}
