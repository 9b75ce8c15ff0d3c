package io.serviceaudit.compare;

import static io.serviceaudit.compare.Reports.DAY;
import static io.serviceaudit.compare.Reports.audit;
import static io.serviceaudit.compare.Reports.healthy;
import static io.serviceaudit.compare.Reports.nps;
import static io.serviceaudit.compare.Reports.report;
import static io.serviceaudit.compare.Reports.retailer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.AuditState;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.benchmark.BenchmarkCsv;
import io.serviceaudit.benchmark.BenchmarkRow;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.benchmark.Industries;
import io.serviceaudit.benchmark.Industry;
import io.serviceaudit.benchmark.PeriodBasis;
import io.serviceaudit.benchmark.Segment;
import io.serviceaudit.benchmark.Statistic;
import io.serviceaudit.benchmark.TableEdition;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.compare.Withheld.Reason;
import io.serviceaudit.json.Documents;
import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Scorer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PortfolioTest {
    private static final TableEdition EDITION = TableEdition.of("acme-clients", "2026.1");
    private static final Publication PUBLICATION =
            Publication.of("Acme Consulting", "Service audits of our clients", 2026, DAY);
    private static final Segment MOSCOW = new Segment("city", "Moscow");
    private static final Metric LTV = Metrics.standard().find("ltv").orElseThrow();

    private static Portfolio of(int count, IntFunction<AuditReport> report) {
        return Portfolio.ofFinalReports()
                .withAll(IntStream.rangeClosed(1, count).mapToObj(report).toList());
    }

    /** Retailers 1 to 8 with a Net Promoter Score of 10, 20 and so on to 80. */
    private static Portfolio eightRetailers() {
        return of(8, i -> report(retailer(i), nps(String.valueOf(10 * i))));
    }

    private static List<BenchmarkRow> rows(Portfolio portfolio, Grouping grouping) {
        return portfolio.table(EDITION, grouping, PUBLICATION).table().rows();
    }

    /** The first and third quartile and the size of the only row. */
    private static List<String> onlyRow(Portfolio portfolio) {
        List<BenchmarkRow> rows = rows(portfolio, Grouping.byIndustry());
        assertThat(rows).hasSize(1);
        BenchmarkRow row = rows.get(0);
        return List.of(
                row.low().amount().toDecimal().toPlainString(),
                row.high().amount().toDecimal().toPlainString(),
                String.valueOf(row.sampleSize().orElseThrow()));
    }

    @Nested
    class Table {
        @Test
        void hasARowFromTheFirstQuartileToTheThirdWithItsSource() {
            // ranks 2 and 6 of eight
            BenchmarkRow row = BenchmarkRow.builder(
                            Metrics.NPS, "retail", Quantity.ofPoints("20"), Quantity.ofPoints("60"))
                    .statistic(Statistic.QUARTILES)
                    .sampleSize(8)
                    .publisher("Acme Consulting")
                    .title("Service audits of our clients")
                    .year(2026)
                    .retrieved(DAY)
                    .build();
            PortfolioTable made = eightRetailers().table(EDITION, Grouping.byIndustry(), PUBLICATION);
            assertThat(made.table()).isEqualTo(BenchmarkTable.of(EDITION, List.of(row)));
            assertThat(made.withheld()).isEmpty();
            assertThat(eightRetailers()
                            .table(
                                    EDITION,
                                    Grouping.byIndustry(),
                                    PUBLICATION.withRegion("RU").withLicence("for clients"))
                            .table()
                            .rows())
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(each.region()).contains("RU");
                        assertThat(each.licence()).contains("for clients");
                    });
        }

        @Test
        void isWithoutRowsForAnEmptyPortfolio() {
            PortfolioTable made = Portfolio.ofFinalReports().table(EDITION, Grouping.byIndustry(), PUBLICATION);
            assertThat(made.table()).isEqualTo(BenchmarkTable.of(EDITION, List.of()));
            assertThat(made.withheld()).isEmpty();
        }

        @Test
        void takesFiguresAsReportsShowThem() {
            // 1/3 of a point is shown as 0.3; durations are exact
            Metric time = Metrics.FIRST_RESPONSE_TIME;
            Portfolio portfolio = of(
                    5,
                    i -> report(
                            retailer(i),
                            nps("0.34"),
                            Measurement.of(time, Quantity.ofDuration(Duration.ofMillis(1_001L * i)))));
            assertThat(rows(portfolio, Grouping.byIndustry()))
                    .extracting(BenchmarkRow::low)
                    .containsExactly(Quantity.ofPoints("0.3"), Quantity.ofDuration(Duration.ofMillis(2_002)));
        }

        @Test
        void givesRatesForTheMetricsOwnPeriod() {
            Portfolio portfolio =
                    of(5, i -> report(retailer(i), Measurement.of(Metrics.CHURN_RATE, Quantity.ofPercent("2"))));
            assertThat(rows(portfolio, Grouping.byIndustry())).singleElement().satisfies(row -> {
                assertThat(row.period()).contains(Period.ofMonths(1));
                assertThat(row.periodBasis()).isEqualTo(PeriodBasis.STATED);
            });
        }

        @Test
        void hasRowsByTagInIndustryAllAndByBothInTheIndustry() {
            Portfolio portfolio = of(10, i -> {
                Subject subject = Subject.of("s" + i).withIndustry(i <= 5 ? "retail" : "saas");
                return report(subject.withTag("city", i == 10 ? "Omsk" : "Moscow"), nps(String.valueOf(i)));
            });
            // By tag Moscow has 1 to 9: ranks 3 and 7. By both retail has 1 to 5 and saas 6 to 9, which is too few.
            assertThat(rows(portfolio, Grouping.byTag("city"))).singleElement().satisfies(row -> {
                assertThat(row).hasToString("nps, all, city=Moscow");
                assertThat(row.low()).isEqualTo(Quantity.ofPoints("3"));
                assertThat(row.high()).isEqualTo(Quantity.ofPoints("7"));
                assertThat(row.segment()).contains(MOSCOW);
            });
            PortfolioTable both = portfolio.table(EDITION, Grouping.byIndustryAndTag("city"), PUBLICATION);
            assertThat(both.table().rows())
                    .extracting(BenchmarkRow::toString)
                    .containsExactly("nps, retail, city=Moscow");
            assertThat(both.withheld())
                    .extracting(each -> each.group() + " " + each.figure() + " " + each.reason())
                    .containsExactly("saas, city=Moscow nps GROUP_TOO_SMALL", "saas, city=Omsk nps GROUP_TOO_SMALL");
        }

        @Test
        void ordersRowsAsTheMetricsAreAndThenByGroup() {
            Portfolio portfolio = of(
                    10,
                    i -> report(
                            Subject.of("s" + i).withIndustry(i <= 5 ? "saas" : "retail"),
                            Measurement.of(Metrics.CRR, Quantity.ofPercent("70")),
                            nps("1")));
            assertThat(rows(portfolio, Grouping.byIndustry()))
                    .extracting(BenchmarkRow::toString)
                    .containsExactly("nps, retail", "nps, saas", "crr, retail", "crr, saas");
        }

        @Test
        void leavesOutWhoHasNoIndustryOrNoTag() {
            Portfolio portfolio = eightRetailers()
                    .with(report(Subject.of("no-industry"), nps("-100")))
                    .with(report(retailer(20).withTag("city", " "), nps("-100")));
            assertThat(rows(portfolio, Grouping.byIndustry()))
                    .singleElement()
                    .satisfies(row -> assertThat(row.sampleSize()).hasValue(9));
            assertThat(portfolio.table(EDITION, Grouping.byTag("city"), PUBLICATION))
                    .isEqualTo(new PortfolioTable(BenchmarkTable.of(EDITION, List.of()), List.of()));
        }

        @Test
        void takesTagsAndValuesWithoutSpacesAroundThem() {
            Portfolio portfolio = of(
                    5,
                    i -> report(retailer(i).withTag(i < 3 ? "city" : " city", i < 2 ? "Moscow" : "Moscow "), nps("1")));
            assertThat(rows(portfolio, Grouping.byTag("city ")))
                    .singleElement()
                    .satisfies(row -> assertThat(row.segment()).contains(MOSCOW));
        }

        @Test
        void countsAnIndustryByOneOfItsOtherNamesAsTheSame() {
            Portfolio portfolio =
                    of(6, i -> report(Subject.of("s" + i).withIndustry(i < 4 ? "telecom" : "telco"), nps("1")));
            assertThat(rows(portfolio, Grouping.byIndustry()))
                    .singleElement()
                    .satisfies(row -> assertThat(row).hasToString("nps, telecom"))
                    .satisfies(row -> assertThat(row.sampleSize()).hasValue(6));
            Industries own = Industries.of(List.of(Industry.of("telecom", Text.of("en", "Telecom"))));
            assertThat(rows(portfolio, Grouping.byIndustry().withIndustries(own).withMinimumSize(3)))
                    .extracting(BenchmarkRow::toString)
                    .containsExactly("nps, telco", "nps, telecom");
        }

        @Test
        void refusesAQuartileThatTheMetricCannotHave() {
            Metric other = Metric.of("csat", Unit.PERCENT, Direction.HIGHER).within(Ratio.ZERO, Ratio.of(1_000));
            Portfolio portfolio = of(5, i -> report(retailer(i), Measurement.of(other, Quantity.ofPercent("500"))));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> portfolio.table(EDITION, Grouping.byIndustry(), PUBLICATION))
                    .withMessageContaining("value of metric 'csat' is 500; it must be from 0 to 100");
        }
    }

    @Nested
    class OwnMetrics {
        private final Metric queue = Metric.of("queue-length", Unit.COUNT, Direction.LOWER);
        private final Portfolio portfolio =
                of(5, i -> report(retailer(i), Measurement.of(queue, Quantity.ofCount(i)), nps("1")));

        private PortfolioTable table(Metrics metrics) {
            return portfolio.table(EDITION, Grouping.byIndustry(), PUBLICATION, metrics);
        }

        @Test
        void haveRowsWhereTheyAreGiven() {
            assertThat(table(Metrics.standard().with(queue)).table().rows())
                    .extracting(BenchmarkRow::toString)
                    .containsExactly("nps, retail", "queue-length, retail");
        }

        @Test
        void areNamedWhereTheyAreNotOrAreDefinedOtherwise() {
            assertThat(table(Metrics.standard()).withheld())
                    .extracting(Withheld::reason)
                    .containsExactly(Reason.METRIC_UNKNOWN);
            for (Metric other :
                    List.of(Metric.of("queue-length", Unit.PERCENT, Direction.LOWER), queue.per(Period.ofMonths(1)))) {
                assertThat(table(Metrics.standard().with(other)).withheld())
                        .extracting(Withheld::reason)
                        .containsExactly(Reason.DEFINED_OTHERWISE);
            }
        }
    }

    @Nested
    class Money {
        private Portfolio inRublesUpTo(int last) {
            return of(
                    8,
                    i -> report(
                            retailer(i),
                            Measurement.of(LTV, Quantity.of(Unit.MONEY, BigDecimal.valueOf(i)))
                                    .withCurrency(i <= last ? "RUB" : "USD")));
        }

        @Test
        void ofOneCurrencyNamesItAndSaysItInTheNote() {
            assertThat(rows(inRublesUpTo(8), Grouping.byIndustry()))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.sampleSize()).hasValue(8);
                        assertThat(row.currency()).contains("RUB");
                        assertThat(row.note())
                                .contains(Text.of(
                                        "en", Map.of("en", "Amounts in RUB.", "ru", "Суммы указаны в валюте RUB.")));
                    });
        }

        @Test
        void ofSeveralIsNotMixed() {
            PortfolioTable made = inRublesUpTo(5).table(EDITION, Grouping.byIndustry(), PUBLICATION);
            assertThat(made.table().rows()).isEmpty();
            assertThat(made.withheld())
                    .extracting(each -> each.figure() + " " + each.reason().code())
                    .containsExactly("ltv in RUB several-currencies", "ltv in USD several-currencies");
        }

        @Test
        void countsInTheCurrencyAskedFor() {
            PortfolioTable made =
                    inRublesUpTo(5).table(EDITION, Grouping.byIndustry(), PUBLICATION.withCurrency("RUB"));
            assertThat(made.table().rows()).singleElement().satisfies(row -> {
                assertThat(row.sampleSize()).hasValue(5);
                assertThat(row.currency()).contains("RUB");
            });
            assertThat(made.withheld()).extracting(Withheld::reason).containsExactly(Reason.OTHER_CURRENCY);
            assertThat(inRublesUpTo(4)
                            .table(EDITION, Grouping.byIndustry(), PUBLICATION.withCurrency("RUB"))
                            .withheld())
                    .extracting(Withheld::reason)
                    .containsExactly(Reason.GROUP_TOO_SMALL, Reason.OTHER_CURRENCY);
        }

        @Test
        void withoutACurrencyIsNotMixedWithMoneyThatHasOne() {
            Portfolio portfolio = inRublesUpTo(8)
                    .with(report(retailer(9), Measurement.of(LTV, Quantity.of(Unit.MONEY, BigDecimal.ONE))));
            assertThat(portfolio
                            .table(EDITION, Grouping.byIndustry(), PUBLICATION)
                            .withheld())
                    .extracting(Withheld::reason)
                    .containsExactly(Reason.SEVERAL_CURRENCIES, Reason.SEVERAL_CURRENCIES);
        }
    }

    @Nested
    class EachSubject {
        private final Subject ninth = retailer(9);

        private AuditReport report(String id, LocalDate day, Measurement... measurements) {
            Audit audit = Audit.of(Reports.PULSE, id, day).withSubject(ninth).withState(AuditState.FINAL);
            for (Measurement measurement : measurements) {
                audit = audit.withMeasurement(measurement);
            }
            return Reports.report(audit);
        }

        @Test
        void countsOnceWithItsLatestValue() {
            AuditReport early = report("z", DAY.minusDays(1), nps("100"));
            AuditReport late = report("a", DAY, nps("-100"));
            // -100, 10, 20 ... 80: ranks 3 and 7 of nine
            assertThat(onlyRow(eightRetailers().with(early).with(late))).containsExactly("20", "60", "9");
            assertThat(onlyRow(eightRetailers().with(late).with(early))).containsExactly("20", "60", "9");
            // 10 ... 80, 100
            assertThat(onlyRow(eightRetailers().with(early))).containsExactly("30", "70", "9");
        }

        @Test
        void ofOneDayCountsWithTheGreatestId() {
            AuditReport a = report("a", DAY, nps("100"));
            AuditReport b = report("b", DAY, nps("-100"));
            assertThat(onlyRow(eightRetailers().with(b).with(a))).containsExactly("20", "60", "9");
            assertThat(onlyRow(eightRetailers().with(a).with(b))).containsExactly("20", "60", "9");
        }

        @Test
        void countsWithAnEarlierValueWhereTheLatestReportHasNone() {
            AuditReport early = report("early", DAY.minusYears(1), nps("-100"));
            AuditReport late = report("late", DAY, Measurement.of(Metrics.NPS));
            assertThat(onlyRow(eightRetailers().with(early).with(late))).containsExactly("20", "60", "9");
        }

        @Test
        void countsTheSameWhoeverComesFirstOfTwoVersionsOfOneReport() {
            AuditReport one = report("a-s9", DAY, nps("1"));
            for (AuditReport two : List.of(
                    report("a-s9", DAY, nps("2")),
                    Reports.report(audit(ninth.withIndustry("saas"), nps("1"))),
                    Reports.report(audit(ninth.withTag("city", "Moscow"), nps("1"))))) {
                assertThat(eightRetailers().with(one).with(two))
                        .isEqualTo(eightRetailers().with(two).with(one));
            }
        }
    }

    @Nested
    class WhatCounts {
        @Test
        void areFinalReportsOrByChoiceAll() {
            List<AuditReport> drafts = IntStream.rangeClosed(1, 5)
                    .mapToObj(i -> report(audit(retailer(i), nps("1")).withState(AuditState.DRAFT)))
                    .toList();
            assertThat(Portfolio.ofFinalReports().withAll(drafts)).isEqualTo(Portfolio.ofFinalReports());
            assertThat(onlyRow(Portfolio.ofAllReports().withAll(drafts))).containsExactly("1", "1", "5");
        }

        @Test
        void isAFinalReportBeforeADraftOfTheSameAudit() {
            AuditReport draft = report(audit(retailer(9), nps("100")).withState(AuditState.DRAFT));
            AuditReport signedOff = report(retailer(9), nps("-100"));
            Portfolio all = Portfolio.ofAllReports()
                    .merge(Portfolio.ofAllReports()
                            .withAll(IntStream.rangeClosed(1, 4)
                                    .mapToObj(i -> report(retailer(i), nps("0")))
                                    .toList()));
            assertThat(onlyRow(all.with(draft).with(signedOff)))
                    .isEqualTo(onlyRow(all.with(signedOff).with(draft)))
                    .containsExactly("0", "0", "5");
            assertThat(all.with(draft).with(signedOff)).isEqualTo(all.with(signedOff));
        }

        @Test
        void areValuesForTheWholeOfSubjects() {
            Measurement byChannel = Measurement.of(Metrics.NPS).withChannel("chat", Quantity.ofPoints("100"));
            Portfolio portfolio = eightRetailers()
                    .with(report(retailer(9), Measurement.of(Metrics.NPS)))
                    .with(report(retailer(10), byChannel))
                    .with(report(Audit.of(Reports.PULSE, "nobody", DAY)
                            .withState(AuditState.FINAL)
                            .withMeasurement(nps("100"))));
            assertThat(portfolio).isEqualTo(eightRetailers()).hasToString("portfolio of 8 subjects");
        }

        @Test
        void isWhatTheLibraryWroteAndReadBack() {
            Documents documents = Documents.standard();
            List<AuditReport> reports = IntStream.rangeClosed(1, 8)
                    .mapToObj(i -> healthy(retailer(i).withTag("city", "Moscow"), i))
                    .toList();
            List<AuditReport> read = reports.stream()
                    .map(each -> documents.read(AuditReport.class, documents.write(each)))
                    .toList();
            assertThat(Portfolio.ofFinalReports().withAll(read))
                    .isEqualTo(Portfolio.ofFinalReports().withAll(reports));
        }

        @Test
        void isNoValueThatIsNoneOfItsUnit() {
            Documents documents = Documents.standard();
            String written = documents.write(report(
                    retailer(1),
                    Measurement.of(Metrics.FIRST_RESPONSE_TIME, Quantity.ofDuration(Duration.ofDays(14)))));
            AuditReport inWeeks = documents.read(AuditReport.class, written.replace("PT336H", "P2W"));
            assertThat(Portfolio.ofFinalReports().with(inWeeks))
                    .isEqualTo(Portfolio.ofFinalReports().with(documents.read(AuditReport.class, written)));
            AuditReport number = documents.read(AuditReport.class, written.replace("\"PT336H\"", "14"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Portfolio.ofFinalReports().with(number))
                    .withMessage("value of metric 'first-response-time' in the report of audit 'a-s1' is '14'; "
                            + "it must be in duration");
            AuditReport points = documents.read(
                    AuditReport.class,
                    documents.write(report(retailer(1), nps("42"))).replace("\"current\":42", "\"current\":\"PT1H\""));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Portfolio.ofFinalReports().with(points))
                    .withMessage("value of metric 'nps' in the report of audit 'a-s1' is 'PT1H'; it must be in points");
        }
    }

    @Nested
    class QuartilesByGroup {
        @Test
        void ofMetricsHaveAMedian() {
            // ranks 2, 4 and 6 of eight
            assertThat(eightRetailers().metricQuartiles(Grouping.byIndustry()).rows())
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.group()).hasToString("retail");
                        assertThat(row.figure().id()).isEqualTo("nps");
                        assertThat(row.figure().unit()).isEqualTo(Unit.POINTS);
                        assertThat(row.quartiles())
                                .isEqualTo(new Quartiles(
                                        8, Quantity.ofPoints("20"), Quantity.ofPoints("40"), Quantity.ofPoints("60")));
                    });
        }

        @Test
        void ofHealthAreByChecklist() {
            Portfolio portfolio = of(10, i -> healthy(retailer(i), i));
            Audit other = Audit.of(Reports.checklist("other"), "x", DAY)
                    .withSubject(retailer(1))
                    .withState(AuditState.FINAL)
                    .with("service", Answer.of(10));
            PortfolioQuartiles health = portfolio.with(report(other)).healthQuartiles(Grouping.byIndustry());
            // 10 to 100 percent: ranks 3, 5 and 8 of ten
            assertThat(health.rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.figure()).hasToString("pulse"))
                    .satisfies(row -> assertThat(row.quartiles())
                            .isEqualTo(new Quartiles(
                                    10, Quantity.ofPercent("30"), Quantity.ofPercent("50"), Quantity.ofPercent("80"))));
            assertThat(health.withheld())
                    .extracting(each -> each.group() + " " + each.figure())
                    .containsExactly("retail other");
        }

        @Test
        void areOfGroupsOfTheMinimumSizeOrMore() {
            Grouping eight = Grouping.byIndustry().withMinimumSize(8);
            assertThat(eightRetailers().metricQuartiles(eight).rows()).hasSize(1);
            assertThat(eightRetailers().metricQuartiles(eight.withMinimumSize(9)))
                    .satisfies(quartiles -> assertThat(quartiles.rows()).isEmpty())
                    .satisfies(quartiles -> assertThat(quartiles.withheld()).hasSize(1));
        }

        @Test
        void ofHealthLeaveOutWhatIsProvisionalOrNotScored() {
            assertThat(of(8, i -> report(retailer(i))).healthQuartiles(Grouping.byIndustry()))
                    .isEqualTo(new PortfolioQuartiles(List.of(), List.of()));
            // One of two answered is a coverage of 50 percent, below the 80 that the scoring asks for.
            Checklist two = Checklist.builder("two", "1.0.0", Text.of("en", "Two"))
                    .scoring(Scoring.open().withMinimumCoverage(new BigDecimal("80")))
                    .section(Section.builder("all")
                            .item(Item.builder("one", Text.of("en", "One?"), Scales.YES_NO_NA)
                                    .build())
                            .item(Item.builder("other", Text.of("en", "Other?"), Scales.YES_NO_NA)
                                    .build())
                            .build())
                    .build();
            Portfolio half = of(
                    8,
                    i -> report(Audit.of(two, "a" + i, DAY)
                            .withSubject(retailer(i))
                            .withState(AuditState.FINAL)
                            .with("one", Answer.of("yes"))));
            assertThat(half.healthQuartiles(Grouping.byIndustry()))
                    .isEqualTo(new PortfolioQuartiles(List.of(), List.of()));
        }
    }

    @Nested
    class SmallGroups {
        @Test
        void areNamedWithoutTheirFigures() {
            PortfolioTable made =
                    of(4, i -> report(retailer(i), nps("77.7"))).table(EDITION, Grouping.byIndustry(), PUBLICATION);
            assertThat(made.table().rows()).isEmpty();
            assertThat(made.withheld()).singleElement().satisfies(withheld -> {
                assertThat(withheld.group()).hasToString("retail");
                assertThat(withheld.figure()).hasToString("nps");
                assertThat(withheld.reason()).isEqualTo(Reason.GROUP_TOO_SMALL);
                assertThat(withheld.toString()).doesNotContain("77").doesNotContain("4");
            });
        }

        @Test
        void areThoseBelowTheMinimum() {
            assertThat(rows(eightRetailers(), Grouping.byIndustry().withMinimumSize(8)))
                    .hasSize(1);
            assertThat(rows(eightRetailers(), Grouping.byIndustry().withMinimumSize(9)))
                    .isEmpty();
            Portfolio three = of(3, i -> report(retailer(i), nps("1")));
            assertThat(rows(three, Grouping.byIndustry().withMinimumSize(3))).hasSize(1);
            assertThat(Grouping.byTag("city").minimumSize()).isEqualTo(5);
        }

        @Test
        void cannotBeMadeLessThanThree() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Grouping.byIndustry().withMinimumSize(2))
                    .withMessage("minimum size of groups is 2; it must be at least 3, or figures would be those of "
                            + "single subjects");
        }
    }

    @Nested
    class AsABenchmark {
        private final Portfolio portfolio =
                of(8, i -> report(retailer(i).withTag("city", "Moscow"), nps(String.valueOf(10 * i))));

        private AuditReport.BenchmarkRow standing(Grouping grouping, Subject subject) {
            BenchmarkTable table =
                    portfolio.table(EDITION, grouping, PUBLICATION).table();
            Audit audit = audit(subject, nps("19.9"));
            AuditReport report = Reporter.in(Locale.ENGLISH)
                    .withBenchmarks(BenchmarkTable.standard().overlaidWith(table))
                    .report(Scorer.of(audit.checklist()).score(audit));
            AuditReport.BenchmarkRow row = report.metrics().get(0).benchmark();
            assertThat(row).isNotNull();
            return row;
        }

        @Test
        void aSubjectStandsBesideTheMiddleHalfOfItsIndustry() {
            AuditReport.BenchmarkRow row =
                    standing(Grouping.byIndustry(), Subject.of("new").withIndustry("retail"));
            assertThat(row.low()).hasToString("20");
            assertThat(row.high()).hasToString("60");
            assertThat(row.standing()).isEqualTo("worse");
            assertThat(row.source()).hasToString("Acme Consulting, Service audits of our clients (2026)");
            assertThat(row.table()).isEqualTo("acme-clients 2026.1");
        }

        @Test
        void aSubjectStandsBesideThoseOfItsCityAndOthersBesideTheirIndustry() {
            Subject subject = Subject.of("new").withIndustry("saas");
            AuditReport.BenchmarkRow inMoscow = standing(Grouping.byTag("city"), subject.withTag("city", "Moscow"));
            assertThat(inMoscow.industry()).isEqualTo("all");
            assertThat(inMoscow.segment()).isEqualTo(new AuditReport.SegmentRow("city", "Moscow"));
            assertThat(inMoscow.standing()).isEqualTo("worse");
            AuditReport.BenchmarkRow inOmsk = standing(Grouping.byTag("city"), subject.withTag("city", "Omsk"));
            assertThat(inOmsk.industry()).isEqualTo("saas");
            assertThat(inOmsk.segment()).isNull();
            assertThat(inOmsk.table()).isEqualTo("standard 2025.1");
        }
    }

    @Test
    void aTableIsWrittenAndReadAsAnyOther() {
        Portfolio portfolio = of(
                6,
                i -> report(
                        retailer(i).withTag("brand", "=Acme, \"North\""),
                        nps("-7.5"),
                        Measurement.of(LTV, Quantity.of(Unit.MONEY, new BigDecimal("1234.5")))
                                .withCurrency("EUR"),
                        Measurement.of(Metrics.CHURN_RATE, Quantity.ofPercent("0.1")),
                        Measurement.of(Metrics.FIRST_RESPONSE_TIME, Quantity.ofDuration(Duration.ofMillis(1_500)))));
        List<TableEdition> editions = new ArrayList<>(List.of(EDITION));
        editions.add(EDITION.withTitle(Text.of("ru", "Наши клиенты")).withStaleAfter(DAY.plusYears(1)));
        for (TableEdition edition : editions) {
            for (Grouping grouping :
                    List.of(Grouping.byIndustry(), Grouping.byTag("brand"), Grouping.byIndustryAndTag("brand"))) {
                BenchmarkTable table =
                        portfolio.table(edition, grouping, PUBLICATION).table();
                assertThat(table.rows()).hasSize(4);
                byte[] csv = BenchmarkCsv.standard().write(table);
                assertThat(BenchmarkCsv.standard().read("own.csv", csv)).isEqualTo(table);
                String json = Documents.standard().write(table);
                assertThat(Documents.standard().readBenchmarkTable(json)).isEqualTo(table);
            }
        }
    }

    @Test
    void portfoliosOfFinalReportsAndOfAllAreNotMerged() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Portfolio.ofFinalReports().merge(Portfolio.ofAllReports()))
                .withMessage(
                        "drafts count in one portfolio and not in the other; both must be of final reports, or both "
                                + "of all reports");
    }

    @Nested
    class APublication {
        @Test
        void saysWhoVouchesForTheFigures() {
            assertThat(PUBLICATION.publisher()).isEqualTo("Acme Consulting");
            assertThat(PUBLICATION.title()).isEqualTo("Service audits of our clients");
            assertThat(PUBLICATION.year()).isEqualTo(2026);
            assertThat(PUBLICATION.retrieved()).isEqualTo(DAY);
            assertThat(PUBLICATION.region()).isEmpty();
            assertThat(PUBLICATION.licence()).isEmpty();
            assertThat(PUBLICATION.currency()).isEmpty();
        }

        @Test
        void isCheckedAtOnce() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Publication.of(" ", "T", 2026, DAY))
                    .withMessage("publisher must not be blank");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Publication.of("P", "", 2026, DAY))
                    .withMessage("title must not be blank");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Publication.of("P", "T", 1899, DAY))
                    .withMessage("year is 1899; it must be from 1900 to 2200");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Publication.of("P", "T", 2026, LocalDate.of(10_000, 1, 1)))
                    .withMessage("year of retrieved is 10000; it must be from 0 to 9999");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PUBLICATION.withRegion(" "))
                    .withMessage("region must not be blank");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PUBLICATION.withLicence(" "))
                    .withMessage("licence must not be blank");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PUBLICATION.withCurrency("rub"))
                    .withMessage("currency is 'rub'; it must be an ISO 4217 code such as EUR");
        }
    }
}
