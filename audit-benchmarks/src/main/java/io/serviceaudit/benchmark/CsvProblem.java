package io.serviceaudit.benchmark;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong at one place of a CSV file. The reason is for display, in English; it quotes what stands there.
 *
 * @param file the file's name
 * @param line the line of the text, counted from 1; a cell with line breaks takes several
 * @param column the column; null where the whole line is meant
 * @param reason what is wrong there
 */
public record CsvProblem(String file, long line, @Nullable Column column, String reason) implements Serializable {
    /** Checks that nothing but the column is null. */
    public CsvProblem {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * A column.
     *
     * @param number counted from 1
     * @param name as the header names it; empty where it does not
     */
    public record Column(int number, String name) implements Serializable {
        /** Checks that the name is not null. */
        public Column {
            Objects.requireNonNull(name, "name");
        }
    }

    /** One line for people: {@code bands.csv, line 3, column 4 (low.value): ...}. */
    @Override
    public String toString() {
        String place = column == null
                ? ""
                : ", column " + column.number() + (column.name().isEmpty() ? "" : " (" + column.name() + ")");
        return file + ", line " + line + place + ": " + reason;
    }
}
