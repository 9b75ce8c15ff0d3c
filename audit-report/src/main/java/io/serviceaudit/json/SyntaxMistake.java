package io.serviceaudit.json;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong at the place where a parser gave up, in words of the person who wrote it: a comma too many, single quotes, a
 * comment. The parser itself only says what it did not expect.
 *
 * @param offset where the mistake stands
 * @param message what it is
 * @param quoted the character or word, where the message quotes one; never more, since it may be free text
 */
record SyntaxMistake(int offset, Message message, String quoted) {
    private static final Set<String> NOT_NUMBERS =
            Set.of("NaN", "Infinity", "+Infinity", "-Infinity", "INF", "+INF", "-INF");
    private static final Set<String> WORDS = Set.of("true", "false", "null");
    private static final int MOST_DIGITS = 40;
    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("(?<![0-9.eE+-])(-?[0-9]{1,20}),([0-9]{1,20})(?![0-9.])");
    private static final String QUOTES = "'`\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb";

    /** Escapes of surrogates, in a pair or (group 1) alone; a parser gives up on one alone in a name, 6 or 12 characters on. */
    private static final Pattern SURROGATES =
            Pattern.compile("(?<!\\\\)(?:\\\\u[dD][89abAB][0-9a-fA-F]{2}\\\\u[dD][c-fC-F][0-9a-fA-F]{2}"
                    + "|(\\\\u[dD][89a-fA-F][0-9a-fA-F]{2}))");

    /** The mistake at an offset of a text, where it is not that the text ends too early. */
    static SyntaxMistake at(String text, int offset) {
        Matcher surrogates = SURROGATES.matcher(text).region(Math.max(0, offset - 18), offset);
        while (surrogates.find()) {
            if (surrogates.group(1) != null && surrogates.start() >= offset - 12) {
                return new SyntaxMistake(surrogates.start(), Message.LONE_SURROGATE, "");
            }
        }
        String word = wordAt(text, offset);
        int wordStart = word.isEmpty() ? offset : startOfWord(text, offset);
        if (NOT_NUMBERS.contains(word)) {
            return new SyntaxMistake(wordStart, Message.NOT_A_NUMBER, word);
        }
        if (wordStart + word.length() == text.length()) {
            return new SyntaxMistake(text.length(), Message.UNEXPECTED_END, "");
        }
        char c = text.charAt(offset);
        if (c < ' ') {
            return new SyntaxMistake(offset, Message.CONTROL_CHARACTER, Messages.escape(c));
        }
        if (isInEscape(text, offset)) {
            return new SyntaxMistake(offset, Message.INVALID_ESCAPE, "");
        }
        if (QUOTES.indexOf(c) >= 0) {
            return new SyntaxMistake(offset, Message.WRONG_QUOTES, String.valueOf(c));
        }
        if (c == '/' || c == '#') {
            return new SyntaxMistake(offset, Message.COMMENT, "");
        }
        if (isInvisible(text.codePointAt(offset))) {
            return new SyntaxMistake(offset, Message.INVISIBLE_CHARACTER, Messages.escape(text.codePointAt(offset)));
        }
        Matcher decimal = DECIMAL_COMMA.matcher(text).region(Math.max(0, wordStart - MOST_DIGITS), text.length());
        decimal.useTransparentBounds(true);
        while (decimal.find() && decimal.start() < wordStart) {
            if (decimal.start(2) == wordStart && innermost(text, wordStart) == '{') {
                String number = decimal.group(1) + "." + decimal.group(2);
                return new SyntaxMistake(wordStart - 1, Message.DECIMAL_COMMA, number);
            }
        }
        int before = offset - 1;
        while (before >= 0 && " \t\r\n".indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        if ((c == '}' || c == ']') && before >= 0 && text.charAt(before) == ',') {
            return new SyntaxMistake(before, Message.TRAILING_COMMA, "");
        }
        if (c == ',' && before >= 0 && text.charAt(before) == ',') {
            return new SyntaxMistake(offset, Message.EXTRA_COMMA, "");
        }
        char open = c == '}' || c == ']' ? innermost(text, offset) : ' ';
        if (c == ']' && open == '{' || c == '}' && open == '[') {
            return new SyntaxMistake(offset, Message.WRONG_BRACKET, String.valueOf(c));
        }
        if (c == '%') {
            return new SyntaxMistake(offset, Message.PERCENT_SIGN, "");
        }
        if (c == ';') {
            return new SyntaxMistake(offset, Message.SEMICOLON, "");
        }
        if (c == '=') {
            return new SyntaxMistake(offset, Message.EQUALS_SIGN, "");
        }
        String small = word.toLowerCase(Locale.ROOT);
        if (WORDS.contains(small) && !WORDS.contains(word)) {
            return new SyntaxMistake(wordStart, Message.CAPITAL_LETTERS, small);
        }
        if (!word.isEmpty() && !WORDS.contains(word)) {
            boolean isNumber = "+-.0123456789".indexOf(word.charAt(0)) >= 0;
            if (!isNumber) {
                return new SyntaxMistake(wordStart, Message.UNQUOTED_WORD, "");
            }
            if (!word.matches("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")) {
                return new SyntaxMistake(wordStart, Message.MALFORMED_NUMBER, "");
            }
        }
        return new SyntaxMistake(
                offset, Message.UNEXPECTED_CHARACTER, new String(Character.toChars(text.codePointAt(offset))));
    }

    void report(Place start, Problems problems) {
        Place place = start.after(offset);
        if (message.parameters().isEmpty()) {
            problems.add(place, message);
        } else {
            problems.add(place, message, quoted);
        }
    }

    /** Whether a reader sees nothing, or what looks like a space, where the character stands. */
    private static boolean isInvisible(int c) {
        return Character.isSpaceChar(c) && c != ' ' || Character.getType(c) == Character.FORMAT;
    }

    /** The bracket or brace that is open last before an offset up to which the text is JSON; a space if there is none. */
    private static char innermost(String text, int offset) {
        StringBuilder open = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            if (isQuoted && c == '\\') {
                i++;
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (c == '{' || c == '[')) {
                open.append(c);
            } else if (!isQuoted && (c == '}' || c == ']') && open.length() > 0) {
                open.setLength(open.length() - 1);
            }
        }
        return open.length() == 0 ? ' ' : open.charAt(open.length() - 1);
    }

    /** Whether a backslash, or a backslash with u and up to three digits, stands right before the offset. */
    private static boolean isInEscape(String text, int offset) {
        int at = offset - 1;
        while (at > offset - 4 && at >= 0 && Character.digit(text.charAt(at), 16) >= 0) {
            at--;
        }
        return offset > 0 && text.charAt(offset - 1) == '\\'
                || at > 0 && text.charAt(at) == 'u' && text.charAt(at - 1) == '\\';
    }

    private static String wordAt(String text, int offset) {
        int start = startOfWord(text, offset);
        int end = offset;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static int startOfWord(String text, int offset) {
        int start = offset;
        while (start > 0 && isWordPart(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.' || c == '_';
    }
}
