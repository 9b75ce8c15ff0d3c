package io.serviceaudit.checklist;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Items in an order in which each comes after those its conditions ask about, and those that cannot be ordered because their
 * conditions go in a circle. Found without recursion, so that a long chain of conditions costs no stack.
 *
 * @param items the ordered items
 * @param circles the ids of the items left over, in one list; empty if there are none
 */
record EvaluationOrder(List<Item> items, List<List<String>> circles) {
    static EvaluationOrder of(Map<String, Item> items, Map<Item, List<Condition.ItemIs>> asked) {
        Map<Item, Integer> waitingFor = new HashMap<>();
        Map<Item, List<Item>> askedBy = new HashMap<>();
        Deque<Item> ready = new ArrayDeque<>();
        for (Item item : items.values()) {
            List<Item> needed = asked.getOrDefault(item, List.of()).stream()
                    .map(Condition.ItemIs::item)
                    .distinct()
                    .map(items::get)
                    .filter(Objects::nonNull)
                    .toList();
            waitingFor.put(item, needed.size());
            needed.forEach(other ->
                    askedBy.computeIfAbsent(other, unused -> new ArrayList<>()).add(item));
            if (needed.isEmpty()) {
                ready.add(item);
            }
        }
        List<Item> ordered = new ArrayList<>();
        while (!ready.isEmpty()) {
            Item item = ready.remove();
            ordered.add(item);
            for (Item dependent : askedBy.getOrDefault(item, List.of())) {
                if (waitingFor.merge(dependent, -1, Integer::sum) == 0) {
                    ready.add(dependent);
                }
            }
        }
        List<String> left = items.values().stream()
                .filter(item -> waitingFor.getOrDefault(item, 0) > 0)
                .map(Item::id)
                .toList();
        return new EvaluationOrder(List.copyOf(ordered), left.isEmpty() ? List.of() : List.of(left));
    }
}
