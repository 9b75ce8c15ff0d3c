package io.serviceaudit.report;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.benchmark.BandPosition;
import io.serviceaudit.benchmark.BenchmarkLookup;
import io.serviceaudit.benchmark.BenchmarkRow;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.benchmark.Bound;
import io.serviceaudit.benchmark.Industries;
import io.serviceaudit.benchmark.Industry;
import io.serviceaudit.benchmark.MetricBand;
import io.serviceaudit.benchmark.Norm;
import io.serviceaudit.benchmark.PeriodBasis;
import io.serviceaudit.benchmark.Standing;
import io.serviceaudit.benchmark.Statistic;
import io.serviceaudit.benchmark.TableEdition;
import io.serviceaudit.benchmark.TargetCheck;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.json.ScalarValue;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.metric.CompoundRate;
import io.serviceaudit.metric.Interval;
import io.serviceaudit.metric.MetricDefinition;
import io.serviceaudit.metric.Uncertainty;
import io.serviceaudit.wording.Template;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The metrics of an audit beside target, benchmark, norm and published levels. */
final class MetricRows {
    private static final AuditReport.DefinitionPart NOTHING_SAID =
            new AuditReport.DefinitionPart(null, null, null, null);

    private final BenchmarkTable table;
    private final Industries industries;
    private final Yardsticks yardsticks;
    private final Wording wording;
    private final IntervalRows intervals;
    private final TimeStatistics times;
    private final TargetRows targets;
    private final Charts charts;
    private final String checklist;
    private final LocalDate today;
    private final List<AuditReport.MetricRow> rows = new ArrayList<>();
    private final List<String> weak = new ArrayList<>();
    private final List<AuditReport.MetricSeries> series = new ArrayList<>();

    MetricRows(
            Audit audit,
            BenchmarkTable table,
            Industries industries,
            Yardsticks yardsticks,
            Wording wording,
            LocalDate today) {
        this.today = today;
        this.table = table;
        this.industries = industries;
        this.yardsticks = yardsticks;
        this.wording = wording;
        intervals = new IntervalRows(wording);
        times = new TimeStatistics(intervals, yardsticks.confidence());
        targets = new TargetRows(audit.date(), wording);
        charts = new Charts(wording);
        checklist = audit.checklist().id();
        Optional<Subject> subject = audit.subject();
        audit.measurements().values().forEach(measurement -> add(measurement, subject));
    }

    /** The rows, in the order the audit gives the metrics. */
    List<AuditReport.MetricRow> rows() {
        return List.copyOf(rows);
    }

    /** The ids of metrics that miss their target or norm or stand worse than their benchmark, in the same order. */
    List<String> weak() {
        return List.copyOf(weak);
    }

    /** The series to draw of them, in the same order. */
    List<AuditReport.MetricSeries> series() {
        return List.copyOf(series);
    }

