package io.serviceaudit.json;

import io.serviceaudit.json.JsonValue.Member;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Turns a text into a tree of values, without recursion and within the limits. A text that is no JSON, or is nested too
 * deep, has no tree; a value that breaks another limit is refused where it stands, and the rest is read.
 */
final class TreeReader {
    /** No name in any document is longer: host ids, which name tags and channels, end here. */
    private static final int MOST_NAME_LENGTH = 128;

    private final Limits limits;
    private final JsonFactory factory;

    TreeReader(Limits limits) {
        this.limits = limits;
        // Our own checks come first and name the place. The parser's are the second wall, so they are a little wider.
        int mostCharacters = limits.bytes() + 1;
        factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.nesting() + 1)
                        .maxDocumentLength(mostCharacters)
                        .maxStringLength(mostCharacters)
                        .maxNameLength(mostCharacters)
                        .maxNumberLength(mostCharacters)
                        .build())
                // RFC 8259 to the letter, whatever later versions of the parser take for granted.
                .disable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.values())
                // Nothing of one document is left behind for the next.
                .disable(JsonFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .disable(JsonFactory.Feature.INTERN_PROPERTY_NAMES)
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .build();
    }

    /** The tree of a text, also where more follows it; null if it has none, and then there is a problem. */
    @Nullable
    JsonValue read(String text, Problems problems) {
        return read(text, Place.root(0), problems);
    }

    /**
     * The tree of a text that is a part of another.
     *
     * @param start where the text begins, and the place of its root
     */
    @Nullable
    JsonValue read(String text, Place start, Problems problems) {
        int first = afterSpace(text, 0);
        if (first == text.length()) {
            problems.add(start, Message.EMPTY_DOCUMENT);
            return null;
        }
        Tree tree = new Tree(start, problems);
        char[] characters = text.toCharArray();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), characters, 0, characters.length)) {
            JsonValue root = tree.read(parser);
            if (root == null) {
                return null;
            }
            int end = afterSpace(text, offset(parser.currentLocation().getCharOffset(), text));
            if (end < text.length()) {
                problems.add(start.after(end), Message.TRAILING_CONTENT);
            }
            return root;
        } catch (UnexpectedEndOfInputException e) {
            problems.add(start.after(text.length()), Message.UNEXPECTED_END);
        } catch (JacksonException e) {
            long offset = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
            SyntaxMistake.at(text, offset(offset, text)).report(start, problems);
        }
        return null;
    }

    private static int offset(long offset, String text) {
        return (int) Math.max(0, Math.min(offset, text.length()));
    }

    private static int afterSpace(String text, int from) {
        int at = from;
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** The tree while it grows: the containers that are open, the innermost last. */
    private final class Tree {
        private final Place start;
        private final Problems problems;
        private final Deque<Open> open = new ArrayDeque<>();

        Tree(Place start, Problems problems) {
            this.start = start;
            this.problems = problems;
        }

        /** The root with all it holds; null if it is nested too deep. The caller has seen that the text is not empty. */
        @Nullable
        JsonValue read(JsonParser parser) {
            while (true) {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    throw new IllegalStateException("text ended without its parser's noticing");
                }
                int offset =
                        start.offset() + (int) parser.currentTokenLocation().getCharOffset();
                JsonValue value;
                if (token == JsonToken.PROPERTY_NAME) {
                    open.getLast().name(parser.currentName(), offset);
                    continue;
                } else if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                    Place place = place(offset);
                    if (open.size() == limits.nesting()) {
                        problems.add(place, Message.NESTED_TOO_DEEP, limits.nesting());
                        return null;
                    }
                    open.addLast(new Open(place, token == JsonToken.START_OBJECT));
                    continue;
                } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                    value = open.removeLast().close();
                } else {
                    value = scalar(token, parser, place(offset));
                }
                if (open.isEmpty()) {
                    return value;
                }
                open.getLast().add(value);
            }
        }

        private Place place(int offset) {
            return open.isEmpty() ? start.at(offset) : open.getLast().place(offset);
        }

        private JsonValue scalar(JsonToken token, JsonParser parser, Place place) {
            return switch (token) {
                case VALUE_STRING -> text(parser.getString(), place);
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString(), place);
                case VALUE_TRUE -> new JsonValue.BooleanValue(place, true);
                case VALUE_FALSE -> new JsonValue.BooleanValue(place, false);
                case VALUE_NULL -> new JsonValue.NullValue(place);
                default -> throw new IllegalStateException("no JSON token: " + token);
            };
        }

        private JsonValue text(String text, Place place) {
            if (isLonger(text, limits.textLength())) {
                problems.add(place, Message.TEXT_TOO_LONG, text.codePointCount(0, text.length()), limits.textLength());
                return new JsonValue.RefusedValue(place);
            }
            if (hasLoneSurrogate(text)) {
                problems.add(place, Message.LONE_SURROGATE);
                return new JsonValue.RefusedValue(place);
            }
            return new JsonValue.TextValue(place, text);
        }

        private JsonValue number(String text, Place place) {
            int exponentAt = Math.max(text.indexOf('e'), text.indexOf('E'));
            int digitsEnd = exponentAt < 0 ? text.length() : exponentAt;
            int point = text.indexOf('.');
            int first = -1;
            int leadingZeros = 0;
            int digits = 0;
            for (int i = 0; i < digitsEnd; i++) {
                char c = text.charAt(i);
                if (c == '0' && digits == 0) {
                    leadingZeros++;
                } else if (Character.isDigit(c)) {
                    first = first < 0 ? i : first;
                    digits++;
                }
            }
            if (digits > limits.digits()) {
                problems.add(place, Message.TOO_MANY_DIGITS, digits, limits.digits());
                return new JsonValue.RefusedValue(place);
            }
            // 0.001 is 1e-3: zeros in front are an exponent in another spelling.
            if (leadingZeros > limits.exponent() + 1
                    || exponentAt >= 0 && isBeyond(text, exponentAt + 1, limits.exponent())) {
                problems.add(place, Message.EXPONENT_TOO_LARGE, limits.exponent());
                return new JsonValue.RefusedValue(place);
            }
            // So are digits in front: 10e100 is 1e101. What is read can be written again within the same limits.
            if (digits > 0) {
                int exponent = exponentAt < 0 ? 0 : Integer.parseInt(text.substring(exponentAt + 1));
                int whole = point < 0 ? digitsEnd : point;
                int magnitude = exponent + (first < whole ? whole - first - 1 : whole - first);
                if (exponent > 0 && magnitude > limits.exponent() || magnitude < -limits.exponent() - 1) {
                    problems.add(place, Message.EXPONENT_TOO_LARGE, limits.exponent());
                    return new JsonValue.RefusedValue(place);
                }
            }
            return new JsonValue.NumberValue(place, text);
        }

        /** Whether the digits from an index on, after a sign, are a number above {@code most}; they may be many. */
        private static boolean isBeyond(String text, int from, int most) {
            int number = 0;
            for (int i = from; i < text.length() && number <= most; i++) {
                if (Character.isDigit(text.charAt(i))) {
                    number = 10 * number + Character.digit(text.charAt(i), 10);
                }
            }
            return number > most;
        }

        /** An object or list that is open. */
        private final class Open {
            private final Place place;
            private final @Nullable List<Member> members;
            private final @Nullable List<JsonValue> elements;
            private @Nullable String name;
            private int nameOffset;

            Open(Place place, boolean isObject) {
                this.place = place;
                members = isObject ? new ArrayList<>() : null;
                elements = isObject ? null : new ArrayList<>();
            }

            void name(String name, int offset) {
                this.name = name;
                nameOffset = offset;
                if (isLonger(name, MOST_NAME_LENGTH)) {
                    problems.add(place.at(offset), Message.NAME_TOO_LONG, MOST_NAME_LENGTH);
                    this.name = null;
                } else if (hasLoneSurrogate(name)) {
                    problems.add(place.at(offset), Message.LONE_SURROGATE);
                    this.name = null;
                }
            }

            /** Where the next value stands; one under a name that was refused stands in for its object. */
            Place place(int offset) {
                if (elements != null) {
                    return place.element(elements.size(), offset);
                }
                return name == null ? place.at(offset) : place.member(name, offset);
            }

            void add(JsonValue value) {
                if (elements != null) {
                    elements.add(value);
                } else if (members != null && name != null) {
                    members.add(new Member(name, nameOffset, value));
                }
            }

            JsonValue close() {
                return members != null
                        ? new JsonValue.ObjectValue(place, members)
                        : new JsonValue.ListValue(place, elements == null ? List.of() : elements);
            }
        }
    }

    private static boolean isLonger(String text, int most) {
        return text.length() > most && text.codePointCount(0, text.length()) > most;
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
