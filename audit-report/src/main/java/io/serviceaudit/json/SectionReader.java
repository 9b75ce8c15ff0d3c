package io.serviceaudit.json;

import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Fact;
import io.serviceaudit.checklist.Hint;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.RedFlag;
import io.serviceaudit.checklist.Scale;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.ConditionReader.Asked;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.priority.Impact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the sections of a checklist with their items, and checks what conditions ask about across them. */
final class SectionReader {
    private static final List<String> FIELDS =
            List.of("id", "title", "description", "weight", "facts", "appliesWhen", "items");
    private static final List<String> ITEM_FIELDS = List.of(
            "id",
            "question",
            "why",
            "description",
            "scale",
            "weight",
            "reversed",
            "critical",
            "impact",
            "effort",
            "basket",
            "improve",
            "hints",
            "facts",
            "guidance",
            "measured",
            "redFlag",
            "appliesWhen");
    private static final List<String> HINT_FIELDS = List.of("kind", "text");

    /**
     * A section's condition counts for each of its items. How often it may ask about an item for all of them together, as a
     * multiple of the most items: far beyond any real checklist, and still cheap.
     */
    private static final long MOST_ASKED = 200;

    private final Texts texts;
    private final ScaleReader scales;
    private final FactReader facts;
    private final Limits limits;
    private final Problems problems;
    private final Values values;
    private final Choices choices;
    private final ConditionReader conditions;
    private final MeasuredReader measured;

    private final Set<String> sectionIds = new HashSet<>();
    private final Map<String, KnownItem> items = new LinkedHashMap<>();
    private final Map<Integer, String> itemIds = new HashMap<>();
    private final List<Asking> askings = new ArrayList<>();
    private final Circles circles = new Circles();
    private int itemCount;

    SectionReader(
            Texts texts,
            ScaleReader scales,
            FactReader facts,
            Metrics metrics,
            Limits limits,
            Problems problems,
            Values values) {
        this.texts = texts;
        this.scales = scales;
        this.facts = facts;
        this.limits = limits;
        this.problems = problems;
        this.values = values;
        choices = new Choices(problems);
        conditions = new ConditionReader(problems, values, choices);
        measured = new MeasuredReader(texts, new Quantities(metrics, problems, values), choices, problems, values);
    }

    /** An item that is there, the scale if that was not refused, and its node among what depends on what. */
    private record KnownItem(@Nullable Scale scale, int node) {}

    /** What the conditions of one node, an item or a section, ask about. */
    private record Asking(int node, List<Asked> asked) {}

    @Nullable
    List<Section> sections(JsonValue value) {
        List<Section> sections = values.filledList(value, this::section);
        if (itemCount > limits.items()) {
            problems.add(value.place(), Message.TOO_MANY_ITEMS, itemCount, limits.items());
        }
        askings.forEach(asking -> asking.asked().forEach(asked -> check(asked, asking.node())));
        nameCircles();
        return sections;
    }

