package io.serviceaudit.wording;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The texts of one subject in one language. One {@code key=value} a line; in a value, {@code \n} is a line break and
 * {@code \\} a backslash, and there is no other escape. Empty lines and lines that begin with {@code #} say nothing.
 *
 * <p>Stricter than {@link java.util.Properties}, which takes a misspelt escape, a lost line break or a key given twice
 * without a word.
 *
 * @param name the name of the file, for messages
 * @param language the language of the texts, as a BCP 47 tag
 * @param texts the texts by key, in the order of the file
 */
public record TextFile(String name, String language, Map<String, String> texts) {
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(?:[./-][a-z0-9]+)*");

    /** Copies the texts. */
    public TextFile {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** The name of the file with the texts of a subject in a language. */
    public static String name(String subject, String language) {
        return subject + "." + language + ".properties";
    }

    /**
     * The file with these lines.
     *
     * @throws IllegalStateException naming file and line, if a line is no {@code key=value}, a key is misspelt or given
     *     twice, a value is empty or begins or ends with a space, a value has an unknown escape or a control character
     */
    public static TextFile parse(String name, String language, List<String> lines) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isEmpty() && !line.startsWith("#")) {
                parse(name, i + 1, line, texts);
            }
        }
        return new TextFile(name, language, texts);
    }

    private static void parse(String file, int number, String line, Map<String, String> texts) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw TextFolder.broken(file, number, "is '" + line + "'; it must be key=value");
        }
        String key = line.substring(0, equals);
        if (!KEY.matcher(key).matches()) {
            throw TextFolder.broken(
                    file,
                    number,
                    "key is '" + key + "'; it must be lower-case letters and digits, joined by '.', '-' or '/'");
        }
        String value = line.substring(equals + 1);
        if (value.isEmpty() || !value.equals(value.strip())) {
            throw TextFolder.broken(
                    file,
                    number,
                    "text of '" + key + "' is '" + value + "'; it must not be empty or have outer spaces");
        }
        if (texts.put(key, unescape(file, number, key, value)) != null) {
            throw TextFolder.broken(file, number, "key '" + key + "' is given twice");
        }
    }

    private static String unescape(String file, int number, String key, String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isISOControl(c)) {
                throw TextFolder.broken(
                        file,
                        number,
                        "text of '" + key + "' has the control character " + (int) c + "; it must have none");
            }
            if (c == '\\') {
                i++;
                c = escaped(file, number, key, i < value.length() ? value.substring(i, i + 1) : "");
            }
            text.append(c);
        }
        return text.toString();
    }

    private static char escaped(String file, int number, String key, String escaped) {
        return switch (escaped) {
            case "n" -> '\n';
            case "\\" -> '\\';
            default ->
                throw TextFolder.broken(
                        file,
                        number,
                        "text of '" + key + "' has the escape '\\" + escaped + "'; only \\n and \\\\ are known");
        };
    }
}
