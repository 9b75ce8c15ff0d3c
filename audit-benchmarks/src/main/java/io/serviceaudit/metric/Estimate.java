package io.serviceaudit.metric;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A figure that was computed, with the interval its inputs leave it: revenue at stake of 286,708 where the churn behind it was
 * counted, 41 of 1,000, so that at 95 percent it may as well be 9,852 or 626,041.
 *
 * <p>The interval is that of one counted input, carried through a formula that only rises or only falls with it: the limits of the
 * result are the formula of the limits of the input. It tells of chance in that count and of nothing else; what the formula assumes is
 * not in it.
 */
public final class Estimate {
    private final Quantity value;
    private final @Nullable Interval interval;

    private Estimate(Quantity value, @Nullable Interval interval) {
        this.value = Objects.requireNonNull(value, "value");
        this.interval = interval;
    }

    /** A figure that nothing is known about beside its value. */
    public static Estimate of(Quantity value) {
        return new Estimate(value, null);
    }

    /** A figure with its interval; the value is the interval's {@link Interval#estimate()}. */
    public static Estimate of(Interval interval) {
        return new Estimate(interval.estimate(), interval);
    }

    /** The value, exact. */
    public Quantity value() {
        return value;
    }

    /** The interval; empty where none of the inputs has one. Its method is that of the counted input. */
    public Optional<Interval> interval() {
        return Optional.ofNullable(interval);
    }

    /** The figure of a formula that only rises, or only falls, with this one. */
    Estimate carried(Unit unit, UnaryOperator<Ratio> formula) {
        Quantity carriedValue = new Quantity(unit, formula.apply(value.amount()));
        if (interval == null) {
            return of(carriedValue);
        }
        Ratio atLow = rounded(interval.low(), formula);
        Ratio atHigh = rounded(interval.high(), formula);
        boolean falls = atLow.compareTo(atHigh) > 0;
        return of(new Interval(
                carriedValue,
                new Quantity(unit, falls ? atHigh : atLow),
                new Quantity(unit, falls ? atLow : atHigh),
                new Quantity(unit, rounded(interval.centre(), formula)),
                interval.confidence(),
                interval.method(),
                falls ? turned(interval.limitedAt()) : interval.limitedAt()));
    }

    private static Ratio rounded(Quantity input, UnaryOperator<Ratio> formula) {
        return Interval.rounded(formula.apply(input.amount()), Interval.PLACES);
    }

    private static LimitedAt turned(LimitedAt limitedAt) {
        return switch (limitedAt) {
            case LOW_END -> LimitedAt.HIGH_END;
            case HIGH_END -> LimitedAt.LOW_END;
            case NEITHER_END, BOTH_ENDS -> limitedAt;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Estimate that && value.equals(that.value) && Objects.equals(interval, that.interval);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, interval);
    }

    /** The unit alone, so that no figure slips into a log. */
    @Override
    public String toString() {
        return "Estimate[" + value.unit().code() + "]";
    }
}
