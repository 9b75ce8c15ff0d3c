package io.serviceaudit.checklist;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What this package refuses, in its own words, and what is only just legal. */
class RefusalTest {
    private static final String ID_RULE =
            "; it must be 1-64 characters, lower-case letters, digits and single hyphens between them";
    private static final String HOST_ID_RULE = "; it must be 1-128 printable characters";
    private static final String VERSION_RULE =
            "; it must be 1-64 characters, letters, digits, '.', '-', '_' and '+', beginning and ending with a letter or digit";

    private static Arguments refused(String sentence, ThrowingCallable call, String message) {
        return arguments(sentence, call, message);
    }

    private static Arguments legal(String sentence, ThrowingCallable call) {
        return arguments(sentence, call);
    }

    private static Text text(String text) {
        return Text.of("en", text);
    }

    private static BigDecimal decimal(String decimal) {
        return new BigDecimal(decimal);
    }

    private static Item.Builder item(String id) {
        return Item.builder(id, text("Is it so?"), Scales.YES_NO_NA);
    }

    private static Section section(String id, Item.Builder... items) {
        Section.Builder section = Section.builder(id);
        for (Item.Builder item : items) {
            section.item(item.build());
        }
        return section.build();
    }

    private static Checklist.Builder checklist(Section... sections) {
        Checklist.Builder checklist = Checklist.builder("care", "1", text("Care"));
        for (Section section : sections) {
            checklist.section(section);
        }
        return checklist;
    }

    private static MeasuredRule byTarget(String met, String missed) {
        return MeasuredRule.byTarget(Metrics.NPS, Choice.of(met), Choice.of(missed));
    }

    private static final Quantity NPS_0 = Quantity.ofPoints("0");
    private static final Choice YES = Choice.of("yes");
    private static final Choice NO = Choice.of("no");

    static Stream<Arguments> ofTexts() {
        Map<String, String> twice = new LinkedHashMap<>();
        twice.put("pt-BR", "um");
        twice.put("pt-br", "dois");
        Map<String, String> second = new LinkedHashMap<>();
        second.put("en", "one");
        second.put("ru", " \n");
        return Stream.of(
                refused(
                        "a text in no language",
                        () -> Text.of("en", Map.of()),
                        "text has no language; it must have at least one"),
                refused("a blank text", () -> Text.of("en", ""), "text in language 'en' is blank"),
                refused("a blank text beside another", () -> Text.of("en", second), "text in language 'ru' is blank"),
                refused(
                        "a language without a name",
                        () -> Text.of("", "text"),
                        "language is ''; it must be a tag such as en or pt-BR"),
                refused(
                        "a language that is no tag",
                        () -> Text.of("en_US", "text"),
                        "language is 'en_US'; it must be a tag such as en or pt-BR"),
                refused(
                        "the undetermined language",
                        () -> Text.of("und", "text"),
                        "language is 'und'; it must be a tag such as en or pt-BR"),
                refused(
                        "a default language that is no tag",
                        () -> Text.of("x y", Map.of("en", "text")),
                        "language is 'x y'; it must be a tag such as en or pt-BR"),
                refused("one language in two spellings", () -> Text.of("pt", twice), "language 'pt-br' is given twice"),
                refused(
                        "a hint of no kind",
                        () -> new Hint("How to", text("so")),
                        "kind of a hint is 'How to'" + ID_RULE),
                refused(
                        "a fact with a blank source",
                        () -> Fact.of(text("so")).withSource(" "),
                        "source of a fact must not be blank"),
                refused(
                        "a fact before 1900",
                        () -> Fact.of(text("so")).withYear(1899),
                        "year of a fact is 1899; it must be from 1900 to 2200"),
                refused(
                        "a fact after 2200",
                        () -> Fact.of(text("so")).withYear(2201),
                        "year of a fact is 2201; it must be from 1900 to 2200"));
    }

