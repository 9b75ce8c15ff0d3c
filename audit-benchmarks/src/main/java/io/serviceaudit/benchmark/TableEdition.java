package io.serviceaudit.benchmark;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.internal.Require;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which table a row was taken from: id and version, as a report names them, with a title and a date of expiry. */
public final class TableEdition {
    /** Documents write years in four digits. */
    private static final int LATEST_YEAR = 9_999;

    private final String id;
    private final String version;
    private final @Nullable Text title;
    private final @Nullable LocalDate staleAfter;

    private TableEdition(String id, String version, @Nullable Text title, @Nullable LocalDate staleAfter) {
        this.id = id;
        this.version = version;
        this.title = title;
        this.staleAfter = staleAfter;
    }

    /**
     * An edition without title and date.
     *
     * @param id a kebab-case id
     * @param version the version: {@code 2025.1}
     * @return the edition
     * @throws IllegalArgumentException if the id or the version is none
     */
    public static TableEdition of(String id, String version) {
        return new TableEdition(
                Require.id("table id", id), Require.version("version of table '" + id + "'", version), null, null);
    }

    /**
     * This edition with a title.
     *
     * @param title the title in its languages
     * @return a copy
     */
    public TableEdition withTitle(Text title) {
        return new TableEdition(id, version, Objects.requireNonNull(title, "title"), staleAfter);
    }

    /**
     * This edition with the last day on which it should be used without a warning.
     *
     * @param staleAfter a day of the years 0 to 9999
     * @return a copy
     * @throws IllegalArgumentException if it is a day of another year
     */
    public TableEdition withStaleAfter(LocalDate staleAfter) {
        return new TableEdition(id, version, title, checkedStaleAfter(staleAfter));
    }

    static LocalDate checkedStaleAfter(LocalDate staleAfter) {
        Require.between("year of staleAfter", staleAfter.getYear(), 0, LATEST_YEAR);
        return staleAfter;
    }

    /** {@return the id} */
    public String id() {
        return id;
    }

    /** {@return the version} */
    public String version() {
        return version;
    }

    /** {@return the title; empty if there is none} */
    public Optional<Text> title() {
        return Optional.ofNullable(title);
    }

    /** {@return the last day on which it is not stale; empty if it never is} */
    public Optional<LocalDate> staleAfter() {
        return Optional.ofNullable(staleAfter);
    }

    /**
     * Whether a report of that day should warn that the table is old.
     *
     * @param date the audit's date, say
     * @return true after {@link #staleAfter()}, false on that day and before; false if there is no such day
     */
    public boolean isStaleOn(LocalDate date) {
        return staleAfter != null && date.isAfter(staleAfter);
    }

    /** Editions are equal when all they say is. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TableEdition that
                && id.equals(that.id)
                && version.equals(that.version)
                && Objects.equals(title, that.title)
                && Objects.equals(staleAfter, that.staleAfter);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version);
    }

    /** Id and version; for display. */
    @Override
    public String toString() {
        return id + " " + version;
    }
}
