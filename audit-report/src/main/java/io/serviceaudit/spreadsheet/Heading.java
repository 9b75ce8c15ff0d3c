package io.serviceaudit.spreadsheet;

/** A column of one of our tables. */
interface Heading {
    /** The word for it that all languages share. */
    String code();

    /** Which table it is of, as the keys of texts begin. */
    String family();

    /** How wide it is shown, in characters. */
    int width();
}
