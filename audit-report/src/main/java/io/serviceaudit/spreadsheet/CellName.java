package io.serviceaudit.spreadsheet;

import java.util.Comparator;

/**
 * The name of a cell, with where it is. They are ordered as they are read: row by row.
 *
 * @param row the row, from 0
 * @param column the column, from 0
 * @param name what spreadsheet programs call it: {@code E12}, {@code Answers!E12}, {@code 'My answers'!E12}
 */
record CellName(int row, int column, String name) implements Comparable<CellName> {
    private static final Comparator<CellName> ORDER =
            Comparator.comparingInt(CellName::row).thenComparingInt(CellName::column);

    @Override
    public int compareTo(CellName other) {
        return ORDER.compare(this, other);
    }
}
