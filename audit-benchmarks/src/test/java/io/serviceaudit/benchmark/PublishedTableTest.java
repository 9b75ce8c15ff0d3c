package io.serviceaudit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second bundled table against the figures of its publishers, typed here a second time from their publications. */
class PublishedTableTest {
    private static final BenchmarkTable TABLE = BenchmarkTable.published();

    // Qualtrics XM Institute, "XMI Ratings: NPS", 2023; SQM Group, "FCR and Csat Comparison by Industry", figure 1;
    // Ofcom, "Comparing
    // customer service", May 2023; Recurly Research, "Annual Subscription Billing Metrics Report", 2019.
    @ParameterizedTest
    @CsvSource({
        "nps, grocery, 30.1, US, MEAN, 2023, Qualtrics XM Institute",
        "nps, consumer-payments, -6.1, US, MEAN, 2023, Qualtrics XM Institute",
        "first-contact-resolution, retail, 78, North America, , , SQM Group",
        "first-contact-resolution, insurance, 76, North America, , , SQM Group",
        "first-contact-resolution, health-insurance, 72, North America, , , SQM Group",
        "first-contact-resolution, energy, 72, North America, , , SQM Group",
        "first-contact-resolution, financial-services, 71, North America, , , SQM Group",
        "first-contact-resolution, tech-support, 65, North America, , , SQM Group",
        "first-contact-resolution, telecom, 61, North America, , , SQM Group",
        "csat, retail, 81, North America, , , SQM Group",
        "csat, insurance, 80, North America, , , SQM Group",
        "csat, health-insurance, 80, North America, , , SQM Group",
        "csat, energy, 76, North America, , , SQM Group",
        "csat, financial-services, 75, North America, , , SQM Group",
        "csat, tech-support, 75, North America, , , SQM Group",
        "csat, telecom, 68, North America, , , SQM Group",
        "csat, mobile, 87, GB, , 2023, Ofcom",
        "csat, broadband, 82, GB, , 2023, Ofcom",
        "csat, landline, 77, GB, , 2023, Ofcom",
        "churn-rate, subscriptions, 5.48, , MEDIAN, 2019, Recurly Research",
        "churn-rate, subscriptions-b2b, 5.15, , MEDIAN, 2019, Recurly Research",
        "churn-rate, subscriptions-b2c, 6.81, , MEDIAN, 2019, Recurly Research"
    })
    void holdsThePublishedFigures(
            String id,
            String industry,
            BigDecimal point,
            @Nullable String region,
            @Nullable Statistic statistic,
            @Nullable Integer year,
            String publisher) {
        Metric metric = Metrics.standard().find(id).orElseThrow();
        BenchmarkRow row = TABLE.rows().stream()
                .filter(each -> each.metric().equals(metric) && each.industry().equals(industry))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(row.low(), row.high())).containsOnly(Quantity.of(metric.unit(), point));
        assertThat(row.region()).isEqualTo(Optional.ofNullable(region));
        assertThat(row.statistic()).isEqualTo(Optional.ofNullable(statistic));
        assertThat(row.year()).isEqualTo(Optional.ofNullable(year));
        assertThat(row.publisher()).contains(publisher);
    }

    @Test
    void holdsNothingElse() {
        assertThat(TABLE.rows()).hasSize(22);
    }

    @Test
    void namesTitlePeriodAndLicenceWhereTheyAreKnownAndNoDayOfReading() {
        assertThat(TABLE.rows())
                .allSatisfy(row -> assertThat(row.title()).isPresent())
                .allSatisfy(row -> assertThat(row.retrieved()).isEmpty())
                .allSatisfy(
                        row -> assertThat(row.note().orElseThrow().byLanguage()).containsOnlyKeys("en", "ru"))
                .allSatisfy(row -> assertThat(row.licence())
                        .isEqualTo(
                                row.publisher().orElseThrow().equals("Ofcom")
                                        ? Optional.of("Reuse with acknowledgement of Ofcom")
                                        : Optional.empty()))
                .allSatisfy(row -> assertThat(row.period())
                        .isEqualTo(
                                row.metric().equals(Metrics.CHURN_RATE)
                                        ? Optional.of(Period.ofMonths(1))
                                        : Optional.empty()));
    }

    @Test
    void hasAnEditionOfItsOwn() {
        TableEdition edition = TABLE.edition();
        assertThat(edition).hasToString("published 2026.1");
        assertThat(edition.staleAfter()).contains(LocalDate.of(2027, 6, 30));
        assertThat(edition.title().orElseThrow().in(Locale.ENGLISH))
                .isEqualTo("Service benchmarks as published by research firms and regulators");
        assertThat(edition.title().orElseThrow().in(Locale.forLanguageTag("ru")))
                .isEqualTo("Ориентиры сервиса из публикаций исследователей и регуляторов");
    }

    @Test
    void readsBackFromCsvAsTheSame() {
        assertThat(BenchmarkCsv.standard()
                        .read("published.csv", BenchmarkCsv.standard().write(TABLE)))
                .isEqualTo(TABLE);
    }

    @Test
    void underTheStandardTableItOnlyAddsRows() {
        BenchmarkTable both = TABLE.overlaidWith(BenchmarkTable.standard());
        assertThat(both.rows())
                .hasSize(15 + 22)
                .startsWith(BenchmarkTable.standard().rows().get(0));
        assertThat(both.find(Metrics.CHURN_RATE, "telecom", Industries.standard()))
                .isEqualTo(BenchmarkTable.standard().find(Metrics.CHURN_RATE, "telecom", Industries.standard()));
        assertThat(both.find(Metrics.NPS, "grocery", Industries.standard())
                        .found()
                        .orElseThrow()
                        .source())
                .contains("Qualtrics XM Institute, XMI Ratings: NPS (2023)");
    }

    @Test
    void theBandsOfFirstContactResolutionAreAsPublished() {
        Metric metric = Metrics.standard().find("first-contact-resolution").orElseThrow();
        // SQM Group 2022: low 69 and under, good 70 to 79, world class 80 and over.
        assertThat(band(metric, "69")).isEqualTo("low");
        assertThat(band(metric, "70")).isEqualTo("good");
        assertThat(band(metric, "79")).isEqualTo("good");
        assertThat(band(metric, "80")).isEqualTo("world-class");
        assertThat(band(metric, "100")).isEqualTo("world-class");
        assertThat(band(metric, "79.5")).as("published in whole percents").isEqualTo("none");
        assertThat(MetricBands.published().all())
                .hasSize(3)
                .allSatisfy(band -> assertThat(band.source()).contains("SQM Group (2022)"));
        assertThat(MetricBands.published().of(Metrics.NPS)).isEmpty();
    }

    private static String band(Metric metric, String percent) {
        return MetricBands.published()
                .positionOf(metric, Quantity.ofPercent(percent))
                .flatMap(BandPosition::band)
                .map(MetricBand::id)
                .orElse("none");
    }
}
