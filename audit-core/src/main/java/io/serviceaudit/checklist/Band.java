package io.serviceaudit.checklist;

import io.serviceaudit.internal.Require;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A level of health, from an inclusive lower bound in percent up to the next band (rule S13). */
public final class Band {
    private final String id;
    private final BigDecimal from;
    private final @Nullable Text name;

    private Band(String id, BigDecimal from, @Nullable Text name) {
        this.id = Require.id("band id", id);
        this.from = Require.between("from of band '" + id + "'", from, 0, 100);
        this.name = name;
    }

    /**
     * A band from a lower bound on.
     *
     * @param id a kebab-case id
     * @param from the least percent, as shown, that belongs to it; from 0 to 100
     * @throws IllegalArgumentException if the id is none or the bound is out of range
     */
    public static Band of(String id, BigDecimal from) {
        return new Band(id, from, null);
    }

    /** This band with the words shown for it. */
    public Band withName(Text name) {
        return new Band(id, from, Objects.requireNonNull(name, "name"));
    }

    /** The id, as reports name it. */
    public String id() {
        return id;
    }

    /** The least percent, as shown, that belongs to it. */
    public BigDecimal from() {
        return from;
    }

    /** The words shown for it; empty where the id serves or the library has its own words. */
    public Optional<Text> name() {
        return Optional.ofNullable(name);
    }

    /** Bands are equal when id and bound are; names change no figure. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Band that && id.equals(that.id) && from.compareTo(that.from) == 0;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The id; for display. */
    @Override
    public String toString() {
        return id;
    }
}
