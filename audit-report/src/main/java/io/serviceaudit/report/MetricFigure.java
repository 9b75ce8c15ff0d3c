package io.serviceaudit.report;

import io.serviceaudit.json.ScalarValue;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;

/**
 * A metric's figure as reports show it: a number rounded half away from zero to 1 decimal, or a duration in ISO 8601 such as
 * {@code PT12M}, exact to the nanosecond.
 */
final class MetricFigure {
    private static final int DECIMALS = 1;

    private MetricFigure() {}

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
