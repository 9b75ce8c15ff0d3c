package io.serviceaudit.report;

import io.serviceaudit.benchmark.Norm;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.RawData;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.metric.DurationSample;
import io.serviceaudit.metric.Interval;
import io.serviceaudit.metric.Proportion;
import io.serviceaudit.metric.ProportionInterval;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the times tell that a value was computed from. */
final class TimeStatistics {
    private static final int P90 = 90;

    private final IntervalRows intervals;
    private final Confidence confidence;

    TimeStatistics(IntervalRows intervals, Confidence confidence) {
        this.intervals = intervals;
        this.confidence = confidence;
    }

    /** Null where the measurement has no times. */
    AuditReport.@Nullable StatisticsPart of(Measurement measurement, Optional<Norm> norm) {
        return measurement.metric().unit() == Unit.DURATION
                        && measurement.rawData().orElse(null) instanceof RawData.Times raw
                        && !raw.times().isEmpty()
                ? of(raw.times(), norm)
                : null;
    }

    private AuditReport.StatisticsPart of(List<Duration> times, Optional<Norm> norm) {
        DurationSample sample = DurationSample.of(times);
        BigInteger size = BigInteger.valueOf(sample.size());
        Optional<Interval> mean = sample.meanInterval(confidence)
                .filter(interval -> !interval.width().amount().isZero());
        return new AuditReport.StatisticsPart(
                sample.size(),
                statistic(sample.mean().orElseThrow(), mean, size),
                statistic(sample.median().orElseThrow(), sample.medianInterval(confidence), size),
                statistic(sample.quantile(P90).orElseThrow(), sample.quantileInterval(P90, confidence), size),
                norm.flatMap(given -> withinNorm(times, given, size)).orElse(null));
    }

    private AuditReport.StatisticRow statistic(Quantity value, Optional<Interval> interval, BigInteger size) {
        return new AuditReport.StatisticRow(
                MetricFigure.rounded(value),
                interval.map(found -> intervals.of(found, size)).orElse(null));
    }

    private Optional<AuditReport.WithinNormRow> withinNorm(List<Duration> times, Norm norm, BigInteger size) {
        long within = times.stream()
                .filter(time -> norm.bound().holds(Quantity.ofDuration(time)))
                .count();
        return ProportionInterval.wilson(new Proportion(within, times.size()), confidence)
                .map(interval -> new AuditReport.WithinNormRow(
                        norm.bound().when().code(),
                        MetricFigure.of(norm.bound().value()),
                        Ratio.of(interval.estimate().amount().rounded(1)).toDecimal(),
                        intervals.of(interval, size)));
    }
}
