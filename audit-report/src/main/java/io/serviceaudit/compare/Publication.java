package io.serviceaudit.compare;

import io.serviceaudit.internal.Require;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table made of a portfolio say of where they come from. Immutable; {@code with...} gives a changed copy.
 */
public final class Publication {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;
    private static final int MOST_OF_FOUR_DIGITS = 9_999;

    private final String publisher;
    private final String title;
    private final int year;
    private final LocalDate retrieved;
    private final @Nullable String region;
    private final @Nullable String licence;
    private final @Nullable String currency;

    private Publication(
            String publisher,
            String title,
            int year,
            LocalDate retrieved,
            @Nullable String region,
            @Nullable String licence,
            @Nullable String currency) {
        this.publisher = publisher;
        this.title = title;
        this.year = year;
        this.retrieved = retrieved;
        this.region = region;
        this.licence = licence;
        this.currency = currency;
    }

    /**
     * A publication.
     *
     * @param publisher who vouches for the figures: the firm whose portfolio it is
     * @param title what they are called
     * @param year the year they are of, from 1900 to 2200
     * @param retrieved the day the reports were put together, in the years 0 to 9999
     * @throws IllegalArgumentException if a text is blank, or a year is out of range
     */
    public static Publication of(String publisher, String title, int year, LocalDate retrieved) {
        Objects.requireNonNull(publisher, "publisher");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(retrieved, "retrieved");
        Require.between("year", year, EARLIEST_YEAR, LATEST_YEAR);
        Require.between("year of retrieved", retrieved.getYear(), 0, MOST_OF_FOUR_DIGITS);
        return new Publication(
                Require.notBlank("publisher", publisher),
                Require.notBlank("title", title),
                year,
                retrieved,
                null,
                null,
                null);
    }

    /**
     * This publication with the region that all its reports are from.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Publication withRegion(String region) {
        Objects.requireNonNull(region, "region");
        return new Publication(
                publisher, title, year, retrieved, Require.notBlank("region", region), licence, currency);
    }

    /**
     * This publication with the terms it may be used under.
     *
     * @throws IllegalArgumentException if they are blank
     */
    public Publication withLicence(String licence) {
        Objects.requireNonNull(licence, "licence");
        return new Publication(
                publisher, title, year, retrieved, region, Require.notBlank("licence", licence), currency);
    }

    /**
     * This publication with amounts of money in one currency only. Without it a metric of money has a row where all of a group give
     * theirs in the same currency.
     *
     * @param currency the ISO 4217 code
     * @throws IllegalArgumentException if it is not three capital letters
     */
    public Publication withCurrency(String currency) {
        Objects.requireNonNull(currency, "currency");
        return new Publication(publisher, title, year, retrieved, region, licence, code(currency));
    }

    private static String code(String currency) {
        if (!CURRENCY.matcher(currency).matches()) {
            throw Require.illegal("currency", currency, "must be an ISO 4217 code such as EUR");
        }
        return currency;
    }

    /** Who vouches for the figures. */
    public String publisher() {
        return publisher;
    }

    /** What they are called. */
    public String title() {
        return title;
    }

    /** The year they are of. */
    public int year() {
        return year;
    }

    /** The day the reports were put together. */
    public LocalDate retrieved() {
        return retrieved;
    }

    /** The region that all reports are from; empty if not said. */
    public Optional<String> region() {
        return Optional.ofNullable(region);
    }

    /** The terms it may be used under; empty if not said. */
    public Optional<String> licence() {
        return Optional.ofNullable(licence);
    }

    /** The only currency of amounts of money; empty if any will do. */
    public Optional<String> currency() {
        return Optional.ofNullable(currency);
    }
}
