package io.serviceaudit.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * The {@linkplain Draw draws} of all strata of a plan, each by itself: what is drawn of a stratum depends on the seed and the ids of that stratum
 * and on nothing else.
 *
 * <pre>{@code
 * StratifiedDraw draw = calls.collect(StratifiedDraw.collector(plan, "2026-q4", Call::id, Call::stratum));
 * List<SampledStratum> sample = draw.sample();
 * List<SampledStratum> repaired = draw.sample(Set.of("call-0017"));
 * }</pre>
 *
 * <p>As a draw it keeps no more ids than the plan needs, does not depend on the order of the ids, and merges with others of the same plan and
 * seed.
 */
public final class StratifiedDraw {
    private final SamplingPlan plan;
    private final String seed;
    private final Map<String, Draw> draws;

    private StratifiedDraw(SamplingPlan plan, String seed, Map<String, Draw> draws) {
        this.plan = plan;
        this.seed = seed;
        this.draws = draws;
    }

    /**
     * A draw from the ids of each stratum.
     *
     * @param plan how many to draw of each stratum, with replacements
     * @param seed 1-128 printable characters
     * @param idsByStratum the ids of the conversations by the id of their stratum; of a stratum that is not there, none
     * @throws IllegalArgumentException if the seed or an id is not 1-128 printable characters, the plan has no such stratum, or it draws
     *     more of one than an {@code int} holds
     */
    public static StratifiedDraw of(
            SamplingPlan plan, String seed, Map<String, ? extends Collection<String>> idsByStratum) {
        Objects.requireNonNull(idsByStratum, "idsByStratum");
        Strata strata = new Strata(plan, seed);
        idsByStratum.forEach((stratum, ids) -> {
            Draw.Smallest smallest = strata.of(stratum);
            ids.forEach(smallest::add);
        });
        return strata.draw();
    }

