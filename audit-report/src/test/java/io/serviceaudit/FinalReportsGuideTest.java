package io.serviceaudit;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.AuditState;
import io.serviceaudit.audit.Auditor;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.json.Documents;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.FinalReporter;
import io.serviceaudit.report.ReportVerifier;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.report.Verification;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The snippet of the guide to final reports stands in this class word for word, apart from the two lines about its result. */
class FinalReportsGuideTest {
    private static final Path GUIDE = Path.of("docs", "final-reports.md");
    private static final Path ITSELF =
            Path.of("src", "test", "java", "io", "serviceaudit", "FinalReportsGuideTest.java");

    @Test
    void theSnippetRuns() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        Audit audit = Audit.of(Catalog.churnPrevention(), "a", day).withState(AuditState.FINAL);
        Scorecard scorecard = Scorer.of(audit.checklist()).score(audit);
        Audit mended = audit.with("known-pains", Answer.of("yes"));
        Scorecard rescored = Scorer.of(mended.checklist()).score(mended);

        FinalReporter reporter = FinalReporter.of(Reporter.in(Locale.ENGLISH));
        AuditReport report =
                reporter.signedOff(Auditor.of("u9").withName("H. Head"), day).report(scorecard);
        AuditReport corrected = reporter.correcting(report, "The answer on exports was mixed up")
                .report(rescored);
        assertThat(corrected.corrects().digest()).isEqualTo(report.digest().all());

        String json = Documents.standard().write(corrected);
        Verification result = ReportVerifier.of(Reporter.in(Locale.ENGLISH)).verify(json, rescored);
        assertThat(result.text().in(Locale.ENGLISH))
                .isEqualTo("The report says what follows from the audit, the checklist and the scoring.");
    }

    @Test
    void theSnippetIsWhatRuns() throws IOException {
        List<String> snippet = Files.readAllLines(GUIDE).stream()
                .dropWhile(line -> !line.startsWith("<!-- snippet"))
                .skip(2)
                .takeWhile(line -> !line.equals("```"))
                .filter(line -> !line.isBlank() && !line.startsWith("//") && !line.startsWith("System.out"))
                .map(line -> line.replaceAll("\\s", ""))
                .toList();
        String itself = Files.readString(ITSELF).replaceAll("\\s", "");
        assertThat(snippet).hasSize(4).allSatisfy(line -> assertThat(itself).contains(line));
    }
}
