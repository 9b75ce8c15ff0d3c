package io.serviceaudit.scoring;

import static io.serviceaudit.scoring.SmallAudit.choice;
import static io.serviceaudit.scoring.SmallAudit.exact;
import static io.serviceaudit.scoring.SmallAudit.item;
import static io.serviceaudit.scoring.SmallAudit.row;
import static io.serviceaudit.scoring.SmallAudit.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.ChoiceScale;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.MissingValue;
import io.serviceaudit.checklist.Option;
import io.serviceaudit.checklist.RatingScale;
import io.serviceaudit.checklist.Scale;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From an answer to the points of an item and of its section: rules S1 to S6. */
class PointsTest {
    private static final Metric ON_TIME =
            Metrics.standard().find("on-time-rate").orElseThrow();

    /** Never true, since no small audit has a tag unless it says so. */
    private static final Condition NEVER = Condition.tag("no-such-tag", "x");

    @Nested
    class Weight {
        @Test
        void s1WeightsOfItemsAndSectionsAre1UnlessTheChecklistSaysOtherwise() {
            Scorecard scorecard = SmallAudit.of(item("a")).score();

            assertThat(row(scorecard, "a").item().weight()).isEqualByComparingTo("1");
            assertThat(scorecard.sections().get(0).section().weight()).isEqualByComparingTo("1");
        }

