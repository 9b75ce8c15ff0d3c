package io.serviceaudit.compare;

import static io.serviceaudit.compare.Reports.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.AuditState;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.benchmark.BenchmarkCsv;
import io.serviceaudit.benchmark.BenchmarkRow;
import io.serviceaudit.benchmark.Industries;
import io.serviceaudit.benchmark.Industry;
import io.serviceaudit.benchmark.TableEdition;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.report.AuditReport;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The laws of portfolios: however they are put together they are the same, and what is withheld shows nowhere. */
class PortfolioLawsTest {
    private static final TableEdition EDITION = TableEdition.of("laws", "1");
    private static final Publication PUBLICATION = Publication.of("Acme", "Laws", 2026, DAY);
    private static final BenchmarkCsv CSV = BenchmarkCsv.standard()
            .withIndustries(Industries.standard().with(Industry.of("bakery", Text.of("en", "Bakeries"))));
    private static final Metric LTV = Metrics.standard().find("ltv").orElseThrow();
    private static final List<Grouping> GROUPINGS = List.of(
            Grouping.byIndustry(),
            Grouping.byTag("city").withMinimumSize(3),
            Grouping.byIndustryAndTag("city"),
            Grouping.byIndustryAndTag("brand").withMinimumSize(8));

    /** Random reports of some forty subjects, several of many, drafts among them. */
    private static final List<AuditReport> REPORTS = reports(new Random(20261122));

