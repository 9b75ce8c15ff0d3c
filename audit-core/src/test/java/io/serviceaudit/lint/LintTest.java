package io.serviceaudit.lint;

import static io.serviceaudit.checklist.Condition.all;
import static io.serviceaudit.checklist.Condition.any;
import static io.serviceaudit.checklist.Condition.channel;
import static io.serviceaudit.checklist.Condition.industry;
import static io.serviceaudit.checklist.Condition.not;
import static io.serviceaudit.checklist.Condition.tag;
import static io.serviceaudit.lint.SmallChecklist.both;
import static io.serviceaudit.lint.SmallChecklist.english;
import static io.serviceaudit.lint.SmallChecklist.item;
import static io.serviceaudit.lint.SmallChecklist.own;
import static io.serviceaudit.lint.SmallChecklist.section;
import static io.serviceaudit.measure.Comparator.AT_LEAST;
import static io.serviceaudit.measure.Comparator.AT_MOST;
import static io.serviceaudit.measure.Comparator.GREATER;
import static io.serviceaudit.measure.Comparator.LESS;
import static io.serviceaudit.measure.Quantity.ofDuration;
import static io.serviceaudit.measure.Quantity.ofPercent;
import static io.serviceaudit.measure.Quantity.ofPoints;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Band;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.ChoiceScale;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Fact;
import io.serviceaudit.checklist.Hint;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.MissingValue;
import io.serviceaudit.checklist.Option;
import io.serviceaudit.checklist.RatingScale;
import io.serviceaudit.checklist.RedFlag;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.checklist.Threshold;
import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule S23, one row for each way of a checklist to be wrong, and beside each the nearest way to be right. */
class LintTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final Condition A_IS_YES = Condition.item("a", "yes");
    private static final Condition A_IS_NO = Condition.item("a", "no");

    /** Code and place of every defect. */
    private static List<String> lint(Checklist checklist) {
        return Lint.check(checklist).stream().map(Defect::toString).toList();
    }

    private static Band band(String id, String from) {
        return Band.of(id, new BigDecimal(from));
    }

    private static Scoring bands(Band... bands) {
        return Scoring.open().withBands(List.of(bands));
    }

    private static Scoring cap(String percent) {
        return Scoring.open().withKnockOutCap(new BigDecimal(percent));
    }

    private static Metric metric(String id) {
        return Metrics.standard().find(id).orElseThrow();
    }

    private static Threshold threshold(Comparator when, Quantity value, String option) {
        return new Threshold(when, value, Choice.of(option));
    }

    private static Item.Builder measured(Metric metric, String otherwise, Threshold... thresholds) {
        return item("a").measured(MeasuredRule.byThresholds(metric, List.of(thresholds), Choice.of(otherwise)));
    }

    private static Item.Builder byChannel(Metric metric, Comparator when, String channel, Quantity limit) {
        return item("a")
                .measured(new MeasuredRule.ByChannel(
                        metric, when, Map.of(channel, limit), Choice.of("yes"), Choice.of("partial"), Choice.of("no")));
    }

    private static Item.Builder flagged(Metric metric, Comparator when, Quantity value) {
        return item("a").redFlag(RedFlag.of(english("slow")).measuredBy(metric, when, value));
    }

    private static Option labelled(String id, String value, String english) {
        return Option.of(id, new BigDecimal(value)).withLabel(english(english));
    }

    @Nested
    class BuiltIn {
        static List<Checklist> checklists() {
            return Catalog.checklists();
        }

        @ParameterizedTest
        @MethodSource("checklists")
        void checklistsHaveNoDefect(Checklist checklist) {
            assertThat(Lint.check(checklist)).isEmpty();
        }
    }

    /** One row for each sentence that can be said. */
    @Nested
    class Says {
        static Stream<Arguments> defects() {
            return Stream.of(
                    arguments(
                            SmallChecklist.of(bands(band("low", "10"), band("high", "50")), item("a")),
                            "bands-leave-gap: band low",
                            "The lowest band, \"low\", begins at 10 percent, so health below that has no band.",
                            "Let the lowest band begin at 0."),
                    arguments(
                            SmallChecklist.of(
                                    bands(band("low", "0"), band("mid", "40.01"), band("high", "40.09")), item("a")),
                            "band-unreachable: band mid",
                            "Band \"mid\" can never be reached: no percent with as many decimals as are shown (1) lies in it.",
                            "Move its bound or that of the next band, or show more decimals."),
                    arguments(
                            SmallChecklist.of(cap("40"), item("a")),
                            "knock-out-without-effect: checklist: scoring/knockOutCap",
                            "The knock-out cap is 40 percent, and no item is critical: nothing is ever capped.",
                            "Mark the items it is meant for as critical, or leave the cap out."),
                    arguments(
                            SmallChecklist.of(cap("100.0"), item("a").critical()),
                            "knock-out-without-effect: checklist: scoring/knockOutCap",
                            "The knock-out cap is 100 percent, so critical items cap nothing.",
                            "Set a lower cap, or mark no item as critical."),
                    arguments(
                            SmallChecklist.of(item("a", own("good=0.9", "bad=0"))),
                            "scale-without-full-value: scale own",
                            "Scale \"own\" has no answer worth 1, so no item on it can be fully good and health can never show 100 percent.",
                            "Give its best answer the value 1."),
                    arguments(
                            SmallChecklist.of(
                                    item("a", own("often=1", "seldom=0.1")).reversed()),
                            "scale-without-full-value: item care/a",
                            "Item \"a\" is reversed and scale \"own\" has no answer worth 0, so the item can never be fully good.",
                            "Give the scale an answer worth 0, or do not reverse the item."),
                    arguments(
                            SmallChecklist.of(item(
                                    "a",
                                    ChoiceScale.of(
                                            "own",
                                            List.of(
                                                    labelled("yes", "1", "Always"),
                                                    labelled("mostly", "0.5", "always "),
                                                    labelled("no", "0", "Never"))))),
                            "options-alike: option own/mostly",
                            "Answers \"yes\" and \"mostly\" of scale \"own\" have the same label in the language \"en\", \"always \": nobody can tell them apart.",
                            "Give them different labels, or remove one of them."),
                    arguments(
                            SmallChecklist.of(section("care", any(), item("a"))),
                            "section-unreachable: section care",
                            "No item of section \"care\" can ever apply, whatever is answered and whoever is audited.",
                            "Change the conditions of the section or of its items, or remove the section."),
                    arguments(
                            SmallChecklist.of(
                                    section("gate", item("a")),
                                    section(
                                            "care",
                                            A_IS_YES,
                                            item("b"),
                                            item("c").appliesWhen(A_IS_NO))),
                            "item-unreachable: item care/c",
                            "The condition of item \"c\" and that of its section \"care\" are never both true: the item can never apply.",
                            "Change one of the two conditions, or move the item to another section."),
                    arguments(
                            SmallChecklist.of(item("a"), item("b").appliesWhen(all(A_IS_YES, A_IS_NO))),
                            "condition-never-true: item care/b: appliesWhen",
                            "This condition can never be true, whatever is answered and whoever is audited: item \"b\".",
                            "Check what it asks and how it is joined: \"all\" wants every part at once, and an unknown part is never true."),
                    arguments(
                            SmallChecklist.of(section("care", all(), item("a"))),
                            "condition-always-true: section care: appliesWhen",
                            "This condition is always true, so it decides nothing: section \"care\".",
                            "Remove it, or let it ask something."),
                    arguments(
                            SmallChecklist.of(
                                    item("a"), item("b").appliesWhen(Condition.item("a", "no", "yes", "partial"))),
                            "condition-never-false: item care/b: appliesWhen",
                            "This condition is true as soon as it is known and never false, so it asks only whether something is known: item \"b\".",
                            "Leave it if that is meant; otherwise name fewer answers or values."),
                    arguments(
                            SmallChecklist.of(item("a").appliesWhen(tooMuch("a"))),
                            "condition-not-checked: item care/a: appliesWhen",
                            "This condition has more cases than are tried (100000 steps for one condition, 1000000 for all together); whether it can be true, and false, is not known: item \"a\".",
                            "Let it ask less, or try it yourself with a few audits."),
                    arguments(
                            SmallChecklist.of(section(
                                    "care",
                                    all(someTag("b", 8), tag("z", "1")),
                                    item("a").appliesWhen(all(someTag("c", 8), tag("z", "2"))),
                                    item("d"))),
                            "condition-not-checked: item care/a",
                            "The conditions of item \"a\" and of its section \"care\" have more cases together than are tried (100000 steps for one item, 1000000 for all together); whether the item can apply is not known.",
                            "Let them ask less, or try them yourself with a few audits."),
                    arguments(
                            SmallChecklist.of(item("a", own("done=1", "n/a"))),
                            "item-cannot-change-score: item care/a",
                            "Item \"a\" cannot change the score: all answers on scale \"own\" count the same.",
                            "Give the scale a better and a worse answer, choose another scale, or remove the item."),
                    arguments(
                            SmallChecklist.of(
                                    item("a").critical(),
                                    item("b", own("good=1", "bad=0.2")).critical()),
                            "critical-item-cannot-fail: item care/b",
                            "Item \"b\" is critical and can never cap health: no answer on scale \"own\" counts 0 for it.",
                            "Give the scale an answer that counts 0, choose another scale, or do not mark the item as critical."),
                    arguments(
                            SmallChecklist.of(item("a"), item("b").critical().appliesWhen(A_IS_YES)),
                            "critical-under-condition: item care/b: appliesWhen",
                            "Item \"b\" is critical and applies only under a condition: where that is not true, or not known, it caps nothing.",
                            "Let it apply always, or leave it if that is meant."),
                    arguments(
                            SmallChecklist.of(
                                    section("care", industry("saas"), item("a").critical(), item("b"))),
                            "critical-under-condition: item care/a",
                            "Item \"a\" is critical and its section \"care\" applies only under a condition: where that is not true, or not known, the item caps nothing.",
                            "Move it to a section that applies always, or leave it if that is meant."),
                    arguments(
                            SmallChecklist.of(measured(
                                    metric("csat"),
                                    "no",
                                    threshold(AT_LEAST, ofPercent("90"), "yes"),
                                    threshold(AT_LEAST, ofPercent("95.5"), "partial"))),
                            "threshold-never-holds: item care/a: measured/thresholds/1",
                            "A threshold of item \"a\" never decides: no value of metric \"csat\" that gets to it is >= 95.5.",
                            "Check its sign, value and place: thresholds are tried in order and the first that holds decides."),
                    arguments(
                            SmallChecklist.of(byChannel(
                                    Metrics.FIRST_RESPONSE_TIME, LESS, "chat/web", ofDuration(Duration.ZERO))),
                            "threshold-never-holds: item care/a: measured/byChannel/limits/chat~1web",
                            "A limit of item \"a\" is never kept: no value of metric \"first-response-time\" in the channel \"chat/web\" is < PT0S.",
                            "Check its sign and value."),
                    arguments(
                            SmallChecklist.of(flagged(Metrics.NPS, LESS, ofPoints("-100"))),
                            "threshold-never-holds: item care/a: redFlag/measured",
                            "No measurement can show the red flag of item \"a\": no value of metric \"nps\" is < -100.",
                            "Check its sign and value."),
                    arguments(
                            SmallChecklist.of(
                                    measured(metric("csat"), "no", threshold(AT_LEAST, ofPercent("0"), "yes"))),
                            "threshold-always-holds: item care/a: measured/thresholds/0",
                            "A threshold of item \"a\" always decides: every value of metric \"csat\" that gets to it is >= 0, and what comes after is never given.",
                            "Check its sign, value and place: thresholds are tried in order and the first that holds decides."),
                    arguments(
                            SmallChecklist.of(byChannel(metric("csat"), AT_MOST, "chat", ofPercent("100"))),
                            "threshold-always-holds: item care/a: measured/byChannel/limits/chat",
                            "A limit of item \"a\" is always kept: every value of metric \"csat\" in the channel \"chat\" is <= 100.",
                            "Check its sign and value."),
                    arguments(
                            SmallChecklist.of(
                                    flagged(Metrics.FIRST_RESPONSE_TIME, AT_LEAST, ofDuration(Duration.ZERO))),
                            "threshold-always-holds: item care/a: redFlag/measured",
                            "Every measurement shows the red flag of item \"a\": every value of metric \"first-response-time\" is >= PT0S.",
                            "Check its sign and value."),
                    arguments(
                            SmallChecklist.of(
                                    item("a").appliesWhen(tag("City", "Kazan")),
                                    item("b").appliesWhen(tag("city", "Perm"))),
                            "names-alike: item care/b: appliesWhen",
                            "The tags \"City\" and \"city\" differ only in capitals, spaces or encoding and are taken as two.",
                            "Spell the tag the same everywhere, and as your subjects have it."),
                    arguments(
                            SmallChecklist.of(
                                    item("a").appliesWhen(tag("city", "Kazan", "Perm")),
                                    item("b").appliesWhen(tag("city", "KAZAN"))),
                            "names-alike: item care/b: appliesWhen",
                            "The values \"Kazan\" and \"KAZAN\" of the tag \"city\" differ only in capitals, spaces or encoding and are taken as two.",
                            "Spell the value the same everywhere, and as your subjects have it."),
                    arguments(
                            SmallChecklist.of(
                                    item("b").appliesWhen(channel("E-Mail")),
                                    byChannel(
                                            Metrics.FIRST_RESPONSE_TIME,
                                            AT_MOST,
                                            "e-mail",
                                            ofDuration(Duration.ofHours(1)))),
                            "names-alike: item care/a: measured/byChannel/limits/e-mail",
                            "The channels \"E-Mail\" and \"e-mail\" differ only in capitals, spaces or encoding and are taken as two.",
                            "Spell the channel the same everywhere, and as your audits and measurements have it."),
                    arguments(
                            SmallChecklist.of(item("a").why(both("Since", "Потому что")), item("b")),
                            "text-missing: item care/b: question",
                            "The text \"question\" is missing in the language \"ru\": item \"b\".",
                            "Add it; until then readers of \"ru\" see it in another language."));
        }

        @ParameterizedTest
        @MethodSource("defects")
        void whatIsWrongWhereAndWhatToDo(Checklist checklist, String codeAndPlace, String message, String remedy) {
            assertThat(Lint.check(checklist)).anySatisfy(defect -> {
                assertThat(defect).hasToString(codeAndPlace);
                assertThat(defect.message().in(Locale.ENGLISH)).isEqualTo(message);
                assertThat(defect.remedy().in(Locale.ENGLISH)).isEqualTo(remedy);
            });
        }
    }

    /** A condition that is never true, and takes more cases to try than are tried. */
    private static Condition tooMuch(String tag) {
        return all(someTag(tag, 20), tag(tag, "1"), tag(tag, "2"));
    }

    private static Condition someTag(String name, int count) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            conditions.add(tag(name + i, "x"));
        }
        return any(conditions.toArray(new Condition[0]));
    }

    /** The nearest right way: legal, meant, and no defect. */
    @Nested
    class KeepsSilent {
        private static Scoring zero() {
            return Scoring.open().withUnanswered(MissingValue.ZERO);
        }

        static Stream<Arguments> checklists() {
            ChoiceScale ticks = own("done=1");
            return Stream.of(
                    arguments("a band may begin at 0.0", SmallChecklist.of(bands(band("low", "0.0")), item("a"))),
                    arguments(
                            "a band of one shown percent can be reached",
                            SmallChecklist.of(
                                    bands(band("low", "0"), band("mid", "40"), band("high", "40.1")), item("a"))),
                    arguments(
                            "two decimals reach what one does not",
                            SmallChecklist.of(
                                    bands(band("low", "0"), band("mid", "40.01"), band("high", "40.09"))
                                            .withDecimals(2),
                                    item("a"))),
                    arguments(
                            "a band at 100 is reached by an exact 1",
                            SmallChecklist.of(bands(band("low", "0"), band("all", "100")), item("a"))),
                    arguments(
                            "a cap with a critical item",
                            SmallChecklist.of(cap("40"), item("a").critical())),
                    arguments(
                            "two options of one value may mean different things",
                            SmallChecklist.of(item("a", own("yes=1", "sometimes=0.5", "seldom=0.5", "no=0")))),
                    arguments(
                            "several options may be excluded",
                            SmallChecklist.of(item("a", own("yes=1", "no=0", "not-seen", "n/a")))),
                    arguments(
                            "where the unanswered count 0, a tick alone decides",
                            SmallChecklist.of(zero(), item("a", ticks))),
                    arguments(
                            "where n/a counts 0, it is the other answer",
                            SmallChecklist.of(
                                    Scoring.open().withNotApplicable(MissingValue.ZERO),
                                    item("a", own("done=1", "n/a")))),
                    arguments(
                            "a reversed item may have no answer worth 1",
                            SmallChecklist.of(
                                    item("a", own("often=0.5", "never=0")).reversed())),
                    arguments(
                            "ratings may share a word",
                            SmallChecklist.of(item(
                                    "a",
                                    RatingScale.of("grade", 9, 11)
                                            .withLabels(Map.of(10, english("fan"), 11, english("fan")))))),
                    arguments(
                            "a condition that is sometimes true and sometimes false",
                            SmallChecklist.of(item("a"), item("b").appliesWhen(A_IS_YES))),
                    arguments(
                            "what an excluded item leaves unknown is not false",
                            SmallChecklist.of(
                                    item("a"),
                                    item("b").appliesWhen(A_IS_YES),
                                    item("c").appliesWhen(Condition.item("b", "yes")))),
                    arguments(
                            "a whole scale of many ratings asked for one by one",
                            SmallChecklist.of(
                                    item("a", RatingScale.of("grade", 0, 1_000)),
                                    item("b").appliesWhen(rated("a", 400, 600)),
                                    item("c").appliesWhen(all(rated("a", 0, 500), not(rated("a", 450, 1_000)))))),
                    arguments(
                            "no value is left over and otherwise says nothing new",
                            SmallChecklist.of(measured(
                                    metric("csat"),
                                    "no",
                                    threshold(AT_LEAST, ofPercent("90"), "yes"),
                                    threshold(LESS, ofPercent("90"), "no")))),
                    arguments(
                            "done once measured, as the built-in NPS checkpoint",
                            SmallChecklist.of(
                                    measured(Metrics.NPS, "yes", threshold(AT_LEAST, ofPoints("-100"), "yes")))),
                    arguments(
                            "a threshold at the very end of the range",
                            SmallChecklist.of(measured(
                                    metric("csat"),
                                    "no",
                                    threshold(AT_LEAST, ofPercent("100"), "yes"),
                                    threshold(GREATER, ofPercent("0"), "partial")))),
                    arguments(
                            "a metric without bounds leaves something on both sides",
                            SmallChecklist.of(measured(
                                    metric("margin"),
                                    "no",
                                    threshold(
                                            GREATER,
                                            Quantity.of(metric("margin").unit(), BigDecimal.ZERO),
                                            "yes"),
                                    threshold(
                                            AT_LEAST,
                                            Quantity.of(metric("margin").unit(), new BigDecimal(-1_000)),
                                            "partial")))),
                    arguments(
                            "a target is the company's own",
                            SmallChecklist.of(item("a")
                                    .measured(MeasuredRule.byTarget(Metrics.NPS, Choice.of("yes"), Choice.of("no"))))),
                    arguments(
                            "one name for a tag, a value and a channel",
                            SmallChecklist.of(
                                    item("a").appliesWhen(tag("chat", "Chat")),
                                    item("b").appliesWhen(channel("CHAT")))),
                    arguments(
                            "values of two tags are not held against each other",
                            SmallChecklist.of(
                                    item("a").appliesWhen(tag("city", "Kazan")),
                                    item("b").appliesWhen(tag("brand", "KAZAN")))));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("checklists")
        void whereNothingIsWrong(String why, Checklist checklist) {
            assertThat(lint(checklist)).as(why).isEmpty();
        }

        private static Condition rated(String item, int from, int to) {
            List<Choice> choices = new ArrayList<>();
            for (int rating = from; rating <= to; rating++) {
                choices.add(Choice.of(rating));
            }
            return new Condition.ItemIs(item, choices);
        }
    }

    /** What follows from what, and what is said once only. */
    @Nested
    class SaysOnce {
        static Stream<Arguments> checklists() {
            Condition never = all(A_IS_YES, A_IS_NO);
            return Stream.of(
                    arguments(
                            "a section whose condition is never true does not blame its items",
                            SmallChecklist.of(
                                    section("gate", item("a")),
                                    section("care", never, item("b").appliesWhen(A_IS_YES), item("c"))),
                            List.of(
                                    "section-unreachable: section care",
                                    "condition-never-true: section care: appliesWhen")),
                    arguments(
                            "a section all of whose items never apply is unreachable too",
                            SmallChecklist.of(
                                    section("gate", item("a")),
                                    section(
                                            "care",
                                            item("b").appliesWhen(never),
                                            item("c").appliesWhen(any()))),
                            List.of(
                                    "section-unreachable: section care",
                                    "condition-never-true: item care/b: appliesWhen",
                                    "condition-never-true: item care/c: appliesWhen")),
                    arguments(
                            "what hangs on an item that never applies never applies",
                            SmallChecklist.of(
                                    item("a"),
                                    item("b").appliesWhen(never),
                                    item("c").appliesWhen(not(Condition.item("b", "yes")))),
                            List.of(
                                    "condition-never-true: item care/b: appliesWhen",
                                    "condition-never-true: item care/c: appliesWhen")),
                    arguments(
                            "an item is known only while it applies",
                            SmallChecklist.of(
                                    item("a"),
                                    item("b").appliesWhen(A_IS_YES),
                                    item("c").appliesWhen(all(Condition.item("b", "yes", "no"), not(A_IS_YES)))),
                            List.of("condition-never-true: item care/c: appliesWhen")),
                    arguments(
                            "the section of an item asked about counts too",
                            SmallChecklist.of(
                                    section("gate", item("a")),
                                    section("off", A_IS_NO, item("b")),
                                    section("care", item("c").appliesWhen(all(A_IS_YES, Condition.item("b", "yes"))))),
                            List.of(
                                    "section-unreachable: section care",
                                    "condition-never-true: item care/c: appliesWhen")),
                    arguments(
                            "a subject is of one industry and has one value of a tag",
                            SmallChecklist.of(
                                    item("a").appliesWhen(all(industry("saas"), industry("retail"))),
                                    item("b").appliesWhen(all(tag("city", "Kazan"), tag("city", "Perm"))),
                                    item("c").appliesWhen(all(channel("chat"), channel("phone")))),
                            List.of(
                                    "condition-never-true: item care/a: appliesWhen",
                                    "condition-never-true: item care/b: appliesWhen")),
                    arguments(
                            "channels are all known or none is",
                            SmallChecklist.of(item("a").appliesWhen(any(channel("chat"), not(channel("chat"))))),
                            List.of("condition-never-false: item care/a: appliesWhen")),
                    arguments(
                            "what is always known is always true",
                            SmallChecklist.of(item("a").appliesWhen(any(tag("city", "Kazan"), not(any())))),
                            List.of("condition-always-true: item care/a: appliesWhen")),
                    arguments(
                            "a scale is named once, however many items are on it",
                            SmallChecklist.of(
                                    item("a", NEARLY),
                                    item("b", NEARLY),
                                    item("c", NEARLY).reversed()),
                            List.of("scale-without-full-value: scale own")),
                    arguments(
                            "an item without any value is all of it",
                            SmallChecklist.of(item("a", own("n/a")).critical()),
                            List.of(
                                    "scale-without-full-value: scale own",
                                    "item-cannot-change-score: item care/a",
                                    "critical-item-cannot-fail: item care/a")),
                    arguments(
                            "options that share a label in both languages are named once",
                            SmallChecklist.of(item(
                                    "a",
                                    ChoiceScale.of(
                                            "own",
                                            List.of(
                                                    Option.of("x", BigDecimal.ONE)
                                                            .withLabel(both("OK", "Да")),
                                                    Option.of("y", BigDecimal.ZERO)
                                                            .withLabel(both("ok", "ДА")))))),
                            List.of(
                                    "text-missing: checklist: title",
                                    "options-alike: option own/y",
                                    "text-missing: item care/a: question")),
                    arguments(
                            "labels may be the same in two languages",
                            SmallChecklist.of(item(
                                    "a",
                                    ChoiceScale.of(
                                            "own",
                                            List.of(
                                                    Option.of("a", BigDecimal.ONE)
                                                            .withLabel(both("OK", "Да")),
                                                    Option.of("b", BigDecimal.ZERO)
                                                            .withLabel(both("No", "OK")))))),
                            List.of("text-missing: checklist: title", "text-missing: item care/a: question")),
                    arguments(
                            "a bound between two shown percents begins at the next one, where the next band begins too",
                            SmallChecklist.of(
                                    bands(band("low", "0"), band("mid", "40.01"), band("high", "40.1")), item("a")),
                            List.of("band-unreachable: band mid")),
                    arguments(
                            "where n/a counts 0 and there is no n/a, a tick alone decides nothing",
                            SmallChecklist.of(
                                    Scoring.open().withNotApplicable(MissingValue.ZERO), item("a", own("done=1"))),
                            List.of("item-cannot-change-score: item care/a")),
                    arguments(
                            "names in the condition of a section count too",
                            SmallChecklist.of(
                                    section("gate", channel("chat"), item("a")),
                                    section("care", channel("Chat"), item("b"))),
                            List.of("names-alike: section care: appliesWhen")),
                    arguments(
                            "after a threshold that always holds the others are not named",
                            SmallChecklist.of(measured(
                                    metric("csat"),
                                    "no",
                                    threshold(AT_MOST, ofPercent("100"), "yes"),
                                    threshold(AT_LEAST, ofPercent("50"), "yes"))),
                            List.of("threshold-always-holds: item care/a: measured/thresholds/0")),
                    arguments(
                            "thresholds that leave nothing over, one of them for the answer nobody else gives",
                            SmallChecklist.of(measured(
                                    metric("csat"),
                                    "partial",
                                    threshold(AT_LEAST, ofPercent("90"), "yes"),
                                    threshold(LESS, ofPercent("90"), "no"))),
                            List.of("threshold-always-holds: item care/a: measured/thresholds/1")),
                    arguments(
                            "a third spelling is named, a second time is not",
                            SmallChecklist.of(
                                    item("a").appliesWhen(channel("chat")),
                                    item("b").appliesWhen(channel("Chat")),
                                    item("c").appliesWhen(channel("Chat")),
                                    item("d").appliesWhen(channel(" CHAT"))),
                            List.of("names-alike: item care/b: appliesWhen", "names-alike: item care/d: appliesWhen")),
                    arguments(
                            "an e with an accent in one character or in two",
                            SmallChecklist.of(
                                    item("a").appliesWhen(tag("city", "Orl\u00e9ans")),
                                    item("b").appliesWhen(tag("city", "Orle\u0301ans"))),
                            List.of("names-alike: item care/b: appliesWhen")));
        }

        private static final ChoiceScale NEARLY = own("good=0.9", "bad=0");

        @ParameterizedTest(name = "{0}")
        @MethodSource("checklists")
        void whatFollowsFromWhat(String why, Checklist checklist, List<String> defects) {
            assertThat(lint(checklist)).as(why).isEqualTo(defects);
        }
    }

    @Nested
    class Languages {
        @Test
        void everyPlaceOfATextIsLookedAt() {
            Checklist checklist = Checklist.builder("small", "1", both("Small", "Малый"))
                    .purpose(english("p"))
                    .guide(english("g"))
                    .fact(Fact.of(both("f", "ф")))
                    .fact(Fact.of(english("f")))
                    .nextStep("critical", english("n"))
                    .scoring(bands(band("critical", "0").withName(english("Critical"))))
                    .section(section(
                                    "care",
                                    item(
                                                    "a",
                                                    ChoiceScale.of(
                                                            "own",
                                                            List.of(
                                                                    labelled("yes", "1", "Yes")
                                                                            .withLegend(english("always")),
                                                                    Option.of("no", BigDecimal.ZERO))))
                                            .why(english("w"))
                                            .description(english("d"))
                                            .improve(english("i"))
                                            .hint(new Hint("rule", english("h")))
                                            .fact(Fact.of(english("f")))
                                            .guidance(both("g", "н"))
                                            .guidance(english("g"))
                                            .redFlag(RedFlag.of(english("r"))),
                                    item(
                                            "b",
                                            RatingScale.of("grade", 1, 3)
                                                    .withLabels(Map.of(1, english("bad")))
                                                    .withLegends(Map.of(3, english("good")))))
                            .title(english("Care"))
                            .description(english("d"))
                            .fact(Fact.of(english("f")))
                            .build())
                    .build();

            assertThat(lint(checklist))
                    .containsExactly(
                            "text-missing: checklist: purpose",
                            "text-missing: checklist: guide",
                            "text-missing: checklist: facts/1/text",
                            "text-missing: checklist: next/critical",
                            "text-missing: band critical: name",
                            "text-missing: option own/yes: label",
                            "text-missing: option own/yes: legend",
                            "text-missing: option grade/1: label",
                            "text-missing: option grade/3: legend",
                            "text-missing: section care: title",
                            "text-missing: section care: description",
                            "text-missing: section care: facts/0/text",
                            "text-missing: item care/a: question",
                            "text-missing: item care/a: why",
                            "text-missing: item care/a: description",
                            "text-missing: item care/a: improve",
                            "text-missing: item care/a: hints/0/text",
                            "text-missing: item care/a: facts/0/text",
                            "text-missing: item care/a: guidance/1",
                            "text-missing: item care/a: redFlag/text",
                            "text-missing: item care/b: question");
        }

        @Test
        void oneDefectALanguage() {
            Checklist checklist = Checklist.builder("small", "1", english("Small"))
                    .purpose(Text.of("ru", "Цель"))
                    .section(section("care", item("a").why(Text.of("kk", "Себебі")))
                            .build())
                    .build();

            assertThat(Lint.check(checklist).stream()
                            .filter(defect -> defect.place().part().equals("title"))
                            .map(defect -> defect.message().in(Locale.ENGLISH)))
                    .containsExactly(
                            "The text \"title\" is missing in the language \"ru\": the checklist.",
                            "The text \"title\" is missing in the language \"kk\": the checklist.");
        }

        @Test
        void aTextInALanguageServesItsRegionsButNotTheOtherWayRound() {
            Checklist checklist = Checklist.builder("small", "1", Text.of("pt", "Pequeno"))
                    .section(Section.builder("care")
                            .item(Item.builder("a", Text.of("pt-BR", "Você?"), Scales.YES_NO_NA)
                                    .build())
                            .build())
                    .build();

            assertThat(Lint.check(checklist).stream()
                            .map(defect -> defect.message().in(Locale.ENGLISH)))
                    .containsExactly("The text \"question\" is missing in the language \"pt\": item \"a\".");
        }

        @Test
        void messagesAndRemediesAreThereInRussian() {
            Defect defect = Lint.check(SmallChecklist.of(item("a", own("good=0.9", "bad=0"))))
                    .get(0);

            assertThat(defect.message().in(RUSSIAN))
                    .isEqualTo(
                            "На шкале «own» нет варианта со значением 1: пункты на ней не могут быть полностью хороши, "
                                    + "и здоровье никогда не достигнет 100 процентов.");
            assertThat(defect.remedy().in(RUSSIAN)).isEqualTo("Дайте лучшему варианту значение 1.");
        }

        @Test
        void placesInMessagesAreInTheLanguageOfTheMessage() {
            Defect defect = Lint.check(SmallChecklist.of(section("care", all(), item("a"))))
                    .get(0);

            assertThat(defect.message().in(RUSSIAN))
                    .isEqualTo("Это условие верно всегда и поэтому ничего не решает: раздел «care».");
        }
    }

    @Test
    void aDurationTooLongToWriteInHoursIsShownInSeconds() {
        Quantity longAgo = Quantity.of(Unit.DURATION, new BigDecimal("-1E+20"));

        assertThat(Lint.check(SmallChecklist.of(flagged(Metrics.FIRST_RESPONSE_TIME, GREATER, longAgo)))
                        .get(0)
                        .message()
                        .in(Locale.ENGLISH))
                .isEqualTo("Every measurement shows the red flag of item \"a\": "
                        + "every value of metric \"first-response-time\" is > PT-100000000000000000000S.");
    }

    @Nested
    class Places {
        @Test
        void nameTheThingByItsIds() {
            Place item = Lint.check(SmallChecklist.of(item("a", own("done=1"))))
                    .get(0)
                    .place();
            Place option = Lint.check(SmallChecklist.of(item(
                            "a", ChoiceScale.of("own", List.of(labelled("x", "1", "Yes"), labelled("y", "0", "Yes"))))))
                    .get(0)
                    .place();
            Place band = Lint.check(SmallChecklist.of(bands(band("low", "10")), item("a")))
                    .get(0)
                    .place();

            assertThat(item.section()).contains("care");
            assertThat(item.item()).contains("a");
            assertThat(item.scale()).isEmpty();
            assertThat(item.part()).isEmpty();
            assertThat(option.scale()).contains("own");
            assertThat(option.option()).contains("y");
            assertThat(option.item()).isEmpty();
            assertThat(band.band()).contains("low");
            assertThat(band.section()).isEmpty();
        }

        @Test
        void areEqualWhenTheyNameTheSame() {
            Place question = Place.scale("own").part("question");

            assertThat(question)
                    .isEqualTo(Place.scale("own").part("question"))
                    .hasSameHashCodeAs(Place.scale("own").part("question"))
                    .isNotEqualTo(Place.scale("own"))
                    .isNotEqualTo(Place.band("own").part("question"))
                    .isNotEqualTo(Place.option("own", "yes").part("question"))
                    .isNotEqualTo("scale own: question");
            assertThat(Place.option("own", "yes").part("label").whole()).isEqualTo(Place.scale("own"));
        }
    }

    @Test
    void everyDefectIsNamedAtOnceInTheOrderOfTheChecklist() {
        ChoiceScale nearly = own("good=0.9", "bad=0.1");
        Checklist checklist = Checklist.builder("small", "1", english("Small"))
                .nextStep("low", english("Go on"))
                .scoring(bands(band("low", "10"), band("mid", "40.01"), band("high", "40.02"))
                        .withKnockOutCap(BigDecimal.ZERO))
                .section(section(
                                "care",
                                industry("saas"),
                                item("b", nearly).critical(),
                                item("a").why(both("Since", "Потому что")).appliesWhen(any()))
                        .build())
                .build();

        assertThat(Lint.check(checklist).stream()
                        .filter(defect -> defect.code() != DefectCode.TEXT_MISSING)
                        .map(defect -> defect.severity().code() + " " + defect))
                .containsExactly(
                        "error bands-leave-gap: band low",
                        "error band-unreachable: band mid",
                        "error scale-without-full-value: scale own",
                        "error critical-item-cannot-fail: item care/b",
                        "warning critical-under-condition: item care/b",
                        "error condition-never-true: item care/a: appliesWhen");
        assertThat(lint(checklist).stream().filter(defect -> defect.startsWith("text-missing")))
                .containsExactly(
                        "text-missing: checklist: title",
                        "text-missing: checklist: next/low",
                        "text-missing: item care/b: question",
                        "text-missing: item care/a: question");
    }

    @Test
    void afterTenThousandDefectsItIsSaidThatThereAreMore() {
        Map<String, String> manyLanguages = new LinkedHashMap<>();
        for (char a = 'a'; a <= 'z'; a++) {
            for (char b = 'a'; b <= 'z'; b++) {
                for (char c = 'e'; c <= 't'; c++) {
                    manyLanguages.put("" + a + b + c, "x");
                }
            }
        }
        Checklist checklist = SmallChecklist.of(item("a").why(Text.of("en", manyLanguages)), item("b"));

        List<Defect> defects = Lint.check(checklist);

        // 26 * 26 * 16 = 10,816 languages, and three texts without any of them
        assertThat(defects).hasSize(10_001);
        assertThat(defects)
                .filteredOn(defect -> defect.code() == DefectCode.TOO_MANY_DEFECTS)
                .singleElement()
                .satisfies(defect -> {
                    assertThat(defect.severity()).isEqualTo(Severity.NOTICE);
                    assertThat(defect).hasToString("too-many-defects: checklist");
                    assertThat(defect.message().in(Locale.ENGLISH))
                            .isEqualTo("The first 10000 defects are named; there are more.");
                    assertThat(defect.remedy().in(Locale.ENGLISH)).isEqualTo("Mend these and look again.");
                });
    }

    private static Checklist chain(int length) {
        List<Item.Builder> items = new ArrayList<>(List.of(item("i0")));
        for (int i = 1; i < length; i++) {
            items.add(item("i" + i).appliesWhen(Condition.item("i" + (i - 1), "yes")));
        }
        return SmallChecklist.of(items.toArray(new Item.Builder[0]));
    }

    @Test
    void aLongChainOfConditionsIsFollowedToItsEnd() {
        assertThat(lint(chain(300))).isEmpty();
    }

    @Test
    void aVeryLongChainIsGivenUpOpenly() {
        List<String> defects = lint(chain(5_000));

        assertThat(defects).isNotEmpty().allMatch(defect -> defect.startsWith("condition-not-checked: "));
        assertThat(defects.get(defects.size() - 1)).isEqualTo("condition-not-checked: item care/i4999: appliesWhen");
    }
}
