package io.serviceaudit.metric;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.RatingScale;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Ratings that customers gave on one scale, such as 40 answers from 1 to 5: their mean, and how many are at or above one of them.
 *
 * <p>Every rating is checked. One that is off the scale or between whole numbers is refused with its place in the list, the first
 * being 0; none is dropped or rounded. Ratings as a spreadsheet holds them, in decimals, go through {@link #ofNumbers}.
 *
 * <p>All values are exact. Of no ratings there is no value, rather than 0.
 */
public final class RatingSample {
    private static final BigDecimal LEAST = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final List<Integer> ratings;
    private final RatingScale scale;

    private RatingSample(List<Integer> ratings, RatingScale scale) {
        this.ratings = ratings;
        this.scale = scale;
    }

    /**
     * A sample of ratings, in any order.
     *
     * @param ratings one whole number of the scale for each respondent
     * @param scale what there was to choose from
     * @throws IllegalArgumentException if a rating is not on the scale
     */
    public static RatingSample of(List<Integer> ratings, RatingScale scale) {
        Objects.requireNonNull(ratings, "ratings");
        Objects.requireNonNull(scale, "scale");
        return new RatingSample(scale.require(ratings), scale);
    }

    /**
     * A sample of ratings that come as numbers of any kind, as cells of a spreadsheet do: 9.0 is 9, and 8.5 is refused.
     *
     * @param numbers one number for each respondent: {@code Integer}, {@code Long}, {@code BigDecimal}, {@code Double} or another whose
     *     {@code toString} is a decimal
     * @param scale what there was to choose from
     * @throws IllegalArgumentException if a number is not whole, not on the scale, or none at all, as {@code NaN}
     * @throws NullPointerException if a number is null, which an empty cell may be: who did not answer is no part of the sample
     */
    public static RatingSample ofNumbers(List<? extends Number> numbers, RatingScale scale) {
        Objects.requireNonNull(numbers, "numbers");
        Objects.requireNonNull(scale, "scale");
        List<Integer> ratings = new ArrayList<>(numbers.size());
        for (Number number : numbers) {
            int position = ratings.size();
            Objects.requireNonNull(number, "rating " + position);
            ratings.add(whole(number)
                    .filter(scale::has)
                    .orElseThrow(() -> new IllegalArgumentException("rating " + position + " is " + number
                            + "; it must be a whole number from " + scale.from() + " to " + scale.to())));
        }
        return new RatingSample(List.copyOf(ratings), scale);
    }

    private static Optional<Integer> whole(Number number) {
        BigDecimal decimal;
        try {
            decimal = new BigDecimal(number.toString());
        } catch (NumberFormatException e) {
            // Neither NaN nor Infinity is a rating.
            return Optional.empty();
        }
        // The size comes first: a number such as 1E+999999999 has too many digits to look at.
        return decimal.compareTo(LEAST) < 0
                        || decimal.compareTo(MOST) > 0
                        || decimal.stripTrailingZeros().scale() > 0
                ? Optional.empty()
                : Optional.of(decimal.intValueExact());
    }

    /** How many ratings there are. */
    public int size() {
        return ratings.size();
    }

    /** The ratings, in the order given. */
    public List<Integer> ratings() {
        return ratings;
    }

    /** What there was to choose from. */
    public RatingScale scale() {
        return scale;
    }

    /** The arithmetic mean in points of the scale, exact: of 4, 5 and 5 it is 14/3; empty where there is no rating. */
    public Optional<Quantity> mean() {
        return ratings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Quantity(
                        Unit.POINTS,
                        Ratio.of(ratings.stream().mapToLong(Integer::longValue).sum(), size())));
    }

    /**
     * How many respondents gave a rating or a better one. Those in the middle and those who are dissatisfied stay in the whole.
     *
     * @param rating from where on to count
     * @return of all who answered; 0 of 0 where nobody did, which has no share
     * @throws IllegalArgumentException if {@code rating} is not on the scale
     */
    public Proportion atLeast(int rating) {
        if (!scale.has(rating)) {
            throw new IllegalArgumentException(
                    "rating to count from is " + rating + "; it must be from " + scale.from() + " to " + scale.to());
        }
        return new Proportion(ratings.stream().filter(each -> each >= rating).count(), size());
    }

    /** Samples are equal when their scales are and their ratings, in the same order. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RatingSample that && ratings.equals(that.ratings) && scale.equals(that.scale);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ratings, scale);
    }

    /** The number of ratings, for messages. */
    @Override
    public String toString() {
        return size() + " ratings";
    }
}
