package io.serviceaudit.conversation;

import io.serviceaudit.measure.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * How far a coefficient of agreement strays by chance: its variance, exact, and how that was found.
 *
 * @param method how it was found, and so what it may be used for
 * @param variance the variance of the coefficient; 0 or more
 */
public record StandardError(Method method, Ratio variance) {
    private static final MathContext BEFORE_ROOT =
            new MathContext(2 * MathContext.DECIMAL128.getPrecision(), RoundingMode.HALF_EVEN);

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the variance is less than 0
     */
    public StandardError {
        Objects.requireNonNull(method, "method");
        if (variance.signum() < 0) {
            throw new IllegalArgumentException("variance is " + variance + "; it must be 0 or more");
        }
    }

    /** The square root of the variance, rounded half even to 34 digits ({@link MathContext#DECIMAL128}). */
    public BigDecimal value() {
        return new BigDecimal(variance.numerator())
                .divide(new BigDecimal(variance.denominator()), BEFORE_ROOT)
                .sqrt(MathContext.DECIMAL128);
    }

    /** How a variance was found. */
    public enum Method {
        /**
         * By a formula for many units, at the agreement there is. It serves for intervals.
         */
        LARGE_SAMPLE("large-sample"),
        /**
         * By leaving out one unit at a time. It serves for intervals, with Student's t distribution and one degree of freedom less than there
         * are units.
         */
        JACKKNIFE("jackknife"),
        /**
         * By a formula that takes the reviewers to agree by chance alone. It serves for testing whether they do, and for nothing else: an
         * interval from it would be wrong.
         */
        CHANCE_ALONE("chance-alone");

        private final String code;

        Method(String code) {
            this.code = code;
        }

        /** The word for it in documents. */
        public String code() {
            return code;
        }

        /** Whether an interval may be made from it. */
        public boolean isForIntervals() {
            return this != CHANCE_ALONE;
        }
    }
}
