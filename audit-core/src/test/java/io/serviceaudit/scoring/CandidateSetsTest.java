package io.serviceaudit.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The sets of rule S20 against trying every set there is. */
class CandidateSetsTest {
    private static final int MOST_CANDIDATES = 9;

    @Property(tries = 3_000)
    void theSmallestSetIsTheBestOfAllThatReach(@ForAll long seed) {
        Case random = new Case(new Random(seed));
        BigInteger target = random.unit.multiply(BigInteger.valueOf(random.dice.nextInt(70)));
        BigInteger highest = random.subsets().stream()
                .map(random::health)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        BigInteger wanted = target.min(highest);
        List<Integer> expected = random.subsets().stream()
                .filter(set -> random.health(set).compareTo(wanted) >= 0)
                .min(Comparator.<List<Integer>>comparingInt(List::size)
                        .thenComparing(random::health, Comparator.reverseOrder())
                        .thenComparing(random::effort)
                        .thenComparing(List::toString))
                .orElseThrow();
        assertThat(random.sets().smallest(health -> health.compareTo(target) >= 0))
                .as("target %s of %s", target, random)
                .isEqualTo(expected);
    }

    @Property(tries = 3_000)
    void theSetWithinABudgetIsTheBestOfAllThatAreAffordable(@ForAll long seed) {
        Case random = new Case(new Random(seed));
        long budget = random.dice.nextInt(25);
        List<Integer> expected = random.subsets().stream()
                .filter(set -> random.effort(set) <= budget)
                .min(Comparator.<List<Integer>, BigInteger>comparing(random::health)
                        .reversed()
                        .thenComparing(random::effort)
                        .thenComparing(List::size)
                        .thenComparing(List::toString))
                .orElseThrow();
        assertThat(random.sets().bestWithin(budget))
                .as("budget %s of %s", budget, random)
                .isEqualTo(expected);
    }

    @Test
    void twoHundredCandidatesOfManyEffortsAreSolved() {
        Random dice = new Random(20_261_122);
        BigInteger[] steps = new BigInteger[200];
        int[] efforts = new int[200];
        BitSet knockedOut = new BitSet();
        for (int i = 0; i < steps.length; i++) {
            steps[i] = new BigInteger(80, dice).add(BigInteger.ONE);
            efforts[i] = 1 + dice.nextInt(1_000);
            knockedOut.set(i, i % 20 == 0);
        }
        BigInteger cap = BigInteger.ONE.shiftLeft(83);
        CandidateSets sets = new CandidateSets(steps, efforts, knockedOut, BigInteger.ZERO, cap);
        List<Integer> within = sets.bestWithin(20_000);
        assertThat(sets.effortOf(within)).isLessThanOrEqualTo(20_000);
        assertThat(sets.health(within)).isGreaterThan(cap);
        assertThat(sets.health(sets.bestWithin(2_000))).isEqualTo(cap);
        assertThat(sets.health(sets.smallest(health -> health.compareTo(cap) >= 0)))
                .isEqualTo(cap);
    }

    /** The efforts come to about 100,000, and a step is worth its effort: the cap takes about half of them. */
    @Test
    void twoHundredCandidatesAreSolvedWhereTheCapIsHalfWayUp() {
        Random dice = new Random(20_261_122);
        BigInteger[] steps = new BigInteger[200];
        int[] efforts = new int[200];
        BitSet knockedOut = new BitSet();
        for (int i = 0; i < steps.length; i++) {
            efforts[i] = 1 + dice.nextInt(1_000);
            // About as much as it takes, so that no candidate is plainly better than another.
            steps[i] =
                    new BigInteger(70, dice).add(BigInteger.valueOf(efforts[i]).shiftLeft(70));
            knockedOut.set(i, i % 20 == 0);
        }
        BigInteger cap = BigInteger.valueOf(50_000).shiftLeft(70);
        CandidateSets sets = new CandidateSets(steps, efforts, knockedOut, BigInteger.ZERO, cap);
        List<Integer> smallest = sets.smallest(health -> health.compareTo(cap) >= 0);
        assertThat(sets.health(smallest)).isEqualTo(cap);
        // The steps are worth their efforts and up to one more each.
        assertThat(sets.effortOf(smallest)).isBetween(50_000L - smallest.size(), 50_000L);
        List<Integer> within = sets.bestWithin(60_000);
        assertThat(sets.health(within)).isGreaterThanOrEqualTo(cap);
        assertThat(sets.effortOf(within)).isBetween(49_800L, 60_000L);
        assertThat(sets.smallest(health -> health.compareTo(cap.shiftLeft(1)) >= 0))
                .hasSizeBetween(smallest.size(), 200);
    }

    /** Up to nine candidates with small numbers or multiples of a big one, so that many sets are equally good. Positions have one digit: lists compare as text. */
    private static final class Case {
        private final Random dice;
        private final int count;
        private final BigInteger[] steps;
        private final int[] efforts;
        private final BitSet knockedOut = new BitSet();
        private final BigInteger unit;
        private final BigInteger base;
        private final BigInteger cap;

        Case(Random dice) {
            this.dice = dice;
            count = dice.nextInt(MOST_CANDIDATES + 1);
            steps = new BigInteger[count];
            efforts = new int[count];
            int variety = 1 + dice.nextInt(8);
            boolean knocks = dice.nextBoolean();
            unit = dice.nextBoolean() ? BigInteger.ONE : new BigInteger(150, dice).setBit(149);
            for (int i = 0; i < count; i++) {
                steps[i] = unit.multiply(BigInteger.valueOf(1 + dice.nextInt(variety)));
                efforts[i] = 1 + dice.nextInt(variety);
                knockedOut.set(i, knocks && dice.nextInt(4) == 0);
            }
            base = unit.multiply(BigInteger.valueOf(dice.nextInt(20)));
            cap = unit.multiply(BigInteger.valueOf(dice.nextInt(40)));
        }

        CandidateSets sets() {
            return new CandidateSets(steps, efforts, knockedOut, base, cap);
        }

        List<List<Integer>> subsets() {
            List<List<Integer>> all = new ArrayList<>();
            for (int bits = 0; bits < 1 << count; bits++) {
                List<Integer> set = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    if ((bits >> i & 1) == 1) {
                        set.add(i);
                    }
                }
                all.add(set);
            }
            return all;
        }

        BigInteger health(List<Integer> set) {
            BigInteger sum = base;
            boolean capped = false;
            for (int i = 0; i < count; i++) {
                if (set.contains(i)) {
                    sum = sum.add(steps[i]);
                } else if (knockedOut.get(i)) {
                    capped = true;
                }
            }
            return capped && sum.compareTo(cap) > 0 ? cap : sum;
        }

        int effort(List<Integer> set) {
            return set.stream().mapToInt(i -> efforts[i]).sum();
        }

        @Override
        public String toString() {
            return Arrays.toString(steps) + " efforts " + Arrays.toString(efforts) + " knocked out " + knockedOut
                    + " base " + base + " cap " + cap;
        }
    }
}
