package io.serviceaudit.scoring;

import static io.serviceaudit.scoring.SmallAudit.exact;
import static io.serviceaudit.scoring.SmallAudit.item;
import static io.serviceaudit.scoring.SmallAudit.rated;
import static io.serviceaudit.scoring.SmallAudit.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Knock-out, and what is shown of health: rules S8 and S9. */
class HealthTest {
    @Nested
    class KnockOut {
        /** Item a is critical; health before knock-out is 3/4 where a alone fails. */
        private static final SmallAudit ONE_CRITICAL =
                SmallAudit.of(item("a").critical(), item("b"), item("c"), item("d"));

        @ParameterizedTest(name = "S8: with cap {0} health 3/4 becomes {1}")
        @CsvSource({
            "0, 0/1",
            "30, 3/10", // 30 / 100
            "49.9, 499/1000", // 49.9 / 100
            "75, 3/4", // the cap equals health
            "75.1, 3/4", // the cap does not bind
            "100, 3/4",
        })
        void healthIsTheSmallerOfCapAndHealth(String cap, String health) {
            Health scored = ONE_CRITICAL
                    .answers("a=no b=yes c=yes d=yes")
                    .knockOutCap(cap)
                    .score()
                    .health();

            assertThat(exact(scored.score())).isEqualTo(health);
            assertThat(exact(scored.beforeKnockOut())).isEqualTo("3/4"); // 3 of 4
            assertThat(scored.knockedOutBy())
                    .as("also when the cap does not bind")
                    .containsExactly("a");
        }

        @Test
        void s8TheCapIs0WhereNobodySaysOtherwise() {
            Scorecard scorecard = ONE_CRITICAL.answers("a=no b=yes c=yes d=yes").score();

            assertThat(exact(scorecard.health().score())).isEqualTo("0/1");
            assertThat(scorecard.percent(scorecard.health().score().orElseThrow()))
                    .hasToString("0.0");
            assertThat(scorecard.percent(scorecard.health().beforeKnockOut().orElseThrow()))
                    .hasToString("75.0");
        }

        static Stream<Arguments> cases() {
            Item.Builder critical = item("a").critical();
            MeasuredRule npsOver0 = MeasuredRule.byTarget(Metrics.NPS, Choice.of("yes"), Choice.of("no"));
            return Stream.of(
                    arguments(
                            "S8: a cap never raises health",
                            ONE_CRITICAL.answers("a=no b=no c=no d=yes").knockOutCap("49.9"),
                            "1/4", // 1 of 4, below 499/1000
                            List.of("a")),
                    arguments(
                            "S8: a critical item at partial knocks nothing out",
                            SmallAudit.of(critical, item("b")).answers("a=partial b=yes"),
                            "3/4", // 1.5 of 2
                            List.of()),
                    arguments(
                            "S8: an item that is not critical knocks nothing out",
                            SmallAudit.of(item("a"), item("b")).answers("a=no b=yes"),
                            "1/2",
                            List.of()),
                    arguments(
                            "S8: n/a knocks nothing out",
                            SmallAudit.of(critical, item("b")).answers("a=n/a b=yes"),
                            "1/1",
                            List.of()),
                    arguments(
                            "S8: n/a under zero knocks nothing out",
                            SmallAudit.of(critical, item("b"))
                                    .answers("a=n/a b=yes")
                                    .notApplicableZero(),
                            "1/2",
                            List.of()),
                    arguments(
                            "S8: unanswered knocks nothing out",
                            SmallAudit.of(critical, item("b")).answers("b=yes"),
                            "1/1",
                            List.of()),
                    arguments(
                            "S8: unanswered under zero knocks nothing out",
                            SmallAudit.of(critical, item("b")).answers("b=yes").unansweredZero(),
                            "1/2",
                            List.of()),
                    arguments(
                            "S8: excluded by a rule knocks nothing out",
                            SmallAudit.of(item("a").critical().appliesWhen(Condition.tag("city", "Kazan")), item("b"))
                                    .answers("a=no b=yes"),
                            "1/1",
                            List.of()),
                    arguments(
                            "S8: reversed, yes knocks out",
                            SmallAudit.of(item("a").critical().reversed(), item("b"))
                                    .answers("a=yes b=yes")
                                    .knockOutCap("30"),
                            "3/10",
                            List.of("a")),
                    arguments(
                            "S8: reversed, no knocks nothing out",
                            SmallAudit.of(item("a").critical().reversed(), item("b"))
                                    .answers("a=no b=yes")
                                    .knockOutCap("30"),
                            "1/1",
                            List.of()),
                    arguments(
                            "S8: the lowest rating knocks out",
                            SmallAudit.of(rated("a").critical(), item("b"))
                                    .answers("a=1 b=yes")
                                    .knockOutCap("30"),
                            "3/10",
                            List.of("a")),
                    arguments(
                            "S8: the second lowest rating knocks nothing out",
                            SmallAudit.of(rated("a").critical(), item("b"))
                                    .answers("a=2 b=yes")
                                    .knockOutCap("30"),
                            "5/8", // (1/4 + 1) / 2
                            List.of()),
                    arguments(
                            "S8: a measured 0 knocks out",
                            SmallAudit.of(item("a").critical().measured(npsOver0), item("b"))
                                    .answers("b=yes")
                                    .measured(Measurement.of(Metrics.NPS, Quantity.ofPoints("-1"))
                                            .withTarget(Quantity.ofPoints("0")))
                                    .knockOutCap("30"),
                            "3/10",
                            List.of("a")),
                    arguments(
                            "S8: all that knock out are listed in the order of the checklist",
                            SmallAudit.of(
                                            section("one", item("z").critical(), item("b")),
                                            section(
                                                    "two",
                                                    item("a").critical(),
                                                    item("d").critical()))
                                    .answers("d=no a=yes b=yes z=no")
                                    .knockOutCap("30"),
                            "3/10", // before: 2 of 4
                            List.of("z", "d")));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("cases")
        void asksForACriticalItemAnsweredAt0(String rule, SmallAudit audit, String health, List<String> knockedOutBy) {
            Health scored = audit.score().health();

            assertThat(exact(scored.score())).as(rule).isEqualTo(health);
            assertThat(scored.knockedOutBy()).as(rule).isEqualTo(knockedOutBy);
        }

        static Stream<Arguments> models() {
            // care: a (critical, weight 1) no, b (weight 3) yes: 3 of 4; pay, weight 2: c yes, 1 of 1
            return Stream.of(
                    arguments(ScoringModel.FLAT, "5/6", "1/2"), // (3 + 2*1) / (4 + 2*1)
                    arguments(ScoringModel.HIERARCHICAL, "11/12", "1/2"), // (3/4 + 2*1) / 3
                    arguments(ScoringModel.FLAT_UNWEIGHTED, "2/3", "1/2"), // (0 + 1 + 1) / 3
                    arguments(ScoringModel.ALL_OR_NOTHING, "0/1", "0/1")); // a is not at 1
        }

        @ParameterizedTest(name = "S8: under {0} cap 50 turns {1} into {2}")
        @MethodSource("models")
        void capsHealthUnderEveryModel(ScoringModel model, String before, String after) {
            Health scored = SmallAudit.of(
                            section("care", item("a").critical(), item("b", "3")), section("pay", "2", item("c")))
                    .answers("a=no b=yes c=yes")
                    .model(model)
                    .knockOutCap("50")
                    .score()
                    .health();

            assertThat(exact(scored.beforeKnockOut())).isEqualTo(before);
            assertThat(exact(scored.score())).isEqualTo(after);
        }
    }

