package io.serviceaudit.report;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.internal.Require;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A principle of good service, and the findings and metrics that call for it: weak items of named checklists, and metrics that
 * miss their target or stand worse than their benchmark.
 */
public final class RecommendationRule {
    private final String id;
    private final Text title;
    private final @Nullable Text why;
    private final Text whatToDo;
    private final Map<String, Set<String>> itemsByChecklist;
    private final Set<String> metrics;

    private RecommendationRule(
            String id,
            Text title,
            @Nullable Text why,
            Text whatToDo,
            Map<String, Set<String>> itemsByChecklist,
            Set<String> metrics) {
        this.id = id;
        this.title = title;
        this.why = why;
        this.whatToDo = whatToDo;
        this.itemsByChecklist = itemsByChecklist;
        this.metrics = metrics;
    }

    /**
     * A rule that nothing calls for yet.
     *
     * @param id a kebab-case id
     * @param title the principle in a few words
     * @param whatToDo what to do about it
     * @throws IllegalArgumentException if the id is none
     */
    public static RecommendationRule of(String id, Text title, Text whatToDo) {
        Objects.requireNonNull(id, "id");
        return new RecommendationRule(
                Require.id("recommendation id", id),
                Objects.requireNonNull(title, "title"),
                null,
                Objects.requireNonNull(whatToDo, "whatToDo"),
                Map.of(),
                Set.of());
    }

    /** This rule with the sense of the principle. */
    public RecommendationRule withWhy(Text why) {
        Objects.requireNonNull(why, "why");
        return new RecommendationRule(id, title, why, whatToDo, itemsByChecklist, metrics);
    }

    /**
     * This rule, called for by findings on these items too.
     *
     * @param checklist the checklist's id
     * @param items ids of its items, at least one
     * @throws IllegalArgumentException if an id is none or no item is named
     */
    public RecommendationRule calledForByItems(String checklist, String... items) {
        Objects.requireNonNull(checklist, "checklist");
        Objects.requireNonNull(items, "items");
        Require.id("checklist of recommendation '" + id + "'", checklist);
        if (items.length == 0) {
            throw new IllegalArgumentException("recommendation '" + id + "' names no item of checklist '" + checklist
                    + "'; it must name at least one");
        }
        Map<String, Set<String>> copy = new LinkedHashMap<>(itemsByChecklist);
        Set<String> all = new LinkedHashSet<>(copy.getOrDefault(checklist, Set.of()));
        for (String item : items) {
            all.add(Require.id("item of recommendation '" + id + "'", item));
        }
        copy.put(checklist, Collections.unmodifiableSet(all));
        return new RecommendationRule(id, title, why, whatToDo, Collections.unmodifiableMap(copy), metrics);
    }

    /**
     * This rule, called for by these metrics too.
     *
     * @throws IllegalArgumentException if an id is none
     */
    public RecommendationRule calledForByMetrics(String... added) {
        Objects.requireNonNull(added, "added");
        Set<String> all = new LinkedHashSet<>(metrics);
        for (String metric : added) {
            all.add(Require.id("metric of recommendation '" + id + "'", metric));
        }
        return new RecommendationRule(id, title, why, whatToDo, itemsByChecklist, Collections.unmodifiableSet(all));
    }

    /** The id. */
    public String id() {
        return id;
    }

    /** The principle in a few words. */
    public Text title() {
        return title;
    }

    /** The sense of it; empty if not said. */
    public Optional<Text> why() {
        return Optional.ofNullable(why);
    }

    /** What to do. */
    public Text whatToDo() {
        return whatToDo;
    }

    /** Whether a finding on this item calls for it. */
    public boolean isCalledForByItem(String checklist, String item) {
        Objects.requireNonNull(checklist, "checklist");
        Objects.requireNonNull(item, "item");
        return itemsByChecklist.getOrDefault(checklist, Set.of()).contains(item);
    }

    /** Whether this metric, where it is weak, calls for it. */
    public boolean isCalledForByMetric(String metric) {
        Objects.requireNonNull(metric, "metric");
        return metrics.contains(metric);
    }

    /** The checklists and items whose findings call for it, in the order given. */
    public Map<String, Set<String>> itemsByChecklist() {
        return itemsByChecklist;
    }

    /** The metrics that call for it where they are weak, in the order given. */
    public List<String> metrics() {
        return List.copyOf(new ArrayList<>(metrics));
    }

    /** The id; for display. */
    @Override
    public String toString() {
        return id;
    }
}
