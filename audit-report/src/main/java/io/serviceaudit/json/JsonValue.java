package io.serviceaudit.json;

import java.math.BigDecimal;
import java.util.List;

/** A value of a JSON text with its place. Nothing is lost: members keep their order, also those of one name. */
sealed interface JsonValue {
    Place place();

    /** The kind of value, for messages. */
    Kind kind();

    /** What a value is, or is wanted to be, by the word that messages have for it. */
    enum Kind {
        OBJECT,
        LIST,
        TEXT,
        NUMBER,
        TRUE_OR_FALSE,
        NULL,
        /** Nothing a message speaks of: a problem names it already. */
        REFUSED,
        /** Wanted: a text in one language, or an object of texts by language. */
        TEXT_OR_LANGUAGES,
        /** Wanted: a number, or a duration. */
        NUMBER_OR_DURATION,
        /** Wanted: an option or a rating. */
        OPTION_OR_RATING,
        /** Wanted: an option, a rating, or an object with all that an answer can say. */
        ANSWER
    }

    record ObjectValue(Place place, List<Member> members) implements JsonValue {
        @Override
        public Kind kind() {
            return Kind.OBJECT;
        }
    }

    /**
     * A name with its value.
     *
     * @param nameOffset where the name stands in the text
     */
    record Member(String name, int nameOffset, JsonValue value) {
        /** The value's place, pointed at by its name in the text. */
        Place namePlace() {
            return value.place().at(nameOffset);
        }
    }

    record ListValue(Place place, List<JsonValue> elements) implements JsonValue {
        @Override
        public Kind kind() {
            return Kind.LIST;
        }
    }

    record TextValue(Place place, String text) implements JsonValue {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }
    }

    /** A number within the limits, as it is written. */
    record NumberValue(Place place, String text) implements JsonValue {
        BigDecimal decimal() {
            return new BigDecimal(text);
        }

        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }
    }

    record BooleanValue(Place place, boolean value) implements JsonValue {
        @Override
        public Kind kind() {
            return Kind.TRUE_OR_FALSE;
        }
    }

    record NullValue(Place place) implements JsonValue {
        @Override
        public Kind kind() {
            return Kind.NULL;
        }
    }

    /** A value that broke a limit: it is there, a problem names it, and nobody may look into it. */
    record RefusedValue(Place place) implements JsonValue {
        @Override
        public Kind kind() {
            return Kind.REFUSED;
        }
    }
}
