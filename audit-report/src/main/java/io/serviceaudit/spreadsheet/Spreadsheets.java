package io.serviceaudit.spreadsheet;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.InvalidDocumentException;
import io.serviceaudit.report.AuditReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes audits as sheets to fill in and reads them back, and writes the findings and the plan of reports, as CSV and as XLSX.
 * Immutable and safe to share; {@code with...} gives a changed copy.
 *
 * <pre>{@code
 * Spreadsheets sheets = Spreadsheets.of(Documents.standard());
 * Files.write(Path.of("audit.xlsx"), sheets.auditXlsx(audit, Locale.ENGLISH));
 * Audit filledIn = sheets.readAudit(Path.of("audit.xlsx"));
 * }</pre>
 *
 * <p>The sheet of an audit has two rows on the audit as a whole, a row of headings, and a row for each item in the order of the
 * checklist, with its question and how to answer it. It carries the audit's id, date, checklist and subject (id, name,
 * industry) and of each answer the choice, priority, red flag, situation, improvement, owner, due date and comment; what else
 * an audit says is not in it, and is kept by {@link #readAudit(byte[], Audit)}. In XLSX, answers, priorities and red flags are
 * picked from lists.
 *
 * <p>Reading takes headings, answers, priorities and red flags by their codes and by their words in every language of the
 * library or the checklist; dates as dates, as {@code 2026-11-20}, and as {@code 20.11.2026}; CSV with commas or semicolons.
 * Columns may stand in any order, and all but those of items and answers may be missing. Questions and help are not read.
 * Formulas are not computed but refused. A row left empty is an item not answered.
 *
 * <p>No text becomes a formula. In CSV, one that a spreadsheet program could take for a formula has an apostrophe before it,
 * which reading takes off again; in XLSX every text is stored as text. A CSV file opened by a program that splits it at another
 * separator than it was written with shows other cells than these: {@link #withSemicolons} is for those that expect semicolons.
 * Such programs may also take a version or an id in a CSV file for a date and save it as one; for people, XLSX is the safer form.
 *
 * <p>Writing XLSX needs {@code org.apache.poi:poi-ooxml} 5.5 or later, which this library does not bring along; without it every
 * {@code ...Xlsx} method throws {@link IllegalStateException}. CSV, and reading XLSX, need nothing. The same input gives the
 * same bytes.
 */
public final class Spreadsheets {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private final Documents documents;
    private final SheetLimits limits;
    private final boolean semicolons;
    private final boolean byteOrderMark;

    private Spreadsheets(Documents documents, SheetLimits limits, boolean semicolons, boolean byteOrderMark) {
        this.documents = documents;
        this.limits = limits;
        this.semicolons = semicolons;
        this.byteOrderMark = byteOrderMark;
    }

    /**
     * Spreadsheets of audits of these documents' checklists, with messages in their language and texts as long as they allow;
     * otherwise default limits, CSV with commas and without a byte order mark.
     */
    public static Spreadsheets of(Documents documents) {
        Objects.requireNonNull(documents, "documents");
        SheetLimits limits =
                SheetLimits.withDefaults().withTextLength(documents.limits().textLength());
        return new Spreadsheets(documents, limits, false, false);
    }

    /** These spreadsheets with other limits of what is read. */
    public Spreadsheets withLimits(SheetLimits limits) {
        return new Spreadsheets(documents, Objects.requireNonNull(limits, "limits"), semicolons, byteOrderMark);
    }

    /**
     * These spreadsheets with CSV written as spreadsheet programs expect it where decimals have a comma, as in Russian or German:
     * semicolons between cells, a comma in numbers. Reading takes both anyway.
     */
    public Spreadsheets withSemicolons() {
        return new Spreadsheets(documents, limits, true, byteOrderMark);
    }

    /** These spreadsheets with CSV written with the byte order mark that Excel needs to take a file for UTF-8. */
    public Spreadsheets withByteOrderMark() {
        return new Spreadsheets(documents, limits, semicolons, true);
    }

    /** The limits of what is read. */
    public SheetLimits limits() {
        return limits;
    }

    /**
     * Writes the sheet of an audit as CSV: UTF-8, quoted as in RFC 4180.
     *
     * @param locale the language of headings, questions, help and answers
     */
    public byte[] auditCsv(Audit audit, Locale locale) {
        Objects.requireNonNull(audit, "audit");
        Objects.requireNonNull(locale, "locale");
        return csv(AuditSheet.of(audit.checklist(), audit, locale));
    }

    /**
     * Writes the sheet of an audit as XLSX.
     *
     * @param locale the language of headings, questions, help and answers
     * @throws IllegalArgumentException if a text of the audit has more than the 32,767 characters a cell can hold
     * @throws IllegalStateException if {@code org.apache.poi:poi-ooxml} is missing
     */
    public byte[] auditXlsx(Audit audit, Locale locale) {
        Objects.requireNonNull(audit, "audit");
        Objects.requireNonNull(locale, "locale");
        return xlsx(List.of(AuditSheet.of(audit.checklist(), audit, locale)), locale);
    }

    /**
     * Writes the sheet of a checklist nobody has answered yet as CSV. The id of the audit, its date and its subject are left to be
     * filled in.
     *
     * @param locale the language of headings, questions, help and answers
     */
    public byte[] blankCsv(Checklist checklist, Locale locale) {
        Objects.requireNonNull(checklist, "checklist");
        Objects.requireNonNull(locale, "locale");
        return csv(AuditSheet.of(checklist, null, locale));
    }

    /**
     * Writes the sheet of a checklist nobody has answered yet as XLSX. The id of the audit, its date and its subject are left to
     * be filled in.
     *
     * @param locale the language of headings, questions, help and answers
     * @throws IllegalArgumentException if a text of the checklist has more than the 32,767 characters a cell can hold
     * @throws IllegalStateException if {@code org.apache.poi:poi-ooxml} is missing
     */
    public byte[] blankXlsx(Checklist checklist, Locale locale) {
        Objects.requireNonNull(checklist, "checklist");
        Objects.requireNonNull(locale, "locale");
        return xlsx(List.of(AuditSheet.of(checklist, null, locale)), locale);
    }

    /**
     * Writes the findings of a report as CSV, a row each, most urgent first; the headings alone if there are none.
     *
     * @param locale the language of headings, and of texts where the report has several
     */
    public byte[] findingsCsv(AuditReport report, Locale locale) {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(locale, "locale");
        return csv(new ReportSheets(report, locale).findings());
    }

    /**
     * Writes the plan of a report as CSV, a row for each action in the order of the report; the headings alone if there is none.
     *
     * @param locale the language of headings, and of texts where the report has several
     */
    public byte[] planCsv(AuditReport report, Locale locale) {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(locale, "locale");
        return csv(new ReportSheets(report, locale).plan());
    }

    /**
     * Writes the findings and the plan of a report as XLSX, a sheet each.
     *
     * @param locale the language of headings, and of texts where the report has several
     * @throws IllegalArgumentException if a text of the report has more than the 32,767 characters a cell can hold
     * @throws IllegalStateException if {@code org.apache.poi:poi-ooxml} is missing
     */
    public byte[] reportXlsx(AuditReport report, Locale locale) {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(locale, "locale");
        ReportSheets sheets = new ReportSheets(report, locale);
        return xlsx(List.of(sheets.findings(), sheets.plan()), locale);
    }

    /**
     * Reads an audit from its sheet, CSV or XLSX. Of a workbook with several sheets, the one is read that has the name we give
     * it, or else the first.
     *
     * @throws InvalidDocumentException with all problems of the sheet, each with its cell, if there are any; a file that is
     *     neither is one
     */
    public Audit readAudit(byte[] file) {
        Objects.requireNonNull(file, "file");
        return read(file, null);
    }

    /**
     * Reads an audit from a stream, as {@link #readAudit(byte[])} does from bytes. The stream is read to its end, or to the size
     * limit, and is left open.
     *
     * @throws InvalidDocumentException with all problems of the sheet, each with its cell, if there are any
     * @throws IOException if the stream cannot be read
     */
    public Audit readAudit(InputStream file) throws IOException {
        Objects.requireNonNull(file, "file");
        return read(file.readNBytes(limits.bytes() + 1), null);
    }

    /**
     * Reads an audit from a file, as {@link #readAudit(byte[])} does from bytes.
     *
     * @throws InvalidDocumentException with all problems of the sheet, each with its cell, if there are any
     * @throws IOException if the file cannot be read
     */
    public Audit readAudit(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        try (InputStream in = Files.newInputStream(file)) {
            return readAudit(in);
        }
    }

    /**
     * Reads the sheet of an audit onto that audit: what the sheet carries is as the sheet says, all else is kept. A row left
     * empty takes the answer away; an answer without a row stays as it is. Guiding questions, evidence, measurements, stages,
     * actions, scope, auditor and state, and the subject's tags if it is still the same, are kept.
     *
     * @param onto the audit the sheet was written of, as it is now
     * @throws InvalidDocumentException with all problems of the sheet, each with its cell, if there are any; that it is of
     *     another audit or checklist is one
     */
    public Audit readAudit(byte[] file, Audit onto) {
        Objects.requireNonNull(file, "file");
        return read(file, Objects.requireNonNull(onto, "onto"));
    }

    private Audit read(byte[] file, @Nullable Audit onto) {
        SheetProblems problems = new SheetProblems(documents);
        Grid grid = grid(file, problems);
        Audit audit = grid == null ? null : new AuditSheetReader(documents, limits, grid, onto, problems).read();
        problems.throwIfAny();
        return Objects.requireNonNull(audit, "a sheet without problems has an audit");
    }

    private @Nullable Grid grid(byte[] file, SheetProblems problems) {
        if (file.length > limits.bytes()) {
            problems.add(SheetProblem.FILE_TOO_LARGE, limits.bytes());
            return null;
        }
        if (beginsWith(file, OLD_OFFICE)) {
            problems.add(SheetProblem.OLD_WORKBOOK);
            return null;
        }
        return beginsWith(file, ZIP)
                ? XlsxReader.read(file, SheetTexts.get(AuditSheet.NAME), limits, problems)
                : CsvFile.read(file, limits, problems);
    }

    private static boolean beginsWith(byte[] file, byte[] start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= file.length || file[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private byte[] csv(Sheet sheet) {
        return CsvFile.write(sheet, semicolons, byteOrderMark);
    }

    private static byte[] xlsx(List<Sheet> sheets, Locale locale) {
        try {
            return XlsxWriter.write(sheets, locale);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "XLSX cannot be written without org.apache.poi:poi-ooxml 5.5 or later: add it to the class path, or to the"
                            + " module path with --add-modules org.apache.poi.ooxml; CSV needs nothing",
                    e);
        }
    }
}
