package io.serviceaudit.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.constraint.PlainJson;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A text in a document: a string in the document's default language or locale, or an object of language tag to string.
 *
 * @param json a {@code String}, or a {@code Map} of language tag to string
 */
public record LocalizedText(@JsonValue Object json) implements PlainJson {
    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it is neither a string nor a map of strings with at least one entry
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocalizedText {
        if (json instanceof Map<?, ?> map && !map.isEmpty()) {
            Map<String, String> copy = new LinkedHashMap<>();
            map.forEach((language, text) -> copy.put(requireString(language), requireString(text)));
            json = Collections.unmodifiableMap(copy);
        } else {
            requireString(json);
        }
    }

    /** A text in one locale. */
    public static LocalizedText of(Text text, Locale locale) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(locale, "locale");
        return new LocalizedText(text.in(locale));
    }

    /** A text in all its languages; as a string where its default language is the only one. */
    public static LocalizedText of(Text text) {
        Objects.requireNonNull(text, "text");
        Map<String, String> byLanguage = text.byLanguage();
        String only = byLanguage.size() == 1 ? byLanguage.get(text.defaultLanguage()) : null;
        return new LocalizedText(only == null ? byLanguage : only);
    }

    /** A text as an object of all its languages, also where there is only one. */
    public static LocalizedText inAllLanguages(Text text) {
        Objects.requireNonNull(text, "text");
        return new LocalizedText(text.byLanguage());
    }

    /** The text for a locale: of several languages that of the tag, of its language, or the first; the only one otherwise. */
    public String in(Locale locale) {
        Objects.requireNonNull(locale, "locale");
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
                "text of a document is '" + value + "'; it must be a string or an object of strings");
    }

    /** The text, in its first language; for display. */
    @Override
    public String toString() {
        return in(Locale.ROOT);
    }
}
