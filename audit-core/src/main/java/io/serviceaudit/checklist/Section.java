package io.serviceaudit.checklist;

import io.serviceaudit.internal.Defects;
import io.serviceaudit.internal.Require;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A group of items with a title and a weight; called a principle or stage in some checklists. */
public final class Section {
    private final String id;
    private final @Nullable Text title;
    private final @Nullable Text description;
    private final BigDecimal weight;
    private final List<Fact> facts;
    private final @Nullable Condition appliesWhen;
    private final List<Item> items;

    private Section(Builder builder) {
        id = builder.id;
        title = builder.title;
        description = builder.description;
        weight = builder.weight;
        facts = List.copyOf(builder.facts);
        appliesWhen = builder.appliesWhen;
        items = List.copyOf(builder.items);
    }

    /**
     * Starts a section.
     *
     * @param id a kebab-case id, unique among the sections of its checklist
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** The id, unique among the sections of its checklist. */
    public String id() {
        return id;
    }

    /** The words shown for it; empty where the id serves. */
    public Optional<Text> title() {
        return Optional.ofNullable(title);
    }

    /** What it is about; empty if not said. */
    public Optional<Text> description() {
        return Optional.ofNullable(description);
    }

    /** How much it counts within the whole; greater than 0 (rule S1). */
    public BigDecimal weight() {
        return weight;
    }

    /** Published figures beside it, in order. */
    public List<Fact> facts() {
        return facts;
    }

    /** When it applies with all its items; empty for always. */
    public Optional<Condition> appliesWhen() {
        return Optional.ofNullable(appliesWhen);
    }

    /** Its items, in order; at least one. */
    public List<Item> items() {
        return items;
    }

    /** The id; for display. */
    @Override
    public String toString() {
        return id;
    }

    /** Collects what a section says; {@link #build()} checks the whole. */
    public static final class Builder {
        private final String id;
        private @Nullable Text title;
        private @Nullable Text description;
        private BigDecimal weight = BigDecimal.ONE;
        private final List<Fact> facts = new ArrayList<>();
        private @Nullable Condition appliesWhen;
        private final List<Item> items = new ArrayList<>();

        private Builder(String id) {
            this.id = Objects.requireNonNull(id, "id");
        }

        /** Sets the words shown for it. */
        public Builder title(Text title) {
            this.title = Objects.requireNonNull(title, "title");
            return this;
        }

        /** Says what it is about. */
        public Builder description(Text description) {
            this.description = Objects.requireNonNull(description, "description");
            return this;
        }

        /** Sets how much it counts within the whole; greater than 0. */
        public Builder weight(BigDecimal weight) {
            this.weight = Objects.requireNonNull(weight, "weight");
            return this;
        }

        /** Adds a published figure. */
        public Builder fact(Fact fact) {
            facts.add(Objects.requireNonNull(fact, "fact"));
            return this;
        }

        /** Sets when it applies. */
        public Builder appliesWhen(Condition appliesWhen) {
            this.appliesWhen = Objects.requireNonNull(appliesWhen, "appliesWhen");
            return this;
        }

        /** Adds an item at the end. */
        public Builder item(Item item) {
            items.add(Objects.requireNonNull(item, "item"));
            return this;
        }

        /**
         * The section.
         *
         * @throws IllegalArgumentException naming every defect: an id that is none, a weight not greater than 0, no item
         */
        public Section build() {
            Defects defects = new Defects("section '" + id + "'");
            defects.collect(() -> Require.id("section id", id));
            defects.collect(() -> Require.weight("section '" + id + "'", weight));
            if (items.isEmpty()) {
                defects.add("section '" + id + "' has no item; it must have at least one");
            }
            defects.throwIfAny();
            return new Section(this);
        }
    }
}
