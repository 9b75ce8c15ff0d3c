package io.serviceaudit.compare;

import io.serviceaudit.measure.Quantity;
import java.util.Objects;

/**
 * Where the middle half of a group lies, by nearest rank: of {@code n} values in ascending order the first quartile is number {@code
 * ceil(n/4)}, the median number {@code ceil(n/2)} and the third quartile number {@code ceil(3n/4)}. Each is one of the values; nothing is
 * interpolated, so no rounding is needed. Of the twelve values 1 to 12 they are 3, 6 and 9.
 *
 * <p>Source: R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), pages 361 to 365,
 * definition 1: the inverse of the empirical distribution function. With an even number of values the median is the lower one of the
 * middle two, where other conventions take their mean.
 *
 * <p>The lowest and the highest value are not given: each is that of one subject, which somebody may recognise.
 *
 * @param size how many values there are, each of another subject; at least 1
 * @param first the first quartile: the smallest value that at least a quarter of the values do not exceed
 * @param median the smallest value that at least half of them do not exceed
 * @param third the smallest value that at least three quarters of them do not exceed
 */
public record Quartiles(long size, Quantity first, Quantity median, Quantity third) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the size is less than 1, or the values are of different units or not in ascending order
     */
    public Quartiles {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(median, "median");
        Objects.requireNonNull(third, "third");
        if (size < 1) {
            throw new IllegalArgumentException("size of a group is " + size + "; it must be at least 1");
        }
        if (first.compareTo(median) > 0 || median.compareTo(third) > 0) {
            throw new IllegalArgumentException("quartiles are " + shown(first) + ", " + shown(median) + " and "
                    + shown(third) + "; none must be less than the one before");
        }
    }

    private static String shown(Quantity value) {
        return value.amount().toDecimal().toPlainString();
    }
}
