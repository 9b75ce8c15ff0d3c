package io.serviceaudit.checklist;

import io.serviceaudit.internal.Require;
import io.serviceaudit.measure.Ratio;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One option of a choice scale: worth a value from 0 to 1, or excluded from the score, as "not applicable" is.
 */
public final class Option {
    private final String id;
    private final @Nullable Ratio value;
    private final @Nullable Text label;
    private final @Nullable Text legend;

    private Option(String id, @Nullable Ratio value, @Nullable Text label, @Nullable Text legend) {
        this.id = id;
        this.value = value;
        this.label = label;
        this.legend = legend;
    }

    /**
     * An option worth a value.
     *
     * @param id a kebab-case id, or {@code n/a}
     * @param value from 0 (worst) to 1 (best)
     * @throws IllegalArgumentException if the id is none or the value is out of range
     */
    public static Option of(String id, BigDecimal value) {
        return new Option(
                requireId(id), Ratio.of(Require.between("value of option '" + id + "'", value, 0, 1)), null, null);
    }

    /**
     * An option that leaves the item out of the score.
     *
     * @param id a kebab-case id, or {@code n/a}
     * @throws IllegalArgumentException if the id is none
     */
    public static Option excluded(String id) {
        return new Option(requireId(id), null, null, null);
    }

    /** This option with the words shown for it. */
    public Option withLabel(Text label) {
        return new Option(id, value, Objects.requireNonNull(label, "label"), legend);
    }

    /** This option with a sentence on what it means and what it asks for. */
    public Option withLegend(Text legend) {
        return new Option(id, value, label, Objects.requireNonNull(legend, "legend"));
    }

    /** The id, as answers name it. */
    public String id() {
        return id;
    }

    /** What it is worth, from 0 to 1; empty if it is excluded from the score. */
    public Optional<Ratio> value() {
        return Optional.ofNullable(value);
    }

    /** The words shown for it; empty where the id serves. */
    public Optional<Text> label() {
        return Optional.ofNullable(label);
    }

    /** What it means and what it asks for; empty if the author wrote nothing. */
    public Optional<Text> legend() {
        return Optional.ofNullable(legend);
    }

    private static String requireId(String id) {
        return id.equals(Choice.NOT_APPLICABLE.code()) ? id : Require.id("option id", id);
    }

    /** The id; for display. */
    @Override
    public String toString() {
        return id;
    }
}
