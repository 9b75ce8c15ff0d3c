package io.serviceaudit.conversation;

import io.serviceaudit.internal.Require;
import io.serviceaudit.measure.Ratio;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How many conversations of each stratum are to be reviewed. With 700, 200, 80 and 20 conversations, 60 to review and at least 5 of each
 * stratum, proportional allocation gives 39, 11, 5 and 5.
 *
 * <p><b>Quotas.</b> The quota of a stratum is {@code n w / W}: sample times its weight by the sum of all weights. The weight is
 * its population, 1, or population times spread, by {@linkplain Allocation allocation}; that of a stratum with no conversations is 0.
 * Source: William G. Cochran, "Sampling Techniques", 3rd edition, 1977, chapter 5.
 *
 * <p><b>Limits.</b> No stratum gets less than the minimum, or all it has where that is less, nor more than its population. A stratum
 * whose quota is outside is set to its limit, and what is left of the sample is spread over the others by the same weights, until all are
 * inside. A minimum that no quota falls below changes nothing. The result does not depend on the order of the steps: with one factor
 * {@code c} every stratum has {@code c w}, or its limit. For Neyman allocation that is the smallest variance the limits allow. Sources:
 * Cochran, section 5.8 (the population as the limit); Siegfried Gabler, Matthias Ganninger and Ralf Münnich, "Optimal allocation of
 * the sample size to strata under box constraints", Metrika 75, 2012 (both limits).
 *
 * <p><b>Whole numbers.</b> Each stratum gets the whole part of its quota after limits, and the units left over go one each to the largest
 * remainders (Hamilton's method); among equal remainders to the stratum that was given first. So the numbers sum to the sample, to the unit,
 * and keep the limits.
 *
 * <p><b>Fall-back.</b> A stratum whose spread is 0 gets the minimum of a Neyman allocation. Only if all the others are taken
 * whole and some of the sample is still left, is that spread over those of spread 0 by population.
 *
 * <p>To tell the variance within each stratum, the minimum has to be 2 or more.
 */
public final class SamplingPlan {
    private final List<PlannedStratum> strata;
    private final long sample;
    private final long population;
    private final Allocation allocation;
    private final long minimumPerStratum;

    private SamplingPlan(
            List<PlannedStratum> strata, long sample, long population, Allocation allocation, long minimumPerStratum) {
        this.strata = strata;
        this.sample = sample;
        this.population = population;
        this.allocation = allocation;
        this.minimumPerStratum = minimumPerStratum;
    }

    /**
     * A plan without replacements.
     *
     * @param strata all of them, which make up the whole; those with no conversations may be there and get none
     * @param sample how many conversations to review in all, from 1 to the population of all strata. How many it takes for
     *     a margin of error is told by {@code SampleSize} of the module of metrics
     * @param allocation how to spread them
     * @param minimumPerStratum how many each stratum gets at least, or all it has where that is less; 0 for no minimum
     * @throws IllegalArgumentException if there is no stratum, or two have one id; if the population of all strata is more than a {@code
     *     long} holds; if the sample is less than 1 or more than the population of all strata, or less than the minimums together; if
     *     the minimum is less than 0; or, of a Neyman allocation, a stratum with conversations has no spread, or all spreads are 0
     */
    public static SamplingPlan of(List<Stratum> strata, long sample, Allocation allocation, long minimumPerStratum) {
        Objects.requireNonNull(strata, "strata");
        Objects.requireNonNull(allocation, "allocation");
        List<Stratum> all = Require.unique("stratum", strata, Stratum::id);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("sampling plan has no strata; it must have at least one");
        }
        if (sample < 1) {
            throw new IllegalArgumentException("sample is " + sample + "; it must be at least 1");
        }
        if (minimumPerStratum < 0) {
            throw new IllegalArgumentException(
                    "minimum per stratum is " + minimumPerStratum + "; it must be 0 or more");
        }
        long population = population(all);
        if (sample > population) {
            throw new IllegalArgumentException(
                    "sample is " + sample + "; it must be at most " + population + ", the population of all strata");
        }
        long least = all.stream()
                .mapToLong(stratum -> Math.min(minimumPerStratum, stratum.population()))
                .sum();
        if (least > sample) {
            throw new IllegalArgumentException("sample is " + sample + "; it must be at least " + least
                    + ", what a minimum of " + minimumPerStratum + " takes in all strata");
        }
        List<PlannedStratum> planned = Quotas.planned(all, weights(all, allocation), minimumPerStratum, sample);
        return new SamplingPlan(planned, sample, population, allocation, minimumPerStratum);
    }

    private static long population(List<Stratum> strata) {
        BigInteger population = strata.stream()
                .map(stratum -> BigInteger.valueOf(stratum.population()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        if (population.bitLength() >= Long.SIZE) {
            throw new IllegalArgumentException(
                    "population of all strata is " + population + "; it must be at most " + Long.MAX_VALUE);
        }
        return population.longValue();
    }

    private static List<Ratio> weights(List<Stratum> strata, Allocation allocation) {
        if (allocation == Allocation.NEYMAN) {
            checkSpreads(strata);
        }
        return strata.stream().map(stratum -> weight(stratum, allocation)).toList();
    }

    private static Ratio weight(Stratum stratum, Allocation allocation) {
        if (stratum.population() == 0) {
            return Ratio.ZERO;
        }
        Ratio population = Ratio.of(stratum.population());
        return switch (allocation) {
            case PROPORTIONAL -> population;
            case EQUAL -> Ratio.ONE;
            case NEYMAN -> population.times(stratum.spread().orElseThrow());
        };
    }

    private static void checkSpreads(List<Stratum> strata) {
        List<Stratum> populated =
                strata.stream().filter(stratum -> stratum.population() > 0).toList();
        String unknown = populated.stream()
                .filter(stratum -> stratum.spread().isEmpty())
                .map(stratum -> "'" + stratum.id() + "'")
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("spread is not known of stratum " + unknown
                    + "; neyman allocation needs that of every stratum with conversations");
        }
        if (populated.stream()
                .allMatch(stratum -> stratum.spread().orElseThrow().isZero())) {
            throw new IllegalArgumentException(
                    "spread of every stratum is 0; neyman allocation needs one above 0, proportional none");
        }
    }

    /**
     * A copy with as many replacements as it takes if this share of the conversations of every stratum cannot be used: recordings that
     * are missing or cut off, wrong numbers.
     *
     * @param share at least 0 and less than 1: 1/10 for one in ten
     * @throws IllegalArgumentException if it is out of its range
     */
    public SamplingPlan withUnusable(Ratio share) {
        checkUnusable(share);
        return with(strata.stream().map(each -> each.withUnusable(share)).toList());
    }

    /**
     * A copy with as many replacements as it takes if this share of the conversations of one stratum cannot be used.
     *
     * @param stratum the id of a stratum of this plan
     * @param share at least 0 and less than 1
     * @throws IllegalArgumentException if there is no such stratum, or the share is out of its range
     */
    public SamplingPlan withUnusable(String stratum, Ratio share) {
        Objects.requireNonNull(stratum, "stratum");
        checkUnusable(share);
        if (stratum(stratum).isEmpty()) {
            throw unknown(stratum);
        }
        return with(strata.stream()
                .map(each -> each.id().equals(stratum) ? each.withUnusable(share) : each)
                .toList());
    }

    private static void checkUnusable(Ratio share) {
        Objects.requireNonNull(share, "share");
        if (share.signum() < 0 || share.compareTo(Ratio.ONE) >= 0) {
            throw new IllegalArgumentException(
                    "unusable share is " + share + "; it must be at least 0 and less than 1");
        }
    }

    private SamplingPlan with(List<PlannedStratum> changed) {
        return new SamplingPlan(changed, sample, population, allocation, minimumPerStratum);
    }

    IllegalArgumentException unknown(String stratum) {
        return Require.illegal(
                "stratum",
                stratum,
                "must be one of the plan: "
                        + strata.stream().map(PlannedStratum::id).collect(Collectors.joining(", ")));
    }

    /** The strata in the order they were given, those with no conversations too. */
    public List<PlannedStratum> strata() {
        return strata;
    }

    /** The stratum of an id; empty if the plan has none. */
    public Optional<PlannedStratum> stratum(String id) {
        Objects.requireNonNull(id, "id");
        return strata.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** How many conversations are reviewed in all: the sum over the strata. */
    public long sample() {
        return sample;
    }

    /** How many conversations there are in all strata. */
    public long population() {
        return population;
    }

    /** How the sample was spread. */
    public Allocation allocation() {
        return allocation;
    }

    /** How many each stratum was to get at least; 0 for no minimum. */
    public long minimumPerStratum() {
        return minimumPerStratum;
    }

    /** How many conversations are kept in reserve in all; 0 without {@link #withUnusable(Ratio)}. */
    public long replacements() {
        return strata.stream().mapToLong(PlannedStratum::replacements).sum();
    }

    /** The strata that have conversations and of which none is reviewed, in the plan's order. */
    public List<PlannedStratum> leftOut() {
        return strata.stream().filter(PlannedStratum::isLeftOut).toList();
    }

    /**
     * What the plan costs. Time that is lost on conversations which turn out to be unusable is not in it.
     *
     * @param perReview the time one review of one conversation takes, more than 0
     * @param reviewedTwice the share of the sample that gets a second reviewer, from 0 to 1; the number is rounded up
     * @throws IllegalArgumentException if the time is not more than 0, or the share not from 0 to 1
     */
    public Workload workload(Duration perReview, Ratio reviewedTwice) {
        Objects.requireNonNull(perReview, "perReview");
        Objects.requireNonNull(reviewedTwice, "reviewedTwice");
        if (reviewedTwice.signum() < 0 || reviewedTwice.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("share reviewed twice is " + reviewedTwice + "; it must be from 0 to 1");
        }
        long twice =
                PlannedStratum.ceiling(Ratio.of(sample).times(reviewedTwice)).longValueExact();
        return new Workload(sample, twice, perReview);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SamplingPlan that
                && strata.equals(that.strata)
                && allocation == that.allocation
                && minimumPerStratum == that.minimumPerStratum;
    }

    @Override
    public int hashCode() {
        return Objects.hash(strata, allocation, minimumPerStratum);
    }

    /** Allocation and strata; for display. */
    @Override
    public String toString() {
        return allocation.code() + " " + strata;
    }
}
