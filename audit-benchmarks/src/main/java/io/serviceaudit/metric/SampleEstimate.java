package io.serviceaudit.metric;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A figure estimated from a sample by a formula that gives its variance too: the mean of a stratified sample, a kappa of two reviewers.
 * Both are exact; from them follows the interval, at a {@link Confidence} of your choice. A mean of 72.5 percent with the variance 4 and 57
 * degrees of freedom lies, at 95 percent, between 68.50 and 76.50.
 *
 * <pre>{@code
 * SampleEstimate.of(Quantity.ofPercent("72.5"), Ratio.of(4))
 *         .withDegreesOfFreedom(Ratio.of(57))
 *         .within(Ratio.ZERO, Ratio.of(100))
 *         .interval(Confidence.PERCENT_95);
 * }</pre>
 *
 * <p>The variance is that of the estimate, not of one value: what the standard error squared is. A number without a unit of its own, such as
 * a kappa, goes in {@linkplain Unit#POINTS points}. Nothing here knows how the variance came about, and what it leaves out (who was
 * drawn, reviewers who err alike) the interval leaves out too.
 *
 * <p>Source: William G. Cochran, "Sampling Techniques", 3rd edition, 1977, sections 2.8 and 5.4.
 */
public final class SampleEstimate {
    /** The working precision of standard errors: 34 digits, half even. */
    private static final MathContext WORKING = MathContext.DECIMAL128;

    /** Those of a division whose square root is taken next. */
    private static final MathContext BEFORE_ROOT = new MathContext(2 * WORKING.getPrecision(), RoundingMode.HALF_EVEN);

    private static final int NANOSECOND_PLACES = 9;

    private final Quantity value;
    private final Ratio variance;
    private final @Nullable Ratio degreesOfFreedom;
    private final @Nullable Ratio lowest;
    private final @Nullable Ratio highest;

    private SampleEstimate(
            Quantity value,
            Ratio variance,
            @Nullable Ratio degreesOfFreedom,
            @Nullable Ratio lowest,
            @Nullable Ratio highest) {
        this.value = value;
        this.variance = variance;
        this.degreesOfFreedom = degreesOfFreedom;
        this.lowest = lowest;
        this.highest = highest;
    }

    /**
     * An estimate of unlimited range, with the normal distribution for its interval.
     *
     * @param value the estimate
     * @param variance its variance, in the square of its unit; 0 or more
     * @throws IllegalArgumentException if the variance is less than 0
     */
    public static SampleEstimate of(Quantity value, Ratio variance) {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(variance, "variance");
        if (variance.signum() < 0) {
            throw new IllegalArgumentException("variance is " + variance + "; it must be 0 or more");
        }
        return new SampleEstimate(value, variance, null, null, null);
    }

    /**
     * The same with Student's t distribution for its interval, which is wider the fewer degrees of freedom the variance has.
     *
     * @param degrees the degrees of freedom, at least 1; often whole (the units less the strata), but not where they are approximated
     * @throws IllegalArgumentException if they are less than 1
     */
    public SampleEstimate withDegreesOfFreedom(Ratio degrees) {
        Objects.requireNonNull(degrees, "degrees");
        if (degrees.compareTo(Ratio.ONE) < 0) {
            throw new IllegalArgumentException("degrees of freedom are " + degrees + "; they must be at least 1");
        }
        return new SampleEstimate(value, variance, degrees, lowest, highest);
    }

    /**
     * The same on a scale with ends, where intervals are cut off and {@linkplain Interval#limitedAt() say so}: 0 and 100 of percent, -1 and
     * 1 of a kappa.
     *
     * @param low the low end of the scale, in the unit of the estimate
     * @param high the high end
     * @throws IllegalArgumentException if the estimate is not from the low end to the high one
     */
    public SampleEstimate within(Ratio low, Ratio high) {
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        if (value.amount().compareTo(low) < 0 || value.amount().compareTo(high) > 0) {
            throw new IllegalArgumentException(
                    "estimate is " + value.amount() + "; it must be from " + low + " to " + high);
        }
        return new SampleEstimate(value, variance, degreesOfFreedom, low, high);
    }

    /** The estimate, exact. */
    public Quantity value() {
        return value;
    }

    /** Its variance, exact; 0 or more. */
    public Ratio variance() {
        return variance;
    }

    /** The degrees of freedom of the variance; empty where the normal distribution is used. */
    public Optional<Ratio> degreesOfFreedom() {
        return Optional.ofNullable(degreesOfFreedom);
    }

    /** The square root of the variance, rounded half even to 34 digits ({@link MathContext#DECIMAL128}). */
    public BigDecimal standardError() {
        return new BigDecimal(variance.numerator())
                .divide(new BigDecimal(variance.denominator()), BEFORE_ROOT)
                .sqrt(WORKING);
    }

