package io.serviceaudit.report;

import io.serviceaudit.json.ScalarValue;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;

/**
 * A metric's figure as reports show it: a number rounded half away from zero to 1 decimal, or a duration in ISO 8601 such as
 * {@code PT12M}, exact to the nanosecond.
 */
final class MetricFigure {
    private static final int DECIMALS = 1;
    private static final int MILLISECOND = 3;

    private static final int FINE_DECIMALS = 2;

    private MetricFigure() {}

    /** A figure that is not exact to begin with, such as a limit: as {@link #of}, but a duration rounded to the millisecond. */
    static ScalarValue rounded(Quantity quantity) {
        return rounded(quantity, DECIMALS);
    }

    /** A small step: a number rounded half away from zero to 2 decimals, or a duration to the millisecond. */
    static ScalarValue fine(Quantity quantity) {
        return rounded(quantity, FINE_DECIMALS);
    }

    /** How many months: a number rounded half away from zero to 2 decimals. */
    static BigDecimal months(Ratio months) {
        return Ratio.of(months.rounded(FINE_DECIMALS)).toDecimal();
    }

    private static ScalarValue rounded(Quantity quantity, int decimals) {
        boolean isDuration = quantity.unit() == Unit.DURATION;
        Ratio rounded = Ratio.of(quantity.amount().rounded(isDuration ? MILLISECOND : decimals));
        return isDuration
                ? ScalarValue.of(new Quantity(quantity.unit(), rounded))
                : new ScalarValue(rounded.toDecimal());
    }

    static ScalarValue of(Quantity quantity) {
        return of(quantity.unit(), quantity.amount());
    }

    /** An amount of a unit; of a duration in seconds. It may be a difference, and so negative. */
    static ScalarValue of(Unit unit, Ratio amount) {
        return unit == Unit.DURATION
                ? ScalarValue.of(new Quantity(unit, amount))
                : new ScalarValue(Ratio.of(amount.rounded(DECIMALS)).toDecimal());
    }
}
