package io.serviceaudit.testkit;

import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Threshold;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a checklist asks of an audit besides answers, so that random audits say something to the point; always with one
 * value more that it does not ask about.
 */
final class Vocabulary {
    private final Map<String, Set<String>> tags = new LinkedHashMap<>();
    private final Set<String> industries = new LinkedHashSet<>();
    private final Set<String> channels = new LinkedHashSet<>();
    private final Map<Metric, List<Quantity>> thresholds = new LinkedHashMap<>();

    private Vocabulary() {}

    static Vocabulary of(Checklist checklist) {
        Vocabulary vocabulary = new Vocabulary();
        for (Section section : checklist.sections()) {
            section.appliesWhen().ifPresent(vocabulary::collect);
            section.items().forEach(vocabulary::collect);
        }
        vocabulary.tags.values().forEach(values -> values.add("elsewhere"));
        vocabulary.industries.add("another-industry");
        vocabulary.channels.add("post");
        return vocabulary;
    }

    private void collect(Item item) {
        item.appliesWhen().ifPresent(this::collect);
        item.measured().ifPresent(this::collect);
        item.redFlag().flatMap(flag -> flag.sign()).ifPresent(sign -> add(sign.metric(), sign.value()));
    }

    private void collect(Condition condition) {
        if (condition instanceof Condition.All all) {
            all.conditions().forEach(this::collect);
        } else if (condition instanceof Condition.Any any) {
            any.conditions().forEach(this::collect);
        } else if (condition instanceof Condition.Not not) {
            collect(not.condition());
        } else if (condition instanceof Condition.TagIs tag) {
            tags.computeIfAbsent(tag.tag(), unused -> new LinkedHashSet<>()).addAll(tag.values());
        } else if (condition instanceof Condition.Industry industry) {
            industries.add(industry.industry());
        } else if (condition instanceof Condition.Channel channel) {
            channels.add(channel.channel());
        }
    }

    private void collect(MeasuredRule rule) {
        if (rule instanceof MeasuredRule.ByThresholds byThresholds) {
            byThresholds.thresholds().stream().map(Threshold::value).forEach(value -> add(rule.metric(), value));
        } else if (rule instanceof MeasuredRule.ByChannel byChannel) {
            channels.addAll(byChannel.limits().keySet());
            byChannel.limits().values().forEach(limit -> add(rule.metric(), limit));
        }
        if (!thresholds.containsKey(rule.metric())) {
            // A rule by target names no value; the audit brings both.
            add(rule.metric(), new Quantity(rule.metric().unit(), Ratio.of(10)));
        }
    }

    private void add(Metric metric, Quantity threshold) {
        thresholds.computeIfAbsent(metric, unused -> new ArrayList<>()).add(threshold);
    }

    /** Values by tag, in the order of the checklist. */
    Map<String, List<String>> tags() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        tags.forEach((tag, values) -> lists.put(tag, List.copyOf(values)));
        return lists;
    }

    /** Industries, in the order of the checklist. */
    List<String> industries() {
        return List.copyOf(industries);
    }

    /** Channels that conditions or measured rules name, in the order of the checklist. */
    List<String> channels() {
        return List.copyOf(channels);
    }

    /** The values that each metric is held against, in the order of the checklist. */
    Map<Metric, List<Quantity>> thresholds() {
        return thresholds;
    }
}