    /**
     * The estimate and so many {@linkplain #standardError() standard errors} on either side: as many as the normal distribution has it
     * ({@link IntervalMethod#WALD}), or Student's with the degrees of freedom ({@link IntervalMethod#STUDENT_T}). Limits and centre are
     * rounded half even to {@value Interval#PLACES} decimal places, those of times to the nanosecond, and then cut off at the ends of the
     * scale.
     *
     * @return the interval; empty where the variance is 0, since an interval of no width says nothing of how sure the estimate is. Where
     *     nothing was left to chance (everything was looked at), the estimate alone is the answer
     */
    public Optional<Interval> interval(Confidence confidence) {
        Objects.requireNonNull(confidence, "confidence");
        return degreesOfFreedom == null
                ? interval(confidence, confidence.z(), IntervalMethod.WALD)
                : interval(confidence, deviate(confidence, degreesOfFreedom), IntervalMethod.STUDENT_T);
    }

    /**
     * The change to a later estimate of the same kind, from another sample that does not depend on this one: what is after less what is
     * before, its variance the sum of both, its scale as wide as both allow. With degrees of freedom the interval is Welch's, with {@code
     * (v1 + v2)^2 / (v1^2 / d1 + v2^2 / d2)} of them, not rounded, where an estimate without degrees of freedom counts as one with
     * endlessly many; where neither has any it is the normal one.
     *
     * <p>Source: F. E. Satterthwaite, "An Approximate Distribution of Estimates of Variance Components", Biometrics Bulletin 2(6), 1946,
     * pages 110-114; B. L. Welch, "The Generalization of 'Student's' Problem when Several Different Population Variances are Involved",
     * Biometrika 34(1-2), 1947, pages 28-35.
     *
     * @param after the later estimate
     * @return the change; empty where both variances are 0
     * @throws IllegalArgumentException if the two are not of one unit
     */
    public Optional<Change> changeTo(SampleEstimate after, Confidence confidence) {
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(confidence, "confidence");
        Unit unit = value.unit();
        if (after.value.unit() != unit) {
            throw new IllegalArgumentException("later estimate is in "
                    + after.value.unit().code() + "; it must be in " + unit.code() + ", as the earlier one is");
        }
        Ratio both = variance.plus(after.variance);
        SampleEstimate difference = new SampleEstimate(
                new Quantity(unit, after.value.amount().minus(value.amount())),
                both,
                null,
                distance(after.lowest, highest),
                distance(after.highest, lowest));
        Ratio spread = perDegree().plus(after.perDegree());
        return (spread.isZero()
                        ? difference.interval(confidence)
                        : difference.interval(
                                confidence,
                                deviate(confidence, both.times(both).dividedBy(spread)),
                                IntervalMethod.WELCH))
                .map(Change::new);
    }

    /** The square of the variance by its degrees of freedom; 0 of endlessly many. */
    private Ratio perDegree() {
        return degreesOfFreedom == null ? Ratio.ZERO : variance.times(variance).dividedBy(degreesOfFreedom);
    }

    private static @Nullable Ratio distance(@Nullable Ratio to, @Nullable Ratio from) {
        return to == null || from == null ? null : to.minus(from);
    }

    private static double deviate(Confidence confidence, Ratio degrees) {
        double freedom = new BigDecimal(degrees.numerator())
                .divide(new BigDecimal(degrees.denominator()), MathContext.DECIMAL64)
                .doubleValue();
        return TDistribution.of(freedom).inverseSurvivalProbability(confidence.tail());
    }

    private Optional<Interval> interval(Confidence confidence, double deviate, IntervalMethod method) {
        if (variance.isZero()) {
            return Optional.empty();
        }
        Unit unit = value.unit();
        int places = unit == Unit.DURATION ? NANOSECOND_PLACES : Interval.PLACES;
        Ratio margin = Ratio.of(standardError().multiply(new BigDecimal(deviate)));
        Ratio low = Interval.rounded(value.amount().minus(margin), places);
        Ratio high = Interval.rounded(value.amount().plus(margin), places);
        Ratio cutLow = lowest == null || low.compareTo(lowest) >= 0 ? low : lowest;
        Ratio cutHigh = highest == null ? high : high.min(highest);
        // A centre that rounding carries past an end of the scale stays on it.
        Ratio centre = Interval.rounded(value.amount(), places).min(cutHigh);
        return Optional.of(new Interval(
                value,
                new Quantity(unit, cutLow),
                new Quantity(unit, cutHigh),
                new Quantity(unit, centre.compareTo(cutLow) < 0 ? cutLow : centre),
                confidence,
                method,
                LimitedAt.of(!cutLow.equals(low), !cutHigh.equals(high))));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SampleEstimate that
                && value.equals(that.value)
                && variance.equals(that.variance)
                && Objects.equals(degreesOfFreedom, that.degreesOfFreedom)
                && Objects.equals(lowest, that.lowest)
                && Objects.equals(highest, that.highest);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, variance, degreesOfFreedom, lowest, highest);
    }

    /** The unit alone, so that no figure slips into a log. */
    @Override
    public String toString() {
        return "SampleEstimate[" + value.unit().code() + "]";
    }
}
