package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where no other source is named, expected numbers were computed with SciPy 1.17.1: {@code pearsonr} with its {@code
 * confidence_interval}, {@code spearmanr}, and Bonett and Wright's formula with {@code norm.ppf}.
 */
class CorrelationTest {
    private static final String X = "10 8 13 9 11 14 6 4 12 7 5";

    /** F. J. Anscombe, "Graphs in Statistical Analysis", The American Statistician 27, 1973: all four have r = 0.816. */
    @ParameterizedTest
    @CsvSource({
        X + ", 8.04 6.95 7.58 8.81 8.33 9.96 7.24 4.26 10.84 4.82 5.68, 0.8164205163, 0.4243912134, 0.9506932538",
        X + ", 9.14 8.14 8.74 8.77 9.26 8.10 6.13 3.10 9.13 7.26 4.74, 0.8162365060, 0.4239388740, 0.9506401740",
        X + ", 7.46 6.77 12.74 7.11 7.81 8.84 6.08 5.39 8.15 6.42 5.73, 0.8162867395, 0.4240623399, 0.9506546652",
        "8 8 8 8 8 8 8 19 8 8 8, 6.58 5.76 7.71 8.84 8.47 7.04 5.25 12.50 5.56 7.91 6.89, 0.8165214369, 0.4246393822, 0.9507223621"
    })
    void pearsonAgreesWithAnscombesQuartet(String x, String y, String r, String low, String high) {
        Correlation correlation = Correlation.pearson(series(x, y));
        assertThat(correlation.coefficient()).contains(new BigDecimal(r));
        assertThat(correlation.interval(Confidence.PERCENT_95))
                .contains(interval(low, high, Confidence.PERCENT_95, IntervalMethod.FISHER_Z));
        assertThat(correlation.size()).isEqualTo(11);
        assertThat(correlation.undefined()).isEmpty();
        assertThat(correlation.undefinedInterval()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        X + ", 8.04 6.95 7.58 8.81 8.33 9.96 7.24 4.26 10.84 4.82 5.68, 0.8181818182, 0.3370204871, 0.9604636344",
        // Ten equal values and one other: the ranks of ties.
        "8 8 8 8 8 8 8 19 8 8 8, 6.58 5.76 7.71 8.84 8.47 7.04 5.25 12.50 5.56 7.91 6.89, 0.5000000000, -0.1835754610, 0.8576244221",
        // The example of ci.spear in Bonett's R package statpsych, which prints 0.8699639, 0.5840951 and 0.9638297.
        "67 28 30 28 52 40 25 37 44 10 14 20 28 40 51, 21 4 9 12 35 18 10 22 24 1 6 8 13 16 19, 0.8699639040, 0.5840950938, 0.9638296742"
    })
    void spearmanAgreesWithBonettAndWright(String x, String y, String r, String low, String high) {
        Correlation correlation = Correlation.spearman(series(x, y));
        assertThat(correlation.coefficient()).contains(new BigDecimal(r));
        assertThat(correlation.interval(Confidence.PERCENT_95))
                .contains(interval(low, high, Confidence.PERCENT_95, IntervalMethod.BONETT_WRIGHT));
    }

    @Test
    void longerRepliesGoWithLessConversion() {
        PairedSeries weeks =
                series("3.5 4 4.2 5.1 6 6.4 7.5 8 8.1 9.3 10 11.2", "4.1 4.3 3.9 3.8 3.6 3.7 3.1 3.2 2.9 2.5 2.6 2.2");
        Correlation pearson = Correlation.pearson(weeks);
        assertThat(pearson.coefficient()).contains(new BigDecimal("-0.9773640083"));
        assertThat(pearson.interval(Confidence.PERCENT_90))
                .contains(interval("-0.9923818141", "-0.9337262129", Confidence.PERCENT_90, IntervalMethod.FISHER_Z));
        Correlation spearman = Correlation.spearman(weeks);
        assertThat(spearman.coefficient()).contains(new BigDecimal("-0.9720279720"));
        assertThat(spearman.interval(Confidence.PERCENT_99))
                .contains(interval(
                        "-0.9964753000", "-0.7953919030", Confidence.PERCENT_99, IntervalMethod.BONETT_WRIGHT));
    }

    @Test
    void fourPairsAreTheFewestWithAnInterval() {
        Correlation four = Correlation.pearson(series("1 2 3 4", "2 1 4 3"));
        assertThat(four.coefficient()).contains(new BigDecimal("0.6000000000"));
        assertThat(four.interval(Confidence.PERCENT_95))
                .contains(interval("-0.8529325647", "0.9901277108", Confidence.PERCENT_95, IntervalMethod.FISHER_Z));
        Correlation three = Correlation.pearson(series("1 2 3", "2 1 4"));
        assertThat(three.coefficient()).isPresent();
        assertThat(three.interval(Confidence.PERCENT_95)).isEmpty();
        assertThat(three.undefined()).isEmpty();
        assertThat(three.undefinedInterval()).contains(Correlation.Undefined.TOO_FEW_PAIRS_FOR_INTERVAL);
    }

    @ParameterizedTest
    @CsvSource({
        "1 2, 3 5, too-few-pairs",
        "7 7 7 7, 1 2 3 4, first-constant",
        "1 2 3 4, 7 7.0 7.00 7, second-constant",
        "1 1 1, 2 2 2, both-constant"
    })
    void whatHasNoCoefficientSaysWhy(String x, String y, String reason) {
        for (Correlation correlation : List.of(Correlation.pearson(series(x, y)), Correlation.spearman(series(x, y)))) {
            assertThat(correlation.coefficient()).isEmpty();
            assertThat(correlation.interval(Confidence.PERCENT_95)).isEmpty();
            assertThat(correlation.undefined().orElseThrow().code()).isEqualTo(reason);
            assertThat(correlation.undefinedInterval()).isEqualTo(correlation.undefined());
        }
    }

