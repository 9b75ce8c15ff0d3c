package io.serviceaudit.compare;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Migration;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.plan.GoalProgress;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Comparison;
import io.serviceaudit.scoring.ItemScore;
import io.serviceaudit.scoring.Scorecard;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The audits of one subject with one checklist over time, from the oldest to the newest: each compared with the one before (rule S19),
 * and what became of every finding and metric along the way. Immutable.
 *
 * <pre>{@code
 * AuditSeries series = AuditSeries.of(List.of(february, may, august));
 * AuditReport report = reporter.report(series.latestComparison().orElseThrow());
 * List<String> back = series.latestComparison().orElseThrow().findings().returned();
 * }</pre>
 *
 * <p>Every audit keeps the health it was published with. Between two versions of the checklist a declared migration holds, or several
 * declared ones in a row; where none leads from one to the other, items of the same id and the same scale keep their answers.
 */
public final class AuditSeries {
    private static final Comparator<Scorecard> BY_DATE = Comparator.comparing(
                    (Scorecard scorecard) -> scorecard.audit().date())
            .thenComparing(scorecard -> scorecard.audit().id());

    private final List<Scorecard> audits;
    private final List<Migration> migrations;
    private final List<Comparison> comparisons;

    private AuditSeries(List<Scorecard> audits, List<Migration> migrations) {
        this.audits = audits;
        this.migrations = migrations;
        List<Comparison> consecutive = new ArrayList<>();
        for (int i = 1; i < audits.size(); i++) {
            consecutive.add(compared(audits.get(i - 1), audits.get(i)).inSeries(earlierFindings(i)));
        }
        comparisons = List.copyOf(consecutive);
    }

    /**
     * A series without declared migrations.
     *
     * @param scorecards one for each audit, scored under the rules it was published with, in any order
     * @throws IllegalArgumentException if there is none, or they are not audits of one subject with one checklist and different ids
     */
    public static AuditSeries of(Collection<Scorecard> scorecards) {
        return of(scorecards, List.of());
    }

