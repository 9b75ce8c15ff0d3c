package io.serviceaudit.json;

import io.serviceaudit.checklist.Fact;
import io.serviceaudit.checklist.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads published figures. */
final class FactReader {
    private static final List<String> FIELDS = List.of("text", "source", "year");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final Texts texts;
    private final Problems problems;
    private final Values values;

    FactReader(Texts texts, Problems problems, Values values) {
        this.texts = texts;
        this.problems = problems;
        this.values = values;
    }

    @Nullable
    List<Fact> facts(JsonValue value) {
        return values.list(value, this::fact);
    }

    private @Nullable Fact fact(JsonValue value) {
        Fields fields = Fields.of(value, FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        Text text = fields.required("text", texts::text);
        String source = fields.optional("source", values::words);
        Integer year = fields.optional("year", v -> values.whole(v, FIRST_YEAR, LAST_YEAR));
        if (text == null) {
            return null;
        }
        return problems.make(fields.place(), () -> {
            Fact fact = Fact.of(text);
            fact = source == null ? fact : fact.withSource(source);
            return year == null ? fact : fact.withYear(year);
        });
    }
}
