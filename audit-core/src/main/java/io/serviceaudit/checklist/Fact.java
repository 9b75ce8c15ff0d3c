package io.serviceaudit.checklist;

import io.serviceaudit.internal.Require;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A published figure shown beside a section or item, with where it comes from. A source or year that is not known is
 * left out and shown as "source not stated", never guessed.
 */
public final class Fact {
    private final Text text;
    private final @Nullable String source;
    private final @Nullable Integer year;

    private Fact(Text text, @Nullable String source, @Nullable Integer year) {
        this.text = Objects.requireNonNull(text, "text");
        this.source = source;
        this.year = year;
    }

    /** A fact whose source is not stated. */
    public static Fact of(Text text) {
        return new Fact(text, null, null);
    }

    /**
     * This fact with its source.
     *
     * @throws IllegalArgumentException if the source is blank
     */
    public Fact withSource(String source) {
        return new Fact(text, Require.notBlank("source of a fact", source), year);
    }

    /**
     * This fact with the year it is of.
     *
     * @throws IllegalArgumentException if the year is not from 1900 to 2200
     */
    public Fact withYear(int year) {
        return new Fact(text, source, Require.between("year of a fact", year, 1900, 2200));
    }

    /** What is said. */
    public Text text() {
        return text;
    }

    /** Who says so; empty if not stated. */
    public Optional<String> source() {
        return Optional.ofNullable(source);
    }

    /** The year it is of; empty if not stated. */
    public Optional<Integer> year() {
        return Optional.ofNullable(year);
    }
}
