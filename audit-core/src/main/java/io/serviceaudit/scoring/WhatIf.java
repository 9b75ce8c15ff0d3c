package io.serviceaudit.scoring;

import io.serviceaudit.checklist.Band;
import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.internal.Require;
import io.serviceaudit.measure.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What raising items to value 1 would do to health (rule S20): the gain of each, the smallest set of items that reaches a target, and
 * the set that gives most within a budget of effort. All sets are exact, also where taking the largest gains first errs: under
 * knock-outs, under all-or-nothing and within a budget.
 *
 * <p>Which items apply is frozen: an answer that would bring other items into play does not do so here.
 */
public final class WhatIf {
    private final Scorecard scorecard;
    private final Ratio now;
    private final List<Candidate> candidates;
    private final Map<String, Integer> positions;
    private final BigInteger unit;
    private final CandidateSets sets;

    private WhatIf(Scorecard scorecard, Ratio now, Ratio beforeKnockOut, List<Candidate> candidates) {
        this.scorecard = scorecard;
        this.now = now;
        this.candidates = candidates;
        positions = new HashMap<>();
        candidates.forEach(candidate -> positions.put(candidate.item().item().id(), positions.size()));
        Ratio cap = scorecard.knockOutCap();
        unit = Stream.concat(
                        Stream.of(beforeKnockOut, cap),
                        candidates.stream().map(candidate -> candidate.gain().beforeKnockOut()))
                .map(Ratio::denominator)
                .reduce(BigInteger.ONE, WhatIf::leastCommonMultiple);
        BitSet knockedOut = new BitSet();
        IntStream.range(0, candidates.size())
                .filter(position -> candidates.get(position).item().knocksOut())
                .forEach(knockedOut::set);
        sets = new CandidateSets(
                candidates.stream()
                        .map(candidate -> units(candidate.gain().beforeKnockOut()))
                        .toArray(BigInteger[]::new),
                candidates.stream().mapToInt(Candidate::effort).toArray(),
                knockedOut,
                units(beforeKnockOut),
                units(cap));
    }

    /**
     * What could be improved of an audit.
     *
     * @param scorecard the scored audit
     * @return the what-if; empty if there is no health
     */
    public static Optional<WhatIf> of(Scorecard scorecard) {
        return scorecard
                .health()
                .score()
                .flatMap(now -> scorecard
                        .health()
                        .beforeKnockOut()
                        .map(before -> new WhatIf(scorecard, now, before, scorecard.candidates())));
    }

    private static BigInteger leastCommonMultiple(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }

    private BigInteger units(Ratio share) {
        return share.numerator().multiply(unit.divide(share.denominator()));
    }

    /** Health as it is, from 0 to 1. */
    public Ratio now() {
        return now;
    }

    /** The items with a gain: findings in their order (rule S17), then the rest, most lost first, then by position. */
    public List<Candidate> candidates() {
        return candidates;
    }

    /**
     * What some candidates would give together, which is seldom the sum of what each gives.
     *
     * @param items ids of items, in any order; one given twice counts once
     * @return their joint gain
     * @throws IllegalArgumentException if one is not a candidate
     */
    public Improvement of(Collection<String> items) {
        Set<Integer> set = new TreeSet<>();
        for (String item : items) {
            Integer position = positions.get(item);
            if (position == null) {
                throw Require.illegal(
                        "item", item, "must be one whose value can be raised: it counts, and its value is below 1");
            }
            set.add(position);
        }
        return improvement(List.copyOf(set));
    }

