package io.serviceaudit.benchmark;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.serviceaudit.measure.Quantity;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way in which people and programs break a sheet: read where nothing else can be meant, else named by its place. */
class BrokenCsvTest {
    private static final String HEAD = "format,service-audit/benchmark-table/1\nid,acme\nversion,2026.1\n";
    private static final String COLUMNS = "metric,industry,low,high,publisher\n";
    private static final String ROW = "nps,retail,20,40,Acme\n";
    private static final String GOOD = HEAD + COLUMNS + ROW;
    private static final String LAST = "nps,saaz,1,2,Acme\n";

    /** What the last row gives: a sign that the file was read to its end. */
    private static String last(int line) {
        return "own.csv, line " + line
                + ", column 2 (industry): is 'saaz'; it must be the id of a known industry; did you " + "mean 'saas'?";
    }

    private static BenchmarkTable read(byte[] content) {
        return BenchmarkCsv.standard().read("own.csv", content);
    }

    private static BenchmarkTable read(String content) {
        return read(content.getBytes(UTF_8));
    }

    private static List<String> problems(byte[] content) {
        MalformedCsvException malformed = catchThrowableOfType(MalformedCsvException.class, () -> read(content));
        assertThat(malformed).as("the file must be refused").isNotNull();
        return malformed.problems().stream().map(CsvProblem::toString).toList();
    }

    private static List<String> problems(String content) {
        return problems(content.getBytes(UTF_8));
    }

    @Nested
    class Separators {
        @ParameterizedTest
        @ValueSource(strings = {";", "\t"})
        void semicolonsAndTabsAreRead(String separator) {
            assertThat(read(GOOD.replace(",", separator))).isEqualTo(read(GOOD));
        }

        @ParameterizedTest
        @ValueSource(strings = {"sep=;\r\n", "\"sep=;\"\r\n", "\uFEFFSEP=;\r\n", "sep=;;;;;\r\n"})
        void excelsLineForTheSeparatorIsFollowed(String line) {
            assertThat(read(line + GOOD.replace(",", ";"))).isEqualTo(read(GOOD));
            assertThat(problems(line + (GOOD + LAST).replace(",", ";"))).containsExactly(last(7));
        }

        @Test
        void excelsLineIsFollowedEvenWhereOthersAreMore() {
            assertThat(read("sep=,\n" + GOOD.replace("Acme", "A;B;C;D"))
                            .rows()
                            .get(0)
                            .publisher())
                    .contains("A;B;C;D");
        }

        @Test
        void anyOtherIsNamedAndTheRestChecked() {
            assertThat(problems((GOOD + LAST).replace(",", "|")))
                    .containsExactly(
                            "own.csv, line 1: cells are separated by '|'; they must be by commas, semicolons or tabs",
                            last(6));
        }

        @Test
        void aRowWithAnotherThanTheHeaderIsNamed() {
            assertThat(problems(HEAD + COLUMNS + ROW.replace(",", ";") + LAST))
                    .containsExactly(
                            "own.csv, line 5: has 1 cell; the header has 5; its cells are separated by semicolons, those "
                                    + "of the file by commas",
                            last(6));
        }

        @Test
        void aTitleWithACommaInItIsNoHeader() {
            assertThat(problems(HEAD + "title.en,Couriers, parcels, all\n" + COLUMNS + LAST))
                    .containsExactly(
                            "own.csv, line 4, column 1 (title.en): has 3 values; it must have one, in quotation marks if "
                                    + "it holds a comma",
                            last(6));
        }

        @Test
        void spareSeparatorsAtTheEndSayNothing() {
            assertThat(read(GOOD.replace("\n", ",,,\n"))).isEqualTo(read(GOOD));
        }
    }

    @Nested
    class Quotes {
        private static final String OPEN =
                "the quotation mark that opens this cell is not closed at its end; one within a text is written twice";

        @Test
        void oneLeftOpenIsNamedByItsCellAndTheRestChecked() {
            assertThat(problems(HEAD + COLUMNS + ROW + "nps,saas,20,40,\"Acme\n" + LAST))
                    .containsExactly("own.csv, line 6, column 5 (publisher): " + OPEN, last(7));
        }

