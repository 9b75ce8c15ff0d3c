package io.serviceaudit.spreadsheet;

import io.serviceaudit.internal.Formulas;
import io.serviceaudit.spreadsheet.Sheet.DropDown;
import io.serviceaudit.spreadsheet.Sheet.Field;
import io.serviceaudit.spreadsheet.Sheet.Look;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes sheets as an XLSX workbook. Words are always texts, never formulas; numbers and dates are what they are. The same
 * sheets give the same bytes.
 */
final class XlsxWriter {
    /** The most characters (UTF-16 units) that a cell can hold. */
    static final int MOST_CHARACTERS = 32_767;

    private static final String LISTS = "lists";
    private static final String CREATOR = "Service Audit";
    private static final String TEXT_FORMAT = "@";
    private static final String DATE_FORMAT = "yyyy-mm-dd";
    private static final int WIDTH_UNITS = 256;

    /** In points, as is the most that a row can have. */
    private static final int LINE_HEIGHT = 15;

    private static final int MOST_HEIGHT = 409;
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");
    private static final int HEADING_COLOUR = 0xd9e2f3;
    private static final int FIXED_COLOUR = 0xf5f5f5;
    private static final int CLOSED_COLOUR = 0xcccccc;

    /** Before it, and after the year 9999, spreadsheets have other days than the calendar, or none. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final int LAST_YEAR = 9_999;

    /** The first moment a zip archive can name. */
    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Characters that XML cannot hold or would change, and texts that look as if they stood for one. */
    private static final Pattern TO_ESCAPE =
            Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\ufffe\\uffff]|_(?=x[0-9A-Fa-f]{4}_)");

    private final XSSFWorkbook workbook;
    private final Locale locale;
    private final Map<Style, XSSFCellStyle> styles = new HashMap<>();

    private XlsxWriter(XSSFWorkbook workbook, Locale locale) {
        this.workbook = workbook;
        this.locale = locale;
    }

    /**
     * Writes a workbook.
     *
     * @throws IllegalArgumentException if a text is longer than a cell can hold
     */
    static byte[] write(List<Sheet> sheets, Locale locale) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new XlsxWriter(workbook, locale).add(sheets);
            workbook.write(out);
            return withFixedTimes(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(List<Sheet> sheets) {
        POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setCreator(CREATOR);
        properties.getUnderlyingProperties().setCreatedProperty(Optional.empty());
        List<XSSFSheet> written = new ArrayList<>();
        for (Sheet sheet : sheets) {
            written.add(add(sheet));
        }
        XSSFSheet lists = null;
        int list = 0;
        for (int i = 0; i < sheets.size(); i++) {
            for (DropDown dropDown : sheets.get(i).dropDowns()) {
                lists = lists == null ? workbook.createSheet(LISTS) : lists;
                addDropDown(written.get(i), dropDown, addList(lists, list++, dropDown.values()));
            }
        }
        if (lists != null) {
            workbook.setSheetVisibility(workbook.getSheetIndex(lists), SheetVisibility.HIDDEN);
        }
    }

    private XSSFSheet add(Sheet sheet) {
        XSSFSheet written = workbook.createSheet(sheet.name());
        for (int column = 0; column < sheet.widths().size(); column++) {
            written.setColumnWidth(column, sheet.widths().get(column) * WIDTH_UNITS);
        }
        SortedMap<Integer, List<Integer>> days = new TreeMap<>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            XSSFRow row = written.createRow(i);
            List<Field> fields = sheet.rows().get(i);
            for (int column = 0; column < fields.size(); column++) {
                Field field = fields.get(column);
                put(row.createCell(column), field);
                if (field.look() == Look.DAY) {
                    days.computeIfAbsent(column, c -> new ArrayList<>()).add(i);
                }
            }
            setHeight(row, fields, sheet.widths());
        }
        written.createFreezePane(sheet.frozenColumns(), sheet.frozenRows());
        written.setRepeatingRows(new CellRangeAddress(sheet.frozenRows() - 1, sheet.frozenRows() - 1, -1, -1));
        written.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        written.getPrintSetup().setLandscape(true);
        written.setFitToPage(true);
        written.getPrintSetup().setFitHeight((short) 0);
        if (!days.isEmpty()) {
            CellRangeAddressList cells = new CellRangeAddressList();
            days.forEach((column, rows) -> addRanges(cells, column, rows));
            addDays(written, cells);
        }
        return written;
    }

    /** Makes room for wrapped texts, since not every program does; one that does still lets the row grow with what is typed. */
    private static void setHeight(XSSFRow row, List<Field> fields, List<Integer> widths) {
        int lines = 1;
        for (int column = 0; column < fields.size(); column++) {
            if (fields.get(column).cell() instanceof Cell.Words words) {
                lines = Math.max(lines, lines(words.text(), widths.get(column)));
            }
        }
        row.setHeightInPoints(Math.min(lines * LINE_HEIGHT, MOST_HEIGHT));
        row.getCTRow().setCustomHeight(false);
    }

    private static int lines(String text, int width) {
        int lines = 0;
        for (String line : LINE_BREAK.split(text, -1)) {
            lines += 1 + line.length() / width;
        }
        return lines;
    }

    private void put(XSSFCell cell, Field field) {
        boolean isQuoted = false;
        boolean isDay = field.look() == Look.DAY;
        if (field.cell() instanceof Cell.Amount amount) {
            cell.setCellValue(amount.number().doubleValue());
        } else if (field.cell() instanceof Cell.Day day && hasSpreadsheets(day.date())) {
            cell.setCellValue(day.date());
            isDay = true;
        } else {
            String text =
                    field.cell() instanceof Cell.Day day ? day.date().toString() : ((Cell.Words) field.cell()).text();
            isQuoted = Formulas.needsQuotePrefix(text);
            if (!text.isEmpty()) {
                cell.setCellValue(escaped(cell, text));
            }
        }
        cell.setCellStyle(style(new Style(field.look(), isDay, isQuoted)));
    }

    private static boolean hasSpreadsheets(LocalDate date) {
        return !date.isBefore(FIRST_DAY) && date.getYear() <= LAST_YEAR;
    }

    private static String escaped(XSSFCell cell, String text) {
        String whole = Formulas.spared(Characters.whole(text));
        String escaped = TO_ESCAPE
                .matcher(whole)
                .replaceAll(found -> String.format(
                        Locale.ROOT, "_x%04X_", (int) found.group().charAt(0)));
        if (escaped.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("cell " + cell.getSheet().getSheetName() + "!" + cell.getReference()
                    + " would have " + escaped.length() + " characters; a cell of XLSX holds at most "
                    + MOST_CHARACTERS);
        }
        return escaped;
    }

    /** What decides how a cell looks. */
    private record Style(Look look, boolean isDay, boolean isQuoted) {}

    private XSSFCellStyle style(Style wanted) {
        return styles.computeIfAbsent(wanted, this::newStyle);
    }

    private XSSFCellStyle newStyle(Style wanted) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.HAIR);
        style.setBorderBottom(BorderStyle.HAIR);
        style.setBorderLeft(BorderStyle.HAIR);
        style.setBorderRight(BorderStyle.HAIR);
        style.setQuotePrefixed(wanted.isQuoted());
        style.setAlignment(HorizontalAlignment.LEFT);
        if (wanted.isDay()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(DATE_FORMAT));
        } else if (wanted.look() == Look.TEXT) {
            // What is typed in stays as it was typed, also what begins like a formula or looks like a number.
            style.setDataFormat(workbook.createDataFormat().getFormat(TEXT_FORMAT));
        }
        switch (wanted.look()) {
            case HEADING -> {
                XSSFFont font = workbook.createFont();
                font.setBold(true);
                style.setFont(font);
                fill(style, HEADING_COLOUR);
            }
            case FIXED -> fill(style, FIXED_COLOUR);
            case CLOSED -> fill(style, CLOSED_COLOUR);
            case TEXT, CHOICE, DAY -> {}
        }
        return style;
    }

    private static void fill(XSSFCellStyle style, int rgb) {
        byte[] bytes = {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
        style.setFillForegroundColor(new XSSFColor(bytes, null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    /** Puts the values of a drop-down into a column of the hidden sheet; a list in the rule itself would break at commas. */
    private static String addList(XSSFSheet lists, int column, List<Cell> values) {
        for (int i = 0; i < values.size(); i++) {
            XSSFRow row = lists.getRow(i) == null ? lists.createRow(i) : lists.getRow(i);
            XSSFCell cell = row.createCell(column);
            if (values.get(i) instanceof Cell.Amount amount) {
                cell.setCellValue(amount.number().doubleValue());
            } else {
                cell.setCellValue(escaped(cell, ((Cell.Words) values.get(i)).text()));
            }
        }
        String letters = CellReference.convertNumToColString(column);
        return LISTS + "!$" + letters + "$1:$" + letters + "$" + values.size();
    }

    private void addDropDown(XSSFSheet sheet, DropDown dropDown, String list) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        CellRangeAddressList cells = new CellRangeAddressList();
        addRanges(cells, dropDown.column(), dropDown.rows());
        addRule(sheet, helper.createValidation(helper.createFormulaListConstraint(list), cells), "pick");
    }

    /** Adds cells of a column, neighbours as one range. */
    private static void addRanges(CellRangeAddressList cells, int column, List<Integer> rows) {
        int from = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || rows.get(i) != rows.get(i - 1) + 1) {
                cells.addCellRangeAddress(rows.get(from), column, rows.get(i - 1), column);
                from = i;
            }
        }
    }

    private void addDays(XSSFSheet sheet, CellRangeAddressList cells) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint isDay = helper.createDateConstraint(
                DataValidationConstraint.OperatorType.GREATER_OR_EQUAL, "1", null, DATE_FORMAT);
        addRule(sheet, helper.createValidation(isDay, cells), "day");
    }

    private void addRule(XSSFSheet sheet, DataValidation rule, String texts) {
        rule.setErrorStyle(DataValidation.ErrorStyle.STOP);
        rule.setSuppressDropDownArrow(true);
        rule.setShowErrorBox(true);
        rule.createErrorBox(
                SheetTexts.get(texts + ".title").in(locale),
                SheetTexts.get(texts + ".text").in(locale));
        sheet.addValidationData(rule);
    }

    /** The same archive with the same times whenever it is written. */
    private static byte[] withFixedTimes(byte[] archive) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(archive.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(ZIP_TIME);
                zip.putNextEntry(fixed);
                in.transferTo(zip);
            }
        }
        return out.toByteArray();
    }
}
