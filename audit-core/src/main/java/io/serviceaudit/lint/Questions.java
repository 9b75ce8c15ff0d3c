package io.serviceaudit.lint;

import io.serviceaudit.checklist.Condition;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What conditions ask: the sets of values that they hold a fact against. Found without recursion, so that a long chain of
 * conditions costs no stack.
 *
 * @param tagValues by tag, what its value is held against
 * @param industries what the industry is held against
 * @param channels the channels asked for
 * @param choices by item, what its answer is held against
 */
record Questions(
        Map<String, Set<Set<Object>>> tagValues,
        Set<Set<Object>> industries,
        Set<String> channels,
        Map<String, Set<Set<Object>>> choices) {
    /**
     * What a condition asks, and what is asked by the conditions of the items it asks about, and so on.
     *
     * @param conditionsOf the conditions that decide whether an item applies
     */
    static Questions of(Condition condition, Function<String, List<Condition>> conditionsOf) {
        Questions questions = new Questions(
                new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashMap<>());
        Deque<Condition> open = new ArrayDeque<>(List.of(condition));
        while (!open.isEmpty()) {
            Condition next = open.remove();
            if (next instanceof Condition.All all) {
                open.addAll(all.conditions());
            } else if (next instanceof Condition.Any any) {
                open.addAll(any.conditions());
            } else if (next instanceof Condition.Not not) {
                open.add(not.condition());
            } else if (next instanceof Condition.ItemIs item) {
                if (!questions.choices.containsKey(item.item())) {
                    open.addAll(conditionsOf.apply(item.item()));
                }
                add(questions.choices, item.item(), item.choices());
            } else if (next instanceof Condition.TagIs tag) {
                add(questions.tagValues, tag.tag(), tag.values());
            } else if (next instanceof Condition.Industry industry) {
                questions.industries.add(Set.of(industry.industry()));
            } else if (next instanceof Condition.Channel channel) {
                questions.channels.add(channel.channel());
            }
        }
        return questions;
    }

    /** What one condition asks by itself. */
    static Questions of(Condition condition) {
        return of(condition, item -> List.of());
    }

    private static void add(Map<String, Set<Set<Object>>> questions, String name, Collection<?> values) {
        questions.computeIfAbsent(name, unused -> new LinkedHashSet<>()).add(new LinkedHashSet<>(values));
    }
}
