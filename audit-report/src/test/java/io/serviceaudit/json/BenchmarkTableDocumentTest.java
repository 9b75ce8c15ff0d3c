package io.serviceaudit.json;

import static io.serviceaudit.json.Refused.json;
import static io.serviceaudit.json.Refused.places;
import static io.serviceaudit.json.Refused.problems;
import static io.serviceaudit.json.Refused.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.benchmark.BenchmarkRow;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.benchmark.Industries;
import io.serviceaudit.benchmark.Industry;
import io.serviceaudit.benchmark.PeriodBasis;
import io.serviceaudit.benchmark.Segment;
import io.serviceaudit.benchmark.Statistic;
import io.serviceaudit.benchmark.TableEdition;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.constraint.OneOf;
import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarkTableDocumentTest {
    private static final Documents DOCUMENTS = Documents.standard();

    private static final String HEAD = "'format':'service-audit/benchmark-table/1','id':'acme','version':'2026.1'";
    private static final String NPS = "'metric':'nps','industry':'retail','low':20,'high':40,'publisher':'Acme'";

    private static String table(String rows) {
        return json("{" + HEAD + ",'rows':[" + rows + "]}");
    }

    private static BenchmarkTable read(String rows) {
        return DOCUMENTS.readBenchmarkTable(table(rows));
    }

    private static BenchmarkRow.Builder nps(String low, String high) {
        return BenchmarkRow.builder(Metrics.NPS, "retail", Quantity.ofPoints(low), Quantity.ofPoints(high));
    }

    @Test
    void theSampleOfTheFormatIsRead() {
        // The sample of the format's description, its dots replaced by words.
        String sample = json("""
                {
                  'format': 'service-audit/benchmark-table/1', 'id': 'acme-couriers', 'version': '2026.1', 'title': 'Couriers', 'staleAfter': '2028-01-01',
                  'rows': [ { 'metric': 'nps', 'industry': 'retail', 'segment': { 'tag': 'city', 'value': 'Omsk' }, 'region': 'RU', 'statistic': 'range', 'low': 20, 'high': 40, 'period': 'P1Y', 'sampleSize': 120,
                              'publisher': 'Acme', 'title': 'Parcels', 'year': 2025, 'retrieved': '2026-11-20', 'licence': 'CC BY 4.0', 'note': { 'en': 'One', 'ru': 'Раз' } } ]
                }
                """);
        BenchmarkTable table = DOCUMENTS.readBenchmarkTable(sample);
        assertThat(table.edition())
                .isEqualTo(TableEdition.of("acme-couriers", "2026.1")
                        .withTitle(Text.of("en", "Couriers"))
                        .withStaleAfter(LocalDate.of(2028, 1, 1)));
        assertThat(table.rows())
                .containsExactly(nps("20", "40")
                        .segment(new Segment("city", "Omsk"))
                        .region("RU")
                        .statistic(Statistic.RANGE)
                        .period(Period.ofYears(1))
                        .sampleSize(120)
                        .publisher("Acme")
                        .title("Parcels")
                        .year(2025)
                        .retrieved(LocalDate.of(2026, 11, 20))
                        .licence("CC BY 4.0")
                        .note(Text.of("en", Map.of("en", "One", "ru", "Раз")))
                        .build());
        // Written compactly in the order of the sample, so only its layout goes.
        assertThat(DOCUMENTS.write(table))
                .isEqualTo(sample.replaceAll("\\s*\\n\\s*", "")
                        .replaceAll("([\\[{,:]) +", "$1")
                        .replaceAll(" +([\\]}])", "$1"));
    }

    @Test
    void onlyTheRequiredFieldsAreNeeded() {
        BenchmarkTable table = read("{" + NPS + "}");
        assertThat(table.rows())
                .containsExactly(nps("20", "40").publisher("Acme").build());
        assertThat(table.edition()).isEqualTo(TableEdition.of("acme", "2026.1"));
        assertThat(read("").rows()).isEmpty();
    }

    @Test
    void aPublisherThatIsNotStatedIsNone() {
        BenchmarkTable table = read("{" + NPS.replace("Acme", "not stated") + "}");
        assertThat(table.rows().get(0).publisher()).isEmpty();
        assertThat(DOCUMENTS.write(table)).contains("\"publisher\":\"not stated\"");
    }

    @Test
    void theConstraintKnowsEveryStatistic() throws NoSuchMethodException {
        OneOf words =
                BenchmarkTableDocument.RowDocument.class.getMethod("statistic").getAnnotation(OneOf.class);
        assertThat(words.value())
                .containsExactly(
                        Arrays.stream(Statistic.values()).map(Statistic::code).toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void everyStatisticCanBeNamed(Statistic statistic) {
        assertThat(read("{" + NPS + ",'statistic':'" + statistic.code() + "'}")
                        .rows()
                        .get(0)
                        .statistic())
                .contains(statistic);
    }

    @ParameterizedTest
    @CsvSource({"PT90M, PT1H30M", "P3D, PT72H", "P2W, PT336H", "PT0.5S, PT0.5S", "PT0S, PT0S"})
    void boundsOfMetricsOfTimeAreDurations(String given, String written) {
        BenchmarkTable table = read("{'metric':'resolution-time','industry':'retail','low':'PT0S','high':'" + given
                + "','publisher':'Acme'}");
        assertThat(table.rows().get(0).high()).isEqualTo(Quantity.ofDuration(Duration.parse(written)));
        assertThat(DOCUMENTS.write(table)).contains("\"high\":\"" + written + "\"");
    }

    @ParameterizedTest
    @CsvSource({"20.50, 20.5", "2e1, 20", "-0.0, 0", "-100, -100", "1e-100, 0.0000000000"})
    void boundsThatAreNumbersAreExactAndWrittenPlainly(String given, String written) {
        BenchmarkTable table = read("{" + NPS.replace("'low':20", "'low':" + given) + "}");
        assertThat(DOCUMENTS.write(table)).contains("\"low\":" + written);
    }

    @Nested
    class OneMistake {
        static Stream<Arguments> tables() {
            String rows = ",'rows':[{" + NPS + "}]";
            return Stream.of(
                    row("no object", "[]", " wrong-type"),
                    row(
                            "nothing",
                            "{}",
                            "/format missing-field",
                            "/id missing-field",
                            "/version missing-field",
                            "/rows missing-field"),
                    row("no rows", "{" + HEAD + "}", "/rows missing-field"),
                    row("rows as an object", "{" + HEAD + ",'rows':{}}", "/rows wrong-type"),
                    row("row as a text", "{" + HEAD + ",'rows':['nps']}", "/rows/0 wrong-type"),
                    row("another kind", "{'format':'service-audit/audit/1','x':1}", "/format other-document"),
                    row("a later version", "{'format':'service-audit/benchmark-table/2'}", "/format newer-format"),
                    row("no format of ours", "{" + HEAD.replace("-table", "") + rows + "}", "/format unknown-format"),
                    row("id in capitals", "{" + HEAD.replace("acme", "Acme") + rows + "}", "/id invalid-id"),
                    row(
                            "version with a space",
                            "{" + HEAD.replace("2026.1", "2026 1") + rows + "}",
                            "/version invalid-version"),
                    row(
                            "version as a number",
                            "{" + HEAD.replace("'2026.1'", "2026.1") + rows + "}",
                            "/version wrong-type"),
                    row(
                            "language in words",
                            "{" + HEAD + ",'language':'in Russian'" + rows + "}",
                            "/language invalid-language"),
                    row("blank title", "{" + HEAD + ",'title':' '" + rows + "}", "/title blank-text"),
                    row("title in no language", "{" + HEAD + ",'title':{}" + rows + "}", "/title empty"),
                    row("title in another form", "{" + HEAD + ",'title':1" + rows + "}", "/title wrong-type"),
                    row(
                            "no such day",
                            "{" + HEAD + ",'staleAfter':'2027-02-29'" + rows + "}",
                            "/staleAfter invalid-date"),
                    row("unknown field", "{" + HEAD + ",'owner':'me'" + rows + "}", "/owner unknown-field"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("tables")
        void ofATableIsNamed(String name, String document, List<String> places) {
            assertThat(places(() -> DOCUMENTS.readBenchmarkTable(document))).isEqualTo(places);
        }

        private static Arguments with(String name, String fields, String... places) {
            return row(name, NPS + "," + fields, places);
        }

        private static Arguments instead(String name, String field, String other, String... places) {
            assertThat(NPS).contains(field);
            return row(name, NPS.replace(field, other), places);
        }

        private static Arguments churn(String name, String fields, String... places) {
            return row(name, "'metric':'churn-rate','industry':'saas','publisher':'Acme'," + fields, places);
        }

        private static Arguments time(String name, String fields, String... places) {
            return row(name, "'metric':'resolution-time','industry':'saas','publisher':'Acme'," + fields, places);
        }

        static Stream<Arguments> rows() {
            return Stream.of(
                    row(
                            "nothing",
                            "",
                            "/metric missing-field",
                            "/industry missing-field",
                            "/low missing-field",
                            "/high missing-field",
                            "/publisher missing-field"),
                    instead("unknown metric", "'nps'", "'npz'", "/metric unknown-metric"),
                    instead("metric as a number", "'nps'", "1", "/metric wrong-type"),
                    instead("unknown industry", "'retail'", "'retial'", "/industry unknown-industry"),
                    instead("industry in capitals", "'retail'", "'Retail'", "/industry unknown-industry"),
                    instead("industry as a list", "'retail'", "['retail']", "/industry wrong-type"),
                    instead("bound in quotes", "20", "'20'", "/low wrong-type"),
                    instead("no bound", "20", "null", "/low wrong-type"),
                    instead("low above high", "20", "40.000001", "/low not-ascending"),
                    instead("low below the metric's least", "20", "-100.1", "/low out-of-range"),
                    instead("high above the metric's most", "40", "100.1", "/high out-of-range"),
                    instead("blank publisher", "'Acme'", "' '", "/publisher blank-text"),
                    instead("publisher in two languages", "'Acme'", "{'en':'Acme'}", "/publisher wrong-type"),
                    with("segment in words", "'segment':'city Omsk'", "/segment wrong-type"),
                    with("empty segment", "'segment':{}", "/segment/tag missing-field", "/segment/value missing-field"),
                    with("no tag", "'segment':{'value':'Omsk'}", "/segment/tag missing-field"),
                    with("blank tag", "'segment':{'tag':' ','value':'Omsk'}", "/segment/tag invalid-id"),
                    with("tag of two lines", "'segment':{'tag':'a\\nb','value':'Omsk'}", "/segment/tag invalid-id"),
                    with("blank value", "'segment':{'tag':'city','value':''}", "/segment/value blank-text"),
                    with("value as a number", "'segment':{'tag':'city','value':1}", "/segment/value wrong-type"),
                    with("several values", "'segment':{'tag':'city','value':['Omsk']}", "/segment/value wrong-type"),
                    with(
                            "further field",
                            "'segment':{'tag':'city','value':'Omsk','of':1}",
                            "/segment/of unknown-field"),
                    with("blank region", "'region':''", "/region blank-text"),
                    with("region as a list", "'region':['RU']", "/region wrong-type"),
                    with("unknown statistic", "'statistic':'mode'", "/statistic unknown-value"),
                    with("statistic in capitals", "'statistic':'Median'", "/statistic unknown-value"),
                    with("no period", "'period':'P0M'", "/period invalid-period"),
                    with("period in words", "'period':'a year'", "/period invalid-period"),
                    with("a duration as period", "'period':'PT24H'", "/period invalid-period"),
                    with("negative period", "'period':'P-1Y'", "/period invalid-period"),
                    with("period of countless years", "'period':'P10000Y'", "/period invalid-period"),
                    with("period as a number", "'period':12", "/period wrong-type"),
                    with("nobody asked", "'sampleSize':0", "/sampleSize out-of-range"),
                    with("half a person", "'sampleSize':0.5", "/sampleSize not-whole"),
                    with("more than 18 digits asked", "'sampleSize':1e18", "/sampleSize out-of-range"),
                    with("sample in words", "'sampleSize':'many'", "/sampleSize wrong-type"),
                    with("blank title", "'title':'\\t'", "/title blank-text"),
                    with("year before 1900", "'year':1899", "/year out-of-range"),
                    with("year after 2200", "'year':2201", "/year out-of-range"),
                    with("half a year", "'year':2025.5", "/year not-whole"),
                    with("year in quotes", "'year':'2025'", "/year wrong-type"),
                    with("day in another form", "'retrieved':'20.11.2026'", "/retrieved invalid-date"),
                    with("day far ahead", "'retrieved':'+10000-01-01'", "/retrieved invalid-date"),
                    with("blank licence", "'licence':''", "/licence blank-text"),
                    with("blank note", "'note':{'en':'One','ru':''}", "/note/ru blank-text"),
                    with("note in no language", "'note':{'in English':'One'}", "/note/in English invalid-language"),
                    with("misspelt field", "'licens':'CC0'", "/licens unknown-field"),
                    with("field twice", "'low':20", "/low duplicate-key"),
                    churn("share below 0", "'low':-0.1,'high':5", "/low out-of-range"),
                    churn("share above 100", "'low':1,'high':100.1", "/high out-of-range"),
                    churn(
                            "a period too uneven to carry",
                            "'low':1,'high':2,'period':'P1Y1M1D'",
                            "/period invalid-period"),
                    churn("rate of eleven years", "'low':1,'high':2,'period':'P11Y'", "/period invalid-period"),
                    time("number for a time", "'low':1,'high':'PT2H'", "/low wrong-type"),
                    time("text for a time", "'low':'soon','high':'PT2H'", "/low invalid-duration"),
                    time("time of months", "'low':'PT1H','high':'P1M'", "/high invalid-duration"),
                    time("time below 0", "'low':'-PT1H','high':'PT2H'", "/low invalid-duration"),
                    time("times that fall", "'low':'PT1H','high':'PT59M59.9S'", "/low not-ascending"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("rows")
        void ofARowIsNamed(String name, String fields, List<String> places) {
            assertThat(places(() -> DOCUMENTS.readBenchmarkTable(table("{" + fields + "}"))))
                    .isEqualTo(places.stream().map(place -> "/rows/0" + place).toList());
        }

        @Test
        void ofNetRevenueChurnMayBeNegative() {
            String row = "{'metric':'net-revenue-churn-rate','industry':'saas','low':%s,'high':1,'period':'P1Y',"
                    + "'publisher':'Acme'}";
            assertThat(DOCUMENTS
                            .readBenchmarkTable(table(row.formatted("-12.682503013196972066120100")))
                            .rows()
                            .get(0)
                            .comparableLow())
                    .isEqualTo(Quantity.ofPercent("-1"));
            assertThat(problems(() -> DOCUMENTS.readBenchmarkTable(table(row.formatted("-1000001")))))
                    .extracting(Problem::message)
                    .containsExactly("-1000001 is out of range; it must be from -1000000 to 100.");
        }

        @Test
        void ofARateThatIsNoShareIsNamed() {
            Metric perMonth = Metric.of("visits", Unit.COUNT, Direction.HIGHER).per(Period.ofMonths(1));
            Metric growth = Metric.of("growth", Unit.PERCENT, Direction.HIGHER)
                    .within(Ratio.of(-100), Ratio.of(1_000))
                    .per(Period.ofYears(1));
            Documents documents =
                    DOCUMENTS.withMetrics(Metrics.standard().with(perMonth).with(growth));
            assertThat(problems(() -> documents.readBenchmarkTable(table("{'metric':'visits','industry':'retail',"
                            + "'low':1,'high':2,'period':'P1Y','publisher':'Acme'},{'metric':'growth','industry':'retail',"
                            + "'low':-1,'high':101,'period':'P1M','publisher':'Acme'}"))))
                    .extracting(Problem::toString)
                    .satisfiesExactly(
                            first -> assertThat(first)
                                    .startsWith("/rows/0/period ")
                                    .endsWith(
                                            "[invalid-period] Values of \"visits\" per \"P1Y\" cannot be converted to its "
                                                    + "own period, \"P1M\": only rates in percent are converted."),
                            second -> assertThat(second)
                                    .startsWith("/rows/1/low ")
                                    .endsWith("[out-of-range] -1 is out of range; it must be from 0 to 100."),
                            third -> assertThat(third)
                                    .startsWith("/rows/1/high ")
                                    .endsWith("[out-of-range] 101 is out of range; it must be from 0 to 100."));
            assertThat(documents
                            .readBenchmarkTable(table("{'metric':'visits','industry':'retail',"
                                    + "'low':1,'high':2,'period':'P1M','publisher':'Acme'},{'metric':'growth','industry':'saas',"
                                    + "'low':-1,'high':101,'period':'P12M','publisher':'Acme'}"))
                            .rows())
                    .extracting(BenchmarkRow::periodBasis)
                    .containsOnly(PeriodBasis.STATED);
        }
    }

    @Nested
    class ManyMistakes {
        private static final String TABLE = json("""
                {
                  'format': 'service-audit/benchmark-table/1',
                  'id': 'Acme', 'verison': '2026.1', 'title': { 'en': '' }, 'staleAfter': 'soon',
                  'rows': [
                    { 'metric': 'npz', 'industry': 'telekom', 'statistic': 'medain', 'low': 'x', 'period': 'P1X',
                      'sampleSize': -5, 'publsher': 'Acme', 'year': 25, 'retrieved': 'yesterday', 'note': 7 },
                    { 'metric': 'nps', 'industry': 'saas', 'low': 50, 'high': 40, 'publisher': 'Acme' },
                    { 'metric': 'churn-rate', 'industry': 'saas', 'low': 101, 'high': 'PT1M', 'period': 'P1Y1M1D', 'publisher': '' },
                    { 'metric': 'nps', 'industry': 'saas', 'low': 1, 'high': 2, 'publisher': 'Acme' },
                    null
                  ]
                }
                """);

        @Test
        void areNamedOnceInTheOrderOfTheDocument() {
            assertThat(places(() -> DOCUMENTS.readBenchmarkTable(TABLE)))
                    .containsExactly(
                            "/id invalid-id",
                            "/verison unknown-field",
                            "/title/en blank-text",
                            "/staleAfter invalid-date",
                            "/rows/0/high missing-field",
                            "/rows/0/metric unknown-metric",
                            "/rows/0/industry unknown-industry",
                            "/rows/0/statistic unknown-value",
                            "/rows/0/period invalid-period",
                            "/rows/0/sampleSize out-of-range",
                            "/rows/0/publsher unknown-field",
                            "/rows/0/year out-of-range",
                            "/rows/0/retrieved invalid-date",
                            "/rows/0/note wrong-type",
                            "/rows/1/low not-ascending",
                            "/rows/2/low out-of-range",
                            "/rows/2/high wrong-type",
                            "/rows/2/period invalid-period",
                            "/rows/2/publisher blank-text",
                            "/rows/3 duplicate-row",
                            "/rows/4 wrong-type");
        }

        @Test
        void comeWithTheNearestRightName() {
            assertThat(problems(() -> DOCUMENTS.readBenchmarkTable(TABLE)))
                    .extracting(problem -> problem.suggestion().orElse(""))
                    .filteredOn(suggestion -> !suggestion.isEmpty())
                    .containsExactly("version", "nps", "telecom", "median", "publisher");
        }

        @Test
        void areExplainedInEnglish() {
            assertThat(problems(() -> DOCUMENTS.readBenchmarkTable(TABLE)))
                    .extracting(Problem::message)
                    .contains(
                            "There is no industry \"telekom\". Did you mean \"telecom\"?",
                            "The lower bound, 50, is more than the upper one, 40; they may be swapped.",
                            "There is a row of \"nps\" in \"saas\" like this one already, /rows/1; two rows must differ in "
                                    + "metric, industry, segment, region, statistic, period, year or currency.",
                            "101 is out of range; it must be from 0 to 100.");
        }

        @Test
        void areExplainedInRussian() {
            Documents russian = DOCUMENTS.withMessages(Locale.forLanguageTag("ru"));
            assertThat(problems(() -> russian.readBenchmarkTable(TABLE)))
                    .extracting(Problem::message)
                    .contains(
                            "Отрасли «telekom» нет. Возможно, имелось в виду «telecom»?",
                            "Нижняя граница (50) больше верхней (40); возможно, они перепутаны местами.",
                            "Такая строка для метрики «nps» и отрасли «saas» уже есть: /rows/1. Строки должны различаться "
                                    + "метрикой, отраслью, сегментом, регионом, видом значения (statistic), периодом, годом или валютой.")
                    .allMatch(message -> message.codePoints()
                            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC));
        }
    }

    @Nested
    class Currencies {
        private static final String LTV = "'metric':'ltv','industry':'retail','low':20,'high':40,'publisher':'Acme'";

        @Test
        void areReadAndWritten() {
            String money =
                    "{'metric':'ltv','industry':'retail','low':20,'high':40,'currency':'RUB','publisher':'Acme'}";
            BenchmarkTable table = read(money + "," + money.replace("RUB", "EUR") + ",{" + LTV + "}");
            assertThat(table.rows())
                    .extracting(row -> row.currency().orElse("none"))
                    .containsExactly("RUB", "EUR", "none");
            assertThat(DOCUMENTS.write(table))
                    .isEqualTo(table(money + "," + money.replace("RUB", "EUR") + ",{" + LTV + "}"));
        }

        @Test
        void areThreeCapitalLettersAndOnlyOfMoney() {
            assertThat(places(() -> read("{" + LTV + ",'currency':'rub'},{" + LTV + ",'currency':7},{" + NPS
                            + ",'currency':'RUB'}")))
                    .containsExactly(
                            "/rows/0/currency invalid-currency",
                            "/rows/1/currency wrong-type",
                            "/rows/2/currency unknown-field");
        }

        @Test
        void tellRowsApart() {
            assertThat(places(() -> read("{" + LTV + ",'currency':'RUB'},{" + LTV + ",'currency':'RUB','title':'T'}")))
                    .containsExactly("/rows/1 duplicate-row");
        }
    }

    @Nested
    class Repetitions {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "'segment':{'tag':'city','value':'Omsk'}",
                    "'region':'RU'",
                    "'statistic':'mean'",
                    "'period':'P1Y'",
                    "'year':2025",
                    "'segment':{'tag':'city','value':'Omsk'},'region':'RU','statistic':'mean','period':'P1Y','year':2025"
                })
        void rowsThatDifferInOneOfSevenFieldsAreNone(String field) {
            assertThat(read("{" + NPS + "},{" + NPS + "," + field + "}").rows()).hasSize(2);
            assertThat(places(() -> read("{" + NPS + "," + field + "},{" + NPS + "," + field + ",'title':'T'}")))
                    .containsExactly("/rows/1 duplicate-row");
        }

        @Test
        void aRowWithARefusedPartIsNotCalledOne() {
            assertThat(places(() -> read("{" + NPS + "},{" + NPS + ",'year':1}")))
                    .containsExactly("/rows/1/year out-of-range");
            assertThat(places(() -> read("{" + NPS + "},{" + NPS + ",'segment':{'tag':'city'}}")))
                    .containsExactly("/rows/1/segment/value missing-field");
        }

        @Test
        void theConstructorKnowsThemToo() {
            BenchmarkRow row = nps("20", "40").build();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BenchmarkTable.of(
                            TableEdition.of("acme", "1"),
                            List.of(row, nps("1", "2").title("T").build())))
                    .withMessageContaining("is given twice");
        }
    }

    @Nested
    class Configuration {
        @Test
        void aHostsIndustriesCanBeNamed() {
            String own = table("{" + NPS.replace("retail", "couriers") + "}");
            assertThat(places(() -> DOCUMENTS.readBenchmarkTable(own)))
                    .containsExactly("/rows/0/industry unknown-industry");
            Documents documents = DOCUMENTS.withIndustries(
                    Industries.standard().with(Industry.of("couriers", Text.of("en", "Couriers"))));
            assertThat(documents.readBenchmarkTable(own).rows().get(0).industry())
                    .isEqualTo("couriers");
            assertThat(documents.withLimits(Limits.withDefaults()).industries()).isEqualTo(documents.industries());
            assertThat(DOCUMENTS.industries()).isEqualTo(Industries.standard());
        }

        @Test
        void aHostsMetricsCanBeNamed() {
            String own = table("{" + NPS.replace("nps", "queue-length") + "}");
            Documents documents = DOCUMENTS.withMetrics(
                    Metrics.standard().with(Metric.of("queue-length", Unit.COUNT, Direction.LOWER)));
            assertThat(documents.readBenchmarkTable(own).rows().get(0).high()).isEqualTo(Quantity.ofCount(40));
        }

        @Test
        void thereAreAtMostAsManyRowsAsItemsOfAChecklist() {
            Documents documents = DOCUMENTS.withLimits(Limits.withDefaults().withItems(2));
            String two = "{" + NPS + "},{" + NPS + ",'year':2025}";
            assertThat(documents.readBenchmarkTable(table(two)).rows()).hasSize(2);
            assertThat(places(() -> documents.readBenchmarkTable(table(two + ",{" + NPS + ",'year':2024}"))))
                    .containsExactly("/rows too-many-items");
        }
    }

    @Nested
    class EntryPoints {
        private final String text = table("{" + NPS + ",'note':{'ru':'Раз'}}");
        private final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        @Test
        void allReadTheSame(@TempDir Path folder) throws IOException {
            BenchmarkTable table = DOCUMENTS.readBenchmarkTable(text);
            Path file = Files.write(folder.resolve("table.json"), bytes);
            assertThat(DOCUMENTS.readBenchmarkTable(bytes)).isEqualTo(table);
            assertThat(DOCUMENTS.readBenchmarkTable(new ByteArrayInputStream(bytes)))
                    .isEqualTo(table);
            assertThat(DOCUMENTS.readBenchmarkTable(file)).isEqualTo(table);
        }
    }

    @Nested
    @Timeout(20)
    class Hostile {
        @Test
        void nestingIsBounded() {
            assertThat(places(() -> read("[".repeat(100_000) + "]".repeat(100_000))))
                    .anyMatch(place -> place.endsWith(" nested-too-deep"));
        }

        @ParameterizedTest
        @CsvSource({
            "1e5000000, number-too-long",
            "1e-5000000, number-too-long",
            "1e40, number-too-long",
            "-9.9e99, number-too-long",
            "0.01e-100, number-too-long",
            "1111111111222222222233333333334444444444.5, number-too-long"
        })
        void numbersTooLongToBeReadAgainAreRefused(String number, String code) {
            assertThat(places(() -> read("{'metric':'revenue','industry':'retail','publisher':'Acme','low':" + number
                            + ",'high':" + number + "}")))
                    .containsExactly("/rows/0/low " + code, "/rows/0/high " + code);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1e39", "-9.9e39", "0.01e-99", "1e-100", "0e100", "0.00"})
        void theLongestNumbersAreWrittenAndReadAgain(String number) {
            BenchmarkTable table = read("{'metric':'revenue','industry':'retail','publisher':'Acme','low':" + number
                    + ",'high':" + number + "}");
            assertThat(DOCUMENTS.readBenchmarkTable(DOCUMENTS.write(table))).isEqualTo(table);
        }

        @ParameterizedTest
        @ValueSource(strings = {"P999999999999W", "P999999999999DT999999999999H", "PT999999999999999H59M59.999999999S"})
        void theLongestTimesAreWrittenAndReadAgain(String time) {
            BenchmarkTable table = read("{'metric':'resolution-time','industry':'retail','publisher':'Acme','low':'"
                    + time + "','high':'" + time + "'}");
            assertThat(DOCUMENTS.readBenchmarkTable(DOCUMENTS.write(table))).isEqualTo(table);
            assertThat(places(() -> read("{'metric':'resolution-time','industry':'retail','publisher':'Acme',"
                            + "'low':'PT1S','high':'P1DT999999999999999H'}")))
                    .containsExactly("/rows/0/high invalid-duration");
        }

        @Test
        void manyRowsThatHaveToBeConvertedTakeBearableTime() {
            StringBuilder rows = new StringBuilder();
            for (int i = 0; i < 5_000; i++) {
                rows.append(i == 0 ? "" : ",")
                        .append(
                                "{'metric':'churn-rate','industry':'saas','low':1.234567890123456789,'high':98.7,'publisher':'A',")
                        .append("'region':'")
                        .append(i)
                        .append("','period':'P119M'}");
            }
            assertThat(read(rows.toString()).rows()).hasSize(5_000);
        }
    }

    @Nested
    class Writing {
        private static final TableEdition ACME = TableEdition.of("acme", "1");

        @Test
        void textsThatAreStringsAreInTheTablesLanguage() {
            BenchmarkTable table = DOCUMENTS.readBenchmarkTable(json("{" + HEAD
                    + ",'language':'ru','title':'Ориентиры','rows':[{" + NPS + ",'note':{'en':'One','ru':'Раз'}}]}"));
            assertThat(table.edition().title()).contains(Text.of("ru", "Ориентиры"));
            assertThat(table.rows().get(0).note()).contains(Text.of("ru", Map.of("en", "One", "ru", "Раз")));
            assertThat(DOCUMENTS.write(table))
                    .isEqualTo(json("{" + HEAD + ",'language':'ru','title':'Ориентиры','rows':[{" + NPS
                            + ",'note':{'ru':'Раз','en':'One'}}]}"));
        }

        @Test
        void textsInAnotherLanguageThanTheTablesSayIn() {
            BenchmarkTable table = BenchmarkTable.of(
                    ACME.withTitle(Text.of("en", "Table")),
                    List.of(nps("1", "2").note(Text.of("ru", "Раз")).build()));
            assertThat(DOCUMENTS.write(table)).contains("\"title\":\"Table\"").contains("\"note\":{\"ru\":\"Раз\"}");
        }

        @Test
        void aTableLaidOverAnotherIsRefused() {
            BenchmarkTable own = BenchmarkTable.of(ACME, List.of(nps("1", "2").build()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DOCUMENTS.write(BenchmarkTable.standard().overlaidWith(own)))
                    .withMessage(
                            "table 'acme 1' has rows of 2 editions (acme 1, standard 2025.1); a document is of one");
            assertThat(DOCUMENTS.write(BenchmarkTable.empty().overlaidWith(own)))
                    .isEqualTo(DOCUMENTS.write(own));
        }

        @Test
        void aBoundThatDoesNotTerminateIsRoundedToSixPlaces() {
            Quantity third = new Quantity(Unit.POINTS, Ratio.of(2, 3));
            BenchmarkTable table = BenchmarkTable.of(
                    ACME,
                    List.of(BenchmarkRow.builder(Metrics.NPS, "retail", third, third)
                            .build()));
            assertThat(DOCUMENTS.write(table)).contains("\"low\":0.666667,\"high\":0.666667");
        }
    }

    @Nested
    class Names {
        @Test
        void anotherNameOfAnIndustryIsToldTheId() {
            assertThat(problems(() -> read("{" + NPS.replace("retail", "banks") + "}")))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.suggestion()).contains("banking"));
        }

        /** What is written can be read again by the same documents, or is not written. */
        @Test
        void aRowThatNoReaderWouldKnowIsNotWritten() {
            BenchmarkTable own = BenchmarkTable.of(
                    TableEdition.of("acme", "1"),
                    List.of(BenchmarkRow.builder(
                                    Metrics.NPS, "couriers", Quantity.ofPoints("1"), Quantity.ofPoints("2"))
                            .build()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DOCUMENTS.write(own))
                    .withMessage(
                            "industry of row 'nps, couriers' of table 'acme' is 'couriers'; it must be a known industry; "
                                    + "make it known with withIndustries(...)");
            Documents knowing = DOCUMENTS.withIndustries(
                    Industries.standard().with(Industry.of("couriers", Text.of("en", "Couriers"))));
            assertThat(knowing.readBenchmarkTable(knowing.write(own))).isEqualTo(own);
        }

        @Test
        void aMetricThatNoReaderWouldKnowIsNotWritten() {
            Metric queue = Metric.of("queue-length", Unit.PERCENT, Direction.LOWER);
            BenchmarkTable own = BenchmarkTable.of(
                    TableEdition.of("acme", "1"),
                    List.of(BenchmarkRow.builder(queue, "retail", Quantity.ofPercent("1"), Quantity.ofPercent("2"))
                            .build()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DOCUMENTS.write(own))
                    .withMessage(
                            "metric of row 'queue-length, retail' of table 'acme' is 'queue-length'; it must be a known "
                                    + "metric; make it known with withMetrics(...)");
            Documents other = DOCUMENTS.withMetrics(
                    Metrics.standard().with(Metric.of("queue-length", Unit.PERCENT, Direction.HIGHER)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> other.write(own))
                    .withMessageEndingWith("it must say the same as the known metric of that id");
        }
    }

    @Test
    void aNetLossBelowZeroMayBeForAnotherPeriod() {
        String net = "'metric':'net-revenue-churn-rate','industry':'saas','high':5,'publisher':'Acme'";
        assertThat(read("{" + net + ",'low':-82.62,'period':'P1Y'}").rows()).hasSize(1);
        assertThat(places(() -> read("{" + net + ",'low':-2000000,'period':'P1Y'}")))
                .containsExactly("/rows/0/low out-of-range");
    }
}