        @Test
        void oneWithinATextIsNamed() {
            assertThat(problems(HEAD + COLUMNS + "nps,saas,20,40,\"Bureau \"North\", Omsk\"\n" + LAST))
                    .containsExactly("own.csv, line 5, column 5 (publisher): " + OPEN, last(6));
        }

        @Test
        void severalAreNamedEach() {
            assertThat(problems(
                            HEAD + COLUMNS + "nps,\"saas,20,40,Acme\n" + ROW + "nps,b2b,\"20,40,Acme\n" + ROW + LAST))
                    .contains(
                            "own.csv, line 5, column 2 (industry): " + OPEN,
                            "own.csv, line 7, column 3 (low): " + OPEN,
                            last(9));
        }

        @Test
        void oneLeftOpenAboveTheHeaderIsNamed() {
            assertThat(problems(HEAD + "title.en,\"Couriers\n" + COLUMNS + LAST))
                    .containsExactly("own.csv, line 4, column 2: " + OPEN, last(6));
        }

        @Test
        void aFileOfNothingElseIsReadInNoTime() {
            assertThat(problems(HEAD + COLUMNS + "nps,\"a\n".repeat(100_000))).hasSizeLessThan(100);
        }

        @Test
        void lineBreaksWithinThemAreRead() {
            assertThat(read(HEAD + COLUMNS + "nps,retail,20,40,\"Acme\r\nand sons\"\n")
                            .rows()
                            .get(0)
                            .publisher())
                    .contains("Acme\r\nand sons");
            assertThat(problems(HEAD + COLUMNS + "nps,retail,20,40,\"A\nB\r\nC\rD\"\n" + LAST))
                    .containsExactly(last(9));
        }
    }

    @Nested
    class Headers {
        /** Found by fuzzing: a column of no language was a problem, and its cell an exception of another kind. */
        @Test
        void aTextOfNoLanguageIsNamed() {
            assertThat(problems(HEAD + COLUMNS.strip() + ",note.r0.0u\nnps,saas,20,40,Acme,Notes\n"))
                    .singleElement()
                    .asString()
                    .isEqualTo(
                            "own.csv, line 4, column 6 (note.r0.0u): is no column of this file; did you mean 'note.ru'?");
        }

        @Test
        void aMissingOneIsNamedOnce() {
            assertThat(problems(HEAD + ROW + ROW))
                    .containsExactly(
                            "own.csv, line 4: the line with the names of the columns is missing before this one");
        }

        @Test
        void aFileOfFieldsAloneHasNone() {
            assertThat(problems(HEAD))
                    .containsExactly("own.csv, line 4: the line with the names of the columns is missing");
        }

        @Test
        void aHeaderAloneLacksTheFields() {
            assertThat(problems(COLUMNS))
                    .containsExactly(
                            "own.csv, line 1: field 'format' is missing",
                            "own.csv, line 1: field 'id' is missing",
                            "own.csv, line 1: field 'version' is missing");
        }

        @Test
        void aColumnGivenTwiceDoesNotShiftTheRest() {
            assertThat(problems(HEAD
                            + "metric,industry,low,low,high,publisher\nnps,retail,20,20,40,Acme\nnps,saaz,1,1,2,A\n"))
                    .containsExactly(
                            "own.csv, line 4, column 4 (low): is given twice; it is column 3 already", last(6));
        }

        @ParameterizedTest
        @CsvSource({
            "Metric, metric",
            "metrics, metric",
            "sample size, sampleSize",
            "licence , licence",
            "license, licence"
        })
        void theNameThatIsMeantIsSuggested(String name, String meant) {
            String content = HEAD + "metric,industry,low,high,publisher," + name + "\n";
            if (name.equals(meant)) {
                assertThat(read(content).rows()).isEmpty();
            } else {
                assertThat(problems(content))
                        .containsExactly("own.csv, line 4, column 6 (" + name
                                + "): is no column of this file; did you mean '" + meant + "'?");
            }
        }

        @Test
        void aMisspeltRequiredColumnIsNotCalledMissingToo() {
            assertThat(problems(HEAD + "metric,indsutry,low,high,publisher\n" + ROW))
                    .containsExactly(
                            "own.csv, line 4, column 2 (indsutry): is no column of this file; did you mean 'industry'?");
        }

