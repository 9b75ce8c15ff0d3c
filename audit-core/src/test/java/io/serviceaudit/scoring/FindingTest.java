package io.serviceaudit.scoring;

import static io.serviceaudit.scoring.SmallAudit.english;
import static io.serviceaudit.scoring.SmallAudit.flagged;
import static io.serviceaudit.scoring.SmallAudit.item;
import static io.serviceaudit.scoring.SmallAudit.rated;
import static io.serviceaudit.scoring.SmallAudit.row;
import static io.serviceaudit.scoring.SmallAudit.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.ChoiceScale;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.Option;
import io.serviceaudit.checklist.RatingScale;
import io.serviceaudit.checklist.RedFlag;
import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.priority.Impact;
import io.serviceaudit.priority.Priority;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is a finding, what it lost, and how urgent it is: rules S14 to S16. */
class FindingTest {
    /** Never true, since no small audit has a tag unless it says so. */
    private static final Condition NEVER = Condition.tag("no-such-tag", "x");

    /** Always worth 1, mostly 0.7, half 0.5, never 0. */
    private static final ChoiceScale HOW_OFTEN = ChoiceScale.of(
            "how-often",
            List.of(
                    Option.of("always", BigDecimal.ONE),
                    Option.of("mostly", new BigDecimal("0.7")),
                    Option.of("half", new BigDecimal("0.5")),
                    Option.of("never", BigDecimal.ZERO),
                    Option.excluded("n/a")));

    private static String findings(Scorecard scorecard) {
        return String.join(
                " ",
                scorecard.findings().stream()
                        .map(finding -> finding.item().item().id() + (finding.isContradiction() ? "!" : ""))
                        .sorted()
                        .toList());
    }

    private static SmallAudit findingBelow(String threshold, SmallAudit audit) {
        return audit.scoring(open -> open.withFindingBelow(new BigDecimal(threshold)));
    }

    @Nested
    class Threshold {
        private static final SmallAudit CHOICES = SmallAudit.of(
                        item("always", HOW_OFTEN),
                        item("mostly", HOW_OFTEN),
                        item("half", HOW_OFTEN),
                        item("never", HOW_OFTEN))
                .answers("always=always mostly=mostly half=half never=never");
        private static final SmallAudit RATINGS = SmallAudit.of(
                        rated("r1"), rated("r2"), rated("r3"), rated("r4"), rated("r5"))
                .answers("r1=1 r2=2 r3=3 r4=4 r5=5"); // worth 0, 0.25, 0.5, 0.75, 1

        static Stream<Arguments> thresholds() {
            ChoiceScale below05 = HOW_OFTEN.withFindingBelow(new BigDecimal("0.5"));
            RatingScale below025 = RatingScale.of("grade", 1, 5).withFindingBelow(new BigDecimal("0.25"));
            return Stream.of(
                    arguments("S14: on a choice scale all below 1 are findings", CHOICES, "half mostly never"),
                    arguments("S14: on a rating scale all below 0.75 are, 4 and 5 are not", RATINGS, "r1 r2 r3"),
                    arguments(
                            "S14: a choice scale's own threshold is not itself below",
                            SmallAudit.of(item("half", below05), item("never", below05))
                                    .answers("half=half never=never"),
                            "never"),
                    arguments(
                            "S14: a rating scale's own threshold is not itself below",
                            SmallAudit.of(item("r1", below025), item("r2", below025))
                                    .answers("r1=1 r2=2"),
                            "r1"),
                    arguments(
                            "S14: findingBelow overrides choice scales",
                            findingBelow("0.5", CHOICES),
                            "never"), // 0 < 0.5, 0.5 is not
                    arguments(
                            "S14: findingBelow overrides rating scales",
                            findingBelow("0.5", RATINGS),
                            "r1 r2"), // 0 and 0.25
                    arguments(
                            "S14: findingBelow 1 makes rating 4 a finding", findingBelow("1", RATINGS), "r1 r2 r3 r4"),
                    arguments("S14: findingBelow 0 leaves no finding by value", findingBelow("0", CHOICES), ""),
                    arguments(
                            "S14: findingBelow overrides a scale's own threshold",
                            findingBelow(
                                    "0.3",
                                    SmallAudit.of(item("r1", below025), item("r2", below025))
                                            .answers("r1=1 r2=2")),
                            "r1 r2"), // 0 and 0.25 < 0.3
                    arguments(
                            "S14: the value counts after reversal",
                            SmallAudit.of(item("a").reversed(), item("b").reversed())
                                    .answers("a=yes b=no"),
                            "a"),
                    arguments(
                            "S14: a measured value counts like an answered one",
                            SmallAudit.of(item("a")
                                            .measured(MeasuredRule.byTarget(
                                                    Metrics.NPS, Choice.of("yes"), Choice.of("no"))))
                                    .measured(Measurement.of(Metrics.NPS, Quantity.ofPoints("49"))
                                            .withTarget(Quantity.ofPoints("50"))),
                            "a"),
                    arguments(
                            "S14: an item excluded by a rule is none, whatever was answered",
                            SmallAudit.of(flagged("a").appliesWhen(NEVER)).answers("a=no+flag+high"),
                            ""));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("thresholds")
        void findingsAreItemsWithAValueBelowIt(String rule, SmallAudit audit, String findings) {
            assertThat(findings(audit.score())).as(rule).isEqualTo(findings);
        }
    }

