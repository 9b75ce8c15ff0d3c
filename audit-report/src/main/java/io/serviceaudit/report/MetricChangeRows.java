package io.serviceaudit.report;

import io.serviceaudit.checklist.Text;
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
import java.util.HashMap;
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
        return row(either, before, now, null, null, ChangeWords.text("metric.not-measured-" + missing));
    }

    /** A row for two measurements with values for the whole. */
    ComparisonPart.MetricChangeRow row(Measurement before, Measurement now) {
        if (!before.metric().equals(now.metric())) {
            return row(now, null, now, null, null, ChangeWords.text("metric.other-definition"));
        }
        if (!before.currency().equals(now.currency())) {
            return row(now, null, now, null, null, ChangeWords.text("metric.other-currency"));
        }
        Ratio change = amount(now).minus(amount(before));
        Optional<Change> sure = MeasuredChange.between(before, now, confidence);
        return row(now, before, now, change, sure.orElse(null), remark(change, sure));
    }

    private static Ratio amount(Measurement measurement) {
        return measurement.value().map(Quantity::amount).orElseThrow();
    }

    private Text remark(Ratio change, Optional<Change> sure) {
        if (change.isZero()) {
            return ChangeWords.text("metric.unchanged");
        }
        if (sure.isEmpty()) {
            return ChangeWords.text("metric.no-interval");
        }
        boolean isCertain = sure.get().verdict() != ChangeVerdict.NOT_CERTAIN;
        return ChangeWords.text(
                isCertain ? "metric.certain" : "metric.not-certain",
                Map.of("confidence", ChangeWords.number(confidence.percent())));
    }

    private ComparisonPart.MetricChangeRow row(
            Measurement shown,
            @Nullable Measurement before,
            @Nullable Measurement now,
            @Nullable Ratio change,
            @Nullable Change sure,
            Text remark) {
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
                words.shown(remark),
                words.shown(sentence(metric, shown.currency(), before, now, change, remark)));
    }

    private Text sentence(
            Metric metric,
            Optional<String> currency,
            @Nullable Measurement before,
            @Nullable Measurement now,
            @Nullable Ratio change,
            Text remark) {
        Map<String, Object> values = new HashMap<>();
        values.put("metric", wording.metricText(metric.id()));
        values.put("remark", remark);
        values(before).ifPresent(value -> values.put("before", FigureWords.value(value, currency)));
        values(now).ifPresent(value -> values.put("now", FigureWords.value(value, currency)));
        if (change == null) {
            return ChangeWords.text(now == null ? "metric.text.before" : "metric.text.now", values);
        }
        values.put("change", FigureWords.distance(metric.unit(), change, currency));
        return ChangeWords.text("metric.text." + direction(metric, change), values);
    }

    private static Optional<Quantity> values(@Nullable Measurement measurement) {
        return Optional.ofNullable(measurement).flatMap(Measurement::value);
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
