package io.serviceaudit.examples.quickstart;

import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.report.WhatIfPart;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What improvements would give, as text. */
final class WhatIfText {
    private final WhatIfPart whatIf;
    private final Page page;
    private final Words words;
    private final Map<String, WhatIfPart.CandidateRow> candidates;

    WhatIfText(WhatIfPart whatIf, Page page) {
        this.whatIf = whatIf;
        this.page = page;
        words = page.words();
        candidates = whatIf.candidates().stream().collect(Collectors.toMap(WhatIfPart.CandidateRow::item, row -> row));
    }

    /** Writes what was asked for. */
    void write() {
        page.title("what-if");
        WhatIfPart.TargetRow target = whatIf.target();
        if (target != null) {
            set(target.summary(), target.items());
        }
        WhatIfPart.BudgetRow budget = whatIf.budget();
        if (budget != null) {
            if (target != null) {
                page.gap();
            }
            set(budget.summary(), budget.items());
        }
        page.gap();
        page.add("  ", words.get("gains-do-not-add-up"));
    }

    private void set(@Nullable LocalizedText summary, List<String> items) {
        if (summary != null) {
            page.add("  ", summary);
        }
        for (String item : items) {
            WhatIfPart.CandidateRow row = Objects.requireNonNull(candidates.get(item), item);
            page.add("  - ", row.question() == null ? item : row.question());
            page.add("    ", words.fill("gain", words.number(row.gain())) + " · " + words.fill("effort", row.effort()));
        }
    }
}
