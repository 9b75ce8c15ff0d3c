package io.serviceaudit.testkit;

import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.ChoiceScale;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.Option;
import io.serviceaudit.checklist.RatingScale;
import io.serviceaudit.checklist.RedFlag;
import io.serviceaudit.checklist.Scale;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.checklist.Threshold;
import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.priority.Impact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Random checklists that use all that a checklist can say about its score: decimal weights from 0.001 to 1,000, reversed and
 * critical items, impacts, efforts, built-in scales, own choice scales (equal values, excluded options, no full value) and own
 * rating scales (0 to 7, -2 to 3), own finding thresholds, conditions on items and sections over tags, industry, channels and
 * other items, items and red flags measured by {@linkplain Metrics#standard() standard metrics}, own scoring parameters.
 *
 * <p>Ids are {@code section-1}, {@code item-1} and so on; the id of the checklist names its seed. The same seed gives the same checklist,
 * on every machine and Java version.
 */
public final class RandomChecklists {
    /** Without the two rates that became standard later, so that a seed goes on giving the checklist it always gave. */
    private static final List<Metric> METRICS = Metrics.standard().all().stream()
            .filter(metric ->
                    !metric.equals(Metrics.GROSS_REVENUE_CHURN_RATE) && !metric.equals(Metrics.NET_REVENUE_CHURN_RATE))
            .toList();

    private static final long SALT = 0x4368_6563_6B6CL;
    private static final int MOST_ITEMS = 20;
    private static final int MOST_DEPTH = 3;
    private static final Map<String, List<String>> TAGS =
            Map.of("city", List.of("Kazan", "Oslo", "Ufa"), "brand", List.of("blue", "red"));
    private static final List<String> TAG_NAMES = List.of("city", "brand");
    private static final List<String> INDUSTRIES = List.of("saas", "retail");
    private static final List<String> CHANNELS = List.of("phone", "chat", "e-mail");
    private static final List<String> OPTIONS = List.of("always", "mostly", "at-times", "rarely", "never");

    private final Dice dice;
    private final List<Scale> scales;

    private RandomChecklists(Dice dice) {
        this.dice = dice;
        this.scales = scales();
    }

    /**
     * The checklist of a seed, of 1 to 20 items.
     *
     * @param seed any number
     * @return a checklist with the id {@code random-<seed in hexadecimal>}
     */
    public static Checklist ofSeed(long seed) {
        return ofSeed(seed, MOST_ITEMS);
    }

    /**
     * The checklist of a seed, with a limit on its items. Another limit gives another checklist.
     *
     * @param seed any number
     * @param mostItems how many items it may have, 1 or more
     * @return a checklist with the id {@code random-<seed in hexadecimal>}
     * @throws IllegalArgumentException if {@code mostItems} is less than 1
     */
    public static Checklist ofSeed(long seed, int mostItems) {
        if (mostItems < 1) {
            throw new IllegalArgumentException("mostItems is " + mostItems + "; it must be at least 1");
        }
        return new RandomChecklists(new Dice(seed, SALT))
                .checklist("random-" + Long.toHexString(seed), RandomScorings.ofSeed(seed + 1), mostItems);
    }

    /**
     * The next checklist of a generator, which gives its seed.
     *
     * @param random where the seed comes from
     * @return a checklist of 1 to 20 items
     */
    public static Checklist next(RandomGenerator random) {
        return ofSeed(random.nextLong());
    }

    private Checklist checklist(String id, Scoring scoring, int mostItems) {
        List<List<Place>> sections = places(dice.from(1, dice.oneIn(3) ? mostItems : Math.min(8, mostItems)));
        Map<String, Condition> sectionConditions = new HashMap<>();
        Map<String, Condition> itemConditions = new HashMap<>();
        drawConditions(sections, sectionConditions, itemConditions);
        Checklist.Builder builder = Checklist.builder(id, "1.0.0", text("Checklist"));
        if (dice.oneIn(3)) {
            builder.scoring(scoring);
        }
        for (List<Place> places : sections) {
            String sectionId = places.get(0).section();
            Section.Builder section = section(sectionId);
            Optional.ofNullable(sectionConditions.get(sectionId)).ifPresent(section::appliesWhen);
            for (Place place : places) {
                Item.Builder item = item(place);
                Optional.ofNullable(itemConditions.get(place.id())).ifPresent(item::appliesWhen);
                section.item(item.build());
            }
            builder.section(section.build());
        }
        return builder.build();
    }

    /** Ids and scales of the items, section by section. */
    private List<List<Place>> places(int count) {
        List<List<Place>> sections = new ArrayList<>();
        List<Place> section = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            section.add(new Place("section-" + (sections.size() + 1), "item-" + i, dice.one(scales)));
            if (i == count || dice.oneIn(4)) {
                sections.add(section);
                section = new ArrayList<>();
            }
        }
        return sections;
    }

    /**
     * Conditions ask only about items that come earlier in a shuffled order of sections, and of items within them: so there
     * are no circles, and yet conditions look ahead in the checklist.
     */
    private void drawConditions(
            List<List<Place>> sections, Map<String, Condition> ofSections, Map<String, Condition> ofItems) {
        List<Place> earlier = new ArrayList<>();
        for (List<Place> section : dice.shuffled(sections)) {
            if (dice.oneIn(6)) {
                ofSections.put(section.get(0).section(), condition(MOST_DEPTH, earlier));
            }
            for (Place place : dice.shuffled(section)) {
                if (dice.oneIn(4)) {
                    ofItems.put(place.id(), condition(MOST_DEPTH, earlier));
                }
                earlier.add(place);
            }
        }
    }

    private Section.Builder section(String id) {
        Section.Builder builder = Section.builder(id).weight(weight());
        if (dice.oneIn(2)) {
            builder.title(text("Title of " + id));
        }
        return builder;
    }

    private Item.Builder item(Place place) {
        Item.Builder builder = Item.builder(place.id(), text("Question of " + place.id()), place.scale())
                .weight(weight())
                .reversed(dice.oneIn(5))
                .critical(dice.oneIn(4))
                .impact(dice.one(List.of(Impact.values())))
                .effort(dice.oneIn(10) ? dice.from(1, Item.MOST_EFFORT) : dice.from(1, 8));
        if (dice.oneIn(4)) {
            builder.measured(measured(place.scale()));
        }
        if (dice.oneIn(3)) {
            builder.redFlag(redFlag(place));
        }
        if (dice.oneIn(3)) {
            builder.basket(dice.one(List.of(Basket.values())));
        }
        if (dice.oneIn(3)) {
            builder.improve(text("What to do about " + place.id()));
        }
        for (int i = dice.oneIn(4) ? dice.from(1, 3) : 0; i > 0; i--) {
            builder.guidance(text("Guiding question " + i));
        }
        return builder;
    }

    private BigDecimal weight() {
        return switch (dice.from(0, 5)) {
            case 0 -> new BigDecimal("0.001");
            case 1 -> BigDecimal.valueOf(1_000);
            case 2 -> BigDecimal.valueOf(dice.from(1, 1_000_000), 3);
            case 3 -> BigDecimal.valueOf(dice.from(1, 50), 1);
            default -> BigDecimal.valueOf(dice.from(1, 3));
        };
    }

    private Text text(String english) {
        if (!dice.oneIn(4)) {
            return Text.of("en", english);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("en", english);
        texts.put("ru", "По-русски: " + english);
        return Text.of("en", texts);
    }

    /** What the items choose their scales from; at times only scales that know n/a. */
    private List<Scale> scales() {
        List<Scale> all = new ArrayList<>(Scales.builtIn());
        all.add(choiceScale("own-choice"));
        all.add(choiceScale("other-choice"));
        all.add(ratingScale("own-rating"));
        all.add(ratingScale("other-rating"));
        boolean excludingOnly = dice.oneIn(6);
        List<Scale> fitting = all.stream()
                .filter(scale -> !excludingOnly || Choices.excluded(scale).isPresent())
                .toList();
        return dice.some(fitting, 1);
    }

    private ChoiceScale choiceScale(String id) {
        List<Option> options = new ArrayList<>();
        int count = dice.from(1, OPTIONS.size());
        BigDecimal value = dice.oneIn(4) ? thousandths() : BigDecimal.ONE;
        for (int i = 0; i < count; i++) {
            options.add(Option.of(OPTIONS.get(i), value));
            boolean last = i == count - 2;
            value = dice.oneIn(5) ? value : last && !dice.oneIn(4) ? BigDecimal.ZERO : thousandths();
        }
        if (dice.oneIn(2)) {
            options.add(dice.from(0, options.size()), Option.excluded(dice.oneIn(2) ? "n/a" : "not-seen"));
        }
        ChoiceScale scale = ChoiceScale.of(id, options);
        return dice.oneIn(3) ? scale.withFindingBelow(findingBelow()) : scale;
    }

    private RatingScale ratingScale(String id) {
        RatingScale scale = switch (dice.from(0, 5)) {
            case 0 -> RatingScale.of(id, 0, 7);
            case 1 -> RatingScale.of(id, -2, 3);
            case 2 -> RatingScale.of(id, 1, 10);
            case 3 -> RatingScale.of(id, 0, 1);
            case 4 -> RatingScale.of(id, -5, -1);
            default -> RatingScale.of(id, 0, 100);
        };
        scale = dice.oneIn(2) ? scale.withNotApplicable() : scale;
        return dice.oneIn(3) ? scale.withFindingBelow(findingBelow()) : scale;
    }

    private BigDecimal findingBelow() {
        return dice.oneIn(2) ? thousandths() : BigDecimal.valueOf(dice.from(0, 4) * 25L, 2);
    }

    private BigDecimal thousandths() {
        return BigDecimal.valueOf(dice.from(0, 1_000), 3);
    }

    private MeasuredRule measured(Scale scale) {
        Metric metric = metric();
        List<Choice> choices = Choices.scored(scale);
        return switch (dice.from(0, 2)) {
            case 0 -> {
                List<Threshold> thresholds = new ArrayList<>();
                for (int i = dice.from(1, 3); i > 0; i--) {
                    thresholds.add(new Threshold(comparator(), quantity(metric), dice.one(choices)));
                }
                yield MeasuredRule.byThresholds(metric, thresholds, dice.one(choices));
            }
            case 1 -> MeasuredRule.byTarget(metric, dice.one(choices), dice.one(choices));
            default -> {
                Map<String, Quantity> limits = new LinkedHashMap<>();
                dice.some(CHANNELS, 1).forEach(channel -> limits.put(channel, quantity(metric)));
                yield new MeasuredRule.ByChannel(
                        metric, comparator(), limits, dice.one(choices), dice.one(choices), dice.one(choices));
            }
        };
    }

    private RedFlag redFlag(Place place) {
        RedFlag flag = RedFlag.of(text("Red flag of " + place.id()));
        Metric metric = metric();
        return dice.oneIn(2) ? flag.measuredBy(metric, comparator(), quantity(metric)) : flag;
    }

    private Metric metric() {
        return dice.one(METRICS);
    }

    private Comparator comparator() {
        return dice.one(List.of(Comparator.values()));
    }

    private Quantity quantity(Metric metric) {
        return new Quantity(
                metric.unit(),
                Ratio.of(
                        switch (metric.unit()) {
                            case PERCENT -> BigDecimal.valueOf(dice.from(1, 199) * 5L, 1);
                            case POINTS -> BigDecimal.valueOf(dice.from(-99, 99));
                            case COUNT, PER_YEAR -> BigDecimal.valueOf(dice.from(1, 12));
                            case DURATION -> BigDecimal.valueOf(dice.from(1, 240) * 30L);
                            case MONEY -> BigDecimal.valueOf(dice.from(1, 100) * 500L);
                        }));
    }

    private Condition condition(int depth, List<Place> earlier) {
        return switch (dice.from(depth == 0 ? 3 : 0, 9)) {
            case 0 -> new Condition.All(conditions(depth - 1, earlier));
            case 1 -> new Condition.Any(conditions(depth - 1, earlier));
            case 2 -> Condition.not(condition(depth - 1, earlier));
            case 3 -> {
                String tag = dice.one(TAG_NAMES);
                yield new Condition.TagIs(tag, dice.some(TAGS.getOrDefault(tag, List.of()), 1));
            }
            case 4 -> Condition.industry(dice.one(INDUSTRIES));
            case 5 -> Condition.channel(dice.one(CHANNELS));
            default -> {
                if (earlier.isEmpty()) {
                    yield Condition.channel(dice.one(CHANNELS));
                }
                Place asked = dice.one(earlier);
                yield new Condition.ItemIs(asked.id(), dice.some(Choices.scored(asked.scale()), 1));
            }
        };
    }

    private List<Condition> conditions(int depth, List<Place> earlier) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = dice.from(0, 3); i > 0; i--) {
            conditions.add(condition(depth, earlier));
        }
        return conditions;
    }

    /** An item before the rest of it is drawn. */
    private record Place(String section, String id, Scale scale) {}
}
