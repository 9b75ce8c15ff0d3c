package io.serviceaudit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.serviceaudit.benchmark.BenchmarkProvider;
import io.serviceaudit.benchmark.BenchmarkRow;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.benchmark.Industries;
import io.serviceaudit.benchmark.Industry;
import io.serviceaudit.benchmark.Segment;
import io.serviceaudit.benchmark.TableEdition;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Each law is held against a provider that breaks it and nothing else. */
class BenchmarkProviderLawsTest {
    private static final BenchmarkProviderLaws LAWS = BenchmarkProviderLaws.standard();
    private static final TableEdition EDITION =
            TableEdition.of("acme", "1").withTitle(Text.of("en", "Acme")).withStaleAfter(LocalDate.of(2028, 1, 1));

    private static BenchmarkRow.Builder row(String industry) {
        return BenchmarkRow.builder(Metrics.NPS, industry, Quantity.ofPoints("20"), Quantity.ofPoints("40"))
                .publisher("Acme")
                .year(2026);
    }

    private static BenchmarkTable table(BenchmarkRow... rows) {
        return BenchmarkTable.of(EDITION, List.of(rows));
    }

    private static List<String> broken(BenchmarkProvider provider) {
        return broken(LAWS, provider);
    }

    private static List<String> broken(BenchmarkProviderLaws laws, BenchmarkProvider provider) {
        return laws.violations(provider).stream()
                .map(violation -> violation.law() + ": " + violation.what())
                .toList();
    }

    @Test
    void theBundledTablesKeepToAll() {
        LAWS.assertHold(() -> List.of(BenchmarkTable.standard(), BenchmarkTable.published()));
    }

    @Test
    void soDoesATableWithSegmentsAndRegions() {
        LAWS.assertHold(() -> List.of(table(
                row("retail").build(),
                row("retail").region("RU").build(),
                row("retail").segment(new Segment("size", "small")).build(),
                row(Industry.ALL).segment(new Segment("city", "Omsk")).build())));
    }

    @Test
    void aProviderMustGiveTables() {
        assertThat(broken(() -> {
                    throw new IllegalStateException("no file");
                }))
                .containsExactly(
                        "gives tables: it throws java.lang.IllegalStateException: no file; it must give its tables");
        assertThat(broken(() -> null)).singleElement().asString().contains("its list of tables is null");
        assertThat(broken(
                        () -> new ArrayList<>(Arrays.asList(table(row("retail").build()), null))))
                .singleElement()
                .asString()
                .contains("one of its tables is null");
        assertThat(broken(List::of)).containsExactly("gives tables: it gives no table; it must give at least one");
        assertThat(broken(() -> List.of(table())))
                .containsExactly("gives tables: it has no rows; it must have at least one");
    }

    @Test
    void theSameAtEachCall() {
        AtomicInteger calls = new AtomicInteger();
        assertThat(broken(() -> List.of(table(
                        row(calls.getAndIncrement() == 1 ? "saas" : "retail").build()))))
                .containsExactly("stable: a second call gives other tables, or throws; it must give the same");
    }

    @Test
    void theSameFromEveryThread() {
        Thread first = Thread.currentThread();
        assertThat(broken(() -> {
                    if (Thread.currentThread() != first) {
                        throw new IllegalStateException("another thread");
                    }
                    return List.of(table(row("retail").build()));
                }))
                .containsExactly(
                        "thread-safe: asked from 8 threads it gives other tables, or throws; it must give the same");
    }

    @Test
    void editionsAreFilledAndDiffer() {
        BenchmarkTable bare = BenchmarkTable.of(
                TableEdition.of("acme", "1"), List.of(row("retail").build()));
        assertThat(broken(() -> List.of(bare, table(row("saas").build()))))
                .containsExactly(
                        "edition: it has no title; it must have one",
                        "edition: it has no day after which it is stale; it must have one",
                        "edition: there are two tables of this id and version; they must differ");
    }

