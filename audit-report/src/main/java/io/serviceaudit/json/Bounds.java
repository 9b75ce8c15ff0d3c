package io.serviceaudit.json;

import io.serviceaudit.json.RecordShape.Value;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The bounds of a number, as its constraints and its type give them. */
record Bounds(@Nullable BigDecimal low, @Nullable BigDecimal high, boolean isAboveZero) {
    /** A rating of some scale. */
    static final Bounds RATING =
            new Bounds(BigDecimal.valueOf(-Integer.MAX_VALUE), BigDecimal.valueOf(Integer.MAX_VALUE), false);

    static Bounds of(Value wanted) {
        BigDecimal low = wanted.constraint(Min.class)
                .map(min -> BigDecimal.valueOf(min.value()))
                .orElse(wanted.has(PositiveOrZero.class) ? BigDecimal.ZERO : null);
        BigDecimal high = wanted.constraint(Max.class)
                .map(max -> BigDecimal.valueOf(max.value()))
                .orElse(null);
        return new Bounds(low, high, wanted.has(Positive.class));
    }

    static Bounds ofInt(Value wanted) {
        return of(wanted).within(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    static Bounds ofLong(Value wanted) {
        return of(wanted).within(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private Bounds within(long least, long most) {
        return new Bounds(
                low == null ? BigDecimal.valueOf(least) : low,
                high == null ? BigDecimal.valueOf(most) : high,
                isAboveZero);
    }

    /** The number if it is within them; null if it is not, and then a problem says so, or if there is none. */
    @Nullable
    BigDecimal check(@Nullable BigDecimal number, Place place, Problems problems) {
        if (number == null) {
            return null;
        }
        boolean isBelow = low != null && number.compareTo(low) < 0;
        boolean isAbove = high != null && number.compareTo(high) > 0;
        if (isAboveZero && number.signum() <= 0) {
            problems.add(place, Message.NOT_POSITIVE, Values.shown(number));
        } else if (low != null && high != null && (isBelow || isAbove)) {
            problems.add(place, Message.OUT_OF_RANGE, Values.shown(number), Values.shown(low), Values.shown(high));
        } else if (low != null && isBelow) {
            problems.add(place, Message.BELOW_LEAST, Values.shown(number), Values.shown(low));
        } else if (high != null && isAbove) {
            problems.add(place, Message.ABOVE_MOST, Values.shown(number), Values.shown(high));
        } else {
            return number;
        }
        return null;
    }
}
