package io.serviceaudit.checklist;

import io.serviceaudit.internal.Defects;
import io.serviceaudit.internal.Require;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an audit asks: sections of items in a fixed order, under an id and a version.
 *
 * <p>An audit names both and is scored with that version or not at all, so a checklist never changes: a change is a new
 * version.
 */
public final class Checklist {
    private final String id;
    private final String version;
    private final String language;
    private final Text title;
    private final @Nullable Text purpose;
    private final @Nullable Text guide;
    private final List<Fact> facts;
    private final Map<String, Text> nextSteps;
    private final Scoring scoring;
    private final List<Section> sections;
    private final Map<String, Item> items;
    private final List<Item> evaluationOrder;

    private Checklist(Builder builder, Map<String, Item> items, List<Item> evaluationOrder) {
        id = builder.id;
        version = builder.version;
        language = builder.title.defaultLanguage();
        title = builder.title;
        purpose = builder.purpose;
        guide = builder.guide;
        facts = List.copyOf(builder.facts);
        nextSteps = Collections.unmodifiableMap(new LinkedHashMap<>(builder.nextSteps));
        scoring = builder.scoring;
        sections = List.copyOf(builder.sections);
        this.items = items;
        this.evaluationOrder = evaluationOrder;
    }

    /**
     * Starts a checklist.
     *
     * @param id a kebab-case id
     * @param version such as {@code 1.2.0}
     * @param title the name; its default language is the checklist's
     */
    public static Builder builder(String id, String version, Text title) {
        return new Builder(id, version, title);
    }

    /** The id, which all versions share. */
    public String id() {
        return id;
    }

    /** The version. */
    public String version() {
        return version;
    }

    /** The language its texts fall back to, as a BCP 47 tag. */
    public String language() {
        return language;
    }

    /** The name. */
    public Text title() {
        return title;
    }

    /** What it finds out, and for whom; empty if not said. */
    public Optional<Text> purpose() {
        return Optional.ofNullable(purpose);
    }

    /** How to use it; empty if not said. */
    public Optional<Text> guide() {
        return Optional.ofNullable(guide);
    }

    /** Published figures about the whole, in order. */
    public List<Fact> facts() {
        return facts;
    }

    /** What to do next, by the id of a band of health or by {@code diagnosis-needed}; empty if not said. */
    public Map<String, Text> nextSteps() {
        return nextSteps;
    }

    /** The scoring parameters it sets; all open if it sets none. */
    public Scoring scoring() {
        return scoring;
    }

    /** The sections, in order; at least one. */
    public List<Section> sections() {
        return sections;
    }

    /** All items of all sections, in order. */
    public List<Item> items() {
        return List.copyOf(items.values());
    }

    /** The item of an id; empty if there is none. */
    public Optional<Item> item(String id) {
        return Optional.ofNullable(items.get(id));
    }

    /**
     * All items in an order in which each comes after those its condition, or that of its section, asks about (rule S21).
     */
    public List<Item> evaluationOrder() {
        return evaluationOrder;
    }

    /** Id and version; for display. */
    @Override
    public String toString() {
        return id + " " + version;
    }

    /** Collects what a checklist says; {@link #build()} checks the whole. */
    public static final class Builder {
        /** The one level of health that is no band. */
        private static final String DIAGNOSIS_NEEDED = "diagnosis-needed";

        private final String id;
        private final String version;
        private final Text title;
        private @Nullable Text purpose;
        private @Nullable Text guide;
        private final List<Fact> facts = new ArrayList<>();
        private final Map<String, Text> nextSteps = new LinkedHashMap<>();
        private Scoring scoring = Scoring.open();
        private final List<Section> sections = new ArrayList<>();

        private Builder(String id, String version, Text title) {
            this.id = Objects.requireNonNull(id, "id");
            this.version = Objects.requireNonNull(version, "version");
            this.title = Objects.requireNonNull(title, "title");
        }

        /** Says what it finds out, and for whom. */
        public Builder purpose(Text purpose) {
            this.purpose = Objects.requireNonNull(purpose, "purpose");
            return this;
        }

        /** Says how to use it. */
        public Builder guide(Text guide) {
            this.guide = Objects.requireNonNull(guide, "guide");
            return this;
        }

        /** Adds a published figure about the whole. */
        public Builder fact(Fact fact) {
            facts.add(Objects.requireNonNull(fact, "fact"));
            return this;
        }

        /**
         * Says what to do next at a level of health.
         *
         * @param band the id of one of the checklist's bands (the standard's, if its scoring sets none), or {@code
         *     diagnosis-needed}
         * @param next what to do
         */
        public Builder nextStep(String band, Text next) {
            nextSteps.put(band, Objects.requireNonNull(next, "next"));
            return this;
        }

