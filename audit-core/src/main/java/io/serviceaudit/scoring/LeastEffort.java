package io.serviceaudit.scoring;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds sets of least effort whose steps add up to an amount; for where health is capped, and more is of no use (rule S20). Sets are lists
 * of positions, ascending. The amount must be one that all steps together reach.
 *
 * <p>The search takes or leaves one candidate after the other, and gives up where the rest cannot do it. To see that early it asks for
 * less: that steps reach the amount and efforts stay within the limit, not each by itself, but weighed against each other at some
 * rate (a Lagrangian bound; Fisher, "The Lagrangian relaxation method for solving integer programming problems", 1981). Whatever the
 * rate, a set that satisfies both satisfies that, so no set is missed. These bounds are of rounded numbers, steps up and the amount
 * down; whether a set does reach the amount is decided exactly.
 */
final class LeastEffort {
    /** All steps together, as the bounds count them. */
    private static final int SCALE_BITS = 30;
    /** The rate is a multiple of one part in so many. */
    private static final int RATE_BITS = 6;
    /** So many dead ends are remembered at most. */
    private static final int MOST_DEAD_ENDS = 1_000_000;

    private final BigInteger[] steps;
    private final int[] efforts;
    private final BigInteger amount;
    private final long[] roundedSteps;
    private final long roundedAmount;

    /**
     * @param steps what each candidate adds, 0 or more
     * @param efforts the effort of each, 1 or more
     * @param amount what the steps must add up to at least, 0 or more
     */
    LeastEffort(BigInteger[] steps, int[] efforts, BigInteger amount) {
        this.steps = steps.clone();
        this.efforts = efforts.clone();
        this.amount = amount;
        BigInteger total =
                Arrays.stream(steps).reduce(BigInteger.ZERO, BigInteger::add).max(BigInteger.ONE);
        BigInteger up = total.subtract(BigInteger.ONE);
        roundedSteps = Arrays.stream(steps)
                .mapToLong(
                        step -> step.shiftLeft(SCALE_BITS).add(up).divide(total).longValueExact())
                .toArray();
        roundedAmount = amount.shiftLeft(SCALE_BITS).divide(total).longValueExact();
    }

    /**
     * The one of exactly so many items; of equal ones the first.
     *
     * @param enough an effort that is enough for it
     */
    List<Integer> ofSize(int size, long enough) {
        int low = 0;
        int high = (int) enough;
        while (low < high) {
            int middle = (low + high) >>> 1;
            List<Integer> set = first(size, middle);
            if (set == null) {
                low = middle + 1;
            } else {
                high = set.stream().mapToInt(position -> efforts[position]).sum();
            }
        }
        return found(first(size, high), size, high);
    }

    /**
     * The one of any number of items; of equal ones that of fewest, then the first.
     *
     * @param enough an effort that is enough for it
     */
    List<Integer> ofFewest(long enough) {
        int least = new MostByEffort(steps, efforts, 0, (int) enough).leastFor(amount);
        for (int size = 0; size < steps.length; size++) {
            List<Integer> set = first(size, least);
            if (set != null) {
                return set;
            }
        }
        return found(first(steps.length, least), steps.length, least);
    }

    private static List<Integer> found(@Nullable List<Integer> set, int size, int within) {
        if (set == null) {
            throw new IllegalArgumentException(
                    "no set of " + size + " candidates reaches the amount within effort " + within);
        }
        return set;
    }

    /** The first set of exactly so many items that reaches the amount within an effort; null if there is none. */
    private @Nullable List<Integer> first(int size, int within) {
        Search search = new Search(size, within);
        return search.reaches(0, size, within, roundedAmount, amount) ? List.copyOf(search.chosen) : null;
    }

    /** For each candidate on which the rest of the list begins, and each number of items, the sum of so many of the largest of the rest. */
    private static long[][] largestSums(long[] values, int mostItems) {
        long[][] sums = new long[values.length + 1][];
        long[] sorted = new long[0];
        sums[values.length] = new long[1];
        for (int from = values.length - 1; from >= 0; from--) {
            int place = 0;
            while (place < sorted.length && sorted[place] >= values[from]) {
                place++;
            }
            long[] next = new long[Math.min(sorted.length + 1, mostItems)];
            System.arraycopy(sorted, 0, next, 0, Math.min(place, next.length));
            if (place < next.length) {
                next[place] = values[from];
                System.arraycopy(sorted, place, next, place + 1, next.length - place - 1);
            }
            sorted = next;
            long[] sum = new long[sorted.length + 1];
            for (int i = 0; i < sorted.length; i++) {
                sum[i + 1] = sum[i] + sorted[i];
            }
            sums[from] = sum;
        }
        return sums;
    }

    /** A place of the search: the candidates from one on, so many to be taken, within an effort. */
    private record Place(int from, int size, int within) {}

    /** One search. */
    private final class Search {
        private final List<Integer> chosen = new ArrayList<>();
        private final Map<Place, BigInteger> deadEnds = new HashMap<>();
        private final long rate;
        private final long[][] weighed;
        private final long[][] largest;
        private final long[][] lightest;

        Search(int size, int within) {
            rate = bestRate(size, within);
            weighed = largestSums(weighed(rate), size);
            largest = largestSums(roundedSteps, size);
            lightest = largestSums(
                    Arrays.stream(efforts).mapToLong(effort -> -effort).toArray(), size);
        }

        private long[] weighed(long atRate) {
            return IntStream.range(0, steps.length)
                    .mapToLong(i -> (roundedSteps[i] << RATE_BITS) - atRate * efforts[i])
                    .toArray();
        }

        /** The rate at which least can be reached, about; any would do. What can be reached is convex in it. */
        private long bestRate(int size, int within) {
            LongUnaryOperator reach = atRate -> {
                long[] sorted = weighed(atRate);
                Arrays.sort(sorted);
                return Arrays.stream(sorted, sorted.length - size, sorted.length)
                                .sum()
                        + atRate * within;
            };
            long total = Arrays.stream(efforts).asLongStream().sum();
            long low = 0;
            long high = Math.min(1L << SCALE_BITS + RATE_BITS, Long.MAX_VALUE / 4 / Math.max(total, 1));
            while (low < high) {
                long middle = (low + high) >>> 1;
                if (reach.applyAsLong(middle) <= reach.applyAsLong(middle + 1)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }

        /** Whether so many of the candidates from one on reach what is missing; if so, the first of such sets is chosen. */
        boolean reaches(int from, int size, int within, long roundedMissing, BigInteger missing) {
            if (size == 0) {
                return missing.signum() <= 0;
            }
            if (size > steps.length - from
                    || -lightest[from][size] > within
                    || largest[from][size] < roundedMissing
                    || weighed[from][size] < (roundedMissing << RATE_BITS) - rate * within) {
                return false;
            }
            Place place = new Place(from, size, within);
            BigInteger tooMuch = deadEnds.get(place);
            if (tooMuch != null && tooMuch.compareTo(missing) <= 0) {
                return false;
            }
            if (efforts[from] <= within) {
                chosen.add(from);
                if (reaches(
                        from + 1,
                        size - 1,
                        within - efforts[from],
                        roundedMissing - roundedSteps[from],
                        missing.subtract(steps[from]))) {
                    return true;
                }
                chosen.remove(chosen.size() - 1);
            }
            if (reaches(from + 1, size, within, roundedMissing, missing)) {
                return true;
            }
            if (deadEnds.size() < MOST_DEAD_ENDS || tooMuch != null) {
                deadEnds.put(place, missing);
            }
            return false;
        }
    }
}
