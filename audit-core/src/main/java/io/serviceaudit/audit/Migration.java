package io.serviceaudit.audit;

import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scale;
import io.serviceaudit.internal.Defects;
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

/**
 * Takes an audit from one version of its checklist to another (rule S22): items are kept, renamed, dropped or added, and answers
 * are mapped from scale to scale.
 *
 * <pre>{@code
 * Migration migration = Migration.builder(v1, v2)
 *         .renamed("reply-time", "first-reply")
 *         .dropped("fax-number")
 *         .added("chat-bot")
 *         .answers("yes-no-na", "yes-partial-no-na", Map.of(Choice.of("yes"), Choice.of("yes"), Choice.of("no"), Choice.of("no")))
 *         .build();
 * List<Loss> losses = migration.tryOut(audit); // nothing has happened yet
 * Audit migrated = migration.apply(audit).audit();
 * }</pre>
 *
 * <p>Kept with an answer is all that stands beside its choice; kept with an audit are its id, date, state, auditor, subject, scope,
 * measurements, self-rating and stages, and every action. An added item has no answer; a measurement may answer it. What cannot
 * be kept is a {@link Loss}. The audit itself is immutable and stays as it is, so a figure published from it stays too.
 */
public final class Migration {
    private final List<Step> steps;

    private Migration(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * The migration that holds where none is declared (rule S19): items of the same id and the same scale id keep their answers
     * whole, everything else is dropped.
     *
     * @throws IllegalArgumentException if the two are not versions of one checklist
     */
    public static Migration byIds(Checklist from, Checklist to) {
        if (!from.id().equals(to.id())) {
            throw new IllegalArgumentException(notOneChecklist(from, to));
        }
        Map<String, String> targets = new LinkedHashMap<>();
        for (Item item : from.items()) {
            if (to.item(item.id()).filter(kept -> sameScaleId(item, kept)).isPresent()) {
                targets.put(item.id(), item.id());
            }
        }
        return new Migration(List.of(new Step(from, to, targets, Map.of(), false)));
    }

    /**
     * Starts the declaration of a migration.
     *
     * @param from the version that audits are of
     * @param to the version that they are to be of
     */
    public static Builder builder(Checklist from, Checklist to) {
        return new Builder(from, to);
    }

    /**
     * This migration and another one after it. Losses of the second name items as they are between the two.
     *
     * @throws IllegalArgumentException if the other does not begin with the version that this one ends with
     */
    public Migration then(Migration next) {
        if (!isSame(to(), next.from())) {
            throw new IllegalArgumentException("migration to checklist " + shown(to()) + " cannot go on with one from "
                    + shown(next.from()) + "; it must be from the same version");
        }
        List<Step> both = new ArrayList<>(steps);
        both.addAll(next.steps);
        return new Migration(both);
    }

    /**
     * The declarations that it is made of, in order: one, or as many as were joined by {@link #then}. That of {@link #byIds}
     * is there too: items of another scale are both dropped and added in it.
     */
    public List<Step> steps() {
        return steps;
    }

    /**
     * The item of the new version that an item of the old one goes on as. Where nothing was declared it goes on under its own id,
     * also where another scale lets its answer go.
     *
     * @param item the id of an item of the old version
     * @return the id in the new version; empty if the item is dropped, or is none of the old version
     */
    public Optional<String> targetOf(String item) {
        Optional<String> target = Optional.of(item);
        for (Step step : steps) {
            target = target.flatMap(step::targetOf);
        }
        return target;
    }

    /** The version that audits are of. */
    public Checklist from() {
        return steps.get(0).from();
    }

    /** The version that they come to be of. */
    public Checklist to() {
        return steps.get(steps.size() - 1).to();
    }

    /**
     * The audit under the new version, with what is lost on the way.
     *
     * @throws IllegalArgumentException if the audit is of another checklist or version than {@link #from()}
     */
    public Migrated apply(Audit audit) {
        if (!isSame(audit.checklist(), from())) {
            throw new IllegalArgumentException("audit '" + audit.id() + "' is of checklist " + shown(audit.checklist())
                    + "; the migration is from " + shown(from()));
        }
        List<Loss> losses = new ArrayList<>();
        Audit migrated = audit;
        for (Step step : steps) {
            migrated = step.apply(migrated, losses);
        }
        return new Migrated(migrated, losses);
    }

    /**
     * What would be lost, with no effect.
     *
     * @return the losses: of answers in the order of the answers, then of actions in the order of the actions; empty if nothing is
     *     lost
     * @throws IllegalArgumentException if the audit is of another checklist or version than {@link #from()}
     */
    public List<Loss> tryOut(Audit audit) {
        return apply(audit).losses();
    }

    /** The checklist and the two versions; for display. */
    @Override
    public String toString() {
        return "Migration[" + from() + " to " + to().version() + "]";
    }

    private static boolean isSame(Checklist one, Checklist other) {
        return one.id().equals(other.id()) && one.version().equals(other.version());
    }

    private static boolean sameScaleId(Item one, Item other) {
        return one.scale().id().equals(other.scale().id());
    }

    private static String shown(Checklist checklist) {
        return "'" + checklist.id() + "' " + checklist.version();
    }

    private static String notOneChecklist(Checklist from, Checklist to) {
        return "migration is from checklist " + shown(from) + " to " + shown(to)
                + "; both must be versions of one checklist";
    }

    /**
     * What a migration gave.
     *
     * @param audit the audit under the new version
     * @param losses what was lost: of answers in the order of the answers, then of actions in the order of the actions
     */
    public record Migrated(Audit audit, List<Loss> losses) {
        /** Copies the list. */
        public Migrated {
            Objects.requireNonNull(audit, "audit");
            losses = List.copyOf(losses);
        }
    }

    /** From one scale to another, by id. */
    private record ScalePair(String from, String to) {}

    /**
     * What answers become, for all items that go from one scale to another.
     *
     * @param from the id of a scale of the old version
     * @param to the id of a scale of the new version
     * @param choices what choices of the old scale become, in the order declared; a choice that is not there is lost
     */
    public record AnswerMapping(String from, String to, Map<Choice, Choice> choices) {
        /** Copies the map. */
        public AnswerMapping {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        }
    }

    /** A migration between two versions as it was declared. */
    public static final class Step {
        private final Checklist from;
        private final Checklist to;
        private final Map<String, String> targets;
        private final Map<ScalePair, Map<Choice, Choice>> mappings;
        private final boolean isDeclared;

        /**
         * One migration between two versions.
         *
         * @param targets by item of the old version, the item of the new one that gets its answer
         * @param mappings what choices become, for each pair of scales that is declared; without one a choice stays
         * @param isDeclared whether somebody said so, and not the ids alone
         */
        private Step(
                Checklist from,
                Checklist to,
                Map<String, String> targets,
                Map<ScalePair, Map<Choice, Choice>> mappings,
                boolean isDeclared) {
            this.from = from;
            this.to = to;
            this.targets = targets;
            this.mappings = mappings;
            this.isDeclared = isDeclared;
        }

        /** The version that audits are of. */
        public Checklist from() {
            return from;
        }

        /** The version that they come to be of. */
        public Checklist to() {
            return to;
        }

        /** Items that have another id now, by their old one, in the order of the old version; the rest is kept, dropped or added. */
        public Map<String, String> renamed() {
            Map<String, String> renamed = new LinkedHashMap<>(targets);
            renamed.entrySet().removeIf(each -> each.getKey().equals(each.getValue()));
            return Collections.unmodifiableMap(renamed);
        }

        /** The ids of items of the old version that are dropped, in its order. */
        public List<String> dropped() {
            return from.items().stream()
                    .map(Item::id)
                    .filter(item -> !targets.containsKey(item))
                    .toList();
        }

        /** The ids of items of the new version that are new, in its order. */
        public List<String> added() {
            Set<String> kept = new HashSet<>(targets.values());
            return to.items().stream()
                    .map(Item::id)
                    .filter(item -> !kept.contains(item))
                    .toList();
        }

        /** What answers become, for each pair of scales that is declared, in the order declared. */
        public List<AnswerMapping> answers() {
            return mappings.entrySet().stream()
                    .map(each -> new AnswerMapping(
                            each.getKey().from(), each.getKey().to(), each.getValue()))
                    .toList();
        }

        private Optional<String> targetOf(String item) {
            if (isDeclared) {
                return Optional.ofNullable(targets.get(item));
            }
            return Optional.of(item)
                    .filter(id -> from.item(id).isPresent() && to.item(id).isPresent());
        }

        /** The checklist and the two versions; for display. */
        @Override
        public String toString() {
            return from + " to " + to.version();
        }

        private Audit apply(Audit audit, List<Loss> losses) {
            Map<String, Answer> answers = new LinkedHashMap<>();
            audit.answers().forEach((item, answer) -> {
                String target = targets.get(item);
                if (target != null) {
                    answers.put(target, migrated(item, target, answer, losses));
                } else if (!answer.saysNothing()) {
                    losses.add(dropped(item));
                }
            });
            List<Action> actions = new ArrayList<>();
            audit.actions().forEach(action -> actions.add(migrated(action, losses)));
            return audit.under(to, answers, actions);
        }

        private Loss dropped(String item) {
            String old = from.item(item).map(known -> known.scale().id()).orElse("");
            return to.item(item)
                    .filter(unused -> !isDeclared)
                    .map(now -> Loss.scaleChanged(item, old, now.scale().id()))
                    .orElseGet(() -> Loss.itemDropped(item));
        }

        private Answer migrated(String item, String target, Answer answer, List<Loss> losses) {
            Item now = to.item(target).orElseThrow();
            Answer migrated = answer;
            Optional<Choice> choice = answer.choice();
            if (choice.isPresent()) {
                Optional<Choice> mapped = mapped(choice.get(), item, now.scale());
                if (mapped.isEmpty()) {
                    losses.add(Loss.choiceWithoutCounterpart(
                            item, choice.get(), now.scale().id()));
                }
                migrated = mapped.map(migrated::withChoice).orElseGet(answer::withoutChoice);
            }
            if (answer.redFlag().isPresent() && now.redFlag().isEmpty()) {
                losses.add(Loss.redFlagGone(item));
                migrated = migrated.withoutRedFlag();
            }
            int asked = now.guidance().size();
            int given = answer.guidance().size();
            if (given > asked) {
                losses.add(Loss.guidanceGone(item, asked, given - asked));
                migrated = migrated.withGuidance(answer.guidance().subList(0, asked));
            }
            return migrated;
        }

        private Optional<Choice> mapped(Choice choice, String item, Scale now) {
            String old = from.item(item).orElseThrow().scale().id();
            Map<Choice, Choice> mapping = mappings.get(new ScalePair(old, now.id()));
            return mapping == null ? Optional.of(choice).filter(now::has) : Optional.ofNullable(mapping.get(choice));
        }

        private Action migrated(Action action, List<Loss> losses) {
            List<String> items = new ArrayList<>();
            for (String item : action.items()) {
                String target = targets.get(item);
                if (target == null) {
                    losses.add(Loss.actionItemGone(action.id(), item));
                } else {
                    items.add(target);
                }
            }
            return action.about(items);
        }
    }

    /** Collects what a migration declares; {@link #build()} checks it against both versions. */
    public static final class Builder {
        private final Checklist from;
        private final Checklist to;
        private final Set<String> kept = new LinkedHashSet<>();
        private final Set<String> dropped = new LinkedHashSet<>();
        private final Set<String> added = new LinkedHashSet<>();
        private final Map<String, String> renamed = new LinkedHashMap<>();
        private final Map<ScalePair, Map<Choice, Choice>> mappings = new LinkedHashMap<>();
        private final Defects defects;

        private Builder(Checklist from, Checklist to) {
            this.from = Objects.requireNonNull(from, "from");
            this.to = Objects.requireNonNull(to, "to");
            defects = new Defects(
                    "migration of checklist '" + from.id() + "' from " + from.version() + " to " + to.version());
        }

        /**
         * Keeps items. There is no need to: an item that both versions have under one id is kept, unless it is renamed or dropped.
         */
        public Builder kept(String... items) {
            Collections.addAll(kept, items);
            return this;
        }

        /** Gives the answer to an item of the old version to an item of the new one that has another id. */
        public Builder renamed(String oldItem, String newItem) {
            String other =
                    renamed.put(Objects.requireNonNull(oldItem, "oldItem"), Objects.requireNonNull(newItem, "newItem"));
            if (other != null) {
                defects.add("item '" + oldItem + "' is renamed twice, to '" + other + "' and to '" + newItem + "'");
            }
            return this;
        }

        /** Drops items of the old version; what was said of them is lost. */
        public Builder dropped(String... items) {
            Collections.addAll(dropped, items);
            return this;
        }

        /** Says that items of the new version are new: they have no answer. */
        public Builder added(String... items) {
            Collections.addAll(added, items);
            return this;
        }

        /**
         * Maps answers, for all items that are kept or renamed and go from one scale to another. A choice that is not mapped is
         * lost. Needed where the two scales differ in their ids; for two scales of one id, choices that both have stay without it.
         *
         * @param oldScale the id of a scale of the old version
         * @param newScale the id of a scale of the new version
         * @param choices what choices of the old scale become
         */
        public Builder answers(String oldScale, String newScale, Map<Choice, Choice> choices) {
            Objects.requireNonNull(oldScale, "oldScale");
            Objects.requireNonNull(newScale, "newScale");
            if (mappings.put(
                            new ScalePair(oldScale, newScale),
                            Collections.unmodifiableMap(new LinkedHashMap<>(choices)))
                    != null) {
                defects.add("answers are mapped twice from scale '" + oldScale + "' to scale '" + newScale + "'");
            }
            return this;
        }

        /**
         * Maps answers to those of the same name, as far as the new scale has them: from yes, no, n/a to yes, partial, no, n/a.
         *
         * @param oldScale the id of a scale of the old version
         * @param newScale the id of a scale of the new version
         */
        public Builder sameAnswers(String oldScale, String newScale) {
            Objects.requireNonNull(oldScale, "oldScale");
            Objects.requireNonNull(newScale, "newScale");
            Map<Choice, Choice> same = new LinkedHashMap<>();
            scale(from, oldScale)
                    .ifPresent(old -> scale(to, newScale)
                            .ifPresent(now -> old.choices().stream()
                                    .filter(now::has)
                                    .forEach(choice -> same.put(choice, choice))));
            return answers(oldScale, newScale, same);
        }

        /**
         * The migration.
         *
         * @throws IllegalArgumentException naming every defect: two checklists; an item that is not there, is declared in two ways,
         *     or gets two answers; an item of the old version of which nothing follows, one of the new version that nobody
         *     accounts for; a kept or renamed item whose scale changes without a mapping; a mapping that no item needs, or of a
         *     scale or choice that is not there
         */
        public Migration build() {
            if (!from.id().equals(to.id())) {
                defects.add(notOneChecklist(from, to));
            }
            checkDeclared();
            Map<String, String> targets = targets();
            checkScales(targets);
            defects.throwIfAny();
            return new Migration(List.of(new Step(from, to, targets, new LinkedHashMap<>(mappings), true)));
        }

        private void checkDeclared() {
            kept.forEach(item -> {
                requireItem(from, item, "kept");
                requireItem(to, item, "kept");
            });
            renamed.forEach((old, now) -> {
                requireItem(from, old, "renamed");
                requireItem(to, now, "renamed to");
            });
            dropped.forEach(item -> requireItem(from, item, "dropped"));
            added.forEach(item -> requireItem(to, item, "added"));
            for (String item : kept) {
                requireOneWay(item, "kept", renamed.containsKey(item), "renamed");
                requireOneWay(item, "kept", dropped.contains(item), "dropped");
                requireOneWay(item, "kept", added.contains(item), "added");
            }
            for (String item : renamed.keySet()) {
                requireOneWay(item, "renamed", dropped.contains(item), "dropped");
            }
            for (String item : added) {
                requireOneWay(item, "added", renamed.containsValue(item), "renamed to");
            }
        }

        private void requireItem(Checklist checklist, String item, String declared) {
            if (checklist.item(item).isEmpty()) {
                defects.add("item '" + item + "' is " + declared + ", and version " + checklist.version()
                        + " does not have it");
            }
        }

        private void requireOneWay(String item, String declared, boolean isOther, String other) {
            if (isOther) {
                defects.add("item '" + item + "' is both " + declared + " and " + other);
            }
        }

        /** Which item gets whose answer; all of both versions must be accounted for. */
        private Map<String, String> targets() {
            Map<String, String> targets = new LinkedHashMap<>();
            Map<String, String> sources = new LinkedHashMap<>();
            for (Item item : from.items()) {
                String id = item.id();
                String target = renamed.getOrDefault(id, id);
                if (dropped.contains(id)) {
                    continue;
                }
                if (target.equals(id) && to.item(id).isEmpty()) {
                    defects.add("item '" + id + "' of version " + from.version() + " is not in version " + to.version()
                            + "; it must be renamed or dropped");
                } else if (target.equals(id) && added.contains(id)) {
                    defects.add("item '" + id + "' is added, and version " + from.version()
                            + " has it already; that one must be renamed or dropped");
                } else if (to.item(target).isPresent()) {
                    targets.put(id, target);
                    String other = sources.putIfAbsent(target, id);
                    if (other != null) {
                        defects.add("item '" + target + "' gets the answers of two items, '" + other + "' and '" + id
                                + "'");
                    }
                }
            }
            for (Item item : to.items()) {
                if (!sources.containsKey(item.id()) && !added.contains(item.id())) {
                    defects.add("item '" + item.id() + "' of version " + to.version()
                            + " gets the answers of no item of version " + from.version()
                            + "; it must be added or renamed to");
                }
            }
            return targets;
        }

        private void checkScales(Map<String, String> targets) {
            Set<ScalePair> needed = new HashSet<>();
            targets.forEach((old, now) -> {
                Item before = from.item(old).orElseThrow();
                Item after = to.item(now).orElseThrow();
                ScalePair scales =
                        new ScalePair(before.scale().id(), after.scale().id());
                needed.add(scales);
                if (!sameScaleId(before, after) && !mappings.containsKey(scales)) {
                    defects.add("item '" + old + "' goes from scale '" + scales.from() + "' to scale '" + scales.to()
                            + "', and no answers are mapped between them");
                }
            });
            mappings.forEach((scales, choices) -> {
                Optional<Scale> before = scale(from, scales.from());
                Optional<Scale> after = scale(to, scales.to());
                if (before.isEmpty() || after.isEmpty()) {
                    Checklist without = before.isEmpty() ? from : to;
                    defects.add("answers are mapped from scale '" + scales.from() + "' to scale '" + scales.to()
                            + "', and version " + without.version() + " has no item on scale '"
                            + (before.isEmpty() ? scales.from() : scales.to()) + "'");
                } else {
                    check(before.get(), after.get(), choices);
                    if (!needed.contains(scales)) {
                        defects.add("answers are mapped from scale '" + scales.from() + "' to scale '" + scales.to()
                                + "', and no item goes from the one to the other");
                    }
                }
            });
        }

        private void check(Scale before, Scale after, Map<Choice, Choice> choices) {
            choices.forEach((old, now) -> {
                if (!before.has(old)) {
                    defects.add("answer '" + old.code() + "' is mapped from scale '" + before.id()
                            + "', which does not have it");
                }
                if (!after.has(now)) {
                    defects.add("answer '" + old.code() + "' is mapped to '" + now.code() + "', which scale '"
                            + after.id() + "' does not have");
                }
            });
        }

        private static Optional<Scale> scale(Checklist checklist, String id) {
            return checklist.items().stream()
                    .map(Item::scale)
                    .filter(scale -> scale.id().equals(id))
                    .findFirst();
        }
    }
}