    private void add(Measurement measurement, Optional<Subject> subject) {
        Metric metric = measurement.metric();
        Optional<MetricDefinition> definition = wording.metrics().find(metric.id());
        Quantity current = measurement.value().orElse(null);
        Quantity target = measurement.target().orElse(null);
        BenchmarkLookup lookup = subject.map(given -> table.find(measurement, given, industries))
                .orElseGet(() -> new BenchmarkLookup.None(BenchmarkLookup.Reason.INDUSTRY_NOT_GIVEN));
        Boolean met = current == null || target == null ? null : metric.isMet(current, target);
        Optional<Interval> interval = Uncertainty.of(measurement, yardsticks.confidence());
        AuditReport.BenchmarkRow benchmark = benchmark(lookup, measurement, interval);
        Optional<Norm> heldAgainst = yardsticks.norms().find(metric).filter(this::isMeantFor);
        AuditReport.NormRow norm =
                heldAgainst.map(found -> norm(found, current)).orElse(null);
        Optional<BandPosition> position =
                Optional.ofNullable(current).flatMap(value -> yardsticks.bands().positionOf(metric, value));
        boolean measured = current != null || !measurement.byChannel().isEmpty();
        rows.add(new AuditReport.MetricRow(
                metric.id(),
                wording.metric(metric.id()),
                wording.textOrNull(definition.flatMap(MetricDefinition::description)),
                definition.map(this::definition).orElse(null),
                metric.unit().code(),
                measurement.currency().orElse(null),
                metric.period().map(Period::toString).orElse(null),
                stated(measurement),
                measured,
                current == null ? null : MetricFigure.of(current),
                interval.flatMap(found -> Uncertainty.sampleSize(measurement).map(size -> intervals.of(found, size)))
                        .orElse(null),
                times.of(measurement, heldAgainst),
                byChannel(measurement),
                target == null ? null : MetricFigure.of(target),
                measurement.targetBy().orElse(null),
                current == null || target == null
                        ? null
                        : MetricFigure.of(metric.unit(), target.amount().minus(current.amount())),
                met,
                targets.check(measurement, interval, heldAgainst),
                targets.pace(measurement),
                benchmark,
                norm,
                position.flatMap(BandPosition::band).map(this::level).orElse(null),
                position.flatMap(BandPosition::nearestBelow).map(this::level).orElse(null),
                position.flatMap(BandPosition::nearestAbove).map(this::level).orElse(null),
                remark(measured, lookup)));
        charts.metric(
                        measurement,
                        new Charts.Beside(
                                interval,
                                lookup.found().filter(row -> row.isInCurrencyOf(measurement)),
                                heldAgainst,
                                yardsticks.bands().of(metric),
                                channel ->
                                        yardsticks.norms().find(metric, channel).filter(this::isMeantFor)))
                .ifPresent(series::add);
        // Behind the best of an industry is where most of it stands.
        boolean worse = benchmark != null
                && Standing.Level.WORSE.code().equals(benchmark.standing())
                && !Statistic.TOP.code().equals(benchmark.statistic());
        boolean normMissed = norm != null && Norm.Level.MISSED.code().equals(norm.level());
        if (worse || normMissed || Boolean.FALSE.equals(met)) {
            weak.add(metric.id());
        }
    }

    private AuditReport.@Nullable DefinitionPart definition(MetricDefinition definition) {
        AuditReport.DefinitionPart part = new AuditReport.DefinitionPart(
                wording.textOrNull(definition.formula()),
                wording.textOrNull(definition.population()),
                wording.textOrNull(definition.period()),
                wording.textOrNull(definition.source()));
        return part.equals(NOTHING_SAID) ? null : part;
    }

    private boolean isParent(String industry, String of) {
        return industries
                .find(of)
                .flatMap(Industry::parent)
                .filter(industry::equals)
                .isPresent();
    }

    private static boolean isTop(BenchmarkRow row) {
        return row.statistic().filter(Statistic.TOP::equals).isPresent();
    }

    /** A norm is for everybody; an orientation only for those who fill in the checklist it stands in. */
    private boolean isMeantFor(Norm norm) {
        return norm.kind() == Norm.Kind.NORM
                || norm.checklist().filter(checklist::equals).isPresent();
    }

    private static Map<String, ScalarValue> byChannel(Measurement measurement) {
        Map<String, ScalarValue> values = new LinkedHashMap<>();
        measurement.byChannel().forEach((channel, value) -> values.put(channel, MetricFigure.of(value)));
        return values;
    }

    private AuditReport.@Nullable BenchmarkRow benchmark(
            BenchmarkLookup lookup, Measurement measurement, Optional<Interval> interval) {
        if (lookup instanceof BenchmarkLookup.Direct direct) {
            return row(direct.row(), direct.table(), null, lookup.alias().isPresent(), measurement, interval);
        }
        return lookup instanceof BenchmarkLookup.FallBack fallBack
                ? row(
                        fallBack.row(),
                        fallBack.table(),
                        fallBack.askedFor(),
                        lookup.alias().isPresent(),
                        measurement,
                        interval)
                : null;
    }

