package io.serviceaudit.examples.quickstart;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.json.Documents;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Scorer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** A small checklist of our own: a critical item, a section for the phone only, one without a title, one with a long one. */
final class Courier {
    static final String CHECKLIST = text();

    private Courier() {}

    /** An audit document of it; {@code channels} and {@code answers} are the insides of a list and an object of JSON. */
    static String audit(String channels, String answers) {
        return """
                {"format": "service-audit/audit/1", "id": "c1", "checklist": {"id": "courier-service", "version": "1.2.0"}, \
                "date": "2026-03-01", "scope": {"channels": [%s]}, "answers": {%s}}""".formatted(channels, answers);
    }

    /** The summary of an audit of it. */
    static String summary(Locale locale, String scoring, String channels, String answers) {
        Documents documents = Documents.standard();
        documents = documents.withChecklist(documents.readChecklist(CHECKLIST));
        Audit audit = documents.readAudit(audit(channels, answers));
        Scoring parameters = documents.readScoring(scoring);
        return Summary.of(
                Reporter.in(locale)
                        .report(Scorer.of(audit.checklist(), parameters).score(audit)),
                locale);
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(
                Courier.class.getResourceAsStream("courier-service.json"), "courier-service.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
