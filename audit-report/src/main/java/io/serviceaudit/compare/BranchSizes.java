package io.serviceaudit.compare;

import io.serviceaudit.report.AuditReport;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the sizes of branches come from.
 *
 * @param kind the word for it in documents
 * @param name the tag's name or the metric's id; null where the sizes are given
 * @param given the sizes by the subject's id, where they are given
 */
record BranchSizes(String kind, @Nullable String name, Map<String, BigDecimal> given) {
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,6})?");

    static BranchSizes given(Map<String, BigDecimal> sizes) {
        return new BranchSizes("given", null, sizes);
    }

    static BranchSizes ofTag(String tag) {
        return new BranchSizes("tag", tag, Map.of());
    }

    static BranchSizes ofMetric(String metric) {
        return new BranchSizes("metric", metric, Map.of());
    }

    /** The size of the branch that a report is about, above 0; empty if there is none. */
    Optional<BigDecimal> of(AuditReport report) {
        AuditReport.SubjectSummary subject =
                Objects.requireNonNull(report.audit().subject(), "subject");
        Optional<BigDecimal> size = switch (kind) {
            case "tag" -> tagOf(subject);
            case "metric" -> metricOf(report);
            default -> Optional.ofNullable(given.get(subject.id()));
        };
        return size.filter(value -> value.signum() > 0);
    }

    private Optional<BigDecimal> tagOf(AuditReport.SubjectSummary subject) {
        return subject.tags().entrySet().stream()
                .filter(tag -> tag.getKey().strip().equals(name))
                .map(tag -> tag.getValue().strip())
                .filter(value -> DECIMAL.matcher(value).matches())
                .map(BigDecimal::new)
                .findFirst();
    }

    private Optional<BigDecimal> metricOf(AuditReport report) {
        return report.metrics().stream()
                .filter(row -> row.metric().equals(name))
                .flatMap(row -> Optional.ofNullable(row.current()).stream())
                .filter(value -> value.json() instanceof BigDecimal)
                .map(value -> (BigDecimal) value.json())
                .findFirst();
    }
}
