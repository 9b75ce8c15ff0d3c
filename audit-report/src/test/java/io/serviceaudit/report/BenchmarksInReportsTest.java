package io.serviceaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.benchmark.BenchmarkProvider;
import io.serviceaudit.benchmark.BenchmarkProviders;
import io.serviceaudit.benchmark.BenchmarkRow;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.benchmark.Industries;
import io.serviceaudit.benchmark.Industry;
import io.serviceaudit.benchmark.TableEdition;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.scoring.Scorer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which benchmark row a report shows, and what it says of it. */
class BenchmarksInReportsTest {
    private static final Checklist CHECKLIST = Catalog.churnPrevention();
    private static final Audit AUDIT = Audit.of(CHECKLIST, "a", LocalDate.of(2026, 11, 20))
            .withMeasurement(Measurement.of(Metrics.NPS, Quantity.ofPoints("30")));
    private static final Reporter REPORTER = Reporter.in(Locale.ENGLISH);
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static AuditReport report(Reporter reporter, String industry) {
        return reporter.report(
                Scorer.of(CHECKLIST).score(AUDIT.withSubject(Subject.of("s").withIndustry(industry))));
    }

    private static AuditReport.MetricRow row(Reporter reporter, String industry) {
        return report(reporter, industry).metrics().get(0);
    }

    private static AuditReport.BenchmarkRow benchmark(Reporter reporter, String industry) {
        return Objects.requireNonNull(row(reporter, industry).benchmark(), "the report has a benchmark");
    }

    private static List<String> remarks(Reporter reporter, String industry) {
        return benchmark(reporter, industry).remarks().stream()
                .map(Object::toString)
                .toList();
    }

    private static BenchmarkTable table(String id, String... industries) {
        return BenchmarkTable.of(
                TableEdition.of(id, "1"),
                List.of(industries).stream()
                        .map(industry -> BenchmarkRow.builder(
                                        Metrics.NPS, industry, Quantity.ofPoints("1"), Quantity.ofPoints("2"))
                                .publisher(id)
                                .build())
                        .toList());
    }

    @Nested
    class Names {
        private static final String ALIAS =
                "The audit gives the industry another name; the taxonomy knows which one is meant.";

        @Test
        void aRowFoundByAnotherNameIsShownAsSuch() {
            assertThat(benchmark(REPORTER, "software-as-a-service"))
                    .satisfies(found -> assertThat(found.industry()).isEqualTo("saas"))
                    .satisfies(found -> assertThat(found.insteadOf()).isNull());
            assertThat(remarks(REPORTER, "software-as-a-service")).containsExactly(ALIAS);
            assertThat(remarks(REPORTER, "saas")).isEmpty();
            assertThat(remarks(Reporter.in(RUSSIAN), "software-as-a-service"))
                    .containsExactly("В аудите отрасль названа иначе; справочник отраслей знает это название.");
        }

        @Test
        void aFallBackOfAnotherNameSaysBoth() {
            assertThat(benchmark(REPORTER, "isic-4-61"))
                    .satisfies(found -> assertThat(found.industry()).isEqualTo("services"))
                    .satisfies(found -> assertThat(found.insteadOf()).isEqualTo("telecom"));
            assertThat(remarks(REPORTER, "isic-4-61"))
                    .containsExactly(
                            ALIAS,
                            "There are no figures for this industry itself; the row of the parent industry is used instead.");
        }

        @ParameterizedTest
        @CsvSource({"retial, retail", "ecomerce, e-commerce", "softwareasaservice, saas"})
        void anUnknownOneIsHeldToTheNearest(String given, String meant) {
            assertThat(row(REPORTER, given).remark())
                    .hasToString("No benchmark: the industry is not in the table. Is \"" + meant + "\" meant?");
            assertThat(row(Reporter.in(RUSSIAN), given).remark())
                    .hasToString(
                            "Ориентира нет: такой отрасли нет в таблице. Возможно, имеется в виду «" + meant + "»?");
        }

        @Test
        void aHostsOwnNameIsFollowedToo() {
            Industries own = Industries.standard()
                    .with(Industry.of("couriers", Text.of("en", "Couriers")).withAlias("delivery"));
            Reporter reporter = REPORTER.withIndustries(own).withBenchmarks(table("acme", "couriers"));
            assertThat(benchmark(reporter, "delivery").industry()).isEqualTo("couriers");
        }
    }

