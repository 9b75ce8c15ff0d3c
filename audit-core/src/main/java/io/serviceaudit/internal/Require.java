package io.serviceaudit.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checks of constructors, each with a message that names the thing, the value and the rule. */
public final class Require {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z](?:[0-9A-Za-z.+_-]{0,62}[0-9A-Za-z])?");
    private static final int ID_LENGTH = 64;
    private static final int HOST_ID_LENGTH = 128;

    /** What an id of the project's own vocabulary looks like, for messages. */
    public static final String ID_RULE = "1-64 characters, lower-case letters, digits and single hyphens between them";

    /** What a host's own id looks like, for messages. */
    public static final String HOST_ID_RULE = "1-128 printable characters";

    /** What a version looks like, for messages. */
    public static final String VERSION_RULE =
            "1-64 characters, letters, digits, '.', '-', '_' and '+', beginning and ending with a letter or digit";

    private Require() {}

    /** Whether {@code value} is a kebab-case id of 1-64 characters. */
    public static boolean isId(String value) {
        return value.length() <= ID_LENGTH && ID.matcher(value).matches();
    }

    /** Whether {@code value} is 1-128 printable characters, not all of them blank. */
    public static boolean isHostId(String value) {
        return !value.isBlank()
                && value.codePointCount(0, value.length()) <= HOST_ID_LENGTH
                && value.codePoints().allMatch(Require::isPrintable);
    }

    /** Whether {@code value} can name a version of a checklist. */
    public static boolean isVersion(String value) {
        return VERSION.matcher(value).matches();
    }

    /** A kebab-case id. */
    public static String id(String thing, String value) {
        if (!isId(value)) {
            throw illegal(thing, value, "must be " + ID_RULE);
        }
        return value;
    }

    /** An id of the host's own. */
    public static String hostId(String thing, String value) {
        if (!isHostId(value)) {
            throw illegal(thing, value, "must be " + HOST_ID_RULE);
        }
        return value;
    }

    /** A version. */
    public static String version(String thing, String value) {
        if (!isVersion(value)) {
            throw illegal(thing, value, "must be " + VERSION_RULE);
        }
        return value;
    }

    /** A text with something in it. */
    public static String notBlank(String thing, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(thing + " must not be blank");
        }
        return value;
    }

    /** A text with something in it, or none at all. */
    public static @Nullable String notBlankOrNull(String thing, @Nullable String value) {
        return value == null ? null : notBlank(thing, value);
    }

    /** A weight: greater than 0 (S1). */
    public static BigDecimal weight(String thing, BigDecimal value) {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(
                    "weight of " + thing + " is " + value.toPlainString() + "; it must be greater than 0");
        }
        return value;
    }

    /** A whole number within bounds, both included. */
    public static int between(String thing, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(thing + " is " + value + "; it must be from " + low + " to " + high);
        }
        return value;
    }

    /** A decimal within bounds, both included. */
    public static BigDecimal between(String thing, BigDecimal value, int low, int high) {
        if (value.compareTo(BigDecimal.valueOf(low)) < 0 || value.compareTo(BigDecimal.valueOf(high)) > 0) {
            throw new IllegalArgumentException(
                    thing + " is " + value.toPlainString() + "; it must be from " + low + " to " + high);
        }
        return value;
    }

    /** An unmodifiable copy with no two elements of one id. */
    public static <T> List<T> unique(String thing, Collection<? extends T> values, Function<? super T, String> id) {
        List<T> copy = List.copyOf(values);
        Set<String> seen = new HashSet<>();
        for (T value : copy) {
            if (!seen.add(id.apply(value))) {
                throw new IllegalArgumentException(
                        thing + " '" + id.apply(value) + "' is given twice; ids must differ");
            }
        }
        return copy;
    }

    /** The exception for a value that breaks a rule. */
    public static IllegalArgumentException illegal(String thing, String value, String rule) {
        return new IllegalArgumentException(thing + " is '" + value + "'; it " + rule);
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
