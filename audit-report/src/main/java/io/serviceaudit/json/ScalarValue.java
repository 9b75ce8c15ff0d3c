package io.serviceaudit.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.json.constraint.PlainJson;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;

/**
 * A value in a document that is a number or a string, as its place asks: an option's id or a rating, a metric's number or a
 * duration.
 *
 * @param json a {@code String} or a {@code BigDecimal}
 */
public record ScalarValue(@JsonValue Object json) implements PlainJson {
    private static final int MOST_PLACES = 1_000;
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    /**
     * Checks the form; any number is taken as a decimal.
     *
     * @throws IllegalArgumentException if it is neither a string nor a number
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ScalarValue {
        if (json instanceof Number number) {
            json = plain(new BigDecimal(number.toString()));
        } else if (!(json instanceof String)) {
            throw new IllegalArgumentException(
                    "value of a document is '" + json + "'; it must be a string or a number");
        }
    }

    /** A choice: an option by its id, a rating by its number. */
    public static ScalarValue of(Choice choice) {
        return new ScalarValue(choice instanceof Choice.Rating rating ? (Object) rating.value() : choice.code());
    }

    /**
     * A quantity: a number, exact where it terminates and otherwise rounded half up to 6 places; a duration in ISO 8601, a negative one
     * with its sign in front as it is read: {@code -PT1M30S}.
     */
    public static ScalarValue of(Quantity quantity) {
        if (quantity.unit() != Unit.DURATION) {
            return new ScalarValue(quantity.amount().toDecimal());
        }
        BigInteger nanos = quantity.amount()
                .times(Ratio.of(NANOS, BigInteger.ONE))
                .rounded(0)
                .toBigIntegerExact();
        BigInteger[] parts = nanos.abs().divideAndRemainder(NANOS);
        Duration length = Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
        return new ScalarValue(nanos.signum() < 0 ? "-" + length : length.toString());
    }

    /** Without trailing zeros and not in scientific notation, unless that would take a great many digits. */
    private static BigDecimal plain(BigDecimal number) {
        if (Math.abs((long) number.scale()) > MOST_PLACES) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The string or number; for display. */
    @Override
    public String toString() {
        return json instanceof BigDecimal number ? number.toPlainString() : json.toString();
    }
}
