package io.serviceaudit.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.InvalidDocumentException;
import io.serviceaudit.spreadsheet.SheetSamples;
import io.serviceaudit.spreadsheet.Spreadsheets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reader of spreadsheets against {@link Laws}: files as they come, cells with changes, and the parts of workbooks, where an
 * archive's checksums would stop the fuzzer. In the normal build they run on their seeds; CONTRIBUTING.md says how to fuzz.
 */
@Timeout(20)
class SpreadsheetsFuzzTest {
    /** Stands in no UTF-8. */
    private static final byte MARK = (byte) 0xff;

    private static final int MOST_CHANGES = 10;
    private static final Documents DOCUMENTS = documents();
    private static final Spreadsheets SHEETS = Spreadsheets.of(DOCUMENTS);
    private static final List<Audit> AUDITS = audits();
    private static final List<List<List<String>>> GRIDS =
            AUDITS.stream().map(SpreadsheetsFuzzTest::grid).toList();

    private static Documents documents() {
        Documents documents = Documents.standard();
        for (String checklist : Seeds.CHECKLISTS) {
            documents = documents.withChecklist(documents.readChecklist(checklist));
        }
        return documents;
    }

    /** Of the sample and some of the conformance cases. */
    private static List<Audit> audits() {
        return Stream.of(0, 1, 4, 9, 16, 22)
                .map(i -> DOCUMENTS.readAudit(
                        Seeds.AUDITS.get(i).get(i % Seeds.AUDITS.get(i).size())))
                .toList();
    }

    static Stream<byte[]> csvSeeds() {
        return AUDITS.stream()
                .flatMap(audit -> Stream.of(
                        SHEETS.auditCsv(audit, Locale.ENGLISH),
                        SHEETS.withSemicolons().withByteOrderMark().auditCsv(audit, Laws.RUSSIAN)));
    }

    @MethodSource("csvSeeds")
    @DictionaryFile(resourcePath = "/fuzz/words.dict")
    @FuzzTest
    void csvFiles(byte[] file) {
        read(file);
    }

    static Stream<byte[]> xlsxSeeds() {
        return Stream.concat(
                AUDITS.stream().limit(2).map(audit -> SHEETS.auditXlsx(audit, Locale.ENGLISH)),
                Stream.of(zip(workbook(row(0, GRIDS.get(0).get(0), new Tape(new byte[0]))))));
    }

    @MethodSource("xlsxSeeds")
    @FuzzTest
    void xlsxFiles(byte[] file) {
        read(file);
    }

    static Stream<byte[]> tapes() {
        return Seeds.tapes(6);
    }

    /** A sheet whose cells, rows and columns are changed, written as CSV. */
    @MethodSource("tapes")
    @FuzzTest
    void csvCells(byte[] changes) {
        Tape tape = new Tape(changes);
        int place = tape.below(GRIDS.size());
        List<List<String>> rows = changed(GRIDS.get(place), tape);
        String separator = tape.below(2) == 0 ? "," : ";";
        String end = tape.below(4) == 0 ? "\n" : "\r\n";
        boolean bare = tape.below(8) == 1;
        StringBuilder csv = new StringBuilder(tape.below(4) == 1 ? "\ufeff" : "");
        for (List<String> row : rows) {
            csv.append(String.join(
                            separator,
                            row.stream()
                                    .map(cell -> bare ? cell : '"' + cell.replace("\"", "\"\"") + '"')
                                    .toList()))
                    .append(end);
        }
        byte[] file = Seeds.utf8(csv.toString());
        read(file);
        readOnto(file, AUDITS.get(place));
    }

