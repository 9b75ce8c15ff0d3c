package io.serviceaudit.report;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.metric.MetricDefinition;
import io.serviceaudit.metric.MetricDefinitions;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Texts as one report wants them: in a locale, or, without one, in all languages; and what its metrics are called.
 */
record Wording(@Nullable Locale locale, MetricDefinitions metrics) {
    Wording withMetrics(MetricDefinitions metrics) {
        return new Wording(locale, metrics);
    }

    LocalizedText text(Text text) {
        return locale == null ? LocalizedText.inAllLanguages(text) : LocalizedText.of(text, locale);
    }

    @Nullable
    LocalizedText textOrNull(Optional<Text> text) {
        return text.map(this::text).orElse(null);
    }

    /** A shared word of the library. */
    LocalizedText term(String key) {
        return text(ReportTerms.get(key));
    }

    /** What a metric is called in a sentence: its name, or its id where it is not defined. */
    Text metricText(String id) {
        return metrics.find(id).map(MetricDefinition::name).orElseGet(() -> Text.of("en", id));
    }

    /** A metric's name; null where it is not defined. */
    @Nullable
    LocalizedText metric(String id) {
        return textOrNull(metrics.find(id).map(MetricDefinition::name));
    }
}
