package io.serviceaudit.report;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.benchmark.BenchmarkRow;
import io.serviceaudit.benchmark.Bound;
import io.serviceaudit.benchmark.MetricBand;
import io.serviceaudit.benchmark.Norm;
import io.serviceaudit.checklist.Band;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.metric.Interval;
import io.serviceaudit.metric.Uncertainty;
import io.serviceaudit.wording.Template;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Series that a front end draws as they are. */
final class Charts {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** So many steps an axis has at most, before it is widened to whole ones. */
    private static final BigDecimal MOST_STEPS = BigDecimal.valueOf(5);

    private final Wording wording;

    Charts(Wording wording) {
        this.wording = wording;
    }

    /** The words for what is drawn. */
    AuditReport.LegendPart legend(Confidence confidence) {
        return new AuditReport.LegendPart(
                legend("value"),
                wording.text(Template.of(ReportTerms.comparison("legend.interval"))
                        .with(Map.of("confidence", confidence.percent().toPlainString()))),
                legend("target"),
                legend("benchmark"),
                legend("norm"),
                legend("health"));
    }

    private LocalizedText legend(String key) {
        return wording.text(ReportTerms.comparison("legend." + key));
    }

    /** What a series shows beside the values. */
    record Beside(
            Optional<Interval> interval,
            Optional<BenchmarkRow> benchmark,
            Optional<Norm> norm,
            List<MetricBand> bands,
            Function<String, Optional<Norm>> channelNorms) {}

    /** The series of a metric; empty where nothing was measured of it. */
    Optional<AuditReport.MetricSeries> metric(Measurement measurement, Beside beside) {
        if (measurement.value().isEmpty() && measurement.byChannel().isEmpty()) {
            return Optional.empty();
        }
        Metric metric = measurement.metric();
        Scale scale = Scale.of(metric, largest(shown(measurement, beside)));
        AuditReport.AxisPart axis =
                axis(shown(measurement, beside).stream().map(scale::number).toList());
        return Optional.of(new AuditReport.MetricSeries(
                metric.id(),
                wording.metric(metric.id()),
                scale.code(),
                unitName(scale, measurement.currency()),
                metric.period().map(Period::toString).orElse(null),
                metric.direction().code(),
                axis,
                measurement.value().map(scale::number).orElse(null),
                beside.interval()
                        .map(interval -> range(scale, interval.low(), interval.high()))
                        .orElse(null),
                measurement.target().map(scale::number).orElse(null),
                beside.benchmark()
                        .map(row -> range(scale, row.comparableLow(), row.comparableHigh()))
                        .orElse(null),
                beside.norm().map(norm -> line(scale, norm)).orElse(null),
                bands(scale, beside.bands(), axis),
                channels(scale, measurement.byChannel(), beside.channelNorms())));
    }

    /**
     * The line of a metric.
     *
     * @param audits audits of one subject with a value of the metric for the whole, all in one currency, from the oldest to the newest
     */
    MetricLine line(String id, List<Audit> audits, Confidence confidence) {
        List<Measurement> measurements = audits.stream()
                .map(audit -> Objects.requireNonNull(audit.measurements().get(id), id))
                .toList();
        Measurement newest = measurements.get(measurements.size() - 1);
        List<Quantity> shown = new ArrayList<>();
        newest.target().ifPresent(shown::add);
        for (Measurement measurement : measurements) {
            measurement.value().ifPresent(shown::add);
            Uncertainty.of(measurement, confidence)
                    .ifPresent(interval -> shown.addAll(List.of(interval.low(), interval.high())));
        }
        Metric metric = newest.metric();
        Scale scale = Scale.of(metric, largest(shown));
        List<MetricLine.LinePoint> points = new ArrayList<>();
        for (int i = 0; i < audits.size(); i++) {
            Measurement measurement = measurements.get(i);
            points.add(new MetricLine.LinePoint(
                    audits.get(i).id(),
                    audits.get(i).date(),
                    measurement.value().map(scale::number).orElseThrow(),
                    Uncertainty.of(measurement, confidence)
                            .map(interval -> range(scale, interval.low(), interval.high()))
                            .orElse(null)));
        }
        return new MetricLine(
                metric.id(),
                wording.metric(metric.id()),
                scale.code(),
                unitName(scale, newest.currency()),
                metric.period().map(Period::toString).orElse(null),
                metric.direction().code(),
                axis(shown.stream().map(scale::number).toList()),
                newest.target().map(scale::number).orElse(null),
                points);
    }

    /** Every quantity that is to be on the axis. */
    private static List<Quantity> shown(Measurement measurement, Beside beside) {
        List<Quantity> shown = new ArrayList<>(measurement.byChannel().values());
        measurement.value().ifPresent(shown::add);
        measurement.target().ifPresent(shown::add);
        beside.interval().ifPresent(interval -> shown.addAll(List.of(interval.low(), interval.high())));
        beside.benchmark().ifPresent(row -> shown.addAll(List.of(row.comparableLow(), row.comparableHigh())));
        beside.norm().ifPresent(norm -> shown.add(norm.bound().value()));
        measurement
                .byChannel()
                .keySet()
                .forEach(channel -> beside.channelNorms()
                        .apply(channel)
                        .ifPresent(norm -> shown.add(norm.bound().value())));
        for (MetricBand band : beside.bands()) {
            band.low().map(Bound::value).ifPresent(shown::add);
            band.high().map(Bound::value).ifPresent(shown::add);
        }
        return shown;
    }

