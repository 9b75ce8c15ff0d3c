package io.serviceaudit.spreadsheet;

import static io.serviceaudit.spreadsheet.SheetSamples.AUDIT;
import static io.serviceaudit.spreadsheet.SheetSamples.ENGLISH;
import static io.serviceaudit.spreadsheet.SheetSamples.RUSSIAN;
import static io.serviceaudit.spreadsheet.SheetSamples.SHEETS;
import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.ActionStatus;
import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Basket;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.priority.Priority;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Scorer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ReportSheetsTest {
    /**
     * By hand: "plain" is no (value 0) with its red flag seen, "rated" is 2 of 1 to 5 (0.25), the other three are full. Each of
     * the 5 items is worth 20 points of health, so "plain" would give back 20, and "rated" three quarters of that, 15.
     */
    private static final Audit GIVEN = AUDIT.with("plain", Answer.of("no").withRedFlag(true))
            .with(
                    "rated",
                    Answer.of(2)
                            .withPriority(Priority.LOW)
                            .withImprove("=cmd()")
                            .withOwner("Anna")
                            .withDue(LocalDate.of(2026, 11, 19)))
            .with("often", Answer.of("always"))
            .with("scored", Answer.of(100))
            .with("twins", Answer.of("good"))
            .withActions(List.of(
                    Action.builder("@1", "Ask why")
                            .items(List.of("plain", "rated"))
                            .basket(Basket.SYSTEMIC)
                            .priority(Priority.HIGH)
                            .status(ActionStatus.IN_PROGRESS)
                            .measure(new Action.Measure(Metrics.NPS, Quantity.ofPoints("-5")))
                            .effort(5)
                            .build(),
                    Action.builder("a2", "Answer sooner")
                            .measure(new Action.Measure(
                                    Metrics.FIRST_RESPONSE_TIME, Quantity.ofDuration(Duration.ofMinutes(15))))
                            .build()));

    private static AuditReport report(Locale locale, Audit audit) {
        return Reporter.in(locale).report(Scorer.of(audit.checklist()).score(audit));
    }

    private static List<String> lines(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8).lines().toList();
    }

    private static XSSFWorkbook open(byte[] xlsx) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(xlsx));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void findingsAreARowEachMostUrgentFirst() {
        assertThat(lines(SHEETS.findingsCsv(report(ENGLISH, GIVEN), ENGLISH)))
                .containsExactly(
                        "Item,Section,Question,Answer,Priority,Priority is suggested,Red flag observed,Knocks out,Contradiction,Value,Lost,\"Gain, points\",Why it matters,What to do,Effort,Kind of work",
                        "plain,First things,Is it on time?,No,High,Yes,Customers call twice.,No,No,0,1,20.0,,,1,",
                        "rated,First things,How polite?,2,Low,No,,No,No,0.25,0.75,15.0,,,1,");
    }

    @Test
    void planIsARowForEachAction() {
        assertThat(lines(SHEETS.planCsv(report(ENGLISH, GIVEN), ENGLISH)))
                .containsExactly(
                        "Action,What to do,Items,Kind of work,Priority,Owner,Due,Overdue,Status,Metric,Target,Effort",
                        "'@1,Ask why,\"plain, rated\",Systemic,High,,,No,In progress,nps,-5,5",
                        "a2,Answer sooner,,,,,,No,Open,first-response-time,PT15M,",
                        "answer:rated,'=cmd(),rated,,Low,Anna,2026-11-19,Yes,Open,,,1");
    }

    @Test
    void headingsAndWordsAreInTheLanguageAskedFor() {
        assertThat(lines(SHEETS.withSemicolons().findingsCsv(report(RUSSIAN, GIVEN), RUSSIAN)))
                .containsExactly(
                        "Пункт;Раздел;Вопрос;Ответ;Приоритет;Приоритет предложен;Замеченный красный флаг;Ограничивает оценку;Противоречие;Значение;Потеряно;\"Прирост, п. п.\";Почему это важно;Что делать;Трудоёмкость;Вид работы",
                        "plain;Сначала;Вовремя?;Нет;Высокий;Да;Клиенты звонят дважды.;Нет;Нет;0;1;\"20,0\";;;1;",
                        "rated;Сначала;Насколько вежливо?;2;Низкий;Нет;;Нет;Нет;\"0,25\";\"0,75\";\"15,0\";;;1;");
        assertThat(lines(SHEETS.planCsv(report(RUSSIAN, GIVEN), RUSSIAN)))
                .containsExactly(
                        "Действие,Что сделать,Пункты,Вид работы,Приоритет,Ответственный,Срок,Просрочено,Состояние,Метрика,Цель,Трудоёмкость",
                        "'@1,Ask why,\"plain, rated\",Системная,Высокий,,,Нет,В работе,nps,-5,5",
                        "a2,Answer sooner,,,,,,Нет,Открыто,first-response-time,PT15M,",
                        "answer:rated,'=cmd(),rated,,Низкий,Anna,2026-11-19,Да,Открыто,,,1");
        AuditReport inAll =
                Reporter.inAllLanguages().report(Scorer.of(GIVEN.checklist()).score(GIVEN));
        assertThat(SHEETS.findingsCsv(inAll, RUSSIAN)).isEqualTo(SHEETS.findingsCsv(report(RUSSIAN, GIVEN), RUSSIAN));
        assertThat(SHEETS.planCsv(inAll, ENGLISH)).isEqualTo(SHEETS.planCsv(report(ENGLISH, GIVEN), ENGLISH));
    }

    @Test
    void withoutFindingsOrPlanThereAreHeadingsAlone() {
        AuditReport report = report(ENGLISH, AUDIT);
        assertThat(lines(SHEETS.planCsv(report, ENGLISH))).hasSize(1);
        assertThat(open(SHEETS.reportXlsx(report, ENGLISH)).getSheet("Plan").getLastRowNum())
                .isZero();
    }

    @Test
    void aWorkbookHasASheetForEachWithNumbersAndDates() {
        XSSFWorkbook workbook = open(SHEETS.reportXlsx(report(RUSSIAN, GIVEN), RUSSIAN));
        assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
        XSSFSheet findings = workbook.getSheet("Проблемы");
        XSSFRow rated = findings.getRow(2);
        assertThat(rated.getCell(0).getStringCellValue()).isEqualTo("rated");
        assertThat(rated.getCell(3).getNumericCellValue()).isEqualTo(2);
        assertThat(rated.getCell(9).getNumericCellValue()).isEqualTo(0.25);
        XSSFSheet plan = workbook.getSheet("План");
        XSSFRow fromAnswer = plan.getRow(3);
        assertThat(fromAnswer.getCell(1).getCellType()).isEqualTo(CellType.STRING);
        assertThat(fromAnswer.getCell(1).getStringCellValue()).isEqualTo("=cmd()");
        assertThat(fromAnswer.getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(DateUtil.isCellDateFormatted(fromAnswer.getCell(6))).isTrue();
        assertThat(plan.getRow(1).getCell(10).getNumericCellValue()).isEqualTo(-5);
        assertThat(SHEETS.reportXlsx(report(RUSSIAN, GIVEN), RUSSIAN))
                .isEqualTo(SHEETS.reportXlsx(report(RUSSIAN, GIVEN), RUSSIAN));
    }
}