    static Stream<Arguments> ofScales() {
        Option yes = Option.of("yes", BigDecimal.ONE);
        return Stream.of(
                refused(
                        "an option without an id",
                        () -> Option.of("Yes", BigDecimal.ONE),
                        "option id is 'Yes'" + ID_RULE),
                refused(
                        "an excluded option without an id",
                        () -> Option.excluded("N/A"),
                        "option id is 'N/A'" + ID_RULE),
                refused(
                        "an option worth more than 1",
                        () -> Option.of("yes", decimal("1.01")),
                        "value of option 'yes' is 1.01; it must be from 0 to 1"),
                refused(
                        "an option worth less than 0",
                        () -> Option.of("yes", decimal("-1E-1")),
                        "value of option 'yes' is -0.1; it must be from 0 to 1"),
                refused("a scale without an id", () -> ChoiceScale.of("", List.of(yes)), "scale id is ''" + ID_RULE),
                refused(
                        "a scale without options",
                        () -> ChoiceScale.of("own", List.of()),
                        "scale 'own' has no option; it must have at least one"),
                refused(
                        "a scale with an option twice",
                        () -> ChoiceScale.of("own", List.of(yes, Option.excluded("yes"))),
                        "option of scale 'own' 'yes' is given twice; ids must differ"),
                refused(
                        "a finding threshold over 1",
                        () -> Scales.YES_NO_NA.withFindingBelow(decimal("1.1")),
                        "findingBelow of scale 'yes-no-na' is 1.1; it must be from 0 to 1"),
                refused(
                        "an option the scale does not have",
                        () -> Scales.YES_NO_NA.valueOf(Choice.of("maybe")),
                        "answer on scale 'yes-no-na' is 'maybe'; it must be one of yes, no, n/a"),
                refused(
                        "a rating on a scale of options",
                        () -> Scales.YES_NO_NA.valueOf(Choice.of(4)),
                        "answer on scale 'yes-no-na' is '4'; it must be one of yes, no, n/a"),
                refused(
                        "a rating on a scale with an option called so",
                        () -> ChoiceScale.of("own", List.of(Option.of("4", BigDecimal.ONE)))
                                .valueOf(Choice.of(4)),
                        "answer on scale 'own' is '4'; it must be one of 4"),
                refused(
                        "a rating scale without an id",
                        () -> RatingScale.of("1_5", 1, 5),
                        "scale id is '1_5'" + ID_RULE),
                refused(
                        "a rating scale of one number",
                        () -> RatingScale.of("own", 5, 5),
                        "rating of scale 'own' is from 5 to 5; the first must be less"),
                refused(
                        "a rating scale upside down",
                        () -> RatingScale.of("own", 5, 1),
                        "rating of scale 'own' is from 5 to 1; the first must be less"),
                refused(
                        "a rating scale of too many numbers",
                        () -> RatingScale.of("own", 0, 1_001),
                        "rating of scale 'own' is from 0 to 1001; it must have at most 1001 numbers"),
                refused(
                        "a rating scale over all numbers there are",
                        () -> RatingScale.of("own", Integer.MIN_VALUE, Integer.MAX_VALUE),
                        "rating of scale 'own' is from -2147483648 to 2147483647; it must have at most 1001 numbers"),
                refused(
                        "a finding threshold below 0",
                        () -> Scales.RATING_1_5.withFindingBelow(decimal("-0.1")),
                        "findingBelow of scale 'rating-1-5' is -0.1; it must be from 0 to 1"),
                refused(
                        "a label beside the scale",
                        () -> Scales.RATING_1_5.withLabels(Map.of(6, text("Six"))),
                        "rating of scale 'rating-1-5' is 6; it must be from 1 to 5"),
                refused(
                        "a legend beside the scale",
                        () -> Scales.RATING_1_5.withLegends(Map.of(0, text("Zero"))),
                        "rating of scale 'rating-1-5' is 0; it must be from 1 to 5"),
                refused(
                        "a rating above the scale",
                        () -> Scales.RATING_1_5.valueOf(Choice.of(6)),
                        "answer on scale 'rating-1-5' is '6'; it must be a whole number from 1 to 5"),
                refused(
                        "a rating below the scale",
                        () -> Scales.RATING_1_5_NA.valueOf(Choice.of(0)),
                        "answer on scale 'rating-1-5-na' is '0'; it must be a whole number from 1 to 5, or n/a"),
                refused(
                        "n/a on a scale without it",
                        () -> Scales.RATING_1_5.valueOf(Choice.NOT_APPLICABLE),
                        "answer on scale 'rating-1-5' is 'n/a'; it must be a whole number from 1 to 5"),
                refused(
                        "an option on a rating scale",
                        () -> Scales.RATING_1_5_NA.valueOf(Choice.of("4")),
                        "answer on scale 'rating-1-5-na' is '4'; it must be a whole number from 1 to 5, or n/a"));
    }

