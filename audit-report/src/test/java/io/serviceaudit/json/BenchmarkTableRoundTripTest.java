package io.serviceaudit.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.benchmark.BenchmarkCsv;
import io.serviceaudit.benchmark.BenchmarkRow;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.benchmark.Industries;
import io.serviceaudit.benchmark.Industry;
import io.serviceaudit.benchmark.Segment;
import io.serviceaudit.benchmark.Statistic;
import io.serviceaudit.benchmark.TableEdition;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A table that is written reads back as equal, and is written again in the same bytes. */
class BenchmarkTableRoundTripTest {
    private static final Documents DOCUMENTS = Documents.standard();
    private static final List<String> WORDS = List.of(
            "Acme",
            "not stated",
            "-",
            "=1+1",
            "\"quoted\"",
            "a,b;c\td",
            "two\nlines",
            "Раз, два",
            "\ud83d\ude00",
            "\u0001");

    @Test
    void theBundledTableCanBeWrittenOutAndReadBack() {
        String written = DOCUMENTS.write(BenchmarkTable.standard());
        BenchmarkTable read = DOCUMENTS.readBenchmarkTable(written);
        assertThat(read).isEqualTo(BenchmarkTable.standard());
        assertThat(read.rows()).hasSize(15);
        assertThat(DOCUMENTS.write(read)).isEqualTo(written);
        assertThat(written)
                .startsWith(
                        "{\"format\":\"service-audit/benchmark-table/1\",\"id\":\"standard\",\"version\":\"2025.1\","
                                + "\"title\":{\"en\":\"Service benchmarks by industry\",\"ru\":\"Отраслевые ориентиры сервиса\"},"
                                + "\"staleAfter\":\"2027-01-01\",\"rows\":[{\"metric\":\"nps\",\"industry\":\"b2b\",\"low\":49,"
                                + "\"high\":49,\"publisher\":\"SIBUR\",\"year\":2024,\"note\":{\"en\":\"One figure, not a range.\","
                                + "\"ru\":\"Одно значение, не диапазон.\"}},");
    }

    @Property(tries = 500)
    void anyTableReadsBackAsTheSame(@ForAll long seed) {
        BenchmarkTable table = table(new Random(seed));
        String written = DOCUMENTS.write(table);
        BenchmarkTable read = DOCUMENTS.readBenchmarkTable(written);
        assertThat(read).isEqualTo(table);
        assertThat(DOCUMENTS.write(read)).isEqualTo(written);
    }

    @Property(tries = 500)
    void anyTableReadsBackAsTheSameFromCsv(@ForAll long seed, @ForAll boolean semicolons) {
        BenchmarkTable table = table(new Random(seed));
        BenchmarkCsv csv = semicolons ? BenchmarkCsv.standard().withSemicolons() : BenchmarkCsv.standard();
        byte[] written = csv.write(table);
        BenchmarkTable read = csv.read("table.csv", written);
        assertThat(read).isEqualTo(table);
        assertThat(csv.write(read)).isEqualTo(written);
    }

    private static BenchmarkTable table(Random random) {
        String language = random.nextBoolean() ? "en" : "ru";
        TableEdition edition = TableEdition.of("t" + random.nextInt(10), "2026." + random.nextInt(10));
        if (random.nextBoolean()) {
            edition = edition.withTitle(text(random, language));
        }
        if (random.nextBoolean()) {
            edition = edition.withStaleAfter(day(random));
        }
        Map<List<Object>, BenchmarkRow> rows = new LinkedHashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            BenchmarkRow row = row(random, language);
            rows.putIfAbsent(
                    List.of(
                            row.metric().id(),
                            row.industry(),
                            row.segment(),
                            row.region(),
                            row.statistic(),
                            row.period(),
                            row.year(),
                            row.currency()),
                    row);
        }
        return BenchmarkTable.of(edition, new ArrayList<>(rows.values()));
    }

    private static BenchmarkRow row(Random random, String language) {
        Metric metric = pick(random, Metrics.standard().all());
        String industry = pick(
                random, Industries.standard().all().stream().map(Industry::id).toList());
        Quantity one = quantity(random, metric);
        Quantity other = random.nextInt(3) == 0 ? one : quantity(random, metric);
        boolean rises = one.compareTo(other) <= 0;
        BenchmarkRow.Builder row = BenchmarkRow.builder(metric, industry, rises ? one : other, rises ? other : one);
        if (metric.unit() == Unit.MONEY && random.nextBoolean()) {
            row.currency(pick(random, List.of("RUB", "EUR")));
        }
        if (random.nextBoolean()) {
            row.segment(
                    new Segment(pick(random, List.of("city", "=brand", "сеть")), pick(random, WORDS.subList(0, 9))));
        }
        if (random.nextBoolean()) {
            row.region(pick(random, WORDS.subList(0, 2)) + random.nextInt(3));
        }
        if (random.nextBoolean()) {
            row.statistic(pick(random, List.of(Statistic.values())));
        }
        if (random.nextBoolean()) {
            row.period(period(random, metric));
        }
        if (random.nextBoolean()) {
            row.sampleSize(random.nextBoolean() ? 999_999_999_999_999_999L : 1 + random.nextInt(10_000));
        }
        if (random.nextBoolean()) {
            row.publisher(pick(random, WORDS.subList(0, 9)));
        }
        if (random.nextBoolean()) {
            row.title(pick(random, WORDS.subList(0, 9)));
        }
        if (random.nextBoolean()) {
            row.year(1900 + random.nextInt(301));
        }
        if (random.nextBoolean()) {
            row.retrieved(day(random));
        }
        if (random.nextBoolean()) {
            row.licence(pick(random, WORDS.subList(0, 9)));
        }
        if (random.nextBoolean()) {
            row.note(text(random, language));
        }
        return row.build();
    }

    private static Quantity quantity(Random random, Metric metric) {
        if (metric.unit() == Unit.DURATION) {
            return Quantity.ofDuration(Duration.ofSeconds(random.nextInt(1_000_000), random.nextInt(3) * 500_000_000L));
        }
        int scale = random.nextInt(12) - 1;
        BigDecimal hundredth = new BigDecimal(new BigInteger(30, random), 9).remainder(BigDecimal.ONE);
        BigDecimal amount = hundredth.movePointRight(2).setScale(Math.max(scale, 0), java.math.RoundingMode.DOWN);
        boolean isSigned = metric.lowest().map(low -> low.signum() < 0).orElse(true);
        return Quantity.of(metric.unit(), isSigned && random.nextBoolean() ? amount.negate() : amount);
    }

    private static Period period(Random random, Metric metric) {
        return metric.period().isPresent()
                ? pick(random, List.of(Period.ofMonths(1), Period.ofMonths(12), Period.ofYears(1), Period.ofMonths(3)))
                : Period.of(random.nextInt(3), random.nextInt(20), 1 + random.nextInt(400));
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(1900, 1, 1).plusDays(random.nextInt(109_000));
    }

    private static Text text(Random random, String language) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String tag : List.of("en", "ru", "pt-BR")) {
            if (random.nextBoolean()) {
                texts.put(tag, pick(random, WORDS));
            }
        }
        return texts.isEmpty() ? Text.of(language, pick(random, WORDS)) : Text.of(language, texts);
    }

    private static <T> T pick(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
