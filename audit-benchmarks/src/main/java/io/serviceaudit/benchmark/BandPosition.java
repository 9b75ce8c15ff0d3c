package io.serviceaudit.benchmark;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a value lies among the bands of its metric: in one of them, or between them, where no word is given and only the
 * nearest bands are named. A Net Promoter Score of 60 lies between normal and excellent.
 */
public final class BandPosition {
    private final @Nullable MetricBand band;
    private final @Nullable MetricBand below;
    private final @Nullable MetricBand above;

    private BandPosition(@Nullable MetricBand band, @Nullable MetricBand below, @Nullable MetricBand above) {
        this.band = band;
        this.below = below;
        this.above = above;
    }

    static BandPosition in(MetricBand band) {
        return new BandPosition(band, null, null);
    }

    static BandPosition between(@Nullable MetricBand below, @Nullable MetricBand above) {
        return new BandPosition(null, below, above);
    }

    /** {@return the band the value lies in; empty if in none} */
    public Optional<MetricBand> band() {
        return Optional.ofNullable(band);
    }

    /** {@return outside the bands, the nearest one of smaller values; empty if there is none, or in a band} */
    public Optional<MetricBand> nearestBelow() {
        return Optional.ofNullable(below);
    }

    /** {@return outside the bands, the nearest one of larger values; empty if there is none, or in a band} */
    public Optional<MetricBand> nearestAbove() {
        return Optional.ofNullable(above);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BandPosition that
                && Objects.equals(band, that.band)
                && Objects.equals(below, that.below)
                && Objects.equals(above, that.above);
    }

    @Override
    public int hashCode() {
        return Objects.hash(band, below, above);
    }

    /** For display. */
    @Override
    public String toString() {
        return band != null ? "in " + band : "between " + below + " and " + above;
    }
}