    static Stream<Arguments> ofConditions() {
        return Stream.of(
                refused(
                        "a tag without a name",
                        () -> Condition.tag("", "x"),
                        "tag of a condition is ''" + HOST_ID_RULE),
                refused(
                        "a tag with a line break",
                        () -> Condition.tag("ci\nty", "x"),
                        "tag of a condition is 'ci\nty'" + HOST_ID_RULE),
                refused(
                        "a tag without values",
                        () -> Condition.tag("city"),
                        "condition on tag 'city' names no value; it must name at least one"),
                refused(
                        "an industry that is no id",
                        () -> Condition.industry("SaaS"),
                        "industry of a condition is 'SaaS'" + ID_RULE),
                refused(
                        "a channel without a name",
                        () -> Condition.channel(" "),
                        "channel of a condition is ' '" + HOST_ID_RULE),
                refused(
                        "an item that is no id",
                        () -> Condition.item("Is it so?", "yes"),
                        "item of a condition is 'Is it so?'" + ID_RULE),
                refused(
                        "an item without options",
                        () -> Condition.item("a"),
                        "condition on item 'a' names no option; it must name at least one"));
    }

    static Stream<Arguments> ofMeasuredRules() {
        Quantity percent = Quantity.ofPercent("5");
        return Stream.of(
                refused(
                        "a threshold in another unit",
                        () -> MeasuredRule.byThresholds(
                                Metrics.NPS, List.of(new Threshold(Comparator.LESS, percent, NO)), YES),
                        "threshold on metric 'nps' is in percent; it must be in points"),
                refused(
                        "a second threshold in another unit",
                        () -> MeasuredRule.byThresholds(
                                Metrics.NPS,
                                List.of(
                                        new Threshold(Comparator.LESS, NPS_0, NO),
                                        new Threshold(Comparator.LESS, Quantity.ofCount(5), NO)),
                                YES),
                        "threshold on metric 'nps' is in count; it must be in points"),
                refused(
                        "a rule by channel without channels",
                        () -> new MeasuredRule.ByChannel(Metrics.NPS, Comparator.LESS, Map.of(), YES, NO, NO),
                        "rule by channel on metric 'nps' names no channel; it must name at least one"),
                refused(
                        "a limit in another unit",
                        () -> new MeasuredRule.ByChannel(
                                Metrics.NPS, Comparator.LESS, Map.of("chat", percent), YES, NO, NO),
                        "threshold on metric 'nps' is in percent; it must be in points"),
                refused(
                        "a red flag in another unit",
                        () -> RedFlag.of(text("angry")).measuredBy(Metrics.NPS, Comparator.LESS, percent),
                        "red flag on metric 'nps' is in percent; it must be in points"));
    }