    private AuditReport.BenchmarkRow row(
            BenchmarkRow row,
            TableEdition edition,
            @Nullable String askedFor,
            boolean isByAlias,
            Measurement measurement,
            Optional<Interval> interval) {
        boolean isCompared = row.isInCurrencyOf(measurement);
        Standing standing = measurement
                .value()
                .filter(value -> isCompared)
                .map(row::standingOf)
                .orElse(null);
        TargetCheck.Ambition ambition = measurement
                .target()
                .filter(target -> isCompared)
                .map(target -> TargetCheck.ambition(target, row))
                .orElse(null);
        Set<Standing.Level> possible =
                interval.filter(found -> isCompared).map(row::possibleLevels).orElse(Set.of());
        List<LocalizedText> remarks = new ArrayList<>();
        if (isByAlias) {
            remarks.add(comparison("alias"));
        }
        if (askedFor != null) {
            remarks.add(comparison(isParent(row.industry(), askedFor) ? "fall-back" : "fall-back.related"));
        }
        if (row.periodBasis() == PeriodBasis.ASSUMED || row.periodBasis() == PeriodBasis.CONVERTED) {
            remarks.add(comparison("period." + row.periodBasis().code()
                    + row.period().map(period -> inDays(period, row.metric())).orElse("")));
        }
        if (!isCompared && isGiven(measurement)) {
            remarks.add(currencies(row.currency(), measurement.currency()));
        }
        boolean isStale = edition.isStaleOn(today);
        if (isStale) {
            remarks.add(comparison("stale"));
        }
        if (standing != null && possible.size() > 1) {
            Uncertainty.sampleSize(measurement)
                    .map(size -> IntervalRows.uncertain(uncertain(standing.level(), possible), measurement, size))
                    .map(wording::text)
                    .ifPresent(remarks::add);
        }
        List<String> notStated = row.notStated();
        return new AuditReport.BenchmarkRow(
                row.industry(),
                row.segment()
                        .map(segment -> new AuditReport.SegmentRow(segment.tag(), segment.value()))
                        .orElse(null),
                askedFor,
                MetricFigure.of(row.comparableLow()),
                MetricFigure.of(row.comparableHigh()),
                row.currency().orElse(null),
                row.region().orElse(null),
                row.statistic().map(Statistic::code).orElse(null),
                row.statistic()
                        .map(statistic -> comparison("statistic." + statistic.code()))
                        .orElse(null),
                row.period().map(Period::toString).orElse(null),
                row.sampleSize().isPresent() ? row.sampleSize().getAsLong() : null,
                row.publisher().orElse(null),
                row.title().orElse(null),
                row.year().orElse(null),
                row.retrieved().orElse(null),
                row.licence().orElse(null),
                notStated,
                notStated.isEmpty() ? null : notStated(notStated),
                row.source().map(LocalizedText::new).orElseGet(() -> wording.term("source.not-stated")),
                wording.textOrNull(row.note()),
                edition.toString(),
                isStale ? true : null,
                standing == null ? null : standing.level().code(),
                standing == null
                        ? null
                        : comparison((isTop(row) ? "standing.top." : "standing.")
                                + standing.level().code()),
                standing == null || possible.isEmpty() ? null : possible.size() == 1,
                standing == null ? null : MetricFigure.of(standing.distance()),
                ambition == null ? null : ambition.code(),
                ambition == null ? null : comparison("target." + ambition.code()),
                remarks);
    }

    /** Whether there is anything that could be held against a benchmark. */
    private static boolean isGiven(Measurement measurement) {
        return measurement.value().isPresent()
                || measurement.target().isPresent()
                || !measurement.byChannel().isEmpty();
    }

