package io.serviceaudit.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Draws from a seed. Uses nothing of the generator but its next long, so that a seed gives the same draws on every version of
 * Java.
 */
final class Dice {
    private final RandomGenerator random;

    /**
     * Dice of a seed.
     *
     * @param salt a number of the user's own, so that two users of one seed do not draw the same
     */
    Dice(long seed, long salt) {
        random = new SplittableRandom(seed ^ salt);
    }

    /** A whole number, both bounds included. */
    int from(int low, int high) {
        return low + (int) Math.floorMod(random.nextLong() >>> 1, (long) high - low + 1);
    }

    /** Yes in one of so many cases. */
    boolean oneIn(int cases) {
        return from(1, cases) == 1;
    }

    /** One of these. */
    <T> T one(List<? extends T> values) {
        return values.get(from(0, values.size() - 1));
    }

    /** All of these in another order. */
    <T> List<T> shuffled(List<? extends T> values) {
        List<T> shuffled = new ArrayList<>(values);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, from(0, i));
        }
        return shuffled;
    }

    /** Some of these, at least so many, in another order. */
    <T> List<T> some(List<? extends T> values, int atLeast) {
        List<T> shuffled = shuffled(values);
        return shuffled.subList(0, from(Math.min(atLeast, shuffled.size()), shuffled.size()));
    }
}
