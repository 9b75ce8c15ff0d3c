package io.serviceaudit.scoring;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The most that some of a list of candidates are worth within an effort, for every effort up to a limit (0/1 knapsack, exact). For each
 * effort the best of the last candidates is known, beginning with none of them; each further one is taken or left, and taken where
 * that is worth as much.
 *
 * <p>Worths may have any number of digits. They are kept in words of 62 bits, the most significant first, one after the other in a
 * single array: that is several times as fast as objects, and there are millions of sums.
 */
final class MostByEffort {
    private static final int BITS = 62;
    private static final long MASK = (1L << BITS) - 1;

    private final int[] efforts;
    private final int limit;
    private final int words;
    private final long[] most;
    private final BitSet[] taken;

    /** The effort of all candidates offered so far, up to the limit; within more than that all of them are taken. */
    private int offered;

    /**
     * @param worths what each candidate is worth, 0 or more
     * @param efforts the effort of each, 1 or more
     * @param from the least effort that will be asked for
     * @param limit the greatest effort
     */
    MostByEffort(BigInteger[] worths, int[] efforts, int from, int limit) {
        this.efforts = efforts.clone();
        this.limit = limit;
        words = words(Arrays.stream(worths).reduce(BigInteger.ZERO, BigInteger::add));
        most = new long[Math.multiplyExact(limit + 1, words)];
        taken = new BitSet[worths.length];
        long still = Arrays.stream(efforts).asLongStream().sum();
        for (int i = worths.length - 1; i >= 0; i--) {
            still -= efforts[i];
            taken[i] = offered(split(worths[i], words), efforts[i], from - still);
        }
    }

    private static int words(BigInteger number) {
        return number.bitLength() / BITS + 1;
    }

    private static long[] split(BigInteger number, int words) {
        long[] split = new long[words];
        BigInteger rest = number;
        for (int i = words - 1; i >= 0; i--) {
            split[i] = rest.longValue() & MASK;
            rest = rest.shiftRight(BITS);
        }
        return split;
    }

    /**
     * Offers one more candidate.
     *
     * @param from the least effort that matters, since the candidates still to come cannot use up more of what is asked for
     * @return the efforts within which it is taken
     */
    private BitSet offered(long[] worth, int effort, long from) {
        int all = (int) Math.min(limit, (long) offered + effort);
        for (int within = offered + 1; within <= all; within++) {
            System.arraycopy(most, offered * words, most, within * words, words);
        }
        BitSet takenWithin = new BitSet();
        takenWithin.set(all + 1, limit + 1);
        long[] sum = new long[words];
        int least = (int) Math.max(effort, from);
        for (int within = all; within >= least; within--) {
            int to = within * words;
            int before = (within - effort) * words;
            // What is carried from the other words is 1 at most, so the first word often tells.
            if (most[before] + worth[0] + 1 < most[to]) {
                continue;
            }
            long carried = 0;
            for (int word = words - 1; word >= 0; word--) {
                long one = most[before + word] + worth[word] + carried;
                carried = one >>> BITS;
                sum[word] = one & MASK;
            }
            if (compare(sum, to) >= 0) {
                System.arraycopy(sum, 0, most, to, words);
                takenWithin.set(within);
            }
        }
        offered = all;
        return takenWithin;
    }

    private int compare(long[] number, int at) {
        return Arrays.compare(number, 0, words, most, at, at + words);
    }

    /** The places of the candidates that are worth most within the limit, ascending; of equal sets the one whose first candidates come first. */
    List<Integer> set() {
        List<Integer> set = new ArrayList<>();
        int within = limit;
        for (int i = 0; i < taken.length; i++) {
            if (taken[i].get(within)) {
                set.add(i);
                within -= efforts[i];
            }
        }
        return set;
    }

    /** The least effort within which some are worth so much, which all together must be; of no use unless asked for from 0 on. */
    int leastFor(BigInteger worth) {
        long[] wanted = split(worth, words);
        int within = 0;
        while (within < offered && compare(wanted, within * words) > 0) {
            within++;
        }
        return within;
    }
}
