package io.serviceaudit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.metric.Interval;
import io.serviceaudit.metric.Proportion;
import io.serviceaudit.metric.ProportionInterval;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkRowTest {
    private static BenchmarkRow.Builder retail() {
        return BenchmarkRow.builder(Metrics.NPS, "retail", Quantity.ofPoints("20"), Quantity.ofPoints("40"));
    }

    private static BenchmarkRow.Builder full() {
        return retail().segment(new Segment("city", "Moscow"))
                .region("RU")
                .statistic(Statistic.RANGE)
                .period(Period.ofYears(1))
                .sampleSize(120)
                .publisher("Acme")
                .title("Couriers")
                .year(2025)
                .retrieved(LocalDate.of(2026, 11, 20))
                .licence("CC BY 4.0")
                .note(Text.of("en", "Couriers only."));
    }

    @Test
    void keepsAllItIsTold() {
        BenchmarkRow row = full().build();
        assertThat(row.metric()).isEqualTo(Metrics.NPS);
        assertThat(row.industry()).isEqualTo("retail");
        assertThat(row.low()).isEqualTo(Quantity.ofPoints("20"));
        assertThat(row.high()).isEqualTo(Quantity.ofPoints("40"));
        assertThat(row.segment()).contains(new Segment("city", "Moscow"));
        assertThat(row.region()).contains("RU");
        assertThat(row.statistic()).contains(Statistic.RANGE);
        assertThat(row.period()).contains(Period.ofYears(1));
        assertThat(row.sampleSize()).hasValue(120);
        assertThat(row.publisher()).contains("Acme");
        assertThat(row.title()).contains("Couriers");
        assertThat(row.year()).contains(2025);
        assertThat(row.retrieved()).contains(LocalDate.of(2026, 11, 20));
        assertThat(row.licence()).contains("CC BY 4.0");
        assertThat(row.note()).contains(Text.of("en", "Couriers only."));
        assertThat(row).hasToString("nps, retail, city=Moscow");
    }

    @Nested
    class Money {
        private final Metric ltv = Metrics.standard().find("ltv").orElseThrow();

        private BenchmarkRow.Builder row(Metric metric) {
            Quantity bound = new Quantity(metric.unit(), Ratio.of(40));
            return BenchmarkRow.builder(metric, "retail", bound, bound);
        }

        private Measurement measured() {
            return Measurement.of(ltv, new Quantity(Unit.MONEY, Ratio.of(40)));
        }

        @Test
        void mayNameItsCurrency() {
            BenchmarkRow rubles = row(ltv).currency("RUB").build();
            assertThat(rubles.currency()).contains("RUB");
            assertThat(rubles).hasToString("ltv, retail, RUB");
            assertThat(rubles)
                    .isEqualTo(row(ltv).currency("RUB").build())
                    .hasSameHashCodeAs(row(ltv).currency("RUB").build())
                    .isNotEqualTo(row(ltv).currency("EUR").build())
                    .isNotEqualTo(row(ltv).build());
            assertThat(row(ltv).build().currency()).isEmpty();
        }

        @Test
        void ofAMetricOfOnesOwnMayToo() {
            Metric own = Metric.of("cost-per-contact", Unit.MONEY, Direction.LOWER);
            assertThat(row(own).currency("USD").build().currency()).contains("USD");
        }

        @ParameterizedTest
        @CsvSource({"rub", "RU", "RUBL", "''", "'RUB '", "РУБ", "R1B"})
        void hasNoOtherThanThreeCapitalLetters(String code) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> row(ltv).currency(code).build())
                    .withMessage(
                            "row 'ltv, retail': currency is '" + code + "'; it must be an ISO 4217 code such as EUR");
        }

        @Test
        void isTheOnlyThingThatHasOne() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> retail().currency("RUB").build())
                    .withMessage(
                            "row 'nps, retail': currency is 'RUB'; it must be left out; metric 'nps' is not in money");
        }

        @Test
        void isComparedOnlyWhereBothNameTheSameCurrency() {
            BenchmarkRow rubles = row(ltv).currency("RUB").build();
            assertThat(rubles.isInCurrencyOf(measured().withCurrency("RUB"))).isTrue();
            assertThat(rubles.isInCurrencyOf(measured().withCurrency("EUR"))).isFalse();
            assertThat(rubles.isInCurrencyOf(measured())).isFalse();
            assertThat(row(ltv).build().isInCurrencyOf(measured().withCurrency("RUB")))
                    .isFalse();
            assertThat(row(ltv).build().isInCurrencyOf(measured())).isFalse();
            assertThat(retail().build().isInCurrencyOf(Measurement.of(Metrics.NPS, Quantity.ofPoints("30"))))
                    .isTrue();
        }
    }

    @Test
    void whatIsNotStatedIsEmpty() {
        BenchmarkRow row = retail().build();
        assertThat(row.segment()).isEmpty();
        assertThat(row.region()).isEmpty();
        assertThat(row.statistic()).isEmpty();
        assertThat(row.period()).isEmpty();
        assertThat(row.sampleSize()).isEmpty();
        assertThat(row.publisher()).isEmpty();
        assertThat(row.title()).isEmpty();
        assertThat(row.year()).isEmpty();
        assertThat(row.retrieved()).isEmpty();
        assertThat(row.licence()).isEmpty();
        assertThat(row.note()).isEmpty();
        assertThat(row.source()).isEmpty();
    }

    @Test
    void namesWhatItsSourceIsSilentOn() {
        BenchmarkRow silent = BenchmarkRow.builder(
                        Metrics.NPS, "retail", Quantity.ofPoints("20"), Quantity.ofPoints("40"))
                .build();
        assertThat(silent.notStated())
                .containsExactly(
                        "region",
                        "statistic",
                        "period",
                        "sampleSize",
                        "publisher",
                        "title",
                        "year",
                        "retrieved",
                        "licence");
        BenchmarkRow some = BenchmarkRow.builder(
                        Metrics.NPS, "retail", Quantity.ofPoints("20"), Quantity.ofPoints("40"))
                .region("RU")
                .sampleSize(120)
                .publisher("Acme")
                .year(2025)
                .build();
        assertThat(some.notStated()).containsExactly("statistic", "period", "title", "retrieved", "licence");
    }

    @Test
    void holdsAnIntervalAgainstItsBoundsForTheMetricsPeriod() {
        // 12 percent a quarter are 4.17 a month; Wilson of 41 in 1,000 is 3.04 to 5.51, of 60 in 1,000 4.69 to 7.65
        BenchmarkRow quarter = BenchmarkRow.builder(
                        Metrics.CHURN_RATE, "saas", Quantity.ofPercent("0"), Quantity.ofPercent("12"))
                .period(Period.ofMonths(3))
                .build();
        assertThat(quarter.possibleLevels(wilson(41))).containsExactly(Standing.Level.WORSE, Standing.Level.ON_PAR);
        assertThat(quarter.possibleLevels(wilson(60))).containsExactly(Standing.Level.WORSE);
    }

    private static Interval wilson(long lost) {
        return ProportionInterval.wilson(new Proportion(lost, 1_000), Confidence.PERCENT_95)
                .orElseThrow();
    }

    @Test
    void aPublisherNotStatedIsNone() {
        assertThat(retail().publisher("not stated").build()).isEqualTo(retail().build());
    }

    @Test
    void theSourceReadsInOneLine() {
        assertThat(retail().publisher("Acme").build().source()).contains("Acme");
        assertThat(retail().publisher("Acme").year(2025).build().source()).contains("Acme (2025)");
        assertThat(retail().publisher("Acme").title("Couriers").build().source())
                .contains("Acme, Couriers");
        assertThat(full().build().source()).contains("Acme, Couriers (2025)");
        assertThat(retail().title("Couriers").year(2025).build().source()).isEmpty();
    }

    @Test
    void rowsAreEqualWhenAllTheySayIs() {
        List<UnaryOperator<BenchmarkRow.Builder>> changes = List.of(
                row -> row.segment(new Segment("city", "Omsk")),
                row -> row.region("KZ"),
                row -> row.statistic(Statistic.MEAN),
                row -> row.period(Period.ofMonths(1)),
                row -> row.sampleSize(121),
                row -> row.publisher("Other"),
                row -> row.title("Other"),
                row -> row.year(2024),
                row -> row.retrieved(LocalDate.of(2026, 11, 21)),
                row -> row.licence("other"),
                row -> row.note(Text.of("en", "Other.")));
        assertThat(full().build()).isEqualTo(full().build()).hasSameHashCodeAs(full().build());
        assertThat(changes)
                .allSatisfy(change -> assertThat(change.apply(full()).build()).isNotEqualTo(full().build()));
        assertThat(BenchmarkRow.builder(Metrics.NPS, "retail", Quantity.ofPoints("20"), Quantity.ofPoints("41"))
                        .build())
                .isNotEqualTo(retail().build());
        assertThat(BenchmarkRow.builder(Metrics.NPS, "retail", Quantity.ofPoints("19"), Quantity.ofPoints("40"))
                        .build())
                .isNotEqualTo(retail().build());
        assertThat(BenchmarkRow.builder(Metrics.NPS, "saas", Quantity.ofPoints("20"), Quantity.ofPoints("40"))
                        .build())
                .isNotEqualTo(retail().build());
    }

    @Nested
    class Defects {
        @Test
        void oneIsNamed() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> retail().year(1899).build())
                    .withMessage("row 'nps, retail': year is 1899; it must be from 1900 to 2200");
        }

        @Test
        void allAreNamedAtOnce() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BenchmarkRow.builder(
                                    Metrics.NPS, "Retail", Quantity.ofPoints("140"), Quantity.ofPoints("40"))
                            .region(" ")
                            .period(Period.ofDays(-1))
                            .sampleSize(0)
                            .publisher("")
                            .title("")
                            .year(2201)
                            .licence("")
                            .build())
                    .withMessage("row 'nps, Retail' has 10 defects: industry is 'Retail'; it must be 1-64 characters, "
                            + "lower-case letters, digits and single hyphens between them; region must not be blank; value "
                            + "of metric 'nps' is 140; it must be from -100 to 100; low is 140; it must not be more than "
                            + "high, which is 40; period is P-1D; it must be longer than 0, and no part of it negative; "
                            + "sampleSize is 0; it must be at least 1; publisher must not be blank; title must not be "
                            + "blank; year is 2201; it must be from 1900 to 2200; licence must not be blank");
        }

        @Test
        void boundsAreValuesOfTheMetric() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BenchmarkRow.builder(
                                    Metrics.NPS, "retail", Quantity.ofPoints("20"), Quantity.ofPercent("40"))
                            .build())
                    .withMessage("row 'nps, retail': value of metric 'nps' is in percent; it must be in points");
        }

        @Test
        void whatEveryRowMustHaveIsAskedForAtOnce() {
            assertThatNullPointerException()
                    .isThrownBy(() -> BenchmarkRow.builder(Metrics.NPS, "retail", null, Quantity.ofPoints("4")))
                    .withMessage("low");
        }

        @Test
        void theLastLegalValuesPass() {
            assertThat(retail().year(1900).sampleSize(1).build().year()).contains(1900);
            assertThat(retail().year(2200).build().year()).contains(2200);
            assertThat(retail().sampleSize(999_999_999_999_999_999L).build().sampleSize())
                    .hasValue(999_999_999_999_999_999L);
            assertThat(retail().retrieved(LocalDate.of(0, 1, 1)).build().retrieved())
                    .isPresent();
            assertThat(retail().retrieved(LocalDate.of(9_999, 12, 31)).build().retrieved())
                    .isPresent();
        }

        @Test
        void whatNoDocumentCanSayIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> retail().sampleSize(1_000_000_000_000_000_000L)
                            .retrieved(LocalDate.of(12_345, 1, 1))
                            .period(Period.of(-1, 13, 0))
                            .build())
                    .withMessage(
                            "row 'nps, retail' has 3 defects: period is P-1Y13M; it must be longer than 0, and no part "
                                    + "of it negative; sampleSize is 1000000000000000000; it must be at most 999999999999999999; "
                                    + "year of retrieved is 12345; it must be from 0 to 9999");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> retail().retrieved(LocalDate.of(-1, 12, 31)).build());
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> retail().retrieved(LocalDate.of(10_000, 1, 1)).build());
        }
    }

    @Nested
    class Periods {
        private BenchmarkRow.Builder churn() {
            return BenchmarkRow.builder(Metrics.CHURN_RATE, "saas", Quantity.ofPercent("19"), Quantity.ofPercent("36"));
        }

        @Test
        void theMetricsOwnIsStated() {
            BenchmarkRow row = churn().period(Period.ofMonths(1)).build();
            assertThat(row.periodBasis()).isEqualTo(PeriodBasis.STATED);
            assertThat(row.comparableLow()).isEqualTo(row.low());
        }

        @Test
        void twelveMonthsAreAYear() {
            BenchmarkRow row = BenchmarkRow.builder(
                            Metrics.CRR, "saas", Quantity.ofPercent("70"), Quantity.ofPercent("90"))
                    .period(Period.ofMonths(12))
                    .build();
            assertThat(row.periodBasis()).isEqualTo(PeriodBasis.STATED);
        }

        @Test
        void noneIsAssumedToBeTheMetricsOwn() {
            BenchmarkRow row = churn().build();
            assertThat(row.periodBasis()).isEqualTo(PeriodBasis.ASSUMED);
            assertThat(row.comparableHigh()).isEqualTo(row.high());
        }

        @Test
        void anotherIsConverted() {
            // 0.9^2 = 0.81 and 0.8^2 = 0.64: 19 and 36 percent in two months are 10 and 20 in one
            BenchmarkRow row = churn().period(Period.ofMonths(2)).build();
            assertThat(row.periodBasis()).isEqualTo(PeriodBasis.CONVERTED);
            assertThat(row.low()).isEqualTo(Quantity.ofPercent("19"));
            assertThat(row.comparableLow()).isEqualTo(Quantity.ofPercent("10"));
            assertThat(row.comparableHigh()).isEqualTo(Quantity.ofPercent("20"));
            assertThat(row.standingOf(Quantity.ofPercent("20")).level()).isEqualTo(Standing.Level.ON_PAR);
            assertThat(row.standingOf(Quantity.ofPercent("20.5")))
                    .isEqualTo(new Standing(Standing.Level.WORSE, Quantity.ofPercent("0.5")));
            assertThat(row.standingOf(Quantity.ofPercent("9")))
                    .isEqualTo(new Standing(Standing.Level.BETTER, Quantity.ofPercent("1")));
        }

        @Test
        void oneThatCannotBeConvertedIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> churn().period(Period.of(1, 1, 1)).build())
                    .withMessage(
                            "row 'churn-rate, saas': rate per P1Y1M1D cannot be carried to P1M; they are as 4757 to "
                                    + "365, and neither number may be above 2400");
        }

        @Test
        void oneOfMoreThanTenYearsIsNotConverted() {
            assertThat(churn().period(Period.ofYears(10)).build().periodBasis()).isEqualTo(PeriodBasis.CONVERTED);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> churn().period(Period.ofMonths(121)).build())
                    .withMessage(
                            "row 'churn-rate, saas': period is P121M; rates are carried over from at most ten years, or "
                                    + "366 days");
        }

        @Test
        void ofARateThatIsNoPercentageNoneIsConverted() {
            Metric visits = Metric.of("visits", Unit.COUNT, Direction.HIGHER).per(Period.ofYears(1));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BenchmarkRow.builder(visits, "retail", Quantity.ofCount(1), Quantity.ofCount(2))
                            .period(Period.ofMonths(1))
                            .build())
                    .withMessage("row 'visits, retail': metric 'visits' is in count; only one in percent is carried "
                            + "between periods");
        }

        @Test
        void aBoundThatIsNoPercentageOfCustomersIsNotConverted() {
            Metric growth = Metric.of("growth", Unit.PERCENT, Direction.HIGHER)
                    .within(Ratio.of(-100), Ratio.of(1000))
                    .per(Period.ofYears(1));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BenchmarkRow.builder(
                                    growth, "retail", Quantity.ofPercent("-5"), Quantity.ofPercent("5"))
                            .period(Period.ofMonths(1))
                            .build())
                    .withMessage("row 'growth, retail': retention rate is -5; it must be from 0 to 100");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BenchmarkRow.builder(
                                    growth, "retail", Quantity.ofPercent("5"), Quantity.ofPercent("500"))
                            .period(Period.ofMonths(1))
                            .build())
                    .withMessage("row 'growth, retail': retention rate is 500; it must be from 0 to 100");
        }

        @ParameterizedTest
        @CsvSource({"P1D", "P1M", "P1Y", "P30D"})
        void ofOtherMetricsItIsWhenTheDataAreOf(Period period) {
            BenchmarkRow row = retail().period(period).build();
            assertThat(row.periodBasis()).isEqualTo(PeriodBasis.NOT_A_RATE);
            assertThat(row.comparableLow()).isEqualTo(row.low());
            assertThat(row.comparableHigh()).isEqualTo(row.high());
        }

        @Test
        void basesHaveTheirWords() {
            assertThat(PeriodBasis.values())
                    .extracting(PeriodBasis::code)
                    .containsExactly("not-a-rate", "stated", "converted", "assumed");
        }
    }

    @Test
    void statisticsHaveTheWordsOfDocuments() {
        assertThat(Statistic.values())
                .extracting(Statistic::code)
                .containsExactly("range", "mean", "median", "quartiles", "top");
        assertThat(Statistic.values())
                .allSatisfy(statistic ->
                        assertThat(Statistic.ofCode(statistic.code())).contains(statistic));
        assertThat(Statistic.ofCode("mode")).isEmpty();
    }

    @Test
    void aNetLossBelowZeroMustStayInRangeWhenItIsCarried() {
        Metric net = Metrics.standard().find("net-revenue-churn-rate").orElseThrow();
        BenchmarkRow.Builder carried = BenchmarkRow.builder(
                        net, "saas", Quantity.ofPercent("-1000000"), Quantity.ofPercent("5"))
                .period(Period.ofMonths(3));
        assertThat(carried.build().comparableLow().amount().signum()).isNegative();
        BenchmarkRow.Builder tooFar = BenchmarkRow.builder(
                        Metric.of("net-a-year", Unit.PERCENT, Direction.LOWER)
                                .within(Ratio.of(-1_000_000), Ratio.of(100))
                                .per(Period.ofYears(1)),
                        "saas",
                        Quantity.ofPercent("-1000000"),
                        Quantity.ofPercent("5"))
                .period(Period.ofMonths(1));
        assertThatIllegalArgumentException()
                .isThrownBy(tooFar::build)
                .withMessageContaining("net churn rate carried from P1M to P1Y is below -1000000");
    }
}
