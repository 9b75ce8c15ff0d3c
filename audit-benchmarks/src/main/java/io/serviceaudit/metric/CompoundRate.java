package io.serviceaudit.metric;

import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Period;

/**
 * Carries a retention or churn rate from one period to another by compounding: as if every period kept the same share
 * of the customers it began with. A churn of 4.1 percent a month is 1 - (1 - 0.041)^12 = 39.49 percent a year, not 12
 * times 4.1. Net revenue churn, which can be negative, is carried in the same way.
 *
 * <p>With {@code x = to / from}, a retention {@code r} becomes {@code r^x} and a churn {@code c} becomes
 * {@code 1 - (1 - c)^x}. The result is the true value rounded half even to the 34 digits of
 * {@link MathContext#DECIMAL128} (rule S10), correct to the last digit; it is exact where 34 digits hold it. Between
 * periods of one length the rate is returned as it is, and 0 and 100 percent stay what they are.
 *
 * <p>A year is 12 months and a week 7 days. Between months and days a year counts as {@value #DAYS_OF_A_YEAR} days, as in the day count
 * Actual/365 (Fixed) of the 2006 ISDA Definitions, section 4.16(d), and a month as a twelfth of it: 4 percent in 30 days are {@code 1 - (1 -
 * 0.04)^(365/360)} = 4.05 percent a month. {@link #needsLengthOfYear} tells where that comes in, so that it can be shown.
 */
public final class CompoundRate {
    /** Nobody's revenue grows ten thousand times over; it bounds the digits of what is carried. */
    private static final Ratio LEAST_NET_CHURN = Ratio.of(-1_000_000);

    /** How many days a year counts as where months are carried to days, or back. */
    public static final int DAYS_OF_A_YEAR = 365;

    /** In lowest terms neither side of to / from is larger, which bounds the work: 199 days to a month are as 2,388 to 365. */
    private static final int LARGEST_TERM = 2_400;

    private static final int MONTHS_OF_A_YEAR = 12;

    private static final int DIGITS = MathContext.DECIMAL128.getPrecision();

    private CompoundRate() {}

    /**
     * A retention rate for another period. 84 percent a year are 98.55755... percent a month.
     *
     * @param rate percent, from 0 to 100
     * @param from the period the rate is for
     * @param to the period wanted
     * @return percent for {@code to}
     * @throws IllegalArgumentException if the rate is no percentage from 0 to 100, a period is not positive, or the two are too
     *     far apart (their ratio in lowest terms has a number above 2,400)
     */
    public static Quantity retention(Quantity rate, Period from, Period to) {
        Ratio percent = Counts.percentage("retention rate", rate);
        Ratio exponent = exponent(from, to);
        if (exponent.isOne() || isEnd(percent)) {
            return rate;
        }
        return percent(power(percent.dividedBy(Ratio.of(100)), exponent, false));
    }

    /**
     * A churn rate for another period. 4.1 percent a month are 39.49053... percent a year.
     *
     * @param rate percent, from 0 to 100
     * @param from the period the rate is for
     * @param to the period wanted
     * @return percent for {@code to}
     * @throws IllegalArgumentException as {@link #retention}
     */
    public static Quantity churn(Quantity rate, Period from, Period to) {
        Ratio percent = Counts.percentage("churn rate", rate);
        Ratio exponent = exponent(from, to);
        if (exponent.isOne() || isEnd(percent)) {
            return rate;
        }
        Ratio kept = Ratio.ONE.minus(percent.dividedBy(Ratio.of(100)));
        return percent(power(kept, exponent, true));
    }

    /**
     * A net revenue churn rate for another period. It is carried as {@linkplain #churn churn} is and may be negative, where existing
     * customers spend so much more that revenue grows: -1 percent a month is -12.68250... percent a year.
     *
     * @param rate percent, from -1,000,000 to 100
     * @param from the period the rate is for
     * @param to the period wanted
     * @return percent for {@code to}
     * @throws IllegalArgumentException if the rate, as it is or as it is carried, is no percentage from -1,000,000 to 100, or as
     *     {@link #retention}
     */
    public static Quantity netChurn(Quantity rate, Period from, Period to) {
        if (rate.unit() != Unit.PERCENT || rate.amount().signum() >= 0) {
            return churn(rate, from, to);
        }
        requireNetChurn("net churn rate", rate.amount());
        Ratio exponent = exponent(from, to);
        if (exponent.isOne()) {
            return rate;
        }
        Ratio kept = Ratio.ONE.minus(rate.amount().dividedBy(Ratio.of(100)));
        Quantity carried = percent(power(kept, exponent, true));
        requireNetChurn("net churn rate carried from " + from + " to " + to, carried.amount());
        return carried;
    }