    /**
     * The smallest set of candidates that, all at value 1, brings the percent shown to a target or above. Among equally small ones it is
     * the one of higher exact health, then of smaller effort, then the first in the order of the candidates. Where the percent shown is
     * there already the set is empty.
     *
     * @param percent the target, from 0 to 100
     * @return the set; if none reaches the target, the smallest that reaches the highest health there is
     * @throws IllegalArgumentException if the target is not from 0 to 100
     */
    public TargetSet smallestReaching(BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw Require.illegal("target", percent.toPlainString(), "must be from 0 to 100");
        }
        List<Integer> set = isAllOrNothing()
                ? allOrNothing(percent)
                : sets.smallest(health -> isReached(Ratio.of(health, unit), percent));
        Improvement improvement = improvement(set);
        return new TargetSet(percent, isReached(improvement.health(), percent), improvement);
    }

    /**
     * The smallest set that reaches a band: {@link #smallestReaching(BigDecimal)} its lower bound.
     *
     * @param band a band of the scoring
     * @return the set; if none reaches the band, the smallest that reaches the highest health there is
     */
    public TargetSet smallestReaching(Band band) {
        return smallestReaching(band.from());
    }

    /**
     * The set of candidates whose efforts add up to a budget at most and whose health is the highest, then of the smaller effort, then of
     * fewer items, then the first in the order of the candidates.
     *
     * @param effort the budget, 0 or more, in the unit of the items' efforts
     * @return the set
     * @throws IllegalArgumentException if the budget is negative
     */
    public Improvement bestWithin(long effort) {
        if (effort < 0) {
            throw Require.illegal("budget", Long.toString(effort), "must be 0 or more");
        }
        if (isAllOrNothing()) {
            List<Integer> everything = everything();
            return improvement(isPerfectWithAll() && sets.effortOf(everything) <= effort ? everything : List.of());
        }
        return improvement(sets.bestWithin(effort));
    }

    /**
     * How the figures of a set came about, under the name {@code whatIf.target}; they go on from the scorecard's {@linkplain
     * Scorecard#receipt() own receipt}. Made anew at each call.
     *
     * @param set a set of this what-if
     */
    public List<ReceiptStep> receipt(TargetSet set) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("target", Ratio.ofPercent(set.percent()).toString());
        return new WhatIfReceipt(scorecard, "whatIf.target", asked, set.improvement()).steps();
    }

    /**
     * How the figures of a set within a budget came about, under the name {@code whatIf.budget}; they go on from the scorecard's
     * {@linkplain Scorecard#receipt() own receipt}. Made anew at each call.
     *
     * @param effort the budget
     * @param set what {@link #bestWithin} gave for it
     */
    public List<ReceiptStep> receipt(long effort, Improvement set) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("budget", Long.toString(effort));
        return new WhatIfReceipt(scorecard, "whatIf.budget", asked, set).steps();
    }

    private boolean isAllOrNothing() {
        return scorecard
                .scoring()
                .model()
                .filter(ScoringModel.ALL_OR_NOTHING::equals)
                .isPresent();
    }

    /** Whether all-or-nothing is 1 with all candidates at 1: nothing else that counts is in the way, such as an n/a that counts as 0. */
    private boolean isPerfectWithAll() {
        return scorecard.items().stream().allMatch(item -> !item.isCounted() || item.isDone() || item.hasGain());
    }

    private List<Integer> allOrNothing(BigDecimal percent) {
        return percent.signum() > 0 && isPerfectWithAll() ? everything() : List.of();
    }

    private List<Integer> everything() {
        return IntStream.range(0, candidates.size()).boxed().toList();
    }

    private boolean isReached(Ratio health, BigDecimal percent) {
        return scorecard.percent(health).compareTo(percent) >= 0;
    }

    private Improvement improvement(List<Integer> set) {
        Ratio health = isAllOrNothing()
                ? isPerfectWithAll() && set.size() == candidates.size() ? Ratio.ONE : Ratio.ZERO
                : Ratio.of(sets.health(new HashSet<>(set)), unit);
        return new Improvement(
                set.stream().map(candidates::get).toList(), health, health.minus(now), sets.effortOf(set));
    }

    /**
     * An item whose value can be raised.
     *
     * @param item the item's row
     * @param gain what it alone would give
     */
    public record Candidate(ItemScore item, Finding.Gain gain) {
        /** Checks that nothing is null. */
        public Candidate {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(gain, "gain");
        }

        /** The item's effort, 1 to 1,000; 1 where the checklist says nothing. */
        public int effort() {
            return item.item().effort();
        }
    }

    /**
     * Items raised to value 1 together.
     *
     * @param items the candidates, in their order; empty if nothing is raised
     * @param health health with them, from 0 to 1, exact
     * @param gain how much more that is than now, exact; never a sum of single gains
     * @param effort the sum of their efforts
     */
    public record Improvement(List<Candidate> items, Ratio health, Ratio gain, long effort) {
        /** Checks that nothing is null and copies the list. */
        public Improvement {
            items = List.copyOf(items);
            Objects.requireNonNull(health, "health");
            Objects.requireNonNull(gain, "gain");
        }
    }

    /**
     * The set for a target.
     *
     * @param percent the target
     * @param isReached whether the percent shown is the target or above
     * @param improvement the set
     */
    public record TargetSet(BigDecimal percent, boolean isReached, Improvement improvement) {
        /** Checks that nothing is null. */
        public TargetSet {
            Objects.requireNonNull(percent, "percent");
            Objects.requireNonNull(improvement, "improvement");
        }
    }
}