    /** A sheet whose cells, rows and columns are changed, as a workbook with cells of every type. */
    @MethodSource("tapes")
    @FuzzTest
    void xlsxCells(byte[] changes) {
        Tape tape = new Tape(changes);
        int place = tape.below(GRIDS.size());
        List<List<String>> rows = changed(GRIDS.get(place), tape);
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            xml.append(row(i, rows.get(i), tape));
        }
        byte[] file = zip(workbook(xml.toString()));
        read(file);
        readOnto(file, AUDITS.get(place));
    }

    static Stream<byte[]> partsSeeds() {
        Tape none = new Tape(new byte[0]);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < GRIDS.get(0).size(); i++) {
            rows.append(row(i, GRIDS.get(0).get(i), none));
        }
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        workbook(rows.toString()).values().forEach(part -> {
            parts.writeBytes(Seeds.utf8(part));
            parts.write(MARK);
        });
        return Stream.of(parts.toByteArray());
    }

    /** The parts of a workbook, each up to a mark, packed as they are. */
    @MethodSource("partsSeeds")
    @DictionaryFile(resourcePath = "/fuzz/words.dict")
    @FuzzTest
    void xlsxParts(byte[] marked) {
        Tape tape = new Tape(marked);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        workbook("").keySet().forEach(name -> parts.put(name, tape.upTo(MARK)));
        read(zipped(parts));
    }

    private static void read(byte[] file) {
        Audit audit = Laws.readOrRefused(
                DOCUMENTS, documents -> Spreadsheets.of(documents).readAudit(file));
        Laws.same(
                outcome(() -> SHEETS.readAudit(file)),
                outcome(() -> SHEETS.readAudit(new ByteArrayInputStream(file))),
                "what comes of bytes and of a stream");
        if (audit != null) {
            Laws.anAuditIsOfUse(DOCUMENTS, audit, Scoring.open());
        }
    }

    private static void readOnto(byte[] file, Audit onto) {
        Audit audit = Laws.readOrRefused(
                DOCUMENTS, documents -> Spreadsheets.of(documents).readAudit(file, onto));
        if (audit != null) {
            Laws.anAuditIsOfUse(DOCUMENTS, audit, Scoring.open());
        }
    }

    @FunctionalInterface
    private interface Reading {
        Audit read() throws IOException;
    }

    private static String outcome(Reading reading) {
        try {
            return DOCUMENTS.write(reading.read());
        } catch (InvalidDocumentException refused) {
            return refused.getMessage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of an audit's sheet that are read, since questions and help only cost time. */
    private static List<List<String>> grid(Audit audit) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("audit", "checklist", "version", "date", "subject", "subject-name", "industry"));
        rows.add(List.of(
                audit.id(),
                audit.checklist().id(),
                audit.checklist().version(),
                audit.date().toString(),
                "north",
                "North",
                "saas"));
        rows.add(List.of(
                "item",
                "answer",
                "priority",
                "red-flag",
                "situation",
                "improve",
                "owner",
                "due",
                "comment",
                "question"));
        audit.checklist().items().forEach(item -> {
            String choice =
                    audit.answer(item.id()).choice().map(given -> given.code()).orElse("");
            String flag = item.redFlag().isPresent() ? "yes" : "";
            rows.add(List.of(
                    item.id(), choice, "high", flag, "Late", "A shift", "u17", "2027-01-31", "1,5; \"x\"\n'=2", "?"));
        });
        return rows;
    }

    private static List<List<String>> changed(List<List<String>> grid, Tape tape) {
        List<List<String>> rows = new ArrayList<>();
        grid.forEach(row -> rows.add(new ArrayList<>(row)));
        for (int changes = tape.isOver() ? 0 : tape.below(MOST_CHANGES); changes > 0 && !tape.isOver(); changes--) {
            List<String> row = rows.get(tape.below(rows.size()));
            int column = tape.below(row.size());
            List<String> other = rows.get(tape.below(rows.size()));
            switch (tape.below(9)) {
                case 0, 1 -> row.set(column, tape.oneOf(Seeds.CELLS));
                case 2 -> row.set(column, tape.text());
                case 3 -> row.set(column, tape.number());
                case 4 -> row.set(column, other.get(tape.below(other.size())));
                case 5 -> row.add(column, tape.oneOf(Seeds.CELLS));
                case 6 -> {
                    if (row.size() > 1) {
                        row.remove(column);
                    }
                }
                case 7 -> rows.add(tape.below(rows.size() + 1), new ArrayList<>(other));
                default -> {
                    if (rows.size() > 1) {
                        rows.remove(tape.below(rows.size()));
                    }
                }
            }
        }
        return rows;
    }

    /** A row of a sheet, texts inline unless the tape has it otherwise. */
    private static String row(int number, List<String> cells, Tape tape) {
        StringBuilder row = new StringBuilder("<row r='" + (number + 1) + "'>");
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i).replace("&", "&amp;").replace("<", "&lt;");
            int kind = tape.isOver() ? 0 : tape.below(16);
            row.append(
                    switch (kind) {
                        case 1 -> "<c><v>" + text + "</v></c>";
                        case 2 -> "<c s='" + tape.below(6) + "'><v>" + text + "</v></c>";
                        case 3 -> "<c t='s'><v>" + tape.below(4) + "</v></c>";
                        case 4 -> "<c t='b'><v>" + text + "</v></c>";
                        case 5 -> "<c t='e'><v>" + text + "</v></c>";
                        case 6 -> "<c t='d'><v>" + text + "</v></c>";
                        case 7 -> "<c t='str'><f>" + text + "</f><v>" + text + "</v></c>";
                        case 8 -> "<c s='" + tape.below(6) + "'><v>" + tape.number() + "</v></c>";
                        case 9 -> tape.oneOf(Seeds.XML);
                        case 10 ->
                            "<c r='" + (char) ('A' + tape.below(26)) + tape.below(1_000) + "' t='inlineStr'><is><r><t>"
                                    + text + "</t></r><rPh><t>x</t></rPh></is></c>";
                        default -> "<c t='inlineStr'><is><t xml:space='preserve'>" + text + "</t></is></c>";
                    });
        }
        return row.append("</row>").toString();
    }

    /** The parts of a workbook with one sheet of these rows, which may name three shared texts. */
    private static Map<String, String> workbook(String rows) {
        Map<String, String> parts = SheetSamples.workbook(rows);
        parts.put("xl/texts.xml", "<sst><si><t>yes</t></si><si><t>on-time</t></si><si><r><t>n</t></r></si></sst>");
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, xml) -> bytes.put(name, Seeds.utf8(xml)));
        return zipped(bytes);
    }

    private static byte[] zipped(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
