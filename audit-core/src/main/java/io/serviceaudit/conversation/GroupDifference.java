package io.serviceaudit.conversation;

import io.serviceaudit.measure.Ratio;
import java.util.Objects;
import java.util.Optional;

/**
 * By how much two groups of one sample differ, as neighbours in a ranking: the difference and its variance, both exact. Whether they truly
 * differ is for the interval around it.
 *
 * @param first the estimate of the group that is looked at
 * @param second the estimate of the group it is compared with, with no conversation in common
 */
public record GroupDifference(StratifiedEstimate first, StratifiedEstimate second) {
    /** Checks that both are there. */
    public GroupDifference {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }

    /** First less second. */
    public Ratio value() {
        return first.value().minus(second.value());
    }

    /**
     * The variance of the difference: that of both less twice their covariance, since both come from one sample, where more conversations of
     * one group mean fewer of the other. Empty where one of the two is not known.
     */
    public Optional<Ratio> variance() {
        return first.variance()
                .flatMap(one -> second.variance()
                        .map(two -> one.plus(two).minus(Ratio.of(2).times(first.covariance(second)))));
    }

    /**
     * The degrees of freedom of the variance, as Welch and Satterthwaite approximate them for two groups: {@code (v1 + v2)^2 / (v1^2 / d1 + v2^2 /
     * d2)}, see {@link EstimateChange#degreesOfFreedom()}.
     *
     * @return the degrees of freedom, not rounded; empty where the variance of one is not known, or those of both are 0
     */
    public Optional<Ratio> degreesOfFreedom() {
        return new EstimateChange(second, first).degreesOfFreedom();
    }
}
