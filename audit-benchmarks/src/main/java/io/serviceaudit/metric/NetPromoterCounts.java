package io.serviceaudit.metric;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How many respondents of one survey are promoters, passives and detractors. Each is a person asked once; who did not
 * answer is in none of the counts.
 *
 * @param promoters how many gave 9 or 10
 * @param passives how many gave 7 or 8
 * @param detractors how many gave 0 to 6
 */
public record NetPromoterCounts(long promoters, long passives, long detractors) {
    private static final int HIGHEST = 10;
    private static final int PROMOTER_FROM = 9;
    private static final int PASSIVE_FROM = 7;

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public NetPromoterCounts {
        Counts.required("promoters", promoters);
        Counts.required("passives", passives);
        Counts.required("detractors", detractors);
    }

    /**
     * The counts of ratings, in any order.
     *
     * @param ratings one whole number from 0 to 10 for each respondent
     * @throws IllegalArgumentException if a rating is not from 0 to 10
     */
    public static NetPromoterCounts ofRatings(List<Integer> ratings) {
        Objects.requireNonNull(ratings, "ratings");
        long promoters = 0;
        long passives = 0;
        long detractors = 0;
        int position = 0;
        for (int rating : ratings) {
            if (rating < 0 || rating > HIGHEST) {
                throw new IllegalArgumentException(
                        "rating " + position + " is " + rating + "; it must be from 0 to " + HIGHEST);
            }
            if (rating >= PROMOTER_FROM) {
                promoters++;
            } else if (rating >= PASSIVE_FROM) {
                passives++;
            } else {
                detractors++;
            }
            position++;
        }
        return new NetPromoterCounts(promoters, passives, detractors);
    }

    /** All respondents; it can be more than a {@code long} holds. */
    public BigInteger respondents() {
        return BigInteger.valueOf(promoters).add(BigInteger.valueOf(passives)).add(BigInteger.valueOf(detractors));
    }

    /** The {@linkplain NetPromoterScore#ofCounts Net Promoter Score} in points, exact; empty where nobody answered. */
    public Optional<Quantity> score() {
        BigInteger all = respondents();
        if (all.signum() == 0) {
            return Optional.empty();
        }
        BigInteger net = BigInteger.valueOf(promoters).subtract(BigInteger.valueOf(detractors));
        return Optional.of(new Quantity(Unit.POINTS, Ratio.of(net.multiply(Counts.HUNDRED), all)));
    }
}
