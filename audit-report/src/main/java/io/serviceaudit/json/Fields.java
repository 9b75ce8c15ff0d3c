package io.serviceaudit.json;

import io.serviceaudit.json.JsonValue.Kind;
import io.serviceaudit.json.JsonValue.Member;
import io.serviceaudit.json.Values.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object of the format. Made once for an object, it names what does not belong there and what stands there
 * twice; asked for a field, it names a required one that is missing, unless a misspelt one was meant for it.
 */
final class Fields {
    private final Problems problems;
    private final Place place;
    private final Map<String, JsonValue> present = new HashMap<>();
    private final Set<String> meant = new HashSet<>();

    /** Fields that were passed over, by the one that may have been meant: the misspelling comes up where that one is missed. */
    private final Map<String, Member> passedOver = new HashMap<>();

    private Fields(Problems problems, Place place) {
        this.problems = problems;
        this.place = place;
    }

    /** The fields of an object that may have those of these names; null if the value is no object. */
    static @Nullable Fields of(JsonValue value, List<String> names, Problems problems, Values values) {
        if (!(value instanceof JsonValue.ObjectValue object)) {
            problems.addWrongType(value, Kind.OBJECT);
            return null;
        }
        Fields fields = new Fields(problems, value.place());
        List<Member> unknown = new ArrayList<>();
        for (Member member : values.distinct(object)) {
            if (names.contains(member.name())) {
                fields.present.put(member.name(), member.value());
            } else {
                unknown.add(member);
            }
        }
        if (!unknown.isEmpty()) {
            List<String> absent = names.stream()
                    .filter(name -> !fields.present.containsKey(name))
                    .toList();
            for (Member member : unknown) {
                String meant = problems.meantBy(member.name(), absent).orElse(null);
                if (problems.passesUnknownFields()) {
                    problems.passOverField(member.namePlace(), member.name(), names, meant);
                    if (meant != null) {
                        fields.passedOver.putIfAbsent(meant, member);
                    }
                } else {
                    problems.addUnknownField(member.namePlace(), member.name(), names, meant);
                    if (meant != null) {
                        fields.meant.add(meant);
                    }
                }
            }
        }
        return fields;
    }

    /** Where the object stands. */
    Place place() {
        return place;
    }

    /** Whether the object has a field, or has a misspelt one meant for it. */
    boolean has(String name) {
        return present.containsKey(name) || meant.contains(name);
    }

    /** Those of some names that the object has, in the order asked. */
    List<String> among(String... names) {
        return List.of(names).stream().filter(this::has).toList();
    }

    /** The value of a field as it stands; null if there is none. */
    @Nullable
    JsonValue value(String name) {
        return present.get(name);
    }

    /** The value of a field; null if there is none or it was refused. */
    <T> @Nullable T optional(String name, Reader<T> reader) {
        JsonValue value = present.get(name);
        return value == null ? null : reader.read(value);
    }

    /** The value of a field that must be there; null if it is not or was refused, and then a problem says so. */
    <T> @Nullable T required(String name, Reader<T> reader) {
        JsonValue value = present.get(name);
        if (value != null) {
            return reader.read(value);
        }
        if (!meant.contains(name) && !isMisspelt(name)) {
            problems.add(place.member(name), Message.MISSING_FIELD, name);
        }
        return null;
    }

    /** Whether a field that is missed was passed over under another name; then a problem says so after all. */
    private boolean isMisspelt(String name) {
        Member member = passedOver.get(name);
        if (member != null) {
            problems.addUnknownField(member.namePlace(), member.name(), List.of(), name);
        }
        return member != null;
    }

    /**
     * The one of several fields that the object has, where exactly one must be there; null if there is none or there are
     * several, and then a problem says so.
     */
    @Nullable
    String oneOf(String... names) {
        List<String> given =
                List.of(names).stream().filter(present::containsKey).toList();
        if (given.isEmpty()) {
            given = among(names);
        }
        if (given.isEmpty() && List.of(names).stream().noneMatch(this::isMisspelt)) {
            problems.add(place, Message.MISSING_ONE_OF, Problems.names(List.of(names)));
        } else if (given.size() > 1) {
            problems.add(place, Message.CONFLICTING_FIELDS, Problems.names(given));
        }
        return given.size() == 1 ? given.get(0) : null;
    }
}