    /** Why amounts of money are not held against a benchmark. */
    private LocalizedText currencies(Optional<String> benchmark, Optional<String> value) {
        String key = "currency."
                + (benchmark.isPresent()
                        ? value.isPresent() ? "differs" : "none-of-value"
                        : value.isPresent() ? "none-of-benchmark" : "none");
        Map<String, String> known = new LinkedHashMap<>();
        benchmark.ifPresent(code -> known.put("benchmark", code));
        value.ifPresent(code -> known.put("value", code));
        return wording.text(Template.of(ReportTerms.comparison(key)).with(known));
    }

    /** What is uncertain of a standing, where the interval leaves several levels. */
    private static String uncertain(Standing.Level level, Set<Standing.Level> possible) {
        if (possible.size() == Standing.Level.values().length) {
            return "all";
        }
        if (level != Standing.Level.ON_PAR) {
            return level.code();
        }
        return possible.contains(Standing.Level.WORSE) ? "on-par.worse" : "on-par.better";
    }

    /** What a source is silent on, as a sentence. */
    private LocalizedText notStated(List<String> fields) {
        Text first = fieldName(fields.get(0));
        for (String field : fields.subList(1, fields.size())) {
            first = Template.of(ReportTerms.comparison("not-stated.and"))
                    .with(Map.of("first", first, "next", fieldName(field)));
        }
        return wording.text(Template.of(ReportTerms.comparison("not-stated")).with(Map.of("fields", first)));
    }

    private static Text fieldName(String field) {
        return ReportTerms.comparison(
                "not-stated." + field.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
    }

    /** What distinguishes the words where a figure was carried between days and months. */
    private static String inDays(Period stated, Metric metric) {
        return metric.period()
                        .filter(own -> CompoundRate.needsLengthOfYear(stated, own))
                        .isPresent()
                ? ".days"
                : "";
    }

    private AuditReport.@Nullable StatedFigures stated(Measurement measurement) {
        Period own = measurement.metric().period().orElse(Period.ZERO).normalized();
        return measurement
                .stated()
                .filter(stated -> !stated.period().normalized().equals(own))
                .map(stated -> new AuditReport.StatedFigures(
                        stated.period().toString(),
                        stated.figures().value().map(MetricFigure::of).orElse(null),
                        byChannel(stated.figures()),
                        stated.figures().target().map(MetricFigure::of).orElse(null),
                        comparison("stated" + inDays(stated.period(), measurement.metric()))))
                .orElse(null);
    }

    private AuditReport.NormRow norm(Norm norm, @Nullable Quantity current) {
        Norm.Level level = current == null ? null : norm.levelOf(current);
        return new AuditReport.NormRow(
                norm.kind().code(),
                norm.bound().when().code(),
                MetricFigure.of(norm.bound().value()),
                norm.better().map(Bound::value).map(MetricFigure::of).orElse(null),
                level == null ? null : level.code(),
                level == null ? null : comparison("norm." + level.code()));
    }

    private AuditReport.LevelRow level(MetricBand band) {
        return new AuditReport.LevelRow(
                band.id(),
                wording.text(band.name()),
                band.low().map(Bound::value).map(MetricFigure::of).orElse(null),
                band.high().map(Bound::value).map(MetricFigure::of).orElse(null));
    }

    private @Nullable LocalizedText remark(boolean measured, BenchmarkLookup lookup) {
        if (!measured) {
            return comparison("not-measured");
        }
        if (!(lookup instanceof BenchmarkLookup.None none)) {
            return null;
        }
        String key = "no-benchmark." + none.reason().code();
        String meant = none.meant();
        return meant == null
                ? comparison(key)
                : wording.text(
                        Template.of(ReportTerms.comparison(key + ".near")).with(Map.of("industry", meant)));
    }

    private LocalizedText comparison(String key) {
        return wording.text(ReportTerms.comparison(key));
    }
}