    private static void requireNetChurn(String thing, Ratio amount) {
        if (amount.compareTo(LEAST_NET_CHURN) < 0) {
            throw new IllegalArgumentException(thing + " is below "
                    + LEAST_NET_CHURN.toDecimal().toPlainString() + "; it must be from there to 100");
        }
    }

    /**
     * A rate for the metric's own period, the one its thresholds, targets and benchmarks speak of. A metric that is
     * better when higher is taken as what is kept, like {@linkplain #retention retention}; one that is better when
     * lower as what is lost, like {@linkplain #churn churn}, and below 0, where its range goes there, like
     * {@linkplain #netChurn net churn}.
     *
     * @param metric a metric in percent with a period
     * @param value its value, percent from 0 to 100, or of a negative net churn from -1,000,000
     * @param from the period the value is for
     * @return percent for the metric's period
     * @throws IllegalArgumentException if the metric is not in percent or has no period, or as {@link #retention} and
     *     {@link #netChurn}
     */
    public static Quantity toPeriodOf(Metric metric, Quantity value, Period from) {
        if (metric.unit() != Unit.PERCENT) {
            throw new IllegalArgumentException("metric '" + metric.id() + "' is in "
                    + metric.unit().code() + "; only one in percent is carried between periods");
        }
        Period to = metric.period()
                .orElseThrow(() -> new IllegalArgumentException(
                        "metric '" + metric.id() + "' has no period; only a rate is carried between periods"));
        if (metric.direction() == Direction.HIGHER) {
            return retention(value, from, to);
        }
        return metric.isInRange(value.amount()) ? netChurn(value, from, to) : churn(value, from, to);
    }

    /**
     * The least value of a metric in percent that is carried between periods: 0, except for a metric that is better lower and can be
     * negative, which is net churn. The greatest is 100.
     *
     * @param metric a metric in percent with a period
     * @return percent: 0; of net churn -1,000,000, or the metric's own least value if that is greater
     */
    public static Ratio least(Metric metric) {
        if (metric.direction() == Direction.HIGHER) {
            return Ratio.ZERO;
        }
        Ratio lowest = metric.lowest().orElse(LEAST_NET_CHURN);
        if (lowest.signum() >= 0) {
            return Ratio.ZERO;
        }
        return lowest.compareTo(LEAST_NET_CHURN) > 0 ? lowest : LEAST_NET_CHURN;
    }

    private static boolean isEnd(Ratio percent) {
        return percent.isZero() || percent.equals(Ratio.of(100));
    }

    private static Quantity percent(BigDecimal share) {
        return Quantity.of(Unit.PERCENT, share.movePointRight(2));
    }

    /**
     * Whether carrying a rate from one period to another takes a length of the year in days: {@value #DAYS_OF_A_YEAR}. It does from a
     * month to 30 days, and not from a month to a year, from a week to 28 days or from {@code P1M15D} to {@code P2M30D}.
     *
     * @throws IllegalArgumentException if a period is not positive
     */
    public static boolean needsLengthOfYear(Period from, Period to) {
        BigInteger across = BigInteger.valueOf(months(from)).multiply(BigInteger.valueOf(to.getDays()));
        return !across.equals(BigInteger.valueOf(months(to)).multiply(BigInteger.valueOf(from.getDays())));
    }

    /** How many times {@code from} goes into {@code to}. */
    private static Ratio exponent(Period from, Period to) {
        Ratio exponent = Ratio.of(length(to), length(from));
        BigInteger largest = exponent.numerator().max(exponent.denominator());
        if (largest.compareTo(BigInteger.valueOf(LARGEST_TERM)) > 0) {
            throw new IllegalArgumentException("rate per " + from + " cannot be carried to " + to
                    + "; they are as " + exponent.denominator() + " to " + exponent.numerator()
                    + ", and neither number may be above " + LARGEST_TERM);
        }
        return exponent;
    }