    private static List<AuditReport> reports(Random random) {
        List<AuditReport> reports = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            reports.add(report(i, random));
        }
        return reports;
    }

    private static AuditReport report(int number, Random random) {
        Subject subject = Subject.of("s" + random.nextInt(40));
        if (random.nextInt(10) > 0) {
            subject = subject.withIndustry(pick(random, List.of("retail", "retail", "saas", "bakery")));
        }
        if (random.nextInt(10) > 0) {
            subject = subject.withTag("city", pick(random, List.of("Moscow", "Moscow ", "Omsk", "Kazan")));
        }
        if (random.nextInt(3) > 0) {
            subject = subject.withTag("brand", pick(random, List.of("A", "B")));
        }
        // Dates and ids that tie, also with other contents.
        Audit audit = Audit.of(Reports.PULSE, "a" + number / 3, DAY.minusDays(random.nextInt(5)))
                .withSubject(subject)
                .withState(random.nextInt(5) > 0 ? AuditState.FINAL : AuditState.DRAFT);
        if (random.nextInt(4) > 0) {
            audit = audit.with("service", Answer.of(random.nextInt(11)));
        }
        if (random.nextInt(4) > 0) {
            audit = audit.withMeasurement(Reports.nps(String.valueOf(random.nextInt(201) - 100)));
        }
        if (random.nextInt(3) > 0) {
            audit = audit.withMeasurement(Measurement.of(
                    Metrics.FIRST_RESPONSE_TIME, Quantity.ofDuration(Duration.ofMinutes(random.nextInt(90)))));
        }
        if (random.nextInt(3) > 0) {
            audit = audit.withMeasurement(Measurement.of(
                            LTV, Quantity.of(Unit.MONEY, BigDecimal.valueOf(random.nextInt(100_000), 1)))
                    .withCurrency(random.nextInt(4) > 0 ? "RUB" : "EUR"));
        }
        return Reports.report(audit);
    }

    private static <T> T pick(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** All that a portfolio shows, to the last digit. */
    private static List<Object> shown(Portfolio portfolio) {
        List<Object> shown = new ArrayList<>();
        for (Grouping grouping : GROUPINGS) {
            PortfolioTable made = portfolio.table(EDITION, grouping, PUBLICATION);
            shown.add(made);
            shown.add(new String(CSV.write(made.table()), StandardCharsets.UTF_8));
            shown.add(portfolio.metricQuartiles(grouping));
            shown.add(portfolio.healthQuartiles(grouping));
        }
        return shown;
    }

    @Property(tries = 60)
    void theOrderAndTheSplitMakeNoDifference(@ForAll long seed, @ForAll boolean drafts) {
        Random random = new Random(seed);
        Supplier<Portfolio> empty = drafts ? Portfolio::ofAllReports : Portfolio::ofFinalReports;
        Portfolio expected = empty.get().withAll(REPORTS);
        List<AuditReport> shuffled = new ArrayList<>(REPORTS);
        Collections.shuffle(shuffled, random);
        // Parts of any size, empty ones too, some put together one by one; then merged pair by pair in any order.
        List<Portfolio> parts = new ArrayList<>();
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + random.nextInt(40));
            Portfolio part = empty.get();
            if (random.nextBoolean()) {
                for (AuditReport report : shuffled.subList(from, to)) {
                    part = part.with(report);
                }
            } else {
                part = part.withAll(shuffled.subList(from, to));
            }
            parts.add(part);
            from = to;
        }
        while (parts.size() > 1) {
            Portfolio one = parts.remove(random.nextInt(parts.size()));
            Portfolio other = parts.remove(random.nextInt(parts.size()));
            parts.add(one.merge(other));
        }
        assertThat(parts.get(0)).isEqualTo(expected).hasSameHashCodeAs(expected);
        assertThat(shown(parts.get(0))).isEqualTo(shown(expected));
    }

    @Property(tries = 30)
    void mergingIsAssociativeAndCommutativeAndWithTheSameAgainChangesNothing(@ForAll long seed) {
        Random random = new Random(seed);
        List<Portfolio> three = Stream.generate(() -> Portfolio.ofFinalReports()
                        .withAll(REPORTS.stream()
                                .filter(report -> random.nextBoolean())
                                .toList()))
                .limit(3)
                .toList();
        Portfolio a = three.get(0);
        Portfolio b = three.get(1);
        Portfolio c = three.get(2);
        assertThat(a.merge(b)).isEqualTo(b.merge(a));
        assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(a)).isEqualTo(a);
        assertThat(a.merge(Portfolio.ofFinalReports())).isEqualTo(a);
        assertThat(a).as("merging leaves it as it is").isEqualTo(a.merge(a));
    }

    /** The groups of fewer than the minimum: whatever they measured, nothing of what is shown changes. */
    @Property(tries = 60)
    void whatIsWithheldShowsNowhere(@ForAll long seed) {
        Random random = new Random(seed);
        int small = random.nextInt(5);
        List<List<AuditReport>> worlds = List.of(new ArrayList<>(), new ArrayList<>());
        for (List<AuditReport> world : worlds) {
            for (int i = 0; i < 6; i++) {
                world.add(Reports.report(Reports.retailer(i), Reports.nps("10")));
            }
            for (int i = 0; i < small; i++) {
                world.add(Reports.report(
                        Subject.of("other" + i).withIndustry("saas"),
                        Reports.nps(String.valueOf(random.nextInt(201) - 100))));
            }
        }
        Portfolio one = Portfolio.ofFinalReports().withAll(worlds.get(0));
        Portfolio other = Portfolio.ofFinalReports().withAll(worlds.get(1));
        PortfolioTable made = one.table(EDITION, Grouping.byIndustry(), PUBLICATION);
        assertThat(made).isEqualTo(other.table(EDITION, Grouping.byIndustry(), PUBLICATION));
        assertThat(one.metricQuartiles(Grouping.byIndustry())).isEqualTo(other.metricQuartiles(Grouping.byIndustry()));
        assertThat(made.table().rows()).hasSize(1);
        assertThat(made.withheld()).hasSize(small == 0 ? 0 : 1);
    }

    /** How many there are of a withheld group shows neither, as long as there is one and they are too few. */
    @Property(tries = 20)
    void theSizeOfAWithheldGroupShowsNowhere(@ForAll long seed) {
        Random random = new Random(seed);
        Portfolio one = Portfolio.ofFinalReports();
        Portfolio other = Portfolio.ofFinalReports();
        for (int i = 0; i <= random.nextInt(4); i++) {
            one = one.with(Reports.report(Reports.retailer(i), Reports.nps("10")));
        }
        for (int i = 0; i <= random.nextInt(4); i++) {
            other = other.with(Reports.report(Reports.retailer(i), Reports.nps("20")));
        }
        assertThat(one.table(EDITION, Grouping.byIndustry(), PUBLICATION))
                .isEqualTo(other.table(EDITION, Grouping.byIndustry(), PUBLICATION));
    }

    /** By another way: all values of the latest reports in lists, sorted, and picked by rank. */
    @Property(tries = 60)
    void theTableIsWhatALookThroughAllReportsGives(@ForAll long seed) {
        Random random = new Random(seed);
        List<AuditReport> reports =
                REPORTS.stream().filter(report -> random.nextInt(5) > 0).toList();
        TreeMap<String, AuditReport> latest = new TreeMap<>();
        reports.stream()
                .filter(report -> report.audit().state().equals("final"))
                .filter(report ->
                        report.metrics().stream().anyMatch(row -> row.metric().equals("nps")))
                .sorted(Comparator.comparing(
                                (AuditReport report) -> report.audit().date())
                        .thenComparing(report -> report.audit().id())
                        .thenComparing(PortfolioLawsTest::nps))
                .forEach(report -> latest.put(report.audit().subject().id(), report));
        List<BigDecimal> values = latest.values().stream()
                .filter(report -> "retail".equals(report.audit().subject().industry()))
                .map(PortfolioLawsTest::nps)
                .sorted()
                .toList();
        List<BenchmarkRow> rows = Portfolio.ofFinalReports()
                .withAll(reports)
                .table(EDITION, Grouping.byIndustry(), PUBLICATION)
                .table()
                .rows()
                .stream()
                .filter(row -> row.toString().equals("nps, retail"))
                .toList();
        if (values.size() < 5) {
            assertThat(rows).isEmpty();
        } else {
            int n = values.size();
            assertThat(rows).singleElement().satisfies(row -> {
                assertThat(row.sampleSize()).hasValue(n);
                assertThat(row.low().amount().toDecimal())
                        .isEqualByComparingTo(values.get((int) Math.ceil(n / 4.0) - 1));
                assertThat(row.high().amount().toDecimal())
                        .isEqualByComparingTo(values.get((int) Math.ceil(3 * n / 4.0) - 1));
            });
        }
    }

    private static BigDecimal nps(AuditReport report) {
        return report.metrics().stream()
                .filter(row -> row.metric().equals("nps"))
                .map(row -> (BigDecimal) row.current().json())
                .findFirst()
                .orElseThrow();
    }

    @Property(tries = 20)
    void everyGroupAndFigureIsEitherShownOrWithheldWithAReason(@ForAll long seed) {
        Random random = new Random(seed);
        Portfolio portfolio = Portfolio.ofFinalReports()
                .withAll(REPORTS.stream().filter(report -> random.nextBoolean()).toList());
        for (Grouping grouping : GROUPINGS) {
            PortfolioTable made = portfolio.table(EDITION, grouping, PUBLICATION.withCurrency("RUB"));
            PortfolioQuartiles quartiles = portfolio.metricQuartiles(grouping);
            Set<String> all = new HashSet<>();
            quartiles.rows().forEach(row -> all.add(row.figure() + " " + row.group()));
            quartiles.withheld().forEach(each -> all.add(each.figure() + " " + each.group()));
            assertThat(all)
                    .hasSize(quartiles.rows().size() + quartiles.withheld().size());
            assertThat(made.table().rows().size() + made.withheld().size()).isEqualTo(all.size());
            assertThat(quartiles.rows()).allMatch(row -> row.quartiles().size() >= grouping.minimumSize());
            assertThat(made.table().rows().stream()
                            .map(row -> row.sampleSize().orElseThrow())
                            .collect(Collectors.toList()))
                    .allMatch(size -> size >= grouping.minimumSize());
        }
    }
}
