package io.serviceaudit.json;

import io.serviceaudit.json.JsonValue.Kind;
import io.serviceaudit.json.Problems.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The message of a problem as a template of Bean Validation. Which language it is for is known only to the interpolator, so the
 * message is cut at its parameters: each piece is a key of {@code ContributorValidationMessages}, and the values between them are
 * quoted, so that nothing in them is ever interpolated.
 */
final class ViolationTemplate {
    static final String PREFIX = "io.serviceaudit.json.problem.";

    /** The language does not matter: all have the same parameters in the same order. */
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);

    private ViolationTemplate() {}

    static String of(Found found) {
        StringBuilder template = new StringBuilder();
        append(template, found.message().key(), found.message().parameters(), found.arguments());
        String suggestion = found.suggestion();
        if (suggestion != null) {
            append(template.append(' '), "suggestion", List.of("name"), List.of(suggestion));
        } else if (!found.allowed().isEmpty()) {
            append(template.append(' '), "allowed", List.of("names"), List.of(new Messages.Names(found.allowed())));
        }
        return template.toString();
    }

    /** A message that is known whole, language and all. */
    static String of(Found found, Messages messages) {
        return quoted(found.problem(messages, null).message());
    }

    private static void append(StringBuilder template, String key, List<String> parameters, List<?> arguments) {
        String text = MESSAGES.template(key);
        int piece = 0;
        template.append(key(key, piece));
        for (String parameter : parameters(text)) {
            Object argument = arguments.get(parameters.indexOf(parameter));
            template.append(argument instanceof Kind kind ? key(kindKey(kind), 0) : quoted(MESSAGES.shown(argument)));
            piece++;
            template.append(key(key, piece));
        }
    }

    private static String kindKey(Kind kind) {
        return "kind-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String key(String key, int piece) {
        return "{" + PREFIX + key + "." + piece + "}";
    }

    /** The parameters that a text names, in order. */
    static List<String> parameters(String text) {
        List<String> parameters = new ArrayList<>();
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            parameters.add(text.substring(open + 1, text.indexOf('}', open)));
        }
        return parameters;
    }

    /** A text that an interpolator gives back as it is. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == '{' || c == '}' || c == '$') {
                quoted.append('\\');
            }
            quoted.append(c);
        }
        return quoted.toString();
    }
}
