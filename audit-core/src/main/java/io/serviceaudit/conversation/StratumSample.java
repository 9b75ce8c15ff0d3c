package io.serviceaudit.conversation;

import io.serviceaudit.measure.Ratio;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stratum with the units that were drawn from it at random: 1,200 conversations of the peak load, of which 30 were reviewed. The
 * order of the units does not matter.
 */
public final class StratumSample {
    /** What a sample that is not stratified calls its only stratum. */
    static final String ALL = "all";

    private final String id;
    private final @Nullable Long population;
    private final long size;
    private final Sums sums;

    private StratumSample(String id, @Nullable Long population, long size, Sums sums) {
        this.id = id;
        this.population = population;
        this.size = size;
        this.sums = sums;
    }

    /**
     * A stratum with the values of its units, for the mean of all.
     *
     * @param stratum the stratum, with its population
     * @param values the values of the units drawn, possibly none
     * @throws IllegalArgumentException if there are more units than the stratum has
     */
    public static StratumSample of(Stratum stratum, List<Ratio> values) {
        return ofUnits(stratum, values.stream().map(SampledUnit::of).toList());
    }

    /**
     * A stratum with both sides of its units, for a ratio or for the mean of a part.
     *
     * @param stratum the stratum, with its population
     * @param units all units drawn, those outside the part included ({@link SampledUnit#OUTSIDE})
     * @throws IllegalArgumentException if there are more units than the stratum has
     */
    public static StratumSample ofUnits(Stratum stratum, List<SampledUnit> units) {
        return of(stratum.id(), stratum.population(), units.size(), sumsOf(units));
    }

    /**
     * A simple random sample of a population that nobody has counted. It is taken to be endless: the finite population correction is 1. Only
     * one such stratum makes an estimate, since nobody could say how much each of several weighs.
     */
    public static StratumSample ofUnknownPopulation(List<SampledUnit> units) {
        return of(ALL, null, units.size(), sumsOf(units));
    }

    static StratumSample of(String id, @Nullable Long population, long size, Sums sums) {
        if (population != null && size > population) {
            throw new IllegalArgumentException(tooMany("stratum '" + id + "'", population, size));
        }
        return new StratumSample(id, population, size, sums);
    }

    /** The message for a sample that is larger than its population. */
    static String tooMany(String thing, long population, long size) {
        return "population of " + thing + " is " + population
                + "; it must be at least the number of units drawn from it, " + size;
    }

    private static Sums sumsOf(List<SampledUnit> units) {
        Sums sums = new Sums();
        units.forEach(unit -> sums.add(Objects.requireNonNull(unit, "unit")));
        return sums;
    }

    /** The id. */
    public String id() {
        return id;
    }

    /** How many units the stratum has; empty if nobody has counted them. */
    public Optional<Long> population() {
        return Optional.ofNullable(population);
    }

    /** How many units were drawn, those outside the part included. */
    public long size() {
        return size;
    }

    /** How many units drawn are inside the part: those with {@code x} above 0. */
    public long inside() {
        return sums.inside();
    }

    /** Whether it has units, as far as is known, of which none was drawn. */
    boolean isUncovered() {
        return size == 0 && (population == null || population > 0);
    }

    /** Whether every unit was drawn, so that nothing is left to chance. */
    boolean isCensus() {
        return population != null && size == population;
    }

    /** Whether its variance cannot be told, since there is but one unit of several. */
    boolean isSingle() {
        return size == 1 && !isCensus();
    }

    /** What one unit drawn stands for: N / n, and 1 where N is not known. */
    private Ratio weight() {
        return population == null ? Ratio.ONE : Ratio.of(population, size);
    }

    /** The estimated total of y. */
    Ratio totalY() {
        return weight().times(sums.y());
    }

    /** The estimated total of x. */
    Ratio totalX() {
        return weight().times(sums.x());
    }

    /** The variance of the estimated total of {@code y - r x}: N^2 (1 - n / N) s^2 / n. At least two units, or a census. */
    Ratio varianceOfTotal(Ratio r) {
        if (isCensus()) {
            return Ratio.ZERO;
        }
        Ratio n = Ratio.of(size);
        Ratio correction = population == null ? Ratio.ONE : Ratio.of(population - size, population);
        Ratio spread = sums.residualSquares(r, size).dividedBy(Ratio.of(size - 1));
        return weight().times(weight()).times(n).times(correction).times(spread);
    }

    /**
     * The covariance of the estimated totals of {@code y - r x} of two parts of this sample that have no unit in common. Their products
     * are all 0, so only the product of the sums is left.
     */
    Ratio covarianceOfTotals(Ratio r, StratumSample other, Ratio otherR) {
        if (isCensus()) {
            return Ratio.ZERO;
        }
        Ratio n = Ratio.of(size);
        Ratio correction = population == null ? Ratio.ONE : Ratio.of(population - size, population);
        Ratio products =
                residualSum(r).times(other.residualSum(otherR)).dividedBy(n).negated();
        return weight().times(weight())
                .times(n)
                .times(correction)
                .times(products)
                .dividedBy(Ratio.of(size - 1));
    }

    private Ratio residualSum(Ratio r) {
        return sums.y().minus(r.times(sums.x()));
    }
}