    private static Ratio largest(Collection<Quantity> quantities) {
        return quantities.stream().map(Quantity::amount).max(Ratio::compareTo).orElse(Ratio.ZERO);
    }

    private LocalizedText unitName(Scale scale, Optional<String> currency) {
        return currency.map(LocalizedText::new)
                .orElseGet(() -> wording.text(ReportTerms.comparison("unit." + scale.code())));
    }

    private static AuditReport.RangePart range(Scale scale, Quantity low, Quantity high) {
        return new AuditReport.RangePart(scale.number(low), scale.number(high));
    }

    private static AuditReport.NormLine line(Scale scale, Norm norm) {
        return new AuditReport.NormLine(
                norm.bound().when().code(), scale.number(norm.bound().value()));
    }

    private List<AuditReport.BandStrip> bands(Scale scale, List<MetricBand> bands, AuditReport.AxisPart axis) {
        List<AuditReport.BandStrip> strips = new ArrayList<>();
        for (MetricBand band : bands) {
            BigDecimal from = band.low().map(Bound::value).map(scale::number).orElse(axis.low());
            BigDecimal to = band.high().map(Bound::value).map(scale::number).orElse(axis.high());
            if (from.compareTo(to) < 0) {
                strips.add(new AuditReport.BandStrip(band.id(), wording.text(band.name()), from, to));
            }
        }
        return strips;
    }

    private static List<AuditReport.ChannelBar> channels(
            Scale scale, Map<String, Quantity> byChannel, Function<String, Optional<Norm>> norms) {
        List<AuditReport.ChannelBar> bars = new ArrayList<>();
        byChannel.forEach((channel, value) -> bars.add(new AuditReport.ChannelBar(
                channel,
                scale.number(value),
                norms.apply(channel).map(norm -> line(scale, norm)).orElse(null))));
        return bars;
    }

    /** The scores of sections; null where none is scored. */
    AuditReport.@Nullable SectionSeries sections(
            List<AuditReport.SectionRow> sections,
            AuditReport.HealthFigures health,
            List<Band> bands,
            Function<Band, @Nullable LocalizedText> name) {
        List<AuditReport.SectionBar> bars = new ArrayList<>();
        for (AuditReport.SectionRow section : sections) {
            AuditReport.ScoreFigures score = section.score();
            if (score != null) {
                bars.add(new AuditReport.SectionBar(section.id(), section.title(), score.percent()));
            }
        }
        if (bars.isEmpty()) {
            return null;
        }
        List<AuditReport.BandStrip> strips = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            BigDecimal to = i + 1 < bands.size() ? bands.get(i + 1).from() : HUNDRED;
            strips.add(new AuditReport.BandStrip(band.id(), name.apply(band), band.from(), to));
        }
        return new AuditReport.SectionSeries(
                wording.text(ReportTerms.comparison("chart.sections")),
                axis(List.of(HUNDRED)),
                bars,
                health.percent(),
                strips);
    }

    /** The axis that holds 0 and all numbers, widened to whole steps. */
    static AuditReport.AxisPart axis(Collection<BigDecimal> numbers) {
        BigDecimal low = numbers.stream()
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO)
                .min(BigDecimal.ZERO);
        BigDecimal high = numbers.stream()
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO)
                .max(BigDecimal.ZERO);
        if (low.compareTo(high) == 0) {
            high = BigDecimal.ONE;
        }
        BigDecimal step = step(high.subtract(low));
        return new AuditReport.AxisPart(
                whole(low, step, RoundingMode.FLOOR), whole(high, step, RoundingMode.CEILING), step);
    }

    /** The least of 1, 2 or 5 times a power of ten that goes into a length at most 5 times. */
    private static BigDecimal step(BigDecimal length) {
        int exponent = length.precision() - length.scale() - 1;
        for (int power = exponent - 1; ; power++) {
            for (long digit : new long[] {1, 2, 5}) {
                BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
                if (step.multiply(MOST_STEPS).compareTo(length) >= 0) {
                    return step;
                }
            }
        }
    }

    private static BigDecimal whole(BigDecimal number, BigDecimal step, RoundingMode mode) {
        return number.divide(step, 0, mode).multiply(step);
    }

    /** What the numbers of a series are in. */
    private record Scale(String code, Ratio one, int decimals) {
        private static final long MINUTE = 60;
        private static final long HOUR = 60 * MINUTE;
        private static final long DAY = 24 * HOUR;

        /** The unit of a metric; of times the one in which the largest is neither a fraction nor a long number. */
        static Scale of(Metric metric, Ratio largest) {
            if (metric.unit() != Unit.DURATION) {
                return new Scale(metric.unit().code(), Ratio.ONE, 1);
            }
            if (largest.compareTo(Ratio.of(2 * MINUTE)) <= 0) {
                return ofTime("seconds", 1);
            }
            if (largest.compareTo(Ratio.of(2 * HOUR)) <= 0) {
                return ofTime("minutes", MINUTE);
            }
            return largest.compareTo(Ratio.of(2 * DAY)) <= 0 ? ofTime("hours", HOUR) : ofTime("days", DAY);
        }

        private static Scale ofTime(String code, long seconds) {
            return new Scale(code, Ratio.of(seconds), 2);
        }

        BigDecimal number(Quantity quantity) {
            return quantity.amount().dividedBy(one).rounded(decimals);
        }
    }
}
