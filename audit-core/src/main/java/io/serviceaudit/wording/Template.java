package io.serviceaudit.wording;

import io.serviceaudit.checklist.Text;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A text with places for values, each a name in braces: {@code Scale "{scale}" has no answer worth 1}. Braces always hold a
 * name; there is no escape for them and there are no rules of quotation.
 */
public final class Template {
    private final Text text;
    private final Set<String> names;

    private Template(Text text, Set<String> names) {
        this.text = text;
        this.names = names;
    }

    /**
     * The template in this text.
     *
     * @throws IllegalStateException if a brace is left open or the languages do not name the same values
     */
    public static Template of(Text text) {
        Set<String> names = null;
        for (Map.Entry<String, String> each : text.byLanguage().entrySet()) {
            Set<String> found = namesIn(each.getValue());
            if (names != null && !names.equals(found)) {
                throw new IllegalStateException("text '" + each.getValue() + "' names " + found
                        + "; in another language it names " + names + ", and they must be the same");
            }
            names = found;
        }
        return new Template(text, Objects.requireNonNull(names, "a text has a language"));
    }

    private static Set<String> namesIn(String text) {
        Set<String> names = new LinkedHashSet<>();
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalStateException("text '" + text + "' has a brace that is left open");
            }
            names.add(text.substring(open + 1, close));
        }
        return names;
    }

    /** The names of the values it needs. */
    public Set<String> names() {
        return Set.copyOf(names);
    }

    /**
     * The text with these values in their places, in all its languages. A value that is a {@link Text} itself is put in in the
     * language at hand; any other as its {@code toString()}. Braces within a value stay what they are.
     *
     * @throws IllegalStateException if a value is missing
     */
    public Text with(Map<String, ?> values) {
        Map<String, String> filled = new LinkedHashMap<>();
        text.byLanguage().forEach((language, template) -> filled.put(language, fill(template, language, values)));
        return Text.of(text.defaultLanguage(), filled);
    }

    private static String fill(String template, String language, Map<String, ?> values) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            String name = template.substring(open + 1, close);
            Object value = values.get(name);
            if (value == null) {
                throw new IllegalStateException("text '" + template + "' needs a value for '" + name + "'");
            }
            filled.append(template, at, open)
                    .append(value instanceof Text words ? words.in(Locale.forLanguageTag(language)) : value);
            at = close + 1;
        }
        return filled.append(template, at, template.length()).toString();
    }
}
