package io.serviceaudit.report;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.benchmark.BandPosition;
import io.serviceaudit.benchmark.BenchmarkLookup;
import io.serviceaudit.benchmark.BenchmarkRow;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.benchmark.Bound;
import io.serviceaudit.benchmark.Industries;
import io.serviceaudit.benchmark.MetricBand;
import io.serviceaudit.benchmark.MetricBands;
import io.serviceaudit.benchmark.Norm;
import io.serviceaudit.benchmark.Norms;
import io.serviceaudit.benchmark.PeriodBasis;
import io.serviceaudit.benchmark.Standing;
import io.serviceaudit.benchmark.TableEdition;
import io.serviceaudit.benchmark.TargetCheck;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.json.ScalarValue;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.metric.MetricDefinition;
import io.serviceaudit.wording.Template;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The metrics of an audit beside target, benchmark, norm and published levels. */
final class MetricRows {
    private static final AuditReport.DefinitionPart NOTHING_SAID =
            new AuditReport.DefinitionPart(null, null, null, null);

    private final BenchmarkTable table;
    private final Industries industries;
    private final Wording wording;
    private final String checklist;
    private final LocalDate today;
    private final List<AuditReport.MetricRow> rows = new ArrayList<>();
    private final List<String> weak = new ArrayList<>();

    MetricRows(Audit audit, BenchmarkTable table, Industries industries, Wording wording, LocalDate today) {
        this.today = today;
        this.table = table;
        this.industries = industries;
        this.wording = wording;
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

    private void add(Measurement measurement, Optional<Subject> subject) {
        Metric metric = measurement.metric();
        Optional<MetricDefinition> definition = wording.metrics().find(metric.id());
        Quantity current = measurement.value().orElse(null);
        Quantity target = measurement.target().orElse(null);
        BenchmarkLookup lookup = subject.map(given -> table.find(metric, given, industries))
                .orElseGet(() -> new BenchmarkLookup.None(BenchmarkLookup.Reason.INDUSTRY_NOT_GIVEN));
        Boolean met = current == null || target == null ? null : metric.isMet(current, target);
        AuditReport.BenchmarkRow benchmark = benchmark(lookup, current, target);
        AuditReport.NormRow norm = Norms.standard()
                .find(metric)
                .filter(this::isMeantFor)
                .map(found -> norm(found, current))
                .orElse(null);
        Optional<BandPosition> position = Optional.ofNullable(current)
                .flatMap(value -> MetricBands.standard().positionOf(metric, value));
        boolean measured = current != null || !measurement.byChannel().isEmpty();
        rows.add(new AuditReport.MetricRow(
                metric.id(),
                wording.metric(metric.id()),
                wording.textOrNull(definition.flatMap(MetricDefinition::description)),
                definition.map(this::definition).orElse(null),
                metric.unit().code(),
                measurement.currency().orElse(null),
                metric.period().map(Period::toString).orElse(null),
                measured,
                current == null ? null : MetricFigure.of(current),
                byChannel(measurement),
                target == null ? null : MetricFigure.of(target),
                current == null || target == null
                        ? null
                        : MetricFigure.of(metric.unit(), target.amount().minus(current.amount())),
                met,
                benchmark,
                norm,
                position.flatMap(BandPosition::band).map(this::level).orElse(null),
                position.flatMap(BandPosition::nearestBelow).map(this::level).orElse(null),
                position.flatMap(BandPosition::nearestAbove).map(this::level).orElse(null),
                remark(measured, lookup)));
        boolean worse = benchmark != null && Standing.Level.WORSE.code().equals(benchmark.standing());
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
            BenchmarkLookup lookup, @Nullable Quantity current, @Nullable Quantity target) {
        if (lookup instanceof BenchmarkLookup.Direct direct) {
            return row(direct.row(), direct.table(), null, lookup.alias().isPresent(), current, target);
        }
        return lookup instanceof BenchmarkLookup.FallBack fallBack
                ? row(
                        fallBack.row(),
                        fallBack.table(),
                        fallBack.askedFor(),
                        lookup.alias().isPresent(),
                        current,
                        target)
                : null;
    }

    private AuditReport.BenchmarkRow row(
            BenchmarkRow row,
            TableEdition edition,
            @Nullable String askedFor,
            boolean isByAlias,
            @Nullable Quantity current,
            @Nullable Quantity target) {
        Standing standing = current == null ? null : row.standingOf(current);
        TargetCheck.Ambition ambition = target == null ? null : TargetCheck.ambition(target, row);
        List<LocalizedText> remarks = new ArrayList<>();
        if (isByAlias) {
            remarks.add(comparison("alias"));
        }
        if (askedFor != null) {
            remarks.add(comparison("fall-back"));
        }
        if (row.periodBasis() == PeriodBasis.ASSUMED || row.periodBasis() == PeriodBasis.CONVERTED) {
            remarks.add(comparison("period." + row.periodBasis().code()));
        }
        boolean isStale = edition.isStaleOn(today);
        if (isStale) {
            remarks.add(comparison("stale"));
        }
        return new AuditReport.BenchmarkRow(
                row.industry(),
                row.segment()
                        .map(segment -> new AuditReport.SegmentRow(segment.tag(), segment.value()))
                        .orElse(null),
                askedFor,
                MetricFigure.of(row.comparableLow()),
                MetricFigure.of(row.comparableHigh()),
                row.year().orElse(null),
                row.source().map(LocalizedText::new).orElseGet(() -> wording.term("source.not-stated")),
                wording.textOrNull(row.note()),
                edition.toString(),
                isStale ? true : null,
                standing == null ? null : standing.level().code(),
                standing == null
                        ? null
                        : comparison("standing." + standing.level().code()),
                standing == null ? null : MetricFigure.of(standing.distance()),
                ambition == null ? null : ambition.code(),
                ambition == null ? null : comparison("target." + ambition.code()),
                remarks);
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
