package io.serviceaudit.conversation;

import io.serviceaudit.internal.Require;
import io.serviceaudit.measure.Ratio;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of all conversations that is sampled by itself, with the number of conversations it has: 1,200 of the peak load, 300
 * of the night shifts. Every conversation is in exactly one stratum.
 *
 * <p>Four ids are built in; a host may use its own.
 */
public final class Stratum {
    /** The id of conversations at peak load. */
    public static final String PEAK_LOAD = "peak-load";

    /** The id of conversations of the night shift. */
    public static final String NIGHT_SHIFT = "night-shift";

    /** The id of hard cases, which were escalated. */
    public static final String ESCALATED = "escalated";

    /** The id of all other conversations. */
    public static final String OTHER = "other";

    /** The four built-in ids, in the order of this class. */
    public static final List<String> BUILT_IN_IDS = List.of(PEAK_LOAD, NIGHT_SHIFT, ESCALATED, OTHER);

    private final String id;
    private final long population;
    private final @Nullable Ratio spread;

    private Stratum(String id, long population, @Nullable Ratio spread) {
        this.id = id;
        this.population = population;
        this.spread = spread;
    }

    /**
     * A stratum whose spread is not known.
     *
     * @param id a kebab-case id
     * @param population how many conversations it has, 0 or more
     * @throws IllegalArgumentException if the id is no kebab-case id, or the population is less than 0
     */
    public static Stratum of(String id, long population) {
        Objects.requireNonNull(id, "id");
        Require.id("stratum", id);
        if (population < 0) {
            throw new IllegalArgumentException(
                    "population of stratum '" + id + "' is " + population + "; it must be 0 or more");
        }
        return new Stratum(id, population, null);
    }

    /**
     * A copy with a spread: the standard deviation of the scores of its conversations, with the divisor N - 1, from an earlier review
     * or a pilot. It is in percentage points where scores are percents. For an allocation only the relation of the spreads
     * matters, so another unit will do where all strata have the same.
     *
     * @param spread 0 or more
     * @throws IllegalArgumentException if it is less than 0
     */
    public Stratum withSpread(Ratio spread) {
        Objects.requireNonNull(spread, "spread");
        if (spread.signum() < 0) {
            throw new IllegalArgumentException("spread of stratum '" + id + "' is "
                    + spread.toDecimal().toPlainString() + "; it must be 0 or more");
        }
        return new Stratum(id, population, spread);
    }

    /** The id, unique in a plan. */
    public String id() {
        return id;
    }

    /** How many conversations it has; 0 or more. */
    public long population() {
        return population;
    }

    /** The standard deviation of its scores, 0 or more; empty if it is not known. */
    public Optional<Ratio> spread() {
        return Optional.ofNullable(spread);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stratum that
                && id.equals(that.id)
                && population == that.population
                && Objects.equals(spread, that.spread);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, population, spread);
    }

    /** Id and population; for display. */
    @Override
    public String toString() {
        return id + " of " + population;
    }
}