    static Stream<Arguments> ofScoring() {
        Scoring open = Scoring.open();
        Band low = Band.of("low", decimal("0"));
        return Stream.of(
                refused(
                        "a band without an id",
                        () -> Band.of("At risk", BigDecimal.ZERO),
                        "band id is 'At risk'" + ID_RULE),
                refused(
                        "a band from below 0",
                        () -> Band.of("low", decimal("-0.1")),
                        "from of band 'low' is -0.1; it must be from 0 to 100"),
                refused(
                        "a band from above 100",
                        () -> Band.of("high", decimal("100.1")),
                        "from of band 'high' is 100.1; it must be from 0 to 100"),
                refused(
                        "a knock-out cap below 0",
                        () -> open.withKnockOutCap(decimal("-1")),
                        "knockOutCap is -1; it must be from 0 to 100"),
                refused(
                        "a knock-out cap above 100",
                        () -> open.withKnockOutCap(decimal("1E+3")),
                        "knockOutCap is 1000; it must be from 0 to 100"),
                refused(
                        "a minimum coverage below 0",
                        () -> open.withMinimumCoverage(decimal("-0.5")),
                        "minimumCoverage is -0.5; it must be from 0 to 100"),
                refused(
                        "a minimum coverage above 100",
                        () -> open.withMinimumCoverage(decimal("100.5")),
                        "minimumCoverage is 100.5; it must be from 0 to 100"),
                refused(
                        "a finding threshold below 0",
                        () -> open.withFindingBelow(decimal("-0.1")),
                        "findingBelow is -0.1; it must be from 0 to 1"),
                refused(
                        "a finding threshold above 1",
                        () -> open.withFindingBelow(decimal("50")),
                        "findingBelow is 50; it must be from 0 to 1"),
                refused(
                        "fewer than no decimals",
                        () -> open.withDecimals(-1),
                        "decimals is -1; it must be from 0 to 10"),
                refused("too many decimals", () -> open.withDecimals(11), "decimals is 11; it must be from 0 to 10"),
                refused("a top below 0", () -> open.withTop(-1), "top is -1; it must be from 0 to 1000"),
                refused("a top too large", () -> open.withTop(1_001), "top is 1001; it must be from 0 to 1000"),
                refused("no bands", () -> open.withBands(List.of()), "bands are empty; there must be at least one"),
                refused(
                        "a band twice",
                        () -> open.withBands(List.of(low, Band.of("low", decimal("50")))),
                        "band 'low' is given twice; ids must differ"),
                refused(
                        "bands that fall",
                        () -> open.withBands(List.of(Band.of("mid", decimal("50")), Band.of("high", decimal("49.5")))),
                        "from of band 'high' is 49.5; it must be above that of 'mid', 50"),
                refused(
                        "two bands from one bound",
                        () -> open.withBands(List.of(low, Band.of("high", decimal("0.0")))),
                        "from of band 'high' is 0.0; it must be above that of 'low', 0"));
    }

