package io.serviceaudit.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.serviceaudit.checklist.Text;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A text in a report: a string in the report's locale, or, where the report speaks all languages, an object of language tag to
 * string.
 *
 * @param json a {@code String}, or a {@code Map} of language tag to string
 */
public record ReportText(@JsonValue Object json) {
    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it is neither a string nor a map of strings
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReportText {
        if (json instanceof Map<?, ?> map) {
            Map<String, String> copy = new LinkedHashMap<>();
            map.forEach((language, text) -> copy.put(requireString(language), requireString(text)));
            json = java.util.Collections.unmodifiableMap(copy);
        } else {
            requireString(json);
        }
    }

    /** A text in one locale. */
    public static ReportText of(Text text, Locale locale) {
        return new ReportText(text.in(locale));
    }

    /** A text in all its languages. */
    public static ReportText inAllLanguages(Text text) {
        return new ReportText(text.byLanguage());
    }

    /** The text for a locale: of several languages that of the tag, of its language, or the first; the only one otherwise. */
    public String in(Locale locale) {
        if (!(json instanceof Map<?, ?> map)) {
            return (String) json;
        }
        Object text = map.get(locale.toLanguageTag());
        if (text == null) {
            text = map.get(locale.getLanguage());
        }
        return (String) (text == null ? map.values().iterator().next() : text);
    }

    private static String requireString(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(
                "text of a report is '" + value + "'; it must be a string or an object of strings");
    }

    /** The text, in its first language; for display. */
    @Override
    public String toString() {
        return in(Locale.ROOT);
    }
}
