package io.serviceaudit.report;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.RawData;
import io.serviceaudit.metric.Interval;
import io.serviceaudit.wording.Template;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

/** Intervals as reports show them, and what they leave uncertain in words. */
final class IntervalRows {
    private final Wording wording;

    IntervalRows(Wording wording) {
        this.wording = wording;
    }

    AuditReport.IntervalRow of(Interval interval, BigInteger size) {
        return new AuditReport.IntervalRow(
                MetricFigure.rounded(interval.low()),
                MetricFigure.rounded(interval.high()),
                interval.confidence().percent(),
                interval.method().code(),
                wording.text(
                        ReportTerms.comparison("method." + interval.method().code())),
                interval.isLimited() ? interval.limitedAt().code() : null,
                size.bitLength() < Long.SIZE ? size.longValue() : null);
    }

    /** What is not certain, with how many were asked or looked at. */
    static Text uncertain(String key, Measurement measurement, BigInteger size) {
        Text of = Template.of(ReportTerms.comparison("of." + counted(measurement)))
                .with(Map.of("size", size));
        return Template.of(ReportTerms.comparison("uncertain." + key)).with(Map.of("of", of));
    }

    /** What the raw data count. */
    private static String counted(Measurement measurement) {
        String metric = measurement.metric().id();
        if (metric.equals(Metrics.CRR.id()) || metric.equals(Metrics.CHURN_RATE.id())) {
            return "customers";
        }
        Optional<RawData> raw = measurement.rawData();
        boolean isSurvey = raw.filter(data -> data instanceof RawData.Ratings
                        || data instanceof RawData.TopBoxRatings
                        || metric.equals(Metrics.NPS.id())
                        || (data instanceof RawData.Counts counts
                                && counts.byName().containsKey("satisfied")))
                .isPresent();
        return isSurvey ? "answers" : "cases";
    }
}
