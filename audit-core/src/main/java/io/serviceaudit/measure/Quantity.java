package io.serviceaudit.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Objects;

/**
 * An exact amount of one unit: 95 percent, 42 points, 12 minutes.
 *
 * <p>Quantities compare within one unit; comparing across units is refused, so {@code compareTo} is an order among
 * quantities of one unit only.
 *
 * @param unit what is counted
 * @param amount how much of it; a duration in seconds
 */
public record Quantity(Unit unit, Ratio amount) implements Comparable<Quantity> {
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    /** Checks that nothing is null. */
    public Quantity {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(amount, "amount");
    }

    /** An amount of a unit that is written as a number; a duration as seconds. */
    public static Quantity of(Unit unit, BigDecimal amount) {
        return new Quantity(unit, Ratio.of(amount));
    }

    /** Percent: {@code ofPercent("4.1")}. */
    public static Quantity ofPercent(String percent) {
        return of(Unit.PERCENT, new BigDecimal(percent));
    }

    /** Points: {@code ofPoints("42")}. */
    public static Quantity ofPoints(String points) {
        return of(Unit.POINTS, new BigDecimal(points));
    }

    /** A count. */
    public static Quantity ofCount(long count) {
        return new Quantity(Unit.COUNT, Ratio.of(count));
    }

    /** A length of time, exact to the nanosecond. */
    public static Quantity ofDuration(Duration duration) {
        BigInteger nanos =
                BigInteger.valueOf(duration.getSeconds()).multiply(NANOS).add(BigInteger.valueOf(duration.getNano()));
        return new Quantity(Unit.DURATION, Ratio.of(nanos, NANOS));
    }

    /**
     * Compares two quantities of one unit.
     *
     * @throws IllegalArgumentException if the units differ
     */
    @Override
    public int compareTo(Quantity other) {
        if (unit != other.unit) {
            throw new IllegalArgumentException(
                    "quantity in " + other.unit.code() + " cannot be compared with one in " + unit.code());
        }
        return amount.compareTo(other.amount);
    }
}