    @Nested
    class Stale {
        private static final String STALE =
                "The table is past the date up to which its figures should be used; look for a newer one.";

        @Test
        void aTableIsMarkedAfterItsLastDay() {
            // The bundled table is stale after 1 January 2027.
            assertThat(benchmark(REPORTER.asOf(LocalDate.of(2027, 1, 1)), "retail")
                            .stale())
                    .isNull();
            Reporter later = REPORTER.asOf(LocalDate.of(2027, 1, 2));
            assertThat(benchmark(later, "retail").stale()).isTrue();
            assertThat(remarks(later, "retail")).containsExactly(STALE);
            assertThat(remarks(Reporter.in(RUSSIAN).asOf(LocalDate.of(2027, 1, 2)), "retail"))
                    .containsExactly(
                            "Срок, до которого стоит пользоваться этой таблицей, прошёл; поищите более новые данные.");
        }

        @Test
        void withoutADayTheAuditsCounts() {
            BenchmarkTable old = BenchmarkTable.of(
                    TableEdition.of("old", "1").withStaleAfter(LocalDate.of(2026, 11, 19)),
                    table("old", "retail").rows());
            assertThat(benchmark(REPORTER.withBenchmarks(old), "retail").stale())
                    .as("the audit is of 20 November")
                    .isTrue();
            assertThat(benchmark(REPORTER.withBenchmarks(old).asOf(LocalDate.of(2026, 11, 19)), "retail")
                            .stale())
                    .isNull();
        }

        @Test
        void aTableWithoutADateNeverIs() {
            assertThat(benchmark(
                                    REPORTER.withBenchmarks(table("acme", "retail"))
                                            .asOf(LocalDate.of(9999, 12, 31)),
                                    "retail")
                            .stale())
                    .isNull();
        }
    }

    @Nested
    class Providers {
        private final BenchmarkProviders providers =
                BenchmarkProviders.of(() -> List.of(table("provided", "retail", "saas", "couriers")));
        private final BenchmarkTable own = BenchmarkTable.standard().overlaidWith(table("own", "retail"));

        @Test
        void theirRowsBeatBundledOnesAndTheHostsBeatTheirsWhateverTheOrder() {
            for (Reporter reporter : List.of(
                    REPORTER.withProviders(providers).withBenchmarks(own),
                    REPORTER.withBenchmarks(own).withProviders(providers))) {
                assertThat(benchmark(reporter, "retail").table()).isEqualTo("own 1");
                assertThat(benchmark(reporter, "saas").table()).isEqualTo("provided 1");
                assertThat(benchmark(reporter, "couriers").table()).isEqualTo("provided 1");
                assertThat(benchmark(reporter, "e-commerce").table()).isEqualTo("standard 2025.1");
            }
        }

        @Test
        void anOwnTableWithoutBundledRowsBringsInNone() {
            Reporter reporter = REPORTER.withBenchmarks(table("own", "retail")).withProviders(providers);
            assertThat(benchmark(reporter, "retail").table()).isEqualTo("own 1");
            assertThat(benchmark(reporter, "saas").table()).isEqualTo("provided 1");
            assertThat(row(reporter, "e-commerce").benchmark()).isNull();
        }

        @Test
        void oneThatFailsIsANoticeAndTheRestIsUsed() {
            BenchmarkProvider broken = () -> {
                throw new IllegalStateException("secret path");
            };
            Reporter reporter =
                    REPORTER.withProviders(BenchmarkProviders.of(broken, () -> List.of(table("provided", "retail"))));
            AuditReport report = report(reporter, "retail");
            assertThat(benchmark(reporter, "retail").table()).isEqualTo("provided 1");
            assertThat(report.notices()).singleElement().satisfies(notice -> {
                assertThat(notice.code()).isEqualTo("benchmark-provider-failed");
                assertThat(notice.text().toString())
                        .startsWith("The benchmark provider \"" + getClass().getName())
                        .endsWith("\" failed (java.lang.IllegalStateException); none of its figures are used.")
                        .doesNotContain("secret");
            });
            assertThat(report(
                                    Reporter.in(RUSSIAN).withProviders(BenchmarkProviders.of(List.of(broken, broken))),
                                    "retail")
                            .notices())
                    .hasSize(2)
                    .allSatisfy(notice -> assertThat(notice.text().toString())
                            .startsWith("Поставщик ориентиров «")
                            .endsWith("» не сработал (java.lang.IllegalStateException); его данные не использованы."));
        }
    }
}