    /**
     * A series with declared migrations between versions of the checklist.
     *
     * @param scorecards one for each audit, scored under the rules it was published with, in any order
     * @param migrations the migrations, in any order; of two between the same versions the first one holds
     * @throws IllegalArgumentException if there is no audit, or they are not audits of one subject with one checklist and different ids
     */
    public static AuditSeries of(Collection<Scorecard> scorecards, Collection<Migration> migrations) {
        Objects.requireNonNull(scorecards, "scorecards");
        Objects.requireNonNull(migrations, "migrations");
        List<Scorecard> sorted = scorecards.stream().sorted(BY_DATE).toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("a series has no audit; it must have at least one");
        }
        Set<String> ids = new HashSet<>();
        Checklist checklist = sorted.get(0).checklist();
        String subject = null;
        for (Scorecard scorecard : sorted) {
            Audit audit = scorecard.audit();
            if (!ids.add(audit.id())) {
                throw new IllegalArgumentException(
                        "audit '" + audit.id() + "' is in the series twice; each must be there once");
            }
            if (!audit.checklist().id().equals(checklist.id())) {
                throw new IllegalArgumentException("audit '" + audit.id() + "' is of checklist '"
                        + audit.checklist().id() + "'; all of a series must be of one, and the first is of '"
                        + checklist.id() + "'");
            }
            String own = audit.subject().map(Subject::id).orElse(null);
            if (own != null && subject != null && !own.equals(subject)) {
                throw new IllegalArgumentException("audit '" + audit.id() + "' is of subject '" + own
                        + "'; all of a series must be of one, and an earlier one is of '" + subject + "'");
            }
            subject = own == null ? subject : own;
        }
        return new AuditSeries(sorted, List.copyOf(migrations));
    }

    private Comparison compared(Scorecard before, Scorecard now) {
        return migration(before.checklist(), now.checklist())
                .map(migration -> Comparison.of(before, now, migration))
                .orElseGet(() -> Comparison.of(before, now));
    }

    /** The declared migration from one version to another, with as few in a row as there can be; empty if none leads there. */
    private Optional<Migration> migration(Checklist from, Checklist to) {
        Map<String, Migration> known = new HashMap<>();
        Queue<Migration> next = new ArrayDeque<>();
        for (Migration migration : migrations) {
            if (isSame(migration.from(), from)) {
                next.add(migration);
            }
        }
        while (!next.isEmpty()) {
            Migration reached = next.remove();
            if (known.putIfAbsent(reached.to().version(), reached) == null) {
                migrations.stream()
                        .filter(migration -> isSame(migration.from(), reached.to()))
                        .forEach(migration -> next.add(reached.then(migration)));
            }
        }
        return isSame(from, to) ? Optional.empty() : Optional.ofNullable(known.get(to.version()));
    }

    private static boolean isSame(Checklist one, Checklist other) {
        return one.id().equals(other.id()) && one.version().equals(other.version());
    }

    /** The items that audits before one had findings of, as published, by the ids they have in that one. */
    private Set<String> earlierFindings(int position) {
        Set<String> items = new HashSet<>();
        for (int i = 0; i < position; i++) {
            int from = i;
            audits.get(i).findings().stream()
                    .flatMap(finding -> carried(finding.item().item().id(), from, position).stream())
                    .forEach(items::add);
        }
        return items;
    }

    /**
     * What an item of one audit is in a later one, by their positions: by a declared migration between the two, and where there is none
     * from audit to audit, where an item that is missing in between keeps its id. Empty if it is not there.
     */
    private Optional<String> carried(String item, int from, int to) {
        Checklist goal = audits.get(to).checklist();
        Optional<Migration> declared = migration(audits.get(from).checklist(), goal);
        if (declared.isPresent()) {
            return declared.get().targetOf(item);
        }
        Optional<String> id = Optional.of(item);
        for (int i = from; i < to; i++) {
            Optional<Migration> step =
                    migration(audits.get(i).checklist(), audits.get(i + 1).checklist());
            id = step.isPresent() ? id.flatMap(step.get()::targetOf) : id;
        }
        return id.filter(each -> goal.item(each).isPresent());
    }

    /** The audits, by date and then by id. */
    public List<Scorecard> audits() {
        return audits;
    }

    /** The newest audit. */
    public Scorecard latest() {
        return audits.get(audits.size() - 1);
    }

    /** Each audit compared with the one before, from the oldest to the newest; empty if there is one audit alone. */
    public List<Comparison> comparisons() {
        return comparisons;
    }

    /** The newest audit compared with the one before; empty if there is one audit alone. */
    public Optional<Comparison> latestComparison() {
        return comparisons.isEmpty() ? Optional.empty() : Optional.of(comparisons.get(comparisons.size() - 1));
    }

    /** The newest audit compared with the oldest; nothing is {@code returned} in it. Empty if there is one audit alone. */
    public Optional<Comparison> overall() {
        return audits.size() == 1 ? Optional.empty() : Optional.of(compared(audits.get(0), latest()));
    }

    /** Health of each audit, as it was published and under the rules of the newest one, from the oldest to the newest. */
    public List<HealthPoint> health() {
        return audits.stream()
                .map(audit -> new HealthPoint(
                        audit,
                        compared(audit, latest())
                                .restated()
                                .flatMap(restated -> restated.health().score())
                                .orElse(null)))
                .toList();
    }

    /**
     * What became of the goals that the audit before the newest one set, in their order; empty if there is one audit alone, or it set
     * none.
     *
     * @param asOf the day that decides whether a target was to be reached by now
     */
    public List<GoalProgress> goals(LocalDate asOf) {
        Objects.requireNonNull(asOf, "asOf");
        return latestComparison()
                .map(comparison -> GoalProgress.ofEarlier(
                        comparison.before().audit(), comparison.now().audit(), asOf))
                .orElse(List.of());
    }

    /**
     * The findings of all audits with their way through the series, in the order of the newest checklist, then of the older ones for items
     * it has no more, the newest of these first. Findings are those published.
     */
    public List<FindingHistory> findings() {
        List<Map<String, ItemScore>> rows = new ArrayList<>();
        Map<String, Item> items = new LinkedHashMap<>();
        for (int i = audits.size() - 1; i >= 0; i--) {
            int position = i;
            Scorecard audit = audits.get(position);
            Map<String, ItemScore> byLatestId = new HashMap<>();
            for (ItemScore row : audit.items()) {
                String id = row.item().id();
                String latestId = carried(id, position, audits.size() - 1)
                        .orElseGet(() -> audit.checklist().version() + ':' + id);
                byLatestId.put(latestId, row);
                items.putIfAbsent(latestId, row.item());
            }
            rows.add(0, byLatestId);
        }
        List<FindingHistory> histories = new ArrayList<>();
        items.forEach((id, item) -> {
            FindingHistory history = FindingHistory.of(
                    item,
                    audits,
                    rows.stream().map(each -> Optional.ofNullable(each.get(id))).toList());
            if (history.isAnywhere()) {
                histories.add(history);
            }
        });
        return List.copyOf(histories);
    }

    /**
     * The metrics with their values along the series and whether each change is more than chance, in the order in which the newest audits
     * give them.
     *
     * @param confidence how sure the intervals of the changes are meant to be
     */
    public List<MetricHistory> metrics(Confidence confidence) {
        Objects.requireNonNull(confidence, "confidence");
        Set<String> metrics = new LinkedHashSet<>();
        for (int i = audits.size() - 1; i >= 0; i--) {
            metrics.addAll(audits.get(i).audit().measurements().keySet());
        }
        return metrics.stream()
                .map(metric -> MetricHistory.of(metric, measurements(metric), confidence))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<MetricHistory.Point> measurements(String metric) {
        List<MetricHistory.Point> points = new ArrayList<>();
        for (Scorecard scorecard : audits) {
            Measurement measurement = scorecard.audit().measurements().get(metric);
            if (measurement != null && measurement.value().isPresent()) {
                points.add(new MetricHistory.Point(scorecard.audit(), measurement));
            }
        }
        return points;
    }

    /**
     * The series as a document, in the language, with the confidence and with the metrics of a reporter. What it says of the newest audit is as
     * of the reporter's day, of earlier ones as of their own. No audit is compared with the one that the reporter may have for that.
     *
     * @throws IllegalArgumentException if the reporter is to compare under a migration between other versions, or has a target that the
     *     scoring of an audit does not know
     */
    public SeriesReport report(Reporter reporter) {
        Objects.requireNonNull(reporter, "reporter");
        return new SeriesRows(this, reporter.withoutReceipts().withoutCharts()).report();
    }

    /**
     * Health of one audit of a series.
     *
     * @param scorecard the audit under the rules it was published with; {@code scorecard.health()} is its published health
     * @param restated its health under the rules of the newest audit, from 0 to 1; null if it has none there, or cannot be compared
     */
    public record HealthPoint(Scorecard scorecard, @Nullable Ratio restated) {
        /** Checks that there is a scorecard. */
        public HealthPoint {
            Objects.requireNonNull(scorecard, "scorecard");
        }
    }

    /** How many audits there are, and from when to when; for display. */
    @Override
    public String toString() {
        return audits.size() + " audits from " + audits.get(0).audit().date() + " to "
                + latest().audit().date();
    }
}
