package io.serviceaudit.conversation;

import io.serviceaudit.measure.Ratio;
import java.util.Objects;
import java.util.Optional;

/**
 * What an estimate became from one sample to another that does not depend on it, as last quarter's conversations and this quarter's: the
 * difference and its variance, both exact. Whether the change is real is for the interval around it.
 *
 * @param earlier the estimate of the earlier sample
 * @param later the estimate of the later one
 */
public record EstimateChange(StratifiedEstimate earlier, StratifiedEstimate later) {
    /** Checks that both are there. */
    public EstimateChange {
        Objects.requireNonNull(earlier, "earlier");
        Objects.requireNonNull(later, "later");
    }

    /** Later less earlier. */
    public Ratio value() {
        return later.value().minus(earlier.value());
    }

    /** The sum of both variances, since the samples are independent; empty where one of the two is not known. */
    public Optional<Ratio> variance() {
        return earlier.variance().flatMap(first -> later.variance().map(first::plus));
    }

    /**
     * The degrees of freedom of the variance, as Welch and Satterthwaite approximate them: {@code (v1 + v2)^2 / (v1^2 / d1 + v2^2 / d2)}, with the
     * {@linkplain StratifiedEstimate#degreesOfFreedom() usual} ones of both estimates.
     *
     * <p>Source: B. L. Welch, "The Generalization of 'Student's' Problem when Several Different Population Variances are Involved",
     * Biometrika 34(1-2), 1947, pages 28-35.
     *
     * @return the degrees of freedom, not rounded; empty where the variance is not known or 0
     */
    public Optional<Ratio> degreesOfFreedom() {
        return variance()
                .filter(both -> !both.isZero())
                .map(both -> both.times(both).dividedBy(perDegree(earlier).plus(perDegree(later))));
    }

    private static Ratio perDegree(StratifiedEstimate estimate) {
        return estimate.variance()
                .filter(variance -> !variance.isZero())
                .map(variance -> variance.times(variance).dividedBy(Ratio.of(estimate.degreesOfFreedom())))
                .orElse(Ratio.ZERO);
    }
}
