package io.serviceaudit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.json.Documents;
import io.serviceaudit.report.AuditReport.SourcesPart;
import io.serviceaudit.scoring.Scorer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The sources that answers rest on, in a report. */
class SourceRowsTest {
    private static final Documents DOCUMENTS = Documents.standard();
    private static final String HEAD = """
            {"format":"service-audit/audit/1","id":"q4","checklist":{"id":"churn-prevention","version":"1.0.0"},"date":"2026-11-20",
             "answers":""";

    private static @Nullable SourcesPart sources(String answers, Locale locale) {
        return report(answers, locale).sources();
    }

    private static AuditReport report(String answers, Locale locale) {
        Audit audit = DOCUMENTS.readAudit(HEAD + answers + "}");
        return Reporter.in(locale).report(Scorer.of(audit.checklist()).score(audit));
    }

    /** Two answers of one source, one of them of another too, an n/a with a source, one without; an unanswered item is no answer. */
    private static final String ANSWERS = """
            {"known-pains":{"value":"yes","evidence":[{"source":"Ticket system"},{"source":"CRM","note":"41 tickets"}]},
             "quality-feedback":{"value":"no","evidence":[{"source":" crm"},{"source":"CRM"}]},
             "customisation":{"value":"n/a","evidence":[{"source":"Interviews"}]},
             "learning-materials":"no",
             "internal-control":{"evidence":[{"source":"never asked"}]}}""";

    @Test
    void eachSourceHasItsItemsMostAnswersFirst() {
        SourcesPart sources = Objects.requireNonNull(sources(ANSWERS, Locale.ENGLISH));
        assertThat(sources.sources())
                .extracting(AuditReport.SourceRow::source, AuditReport.SourceRow::answers, AuditReport.SourceRow::items)
                .containsExactly(
                        tuple("CRM", 2, List.of("known-pains", "quality-feedback")),
                        tuple("Ticket system", 1, List.of("known-pains")),
                        tuple("Interviews", 1, List.of("customisation")));
        assertThat(sources.unnamed()).containsExactly("learning-materials");
        assertThat(sources.measured()).isEmpty();
    }

    @Test
    void howManyNameOneIsSaidInWords() {
        assertThat(Objects.requireNonNull(sources(ANSWERS, Locale.ENGLISH)).text())
                .hasToString("Answers that name a source: 3 of 4.");
        assertThat(Objects.requireNonNull(sources(ANSWERS, Locale.forLanguageTag("ru")))
                        .text())
                .hasToString("Ответов с названным источником: 3 из 4.");
    }

    @Test
    void whereNobodyNamesOneThereIsNothingToSay() {
        assertThat(sources("{\"known-pains\":\"yes\"}", Locale.ENGLISH)).isNull();
    }

    @Test
    void anAnswerThatFollowsFromAMeasurementIsNotWithoutGround() {
        Audit audit = DOCUMENTS.readAudit("""
                {"format":"service-audit/audit/1","id":"q4","checklist":{"id":"service-health","version":"1.0.0"},"date":"2026-11-20",
                 "answers":{"staff-training":{"value":"yes","evidence":[{"source":"CRM"}]}},
                 "metrics":{"first-response-time":{"byChannel":{"chat":{"value":"PT2M"}}}}}""");
        SourcesPart sources = Objects.requireNonNull(Reporter.in(Locale.ENGLISH)
                .report(Scorer.of(audit.checklist()).score(audit))
                .sources());
        assertThat(sources.measured()).containsExactly("reply-time");
        assertThat(sources.unnamed()).isEmpty();
        assertThat(sources.text())
                .hasToString("Answers that name a source: 1 of 1. Answers that follow from a measurement: 1.");
    }

    @Test
    void aRedactedReportNamesNone() {
        AuditReport redacted = Redaction.standard().apply(report(ANSWERS, Locale.ENGLISH));
        assertThat(redacted.sources()).isNull();
        assertThat(DOCUMENTS.write(redacted)).doesNotContain("CRM", "Ticket");
    }

    @Test
    void itIsWrittenAndRead() {
        AuditReport report = report(ANSWERS, Locale.ENGLISH);
        String json = DOCUMENTS.write(report);
        assertThat(json)
                .contains(
                        "\"sources\":{\"sources\":[{\"source\":\"CRM\",\"answers\":2,\"items\":[\"known-pains\",\"quality-feedback\"]}")
                .contains("\"unnamed\":[\"learning-materials\"],\"text\":\"Answers that name a source: 3 of 4.\"}");
        assertThat(DOCUMENTS.read(AuditReport.class, json)).isEqualTo(report);
    }
}
