package io.serviceaudit.spreadsheet;

import static io.serviceaudit.spreadsheet.SheetSamples.AUDIT;
import static io.serviceaudit.spreadsheet.SheetSamples.CHECKLIST;
import static io.serviceaudit.spreadsheet.SheetSamples.ENGLISH;
import static io.serviceaudit.spreadsheet.SheetSamples.RUSSIAN;
import static io.serviceaudit.spreadsheet.SheetSamples.SHEETS;
import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.priority.Priority;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AuditCsvTest {
    private static final Audit FILLED_IN = AUDIT.withSubject(
                    Subject.of("north").withName("North; branch").withIndustry("retail"))
            .with(
                    "plain",
                    Answer.of("no")
                            .withRedFlag(true)
                            .withPriority(Priority.HIGH)
                            .withSituation("=1+1")
                            .withImprove("Say \"sorry\"\nfirst")
                            .withOwner("'+7 912")
                            .withDue(LocalDate.of(2027, 1, 31))
                            .withComment("-"))
            .with("rated", Answer.of(4))
            .with("often", Answer.of("never"))
            .with("scored", Answer.of("n/a"))
            .with("twins", Answer.of("good"));

    private static String text(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8);
    }

    @Test
    void hasTwoRowsOnTheAuditAndOneForEachItem() {
        assertThat(text(SHEETS.auditCsv(FILLED_IN, ENGLISH)))
                .isEqualTo("""
                        Audit,Checklist,Title,How to fill in,Version,Date,Subject,Subject's name,Industry
                        a-1,courier,Courier,"Fill in the columns from Answer to Comment, and leave items and headings as they are. \
                        Priority: High, Medium or Low. Red flag: Yes or No. Dates: 2026-11-20. An empty row stays unanswered.",\
                        1.2.0,2026-11-20,north,"North; branch",retail
                        Item,Section,Question,How to answer,Answer,Priority,Red flag,Situation today,What to improve,Owner,Due,Comment
                        plain,First things,Is it on time?,"Answers: Yes; No; Not applicable
                        LF Look at ten parcels.
                        LF Rule: Within the hour.
                        LF own-kind: Of our own.
                        LF Guiding questions:
                        LF • Is there a log?
                        LF • Is it kept?
                        LF Red flag: Customers call twice.",No,High,Yes,'=1+1,"Say ""sorry""
                        LF first",''+7 912,2027-01-31,'-
                        rated,First things,How polite?,"Answers: 1 – Very poor; 2 – Poor; 3 – Fair; 4 – Good; 5 – Excellent",4,,,,,,,
                        often,First things,'=How often?,"Answers: Every time; Mostly, not always; often; - never",'- never,,,,,,,
                        scored,second,Which score?,"Answers: 1–100; Not applicable",Not applicable,,,,,,,
                        twins,second,How good?,"Answers: good; fair; poor",good,,,,,,,
                        """.replace("\n", "\r\n").replace("\r\nLF ", "\n").replace("Rule:", "The rule:"));
    }

    @Test
    void speaksTheLanguageAskedForAndAnyOtherInEnglish() {
        String russian = text(SHEETS.auditCsv(FILLED_IN, RUSSIAN));
        assertThat(russian)
                .startsWith("Аудит,Аудит-лист,Название,Как заполнять,Версия,Дата,Объект,Название объекта,Отрасль\r\n")
                .contains("\r\nПункт,Раздел,Вопрос,Как отвечать,Ответ,Приоритет,Красный флаг,Ситуация сейчас,")
                .contains("\r\nplain,Сначала,Вовремя?,\"Ответы: Да; Нет; Не применимо\nПосмотрите десять посылок.\n")
                .contains("Клиенты звонят дважды.\",Нет,Высокий,Да,")
                .contains("\r\noften,Сначала,Как часто?,\"Ответы: Всегда; Чаще да; Никогда\",Никогда,")
                .contains("\r\ntwins,second,Насколько хорошо?,\"Ответы: Хорошо; Терпимо; Плохо\",Хорошо,");
        assertThat(SHEETS.auditCsv(FILLED_IN, Locale.FRENCH)).isEqualTo(SHEETS.auditCsv(FILLED_IN, ENGLISH));
    }

    @Test
    void leavesIdDateAndSubjectOfABlankSheetToBeFilledIn() {
        String blank = text(SHEETS.blankCsv(CHECKLIST, ENGLISH));
        assertThat(blank.lines().skip(1).findFirst().orElseThrow())
                .startsWith(",courier,Courier,\"Fill in")
                .endsWith(",1.2.0,,,,");
        assertThat(blank).contains("\r\nrated,First things,How polite?,").endsWith(",,,,,,,,\r\n");
    }

    @Test
    void isWrittenWithSemicolonsAndMarkedAsUtf8WhereAskedFor() {
        assertThat(text(SHEETS.withSemicolons().withByteOrderMark().auditCsv(FILLED_IN, ENGLISH)))
                .startsWith("\ufeffAudit;Checklist;Title;")
                .contains("\r\na-1;courier;Courier;")
                .contains(";north;\"North; branch\";retail\r\n");
    }

    @Test
    void putsAReplacementInPlaceOfHalfACharacter() {
        Audit audit = AUDIT.with("plain", Answer.none().withComment("a\ud83db\ude00"));
        assertThat(SHEETS.readAudit(SHEETS.auditCsv(audit, ENGLISH))
                        .answer("plain")
                        .comment())
                .contains("a\ufffdb\ufffd");
        assertThat(SHEETS.readAudit(SHEETS.auditXlsx(audit, ENGLISH))
                        .answer("plain")
                        .comment())
                .contains("a\ufffdb\ufffd");
    }
}
