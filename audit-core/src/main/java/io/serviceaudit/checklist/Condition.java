package io.serviceaudit.checklist;

import io.serviceaudit.internal.Require;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * When an item or section applies (rule S21): tags and industry of the subject, channels in scope, answers to other
 * items, joined by all, any and not. What is not known stays unknown through the joins, as in Kleene's logic.
 */
public sealed interface Condition {
    /** What the facts say of this condition. */
    Truth evaluate(Facts facts);

    /** Calls back for every item this condition asks about, in order. */
    default void forEachItem(Consumer<ItemIs> action) {}

    /** What a condition can ask. */
    interface Facts {
        /** Whether the tag has one of the values; unknown if the subject has no such tag. */
        Truth tag(String tag, List<String> values);

        /** Whether the subject is of this industry; unknown if it names none. */
        Truth industry(String industry);

        /** Whether the channel is in scope; unknown if no channels are listed. */
        Truth channel(String channel);

        /** Whether the item was answered with one of the choices; unknown if it has no value. */
        Truth item(String item, List<Choice> choices);
    }

    /** All of these hold; true if there are none. */
    static Condition all(Condition... conditions) {
        return new All(List.of(conditions));
    }

    /** Any of these holds; false if there are none. */
    static Condition any(Condition... conditions) {
        return new Any(List.of(conditions));
    }

    /** This does not hold. */
    static Condition not(Condition condition) {
        return new Not(condition);
    }

    /** The subject's tag has one of these values. */
    static Condition tag(String tag, String... values) {
        return new TagIs(tag, List.of(values));
    }

    /** The subject is of this industry. */
    static Condition industry(String industry) {
        return new Industry(industry);
    }

    /** The channel is in scope. */
    static Condition channel(String channel) {
        return new Channel(channel);
    }

    /** The item was answered with one of these options. */
    static Condition item(String item, String... options) {
        return new ItemIs(item, List.of(options).stream().map(Choice::of).toList());
    }

    /**
     * All hold.
     *
     * @param conditions what must hold
     */
    record All(List<Condition> conditions) implements Condition {
        /** Copies the list. */
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Truth evaluate(Facts facts) {
            return conditions.stream().map(each -> each.evaluate(facts)).reduce(Truth.TRUE, Truth::and);
        }

        @Override
        public void forEachItem(Consumer<ItemIs> action) {
            conditions.forEach(each -> each.forEachItem(action));
        }
    }

    /**
     * Any holds.
     *
     * @param conditions of which one must hold
     */
    record Any(List<Condition> conditions) implements Condition {
        /** Copies the list. */
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Truth evaluate(Facts facts) {
            return conditions.stream().map(each -> each.evaluate(facts)).reduce(Truth.FALSE, Truth::or);
        }

        @Override
        public void forEachItem(Consumer<ItemIs> action) {
            conditions.forEach(each -> each.forEachItem(action));
        }
    }

    /**
     * Does not hold.
     *
     * @param condition what must not hold
     */
    record Not(Condition condition) implements Condition {
        /** Checks that nothing is null. */
        public Not {
            Objects.requireNonNull(condition, "condition");
        }

        @Override
        public Truth evaluate(Facts facts) {
            return condition.evaluate(facts).negated();
        }

        @Override
        public void forEachItem(Consumer<ItemIs> action) {
            condition.forEachItem(action);
        }
    }

    /**
     * The subject's tag has one of the values.
     *
     * @param tag the tag's name
     * @param values of which it must have one
     */
    record TagIs(String tag, List<String> values) implements Condition {
        /**
         * Checks the name and that there are values.
         *
         * @throws IllegalArgumentException if the name is not printable or there is no value
         */
        public TagIs {
            Require.hostId("tag of a condition", tag);
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException(
                        "condition on tag '" + tag + "' names no value; it must name at least one");
            }
        }

        @Override
        public Truth evaluate(Facts facts) {
            return facts.tag(tag, values);
        }
    }

    /**
     * The subject is of the industry.
     *
     * @param industry the industry's id
     */
    record Industry(String industry) implements Condition {
        /**
         * Checks the id.
         *
         * @throws IllegalArgumentException if it is no kebab-case id
         */
        public Industry {
            Require.id("industry of a condition", industry);
        }

        @Override
        public Truth evaluate(Facts facts) {
            return facts.industry(industry);
        }
    }

    /**
     * The channel is in scope.
     *
     * @param channel the channel
     */
    record Channel(String channel) implements Condition {
        /**
         * Checks the channel.
         *
         * @throws IllegalArgumentException if it is not printable
         */
        public Channel {
            Require.hostId("channel of a condition", channel);
        }

        @Override
        public Truth evaluate(Facts facts) {
            return facts.channel(channel);
        }
    }

    /**
     * The item was answered, by the auditor or a measurement, with one of the choices; tested before reversal.
     *
     * @param item the item's id
     * @param choices of which one must have been chosen; none that is excluded from the score
     */
    record ItemIs(String item, List<Choice> choices) implements Condition {
        /**
         * Checks the id and that there are choices.
         *
         * @throws IllegalArgumentException if the id is no kebab-case id or there is no choice
         */
        public ItemIs {
            Require.id("item of a condition", item);
            choices = List.copyOf(choices);
            if (choices.isEmpty()) {
                throw new IllegalArgumentException(
                        "condition on item '" + item + "' names no option; it must name at least one");
            }
        }

        @Override
        public Truth evaluate(Facts facts) {
            return facts.item(item, choices);
        }

        @Override
        public void forEachItem(Consumer<ItemIs> action) {
            action.accept(this);
        }
    }
}
