package io.serviceaudit.metric;

import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import java.math.BigInteger;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;

/**
 * How sure the value of a measurement is, from the raw data it keeps. A Net Promoter Score of 42.9 out of 210 answers lies,
 * at 95 percent, between 32.5 and 52.1; the same score out of 21 answers between 7.9 and 67.1.
 *
 * <p>The methods are those that stand first in their classes: a Net Promoter Score has the {@linkplain
 * NetPromoterInterval#adjustedWald adjusted Wald} interval, whatever is so many of so many {@linkplain
 * ProportionInterval#wilson Wilson's}, a mean of times or of ratings {@linkplain DurationSample#meanInterval Student's t}. A
 * retention rate is so many of so many, of the customers at the start those who were kept, and so are a churn rate and
 * the share of satisfied customers. Of a mean whose times or ratings are all the same there is none: it would have no
 * width, and say nothing of how sure it is.
 */
public final class Uncertainty {
    private Uncertainty() {}

    /**
     * The interval of a measurement's value for the whole, in the metric's unit and for the metric's own period.
     *
     * <p>It is cut off at the ends of the metric's range, which may be narrower than the scale of its method. Where the figures
     * were {@linkplain Measurement#stated() stated} for another period, the interval is that of the raw
     * data, its limits and centre carried to the metric's period by {@link CompoundRate}, as the value was, and rounded to
     * {@value Interval#PLACES} decimal places. Since a longer period never changes which of two rates is the higher, it
     * holds the true rate as often as before.
     *
     * @return the interval, with the measurement's value as its estimate; empty where there is no value, there are no raw data
     *     or too few for an interval, chance cannot be told from them, or the value is not the one they give (a host's own,
     *     rounded or weighted one)
     */
    public static Optional<Interval> of(Measurement measurement, Confidence confidence) {
        Objects.requireNonNull(measurement, "measurement");
        Objects.requireNonNull(confidence, "confidence");
        return sample(measurement)
                .flatMap(sample -> sample.interval(confidence))
                .flatMap(interval -> measurement.value().map(value -> carried(interval, value, measurement)))
                .map(interval -> inRange(interval, measurement.metric()));
    }

    /**
     * How many were asked or looked at, of the raw data that give a measurement's value: the answers of a survey, the
     * customers at the start, the times.
     *
     * @return the number, at least 1; empty where {@link #of} is for any reason other than too few data
     */
    public static Optional<BigInteger> sampleSize(Measurement measurement) {
        Objects.requireNonNull(measurement, "measurement");
        return sample(measurement).map(Sample::size);
    }

    /** The sample whose estimate is the measurement's value; empty if there is none. */
    static Optional<Sample> sample(Measurement measurement) {
        Optional<Quantity> value = measurement
                .stated()
                .map(Measurement.Stated::figures)
                .orElse(measurement)
                .value();
        return value.isEmpty()
                ? Optional.empty()
                : Sample.of(measurement).filter(sample -> sample.estimate().equals(value));
    }

    /** The period that figures have to be carried from; empty if they are for the metric's own. */
    static Optional<Period> otherPeriod(Measurement measurement) {
        Period own = measurement.metric().period().orElse(Period.ZERO).normalized();
        return measurement
                .stated()
                .map(Measurement.Stated::period)
                .filter(period -> !period.normalized().equals(own));
    }

    private static Interval carried(Interval interval, Quantity value, Measurement measurement) {
        Metric metric = measurement.metric();
        return otherPeriod(measurement)
                .map(period -> new Interval(
                        value,
                        carried(interval.low(), metric, period),
                        carried(interval.high(), metric, period),
                        carried(interval.centre(), metric, period),
                        interval.confidence(),
                        interval.method(),
                        interval.limitedAt()))
                .orElse(interval);
    }

    /** An interval cut off at the ends of its metric's range, where that is narrower than its own scale. */
    private static Interval inRange(Interval interval, Metric metric) {
        boolean isBelow = !inRange(interval.low(), metric).equals(interval.low());
        boolean isAbove = !inRange(interval.high(), metric).equals(interval.high());
        LimitedAt limitedAt = interval.limitedAt();
        return new Interval(
                interval.estimate(),
                inRange(interval.low(), metric),
                inRange(interval.high(), metric),
                inRange(interval.centre(), metric),
                interval.confidence(),
                interval.method(),
                LimitedAt.of(
                        isBelow || limitedAt == LimitedAt.LOW_END || limitedAt == LimitedAt.BOTH_ENDS,
                        isAbove || limitedAt == LimitedAt.HIGH_END || limitedAt == LimitedAt.BOTH_ENDS));
    }

    private static Quantity inRange(Quantity limit, Metric metric) {
        Ratio amount = limit.amount();
        Ratio atMost = metric.highest().map(amount::min).orElse(amount);
        Ratio within = metric.lowest().filter(low -> atMost.compareTo(low) < 0).orElse(atMost);
        return new Quantity(limit.unit(), within);
    }

    private static Quantity carried(Quantity limit, Metric metric, Period period) {
        Quantity carried = CompoundRate.toPeriodOf(metric, limit, period);
        return new Quantity(carried.unit(), Interval.rounded(carried.amount(), Interval.PLACES));
    }
}
