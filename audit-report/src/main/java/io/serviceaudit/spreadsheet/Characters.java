package io.serviceaudit.spreadsheet;

/** Texts as files can hold them. */
final class Characters {
    private static final char REPLACEMENT = '\ufffd';

    private Characters() {}

    /** The text with the replacement character in place of each half of a surrogate pair that stands alone. */
    static String whole(String text) {
        StringBuilder whole = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
            if (isPair) {
                i++;
            } else if (Character.isSurrogate(c)) {
                whole = whole == null ? new StringBuilder(text) : whole;
                whole.setCharAt(i, REPLACEMENT);
            }
        }
        return whole == null ? text : whole.toString();
    }
}
