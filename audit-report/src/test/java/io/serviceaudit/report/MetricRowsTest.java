package io.serviceaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.benchmark.BenchmarkRow;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.benchmark.Bound;
import io.serviceaudit.benchmark.MetricBands;
import io.serviceaudit.benchmark.Norm;
import io.serviceaudit.benchmark.Norms;
import io.serviceaudit.benchmark.Statistic;
import io.serviceaudit.benchmark.TableEdition;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.json.AuditDocument;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.InvalidDocumentException;
import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.RawData;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.metric.ChurnRate;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.metric.NetPromoterScore;
import io.serviceaudit.metric.RetentionRate;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sure the figures of a report are, what targets take and where benchmarks come from. */
class MetricRowsTest {
    private static final Checklist CHECKLIST = Catalog.churnPrevention();
    private static final LocalDate DATE = LocalDate.of(2026, 11, 20);
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Subject SAAS = Subject.of("s").withIndustry("saas");
    private static final Reporter ENGLISH = Reporter.in(Locale.ENGLISH);

    private static AuditReport report(Reporter reporter, Measurement... measurements) {
        Audit audit = Audit.of(CHECKLIST, "a", DATE).withSubject(SAAS);
        for (Measurement measurement : measurements) {
            audit = audit.withMeasurement(measurement);
        }
        return reporter.report(Scorer.of(CHECKLIST).score(audit));
    }

    private static AuditReport.MetricRow row(Measurement measurement) {
        return report(ENGLISH, measurement).metrics().get(0);
    }

    private static AuditReport.BenchmarkRow benchmark(Measurement measurement) {
        return Objects.requireNonNull(row(measurement).benchmark());
    }

    private static Measurement times(Metric metric, Quantity value, long... minutes) {
        return Measurement.of(metric, value)
                .withRawData(new RawData.Times(
                        LongStream.of(minutes).mapToObj(Duration::ofMinutes).toList()));
    }

    @Nested
    class AnInterval {
        @Test
        void standsBesideAValueThatKeepsItsRawData() {
            // the example of the format: 32.5 to 52.1 by the formula of Rocks 2016
            assertThat(row(NetPromoterScore.measured(120, 60, 30)).interval())
                    .isNotNull()
                    .satisfies(interval -> {
                        assertThat(interval.low()).hasToString("32.5");
                        assertThat(interval.high()).hasToString("52.1");
                        assertThat(interval.confidence()).isEqualByComparingTo("95");
                        assertThat(interval.method()).isEqualTo("adjusted-wald");
                        assertThat(interval.methodName()).hasToString("adjusted Wald interval");
                        assertThat(interval.limitedAt()).isNull();
                        assertThat(interval.size()).isEqualTo(210);
                    });
            assertThat(row(Measurement.of(Metrics.NPS, Quantity.ofPoints("42"))).interval())
                    .isNull();
        }

        @Test
        void isAsSureAsTheHostAsksFor() {
            // statsmodels: proportion_confint(41, 1000, alpha=0.01, method='wilson') is 2.7645 to 6.0406 percent
            AuditReport report = report(ENGLISH.withConfidence(Confidence.PERCENT_99), ChurnRate.measured(1_000, 41));
            assertThat(report.metrics().get(0).interval()).isNotNull().satisfies(interval -> {
                assertThat(interval.confidence()).isEqualByComparingTo("99");
                assertThat(interval.low()).hasToString("2.8");
                assertThat(interval.high()).hasToString("6");
            });
        }

        @Test
        void saysWhereItWasCutOff() {
            // 20, 0 and 0: 100 * (20 / 23 + 1.96 * ...) is more than 100
            assertThat(row(NetPromoterScore.measured(20, 0, 0)).interval())
                    .isNotNull()
                    .satisfies(interval -> {
                        assertThat(interval.limitedAt()).isEqualTo("high-end");
                        assertThat(interval.high()).hasToString("100");
                    });
        }