    @Test
    void metricsAndIndustriesAreKnown() {
        Metric own = Metric.of("queue-length", Unit.COUNT, Direction.LOWER);
        BenchmarkProvider provider = () -> List.of(table(
                row("couriers").build(),
                BenchmarkRow.builder(
                                own,
                                "retail",
                                Quantity.of(Unit.COUNT, BigDecimal.ONE),
                                Quantity.of(Unit.COUNT, BigDecimal.TEN))
                        .publisher("Acme")
                        .year(2026)
                        .build()));
        assertThat(broken(provider))
                .containsExactly(
                        "known: its industry is none of those known; see withIndustries",
                        "known: its metric is none of those known; see withMetrics");
        LAWS.withMetrics(Metrics.standard().with(own))
                .withIndustries(Industries.standard().with(Industry.of("couriers", Text.of("en", "Couriers"))))
                .assertHold(provider);
    }

    @Test
    void everyFirstRowIsFound() {
        assertThat(broken(() -> List.of(table(
                        row(Industry.ALL).segment(new Segment("city", "Omsk")).build(),
                        row("retail").segment(new Segment("city", "Omsk")).build()))))
                .isEmpty();
    }

    @Test
    void provenanceIsFilledOrHonestlyLeftOut() {
        BenchmarkProvider provider = () -> List.of(table(
                row("retail").publisher("Unknown").build(),
                row("saas").publisher(BenchmarkRow.NOT_STATED).build(),
                row("b2b")
                        .publisher(BenchmarkRow.NOT_STATED)
                        .title("A study")
                        .note(Text.of("en", "From a talk."))
                        .build(),
                BenchmarkRow.builder(Metrics.NPS, "telecom", Quantity.ofPoints("1"), Quantity.ofPoints("2"))
                        .publisher("Acme")
                        .build(),
                row("banking").retrieved(LocalDate.of(2025, 12, 31)).build()));
        assertThat(broken(provider))
                .containsExactly(
                        "provenance: it names 'Unknown', which is no source; what is not stated must be left out",
                        "provenance: it states no publisher and has no note; it must say what is known of it",
                        "provenance: it has a title and no publisher; it must name who published it",
                        "provenance: it states no year and has no note; it must say what is known of it",
                        "provenance: it was read on 2025-12-31 and is of 2026; it must not be read before its year");
    }

    @Test
    void tablesReadBackFromCsvAndFromOtherForms() {
        BenchmarkProvider spaced =
                () -> List.of(table(row("retail").publisher(" Acme ").build()));
        assertThat(broken(spaced))
                .containsExactly("written: read back from CSV, its row 'nps, retail' is another; it must be the same");
        BenchmarkTable good = table(row("retail").build());
        assertThat(broken(LAWS.withForm("JSON", table -> "{}", text -> good), () -> List.of(good)))
                .isEmpty();
        assertThat(broken(
                        LAWS.withForm("JSON", table -> "{}", text -> {
                            throw new IllegalArgumentException("no table");
                        }),
                        () -> List.of(good)))
                .containsExactly(
                        "written: from JSON it cannot be read back: java.lang.IllegalArgumentException: no table");
        assertThat(broken(LAWS.withForm("JSON", table -> "{}", text -> BenchmarkTable.empty()), () -> List.of(good)))
                .singleElement()
                .asString()
                .contains("its edition or the number of its rows is another");
    }

    @Test
    void aFailureNamesEveryViolationWithItsPlace() {
        BenchmarkProvider provider = new NoDate();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> LAWS.assertHold(provider))
                .withMessage("law 'edition' is broken by table 'acme 1' of " + NoDate.class.getName()
                        + ": it has no day after which it is stale; it must have one\n"
                        + "law 'known' is broken by row 'nps, couriers' of table 'acme 1' of " + NoDate.class.getName()
                        + ": its industry is none of those known; see withIndustries");
    }

    private static final class NoDate implements BenchmarkProvider {
        @Override
        public List<BenchmarkTable> tables() {
            return List.of(BenchmarkTable.of(
                    TableEdition.of("acme", "1").withTitle(Text.of("en", "Acme")),
                    List.of(row("couriers").build())));
        }
    }
}
