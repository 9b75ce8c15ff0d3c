package io.serviceaudit.benchmark;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong at one place of a CSV file.
 *
 * @param file the file's name
 * @param line the line, counted from 1
 * @param column the column; null where the whole line is meant
 * @param reason what is wrong there
 */
record CsvProblem(String file, long line, @Nullable Column column, String reason) {
    /**
     * A column.
     *
     * @param number counted from 1
     * @param name as the header names it
     */
    record Column(int number, String name) {}

    /** One line for people: {@code bands.csv, line 3, column 4 (low.value): ...}. */
    @Override
    public String toString() {
        String place = column == null ? "" : ", column " + column.number() + " (" + column.name() + ")";
        return file + ", line " + line + place + ": " + reason;
    }
}
