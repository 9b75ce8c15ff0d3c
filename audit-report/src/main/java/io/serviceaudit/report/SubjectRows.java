package io.serviceaudit.report;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.metric.MetricDefinition;
import io.serviceaudit.priority.Priority;
import io.serviceaudit.scoring.Finding;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.wording.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of a report over several audits of one subject. */
final class SubjectRows {
    /** Rule S17 without the position, which the sort keeps: findings of one audit come in their order. */
    private static final Comparator<Placed> BY_URGENCY = Comparator.comparing(
                    (Placed placed) -> placed.finding().priority(), Comparator.reverseOrder())
            .thenComparing(placed -> !placed.finding().item().knocksOut())
            .thenComparing(placed -> placed.finding().item().lost(), Comparator.reverseOrder());

    private final List<Scorecard> scorecards;
    private final List<AuditReport> reports;
    private final Wording wording;
    private final Scorecard latest;

    /**
     * The parts made of scorecards and their reports, both in the same order.
     *
     * @throws IllegalArgumentException if there is no scorecard, one of them has no subject or another one, or two are of one checklist
     */
    SubjectRows(List<Scorecard> scorecards, Function<Scorecard, AuditReport> reporter, Wording wording) {
        requireOneSubject(scorecards);
        this.scorecards = scorecards;
        this.wording = wording;
        reports = scorecards.stream().map(reporter).toList();
        latest = scorecards.stream()
                .reduce((one, next) -> next.audit().date().isAfter(one.audit().date()) ? next : one)
                .orElseThrow();
    }

    private static void requireOneSubject(List<Scorecard> scorecards) {
        if (scorecards.isEmpty()) {
            throw new IllegalArgumentException("there is no scorecard; a report on a subject needs at least one");
        }
        Audit first = scorecards.get(0).audit();
        Map<String, Audit> byChecklist = new LinkedHashMap<>();
        for (Scorecard scorecard : scorecards) {
            Audit audit = scorecard.audit();
            String subject = subjectId(audit);
            if (!subject.equals(subjectId(first))) {
                throw new IllegalArgumentException("audit '" + audit.id() + "' is of subject '" + subject
                        + "', audit '" + first.id() + "' of subject '" + subjectId(first)
                        + "'; all must be of one subject");
            }
            Audit other = byChecklist.putIfAbsent(audit.checklist().id(), audit);
            if (other != null) {
                throw new IllegalArgumentException("audits '" + other.id() + "' and '" + audit.id()
                        + "' are both of checklist '" + audit.checklist().id()
                        + "'; each checklist may be there once");
            }
        }
    }

