package io.serviceaudit.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarkCsvTest {
    private static final BenchmarkCsv CSV = BenchmarkCsv.standard();
    private static final TableEdition ACME = TableEdition.of("acme", "2026.1");
    private static final String HEAD = "format,service-audit/benchmark-table/1\nid,acme\nversion,2026.1\n"
            + "metric,industry,low,high,publisher\n";

    private static BenchmarkRow.Builder nps() {
        return BenchmarkRow.builder(Metrics.NPS, "retail", Quantity.ofPoints("-20.5"), Quantity.ofPoints("40"));
    }

    private static String text(byte[] utf8) {
        return new String(utf8, UTF_8);
    }

    private static List<String> problems(BenchmarkCsv csv, String content) {
        MalformedCsvException malformed =
                catchThrowableOfType(MalformedCsvException.class, () -> csv.read("own.csv", content));
        assertThat(malformed).as("the file must be refused").isNotNull();
        return malformed.problems().stream().map(CsvProblem::toString).toList();
    }

    @Nested
    class Reading {
        private final String content = HEAD + "nps,retail,20,40,СИБУР\n";
        private final BenchmarkTable table = BenchmarkTable.of(
                ACME,
                List.of(BenchmarkRow.builder(Metrics.NPS, "retail", Quantity.ofPoints("20"), Quantity.ofPoints("40"))
                        .publisher("СИБУР")
                        .build()));

        @Test
        void takesTextBytesStreamsReadersAndFiles(@TempDir Path folder) throws IOException {
            byte[] bytes = content.getBytes(UTF_8);
            Path file = Files.write(folder.resolve("own.csv"), bytes);
            assertThat(CSV.read("own.csv", content)).isEqualTo(table);
            assertThat(CSV.read("own.csv", bytes)).isEqualTo(table);
            assertThat(CSV.read("own.csv", new ByteArrayInputStream(bytes))).isEqualTo(table);
            assertThat(CSV.read("own.csv", new StringReader(content))).isEqualTo(table);
            assertThat(CSV.read(file)).isEqualTo(table);
        }

        @Test
        void aReaderIsReadNoFurtherThanTheLargestSize() throws IOException {
            StringReader characters = new StringReader(" ".repeat(100_000));
            assertThatExceptionOfType(MalformedCsvException.class)
                    .isThrownBy(() -> CSV.withBytes(1_000).read("own.csv", characters))
                    .withMessageContaining("at most 1000 bytes are read");
            assertThat(characters.read()).as("what was not read").isEqualTo(' ');
        }

        @Test
        void problemsNameTheFileWithoutItsFolders(@TempDir Path folder) throws IOException {
            Path file = Files.writeString(folder.resolve("couriers.csv"), content.replace("nps", "npz"));
            assertThatExceptionOfType(MalformedCsvException.class)
                    .isThrownBy(() -> CSV.read(file))
                    .withMessage(
                            "couriers.csv, line 5, column 1 (metric): is 'npz'; it must be the id of a known metric; did you mean 'nps'?")
                    .satisfies(malformed -> assertThat(malformed.problems())
                            .containsExactly(new CsvProblem(
                                    "couriers.csv",
                                    5,
                                    new CsvProblem.Column(1, "metric"),
                                    "is 'npz'; it must be the id of a known metric; did you mean 'nps'?")));
        }

        @Test
        void takesSemicolonsDecimalCommasAndDottedDatesAsSpreadsheetProgramsSaveThem() {
            String saved =
                    "\uFEFFformat;service-audit/benchmark-table/1;;;;;\r\nid;acme;;;;;\r\nversion;2026.1;;;;;\r\n"
                            + "title.en;\"Couriers, and parcels; all\";;;;;\r\nstaleAfter;01.01.2028;;;;;\r\n"
                            + "metric;industry;low;high;publisher;retrieved;note.en\r\n"
                            + "nps;retail;-20,5;40.0;Acme;20.11.2026;\"4,1; 5,2\"\r\n"
                            + "resolution-time;saas;PT0,5S;PT2H;Acme;;\r\n";
            assertThat(CSV.read("own.csv", saved))
                    .isEqualTo(BenchmarkTable.of(
                            ACME.withTitle(Text.of("en", "Couriers, and parcels; all"))
                                    .withStaleAfter(LocalDate.of(2028, 1, 1)),
                            List.of(
                                    nps().publisher("Acme")
                                            .retrieved(LocalDate.of(2026, 11, 20))
                                            .note(Text.of("en", "4,1; 5,2"))
                                            .build(),
                                    BenchmarkRow.builder(
                                                    Metrics.standard()
                                                            .find("resolution-time")
                                                            .orElseThrow(),
                                                    "saas",
                                                    Quantity.ofDuration(Duration.ofMillis(500)),
                                                    Quantity.ofDuration(Duration.ofHours(2)))
                                            .publisher("Acme")
                                            .build())));
        }

        @Test
        void aDecimalCommaBetweenCommasIsNoNumber() {
            assertThat(problems(CSV, HEAD + "nps,retail,\"1,5\",40,Acme\n"))
                    .containsExactly(
                            "own.csv, line 5, column 3 (low): is '1,5'; it must be a number such as 4.1; with a point: 1.5");
        }

        @Test
        void takesAHostsMetricsAndIndustries() {
            String own = HEAD + "queue-length,couriers,1,2,Acme\n";
            assertThat(problems(CSV, own)).hasSize(2);
            BenchmarkCsv csv = CSV.withIndustries(
                            Industries.standard().with(Industry.of("couriers", Text.of("en", "Couriers"))))
                    .withMetrics(Metrics.standard().with(Metric.of("queue-length", Unit.COUNT, Direction.LOWER)));
            assertThat(csv.read("own.csv", own).rows())
                    .extracting(BenchmarkRow::toString)
                    .containsExactly("queue-length, couriers");
        }
    }

    @Nested
    class Writing {
        @Test
        void givesTheFieldsThenTheColumnsThenTheRows() {
            BenchmarkTable table = BenchmarkTable.of(
                    ACME.withTitle(Text.of("en", Map.of("en", "Couriers, all", "ru", "Курьеры")))
                            .withStaleAfter(LocalDate.of(2028, 1, 1)),
                    List.of(
                            nps().segment(new Segment("city", "Moscow"))
                                    .region("RU")
                                    .statistic(Statistic.RANGE)
                                    .period(Period.ofYears(1))
                                    .sampleSize(120)
                                    .publisher("Acme")
                                    .title("Couriers \"today\"")
                                    .year(2025)
                                    .retrieved(LocalDate.of(2026, 11, 20))
                                    .licence("CC BY 4.0")
                                    .note(Text.of("en", Map.of("en", "One;\ntwo", "ru", "Раз")))
                                    .build(),
                            nps().build()));
            String rest = "version,2026.1\ntitle.en,\"Couriers, all\"\ntitle.ru,Курьеры\nstaleAfter,2028-01-01\n"
                    + "metric,industry,segment.tag,segment.value,region,statistic,low,high,currency,period,sampleSize,publisher,title,year,retrieved,licence,"
                    + "note.en,note.ru\n"
                    + "nps,retail,city,Moscow,RU,range,-20.5,40,,P1Y,120,Acme,\"Couriers \"\"today\"\"\",2025,2026-11-20,CC BY 4.0,\"One;|two\",Раз\n"
                    + "nps,retail,,,,,-20.5,40,,,,not stated,,,,,,\n";
            assertThat(text(CSV.write(table)))
                    .isEqualTo(("format,service-audit/benchmark-table/1\nid,acme\n" + rest)
                            .replace("\n", "\r\n")
                            .replace('|', '\n'));
            assertThat(CSV.read("own.csv", CSV.write(table))).isEqualTo(table);
        }

        @Test
        void theBundledTableReadsBackAsTheSame() {
            byte[] written = CSV.write(BenchmarkTable.standard());
            assertThat(CSV.read("standard.csv", written)).isEqualTo(BenchmarkTable.standard());
        }

        @Test
        void asSpreadsheetProgramsWithDecimalCommasExpectIt() {
            BenchmarkTable table = BenchmarkTable.of(ACME, List.of(nps().build()));
            assertThat(text(CSV.withSemicolons().withByteOrderMark().write(table)))
                    .startsWith("\uFEFFformat;service-audit/benchmark-table/1\r\nid;acme\r\nversion;2026.1\r\nmetric;")
                    .endsWith("\r\nnps;retail;;;;;\"-20,5\";40;;;;not stated;;;;\r\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"=1+1", "+7", "-", "@SUM(A1)", "'=1", "\uff1d1", "= HYPERLINK(\"x\")"})
        void noTextBecomesAFormulaAndEachReadsBack(String text) {
            BenchmarkTable table = BenchmarkTable.of(
                    ACME.withTitle(Text.of("ru", text)),
                    List.of(BenchmarkRow.builder(
                                    Metrics.NPS, "retail", Quantity.ofPoints("20"), Quantity.ofPoints("40"))
                            .segment(new Segment(text, text))
                            .region(text)
                            .publisher(text)
                            .title(text)
                            .licence(text)
                            .note(Text.of("ru", text))
                            .build()));
            String written = text(CSV.write(table));
            assertThat(written)
                    .contains("language,ru\r\n")
                    .doesNotContain("," + text)
                    .doesNotContain(",\"" + text);
            assertThat(CSV.read("own.csv", written)).isEqualTo(table);
        }

        @Test
        void aTableLaidOverAnotherIsRefused() {
            BenchmarkTable own = BenchmarkTable.of(ACME, List.of(nps().build()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CSV.write(BenchmarkTable.standard().overlaidWith(own)))
                    .withMessage(
                            "table 'acme 2026.1' has rows of 2 editions (acme 2026.1, standard 2025.1); a file is of one");
        }
    }

    @Nested
    class Template {
        @Test
        void hasEveryFieldAndColumn() {
            assertThat(text(CSV.template()))
                    .isEqualTo("format,service-audit/benchmark-table/1\r\nid,\r\nversion,\r\nlanguage,\r\ntitle.en,\r\n"
                            + "title.ru,\r\nstaleAfter,\r\nmetric,industry,segment.tag,segment.value,region,statistic,low,high,currency,period,sampleSize,"
                            + "publisher,title,year,retrieved,licence,note.en,note.ru\r\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {",", ";"})
        void needsOnlyAnIdAndAVersionToBeATable(String separator) {
            BenchmarkCsv csv = separator.equals(";") ? CSV.withSemicolons() : CSV;
            String template = text(csv.template());
            assertThat(problems(CSV, template))
                    .containsExactly(
                            "own.csv, line 2, column 2 (id): must not be empty",
                            "own.csv, line 3, column 2 (version): must not be empty");
            String filledIn = template.replace("id" + separator, "id" + separator + "acme")
                    .replace("version" + separator, "version" + separator + "2026.1");
            assertThat(CSV.read("own.csv", filledIn)).isEqualTo(BenchmarkTable.of(ACME, List.of()));
        }
    }

    @Nested
    @Timeout(20)
    class Hostile {
        /** Found by fuzzing: a table was read from CSV whose texts no document may have. */
        @Test
        void aCellThatIsLongerThanATextOfADocumentIsRefused() {
            String file = "id,acme\nversion,2026.1\ntitle.en,TITLE\nmetric,industry,low,high,publisher,note.en\n"
                    + "nps,saas,40,60,Acme,NOTE\n";
            // Each of the characters is two of Java's; the apostrophe only keeps it from being a formula.
            String most = "\ud83d\ude00".repeat(10_000);
            String formula = "'=" + "x".repeat(9_999);
            BenchmarkTable table = CSV.read(
                    "own.csv",
                    "format,service-audit/benchmark-table/1\n"
                            + file.replace("TITLE", most).replace("NOTE", formula));
            assertThat(CSV.read("own.csv", CSV.write(table))).isEqualTo(table);
            assertThat(problems(
                            CSV,
                            "format,service-audit/benchmark-table/1\n"
                                    + file.replace("TITLE", most + "x").replace("NOTE", formula + "x")))
                    .containsExactly(
                            "own.csv, line 4, column 2 (title.en): has 10001 characters; at most 10000 are read",
                            "own.csv, line 6, column 6 (note.en): has 10001 characters; at most 10000 are read");
        }

        @Test
        void aFileThatIsTooLargeIsNotLookedInto() throws IOException {
            BenchmarkCsv csv = CSV.withBytes(100);
            String reason = "own.csv, line 1: the file is too large; at most 100 bytes are read";
            assertThat(problems(csv, "я".repeat(51))).containsExactly(reason);
            assertThat(problems(csv, "x".repeat(101))).containsExactly(reason);
            assertThat(problems(csv, "x".repeat(100))).doesNotContain(reason);
            ByteArrayInputStream stream = new ByteArrayInputStream(new byte[10_000]);
            assertThatExceptionOfType(MalformedCsvException.class)
                    .isThrownBy(() -> csv.read("own.csv", stream))
                    .withMessage(reason);
            assertThat(stream.available()).isEqualTo(10_000 - 101);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CSV.withBytes(0))
                    .withMessage("bytes is 0; it must be from 1 to 2147483646");
        }

        @Test
        void halfACharacterIsRefused() {
            assertThat(problems(CSV, HEAD + "nps,retail,20,40,\ud83d\n"))
                    .containsExactly("own.csv, line 1: the text holds half of a character (a lone surrogate)");
        }

        @Test
        void ofVeryManyProblemsTheFirstAreNamed() {
            assertThat(problems(CSV, HEAD + "npz,retail,20,40,Acme\n".repeat(20_000)))
                    .hasSize(1_001)
                    .startsWith(
                            "own.csv, line 5, column 1 (metric): is 'npz'; it must be the id of a known metric; did you mean 'nps'?")
                    .endsWith("own.csv, line 1004: there are more problems than these first 1000");
        }

        @Test
        void numbersAndTimesOfAnyLengthCostNothing() {
            String digits = "9".repeat(100_000);
            assertThat(problems(
                            CSV,
                            HEAD + "revenue,retail," + digits + ",0." + digits + ",Acme\nresolution-time,retail,P"
                                    + digits + "D,PT1e" + digits + "S,Acme\n"))
                    .hasSize(4);
        }

        @Test
        void problemsCanBeSentElsewhere() throws IOException, ClassNotFoundException {
            MalformedCsvException malformed =
                    catchThrowableOfType(MalformedCsvException.class, () -> CSV.read("own.csv", ""));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(malformed);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                assertThat(((MalformedCsvException) in.readObject()).problems()).isEqualTo(malformed.problems());
            }
        }
    }
}
