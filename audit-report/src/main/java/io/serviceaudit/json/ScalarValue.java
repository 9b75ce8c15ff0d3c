package io.serviceaudit.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.internal.Decimals;
import io.serviceaudit.json.constraint.PlainJson;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A value in a document that is a number or a string, as its place asks: an option's id or a rating, a metric's number or a
 * duration.
 *
 * @param json a {@code String} or a {@code BigDecimal}
 */
public record ScalarValue(@JsonValue Object json) implements PlainJson {
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    /**
     * Checks the form; any number is taken as a decimal.
     *
     * @throws IllegalArgumentException if it is neither a string nor a number
     */
    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public ScalarValue {
        if (json instanceof Number number) {
            json = Decimals.canonical(
                    number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString()));
        } else if (!(json instanceof String)) {
            throw new IllegalArgumentException(
                    "value of a document is '" + json + "'; it must be a string or a number");
        }
    }

    /** What a mapper binds of a JSON string. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ScalarValue ofText(String text) {
        return new ScalarValue(text);
    }

    /**
     * What a mapper binds of a JSON number. The reference keeps every digit: a mapper hands a bare number over as a {@code double},
     * and reads what a reference is to as the decimal it is.
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ScalarValue ofNumber(AtomicReference<BigDecimal> number) {
        return new ScalarValue(number.get());
    }

    /** A choice: an option by its id, a rating by its number. */
    public static ScalarValue of(Choice choice) {
        Objects.requireNonNull(choice, "choice");
        return new ScalarValue(choice instanceof Choice.Rating rating ? (Object) rating.value() : choice.code());
    }

    /**
     * A quantity: a number, exact where it terminates and otherwise rounded half up to 6 places; a duration in ISO 8601, a negative one
     * with its sign in front as it is read: {@code -PT1M30S}.
     */
    public static ScalarValue of(Quantity quantity) {
        Objects.requireNonNull(quantity, "quantity");
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

    /** The string or number; for display. */
    @Override
    public String toString() {
        return json.toString();
    }
}
