package io.serviceaudit.compare;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.DateRange;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.json.Documents;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Scorer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which reports are compared.
 *
 * @param chosen the report that counts of each branch, by the branch's id
 * @param leftOut the others, by branch, then by audit, date and reason
 */
record BranchSelection(List<AuditReport> chosen, List<BranchesReport.AuditLeftOut> leftOut) {
    private static final String FINAL = "final";

    /** By date, id, a final one last; of one audit that somebody changed, by all that it says, so that no order decides. */
    private static final Comparator<AuditReport> BY_RECENCY = Comparator.comparing(
                    (AuditReport report) -> report.audit().date())
            .thenComparing(report -> report.audit().id())
            .thenComparing(report -> report.audit().state().equals(FINAL))
            .thenComparing(Documents.standard()::write);

    private static final Comparator<BranchesReport.AuditLeftOut> BY_BRANCH = Comparator.comparing(
                    (BranchesReport.AuditLeftOut row) -> row.branch() == null ? "" : row.branch())
            .thenComparing(BranchesReport.AuditLeftOut::audit)
            .thenComparing(BranchesReport.AuditLeftOut::date)
            .thenComparing(BranchesReport.AuditLeftOut::reason)
            .thenComparing(row -> row.text().toString());

    /** The report of an audit in which nothing is answered: how the checklist and its scoring look in a report. */
    static AuditReport blank(Checklist checklist, Scoring scoring, DateRange period, Reporter reporter) {
        return reporter.withoutReceipts()
                .withoutCharts()
                .withBenchmarks(BenchmarkTable.empty())
                .report(Scorer.of(checklist, scoring).score(Audit.of(checklist, "blank", period.to())));
    }

    /** Chooses among reports. */
    static BranchSelection of(
            Iterable<AuditReport> reports, AuditReport blank, DateRange period, boolean withDrafts, BranchWords words) {
        Map<String, AuditReport> latest = new TreeMap<>();
        List<BranchesReport.AuditLeftOut> leftOut = new ArrayList<>();
        Set<AuditReport> distinct = new LinkedHashSet<>();
        reports.forEach(distinct::add);
        List<AuditReport> comparable = new ArrayList<>();
        for (AuditReport report : distinct) {
            Optional<BranchesReport.AuditLeftOut> row = reason(report, blank, period, withDrafts)
                    .map(reason -> row(
                            report,
                            reason,
                            Map.of(
                                    "checklist", report.checklist().id(),
                                    "version", report.checklist().version(),
                                    "wanted", blank.checklist().version(),
                                    "from", days(report).from(),
                                    "to", days(report).to()),
                            words));
            row.ifPresentOrElse(leftOut::add, () -> comparable.add(report));
        }
        comparable.forEach(report -> latest.merge(
                branch(report), report, (one, other) -> BY_RECENCY.compare(one, other) >= 0 ? one : other));
        for (AuditReport report : comparable) {
            AuditReport later = Objects.requireNonNull(latest.get(branch(report)));
            if (!later.equals(report)) {
                leftOut.add(row(
                        report,
                        "earlier",
                        Map.of(
                                "later", later.audit().id(),
                                "laterDate", later.audit().date()),
                        words));
            }
        }
        leftOut.sort(BY_BRANCH);
        return new BranchSelection(List.copyOf(latest.values()), List.copyOf(leftOut));
    }

    private static String branch(AuditReport report) {
        return Objects.requireNonNull(report.audit().subject(), "subject").id();
    }

    private static Optional<String> reason(
            AuditReport report, AuditReport blank, DateRange period, boolean withDrafts) {
        if (report.audit().subject() == null) {
            return Optional.of("no-branch");
        }
        if (!report.checklist().id().equals(blank.checklist().id())) {
            return Optional.of("other-checklist");
        }
        if (!report.checklist().version().equals(blank.checklist().version())) {
            return Optional.of("other-version");
        }
        if (!rules(report.scoring()).equals(rules(blank.scoring()))) {
            return Optional.of("other-scoring");
        }
        DateRange days = days(report);
        if (days.from().isBefore(period.from()) || days.to().isAfter(period.to())) {
            return Optional.of("other-period");
        }
        return !withDrafts && !report.audit().state().equals(FINAL) ? Optional.of("draft") : Optional.empty();
    }

    /** The days an audit is about: those of its scope, or its own day. */
    private static DateRange days(AuditReport report) {
        AuditReport.ScopeSummary scope = report.audit().scope();
        AuditReport.PeriodSummary period = scope == null ? null : scope.period();
        LocalDate date = report.audit().date();
        return period == null || period.to().isBefore(period.from())
                ? new DateRange(date, date)
                : new DateRange(period.from(), period.to());
    }

    /** All of the parameters that a figure here depends on: not how many problems are named, nor what levels are called. */
    private static List<@Nullable Object> rules(AuditReport.ScoringParameters scoring) {
        List<@Nullable Object> rules = new ArrayList<>();
        rules.add(scoring.id());
        rules.add(scoring.version());
        rules.add(scoring.model());
        rules.add(scoring.unanswered());
        rules.add(scoring.notApplicable());
        rules.add(scoring.knockOutCap());
        rules.add(scoring.minimumCoverage());
        rules.add(scoring.findingBelow());
        rules.add(scoring.decimals());
        rules.add(scoring.bands().stream()
                .map(band -> band.id() + " " + band.from())
                .collect(Collectors.joining(", ")));
        return rules;
    }

    private static BranchesReport.AuditLeftOut row(
            AuditReport report, String reason, Map<String, Object> values, BranchWords words) {
        AuditReport.SubjectSummary subject = report.audit().subject();
        return new BranchesReport.AuditLeftOut(
                report.audit().id(),
                report.audit().date(),
                subject == null ? null : subject.id(),
                reason,
                words.leftOut(report.audit().id(), reason, values));
    }
}
