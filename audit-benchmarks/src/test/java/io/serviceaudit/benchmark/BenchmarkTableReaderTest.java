package io.serviceaudit.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarkTableReaderTest {
    private static final String HEAD = """
            format,service-audit/benchmark-table/1
            id,acme-couriers
            version,2026.1
            """;

    private static BenchmarkTable read(String content) {
        return BenchmarkTableReader.read("own.csv", content.getBytes(UTF_8), Metrics.standard(), Industries.standard());
    }

    private static List<String> problems(String content) {
        return problems(content.getBytes(UTF_8));
    }

    private static List<String> problems(byte[] content) {
        MalformedCsvException malformed = catchThrowableOfType(
                MalformedCsvException.class,
                () -> BenchmarkTableReader.read("own.csv", content, Metrics.standard(), Industries.standard()));
        assertThat(malformed).as("the file must be refused").isNotNull();
        return malformed.problems().stream().map(CsvProblem::toString).toList();
    }

    @Test
    void readsAllThatATableCanSay() {
        BenchmarkTable table = read("""
                format,service-audit/benchmark-table/1
                id,acme-couriers
                version,2026.1
                title.en,"Couriers, and parcels"
                title.ru,Курьеры
                staleAfter,2028-01-01
                metric,industry,segment.tag,segment.value,region,statistic,low,high,period,sampleSize,publisher,title,year,retrieved,licence,note.en,note.ru
                nps,retail,city,Moscow,RU,range,-20.5,40,P1Y,120,Acme,"Couriers ""today""\",2025,2026-11-20,CC BY 4.0,"One,
                two",Раз
                """);
        assertThat(table.edition())
                .isEqualTo(TableEdition.of("acme-couriers", "2026.1")
                        .withTitle(Text.of("en", Map.of("en", "Couriers, and parcels", "ru", "Курьеры")))
                        .withStaleAfter(LocalDate.of(2028, 1, 1)));
        assertThat(table.rows())
                .containsExactly(
                        BenchmarkRow.builder(Metrics.NPS, "retail", Quantity.ofPoints("-20.5"), Quantity.ofPoints("40"))
                                .segment(new Segment("city", "Moscow"))
                                .region("RU")
                                .statistic(Statistic.RANGE)
                                .period(Period.ofYears(1))
                                .sampleSize(120)
                                .publisher("Acme")
                                .title("Couriers \"today\"")
                                .year(2025)
                                .retrieved(LocalDate.of(2026, 11, 20))
                                .licence("CC BY 4.0")
                                .note(Text.of("en", Map.of("en", "One,\ntwo", "ru", "Раз")))
                                .build());
    }

    @Test
    void aSegmentIsATagAndAValueOrNeither() {
        String head = HEAD + "metric,industry,low,high,publisher,segment.tag,segment.value\n";
        assertThat(read(head + "nps,retail,20,40,Acme,,\nnps,all,20,40,Acme,'-city,'=Omsk\n")
                        .rows())
                .extracting(BenchmarkRow::segment)
                .containsExactly(Optional.empty(), Optional.of(new Segment("-city", "=Omsk")));
        assertThat(problems(head + "nps,retail,20,40,Acme,city,\n" + "nps,retail,20,40,Acme,,Omsk\n"
                        + "nps,retail,20,40,Acme," + "x".repeat(129) + ",Omsk\n"
                        + "nps,retail,20,40,Acme,city,Omsk\n"
                        + "nps,retail,20,40,Acme,city,Omsk\n"))
                .containsExactly(
                        "own.csv, line 5, column 7 (segment.value): must not be empty beside segment.tag, segment.value",
                        "own.csv, line 6, column 6 (segment.tag): must not be empty beside segment.tag, segment.value",
                        "own.csv, line 7, column 6 (segment.tag): tag of a segment is '" + "x".repeat(129)
                                + "'; it must be 1-128 printable characters",
                        "own.csv, line 9, column 1 (metric): row 'nps, retail, city=Omsk' is given twice; it stands in line 8 already");
        assertThat(problems(HEAD + "metric,industry,low,high,publisher,segment.tag\nnps,retail,20,40,Acme,city\n"))
                .containsExactly(
                        "own.csv, line 5: 'segment.value' must not be empty beside segment.tag, segment.value");
    }

    @Test
    void columnsMayBeInAnyOrderAndOnlyTheRequiredOnes() {
        BenchmarkTable table = read(HEAD + "publisher,high,low,industry,metric\nnot stated,40,20,retail,nps\n");
        assertThat(table.rows())
                .containsExactly(
                        BenchmarkRow.builder(Metrics.NPS, "retail", Quantity.ofPoints("20"), Quantity.ofPoints("40"))
                                .build());
        assertThat(table.edition()).isEqualTo(TableEdition.of("acme-couriers", "2026.1"));
    }

    @Test
    void textsFallBackToTheTablesLanguageWhichIsEnglishIfItNamesNone() {
        String rows = """
                metric,industry,low,high,publisher,note.ru,note.kk,note.en
                nps,retail,20,40,Acme,Раз,Бір,One
                nps,saas,20,40,Acme,,Бір,
                """;
        assertThat(read(HEAD + rows).rows())
                .extracting(row -> row.note().orElseThrow().defaultLanguage())
                .containsOnly("en");
        BenchmarkTable table = read(HEAD + "language,ru\ntitle.en,Couriers\n" + rows);
        assertThat(table.rows())
                .extracting(row -> row.note().orElseThrow().defaultLanguage())
                .containsOnly("ru");
        assertThat(table.edition().title()).contains(Text.of("ru", Map.of("en", "Couriers")));
        assertThat(problems(HEAD + "language,in Russian\nstaleAfter,12345-01-01\n" + rows))
                .containsExactly(
                        "own.csv, line 4, column 2 (language): language is 'in Russian'; it must be a tag such as en or pt-BR",
                        "own.csv, line 5, column 2 (staleAfter): is '12345-01-01'; it must be a date such as 2026-11-20");
        assertThat(problems(HEAD + "staleAfter,+10000-01-01\n" + rows))
                .containsExactly(
                        "own.csv, line 4, column 2 (staleAfter): year of staleAfter is 10000; it must be from 0 to 9999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void blankLinesSpareCellsAndAMarkFirstSayNothing(String lineBreak) {
        String content =
                "\uFEFFformat,service-audit/benchmark-table/1,,,\n\nid, acme-couriers ,,,\nversion,2026.1\n,,,,\n"
                        + "metric,industry,low,high,publisher,,\n\nnps,retail, 20 ,40,Acme,,\n,,,,\n";
        assertThat(read(content.replace("\n", lineBreak)).rows()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"PT90M, 5400", "P3D, 259200", "P2W, 1209600", "PT0.5S, 0.5"})
    void lengthsOfTimeAreWrittenAsInDocuments(String text, String seconds) {
        BenchmarkTable table =
                read(HEAD + "metric,industry,low,high,publisher\nresolution-time,retail,PT0S," + text + ",Acme\n");
        BenchmarkRow row = table.rows().get(0);
        assertThat(row.low()).isEqualTo(Quantity.ofDuration(Duration.ZERO));
        assertThat(row.high()).isEqualTo(Quantity.ofDuration(Duration.parse("PT" + seconds + "S")));
    }

    @Test
    void everyProblemIsNamedWithItsPlaceInOnePass() {
        assertThat(problems("""
                        format,service-audit/benchmark-table/2
                        id,Acme
                        version,
                        staleAfter,soon
                        owner,me
                        metric,industry,region,statistic,low,high,period,sampleSize,publisher,title,year,retrieved,licence,note.en
                        npz,retial,,mode,x,,P1X,many,,,25,yesterday,,
                        nps,retail,,range,50,40,,0,Acme,,1899,,,
                        churn-rate,saas,,range,-1,101,P13M1D,,Acme,,2025,2026-02-30,,
                        churn-rate,saas,,range,1,5,P13M1D,,Acme,,2025,,,
                        nps,saas,,range,1e5,5,,,Acme,,2025,,,
                        nps,saas
                        nps,saas,,,1,2,,,Acme,,,,,
                        nps,saas,,,3,4,,,Acme,,,,,
                        """))
                .containsExactly(
                        "own.csv, line 1, column 2 (format): is 'service-audit/benchmark-table/2'; it must be "
                                + "service-audit/benchmark-table/1",
                        "own.csv, line 2, column 2 (id): table id is 'Acme'; it must be 1-64 characters, lower-case "
                                + "letters, digits and single hyphens between them",
                        "own.csv, line 3, column 2 (version): must not be empty",
                        "own.csv, line 4, column 2 (staleAfter): is 'soon'; it must be a date such as 2026-11-20",
                        "own.csv, line 5, column 1 (owner): is no field of this file; known are format, id, version, "
                                + "language, title.<language>, staleAfter",
                        "own.csv, line 7, column 1 (metric): is 'npz'; it must be the id of a known metric; did you mean 'nps'?",
                        "own.csv, line 7, column 2 (industry): is 'retial'; it must be the id of a known industry; did you mean "
                                + "'retail'?",
                        "own.csv, line 7, column 5 (low): is 'x'; it must be a number such as 4.1",
                        "own.csv, line 7, column 6 (high): must not be empty",
                        "own.csv, line 7, column 4 (statistic): is 'mode'; it must be one of range, mean, median, "
                                + "quartiles, top",
                        "own.csv, line 7, column 7 (period): is 'P1X'; it must be a period such as P1M",
                        "own.csv, line 7, column 8 (sampleSize): is 'many'; it must be a whole number of at most 18 digits",
                        "own.csv, line 7, column 9 (publisher): must not be empty; write 'not stated' where "
                                + "the source names none",
                        "own.csv, line 7, column 12 (retrieved): is 'yesterday'; it must be a date such as 2026-11-20",
                        "own.csv, line 7, column 11 (year): year is 25; it must be from 1900 to 2200",
                        "own.csv, line 8, column 5 (low): low is 50; it must not be more than high, which is 40",
                        "own.csv, line 8, column 8 (sampleSize): sampleSize is 0; it must be at least 1",
                        "own.csv, line 8, column 11 (year): year is 1899; it must be from 1900 to 2200",
                        "own.csv, line 9, column 5 (low): value of metric 'churn-rate' is -1; it must be from 0 to 100",
                        "own.csv, line 9, column 6 (high): value of metric 'churn-rate' is 101; it must be from 0 to 100",
                        "own.csv, line 9, column 12 (retrieved): is '2026-02-30'; it must be a date such as 2026-11-20; "
                                + "there is no such day",
                        "own.csv, line 10, column 7 (period): rate per P13M1D cannot be carried to P1M; they are as 4757 "
                                + "to 365, and neither number may be above 2400",
                        "own.csv, line 11, column 5 (low): is '1e5'; it must be a number such as 4.1",
                        "own.csv, line 12: has 2 cells; the header has 14",
                        "own.csv, line 14, column 1 (metric): row 'nps, saas' is given twice; it stands in line 13 already");
    }

    @Test
    void theHeaderIsChecked() {
        String known =
                "is no column of this file; known are metric, industry, segment.tag, segment.value, region, statistic, "
                        + "low, high, currency, period, sampleSize, publisher, title, year, retrieved, licence, note.<language>";
        assertThat(problems(HEAD + "metric,industry,low,low,hihg,note.e,note.EN,colour\n"))
                .containsExactly(
                        "own.csv, line 4, column 4 (low): is given twice; it is column 3 already",
                        "own.csv, line 4, column 5 (hihg): is no column of this file; did you mean 'high'?",
                        "own.csv, line 4, column 6 (note.e): is no column of this file; did you mean 'note.en'?",
                        "own.csv, line 4, column 7 (note.EN): is no column of this file; did you mean 'note.en'?",
                        "own.csv, line 4, column 8 (colour): " + known,
                        "own.csv, line 4: column 'publisher' is missing");
    }

    @Test
    void theTablesOwnFieldsAreChecked() {
        assertThat(problems("id,acme\nid,other\nmetric,industry,low,high,publisher\n"))
                .containsExactly(
                        "own.csv, line 1: field 'format' is missing",
                        "own.csv, line 1: field 'version' is missing",
                        "own.csv, line 2, column 1 (id): is given twice");
    }

    @Test
    void aFileWithoutColumnsIsRefused() {
        assertThat(problems(HEAD))
                .containsExactly("own.csv, line 4: the line with the names of the columns is missing");
    }

    @Test
    void aRowWithMoreCellsThanTheHeaderIsRefused() {
        assertThat(problems(HEAD + "metric,industry,low,high,publisher\nnps,retail,20,40,Acme,RU\n"))
                .containsExactly(
                        "own.csv, line 5: has 6 cells; the header has 5; a text with a comma in it needs quotation marks around "
                                + "it, and a number has a point: 4.1");
    }

    @Test
    void moneyMayNameItsCurrencyAndNothingElseMay() {
        String head = HEAD + "metric,industry,low,high,currency,publisher\n";
        assertThat(read(head
                                + "ltv,retail,20,40,RUB,Acme\nltv,retail,1,2,EUR,Acme\nltv,retail,3,4,,Acme\nnps,retail,3,4,,Acme\n")
                        .rows())
                .extracting(row -> row.currency().orElse("none"))
                .containsExactly("RUB", "EUR", "none", "none");
        assertThat(problems(head + "ltv,retail,20,40,rub,Acme\nnps,retail,20,40,RUB,Acme\nltv,saas,1,2,RUB,Acme\n"
                        + "ltv,saas,1,2,RUB,Acme\n"))
                .containsExactly(
                        "own.csv, line 5, column 5 (currency): currency is 'rub'; it must be an ISO 4217 code such as EUR",
                        "own.csv, line 6, column 5 (currency): currency is 'RUB'; it must be left out; metric 'nps' is not in "
                                + "money",
                        "own.csv, line 8, column 1 (metric): row 'ltv, saas, RUB' is given twice; it stands in line 7 already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e5", "٤", "+5", "5.", ".5", "0x5", "NaN", "4111111111111111111111111111111111111111111"})
    void onlyPlainNumbersAreNumbers(String number) {
        assertThat(problems(HEAD + "metric,industry,low,high,publisher\nrevenue,retail,\"" + number + "\",99,Acme\n"))
                .containsExactly(
                        "own.csv, line 5, column 3 (low): is '" + number + "'; it must be a number such as 4.1");
    }

    @Test
    void theMessageHoldsAllProblems() {
        MalformedCsvException malformed = catchThrowableOfType(
                MalformedCsvException.class,
                () -> read(HEAD + "metric,industry,low,high,publisher\nnps,retail,a,b,Acme\n"));
        assertThat(malformed)
                .hasMessage(
                        "own.csv, line 5, column 3 (low): is 'a'; it must be a number such as 4.1\nown.csv, line 5, "
                                + "column 4 (high): is 'b'; it must be a number such as 4.1");
    }
}
