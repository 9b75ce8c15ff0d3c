package io.serviceaudit.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.form.SurveyForms;
import io.serviceaudit.json.Documents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The data of forms, which come from browsers, against {@link Laws}. In the normal build they run on their seeds; CONTRIBUTING.md says
 * how to fuzz.
 */
@Timeout(20)
class FormsFuzzTest {
    private static final Documents DOCUMENTS = documents();
    private static final List<Audit> AUDITS = Seeds.someOf(Seeds.AUDITS).stream()
            .map(audits -> DOCUMENTS.readAudit(audits.get(0)))
            .toList();
    private static final List<String> DATA =
            AUDITS.stream().map(SurveyForms.of(DOCUMENTS)::data).toList();

    private static Documents documents() {
        Documents documents = Documents.standard();
        for (String checklist : Seeds.CHECKLISTS) {
            documents = documents.withChecklist(documents.readChecklist(checklist));
        }
        return documents;
    }

    static Stream<byte[]> dataFiles() {
        return DATA.stream().map(Seeds::utf8);
    }

    @MethodSource("dataFiles")
    @DictionaryFile(resourcePath = "/fuzz/words.dict")
    @FuzzTest
    void data(byte[] utf8) {
        Audit audit = Laws.readOrRefused(
                DOCUMENTS, documents -> SurveyForms.of(documents).readAudit(utf8));
        Audit same = Laws.readOrRefused(DOCUMENTS, documents -> {
            try {
                return SurveyForms.of(documents).readAudit(new ByteArrayInputStream(utf8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Laws.same(audit != null, same != null, "what is read from bytes and from a stream");
        if (audit != null) {
            Laws.anAuditIsOfUse(DOCUMENTS, audit, Scoring.open());
        }
    }

    static Stream<byte[]> tapes() {
        return Seeds.tapes(DATA.size());
    }

    @MethodSource("tapes")
    @FuzzTest
    void editedData(byte[] changes) {
        Tape tape = new Tape(changes);
        int place = tape.below(DATA.size());
        String data = EditedDocument.of(DATA.get(place), tape);
        for (Audit onto : new Audit[] {null, AUDITS.get(place)}) {
            Audit audit = Laws.readOrRefused(DOCUMENTS, documents -> {
                SurveyForms forms = SurveyForms.of(documents);
                return onto == null ? forms.readAudit(data) : forms.readAudit(data, onto);
            });
            if (audit != null) {
                Laws.anAuditIsOfUse(DOCUMENTS, audit, Scoring.open());
            }
        }
    }
}
