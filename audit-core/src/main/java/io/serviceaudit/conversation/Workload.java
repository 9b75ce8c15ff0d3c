package io.serviceaudit.conversation;

import io.serviceaudit.measure.Ratio;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Objects;

/**
 * The working time that reviews take: 60 conversations, of which 12 are reviewed twice, at 15 minutes a review are 72 reviews and
 * 18 hours.
 *
 * @param conversations how many conversations are reviewed, 0 or more
 * @param reviewedTwice how many of them have a second reviewer, so that the agreement of reviewers can be told; from 0 to {@code
 *     conversations}
 * @param perReview the time one review of one conversation takes, with listening and writing down; more than 0
 */
public record Workload(long conversations, long reviewedTwice, Duration perReview) {
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);
    private static final BigInteger SECONDS = BigInteger.valueOf(3_600);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if {@code conversations} is less than 0, {@code reviewedTwice} is not from 0 to
     *     {@code conversations}, or {@code perReview} is not more than 0
     */
    public Workload {
        Objects.requireNonNull(perReview, "perReview");
        if (conversations < 0) {
            throw new IllegalArgumentException("conversations is " + conversations + "; it must be 0 or more");
        }
        if (reviewedTwice < 0 || reviewedTwice > conversations) {
            throw new IllegalArgumentException("conversations reviewed twice is " + reviewedTwice
                    + "; it must be from 0 to " + conversations + ", the number of all");
        }
        if (perReview.isZero() || perReview.isNegative()) {
            throw new IllegalArgumentException("time per review is " + perReview + "; it must be more than 0");
        }
    }

    /** How many reviews are written: one of each conversation, and a second of those reviewed twice. */
    public BigInteger reviews() {
        return BigInteger.valueOf(conversations).add(BigInteger.valueOf(reviewedTwice));
    }

    /** The hours all reviews take, of all reviewers together; exact. */
    public Ratio hours() {
        BigInteger nanos =
                BigInteger.valueOf(perReview.getSeconds()).multiply(NANOS).add(BigInteger.valueOf(perReview.getNano()));
        return Ratio.of(reviews().multiply(nanos), SECONDS.multiply(NANOS));
    }
}
