package io.serviceaudit.report;

import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.metric.Change;
import io.serviceaudit.metric.ChangeVerdict;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.metric.Interval;
import io.serviceaudit.metric.MeasuredChange;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of the metrics between two audits, and whether it is more than chance. */
final class MetricChangeRows {
    private final Wording wording;
    private final ChangeWords words;
    private final Confidence confidence;

    MetricChangeRows(Wording wording, Confidence confidence) {
        this.wording = wording;
        this.confidence = confidence;
        words = new ChangeWords(wording);
    }

    /** A row for every metric that has a value for the whole in one of the two. */
    List<ComparisonPart.MetricChangeRow> between(Map<String, Measurement> before, Map<String, Measurement> now) {
        Set<String> metrics = new LinkedHashSet<>(now.keySet());
        metrics.addAll(before.keySet());
        List<ComparisonPart.MetricChangeRow> rows = new ArrayList<>();
        for (String metric : metrics) {
            Measurement first = measured(before.get(metric));
            Measurement second = measured(now.get(metric));
            if (second != null) {
                rows.add(first == null ? alone(second, null, second, "before") : row(first, second));
            } else if (first != null) {
                rows.add(alone(first, first, null, "now"));
            }
        }
        return rows;
    }

    private static @Nullable Measurement measured(@Nullable Measurement measurement) {
        return measurement != null && measurement.value().isPresent() ? measurement : null;
    }

    private ComparisonPart.MetricChangeRow alone(
            Measurement either, @Nullable Measurement before, @Nullable Measurement now, String missing) {
        return row(either, before, now, null, null, words.shown("metric.not-measured-" + missing));
    }

    private ComparisonPart.MetricChangeRow row(Measurement before, Measurement now) {
        if (!before.metric().equals(now.metric())) {
            return row(now, null, now, null, null, words.shown("metric.other-definition"));
        }
        if (!before.currency().equals(now.currency())) {
            return row(now, null, now, null, null, words.shown("metric.other-currency"));
        }
        Ratio change = amount(now).minus(amount(before));
        Optional<Change> sure = MeasuredChange.between(before, now, confidence);
        return row(now, before, now, change, sure.orElse(null), remark(change, sure));
    }

    private static Ratio amount(Measurement measurement) {
        return measurement.value().map(Quantity::amount).orElseThrow();
    }

    private LocalizedText remark(Ratio change, Optional<Change> sure) {
        if (sure.isEmpty()) {
            return words.shown(change.isZero() ? "metric.unchanged" : "metric.no-interval");
        }
        boolean isCertain = sure.get().verdict() != ChangeVerdict.NOT_CERTAIN;
        return words.shown(ChangeWords.text(
                isCertain ? "metric.certain" : "metric.not-certain",
                Map.of("confidence", ChangeWords.number(confidence.percent()))));
    }

    private ComparisonPart.MetricChangeRow row(
            Measurement shown,
            @Nullable Measurement before,
            @Nullable Measurement now,
            @Nullable Ratio change,
            @Nullable Change sure,
            LocalizedText remark) {
        Metric metric = shown.metric();
        String direction = change == null ? null : direction(metric, change);
        return new ComparisonPart.MetricChangeRow(
                metric.id(),
                wording.metric(metric.id()),
                metric.unit().code(),
                shown.currency().orElse(null),
                metric.period().map(Period::toString).orElse(null),
                before == null ? null : before.value().map(MetricFigure::of).orElse(null),
                now == null ? null : now.value().map(MetricFigure::of).orElse(null),
                change == null ? null : MetricFigure.of(metric.unit(), change),
                direction,
                direction == null ? null : words.shown("metric." + direction),
                sure == null ? null : interval(sure.interval()),
                sure == null ? null : sure.verdict() != ChangeVerdict.NOT_CERTAIN,
                remark);
    }

    private static String direction(Metric metric, Ratio change) {
        if (change.isZero()) {
            return "unchanged";
        }
        return change.signum() > 0 == (metric.direction() == Direction.HIGHER) ? "better" : "worse";
    }

    private AuditReport.IntervalRow interval(Interval interval) {
        return new AuditReport.IntervalRow(
                MetricFigure.rounded(interval.low()),
                MetricFigure.rounded(interval.high()),
                interval.confidence().percent(),
                interval.method().code(),
                wording.text(
                        ReportTerms.comparison("method." + interval.method().code())),
                interval.isLimited() ? interval.limitedAt().code() : null,
                null);
    }
}
