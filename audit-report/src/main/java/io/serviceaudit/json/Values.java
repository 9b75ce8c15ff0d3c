package io.serviceaudit.json;

import io.serviceaudit.internal.Require;
import io.serviceaudit.json.JsonValue.Kind;
import io.serviceaudit.json.JsonValue.Member;
import io.serviceaudit.json.constraint.PlainDateTime;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Readers of the values that all documents are made of. Each gives the value, or names what is wrong with it and gives
 * null.
 */
final class Values {
    private static final BigDecimal MOST_COUNTED = BigDecimal.valueOf(999_999_999_999_999_999L);
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Limits limits;
    private final Problems problems;

    Values(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    /** Reads one value; null if it was refused. */
    @FunctionalInterface
    interface Reader<T> {
        @Nullable
        T read(JsonValue value);
    }

    /** Makes an entry's key of a member's name; null if it was refused. */
    @FunctionalInterface
    interface KeyReader<K> {
        @Nullable
        K read(String name, Place place);
    }

    /** Reads an entry's value; null if it was refused. The key is null if that was. */
    @FunctionalInterface
    interface EntryReader<K, V> {
        @Nullable
        V read(@Nullable K key, JsonValue value);
    }

    /** Any text, an empty one too. */
    @Nullable
    String text(JsonValue value) {
        if (value instanceof JsonValue.TextValue text) {
            return text.text();
        }
        problems.addWrongType(value, Kind.TEXT);
        return null;
    }

    /** A text with something in it. */
    @Nullable
    String words(JsonValue value) {
        String text = text(value);
        if (text != null && text.isBlank()) {
            problems.add(value.place(), Message.BLANK_TEXT);
            return null;
        }
        return text;
    }

    /** An id of the vocabulary. */
    @Nullable
    String id(JsonValue value) {
        return id(text(value), value.place());
    }

    @Nullable
    String id(@Nullable String id, Place place) {
        if (id != null && !Require.isId(id)) {
            problems.add(place, Message.INVALID_ID, id);
            return null;
        }
        return id;
    }

    /** An id of the host's own. */
    @Nullable
    String hostId(JsonValue value) {
        return hostId(text(value), value.place());
    }

    @Nullable
    String hostId(@Nullable String id, Place place) {
        if (id != null && !Require.isHostId(id)) {
            problems.add(place, Message.INVALID_HOST_ID, id);
            return null;
        }
        return id;
    }

    /** An id that none of its kind has had so far. */
    @Nullable
    String unique(@Nullable String id, Place place, Set<String> ids) {
        if (id != null && !ids.add(id)) {
            problems.add(place, Message.DUPLICATE_ID, id);
            return null;
        }
        return id;
    }

    /** A version of a checklist. */
    @Nullable
    String version(JsonValue value) {
        String version = text(value);
        if (version != null && !Require.isVersion(version)) {
            problems.add(value.place(), Message.INVALID_VERSION, version);
            return null;
        }
        return version;
    }

    @Nullable
    Boolean truth(JsonValue value) {
        if (value instanceof JsonValue.BooleanValue truth) {
            return truth.value();
        }
        problems.addWrongType(value, Kind.TRUE_OR_FALSE);
        return null;
    }

    @Nullable
    BigDecimal decimal(JsonValue value) {
        if (value instanceof JsonValue.NumberValue number) {
            return number.decimal();
        }
        problems.addWrongType(value, Kind.NUMBER);
        return null;
    }

    /** A decimal within bounds, both included. */
    @Nullable
    BigDecimal decimal(JsonValue value, int low, int high) {
        BigDecimal decimal = decimal(value);
        if (decimal != null
                && (decimal.compareTo(BigDecimal.valueOf(low)) < 0
                        || decimal.compareTo(BigDecimal.valueOf(high)) > 0)) {
            problems.add(value.place(), Message.OUT_OF_RANGE, shown(decimal), low, high);
            return null;
        }
        return decimal;
    }

    /** An amount of money: at most 18 digits before the decimal point, not negative. */
    @Nullable
    BigDecimal amount(JsonValue value) {
        BigDecimal amount = decimal(value);
        if (amount != null && (amount.signum() < 0 || amount.compareTo(MOST_COUNTED) > 0)) {
            problems.add(value.place(), Message.OUT_OF_RANGE, shown(amount), 0, shown(MOST_COUNTED));
            return null;
        }
        return amount;
    }

    /** A decimal above 0. */
    @Nullable
    BigDecimal positive(JsonValue value) {
        BigDecimal decimal = decimal(value);
        if (decimal != null && decimal.signum() <= 0) {
            problems.add(value.place(), Message.NOT_POSITIVE, shown(decimal));
            return null;
        }
        return decimal;
    }

    /** A whole number within bounds, both included; also one that is written 4.0 or 1e2. */
    @Nullable
    Integer whole(JsonValue value, int low, int high) {
        BigDecimal decimal = whole(value);
        if (decimal == null) {
            return null;
        }
        if (decimal.compareTo(BigDecimal.valueOf(low)) < 0 || decimal.compareTo(BigDecimal.valueOf(high)) > 0) {
            problems.add(value.place(), Message.OUT_OF_RANGE, shown(decimal), low, high);
            return null;
        }
        return decimal.intValueExact();
    }

    /** How many there are: a whole number of at most 18 digits, not negative. */
    @Nullable
    Long count(JsonValue value) {
        BigDecimal count = whole(value);
        if (count == null) {
            return null;
        }
        if (count.signum() < 0 || count.compareTo(MOST_COUNTED) > 0) {
            problems.add(value.place(), Message.OUT_OF_RANGE, shown(count), 0, shown(MOST_COUNTED));
            return null;
        }
        return count.longValueExact();
    }

    /** Whether a number is one that {@link #count} takes. */
    static boolean isCount(BigDecimal number) {
        return isWhole(number) && number.signum() >= 0 && number.compareTo(MOST_COUNTED) <= 0;
    }

    /** A whole number, also one that is written 4.0 or 1e2. */
    @Nullable
    BigDecimal whole(JsonValue value) {
        BigDecimal decimal = decimal(value);
        if (decimal != null && !isWhole(decimal)) {
            problems.add(value.place(), Message.NOT_WHOLE, shown(decimal));
            return null;
        }
        return decimal;
    }

    static boolean isWhole(BigDecimal decimal) {
        return decimal.stripTrailingZeros().scale() <= 0;
    }

    /** A number as messages show it. */
    static String shown(BigDecimal decimal) {
        return decimal.toPlainString();
    }

    /** A day of the calendar. */
    @Nullable
    LocalDate date(JsonValue value) {
        String text = text(value);
        if (text == null) {
            return null;
        }
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // Named below, as any other text that is no date: 2026-02-30.
        }
        problems.add(value.place(), Message.INVALID_DATE, text);
        return null;
    }