    @Nested
    class Shown {
        /** Health is exactly {@code good / (good + bad)}. */
        private Scorecard health(String good, String bad, int decimals) {
            return SmallAudit.of(item("good", good), item("bad", bad))
                    .answers("good=yes bad=no")
                    .scoring(open -> open.withDecimals(decimals))
                    .score();
        }

        @ParameterizedTest(name = "S9: {0} of {0} + {1} with {2} decimals shows {3}")
        @CsvSource({
            "19, 11, 1, 63.3", // 19/30 = 0.6333...
            "19, 11, 0, 63",
            "19, 11, 2, 63.33",
            "2, 1, 1, 66.7", // 0.6666...
            "1, 1, 1, 50.0", // with exactly the set decimals
            "1, 1, 0, 50",
            "6665, 3335, 1, 66.7", // 66.65 half up
            "6664, 3336, 1, 66.6", // 66.64
            "0.5, 99.5, 0, 1", // 0.5 half up
            "9997, 3, 1, 99.9", // 99.97 would round to 100.0, which only an exact 1 shows
            "9994, 6, 1, 99.9", // 99.94 rounds to 99.9 anyway
            "2, 9998, 1, 0.1", // 0.02 would round to 0.0, which only an exact 0 shows
            "6, 9994, 1, 0.1", // 0.06 rounds to 0.1 anyway
            "9997, 3, 0, 99",
            "2, 9998, 0, 1",
            "9997, 3, 2, 99.97",
            "2, 9998, 2, 0.02",
        })
        void isThePercentRoundedHalfUpOnce(String good, String bad, int decimals, String shown) {
            Scorecard scorecard = health(good, bad, decimals);

            assertThat(scorecard.percent(scorecard.health().score().orElseThrow()))
                    .hasToString(shown);
        }

        @Test
        void s9OnlyAnExact1Shows100AndOnlyAnExact0Shows0() {
            SmallAudit audit = SmallAudit.of(item("a", "0.1"), item("b", "0.2"), item("c", "0.7"));
            Scorecard all = audit.answers("a=yes b=yes c=yes").score();
            Scorecard none = audit.answers("a=no b=no c=no").score();

            assertThat(all.health().score()).contains(Ratio.ONE); // 0.1 + 0.2 + 0.7, of the same
            assertThat(all.percent(all.health().score().orElseThrow())).hasToString("100.0");
            assertThat(none.percent(none.health().score().orElseThrow())).hasToString("0.0");
        }

        @ParameterizedTest(name = "S9: the difference {0} shows {1}")
        @CsvSource({
            "117/1000, 11.7",
            "1/2000, 0.1", // 0.05 away from zero
            "-1/2000, -0.1", // -0.05 away from zero
            "1/3000, 0.0", // 0.0333..., no exception at 0
            "-1/3000, 0.0",
            "9997/10000, 100.0", // 99.97, no exception at 100
            "-9997/10000, -100.0",
        })
        void aDifferenceIsRoundedHalfAwayFromZeroWithNoException(String difference, String shown) {
            assertThat(health("1", "1", 1).points(Ratio.parse(difference))).hasToString(shown);
        }
    }
}