        @ParameterizedTest
        @CsvSource({
            "120, 60, 30, on-par, false",
            "1200, 600, 300, on-par, false",
            "120000, 60000, 30000, on-par, true",
            "20, 0, 0, better, true",
            "10, 10, 40, worse, true",
            "4, 4, 2, worse, false"
        })
        void tellsWhetherAStandingIsCertain(
                long promoters, long passives, long detractors, String standing, boolean certain) {
            // NPS in SaaS is 40 to 60; by the formula of Rocks 2016: 32.5-52.1, 39.7-45.9, 42.5-43.2, 70.0-104, -37-37,
            // -27.7-58.5
            AuditReport.BenchmarkRow row = benchmark(NetPromoterScore.measured(promoters, passives, detractors));
            assertThat(row.standing()).isEqualTo(standing);
            assertThat(row.certain()).isEqualTo(certain);
            assertThat(row.remarks().stream()
                            .anyMatch(remark -> remark.toString().contains("margin of error")))
                    .isNotEqualTo(certain);
        }

        @Test
        void leavesNoStatementWhereThereIsNone() {
            AuditReport.BenchmarkRow row = benchmark(Measurement.of(Metrics.NPS, Quantity.ofPoints("42")));
            assertThat(row.standing()).isEqualTo("on-par");
            assertThat(row.certain()).isNull();
            assertThat(row.remarks()).isEmpty();
        }
    }

    @Nested
    class WhatIsNotCertain {
        private static String remark(Locale locale, Measurement measurement) {
            List<?> remarks = Objects.requireNonNull(report(Reporter.in(locale), measurement)
                            .metrics()
                            .get(0)
                            .benchmark())
                    .remarks();
            return remarks.get(remarks.size() - 1).toString();
        }

        @Test
        void isSaidInPlainWords() {
            // 18, 3 and 9: 30 points, -3.0 to 57.6 beside 40 to 60
            assertThat(remark(Locale.ENGLISH, NetPromoterScore.measured(18, 3, 9)))
                    .isEqualTo(
                            "The margin of error reaches into the benchmark's range: with this number of answers (30) it is "
                                    + "not certain that you are worse than the industry.");
            assertThat(remark(RUSSIAN, NetPromoterScore.measured(18, 3, 9)))
                    .isEqualTo(
                            "Погрешность заходит в диапазон ориентира: при таком числе ответов (30) нельзя уверенно сказать, "
                                    + "что вы хуже отрасли.");
        }

        @Test
        void canBeAllThree() {
            // 6, 3 and 1: 50 points, -0.2 to 77.1 around 40 to 60
            assertThat(remark(Locale.ENGLISH, NetPromoterScore.measured(6, 3, 1)))
                    .isEqualTo(
                            "The benchmark lies inside the margin of error: with this number of answers (10) it is not "
                                    + "certain whether you are worse than the industry, on par with it or better.");
            assertThat(remark(RUSSIAN, NetPromoterScore.measured(6, 3, 1)))
                    .isEqualTo("Ориентир целиком лежит в пределах погрешности: при таком числе ответов (10) нельзя "
                            + "уверенно сказать, хуже вы отрасли, на её уровне или лучше.");
        }

        @Test
        void countsCustomersWhereCustomersWereCounted() {
            // churn in SaaS is 2 to 5 percent; Wilson of 41 of 1,000 is 3.04 to 5.51
            assertThat(remark(Locale.ENGLISH, ChurnRate.measured(1_000, 41)))
                    .isEqualTo(
                            "The margin of error goes beyond the worse end of the benchmark's range: with this number of "
                                    + "customers (1000) it is not certain that you are on par with the industry, you may be worse.");
            // retention in SaaS is 70 to 90; Wilson of 840 of 1,000 is 81.6 to 86.1
            assertThat(benchmark(RetentionRate.measured(1_000, 980, 140)).certain())
                    .isTrue();
        }
    }

    @Nested
    class ATarget {
        @ParameterizedTest
        @CsvSource({
            "50, to-reach, false",
            "60, to-reach, true",
            "40, worse-than-today, false",
            "30, worse-than-today, true"
        })
        void isHeldAgainstTodaysValueAndItsInterval(String target, String level, boolean certain) {
            // 42.9 points, 32.5 to 52.1
            assertThat(row(NetPromoterScore.measured(120, 60, 30).withTarget(Quantity.ofPoints(target)))
                            .targetCheck())
                    .isNotNull()
                    .satisfies(check -> {
                        assertThat(check.level()).isEqualTo(level);
                        assertThat(check.certain()).isEqualTo(certain);
                        assertThat(check.remark() == null).isEqualTo(certain);
                    });
        }

