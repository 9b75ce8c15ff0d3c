package io.serviceaudit.spreadsheet;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.ChoiceScale;
import io.serviceaudit.checklist.Hint;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Option;
import io.serviceaudit.checklist.RatingScale;
import io.serviceaudit.checklist.RedFlag;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.InvalidDocumentException;
import io.serviceaudit.json.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What the tests of spreadsheets share. */
public final class SheetSamples {
    static final Locale ENGLISH = Locale.ENGLISH;
    static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    static final LocalDate DATE = LocalDate.of(2026, 11, 20);

    /** A scale of its own with words in two languages; its second label has a comma and a semicolon, its third begins like a formula. */
    private static final ChoiceScale HOW_OFTEN = ChoiceScale.of(
            "how-often",
            List.of(
                    Option.of("always", BigDecimal.ONE).withLabel(both("Every time", "Всегда")),
                    Option.of("mostly", new BigDecimal("0.5")).withLabel(both("Mostly, not always; often", "Чаще да")),
                    Option.of("never", BigDecimal.ZERO).withLabel(both("- never", "Никогда"))));

    /** Two of its options have one label. */
    private static final ChoiceScale TWINS = ChoiceScale.of(
            "twins",
            List.of(
                    Option.of("good", BigDecimal.ONE).withLabel(both("Okay", "Хорошо")),
                    Option.of("fair", new BigDecimal("0.5")).withLabel(both("okay ", "Терпимо")),
                    Option.of("poor", BigDecimal.ZERO).withLabel(both("good", "Плохо"))));

    /**
     * Items "plain" (yes, no, n/a; red flag, two guiding questions, a hint), "rated" (1 to 5), "often" (a scale of its own) in
     * section "first", "scored" (1 to 100 or n/a) and "twins" in section "second", which has no title.
     */
    static final Checklist CHECKLIST = Checklist.builder("courier", "1.2.0", both("Courier", "Курьер"))
            .section(Section.builder("first")
                    .title(both("First things", "Сначала"))
                    .item(Item.builder("plain", both("Is it on time?", "Вовремя?"), Scales.YES_NO_NA)
                            .description(both("Look at ten parcels.", "Посмотрите десять посылок."))
                            .hint(new Hint("rule", both("Within the hour.", "В течение часа.")))
                            .hint(new Hint("own-kind", both("Of our own.", "Своё.")))
                            .guidance(both("Is there a log?", "Есть журнал?"))
                            .guidance(both("Is it kept?", "Ведётся?"))
                            .redFlag(RedFlag.of(both("Customers call twice.", "Клиенты звонят дважды.")))
                            .build())
                    .item(Item.builder("rated", both("How polite?", "Насколько вежливо?"), Scales.RATING_1_5)
                            .build())
                    .item(Item.builder("often", both("=How often?", "Как часто?"), HOW_OFTEN)
                            .build())
                    .build())
            .section(Section.builder("second")
                    .item(Item.builder(
                                    "scored",
                                    both("Which score?", "Какой балл?"),
                                    RatingScale.of("hundred", 1, 100).withNotApplicable())
                            .build())
                    .item(Item.builder("twins", both("How good?", "Насколько хорошо?"), TWINS)
                            .build())
                    .build())
            .build();

    static final Audit AUDIT = Audit.of(CHECKLIST, "a-1", DATE);
    static final Documents DOCUMENTS = Documents.standard().withChecklist(CHECKLIST);
    static final Spreadsheets SHEETS = Spreadsheets.of(DOCUMENTS);
    static final Spreadsheets RUSSIAN_SHEETS = Spreadsheets.of(DOCUMENTS.withMessages(RUSSIAN));

    private SheetSamples() {}

    static Text both(String english, String russian) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("en", english);
        texts.put("ru", russian);
        return Text.of("en", texts);
    }

    /** Rows as a CSV file: cells separated by bars, for the sake of the eye. */
    static byte[] csv(String... rows) {
        return (String.join("\r\n", rows).replace('|', ',') + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A CSV file of an audit of the sample checklist: the rows of some items below these columns. */
    static byte[] answers(String columns, String... rows) {
        String[] all = new String[rows.length + 3];
        all[0] = "audit|checklist|version|date";
        all[1] = "a-1|courier|1.2.0|2026-11-20";
        all[2] = columns;
        System.arraycopy(rows, 0, all, 3, rows.length);
        return csv(all);
    }

    static List<Problem> problems(Spreadsheets sheets, byte[] file) {
        return problems(() -> sheets.readAudit(file));
    }

    static List<Problem> problems(Runnable reading) {
        return catchThrowableOfType(InvalidDocumentException.class, reading::run)
                .problems();
    }

    /** The problems as "cell code", in order. */
    static List<String> places(byte[] file) {
        return problems(SHEETS, file).stream()
                .map(problem ->
                        problem.cell().orElse("-") + " " + problem.code().code())
                .toList();
    }

    /** The only problem of a file, in a language. */
    static Problem problem(Spreadsheets sheets, byte[] file) {
        List<Problem> problems = problems(sheets, file);
        if (problems.size() != 1) {
            throw new AssertionError("there should be one problem, not " + problems);
        }
        return problems.get(0);
    }

    /** A zip archive of these parts. */
    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The parts of a workbook with one sheet, "Answers", whose rows are these; to be changed and zipped. */
    public static Map<String, String> workbook(String rows) {
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id='rId1' Type='" + relations
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r='" + relations + "'><sheets><sheet name='Answers' sheetId='1' r:id='rId1'/></sheets>"
                        + "</workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='rId1' Type='" + relations + "/worksheet' Target='worksheets/a.xml'/>"
                        + "<Relationship Id='rId2' Type='" + relations + "/sharedStrings' Target='texts.xml'/>"
                        + "<Relationship Id='rId3' Type='" + relations + "/styles' Target='/xl/styles.xml'/>"
                        + "</Relationships>");
        parts.put("xl/worksheets/a.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        parts.put("xl/texts.xml", "<sst/>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy\\-mm\\-dd'/>"
                        + "<numFmt numFmtId='165' formatCode='0.00 \"days\"'/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/></cellXfs>"
                        + "</styleSheet>");
        return parts;
    }

    /** A row of a sheet with texts, from the first column. */
    static String row(String... texts) {
        StringBuilder row = new StringBuilder("<row>");
        for (String text : texts) {
            row.append("<c t='inlineStr'><is><t>").append(text).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    /** The rows at the top of a workbook of an audit of the sample checklist, and headings. */
    static String head(String... headings) {
        return row("audit", "checklist", "version", "date")
                + row("a-1", "courier", "1.2.0", "2026-11-20")
                + row(headings);
    }
}
