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

    private Problem(
            String pointer, ProblemCode code, String message, @Nullable String suggestion, int line, int column) {
        this.pointer = pointer;
        this.code = code;
        this.message = message;
        this.suggestion = suggestion;
        this.line = line;
        this.column = column;
    }

    /** A problem at a line and column, both counted from 1; 0 for unknown. */
    static Problem of(
            String pointer, ProblemCode code, String message, @Nullable String suggestion, int line, int column) {
        return new Problem(
                Objects.requireNonNull(pointer, "pointer"),
                Objects.requireNonNull(code, "code"),
                Objects.requireNonNull(message, "message"),
                suggestion,
                line,
                column);
    }

    /**
     * The place as a JSON Pointer (RFC 6901): {@code /sections/0/items/3/weight}, and the empty string for the document
     * itself. A missing member is pointed at as if it were there. Where the text is no JSON at all, and for bytes that are
     * no text, it is the document.
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

    /** The line of the text, from 1; empty only where the document was too large to be looked at. */
    public OptionalInt line() {
        return line == 0 ? OptionalInt.empty() : OptionalInt.of(line);
    }

    /**
     * The column in the line, from 1 and counted in characters (Unicode code points); empty where the line is.
     */
    public OptionalInt column() {
        return column == 0 ? OptionalInt.empty() : OptionalInt.of(column);
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
                && column == that.column;
    }

    @Override
    public int hashCode() {
        return Objects.hash(pointer, code, message, suggestion, line, column);
    }

    /** Place, code and message; for display. */
    @Override
    public String toString() {
        return (pointer.isEmpty() ? "" : pointer + " ")
                + (line == 0 ? "" : "(" + line + ":" + column + ") ")
                + "[" + code.code() + "] " + message;
    }
}
