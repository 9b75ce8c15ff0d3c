package io.serviceaudit.examples.quickstart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines of text for a terminal, in one language. */
final class Page {
    private static final int BAR = 20;

    /** Where what is said of a label begins. */
    private static final int LABEL = 13;

    private final Words words;
    private final Locale locale;
    private final List<String> lines = new ArrayList<>();

    Page(Locale locale) {
        this.locale = locale;
        words = Words.in(locale);
    }

    /** The example's own words in the language of the page. */
    Words words() {
        return words;
    }

    /** Text after a prefix, as many lines as it takes; further lines are indented as the first one is. */
    void add(String prefix, Object text) {
        lines.addAll(Columns.hanging(prefix, text.toString(), locale));
    }

    /** Text after a label. */
    void labelled(String key, Object text) {
        add(Columns.pad(words.get(key), LABEL), text);
    }

    /** Text that belongs to the label above. */
    void below(Object text) {
        add(indent(), text);
    }

    /** What stands before text that belongs to a label. */
    String indent() {
        return Columns.spaces(LABEL);
    }

    /** A line as it stands. */
    void line(String line) {
        lines.add(line);
    }

    /** An empty line. */
    void gap() {
        lines.add("");
    }

    /** The heading of a part. */
    void title(String key, Object... values) {
        gap();
        add("", words.fill(key, values));
    }

    /** Cells that are broken to the widths of their columns. */
    void table(List<List<String>> rows, List<Integer> widths) {
        for (List<String> row : rows) {
            List<List<String>> cells = new ArrayList<>();
            for (int column = 0; column < widths.size(); column++) {
                cells.add(Columns.cell(row.get(column), widths.get(column), locale));
            }
            int height = cells.stream().mapToInt(List::size).max().orElse(0);
            for (int i = 0; i < height; i++) {
                StringBuilder line = new StringBuilder("  ");
                for (int column = 0; column < widths.size(); column++) {
                    List<String> cell = cells.get(column);
                    line.append(Columns.pad(i < cell.size() ? cell.get(i) : "", widths.get(column) + 2));
                }
                lines.add(line.toString().stripTrailing());
            }
        }
    }

    /** A text broken to a width. */
    List<String> wrap(String text, int width) {
        return Columns.wrap(text, width, locale);
    }

    /** A percent as a bar. */
    static String bar(BigDecimal percent) {
        int full = percent.multiply(BigDecimal.valueOf(BAR)).movePointLeft(2).intValue();
        return "█".repeat(full) + "░".repeat(BAR - full);
    }

    /** All of it. */
    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