        @Test
        void thatIsReachedExactlyIsMetAlready() {
            assertThat(row(Measurement.of(Metrics.NPS, Quantity.ofPoints("50")).withTarget(Quantity.ofPoints("50")))
                            .targetCheck())
                    .isNotNull()
                    .satisfies(check -> {
                        assertThat(check.level()).isEqualTo("already-met");
                        assertThat(check.levelName()).hasToString("The target is met already: it is today's value.");
                        assertThat(check.certain()).isNull();
                    });
        }

        @Test
        void isHeldAgainstTheNormAlsoWithoutAValue() {
            // the norm: under 15 minutes
            assertThat(row(Measurement.of(Metrics.FIRST_RESPONSE_TIME)
                                    .withTarget(Quantity.ofDuration(Duration.ofMinutes(20))))
                            .targetCheck())
                    .isNotNull()
                    .satisfies(check -> {
                        assertThat(check.level()).isNull();
                        assertThat(check.norm()).isEqualTo("missed");
                        assertThat(check.normName()).hasToString("Even at the target, the norm would not be met.");
                    });
        }

        @Test
        void withNothingBesideItIsNotChecked() {
            assertThat(row(Measurement.of(Metrics.NPS).withTarget(Quantity.ofPoints("50")))
                            .targetCheck())
                    .isNull();
        }

        @Test
        void withADayTakesAPace() {
            // 7.142857... points in 4 months: 1.79 a month
            AuditReport.MetricRow row = row(NetPromoterScore.measured(120, 60, 30)
                    .withTarget(Quantity.ofPoints("50"), LocalDate.of(2027, 3, 20)));
            assertThat(row.targetBy()).isEqualTo("2027-03-20");
            assertThat(row.pace()).isNotNull().satisfies(pace -> {
                assertThat(pace.perMonth()).hasToString("1.79");
                assertThat(pace.months()).isEqualByComparingTo("4");
                assertThat(pace.remark())
                        .hasToString(
                                "To be on time, the value has to change by the same step every month, from the date"
                                        + " of the audit on.");
            });
        }

        @Test
        void ofARateIsLinearInPoints() {
            // -1.1 in 36/31 months: -0.947...
            AuditReport.MetricRow row =
                    row(ChurnRate.measured(1_000, 41).withTarget(Quantity.ofPercent("3"), LocalDate.of(2026, 12, 25)));
            assertThat(row.pace()).isNotNull().satisfies(pace -> {
                assertThat(pace.perMonth()).hasToString("-0.95");
                assertThat(pace.months()).isEqualByComparingTo("1.16");
                assertThat(pace.remark().toString()).contains("percentage points", "nothing is compounded");
            });
        }

        @Test
        void ofADayThatIsNotAfterTheAuditTakesNoneAndIsNoticed() {
            AuditReport report =
                    report(ENGLISH, NetPromoterScore.measured(120, 60, 30).withTarget(Quantity.ofPoints("50"), DATE));
            assertThat(report.metrics().get(0).pace()).isNull();
            assertThat(report.metrics().get(0).targetBy()).isEqualTo(DATE);
            assertThat(report.notices()).singleElement().satisfies(notice -> {
                assertThat(notice.code()).isEqualTo("target-day-not-after-audit");
                assertThat(notice.metric()).isEqualTo("nps");
                assertThat(notice.text().toString()).endsWith("\"Net Promoter Score (NPS)\"");
            });
        }
    }

    @Nested
    class FiguresOfAnotherPeriod {
        private static final String QUARTER = """
                {"format":"service-audit/audit/1","id":"a","checklist":{"id":"churn-prevention","version":"1.0.0"},\
                "date":"2026-11-20","metrics":{"churn-rate":{"startCustomers":1000,"lostCustomers":120,\
                "period":"P3M","target":9,"targetBy":"2027-05-20"}}}""";

