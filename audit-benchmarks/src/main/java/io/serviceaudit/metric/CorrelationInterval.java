package io.serviceaudit.metric;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Between which values a true correlation lies, as far as chance goes.
 *
 * @param low the low limit, at least -1
 * @param high the high limit, at most 1
 * @param confidence how sure the interval is meant to be
 * @param method how the limits were found
 */
public record CorrelationInterval(BigDecimal low, BigDecimal high, Confidence confidence, IntervalMethod method) {
    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if they are not in order or not from -1 to 1
     */
    public CorrelationInterval {
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(method, "method");
        if (low.compareTo(high) > 0
                || low.compareTo(BigDecimal.ONE.negate()) < 0
                || high.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("interval is from " + low.toPlainString() + " to " + high.toPlainString()
                    + "; both must be from -1 to 1, the first not above the second");
        }
    }
}
