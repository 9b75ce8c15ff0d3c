package io.serviceaudit.spreadsheet;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands in a sheet that is read: the cells with something in them, by row and column, both from 0. */
final class Grid {
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    /** No spreadsheet program allows more. */
    private static final int MOST_NAME_LENGTH = 31;

    private final @Nullable String sheet;
    private final NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
    private int width;

    /**
     * An empty grid.
     *
     * @param sheet the name of the sheet; null where it has none
     */
    Grid(@Nullable String sheet) {
        this.sheet = sheet;
    }

    /** Puts a cell, unless it is blank. */
    void put(int row, int column, Cell cell) {
        if (cell instanceof Cell.Words words && words.text().isBlank()) {
            return;
        }
        rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, cell);
        width = Math.max(width, column + 1);
    }

    /** The rows with something in them. */
    NavigableMap<Integer, NavigableMap<Integer, Cell>> rows() {
        return Collections.unmodifiableNavigableMap(rows);
    }

    /** The cells of a row with something in them. */
    NavigableMap<Integer, Cell> row(int row) {
        return Collections.unmodifiableNavigableMap(rows.getOrDefault(row, Collections.emptyNavigableMap()));
    }

    /** How many columns there are up to the last with something in it. */
    int width() {
        return width;
    }

    /** The name of a cell: {@code E12}, {@code Answers!E12}, {@code 'My answers'!E12}. */
    CellName cell(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return new CellName(row, column, prefix() + letters + (row + 1));
    }

    private String prefix() {
        if (sheet == null
                || sheet.isEmpty()
                || sheet.length() > MOST_NAME_LENGTH
                || sheet.chars().anyMatch(Character::isISOControl)) {
            return "";
        }
        boolean isPlain = PLAIN_NAME.matcher(sheet).matches();
        return (isPlain ? sheet : "'" + sheet.replace("'", "''") + "'") + "!";
    }
}