    @Nested
    class OtherFindings {
        static Stream<Arguments> others() {
            SmallAudit one = SmallAudit.of(item("a"));
            SmallAudit flag = SmallAudit.of(flagged("a"));
            SmallAudit rating = SmallAudit.of(rated("a").redFlag(RedFlag.of(english("customers write a second time"))));
            SmallAudit three = SmallAudit.of(item("a"), item("b"), item("c"));
            return Stream.of(
                    arguments("S14: n/a without a priority is none", one.answers("a=n/a"), ""),
                    arguments(
                            "S14: n/a under zero without a priority is none",
                            one.answers("a=n/a").notApplicableZero(),
                            ""),
                    arguments("S14: n/a with a priority of the auditor's is one", one.answers("a=n/a+low"), "a"),
                    arguments(
                            "S14: n/a under zero with a priority is one",
                            one.answers("a=n/a+low").notApplicableZero(),
                            "a"),
                    arguments(
                            "S14: an own excluded option with a priority is n/a by the auditor",
                            SmallAudit.of(item("a", HOW_OFTEN)).answers("a=n/a+low"),
                            "a"),
                    arguments("S14: a red flag with a good value contradicts it", flag.answers("a=yes+flag"), "a!"),
                    arguments("S14: a red flag with a bad value does not", flag.answers("a=no+flag"), "a"),
                    arguments(
                            "S14: a red flag with rating 4, not below 0.75, contradicts it",
                            rating.answers("a=4+flag"),
                            "a!"),
                    arguments("S14: a red flag with rating 3, below 0.75, does not", rating.answers("a=3+flag"), "a"),
                    arguments(
                            "S14: a red flag contradicts by the threshold in force",
                            findingBelow("0.5", rating.answers("a=3+flag")),
                            "a!"), // 0.5 is not below 0.5
                    arguments(
                            "S14: a red flag on n/a is a finding, with no value to contradict",
                            flag.answers("a=n/a+flag"),
                            "a"),
                    arguments("S14: a red flag on an unanswered item is a finding", flag.answers("a=+flag"), "a"),
                    arguments("S14: a red flag seen not to be there is none", flag.answers("a=yes-flag"), ""),
                    arguments(
                            "S14: a measured red flag is a red flag",
                            SmallAudit.of(item("a")
                                            .redFlag(RedFlag.of(english("angry"))
                                                    .measuredBy(Metrics.NPS, Comparator.LESS, Quantity.ofPoints("0"))))
                                    .answers("a=yes")
                                    .measured(Measurement.of(Metrics.NPS, Quantity.ofPoints("-1"))),
                            "a!"),
                    arguments("S14: unanswered under exclude is none", three.answers("a=yes"), ""),
                    arguments(
                            "S14: unanswered under zero is none while nothing is answered", three.unansweredZero(), ""),
                    arguments(
                            "S14: unanswered under zero is one once anything is answered",
                            three.answers("b=yes").unansweredZero(),
                            "a c"),
                    arguments(
                            "S14: n/a is anything answered",
                            three.answers("b=n/a").unansweredZero(),
                            "a c"),
                    arguments(
                            "S14: an answer to an excluded item is not anything answered",
                            SmallAudit.of(item("a"), item("b").appliesWhen(NEVER))
                                    .answers("b=yes")
                                    .unansweredZero(),
                            ""),
                    arguments(
                            "S14: unanswered under zero is one whatever the threshold",
                            findingBelow("0", three.answers("b=no").unansweredZero()),
                            "a c"),
                    arguments("S14: a priority on an unanswered item makes no finding", one.answers("a=+high"), ""));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("others")
        void areOfTheAuditorsMakingOrOfWhatIsMissing(String rule, SmallAudit audit, String findings) {
            assertThat(findings(audit.score())).as(rule).isEqualTo(findings);
        }

        static Stream<Arguments> notices() {
            SmallAudit one = SmallAudit.of(flagged("a"));
            return Stream.of(
                    arguments(
                            "S14: a priority on an item that is no finding is noted",
                            one.answers("a=yes+high"),
                            "priority-without-finding: a"),
                    arguments("S14: also on an unanswered one", one.answers("a=+high"), "priority-without-finding: a"),
                    arguments("S14: a priority on a finding is not", one.answers("a=no+high"), ""),
                    arguments("S14: a priority on n/a makes the finding", one.answers("a=n/a+high"), ""),
                    arguments(
                            "S14: on an excluded item the lost answer is noted too",
                            SmallAudit.of(item("a").appliesWhen(NEVER)).answers("a=no+high"),
                            "answer-not-counted: a, priority-without-finding: a"),
                    arguments(
                            "S14: a contradiction is noted",
                            one.answers("a=yes+flag"),
                            "red-flag-contradicts-answer: a"),
                    arguments("S14: a red flag with a bad value is not", one.answers("a=no+flag"), ""));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("notices")
        void leaveNotices(String rule, SmallAudit audit, String notices) {
            assertThat(audit.score().notices().stream().map(Notice::toString).toList())
                    .as(rule)
                    .isEqualTo(notices.isEmpty() ? List.of() : List.of(notices.split(", ")));
        }
    }

    @Nested
    class Lost {
        /** Section weight 2, item weight 3. */
        private static final SmallAudit ONE = SmallAudit.of(section("care", "2", item("a", "3")));

        static Stream<Arguments> losses() {
            return Stream.of(
                    arguments("S15: yes loses nothing", ONE.answers("a=yes"), "0/1"), // 2 * (3 - 3)
                    arguments("S15: partial loses half", ONE.answers("a=partial"), "3/1"), // 2 * (3 - 1.5)
                    arguments("S15: no loses all", ONE.answers("a=no"), "6/1"), // 2 * (3 - 0)
                    arguments("S15: n/a left out loses nothing", ONE.answers("a=n/a+high"), "0/1"),
                    arguments(
                            "S15: n/a under zero loses all",
                            ONE.answers("a=n/a").notApplicableZero(),
                            "6/1"),
                    arguments("S15: unanswered left out loses nothing", ONE, "0/1"),
                    arguments("S15: unanswered under zero loses all", ONE.unansweredZero(), "6/1"),
                    arguments(
                            "S15: excluded by a rule loses nothing under zero",
                            SmallAudit.of(item("a").appliesWhen(NEVER))
                                    .answers("a=no")
                                    .unansweredZero(),
                            "0/1"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("losses")
        void isSectionWeightTimesWhatIsMissing(String rule, SmallAudit audit, String lost) {
            assertThat(row(audit.score(), "a").lost()).as(rule).hasToString(lost);
        }

        @Test
        void s15ASectionLosesTheSumOfItsItems() {
            Scorecard scorecard = SmallAudit.of(
                            section("care", "2", item("a", "3"), item("b"), item("c")), section("pay", item("d")))
                    .answers("a=partial b=no c=n/a d=yes")
                    .score();

            assertThat(scorecard.sections())
                    .extracting(section -> section.lost().toString())
                    .containsExactly("5/1", "0/1"); // 2 * (3 - 1.5) + 2 * (1 - 0); 1 * (1 - 1)
        }
    }

    @Nested
    class Suggestion {
        /**
         * The priority of an item answered 1 to 5, by impact and value, for an item that is plain, critical, red-flagged, and
         * both; {@code -} where it is no finding, so that nothing is suggested. All below 1 are findings here.
         */
        @ParameterizedTest(name = "S16: impact {0}, rating {1} of 5: {2}, critical {3}, red flag {4}, both {5}")
        @CsvSource({
            "low, 1, low, high, high, high", // value 0
            "low, 2, low, low, high, high", // 0.25
            "low, 3, low, low, high, high", // 0.5
            "low, 4, low, low, high, high", // 0.75
            "low, 5, -, -, high, high", // 1
            "medium, 1, medium, high, high, high", // 1 - 0 >= 0.5
            "medium, 2, medium, medium, high, high", // 1 - 0.25 >= 0.5
            "medium, 3, medium, medium, high, high", // 1 - 0.5 >= 0.5
            "medium, 4, low, low, high, high", // 1 - 0.75 < 0.5
            "medium, 5, -, -, high, high",
            "high, 1, high, high, high, high", // 1 - 0 >= 0.5
            "high, 2, high, high, high, high", // 1 - 0.25 >= 0.5
            "high, 3, high, high, high, high", // 1 - 0.5 >= 0.5
            "high, 4, medium, medium, high, high", // 1 - 0.75 < 0.5
            "high, 5, -, -, high, high",
        })
        void followsFromImpactValueCriticalAndRedFlag(
                String impact, int rating, String plain, String critical, String redFlag, String both) {
            List<String> suggested = new ArrayList<>();
            for (String flag : new String[] {"", "+flag"}) {
                for (boolean isCritical : new boolean[] {false, true}) {
                    Item.Builder item = rated("a")
                            .impact(Impact.valueOf(impact.toUpperCase(Locale.ROOT)))
                            .critical(isCritical)
                            .redFlag(RedFlag.of(english("customers write a second time")));
                    suggested.add(
                            findingBelow("1", SmallAudit.of(item).answers("a=" + rating + flag))
                                    .score()
                                    .findings()
                                    .stream()
                                    .map(finding -> finding.priority().code())
                                    .findFirst()
                                    .orElse("-"));
                }
            }

            assertThat(suggested).containsExactly(plain, critical, redFlag, both);
        }

        static Stream<Arguments> unanswered() {
            return Stream.of(
                    arguments("S16: unanswered counts as 0, impact medium", item("a"), Priority.MEDIUM),
                    arguments(
                            "S16: unanswered counts as 0, impact low", item("a").impact(Impact.LOW), Priority.LOW),
                    arguments(
                            "S16: unanswered counts as 0, impact high",
                            item("a").impact(Impact.HIGH),
                            Priority.HIGH),
                    arguments(
                            "S16: unanswered and critical is high",
                            item("a").impact(Impact.LOW).critical(),
                            Priority.HIGH),
                    arguments(
                            "S16: unanswered counts as 0 of a reversed item too",
                            item("a").reversed(),
                            Priority.MEDIUM));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("unanswered")
        void takesUnansweredAs0(String rule, Item.Builder item, Priority priority) {
            Scorecard scorecard = SmallAudit.of(item, item("b"))
                    .answers("b=yes")
                    .unansweredZero()
                    .score();

            assertThat(scorecard.findings()).as(rule).hasSize(1).first().satisfies(finding -> {
                assertThat(finding.priority()).as(rule).isEqualTo(priority);
                assertThat(finding.isSuggested()).as(rule).isTrue();
            });
            assertThat(scorecard.health().knockedOutBy()).as("S8 still holds").isEmpty();
        }

        @Test
        void s16TheAuditorsOwnPriorityStandsAndIsNotMarkedSuggested() {
            Finding own = SmallAudit.of(flagged("a").critical().impact(Impact.HIGH))
                    .answers("a=no+flag+low")
                    .score()
                    .findings()
                    .get(0);
            Finding suggested =
                    SmallAudit.of(item("a")).answers("a=no").score().findings().get(0);

            assertThat(own.priority()).isEqualTo(Priority.LOW);
            assertThat(own.isSuggested()).isFalse();
            assertThat(suggested.priority()).isEqualTo(Priority.MEDIUM);
            assertThat(suggested.isSuggested()).isTrue();
        }

        @Test
        void s16ImpactIsMediumWhereTheChecklistSaysNothing() {
            assertThat(item("a").build().impact()).isEqualTo(Impact.MEDIUM);
        }
    }
}
