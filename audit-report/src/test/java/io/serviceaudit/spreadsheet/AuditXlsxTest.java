package io.serviceaudit.spreadsheet;

import static io.serviceaudit.spreadsheet.SheetSamples.AUDIT;
import static io.serviceaudit.spreadsheet.SheetSamples.CHECKLIST;
import static io.serviceaudit.spreadsheet.SheetSamples.ENGLISH;
import static io.serviceaudit.spreadsheet.SheetSamples.RUSSIAN;
import static io.serviceaudit.spreadsheet.SheetSamples.SHEETS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.priority.Priority;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The workbooks as Apache POI reads them. Rows 1 to 3 are head and headings; row 4 is "plain", 5 "rated", 6 "often". */
class AuditXlsxTest {
    private static final Audit FILLED_IN = AUDIT.withSubject(Subject.of("north"))
            .with(
                    "plain",
                    Answer.of("no")
                            .withRedFlag(true)
                            .withPriority(Priority.HIGH)
                            .withSituation("=1+1")
                            .withImprove("'quoted'")
                            .withOwner("42")
                            .withDue(LocalDate.of(2027, 1, 31))
                            .withComment("as it is"))
            .with("rated", Answer.of(4))
            .with("often", Answer.of("mostly"));

    private static XSSFWorkbook open(byte[] xlsx) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(xlsx));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static XSSFSheet sheet(byte[] xlsx) {
        return open(xlsx).getSheetAt(0);
    }

    private static XSSFCell cell(XSSFSheet sheet, String name) {
        CellReference place = new CellReference(name);
        return sheet.getRow(place.getRow()).getCell(place.getCol());
    }

    private static String text(XSSFSheet sheet, String name) {
        return cell(sheet, name).getStringCellValue();
    }

    /** What can be picked at a cell, found as a spreadsheet program would; empty if nothing. */
    private static List<String> picks(XSSFSheet sheet, String name) {
        CellReference place = new CellReference(name);
        for (XSSFDataValidation rule : sheet.getDataValidations()) {
            boolean isHere = Arrays.stream(rule.getRegions().getCellRangeAddresses())
                    .anyMatch(range -> range.isInRange(place.getRow(), place.getCol()));
            String list = rule.getValidationConstraint().getFormula1();
            if (isHere && list.startsWith("lists!")) {
                List<String> picks = new ArrayList<>();
                DataFormatter shown = new DataFormatter(Locale.ROOT);
                String[] ends = list.substring("lists!".length()).split(":");
                CellReference last = new CellReference(ends[1]);
                for (int row = new CellReference(ends[0]).getRow(); row <= last.getRow(); row++) {
                    picks.add(shown.formatCellValue(
                            sheet.getWorkbook().getSheet("lists").getRow(row).getCell(last.getCol())));
                }
                return picks;
            }
        }
        return List.of();
    }

    @Nested
    class Cells {
        private final XSSFSheet sheet = sheet(SHEETS.auditXlsx(FILLED_IN, ENGLISH));

        @Test
        void textsAreTextsWhateverTheyBeginWith() {
            assertThat(cell(sheet, "H4").getCellType()).isEqualTo(CellType.STRING);
            assertThat(text(sheet, "H4")).isEqualTo("=1+1");
            assertThat(cell(sheet, "H4").getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(text(sheet, "I4")).isEqualTo("'quoted'");
            assertThat(cell(sheet, "I4").getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(cell(sheet, "L4").getCellStyle().getQuotePrefixed()).isFalse();
            assertThat(cell(sheet, "J4").getCellType()).isEqualTo(CellType.STRING);
            assertThat(text(sheet, "C6")).isEqualTo("=How often?");
            sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
        }

        @Test
        void cellsForTextsKeepWhatIsTypedAsText() {
            assertThat(cell(sheet, "A2").getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(cell(sheet, "H5").getCellStyle().getDataFormatString()).isEqualTo("@");
        }

        @Test
        void ratingsAreNumbersAndDatesAreDates() {
            assertThat(cell(sheet, "E5").getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(cell(sheet, "E5").getNumericCellValue()).isEqualTo(4);
            assertThat(DateUtil.isCellDateFormatted(cell(sheet, "K4"))).isTrue();
            assertThat(cell(sheet, "K4").getLocalDateTimeCellValue())
                    .isEqualTo(LocalDate.of(2027, 1, 31).atStartOfDay());
            assertThat(cell(sheet, "F2").getLocalDateTimeCellValue())
                    .isEqualTo(LocalDate.of(2026, 11, 20).atStartOfDay());
            assertThat(cell(sheet, "K5").getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
        }

        @Test
        void helpStandsBesideTheQuestion() {
            assertThat(text(sheet, "C4")).isEqualTo("Is it on time?");
            assertThat(text(sheet, "D4")).startsWith("Answers: Yes; No; Not applicable\nLook at ten parcels.\n");
        }
    }

    @Nested
    class Lists {
        private final XSSFSheet english = sheet(SHEETS.auditXlsx(FILLED_IN, ENGLISH));
        private final XSSFSheet russian = sheet(SHEETS.auditXlsx(FILLED_IN, RUSSIAN));

        @Test
        void offerTheAnswersOfEachScale() {
            assertThat(picks(english, "E4")).containsExactly("Yes", "No", "Not applicable");
            assertThat(picks(russian, "E4")).containsExactly("Да", "Нет", "Не применимо");
            assertThat(picks(english, "E5")).containsExactly("1", "2", "3", "4", "5");
            assertThat(picks(english, "E6")).containsExactly("Every time", "Mostly, not always; often", "- never");
            assertThat(picks(english, "E7")).hasSize(101).startsWith("1", "2").endsWith("100", "Not applicable");
            assertThat(picks(english, "E8")).containsExactly("good", "fair", "poor");
            assertThat(picks(russian, "E8")).containsExactly("Хорошо", "Терпимо", "Плохо");
        }

        @Test
        void offerPrioritiesMostUrgentFirst() {
            assertThat(picks(english, "F8")).containsExactly("High", "Medium", "Low");
            assertThat(picks(russian, "F4")).containsExactly("Высокий", "Средний", "Низкий");
        }

        @Test
        void offerYesAndNoForARedFlagWhereThereIsOne() {
            assertThat(picks(english, "G4")).containsExactly("Yes", "No");
            assertThat(picks(english, "G5")).isEmpty();
        }

        @Test
        void areOnASheetThatIsHidden() {
            XSSFWorkbook workbook = english.getWorkbook();
            assertThat(workbook.getSheetVisibility(workbook.getSheetIndex("lists")))
                    .isEqualTo(SheetVisibility.HIDDEN);
        }

        @Test
        void sayInTheLanguageOfTheSheetThatOthersAreRefused() {
            assertThat(russian.getDataValidations())
                    .allSatisfy(rule -> assertThat(rule.getShowErrorBox()).isTrue())
                    .extracting(XSSFDataValidation::getErrorBoxTitle)
                    .containsOnly("Такого значения нет в списке", "Это не дата");
        }
    }

    @Nested
    class Workbook {
        @Test
        void isNamedAndKeepsHeadingsAndQuestionsInSight() {
            XSSFSheet sheet = sheet(SHEETS.auditXlsx(FILLED_IN, RUSSIAN));
            assertThat(sheet.getSheetName()).isEqualTo("Ответы");
            assertThat((int) sheet.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo(3);
            assertThat((int) sheet.getPaneInformation().getVerticalSplitPosition())
                    .isEqualTo(3);
        }

        @Test
        void ofABlankChecklistHasNothingInTheCellsToFillIn() {
            XSSFSheet sheet = sheet(SHEETS.blankXlsx(CHECKLIST, ENGLISH));
            for (String cell : List.of("A2", "F2", "G2", "H2", "I2", "E4", "F5", "G4", "H6", "K7", "L8")) {
                assertThat(cell(sheet, cell).getCellType()).as(cell).isEqualTo(CellType.BLANK);
            }
            assertThat(text(sheet, "B2")).isEqualTo("courier");
            assertThat(text(sheet, "E2")).isEqualTo("1.2.0");
            assertThat(picks(sheet, "E5")).containsExactly("1", "2", "3", "4", "5");
        }

        @Test
        void hasTheSameBytesForTheSameAudit() throws IOException {
            byte[] xlsx = SHEETS.auditXlsx(FILLED_IN, ENGLISH);
            assertThat(SHEETS.auditXlsx(FILLED_IN, ENGLISH)).isEqualTo(xlsx);
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    assertThat(entry.getTimeLocal().toLocalDate()).isEqualTo(LocalDate.of(1980, 1, 1));
                }
            }
        }

        @Test
        void namesNoPersonOrMomentAsItsOrigin() {
            XSSFWorkbook workbook = open(SHEETS.auditXlsx(FILLED_IN, ENGLISH));
            var properties = workbook.getProperties().getCoreProperties();
            assertThat(properties.getCreator()).isEqualTo("Service Audit");
            assertThat(properties.getCreated()).isNull();
            assertThat(properties.getModified()).isNull();
        }

        @Test
        void refusesATextThatNoCellCanHold() {
            Audit audit = AUDIT.with("rated", Answer.none().withComment("a".repeat(32_768)));
            assertThatThrownBy(() -> SHEETS.auditXlsx(audit, ENGLISH))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cell Answers!L5 would have 32768 characters; a cell of XLSX holds at most 32767");
            assertThat(SHEETS.auditXlsx(AUDIT.with("rated", Answer.none().withComment("a".repeat(32_767))), ENGLISH))
                    .isNotEmpty();
        }

        @Test
        void writesADayThatSpreadsheetsDoNotHaveAsAText() {
            LocalDate longAgo = LocalDate.of(1899, 12, 31);
            Audit audit = AUDIT.with("rated", Answer.none().withDue(longAgo));
            byte[] xlsx = SHEETS.auditXlsx(audit, ENGLISH);
            assertThat(text(sheet(xlsx), "K5")).isEqualTo("1899-12-31");
            assertThat(SHEETS.readAudit(xlsx).answer("rated").due()).contains(longAgo);
        }
    }
}
