package io.serviceaudit.report;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.wording.Template;
import io.serviceaudit.wording.TextFolder;
import io.serviceaudit.wording.Texts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words about final reports, and about what came of verifying one. */
final class FinalWords {
    private static final Texts TEXTS =
            TextFolder.of(file -> FinalWords.class.getResourceAsStream(file)).texts("final-reports");

    private FinalWords() {}

    static Text get(String key, Map<String, ?> values) {
        return Template.of(TEXTS.get(key)).with(values);
    }

    /** A sign-off with its words, where it says who. */
    static AuditReport.SignOffPart complete(AuditReport.SignOffPart signOff, Wording wording) {
        AuditReport.Person by = signOff.by();
        return new AuditReport.SignOffPart(
                by,
                signOff.on(),
                by == null
                        ? null
                        : wording.text(get("signed-off", Map.of("by", by.name() == null ? by.id() : by.name()))));
    }

    /** A correction with its words, where it says why. */
    static AuditReport.@Nullable CorrectionPart completeOrNull(
            AuditReport.@Nullable CorrectionPart correction, Wording wording) {
        return correction == null ? null : complete(correction, wording);
    }

    static AuditReport.CorrectionPart complete(AuditReport.CorrectionPart correction, Wording wording) {
        String reason = correction.reason();
        return new AuditReport.CorrectionPart(
                correction.audit(),
                correction.date(),
                correction.digest(),
                reason,
                reason == null
                        ? null
                        : wording.text(get("corrects", Map.of("audit", correction.audit(), "reason", reason))));
    }
}