    static Stream<Arguments> ofItems() {
        return Stream.of(
                refused("an item without an id", () -> item("").build(), "item id is ''" + ID_RULE),
                refused("an item id in capitals", () -> item("Known").build(), "item id is 'Known'" + ID_RULE),
                refused(
                        "an item id of 65 characters",
                        () -> item("a".repeat(65)).build(),
                        "item id is '" + "a".repeat(65) + "'" + ID_RULE),
                refused(
                        "an item that weighs nothing",
                        () -> item("a").weight(decimal("0.00")).build(),
                        "weight of item 'a' is 0.00; it must be greater than 0"),
                refused(
                        "an item that weighs less than nothing",
                        () -> item("sec-04").weight(decimal("-2")).build(),
                        "weight of item 'sec-04' is -2; it must be greater than 0"),
                refused(
                        "an item without effort",
                        () -> item("a").effort(0).build(),
                        "effort of item 'a' is 0; it must be from 1 to 1000"),
                refused(
                        "an item with too much effort",
                        () -> item("a").effort(1_001).build(),
                        "effort of item 'a' is 1001; it must be from 1 to 1000"),
                refused(
                        "a measured answer that the scale does not have",
                        () -> item("a").measured(byTarget("yes", "partial")).build(),
                        "answer on scale 'yes-no-na' is 'partial'; it must be one of yes, no, n/a"),
                refused(
                        "a measured answer that is excluded",
                        () -> item("a").measured(byTarget("yes", "n/a")).build(),
                        "measured rule of item 'a' gives 'n/a', which is excluded from the score; it must give an answer with a value"),
                refused(
                        "a threshold's answer that the scale does not have",
                        () -> item("a")
                                .measured(MeasuredRule.byThresholds(
                                        Metrics.NPS,
                                        List.of(new Threshold(Comparator.LESS, NPS_0, Choice.of("bad"))),
                                        YES))
                                .build(),
                        "answer on scale 'yes-no-na' is 'bad'; it must be one of yes, no, n/a"),
                refused(
                        "an otherwise that the scale does not have",
                        () -> item("a")
                                .measured(MeasuredRule.byThresholds(Metrics.NPS, List.of(), Choice.of("good")))
                                .build(),
                        "answer on scale 'yes-no-na' is 'good'; it must be one of yes, no, n/a"),
                refused(
                        "an answer by channel that the scale does not have",
                        () -> item("a")
                                .measured(new MeasuredRule.ByChannel(
                                        Metrics.NPS,
                                        Comparator.LESS,
                                        Map.of("chat", NPS_0),
                                        YES,
                                        Choice.of("some"),
                                        NO))
                                .build(),
                        "answer on scale 'yes-no-na' is 'some'; it must be one of yes, no, n/a"),
                refused(
                        "all that is wrong with an item at once",
                        () -> item("A")
                                .weight(BigDecimal.ZERO)
                                .effort(0)
                                .measured(byTarget("n/a", "maybe"))
                                .build(),
                        "item 'A' has 5 defects: item id is 'A'" + ID_RULE
                                + "; weight of item 'A' is 0; it must be greater than 0"
                                + "; effort of item 'A' is 0; it must be from 1 to 1000"
                                + "; measured rule of item 'A' gives 'n/a', which is excluded from the score; it must give an answer with a value"
                                + "; answer on scale 'yes-no-na' is 'maybe'; it must be one of yes, no, n/a"));
    }

    static Stream<Arguments> ofSections() {
        return Stream.of(
                refused("a section without an id", () -> section("Care", item("a")), "section id is 'Care'" + ID_RULE),
                refused(
                        "a section that weighs nothing",
                        () -> Section.builder("care")
                                .item(item("a").build())
                                .weight(BigDecimal.ZERO)
                                .build(),
                        "weight of section 'care' is 0; it must be greater than 0"),
                refused(
                        "a section without items",
                        () -> section("care"),
                        "section 'care' has no item; it must have at least one"),
                refused(
                        "all that is wrong with a section at once",
                        () -> Section.builder("Care").weight(decimal("-1")).build(),
                        "section 'Care' has 3 defects: section id is 'Care'" + ID_RULE
                                + "; weight of section 'Care' is -1; it must be greater than 0"
                                + "; section 'Care' has no item; it must have at least one"));
    }

