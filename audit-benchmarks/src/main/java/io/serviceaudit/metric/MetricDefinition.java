package io.serviceaudit.metric;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Metric;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a metric means, in words: its name, how it is computed, who or what is counted, what period a value is for and where the
 * definition comes from. Two companies compare only what they define alike, so a report shows this beside the figure.
 *
 * <p>The name is all a definition needs. A host defines its own metric and adds it to the standard ones:
 *
 * <pre>{@code
 * Metric parcels = Metric.of("lost-parcel-share", Unit.PERCENT, Direction.LOWER);
 * MetricDefinitions metrics = MetricDefinitions.standard()
 *         .with(MetricDefinition.of(parcels, Text.of("en", "Share of lost parcels"))
 *                 .withFormula(Text.of("en", "100 × parcels lost / parcels handed over"))
 *                 .withSource(Text.of("en", "Courier handbook, 2026")));
 * }</pre>
 *
 * <p>All texts are for display. The library computes nothing from them.
 */
public final class MetricDefinition {
    private final Metric metric;
    private final Text name;
    private final @Nullable Text description;
    private final @Nullable Text formula;
    private final @Nullable Text population;
    private final @Nullable Text period;
    private final @Nullable Text source;

    private MetricDefinition(
            Metric metric,
            Text name,
            @Nullable Text description,
            @Nullable Text formula,
            @Nullable Text population,
            @Nullable Text period,
            @Nullable Text source) {
        this.metric = metric;
        this.name = name;
        this.description = description;
        this.formula = formula;
        this.population = population;
        this.period = period;
        this.source = source;
    }

    /**
     * A definition that so far gives a name only.
     *
     * @param metric what is defined
     * @param name its name, as a report shows it
     */
    public static MetricDefinition of(Metric metric, Text name) {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(name, "name");
        return new MetricDefinition(metric, name, null, null, null, null, null);
    }

    /** This definition with another name: what a company calls the metric itself. */
    public MetricDefinition withName(Text name) {
        Objects.requireNonNull(name, "name");
        return new MetricDefinition(metric, name, description, formula, population, period, source);
    }

    /** This definition with what the metric says, in one sentence for somebody who meets it for the first time. */
    public MetricDefinition withDescription(Text description) {
        Objects.requireNonNull(description, "description");
        return new MetricDefinition(metric, name, description, formula, population, period, source);
    }

    /** This definition with how a value is computed. */
    public MetricDefinition withFormula(Text formula) {
        Objects.requireNonNull(formula, "formula");
        return new MetricDefinition(metric, name, description, formula, population, period, source);
    }

    /** This definition with who or what is counted, and what is not. */
    public MetricDefinition withPopulation(Text population) {
        Objects.requireNonNull(population, "population");
        return new MetricDefinition(metric, name, description, formula, population, period, source);
    }

    /** This definition with the period a value is for, and how a value of another period is converted. */
    public MetricDefinition withPeriod(Text period) {
        Objects.requireNonNull(period, "period");
        return new MetricDefinition(metric, name, description, formula, population, period, source);
    }

    /** This definition with where it comes from: author, title and year, or who made it. */
    public MetricDefinition withSource(Text source) {
        Objects.requireNonNull(source, "source");
        return new MetricDefinition(metric, name, description, formula, population, period, source);
    }

    /** What is defined. */
    public Metric metric() {
        return metric;
    }

    /** The name, as a report shows it. */
    public Text name() {
        return name;
    }

    /** What the metric says, in one sentence; empty if not given. */
    public Optional<Text> description() {
        return Optional.ofNullable(description);
    }

    /** How a value is computed; empty if not given. */
    public Optional<Text> formula() {
        return Optional.ofNullable(formula);
    }

    /** Who or what is counted, and what is not; empty if not given. */
    public Optional<Text> population() {
        return Optional.ofNullable(population);
    }

    /** The period a value is for, and how a value of another period is converted; empty if not given. */
    public Optional<Text> period() {
        return Optional.ofNullable(period);
    }

    /** Where the definition comes from; empty if not given. */
    public Optional<Text> source() {
        return Optional.ofNullable(source);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MetricDefinition that
                && metric.equals(that.metric)
                && name.equals(that.name)
                && Objects.equals(description, that.description)
                && Objects.equals(formula, that.formula)
                && Objects.equals(population, that.population)
                && Objects.equals(period, that.period)
                && Objects.equals(source, that.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(metric, name, description, formula, population, period, source);
    }

    /** The metric's id; for display. */
    @Override
    public String toString() {
        return metric.id();
    }
}
