package io.serviceaudit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.AuditState;
import io.serviceaudit.audit.Auditor;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FinalReporterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Reporter REPORTER = Reporter.in(Locale.ENGLISH);
    private static final FinalReporter FINAL = FinalReporter.of(REPORTER);

    private static Audit audit(Checklist checklist, String id) {
        return Audit.of(checklist, id, DAY).withState(AuditState.FINAL);
    }

    private static Audit north(String id) {
        return audit(Catalog.churnPrevention(), id).withSubject(Subject.of("north"));
    }

    private static Scorecard score(Audit audit) {
        return Scorer.of(audit.checklist()).score(audit);
    }

    @Test
    void aFinalReportIsTheReportWithADigest() {
        Scorecard scorecard = score(north("a"));
        AuditReport report = FINAL.report(scorecard);
        assertThat(report.with(null, null, null)).isEqualTo(REPORTER.report(scorecard));
        assertThat(report.digest()).isEqualTo(ReportDigest.of(scorecard, REPORTER.report(scorecard)));
        assertThat(REPORTER.report(scorecard).digest()).isNull();
    }

    @Test
    void aSignOffSaysWhoAndWhenInWords() {
        Auditor head = Auditor.of("u9").withName("H. Head");
        AuditReport.SignOffPart signOff =
                FINAL.signedOff(head, DAY).report(score(north("a"))).signOff();
        assertThat(signOff.by()).isEqualTo(new AuditReport.Person("u9", "H. Head"));
        assertThat(signOff.on()).isEqualTo(DAY);
        assertThat(signOff.text().toString()).isEqualTo("Signed off by H. Head.");
        assertThat(FinalReporter.of(Reporter.in(Locale.forLanguageTag("ru")))
                        .signedOff(Auditor.of("u9"), DAY)
                        .report(score(north("a")))
                        .signOff()
                        .text()
                        .toString())
                .isEqualTo("Отчёт утверждён. Подпись: u9.");
    }

    @Test
    void aCorrectionNamesTheEarlierReportAndTheReason() {
        AuditReport earlier = FINAL.report(score(north("a")));
        Audit mended = north("b").with("known-pains", Answer.of("yes"));
        AuditReport report = FINAL.correcting(earlier, "One answer was missing").report(score(mended));
        assertThat(report.corrects().audit()).isEqualTo("a");
        assertThat(report.corrects().date()).isEqualTo(DAY);
        assertThat(report.corrects().digest()).isEqualTo(earlier.digest().all());
        assertThat(report.corrects().reason()).isEqualTo("One answer was missing");
        assertThat(report.corrects().text().toString())
                .isEqualTo(
                        "This report corrects the final report on audit \"a\" and takes its place. Reason: One answer was missing");
        assertThat(FinalReporter.of(Reporter.in(Locale.forLanguageTag("ru")))
                        .correcting(report, "Перепутаны ответы")
                        .report(score(mended))
                        .corrects()
                        .text()
                        .toString())
                .isEqualTo(
                        "Этот отчёт исправляет итоговый отчёт по аудиту «b» и заменяет его. Причина: Перепутаны ответы");
        assertThat(report.digest().all()).isNotEqualTo(earlier.digest().all());
    }

    @Test
    void aReportWithoutADigestIsCorrectedToo() {
        AuditReport earlier = REPORTER.report(score(north("a")));
        assertThat(FINAL.correcting(earlier, "Why")
                        .report(score(north("a")))
                        .corrects()
                        .digest())
                .isNull();
    }

    @Test
    void theDigestOfTheWholeCoversSignOffAndCorrection() {
        Scorecard scorecard = score(north("a"));
        AuditReport plain = FINAL.report(scorecard);
        AuditReport signed = FINAL.signedOff(Auditor.of("u9"), DAY).report(scorecard);
        assertThat(signed.digest().figures()).isEqualTo(plain.digest().figures());
        assertThat(signed.digest().answers()).isEqualTo(plain.digest().answers());
        assertThat(signed.digest().rules()).isEqualTo(plain.digest().rules());
        assertThat(signed.digest().all()).isNotEqualTo(plain.digest().all());
        assertThat(FINAL.correcting(plain, "Why").report(scorecard).digest().all())
                .isNotEqualTo(plain.digest().all())
                .isNotEqualTo(FINAL.correcting(plain, "Why not")
                        .report(scorecard)
                        .digest()
                        .all());
    }

    @Test
    void aDraftIsNotReportedAsFinal() {
        Scorecard draft = score(north("a").withState(AuditState.DRAFT));
        assertThatThrownBy(() -> FINAL.report(draft))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("audit 'a' is 'draft'; a final report must be of a final audit");
        assertThatThrownBy(() -> FINAL.correcting(REPORTER.report(draft), "Why"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "report on audit 'a' is 'draft'; only a final report is corrected by another, a draft is made anew");
    }

    @Test
    void nothingIsSignedOffBeforeItsDay() {
        FinalReporter early = FINAL.signedOff(Auditor.of("u9"), DAY.minusDays(1));
        Scorecard scorecard = score(north("a"));
        assertThatThrownBy(() -> early.report(scorecard))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "report on audit 'a' is signed off on 2026-11-19; that must not be before the day of the audit,"
                                + " 2026-11-20");
    }

    @Test
    void aCorrectionIsOfTheSameSubjectAndChecklist() {
        FinalReporter correcting = FINAL.correcting(FINAL.report(score(north("a"))), "Why");
        Scorecard south = score(north("b").withSubject(Subject.of("south")));
        assertThatThrownBy(() -> correcting.report(south))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "report on audit 'b' is of subject 'south' and corrects one of subject 'north'; both must be of"
                                + " one subject");
        Scorecard other = score(audit(Catalog.touchpoints(), "b").withSubject(Subject.of("north")));
        assertThatThrownBy(() -> correcting.report(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("report on audit 'b' is of checklist 'touchpoints' and corrects one of checklist"
                        + " 'churn-prevention'; both must be of one checklist");
        FinalReporter nameless = FINAL.correcting(FINAL.report(score(audit(Catalog.churnPrevention(), "a"))), "Why");
        Scorecard another = score(audit(Catalog.churnPrevention(), "b"));
        assertThatThrownBy(() -> nameless.report(another))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "report on audit 'b' is of audit 'b' and corrects one of audit 'a'; both must be of one audit");
    }

    @Test
    void aRedactedCopyIsNotCorrectedAndAReasonIsGiven() {
        AuditReport report = FINAL.report(score(north("a")));
        AuditReport copy = Redaction.standard().apply(report);
        assertThatThrownBy(() -> FINAL.correcting(copy, "Why"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("report on audit 'a' is a redacted copy; a correction names the original report");
        assertThatThrownBy(() -> FINAL.correcting(report, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reason of the correction of the report on audit 'a' is blank; it must say what was wrong");
    }
}