        @Test
        void areShownAsTheyWereGiven() {
            Audit audit = Documents.standard().readAudit(QUARTER);
            AuditReport.MetricRow row =
                    ENGLISH.report(Scorer.of(CHECKLIST).score(audit)).metrics().get(0);
            // numpy: 100 * (1 - (1 - x)^(1/3)) of 12, of 9 and of Wilson's limits of 120 in 1,000
            assertThat(row.current()).hasToString("4.2");
            assertThat(row.target()).hasToString("3.1");
            assertThat(row.interval()).isNotNull().satisfies(interval -> {
                assertThat(interval.low()).hasToString("3.5");
                assertThat(interval.high()).hasToString("5");
            });
            assertThat(row.stated()).isNotNull().satisfies(stated -> {
                assertThat(stated.period()).isEqualTo("P3M");
                assertThat(stated.value()).hasToString("12");
                assertThat(stated.target()).hasToString("9");
                assertThat(stated.remark())
                        .hasToString(
                                "The figures were given for another period and converted to this one by compounding.");
            });
            // (3.0948 - 4.1716) / 6
            assertThat(row.pace())
                    .isNotNull()
                    .satisfies(pace -> assertThat(pace.perMonth()).hasToString("-0.18"));
            assertThat(Documents.standard().write(audit)).isEqualTo(QUARTER);
        }

        @Test
        void ofDaysSayHowLongAYearIsTakenToBe() {
            Audit audit = Documents.standard().readAudit(QUARTER.replace("P3M", "P30D"));
            Scorecard scorecard = Scorer.of(CHECKLIST).score(audit);
            AuditReport.MetricRow row = ENGLISH.report(scorecard).metrics().get(0);
            // Python: 100 * (1 - 0.88^(365/360)) = 12.156
            assertThat(row.current()).hasToString("12.2");
            AuditReport.StatedFigures stated = Objects.requireNonNull(row.stated());
            assertThat(stated.period()).isEqualTo("P30D");
            assertThat(stated.remark())
                    .hasToString("The figures were given for another period and converted to this one by compounding; "
                            + "a year was counted as 365 days.");
            assertThat(Objects.requireNonNull(Reporter.in(Locale.forLanguageTag("ru"))
                                    .report(scorecard)
                                    .metrics()
                                    .get(0)
                                    .stated())
                            .remark())
                    .hasToString("Данные указаны за другой период и пересчитаны на этот по правилу сложных процентов; "
                            + "в году принято 365 дней.");
            assertThat(Documents.standard().write(audit)).isEqualTo(QUARTER.replace("P3M", "P30D"));
        }

        @Test
        void areNoneWhereTheyAreForTheMetricsOwn() {
            Audit audit = Documents.standard().readAudit(QUARTER.replace("P3M", "P1M"));
            assertThat(ENGLISH.report(Scorer.of(CHECKLIST).score(audit))
                            .metrics()
                            .get(0)
                            .stated())
                    .isNull();
        }
    }

    @Nested
    class TheDayOfATarget {
        private static final String AUDIT = """
                {"format":"service-audit/audit/1","id":"a","checklist":{"id":"churn-prevention","version":"1.0.0"},\
                "date":"2026-11-20","metrics":{"nps":{"target":50,"targetBy":"2027-05-20"}}}""";

        @Test
        void isReadAndWrittenBack() {
            Audit audit = Documents.standard().readAudit(AUDIT);
            assertThat(audit.measurements().get("nps"))
                    .extracting(Measurement::targetBy, InstanceOfAssertFactories.optional(LocalDate.class))
                    .contains(LocalDate.of(2027, 5, 20));
            assertThat(Documents.standard().write(audit)).isEqualTo(AUDIT);
            assertThat(Documents.standard().validate(AuditDocument.of(audit))).isEmpty();
        }

        @Test
        void needsATarget() {
            assertThat(problems(AUDIT.replace("\"target\":50,", "")))
                    .containsExactly("/metrics/nps/target missing-field");
        }

        @Test
        void isADay() {
            assertThat(problems(AUDIT.replace("2027-05-20", "2027-05-32")))
                    .containsExactly("/metrics/nps/targetBy invalid-date");
            assertThat(problems(AUDIT.replace("\"2027-05-20\"", "5")))
                    .containsExactly("/metrics/nps/targetBy wrong-type");
        }

        private static List<String> problems(String json) {
            try {
                Documents.standard().readAudit(json);
                return List.of();
            } catch (InvalidDocumentException e) {
                return e.problems().stream()
                        .map(problem -> problem.pointer() + " " + problem.code().code())
                        .toList();
            }
        }
    }

    @Nested
    class TheStatisticsOfTimes {
        /** 1, 2, 3, 5, 8, 13, 21, 34, 40 and 53 minutes: mean 18, median 10.5. */
        private final Measurement tenTimes = times(
                Metrics.FIRST_RESPONSE_TIME,
                Quantity.ofDuration(Duration.ofMinutes(18)),
                1,
                2,
                3,
                5,
                8,
                13,
                21,
                34,
                40,
                53);

