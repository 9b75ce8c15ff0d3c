package io.serviceaudit.json;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.JsonValue.Kind;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads texts: a string in the checklist's language, or an object of language tag to string. */
final class Texts {
    private final String language;
    private final Problems problems;
    private final Values values;

    Texts(String language, Problems problems, Values values) {
        this.language = language;
        this.problems = problems;
        this.values = values;
    }

    /** A language tag in its canonical spelling; null if it is none. */
    static @Nullable String tag(String language, Place place, Problems problems) {
        try {
            return Text.languageTag(language);
        } catch (IllegalArgumentException e) {
            problems.add(place, Message.INVALID_LANGUAGE, language);
            return null;
        }
    }

    @Nullable
    Text text(JsonValue value) {
        if (value instanceof JsonValue.TextValue) {
            String words = values.words(value);
            return words == null ? null : problems.make(value.place(), () -> Text.of(language, words));
        }
        if (!(value instanceof JsonValue.ObjectValue object)) {
            problems.addWrongType(value, Kind.TEXT_OR_LANGUAGES);
            return null;
        }
        if (object.members().isEmpty()) {
            problems.add(value.place(), Message.EMPTY);
            return null;
        }
        Set<String> tags = new HashSet<>();
        Map<String, String> byLanguage =
                values.entries(object, (name, place) -> tag(name, place, tags), (tag, words) -> values.words(words));
        return byLanguage == null ? null : problems.make(value.place(), () -> Text.of(language, byLanguage));
    }

    private @Nullable String tag(String name, Place place, Set<String> tags) {
        String tag = tag(name, place, problems);
        if (tag != null && !tags.add(tag)) {
            problems.add(place, Message.DUPLICATE_LANGUAGE, tag);
            return null;
        }
        return tag;
    }
}
