package io.serviceaudit.scoring;

import static io.serviceaudit.checklist.Condition.all;
import static io.serviceaudit.checklist.Condition.any;
import static io.serviceaudit.checklist.Condition.channel;
import static io.serviceaudit.checklist.Condition.industry;
import static io.serviceaudit.checklist.Condition.not;
import static io.serviceaudit.checklist.Condition.tag;
import static io.serviceaudit.scoring.SmallAudit.item;
import static io.serviceaudit.scoring.SmallAudit.rated;
import static io.serviceaudit.scoring.SmallAudit.row;
import static io.serviceaudit.scoring.SmallAudit.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.audit.Scope;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.ChoiceScale;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.Option;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** When an item applies: rule S21. */
class ConditionTest {
    /** The subject is in Kazan and has no other tag; so these three are true, false and unknown of it. */
    private static final Subject KAZAN = Subject.of("north").withTag("city", "Kazan");

    private static final Condition TRUE = tag("city", "Kazan");
    private static final Condition FALSE = tag("city", "Perm");
    private static final Condition UNKNOWN = tag("brand", "Kazan");

    private static Condition condition(String letter) {
        return switch (letter) {
            case "T" -> TRUE;
            case "F" -> FALSE;
            case "U" -> UNKNOWN;
            default -> throw new IllegalArgumentException(letter);
        };
    }

    /**
     * T, F or U, seen from outside: a condition is true where its item applies, false where the item of its negation does,
     * and unknown where neither does.
     */
    private static String truth(Condition condition, SmallAudit audit) {
        Scorecard scorecard = audit.score();
        boolean holds = row(scorecard, "if").applies();
        boolean fails = row(scorecard, "if-not").applies();
        assertThat(holds && fails).as("both %s and its negation", condition).isFalse();
        return holds ? "T" : fails ? "F" : "U";
    }

    /** An audit of these items, and of two that apply if a condition holds and if it does not. */
    private static SmallAudit asking(Condition condition, Item.Builder... items) {
        List<Item.Builder> all = new ArrayList<>(List.of(items));
        all.add(item("if").appliesWhen(condition));
        all.add(item("if-not").appliesWhen(not(condition)));
        return SmallAudit.of(all.toArray(new Item.Builder[0]));
    }

    @Nested
    class Joins {
        @ParameterizedTest(name = "S21: all of {0} and {1} is {2}")
        @CsvSource({
            "T, T, T", "T, U, U", "T, F, F", //
            "U, T, U", "U, U, U", "U, F, F", //
            "F, T, F", "F, U, F", "F, F, F"
        })
        void allIsTheLeastOfItsParts(String first, String second, String truth) {
            Condition condition = all(condition(first), condition(second));

            assertThat(truth(condition, asking(condition).subject(KAZAN))).isEqualTo(truth);
        }

        @ParameterizedTest(name = "S21: any of {0} and {1} is {2}")
        @CsvSource({
            "T, T, T", "T, U, T", "T, F, T", //
            "U, T, T", "U, U, U", "U, F, U", //
            "F, T, T", "F, U, U", "F, F, F"
        })
        void anyIsTheGreatestOfItsParts(String first, String second, String truth) {
            Condition condition = any(condition(first), condition(second));

            assertThat(truth(condition, asking(condition).subject(KAZAN))).isEqualTo(truth);
        }

        @ParameterizedTest(name = "S21: not {0} is {1}")
        @CsvSource({"T, F", "U, U", "F, T"})
        void notTurnsTrueAndFalseAndLeavesUnknown(String inner, String truth) {
            Condition condition = not(condition(inner));

            assertThat(truth(condition, asking(condition).subject(KAZAN))).isEqualTo(truth);
        }

