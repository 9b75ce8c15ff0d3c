package io.serviceaudit.compare;

import io.serviceaudit.measure.Ratio;
import io.serviceaudit.report.AuditReport;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A branch as the report that counts for it shows it. */
final class Branch {
    /** Highest health first, then by id; a branch without health is not ranked. */
    static final Comparator<Branch> BY_HEALTH =
            Comparator.comparing(Branch::percent, Comparator.reverseOrder()).thenComparing(Branch::id);

    private final AuditReport report;
    private final AuditReport.SubjectSummary subject;
    private final @Nullable BigDecimal size;
    private final Map<String, AuditReport.ItemRow> items = new HashMap<>();
    private final Map<String, AuditReport.SectionRow> sections = new HashMap<>();
    private final Set<String> findings;

    Branch(AuditReport report, @Nullable BranchSizes sizes) {
        this.report = report;
        subject = Objects.requireNonNull(report.audit().subject(), "subject");
        size = sizes == null ? null : sizes.of(report).orElse(null);
        for (AuditReport.SectionRow section : report.sections()) {
            sections.put(section.id(), section);
            section.items().forEach(item -> items.put(item.item(), item));
        }
        findings = report.findings().stream().map(AuditReport.FindingRow::item).collect(Collectors.toUnmodifiableSet());
    }

    String id() {
        return subject.id();
    }

    /** What sentences call it: its name, or its id without one. */
    String title() {
        return subject.name() == null ? subject.id() : subject.name();
    }

    AuditReport report() {
        return report;
    }

    AuditReport.SubjectSummary subject() {
        return subject;
    }

    /** Health as shown; there must be one. */
    BigDecimal percent() {
        return Objects.requireNonNull(report.health().percent(), "percent");
    }

    /** Health as shown, as a fraction of 1. */
    Ratio health() {
        return Ratio.ofPercent(percent());
    }

    Optional<BigDecimal> size() {
        return Optional.ofNullable(size);
    }

    boolean isFinding(String item) {
        return findings.contains(item);
    }

    /** The value of an item; empty without one. */
    Optional<BigDecimal> value(String item) {
        return Optional.ofNullable(items.get(item)).map(AuditReport.ItemRow::value);
    }

    /** What was lost by an item. */
    Ratio lostBy(String item) {
        AuditReport.ItemRow row = items.get(item);
        return row == null ? Ratio.ZERO : Ratio.of(row.lost());
    }

    /** The score of a section as shown, in percent; empty where it is not scored. */
    Optional<BigDecimal> score(String section) {
        return Optional.ofNullable(sections.get(section))
                .map(AuditReport.SectionRow::score)
                .map(AuditReport.ScoreFigures::percent);
    }

    /** What was lost in a section. */
    Ratio lostIn(String section) {
        AuditReport.SectionRow row = sections.get(section);
        return row == null ? Ratio.ZERO : Ratio.of(row.lost());
    }
}