    static Stream<Arguments> ofChecklists() {
        Section one = section("one", item("a"));
        ChoiceScale own = ChoiceScale.of("own", List.of(Option.of("yes", BigDecimal.ONE)));
        ChoiceScale sameId = ChoiceScale.of("own", List.of(Option.of("yes", BigDecimal.ZERO)));
        return Stream.of(
                refused(
                        "a checklist without an id",
                        () -> Checklist.builder("Care 1", "1", text("Care"))
                                .section(one)
                                .build(),
                        "checklist id is 'Care 1'" + ID_RULE),
                refused(
                        "a checklist without a version",
                        () -> Checklist.builder("care", "", text("Care"))
                                .section(one)
                                .build(),
                        "version of checklist 'care' is ''" + VERSION_RULE),
                refused(
                        "a version that ends with a dot",
                        () -> Checklist.builder("care", "1.", text("Care"))
                                .section(one)
                                .build(),
                        "version of checklist 'care' is '1.'" + VERSION_RULE),
                refused(
                        "a version with a space",
                        () -> Checklist.builder("care", "1 0", text("Care"))
                                .section(one)
                                .build(),
                        "version of checklist 'care' is '1 0'" + VERSION_RULE),
                refused(
                        "a version of 65 characters",
                        () -> Checklist.builder("care", "1".repeat(65), text("Care"))
                                .section(one)
                                .build(),
                        "version of checklist 'care' is '" + "1".repeat(65) + "'" + VERSION_RULE),
                refused(
                        "a checklist without sections",
                        () -> checklist().build(),
                        "checklist 'care' has no section; it must have at least one"),
                refused(
                        "a next step for no band",
                        () -> checklist(one).nextStep("At risk", text("act")).build(),
                        "next step is for 'At risk'; it must be for one of diagnosis-needed, critical, at-risk, healthy, excellent"),
                refused(
                        "a next step for a band that the checklist's own scoring does not have",
                        () -> Checklist.builder("care", "1", text("Care"))
                                .nextStep("healthy", text("rest"))
                                .nextStep("fine", text("go on"))
                                .scoring(Scoring.open()
                                        .withBands(List.of(
                                                Band.of("poor", BigDecimal.ZERO), Band.of("fine", BigDecimal.TEN))))
                                .section(one)
                                .build(),
                        "next step is for 'healthy'; it must be for one of diagnosis-needed, poor, fine"),
                refused(
                        "a section twice",
                        () -> checklist(one, section("one", item("b"))).build(),
                        "section 'one' is given twice; ids must differ"),
                refused(
                        "an item twice in a section",
                        () -> checklist(section("one", item("a"), item("a"))).build(),
                        "item 'a' is given twice; ids must differ within a checklist"),
                refused(
                        "an item twice in two sections",
                        () -> checklist(one, section("two", item("a"))).build(),
                        "item 'a' is given twice; ids must differ within a checklist"),
                refused(
                        "two scales of one id",
                        () -> checklist(section(
                                        "one",
                                        Item.builder("a", text("Is it so?"), own),
                                        Item.builder("b", text("Is it so?"), sameId)))
                                .build(),
                        "scale 'own' is given twice; ids must differ"),
                refused(
                        "an item's question about an item that is not there",
                        () -> checklist(section("one", item("a").appliesWhen(Condition.item("b", "yes"))))
                                .build(),
                        "condition of item 'a' asks about item 'b', which the checklist does not have"),
                refused(
                        "a section's question about an item that is not there",
                        () -> checklist(Section.builder("one")
                                        .item(item("a").build())
                                        .appliesWhen(Condition.not(Condition.item("b", "yes")))
                                        .build())
                                .build(),
                        "condition of section 'one' asks about item 'b', which the checklist does not have"),
                refused(
                        "a question about an option that is not there",
                        () -> checklist(
                                        one,
                                        section("two", item("b").appliesWhen(Condition.item("a", "yes", "partial"))))
                                .build(),
                        "condition of item 'b' asks for 'partial' of item 'a', which its scale 'yes-no-na' does not have"),
                refused(
                        "a question about n/a",
                        () -> checklist(one, section("two", item("b").appliesWhen(Condition.item("a", "n/a"))))
                                .build(),
                        "condition of item 'b' asks for 'n/a' of item 'a', which is excluded from the score and so never known"),
                refused(
                        "a circle",
                        () -> checklist(section(
                                        "one",
                                        item("a").appliesWhen(Condition.item("b", "yes")),
                                        item("b").appliesWhen(Condition.item("a", "yes"))))
                                .build(),
                        "conditions of items a, b go in a circle; an item must not depend on itself"),
                refused(
                        "all that is wrong with a checklist at once, each thing once",
                        () -> Checklist.builder("Care", "?", text("Care"))
                                .nextStep("Low", text("act"))
                                .section(section("one", item("a").appliesWhen(Condition.item("x", "yes"))))
                                .section(section("one", item("a"), item("a")))
                                .build(),
                        "checklist 'Care' has 6 defects: checklist id is 'Care'" + ID_RULE
                                + "; version of checklist 'Care' is '?'" + VERSION_RULE
                                + "; next step is for 'Low'; it must be for one of diagnosis-needed, critical, at-risk, healthy, excellent"
                                + "; section 'one' is given twice; ids must differ"
                                + "; item 'a' is given twice; ids must differ within a checklist"
                                + "; condition of item 'a' asks about item 'x', which the checklist does not have"));
    }

