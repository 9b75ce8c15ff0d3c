package io.serviceaudit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.ChoiceScale;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.Option;
import io.serviceaudit.checklist.RatingScale;
import io.serviceaudit.checklist.Scale;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.priority.Impact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RandomChecklistsTest {
    private static final List<Checklist> SAMPLE =
            LongStream.range(0, 500).mapToObj(RandomChecklists::ofSeed).toList();

    @Nested
    class Seeds {
        @Test
        void sameSeedGivesTheSameChecklist() {
            for (int seed = 0; seed < 50; seed++) {
                assertThat(Described.of(RandomChecklists.ofSeed(seed))).isEqualTo(Described.of(SAMPLE.get(seed)));
            }
        }

        @Test
        void anotherSeedGivesAnother() {
            assertThat(SAMPLE.stream().map(Described::of)).doesNotHaveDuplicates();
        }

        @Test
        void theIdNamesTheSeed() {
            assertThat(RandomChecklists.ofSeed(-1)).hasToString("random-ffffffffffffffff 1.0.0");
        }

        @Test
        void aGeneratorGivesTheSeed() {
            long seed = new SplittableRandom(5).nextLong();
            assertThat(Described.of(RandomChecklists.next(new SplittableRandom(5))))
                    .isEqualTo(Described.of(RandomChecklists.ofSeed(seed)));
        }
    }

    @Nested
    class Sizes {
        @Test
        void fromOneToTwentyItems() {
            assertThat(SAMPLE.stream().map(checklist -> checklist.items().size()))
                    .contains(1, 20)
                    .allMatch(count -> count <= 20);
        }

        @Test
        void noMoreThanAskedFor() {
            assertThat(LongStream.range(0, 100)
                            .mapToObj(seed ->
                                    RandomChecklists.ofSeed(seed, 3).items().size()))
                    .contains(1, 2, 3)
                    .allMatch(count -> count <= 3);
        }

        @Test
        void noneIsRefused() {
            assertThatThrownBy(() -> RandomChecklists.ofSeed(1, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("mostItems is 0; it must be at least 1");
        }
    }

    static Stream<Feature> features() {
        return Stream.of(
                new Feature("one section", checklist -> checklist.sections().size() == 1),
                new Feature(
                        "several sections", checklist -> checklist.sections().size() > 2),
                new Feature(
                        "scoring of its own", checklist -> !checklist.scoring().equals(Scoring.open())),
                item("least weight", item -> item.weight().compareTo(new BigDecimal("0.001")) == 0),
                item("greatest weight", item -> item.weight().compareTo(new BigDecimal("1000")) == 0),
                item(
                        "weight with three decimals",
                        item -> Ratio.of(item.weight()).denominator().intValueExact() == 1_000),
                section(
                        "least weight of a section",
                        section -> section.weight().compareTo(new BigDecimal("0.001")) == 0),
                section(
                        "greatest weight of a section",
                        section -> section.weight().compareTo(new BigDecimal("1000")) == 0),
                item("reversed", Item::isReversed),
                item("critical", Item::isCritical),
                item("reversed and critical", item -> item.isReversed() && item.isCritical()),
                item("impact low", item -> item.impact() == Impact.LOW),
                item("impact medium", item -> item.impact() == Impact.MEDIUM),
                item("impact high", item -> item.impact() == Impact.HIGH),
                item("effort of more than 8", item -> item.effort() > 8),
                item("basket", item -> item.basket().isPresent()),
                item("guiding questions", item -> !item.guidance().isEmpty()),
                item(
                        "text in two languages",
                        item -> item.question().byLanguage().size() == 2),
                scale("yes-partial-no", scale -> scale == Scales.YES_PARTIAL_NO),
                scale("yes-partial-no-na", scale -> scale == Scales.YES_PARTIAL_NO_NA),
                scale("yes-no-na", scale -> scale == Scales.YES_NO_NA),
                scale("done-not-done", scale -> scale == Scales.DONE_NOT_DONE),
                scale("rating-1-5", scale -> scale == Scales.RATING_1_5),
                scale("rating-1-5-na", scale -> scale == Scales.RATING_1_5_NA),
                rating("0 to 7", scale -> scale.from() == 0 && scale.to() == 7),
                rating("-2 to 3", scale -> scale.from() == -2 && scale.to() == 3),
                rating("-5 to -1", scale -> scale.from() == -5 && scale.to() == -1),
                rating("0 to 100", scale -> scale.from() == 0 && scale.to() == 100),
                rating("own ratings with n/a", scale -> isOwn(scale) && scale.allowsNotApplicable()),
                rating("own ratings without n/a", scale -> isOwn(scale) && !scale.allowsNotApplicable()),
                rating(
                        "threshold of own ratings",
                        scale -> !scale.findingBelow().equals(Ratio.of(3, 4))),
                choice(
                        "threshold of own options",
                        scale -> !scale.findingBelow().equals(Ratio.ONE)),
                choice(
                        "options with equal values",
                        scale -> isOwn(scale)
                                && values(scale).size()
                                        > values(scale).stream().distinct().count()),
                choice(
                        "options with three decimals",
                        scale -> values(scale).stream()
                                .anyMatch(value -> value.denominator().intValueExact() == 1_000)),
                choice("no full value", scale -> values(scale).stream().noneMatch(Ratio::isOne)),
                choice("no zero value", scale -> values(scale).stream().noneMatch(Ratio::isZero)),
                choice(
                        "excluded option n/a",
                        scale -> isOwn(scale) && excluded(scale).contains("n/a")),
                choice(
                        "excluded option of another name",
                        scale -> excluded(scale).contains("not-seen")),
                choice("one option", scale -> scale.options().size() == 1),
                new Feature(
                        "n/a on every scale",
                        checklist -> checklist.items().stream()
                                .allMatch(item -> Choices.excluded(item.scale()).isPresent())),
                rule("thresholds", rule -> rule instanceof MeasuredRule.ByThresholds),
                rule("target", rule -> rule instanceof MeasuredRule.ByTarget),
                rule("by channel", rule -> rule instanceof MeasuredRule.ByChannel),
                rule("measured in points", rule -> rule.metric().unit() == Unit.POINTS),
                rule("measured in percent", rule -> rule.metric().unit() == Unit.PERCENT),
                rule("measured as a duration", rule -> rule.metric().unit() == Unit.DURATION),
                rule("measured in money", rule -> rule.metric().unit() == Unit.MONEY),
                item(
                        "red flag of the auditor's",
                        item -> item.redFlag()
                                .filter(flag -> flag.sign().isEmpty())
                                .isPresent()),
                item(
                        "measured red flag",
                        item -> item.redFlag().flatMap(flag -> flag.sign()).isPresent()),
                condition(
                        "all",
                        part -> part instanceof Condition.All all
                                && all.conditions().size() > 1),
                condition(
                        "all of nothing",
                        part -> part instanceof Condition.All all
                                && all.conditions().isEmpty()),
                condition(
                        "any",
                        part -> part instanceof Condition.Any any
                                && any.conditions().size() > 1),
                condition(
                        "any of nothing",
                        part -> part instanceof Condition.Any any
                                && any.conditions().isEmpty()),
                condition("not", part -> part instanceof Condition.Not),
                condition("tag", part -> part instanceof Condition.TagIs),
                condition("industry", part -> part instanceof Condition.Industry),
                condition("channel", part -> part instanceof Condition.Channel),
                condition("item", part -> part instanceof Condition.ItemIs),
                condition("nested three deep", part -> depth(part) >= 3),
                item("condition on an item", item -> item.appliesWhen().isPresent()),
                section(
                        "condition on a section",
                        section -> section.appliesWhen().isPresent()),
                section(
                        "condition of a section on an item",
                        section -> section.appliesWhen().stream()
                                .flatMap(RandomChecklistsTest::parts)
                                .anyMatch(part -> part instanceof Condition.ItemIs)),
                new Feature("condition on an item further down", RandomChecklistsTest::looksAhead),
                new Feature("condition on an item with a condition", RandomChecklistsTest::hasChain));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("features")
    void everyFeatureOccurs(Feature feature) {
        assertThat(SAMPLE.stream().filter(feature.isIn()).count())
                .as("how many of %s checklists have it", SAMPLE.size())
                .isGreaterThanOrEqualTo(5);
    }

    private static Feature item(String name, Predicate<Item> isIn) {
        return new Feature(name, checklist -> checklist.items().stream().anyMatch(isIn));
    }

    private static Feature section(String name, Predicate<Section> isIn) {
        return new Feature(name, checklist -> checklist.sections().stream().anyMatch(isIn));
    }

    private static Feature scale(String name, Predicate<Scale> isIn) {
        return item("scale: " + name, item -> isIn.test(item.scale()));
    }

    private static Feature rating(String name, Predicate<RatingScale> isIn) {
        return scale(name, scale -> scale instanceof RatingScale rating && isIn.test(rating));
    }

    private static Feature choice(String name, Predicate<ChoiceScale> isIn) {
        return scale(name, scale -> scale instanceof ChoiceScale choice && isIn.test(choice));
    }

    private static Feature rule(String name, Predicate<MeasuredRule> isIn) {
        return item("measured: " + name, item -> item.measured().filter(isIn).isPresent());
    }

    private static Feature condition(String name, Predicate<Condition> isIn) {
        return item(
                "condition: " + name,
                item -> item.appliesWhen().stream()
                        .flatMap(RandomChecklistsTest::parts)
                        .anyMatch(isIn));
    }

    private static boolean isOwn(Scale scale) {
        return !Scales.builtIn().contains(scale);
    }

    private static List<Ratio> values(ChoiceScale scale) {
        return scale.options().stream()
                .map(Option::value)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<String> excluded(ChoiceScale scale) {
        return scale.options().stream()
                .filter(option -> option.value().isEmpty())
                .map(Option::id)
                .toList();
    }

    private static List<Condition> inner(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.conditions();
        }
        if (condition instanceof Condition.Any any) {
            return any.conditions();
        }
        return condition instanceof Condition.Not not ? List.of(not.condition()) : List.of();
    }

    private static Stream<Condition> parts(Condition condition) {
        return Stream.concat(Stream.of(condition), inner(condition).stream().flatMap(RandomChecklistsTest::parts));
    }

    private static int depth(Condition condition) {
        return 1
                + inner(condition).stream()
                        .mapToInt(RandomChecklistsTest::depth)
                        .max()
                        .orElse(0);
    }

    private static Stream<Item> askedBy(Checklist checklist, Item item) {
        return item.appliesWhen().stream()
                .flatMap(RandomChecklistsTest::parts)
                .flatMap(part -> part instanceof Condition.ItemIs asked
                        ? checklist.item(asked.item()).stream()
                        : Stream.empty());
    }

    private static boolean looksAhead(Checklist checklist) {
        List<Item> items = checklist.items();
        return items.stream()
                .anyMatch(
                        item -> askedBy(checklist, item).anyMatch(asked -> items.indexOf(asked) > items.indexOf(item)));
    }

    private static boolean hasChain(Checklist checklist) {
        return checklist.items().stream()
                .anyMatch(item -> askedBy(checklist, item)
                        .anyMatch(asked -> asked.appliesWhen().isPresent()));
    }

    /** Something a checklist can say. */
    record Feature(String name, Predicate<Checklist> isIn) {
        @Override
        public String toString() {
            return name;
        }
    }
}
