package io.serviceaudit.json;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.internal.Defects;
import io.serviceaudit.internal.NearestName;
import io.serviceaudit.wording.TextFolder;
import io.serviceaudit.wording.Texts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is said of problems in documents and spreadsheets, by key and language. The library speaks English and Russian; a host puts its own
 * words in place of some of them, or adds a language. Immutable: {@code with...} gives a changed copy.
 *
 * <pre>{@code
 * ProblemMessages messages = ProblemMessages.standard()
 *         .with("en", Map.of("unknown-item", "We do not ask \"{item}\" in this checklist."))
 *         .with("de", Map.of("missing-field", "Das Feld „{name}“ fehlt."));
 * Documents documents = Documents.standard().withMessages(messages).withMessages(Locale.GERMAN);
 * }</pre>
 *
 * <p>A text has places for values, each a name in braces; which there are, {@link #parameters} says. A text need not use all of
 * them. There is no other syntax, and nothing in a value is ever read as a place. Keys of problems in spreadsheets begin with {@code
 * sheet.}; {@code heading} stands above a list of problems, {@code suggestion} and {@code allowed} follow a problem, and keys
 * beginning with {@code kind-} are put in where a message names a kind of value. A message missing in a language is said in that of its
 * language without region, else in English. Keys and their parameters stay within a major version; new ones are added.
 */
public final class ProblemMessages {
    private static final String SHEET = "sheet.";
    private static final ProblemMessages STANDARD = own();

    private final Map<String, Text> byKey;

    private ProblemMessages(Map<String, Text> byKey) {
        this.byKey = Collections.unmodifiableMap(byKey);
    }

    private static ProblemMessages own() {
        TextFolder folder = TextFolder.of(file -> ProblemMessages.class.getResourceAsStream(file));
        Map<String, Text> byKey = new LinkedHashMap<>();
        Texts documents = folder.texts("problems");
        documents.keys().forEach(key -> byKey.put(key, documents.get(key)));
        Texts sheets = folder.texts("sheet-problems");
        sheets.keys().forEach(key -> byKey.put(SHEET + key, sheets.get(key)));
        return new ProblemMessages(byKey);
    }

    /** The library's own messages, in English and Russian. */
    public static ProblemMessages standard() {
        return STANDARD;
    }

    /**
     * These messages with texts in a language, in place of those it had so far.
     *
     * @param language the BCP 47 tag of the language
     * @param texts texts by key
     * @throws IllegalArgumentException if the language is no well-formed tag, or naming every key that there is not, every text
     *     that is blank, and every text with a place for a value that its message does not have
     */
    public ProblemMessages with(String language, Map<String, String> texts) {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(texts, "texts");
        String tag = Text.languageTag(language);
        Map<String, Text> changed = new LinkedHashMap<>(byKey);
        Defects defects = new Defects("messages in language '" + tag + "'");
        texts.forEach((key, text) -> defects.collect(() -> {
            check(key, text);
            changed.put(key, text(key).with(tag, text));
        }));
        defects.throwIfAny();
        return new ProblemMessages(changed);
    }

    private void check(String key, String text) {
        Set<String> known = parameters(key);
        if (text.isBlank()) {
            throw new IllegalArgumentException("message '" + key + "' is blank");
        }
        for (String name : placesIn(key, text)) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("message '" + key + "' has a place for '" + name + "'; "
                        + (known.isEmpty() ? "it has no values" : "its values are " + String.join(", ", known)));
            }
        }
    }

    /** The keys of all messages: first those of documents, then those of spreadsheets. */
    public Set<String> keys() {
        return byKey.keySet();
    }

    /**
     * The names of the values that a message can show.
     *
     * @throws IllegalArgumentException if there is no message of this key; it suggests the nearest
     */
    public Set<String> parameters(String key) {
        Objects.requireNonNull(key, "key");
        Text own = STANDARD.text(key);
        return Collections.unmodifiableSet(placesIn(key, own.toString()));
    }

    /**
     * A message in all its languages, with places for its values.
     *
     * @throws IllegalArgumentException if there is no message of this key; it suggests the nearest
     */
    public Text text(String key) {
        return Optional.ofNullable(byKey.get(Objects.requireNonNull(key, "key")))
                .orElseThrow(() -> new IllegalArgumentException("there is no message '" + key + "'"
                        + new NearestName()
                                .to(key, byKey.keySet())
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse("")));
    }

    /**
     * The keys of messages that are not there in a language, in the order of {@link #keys()}; for a translator's test.
     *
     * @throws IllegalArgumentException if the language is no well-formed BCP 47 tag
     */
    public Set<String> missingIn(String language) {
        Objects.requireNonNull(language, "language");
        String tag = Text.languageTag(language);
        return byKey.entrySet().stream()
                .filter(each -> !each.getValue().byLanguage().containsKey(tag))
                .map(Map.Entry::getKey)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    private static Set<String> placesIn(String key, String text) {
        Set<String> names = new LinkedHashSet<>();
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("message '" + key + "' has a brace that is left open");
            }
            names.add(text.substring(open + 1, close));
        }
        return names;
    }
}
