package io.serviceaudit.compare;

import io.serviceaudit.measure.Unit;
import java.time.Period;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is compared across reports: a metric as reports show it, or the health by one checklist. Values of another unit, period or currency
 * are of another figure, so they are never mixed.
 */
public final class Figure {
    /** By id, unit, period and currency, those without first. */
    static final Comparator<Figure> ORDER = Comparator.comparing(Figure::id)
            .thenComparing(Figure::unit)
            .thenComparing(figure -> figure.period == null ? "" : figure.period.toString())
            .thenComparing(figure -> figure.currency == null ? "" : figure.currency);

    private final String id;
    private final Unit unit;
    private final @Nullable Period period;
    private final @Nullable String currency;

    private Figure(String id, Unit unit, @Nullable Period period, @Nullable String currency) {
        this.id = id;
        this.unit = unit;
        this.period = period;
        this.currency = currency;
    }

    static Figure ofMetric(String id, Unit unit, @Nullable Period period, @Nullable String currency) {
        return new Figure(id, unit, period, currency);
    }

    static Figure ofHealth(String checklist) {
        return new Figure(checklist, Unit.PERCENT, null, null);
    }

    /** The id of the metric, or for health that of the checklist. */
    public String id() {
        return id;
    }

    /** What is counted; percent for health. */
    public Unit unit() {
        return unit;
    }

    /** For a rate, the period it is for; empty for all else. */
    public Optional<Period> period() {
        return Optional.ofNullable(period);
    }

    /** The ISO 4217 code of amounts of money; empty if reports give none, and for all else. */
    public Optional<String> currency() {
        return Optional.ofNullable(currency);
    }

    /** Figures are equal when id, unit, period and currency are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Figure that
                && id.equals(that.id)
                && unit == that.unit
                && Objects.equals(period, that.period)
                && Objects.equals(currency, that.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, period, currency);
    }

    /** The id, with the currency if there is one; for display. */
    @Override
    public String toString() {
        return id + (currency == null ? "" : " in " + currency);
    }
}
