package io.serviceaudit.measure;

import io.serviceaudit.internal.Require;
import java.util.List;

/**
 * The whole numbers that customers could choose from in a survey: 0 to 10 for the Net Promoter Score, 1 to 5 stars. The higher, the
 * better. An auditor's answers are another matter: the items of a checklist have scales of their own.
 *
 * @param from the worst rating
 * @param to the best rating
 */
public record RatingScale(int from, int to) {
    /** The most ratings a scale can have: 0 to 1,000, say. */
    public static final int MOST_RATINGS = 1_001;

    /** 0 to 10, as the Net Promoter Score is asked for. */
    public static final RatingScale ZERO_TO_TEN = new RatingScale(0, 10);

    /** 1 to 5, as satisfaction is mostly asked for. */
    public static final RatingScale ONE_TO_FIVE = new RatingScale(1, 5);

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if {@code from} is not less than {@code to}, or there are more than {@value #MOST_RATINGS}
     *     numbers
     */
    public RatingScale {
        if (from >= to) {
            throw new IllegalArgumentException(
                    "rating scale is from " + from + " to " + to + "; the first must be less than the second");
        }
        if ((long) to - from >= MOST_RATINGS) {
            throw new IllegalArgumentException("rating scale is from " + from + " to " + to + "; it must have at most "
                    + MOST_RATINGS + " numbers");
        }
    }

    /** Whether a rating is on this scale. */
    public boolean has(int rating) {
        return rating >= from && rating <= to;
    }

    /**
     * Ratings that are all on this scale.
     *
     * @return an unmodifiable copy, in the order given
     * @throws IllegalArgumentException if one is not; it is named with its place in the list, the first being 0
     */
    public List<Integer> require(List<Integer> ratings) {
        List<Integer> copy = List.copyOf(ratings);
        for (int i = 0; i < copy.size(); i++) {
            Require.between("rating " + i, copy.get(i), from, to);
        }
        return copy;
    }
}