        @Test
        void aColumnWithoutANameMustBeEmpty() {
            String head = HEAD + "metric,industry,,low,high,publisher\n";
            assertThat(read(head + "nps,retail,,20,40,Acme\n").rows()).hasSize(1);
            assertThat(problems(head + "nps,retail,x,20,40,Acme\n"))
                    .containsExactly("own.csv, line 5, column 3: stands under no name of a column");
        }

        @Test
        void aFieldThatIsMeantIsSuggested() {
            assertThat(problems(
                            "format,service-audit/benchmark-table/1\nId,acme\nid,acme\nversion,2026.1\nstale-after,2028-01-01\n"
                                    + COLUMNS))
                    .containsExactly(
                            "own.csv, line 2, column 1 (Id): is no field of this file; did you mean 'id'?",
                            "own.csv, line 5, column 1 (stale-after): is no field of this file; did you mean 'staleAfter'?");
        }
    }

    @Nested
    class Encodings {
        private static final String CYRILLIC = GOOD.replace("Acme", "Ромашка");

        @Test
        void aByteOrderMarkAndUtf16WithOneAreRead() {
            assertThat(read("\uFEFF" + CYRILLIC)).isEqualTo(read(CYRILLIC));
            assertThat(read(CYRILLIC.getBytes(UTF_16))).isEqualTo(read(CYRILLIC));
            assertThat(read(("\uFEFF" + CYRILLIC).getBytes(UTF_16LE))).isEqualTo(read(CYRILLIC));
            // As Excel saves "Unicode text".
            assertThat(read(("\uFEFF" + CYRILLIC.replace(",", "\t").replace("\n", "\r\n")).getBytes(UTF_16LE)))
                    .isEqualTo(read(CYRILLIC));
        }

        @Test
        void utf16WithoutAMarkIsNamed() {
            for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
                assertThat(problems(CYRILLIC.getBytes(charset)))
                        .containsExactly(
                                "own.csv, line 1: the file is UTF-16 without a byte order mark, or no text; save it as UTF-8");
            }
        }

        @Test
        void windows1251IsNamedByItsLineAndTheRestChecked() {
            // In Windows-1251 the capital letter Er is the byte D0, followed here by EE: no character of UTF-8.
            assertThat(problems((CYRILLIC + LAST).getBytes(Charset.forName("windows-1251"))))
                    .containsExactly(
                            "own.csv, line 5: is not UTF-8 (byte 0xD0); save the file as UTF-8, in Excel as 'CSV UTF-8'",
                            last(6));
        }