    /** The length of a period in twelfths of a day. */
    private static BigInteger length(Period period) {
        return BigInteger.valueOf(months(period) * DAYS_OF_A_YEAR + (long) period.getDays() * MONTHS_OF_A_YEAR);
    }

    /** The months of a period that is longer than nothing and has no negative part. */
    private static long months(Period period) {
        long months = period.toTotalMonths();
        if (months < 0 || period.getDays() < 0 || (months == 0 && period.getDays() == 0)) {
            throw new IllegalArgumentException(
                    "period is " + period + "; it must be longer than 0, and no part of it negative");
        }
        return months;
    }

    /**
     * {@code base^exponent}, or 1 less it, rounded to 34 digits; {@code base} lies between 0 and 1, both excluded, or of a complement
     * above 1, which makes it negative.
     *
     * <p>With {@code base^p = a/b} and {@code exponent = p/q}, the value to n places is the whole q-th root of
     * {@code a * 10^(q*n) / b}, found with integers alone. One more digit, 1 where anything was cut off, then makes the
     * rounding that of the true value: 35 digits known and that one decide every tie.
     */
    private static BigDecimal power(Ratio base, Ratio exponent, boolean complement) {
        int p = exponent.numerator().intValueExact();
        int q = exponent.denominator().intValueExact();
        BigInteger a = base.numerator().pow(p);
        BigInteger b = base.denominator().pow(p);
        boolean isNegative = complement && base.compareTo(Ratio.ONE) > 0;
        int places = DIGITS + 2;
        while (true) {
            BigInteger[] scaled = a.multiply(BigInteger.TEN.pow(Math.multiplyExact(q, places)))
                    .divideAndRemainder(b);
            BigInteger root = root(scaled[0], q);
            boolean exact = scaled[1].signum() == 0 && root.pow(q).equals(scaled[0]);
            if (isNegative) {
                root = root.subtract(BigInteger.TEN.pow(places));
            } else if (complement) {
                root = BigInteger.TEN.pow(places).subtract(root);
                root = exact ? root : root.subtract(BigInteger.ONE);
            }
            BigDecimal known = new BigDecimal(root, places);
            if (exact || known.precision() > DIGITS) {
                BigDecimal cutOff = exact ? BigDecimal.ZERO : new BigDecimal(BigInteger.ONE, places + 1);
                BigDecimal rounded = known.add(cutOff).round(MathContext.DECIMAL128);
                return isNegative ? rounded.negate() : rounded;
            }
            // Leading zeros: the true value is small. All zeros tell nothing of how small.
            places = root.signum() == 0 ? 2 * places : places + DIGITS + 1 - known.precision();
        }
    }

    /**
     * The largest whole number whose {@code degree}-th power is at most {@code value}: root after root by the factors of the degree, each
     * rounded down, which comes to the same and makes the numbers shorter at once.
     */
    private static BigInteger root(BigInteger value, int degree) {
        BigInteger root = value;
        int rest = degree;
        for (int factor = 2; factor * factor <= rest; factor++) {
            while (rest % factor == 0) {
                root = plainRoot(root, factor);
                rest /= factor;
            }
        }
        return plainRoot(root, rest);
    }

    /**
     * The same in one step. Newton's iteration with integers
     * falls towards it from any number above and stops there; the upper half of the root gives a near start.
     */
    private static BigInteger plainRoot(BigInteger value, int degree) {
        if (degree == 1 || value.signum() == 0) {
            return value;
        }
        int bits = (value.bitLength() - 1) / degree + 1;
        if (bits == 1) {
            return BigInteger.ONE;
        }
        int lower = bits / 2;
        BigInteger guess = plainRoot(value.shiftRight(lower * degree), degree)
                .add(BigInteger.ONE)
                .shiftLeft(lower);
        BigInteger times = BigInteger.valueOf(degree);
        BigInteger others = BigInteger.valueOf(degree - 1L);
        while (true) {
            BigInteger next = guess.multiply(others)
                    .add(value.divide(guess.pow(degree - 1)))
                    .divide(times);
            if (next.compareTo(guess) >= 0) {
                return guess;
            }
            guess = next;
        }
    }
}