    /**
     * Draws from a stream of conversations, which may be parallel. A conversation with an id that is not 1-128 printable characters, or
     * of a stratum that is not in the plan, ends it with an {@link IllegalArgumentException}.
     *
     * @param <T> what stands for a conversation
     * @param plan how many to draw of each stratum, with replacements
     * @param seed 1-128 printable characters
     * @param id gives the id of a conversation
     * @param stratum gives the id of its stratum
     * @throws IllegalArgumentException if the seed is not 1-128 printable characters, or the plan draws more of a stratum than an
     *     {@code int} holds
     */
    public static <T> Collector<T, ?, StratifiedDraw> collector(
            SamplingPlan plan, String seed, Function<? super T, String> id, Function<? super T, String> stratum) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(stratum, "stratum");
        Strata checked = new Strata(plan, seed);
        return Collector.of(
                () -> new Strata(checked.plan, checked.seed),
                (strata, conversation) -> strata.of(stratum.apply(conversation)).add(id.apply(conversation)),
                Strata::merge,
                Strata::draw,
                Collector.Characteristics.UNORDERED);
    }

    /** The plan. */
    public SamplingPlan plan() {
        return plan;
    }

    /** The seed. */
    public String seed() {
        return seed;
    }

    /**
     * The draw of a stratum, sample and reserve together.
     *
     * @throws IllegalArgumentException if the plan has no such stratum
     */
    public Draw stratum(String id) {
        Draw draw = draws.get(Objects.requireNonNull(id, "id"));
        if (draw == null) {
            throw plan.unknown(id);
        }
        return draw;
    }

    /**
     * This draw and another together, as if it had been one.
     *
     * @throws IllegalArgumentException if the plans or the seeds differ
     */
    public StratifiedDraw merge(StratifiedDraw other) {
        Objects.requireNonNull(other, "other");
        if (!seed.equals(other.seed)) {
            throw new IllegalArgumentException("draw with the seed '" + other.seed
                    + "' cannot be merged with one with the seed '" + seed + "'; plan and seed must be the same");
        }
        if (!plan.equals(other.plan)) {
            throw new IllegalArgumentException("draw by the plan " + other.plan
                    + " cannot be merged with one by the plan " + plan + "; plan and seed must be the same");
        }
        Map<String, Draw> merged = new LinkedHashMap<>();
        draws.forEach((id, draw) -> merged.put(id, draw.merge(other.stratum(id))));
        return new StratifiedDraw(plan, seed, merged);
    }

    /**
     * The conversations to review, by stratum in the order of the plan, as long as all are usable.
     *
     * @throws IllegalArgumentException if a conversation was drawn in two strata
     */
    public List<SampledStratum> sample() {
        return sample(Set.of());
    }

    /**
     * The conversations to review, by stratum in the order of the plan, without those that could not be used: each of these is replaced by the
     * next in its stratum. Give all of them each time, those found before too.
     *
     * @param unusable their ids, each drawn or in the reserve of one of the strata
     * @throws IllegalArgumentException if one of them is neither, or a conversation was drawn in two strata
     */
    public List<SampledStratum> sample(Collection<String> unusable) {
        Objects.requireNonNull(unusable, "unusable");
        Set<String> gone = Set.copyOf(unusable);
        Map<String, String> known = new HashMap<>();
        draws.forEach((stratum, draw) -> draw.ids().forEach(id -> {
            String before = known.put(id, stratum);
            if (before != null) {
                throw new IllegalArgumentException("conversation '" + id + "' was drawn in the strata '" + before
                        + "' and '" + stratum + "'; it must be in one only");
            }
        }));
        Set<String> strange = new TreeSet<>(gone);
        strange.removeAll(known.keySet());
        if (!strange.isEmpty()) {
            throw new IllegalArgumentException("unusable conversation '"
                    + String.join("', '", strange)
                    + "' was not drawn; it must be in the sample or the reserve of a stratum");
        }
        List<SampledStratum> sampled = new ArrayList<>();
        for (PlannedStratum planned : plan.strata()) {
            sampled.add(new SampledStratum(planned, stratum(planned.id()), gone));
        }
        return List.copyOf(sampled);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StratifiedDraw that
                && plan.equals(that.plan)
                && seed.equals(that.seed)
                && draws.equals(that.draws);
    }

    @Override
    public int hashCode() {
        return Objects.hash(plan, seed, draws);
    }

    /** Seed and draws; for display. */
    @Override
    public String toString() {
        return draws.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The ids with the smallest keys of each stratum, as they are met. */
    private static final class Strata {
        private final SamplingPlan plan;
        private final String seed;
        private final Map<String, Draw.Smallest> smallest = new LinkedHashMap<>();

        Strata(SamplingPlan plan, String seed) {
            this.plan = Objects.requireNonNull(plan, "plan");
            this.seed = Objects.requireNonNull(seed, "seed");
            for (PlannedStratum planned : plan.strata()) {
                long size = planned.sample() + planned.replacements();
                if (size > Integer.MAX_VALUE) {
                    throw new IllegalArgumentException("stratum '" + planned.id() + "' draws " + size
                            + " conversations; a draw must be of at most " + Integer.MAX_VALUE);
                }
                smallest.put(planned.id(), new Draw.Smallest(seed, (int) size));
            }
        }

        Draw.Smallest of(String stratum) {
            Draw.Smallest found = smallest.get(Objects.requireNonNull(stratum, "stratum"));
            if (found == null) {
                throw plan.unknown(stratum);
            }
            return found;
        }

        Strata merge(Strata other) {
            smallest.forEach((id, each) -> each.merge(other.of(id)));
            return this;
        }

        StratifiedDraw draw() {
            Map<String, Draw> draws = new LinkedHashMap<>();
            smallest.forEach((id, each) -> draws.put(id, each.draw()));
            return new StratifiedDraw(plan, seed, draws);
        }
    }
}