        @Test
        void areTheMeanTheMedianAndP90WithTheirIntervals() {
            assertThat(row(tenTimes).statistics()).isNotNull().satisfies(statistics -> {
                assertThat(statistics.size()).isEqualTo(10);
                assertThat(statistics.mean().value()).hasToString("PT18M");
                // scipy.stats.t.interval(0.95, 9, 18, sem): 4 min 51.4184 s to 31 min 8.5816 s
                assertThat(statistics.mean().interval()).isNotNull().satisfies(interval -> {
                    assertThat(interval.low()).hasToString("PT4M51.418S");
                    assertThat(interval.high()).hasToString("PT31M8.582S");
                    assertThat(interval.method()).isEqualTo("student-t");
                });
                assertThat(statistics.median().value()).hasToString("PT10M30S");
                // from the second to the ninth, by the table of the binomial distribution
                assertThat(statistics.median().interval()).isNotNull().satisfies(interval -> {
                    assertThat(interval.low()).hasToString("PT2M");
                    assertThat(interval.high()).hasToString("PT40M");
                });
                assertThat(statistics.p90().value()).hasToString("PT40M");
                assertThat(statistics.p90().interval()).isNull(); // takes 36 times
            });
        }

        @Test
        void tellTheShareWithinTheNorm() {
            // 1, 2, 3, 5, 8 and 13 are under 15; statsmodels: proportion_confint(6, 10, method='wilson')
            assertThat(row(tenTimes).statistics())
                    .isNotNull()
                    .satisfies(statistics -> assertThat(statistics.withinNorm())
                            .isNotNull()
                            .satisfies(within -> {
                                assertThat(within.when()).isEqualTo("<");
                                assertThat(within.norm()).hasToString("PT15M");
                                assertThat(within.percent()).isEqualByComparingTo("60");
                                assertThat(within.interval().low()).hasToString("31.3");
                                assertThat(within.interval().high()).hasToString("83.2");
                            }));
        }

        @Test
        void holdTheNormAsItIsWritten() {
            // 15 minutes are not under 15 minutes
            Measurement two = times(Metrics.FIRST_RESPONSE_TIME, Quantity.ofDuration(Duration.ofMinutes(10)), 5, 15);
            assertThat(row(two).statistics())
                    .isNotNull()
                    .satisfies(statistics -> assertThat(statistics.withinNorm())
                            .isNotNull()
                            .satisfies(within -> assertThat(within.percent()).isEqualByComparingTo("50")));
        }

        @Test
        void areNoneOfNoTimes() {
            assertThat(row(Measurement.of(Metrics.FIRST_RESPONSE_TIME).withRawData(new RawData.Times(List.of())))
                            .statistics())
                    .isNull();
            assertThat(row(NetPromoterScore.measured(1, 1, 1)).statistics()).isNull();
        }
    }

    @Nested
    class Money {
        private final Metric ltv = Metrics.standard().find("ltv").orElseThrow();

        private Quantity money(String amount) {
            return Quantity.of(Unit.MONEY, new BigDecimal(amount));
        }

        private BenchmarkRow.Builder row() {
            return BenchmarkRow.builder(ltv, "saas", money("50000"), money("90000"));
        }

        private Measurement measured() {
            return Measurement.of(ltv, money("900")).withTarget(money("1000"));
        }

        private AuditReport report(Locale language, Measurement measurement, BenchmarkRow... rows) {
            return MetricRowsTest.report(
                    Reporter.in(language)
                            .withBenchmarks(BenchmarkTable.of(TableEdition.of("acme", "1"), List.of(rows))),
                    measurement);
        }

        private AuditReport.BenchmarkRow shown(AuditReport report) {
            return Objects.requireNonNull(report.metrics().get(0).benchmark());
        }

        private AuditReport.MetricSeries series(AuditReport report) {
            return Objects.requireNonNull(report.charts()).metrics().get(0);
        }

