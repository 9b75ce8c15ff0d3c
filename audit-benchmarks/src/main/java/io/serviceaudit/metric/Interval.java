package io.serviceaudit.metric;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * A confidence interval: between which values the true one lies, as far as chance goes. Of 120 promoters, 60 passives and
 * 30 detractors the score is 42.9 points, and at 95 percent the adjusted Wald interval is 32.5 to 52.1.
 *
 * <p>Limits and centre are irrational numbers, so they are rounded: those in percent and points half even to {@value
 * #PLACES} decimal places, those of a mean time half even to the nanosecond. They come from floating-point formulas whose
 * own error is smaller than that. The estimate, and the limits of a median or a quantile, are exact.
 *
 * @param estimate what the data say plainly: the score, the share, the mean; exact. It can lie outside an interval
 *     whose method adds made-up answers, where there are very few real ones
 * @param low the low limit, not above the centre
 * @param high the high limit, not below the centre
 * @param centre the value the method builds its interval around, as published: of the adjusted methods and of Wilson's it is
 *     not the estimate; of methods without a centre of their own it is the estimate, rounded as the limits
 * @param confidence how sure the interval is meant to be
 * @param method how the limits were found
 * @param limitedAt where the interval was cut off at the end of the scale
 */
public record Interval(
        Quantity estimate,
        Quantity low,
        Quantity high,
        Quantity centre,
        Confidence confidence,
        IntervalMethod method,
        LimitedAt limitedAt) {
    /** The decimal places of limits and centres in percent and points. */
    public static final int PLACES = 10;

    /**
     * Checks the units and the order.
     *
     * @throws IllegalArgumentException if the four quantities are not of one unit, or the centre is not between the
     *     limits
     */
    public Interval {
        Objects.requireNonNull(estimate, "estimate");
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        Objects.requireNonNull(centre, "centre");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(limitedAt, "limitedAt");
        Unit unit = estimate.unit();
        for (Quantity other : List.of(low, high, centre)) {
            if (other.unit() != unit) {
                throw new IllegalArgumentException(
                        "interval has a limit or centre in " + other.unit().code() + "; its estimate is in "
                                + unit.code() + ", and all four must be of one unit");
            }
        }
        if (low.compareTo(centre) > 0 || centre.compareTo(high) > 0) {
            throw new IllegalArgumentException("interval is from " + low.amount() + " to " + high.amount()
                    + " with the centre " + centre.amount() + "; the centre must be between the limits");
        }
    }

    /** Whether the interval was cut off at an end of the scale. */
    public boolean isLimited() {
        return limitedAt != LimitedAt.NEITHER_END;
    }

    /**
     * Whether a value is from low to high, both included.
     *
     * @throws IllegalArgumentException if the value is of another unit
     */
    public boolean contains(Quantity value) {
        Objects.requireNonNull(value, "value");
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    /** High less low, in the unit of both; 0 or more. */
    public Quantity width() {
        return new Quantity(low.unit(), high.amount().minus(low.amount()));
    }

    /**
     * An interval of hundredths, rounded and then cut off at the ends of the scale.
     *
     * @param centre a share of 1, as are {@code low} and {@code high}
     * @param lowEnd the low end of the scale, in hundredths
     * @param highEnd the high end of the scale, in hundredths
     */
    static Interval ofShares(
            Quantity estimate,
            double centre,
            double low,
            double high,
            int lowEnd,
            int highEnd,
            Confidence confidence,
            IntervalMethod method) {
        BigDecimal middle = hundredths(centre);
        // Where an interval is narrower than the error of a double, its limits could change places.
        BigDecimal lower = hundredths(low).min(middle);
        BigDecimal upper = hundredths(high).max(middle);
        BigDecimal least = BigDecimal.valueOf(lowEnd);
        BigDecimal most = BigDecimal.valueOf(highEnd);
        Unit unit = estimate.unit();
        return new Interval(
                estimate,
                Quantity.of(unit, lower.max(least)),
                Quantity.of(unit, upper.min(most)),
                Quantity.of(unit, middle),
                confidence,
                method,
                LimitedAt.of(lower.compareTo(least) < 0, upper.compareTo(most) > 0));
    }

    /** A ratio rounded half even. */
    static Ratio rounded(Ratio value, int places) {
        return Ratio.of(new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), places, RoundingMode.HALF_EVEN));
    }

    private static BigDecimal hundredths(double share) {
        return new BigDecimal(share).movePointRight(2).setScale(PLACES, RoundingMode.HALF_EVEN);
    }
}
