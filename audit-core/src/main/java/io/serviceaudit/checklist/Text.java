package io.serviceaudit.checklist;

import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text in one or several languages. A locale is chosen when the text is read, never before.
 *
 * <p>Reading falls back: the language tag asked for ({@code pt-BR}), its language ({@code pt}), the default language
 * of the text's checklist, and where even that is missing the first of the others by tag.
 */
public final class Text {
    private final String defaultLanguage;
    private final Map<String, String> byLanguage;

    private Text(String defaultLanguage, Map<String, String> byLanguage) {
        this.defaultLanguage = defaultLanguage;
        this.byLanguage = byLanguage;
    }

    /**
     * A text in one language, which is its default language too.
     *
     * @throws IllegalArgumentException if {@code language} is no well-formed BCP 47 tag or the text is blank
     */
    public static Text of(String language, String text) {
        return of(language, Map.of(language, text));
    }

    /**
     * A text in several languages; the order of the map does not matter.
     *
     * @param defaultLanguage the tag read where the one asked for is missing
     * @throws IllegalArgumentException if there is no text at all, a tag is no well-formed BCP 47 tag or given twice,
     *     or a text is blank
     */
    public static Text of(String defaultLanguage, Map<String, String> byLanguage) {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("text has no language; it must have at least one");
        }
        Map<String, String> texts = new TreeMap<>();
        byLanguage.forEach((language, text) -> {
            if (text.isBlank()) {
                throw new IllegalArgumentException("text in language '" + language + "' is blank");
            }
            if (texts.put(languageTag(language), text) != null) {
                throw new IllegalArgumentException("language '" + language + "' is given twice");
            }
        });
        return new Text(languageTag(defaultLanguage), defaultFirst(languageTag(defaultLanguage), texts));
    }

    private static Map<String, String> defaultFirst(String defaultLanguage, Map<String, String> texts) {
        Map<String, String> ordered = new LinkedHashMap<>();
        String text = texts.get(defaultLanguage);
        if (text != null) {
            ordered.put(defaultLanguage, text);
        }
        ordered.putAll(texts);
        return Collections.unmodifiableMap(ordered);
    }

    /**
     * This text with another language, in place of an earlier text in it.
     *
     * @throws IllegalArgumentException if {@code language} is no well-formed BCP 47 tag or the text is blank
     */
    public Text with(String language, String text) {
        Map<String, String> texts = new LinkedHashMap<>(byLanguage);
        texts.put(languageTag(language), text);
        return of(defaultLanguage, texts);
    }

    /**
     * A language tag in its canonical spelling: {@code pt-BR}.
     *
     * @throws IllegalArgumentException if it is no well-formed BCP 47 tag
     */
    public static String languageTag(String language) {
        try {
            String tag = new Locale.Builder().setLanguageTag(language).build().toLanguageTag();
            if (!language.isEmpty() && !tag.equals("und")) {
                return tag;
            }
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(
                    "language is '" + language + "'; it must be a tag such as en or pt-BR", e);
        }
        throw new IllegalArgumentException("language is '" + language + "'; it must be a tag such as en or pt-BR");
    }

    /** The text for a locale, found by the fall-backs above. */
    public String in(Locale locale) {
        for (String tag : new String[] {locale.toLanguageTag(), locale.getLanguage(), defaultLanguage}) {
            String text = byLanguage.get(tag);
            if (text != null) {
                return text;
            }
        }
        return byLanguage.values().iterator().next();
    }

    /** All texts by language tag: the default language first, then by tag. */
    public Map<String, String> byLanguage() {
        return byLanguage;
    }

    /** The language read where the one asked for is missing. */
    public String defaultLanguage() {
        return defaultLanguage;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Text that
                && defaultLanguage.equals(that.defaultLanguage)
                && byLanguage.equals(that.byLanguage);
    }

    @Override
    public int hashCode() {
        return byLanguage.hashCode();
    }

    /** The text in its default language, for display. */
    @Override
    public String toString() {
        return in(Locale.forLanguageTag(defaultLanguage));
    }
}
