package io.serviceaudit.lint;

import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.Section;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Whether tags, their values and channels are spelt the same everywhere. Letters are not folded when a condition is held against an
 * audit (rule S21), so "Chat" and "chat" are two. Ids of the checklist's own have lower-case letters only and cannot differ so.
 */
final class Spelling {
    private final Map<List<String>, String> first = new HashMap<>();
    private final Set<List<String>> named = new HashSet<>();
    private final Consumer<Defect> defects;

    private Spelling(Consumer<Defect> defects) {
        this.defects = defects;
    }

    static void check(Checklist checklist, Consumer<Defect> defects) {
        Spelling spelling = new Spelling(defects);
        for (Section section : checklist.sections()) {
            section.appliesWhen().ifPresent(condition -> spelling.check(Place.of(section), condition));
            for (Item item : section.items()) {
                Place place = Place.of(section, item);
                item.appliesWhen().ifPresent(condition -> spelling.check(place, condition));
                item.measured().ifPresent(rule -> spelling.check(place, rule));
            }
        }
    }

    private void check(Place place, Condition condition) {
        Place at = place.part("appliesWhen");
        Questions questions = Questions.of(condition);
        questions.tagValues().forEach((tag, sets) -> {
            other("tag", "", tag).ifPresent(other -> defects.accept(Fault.TAGS_ALIKE.at(at, other, tag)));
            for (Set<Object> values : sets) {
                for (Object value : values) {
                    other("value", folded(tag), value.toString())
                            .ifPresent(other -> defects.accept(Fault.TAG_VALUES_ALIKE.at(at, tag, other, value)));
                }
            }
        });
        questions.channels().forEach(channel -> checkChannel(at, channel));
    }

    private void check(Place place, MeasuredRule rule) {
        if (rule instanceof MeasuredRule.ByChannel byChannel) {
            byChannel
                    .limits()
                    .keySet()
                    .forEach(channel ->
                            checkChannel(place.part("measured/byChannel/limits/" + Place.name(channel)), channel));
        }
    }

    private void checkChannel(Place place, String channel) {
        other("channel", "", channel)
                .ifPresent(other -> defects.accept(Fault.CHANNELS_ALIKE.at(place, other, channel)));
    }

    /** The first spelling of a name, where this is another and is met for the first time. */
    private Optional<String> other(String kind, String of, String name) {
        String spelt = first.putIfAbsent(List.of(kind, of, folded(name)), name);
        return spelt == null || spelt.equals(name) || !named.add(List.of(kind, of, name))
                ? Optional.empty()
                : Optional.of(spelt);
    }

    /** A name as a reader takes it: without capitals, spaces around and differences of encoding. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
