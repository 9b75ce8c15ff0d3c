package io.serviceaudit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.audit.Subject;
import io.serviceaudit.benchmark.BenchmarkLookup.Direct;
import io.serviceaudit.benchmark.BenchmarkLookup.FallBack;
import io.serviceaudit.benchmark.BenchmarkLookup.None;
import io.serviceaudit.benchmark.BenchmarkLookup.Reason;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkTableTest {
    private static final Industries INDUSTRIES = Industries.standard();
    private static final TableEdition ACME = TableEdition.of("acme", "2026.1");
    private static final TableEdition FIRM = TableEdition.of("firm", "7");
    private static final BenchmarkRow NPS_RETAIL_55 = nps("retail", "55").build();
    private static final BenchmarkRow NPS_TELECOM_5 = nps("telecom", "5").build();

    private static BenchmarkRow.Builder nps(String industry, String points) {
        return BenchmarkRow.builder(Metrics.NPS, industry, Quantity.ofPoints(points), Quantity.ofPoints(points));
    }

    private static BenchmarkTable standard() {
        return BenchmarkTable.standard();
    }

    @Nested
    class SeveralRows {
        private static BenchmarkRow found(BenchmarkRow... rows) {
            return BenchmarkTable.of(ACME, List.of(rows))
                    .find(Metrics.NPS, "retail", INDUSTRIES)
                    .found()
                    .orElseThrow();
        }

        @Test
        void ofSeveralYearsTheLatestStands() {
            BenchmarkRow older = nps("retail", "10").year(2019).build();
            BenchmarkRow latest = nps("retail", "20").year(2026).build();
            BenchmarkRow undated = nps("retail", "30").build();
            assertThat(found(older, latest)).isEqualTo(latest);
            assertThat(found(latest, older)).isEqualTo(latest);
            assertThat(found(undated, older, latest)).isEqualTo(latest);
        }

        @Test
        void ofSeveralRegionsTheFirstStands() {
            BenchmarkRow germany = nps("retail", "10").region("DE").year(2019).build();
            BenchmarkRow russia = nps("retail", "20").region("RU").year(2026).build();
            assertThat(found(germany, russia)).isEqualTo(germany);
            assertThat(found(russia, germany)).isEqualTo(russia);
        }
    }

    @Nested
    class FindMoney {
        private final Metric ltv = Metrics.standard().find("ltv").orElseThrow();
        private final Quantity amount = new Quantity(Unit.MONEY, Ratio.of(100));
        private final Subject retailer = Subject.of("s").withIndustry("retail");
        private final BenchmarkRow unnamed = row("retail").build();
        private final BenchmarkRow rubles = row("retail").currency("RUB").build();
        private final BenchmarkRow euros = row("retail").currency("EUR").build();

        private BenchmarkRow.Builder row(String industry) {
            return BenchmarkRow.builder(ltv, industry, amount, amount);
        }

        private BenchmarkLookup find(Measurement measurement, Subject subject, BenchmarkRow... rows) {
            return BenchmarkTable.of(ACME, List.of(rows)).find(measurement, subject, INDUSTRIES);
        }

        private Measurement in(String currency) {
            return Measurement.of(ltv, amount).withCurrency(currency);
        }

        @Test
        void rowsOfTwoCurrenciesStandSideBySideAndEachIsFound() {
            assertThat(find(in("RUB"), retailer, unnamed, rubles, euros)).isEqualTo(new Direct(rubles, ACME));
            assertThat(find(in("EUR"), retailer, unnamed, rubles, euros)).isEqualTo(new Direct(euros, ACME));
        }

        @Test
        void aRowOfALaterYearInAnotherCurrencyIsNoLaterEdition() {
            BenchmarkRow earlier = row("retail").currency("RUB").year(2019).build();
            BenchmarkRow later = row("retail").currency("RUB").year(2025).build();
            BenchmarkRow latest = row("retail").currency("EUR").year(2026).build();
            assertThat(find(in("USD"), retailer, earlier, latest)).isEqualTo(new Direct(earlier, ACME));
            assertThat(find(in("RUB"), retailer, earlier, latest, later)).isEqualTo(new Direct(later, ACME));
        }

        @Test
        void withoutARowInTheCurrencyTheFirstIsFound() {
            assertThat(find(in("USD"), retailer, rubles, euros)).isEqualTo(new Direct(rubles, ACME));
            assertThat(find(Measurement.of(ltv, amount), retailer, euros, rubles))
                    .isEqualTo(new Direct(euros, ACME));
            assertThat(find(in("USD"), Subject.of("s").withIndustry("saas"), rubles))
                    .isEqualTo(new None(Reason.NO_ROW));
        }

        @Test
        void aRowOfTheWholeIndustryInTheCurrencyStandsBeforeOneForASegmentInAnother() {
            BenchmarkRow moscow = row("retail")
                    .currency("RUB")
                    .segment(new Segment("city", "Moscow"))
                    .build();
            Subject inMoscow = retailer.withTag("city", "Moscow");
            assertThat(find(in("EUR"), inMoscow, moscow, euros)).isEqualTo(new Direct(euros, ACME));
            assertThat(find(in("RUB"), inMoscow, rubles, moscow)).isEqualTo(new Direct(moscow, ACME));
        }

        @Test
        void ofOtherMetricsIsWhatTheSubjectHas() {
            assertThat(BenchmarkTable.of(ACME, List.of(NPS_RETAIL_55))
                            .find(Measurement.of(Metrics.NPS, Quantity.ofPoints("30")), retailer, INDUSTRIES))
                    .isEqualTo(new Direct(NPS_RETAIL_55, ACME));
        }
    }

    @Nested
    class Find {
        @Test
        void theIndustrysOwnRow() {
            BenchmarkLookup found = standard().find(Metrics.NPS, "saas", INDUSTRIES);
            BenchmarkRow row = found.found().orElseThrow();
            assertThat(row).hasToString("nps, saas");
            assertThat(found).isEqualTo(new Direct(row, standard().edition()));
        }

        // The two fall-backs of the bundled taxonomy: telecom to services for NPS, banking to financial services for
        // CRR.
        @ParameterizedTest
        @CsvSource({"nps, telecom, services", "crr, banking, financial-services"})
        void theRowOfANamedFallBackShownAsSuch(String metric, String industry, String fallBack) {
            BenchmarkLookup found =
                    standard().find(Metrics.standard().find(metric).orElseThrow(), industry, INDUSTRIES);
            BenchmarkRow row = found.found().orElseThrow();
            assertThat(row.industry()).isEqualTo(fallBack);
            assertThat(found).isEqualTo(new FallBack(row, standard().edition(), industry));
        }

        // Every pair of a benchmarked metric and an industry that has neither a row nor a named fall-back.
        @ParameterizedTest
        @CsvSource({
            "nps, financial-services",
            "nps, banking",
            "nps, healthcare",
            "crr, b2b",
            "crr, services",
            "crr, healthcare",
            "churn-rate, b2b",
            "churn-rate, retail",
            "churn-rate, services",
            "churn-rate, financial-services",
            "csat, retail"
        })
        void noRowIsNoBenchmark(String metric, String industry) {
            assertThat(standard().find(Metrics.standard().find(metric).orElseThrow(), industry, INDUSTRIES))
                    .isEqualTo(new None(Reason.NO_ROW));
        }

        @Test
        void anUnknownIndustryIsNoBenchmark() {
            assertThat(standard().find(Metrics.NPS, "fishing", INDUSTRIES))
                    .isEqualTo(new None(Reason.INDUSTRY_UNKNOWN));
        }

        @Test
        void aRowNeedsNoTaxonomy() {
            BenchmarkTable own =
                    BenchmarkTable.of(ACME, List.of(nps("fishing", "5").build()));
            assertThat(own.find(Metrics.NPS, "fishing", INDUSTRIES).found()).isPresent();
        }

        @Test
        void aParentIsNoFallBackUnlessNamed() {
            Industries industries = INDUSTRIES.with(
                    Industry.of("couriers", Text.of("en", "Couriers")).withParent("services"));
            assertThat(standard().find(Metrics.NPS, "couriers", industries)).isEqualTo(new None(Reason.NO_ROW));
        }

        @Test
        void aFallBackIsOneStepAndNoFurther() {
            Industries industries = INDUSTRIES.with(
                    Industry.of("mobile", Text.of("en", "Mobile")).withFallBack("nps", "telecom"));
            assertThat(standard().find(Metrics.NPS, "mobile", industries)).isEqualTo(new None(Reason.NO_ROW));
        }

        @Test
        void aRowOfTheIndustryBeatsItsFallBack() {
            BenchmarkTable table = standard().overlaidWith(BenchmarkTable.of(ACME, List.of(NPS_TELECOM_5)));
            assertThat(table.find(Metrics.NPS, "telecom", INDUSTRIES)).isEqualTo(new Direct(NPS_TELECOM_5, ACME));
        }

        @Test
        void theFirstOfSeveralRowsStands() {
            BenchmarkRow russia = nps("retail", "30").region("RU").build();
            BenchmarkRow world = nps("retail", "20").build();
            assertThat(BenchmarkTable.of(ACME, List.of(russia, world))
                            .find(Metrics.NPS, "retail", INDUSTRIES)
                            .found())
                    .contains(russia);
            assertThat(BenchmarkTable.of(ACME, List.of(world, russia))
                            .find(Metrics.NPS, "retail", INDUSTRIES)
                            .found())
                    .contains(world);
        }

        @Test
        void bySubject() {
            Subject subject = Subject.of("north");
            assertThat(standard().find(Metrics.NPS, subject, INDUSTRIES))
                    .isEqualTo(new None(Reason.INDUSTRY_NOT_GIVEN));
            assertThat(standard().find(Metrics.NPS, subject.withIndustry("saas"), INDUSTRIES))
                    .isEqualTo(standard().find(Metrics.NPS, "saas", INDUSTRIES));
        }

        @Test
        void everyCaseFolds() {
            assertThat(fold(standard().find(Metrics.NPS, "saas", INDUSTRIES))).isEqualTo("row of saas");
            assertThat(fold(standard().find(Metrics.NPS, "telecom", INDUSTRIES)))
                    .isEqualTo("row of services for telecom");
            assertThat(fold(standard().find(Metrics.NPS, "banking", INDUSTRIES)))
                    .isEqualTo("no-row");
            assertThat(Reason.values())
                    .extracting(Reason::code)
                    .containsExactly("industry-not-given", "industry-unknown", "no-row");
        }

        private static String fold(BenchmarkLookup lookup) {
            return lookup.fold(
                    direct -> "row of " + direct.row().industry(),
                    fallBack -> "row of " + fallBack.row().industry() + " for " + fallBack.askedFor(),
                    none -> none.reason().code());
        }

        @Test
        void aFallBackIsAnotherIndustrysRow() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new FallBack(NPS_RETAIL_55, ACME, "retail"))
                    .withMessage("industry of a fall-back is 'retail'; it must not be the row's own");
        }

        @Test
        void standingsOfTheBundledRowsAtTheirBounds() {
            BenchmarkRow churn = standard()
                    .find(Metrics.CHURN_RATE, "telecom", INDUSTRIES)
                    .found()
                    .orElseThrow();
            // 3 to 7 percent a month, lower is better
            assertThat(level(churn, "2.9")).isEqualTo(Standing.Level.BETTER);
            assertThat(level(churn, "3")).isEqualTo(Standing.Level.ON_PAR);
            assertThat(level(churn, "7")).isEqualTo(Standing.Level.ON_PAR);
            assertThat(level(churn, "7.1")).isEqualTo(Standing.Level.WORSE);
            BenchmarkRow crr =
                    standard().find(Metrics.CRR, "telecom", INDUSTRIES).found().orElseThrow();
            // 70 to 80 percent a year, higher is better
            assertThat(level(crr, "69.9")).isEqualTo(Standing.Level.WORSE);
            assertThat(level(crr, "70")).isEqualTo(Standing.Level.ON_PAR);
            assertThat(level(crr, "80")).isEqualTo(Standing.Level.ON_PAR);
            assertThat(level(crr, "80.1")).isEqualTo(Standing.Level.BETTER);
        }

        private static Standing.Level level(BenchmarkRow row, String percent) {
            return row.standingOf(Quantity.ofPercent(percent)).level();
        }
    }

    @Nested
    class Segments {
        private static final Segment MOSCOW = new Segment("city", "Moscow");
        private static final Segment SOUTH = new Segment("district", "South");
        private static final BenchmarkRow RETAIL = nps("retail", "10").build();
        private static final BenchmarkRow RETAIL_MOSCOW =
                nps("retail", "20").segment(MOSCOW).build();
        private static final BenchmarkRow RETAIL_SOUTH =
                nps("retail", "30").segment(SOUTH).build();
        private static final BenchmarkRow ALL_MOSCOW =
                nps("all", "40").segment(MOSCOW).build();
        private static final BenchmarkTable TABLE =
                BenchmarkTable.of(ACME, List.of(RETAIL, ALL_MOSCOW, RETAIL_MOSCOW, RETAIL_SOUTH));

        private final Subject subject = Subject.of("s");
        private final Subject inMoscow = subject.withTag("city", "Moscow");

        private static BenchmarkLookup find(BenchmarkTable table, Subject subject) {
            return table.find(Metrics.NPS, subject, INDUSTRIES);
        }

        @Test
        void aRowForTheSubjectsTagStandsBeforeThatOfItsIndustry() {
            assertThat(find(TABLE, inMoscow.withIndustry("retail"))).isEqualTo(new Direct(RETAIL_MOSCOW, ACME));
            assertThat(find(TABLE, subject.withIndustry("retail"))).isEqualTo(new Direct(RETAIL, ACME));
        }

        @Test
        void oneOfTheIndustryStandsBeforeOneOfAllIndustries() {
            assertThat(find(TABLE, inMoscow.withIndustry("saas"))).isEqualTo(new Direct(ALL_MOSCOW, ACME));
            assertThat(find(TABLE, inMoscow)).isEqualTo(new Direct(ALL_MOSCOW, ACME));
        }

        @Test
        void oneOfAllIndustriesStandsBeforeAFallBack() {
            BenchmarkTable table = standard().overlaidWith(TABLE);
            assertThat(find(table, inMoscow.withIndustry("telecom"))).isEqualTo(new Direct(ALL_MOSCOW, ACME));
            assertThat(find(table, subject.withIndustry("telecom"))).isInstanceOf(FallBack.class);
        }

        @Test
        void ofTwoTagsThatFitTheFirstRowOfTheTableStands() {
            Subject both = subject.withTag("district", "South")
                    .withTag("city", "Moscow")
                    .withIndustry("retail");
            assertThat(find(TABLE, both).found()).contains(RETAIL_MOSCOW);
            assertThat(find(BenchmarkTable.of(ACME, List.of(RETAIL_SOUTH, RETAIL_MOSCOW)), both)
                            .found())
                    .contains(RETAIL_SOUTH);
        }

        @Test
        void noneIsFoundForASubjectWithoutTheTagOrWithAnotherValueOfIt() {
            BenchmarkTable table = BenchmarkTable.of(ACME, List.of(RETAIL_MOSCOW, ALL_MOSCOW));
            for (Subject other : List.of(
                    subject,
                    subject.withTag("city", "moscow"),
                    subject.withTag("city", "Moscow South"),
                    subject.withTag("town", "Moscow"))) {
                assertThat(find(table, other.withIndustry("retail"))).isEqualTo(new None(Reason.NO_ROW));
                assertThat(find(table, other)).isEqualTo(new None(Reason.INDUSTRY_NOT_GIVEN));
            }
            assertThat(find(table, inMoscow.withIndustry("retail")).found()).contains(RETAIL_MOSCOW);
        }

        @Test
        void noneIsFoundByTheIndustryAloneNorByAFallBack() {
            BenchmarkTable table = BenchmarkTable.of(
                    ACME,
                    List.of(RETAIL_MOSCOW, nps("services", "1").segment(MOSCOW).build()));
            assertThat(table.find(Metrics.NPS, "retail", INDUSTRIES)).isEqualTo(new None(Reason.NO_ROW));
            assertThat(table.find(Metrics.NPS, "telecom", INDUSTRIES)).isEqualTo(new None(Reason.NO_ROW));
            assertThat(find(table, inMoscow.withIndustry("telecom"))).isEqualTo(new None(Reason.NO_ROW));
        }

        @Test
        void anIndustryIsNotJudgedByARowOfAllIndustriesWithoutASegment() {
            BenchmarkRow all = nps("all", "5").build();
            BenchmarkTable table = BenchmarkTable.of(ACME, List.of(all));
            assertThat(find(table, inMoscow.withIndustry("retail"))).isEqualTo(new None(Reason.NO_ROW));
            assertThat(find(table, subject)).isEqualTo(new None(Reason.INDUSTRY_NOT_GIVEN));
            assertThat(find(table, subject.withIndustry("all"))).isEqualTo(new Direct(all, ACME));
        }

        @Test
        void spacesAroundATagOrItsValueSayNothing() {
            assertThat(new Segment(" city", "Moscow\t")).isEqualTo(MOSCOW);
            assertThat(MOSCOW.includes(subject.withTag("city ", " Moscow"))).isTrue();
            assertThat(MOSCOW).hasToString("city=Moscow");
        }

        @Test
        void aSegmentNeedsATagAndAValue() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Segment(" ", "Moscow"))
                    .withMessage("tag of a segment is ''; it must be 1-128 printable characters");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Segment("city", " "))
                    .withMessage("value of segment 'city' must not be blank");
        }

        @Test
        void anOverlaysRowForASegmentLeavesTheRowOfTheIndustryAndTheOtherWayRound() {
            BenchmarkTable industries = BenchmarkTable.of(FIRM, List.of(RETAIL));
            BenchmarkTable segments = BenchmarkTable.of(ACME, List.of(RETAIL_MOSCOW, RETAIL_SOUTH));
            assertThat(industries.overlaidWith(segments).rows()).containsExactly(RETAIL_MOSCOW, RETAIL_SOUTH, RETAIL);
            assertThat(segments.overlaidWith(industries).rows()).containsExactly(RETAIL, RETAIL_MOSCOW, RETAIL_SOUTH);
            assertThat(segments.overlaidWith(BenchmarkTable.of(
                                    FIRM,
                                    List.of(nps("retail", "99").segment(MOSCOW).build())))
                            .rows())
                    .extracting(BenchmarkRow::toString)
                    .containsExactly("nps, retail, city=Moscow", "nps, retail, district=South");
        }

        @Test
        void twoRowsOfOneSegmentThatCannotBeToldApartAreRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BenchmarkTable.of(
                            ACME,
                            List.of(
                                    RETAIL_MOSCOW,
                                    nps("retail", "21").segment(MOSCOW).build())))
                    .withMessageStartingWith("row of table 'acme' is 'nps, retail, city=Moscow'; it is given twice");
        }
    }

    @Nested
    class Overlay {
        private final BenchmarkTable own = BenchmarkTable.of(ACME, List.of(NPS_RETAIL_55));

        @Test
        void theOwnRowWinsAndKeepsItsEdition() {
            assertThat(standard().overlaidWith(own).find(Metrics.NPS, "retail", INDUSTRIES))
                    .isEqualTo(new Direct(NPS_RETAIL_55, ACME));
        }

        @Test
        void theRestStaysAndKeepsItsEdition() {
            BenchmarkTable both = standard().overlaidWith(own);
            assertThat(both.find(Metrics.NPS, "saas", INDUSTRIES))
                    .isEqualTo(standard().find(Metrics.NPS, "saas", INDUSTRIES));
            assertThat(both.find(Metrics.CRR, "retail", INDUSTRIES))
                    .isEqualTo(standard().find(Metrics.CRR, "retail", INDUSTRIES));
            assertThat(both.rows()).hasSize(15).startsWith(NPS_RETAIL_55);
            assertThat(both.edition()).isEqualTo(ACME);
            assertThat(both.editions()).containsExactly(ACME, standard().edition());
        }

        @Test
        void allRowsOfAMetricAndIndustryGiveWayTogether() {
            BenchmarkTable base = BenchmarkTable.of(
                    FIRM,
                    List.of(
                            nps("retail", "20").build(),
                            nps("retail", "30").region("RU").build()));
            assertThat(base.overlaidWith(own).rows()).containsExactly(NPS_RETAIL_55);
        }

        @Test
        void ofAnEmptyTableChangesNothing() {
            assertThat(standard().overlaidWith(BenchmarkTable.empty())).isEqualTo(standard());
            assertThat(BenchmarkTable.empty().overlaidWith(own)).isEqualTo(own);
            assertThat(own.overlaidWith(BenchmarkTable.of(FIRM, List.of()))).isEqualTo(own);
        }

        @Test
        void isAssociative() {
            BenchmarkTable firm = BenchmarkTable.of(
                    FIRM, List.of(nps("retail", "1").build(), nps("saas", "2").build()));
            assertThat(standard().overlaidWith(firm).overlaidWith(own))
                    .isEqualTo(standard().overlaidWith(firm.overlaidWith(own)));
        }

        @Test
        void leavesItsArgumentsAsTheyAre() {
            standard().overlaidWith(own);
            assertThat(standard().rows()).hasSize(15);
            assertThat(own.rows()).containsExactly(NPS_RETAIL_55);
        }
    }

    @Nested
    class Own {
        @Test
        void twoRowsThatCannotBeToldApartAreRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BenchmarkTable.of(
                            ACME, List.of(NPS_RETAIL_55, nps("retail", "60").build())))
                    .withMessage("row of table 'acme' is 'nps, retail'; it is given twice; rows must differ in metric, "
                            + "industry, segment, region, statistic, period, year or currency");
        }

        @Test
        void rowsOfOneIndustryMayDifferInWhatTheyAre() {
            assertThat(BenchmarkTable.of(
                                    ACME,
                                    List.of(
                                            NPS_RETAIL_55,
                                            nps("retail", "55").region("RU").build(),
                                            nps("retail", "55")
                                                    .statistic(Statistic.MEAN)
                                                    .build(),
                                            nps("retail", "55").year(2024).build()))
                            .rows())
                    .hasSize(4);
        }

        @Test
        void anEmptyTableHasNoBenchmark() {
            assertThat(BenchmarkTable.empty().rows()).isEmpty();
            for (Metric metric : Metrics.standard().all()) {
                assertThat(BenchmarkTable.empty().find(metric, "retail", INDUSTRIES))
                        .isEqualTo(new None(Reason.NO_ROW));
            }
        }
    }

    @Test
    void tablesAreEqualWhenEditionAndRowsAre() {
        BenchmarkTable own = BenchmarkTable.of(ACME, List.of(NPS_RETAIL_55));
        assertThat(own)
                .isEqualTo(BenchmarkTable.of(ACME, List.of(NPS_RETAIL_55)))
                .hasSameHashCodeAs(BenchmarkTable.of(ACME, List.of(NPS_RETAIL_55)))
                .isNotEqualTo(BenchmarkTable.of(FIRM, List.of(NPS_RETAIL_55)))
                .isNotEqualTo(BenchmarkTable.of(ACME, List.of(NPS_TELECOM_5)))
                .hasToString("acme 2026.1");
    }

    @Nested
    class Names {
        @Test
        void anAliasIsFollowedAndSaidToBe() {
            assertThat(standard().find(Metrics.NPS, "software-as-a-service", INDUSTRIES))
                    .isEqualTo(new Direct(row("nps", "saas"), standard().edition(), "software-as-a-service"))
                    .satisfies(lookup -> assertThat(lookup.alias()).contains("software-as-a-service"));
            assertThat(standard().find(Metrics.NPS, "saas", INDUSTRIES).alias()).isEmpty();
            assertThat(standard().find(Metrics.CRR, "isic-4-6419", INDUSTRIES))
                    .isEqualTo(new FallBack(
                            row("crr", "financial-services"), standard().edition(), "banking", "isic-4-6419"));
            assertThat(standard().find(Metrics.NPS, "banks", INDUSTRIES))
                    .isEqualTo(new None(Reason.NO_ROW, "banks", null));
        }

        @Test
        void aRowOfThatVeryNameIsTakenFirst() {
            BenchmarkTable own =
                    BenchmarkTable.of(ACME, List.of(nps("banks", "7").build()));
            assertThat(own.find(Metrics.NPS, "banks", INDUSTRIES))
                    .isEqualTo(new Direct(own.rows().get(0), ACME));
        }

        @Test
        void anAliasIsFollowedToASegmentToo() {
            BenchmarkTable own = BenchmarkTable.of(
                    ACME,
                    List.of(nps("banking", "7")
                            .segment(new Segment("city", "Omsk"))
                            .build()));
            Subject subject = Subject.of("s").withIndustry("banks").withTag("city", "Omsk");
            assertThat(own.find(Metrics.NPS, subject, INDUSTRIES))
                    .isEqualTo(new Direct(own.rows().get(0), ACME, "banks"));
        }

        @Test
        void anUnknownOneComesWithTheOneThatMayBeMeant() {
            assertThat(standard().find(Metrics.NPS, "retial", INDUSTRIES))
                    .isEqualTo(new None(Reason.INDUSTRY_UNKNOWN, null, "retail"));
            assertThat(standard().find(Metrics.NPS, "softwear-as-a-service", INDUSTRIES))
                    .isEqualTo(new None(Reason.INDUSTRY_UNKNOWN, null, "saas"));
            assertThat(standard().find(Metrics.NPS, "fishing", INDUSTRIES))
                    .isEqualTo(new None(Reason.INDUSTRY_UNKNOWN));
        }

        private static BenchmarkRow row(String metric, String industry) {
            return standard().rows().stream()
                    .filter(row -> row.toString().equals(metric + ", " + industry))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Nested
    class Regions {
        private final BenchmarkRow world = nps("retail", "1").build();
        private final BenchmarkRow britain = nps("retail", "2").region("GB").build();
        private final BenchmarkRow russia = nps("retail", "3").region("RU").build();
        private final BenchmarkRow saas = nps("saas", "4").region("GB").build();
        private final BenchmarkTable table = BenchmarkTable.of(ACME, List.of(world, britain, russia, saas));

        @Test
        void aTableIsRestrictedToOne() {
            assertThat(table.inRegion("ru").rows()).containsExactly(russia);
            assertThat(table.inRegion("RU").edition()).isEqualTo(ACME);
            assertThat(table.inRegion("RU").find(Metrics.NPS, "saas", INDUSTRIES))
                    .isEqualTo(new None(Reason.NO_ROW));
            assertThat(table.inRegion("KZ").rows()).isEmpty();
        }

        @Test
        void aTablePrefersOneAndLosesNoRow() {
            assertThat(table.preferring("RU").rows()).containsExactly(russia, world, britain, saas);
            assertThat(table.preferring("GB").rows()).containsExactly(britain, saas, world, russia);
            assertThat(table.preferring("KZ")
                            .find(Metrics.NPS, "retail", INDUSTRIES)
                            .found())
                    .contains(world);
            assertThat(table.preferring("RU")
                            .find(Metrics.NPS, "saas", INDUSTRIES)
                            .found())
                    .contains(saas);
        }

        @Test
        void aTableIsRestrictedByAnythingElse() {
            assertThat(table.restrictedTo(row -> row.region().isPresent()).rows())
                    .containsExactly(britain, russia, saas);
        }
    }

    @Nested
    class Replacement {
        private final BenchmarkTable own = BenchmarkTable.of(ACME, List.of(NPS_RETAIL_55));

        @Test
        void takesTheOwnRowsForTheMetricsTheyAreOfAndKeepsTheRest() {
            BenchmarkTable replaced = standard().replacedBy(own);
            assertThat(replaced.find(Metrics.NPS, "retail", INDUSTRIES)).isEqualTo(new Direct(NPS_RETAIL_55, ACME));
            assertThat(replaced.find(Metrics.NPS, "saas", INDUSTRIES)).isEqualTo(new None(Reason.NO_ROW));
            assertThat(replaced.find(Metrics.CRR, "saas", INDUSTRIES))
                    .isEqualTo(standard().find(Metrics.CRR, "saas", INDUSTRIES));
            assertThat(replaced.rows()).hasSize(1 + 10);
        }

        @Test
        void byAnEmptyTableChangesNothing() {
            assertThat(standard().replacedBy(BenchmarkTable.empty())).isEqualTo(standard());
        }
    }

    @Nested
    class Edition {
        @Test
        void isStaleAfterItsLastDay() {
            TableEdition edition = ACME.withStaleAfter(LocalDate.of(2027, 1, 1));
            assertThat(edition.isStaleOn(LocalDate.of(2026, 12, 31))).isFalse();
            assertThat(edition.isStaleOn(LocalDate.of(2027, 1, 1))).isFalse();
            assertThat(edition.isStaleOn(LocalDate.of(2027, 1, 2))).isTrue();
            assertThat(ACME.isStaleOn(LocalDate.MAX)).isFalse();
        }

        @Test
        void isEqualWhenAllItSaysIs() {
            Text title = Text.of("en", "Couriers");
            assertThat(ACME.withTitle(title))
                    .isEqualTo(TableEdition.of("acme", "2026.1").withTitle(title));
            assertThat(ACME.withTitle(title)).isNotEqualTo(ACME).hasSameHashCodeAs(ACME);
            assertThat(ACME.withStaleAfter(LocalDate.EPOCH)).isNotEqualTo(ACME);
            assertThat(ACME).isNotEqualTo(TableEdition.of("acme", "2026.2"));
            assertThat(ACME).isNotEqualTo(TableEdition.of("other", "2026.1"));
            assertThat(ACME.withTitle(title).withStaleAfter(LocalDate.EPOCH).title())
                    .contains(title);
            assertThat(ACME.withStaleAfter(LocalDate.EPOCH).withTitle(title).staleAfter())
                    .contains(LocalDate.EPOCH);
        }

        @Test
        void needsAnIdAndAVersion() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TableEdition.of("Acme", "1"))
                    .withMessageStartingWith("table id is 'Acme'; it must be");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TableEdition.of("acme", "-"))
                    .withMessageStartingWith("version of table 'acme' is '-'; it must be");
        }
    }
}