    @Test
    void nothingToPairIsTooFew() {
        assertThat(Correlation.spearman(PairedSeries.of(List.of(), List.of())).undefined())
                .contains(Correlation.Undefined.TOO_FEW_PAIRS);
    }

    @Test
    void aStraightLineIsExactlyOneWhateverItsUnit() {
        Correlation line = Correlation.pearson(series("0.1 0.2 0.3 0.4", "-1e40 -2e40 -3e40 -4e40"));
        assertThat(line.coefficient()).contains(new BigDecimal("-1.0000000000"));
        assertThat(line.interval(Confidence.PERCENT_95))
                .contains(interval("-1.0000000000", "-1.0000000000", Confidence.PERCENT_95, IntervalMethod.FISHER_Z));
        // A hair off the line, past every digit that is shown.
        Correlation nearly = Correlation.pearson(series("1 2 3 1e100", "1 2 4 1e100"));
        assertThat(nearly.coefficient()).contains(new BigDecimal("1.0000000000"));
        assertThat(nearly.interval(Confidence.PERCENT_95)).isPresent();
    }

    @Test
    void spearmanLooksAtTheOrderAlone() {
        assertThat(Correlation.spearman(series("1 2 3 4 5", "1 10 100 1000 1e6"))
                        .coefficient())
                .contains(new BigDecimal("1.0000000000"));
    }

    @Test
    void theOrderOfPairsDoesNotMatter() {
        List<BigDecimal> x = numbers("3 1 4 1 5 9 2 6");
        List<BigDecimal> y = numbers("2 7 1 8 2 8 1 8");
        List<Integer> order = IntStream.range(0, x.size())
                .boxed()
                .sorted(Collections.reverseOrder())
                .toList();
        PairedSeries turned = PairedSeries.of(
                order.stream().map(x::get).toList(), order.stream().map(y::get).toList());
        assertThat(Correlation.pearson(turned).coefficient())
                .isEqualTo(Correlation.pearson(PairedSeries.of(x, y)).coefficient());
        assertThat(Correlation.spearman(turned).coefficient())
                .isEqualTo(Correlation.spearman(PairedSeries.of(y, x)).coefficient());
    }

    @Test
    void theWarningIsThereInEveryLanguage() {
        assertThat(Correlation.NO_CAUSE.in(Locale.ENGLISH)).startsWith("A correlation is no cause");
        assertThat(Correlation.NO_CAUSE.in(Locale.forLanguageTag("ru"))).startsWith("Корреляция — не причина");
    }

    @Nested
    class Pairs {
        @Test
        void areMadeByDateAndWhatIsLeftOverIsNamed() {
            Map<LocalDate, BigDecimal> first = new LinkedHashMap<>();
            first.put(LocalDate.of(2026, 10, 5), BigDecimal.ONE);
            first.put(LocalDate.of(2026, 10, 12), BigDecimal.valueOf(2));
            first.put(LocalDate.of(2026, 10, 19), BigDecimal.TEN);
            Map<LocalDate, BigDecimal> second = new LinkedHashMap<>();
            second.put(LocalDate.of(2026, 10, 26), BigDecimal.ZERO);
            second.put(LocalDate.of(2026, 10, 19), new BigDecimal("2.5"));
            second.put(LocalDate.of(2026, 10, 5), new BigDecimal("4.5"));
            PairedSeries pairs = PairedSeries.match(first, second);
            assertThat(pairs)
                    .isEqualTo(new PairedSeries(
                            List.of(BigDecimal.ONE, BigDecimal.TEN),
                            List.of(new BigDecimal("4.5"), new BigDecimal("2.5")),
                            List.of("2026-10-12"),
                            List.of("2026-10-26")));
            assertThat(pairs.isComplete()).isFalse();
            assertThat(pairs.size()).isEqualTo(2);
        }

        @Test
        void ofUnequalNumberAreRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> series("1 2 3", "1 2"))
                    .withMessage(
                            "first series has 3 values and the second 2; they must have as many, each value with its fellow");
        }

        @Test
        void showNoFigures() {
            assertThat(series("1 2", "3 4")).hasToString("PairedSeries[2]");
            assertThat(Correlation.pearson(series("1 2", "3 4"))).hasToString("Correlation[pearson, 2]");
        }
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.4", "-1.1, 0", "0, 1.1"})
    void aLimitOutOfOrderOrScaleIsRefused(BigDecimal low, BigDecimal high) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CorrelationInterval(low, high, Confidence.PERCENT_95, IntervalMethod.FISHER_Z))
                .withMessage("interval is from " + low + " to " + high
                        + "; both must be from -1 to 1, the first not above the second");
    }

    private static CorrelationInterval interval(String low, String high, Confidence confidence, IntervalMethod method) {
        return new CorrelationInterval(new BigDecimal(low), new BigDecimal(high), confidence, method);
    }

    private static PairedSeries series(String x, String y) {
        return PairedSeries.of(numbers(x), numbers(y));
    }

    private static List<BigDecimal> numbers(String text) {
        return Arrays.stream(text.split(" ", -1)).map(BigDecimal::new).toList();
    }
}
