package io.serviceaudit.scoring;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Migration;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.measure.Ratio;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two audits of one subject, item by item (rule S19): what changed, and how much of the change of health is owed to other rules, to
 * another scope and to other answers. The rules of the new audit are those that count; the old one is scored anew under them.
 *
 * <p>A published figure is never rewritten: {@link #published()} is what the old audit had under its own rules.
 */
public final class Comparison {
    private final Scorecard before;
    private final Scorecard now;
    private final Comparability comparability;
    private final @Nullable Scorecard restated;
    private final @Nullable Steps steps;
    private final List<Change> items;
    private final Findings findings;
    private final Map<String, String> sources;

    private Comparison(
            Scorecard before,
            Scorecard now,
            Comparability comparability,
            @Nullable Scorecard restated,
            @Nullable Steps steps,
            List<Change> items,
            Findings findings,
            Map<String, String> sources) {
        this.before = before;
        this.now = now;
        this.comparability = comparability;
        this.restated = restated;
        this.steps = steps;
        this.items = List.copyOf(items);
        this.findings = findings;
        this.sources = Map.copyOf(sources);
    }

    /**
     * Compares two audits. Where their checklists are two versions of one, items of the same id and the same scale keep their
     * answers.
     *
     * @param before the earlier one, scored under the rules it was published with
     * @param now the later one
     * @return the comparison
     */
    public static Comparison of(Scorecard before, Scorecard now) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(now, "now");
        return compared(
                before,
                now,
                before.checklist().id().equals(now.checklist().id())
                        ? Migration.byIds(before.checklist(), now.checklist())
                        : null);
    }

    /**
     * Compares two audits of two versions of a checklist with a declared migration between them.
     *
     * @param before the earlier one, scored under the rules it was published with
     * @param now the later one
     * @param migration from the version of the one to that of the other
     * @return the comparison
     * @throws IllegalArgumentException if the migration is between other versions
     */
    public static Comparison of(Scorecard before, Scorecard now, Migration migration) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(migration, "migration");
        requireVersion(before, migration.from());
        requireVersion(now, migration.to());
        return compared(before, now, migration);
    }

    private static void requireVersion(Scorecard scorecard, Checklist version) {
        Checklist checklist = scorecard.checklist();
        if (!checklist.id().equals(version.id()) || !checklist.version().equals(version.version())) {
            throw new IllegalArgumentException("audit '" + scorecard.audit().id() + "' is of checklist " + checklist
                    + "; the migration is about " + version);
        }
    }

    private static Comparison compared(Scorecard before, Scorecard now, @Nullable Migration migration) {
        Map<String, String> sources = new HashMap<>();
        if (migration != null) {
            for (Item item : before.checklist().items()) {
                migration.targetOf(item.id()).ifPresent(target -> sources.put(target, item.id()));
            }
        }
        if (migration == null || sources.isEmpty()) {
            return new Comparison(
                    before, now, Comparability.NOT_COMPARABLE, null, null, List.of(), Findings.none(), Map.of());
        }
        boolean isSameVersion =
                before.checklist().version().equals(now.checklist().version());
        Audit carried =
                isSameVersion ? before.audit() : migration.apply(before.audit()).audit();
        Scorecard restated = Scorer.of(now.checklist(), now.scoring()).score(carried);
        Map<String, ItemScore> earlier = restated.items().stream()
                .collect(Collectors.toMap(row -> row.item().id(), Function.identity()));
        UnaryOperator<ItemScore> restatedRow =
                row -> Objects.requireNonNull(earlier.get(row.item().id()));
        List<ItemScore> both = now.items().stream()
                .filter(row -> row.value().isPresent()
                        && restatedRow.apply(row).value().isPresent())
                .toList();
        Set<String> inBoth = both.stream().map(row -> row.item().id()).collect(Collectors.toSet());
        UnaryOperator<ItemScore> mixedRow = row -> inBoth.contains(row.item().id())
                ? row.withValue(restatedRow.apply(row).value())
                : row;
        UnaryOperator<ItemScore> likeRow = row -> inBoth.contains(row.item().id()) ? row : row.leftOut();
        Steps steps =
                new Steps(now.healthWith(mixedRow), restated.healthWith(likeRow), now.healthWith(likeRow), both.size());
        List<Change> items = new ArrayList<>();
        for (ItemScore row : now.items()) {
            boolean isAdded = !sources.containsKey(row.item().id());
            ItemScore earlierRow = restatedRow.apply(row);
            items.add(new Change(
                    row.item(),
                    isAdded ? ItemChange.ADDED : ItemChange.between(earlierRow, row),
                    isAdded ? null : earlierRow,
                    row));
        }
        for (ItemScore row : before.items()) {
            if (migration.targetOf(row.item().id()).isEmpty()) {
                items.add(new Change(row.item(), ItemChange.REMOVED, row, null));
            }
        }
        return new Comparison(
                before,
                now,
                isSameVersion && before.scoring().equals(now.scoring())
                        ? Comparability.SAME_RULES
                        : Comparability.RESTATED,
                restated,
                steps,
                items,
                Findings.of(before, restated, now, items),
                sources);
    }

    /** The earlier audit as it was published. */
    public Scorecard before() {
        return before;
    }

    /** The later audit. */
    public Scorecard now() {
        return now;
    }

    /** Under what rules they are compared. If not at all, the rest is empty. */
    public Comparability comparability() {
        return comparability;
    }

    /** The earlier audit under the rules of the later one; empty if they are not compared. */
    public Optional<Scorecard> restated() {
        return Optional.ofNullable(restated);
    }

    /** Health of the earlier audit under its own rules, from 0 to 1; empty if it has none or they are not compared. */
    public Optional<Ratio> published() {
        return restated == null ? Optional.empty() : before.health().score();
    }

    /** Health now less health as published, exact; empty if one of them is missing or they are not compared. */
    public Optional<Ratio> change() {
        return published().flatMap(published -> now.health().score().map(score -> score.minus(published)));
    }

    /** What the change is made of; empty if there is no health at one of its steps or they are not compared. */
    public Optional<Split> split() {
        Ratio published = published().orElse(null);
        Ratio anew = restated().flatMap(scorecard -> scorecard.health().score()).orElse(null);
        Ratio mixed = steps().flatMap(each -> each.mixed().score()).orElse(null);
        Ratio score = now.health().score().orElse(null);
        return published == null || anew == null || mixed == null || score == null
                ? Optional.empty()
                : Optional.of(new Split(anew.minus(published), mixed.minus(anew), score.minus(mixed)));
    }

    /** Health of both over the items that have a value in both; empty if there is none such or they are not compared. */
    public Optional<LikeForLike> likeForLike() {
        return steps().flatMap(each -> each.likeBefore()
                .score()
                .flatMap(first -> each.likeNow().score().map(second -> new LikeForLike(first, second, each.inBoth()))));
    }

    /** The healths between the two audits; empty if they are not compared. */
    Optional<Steps> steps() {
        return Optional.ofNullable(steps);
    }

    /** What became of each item, in the order of the new checklist, then removed items in the order of the old one. */
    public List<Change> items() {
        return items;
    }

    /** What became of the findings. */
    public Findings findings() {
        return findings;
    }

    /**
     * What the earlier audit calls an item.
     *
     * @param item the id of an item, as {@link #items()} names it
     * @return the id in the earlier version, which is another where a migration renames it; the same for any other
     */
    public String idBefore(String item) {
        return sources.getOrDefault(Objects.requireNonNull(item, "item"), item);
    }

    /**
     * This comparison as one of a series: new findings that some earlier audit had are {@linkplain Findings#returned() returned}.
     *
     * @param earlier the ids of the items that earlier audits had findings of, as the later audit names them
     */
    public Comparison inSeries(Collection<String> earlier) {
        Objects.requireNonNull(earlier, "earlier");
        Set<String> had = Set.copyOf(earlier);
        return new Comparison(before, now, comparability, restated, steps, items, findings.withReturned(had), sources);
    }

    /**
     * How health, the split and the like-for-like figures came about, each step after those it rests on. They go on from the later audit's
     * {@linkplain Scorecard#receipt() own receipt}, whose figure {@code health} they name. Made anew at each call; empty if the two are
     * not compared.
     */
    public List<ReceiptStep> receipt() {
        return ComparisonReceipt.of(this);
    }

    /** The ids of both audits; no answers, so that none slips into a log. */
    @Override
    public String toString() {
        return "Comparison[" + before.audit().id() + ", " + now.audit().id() + "]";
    }

    /**
     * Healths that no audit has, but that stand between the two.
     *
     * @param mixed the later audit, with items that have a value in both taken at the earlier one
     * @param likeBefore the earlier audit, restated, over the items that have a value in both
     * @param likeNow the later audit over the same items
     * @param inBoth how many these are
     */
    record Steps(Health mixed, Health likeBefore, Health likeNow, int inBoth) {}

    /**
     * The change of health in three parts that add up to it, exactly.
     *
     * @param rules owed to another version of the checklist or other scoring
     * @param scope owed to items that came into play or went out of it, or were answered in one audit only
     * @param answers owed to items with a value in both
     */
    public record Split(Ratio rules, Ratio scope, Ratio answers) {
        /** Checks that nothing is null. */
        public Split {
            Objects.requireNonNull(rules, "rules");
            Objects.requireNonNull(scope, "scope");
            Objects.requireNonNull(answers, "answers");
        }
    }

    /**
     * Health over the same items, all others left out.
     *
     * @param before of the earlier audit, restated, from 0 to 1
     * @param now of the later audit, from 0 to 1
     * @param items how many items have a value in both
     */
    public record LikeForLike(Ratio before, Ratio now, int items) {
        /** Checks that nothing is null. */
        public LikeForLike {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(now, "now");
        }
    }

    /**
     * What became of one item.
     *
     * @param item the item; of the new version, unless it was removed
     * @param change what became of it
     * @param before its row in the earlier audit, restated; null if it was added; of a removed item the row as published
     * @param now its row in the later audit; null if it was removed
     */
    public record Change(
            Item item,
            ItemChange change,
            @Nullable ItemScore before,
            @Nullable ItemScore now) {
        /** Checks that nothing is null that must not be. */
        public Change {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(change, "change");
        }
    }

    /**
     * What became of the findings, by the ids of their items. Each list is in the order of the new checklist, then of the old one for
     * items that were removed.
     *
     * @param fresh findings now and not before, and all findings of added items
     * @param persisting findings before and now
     * @param fixed findings before and not now, of items that have a value now
     * @param outOfScope findings before and not now, of items without a value now or removed
     * @param returned those of {@code fresh} that were findings of some earlier audit; empty where two audits alone are compared
     */
    public record Findings(
            List<String> fresh,
            List<String> persisting,
            List<String> fixed,
            List<String> outOfScope,
            List<String> returned) {
        /** Copies the lists. */
        public Findings {
            fresh = List.copyOf(fresh);
            persisting = List.copyOf(persisting);
            fixed = List.copyOf(fixed);
            outOfScope = List.copyOf(outOfScope);
            returned = List.copyOf(returned);
        }

        static Findings none() {
            return new Findings(List.of(), List.of(), List.of(), List.of(), List.of());
        }

        Findings withReturned(Set<String> earlier) {
            return new Findings(
                    fresh,
                    persisting,
                    fixed,
                    outOfScope,
                    fresh.stream().filter(earlier::contains).toList());
        }

        static Findings of(Scorecard published, Scorecard restated, Scorecard now, List<Change> items) {
            Set<String> underOldRules = ids(published);
            Set<String> earlier = ids(restated);
            Set<String> today = ids(now);
            List<String> fresh = new ArrayList<>();
            List<String> persisting = new ArrayList<>();
            List<String> fixed = new ArrayList<>();
            List<String> outOfScope = new ArrayList<>();
            for (Change each : items) {
                String id = each.item().id();
                if (each.now() == null) {
                    if (underOldRules.contains(id)) {
                        outOfScope.add(id);
                    }
                } else if (today.contains(id)) {
                    boolean isFresh = each.change() == ItemChange.ADDED || !earlier.contains(id);
                    (isFresh ? fresh : persisting).add(id);
                } else if (earlier.contains(id)) {
                    (each.now().value().isPresent() ? fixed : outOfScope).add(id);
                }
            }
            return new Findings(fresh, persisting, fixed, outOfScope, List.of());
        }

        private static Set<String> ids(Scorecard scorecard) {
            return scorecard.findings().stream()
                    .map(finding -> finding.item().item().id())
                    .collect(Collectors.toSet());
        }
    }
}
