package io.serviceaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.metric.NetPromoterScore;
import io.serviceaudit.scoring.Scorer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartsTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 20);
    private static final Checklist CHURN = Catalog.churnPrevention();

    private static AuditReport report(Audit audit) {
        return Reporter.in(Locale.ENGLISH).report(Scorer.of(audit.checklist()).score(audit));
    }

    private static AuditReport.MetricSeries series(Checklist checklist, Measurement measurement) {
        Audit audit = Audit.of(checklist, "a", DATE)
                .withSubject(Subject.of("s").withIndustry("saas"))
                .withMeasurement(measurement);
        return Objects.requireNonNull(report(audit).charts()).metrics().get(0);
    }

    private static Quantity minutes(long minutes) {
        return Quantity.ofDuration(Duration.ofMinutes(minutes));
    }

    /** By hand: at most five steps of 1, 2 or 5 times a power of ten, 0 among the ticks. */
    @ParameterizedTest
    @CsvSource({
        "42.9 32.5 52.1 40 60 0 30 50 70, 0, 80, 20",
        "4.1 3 2 5, 0, 5, 1",
        "100, 0, 100, 20",
        "-3.2 7, -5, 10, 5",
        "0, 0, 1, 0.2",
        "-0.4, -0.4, 0, 0.1",
        "0.07, 0, 0.08, 0.02",
        "101, 0, 150, 50",
        "54000, 0, 60000, 20000",
        "-100 100, -100, 100, 50"
    })
    void anAxisHolds0AndEveryNumber(String numbers, String low, String high, String step) {
        AuditReport.AxisPart axis = Charts.axis(
                Arrays.stream(numbers.split(" ")).map(BigDecimal::new).toList());
        assertThat(axis)
                .isEqualTo(new AuditReport.AxisPart(new BigDecimal(low), new BigDecimal(high), new BigDecimal(step)));
    }

    @Test
    void aSeriesHasTheFiguresOfItsRowAndAnAxisAroundThem() {
        AuditReport.MetricSeries series =
                series(CHURN, NetPromoterScore.measured(120, 60, 30).withTarget(Quantity.ofPoints("50")));
        assertThat(series.metric()).isEqualTo("nps");
        assertThat(series.unit()).isEqualTo("points");
        assertThat(series.unitName()).hasToString("points");
        assertThat(series.better()).isEqualTo("higher");
        assertThat(series.value()).isEqualByComparingTo("42.9");
        assertThat(series.target()).isEqualByComparingTo("50");
        assertThat(series.interval())
                .isEqualTo(new AuditReport.RangePart(new BigDecimal("32.5"), new BigDecimal("52.1")));
        assertThat(series.benchmark()).isEqualTo(new AuditReport.RangePart(new BigDecimal("40"), new BigDecimal("60")));
        assertThat(series.axis())
                .isEqualTo(new AuditReport.AxisPart(BigDecimal.ZERO, new BigDecimal("80"), new BigDecimal("20")));
        // critical ends at 0, where the axis begins: there is nothing of it to draw
        assertThat(series.bands())
                .extracting(AuditReport.BandStrip::id, AuditReport.BandStrip::from, AuditReport.BandStrip::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("normal", new BigDecimal("30"), new BigDecimal("50")),
                        org.assertj.core.groups.Tuple.tuple("excellent", new BigDecimal("70"), new BigDecimal("80")));
    }

    @Test
    void aBandWithoutAnEndGoesToTheEndOfTheAxis() {
        AuditReport.MetricSeries series = series(CHURN, NetPromoterScore.measured(1, 1, 3));
        assertThat(series.axis().low()).isNegative();
        assertThat(series.bands().get(0).id()).isEqualTo("critical");
        assertThat(series.bands().get(0).from()).isEqualTo(series.axis().low());
    }

    @Test
    void timesAreDecimalNumbersOfAUnitThatSuitsThem() {
        AuditReport.MetricSeries series = series(
                Catalog.serviceHealth(),
                Measurement.of(Metrics.FIRST_RESPONSE_TIME, minutes(27))
                        .withChannel("chat", Quantity.ofDuration(Duration.ofSeconds(245)))
                        .withChannel("e-mail", minutes(50))
                        .withTarget(minutes(15)));
        assertThat(series.unit()).isEqualTo("minutes");
        assertThat(series.value()).isEqualByComparingTo("27");
        assertThat(series.norm()).isEqualTo(new AuditReport.NormLine("<", new BigDecimal("15")));
        // orientation of the checklist service-health: chat 5 minutes, e-mail an hour
        assertThat(series.channels())
                .containsExactly(
                        new AuditReport.ChannelBar(
                                "chat", new BigDecimal("4.08"), new AuditReport.NormLine("<=", new BigDecimal("5"))),
                        new AuditReport.ChannelBar(
                                "e-mail", new BigDecimal("50"), new AuditReport.NormLine("<=", new BigDecimal("60"))));
        assertThat(series.axis().high()).isEqualByComparingTo("60");
    }

    @ParameterizedTest
    @CsvSource({"PT2M, seconds, 120", "PT2H, minutes, 120", "PT36H, hours, 36", "P3D, days, 3"})
    void theUnitFollowsTheLongestTime(Duration time, String unit, String value) {
        AuditReport.MetricSeries series = series(
                CHURN,
                Measurement.of(Metrics.standard().find("resolution-time").orElseThrow(), Quantity.ofDuration(time)));
        assertThat(series.unit()).isEqualTo(unit);
        assertThat(series.value()).isEqualByComparingTo(value);
    }

    @Test
    void amountsOfMoneyAreInTheirCurrency() {
        AuditReport.MetricSeries series = series(
                CHURN,
                Measurement.of(
                                Metrics.standard().find("ltv").orElseThrow(),
                                Quantity.of(io.serviceaudit.measure.Unit.MONEY, new BigDecimal("54000")))
                        .withCurrency("RUB"));
        assertThat(series.unit()).isEqualTo("money");
        assertThat(series.unitName()).hasToString("RUB");
    }

    @Test
    void sectionsThatAreScoredHaveABarBesideTheLevelsOfHealth() {
        String first = CHURN.sections().get(0).items().get(0).id();
        AuditReport report = report(Audit.of(CHURN, "a", DATE).with(first, Answer.of("yes")));
        assertThat(report.charts()).isNotNull().satisfies(charts -> {
            assertThat(charts.metrics()).isEmpty();
            assertThat(charts.legend().interval()).hasToString("margin of error (95% confidence)");
            assertThat(charts.sections()).isNotNull().satisfies(series -> {
                assertThat(series.name()).hasToString("Scores of the sections, %");
                assertThat(series.bars())
                        .extracting(AuditReport.SectionBar::section)
                        .containsExactly(CHURN.sections().get(0).id());
                assertThat(series.health()).isEqualTo(report.health().percent());
                assertThat(series.bands())
                        .extracting(AuditReport.BandStrip::id)
                        .containsExactly("critical", "at-risk", "healthy", "excellent");
                assertThat(series.bands().get(3).to()).isEqualByComparingTo("100");
            });
        });
    }

    @Test
    void thereAreNoneWhereNothingIsToBeDrawn() {
        Audit blank = Audit.of(CHURN, "a", DATE)
                .withMeasurement(Measurement.of(Metrics.NPS).withTarget(Quantity.ofPoints("50")));
        assertThat(report(blank).charts()).isNull();
    }

    @Test
    void theyAreLeftOutOnRequest() {
        Audit audit = Audit.of(CHURN, "a", DATE).withMeasurement(NetPromoterScore.measured(1, 1, 1));
        assertThat(Reporter.in(Locale.ENGLISH)
                        .withoutCharts()
                        .report(Scorer.of(CHURN).score(audit))
                        .charts())
                .isNull();
        assertThat(report(audit).charts()).isNotNull();
    }
}
