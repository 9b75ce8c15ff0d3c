package io.serviceaudit.compare;

import io.serviceaudit.report.AuditReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who stands where.
 *
 * @param ranked the ranked branches, best first, of equal percent by id
 * @param rows their places, in the same order
 * @param apart the others, by id
 */
record BranchRanking(
        List<Branch> ranked, List<BranchesReport.RankedBranch> rows, List<BranchesReport.BranchApart> apart) {

    /** Ranks the branches of reports. */
    static BranchRanking of(
            List<AuditReport> reports, BigDecimal minimumCoverage, @Nullable BranchSizes sizes, BranchWords words) {
        List<Branch> ranked = new ArrayList<>();
        List<BranchesReport.BranchApart> apart = new ArrayList<>();
        for (AuditReport report : reports) {
            Branch branch = new Branch(report, sizes);
            reason(report, minimumCoverage)
                    .ifPresentOrElse(
                            reason -> apart.add(apart(branch, reason, minimumCoverage, words)),
                            () -> ranked.add(branch));
        }
        ranked.sort(Branch.BY_HEALTH);
        return new BranchRanking(List.copyOf(ranked), rows(ranked, words), List.copyOf(apart));
    }

    private static Optional<String> reason(AuditReport report, BigDecimal minimumCoverage) {
        if (report.health().percent() == null) {
            return Optional.of("no-health");
        }
        if (report.status().equals("diagnosis-needed")) {
            return Optional.of("nothing-answered");
        }
        if (report.health().provisional()) {
            return Optional.of("provisional");
        }
        return coverage(report).compareTo(minimumCoverage) < 0 ? Optional.of("small-coverage") : Optional.empty();
    }

    /** The coverage shown; absent counts as 0, as in rule S12. */
    private static BigDecimal coverage(AuditReport report) {
        return report.coverage() == null ? BigDecimal.ZERO : report.coverage();
    }

    private static BranchesReport.BranchApart apart(
            Branch branch, String reason, BigDecimal minimumCoverage, BranchWords words) {
        AuditReport report = branch.report();
        return new BranchesReport.BranchApart(
                branch.id(),
                branch.subject().name(),
                report.audit().id(),
                report.audit().date(),
                report.health().percent(),
                report.coverage(),
                reason,
                words.apart(branch, reason, coverage(report), minimumCoverage));
    }

    private static List<BranchesReport.RankedBranch> rows(List<Branch> ranked, BranchWords words) {
        Map<BigDecimal, List<Branch>> byPercent = new TreeMap<>();
        ranked.forEach(branch -> byPercent
                .computeIfAbsent(branch.percent(), each -> new ArrayList<>())
                .add(branch));
        List<BranchesReport.RankedBranch> rows = new ArrayList<>();
        int rank = 0;
        for (int i = 0; i < ranked.size(); i++) {
            Branch branch = ranked.get(i);
            List<Branch> equals = byPercent.getOrDefault(branch.percent(), List.of());
            if (equals.get(0) == branch) {
                rank = i + 1;
            }
            rows.add(row(rank, branch, equals, words));
        }
        return List.copyOf(rows);
    }

    private static BranchesReport.RankedBranch row(int rank, Branch branch, List<Branch> equals, BranchWords words) {
        AuditReport report = branch.report();
        return new BranchesReport.RankedBranch(
                rank,
                equals.size() > 1,
                branch.id(),
                branch.subject().name(),
                new TreeMap<>(branch.subject().tags()),
                report.audit().id(),
                report.audit().date(),
                branch.percent(),
                report.health().band(),
                words.bandName(report.health().band()),
                report.coverage(),
                report.health().knockedOutBy(),
                branch.size().orElse(null),
                words.rank(rank, branch, equals));
    }
}
