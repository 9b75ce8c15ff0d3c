package io.serviceaudit.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.json.AuditDocument;
import io.serviceaudit.json.ChecklistDocument;
import io.serviceaudit.json.Document;
import io.serviceaudit.json.DocumentTree;
import io.serviceaudit.json.Documents;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Redaction;
import io.serviceaudit.report.ReportVerifier;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.report.Verification;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents read as records, reports among them, against {@link Laws}: what the domain's reader takes and the records' reader takes
 * is the same. In the normal build they run on their seeds; CONTRIBUTING.md says how to fuzz.
 */
@Timeout(20)
class RecordsFuzzTest {
    private static final Documents DOCUMENTS = documents();
    private static final List<Scorecard> SCORECARDS = Stream.of(0, 8, 17)
            .map(i -> DOCUMENTS.readAudit(Seeds.AUDITS.get(i).get(0)))
            .map(audit -> Scorer.of(audit.checklist()).score(audit))
            .toList();

    /** Of each reporter in turn, all scorecards; those of the first are in English, with receipts. */
    private static final List<String> REPORTS = reports();

    private static Documents documents() {
        Documents documents = Documents.standard();
        for (String checklist : Seeds.CHECKLISTS) {
            documents = documents.withChecklist(documents.readChecklist(checklist));
        }
        return documents;
    }

    private static List<String> reports() {
        Stream<Reporter> reporters = Stream.of(
                Reporter.in(Locale.ENGLISH), Reporter.in(Laws.RUSSIAN).withoutReceipts(), Reporter.inAllLanguages());
        return reporters
                .flatMap(reporter -> SCORECARDS.stream().map(scorecard -> DOCUMENTS.write(reporter.report(scorecard))))
                .toList();
    }

    static Stream<byte[]> reportFiles() {
        return Seeds.someOf(REPORTS).stream().map(Seeds::utf8);
    }

    @MethodSource("reportFiles")
    @DictionaryFile(resourcePath = "/fuzz/words.dict")
    @FuzzTest
    void reports(byte[] utf8) {
        AuditReport report = EntryPoints.read(
                DOCUMENTS,
                utf8,
                (documents, bytes) -> documents.read(AuditReport.class, bytes),
                (documents, stream) -> documents.read(AuditReport.class, stream),
                (documents, text) -> documents.read(AuditReport.class, text),
                (documents, reader) -> documents.read(AuditReport.class, reader),
                DOCUMENTS::write);
        if (report != null) {
            isOfUse(AuditReport.class, report);
        }
    }

    static Stream<byte[]> tapesForReports() {
        return Seeds.tapes(REPORTS.size());
    }

    @MethodSource("tapesForReports")
    @FuzzTest
    void editedReports(byte[] changes) {
        Tape tape = new Tape(changes);
        String document = EditedDocument.of(tape.oneOf(REPORTS), tape);
        AuditReport report = Laws.readOrRefused(DOCUMENTS, documents -> documents.read(AuditReport.class, document));
        if (report != null) {
            Laws.isValid(AuditReport.class, document);
            isOfUse(AuditReport.class, report);
            DOCUMENTS.write(Redaction.standard().apply(report));
        }
    }

    @MethodSource("reportFiles")
    @DictionaryFile(resourcePath = "/fuzz/words.dict")
    @FuzzTest
    void verifiedReports(byte[] utf8) {
        isVerifiedAsIs(0, new String(utf8, StandardCharsets.UTF_8));
    }

    @MethodSource("tapesForReports")
    @FuzzTest
    void verifiedEditedReports(byte[] changes) {
        Tape tape = new Tape(changes);
        int place = tape.below(SCORECARDS.size());
        isVerifiedAsIs(place, EditedDocument.of(REPORTS.get(place), tape));
    }

    /** Whatever a text says, verifying it says something, and finds nothing wrong only with the report that follows from the audit. */
    private static void isVerifiedAsIs(int place, String document) {
        Verification result = ReportVerifier.of(Reporter.in(Locale.ENGLISH)).verify(document, SCORECARDS.get(place));
        Laws.holds(!result.text().in(Locale.ENGLISH).isBlank(), "a verification says something", document);
        Laws.holds(!result.text().in(Laws.RUSSIAN).isBlank(), "a verification says something", document);
        AuditReport read = Laws.readOrRefused(DOCUMENTS, documents -> documents.read(AuditReport.class, document));
        boolean isRefused = result.fold(
                verified -> false, differs -> false, cannot -> cannot.reason() == Verification.Reason.NOT_A_REPORT);
        Laws.same(read == null, isRefused, "what cannot be read and what is said to be no report");
        boolean isSimple = read != null
                && read.redacted().isEmpty()
                && read.signOff() == null
                && read.corrects() == null
                && read.digest() == null;
        if (read != null && result.isVerified() && isSimple) {
            AuditReport right = DOCUMENTS.read(AuditReport.class, REPORTS.get(place));
            Laws.same(
                    DocumentTree.of(right).canonical(),
                    DocumentTree.of(read).canonical(),
                    "the report of the audit and one that is verified");
        }
    }

    static Stream<byte[]> tapes() {
        return Seeds.tapes(Seeds.CHECKLISTS.size());
    }

    @MethodSource("tapes")
    @FuzzTest
    void editedChecklists(byte[] changes) {
        Tape tape = new Tape(changes);
        String document = EditedDocument.of(tape.oneOf(Seeds.CHECKLISTS), tape);
        Checklist checklist = Laws.readOrRefused(DOCUMENTS, documents -> documents.readChecklist(document));
        ChecklistDocument read =
                Laws.readOrRefused(DOCUMENTS, documents -> documents.read(ChecklistDocument.class, document));
        Laws.same(checklist != null, read != null, "what is read as a checklist and as its record");
        if (checklist != null && read != null) {
            isOfUse(ChecklistDocument.class, read);
            Laws.same(
                    DOCUMENTS.write(checklist),
                    DOCUMENTS.write(DOCUMENTS.readChecklist(DOCUMENTS.write(read))),
                    "a checklist read from what its record is written as");
        }
    }

    @MethodSource("tapes")
    @FuzzTest
    void editedAudits(byte[] changes) {
        Tape tape = new Tape(changes);
        String document = EditedDocument.of(tape.oneOf(tape.oneOf(Seeds.AUDITS)), tape);
        Audit audit = Laws.readOrRefused(DOCUMENTS, documents -> documents.readAudit(document));
        AuditDocument read = Laws.readOrRefused(DOCUMENTS, documents -> documents.read(AuditDocument.class, document));
        Laws.same(audit != null, read != null, "what is read as an audit and as its record");
        if (audit != null && read != null) {
            isOfUse(AuditDocument.class, read);
            Laws.same(
                    DOCUMENTS.write(audit),
                    DOCUMENTS.write(DOCUMENTS.readAudit(DOCUMENTS.write(read))),
                    "an audit read from what its record is written as");
        }
    }

    private static <D extends Document> void isOfUse(Class<D> type, D read) {
        Laws.same(List.of(), DOCUMENTS.validate(read), "the problems of what was read, and none");
        String written = DOCUMENTS.write(read);
        D back = DOCUMENTS.read(type, written);
        Laws.same(read, back, "a record read back");
        Laws.same(written, DOCUMENTS.write(back), "a record read back and written");
    }
}
