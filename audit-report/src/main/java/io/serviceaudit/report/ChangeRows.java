package io.serviceaudit.report;

import io.serviceaudit.audit.Subject;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.scoring.Comparison;
import io.serviceaudit.scoring.ReceiptStep;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.WhatIf;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a report says of change: since an earlier audit, and by improvements. */
final class ChangeRows {
    private final Scorecard scorecard;
    private final @Nullable Comparison comparison;
    private final ChangeRequest request;
    private final Wording wording;
    private final Confidence confidence;
    private final LocalDate asOf;
    private final @Nullable WhatIf whatIf;
    private final WhatIf.@Nullable TargetSet target;

    ChangeRows(
            Scorecard scorecard,
            Optional<Comparison> comparison,
            ChangeRequest request,
            Wording wording,
            Confidence confidence,
            LocalDate asOf) {
        this.scorecard = scorecard;
        this.comparison = comparison.orElse(null);
        this.request = request;
        this.wording = wording;
        this.confidence = confidence;
        this.asOf = asOf;
        whatIf = request.asksWhatIf() ? WhatIf.of(scorecard).orElse(null) : null;
        target = whatIf == null ? null : request.targetSet(scorecard, whatIf).orElse(null);
    }

    /** The comparison; null if there is none. */
    @Nullable
    ComparisonPart comparison() {
        return comparison == null
                ? null
                : new ComparisonRows(comparison, wording, new MetricChangeRows(wording, confidence), asOf).part();
    }

    /** What improvements would give; null if nothing was asked, or there is no health. */
    @Nullable
    WhatIfPart whatIf() {
        return whatIf == null
                ? null
                : new WhatIfRows(scorecard, whatIf, wording).part(target, request.band(), request.budget());
    }

    /** What a reader should know of both. */
    Stream<AuditReport.NoticeRow> notices() {
        return Stream.of(
                        isOfOtherSubject() ? "previous-of-other-subject" : "",
                        isNotEarlier() ? "previous-not-earlier" : "",
                        request.asksWhatIf() && whatIf == null ? "what-if-without-health" : "")
                .filter(code -> !code.isEmpty())
                .map(code -> new AuditReport.NoticeRow(
                        code, null, null, null, wording.text(ReportTerms.change("notice." + code))));
    }

    private boolean isOfOtherSubject() {
        if (comparison == null) {
            return false;
        }
        Optional<String> before = comparison.before().audit().subject().map(Subject::id);
        Optional<String> now = comparison.now().audit().subject().map(Subject::id);
        return before.isPresent() && now.isPresent() && !before.equals(now);
    }

    private boolean isNotEarlier() {
        return comparison != null
                && !comparison
                        .before()
                        .audit()
                        .date()
                        .isBefore(comparison.now().audit().date());
    }

    /** How the figures of both came about. */
    Stream<ReceiptStep> receipt() {
        Stream<ReceiptStep> compared = comparison == null ? Stream.empty() : comparison.receipt().stream();
        if (whatIf == null) {
            return compared;
        }
        Stream<ReceiptStep> reached = target == null ? Stream.empty() : whatIf.receipt(target).stream();
        Integer budget = request.budget();
        Stream<ReceiptStep> spent =
                budget == null ? Stream.empty() : whatIf.receipt(budget, whatIf.bestWithin(budget)).stream();
        return Stream.of(compared, reached, spent).flatMap(each -> each);
    }
}
