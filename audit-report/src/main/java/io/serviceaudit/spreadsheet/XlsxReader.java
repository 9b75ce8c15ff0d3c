package io.serviceaudit.spreadsheet;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.internal.Formulas;
import io.serviceaudit.spreadsheet.XlsxParts.TooLargeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one sheet of an XLSX file (ECMA-376, SpreadsheetML), and nothing else of it: no formulas, no formats beyond
 * those that make a number a date.
 *
 * <p>It reads the XML as a stream and by itself, since what a library that loads a whole workbook makes of a hostile file
 * cannot be bounded: neither its memory nor what it throws. Document types are refused, and nothing is fetched.
 */
final class XlsxReader {
    private static final String MAIN_PART = "xl/workbook.xml";
    private static final Pattern CELL_NAME = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
    private static final Pattern ROW_NUMBER = Pattern.compile("[0-9]{1,7}");
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]{1,40}(?:\\.[0-9]{0,40})?|\\.[0-9]{1,40})(?:[eE][+-]?[0-9]{1,3})?");

    /** A character that XML cannot hold, as workbooks write it. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** What in the code of a number format says nothing of its kind: quoted texts, escaped characters, colours and conditions. */
    private static final Pattern FORMAT_NOISE =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hHmMsS]+\\])[^\\]]*\\]");

    private static final Pattern DATE_LETTER = Pattern.compile("[dDmMyYhHsS]");

    /** The numbers of built-in formats of dates and times, also those of some languages only. */
    private static final Set<String> BUILT_IN_DATES = IntStream.of(
                    14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52,
                    53, 54, 55, 56, 57, 58)
            .mapToObj(Integer::toString)
            .collect(Collectors.toUnmodifiableSet());

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);

    /** 1900 was no leap year, but for spreadsheets it was: their day 60 does not exist. */
    private static final int DAY_THAT_NEVER_WAS = 60;

    private static final int LAST_DAY = 2_958_465;
    private static final int SECONDS_OF_A_DAY = 86_400;

    private final XlsxParts parts;
    private final SheetLimits limits;
    private final SheetProblems problems;
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    private final Set<Integer> dateStyles = new HashSet<>();
    private final List<String> sharedTexts = new ArrayList<>();
    private boolean is1904;

    private XlsxReader(XlsxParts parts, SheetLimits limits, SheetProblems problems) {
        this.parts = parts;
        this.limits = limits;
        this.problems = problems;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // JDK 17 has no limit and JDK 25 this one: every JDK is to read the same files. Sheets are a dozen deep.
        factory.setProperty("jdk.xml.maxElementDepth", "100");
    }

    /**
     * Reads the sheet of a name, in any of its languages, or the first one if there is none of it.
     *
     * @return what stands in it; null if nothing can be read
     */
    static @Nullable Grid read(byte[] file, Text sheetName, SheetLimits limits, SheetProblems problems) {
        try {
            return new XlsxReader(XlsxParts.of(file, limits.unpackedBytes()), limits, problems).read(sheetName);
        } catch (TooLargeException e) {
            problems.add(SheetProblem.UNPACKED_TOO_LARGE, limits.unpackedBytes());
        } catch (IOException | XMLStreamException e) {
            problems.add(SheetProblem.BROKEN_WORKBOOK);
        }
        return null;
    }

    private @Nullable Grid read(Text sheetName) throws XMLStreamException {
        String workbook = relations("").byType().getOrDefault("officeDocument", MAIN_PART);
        if (parts.find(workbook).isEmpty()) {
            problems.add(SheetProblem.NO_WORKBOOK);
            return null;
        }
        Relations relations = relations(workbook);
        Map<String, String> sheets = sheets(workbook);
        String name = sheets.keySet().stream()
                .filter(each -> sheetName.byLanguage().values().stream().anyMatch(each::equalsIgnoreCase))
                .findFirst()
                .orElse(sheets.isEmpty() ? "" : sheets.keySet().iterator().next());
        String sheet = relations.byId().get(sheets.getOrDefault(name, ""));
        if (sheet == null || parts.find(sheet).isEmpty()) {
            problems.add(SheetProblem.NO_WORKBOOK);
            return null;
        }
        readSharedTexts(relations.byType().get("sharedStrings"));
        readStyles(relations.byType().get("styles"));
        Grid grid = new Grid(name);
        readCells(sheet, grid);
        return grid;
    }

    /**
     * What a part refers to.
     *
     * @param byId the paths of parts by the id of the relation
     * @param byType the path of the first part of each type, by the last word of the type
     */
    private record Relations(Map<String, String> byId, Map<String, String> byType) {}

    private Relations relations(String part) throws XMLStreamException {
        int name = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, name);
        Relations relations = new Relations(new HashMap<>(), new HashMap<>());
        XMLStreamReader xml = open(folder + "_rels/" + part.substring(name) + ".rels");
        while (xml != null && isMore(xml)) {
            if (isStart(xml, "Relationship") && !attribute(xml, "TargetMode").equals("External")) {
                String type = attribute(xml, "Type");
                String path = resolved(folder, attribute(xml, "Target"));
                relations.byId().put(attribute(xml, "Id"), path);
                relations.byType().putIfAbsent(type.substring(type.lastIndexOf('/') + 1), path);
            }
        }
        return relations;
    }

    /** A path from the root of the archive. */
    private static String resolved(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    /** The relations of the sheets by name, in order. */
    private Map<String, String> sheets(String workbook) throws XMLStreamException {
        Map<String, String> sheets = new LinkedHashMap<>();
        XMLStreamReader xml = open(workbook);
        while (xml != null && isMore(xml)) {
            if (isStart(xml, "sheet")) {
                sheets.putIfAbsent(attribute(xml, "name"), attribute(xml, "id"));
            } else if (isStart(xml, "workbookPr")) {
                is1904 = isTrue(attribute(xml, "date1904"));
            }
        }
        return sheets;
    }

    private void readSharedTexts(@Nullable String part) throws XMLStreamException {
        XMLStreamReader xml = part == null ? null : open(part);
        while (xml != null && isMore(xml)) {
            if (isStart(xml, "si")) {
                sharedTexts.add(richText(xml, "si"));
            }
        }
    }

    /** The text of an element, without how it is pronounced. */
    private String richText(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean isPronunciation = false;
        while (isMore(xml) && !isEnd(xml, element)) {
            if (isStart(xml, "rPh") || isEnd(xml, "rPh")) {
                isPronunciation = xml.isStartElement();
            } else if (isStart(xml, "t") && !isPronunciation) {
                text.append(unescaped(xml.getElementText()));
            }
        }
        return text.toString();
    }

    private static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(escaped ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(escaped.group(1), 16))));
    }

    /** Finds the cell styles that make a number a date. */
    private void readStyles(@Nullable String part) throws XMLStreamException {
        Set<String> dateFormats = new HashSet<>();
        boolean isInCells = false;
        int style = 0;
        XMLStreamReader xml = part == null ? null : open(part);
        while (xml != null && isMore(xml)) {
            if (isStart(xml, "numFmt") && isDate(attribute(xml, "formatCode"))) {
                dateFormats.add(attribute(xml, "numFmtId"));
            } else if (isStart(xml, "cellXfs") || isEnd(xml, "cellXfs")) {
                isInCells = xml.isStartElement();
            } else if (isStart(xml, "xf") && isInCells) {
                String format = attribute(xml, "numFmtId");
                if (dateFormats.contains(format) || BUILT_IN_DATES.contains(format)) {
                    dateStyles.add(style);
                }
                style++;
            }
        }
    }

    private static boolean isDate(String formatCode) {
        String code = FORMAT_NOISE.matcher(formatCode).replaceAll("");
        int end = code.indexOf(';');
        return DATE_LETTER.matcher(end < 0 ? code : code.substring(0, end)).find();
    }

    private void readCells(String part, Grid grid) throws XMLStreamException {
        XMLStreamReader xml = open(part);
        int row = -1;
        int column = -1;
        while (xml != null && isMore(xml)) {
            if (isStart(xml, "row")) {
                String number = attribute(xml, "r");
                row = ROW_NUMBER.matcher(number).matches() ? Integer.parseInt(number) - 1 : row + 1;
                column = -1;
            } else if (isStart(xml, "c")) {
                Matcher name = CELL_NAME.matcher(attribute(xml, "r"));
                column = name.matches() ? column(name.group(1)) : column + 1;
                Cell cell = cell(xml);
                grid.put(
                        row,
                        column,
                        cell instanceof Cell.Words words ? Cell.of(Formulas.restored(words.text())) : cell);
                if (isTooLarge(grid, row, column)) {
                    return;
                }
            }
        }
    }

    private boolean isTooLarge(Grid grid, int row, int column) {
        if (grid.width() > limits.columns()) {
            problems.add("", grid.cell(row, column), SheetProblem.TOO_MANY_COLUMNS, limits.columns());
            return true;
        }
        if (grid.rows().size() > limits.rows()) {
            problems.add("", grid.cell(row, column), SheetProblem.TOO_MANY_ROWS, limits.rows());
            return true;
        }
        return false;
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = 26 * column + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    /** The cell that begins here, read to its end. */
    private Cell cell(XMLStreamReader xml) throws XMLStreamException {
        String type = attribute(xml, "t");
        String style = attribute(xml, "s");
        boolean isFormula = false;
        String value = "";
        while (isMore(xml) && !isEnd(xml, "c")) {
            if (isStart(xml, "f")) {
                isFormula = true;
            } else if (isStart(xml, "v")) {
                value = xml.getElementText();
            } else if (isStart(xml, "is")) {
                value = richText(xml, "is");
            }
        }
        if (isFormula) {
            return new Cell.Formula();
        }
        if (value.isEmpty()) {
            return Cell.BLANK;
        }
        return switch (type) {
            case "s" -> Cell.of(sharedText(value));
            case "inlineStr" -> Cell.of(value);
            case "str" -> Cell.of(unescaped(value));
            case "b" -> new Cell.Truth(isTrue(value));
            case "e" -> new Cell.Fault();
            case "d" -> isoDate(value);
            default -> number(value, INDEX.matcher(style).matches() && dateStyles.contains(Integer.parseInt(style)));
        };
    }

    private String sharedText(String index) throws XMLStreamException {
        if (!INDEX.matcher(index).matches() || Integer.parseInt(index) >= sharedTexts.size()) {
            throw new XMLStreamException("shared text " + index + " is not there");
        }
        return sharedTexts.get(Integer.parseInt(index));
    }

    private static Cell isoDate(String value) {
        try {
            return new Cell.Day(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            // A day with a time, or none at all: a text, which whoever wants a date refuses.
            return Cell.of(value);
        }
    }

    private Cell number(String value, boolean isDate) {
        if (!NUMBER.matcher(value).matches()) {
            return Cell.of(value);
        }
        BigDecimal number = new BigDecimal(value);
        boolean isOnCalendar = number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) < 0;
        return isDate && isOnCalendar ? date(number) : new Cell.Amount(number);
    }

    private Cell date(BigDecimal number) {
        int days = number.intValue();
        int seconds = number.remainder(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(SECONDS_OF_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        LocalDate date;
        if (is1904) {
            date = DAY_ZERO_1904.plusDays(days);
        } else if (days == DAY_THAT_NEVER_WAS) {
            return Cell.of("1900-02-29");
        } else {
            date = DAY_ZERO.plusDays(days < DAY_THAT_NEVER_WAS ? days + 1L : days);
        }
        return seconds == 0
                ? new Cell.Day(date)
                : Cell.of(date.atStartOfDay().plusSeconds(seconds).toString());
    }

    private @Nullable XMLStreamReader open(String part) throws XMLStreamException {
        byte[] xml = parts.find(part).orElse(null);
        return xml == null ? null : factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    /** Goes on to the next event; a document type is refused, since nothing in a workbook has one. */
    private static boolean isMore(XMLStreamReader xml) throws XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        if (xml.next() == XMLStreamConstants.DTD) {
            throw new XMLStreamException("document type", xml.getLocation());
        }
        return true;
    }

    private static boolean isStart(XMLStreamReader xml, String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    private static boolean isEnd(XMLStreamReader xml, String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /** An attribute by its name, whatever its namespace; the empty text if it is missing. */
    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }
}