        static Stream<Arguments> nested() {
            return Stream.of(
                    arguments("S21: all of nothing is true", all(), "T"),
                    arguments("S21: any of nothing is false", any(), "F"),
                    arguments("S21: one false decides all", all(TRUE, UNKNOWN, FALSE, TRUE), "F"),
                    arguments("S21: one true decides any", any(FALSE, UNKNOWN, TRUE, FALSE), "T"),
                    arguments("S21: unknown passes through not and all", not(all(TRUE, UNKNOWN)), "U"),
                    arguments("S21: unknown passes through not and any", not(any(FALSE, UNKNOWN)), "U"),
                    arguments("S21: unknown or not unknown is no tautology", any(UNKNOWN, not(UNKNOWN)), "U"),
                    arguments("S21: unknown and not unknown is no contradiction", all(UNKNOWN, not(UNKNOWN)), "U"),
                    arguments("S21: twice not is nothing", not(not(FALSE)), "F"),
                    arguments(
                            "S21: a decided part hides an unknown one",
                            all(any(TRUE, UNKNOWN), not(all(FALSE, UNKNOWN))),
                            "T"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("nested")
        void nest(String rule, Condition condition, String truth) {
            assertThat(truth(condition, asking(condition).subject(KAZAN)))
                    .as(rule)
                    .isEqualTo(truth);
        }

        @Test
        void s21AtTheTopOnlyTrueApplies() {
            Scorecard scorecard = SmallAudit.of(
                            item("t").appliesWhen(TRUE),
                            item("f").appliesWhen(FALSE),
                            item("u").appliesWhen(UNKNOWN))
                    .subject(KAZAN)
                    .score();

            assertThat(scorecard.items().stream().map(ItemScore::toString).toList())
                    .containsExactly("t: unanswered", "f: not-applicable", "u: not-applicable");
        }
    }

    @Nested
    class SubjectAndScope {
        static Stream<Arguments> facts() {
            Subject plain = Subject.of("north");
            return Stream.of(
                    arguments("S21: the tag has the value", tag("city", "Kazan"), KAZAN, Scope.open(), "T"),
                    arguments(
                            "S21: the tag has one of the values",
                            tag("city", "Perm", "Kazan"),
                            KAZAN,
                            Scope.open(),
                            "T"),
                    arguments("S21: the tag has another value", tag("city", "Perm"), KAZAN, Scope.open(), "F"),
                    arguments("S21: letters are not folded", tag("city", "kazan"), KAZAN, Scope.open(), "F"),
                    arguments("S21: the tag is missing", tag("brand", "x"), KAZAN, Scope.open(), "U"),
                    arguments("S21: the subject has no tags", tag("city", "Kazan"), plain, Scope.open(), "U"),
                    arguments(
                            "S21: the industry is the one",
                            industry("saas"),
                            plain.withIndustry("saas"),
                            Scope.open(),
                            "T"),
                    arguments(
                            "S21: the industry is another",
                            industry("saas"),
                            plain.withIndustry("retail"),
                            Scope.open(),
                            "F"),
                    arguments("S21: the industry is missing", industry("saas"), plain, Scope.open(), "U"),
                    arguments(
                            "S21: the channel is in scope",
                            channel("chat"),
                            plain,
                            Scope.open().withChannels(List.of("phone", "chat")),
                            "T"),
                    arguments(
                            "S21: the channel is not in scope",
                            channel("chat"),
                            plain,
                            Scope.open().withChannels(List.of("phone")),
                            "F"),
                    arguments(
                            "S21: an empty channel list is known",
                            channel("chat"),
                            plain,
                            Scope.open().withChannels(List.of()),
                            "F"),
                    arguments("S21: a missing channel list is unknown", channel("chat"), plain, Scope.open(), "U"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("facts")
        void decideOrLeaveUnknown(String rule, Condition condition, Subject subject, Scope scope, String truth) {
            assertThat(truth(condition, asking(condition).subject(subject).scope(scope)))
                    .as(rule)
                    .isEqualTo(truth);
        }

        static Stream<Condition> anything() {
            return Stream.of(tag("city", "Kazan"), industry("saas"), channel("chat"));
        }

        @ParameterizedTest(name = "S21: without subject and scope {0} is unknown")
        @MethodSource("anything")
        void areUnknownWhereTheAuditNamesNone(Condition condition) {
            assertThat(truth(condition, asking(condition))).isEqualTo("U");
        }
    }

    @Nested
    class OtherAnswers {
        private static final MeasuredRule NPS_ON_TARGET =
                MeasuredRule.byTarget(Metrics.NPS, Choice.of("yes"), Choice.of("no"));
        private static final Measurement NPS_MET =
                Measurement.of(Metrics.NPS, Quantity.ofPoints("50")).withTarget(Quantity.ofPoints("50"));

        private static Condition isYes() {
            return Condition.item("a", "yes");
        }

        private static Condition isRated(int... ratings) {
            return new Condition.ItemIs(
                    "a", IntStream.of(ratings).mapToObj(Choice::of).toList());
        }

        static Stream<Arguments> answers() {
            ChoiceScale seen = ChoiceScale.of(
                    "seen",
                    List.of(
                            Option.of("yes", BigDecimal.ONE),
                            Option.of("no", BigDecimal.ZERO),
                            Option.excluded("not-seen")));
            return Stream.of(
                    arguments(
                            "S21: the option was chosen",
                            asking(isYes(), item("a")).answers("a=yes"),
                            "T"),
                    arguments(
                            "S21: another option was chosen",
                            asking(isYes(), item("a")).answers("a=no"),
                            "F"),
                    arguments(
                            "S21: one of the options was chosen",
                            asking(Condition.item("a", "no", "partial"), item("a"))
                                    .answers("a=partial"),
                            "T"),
                    arguments("S21: an unanswered item is unknown", asking(isYes(), item("a")), "U"),
                    arguments(
                            "S21: unanswered under zero is unknown too",
                            asking(Condition.item("a", "no"), item("a")).unansweredZero(),
                            "U"),
                    arguments("S21: n/a is unknown", asking(isYes(), item("a")).answers("a=n/a"), "U"),
                    arguments(
                            "S21: n/a under zero is unknown too",
                            asking(Condition.item("a", "no"), item("a"))
                                    .answers("a=n/a")
                                    .notApplicableZero(),
                            "U"),
                    arguments(
                            "S21: an own excluded option is unknown",
                            asking(isYes(), item("a", seen)).answers("a=not-seen"),
                            "U"),
                    arguments(
                            "S21: an item excluded by a rule is unknown, though answered",
                            asking(isYes(), item("a").appliesWhen(UNKNOWN)).answers("a=yes"),
                            "U"),
                    arguments(
                            "S21: the option measured is an answer",
                            asking(isYes(), item("a").measured(NPS_ON_TARGET)).measured(NPS_MET),
                            "T"),
                    arguments(
                            "S21: the auditor's answer counts against the measured one",
                            asking(isYes(), item("a").measured(NPS_ON_TARGET))
                                    .measured(NPS_MET)
                                    .answers("a=no"),
                            "F"),
                    arguments(
                            "S21: answers are tested before reversal",
                            asking(isYes(), item("a").reversed()).answers("a=yes"),
                            "T"),
                    arguments(
                            "S21: not after reversal",
                            asking(isYes(), item("a").reversed()).answers("a=no"),
                            "F"),
                    arguments(
                            "S21: a rating is named by its number",
                            asking(isRated(4), rated("a")).answers("a=4"),
                            "T"),
                    arguments(
                            "S21: another number is another rating",
                            asking(isRated(4), rated("a")).answers("a=5"),
                            "F"),
                    arguments(
                            "S21: one of the ratings",
                            asking(isRated(1, 2), rated("a")).answers("a=2"),
                            "T"),
                    arguments("S21: an unrated item is unknown", asking(isRated(1, 2), rated("a")), "U"),
                    arguments(
                            "S21: a rating of n/a is unknown",
                            asking(isRated(1), rated("a")).answers("a=n/a"),
                            "U"),
                    arguments(
                            "S21: answers are joined like all else",
                            asking(any(isYes(), Condition.item("b", "yes")), item("a"), item("b"))
                                    .answers("b=yes"),
                            "T"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("answers")
        void areKnownOnlyWithAValue(String rule, SmallAudit audit, String truth) {
            Condition condition = audit.audit()
                    .checklist()
                    .item("if")
                    .flatMap(Item::appliesWhen)
                    .orElseThrow();

            assertThat(truth(condition, audit)).as(rule).isEqualTo(truth);
        }

        @Test
        void s21ExclusionIsPassedOnAlongAChain() {
            // a = no excludes b; b is then unknown, so c is excluded, and d, which asks for "not c = yes", too
            Scorecard scorecard = SmallAudit.of(
                            item("a"),
                            item("b").appliesWhen(isYes()),
                            item("c").appliesWhen(Condition.item("b", "yes")),
                            item("d").appliesWhen(not(Condition.item("c", "yes"))))
                    .answers("a=no b=yes c=yes d=yes")
                    .score();

            assertThat(scorecard.items()).extracting(ItemScore::applies).containsExactly(true, false, false, false);
        }

        @Test
        void s21AnAnswerToAnExcludedItemIsKeptAndNotedAndNotCounted() {
            Scorecard scorecard = SmallAudit.of(item("a"), item("b").appliesWhen(isYes()))
                    .answers("a=no b=yes")
                    .score();

            assertThat(row(scorecard, "b").answer()).contains(Choice.of("yes"));
            assertThat(row(scorecard, "b").value()).isEmpty();
            assertThat(row(scorecard, "b").isCounted()).isFalse();
            assertThat(scorecard.notices().stream().map(Notice::toString)).containsExactly("answer-not-counted: b");
        }

        @Test
        void s21AnExcludedItemWithoutAnAnswerIsNotNoted() {
            assertThat(SmallAudit.of(item("a"), item("b").appliesWhen(isYes()))
                            .answers("a=no")
                            .score()
                            .notices())
                    .isEmpty();
        }
    }

    @Nested
    class Sections {
        @ParameterizedTest(name = "S21: section {0}, item {1}: {2}")
        @CsvSource({
            "T, T, unanswered",
            "T, F, not-applicable",
            "T, U, not-applicable",
            "F, T, not-applicable",
            "U, T, not-applicable",
            "F, F, not-applicable",
        })
        void theSectionsConditionAndTheItemsMustBothHold(String ofSection, String ofItem, String state) {
            Scorecard scorecard = SmallAudit.of(
                            section("care", condition(ofSection), item("a").appliesWhen(condition(ofItem))))
                    .subject(KAZAN)
                    .score();

            assertThat(row(scorecard, "a").state().code()).isEqualTo(state);
        }

        @Test
        void s21ASectionsConditionExcludesAllItsItemsAndNoOthers() {
            Scorecard scorecard = SmallAudit.of(
                            section("gate", item("sells-online")),
                            section("shop", Condition.item("sells-online", "yes"), item("a"), item("b")),
                            section("rest", item("c")))
                    .answers("sells-online=no a=yes c=yes")
                    .score();

            assertThat(scorecard.items().stream().map(ItemScore::toString))
                    .containsExactly("sells-online: answered", "a: not-applicable", "b: not-applicable", "c: answered");
            assertThat(scorecard.sections().get(1).score()).isEmpty();
            assertThat(scorecard.sections().get(1).total()).isZero();
        }

        @Test
        void s21AnItemOfAnExcludedSectionIsUnknown() {
            Condition onA = Condition.item("a", "yes");
            Scorecard scorecard = SmallAudit.of(
                            section("off", FALSE, item("a")),
                            section(
                                    "on",
                                    item("if").appliesWhen(onA),
                                    item("if-not").appliesWhen(not(onA))))
                    .subject(KAZAN)
                    .answers("a=yes")
                    .score();

            assertThat(row(scorecard, "if").applies()).isFalse();
            assertThat(row(scorecard, "if-not").applies()).isFalse();
        }
    }

    @Nested
    class Position {
        /** A chain: b asks about a, c about b; and a section that asks about c. */
        private static List<Section> chain() {
            return List.of(
                    section("one", item("a")),
                    section("two", item("b").appliesWhen(Condition.item("a", "yes"))),
                    section("three", item("c").appliesWhen(Condition.item("b", "yes"))),
                    section("four", Condition.item("c", "yes"), item("d")));
        }

        @ParameterizedTest(name = "S21: with {0} every item of the chain is {1}")
        @CsvSource({"yes, answered", "no, not-applicable"})
        void isNoMatter(String answer, String state) {
            List<List<Section>> orders = new ArrayList<>();
            for (int turn = 0; turn < 4; turn++) {
                List<Section> forwards = new ArrayList<>(chain());
                Collections.rotate(forwards, turn);
                orders.add(forwards);
                List<Section> backwards = new ArrayList<>(forwards);
                Collections.reverse(backwards);
                orders.add(backwards);
            }
            for (List<Section> order : orders) {
                Scorecard scorecard = SmallAudit.of(order.toArray(new Section[0]))
                        .answers("a=" + answer + " b=yes c=yes d=yes")
                        .score();

                assertThat(List.of("b", "c", "d"))
                        .as("sections %s", order)
                        .allSatisfy(id ->
                                assertThat(row(scorecard, id).state().code()).isEqualTo(state));
            }
        }

        @Test
        void ofTheRowsIsThatOfTheChecklistHoweverConditionsPoint() {
            Scorecard scorecard = SmallAudit.of(item("b").appliesWhen(Condition.item("a", "yes")), item("a"))
                    .answers("a=yes b=yes")
                    .score();

            assertThat(scorecard.items()).extracting(row -> row.item().id()).containsExactly("b", "a");
        }

        @Test
        void aVeryLongChainIsNoMatterEither() {
            int length = 4_000;
            Item.Builder[] items = IntStream.range(0, length)
                    .mapToObj(i -> i == length - 1
                            ? item("i" + i)
                            : item("i" + i).appliesWhen(Condition.item("i" + (i + 1), "yes")))
                    .toArray(Item.Builder[]::new);
            SmallAudit audit = SmallAudit.of(items).answers("i" + (length - 1) + "=yes");

            assertThat(audit.score().progress().total()).isEqualTo(2); // the last, and the one that asks about it
        }
    }

    @Nested
    class Refusals {
        private static Item.Builder asks(String id, String other) {
            return item(id).appliesWhen(Condition.item(other, "yes"));
        }

        static Stream<Arguments> circles() {
            return Stream.of(
                    arguments("S21: an item that asks about itself", new Section[] {section("s", asks("a", "a"))}, "a"),
                    arguments(
                            "S21: two that ask about each other",
                            new Section[] {section("s", asks("a", "b"), asks("b", "a"))},
                            "a, b"),
                    arguments(
                            "S21: three in a ring, beside one that is not in it",
                            new Section[] {section("s", item("z"), asks("a", "b"), asks("b", "c"), asks("c", "a"))},
                            "a, b, c"),
                    arguments(
                            "S21: under not and any too",
                            new Section[] {
                                section(
                                        "s",
                                        item("a").appliesWhen(not(any(TRUE, Condition.item("b", "yes")))),
                                        asks("b", "a"))
                            },
                            "a, b"),
                    arguments(
                            "S21: a section that asks about its own item",
                            new Section[] {section("s", Condition.item("a", "yes"), item("a"))},
                            "a"),
                    arguments(
                            "S21: a section and an item of another that ask about each other",
                            new Section[] {
                                section("s", Condition.item("b", "yes"), item("a")), section("t", asks("b", "a"))
                            },
                            "a, b"),
                    arguments(
                            "S21: two sections that ask about each other's items",
                            new Section[] {
                                section("s", Condition.item("b", "yes"), item("a")),
                                section("t", Condition.item("a", "yes"), item("b"))
                            },
                            "a, b"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("circles")
        void circlesAreRefused(String rule, Section[] sections, String items) {
            assertThatThrownBy(() -> SmallAudit.of(sections))
                    .as(rule)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("conditions of items " + items + " go in a circle; an item must not depend on itself");
        }

        @Test
        void twoThatAskAboutTheSameItemAreNoCircle() {
            assertThat(SmallAudit.of(
                                    item("a"),
                                    asks("b", "a"),
                                    asks("c", "a"),
                                    item("d").appliesWhen(all(Condition.item("b", "yes"), Condition.item("c", "yes"))))
                            .answers("a=yes b=yes c=yes d=no")
                            .score()
                            .progress()
                            .total())
                    .isEqualTo(4);
        }

        static Stream<Arguments> questions() {
            return Stream.of(
                    arguments(
                            "S21: a condition cannot name n/a",
                            Condition.item("a", "n/a"),
                            "condition of item 'x' asks for 'n/a' of item 'a', which is excluded from the score and so never known"),
                    arguments(
                            "S21: nor an option that its scale does not have",
                            Condition.item("a", "maybe"),
                            "condition of item 'x' asks for 'maybe' of item 'a', which its scale 'yes-partial-no-na' does not have"),
                    arguments(
                            "S21: nor an item that is not there",
                            Condition.item("b", "yes"),
                            "condition of item 'x' asks about item 'b', which the checklist does not have"),
                    arguments(
                            "S21: an option is no rating",
                            new Condition.ItemIs("r", List.of(Choice.of("4"))),
                            "condition of item 'x' asks for '4' of item 'r', which its scale 'rating-1-5-na' does not have"),
                    arguments(
                            "S21: a rating must be on the scale",
                            new Condition.ItemIs("r", List.of(Choice.of(6))),
                            "condition of item 'x' asks for '6' of item 'r', which its scale 'rating-1-5-na' does not have"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("questions")
        void questionsThatCannotBeAnsweredAreRefused(String rule, Condition condition, String message) {
            assertThatThrownBy(
                            () -> SmallAudit.of(item("a"), rated("r"), item("x").appliesWhen(condition)))
                    .as(rule)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }
    }
}
