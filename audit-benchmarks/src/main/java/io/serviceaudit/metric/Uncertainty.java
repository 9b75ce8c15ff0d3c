package io.serviceaudit.metric;

import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
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
 * ProportionInterval#wilson Wilson's}. A retention rate is such a proportion, of the customers at the start those who
 * were kept; and so is a churn rate.
 */
public final class Uncertainty {
    private Uncertainty() {}

    /**
     * The interval of a measurement's value for the whole, in the metric's unit and for the metric's own period.
     *
     * <p>Where the figures were {@linkplain Measurement#stated() stated} for another period, the interval is that of the raw
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
                .flatMap(interval -> measurement.value().map(value -> carried(interval, value, measurement)));
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

    private static Quantity carried(Quantity limit, Metric metric, Period period) {
        Quantity carried = CompoundRate.toPeriodOf(metric, limit, period);
        return new Quantity(carried.unit(), Interval.rounded(carried.amount(), Interval.PLACES));
    }
}