        private void isShownAndNotCompared(AuditReport report, String remark) {
            AuditReport.BenchmarkRow row = shown(report);
            assertThat(row.low()).hasToString("50000");
            assertThat(row.standing()).isNull();
            assertThat(row.standingName()).isNull();
            assertThat(row.certain()).isNull();
            assertThat(row.distance()).isNull();
            assertThat(row.ambition()).isNull();
            assertThat(row.ambitionName()).isNull();
            assertThat(row.remarks()).extracting(Object::toString).containsExactly(remark);
            assertThat(series(report).benchmark()).isNull();
            // 1000 is the largest number drawn; with the benchmark the axis would reach to 100,000
            assertThat(series(report).axis().high()).isEqualByComparingTo("1000");
        }

        @Test
        void isHeldAgainstARowInItsCurrency() {
            AuditReport report = report(
                    Locale.ENGLISH,
                    measured().withCurrency("RUB"),
                    row().currency("RUB").build());
            AuditReport.BenchmarkRow row = shown(report);
            assertThat(row.currency()).isEqualTo("RUB");
            assertThat(row.standing()).isEqualTo("worse");
            // 50,000 - 900
            assertThat(row.distance()).hasToString("49100");
            assertThat(row.ambition()).isEqualTo("below");
            assertThat(row.remarks()).isEmpty();
            assertThat(series(report).benchmark()).isNotNull();
        }

        @Test
        void takesTheRowInItsCurrencyWhereverItStands() {
            AuditReport report = report(
                    Locale.ENGLISH,
                    measured().withCurrency("EUR"),
                    row().currency("RUB").build(),
                    BenchmarkRow.builder(ltv, "saas", money("500"), money("900"))
                            .currency("EUR")
                            .build());
            assertThat(shown(report).currency()).isEqualTo("EUR");
            assertThat(shown(report).standing()).isEqualTo("on-par");
        }

        @Test
        void isNotHeldAgainstARowInAnother() {
            BenchmarkRow rubles = row().currency("RUB").build();
            AuditReport report = report(Locale.ENGLISH, measured().withCurrency("EUR"), rubles);
            assertThat(shown(report).currency()).isEqualTo("RUB");
            isShownAndNotCompared(report, "The benchmark is in RUB and the value in EUR; they are not compared.");
            isShownAndNotCompared(
                    report(RUSSIAN, measured().withCurrency("EUR"), rubles),
                    "Ориентир указан в валюте RUB, а ваше значение — в валюте EUR; они не сравниваются.");
        }

        @Test
        void isNotHeldAgainstARowWithoutOneNorWithoutOneItself() {
            BenchmarkRow rubles = row().currency("RUB").build();
            isShownAndNotCompared(
                    report(Locale.ENGLISH, measured().withCurrency("EUR"), row().build()),
                    "The value is in EUR and the benchmark has no currency; they are not compared.");
            isShownAndNotCompared(
                    report(RUSSIAN, measured().withCurrency("EUR"), row().build()),
                    "Ваше значение указано в валюте EUR, а валюта ориентира не указана; они не сравниваются.");
            isShownAndNotCompared(
                    report(Locale.ENGLISH, measured(), rubles),
                    "The benchmark is in RUB and the value has no currency; they are not compared.");
            isShownAndNotCompared(
                    report(RUSSIAN, measured(), rubles),
                    "Ориентир указан в валюте RUB, а валюта вашего значения не указана; они не сравниваются.");
            isShownAndNotCompared(
                    report(Locale.ENGLISH, measured(), row().build()),
                    "Neither the benchmark nor the value has a currency; they are not compared.");
            isShownAndNotCompared(
                    report(RUSSIAN, measured(), row().build()),
                    "Валюта не указана ни у ориентира, ни у вашего значения; они не сравниваются.");
        }

        @Test
        void thatIsNotMeasuredHasNoRemark() {
            AuditReport report = report(Locale.ENGLISH, Measurement.of(ltv), row().build());
            assertThat(shown(report).remarks()).isEmpty();
        }

        @Test
        void survivesWritingAndReading() {
            Documents documents = Documents.standard();
            AuditReport report = report(
                    Locale.ENGLISH,
                    measured().withCurrency("EUR"),
                    row().currency("RUB").build());
            String json = documents.write(report);
            assertThat(json).contains("\"high\":90000,\"currency\":\"RUB\"");
            assertThat(documents.read(AuditReport.class, json)).isEqualTo(report);
        }
    }

