package io.serviceaudit.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.measure.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The answers of a scale and what they are worth: rule S2. */
class ScaleTest {
    /** A scale as text: each choice with its value, in order. */
    private static String spelled(Scale scale) {
        return scale.choices().stream()
                .map(choice -> choice.code() + " "
                        + scale.valueOf(choice)
                                .map(value -> value.toDecimal().toPlainString())
                                .orElse("excluded"))
                .collect(Collectors.joining(", "));
    }

    static Stream<Arguments> builtIn() {
        return Stream.of(
                arguments("yes-partial-no", "yes 1, partial 0.5, no 0", "1"),
                arguments("yes-partial-no-na", "yes 1, partial 0.5, no 0, n/a excluded", "1"),
                arguments("yes-no-na", "yes 1, no 0, n/a excluded", "1"),
                arguments("done-not-done", "done 1, not-done 0", "1"),
                arguments("rating-1-5", "1 0, 2 0.25, 3 0.5, 4 0.75, 5 1", "0.75"),
                arguments("rating-1-5-na", "1 0, 2 0.25, 3 0.5, 4 0.75, 5 1, n/a excluded", "0.75"));
    }

    @ParameterizedTest(name = "S2, S14: {0} is {1}; findings below {2}")
    @MethodSource("builtIn")
    void theBuiltInScalesAreThoseOfTheRules(String id, String choices, String findingBelow) {
        Scale scale = Scales.find(id).orElseThrow();

        assertThat(scale.id()).isEqualTo(id);
        assertThat(scale).hasToString(id);
        assertThat(spelled(scale)).isEqualTo(choices);
        assertThat(scale.findingBelow().toDecimal()).isEqualByComparingTo(findingBelow);
    }

    @Test
    void thereAreSixBuiltInScales() {
        assertThat(Scales.builtIn())
                .extracting(Scale::id)
                .containsExactly(
                        "yes-partial-no",
                        "yes-partial-no-na",
                        "yes-no-na",
                        "done-not-done",
                        "rating-1-5",
                        "rating-1-5-na");
        assertThat(Scales.find("rating-1-10")).isEmpty();
    }

    @Nested
    class OfChoices {
        private static final ChoiceScale SCALE = ChoiceScale.of(
                "how-often",
                List.of(
                        Option.of("always", BigDecimal.ONE),
                        Option.of("4", new BigDecimal("0.7")),
                        Option.excluded("n/a")));

        @Test
        void hasItsOptionsAndNothingElse() {
            assertThat(SCALE.has(Choice.of("always"))).isTrue();
            assertThat(SCALE.has(Choice.of("n/a"))).isTrue();
            assertThat(SCALE.has(Choice.of("never"))).isFalse();
            assertThat(SCALE.has(Choice.of("4"))).isTrue();
            assertThat(SCALE.has(Choice.of(4)))
                    .as("an option called 4 is no rating")
                    .isFalse();
        }

        @Test
        void keepsTheOrderOfItsOptions() {
            assertThat(SCALE.options()).extracting(Option::id).containsExactly("always", "4", "n/a");
            assertThat(spelled(SCALE)).isEqualTo("always 1, 4 0.7, n/a excluded");
        }

        @Test
        void canHaveAThresholdOfItsOwn() {
            assertThat(SCALE.findingBelow()).isEqualTo(Ratio.ONE);
            assertThat(SCALE.withFindingBelow(new BigDecimal("0.5")).findingBelow())
                    .isEqualTo(Ratio.of(1, 2));
            assertThat(spelled(SCALE.withFindingBelow(BigDecimal.ZERO)))
                    .as("all else stays")
                    .isEqualTo(spelled(SCALE));
        }

        @Test
        void anOptionKeepsItsWords() {
            Text label = Text.of("en", "Always");
            Text legend = Text.of("en", "In every contact");
            Option option = Option.of("always", BigDecimal.ONE).withLabel(label).withLegend(legend);

            assertThat(option.label()).contains(label);
            assertThat(option.legend()).contains(legend);
            assertThat(option.value()).contains(Ratio.ONE);
            assertThat(option).hasToString("always");
            assertThat(Option.excluded("n/a").label()).isEmpty();
            assertThat(Option.excluded("n/a").legend()).isEmpty();
            assertThat(Option.excluded("n/a").withLabel(label).value()).isEmpty();
        }
    }

    @Nested
    class OfRatings {
        private static final RatingScale SCALE = RatingScale.of("grade", 0, 10);

        @Test
        void hasItsNumbersAndNothingElse() {
            assertThat(SCALE.has(Choice.of(0))).isTrue();
            assertThat(SCALE.has(Choice.of(10))).isTrue();
            assertThat(SCALE.has(Choice.of(-1))).isFalse();
            assertThat(SCALE.has(Choice.of(11))).isFalse();
            assertThat(SCALE.has(Choice.of("4"))).as("a text is no number").isFalse();
            assertThat(SCALE.has(Choice.NOT_APPLICABLE)).isFalse();
        }

        @Test
        void hasNotApplicableWhereItIsAllowed() {
            assertThat(SCALE.allowsNotApplicable()).isFalse();
            assertThat(SCALE.withNotApplicable().allowsNotApplicable()).isTrue();
            assertThat(SCALE.withNotApplicable().has(Choice.of("n/a"))).isTrue();
            assertThat(SCALE.withNotApplicable().choices()).hasSize(12).endsWith(Choice.NOT_APPLICABLE);
        }

        @Test
        void keepsItsWordsFromLowToHighWhateverElseIsSet() {
            Text poor = Text.of("en", "Poor");
            Text good = Text.of("en", "Good");
            RatingScale scale = SCALE.withLabels(Map.of(10, good, 0, poor))
                    .withLegends(Map.of(5, good))
                    .withNotApplicable()
                    .withFindingBelow(BigDecimal.ONE);

            assertThat(scale.labels()).containsExactly(Map.entry(0, poor), Map.entry(10, good));
            assertThat(scale.legends()).containsExactly(Map.entry(5, good));
            assertThat(scale.from()).isZero();
            assertThat(scale.to()).isEqualTo(10);
            assertThat(scale.findingBelow()).isEqualTo(Ratio.ONE);
            assertThat(scale.allowsNotApplicable()).isTrue();
            assertThat(SCALE.labels()).isEmpty();
            assertThat(SCALE.legends()).isEmpty();
        }

        @Test
        void goesAsFarAsNumbersDo() {
            RatingScale low = RatingScale.of("low", Integer.MIN_VALUE, Integer.MIN_VALUE + 2);
            RatingScale high = RatingScale.of("high", Integer.MAX_VALUE - 2, Integer.MAX_VALUE);

            assertThat(low.valueOf(Choice.of(Integer.MIN_VALUE + 1))).contains(Ratio.of(1, 2));
            assertThat(high.valueOf(Choice.of(Integer.MAX_VALUE - 1))).contains(Ratio.of(1, 2));
        }
    }

    @Test
    void aChoiceIsWrittenAsDocumentsWriteIt() {
        assertThat(Choice.of("yes").code()).isEqualTo("yes");
        assertThat(Choice.of(4).code()).isEqualTo("4");
        assertThat(Choice.of(-1).code()).isEqualTo("-1");
        assertThat(Choice.of("n/a")).isSameAs(Choice.NOT_APPLICABLE);
        assertThat(Choice.of("4")).isNotEqualTo(Choice.of(4));
    }
}
