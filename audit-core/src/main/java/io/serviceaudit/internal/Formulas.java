package io.serviceaudit.internal;

/**
 * Keeps spreadsheet programs from taking a text of a CSV file for a formula, and gives the text back unchanged when it is
 * read, also from the workbook or the other CSV file that such a program made of it.
 *
 * <p>A text is taken for a formula if it begins with {@code =}, {@code +}, {@code -} or {@code @}, also in their full-width
 * forms; a tab or line break at the start can shift it into another cell. Spaces and invisible characters before such a
 * sign do not protect. Source: OWASP, "CSV Injection".
 */
public final class Formulas {
    private static final String SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20";
    private static final String SHIFTS = "\t\r\n";
    private static final char APOSTROPHE = '\'';

    private Formulas() {}

    /** The text with an apostrophe before it if it could be taken for a formula, with or without apostrophes before it. */
    public static String neutralised(String text) {
        return isSuspect(text) ? APOSTROPHE + text : text;
    }

    /** The text that {@link #neutralised} or {@link #spared} was given. */
    public static String restored(String text) {
        return isNeutralised(text) ? text.substring(1) : text;
    }

    /**
     * The text for a cell of a workbook, where no text is taken for a formula: with an apostrophe before it only if
     * {@link #restored} would take one off.
     */
    public static String spared(String text) {
        return isNeutralised(text) ? APOSTROPHE + text : text;
    }

    /** Whether a spreadsheet program would take the text for something else if a person typed it into a cell. */
    public static boolean needsQuotePrefix(String text) {
        return beginsWithApostrophe(text) || isSuspect(text);
    }

    private static boolean isNeutralised(String text) {
        return beginsWithApostrophe(text) && isSuspect(text);
    }

    private static boolean beginsWithApostrophe(String text) {
        return !text.isEmpty() && text.charAt(0) == APOSTROPHE;
    }

    /** Looks behind apostrophes too, so that one can be put before them and be told from them. */
    private static boolean isSuspect(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == APOSTROPHE) {
            at++;
        }
        if (at < text.length() && SHIFTS.indexOf(text.charAt(at)) >= 0) {
            return true;
        }
        while (at < text.length() && isInvisible(text.charAt(at))) {
            at++;
        }
        return at < text.length() && SIGNS.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isInvisible(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