        @Test
        void aNulCharacterIsNamedByItsCell() {
            assertThat(problems(HEAD + COLUMNS + "nps,retail,20,40,Ac\0me\n" + LAST))
                    .containsExactly(
                            "own.csv, line 5, column 5 (publisher): holds a NUL character (U+0000); the file is damaged, or no text",
                            last(6));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\uFEFF", "\n\n", "  \r\n\t", "sep=;\n"})
        void anEmptyFileIsSaidToBe(String content) {
            assertThat(problems(content)).containsExactly("own.csv, line 1: the file is empty");
        }

        @Test
        void otherFilesAreCalledWhatTheyAre() {
            assertThat(problems(new byte[] {'P', 'K', 3, 4, 20}))
                    .containsExactly(
                            "own.csv, line 1: the file is a workbook (XLSX or ODS); save the sheet as CSV UTF-8");
            assertThat(problems(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                    .containsExactly("own.csv, line 1: the file is a workbook (XLS); save the sheet as CSV UTF-8");
            assertThat(problems("{\"format\": \"service-audit/benchmark-table/1\"}"))
                    .containsExactly(
                            "own.csv, line 1: the file is JSON; Documents of audit-report reads a table from JSON");
        }
    }

    @Nested
    class Numbers {
        @Test
        void areLookedAtBesideAMetricThatIsNotKnown() {
            assertThat(problems(HEAD + COLUMNS + "csatt,retail,abc,25%,Acme\nwait,retail,PT5M,PT1H,Acme\n"))
                    .extracting(
                            problem -> problem.replaceFirst("^own.csv, ", "").replaceFirst("[:;].*", ""))
                    .containsExactly(
                            "line 5, column 1 (metric)",
                            "line 5, column 3 (low)",
                            "line 5, column 4 (high)",
                            "line 6, column 1 (metric)");
        }

        private static String reason(String cell) {
            return problems(HEAD + COLUMNS + "revenue,retail,\"" + cell + "\",9999999999,Acme\n")
                    .get(0)
                    .replaceFirst("^own.csv, line 5, column 3 \\(low\\): ", "");
        }

        private static Quantity low(String separator, String cell) {
            return read(HEAD.replace(",", separator) + COLUMNS.replace(",", separator) + "revenue" + separator
                            + "retail" + separator + "\"" + cell + "\"" + separator + "9999999999" + separator
                            + "Acme\n")
                    .rows()
                    .get(0)
                    .low();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "40%|is '40%'; it must be a number such as 4.1; leave out the percent sign",
                    "1,5|is '1,5'; it must be a number such as 4.1; with a point: 1.5",
                    "1,200|is '1,200'; it must be a number such as 4.1; write 1200 or 1.200, whichever is meant",
                    "20-40|is '20-40'; it must be a number such as 4.1; a range takes two columns, low and high",
                    "20–40|is '20–40'; it must be a number such as 4.1; a range takes two columns, low and high",
                    "1,234.5|is '1,234.5'; it must be a number such as 4.1; leave out what separates thousands",
                    "1'234|is '1'234'; it must be a number such as 4.1; leave out what separates thousands",
                    "12 34|is '12 34'; it must be a number such as 4.1",
                    "many|is 'many'; it must be a number such as 4.1",
                    "1e5|is '1e5'; it must be a number such as 4.1"
                })
        void whatIsNearlyANumberIsToldWhatToChange(String cell, String reason) {
            assertThat(reason(cell)).isEqualTo(reason);
        }

        @ParameterizedTest
        @CsvSource({"1 200, 1200", "1\u00a0200\u00a0300.5, 1200300.5", "12\u202f000, 12000", "\u22125, -5", "\u00a07, 7"
        })
        void blanksBetweenThousandsAndATypographicMinusAreRead(String cell, String number) {
            assertThat(low(",", cell)).isEqualTo(low(",", number));
        }

        @ParameterizedTest
        @CsvSource({"'4,1', 4.1", "'-20,5', -20.5", "4.1, 4.1", "'1 200,5', 1200.5", "0.125, 0.125", "1.2345, 1.2345"})
        void betweenSemicolonsADecimalCommaIsRead(String cell, String number) {
            assertThat(low(";", cell)).isEqualTo(low(",", number));
            assertThat(low("\t", cell)).isEqualTo(low(",", number));
        }

        @Test
        void betweenSemicolonsAPointBeforeThreeDigitsCouldMeanEither() {
            assertThat(problems((HEAD + COLUMNS + "revenue,retail,1.234,9999,Acme\n").replace(",", ";")))
                    .containsExactly(
                            "own.csv, line 5, column 3 (low): is '1.234', which can be read in two ways; write 1234 or 1,234");
        }

        @Test
        void anUnquotedDecimalCommaBetweenCommasIsExplained() {
            assertThat(problems(HEAD + COLUMNS + "nps,retail,1,5,40,Acme\n" + LAST))
                    .containsExactly(
                            "own.csv, line 5: has 6 cells; the header has 5; a text with a comma in it needs quotation "
                                    + "marks around it, and a number has a point: 4.1",
                            last(6));
        }

        @Test
        void boundsTheWrongWayRoundAreNamed() {
            assertThat(problems(HEAD + COLUMNS + "nps,retail,40,20,Acme\n" + LAST))
                    .containsExactly(
                            "own.csv, line 5, column 3 (low): low is 40; it must not be more than high, which is 20",
                            last(6));
        }

        @Test
        void aNumberOfAnswersMayHaveBlanksAndNothingElse() {
            String head = HEAD + "metric,industry,low,high,publisher,sampleSize\n";
            assertThat(read(head + "nps,retail,20,40,Acme,12 000\n")
                            .rows()
                            .get(0)
                            .sampleSize())
                    .hasValue(12_000);
            assertThat(problems(head + "nps,retail,20,40,Acme,\"12,000\"\n"))
                    .containsExactly(
                            "own.csv, line 5, column 6 (sampleSize): is '12,000'; it must be a whole number of at "
                                    + "most 18 digits; leave out what separates thousands");
        }
    }

    @Nested
    class Dates {
        private static final String DATED =
                HEAD + "metric,industry,low,high,publisher,retrieved\nnps,retail,20,40,Acme,";

        @ParameterizedTest
        @ValueSource(strings = {"2026-11-02", "02.11.2026", "2.11.2026"})
        void isoAndDottedDatesAreRead(String date) {
            assertThat(read(DATED + date + "\n").rows().get(0).retrieved())
                    .isEqualTo(Optional.of(LocalDate.of(2026, 11, 2)));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "11/02/2026|, or 20.11.2026, with all four digits of the year",
                    "02.11.26|, or 20.11.2026, with all four digits of the year",
                    "2026/11/02|, or 20.11.2026, with all four digits of the year",
                    "46328|; a spreadsheet's number of a day must be formatted as a date",
                    "2 November|",
                    "31.02.2026|; there is no such day"
                })
        void othersAreToldHow(String date, String hint) {
            assertThat(problems(DATED + date + "\n"))
                    .containsExactly("own.csv, line 5, column 6 (retrieved): is '" + date
                            + "'; it must be a date such as 2026-11-20" + (hint == null ? "" : hint));
        }
    }

