package io.serviceaudit.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.serviceaudit.internal.Copies;
import io.serviceaudit.internal.Decimals;
import io.serviceaudit.json.Document;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.json.ReadableDocument;
import io.serviceaudit.json.constraint.DocumentFormat;
import io.serviceaudit.json.constraint.HostId;
import io.serviceaudit.json.constraint.KebabId;
import io.serviceaudit.json.constraint.OneOf;
import io.serviceaudit.json.constraint.PlainDate;
import io.serviceaudit.json.constraint.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report over audits of one subject with different checklists: their figures side by side, their findings in one order, and
 * the complete report of each.
 *
 * <p>There is no score over all of them. The rules of scoring define health for one checklist; the checklists ask different things,
 * and a mean of their scores would say nothing about the service.
 *
 * <p>Findings are in the order of rule S17 carried over: priority (high first); knocked out first; lost (larger first); the order in which the
 * audits were given; position in the checklist. So those of one checklist stand in their own order. What was lost is in the weights of
 * each checklist, as its author set them; checklists whose weights differ in size are compared as they are.
 *
 * @param format {@value #FORMAT}
 * @param producer what made the report
 * @param locale the language tag asked for, where texts fall back if they lack it; null where they are in all languages
 * @param subject whom the audits are about, as the latest of them says, of several the first given
 * @param audits the audits, in the order given
 * @param findings what needs attention in all of them, most urgent first
 * @param topProblems the first findings, as many as the largest {@code top} of the audits' scorings
 * @param notices what a reader should know beside the figures; empty if nothing
 * @param reports the report of each audit, in the order given
 */
@ReadableDocument
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"format", "producer", "locale", "subject", "audits", "findings", "topProblems", "notices", "reports"
})
public record SubjectReport(
        @NotNull @DocumentFormat(FORMAT) String format,
        @NotNull @Valid AuditReport.Producer producer,
        @Nullable @Words String locale,
        @NotNull @Valid AuditReport.SubjectSummary subject,
        @NotEmpty List<@NotNull @Valid AuditRow> audits,
        @NotNull List<@NotNull @Valid AuditFinding> findings,
        @NotNull List<@NotNull @Valid ItemReference> topProblems,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid DifferenceRow> notices,
        @NotEmpty List<@NotNull @Valid AuditReport> reports)
        implements Document {
    /** The format and its major version. */
    public static final String FORMAT = "service-audit/subject-report/1";

    /** Copies the lists; one that is left out where it is empty may be missing. */
    public SubjectReport {
        audits = Copies.of(audits);
        findings = Copies.of(findings);
        topProblems = Copies.of(topProblems);
        notices = notices == null ? List.of() : Copies.of(notices);
        reports = Copies.of(reports);
    }

    /**
     * The figures of one audit.
     *
     * @param audit the host's id of the audit
     * @param date the day it is of
     * @param checklist the checklist that was answered
     * @param status {@code diagnosis-needed}, {@code in-progress} or {@code complete} (S12)
     * @param statusName the words for the status
     * @param coverage how much of the weight has a value, in percent (S12); null where nothing could have one
     * @param health the score of the whole
     * @param findings how many findings there are
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"audit", "date", "checklist", "status", "statusName", "coverage", "health", "findings"})
    public record AuditRow(
            @NotNull @HostId String audit,
            @NotNull @PlainDate LocalDate date,
            @NotNull @Valid AuditReport.ChecklistSummary checklist,

            @NotNull @OneOf({"diagnosis-needed", "in-progress", "complete"})
            String status,

            @NotNull @Words LocalizedText statusName,
            @Nullable @Min(0) @Max(100) BigDecimal coverage,
            @NotNull @Valid AuditReport.HealthFigures health,
            @NotNull @Valid FindingCounts findings) {
        /** Takes numbers as they are written. */
        public AuditRow {
            coverage = Decimals.shown(coverage);
        }
    }

    /**
     * How many findings an audit has, by priority (S16).
     *
     * @param total all of them
     * @param high those of high priority
     * @param medium those of medium priority
     * @param low those of low priority
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"total", "high", "medium", "low"})
    public record FindingCounts(
            @Min(0) int total,
            @Min(0) int high,
            @Min(0) int medium,
            @Min(0) int low) {}

    /**
     * A finding with the audit it is of.
     *
     * @param audit the host's id of the audit
     * @param checklist the id of its checklist, which no other audit here is of
     * @param finding the finding, as in the audit's own report
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"audit", "checklist", "finding"})
    public record AuditFinding(
            @NotNull @HostId String audit,
            @NotNull @KebabId String checklist,
            @NotNull @Valid AuditReport.FindingRow finding) {}

    /**
     * An item of one of the audits.
     *
     * @param audit the host's id of the audit
     * @param checklist the id of its checklist, which no other audit here is of
     * @param item the item's id
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"audit", "checklist", "item"})
    public record ItemReference(
            @NotNull @HostId String audit,
            @NotNull @KebabId String checklist,
            @NotNull @KebabId String item) {}

    /**
     * Something a reader should know when he puts the audits side by side.
     *
     * @param code {@code metric-differs}: audits give different values for one metric, for the whole or for one channel; {@code
     *     subject-differs}: they say different things of the subject
     * @param metric the id of the metric; null if it is about none
     * @param checklists the ids of the checklists whose audits it is about, in the order given
     * @param text the notice in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"code", "metric", "checklists", "text"})
    public record DifferenceRow(
            @NotNull @KebabId String code,
            @Nullable @KebabId String metric,
            @NotNull List<@NotNull @KebabId String> checklists,
            @NotNull @Words LocalizedText text) {
        /** Copies the list. */
        public DifferenceRow {
            checklists = Copies.of(checklists);
        }
    }
}
