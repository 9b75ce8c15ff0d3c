package io.serviceaudit.compare;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.ActionStatus;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.compare.FindingHistory.Life;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.json.ScalarValue;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.ComparisonPart;
import io.serviceaudit.report.MetricLine;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Comparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A series as its document shows it. */
final class SeriesRows {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal STEP = BigDecimal.valueOf(20);

    private final AuditSeries series;
    private final Reporter reporter;
    private final List<AuditReport> reports = new ArrayList<>();
    private final SeriesWords words;

    SeriesRows(AuditSeries series, Reporter reporter) {
        this.series = series;
        this.reporter = reporter;
        int newest = series.audits().size() - 1;
        for (int i = 0; i <= newest; i++) {
            Audit audit = series.audits().get(i).audit();
            Reporter own = i == newest ? reporter : reporter.asOf(audit.date());
            reports.add(
                    i == 0
                            ? own.report(series.audits().get(i))
                            : own.report(series.comparisons().get(i - 1)));
        }
        String tag = latest().locale();
        words = new SeriesWords(tag == null ? null : Locale.forLanguageTag(tag));
    }

    private AuditReport latest() {
        return reports.get(reports.size() - 1);
    }

    SeriesReport report() {
        List<SeriesReport.SeriesAudit> audits = audits();
        List<SeriesReport.SeriesComparison> comparisons = new ArrayList<>();
        List<SeriesReport.GoalLife> goals = new ArrayList<>();
        for (int i = 1; i < reports.size(); i++) {
            ComparisonPart part = Objects.requireNonNull(reports.get(i).comparison(), "comparison");
            String from = reports.get(i - 1).audit().id();
            String to = reports.get(i).audit().id();
            comparisons.add(comparison(from, to, part));
            part.goals().forEach(goal -> goals.add(new SeriesReport.GoalLife(from, to, goal)));
        }
        Optional<ComparisonPart> overall = series.overall().flatMap(this::overall);
        List<FindingHistory> histories = series.findings();
        List<SeriesReport.FindingLife> findings =
                histories.stream().map(this::finding).toList();
        List<SeriesReport.MetricLife> metrics = new ArrayList<>();
        List<MetricLine> lines = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (int i = series.audits().size() - 1; i >= 0; i--) {
            ids.addAll(series.audits().get(i).audit().measurements().keySet());
        }
        for (String id : ids) {
            List<Audit> measured = series.audits().stream()
                    .map(scorecard -> scorecard.audit())
                    .filter(audit -> isMeasured(audit, id))
                    .toList();
            if (!measured.isEmpty()) {
                metrics.add(metric(id, measured));
                lines.add(reporter.metricLine(id, comparable(id, measured)));
            }
        }
        SeriesReport.SeriesComparison whole = overall.map(part ->
                        comparison(reports.get(0).audit().id(), latest().audit().id(), part))
                .orElse(null);
        ComparisonPart newest = latest().comparison();
        return new SeriesReport(
                SeriesReport.FORMAT,
                latest().producer(),
                latest().locale(),
                subject(),
                latest().checklist(),
                new SeriesSummary(words, audits, comparisons, findings, metrics, goals).sentences(whole),
                reports.size() == 1 || newest == null ? List.of() : newest.nextSteps(),
                audits,
                comparisons,
                whole,
                findings,
                metrics,
                goals,
                new SeriesReport.LinesPart(health(audits), lines, legend()));
    }

    private Optional<ComparisonPart> overall(Comparison comparison) {
        return Optional.ofNullable(reporter.report(comparison).comparison());
    }

    private AuditReport.@Nullable SubjectSummary subject() {
        for (int i = reports.size() - 1; i >= 0; i--) {
            AuditReport.SubjectSummary subject = reports.get(i).audit().subject();
            if (subject != null) {
                return subject;
            }
        }
        return null;
    }

