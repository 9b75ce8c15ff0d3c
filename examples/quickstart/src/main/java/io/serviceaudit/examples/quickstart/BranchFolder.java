package io.serviceaudit.examples.quickstart;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.DateRange;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.compare.Branches;
import io.serviceaudit.compare.BranchesReport;
import io.serviceaudit.compare.Grouping;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Scorer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The audits of a folder, one for each branch. Compared are those of the checklist that most of them are of, about the period that most
 * of them name unless another is asked for; the comparison lists the rest with the reason.
 *
 * @param audits the audits, at least one
 * @param period the days to compare; empty for those that most audits are about
 */
record BranchFolder(List<Audit> audits, Optional<DateRange> period) {
    /** The audits side by side, as the options ask for it. */
    BranchesReport compared(Options options, Scoring scoring) {
        Branches branches =
                Branches.of(checklist(), period.orElseGet(this::usualPeriod)).withScoring(scoring);
        for (String tag : options.tags()) {
            branches = branches.groupedBy(Grouping.byTag(tag).withMinimumSize(Grouping.LEAST_MINIMUM));
        }
        if (options.sizesTag().isPresent()) {
            branches = branches.withSizesFromTag(options.sizesTag().get());
        }
        Reporter reporter = Reporter.in(options.locale()).withoutReceipts().withoutCharts();
        List<AuditReport> reports = audits.stream()
                .map(audit ->
                        reporter.report(Scorer.of(audit.checklist(), scoring).score(audit)))
                .toList();
        return branches.report(reports, options.locale());
    }

    private Checklist checklist() {
        return mostFrequent(
                Audit::checklist, Comparator.comparing(Checklist::id).thenComparing(Checklist::version));
    }

    /** Of periods named equally often the latest. */
    private DateRange usualPeriod() {
        return mostFrequent(
                BranchFolder::days,
                Comparator.comparing(DateRange::to)
                        .thenComparing(DateRange::from)
                        .reversed());
    }

    private static DateRange days(Audit audit) {
        return audit.scope().flatMap(Scope::period).orElseGet(() -> new DateRange(audit.date(), audit.date()));
    }

    /** What most audits have in common; of several such the first one in an order. */
    private <T> T mostFrequent(Function<Audit, T> property, Comparator<T> order) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        audits.forEach(audit -> counts.merge(property.apply(audit), 1, Integer::sum));
        return counts.entrySet().stream()
                .min(Map.Entry.<T, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey(order)))
                .orElseThrow()
                .getKey();
    }
}