    @Nested
    class TheSourceOfABenchmark {
        @Test
        void isShownAsFarAsItSaysAndNamesItsSilence() {
            AuditReport.BenchmarkRow row = benchmark(NetPromoterScore.measured(120, 60, 30));
            assertThat(row.publisher()).isEqualTo("UXFeedback");
            assertThat(row.year()).isEqualTo(2025);
            assertThat(row.statistic()).isEqualTo("range");
            assertThat(row.statisticName()).hasToString("range from the usual low to the usual high");
            assertThat(row.notStated())
                    .contains("region", "sampleSize")
                    .doesNotContain("publisher", "year", "statistic");
            assertThat(row.notStatedName())
                    .isNotNull()
                    .asString()
                    .startsWith("The source does not state: region, period");
        }
    }

    @Nested
    class TheBestOfAnIndustry {
        private static AuditReport beside(String best) {
            BenchmarkTable table = BenchmarkTable.of(
                    TableEdition.of("acme", "1"),
                    List.of(BenchmarkRow.builder(Metrics.NPS, "saas", Quantity.ofPoints(best), Quantity.ofPoints(best))
                            .statistic(Statistic.TOP)
                            .build()));
            return report(ENGLISH.withBenchmarks(table), NetPromoterScore.measured(120, 60, 30));
        }

        @Test
        void isNotTheIndustryItself() {
            assertThat(beside("70").metrics().get(0).benchmark())
                    .isNotNull()
                    .satisfies(row -> assertThat(row.standingName()).hasToString("behind the best of the industry"));
            assertThat(beside("40").metrics().get(0).benchmark())
                    .isNotNull()
                    .satisfies(row ->
                            assertThat(row.standingName()).hasToString("better than the best of the industry so far"));
        }
    }

    @Nested
    class AHost {
        @Test
        void hasNormsOfItsOwn() {
            Norm own = Norm.of(Metrics.NPS, new Bound(Comparator.AT_LEAST, Quantity.ofPoints("45")));
            AuditReport report =
                    report(ENGLISH.withNorms(Norms.of(List.of(own))), NetPromoterScore.measured(120, 60, 30));
            assertThat(report.metrics().get(0).norm())
                    .isNotNull()
                    .satisfies(norm -> assertThat(norm.level()).isEqualTo("missed"));
            AuditReport none = report(
                    ENGLISH.withNorms(Norms.empty()),
                    Measurement.of(Metrics.FIRST_RESPONSE_TIME, Quantity.ofDuration(Duration.ofMinutes(20))));
            assertThat(none.metrics().get(0).norm()).isNull();
        }

        @Test
        void hasLevelsOfItsOwn() {
            AuditReport report =
                    report(ENGLISH.withBands(MetricBands.of(List.of())), NetPromoterScore.measured(120, 60, 30));
            assertThat(report.metrics().get(0).level()).isNull();
            assertThat(row(NetPromoterScore.measured(120, 60, 30)).level())
                    .isNotNull()
                    .satisfies(level -> assertThat(level.id()).isEqualTo("normal"));
        }
    }

    @Test
    void everyFigureSurvivesWritingReadingAndRedaction() {
        Documents documents = Documents.standard();
        for (Reporter reporter : Stream.of(ENGLISH, Reporter.in(RUSSIAN), Reporter.inAllLanguages())
                .toList()) {
            AuditReport report = report(
                    reporter,
                    NetPromoterScore.measured(6, 3, 1).withTarget(Quantity.ofPoints("60"), LocalDate.of(2027, 3, 20)),
                    ChurnRate.measured(1_000, 41).withTarget(Quantity.ofPercent("5"), DATE),
                    times(Metrics.FIRST_RESPONSE_TIME, Quantity.ofDuration(Duration.ofMinutes(4)), 3, 5)
                            .withChannel("chat", Quantity.ofDuration(Duration.ofMinutes(3)))
                            .withTarget(Quantity.ofDuration(Duration.ofMinutes(3))));
            String json = documents.write(report);
            assertThat(documents.read(AuditReport.class, json)).isEqualTo(report);
            assertThat(documents.write(documents.read(AuditReport.class, json))).isEqualTo(json);
            AuditReport shared = Redaction.everything().apply(report);
            assertThat(shared.metrics()).isEqualTo(report.metrics());
            assertThat(shared.charts()).isEqualTo(report.charts());
            assertThat(shared.notices()).isEqualTo(report.notices());
        }
    }
}