        @Test
        void s1AWeightOf0IsRefused() {
            assertThatThrownBy(() -> item("a", "0").build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("weight of item 'a' is 0; it must be greater than 0");
            assertThatThrownBy(() -> section("care", "0", item("a")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("weight of section 'care' is 0; it must be greater than 0");
        }
    }

    @Nested
    class Value {
        private static final ChoiceScale HOW_OFTEN = ChoiceScale.of(
                "how-often",
                List.of(
                        Option.of("always", BigDecimal.ONE),
                        Option.of("mostly", new BigDecimal("0.7")),
                        Option.of("never", BigDecimal.ZERO),
                        Option.excluded("not-seen")));

        static Stream<Arguments> values() {
            return Stream.of(
                    arguments("S2: yes is worth 1", Scales.YES_PARTIAL_NO, "yes", "1/1"),
                    arguments("S2: partial is worth 0.5", Scales.YES_PARTIAL_NO, "partial", "1/2"),
                    arguments("S2: no is worth 0", Scales.YES_PARTIAL_NO, "no", "0/1"),
                    arguments("S2: yes is worth 1 beside n/a", Scales.YES_PARTIAL_NO_NA, "yes", "1/1"),
                    arguments("S2: partial is worth 0.5 beside n/a", Scales.YES_PARTIAL_NO_NA, "partial", "1/2"),
                    arguments("S2: no is worth 0 beside n/a", Scales.YES_PARTIAL_NO_NA, "no", "0/1"),
                    arguments("S2: n/a is excluded", Scales.YES_PARTIAL_NO_NA, "n/a", "none"),
                    arguments("S2: yes is worth 1 without partial", Scales.YES_NO_NA, "yes", "1/1"),
                    arguments("S2: no is worth 0 without partial", Scales.YES_NO_NA, "no", "0/1"),
                    arguments("S2: n/a is excluded without partial", Scales.YES_NO_NA, "n/a", "none"),
                    arguments("S2: done is worth 1", Scales.DONE_NOT_DONE, "done", "1/1"),
                    arguments("S2: not done is worth 0", Scales.DONE_NOT_DONE, "not-done", "0/1"),
                    arguments("S2: rating 1 of 1-5 is worth 0", Scales.RATING_1_5, "1", "0/1"), // (1 - 1) / (5 - 1)
                    arguments("S2: rating 2 of 1-5 is worth 0.25", Scales.RATING_1_5, "2", "1/4"), // 1 / 4
                    arguments("S2: rating 3 of 1-5 is worth 0.5", Scales.RATING_1_5, "3", "1/2"), // 2 / 4
                    arguments("S2: rating 4 of 1-5 is worth 0.75", Scales.RATING_1_5, "4", "3/4"), // 3 / 4
                    arguments("S2: rating 5 of 1-5 is worth 1", Scales.RATING_1_5, "5", "1/1"), // 4 / 4
                    arguments("S2: n/a of a rating scale is excluded", Scales.RATING_1_5_NA, "n/a", "none"),
                    arguments(
                            "S2: rating 4 of 1-10 is worth a third",
                            RatingScale.of("grade-10", 1, 10),
                            "4",
                            "1/3"), // (4 - 1) / (10 - 1) = 3/9
                    arguments(
                            "S2: rating 7 of 0-10 is worth 0.7",
                            RatingScale.of("grade-0-10", 0, 10),
                            "7",
                            "7/10"), // (7 - 0) / (10 - 0)
                    arguments(
                            "S2: a rating scale may begin below 0",
                            RatingScale.of("swing", -5, 5),
                            "-3",
                            "1/5"), // (-3 + 5) / (5 + 5) = 2/10
                    arguments("S2: an own option has the value it is given", HOW_OFTEN, "mostly", "7/10"),
                    arguments("S2: an own option may be excluded", HOW_OFTEN, "not-seen", "none"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("values")
        void followsFromTheScale(String rule, Scale scale, String answer, String value) {
            Scorecard scorecard =
                    SmallAudit.of(item("a", scale)).answers("a=" + answer).score();

            assertThat(exact(row(scorecard, "a").value())).as(rule).isEqualTo(value);
        }

        static Stream<Arguments> reversals() {
            return Stream.of(
                    arguments("S3: reversed, yes counts 0", Scales.YES_PARTIAL_NO_NA, "yes", "0/1"), // 1 - 1
                    arguments(
                            "S3: reversed, partial counts 0.5", Scales.YES_PARTIAL_NO_NA, "partial", "1/2"), // 1 - 1/2
                    arguments("S3: reversed, no counts 1", Scales.YES_PARTIAL_NO_NA, "no", "1/1"), // 1 - 0
                    arguments("S3: reversed, rating 2 of 1-5 counts 0.75", Scales.RATING_1_5, "2", "3/4"), // 1 - 1/4
                    arguments("S3: reversed, 0.7 counts 0.3", HOW_OFTEN, "mostly", "3/10"), // 1 - 7/10
                    arguments("S3: exclusion is not reversed", Scales.YES_PARTIAL_NO_NA, "n/a", "none"),
                    arguments("S3: an own exclusion is not reversed", HOW_OFTEN, "not-seen", "none"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("reversals")
        void ofAReversedItemCountsTheOtherWayRound(String rule, Scale scale, String answer, String value) {
            Scorecard scorecard = SmallAudit.of(item("a", scale).reversed())
                    .answers("a=" + answer)
                    .score();

            assertThat(exact(row(scorecard, "a").value())).as(rule).isEqualTo(value);
            assertThat(row(scorecard, "a").answer())
                    .as("the answer is kept as given")
                    .contains(choice(answer));
        }
    }

    @Nested
    class State {
        private static final MeasuredRule ON_TIME_IS_YES =
                MeasuredRule.byTarget(ON_TIME, Choice.of("yes"), Choice.of("no"));
        private static final Measurement ON_TIME_MET =
                Measurement.of(ON_TIME, Quantity.ofPercent("96")).withTarget(Quantity.ofPercent("95"));

        static Stream<Arguments> states() {
            Item.Builder measured = item("a").measured(ON_TIME_IS_YES);
            Item.Builder excluded = item("a").measured(ON_TIME_IS_YES).appliesWhen(NEVER);
            return Stream.of(
                    arguments(
                            "S4: a rule excludes, whatever the auditor says",
                            SmallAudit.of(excluded).answers("a=no"),
                            ItemState.EXCLUDED_BY_RULE,
                            "no",
                            false),
                    arguments(
                            "S4: a rule excludes, also where the auditor says n/a",
                            SmallAudit.of(excluded).answers("a=n/a"),
                            ItemState.EXCLUDED_BY_RULE,
                            "n/a",
                            false),
                    arguments(
                            "S4: a rule excludes, whatever was measured",
                            SmallAudit.of(excluded).measured(ON_TIME_MET),
                            ItemState.EXCLUDED_BY_RULE,
                            "none",
                            false),
                    arguments(
                            "S4: an explicit value comes before a measurement",
                            SmallAudit.of(measured).answers("a=no").measured(ON_TIME_MET),
                            ItemState.ANSWERED,
                            "no",
                            false),
                    arguments(
                            "S4: an explicit n/a comes before a measurement",
                            SmallAudit.of(measured).answers("a=n/a").measured(ON_TIME_MET),
                            ItemState.MARKED_NOT_APPLICABLE,
                            "n/a",
                            false),
                    arguments(
                            "S4: a measurement answers where the auditor says nothing",
                            SmallAudit.of(measured).measured(ON_TIME_MET),
                            ItemState.ANSWERED,
                            "yes",
                            true),
                    arguments(
                            "S4: a comment alone leaves the answer to the measurement",
                            SmallAudit.of(measured)
                                    .answer("a", Answer.none().withComment("see the log"))
                                    .measured(ON_TIME_MET),
                            ItemState.ANSWERED,
                            "yes",
                            true),
                    arguments(
                            "S4: without an answer and a measurement an item is unanswered",
                            SmallAudit.of(measured),
                            ItemState.UNANSWERED,
                            "none",
                            false),
                    arguments(
                            "S4: a comment alone is no answer",
                            SmallAudit.of(item("a")).answer("a", Answer.none().withComment("ask again")),
                            ItemState.UNANSWERED,
                            "none",
                            false));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("states")
        void isTheFirstThatFits(String rule, SmallAudit audit, ItemState state, String answer, boolean measured) {
            ItemScore row = row(audit.score(), "a");

            assertThat(row.state()).as(rule).isEqualTo(state);
            assertThat(row.answer().map(Choice::code).orElse("none")).as(rule).isEqualTo(answer);
            assertThat(row.isMeasured()).as(rule).isEqualTo(measured);
            assertThat(row.applies()).as(rule).isEqualTo(state != ItemState.EXCLUDED_BY_RULE);
        }
    }

    @Nested
    class PossibleAndEarned {
        static Stream<Arguments> points() {
            Item.Builder weighing3 = item("a", "3");
            Item.Builder excluded = item("a", "3").appliesWhen(NEVER);
            MissingValue exclude = MissingValue.EXCLUDE;
            MissingValue zero = MissingValue.ZERO;
            return Stream.of(
                    arguments("S5: yes earns the weight", weighing3, "a=yes", exclude, exclude, "3/1", "3/1"),
                    arguments(
                            "S5: partial earns half of it",
                            weighing3,
                            "a=partial",
                            exclude,
                            exclude,
                            "3/1",
                            "3/2"), // 3 * 1/2
                    arguments("S5: no earns nothing of it", weighing3, "a=no", exclude, exclude, "3/1", "0/1"),
                    arguments(
                            "S5: a decimal weight stays exact",
                            item("a", "0.3"),
                            "a=partial",
                            exclude,
                            exclude,
                            "3/10",
                            "3/20"), // 0.3 * 0.5
                    arguments("S5: n/a under exclude is 0 of 0", weighing3, "a=n/a", exclude, exclude, "0/1", "0/1"),
                    arguments("S5: n/a under zero is 0 of w", weighing3, "a=n/a", exclude, zero, "3/1", "0/1"),
                    arguments(
                            "S5: n/a asks for notApplicable, not for unanswered",
                            weighing3,
                            "a=n/a",
                            zero,
                            exclude,
                            "0/1",
                            "0/1"),
                    arguments("S5: unanswered under exclude is 0 of 0", weighing3, "", exclude, exclude, "0/1", "0/1"),
                    arguments("S5: unanswered under zero is 0 of w", weighing3, "", zero, exclude, "3/1", "0/1"),
                    arguments(
                            "S5: unanswered asks for unanswered, not for notApplicable",
                            weighing3,
                            "",
                            exclude,
                            zero,
                            "0/1",
                            "0/1"),
                    arguments(
                            "S5: excluded by a rule is 0 of 0 under zero too", excluded, "", zero, zero, "0/1", "0/1"),
                    arguments(
                            "S5: excluded by a rule is 0 of 0 though answered",
                            excluded,
                            "a=yes",
                            zero,
                            zero,
                            "0/1",
                            "0/1"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("points")
        void followFromStateAndPolicy(
                String rule,
                Item.Builder item,
                String answers,
                MissingValue unanswered,
                MissingValue notApplicable,
                String possible,
                String earned) {
            Scorecard scorecard = SmallAudit.of(item)
                    .answers(answers)
                    .scoring(open -> open.withUnanswered(unanswered).withNotApplicable(notApplicable))
                    .score();
            ItemScore row = row(scorecard, "a");

            assertThat(row.possible()).as(rule).hasToString(possible);
            assertThat(row.earned()).as(rule).hasToString(earned);
            assertThat(row.isCounted()).as("counted means possible > 0").isEqualTo(!possible.equals("0/1"));
        }

        @Test
        void s5EveryItemKeepsItsRowInTheOrderOfTheChecklist() {
            Scorecard scorecard = SmallAudit.of(
                            section("one", item("a"), item("b").appliesWhen(NEVER)),
                            section("two", item("c"), item("d")))
                    .answers("d=yes a=n/a")
                    .score();

            assertThat(scorecard.items())
                    .extracting(row -> row.position() + " " + row)
                    .containsExactly("0 a: n/a", "1 b: not-applicable", "2 c: unanswered", "3 d: answered");
        }
    }

    @Nested
    class SectionPoints {
        static Stream<Arguments> sections() {
            return Stream.of(
                    arguments(
                            "S6: a section's score is earned of possible, with weights",
                            SmallAudit.of(item("a", "2"), item("b")).answers("a=yes b=partial"),
                            "5/2", // 2*1 + 1*0.5
                            "3/1", // 2 + 1
                            "5/6"), // 2.5 / 3
                    arguments(
                            "S6: decimal weights are exact",
                            SmallAudit.of(item("a", "0.1"), item("b", "0.2")).answers("a=yes b=no"),
                            "1/10",
                            "3/10", // 0.1 + 0.2, which is no 0.3 in binary
                            "1/3"),
                    arguments(
                            "S6: the section's own weight is not in it",
                            SmallAudit.of(section("s", "7", item("a", "2"), item("b")))
                                    .answers("a=yes b=partial"),
                            "5/2",
                            "3/1",
                            "5/6"),
                    arguments(
                            "S6: what is left out changes nothing",
                            SmallAudit.of(
                                            item("a", "2"),
                                            item("b"),
                                            item("c", "9"),
                                            item("d", "9"),
                                            item("e", "9").appliesWhen(NEVER))
                                    .answers("a=yes b=partial c=n/a e=no"),
                            "5/2",
                            "3/1",
                            "5/6"),
                    arguments(
                            "S6: unanswered under zero counts beside answers",
                            SmallAudit.of(item("a", "2"), item("b"), item("c", "3"))
                                    .answers("a=yes b=partial")
                                    .unansweredZero(),
                            "5/2",
                            "6/1", // 2 + 1 + 3
                            "5/12"), // 2.5 / 6
                    arguments(
                            "S6: with nothing possible a section is not scored",
                            SmallAudit.of(item("a"), item("b")).answers("a=n/a"),
                            "0/1",
                            "0/1",
                            "none"),
                    arguments(
                            "S6: a section excluded by a rule is not scored under zero either",
                            SmallAudit.of(section("s", NEVER, item("a"), item("b")))
                                    .answers("a=yes")
                                    .unansweredZero()
                                    .notApplicableZero(),
                            "0/1",
                            "0/1",
                            "none"),
                    arguments(
                            "S6: wholly unanswered under zero a section scores 0 and counts",
                            SmallAudit.of(item("a", "2"), item("b")).unansweredZero(),
                            "0/1",
                            "3/1",
                            "0/1"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("sections")
        void areTheSumsOfItsItemsUnderEveryModel(
                String rule, SmallAudit audit, String earned, String possible, String score) {
            for (ScoringModel model : ScoringModel.values()) {
                SectionScore section = audit.model(model).score().sections().get(0);

                assertThat(section.earned()).as(rule).hasToString(earned);
                assertThat(section.possible()).as(rule).hasToString(possible);
                assertThat(exact(section.score())).as(rule).isEqualTo(score);
            }
        }
    }
}
