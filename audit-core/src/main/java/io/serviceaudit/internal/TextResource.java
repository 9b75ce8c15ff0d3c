package io.serviceaudit.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Texts kept in one file a language beside a class: {@code name.en.properties}, {@code name.ru.properties}.
 *
 * <p>UTF-8, one {@code key=value} a line, {@code #} comments, the escapes {@code \n} and {@code \\}. Every language must
 * have every key. {@code java.util.ResourceBundle} is not used, since inside a named module it falls back to the JVM's default locale.
 */
public final class TextResource {
    /** The languages of the library's own texts; the first is the default. A new one is new files and its tag here. */
    public static final List<String> LANGUAGES = List.of("en", "ru");

    private final Map<String, Map<String, String>> texts;

    private TextResource(Map<String, Map<String, String>> texts) {
        this.texts = texts;
    }

    /**
     * Reads the files of all languages.
     *
     * @param name the files' name without language and ending
     * @param opener opens a file by name from within its own module; null if there is none
     * @throws IllegalStateException if a file is missing or malformed, or a key is missing in a language
     */
    public static TextResource of(String name, Function<String, @Nullable InputStream> opener) {
        Map<String, Map<String, String>> byLanguage = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            String file = name + "." + language + ".properties";
            byLanguage.put(language, parse(file, read(file, opener)));
        }
        return new TextResource(merge(name, byLanguage));
    }

    /**
     * Reads one file of the same form that holds no texts but values.
     *
     * @throws IllegalStateException if the file is missing or malformed
     */
    public static Map<String, String> values(String file, Function<String, @Nullable InputStream> opener) {
        return Collections.unmodifiableMap(parse(file, read(file, opener)));
    }

    /** The texts by key, in the order of the default language's file; each by language, the default one first. */
    public Map<String, Map<String, String>> texts() {
        return texts;
    }

    static Map<String, Map<String, String>> merge(String name, Map<String, Map<String, String>> byLanguage) {
        Map<String, String> first = byLanguage.values().iterator().next();
        String defaultLanguage = byLanguage.keySet().iterator().next();
        byLanguage.forEach((language, texts) -> {
            TreeSet<String> differing = new TreeSet<>(first.keySet());
            differing.addAll(texts.keySet());
            differing.removeIf(key -> first.containsKey(key) && texts.containsKey(key));
            if (!differing.isEmpty()) {
                throw new IllegalStateException("texts '" + name + "' in '" + defaultLanguage + "' and '" + language
                        + "' differ in the keys " + String.join(", ", differing));
            }
        });
        Map<String, Map<String, String>> merged = new LinkedHashMap<>();
        for (String key : first.keySet()) {
            Map<String, String> translations = new LinkedHashMap<>();
            byLanguage.forEach((language, texts) -> {
                String text = texts.get(key);
                if (text != null) {
                    translations.put(language, text);
                }
            });
            merged.put(key, Collections.unmodifiableMap(translations));
        }
        return Collections.unmodifiableMap(merged);
    }

    static Map<String, String> parse(String file, String content) {
        Map<String, String> texts = new LinkedHashMap<>();
        int number = 0;
        for (String line : content.split("\n", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw malformed(file, number, "must read key=value");
            }
            String key = line.substring(0, equals);
            if (texts.put(key, unescape(file, number, line.substring(equals + 1))) != null) {
                throw malformed(file, number, "gives the key '" + key + "' a second time");
            }
        }
        return texts;
    }

    private static String unescape(String file, int number, String value) {
        if (value.isBlank()) {
            throw malformed(file, number, "must have a value");
        }
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            i++;
            char escaped = i < value.length() ? value.charAt(i) : ' ';
            if (escaped != 'n' && escaped != '\\') {
                throw malformed(file, number, "has an unknown escape; only \\n and \\\\ are known");
            }
            text.append(escaped == 'n' ? '\n' : '\\');
        }
        return text.toString();
    }

    private static IllegalStateException malformed(String file, int line, String rule) {
        return new IllegalStateException("line " + line + " of '" + file + "' " + rule);
    }

    private static String read(String file, Function<String, @Nullable InputStream> opener) {
        try (InputStream in = opener.apply(file)) {
            if (in == null) {
                throw new IllegalStateException("resource '" + file + "' is missing");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("resource '" + file + "' is not UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
