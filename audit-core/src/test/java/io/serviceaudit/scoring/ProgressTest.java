package io.serviceaudit.scoring;

import static io.serviceaudit.scoring.SmallAudit.exact;
import static io.serviceaudit.scoring.SmallAudit.item;
import static io.serviceaudit.scoring.SmallAudit.rated;
import static io.serviceaudit.scoring.SmallAudit.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How far the answering has come, and whether it is far enough: rule S12. */
class ProgressTest {
    /** Never true, since no small audit has a tag unless it says so. */
    private static final Condition NEVER = Condition.tag("no-such-tag", "x");

    private static final MeasuredRule NPS_ON_TARGET =
            MeasuredRule.byTarget(Metrics.NPS, Choice.of("yes"), Choice.of("no"));
    private static final Measurement NPS_MET =
            Measurement.of(Metrics.NPS, Quantity.ofPoints("50")).withTarget(Quantity.ofPoints("50"));

    @Nested
    class Counts {
        static Stream<Arguments> counts() {
            return Stream.of(
                    arguments(
                            "S12: a value and n/a are answered, a value of 1 is done",
                            SmallAudit.of(item("a"), item("b"), item("c"), item("d"))
                                    .answers("a=yes b=partial c=n/a"),
                            3, // a, b, c
                            1, // a
                            4,
                            List.of("d")),
                    arguments(
                            "S12: a measured item is answered, and done at 1",
                            SmallAudit.of(item("a").measured(NPS_ON_TARGET), item("b"))
                                    .measured(NPS_MET),
                            1,
                            1,
                            2,
                            List.of("b")),
                    arguments(
                            "S12: done means 1 after reversal",
                            SmallAudit.of(item("a").reversed(), item("b").reversed())
                                    .answers("a=no b=yes"),
                            2,
                            1, // a
                            2,
                            List.of()),
                    arguments(
                            "S12: 4 of 5 is not done, though no finding",
                            SmallAudit.of(rated("a"), rated("b")).answers("a=4 b=5"),
                            2,
                            1, // b
                            2,
                            List.of()),
                    arguments(
                            "S12: items excluded by a rule count nowhere, though answered",
                            SmallAudit.of(
                                            item("a"),
                                            item("b").appliesWhen(NEVER),
                                            item("c").appliesWhen(NEVER))
                                    .answers("a=no b=yes"),
                            1,
                            0,
                            1,
                            List.of()),
                    arguments(
                            "S12: unanswered under zero is still unanswered, n/a under zero still answered",
                            SmallAudit.of(item("a"), item("b"), item("c"))
                                    .answers("b=n/a")
                                    .unansweredZero()
                                    .notApplicableZero(),
                            1,
                            0,
                            3,
                            List.of("a", "c")),
                    arguments(
                            "S12: unanswered items are named in the order of the checklist",
                            SmallAudit.of(section("one", item("z"), item("m")), section("two", item("a"), item("k")))
                                    .answers("m=yes"),
                            1,
                            1,
                            4,
                            List.of("z", "a", "k")),
                    arguments(
                            "S12: a comment alone is no answer",
                            SmallAudit.of(item("a")).answer("a", Answer.none().withComment("ask again")),
                            0,
                            0,
                            1,
                            List.of("a")));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("counts")
        void speakOfTheItemsThatApply(
                String rule, SmallAudit audit, int answered, int done, int total, List<String> unanswered) {
            assertThat(audit.score().progress()).as(rule).isEqualTo(new Progress(answered, done, total, unanswered));
        }

        @Test
        void s12TheSectionsCountTheirOwnItemsThatApply() {
            Scorecard scorecard = SmallAudit.of(
                            section("one", item("a"), item("b"), item("c").appliesWhen(NEVER)),
                            section("two", item("d"), item("e"), item("f")))
                    .answers("a=yes c=yes d=no e=n/a")
                    .score();

            assertThat(scorecard.sections())
                    .extracting(section -> section.answered() + " of " + section.total())
                    .containsExactly("1 of 2", "2 of 3"); // a of a, b; d and e of d, e, f
        }
    }

    @Nested
    class Share {
        /** As many items as wanted, the first of them answered. */
        private Scorecard answered(int answered, int total) {
            Item.Builder[] items =
                    IntStream.range(0, total).mapToObj(i -> item("i" + i)).toArray(Item.Builder[]::new);
            SmallAudit audit = SmallAudit.of(items);
            for (int i = 0; i < answered; i++) {
                audit = audit.answers("i" + i + "=yes");
            }
            return audit.score();
        }

