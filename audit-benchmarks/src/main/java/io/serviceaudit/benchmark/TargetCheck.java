package io.serviceaudit.benchmark;

import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.metric.Interval;
import java.util.Objects;

/**
 * What a company's own target asks for beside today's value: a better one, the same, or a worse one, and how far there is to
 * go. With a Net Promoter Score of 42 and a target of 50 there are 8 points to go.
 *
 * <p>How ambitious a target is beside the industry, {@link #ambition} tells; whether it would keep to a norm, {@link
 * Norm#levelOf} of the target; and what pace it takes, {@link Pace}.
 *
 * @param step what the target asks for
 * @param gap how far there is to go, exact and never negative; 0 if the target is met
 */
public record TargetCheck(Step step, Quantity gap) {
    /** What a target asks for, beside today's value. */
    public enum Step {
        /** Less than there is today: whoever aims there accepts to get worse. It is met, of course. */
        WORSE_THAN_TODAY("worse-than-today"),
        /** What there is today, exactly. */
        ALREADY_MET("already-met"),
        /** Better than today. */
        TO_REACH("to-reach");

        private final String code;

        Step(String code) {
            this.code = code;
        }

        /** {@return the word for it in documents} */
        public String code() {
            return code;
        }
    }

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
        Objects.requireNonNull(step, "step");
        boolean isMet = step != Step.TO_REACH;
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
     * @return what the target asks for, and the gap
     * @throws IllegalArgumentException if one of them cannot be a value of the metric
     */
    public static TargetCheck of(Metric metric, Quantity current, Quantity target) {
        if (metric.isMet(current, target)) {
            return new TargetCheck(
                    current.equals(target) ? Step.ALREADY_MET : Step.WORSE_THAN_TODAY,
                    new Quantity(current.unit(), Ratio.ZERO));
        }
        Ratio difference = current.amount().minus(target.amount());
        Ratio gap = difference.signum() < 0 ? difference.negated() : difference;
        return new TargetCheck(Step.TO_REACH, new Quantity(current.unit(), gap));
    }

    /** Whether the target is met; reached exactly, it is (rule S10). */
    public boolean isMet() {
        return step != Step.TO_REACH;
    }

    /**
     * Whether an interval leaves it certain that a target is met, or that it is not: both limits are on the same side of it.
     *
     * @param metric what all are of
     * @param interval the interval of today's value
     * @param target the target
     * @return true if the whole interval meets the target, or none of it does
     * @throws IllegalArgumentException if a limit or the target cannot be a value of the metric
     */
    public static boolean isCertain(Metric metric, Interval interval, Quantity target) {
        return metric.isMet(interval.low(), target) == metric.isMet(interval.high(), target);
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
