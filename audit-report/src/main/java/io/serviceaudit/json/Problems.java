package io.serviceaudit.json;

import io.serviceaudit.internal.NearestName;
import io.serviceaudit.json.JsonValue.Kind;
import io.serviceaudit.json.Messages.Names;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The problems of one document while it is read. */
final class Problems {
    /** The most problems that are named; a document with more is not going to be mended by hand, and is read no further. */
    static final int MOST = 1_000;

    /** As many names are listed where a message needs them: all metrics of the library are. */
    private static final int MOST_NAMED = 30;

    private final Messages messages;
    private final List<Found> found = new ArrayList<>();
    private final NearestName nearest = new NearestName();
    private final boolean passesUnknownFields;
    private final Map<Integer, Found> passedOver = new TreeMap<>();
    private boolean isCutOff;

    Problems(Messages messages) {
        this(messages, false);
    }

    /** Problems of which unknown fields are none, if so asked. */
    Problems(Messages messages, boolean passesUnknownFields) {
        this.messages = messages;
        this.passesUnknownFields = passesUnknownFields;
    }

    /** Whether unknown fields are passed over. */
    boolean passesUnknownFields() {
        return passesUnknownFields;
    }

    /** Adds a problem; arguments in the order of the message's parameters. */
    void add(Place place, Message message, Object... arguments) {
        keep(place, message, null, List.of(), arguments);
    }

    /**
     * Adds that a name is none of those known, with the nearest of them, or all where they are few and none is near. Gives the
     * one that may have been meant.
     */
    Optional<String> addUnknown(
            Place place, Message message, String name, Collection<String> known, Object... arguments) {
        String suggestion = nearest.to(name, known).orElse(null);
        boolean list = suggestion == null && !message.listsNames() && known.size() <= MOST_NAMED;
        keep(place, message, suggestion, list ? List.copyOf(known) : List.of(), arguments);
        return Optional.ofNullable(suggestion);
    }

    /** Adds that a name is none of those known, with the one it stands for elsewhere. */
    void addMeant(Place place, Message message, String meant, Object... arguments) {
        keep(place, message, meant, List.of(), arguments);
    }

    /** The field that may have been meant by one that belongs nowhere here. */
    Optional<String> meantBy(String name, Collection<String> absent) {
        return nearest.to(name, absent);
    }

    /** Adds that a field belongs nowhere here, with the one that may have been meant. */
    void addUnknownField(Place place, String name, Collection<String> known, @Nullable String meant) {
        keep(unknownField(place, name, known, meant));
    }

    /** Passes over a field that belongs nowhere here; one at the same place only once. */
    void passOverField(Place place, String name, Collection<String> known, @Nullable String meant) {
        passedOver.put(place.offset(), unknownField(place, name, known, meant));
    }

    private static Found unknownField(Place place, String name, Collection<String> known, @Nullable String meant) {
        return new Found(
                place, Message.UNKNOWN_FIELD, List.of(name), meant, meant == null ? List.copyOf(known) : List.of());
    }

    /** The fields that were passed over, in the order of the document. */
    List<Problem> passedOver(String text) {
        Positions positions = new Positions(text);
        return passedOver.values().stream()
                .map(one -> one.problem(messages, positions))
                .toList();
    }

    /** Adds that a value is of another kind than wanted; a value that a problem names already is passed over. */
    void addWrongType(JsonValue value, Kind expected) {
        switch (value.kind()) {
            case REFUSED -> {}
            case NULL -> add(value.place(), Message.NULL_VALUE, expected);
            default -> add(value.place(), Message.WRONG_TYPE, expected, value.kind());
        }
    }

    private void keep(
            Place place, Message message, @Nullable String suggestion, List<String> allowed, Object... arguments) {
        keep(new Found(place, message, Arrays.asList(arguments), suggestion, allowed));
    }

    private void keep(Found problem) {
        if (found.size() == MOST) {
            throw new TooManyException();
        }
        found.add(problem);
    }

    /** Whether nothing was refused so far. */
    boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * Makes a domain value, if nothing at all was refused so far. The readers know the rules of the constructors; should one
     * of them refuse nevertheless, that is a problem at this place and no failure.
     */
    <T> @Nullable T make(Place place, Supplier<T> constructor) {
        return isEmpty() ? net(place, constructor::get) : null;
    }

    /** Runs what may refuse a value by an exception, and turns that into a problem at a place. */
    <T> @Nullable T net(Place place, Supplier<@Nullable T> action) {
        try {
            return action.get();
        } catch (IllegalArgumentException e) {
            add(place, Message.REFUSED, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** Runs the reading of a document, and ends it where there are too many problems. */
    <T> @Nullable T untilTooMany(Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (TooManyException e) {
            isCutOff = true;
            return null;
        }
    }

    /** Ends a reading from however deep inside. */
    private static final class TooManyException extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        TooManyException() {
            super("too many problems", null, false, false);
        }
    }

    /** Throws what was found, if anything was. */
    void throwIfAny(String text) {
        if (!isEmpty()) {
            List<Problem> problems = inOrder(new Positions(text));
            throw new InvalidDocumentException(messages.heading(problems.size()), problems);
        }
    }

    private List<Problem> inOrder(@Nullable Positions positions) {
        List<Problem> problems = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparingInt(one -> one.place().offset()))
                .forEach(one -> problems.add(one.problem(messages, positions)));
        if (isCutOff) {
            Found more = new Found(Place.root(0), Message.TOO_MANY_PROBLEMS, List.of(MOST), null, List.of());
            problems.add(more.problem(messages, positions));
        }
        return problems;
    }

    /** What was found, in no particular order. */
    List<Found> found() {
        return List.copyOf(found);
    }

    /** What was found, without lines and columns, in the order of the document. */
    List<Problem> withoutPositions() {
        return inOrder(null);
    }

    /**
     * One problem.
     *
     * @param arguments the values of the message's parameters, in order
     * @param suggestion the nearest right name; null if none is near
     * @param allowed the right names, where they are worth showing; otherwise empty
     */
    record Found(
            Place place,
            Message message,
            List<Object> arguments,
            @Nullable String suggestion,
            List<String> allowed) {
        Problem problem(Messages messages, @Nullable Positions positions) {
            StringBuilder text = new StringBuilder(messages.text(message, arguments));
            if (suggestion != null) {
                text.append(' ').append(messages.suggestion(suggestion));
            } else if (!allowed.isEmpty()) {
                text.append(' ').append(messages.allowed(allowed));
            }
            boolean isRead = message != Message.DOCUMENT_TOO_LARGE && message != Message.REVIEWS_TOO_LARGE;
            Positions known = isRead ? positions : null;
            return Problem.of(
                    place.pointer(),
                    message.code(),
                    text.toString(),
                    suggestion,
                    known != null ? known.line(place.offset()) : 0,
                    known != null ? known.column(place.offset()) : 0);
        }
    }

    /** Names for a message's parameter; of many only the first. */
    static Names names(Collection<String> names) {
        return new Names(
                names.size() <= MOST_NAMED
                        ? names
                        : Stream.concat(names.stream().limit(MOST_NAMED), Stream.of("\u2026"))
                                .toList());
    }
}
