package io.serviceaudit.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.serviceaudit.checklist.Choice;

/**
 * An answer in a report: the id of an option, or a rating's number.
 *
 * @param json a {@code String} or an {@code Integer}
 */
public record ReportAnswer(@JsonValue Object json) {
    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it is neither a string nor a whole number
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReportAnswer {
        if (!(json instanceof String) && !(json instanceof Integer)) {
            throw new IllegalArgumentException(
                    "answer of a report is '" + json + "'; it must be an option's id or a whole number");
        }
    }

    /** The answer as a choice was made. */
    public static ReportAnswer of(Choice choice) {
        return new ReportAnswer(choice instanceof Choice.Rating rating ? (Object) rating.value() : choice.code());
    }

    /** The id or number; for display. */
    @Override
    public String toString() {
        return json.toString();
    }
}
