package io.serviceaudit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.serviceaudit.internal.Copies;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A refused document as JSON, for a program that answers in JSON: {@code {"problems": [...]}}.
 *
 * @param problems what is wrong, in the order of the document; at least one
 */
@ReadableDocument
@JsonPropertyOrder({"problems"})
public record Refusal(@NotNull List<@NotNull @Valid Row> problems) implements Document {
    /** Copies the list. */
    public Refusal {
        problems = Copies.of(problems);
    }

    /** The refusal that an exception tells of. */
    public static Refusal of(InvalidDocumentException exception) {
        Objects.requireNonNull(exception, "exception");
        return new Refusal(exception.problems().stream().map(Row::of).toList());
    }

    /**
     * One problem.
     *
     * @param pointer the place as a JSON Pointer
     * @param code what kind of mistake it is
     * @param message what is wrong and what is allowed, in words
     * @param suggestion the right name nearest to a misspelt one; null where none is near
     * @param line the line, from 1; null if unknown
     * @param column the column, from 1; null if unknown
     * @param cell the cell of a spreadsheet, such as {@code E12}; null for a JSON document
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"pointer", "code", "message", "suggestion", "line", "column", "cell"})
    public record Row(
            @NotNull String pointer,
            @NotNull String code,
            @NotNull String message,
            @Nullable String suggestion,
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable String cell) {
        static Row of(Problem problem) {
            return new Row(
                    problem.pointer(),
                    problem.code().code(),
                    problem.message(),
                    problem.suggestion().orElse(null),
                    problem.line().isPresent() ? problem.line().getAsInt() : null,
                    problem.column().isPresent() ? problem.column().getAsInt() : null,
                    problem.cell().orElse(null));
        }
    }
}