        /** Sets scoring parameters; what is left open is the standard's. */
        public Builder scoring(Scoring scoring) {
            this.scoring = Objects.requireNonNull(scoring, "scoring");
            return this;
        }

        /** Adds a section at the end. */
        public Builder section(Section section) {
            sections.add(Objects.requireNonNull(section, "section"));
            return this;
        }

        /**
         * The checklist.
         *
         * @throws IllegalArgumentException naming every defect: an id or version that is none, a next step for a level that is none, no section, two sections or
         *     two items of one id, two scales of one id that differ, a condition on an item that is not there or on an
         *     option its scale does not have or excludes from the score, conditions that go in a circle
         */
        public Checklist build() {
            Defects defects = new Defects("checklist '" + id + "'");
            defects.collect(() -> Require.id("checklist id", id));
            defects.collect(() -> Require.version("version of checklist '" + id + "'", version));
            checkNextSteps(defects);
            if (sections.isEmpty()) {
                defects.add("checklist '" + id + "' has no section; it must have at least one");
            }
            Map<String, Item> items = collectItems(defects);
            Map<Item, List<Condition.ItemIs>> asked = collectConditions(items, defects);
            defects.throwIfAny();
            EvaluationOrder order = EvaluationOrder.of(items, asked);
            order.circles()
                    .forEach(circle -> defects.add("conditions of items " + String.join(", ", circle)
                            + " go in a circle; an item must not depend on itself"));
            defects.throwIfAny();
            return new Checklist(this, Collections.unmodifiableMap(items), order.items());
        }

        private void checkNextSteps(Defects defects) {
            Set<String> levels = new LinkedHashSet<>(Set.of(DIAGNOSIS_NEEDED));
            scoring.orElse(Scoring.standard()).bands().orElseThrow().forEach(band -> levels.add(band.id()));
            for (String band : nextSteps.keySet()) {
                if (!levels.contains(band)) {
                    defects.add("next step is for '" + band + "'; it must be for one of " + String.join(", ", levels));
                }
            }
        }

        private Map<String, Item> collectItems(Defects defects) {
            Set<String> sectionIds = new HashSet<>();
            Map<String, Item> items = new LinkedHashMap<>();
            Map<String, Scale> scales = new LinkedHashMap<>();
            for (Section section : sections) {
                if (!sectionIds.add(section.id())) {
                    defects.add("section '" + section.id() + "' is given twice; ids must differ");
                }
                for (Item item : section.items()) {
                    if (items.put(item.id(), item) != null) {
                        defects.add("item '" + item.id() + "' is given twice; ids must differ within a checklist");
                    }
                    Scale known = scales.put(item.scale().id(), item.scale());
                    if (known != null && known != item.scale()) {
                        defects.add("scale '" + known.id() + "' is given twice; ids must differ");
                    }
                }
            }
            return items;
        }

        private Map<Item, List<Condition.ItemIs>> collectConditions(Map<String, Item> items, Defects defects) {
            Map<Item, List<Condition.ItemIs>> asked = new LinkedHashMap<>();
            for (Section section : sections) {
                List<Condition.ItemIs> ofSection = itemsIn(section.appliesWhen());
                ofSection.forEach(one -> check(one, "section '" + section.id() + "'", items, defects));
                for (Item item : section.items()) {
                    List<Condition.ItemIs> ofItem = itemsIn(item.appliesWhen());
                    ofItem.forEach(one -> check(one, "item '" + item.id() + "'", items, defects));
                    List<Condition.ItemIs> both = new ArrayList<>(ofSection);
                    both.addAll(ofItem);
                    asked.put(item, both);
                }
            }
            return asked;
        }

        private static List<Condition.ItemIs> itemsIn(Optional<Condition> condition) {
            List<Condition.ItemIs> items = new ArrayList<>();
            condition.ifPresent(present -> present.forEachItem(items::add));
            return items;
        }

        private static void check(Condition.ItemIs asked, String owner, Map<String, Item> items, Defects defects) {
            Item item = items.get(asked.item());
            if (item == null) {
                defects.add("condition of " + owner + " asks about item '" + asked.item()
                        + "', which the checklist does not have");
                return;
            }
            for (Choice choice : asked.choices()) {
                if (!item.scale().has(choice)) {
                    defects.add("condition of " + owner + " asks for '" + choice.code() + "' of item '" + item.id()
                            + "', which its scale '" + item.scale().id() + "' does not have");
                } else if (item.scale().valueOf(choice).isEmpty()) {
                    defects.add("condition of " + owner + " asks for '" + choice.code() + "' of item '" + item.id()
                            + "', which is excluded from the score and so never known");
                }
            }
        }
    }
}
