package io.serviceaudit.json;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.internal.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The problems of a document in another form than JSON, while it is read: collected one by one and thrown all at once, so that a
 * host handles one exception whatever the form. For one reading and one thread.
 *
 * <p>A message is a {@link Text} with places for values, each a name in braces: {@code There is no item "{item}".} Values are
 * shown as in messages on JSON: a collection as a list, control characters visible, long ones cut.
 */
public final class ProblemList {
    private final Messages messages;
    private final NearestName nearest = new NearestName();
    private final List<Problem> problems = new ArrayList<>();
    private int count;

    private ProblemList(Messages messages) {
        this.messages = messages;
    }

    /** An empty list, with the messages of documents in their language. */
    public static ProblemList of(Documents documents) {
        Objects.requireNonNull(documents, "documents");
        return new ProblemList(new Messages(documents.messages(), documents.locale()));
    }

    /** An empty list, with the library's own messages in the language of a locale: English or Russian, and English for any other. */
    public static ProblemList in(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return new ProblemList(Messages.in(locale));
    }

    /**
     * Adds a problem of the document as a whole, or of one without cells. The first 1,000 problems are kept and the rest counted.
     *
     * @param pointer the place in the document that is being read, as a JSON Pointer; empty for the document itself
     * @param code what kind of mistake it is
     * @param message what is wrong and what is allowed
     * @param values the values of its places, by name
     * @throws IllegalArgumentException if the message names a value that is not given
     */
    public void add(String pointer, ProblemCode code, Text message, Map<String, ?> values) {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(values, "values");
        keep(pointer, null, code, message, values, null);
    }

    /**
     * Adds a problem in a cell.
     *
     * @param pointer the place in the document that is being read, as a JSON Pointer; empty for the document itself
     * @param cell the cell of the spreadsheet, as {@link Problem#cell} names it
     * @param code what kind of mistake it is
     * @param message what is wrong and what is allowed
     * @param values the values of its places, by name
     * @throws IllegalArgumentException if the message names a value that is not given
     */
    public void add(String pointer, String cell, ProblemCode code, Text message, Map<String, ?> values) {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(values, "values");
        keep(pointer, cell, code, message, values, null);
    }

    /**
     * Adds that a name is none of those known, and suggests the nearest of them if one is near.
     *
     * @param pointer the place in the document that is being read, as a JSON Pointer; empty for the document itself
     * @param cell the cell of the spreadsheet, as {@link Problem#cell} names it
     * @param code what kind of mistake it is
     * @param message what is wrong and what is allowed
     * @param values the values of its places, by name
     * @param name the name that was found
     * @param known the right names; the first of equally near ones is suggested
     * @throws IllegalArgumentException if the message names a value that is not given
     */
    public void addUnknown(
            String pointer,
            String cell,
            ProblemCode code,
            Text message,
            Map<String, ?> values,
            String name,
            Collection<String> known) {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(known, "known");
        keep(pointer, cell, code, message, values, nearest.to(name, known).orElse(null));
    }

    private void keep(
            String pointer,
            @Nullable String cell,
            ProblemCode code,
            Text message,
            Map<String, ?> values,
            @Nullable String suggestion) {
        count++;
        if (problems.size() < Problems.MOST) {
            String text = messages.text(message, values);
            String sentence = suggestion == null ? text : text + " " + messages.suggestion(suggestion);
            problems.add(Problem.placed(pointer, cell, code, sentence, suggestion));
        }
    }

    /** Whether nothing was added so far. */
    public boolean isEmpty() {
        return count == 0;
    }

    /**
     * Ends the reading if anything was wrong.
     *
     * @throws InvalidDocumentException with all problems in the order in which they were added, if there are any
     */
    public void throwIfAny() {
        if (isEmpty()) {
            return;
        }
        List<Problem> all = new ArrayList<>(problems);
        if (count > problems.size()) {
            String text = messages.text(Message.TOO_MANY_PROBLEMS, List.of(Problems.MOST));
            all.add(Problem.placed("", null, Message.TOO_MANY_PROBLEMS.code(), text, null));
        }
        throw new InvalidDocumentException(messages.heading(count), all);
    }
}
