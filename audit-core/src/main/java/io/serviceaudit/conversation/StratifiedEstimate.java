package io.serviceaudit.conversation;

import io.serviceaudit.measure.Ratio;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sample drawn stratum by stratum says of the whole population: the estimate, its variance, and what both rest on. All of
 * it is exact; the interval belongs to whoever shows it.
 *
 * <p>It is the combined ratio estimate. With {@code N_h} units in stratum {@code h}, {@code n_h} of them drawn at random and the means
 * {@code y_h} and {@code x_h} of both sides of the units drawn:
 *
 * <ul>
 *   <li>estimate: {@code R = sum N_h y_h / sum N_h x_h};
 *   <li>variance: {@code sum N_h^2 (1 - n_h / N_h) s_h^2 / n_h / (sum N_h x_h)^2}, where {@code s_h^2} is the variance of {@code y - R x} among
 *       the units drawn from the stratum, with the divisor {@code n_h - 1}.
 * </ul>
 *
 * <p>For the mean of all units ({@code x} is 1 for each) that is the textbook stratified mean, {@code sum W_h y_h} with {@code W_h =
 * N_h / N}, and the unbiased estimate of its variance, {@code sum W_h^2 (1 - n_h / N_h) s_h^2 / n_h}. For the mean of a part (one
 * employee, one channel) all units drawn take part, those outside with 0 on both sides, since how many of the part were drawn is
 * chance too; the variance then comes from a linear approximation and is good where the part is not small.
 *
 * <p>Of 90 conversations of the day with scores 1 and 1/2 and 10 of the night with scores 0 and 1/2: the mean is 0.9 * 3/4 + 0.1 * 1/4
 * = 7/10, and the variance 0.81 * (88/90) * (1/8) / 2 + 0.01 * (8/10) * (1/8) / 2 = 1/20.
 *
 * <p>Source: William G. Cochran, "Sampling Techniques", 3rd edition, 1977, sections 5.3 and 5.4 (mean and its variance) and 6.11 (combined ratio
 * estimate); Sharon L. Lohr, "Sampling: Design and Analysis", 2nd edition, 2010, sections 3.2 and 4.2 (strata; parts of the population).
 */
public final class StratifiedEstimate {
    private final List<StratumSample> covered;
    private final List<String> notCovered;
    private final Ratio coverage;
    private final Ratio totalY;
    private final Ratio totalX;
    private final @Nullable Ratio variance;
    private final @Nullable NoVariance noVariance;

    private StratifiedEstimate(List<StratumSample> covered, List<String> notCovered, Ratio coverage) {
        this.covered = covered;
        this.notCovered = notCovered;
        this.coverage = coverage;
        totalY = covered.stream().map(StratumSample::totalY).reduce(Ratio.ZERO, Ratio::plus);
        totalX = totalX(covered);
        noVariance = whyNoVariance();
        variance = noVariance == null ? linearised() : null;
    }

    /**
     * The estimate from some strata. Their order does not matter.
     *
     * @return the estimate; empty where it would be divided by 0: no unit drawn is inside the part that is looked at
     * @throws IllegalArgumentException if a stratum is given twice, or several are given and one has no known population
     */
    public static Optional<StratifiedEstimate> of(Collection<StratumSample> strata) {
        requireDistinct(strata);
        List<StratumSample> inOrder =
                strata.stream().sorted(Comparator.comparing(StratumSample::id)).toList();
        List<StratumSample> covered =
                inOrder.stream().filter(stratum -> stratum.size() > 0).toList();
        if (totalX(covered).isZero()) {
            return Optional.empty();
        }
        List<String> notCovered = inOrder.stream()
                .filter(StratumSample::isUncovered)
                .map(StratumSample::id)
                .toList();
        Ratio coverage = notCovered.isEmpty() ? Ratio.ONE : population(covered).dividedBy(population(inOrder));
        return Optional.of(new StratifiedEstimate(covered, notCovered, coverage));
    }

    private static void requireDistinct(Collection<StratumSample> strata) {
        Set<String> seen = new HashSet<>();
        for (StratumSample stratum : strata) {
            if (!seen.add(stratum.id())) {
                throw new IllegalArgumentException(
                        "stratum '" + stratum.id() + "' is given twice; each stratum has one sample");
            }
            if (strata.size() > 1 && stratum.population().isEmpty()) {
                throw new IllegalArgumentException(
                        "population of stratum '" + stratum.id()
                                + "' is not known; among several strata each must have one, or nobody could say what it weighs");
            }
        }
    }

    private static Ratio totalX(List<StratumSample> covered) {
        return covered.stream().map(StratumSample::totalX).reduce(Ratio.ZERO, Ratio::plus);
    }

    private static Ratio population(List<StratumSample> strata) {
        return strata.stream()
                .flatMap(stratum -> stratum.population().stream())
                .map(Ratio::of)
                .reduce(Ratio.ZERO, Ratio::plus);
    }

    private @Nullable NoVariance whyNoVariance() {
        if (isCensus()) {
            return null;
        }
        if (!singleStrata().isEmpty()) {
            return NoVariance.SINGLE_UNIT;
        }
        return degreesOfFreedom() < 1 ? NoVariance.TOO_FEW : null;
    }

    private Ratio linearised() {
        Ratio r = value();
        Ratio ofTotal =
                covered.stream().map(stratum -> stratum.varianceOfTotal(r)).reduce(Ratio.ZERO, Ratio::plus);
        return ofTotal.dividedBy(totalX.times(totalX));
    }

