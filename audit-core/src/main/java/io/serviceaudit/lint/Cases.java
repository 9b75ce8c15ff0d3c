package io.serviceaudit.lint;

import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scale;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tries the cases that the conditions of a checklist can meet: each value of a tag they name, another value and none; each
 * industry, another and none; each channel in and out of scope and no list of channels; each answer to an item they ask about,
 * directly or through the conditions of that item, and none. Answers and values that no condition tells apart are one case, and
 * an item that a rule excludes has one case only, so the walk is exact and often short.
 *
 * <p>It is not short for every checklist, so it ends after {@link #MOST_STEPS} steps for one condition and
 * {@link #MOST_STEPS_IN_ALL} for a checklist, and says so. A step is a fact supposed, or a value that one is held against.
 */
final class Cases {
    /** How many steps one condition may take. */
    static final int MOST_STEPS = 100_000;

    /** How many steps all conditions of a checklist may take together. */
    static final int MOST_STEPS_IN_ALL = 1_000_000;

    private final Map<String, Scale> scales = new HashMap<>();
    private final Map<String, List<Condition>> conditions = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<Scale, List<Choice>> scored = new HashMap<>();
    private final Map<Condition, Outcome> known = new HashMap<>();
    private long stepsLeft = MOST_STEPS_IN_ALL;

    Cases(Checklist checklist) {
        checklist.evaluationOrder().forEach(item -> order.put(item.id(), order.size()));
        for (Section section : checklist.sections()) {
            for (Item item : section.items()) {
                scales.put(item.id(), item.scale());
                conditions.put(
                        item.id(),
                        Stream.of(section.appliesWhen(), item.appliesWhen())
                                .flatMap(Optional::stream)
                                .toList());
            }
        }
    }

    /**
     * What the cases made of a condition.
     *
     * @param seen the values it had
     * @param complete whether these are all it can have; false where the steps ran out
     */
    record Outcome(Set<Truth> seen, boolean complete) {
        /** Whether it is sure that the condition never has this value. */
        boolean never(Truth value) {
            return complete && !seen.contains(value);
        }
    }

    /** What a condition can be. Once it was both true and false, unknown is not looked for. */
    Outcome of(Condition condition) {
        Outcome outcome = known.get(condition);
        if (outcome == null) {
            outcome = stepsLeft > 0 ? walk(condition) : new Outcome(Set.of(), false);
            known.put(condition, outcome);
        }
        return outcome;
    }

    private Outcome walk(Condition condition) {
        Walk walk = new Walk(condition, Math.min(MOST_STEPS, stepsLeft));
        Outcome outcome = walk.outcome();
        stepsLeft -= walk.steps;
        return outcome;
    }

    /** The conditions of an item and of its section; an item without any applies always. */
    private List<Condition> conditionsOf(String item) {
        return Objects.requireNonNull(conditions.get(item), "a condition asks about items of its checklist");
    }

    /** The choices on an item's scale that make its answer known. */
    private List<Choice> scored(String item) {
        return scored.computeIfAbsent(
                Objects.requireNonNull(scales.get(item)),
                scale -> scale.choices().stream()
                        .filter(choice -> scale.valueOf(choice).isPresent())
                        .toList());
    }

    /** One condition held against its cases. */
    private final class Walk implements Condition.Facts {
        private final Condition condition;
        private final long mostSteps;

        /** In an order in which each stands after those that decide whether it is open. */
        private final List<Variable> variables = new ArrayList<>();

        private final Map<String, Variable> tags = new HashMap<>();
        private final Map<String, Variable> industry = new HashMap<>();
        private final Map<String, Variable> channels = new HashMap<>();
        private final Map<String, Variable> answers = new HashMap<>();
        private long steps;

        Walk(Condition condition, long mostSteps) {
            this.condition = condition;
            this.mostSteps = mostSteps;
            Questions asked = Questions.of(condition, Cases.this::conditionsOf);
            asked.tagValues().forEach((tag, named) -> tags.put(tag, ofNames(named)));
            if (!asked.industries().isEmpty()) {
                industry.put("", ofNames(asked.industries()));
            }
            if (!asked.channels().isEmpty()) {
                Variable listed = added(Variable.of(List.of(true), Set.of()));
                for (String channel : asked.channels()) {
                    Variable variable = Variable.of(List.of(true, false), Set.of(Set.of(true)));
                    channels.put(channel, added(variable.openIf(listed::isKnown)));
                }
            }
            List<String> items = new ArrayList<>(asked.choices().keySet());
            items.sort(Comparator.comparing(order::get));
            for (String item : items) {
                Set<Set<Object>> questions =
                        Objects.requireNonNull(asked.choices().get(item));
                List<Choice> choices = scored(item);
                steps += (long) questions.size() * choices.size();
                answers.put(item, added(Variable.of(choices, questions).openIf(() -> applies(item))));
            }
        }

        private Variable ofNames(Set<Set<Object>> questions) {
            steps += questions.size() * questions.stream().mapToLong(Set::size).sum();
            return added(Variable.ofNames(questions));
        }

        private Variable added(Variable variable) {
            variables.add(variable);
            return variable;
        }

        private boolean applies(String item) {
            for (Condition each : conditionsOf(item)) {
                if (each.evaluate(this) != Truth.TRUE) {
                    return false;
                }
            }
            return true;
        }

        /** Goes from case to case as an odometer does, the last variable fastest. */
        Outcome outcome() {
            Set<Truth> seen = EnumSet.noneOf(Truth.class);
            int at = 0;
            while (steps < mostSteps) {
                for (; at < variables.size(); at++) {
                    variables.get(at).start();
                    steps++;
                }
                seen.add(condition.evaluate(this));
                if (seen.contains(Truth.TRUE) && seen.contains(Truth.FALSE)) {
                    return new Outcome(seen, true);
                }
                do {
                    if (at == 0) {
                        return new Outcome(seen, true);
                    }
                    at--;
                } while (!variables.get(at).next());
                at++;
                steps++;
            }
            return new Outcome(seen, false);
        }

        private Truth ask(Map<String, Variable> byName, String name, Collection<?> values) {
            steps += values.size();
            return Objects.requireNonNull(byName.get(name), "every question was collected")
                    .isOneOf(values);
        }

        @Override
        public Truth tag(String tag, List<String> values) {
            return ask(tags, tag, values);
        }

        @Override
        public Truth industry(String id) {
            return ask(industry, "", List.of(id));
        }

        @Override
        public Truth channel(String channel) {
            return ask(channels, channel, List.of(true));
        }

        @Override
        public Truth item(String item, List<Choice> choices) {
            return ask(answers, item, choices);
        }
    }
}
