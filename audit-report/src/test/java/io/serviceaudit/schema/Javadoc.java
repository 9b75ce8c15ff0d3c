package io.serviceaudit.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the javadoc of the records of one source file says of them and of their components, as plain text. */
final class Javadoc {
    private static final Pattern RECORD =
            Pattern.compile("(?:\\s*@\\w+(?:\\((?:[^()]|\\([^()]*\\))*\\))?)*\\s*public record (\\w+)");
    private static final Pattern PARAMETER = Pattern.compile("@param (\\w+) (.*)");
    private static final Pattern TAG = Pattern.compile("\\{@(?:code|link|linkplain|value) ([^}]*)}");

    private final Map<String, String> sentences = new HashMap<>();
    private final Map<String, String> parameters = new HashMap<>();

    private Javadoc() {}

    /** The javadoc of the source file that a record and those nested in it stand in. */
    static Javadoc of(Class<?> type) {
        Javadoc javadoc = new Javadoc();
        String source = source(type);
        Matcher matcher = RECORD.matcher(source);
        for (int open = source.indexOf("/**"); open >= 0; open = source.indexOf("/**", open + 1)) {
            int close = source.indexOf("*/", open);
            if (!matcher.find(close + 2) || matcher.start() != close + 2) {
                continue;
            }
            String comment = source.substring(open + 3, close)
                    .replaceAll("(?m)^\\s*\\*", " ")
                    .replaceAll("\\s+", " ");
            String record = matcher.group(1);
            int firstTag = comment.indexOf(" @param");
            String text = plain(firstTag < 0 ? comment : comment.substring(0, firstTag));
            javadoc.sentences.put(record, firstSentence(text));
            for (String tag : comment.split(" (?=@(?:param|return|throws|see) )")) {
                Matcher parameter = PARAMETER.matcher(tag);
                if (parameter.matches()) {
                    javadoc.parameters.put(record + "." + parameter.group(1), firstSentence(plain(parameter.group(2))));
                }
            }
        }
        return javadoc;
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private static String source(Class<?> type) {
        try {
            return Files.readString(
                    Path.of("src/main/java", type.getName().replace('.', '/').replaceFirst("\\$.*", "") + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String text) {
        return TAG.matcher(text)
                .replaceAll("$1")
                .replace("#FORMAT", "the format and its major version")
                // What is null in the record is left out of the document.
                .replace("; null ", "; left out ")
                .strip();
    }

    /** The first sentence on a record. */
    Optional<String> sentence(Class<?> type) {
        return Optional.ofNullable(sentences.get(type.getSimpleName()));
    }

    /** What is said of a component. */
    Optional<String> parameter(Class<?> type, String name) {
        return Optional.ofNullable(parameters.get(type.getSimpleName() + "." + name));
    }
}
