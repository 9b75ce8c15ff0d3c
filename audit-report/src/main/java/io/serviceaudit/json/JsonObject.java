package io.serviceaudit.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A document of any form, for what other programs want to be given: an object of names and values, in their order. It is written
 * as all documents are.
 *
 * @param members the values by name; each is a {@code String}, an {@code Integer}, a {@code Boolean}, a {@code List} of values or
 *     a {@code Map} of values by name
 */
public record JsonObject(@JsonValue Map<String, Object> members) implements Document {
    /**
     * Copies the values.
     *
     * @throws IllegalArgumentException if one is of another kind
     */
    public JsonObject {
        members = copy(members);
    }

    private static Map<String, Object> copy(Map<?, ?> values) {
        Map<String, Object> copy = new LinkedHashMap<>();
        values.forEach((name, value) -> copy.put((String) Objects.requireNonNull(name, "name"), copy(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Object copy(Object value) {
        if (value instanceof Map<?, ?> object) {
            return copy(object);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(each -> copy.add(copy(each)));
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof String || value instanceof Integer || value instanceof Boolean) {
            return value;
        }
        throw new IllegalArgumentException("value of a document is '" + value
                + "'; it must be a text, a whole number, true or false, a list or an object");
    }
}