    @Nested
    class Names {
        @Test
        void theMetricIndustryAndStatisticThatAreMeantAreSuggested() {
            assertThat(
                            problems(
                                    HEAD + "metric,industry,low,high,publisher,statistic\n"
                                            + "NPS,Retail,20,40,Acme,Median\nchurn,telecomm,1,2,Acme,mean value\nxyz,fishing,1,2,Acme,\n"))
                    .containsExactly(
                            "own.csv, line 5, column 1 (metric): is 'NPS'; it must be the id of a known metric; did you mean 'nps'?",
                            "own.csv, line 5, column 2 (industry): is 'Retail'; it must be the id of a known industry; did you mean 'retail'?",
                            "own.csv, line 5, column 6 (statistic): is 'Median'; it must be one of range, mean, median, quartiles, top; did you mean 'median'?",
                            "own.csv, line 6, column 1 (metric): is 'churn'; it must be the id of a known metric",
                            "own.csv, line 6, column 2 (industry): is 'telecomm'; it must be the id of a known industry; did you mean 'telecom'?",
                            "own.csv, line 6, column 6 (statistic): is 'mean value'; it must be one of range, mean, median, quartiles, top",
                            "own.csv, line 7, column 1 (metric): is 'xyz'; it must be the id of a known metric",
                            "own.csv, line 7, column 2 (industry): is 'fishing'; it must be the id of a known industry");
        }

        @Test
        void anotherNameOfAnIndustryIsToldTheId() {
            assertThat(problems(HEAD + COLUMNS + "nps,banks,20,40,Acme\n"))
                    .containsExactly(
                            "own.csv, line 5, column 2 (industry): is 'banks', another name of industry 'banking'; "
                                    + "rows name an industry by its id");
        }

        @Test
        void aRowGivenTwiceIsToldWhereTheFirstStands() {
            assertThat(problems(HEAD + COLUMNS + ROW + "\n" + ROW))
                    .containsExactly(
                            "own.csv, line 7, column 1 (metric): row 'nps, retail' is given twice; it stands in line 5 already");
        }

        @Test
        void aLineThatIsTooLongIsNamed() {
            assertThat(problems(HEAD + COLUMNS + "nps,retail,20,40," + "A".repeat(20_000) + "\n" + LAST))
                    .containsExactly(
                            "own.csv, line 5, column 5 (publisher): has 20000 characters; at most 10000 are read",
                            last(6));
            assertThat(problems(HEAD + COLUMNS + ",".repeat(30_000) + "x\n" + LAST))
                    .contains(last(6))
                    .hasSize(2);
        }
    }
}
