package io.serviceaudit.report;

import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.scoring.Finding;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.wording.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The rules by which a report recommends. {@link #standard()} has eight principles; a host adds, replaces or switches off. Immutable.
 */
public final class RecommendationRules {
    private final Map<String, RecommendationRule> byId;

    private RecommendationRules(Map<String, RecommendationRule> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    /** The eight principles, in their order of importance. */
    public static RecommendationRules standard() {
        return Standard.RULES;
    }

    /** No rule at all: nothing is recommended. */
    public static RecommendationRules none() {
        return new RecommendationRules(Map.of());
    }

    /** These rules with one more at the end, or in the place of the one of its id. */
    public RecommendationRules with(RecommendationRule rule) {
        Objects.requireNonNull(rule, "rule");
        Map<String, RecommendationRule> copy = new LinkedHashMap<>(byId);
        copy.put(rule.id(), rule);
        return new RecommendationRules(copy);
    }

    /** These rules without the one of an id; the same if there is none. */
    public RecommendationRules without(String id) {
        Objects.requireNonNull(id, "id");
        Map<String, RecommendationRule> copy = new LinkedHashMap<>(byId);
        copy.remove(id);
        return new RecommendationRules(copy);
    }

    /** All rules, in order. */
    public List<RecommendationRule> all() {
        return List.copyOf(byId.values());
    }

    /** The rule of an id; empty if there is none. */
    public Optional<RecommendationRule> find(String id) {
        Objects.requireNonNull(id, "id");
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The rules that something calls for, strongest evidence first. A finding of high priority weighs 3, of medium 2, of low 1, a
     * weak metric 2; among equals the order of the rules decides.
     *
     * @param weakMetrics ids of the metrics that miss their target or stand worse than their benchmark, in order
     */
    List<Recommendation> recommend(Scorecard scorecard, Collection<String> weakMetrics) {
        String checklist = scorecard.checklist().id();
        List<Recommendation> recommendations = new ArrayList<>();
        for (RecommendationRule rule : byId.values()) {
            List<Finding> findings = scorecard.findings().stream()
                    .filter(finding -> rule.isCalledForByItem(
                            checklist, finding.item().item().id()))
                    .toList();
            List<String> metrics =
                    weakMetrics.stream().filter(rule::isCalledForByMetric).toList();
            if (!findings.isEmpty() || !metrics.isEmpty()) {
                recommendations.add(new Recommendation(rule, findings, metrics));
            }
        }
        recommendations.sort(Comparator.comparingInt(Recommendation::weight).reversed());
        return List.copyOf(recommendations);
    }

    /** A rule with what called for it. */
    record Recommendation(RecommendationRule rule, List<Finding> findings, List<String> metrics) {
        private static final int WEIGHT_OF_A_METRIC = 2;

        int weight() {
            return findings.stream()
                            .mapToInt(finding -> finding.priority().ordinal() + 1)
                            .sum()
                    + metrics.size() * WEIGHT_OF_A_METRIC;
        }
    }

    /** The library's own rules, made when they are first asked for. */
    private static final class Standard {
        static final RecommendationRules RULES = read();

        private static RecommendationRules read() {
            Map<String, RecommendationRule> rules = new LinkedHashMap<>();
            Texts texts = ReportTerms.recommendations();
            texts.keys().stream()
                    .filter(key -> key.endsWith(".title"))
                    .map(key -> key.substring(0, key.length() - ".title".length()))
                    .forEach(id -> rules.put(
                            id,
                            RecommendationRule.of(id, texts.get(id + ".title"), texts.get(id + ".what-to-do"))
                                    .withWhy(texts.get(id + ".why"))));
            ReportTerms.recommendationTies().forEach((weak, principles) -> {
                for (String principle : principles.split(",", -1)) {
                    rules.computeIfPresent(principle, (id, rule) -> tie(rule, weak));
                    if (!rules.containsKey(principle)) {
                        throw new IllegalStateException(
                                "'" + weak + "' calls for '" + principle + "', which is no rule");
                    }
                }
            });
            return new RecommendationRules(rules);
        }

        private static RecommendationRule tie(RecommendationRule rule, String weak) {
            int dot = weak.indexOf('.');
            String kind = weak.substring(0, dot);
            String id = weak.substring(dot + 1);
            if (kind.equals("metric")) {
                return rule.calledForByMetrics(id);
            }
            Optional<Checklist> checklist = Catalog.find(kind);
            if (checklist.flatMap(found -> found.item(id)).isEmpty()) {
                throw new IllegalStateException("'" + weak + "' is no item of a built-in checklist");
            }
            return rule.calledForByItems(kind, id);
        }
    }
}
