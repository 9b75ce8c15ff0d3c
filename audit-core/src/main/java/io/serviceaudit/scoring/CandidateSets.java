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
            found.add(
                    stepsOf(largest).compareTo(missing) <= 0
                            ? largest
                            : new LeastEffort(missing.max(BigInteger.ZERO), effortOf(largest)).ofSize(size));
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
                            : new LeastEffort(missing.max(BigInteger.ZERO), effortOf(most)).ofFewest());
        }
        return found.stream()
                .min(byHealth()
                        .thenComparing(this::effortOf)
                        .thenComparing(List::size)
                        .thenComparing(CandidateSets::inOrder))
                .orElseThrow();
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
     * The set within a budget whose steps add up to most; of equal ones that of least effort, then of fewest items, then the first.
     * For each effort up to the budget the best of the last candidates is known, beginning with none of them; each further one is
     * taken or left.
     */
    private List<Integer> mostSteps(List<Integer> of, long budget) {
        if (budget >= effortOf(of)) {
            return of.stream().filter(position -> steps[position].signum() > 0).toList();
        }
        int capacity = (int) budget;
        BigInteger[] most = new BigInteger[capacity + 1];
        Arrays.fill(most, BigInteger.ZERO);
        int[] spent = new int[capacity + 1];
        int[] size = new int[capacity + 1];
        BitSet[] taken = new BitSet[of.size()];
        for (int i = of.size() - 1; i >= 0; i--) {
            BigInteger step = steps[of.get(i)];
            int effort = efforts[of.get(i)];
            taken[i] = new BitSet();
            for (int within = capacity; within >= effort; within--) {
                int before = within - effort;
                BigInteger sum = most[before].add(step);
                int order = most[within].compareTo(sum);
                order = order != 0 ? order : Integer.compare(spent[before] + effort, spent[within]);
                order = order != 0 ? order : Integer.compare(size[before] + 1, size[within]);
                if (order <= 0) {
                    most[within] = sum;
                    spent[within] = spent[before] + effort;
                    size[within] = size[before] + 1;
                    taken[i].set(within);
                }
            }
        }
        List<Integer> set = new ArrayList<>();
        int within = capacity;
        for (int i = 0; i < of.size(); i++) {
            if (taken[i].get(within)) {
                set.add(of.get(i));
                within -= efforts[of.get(i)];
            }
        }
        return set;
    }

    /** The set of least effort whose steps add up to an amount at least; for where health is capped and more is of no use. */
    private final class LeastEffort {
        private static final BigInteger NONE = BigInteger.ONE.negate();
        private static final BigInteger UNKNOWN = NONE.subtract(BigInteger.ONE);

        private final BigInteger amount;
        private final int most;
        private final BigInteger[][] largestSteps;
        private final long[][] leastEfforts;
        private final long[][] mostEfforts;
        private final BigInteger[][][] known;

        /**
         * @param amount what the steps must add up to
         * @param most an effort that is enough for it
         */
        LeastEffort(BigInteger amount, long most) {
            this.amount = amount;
            this.most = (int) most;
            int count = steps.length;
            known = new BigInteger[count][count + 1][0];
            largestSteps = new BigInteger[count + 1][];
            leastEfforts = new long[count + 1][];
            mostEfforts = new long[count + 1][];
            for (int from = 0; from <= count; from++) {
                BigInteger[] sorted = Arrays.copyOfRange(steps, from, count);
                Arrays.sort(sorted, Comparator.reverseOrder());
                BigInteger[] sums = new BigInteger[sorted.length + 1];
                sums[0] = BigInteger.ZERO;
                int[] ascending = Arrays.copyOfRange(efforts, from, count);
                Arrays.sort(ascending);
                long[] least = new long[sorted.length + 1];
                long[] greatest = new long[sorted.length + 1];
                for (int i = 0; i < sorted.length; i++) {
                    sums[i + 1] = sums[i].add(sorted[i]);
                    least[i + 1] = least[i] + ascending[i];
                    greatest[i + 1] = greatest[i] + ascending[ascending.length - 1 - i];
                }
                largestSteps[from] = sums;
                leastEfforts[from] = least;
                mostEfforts[from] = greatest;
            }
        }

        /** The one of exactly so many items; of equal ones the first. */
        List<Integer> ofSize(int size) {
            int low = 0;
            int high = most;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (reaches(size, middle)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return first(size, high);
        }

        /** The one of any number of items; of equal ones that of fewest, then the first. */
        List<Integer> ofFewest() {
            int low = 0;
            int high = most;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (stepsOf(mostSteps(all, middle)).compareTo(amount) >= 0) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            int size = 0;
            while (largestSteps[0][size].compareTo(amount) < 0 || !reaches(size, high)) {
                size++;
            }
            return first(size, high);
        }

        private boolean reaches(int size, int within) {
            return mostOf(0, size, within).compareTo(amount) >= 0;
        }

        private List<Integer> first(int size, int within) {
            List<Integer> set = new ArrayList<>();
            BigInteger missing = amount;
            int left = within;
            for (int i = 0; set.size() < size; i++) {
                BigInteger with = with(i, size - set.size(), left);
                if (with.compareTo(missing) >= 0) {
                    set.add(i);
                    missing = missing.subtract(steps[i]).max(BigInteger.ZERO);
                    left -= efforts[i];
                }
            }
            return set;
        }

        /** The most that so many of the candidates from one on add up to within an effort, that one taken; {@link #NONE} if it cannot be. */
        private BigInteger with(int from, int size, int within) {
            if (size == 0 || within < efforts[from]) {
                return NONE;
            }
            BigInteger rest = mostOf(from + 1, size - 1, within - efforts[from]);
            return rest.signum() < 0 ? NONE : rest.add(steps[from]);
        }

        /** The most that so many of the candidates from one on add up to within an effort; {@link #NONE} if there are no such. */
        private BigInteger mostOf(int from, int size, int within) {
            if (size > steps.length - from || leastEfforts[from][size] > within) {
                return NONE;
            }
            if (mostEfforts[from][size] <= within) {
                return largestSteps[from][size];
            }
            BigInteger[] row = known[from][size];
            if (row.length == 0) {
                row = new BigInteger[most + 1];
                Arrays.fill(row, UNKNOWN);
                known[from][size] = row;
            }
            if (row[within].equals(UNKNOWN)) {
                row[within] = mostOf(from + 1, size, within).max(with(from, size, within));
            }
            return row[within];
        }
    }
}
