package io.serviceaudit.json;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One mistake in a document: where it is, what kind it is, and what to say to the person who made it.
 *
 * <p>Pointer and code are for programs and stay as they are; message and suggestion are for display.
 */
public final class Problem implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private final String pointer;
    private final ProblemCode code;
    private final String message;
    private final @Nullable String suggestion;
    private final int line;
    private final int column;
    private final @Nullable String cell;

    private Problem(
            String pointer,
            ProblemCode code,
            String message,
            @Nullable String suggestion,
            int line,
            int column,
            @Nullable String cell) {
        this.pointer = Objects.requireNonNull(pointer, "pointer");
        this.code = Objects.requireNonNull(code, "code");
        this.message = Objects.requireNonNull(message, "message");
        this.suggestion = suggestion;
        this.line = line;
        this.column = column;
        this.cell = cell;
    }

    /** A problem at a line and column, both counted from 1; 0 for unknown. */
    static Problem of(
            String pointer, ProblemCode code, String message, @Nullable String suggestion, int line, int column) {
        return new Problem(pointer, code, message, suggestion, line, column, null);
    }

    /** A problem in a cell of a spreadsheet, or of a document without lines; null for no cell. */
    static Problem placed(
            String pointer, @Nullable String cell, ProblemCode code, String message, @Nullable String suggestion) {
        return new Problem(pointer, code, message, suggestion, 0, 0, cell);
    }

    /**
     * The place as a JSON Pointer (RFC 6901): {@code /sections/0/items/3/weight}, and the empty string for the document
     * itself. A missing member is pointed at as if it were there. Where the text is no JSON at all, and for bytes that are
     * no text, it is the document. Of a spreadsheet, it is the place in the document that the sheet stands for.
     */
    public String pointer() {
        return pointer;
    }

    /** What kind of mistake it is. */
    public ProblemCode code() {
        return code;
    }

    /** What is wrong and what is allowed, in the language the {@link Documents} were given. */
    public String message() {
        return message;
    }

    /** The right name nearest to a misspelt one; empty where none is near. */
    public Optional<String> suggestion() {
        return Optional.ofNullable(suggestion);
    }

    /** The line of the text, from 1; empty only where the document was too large to be looked at, and for records and spreadsheets. */
    public OptionalInt line() {
        return line == 0 ? OptionalInt.empty() : OptionalInt.of(line);
    }

    /**
     * The column in the line, from 1 and counted in characters (Unicode code points); empty where the line is.
     */
    public OptionalInt column() {
        return column == 0 ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /**
     * The cell of a spreadsheet as spreadsheet programs name it: {@code E12} in a CSV file, {@code Answers!E12} in a workbook;
     * empty for a JSON document.
     */
    public Optional<String> cell() {
        return Optional.ofNullable(cell);
    }

    /** Problems are equal when all they say is. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Problem that
                && pointer.equals(that.pointer)
                && code == that.code
                && message.equals(that.message)
                && Objects.equals(suggestion, that.suggestion)
                && line == that.line
                && column == that.column
                && Objects.equals(cell, that.cell);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pointer, code, message, suggestion, line, column, cell);
    }

    /** Place, code and message; for display. */
    @Override
    public String toString() {
        String place = cell == null ? pointer : cell;
        return (place.isEmpty() ? "" : place + " ")
                + (line == 0 ? "" : "(" + line + ":" + column + ") ")
                + "[" + code.code() + "] " + message;
    }
}