    @ParameterizedTest(name = "refused: {0}")
    @MethodSource({
        "ofTexts",
        "ofScales",
        "ofConditions",
        "ofMeasuredRules",
        "ofScoring",
        "ofItems",
        "ofSections",
        "ofChecklists"
    })
    void namesTheThingTheValueAndTheRule(String sentence, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(sentence)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> corners() {
        Scoring open = Scoring.open();
        return Stream.of(
                legal("an id of one digit", () -> item("7").build()),
                legal("an id of 64 characters", () -> item("a".repeat(64)).build()),
                legal(
                        "a version with all it may have",
                        () -> Checklist.builder("care", "1.2.0-rc_1+5", text("Care"))
                                .section(section("one", item("a")))
                                .build()),
                legal(
                        "a version of 64 characters",
                        () -> Checklist.builder("care", "1".repeat(64), text("Care"))
                                .section(section("one", item("a")))
                                .build()),
                legal(
                        "the smallest weight",
                        () -> item("a").weight(decimal("1E-100")).build()),
                legal("the least and the most effort", () -> {
                    item("a").effort(1).build();
                    item("a").effort(Item.MOST_EFFORT).build();
                }),
                legal(
                        "an item and a section of one id",
                        () -> checklist(section("a", item("a"))).build()),
                legal("an option called n/a that has a value", () -> Option.of("n/a", BigDecimal.ONE)),
                legal("options worth exactly 0 and 1, in any spelling", () -> {
                    Option.of("low", decimal("0.00"));
                    Option.of("high", decimal("1.00"));
                }),
                legal("a scale of one option", () -> ChoiceScale.of("own", List.of(Option.excluded("n/a")))),
                legal("a rating scale of two numbers", () -> RatingScale.of("own", 0, 1)),
                legal("a rating scale of 1,001 numbers", () -> RatingScale.of("own", 0, 1_000)),
                legal("words for no rating at all", () -> Scales.RATING_1_5.withLabels(Map.of())),
                legal("finding thresholds 0 and 1", () -> {
                    Scales.YES_NO_NA.withFindingBelow(BigDecimal.ZERO);
                    Scales.RATING_1_5.withFindingBelow(decimal("1.0"));
                    open.withFindingBelow(BigDecimal.ZERO).withFindingBelow(BigDecimal.ONE);
                }),
                legal(
                        "caps and coverages of 0 and 100",
                        () -> open.withKnockOutCap(BigDecimal.ZERO)
                                .withKnockOutCap(decimal("100.0"))
                                .withMinimumCoverage(BigDecimal.ZERO)
                                .withMinimumCoverage(decimal("1E+2"))),
                legal("0 and 10 decimals", () -> open.withDecimals(0).withDecimals(10)),
                legal("a top of 0 and of 1,000", () -> open.withTop(0).withTop(1_000)),
                legal(
                        "one band that does not begin at 0",
                        () -> open.withBands(List.of(Band.of("high", decimal("100"))))),
                legal("a text whose default language it does not have", () -> Text.of("de", Map.of("en", "text"))),
                legal("a tag with a space, in any script", () -> Condition.tag("город", "Набережные Челны")),
                legal("a tag's value that is blank", () -> Condition.tag("city", "")),
                legal("a fact of 1900 and of 2200", () -> {
                    Fact.of(text("so")).withYear(1900);
                    Fact.of(text("so")).withYear(2200);
                }),
                legal(
                        "a measured rule that always gives one answer",
                        () -> item("a").measured(byTarget("yes", "yes")).build()),
                legal(
                        "a rule by channel with one channel",
                        () -> new MeasuredRule.ByChannel(
                                Metrics.NPS, Comparator.LESS, Map.of("chat", NPS_0), YES, NO, NO)));
    }

    @ParameterizedTest(name = "legal: {0}")
    @MethodSource("corners")
    void whatIsOnlyJustLegalIsAdmitted(String sentence, ThrowingCallable call) {
        assertThatNoException().as(sentence).isThrownBy(call);
    }

    static Stream<Arguments> nulls() {
        return Stream.of(
                refused(
                        "a rule by thresholds without a metric",
                        () -> MeasuredRule.byThresholds(null, List.of(), NO),
                        "metric"),
                refused(
                        "a rule by thresholds without an otherwise",
                        () -> MeasuredRule.byThresholds(Metrics.NPS, List.of(), null),
                        "otherwise"),
                refused("a rule by target without a metric", () -> MeasuredRule.byTarget(null, YES, NO), "metric"),
                refused("a rule by target without met", () -> MeasuredRule.byTarget(Metrics.NPS, null, NO), "met"),
                refused(
                        "a rule by target without missed",
                        () -> MeasuredRule.byTarget(Metrics.NPS, YES, null),
                        "missed"),
                refused(
                        "a rule by channel without a metric",
                        () -> new MeasuredRule.ByChannel(null, Comparator.LESS, Map.of("chat", NPS_0), YES, NO, NO),
                        "metric"),
                refused(
                        "a rule by channel without a comparator",
                        () -> new MeasuredRule.ByChannel(Metrics.NPS, null, Map.of("chat", NPS_0), YES, NO, NO),
                        "when"),
                refused(
                        "a rule by channel without all",
                        () -> new MeasuredRule.ByChannel(
                                Metrics.NPS, Comparator.LESS, Map.of("chat", NPS_0), null, NO, NO),
                        "all"),
                refused(
                        "a rule by channel without some",
                        () -> new MeasuredRule.ByChannel(
                                Metrics.NPS, Comparator.LESS, Map.of("chat", NPS_0), YES, null, NO),
                        "some"),
                refused(
                        "a rule by channel without none",
                        () -> new MeasuredRule.ByChannel(
                                Metrics.NPS, Comparator.LESS, Map.of("chat", NPS_0), YES, NO, null),
                        "none"),
                refused("a threshold without a comparator", () -> new Threshold(null, NPS_0, YES), "when"),
                refused("a threshold without a value", () -> new Threshold(Comparator.LESS, null, YES), "value"),
                refused("a threshold without an option", () -> new Threshold(Comparator.LESS, NPS_0, null), "option"),
                refused(
                        "a red flag of no metric",
                        () -> RedFlag.of(text("angry")).measuredBy(null, Comparator.LESS, NPS_0),
                        "metric"),
                refused(
                        "a red flag without a comparator",
                        () -> RedFlag.of(text("angry")).measuredBy(Metrics.NPS, null, NPS_0),
                        "when"),
                refused("a red flag without a text", () -> RedFlag.of(null), "text"),
                refused("a hint without a text", () -> new Hint("rule", null), "text"),
                refused("a fact without a text", () -> Fact.of(null), "text"),
                refused("not of nothing", () -> Condition.not(null), "condition"),
                refused("an item without a question", () -> Item.builder("a", null, Scales.YES_NO_NA), "question"),
                refused("an item without a scale", () -> Item.builder("a", text("Is it so?"), null), "scale"),
                refused("a checklist without a title", () -> Checklist.builder("care", "1", null), "title"),
                refused(
                        "a section that weighs null",
                        () -> Section.builder("care").weight(null),
                        "weight"));
    }

    @ParameterizedTest(name = "refused: {0}")
    @MethodSource("nulls")
    void namesWhatMayNotBeNull(String sentence, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(sentence)
                .isInstanceOf(NullPointerException.class)
                .hasMessage(message);
    }
}