    /** The estimate. */
    public Ratio value() {
        return totalY.dividedBy(totalX);
    }

    /** The variance of the estimate, 0 or more; empty where it cannot be told, for {@link #noVariance()}. */
    public Optional<Ratio> variance() {
        return Optional.ofNullable(variance);
    }

    /** Why the variance cannot be told; empty where it can. */
    public Optional<NoVariance> noVariance() {
        return Optional.ofNullable(noVariance);
    }

    /**
     * The estimated total of {@code y} over the strata covered: of a share of frustrated customers, how many frustrated customers there
     * were. Where the population is not known it is the total of the sample.
     */
    public Ratio total() {
        return totalY;
    }

    /**
     * The estimated total of {@code x} over the strata covered: how many units of the population the estimate speaks of. It is the
     * population of those strata for the mean of all units, and an estimate itself for a part. Where the population is not
     * known it is the total of the sample.
     */
    public Ratio speaksFor() {
        return totalX;
    }

    /** How many units drawn the estimate rests on: those inside the part, with {@code x} above 0. */
    public long units() {
        return covered.stream().mapToLong(StratumSample::inside).sum();
    }

    /** How many units were drawn, those outside the part included. */
    public long sampled() {
        return covered.stream().mapToLong(StratumSample::size).sum();
    }

    /**
     * The degrees of freedom for an interval by Student's distribution, the usual ones: the units inside the part less the strata that have
     * any. For the mean of all units that is {@code n - H}, the units drawn less the strata covered. For a part they are fewer than
     * those of the sample on purpose: ten conversations of one employee know no more of their spread because sixty were reviewed.
     *
     * @return 0 or more; at least 1 where there is a variance, except where every unit was drawn
     */
    public long degreesOfFreedom() {
        return units()
                - covered.stream().filter(stratum -> stratum.inside() > 0).count();
    }

    /**
     * The effective degrees of freedom by Satterthwaite's approximation, in place of {@link #degreesOfFreedom()} where the strata differ
     * much in spread: {@code (sum g_h s_h^2)^2 / sum (g_h^2 s_h^4 / (n_h - 1))} with {@code g_h = N_h (N_h - n_h) / n_h}. They lie between
     * the smallest {@code n_h - 1} and their sum, {@code n - H}. {@code n_h} counts all units drawn from the stratum, so that they
     * are meant for the mean of all units, not for small parts.
     *
     * <p>Source: Cochran 1977, formula 5.16.
     *
     * @return the degrees of freedom, not rounded; empty where there is no variance or it is 0
     */
    public Optional<Ratio> effectiveDegreesOfFreedom() {
        if (variance == null || variance.isZero()) {
            return Optional.empty();
        }
        Ratio r = value();
        Ratio sum = Ratio.ZERO;
        Ratio perDegree = Ratio.ZERO;
        for (StratumSample stratum : covered) {
            Ratio part = stratum.varianceOfTotal(r);
            if (!part.isZero()) {
                sum = sum.plus(part);
                perDegree = perDegree.plus(part.times(part).dividedBy(Ratio.of(stratum.size() - 1)));
            }
        }
        return Optional.of(sum.times(sum).dividedBy(perDegree));
    }

    /** Whether every unit of the strata covered was drawn: then nothing is left to chance, and the variance is 0. */
    public boolean isCensus() {
        return covered.stream().allMatch(StratumSample::isCensus);
    }

    /** The ids of strata with several units of which only one was drawn, in order; nobody can tell how their units vary. */
    public List<String> singleStrata() {
        return covered.stream()
                .filter(StratumSample::isSingle)
                .map(StratumSample::id)
                .toList();
    }

    /** The ids of strata that have units of which none was drawn, in order; the estimate says nothing of them. */
    public List<String> notCovered() {
        return notCovered;
    }

    /** The share of the population that is in the strata covered, from 0 to 1: what the estimate stands for. */
    public Ratio coverage() {
        return coverage;
    }

    /**
     * What the estimate became since an earlier one, which must be of another sample.
     *
     * @param earlier the estimate of the earlier sample
     */
    public EstimateChange since(StratifiedEstimate earlier) {
        return new EstimateChange(earlier, this);
    }

    /** The covariance with the estimate of another part of the same sample, which has no unit in common with this one. Both have a variance. */
    Ratio covariance(StratifiedEstimate other) {
        Ratio ofTotals = Ratio.ZERO;
        for (StratumSample stratum : covered) {
            for (StratumSample same : other.covered) {
                if (same.id().equals(stratum.id())) {
                    ofTotals = ofTotals.plus(stratum.covarianceOfTotals(value(), same, other.value()));
                }
            }
        }
        return ofTotals.dividedBy(totalX.times(other.totalX));
    }

    /** Why a variance cannot be told. */
    public enum NoVariance {
        /** A stratum with several units has but one drawn. */
        SINGLE_UNIT("single-unit"),
        /** Each unit inside the part is the only one in its stratum, so that there are no degrees of freedom. */
        TOO_FEW("too-few");

        private final String code;

        NoVariance(String code) {
            this.code = code;
        }

        /** The word for it in documents. */
        public String code() {
            return code;
        }
    }

    /** The strata with their samples that the estimate rests on, in the order of their ids; those without any unit drawn are not here. */
    public List<StratumSample> strata() {
        return covered;
    }
}
