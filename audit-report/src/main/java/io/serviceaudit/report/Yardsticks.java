package io.serviceaudit.report;

import io.serviceaudit.benchmark.MetricBands;
import io.serviceaudit.benchmark.Norms;
import io.serviceaudit.metric.Confidence;

/** What the metrics of a report are held against, whatever the industry, and how sure their intervals are meant to be. */
record Yardsticks(Norms norms, MetricBands bands, Confidence confidence) {
    static Yardsticks standard() {
        return new Yardsticks(Norms.standard(), MetricBands.standard(), Confidence.PERCENT_95);
    }
}
