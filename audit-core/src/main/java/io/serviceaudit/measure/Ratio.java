package io.serviceaudit.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An exact fraction, in lowest terms and with a positive denominator: 19/30 stays 19/30.
 *
 * <p>Every score is a ratio until it is shown, so nothing is rounded on the way (rule S9). Rounding happens in
 * {@link #toPercent(int)}, {@link #toPercentDifference(int)} and {@link #toDecimal()}, and nowhere else. The natural
 * order is that of the numbers and agrees with {@link #equals(Object)}.
 */
public final class Ratio implements Comparable<Ratio> {
    /** 0. */
    public static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);

    /** 1. */
    public static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

    /** Decimal places shown where a fraction does not terminate. */
    private static final int PLACES = 6;

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Ratio(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** A whole number. */
    public static Ratio of(long whole) {
        return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /**
     * The fraction {@code numerator / denominator}.
     *
     * @throws IllegalArgumentException if the denominator is 0
     */
    public static Ratio of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * The fraction {@code numerator / denominator}.
     *
     * @throws IllegalArgumentException if the denominator is 0
     */
    public static Ratio of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("denominator is 0; a ratio needs another");
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        return divisor.equals(BigInteger.ONE)
                ? new Ratio(numerator, denominator)
                : new Ratio(numerator.divide(divisor), denominator.divide(divisor));
    }

    /** The decimal as it stands: 0.7 is 7/10. */
    public static Ratio of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Ratio(decimal.toBigIntegerExact(), BigInteger.ONE)
                : of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** A percentage as a fraction of 1: 49.9 is 499/1000. */
    public static Ratio ofPercent(BigDecimal percent) {
        return of(percent.movePointLeft(2));
    }

    /**
     * The fraction that {@link #toString()} wrote: {@code "19/30"}.
     *
     * @throws IllegalArgumentException if the text is not two whole numbers with a slash between, the second not 0
     */
    public static Ratio parse(String text) {
        int slash = text.indexOf('/');
        try {
            return of(new BigInteger(text.substring(0, Math.max(slash, 0))), new BigInteger(text.substring(slash + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("ratio is '" + text + "'; it must read like 19/30", e);
        }
    }

    /** The numerator in lowest terms; it carries the sign. */
    public BigInteger numerator() {
        return numerator;
    }

    /** The denominator in lowest terms, at least 1. */
    public BigInteger denominator() {
        return denominator;
    }

    /** The sum. */
    public Ratio plus(Ratio other) {
        return denominator.equals(other.denominator)
                ? of(numerator.add(other.numerator), denominator)
                : of(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    /** The difference. */
    public Ratio minus(Ratio other) {
        return plus(other.negated());
    }

    /** The product. */
    public Ratio times(Ratio other) {
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The quotient.
     *
     * @throws IllegalArgumentException if {@code other} is 0
     */
    public Ratio dividedBy(Ratio other) {
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** The same distance from 0 on its other side. */
    public Ratio negated() {
        return new Ratio(numerator.negate(), denominator);
    }

    /** The smaller of the two. */
    public Ratio min(Ratio other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** -1, 0 or 1 for a negative ratio, 0 and a positive one. */
    public int signum() {
        return numerator.signum();
    }

    /** Whether this is exactly 0. */
    public boolean isZero() {
        return numerator.signum() == 0;
    }

    /** Whether this is exactly 1. */
    public boolean isOne() {
        return numerator.equals(denominator);
    }

    /**
     * A score as the percent that is shown (rule S9): 100 times the score, rounded half up to {@code decimals}
     * places, except that only an exact 1 shows as 100 and only an exact 0 shows as 0. With one decimal 0.9997 shows
     * 99.9, 0.0002 shows 0.1 and 19/30 shows 63.3.
     *
     * @param decimals how many decimal places, 0 or more; the result has exactly as many
     * @throws IllegalStateException if this is less than 0 or more than 1
     */
    public BigDecimal toPercent(int decimals) {
        if (signum() < 0 || numerator.compareTo(denominator) > 0) {
            throw new IllegalStateException("score is " + this + "; it must be from 0 to 1 to be shown as a percent");
        }
        BigDecimal shown = toPercentDifference(decimals);
        BigDecimal smallestStep = BigDecimal.ONE.movePointLeft(decimals);
        if (shown.signum() == 0 && !isZero()) {
            return smallestStep;
        }
        BigDecimal hundred = BigDecimal.valueOf(100).setScale(decimals);
        return shown.compareTo(hundred) == 0 && !isOne() ? hundred.subtract(smallestStep) : shown;
    }

    /**
     * A difference of scores (a gain, a change) as percentage points: 100 times the difference, rounded half away
     * from zero to {@code decimals} places (rule S9), with no exception at the ends.
     *
     * @param decimals how many decimal places, 0 or more; the result has exactly as many
     */
    public BigDecimal toPercentDifference(int decimals) {
        return times(of(100)).rounded(decimals);
    }

    /**
     * The number rounded half away from zero.
     *
     * @param decimals how many decimal places, 0 or more; the result has exactly as many
     * @throws IllegalArgumentException if it is less than 0
     */
    public BigDecimal rounded(int decimals) {
        if (decimals < 0) {
            throw new IllegalArgumentException("decimals is " + decimals + "; it must be 0 or more");
        }
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    /**
     * The number as a plain decimal: exact where it terminates, otherwise rounded half up to 6 places; without
     * trailing zeros. 7/10 gives 0.7, 1/3 gives 0.333333, 100 gives 100. Write it with
     * {@link BigDecimal#toPlainString()}, since Java's {@code toString} gives very small numbers an exponent.
     */
    public BigDecimal toDecimal() {
        int places = terminatingPlaces();
        BigDecimal decimal = rounded(places < 0 ? PLACES : places).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    /** How many decimal places the fraction has, or -1 if it does not terminate. */
    private int terminatingPlaces() {
        int twos = denominator.getLowestSetBit();
        BigInteger rest = denominator.shiftRight(twos);
        int fives = 0;
        while (!rest.equals(BigInteger.ONE)) {
            BigInteger[] quotient = rest.divideAndRemainder(BigInteger.valueOf(5));
            if (quotient[1].signum() != 0) {
                return -1;
            }
            rest = quotient[0];
            fives++;
        }
        return Math.max(twos, fives);
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ratio that && numerator.equals(that.numerator) && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return Objects.hash(numerator, denominator);
    }

    /** Numerator, slash, denominator: {@code "19/30"}, a whole number too: {@code "3/1"}. */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
