package io.serviceaudit.benchmark;

import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import java.util.Objects;

/**
 * What a company's own target asks for: whether today's value meets it already, and if not how far there is to go. With
 * a Net Promoter Score of 42 and a target of 50 there are 8 points to go.
 *
 * <p>How ambitious a target is beside the industry, {@link #ambition} tells.
 *
 * @param isMet whether the target is met already; reached exactly, it is (rule S10)
 * @param gap how far there is to go, exact and never negative; 0 if the target is met
 */
public record TargetCheck(boolean isMet, Quantity gap) {
    /** How a target stands beside the range of an industry. */
    public enum Ambition {
        /** Worse than the range: met, the company would still be behind. */
        BELOW("below"),
        /** In the range, bounds included. */
        WITHIN("within"),
        /** Better than the best of the range. */
        BEYOND("beyond");

        private final String code;

        Ambition(String code) {
            this.code = code;
        }

        /** {@return the word for it in documents} */
        public String code() {
            return code;
        }
    }

    /**
     * Checks that both agree.
     *
     * @throws IllegalArgumentException if the gap is negative, or 0 with the target not met, or more than 0 with it met
     */
    public TargetCheck {
        int sign = Objects.requireNonNull(gap, "gap").amount().signum();
        if (sign < 0 || (sign == 0) != isMet) {
            throw new IllegalArgumentException("gap to a target that is " + (isMet ? "met" : "not met") + " is "
                    + gap.amount().toDecimal().toPlainString() + "; it must be 0 if met and more than 0 otherwise");
        }
    }

    /**
     * Holds a target against today's value.
     *
     * @param metric what both are of
     * @param current today's value
     * @param target the target
     * @return whether it is met, and the gap
     * @throws IllegalArgumentException if one of them cannot be a value of the metric
     */
    public static TargetCheck of(Metric metric, Quantity current, Quantity target) {
        boolean met = metric.isMet(current, target);
        Ratio difference = current.amount().minus(target.amount());
        Ratio gap = difference.signum() < 0 ? difference.negated() : difference;
        return new TargetCheck(met, new Quantity(current.unit(), met ? Ratio.ZERO : gap));
    }

    /**
     * How a target stands beside a benchmark row, by the metric's direction: a churn target of 1 percent is beyond a range
     * of 2 to 5.
     *
     * @param target the target
     * @param row the row
     * @return below, within or beyond
     * @throws IllegalArgumentException if it cannot be a value of the row's metric
     */
    public static Ambition ambition(Quantity target, BenchmarkRow row) {
        return switch (row.standingOf(target).level()) {
            case WORSE -> Ambition.BELOW;
            case ON_PAR -> Ambition.WITHIN;
            case BETTER -> Ambition.BEYOND;
        };
    }
}