    /** A day and a time of day, by a clock that is not said. */
    @Nullable
    LocalDateTime dateTime(JsonValue value) {
        String text = text(value);
        if (text == null) {
            return null;
        }
        Optional<LocalDateTime> time = PlainDateTime.Validator.parse(text);
        if (time.isEmpty()) {
            problems.add(value.place(), Message.INVALID_TIME, text);
        }
        return time.orElse(null);
    }

    /** One of the words of an enumeration. */
    <E> @Nullable E word(JsonValue value, E[] all, Function<E, String> code) {
        String text = text(value);
        if (text == null) {
            return null;
        }
        for (E each : all) {
            if (code.apply(each).equals(text)) {
                return each;
            }
        }
        List<String> known = Arrays.stream(all).map(code).toList();
        problems.addUnknown(value.place(), Message.UNKNOWN_VALUE, text, known, text, Problems.names(known));
        return null;
    }

    /** The elements of a list, those that were refused left out; null if it is none. */
    <T> @Nullable List<T> list(JsonValue value, Reader<T> reader) {
        if (!(value instanceof JsonValue.ListValue list)) {
            problems.addWrongType(value, Kind.LIST);
            return null;
        }
        List<T> elements = new ArrayList<>(list.elements().size());
        for (JsonValue element : list.elements()) {
            T read = reader.read(element);
            if (read != null) {
                elements.add(read);
            }
        }
        return elements;
    }

    /** The elements of a list that must have at least one. */
    <T> @Nullable List<T> filledList(JsonValue value, Reader<T> reader) {
        if (value instanceof JsonValue.ListValue list && list.elements().isEmpty()) {
            problems.add(value.place(), Message.EMPTY);
            return null;
        }
        return list(value, reader);
    }

    /** The entries of an object whose names are not the format's but the document's; null if it is none or has too many. */
    <K, V> @Nullable Map<K, V> entries(JsonValue value, KeyReader<K> keys, EntryReader<K, V> reader) {
        if (!(value instanceof JsonValue.ObjectValue object)) {
            problems.addWrongType(value, Kind.OBJECT);
            return null;
        }
        if (object.members().size() > limits.items()) {
            problems.add(
                    value.place(), Message.TOO_MANY_ENTRIES, object.members().size(), limits.items());
            return null;
        }
        Map<K, V> entries = new LinkedHashMap<>();
        for (Member member : distinct(object)) {
            K key = keys.read(member.name(), member.namePlace());
            V read = reader.read(key, member.value());
            if (key != null && read != null) {
                entries.put(key, read);
            }
        }
        return entries;
    }

    /** The members of an object, the first of each name; names that come again are problems. */
    List<Member> distinct(JsonValue.ObjectValue object) {
        Set<String> names = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        List<Member> distinct = new ArrayList<>(object.members().size());
        for (Member member : object.members()) {
            if (names.add(member.name())) {
                distinct.add(member);
            } else if (repeated.add(member.name())) {
                problems.add(member.namePlace(), Message.DUPLICATE_KEY, member.name());
            }
        }
        return distinct;
    }
}
