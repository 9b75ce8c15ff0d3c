package io.serviceaudit.scoring;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds sets of candidates (rule S20) where health grows by each one's own step and is capped while a knocked-out item is left
 * out. All numbers are whole multiples of one fraction, so that sums are exact.
 *
 * <p>Two cases are solved apart and the better result taken. With all knocked-out items in the set nothing is capped, and the
 * steps add up: the largest steps reach a target with the fewest items, and a table of the best step by effort (0/1 knapsack,
 * exact) spends a budget. With one of them left out health stops at the cap, and of the sets that get there the one of least
 * effort counts.
 *
 * <p>Positions are those of the list of candidates; sets are lists of them, ascending.
 */
final class CandidateSets {
    private final BigInteger[] steps;
    private final int[] efforts;
    private final BitSet knockedOut;
    private final BigInteger base;
    private final BigInteger cap;
    private final List<Integer> all;

    /**
     * @param steps how much each candidate adds before the cap, 0 or more
     * @param efforts the effort of each, 1 or more
     * @param knockedOut the candidates that knock out
     * @param base health before knock-out and without any candidate
     * @param cap what health cannot exceed while one that knocks out is left
     */
    CandidateSets(BigInteger[] steps, int[] efforts, BitSet knockedOut, BigInteger base, BigInteger cap) {
        this.steps = steps.clone();
        this.efforts = efforts.clone();
        this.knockedOut = (BitSet) knockedOut.clone();
        this.base = base;
        this.cap = cap;
        all = IntStream.range(0, steps.length).boxed().toList();
    }

    /** Health with a set of candidates at value 1. */
    BigInteger health(Collection<Integer> set) {
        BigInteger sum = base.add(stepsOf(set));
        boolean capped = knockedOut.stream().anyMatch(position -> !set.contains(position));
        return capped ? sum.min(cap) : sum;
    }

    /** The smallest set that reaches; if none does, the smallest of the highest health. */
    List<Integer> smallest(Predicate<BigInteger> reaches) {
        Predicate<BigInteger> wanted = reaches.test(health(all)) ? reaches : health(all)::equals;
        for (int size = 0; size < steps.length; size++) {
            List<Integer> set = best(size, wanted);
            if (set != null) {
                return set;
            }
        }
        return all;
    }

    private @Nullable List<Integer> best(int size, Predicate<BigInteger> wanted) {
        List<List<Integer>> found = new ArrayList<>();
        if (size >= knockedOut.cardinality()) {
            found.add(largestWithKnockedOut(size));
        }
        if (!isAboveCap(found) && !knockedOut.isEmpty()) {
            List<Integer> largest = largest(all, size);
            BigInteger missing = cap.subtract(base);
            if (stepsOf(largest).compareTo(missing) <= 0) {
                found.add(largest);
            } else if (wanted.test(cap)) {
                found.add(leastEffort(missing).ofSize(size, effortOf(largest)));
            }
        }
        return found.stream()
                .filter(set -> wanted.test(health(set)))
                .min(byHealth().thenComparing(this::effortOf).thenComparing(CandidateSets::inOrder))
                .orElse(null);
    }

    /** The set whose effort is within the budget and whose health is the highest. */
    List<Integer> bestWithin(long budget) {
        List<List<Integer>> found = new ArrayList<>();
        List<Integer> necessary = knockedOut.stream().boxed().toList();
        long left = budget - effortOf(necessary);
        if (left >= 0) {
            List<Integer> others =
                    all.stream().filter(position -> !knockedOut.get(position)).toList();
            found.add(together(necessary, mostSteps(others, left)));
        }
        if (!isAboveCap(found) && !necessary.isEmpty()) {
            List<Integer> most = mostSteps(all, budget);
            BigInteger missing = cap.subtract(base);
            found.add(
                    stepsOf(most).compareTo(missing) <= 0
                            ? most
                            : leastEffort(missing).ofFewest(effortOf(most)));
        }
        return found.stream()
                .min(byHealth()
                        .thenComparing(this::effortOf)
                        .thenComparing(List::size)
                        .thenComparing(CandidateSets::inOrder))
                .orElseThrow();
    }

    private LeastEffort leastEffort(BigInteger missing) {
        return new LeastEffort(steps, efforts, missing.max(BigInteger.ZERO));
    }

    /** Whether a set was found that none with a knocked-out item left out can match. */
    private boolean isAboveCap(List<List<Integer>> found) {
        return found.stream().anyMatch(set -> health(set).compareTo(cap) > 0);
    }

    long effortOf(Collection<Integer> set) {
        return set.stream().mapToLong(position -> efforts[position]).sum();
    }

    private BigInteger stepsOf(Collection<Integer> set) {
        return set.stream().map(position -> steps[position]).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private Comparator<List<Integer>> byHealth() {
        return Comparator.<List<Integer>, BigInteger>comparing(this::health).reversed();
    }

    /** Lexicographic order of two ascending lists. */
    private static int inOrder(List<Integer> one, List<Integer> other) {
        return Arrays.compare(
                one.stream().mapToInt(Integer::intValue).toArray(),
                other.stream().mapToInt(Integer::intValue).toArray());
    }

    private List<Integer> largestWithKnockedOut(int size) {
        List<Integer> necessary = knockedOut.stream().boxed().toList();
        List<Integer> others =
                all.stream().filter(position -> !knockedOut.get(position)).toList();
        return together(necessary, largest(others, size - necessary.size()));
    }

    /** So many of the largest steps; of equal ones those of least effort, then the first. */
    private List<Integer> largest(List<Integer> of, int size) {
        return of.stream()
                .sorted(Comparator.<Integer, BigInteger>comparing(position -> steps[position])
                        .reversed()
                        .thenComparing(position -> efforts[position])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(size)
                .sorted()
                .toList();
    }

    private static List<Integer> together(List<Integer> one, List<Integer> other) {
        return Stream.concat(one.stream(), other.stream()).sorted().toList();
    }

    /**
     * The set within a budget whose steps add up to most; of equal ones that of least effort, then of fewest items, then the first. All
     * but the last is in one number: a step outweighs all effort, and an effort all items.
     */
    private List<Integer> mostSteps(List<Integer> of, long budget) {
        List<Integer> helping =
                of.stream().filter(position -> steps[position].signum() > 0).toList();
        long total = effortOf(helping);
        if (budget >= total) {
            return helping;
        }
        BigInteger perStep = BigInteger.valueOf(total + 1);
        BigInteger perEffort = BigInteger.valueOf(helping.size() + 1L);
        BigInteger[] worths = helping.stream()
                .map(position -> steps[position]
                        .multiply(perStep)
                        .subtract(BigInteger.valueOf(efforts[position]))
                        .multiply(perEffort)
                        .subtract(BigInteger.ONE))
                .toArray(BigInteger[]::new);
        int[] costs = helping.stream().mapToInt(position -> efforts[position]).toArray();
        return new MostByEffort(worths, costs, (int) budget, (int) budget)
                .set().stream().map(helping::get).toList();
    }
}