    private @Nullable Section section(JsonValue value) {
        Fields fields = Fields.of(value, FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        int node = circles.node();
        String id = fields.required("id", v -> values.unique(values.id(v), v.place(), sectionIds));
        Text title = fields.optional("title", texts::text);
        Text description = fields.optional("description", texts::text);
        BigDecimal weight = fields.optional("weight", values::positive);
        List<Fact> sectionFacts = fields.optional("facts", facts::facts);
        List<Asked> asked = new ArrayList<>();
        Condition appliesWhen = fields.optional("appliesWhen", v -> conditions.condition(v, asked::add));
        askings.add(new Asking(node, asked));
        int itemsBefore = itemCount;
        List<Item> sectionItems = fields.required("items", v -> values.filledList(v, item -> item(item, node)));
        if ((long) asked.size() * (itemCount - itemsBefore) > MOST_ASKED * limits.items()) {
            problems.add(
                    fields.place().member("appliesWhen"), Message.CONDITION_TOO_LARGE, MOST_ASKED * limits.items());
        }
        if (id == null || sectionItems == null) {
            return null;
        }
        return problems.make(fields.place(), () -> {
            Section.Builder builder = Section.builder(id);
            if (title != null) {
                builder.title(title);
            }
            if (description != null) {
                builder.description(description);
            }
            if (weight != null) {
                builder.weight(weight);
            }
            if (sectionFacts != null) {
                sectionFacts.forEach(builder::fact);
            }
            if (appliesWhen != null) {
                builder.appliesWhen(appliesWhen);
            }
            sectionItems.forEach(builder::item);
            return builder.build();
        });
    }

    private @Nullable Item item(JsonValue value, int sectionNode) {
        itemCount++;
        Fields fields = Fields.of(value, ITEM_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        int node = circles.node();
        circles.edge(node, sectionNode);
        Scale scale = fields.required("scale", scales::find);
        String id = fields.required("id", v -> id(v, scale, node));
        Text question = fields.required("question", texts::text);
        Text why = fields.optional("why", texts::text);
        Text description = fields.optional("description", texts::text);
        BigDecimal weight = fields.optional("weight", values::positive);
        Boolean reversed = fields.optional("reversed", values::truth);
        Boolean critical = fields.optional("critical", values::truth);
        Impact impact = fields.optional("impact", v -> values.word(v, Impact.values(), Impact::code));
        Integer effort = fields.optional("effort", v -> values.whole(v, 1, Item.MOST_EFFORT));
        Basket basket = fields.optional("basket", v -> values.word(v, Basket.values(), Basket::code));
        Text improve = fields.optional("improve", texts::text);
        List<Hint> hints = fields.optional("hints", v -> values.list(v, this::hint));
        List<Fact> itemFacts = fields.optional("facts", facts::facts);
        List<Text> guidance = fields.optional("guidance", v -> values.list(v, texts::text));
        MeasuredRule rule = fields.optional("measured", v -> measured.rule(v, scale));
        RedFlag redFlag = fields.optional("redFlag", measured::redFlag);
        List<Asked> asked = new ArrayList<>();
        Condition appliesWhen = fields.optional("appliesWhen", v -> conditions.condition(v, asked::add));
        askings.add(new Asking(node, asked));
        if (id == null || question == null || scale == null) {
            return null;
        }
        return problems.make(fields.place(), () -> {
            Item.Builder builder = Item.builder(id, question, scale);
            if (why != null) {
                builder.why(why);
            }
            if (description != null) {
                builder.description(description);
            }
            if (weight != null) {
                builder.weight(weight);
            }
            if (reversed != null) {
                builder.reversed(reversed);
            }
            if (critical != null) {
                builder.critical(critical);
            }
            if (impact != null) {
                builder.impact(impact);
            }
            if (effort != null) {
                builder.effort(effort);
            }
            if (basket != null) {
                builder.basket(basket);
            }
            if (improve != null) {
                builder.improve(improve);
            }
            if (hints != null) {
                hints.forEach(builder::hint);
            }
            if (itemFacts != null) {
                itemFacts.forEach(builder::fact);
            }
            if (guidance != null) {
                guidance.forEach(builder::guidance);
            }
            if (rule != null) {
                builder.measured(rule);
            }
            if (redFlag != null) {
                builder.redFlag(redFlag);
            }
            if (appliesWhen != null) {
                builder.appliesWhen(appliesWhen);
            }
            return builder.build();
        });
    }

    private @Nullable String id(JsonValue value, @Nullable Scale scale, int node) {
        String id = values.id(value);
        if (id != null && items.putIfAbsent(id, new KnownItem(scale, node)) != null) {
            problems.add(value.place(), Message.DUPLICATE_ID, id);
            return null;
        }
        if (id != null) {
            itemIds.put(node, id);
        }
        return id;
    }

    private @Nullable Hint hint(JsonValue value) {
        Fields fields = Fields.of(value, HINT_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        String kind = fields.required("kind", values::id);
        Text text = fields.required("text", texts::text);
        return kind == null || text == null ? null : problems.make(fields.place(), () -> new Hint(kind, text));
    }

    private void check(Asked asked, int node) {
        KnownItem item = items.get(asked.item());
        if (item == null) {
            problems.addUnknown(asked.place(), Message.UNKNOWN_ITEM, asked.item(), items.keySet(), asked.item());
            return;
        }
        circles.edge(node, item.node());
        Scale scale = item.scale();
        if (scale != null) {
            asked.options().forEach(option -> choices.scoredOn(scale, option));
        }
    }

    /** Names each circle once, where the first of its conditions, in the order of the document, leads into it. */
    private void nameCircles() {
        for (List<Integer> circle : circles.find()) {
            // A section comes before its items, so the first node leads on by what its own condition asks about.
            int first = Collections.min(circle);
            List<Integer> rotated = new ArrayList<>(circle);
            Collections.rotate(rotated, -circle.indexOf(first));
            int second = rotated.get(1 % rotated.size());
            List<String> ids =
                    rotated.stream().map(itemIds::get).filter(Objects::nonNull).toList();
            askings.stream()
                    .filter(asking -> asking.node() == first)
                    .flatMap(asking -> asking.asked().stream())
                    .filter(asked -> isNode(asked, second))
                    .findFirst()
                    .ifPresent(asked -> problems.add(asked.place(), Message.CONDITION_CIRCLE, Problems.names(ids)));
        }
    }

    private boolean isNode(Asked asked, int node) {
        KnownItem item = items.get(asked.item());
        return item != null && item.node() == node;
    }
}
