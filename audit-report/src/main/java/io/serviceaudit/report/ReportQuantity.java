package io.serviceaudit.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;

/**
 * A metric's figure in a report: a number rounded half away from zero to 1 decimal, or a duration in ISO 8601 such as {@code PT12M},
 * exact to the nanosecond.
 *
 * @param json a {@code BigDecimal}, or a {@code String} for a duration
 */
public record ReportQuantity(@JsonValue Object json) {
    private static final int DECIMALS = 1;
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    /**
     * Checks the form; any number is taken as a decimal.
     *
     * @throws IllegalArgumentException if it is neither a number nor a string
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReportQuantity {
        if (json instanceof Number number && !(json instanceof BigDecimal)) {
            json = new BigDecimal(number.toString());
        }
        if (!(json instanceof BigDecimal) && !(json instanceof String)) {
            throw new IllegalArgumentException(
                    "figure of a report is '" + json + "'; it must be a number or a duration");
        }
    }

    /** A quantity as reports show it. */
    public static ReportQuantity of(Quantity quantity) {
        return of(quantity.unit(), quantity.amount());
    }

    /** An amount of a unit as reports show it; of a duration in seconds. It may be a difference, and so negative. */
    static ReportQuantity of(Unit unit, Ratio amount) {
        if (unit != Unit.DURATION) {
            return new ReportQuantity(Ratio.of(amount.rounded(DECIMALS)).toDecimal());
        }
        BigInteger nanos =
                amount.times(Ratio.of(NANOS, BigInteger.ONE)).rounded(0).toBigIntegerExact();
        BigInteger[] parts = nanos.divideAndRemainder(NANOS);
        return new ReportQuantity(Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact())
                .toString());
    }

    /** The number, or the duration; for display. */
    @Override
    public String toString() {
        return json instanceof BigDecimal number ? number.toPlainString() : json.toString();
    }
}
