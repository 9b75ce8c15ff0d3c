package io.serviceaudit.report;

import io.serviceaudit.benchmark.Norm;
import io.serviceaudit.benchmark.Pace;
import io.serviceaudit.benchmark.TargetCheck;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.metric.Interval;
import io.serviceaudit.metric.Uncertainty;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the target of a metric asks for, and what pace it takes. */
final class TargetRows {
    private final LocalDate date;
    private final Wording wording;

    /** For audits of a date. */
    TargetRows(LocalDate date, Wording wording) {
        this.date = date;
        this.wording = wording;
    }

    /** Null where there is no target, or neither a value nor a norm to hold it against. */
    AuditReport.@Nullable TargetCheckPart check(
            Measurement measurement, Optional<Interval> interval, Optional<Norm> norm) {
        Quantity target = measurement.target().orElse(null);
        Quantity value = measurement.value().orElse(null);
        if (target == null || (value == null && norm.isEmpty())) {
            return null;
        }
        Metric metric = measurement.metric();
        TargetCheck check = value == null ? null : TargetCheck.of(metric, value, target);
        Optional<Boolean> certain = interval.map(found -> TargetCheck.isCertain(metric, found, target));
        Norm.Level level = norm.map(found -> found.levelOf(target)).orElse(null);
        return new AuditReport.TargetCheckPart(
                check == null ? null : check.step().code(),
                check == null ? null : words("target.step." + check.step().code()),
                certain.orElse(null),
                level == null ? null : level.code(),
                level == null ? null : words("target.norm." + level.code()),
                check == null || certain.orElse(true)
                        ? null
                        : Uncertainty.sampleSize(measurement)
                                .map(size -> wording.text(IntervalRows.uncertain(
                                        check.isMet() ? "target-met" : "target-missed", measurement, size)))
                                .orElse(null));
    }

    /** Null where no day is named, or there is nothing to do or no time to do it in. */
    AuditReport.@Nullable PacePart pace(Measurement measurement) {
        Quantity target = measurement.target().orElse(null);
        Quantity value = measurement.value().orElse(null);
        LocalDate by = measurement.targetBy().orElse(null);
        if (target == null || value == null || by == null) {
            return null;
        }
        Metric metric = measurement.metric();
        return Pace.of(metric, value, target, date, by)
                .map(pace -> new AuditReport.PacePart(
                        MetricFigure.fine(pace.perMonth()),
                        MetricFigure.months(pace.months()),
                        words(metric.period().isPresent() ? "pace.rate" : "pace")))
                .orElse(null);
    }

    private LocalizedText words(String key) {
        return wording.text(ReportTerms.comparison(key));
    }
}
