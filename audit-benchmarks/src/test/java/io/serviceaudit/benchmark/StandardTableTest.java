package io.serviceaudit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundled table against the published figures, typed here a second time from the documentation of the benchmarks. */
class StandardTableTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    // metric, industry, low, high, publisher, year
    @ParameterizedTest
    @CsvSource({
        "nps, b2b, 49, 49, SIBUR, 2024",
        "nps, e-commerce, 30, 50, UXFeedback, 2025",
        "nps, retail, 20, 40, UXFeedback, 2025",
        "nps, services, 10, 30, UXFeedback, 2025",
        "nps, saas, 40, 60, UXFeedback, 2025",
        "crr, e-commerce, 60, 80, , ",
        "crr, saas, 70, 90, , ",
        "crr, financial-services, 75, 85, , ",
        "crr, telecom, 70, 80, , ",
        "crr, retail, 50, 70, , ",
        "churn-rate, e-commerce, 3, 5, , ",
        "churn-rate, saas, 2, 5, , ",
        "churn-rate, telecom, 3, 7, , ",
        "churn-rate, banking, 1, 3, , ",
        "churn-rate, healthcare, 5, 10, , "
    })
    void holdsThePublishedFigures(
            String metric, String industry, BigDecimal low, BigDecimal high, String publisher, Integer year) {
        BenchmarkRow row = row(metric, industry);
        Unit unit = metric.equals("nps") ? Unit.POINTS : Unit.PERCENT;
        assertThat(row.low()).isEqualTo(Quantity.of(unit, low));
        assertThat(row.high()).isEqualTo(Quantity.of(unit, high));
        assertThat(row.publisher()).isEqualTo(Optional.ofNullable(publisher));
        assertThat(row.year()).isEqualTo(Optional.ofNullable(year));
    }

    @Test
    void holdsNothingElse() {
        assertThat(rows()).hasSize(15);
    }

    @Test
    void isVersion2025point1() {
        TableEdition edition = BenchmarkTable.standard().edition();
        assertThat(edition).hasToString("standard 2025.1");
        assertThat(edition.staleAfter()).contains(LocalDate.of(2027, 1, 1));
        Text title = edition.title().orElseThrow();
        assertThat(title.in(Locale.ENGLISH)).isEqualTo("Service benchmarks by industry");
        assertThat(title.in(RUSSIAN)).isEqualTo("Отраслевые ориентиры сервиса");
        assertThat(BenchmarkTable.standard().editions()).containsExactly(edition);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysNothingThatTheSourcesDoNot(BenchmarkRow row) {
        assertThat(row.region()).isEmpty();
        assertThat(row.sampleSize()).isEmpty();
        assertThat(row.title()).isEmpty();
        assertThat(row.retrieved()).isEmpty();
        assertThat(row.licence()).isEmpty();
        boolean point = row.low().equals(row.high());
        assertThat(row.statistic()).isEqualTo(point ? Optional.empty() : Optional.of(Statistic.RANGE));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void statesThePeriodOrThatItIsAssumed(BenchmarkRow row) {
        switch (row.metric().id()) {
            case "nps" -> {
                assertThat(row.period()).isEmpty();
                assertThat(row.periodBasis()).isEqualTo(PeriodBasis.NOT_A_RATE);
            }
            case "crr" -> {
                assertThat(row.metric().period()).contains(Period.ofYears(1));
                assertThat(row.period()).isEmpty();
                assertThat(row.periodBasis()).isEqualTo(PeriodBasis.ASSUMED);
                assertThat(row.note().orElseThrow().in(Locale.ENGLISH))
                        .endsWith("Period not stated by the source; compared as annual.");
                assertThat(row.note().orElseThrow().in(RUSSIAN))
                        .endsWith("В источнике период не указан; показатель сравнивается как годовой.");
            }
            default -> {
                assertThat(row.metric()).isEqualTo(Metrics.CHURN_RATE);
                assertThat(row.period()).contains(Period.ofMonths(1));
                assertThat(row.periodBasis()).isEqualTo(PeriodBasis.STATED);
            }
        }
    }

    // A word of each remark in the documentation, in both languages.
    @ParameterizedTest
    @CsvSource({
        "nps, b2b, One figure, Одно значение",
        "nps, services, telecom, телеком",
        "crr, e-commerce, how often, частоты покупок",
        "crr, saas, subscription, подписочных",
        "crr, financial-services, trust, доверии",
        "crr, telecom, Competition, Конкуренция",
        "crr, retail, loyalty programme, программы лояльности",
        "churn-rate, e-commerce, above 5-7% is high, выше 5–7\u00a0%",
        "churn-rate, saas, audience, аудитории",
        "churn-rate, telecom, mobile, мобильных",
        "churn-rate, banking, changing banks is hard, сменить банк",
        "churn-rate, healthcare, nature of the need, специфики"
    })
    void notesReadInBothLanguages(String metric, String industry, String english, String russian) {
        Text note = row(metric, industry).note().orElseThrow();
        assertThat(note.in(Locale.ENGLISH)).contains(english);
        assertThat(note.in(RUSSIAN)).contains(russian);
        assertThat(note.byLanguage()).containsOnlyKeys("en", "ru");
    }

    @Test
    void withThePublishedTableEveryIndustryOfTheTaxonomyHasARowOrAFallBack() {
        BenchmarkTable both = BenchmarkTable.published().overlaidWith(BenchmarkTable.standard());
        assertThat(Industries.standard().all().stream()
                        .filter(industry -> !industry.id().equals(Industry.ALL)))
                .allSatisfy(industry -> assertThat(Metrics.standard().all().stream()
                                .flatMap(metric ->
                                        both.find(metric, industry.id(), Industries.standard()).found().stream()))
                        .isNotEmpty());
    }

    private static List<BenchmarkRow> rows() {
        return BenchmarkTable.standard().rows();
    }

    private static BenchmarkRow row(String metric, String industry) {
        List<BenchmarkRow> found = rows().stream()
                .filter(row ->
                        row.metric().id().equals(metric) && row.industry().equals(industry))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
