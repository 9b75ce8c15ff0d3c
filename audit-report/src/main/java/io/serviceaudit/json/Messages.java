package io.serviceaudit.json;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.JsonValue.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The texts of messages in one language. */
final class Messages {
    private static final int MOST_QUOTED = 60;

    private final ProblemMessages texts;
    private final Locale locale;

    /** Messages in the language of a locale; in the library's default language, English, where there are none in it. */
    Messages(ProblemMessages texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** The library's own messages in the language of a locale. */
    static Messages in(Locale locale) {
        return new Messages(ProblemMessages.standard(), locale);
    }

    /** The text of a message, its parameters put in and quotations cut to a bearable length. */
    String text(Message message, List<?> arguments) {
        return fill(template(message.key()), message.parameters(), arguments);
    }

    /** The sentence that offers a right name. */
    String suggestion(String name) {
        return fill(template("suggestion"), List.of("name"), List.of(name));
    }

    /** The sentence that lists the names that can stand in a place. */
    String allowed(Collection<String> names) {
        return fill(template("allowed"), List.of("names"), List.of(new Names(names)));
    }

    /** What stands above a list of problems. */
    String heading(int problems) {
        return fill(template("heading"), List.of("count"), List.of(problems));
    }

    /** A text as it stands in the file, its parameters in braces. */
    String template(String key) {
        return texts.text(key).in(locale);
    }

    /** A template of another's, filled as the library's own are; a collection is listed. */
    String text(Text template, Map<String, ?> values) {
        return fill(template.in(locale), List.copyOf(values.keySet()), List.copyOf(values.values()));
    }

    /** Goes through the template once, so that braces in a value are never taken for a parameter. */
    private String fill(String template, List<String> parameters, List<?> arguments) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            int parameter = parameters.indexOf(template.substring(open + 1, close));
            if (parameter < 0) {
                throw new IllegalArgumentException("message '" + template + "' has places for values other than "
                        + parameters + "; it may name only these");
            }
            filled.append(template, at, open).append(shown(arguments.get(parameter)));
            at = close + 1;
        }
        return filled.append(template, at, template.length()).toString();
    }

    /** An argument as messages show it. */
    String shown(Object argument) {
        if (argument instanceof Kind kind) {
            return template("kind-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        if (argument instanceof Names names) {
            return shown(names.names());
        }
        if (argument instanceof Collection<?> listed) {
            return listed.stream().map(each -> quoted(each.toString())).collect(Collectors.joining(", "));
        }
        return quoted(argument.toString());
    }

    /** A value as far as it can be shown in a line: control characters visible, long ones cut. */
    private static String quoted(String value) {
        boolean isLong = value.codePointCount(0, value.length()) > MOST_QUOTED;
        String start = isLong ? value.substring(0, value.offsetByCodePoints(0, MOST_QUOTED)) + "\u2026" : value;
        return start.codePoints()
                .mapToObj(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                        ? escape(c)
                        : Character.toString(c))
                .collect(Collectors.joining());
    }

    /** A character as JSON escapes it. */
    static String escape(int codePoint) {
        return String.format(Locale.ROOT, "\\u%04x", codePoint);
    }

    /**
     * Names that a message lists.
     *
     * @param names the names, in order
     */
    record Names(Collection<String> names) {}
}
