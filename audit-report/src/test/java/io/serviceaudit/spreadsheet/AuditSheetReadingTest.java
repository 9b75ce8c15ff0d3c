package io.serviceaudit.spreadsheet;

import static io.serviceaudit.spreadsheet.SheetSamples.AUDIT;
import static io.serviceaudit.spreadsheet.SheetSamples.CHECKLIST;
import static io.serviceaudit.spreadsheet.SheetSamples.DOCUMENTS;
import static io.serviceaudit.spreadsheet.SheetSamples.ENGLISH;
import static io.serviceaudit.spreadsheet.SheetSamples.RUSSIAN_SHEETS;
import static io.serviceaudit.spreadsheet.SheetSamples.SHEETS;
import static io.serviceaudit.spreadsheet.SheetSamples.answers;
import static io.serviceaudit.spreadsheet.SheetSamples.csv;
import static io.serviceaudit.spreadsheet.SheetSamples.head;
import static io.serviceaudit.spreadsheet.SheetSamples.places;
import static io.serviceaudit.spreadsheet.SheetSamples.problem;
import static io.serviceaudit.spreadsheet.SheetSamples.problems;
import static io.serviceaudit.spreadsheet.SheetSamples.row;
import static io.serviceaudit.spreadsheet.SheetSamples.workbook;
import static io.serviceaudit.spreadsheet.SheetSamples.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.json.InvalidDocumentException;
import io.serviceaudit.json.Problem;
import io.serviceaudit.json.Refusal;
import io.serviceaudit.priority.Priority;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditSheetReadingTest {
    private static Answer plain(String columns, String cells) {
        return SHEETS.readAudit(answers("item|" + columns, "plain|" + cells)).answer("plain");
    }

    private static String choice(String item, String written) {
        return SHEETS.readAudit(answers("item|answer", item + "|" + written))
                .answer(item)
                .choice()
                .map(Choice::code)
                .orElse("");
    }

    @Nested
    class Frame {
        @Test
        void isReadByCodesInAnyOrderAndWithBlankRowsBetween() {
            Audit audit = SHEETS.readAudit(csv(
                    "",
                    "date|version|industry|audit|subject-name|checklist|subject",
                    "2026-11-20|1.2.0|retail|a-1|North|courier|north",
                    "|||",
                    "comment|answer|item",
                    "",
                    "so so|yes|plain"));
            assertThat(audit.id()).isEqualTo("a-1");
            assertThat(audit.checklist()).isSameAs(CHECKLIST);
            assertThat(audit.date()).isEqualTo(LocalDate.of(2026, 11, 20));
            assertThat(audit.subject().map(Subject::id)).contains("north");
            assertThat(audit.subject().flatMap(Subject::name)).contains("North");
            assertThat(audit.subject().flatMap(Subject::industry)).contains("retail");
            assertThat(audit.answers()).containsOnlyKeys("plain");
            assertThat(audit.answer("plain").comment()).contains("so so");
        }

        @Test
        void isReadByTheWordsOfAnyLanguageWhateverTheirCase() {
            Audit audit = SHEETS.readAudit(csv(
                    "Аудит|CHECKLIST|Версия|date",
                    "a-1|courier|1.2.0|2026-11-20",
                    " пункт |Answer|Красный  флаг|owner",
                    "plain|Да|нет|Anna"));
            assertThat(audit.answer("plain").choice()).contains(Choice.of("yes"));
            assertThat(audit.answer("plain").redFlag()).contains(false);
            assertThat(audit.answer("plain").owner()).contains("Anna");
        }

        @Test
        void ofABlankSheetWithIdAndDateFilledInIsAnAuditWithoutAnswers() {
            String blank = new String(SHEETS.blankCsv(CHECKLIST, ENGLISH), StandardCharsets.UTF_8);
            byte[] filled = blank.replace("\r\n,courier,", "\r\na-9,courier,")
                    .replace(",1.2.0,,", ",1.2.0,2026-11-20,")
                    .getBytes(StandardCharsets.UTF_8);
            Audit audit = SHEETS.readAudit(filled);
            assertThat(audit.id()).isEqualTo("a-9");
            assertThat(audit.answers()).isEmpty();
            assertThat(audit.subject()).isEmpty();
        }

        @Test
        void isReadWithCommasOrSemicolonsAndWithOrWithoutAByteOrderMark() {
            String commas = new String(answers("item|answer", "plain|yes"), StandardCharsets.UTF_8);
            for (String text : List.of(commas, commas.replace(',', ';'))) {
                for (String mark : List.of("", "\ufeff")) {
                    byte[] file = (mark + text).getBytes(StandardCharsets.UTF_8);
                    assertThat(SHEETS.readAudit(file).answer("plain").choice()).contains(Choice.of("yes"));
                }
            }
        }

        @Test
        void isReadFromBytesStreamsAndFiles(@TempDir Path folder) throws IOException {
            byte[] xlsx = SHEETS.auditXlsx(AUDIT, ENGLISH);
            Path file = Files.write(folder.resolve("audit.dat"), xlsx);
            assertThat(SHEETS.readAudit(file).id()).isEqualTo("a-1");
            ByteArrayInputStream stream = new ByteArrayInputStream(xlsx);
            assertThat(SHEETS.readAudit(stream).id()).isEqualTo("a-1");
            assertThat(stream.available()).isZero();
        }
    }

    @Nested
    class Cells {
        @ParameterizedTest
        @CsvSource({
            "plain, yes, yes",
            "plain, YES, yes",
            "plain, Нет, no",
            "plain, n/a, n/a",
            "plain, Не применимо, n/a",
            "rated, 4, 4",
            "rated, 4.0, 4",
            "rated, '\"4,0\"', 4",
            "rated, +4, 4",
            "rated, Good, 4",
            "rated, Хорошо, 4",
            "often, '\"Mostly, not always; often\"', mostly",
            "often, '- never', never",
            "often, '''- never', never",
            "often, Чаще да, mostly",
            "scored, 100, 100",
            "scored, not applicable, n/a",
            "rated, 5 – Excellent, 5",
            "rated, 4 - good, 4",
            "twins, good, good",
            "twins, poor, poor",
            "twins, Терпимо, fair"
        })
        void answersAreReadByCodeAndLabel(String item, String written, String code) {
            assertThat(choice(item, written)).isEqualTo(code);
        }

        @ParameterizedTest
        @CsvSource({"high, HIGH", "Medium, MEDIUM", "низкий, LOW"})
        void prioritiesAreReadByCodeAndLabel(String written, Priority priority) {
            assertThat(plain("answer|priority", "|" + written).priority()).contains(priority);
        }

        @ParameterizedTest
        @CsvSource({"true, true", "FALSE, false", "yes, true", "Нет, false"})
        void redFlagsAreReadByCodeAndLabel(String written, boolean observed) {
            assertThat(plain("answer|red-flag", "|" + written).redFlag()).contains(observed);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2027-01-31", "31.01.2027", "31.1.2027", " 2027-01-31 "})
        void datesAreReadAsWrittenInDocumentsAndWithPoints(String written) {
            assertThat(plain("answer|due", "|" + written).due()).contains(LocalDate.of(2027, 1, 31));
        }

        @Test
        void textsAreKeptToTheLastSpace() {
            assertThat(plain("answer|comment|situation", "|\"  a \n\"|'=1")).satisfies(answer -> {
                assertThat(answer.comment()).contains("  a \n");
                assertThat(answer.situation()).contains("=1");
            });
        }

        @Test
        void blankTextsSayNothing() {
            assertThat(SHEETS.readAudit(answers("item|answer|comment", "plain| |\"\n\""))
                            .answers())
                    .isEmpty();
        }

        @Test
        void numbersDatesAndLogicalValuesOfAWorkbookAreReadAsWhatIsWanted() {
            // Day 46418 is 2027-01-31: 127 years and 31 leap days since 1900, and the one of 1900 that never was.
            String cells = "<row r='4'><c r='A4' t='inlineStr'><is><t>plain</t></is></c><c r='D4' t='b'><v>1</v></c>"
                    + "<c r='E4' s='2'><v>46418</v></c><c r='F4'><v>42</v></c><c r='G4' s='1'><v>46418</v></c>"
                    + "<c r='H4' t='b'><v>0</v></c><c r='I4'><v>1.5E3</v></c></row>"
                    + "<row r='5'><c r='A5' t='inlineStr'><is><t>rated</t></is></c><c r='B5'><v>4</v></c>"
                    + "<c r='E5' t='d'><v>2027-01-31</v></c></row>";
            byte[] file = zip(workbook(
                    head("item", "answer", "priority", "red-flag", "due", "owner", "comment", "situation", "improve")
                            + cells));
            Audit audit = SHEETS.readAudit(file);
            assertThat(audit.answer("plain")).satisfies(answer -> {
                assertThat(answer.redFlag()).contains(true);
                assertThat(answer.due()).contains(LocalDate.of(2027, 1, 31));
                assertThat(answer.owner()).contains("42");
                assertThat(answer.comment()).contains("2027-01-31");
                assertThat(answer.situation()).contains("false");
                assertThat(answer.improve()).contains("1500");
            });
            assertThat(audit.answer("rated").choice()).contains(Choice.of(4));
            assertThat(audit.answer("rated").due()).contains(LocalDate.of(2027, 1, 31));
        }

        @ParameterizedTest
        @CsvSource({
            // The day as Excel shows it, by the system that begins in 1900, or in 1904.
            "1, 0, 1900-01-01",
            "59, 0, 1900-02-28",
            "61, 0, 1900-03-01",
            "2958465, 0, 9999-12-31",
            "0, 1, 1904-01-01",
            "44956, 1, 2027-01-31"
        })
        void daysAreCountedAsSpreadsheetsDo(String number, String from1904, LocalDate day) {
            Map<String, String> parts = workbook(head("item", "answer", "due")
                    + "<row><c t='inlineStr'><is><t>plain</t></is></c><c/><c s='1'><v>" + number + "</v></c></row>");
            parts.computeIfPresent(
                    "xl/workbook.xml",
                    (name, xml) -> xml.replace("<sheets>", "<workbookPr date1904='" + from1904 + "'/><sheets>"));
            assertThat(SHEETS.readAudit(zip(parts)).answer("plain").due()).contains(day);
        }

        @Test
        void textsOfAWorkbookAreReadWithoutTheirFormat() {
            Map<String, String> parts = workbook(
                    head("item", "answer", "comment", "situation")
                            + "<row><c t='s'><v>0</v></c><c/><c t='s'><v>1</v></c><c t='str'><v>a_x000D__x005F_x0041_</v></c></row>");
            parts.put(
                    "xl/texts.xml",
                    "<sst><si><t>plain</t></si><si><r><rPr><b/></rPr><t>good </t></r><r><t>enough</t></r>"
                            + "<rPh sb='0' eb='1'><t>never</t></rPh></si></sst>");
            Answer answer = SHEETS.readAudit(zip(parts)).answer("plain");
            assertThat(answer.comment()).contains("good enough");
            assertThat(answer.situation()).contains("a\r_x0041_");
        }

        @Test
        void ofSeveralSheetsTheOneOfOurNameIsReadAndElseTheFirst() {
            Map<String, String> parts = workbook(head("item", "answer"));
            String sheet = "<sheet name='Answers' sheetId='1' r:id='rId1'/>";
            parts.computeIfPresent(
                    "xl/workbook.xml",
                    (name, xml) -> xml.replace(sheet, "<sheet name='Notes' sheetId='2' r:id='rId9'/>" + sheet));
            assertThat(SHEETS.readAudit(zip(parts)).id()).isEqualTo("a-1");
            parts.computeIfPresent(
                    "xl/workbook.xml", (name, xml) -> xml.replace(sheet, "").replace("rId9", "rId1"));
            assertThat(SHEETS.readAudit(zip(parts)).id()).isEqualTo("a-1");
        }
    }

    @Nested
    class OneMistake {
        static Stream<Arguments> mistakes() {
            String head = "audit|checklist|version|date";
            String values = "a-1|courier|1.2.0|2026-11-20";
            String columns = "item|answer|priority|red-flag|due|comment";
            return Stream.of(
                    mistake("nothing of ours", List.of("a|b", "1|2"), "A1 missing-field"),
                    mistake("no rows about the audit", List.of(columns), "A1 missing-field"),
                    mistake("something above the table", List.of("Notes", head, values, columns), "A1 unknown-field"),
                    mistake("something between", List.of(head, values, "|x", columns), "B3 unknown-field"),
                    mistake(
                            "no values",
                            List.of(head, "", columns),
                            "A2 missing-field",
                            "B2 missing-field",
                            "C2 missing-field",
                            "D2 missing-field"),
                    mistake(
                            "no row of values",
                            List.of(head, columns),
                            "A1 missing-field",
                            "B1 missing-field",
                            "C1 missing-field",
                            "D1 missing-field"),
                    mistake(
                            "no column for the date",
                            List.of("audit|checklist|version", values, columns),
                            "A1 missing-field",
                            "D2 unknown-field"),
                    mistake(
                            "misspelt heading above",
                            List.of("audit|checklist|version|dat", values, columns),
                            "A1 missing-field",
                            "D1 unknown-field"),
                    mistake("heading twice above", List.of(head + "|date", values, columns), "E1 duplicate-key"),
                    mistake("value under no heading", List.of(head, values + "|x", columns), "E2 unknown-field"),
                    mistake(
                            "id with a line break",
                            List.of(head, "\"a\nb\"|courier|1.2.0|2026-11-20", columns),
                            "A2 invalid-id"),
                    mistake(
                            "unknown checklist",
                            List.of(head, "a-1|couriers|1.2.0|2026-11-20", columns),
                            "B2 unknown-checklist"),
                    mistake(
                            "unknown version",
                            List.of(head, "a-1|courier|1.2|2026-11-20", columns),
                            "C2 unknown-version"),
                    mistake(
                            "date that is none",
                            List.of(head, "a-1|courier|1.2.0|2026-02-30", columns),
                            "D2 invalid-date"),
                    mistake(
                            "date in an order that is open to doubt",
                            List.of(head, "a-1|courier|1.2.0|11/20/2026", columns),
                            "D2 invalid-date"),
                    mistake(
                            "name without a subject",
                            List.of(head + "|subject|subject-name", values + "||North", columns),
                            "E2 missing-field"),
                    mistake(
                            "industry without a column for subjects",
                            List.of(head + "|industry", values + "|saas", columns),
                            "A2 missing-field"),
                    mistake(
                            "industry that is no id",
                            List.of(head + "|subject|industry", values + "|n|Big Shops", columns),
                            "F2 invalid-id"),
                    mistake("no column for answers", List.of(head, values, "item|comment"), "A3 missing-field"),
                    mistake("unknown column", List.of(head, values, columns + "|mood"), "G3 unknown-field"),
                    mistake("column twice", List.of(head, values, columns + "|Пункт"), "G3 duplicate-key"),
                    mistake("row without an item", List.of(head, values, columns, "|yes"), "A4 missing-field"),
                    mistake("unknown item", List.of(head, values, columns, "plane|yes"), "A4 unknown-item"),
                    mistake(
                            "item twice",
                            List.of(head, values, columns, "plain|yes", "rated|4", "plain|no"),
                            "A6 duplicate-id"),
                    mistake("unknown answer", List.of(head, values, columns, "plain|maybe"), "B4 unknown-option"),
                    mistake("answer of another scale", List.of(head, values, columns, "plain|4"), "B4 unknown-option"),
                    mistake(
                            "option on a rating scale",
                            List.of(head, values, columns, "rated|yes"),
                            "B4 unknown-option"),
                    mistake(
                            "rating with the label of another",
                            List.of(head, values, columns, "rated|4 – Excellent"),
                            "B4 unknown-option"),
                    mistake("label of two answers", List.of(head, values, columns, "twins|okay"), "B4 unknown-option"),
                    mistake(
                            "rating that is not on the scale",
                            List.of(head, values, columns, "rated|6"),
                            "B4 out-of-range"),
                    mistake("rating below 0", List.of(head, values, columns, "rated|-1"), "B4 out-of-range"),
                    mistake("rating between two", List.of(head, values, columns, "rated|4.5"), "B4 not-whole"),
                    mistake("unknown priority", List.of(head, values, columns, "plain||urgent"), "C4 unknown-value"),
                    mistake(
                            "red flag that is neither",
                            List.of(head, values, columns, "plain|||maybe"),
                            "D4 unknown-value"),
                    mistake(
                            "red flag where there is none",
                            List.of(head, values, columns, "rated|||yes"),
                            "D4 no-red-flag"),
                    mistake(
                            "due date that is none",
                            List.of(head, values, columns, "plain||||soon"),
                            "E4 invalid-date"),
                    mistake(
                            "cells beside the table",
                            List.of(head, values, columns, "plain||||||x", "rated||||||y"),
                            "G4 unknown-field"),
                    mistake(
                            "text too long",
                            List.of(head, values, columns, "plain|||||" + "a".repeat(10_001)),
                            "F4 text-too-long"));
        }

        private static Arguments mistake(String name, List<String> rows, String... places) {
            return Arguments.of(name, csv(rows.toArray(String[]::new)), List.of(places));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("mistakes")
        void isNamedWithItsCell(String name, byte[] file, List<String> places) {
            assertThat(places(file)).isEqualTo(places);
        }

        @Test
        void inAWorkbookIsNamedWithItsSheetToo() {
            Map<String, String> parts = workbook(head("item", "answer") + row("plain", "maybe"));
            assertThat(places(zip(parts))).containsExactly("Answers!B4 unknown-option");
            parts.computeIfPresent("xl/workbook.xml", (n, xml) -> xml.replace("'Answers'", "\"Bob's answers\""));
            assertThat(places(zip(parts))).containsExactly("'Bob''s answers'!B4 unknown-option");
        }

        @Test
        void inCellsOfAWorkbookThatHoldNoValueIsNamed() {
            byte[] file = zip(workbook(head("item", "answer", "due", "comment", "owner", "question")
                    + "<row r='7'><c r='A7' t='inlineStr'><is><t>plain</t></is></c>"
                    + "<c r='B7' t='str'><f>\"yes\"</f><v>yes</v></c><c r='C7' t='e'><v>#N/A</v></c>"
                    + "<c r='D7'><f>1+1</f><v>2</v></c><c r='E7' t='inlineStr'><is><t>a_xD83D_b</t></is></c>"
                    + "<c r='F7'><f>1+1</f><v>2</v></c></row>"));
            assertThat(places(file))
                    .containsExactly(
                            "Answers!B7 wrong-type",
                            "Answers!C7 wrong-type",
                            "Answers!D7 wrong-type",
                            "Answers!E7 invalid-character");
        }

        @Test
        void inADayOfAWorkbookIsNamed() {
            byte[] file = zip(workbook(head("item", "answer", "due")
                    + "<row><c t='inlineStr'><is><t>plain</t></is></c><c/><c s='1'><v>46418.5</v></c></row>"
                    + "<row><c t='inlineStr'><is><t>rated</t></is></c><c/><c s='1'><v>60</v></c></row>"
                    + "<row><c t='inlineStr'><is><t>often</t></is></c><c/><c s='3'><v>46418</v></c></row>"));
            assertThat(problems(SHEETS, file))
                    .extracting(Problem::message)
                    .containsExactly(
                            "\"2027-01-31T12:00\" is no date; enter a day that exists, as \"2026-11-20\" or \"20.11.2026\".",
                            "\"1900-02-29\" is no date; enter a day that exists, as \"2026-11-20\" or \"20.11.2026\".",
                            "\"46418\" is no date; enter a day that exists, as \"2026-11-20\" or \"20.11.2026\".");
        }
    }

    @Nested
    class ManyMistakes {
        private final byte[] file = csv(
                "audit|checklist|version|date|sbject",
                "|courier|1.2.0|tomorrow|x",
                "item|answer|priority|red-flag|due|comment",
                "plain|yse|hgih|да|2026-13-01|fine",
                "ratde|9|low|||",
                "rated|9|low|yes||",
                "often|Evry time||||");

        @Test
        void comeAllAtOnceInTheOrderOfTheSheet() {
            assertThat(places(file))
                    .containsExactly(
                            "E1 unknown-field",
                            "A2 missing-field",
                            "D2 invalid-date",
                            "B4 unknown-option",
                            "C4 unknown-value",
                            "E4 invalid-date",
                            "A5 unknown-item",
                            "B6 out-of-range",
                            "D6 no-red-flag",
                            "B7 unknown-option");
        }

        @Test
        void pointIntoTheDocumentTheSheetStandsFor() {
            assertThat(problems(SHEETS, file))
                    .extracting(Problem::pointer)
                    .containsExactly(
                            "",
                            "/id",
                            "/date",
                            "/answers/plain/value",
                            "/answers/plain/priority",
                            "/answers/plain/due",
                            "/answers/ratde",
                            "/answers/rated/value",
                            "/answers/rated/redFlag",
                            "/answers/often/value");
        }

        @Test
        void suggestTheNearestRightWord() {
            assertThat(problems(SHEETS, file))
                    .extracting(problem -> problem.suggestion().orElse("-"))
                    .containsExactly("Subject", "-", "-", "Yes", "High", "-", "rated", "-", "-", "Every time");
            assertThat(problems(RUSSIAN_SHEETS, answers("item|answer", "plain|Неет")))
                    .extracting(problem -> problem.suggestion().orElse("-"))
                    .containsExactly("Нет");
        }

        @Test
        void areToldInTheLanguageOfTheDocuments() {
            assertThat(problems(SHEETS, file))
                    .extracting(Problem::message)
                    .containsExactly(
                            "There is no column \"sbject\"; correct its heading, or remove it. Did you mean \"Subject\"?",
                            "\"Audit\" is not filled in; it is required.",
                            "\"tomorrow\" is no date; enter a day that exists, as \"2026-11-20\" or \"20.11.2026\".",
                            "\"yse\" is no answer to this item; its answers are: Yes, No, Not applicable. Did you mean \"Yes\"?",
                            "\"hgih\" cannot stand here; it must be one of: Low, Medium, High. Did you mean \"High\"?",
                            "\"2026-13-01\" is no date; enter a day that exists, as \"2026-11-20\" or \"20.11.2026\".",
                            "The checklist has no item \"ratde\". Did you mean \"rated\"?",
                            "The rating 9 is not on the scale; it must be from 1 to 5.",
                            "The item \"rated\" has no red flag; leave the cell empty.",
                            "\"Evry time\" is no answer to this item; its answers are: Every time, Mostly, not always; often, - never."
                                    + " Did you mean \"Every time\"?");
            assertThat(problems(RUSSIAN_SHEETS, file))
                    .extracting(Problem::message)
                    .containsExactly(
                            "Столбца «sbject» нет: исправьте заголовок или удалите столбец. Возможно, имелось в виду «Subject»?",
                            "Не заполнено обязательное: «Аудит».",
                            "«tomorrow» не дата: укажите день, который есть в календаре, в виде \"2026-11-20\" или \"20.11.2026\".",
                            "«yse» — не вариант ответа на этот пункт; варианты: Да, Нет, Не применимо. Возможно, имелось в виду «Yes»?",
                            "«hgih» здесь не подходит; можно указать: Низкий, Средний, Высокий. Возможно, имелось в виду «High»?",
                            "«2026-13-01» не дата: укажите день, который есть в календаре, в виде \"2026-11-20\" или \"20.11.2026\".",
                            "В аудит-листе нет пункта «ratde». Возможно, имелось в виду «rated»?",
                            "Оценки 9 нет на шкале: нужно от 1 до 5.",
                            "У пункта «rated» нет красного флага: оставьте ячейку пустой.",
                            "«Evry time» — не вариант ответа на этот пункт; варианты: Всегда, Чаще да, Никогда."
                                    + " Возможно, имелось в виду «Every time»?");
        }

        @Test
        void areInTheMessageOfTheExceptionWithTheirCells() {
            assertThatThrownBy(() -> SHEETS.readAudit(file))
                    .isInstanceOf(InvalidDocumentException.class)
                    .hasMessageStartingWith(
                            "Problems in the document: 10\n- E1 [unknown-field] There is no column \"sbject\"; correct its heading, or remove it.")
                    .hasMessageContaining("\n- B6 [out-of-range] The rating 9 is not on the scale");
        }

        @Test
        void areOneDocumentForAProgram() {
            InvalidDocumentException refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                    InvalidDocumentException.class, () -> SHEETS.readAudit(answers("item|answer", "rated|9")));
            assertThat(DOCUMENTS.write(Refusal.of(refused)))
                    .isEqualTo(
                            "{\"problems\":[{\"pointer\":\"/answers/rated/value\",\"code\":\"out-of-range\","
                                    + "\"message\":\"The rating 9 is not on the scale; it must be from 1 to 5.\",\"cell\":\"B4\"}]}");
        }

        @Test
        void ofAnUnknownChecklistSayNothingOfItsItems() {
            assertThat(places(csv(
                            "audit|checklist|version|date",
                            "a-1|curier|1.2.0|2026-11-20",
                            "item|answer|due",
                            "whatever|9|soon")))
                    .containsExactly("B2 unknown-checklist", "C4 invalid-date");
        }

        @Test
        void neverQuoteFreeText() {
            byte[] file = answers("item|answer|comment|x", "plain|maybe|" + "secret".repeat(2_000) + "||secret");
            assertThat(problems(SHEETS, file))
                    .hasSize(4)
                    .extracting(Problem::message)
                    .noneMatch(m -> m.contains("secret"));
        }
    }

    @Nested
    class Onto {
        @Test
        void anotherAuditOrChecklistIsRefused() {
            byte[] file = answers("item|answer", "plain|maybe");
            Audit other = Audit.of(CHECKLIST, "a-2", SheetSamples.DATE);
            assertThat(problems(() -> SHEETS.readAudit(file, other)))
                    .extracting(Problem::toString)
                    .startsWith("A2 [other-document] The sheet is of the audit \"a-1\"; the one wanted is \"a-2\".");
            Audit ofAnother = Audit.of(io.serviceaudit.catalog.Catalog.touchpoints(), "a-1", SheetSamples.DATE);
            assertThat(problems(() -> SHEETS.readAudit(file, ofAnother)))
                    .extracting(Problem::toString)
                    .containsExactly(
                            "B2 [other-document] The sheet is of the checklist \"courier 1.2.0\"; the audit is of \"touchpoints 1.0.0\".");
        }

        @Test
        void theChecklistNeedNotBeAmongTheDocuments() {
            Spreadsheets standard = Spreadsheets.of(io.serviceaudit.json.Documents.standard());
            assertThat(standard.readAudit(answers("item|answer", "plain|yes"), AUDIT)
                            .answer("plain")
                            .choice())
                    .contains(Choice.of("yes"));
        }
    }

    @Nested
    class WholeFiles {
        @ParameterizedTest
        @ValueSource(strings = {"", "\ufeff", " \r\n\n "})
        void withNothingInThemAreRefused(String text) {
            assertThat(problem(SHEETS, text.getBytes(StandardCharsets.UTF_8)))
                    .hasToString("[syntax] The file is empty.");
        }

        @Test
        void inOtherEncodingsAreRefusedWithWhatToDo() {
            byte[] cyrillic = "Аудит;Дата".getBytes(Charset.forName("windows-1251"));
            assertThat(problem(SHEETS, cyrillic))
                    .hasToString("[encoding] The file is not in UTF-8; in Excel, save it as \"CSV UTF-8\".");
            assertThat(problem(RUSSIAN_SHEETS, cyrillic))
                    .hasToString("[encoding] Файл не в UTF-8: в Excel сохраните его в формате «CSV UTF-8».");
            assertThat(problem(SHEETS, "Аудит".getBytes(StandardCharsets.UTF_16)))
                    .hasToString("[encoding] The file is in the encoding UTF-16; save it as CSV in UTF-8.");
        }

        @Test
        void inTheOldFormatOfExcelAreRefusedWithWhatToDo() {
            byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
            assertThat(problem(SHEETS, old))
                    .hasToString(
                            "[other-document] The workbook is in the old format of Excel (.xls) or protected by a password;"
                                    + " save it as .xlsx without one.");
        }

        @Test
        void thatAreOtherArchivesAreRefused() {
            assertThat(problem(SHEETS, zip(Map.of("content.xml", "<office/>"))))
                    .hasToString(
                            "[other-document] The file is no XLSX workbook, or has no sheet; save it as .xlsx or CSV.");
        }

        @Test
        void thatEndWithinQuotesAreRefusedWithTheRow() {
            assertThat(problem(SHEETS, answers("item|answer|comment", "plain|yes|fine", "rated|4|\"never closed")))
                    .hasToString(
                            "A5 [syntax] From this row on the file cannot be read as CSV: a quotation mark is not closed,"
                                    + " or something follows after a closing one.");
        }
    }
}
