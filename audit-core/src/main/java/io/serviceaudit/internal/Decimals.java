package io.serviceaudit.internal;

import java.io.Serial;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Decimals as documents write them, whoever writes. JSON mappers write a decimal as its {@code toString}, which gives small numbers
 * an exponent that the format does not have: 1E-7 for 0.0000001. So document records hold their numbers in a form whose {@code toString}
 * is that of the format: plain, and with an exponent only where plain digits would be more than a reader takes, 1E+40 and above and
 * below 1E-101.
 */
public final class Decimals {
    /** The digits a reader takes, of those before the decimal point. */
    private static final int MOST_DIGITS = 40;

    /** The exponent of the smallest first digit that is written out, behind 100 zeros after the decimal point. */
    private static final int LEAST_EXPONENT = -101;

    /** The exponent of the smallest first digit that Java writes out by itself. */
    private static final int LEAST_PLAIN_EXPONENT = -6;

    /** Numbers with more decimal places, or more zeros in front of the decimal point, are left as they are: they are no figures. */
    private static final int MOST_PLACES = 1_000;

    private Decimals() {}

    /** A number without trailing zeros: 12.50 gives 12.5, 1E+3 gives 1000, 0.00 gives 0; null for null. */
    @SuppressWarnings("NullAway") // a number that is missing is null until the document is validated
    public static BigDecimal canonical(@Nullable BigDecimal number) {
        if (number == null || Math.abs((long) number.scale()) > MOST_PLACES) {
            return number;
        }
        return written(number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros());
    }

    /** A number with the decimal places it has, as percents and gains are shown: 50.0 stays 50.0; null for null. */
    @SuppressWarnings("NullAway") // a number that is missing is null until the document is validated
    public static BigDecimal shown(@Nullable BigDecimal number) {
        return number == null ? null : written(number);
    }

    private static BigDecimal written(BigDecimal number) {
        long exponent = (long) number.precision() - number.scale() - 1;
        if (number.scale() < 0) {
            return exponent < MOST_DIGITS ? number.setScale(0) : number;
        }
        return exponent < LEAST_PLAIN_EXPONENT && exponent >= LEAST_EXPONENT
                ? new Plain(number.unscaledValue(), number.scale())
                : number;
    }

    /** A number that is written without an exponent; equal to any other of its value and scale. */
    private static final class Plain extends BigDecimal {
        @Serial
        private static final long serialVersionUID = 1;

        Plain(BigInteger unscaled, int scale) {
            super(unscaled, scale);
        }

        @Override
        public String toString() {
            return toPlainString();
        }
    }
}