        @ParameterizedTest(name = "S12: {0} of {1} answered shows {2} percent")
        @CsvSource({
            "31, 39, 79.5", // 79.487...
            "1, 3, 33.3",
            "2, 3, 66.7",
            "0, 3, 0.0",
            "3, 3, 100.0",
        })
        void isAnsweredOfTotal(int answered, int total, String shown) {
            Scorecard scorecard = answered(answered, total);

            assertThat(scorecard.percent(scorecard.progress().share().orElseThrow()))
                    .hasToString(shown);
        }

        @Test
        void s12WithNoItemThatAppliesThereIsNone() {
            assertThat(SmallAudit.of(item("a").appliesWhen(NEVER))
                            .answers("a=yes")
                            .score()
                            .progress()
                            .share())
                    .isEmpty();
        }
    }

    @Nested
    class CoverageShare {
        /** Section care weighs 2, with items of 1 and 3; section pay weighs 1, with items of 4 and 2. */
        private static final SmallAudit TWO_SECTIONS = SmallAudit.of(
                section("care", "2", item("a", "1"), item("b", "3")),
                section("pay", "1", item("c", "4"), item("d", "2").measured(NPS_ON_TARGET)));

        static Stream<Arguments> coverages() {
            return Stream.of(
                    // (2*1 + 1*2) / (2*1 + 2*3 + 1*4 + 1*2) = 4/14
                    arguments(
                            "S12: weights of item and section with a value, of those that apply",
                            TWO_SECTIONS.answers("a=yes d=no"),
                            "2/7"),
                    // (2*1 + 1*2) / (2*1 + 2*3 + 1*2) = 4/10
                    arguments("S12: n/a is out of both sums", TWO_SECTIONS.answers("a=yes c=n/a d=no"), "2/5"),
                    arguments(
                            "S12: n/a is out of both sums under zero too",
                            TWO_SECTIONS.answers("a=yes c=n/a d=no").notApplicableZero(),
                            "2/5"),
                    arguments(
                            "S12: unanswered under zero has no value",
                            TWO_SECTIONS.answers("a=yes c=n/a d=no").unansweredZero(),
                            "2/5"),
                    // 1*2 / 14
                    arguments("S12: a measured value is a value", TWO_SECTIONS.measured(NPS_MET), "1/7"),
                    arguments("S12: nothing answered is 0", TWO_SECTIONS, "0/1"),
                    arguments("S12: all answered is 1", TWO_SECTIONS.answers("a=no b=no c=no d=no"), "1/1"),
                    // 1 / (1 + 1), c is not in it
                    arguments(
                            "S12: items excluded by a rule are out of both sums, though answered",
                            SmallAudit.of(item("a"), item("b"), item("c", "9").appliesWhen(NEVER))
                                    .answers("a=yes c=yes"),
                            "1/2"),
                    arguments(
                            "S12: all n/a is 0 of 0, so there is none",
                            SmallAudit.of(item("a"), item("b")).answers("a=n/a b=n/a"),
                            "none"),
                    arguments(
                            "S12: no item that applies, so there is none",
                            SmallAudit.of(item("a").appliesWhen(NEVER)).answers("a=yes"),
                            "none"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("coverages")
        void isWeightWithAValueOfWeightThatAppliesWithoutNotApplicable(String rule, SmallAudit audit, String coverage) {
            assertThat(exact(audit.score().coverage())).as(rule).isEqualTo(coverage);
        }
    }

    @Nested
    class Provisional {
        @ParameterizedTest(
                name = "S12: coverage {0} of {0} + {1} with {2} decimals against a minimum of {3}: provisional {4}")
        @CsvSource({
            "1, 1, 1, 50, false", // shown 50.0
            "1, 1, 1, 50.1, true",
            "2, 1, 1, 66.7, false", // shown 66.7, though 66.666... is less
            "2, 1, 1, 66.71, true", // shown 66.7
            "2, 1, 0, 67, false", // shown 67
            "2, 1, 0, 67.1, true",
            "2, 1, 2, 66.67, false", // shown 66.67
            "2, 1, 2, 66.7, true", // shown 66.67
            "9997, 3, 1, 99.9, false", // shown 99.9
            "9997, 3, 1, 100, true", // 99.97 never shows as 100
            "2, 9998, 1, 0.1, false", // 0.02 shows as 0.1
            "1, 1, 1, 0, false",
        })
        void isACoverageShownBelowTheMinimum(
                String answered, String open, int decimals, String minimum, boolean provisional) {
            Scorecard scorecard = SmallAudit.of(item("a", answered), item("b", open))
                    .answers("a=yes")
                    .scoring(rules -> rules.withDecimals(decimals).withMinimumCoverage(new BigDecimal(minimum)))
                    .score();

            assertThat(scorecard.health().isProvisional()).isEqualTo(provisional);
            assertThat(scorecard.health().band().isEmpty())
                    .as("the band is withheld")
                    .isEqualTo(provisional);
            assertThat(exact(scorecard.health().score())).as("health is given").isEqualTo("1/1");
        }

        @ParameterizedTest(name = "S12: absent coverage counts as 0 against a minimum of {0}: provisional {1}")
        @CsvSource({"0, false", "0.1, true", "100, true"})
        void absentCoverageCountsAs0(String minimum, boolean provisional) {
            Scorecard scorecard = SmallAudit.of(item("a"))
                    .answers("a=n/a")
                    .scoring(rules -> rules.withMinimumCoverage(new BigDecimal(minimum)))
                    .score();

            assertThat(scorecard.coverage()).isEmpty();
            assertThat(scorecard.health().isProvisional()).isEqualTo(provisional);
        }

        @Test
        void s12ThereIsNoMinimumWhereNobodySetsOne() {
            assertThat(SmallAudit.of(item("a"), item("b")).score().health().isProvisional())
                    .isFalse();
        }
    }

    @Nested
    class Statuses {
        static Stream<Arguments> statuses() {
            SmallAudit two = SmallAudit.of(item("a"), item("b"));
            SmallAudit excluded = SmallAudit.of(item("a").appliesWhen(NEVER));
            return Stream.of(
                    arguments("S12: nothing answered", two, Status.DIAGNOSIS_NEEDED),
                    arguments("S12: nothing answered under zero", two.unansweredZero(), Status.DIAGNOSIS_NEEDED),
                    arguments("S12: something answered", two.answers("b=no"), Status.IN_PROGRESS),
                    arguments("S12: n/a is an answer", two.answers("b=n/a"), Status.IN_PROGRESS),
                    arguments("S12: all answered", two.answers("a=yes b=no"), Status.COMPLETE),
                    arguments("S12: all n/a is all answered", two.answers("a=n/a b=n/a"), Status.COMPLETE),
                    arguments(
                            "S12: all measured is all answered",
                            SmallAudit.of(item("a").measured(NPS_ON_TARGET)).measured(NPS_MET),
                            Status.COMPLETE),
                    arguments("S12: no item applies", excluded, Status.DIAGNOSIS_NEEDED),
                    arguments(
                            "S12: no item applies, though answered",
                            excluded.answers("a=yes"),
                            Status.DIAGNOSIS_NEEDED),
                    arguments(
                            "S12: only an excluded item is answered",
                            SmallAudit.of(item("a").appliesWhen(NEVER), item("b"))
                                    .answers("a=yes"),
                            Status.DIAGNOSIS_NEEDED),
                    arguments(
                            "S12: all that apply are answered",
                            SmallAudit.of(item("a").appliesWhen(NEVER), item("b"))
                                    .answers("b=yes"),
                            Status.COMPLETE));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("statuses")
        void followFromWhatIsAnsweredOfWhatApplies(String rule, SmallAudit audit, Status status) {
            assertThat(audit.score().status()).as(rule).isEqualTo(status);
        }
    }

    @Nested
    class Refuses {
        @ParameterizedTest(name = "{0} answered, {1} done, {2} in all, unanswered {3}")
        @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                5  | 1  | 3  | -   | answered is 5; it must be from 0 to 3
                -1 | 0  | 1  | a b | answered is -1; it must be from 0 to 1
                2  | 3  | 3  | a   | done is 3; it must be from 0 to 2
                2  | -1 | 3  | a   | done is -1; it must be from 0 to 2
                0  | 0  | -1 | -   | total is -1; it must be from 0 to 2147483647
                2  | 1  | 3  | -   | unanswered has 0 items; 2 answered of 3 leave 1
                2  | 1  | 3  | a b | unanswered has 2 items; 2 answered of 3 leave 1
                """)
        void countsThatDoNotFitTogether(
                int answered, int done, int total, @Nullable String unanswered, String message) {
            List<String> items = unanswered == null ? List.of() : List.of(unanswered.split(" "));
            assertThatThrownBy(() -> new Progress(answered, done, total, items))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }
    }
}