    private static String subjectId(Audit audit) {
        return audit.subject()
                .map(Subject::id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "audit '" + audit.id() + "' has no subject; a report on a subject needs one"));
    }

    /** The report of each audit. */
    List<AuditReport> reports() {
        return reports;
    }

    /** Whom the audits are about, as the latest says, of several the first. */
    AuditReport.SubjectSummary subject() {
        return Reporter.subject(latest.audit().subject().orElseThrow());
    }

    /** The figures of each audit. */
    List<SubjectReport.AuditRow> audits() {
        List<SubjectReport.AuditRow> rows = new ArrayList<>();
        for (int i = 0; i < scorecards.size(); i++) {
            Scorecard scorecard = scorecards.get(i);
            AuditReport report = reports.get(i);
            rows.add(new SubjectReport.AuditRow(
                    scorecard.audit().id(),
                    scorecard.audit().date(),
                    report.checklist(),
                    report.status(),
                    report.statusName(),
                    report.coverage(),
                    report.health(),
                    counts(scorecard.findings())));
        }
        return rows;
    }

    private static SubjectReport.FindingCounts counts(List<Finding> findings) {
        return new SubjectReport.FindingCounts(
                findings.size(),
                count(findings, Priority.HIGH),
                count(findings, Priority.MEDIUM),
                count(findings, Priority.LOW));
    }

    private static int count(List<Finding> findings, Priority priority) {
        return (int) findings.stream()
                .filter(finding -> finding.priority() == priority)
                .count();
    }

    /** A finding with its row in the report of its audit. */
    private record Placed(Scorecard scorecard, Finding finding, AuditReport.FindingRow row) {}

    /** The findings of all audits, most urgent first. */
    List<SubjectReport.AuditFinding> findings() {
        List<Placed> all = new ArrayList<>();
        for (int i = 0; i < scorecards.size(); i++) {
            List<Finding> findings = scorecards.get(i).findings();
            for (int j = 0; j < findings.size(); j++) {
                all.add(new Placed(
                        scorecards.get(i),
                        findings.get(j),
                        reports.get(i).findings().get(j)));
            }
        }
        all.sort(BY_URGENCY);
        return all.stream()
                .map(placed -> new SubjectReport.AuditFinding(
                        placed.scorecard().audit().id(),
                        placed.scorecard().checklist().id(),
                        placed.row()))
                .toList();
    }

    /** The first of the findings, as many as the largest top of the scorings. */
    List<SubjectReport.ItemReference> topProblems(List<SubjectReport.AuditFinding> findings) {
        int top = scorecards.stream()
                .mapToInt(scorecard -> scorecard.scoring().top().orElseThrow())
                .max()
                .orElseThrow();
        return findings.stream()
                .limit(top)
                .map(row -> new SubjectReport.ItemReference(
                        row.audit(), row.checklist(), row.finding().item()))
                .toList();
    }

    /** What differs between the audits: of the subject, then of the metrics in the order in which they come. */
    List<SubjectReport.DifferenceRow> notices() {
        List<SubjectReport.DifferenceRow> notices = new ArrayList<>();
        long subjects = scorecards.stream()
                .map(scorecard -> Reporter.subject(scorecard.audit().subject().orElseThrow()))
                .distinct()
                .count();
        if (subjects > 1) {
            notices.add(notice(
                    "subject-differs",
                    null,
                    scorecards,
                    Map.of("audit", latest.audit().id())));
        }
        Set<String> metrics = new LinkedHashSet<>();
        scorecards.forEach(
                scorecard -> metrics.addAll(scorecard.audit().measurements().keySet()));
        for (String metric : metrics) {
            List<Scorecard> measured = scorecards.stream()
                    .filter(scorecard -> !values(scorecard, metric).isEmpty())
                    .toList();
            if (isDifferent(measured, metric)) {
                Object name = wording.metrics()
                        .find(metric)
                        .<Object>map(MetricDefinition::name)
                        .orElse(metric);
                notices.add(notice("metric-differs", metric, measured, Map.of("metric", name)));
            }
        }
        return notices;
    }

    /** Whether two audits give different values for the whole, or for one channel. */
    private static boolean isDifferent(List<Scorecard> measured, String metric) {
        Set<String> channels = new TreeSet<>();
        measured.forEach(scorecard -> channels.addAll(values(scorecard, metric).keySet()));
        return channels.stream()
                .anyMatch(channel -> measured.stream()
                                .map(scorecard -> values(scorecard, metric).get(channel))
                                .filter(value -> value != null)
                                .distinct()
                                .count()
                        > 1);
    }

    /** What an audit measured of a metric, by channel; the value for the whole under the empty name. */
    private static Map<String, Quantity> values(Scorecard scorecard, String metric) {
        Measurement measurement = scorecard.audit().measurements().get(metric);
        if (measurement == null) {
            return Map.of();
        }
        Map<String, Quantity> values = new LinkedHashMap<>(measurement.byChannel());
        measurement.value().ifPresent(value -> values.put("", value));
        return values;
    }

    private SubjectReport.DifferenceRow notice(
            String code, @Nullable String metric, List<Scorecard> about, Map<String, Object> values) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put(
                "audits",
                about.stream().map(scorecard -> scorecard.audit().id()).collect(Collectors.joining(", ")));
        Text text = Template.of(ReportTerms.subjectNotice(code)).with(all);
        return new SubjectReport.DifferenceRow(
                code,
                metric,
                about.stream().map(scorecard -> scorecard.checklist().id()).toList(),
                wording.text(text));
    }
}
