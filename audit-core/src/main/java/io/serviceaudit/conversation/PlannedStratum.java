package io.serviceaudit.conversation;

import io.serviceaudit.measure.Ratio;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;

/**
 * How many conversations of one stratum are to be reviewed, and how that number came about: the quota, what the limits made of it,
 * its whole part, and whether a unit that was left over came on top.
 *
 * <p>Of 60 conversations a stratum with 640 of 1,000 has the quota 192/5 = 38.4, the whole part 38, and gets the 39th if its remainder of
 * 0.4 is among the largest. Only a {@link SamplingPlan} makes these.
 */
public final class PlannedStratum {
    private final Stratum stratum;
    private final Ratio quota;
    private final Ratio adjustedQuota;
    private final Limit limit;
    private final boolean hasRemainderUnit;
    private final Ratio unusableShare;

    PlannedStratum(
            Stratum stratum,
            Ratio quota,
            Ratio adjustedQuota,
            Limit limit,
            boolean hasRemainderUnit,
            Ratio unusableShare) {
        this.stratum = stratum;
        this.quota = quota;
        this.adjustedQuota = adjustedQuota;
        this.limit = limit;
        this.hasRemainderUnit = hasRemainderUnit;
        this.unusableShare = unusableShare;
    }

    PlannedStratum withUnusable(Ratio share) {
        return new PlannedStratum(stratum, quota, adjustedQuota, limit, hasRemainderUnit, share);
    }

    /** The stratum, as the plan was given it. */
    public Stratum stratum() {
        return stratum;
    }

    /** The id of the stratum. */
    public String id() {
        return stratum.id();
    }

    /** How many conversations the stratum has; 0 or more. */
    public long population() {
        return stratum.population();
    }

    /**
     * What the allocation alone gives it of the sample, before minimum and population limit it; exact. The quotas of all strata
     * sum to the sample.
     */
    public Ratio quota() {
        return quota;
    }

    /**
     * The quota after minimum and population, and with what they took from others or left to them; exact, from the smaller of minimum and
     * population to the population. These sum to the sample, too.
     */
    public Ratio adjustedQuota() {
        return adjustedQuota;
    }

    /** Which limit holds the quota. */
    public Limit limit() {
        return limit;
    }

    /** The whole part of the adjusted quota. */
    public long wholePart() {
        return floor(adjustedQuota).longValueExact();
    }

    /** What the adjusted quota has beyond its whole part: at least 0 and less than 1. */
    public Ratio remainder() {
        return adjustedQuota.minus(Ratio.of(floor(adjustedQuota), BigInteger.ONE));
    }

    /** Whether it got one of the units that the whole parts left over. */
    public boolean hasRemainderUnit() {
        return hasRemainderUnit;
    }

    /** How many conversations to review: the whole part, and one more with a remainder unit; from 0 to the population. */
    public long sample() {
        return wholePart() + (hasRemainderUnit ? 1 : 0);
    }

    /**
     * How many conversations each reviewed one stands for: population by sample, exact and at least 1. Empty where none is
     * reviewed.
     */
    public Optional<Ratio> weight() {
        return sample() == 0 ? Optional.empty() : Optional.of(Ratio.of(population(), sample()));
    }

    /** Whether it has conversations and none of them is reviewed: the sample then says nothing of it. */
    public boolean isLeftOut() {
        return sample() == 0 && population() > 0;
    }

    /** Which share of its conversations is expected to be unusable: at least 0 and less than 1. */
    public Ratio unusableShare() {
        return unusableShare;
    }

    /**
     * How many more to draw and keep in reserve: as many as make the sample whole if the expected share {@code u} of all
     * conversations drawn is unusable, {@code n u / (1 - u)} rounded up, and no more than the stratum has left. Of 60 with 1 in 10
     * unusable 7: of 67 drawn some 60 are usable.
     */
    public long replacements() {
        Ratio wanted = Ratio.of(sample()).times(unusableShare).dividedBy(Ratio.ONE.minus(unusableShare));
        return ceiling(wanted).min(BigInteger.valueOf(population() - sample())).longValueExact();
    }

    static BigInteger floor(Ratio number) {
        return number.numerator().divide(number.denominator());
    }

    /** The least whole number that is not below a number of 0 or more. */
    static BigInteger ceiling(Ratio number) {
        return number.numerator()
                .add(number.denominator())
                .subtract(BigInteger.ONE)
                .divide(number.denominator());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlannedStratum that
                && stratum.equals(that.stratum)
                && quota.equals(that.quota)
                && adjustedQuota.equals(that.adjustedQuota)
                && limit == that.limit
                && hasRemainderUnit == that.hasRemainderUnit
                && unusableShare.equals(that.unusableShare);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stratum, quota, adjustedQuota, limit, hasRemainderUnit, unusableShare);
    }

    /** Id, sample and population; for display. */
    @Override
    public String toString() {
        return id() + ": " + sample() + " of " + population();
    }

    /** What can hold a quota back, or up. */
    public enum Limit {
        /** Nothing: the quota is its part of what the others leave. */
        NONE("none"),
        /** The minimum per stratum: the quota would be less. */
        MINIMUM("minimum"),
        /** The population: the quota, or the minimum, would be at least as many as the stratum has, and all are taken. */
        POPULATION("population");

        private final String code;

        Limit(String code) {
            this.code = code;
        }

        /** The word for it in documents. */
        public String code() {
            return code;
        }
    }
}
