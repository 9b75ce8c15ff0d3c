package io.serviceaudit.spreadsheet;

import static io.serviceaudit.spreadsheet.SheetSamples.ENGLISH;
import static io.serviceaudit.spreadsheet.SheetSamples.RUSSIAN;
import static io.serviceaudit.spreadsheet.SheetSamples.SHEETS;
import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.AuditState;
import io.serviceaudit.audit.Auditor;
import io.serviceaudit.audit.Evidence;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.json.Documents;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundTripTest {
    @Test
    void everyAnswerOfEveryBuiltInChecklistComesBack() {
        Spreadsheets sheets = Spreadsheets.of(Documents.standard());
        for (Checklist checklist : Catalog.checklists()) {
            for (int turn = 0; turn < 6; turn++) {
                Audit audit = Audit.of(checklist, "a", SheetSamples.DATE);
                for (Item item : checklist.items()) {
                    var choices = item.scale().choices();
                    audit = audit.with(item.id(), Answer.of(choices.get(turn % choices.size())));
                }
                for (Locale locale : List.of(ENGLISH, RUSSIAN)) {
                    assertThat(sheets.readAudit(sheets.auditCsv(audit, locale))
                                    .answers()
                                    .toString())
                            .isEqualTo(audit.answers().toString());
                    assertThat(sheets.readAudit(sheets.auditXlsx(audit, locale))
                                    .answers()
                                    .toString())
                            .isEqualTo(audit.answers().toString());
                }
            }
        }
    }

    @Test
    void readingOntoAnAuditKeepsWhatNoSheetCarries() {
        Audit before = SheetSamples.AUDIT
                .withState(AuditState.FINAL)
                .withAuditor(Auditor.of("u17"))
                .withScope(Scope.open().withSegment("whole base"))
                .withMeasurement(Measurement.of(Metrics.NPS, Quantity.ofPoints("30")))
                .withSelfRating(3)
                .withActions(List.of(Action.builder("a1", "Do it").build()))
                .withSubject(Subject.of("north").withTag("city", "Kazan"))
                .with("plain", Answer.of("yes").withEvidence(List.of(Evidence.of("tickets"))))
                .with("rated", Answer.of(2).withComment("kept, since it has no row"));
        byte[] sheet = SheetSamples.csv(
                "audit|checklist|version|date|subject|subject-name",
                "a-1|courier|1.2.0|2026-12-01|north|North",
                "item|answer|comment",
                "plain||gone",
                "often|never|");
        Audit after = SHEETS.readAudit(sheet, before);
        assertThat(after.date()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(after.state()).isEqualTo(AuditState.FINAL);
        assertThat(after.auditor().orElseThrow().id()).isEqualTo("u17");
        assertThat(after.scope().orElseThrow().segment()).contains("whole base");
        assertThat(after.measurements()).containsOnlyKeys("nps");
        assertThat(after.selfRating()).contains(3);
        assertThat(after.actions()).hasSize(1);
        assertThat(after.subject().orElseThrow().name()).contains("North");
        assertThat(after.subject().orElseThrow().tags()).isEqualTo(Map.of("city", "Kazan"));
        assertThat(after.answer("plain").choice()).isEmpty();
        assertThat(after.answer("plain").comment()).contains("gone");
        assertThat(after.answer("plain").evidence()).hasSize(1);
        assertThat(after.answer("rated").comment()).contains("kept, since it has no row");
        assertThat(after.answer("often").choice()).isPresent();
    }
}