    private List<SeriesReport.SeriesAudit> audits() {
        List<AuditSeries.HealthPoint> health = series.health();
        List<SeriesReport.SeriesAudit> audits = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            AuditReport report = reports.get(i);
            BigDecimal restated = Optional.ofNullable(health.get(i).restated())
                    .map(series.latest()::percent)
                    .orElse(null);
            audits.add(new SeriesReport.SeriesAudit(
                    report.audit().id(),
                    report.audit().date(),
                    report.audit().state(),
                    report.checklist().version(),
                    report.health().percent(),
                    restated,
                    report.health().band(),
                    report.health().bandName(),
                    report.health().provisional(),
                    report.coverage(),
                    report.status(),
                    report.statusName(),
                    report.findings().size(),
                    words.shown(audit(report))));
        }
        return audits;
    }

    private static Text audit(AuditReport report) {
        Map<String, Object> values = new HashMap<>();
        values.put("date", SeriesWords.date(report.audit().date()));
        values.put("findings", SeriesWords.counted("findings", report.findings().size()));
        BigDecimal percent = report.health().percent();
        if (percent == null) {
            return SeriesWords.fill("audit.no-health", values);
        }
        values.put("percent", SeriesWords.number(percent));
        return SeriesWords.fill(report.health().provisional() ? "audit.provisional" : "audit", values);
    }

    private static SeriesReport.SeriesComparison comparison(String from, String to, ComparisonPart part) {
        return new SeriesReport.SeriesComparison(
                from,
                to,
                part.verdict(),
                part.verdictName(),
                part.summary(),
                part.health(),
                part.split(),
                part.likeForLike(),
                part.itemsSummary(),
                part.findings());
    }

    private SeriesReport.FindingLife finding(FindingHistory history) {
        List<SeriesReport.LifeRow> rows = new ArrayList<>();
        List<Life> life = history.life();
        for (int i = 0; i < life.size(); i++) {
            FindingHistory.Sighting sighting = history.sightings().get(i);
            rows.add(new SeriesReport.LifeRow(
                    sighting.audit().id(),
                    sighting.audit().date(),
                    life.get(i).code(),
                    words.say("life." + life.get(i).code(), Map.of()),
                    sighting.actions().stream()
                            .map(action -> new SeriesReport.ActionThen(
                                    action.id(),
                                    action.status().code(),
                                    words.term("action." + action.status().code())))
                            .toList()));
        }
        String state = state(life);
        return new SeriesReport.FindingLife(
                history.item().id(),
                words.shown(history.item().question()),
                state,
                words.say("finding." + state, Map.of()),
                rows,
                history.actions().stream().map(this::action).toList(),
                words.shown(life(history, life)));
    }

    /** How a finding stands in the newest audit. */
    private static String state(List<Life> life) {
        Life newest = life.get(life.size() - 1);
        return switch (newest) {
            case NEW, PERSISTING, RETURNED, FIXED -> newest.code();
            case IN_ORDER -> Life.FIXED.code();
            case NO_VALUE, NOT_ASKED -> "out-of-scope";
        };
    }

    /** The events of a life, one after the other, and what came of the actions. */
    private static Text life(FindingHistory history, List<Life> life) {
        List<Text> events = new ArrayList<>();
        boolean wasFinding = false;
        for (int i = 0; i < life.size(); i++) {
            Life at = life.get(i);
            boolean isNews = at != Life.IN_ORDER && (wasFinding || at == Life.NEW);
            boolean isToldAlready = (at == Life.NO_VALUE || at == Life.NOT_ASKED) && i > 0 && life.get(i - 1) == at
                    || at == Life.PERSISTING && i + 1 < life.size() && life.get(i + 1) == at;
            if (isNews && !isToldAlready) {
                events.add(SeriesWords.fill(
                        "event." + at.code(),
                        Map.of(
                                "date",
                                SeriesWords.date(
                                        history.sightings().get(i).audit().date()))));
            }
            wasFinding = wasFinding || at == Life.NEW;
        }
        Text all = SeriesWords.joined("event.and", events);
        String key = (history.isOpen() ? "actions.open." : "actions.closed.") + progress(history.actions());
        return SeriesWords.fill(
                "finding",
                Map.of("question", history.item().question(), "life", all, "actions", SeriesWords.fill(key, Map.of())));
    }

    private static String progress(List<Action> actions) {
        Set<ActionStatus> statuses = new HashSet<>();
        actions.forEach(action -> statuses.add(action.status()));
        if (statuses.isEmpty()) {
            return "none";
        }
        statuses.remove(ActionStatus.DROPPED);
        if (statuses.isEmpty()) {
            return "dropped";
        }
        return statuses.equals(Set.of(ActionStatus.DONE)) ? "done" : "unfinished";
    }

    private ComparisonPart.MeantAction action(Action action) {
        return new ComparisonPart.MeantAction(
                action.id(),
                action.title(),
                action.owner().orElse(null),
                action.due().orElse(null),
                action.status().code(),
                words.term("action." + action.status().code()));
    }

    private static boolean isMeasured(Audit audit, String metric) {
        return Optional.ofNullable(audit.measurements().get(metric))
                .flatMap(Measurement::value)
                .isPresent();
    }

    private static Measurement measurement(Audit audit, String metric) {
        return Objects.requireNonNull(audit.measurements().get(metric), metric);
    }

    /** The newest audits in a row whose values go together. */
    private static List<Audit> comparable(String metric, List<Audit> measured) {
        int first = measured.size() - 1;
        Measurement newest = measurement(measured.get(first), metric);
        while (first > 0 && goTogether(measurement(measured.get(first - 1), metric), newest)) {
            first--;
        }
        return measured.subList(first, measured.size());
    }

    private static boolean goTogether(Measurement one, Measurement other) {
        return one.metric().equals(other.metric()) && one.currency().equals(other.currency());
    }

    private SeriesReport.MetricLife metric(String id, List<Audit> measured) {
        List<SeriesReport.MetricValue> values = new ArrayList<>();
        List<SeriesReport.MetricStep> steps = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            Audit audit = measured.get(i);
            AuditReport.MetricRow row = row(audit, id);
            ScalarValue current = Objects.requireNonNull(row.current(), "current");
            values.add(new SeriesReport.MetricValue(audit.id(), audit.date(), current, row.interval()));
            if (i > 0) {
                steps.add(step(id, measured.get(i - 1), audit));
            }
        }
        AuditReport.MetricRow newest = row(measured.get(measured.size() - 1), id);
        return new SeriesReport.MetricLife(
                id,
                newest.name(),
                newest.unit(),
                newest.currency(),
                newest.period(),
                values,
                steps,
                measured.size() == 1 ? null : step(id, measured.get(0), measured.get(measured.size() - 1)));
    }

    private AuditReport.MetricRow row(Audit audit, String metric) {
        return reports.stream()
                .filter(report -> report.audit().id().equals(audit.id()))
                .flatMap(report -> report.metrics().stream())
                .filter(row -> row.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    private SeriesReport.MetricStep step(String id, Audit from, Audit to) {
        return new SeriesReport.MetricStep(
                from.id(), to.id(), reporter.metricChange(measurement(from, id), measurement(to, id)));
    }

    private SeriesReport.@Nullable HealthLine health(List<SeriesReport.SeriesAudit> audits) {
        if (audits.stream().allMatch(audit -> audit.percent() == null)) {
            return null;
        }
        List<AuditReport.BandStrip> strips = new ArrayList<>();
        List<AuditReport.BandParameters> bands = latest().scoring().bands();
        for (int i = 0; i < bands.size(); i++) {
            AuditReport.BandParameters band = bands.get(i);
            BigDecimal to = i + 1 < bands.size() ? bands.get(i + 1).from() : HUNDRED;
            strips.add(new AuditReport.BandStrip(band.id(), band.name(), band.from(), to));
        }
        return new SeriesReport.HealthLine(
                words.say("chart.health", Map.of()),
                new AuditReport.AxisPart(BigDecimal.ZERO, HUNDRED, STEP),
                strips,
                audits.stream()
                        .map(audit -> new SeriesReport.HealthPoint(
                                audit.audit(), audit.date(), audit.percent(), audit.restated()))
                        .toList());
    }

    private SeriesReport.LineLegend legend() {
        return new SeriesReport.LineLegend(
                legend("published"),
                legend("restated"),
                legend("value"),
                words.say(
                        "legend.interval",
                        Map.of(
                                "confidence",
                                SeriesWords.number(reporter.confidence().percent()))),
                legend("target"));
    }

    private LocalizedText legend(String key) {
        return words.say("legend." + key, Map.of());
    }
}
