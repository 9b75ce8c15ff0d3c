package io.serviceaudit.examples.quickstart;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Text in the columns of a terminal. */
final class Columns {
    /** What fits into the narrowest terminal in use. */
    static final int WIDTH = 80;

    private static final Set<UnicodeScript> TWO_COLUMNS_WIDE =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    /** A number, or one with the first half of "п. п.", before a space. */
    private static final Pattern NUMBER = Pattern.compile(".*\\d (п\\. )?");

    /** A number up to its decimal point or comma, after which a sign before the number makes some languages break. */
    private static final Pattern INTEGRAL = Pattern.compile(".*\\d[.,]");

    /** What may follow a number and is too short to begin a line. */
    private static final Pattern COUNTED = Pattern.compile("(%|г\\.|п\\.|[дчс]|мин|h|min|s)\\p{Punct}* ?");

    private Columns() {}

    /** How many columns a text takes. */
    static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    private static int of(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = TWO_COLUMNS_WIDE.contains(UnicodeScript.of(character))
                // Pictures, and the punctuation that is as wide as they are.
                || type == Character.OTHER_SYMBOL && Character.isSupplementaryCodePoint(character)
                || character >= 0x3000 && character <= 0x303E
                || character >= 0xFF01 && character <= 0xFF60;
        return wide ? 2 : 1;
    }

    /** A text with spaces after it, up to a width. */
    static String pad(String text, int width) {
        return text + spaces(width - of(text));
    }

    /** A text with spaces before it, up to a width. */
    static String padLeft(String text, int width) {
        return spaces(width - of(text)) + text;
    }

    /** Spaces; none for 0 or less. */
    static String spaces(int width) {
        return " ".repeat(Math.max(0, width));
    }

    /** Rows of cells as lines, each column as wide as its widest cell. */
    static String table(List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int cell = column;
                line.append(pad(row.get(cell), widest(rows.stream().map(other -> other.get(cell))) + 2));
            }
            table.append(line.toString().stripTrailing()).append('\n');
        }
        return table.toString();
    }

    /** How many columns the widest of some texts takes; 0 if there is none. */
    static int widest(Stream<String> texts) {
        return texts.mapToInt(Columns::of).max().orElse(0);
    }

    /** A text after a prefix, broken to the width of the terminal; further lines are indented as the first one is. */
    static List<String> hanging(String prefix, String text, Locale locale) {
        List<String> lines = new ArrayList<>();
        String before = prefix;
        for (String line : wrap(text, WIDTH - of(prefix), locale)) {
            lines.add((before + line).stripTrailing());
            before = spaces(of(prefix));
        }
        return lines;
    }

    /**
     * Breaks a text where its language breaks lines, but not between a number and what is counted; a word longer than the width stands
     * alone.
     */
    static List<String> wrap(String text, int width, Locale locale) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : visible(text).split("\n", -1)) {
            BreakIterator breaks = BreakIterator.getLineInstance(locale);
            breaks.setText(paragraph);
            StringBuilder line = new StringBuilder();
            for (String word : words(paragraph, breaks)) {
                if (line.length() > 0 && of(line + word.stripTrailing()) > width) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                }
                line.append(word);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static List<String> words(String paragraph, BreakIterator breaks) {
        List<String> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String word = paragraph.substring(start, end);
            int last = words.size() - 1;
            boolean goesOn = last >= 0
                    && (INTEGRAL.matcher(words.get(last)).matches() && Character.isDigit(word.charAt(0))
                            || COUNTED.matcher(word).matches()
                                    && NUMBER.matcher(words.get(last)).matches());
            if (goesOn) {
                words.set(last, words.get(last) + word);
            } else {
                words.add(word);
            }
        }
        return words;
    }

    /** A text for a cell of a table: broken as a text is, and a word longer than the cell within the word. */
    static List<String> cell(String text, int width, Locale locale) {
        List<String> lines = new ArrayList<>();
        for (String line : wrap(text, width, locale)) {
            StringBuilder part = new StringBuilder();
            for (int character : line.codePoints().toArray()) {
                if (of(part.toString()) + of(character) > width) {
                    lines.add(part.toString());
                    part.setLength(0);
                }
                part.appendCodePoint(character);
            }
            lines.add(part.toString());
        }
        return lines;
    }

    /** A text without the characters that could steer a terminal; line breaks stay. */
    static String visible(String text) {
        return text.codePoints()
                .map(character -> steers(character) ? ' ' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean steers(int character) {
        return character != '\n'
                && (Character.isISOControl(character) || Character.getType(character) == Character.FORMAT);
    }
}
