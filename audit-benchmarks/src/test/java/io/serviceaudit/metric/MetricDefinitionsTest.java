package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.wording.Languages;
import io.serviceaudit.wording.TextFile;
import io.serviceaudit.wording.TextFolder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MetricDefinitionsTest {
    private static final Metric PARCELS = Metric.of("lost-parcel-share", Unit.PERCENT, Direction.LOWER);
    private static final Text NAME = Text.of("en", "Share of lost parcels");

    private static List<Text> texts(MetricDefinition definition) {
        List<Text> texts = new ArrayList<>(List.of(definition.name()));
        Stream.of(
                        definition.description(),
                        definition.formula(),
                        definition.population(),
                        definition.period(),
                        definition.source())
                .forEach(text -> texts.add(text.orElseThrow()));
        return texts;
    }

    private static String in(String language, Text text) {
        return text.in(Locale.forLanguageTag(language));
    }

    @Nested
    class Standard {
        static Stream<MetricDefinition> definitions() {
            return MetricDefinitions.standard().all().stream();
        }

        @Test
        void definesEveryStandardMetricInItsOrder() {
            assertThat(definitions().map(MetricDefinition::metric))
                    .containsExactlyElementsOf(Metrics.standard().all());
        }

        @ParameterizedTest
        @MethodSource("definitions")
        void saysAllOfEachInEveryLanguage(MetricDefinition definition) {
            for (Text text : texts(definition)) {
                assertThat(text.byLanguage().keySet()).containsExactlyElementsOf(Languages.BUILT_IN);
            }
        }

        @ParameterizedTest
        @MethodSource("definitions")
        void saysItInSentencesThatBeginAndEndAsSuch(MetricDefinition definition) {
            for (Text text : texts(definition).subList(1, 6)) {
                assertThat(text.byLanguage().values()).allMatch(words -> words.endsWith("."));
                assertThat(text.byLanguage().values())
                        .allMatch(words -> !Character.isLowerCase(words.codePointAt(0)), "begins with a capital");
            }
        }

        @ParameterizedTest
        @MethodSource("definitions")
        void isTranslated(MetricDefinition definition) {
            assertThat(texts(definition).subList(0, 5))
                    .allSatisfy(text -> assertThat(in("ru", text)).matches("(?s).*\\p{IsCyrillic}{3}.*"));
            assertThat(texts(definition))
                    .allSatisfy(text -> assertThat(in("en", text)).doesNotContainPattern("\\p{IsCyrillic}"));
        }

        /** The files have the texts of the metrics and nothing besides: a text of a metric that is gone would stay unseen. */
        @ParameterizedTest
        @MethodSource("languages")
        void hasNoTextOfAnythingElse(String language) {
            TextFile file =
                    TextFolder.of(MetricDefinitions.class::getResourceAsStream).file("definitions", language);
            assertThat(file.texts().keySet())
                    .containsExactlyElementsOf(definitions()
                            .flatMap(definition -> Stream.of(
                                            "name", "description", "formula", "population", "period", "source")
                                    .map(part -> definition.metric().id() + "." + part))
                            .toList());
        }

        static List<String> languages() {
            return Languages.BUILT_IN;
        }

        @Test
        void namesNoTwoMetricsAlike() {
            for (String language : Languages.BUILT_IN) {
                assertThat(definitions().map(definition -> in(language, definition.name())))
                        .doesNotHaveDuplicates();
                assertThat(definitions()
                                .map(definition ->
                                        in(language, definition.formula().orElseThrow())))
                        .doesNotHaveDuplicates();
            }
        }

        @ParameterizedTest
        @MethodSource("definitions")
        void saysWhatPeriodARateIsForAndThatItIsConverted(MetricDefinition definition) {
            String period = in("en", definition.period().orElseThrow());
            Period own = definition.metric().period().orElse(null);
            if (own == null) {
                assertThat(period).doesNotContain("compounding");
            } else {
                assertThat(period)
                        .startsWith(own.equals(Period.ofYears(1)) ? "A year." : "A month.")
                        .contains("compounding");
            }
        }

        /** 0.97^12 = 0.69384 and 1 - 0.88^(1/12) = 0.010596, both by hand calculator. */
        @Test
        void givesExamplesOfConversionThatTheLibraryComputesToo() {
            assertThat(period("crr")).endsWith(": 97% a month is 69.4% a year.");
            assertThat(shown(CompoundRate.toPeriodOf(Metrics.CRR, Quantity.ofPercent("97"), Period.ofMonths(1))))
                    .isEqualTo("69.4");
            assertThat(period("churn-rate")).endsWith(": 12% a year is 1.1% a month.");
            assertThat(shown(CompoundRate.toPeriodOf(Metrics.CHURN_RATE, Quantity.ofPercent("12"), Period.ofYears(1))))
                    .isEqualTo("1.1");
        }

        private static String period(String id) {
            return in(
                    "en",
                    MetricDefinitions.standard()
                            .find(id)
                            .flatMap(MetricDefinition::period)
                            .orElseThrow());
        }

        private static String shown(Quantity quantity) {
            BigDecimal decimal = quantity.amount().toDecimal();
            return decimal.setScale(1, RoundingMode.HALF_UP).toPlainString();
        }

        @Test
        void tellsTheTwoSatisfactionsApart() {
            MetricDefinition csat = MetricDefinitions.standard().find("csat").orElseThrow();
            MetricDefinition csi = MetricDefinitions.standard().find("csi").orElseThrow();
            assertThat(in("en", csat.name())).contains("CSAT", "share");
            assertThat(in("en", csi.name())).contains("CSI", "mean");
            assertThat(in("en", csat.population().orElseThrow())).contains("Neutral answers stay in the denominator");
            assertThat(in("en", csi.formula().orElseThrow())).contains("mean rating");
        }
    }

    @Nested
    class With {
        @Test
        void addsAnOwnMetricAtTheEnd() {
            MetricDefinition own = MetricDefinition.of(PARCELS, NAME);
            MetricDefinitions metrics = MetricDefinitions.standard().with(own);
            assertThat(metrics.find("lost-parcel-share")).contains(own);
            assertThat(metrics.all())
                    .endsWith(own)
                    .hasSize(Metrics.standard().all().size() + 1);
            assertThat(metrics.metrics().all())
                    .startsWith(Metrics.standard().all().toArray(Metric[]::new))
                    .endsWith(PARCELS);
            assertThat(MetricDefinitions.standard().find("lost-parcel-share")).isEmpty();
        }

        @Test
        void putsAStandardMetricInTheHostsOwnWordsAndLeavesItInItsPlace() {
            MetricDefinition nps = MetricDefinitions.standard().find("nps").orElseThrow();
            MetricDefinitions metrics =
                    MetricDefinitions.standard().with(nps.withName(Text.of("en", "Would recommend us")));
            assertThat(metrics.all().get(0).name()).hasToString("Would recommend us");
            assertThat(metrics.all().get(0).formula()).isEqualTo(nps.formula());
            assertThat(metrics.all()).hasSize(Metrics.standard().all().size());
            assertThat(metrics.metrics().all()).isEqualTo(Metrics.standard().all());
        }

        @Test
        void refusesAMetricThatIsThereAndSaysSomethingElse() {
            Metric other = Metric.of("nps", Unit.PERCENT, Direction.HIGHER);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MetricDefinitions.standard().with(MetricDefinition.of(other, NAME)))
                    .withMessage("metric 'nps' is defined already, in another way");
        }
    }

    @Nested
    class Definition {
        @Test
        void saysNothingButItsNameUnlessTold() {
            MetricDefinition definition = MetricDefinition.of(PARCELS, NAME);
            assertThat(definition.name()).isEqualTo(NAME);
            assertThat(definition.description()).isEmpty();
            assertThat(definition.formula()).isEmpty();
            assertThat(definition.population()).isEmpty();
            assertThat(definition.period()).isEmpty();
            assertThat(definition.source()).isEmpty();
            assertThat(definition).hasToString("lost-parcel-share");
        }

        @Test
        void keepsEachPartThatIsToldAndChangesOnlyThat() {
            Text words = Text.of("en", "words");
            MetricDefinition none = MetricDefinition.of(PARCELS, NAME);
            assertThat(none.withDescription(words).description()).contains(words);
            assertThat(none.withFormula(words).formula()).contains(words);
            assertThat(none.withPopulation(words).population()).contains(words);
            assertThat(none.withPeriod(words).period()).contains(words);
            assertThat(none.withSource(words).source()).contains(words);
            List<UnaryOperator<MetricDefinition>> changes = List.of(
                    d -> d.withName(words),
                    d -> d.withDescription(words),
                    d -> d.withFormula(words),
                    d -> d.withPopulation(words),
                    d -> d.withPeriod(words),
                    d -> d.withSource(words));
            MetricDefinition forwards = none;
            MetricDefinition backwards = none;
            for (int i = 0; i < changes.size(); i++) {
                forwards = changes.get(i).apply(forwards);
                backwards = changes.get(changes.size() - 1 - i).apply(backwards);
            }
            assertThat(forwards).isEqualTo(backwards).hasSameHashCodeAs(backwards);
            assertThat(Set.copyOf(texts(forwards))).containsExactly(words);
            assertThat(changes.stream().map(change -> change.apply(none)))
                    .doesNotHaveDuplicates()
                    .doesNotContain(none);
        }
    }
}
