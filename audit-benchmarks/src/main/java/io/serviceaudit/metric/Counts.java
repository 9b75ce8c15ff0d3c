package io.serviceaudit.metric;

import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.RawData;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;

/** Counts of people and amounts of money, and the percentages made of them; sums of counts may be larger than a {@code long}. */
final class Counts {
    static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private static final Ratio WHOLE = Ratio.of(100);

    private Counts() {}

    /** A count that is not negative. */
    static long required(String thing, long count) {
        if (count < 0) {
            throw new IllegalArgumentException(thing + " is " + count + "; it must be at least 0");
        }
        return count;
    }

    /** An amount of money that is not negative. */
    static Ratio required(String thing, BigDecimal amount) {
        Objects.requireNonNull(amount, thing);
        if (amount.signum() < 0) {
            throw new IllegalArgumentException(thing + " is " + amount.toPlainString() + "; it must be at least 0");
        }
        return Ratio.of(amount);
    }

    /** A measurement of a metric: a value, if there is one, with the data it was computed from. */
    static Measurement measured(Metric metric, Optional<Quantity> value, RawData rawData) {
        return value.map(computed -> Measurement.of(metric, computed))
                .orElseGet(() -> Measurement.of(metric))
                .withRawData(rawData);
    }

    /** The part as a percentage of the whole, which must not be 0. */
    static Quantity percent(long part, long whole) {
        return new Quantity(
                Unit.PERCENT, Ratio.of(BigInteger.valueOf(part).multiply(HUNDRED), BigInteger.valueOf(whole)));
    }

    /** The rest of a percentage to 100. */
    static Quantity complement(String thing, Quantity percent) {
        return new Quantity(Unit.PERCENT, WHOLE.minus(percentage(thing, percent)));
    }

    /** The amount of a quantity that is a percentage from 0 to 100. */
    static Ratio percentage(String thing, Quantity value) {
        if (value.unit() != Unit.PERCENT) {
            throw new IllegalArgumentException(
                    thing + " is in " + value.unit().code() + "; it must be in " + Unit.PERCENT.code());
        }
        Ratio amount = value.amount();
        if (amount.signum() < 0 || amount.compareTo(WHOLE) > 0) {
            throw new IllegalArgumentException(
                    thing + " is " + amount.toDecimal().toPlainString() + "; it must be from 0 to 100");
        }
        return amount;
    }
}
