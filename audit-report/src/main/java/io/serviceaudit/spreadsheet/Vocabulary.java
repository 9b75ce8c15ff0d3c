package io.serviceaudit.spreadsheet;

import io.serviceaudit.checklist.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is written in cells for some values, and how it is read: a code, and a label in several languages. Reading takes codes
 * and the labels of all languages, upper and lower case being one; a label that two values share is taken for neither.
 */
final class Vocabulary<T> {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private final List<Word<T>> words;
    private final Map<String, T> byWriting = new HashMap<>();

    /**
     * What is written for one value.
     *
     * @param value the value
     * @param code the word for it in documents
     * @param label the word for it in sheets; null where the code serves
     */
    record Word<T>(T value, String code, @Nullable Text label) {
        static <T> Word<T> of(T value, String code, Optional<Text> label) {
            return new Word<>(value, code, label.orElse(null));
        }
    }

    Vocabulary(List<Word<T>> words) {
        this.words = List.copyOf(words);
        words.forEach(word -> byWriting.putIfAbsent(plain(word.code()), word.value()));
        Set<String> codes = Set.copyOf(byWriting.keySet());
        Set<String> shared = new HashSet<>();
        for (Word<T> word : words) {
            if (word.label() != null) {
                for (String label : Set.copyOf(word.label().byLanguage().values())) {
                    T other = codes.contains(plain(label)) ? null : byWriting.put(plain(label), word.value());
                    if (other != null && !other.equals(word.value())) {
                        shared.add(plain(label));
                    }
                }
            }
        }
        byWriting.keySet().removeAll(shared);
    }

    private static String plain(String written) {
        return SPACE.matcher(written).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** The value something written stands for; empty if it is none of the words. */
    Optional<T> find(String written) {
        return Optional.ofNullable(byWriting.get(plain(written)));
    }

    /** What is written for a value: its label, or the code where the label would not be read as this value. */
    String shown(T value, Locale locale) {
        Word<T> word = words.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no word for '" + value + "'"));
        return shown(word, locale);
    }

    private String shown(Word<T> word, Locale locale) {
        String label = word.label() == null ? word.code() : word.label().in(locale);
        return find(label).filter(word.value()::equals).isPresent() ? label : word.code();
    }

    /** What is written for each value, in order. */
    List<String> shown(Locale locale) {
        return words.stream().map(word -> shown(word, locale)).toList();
    }

    /** Everything that is read, what is written in a locale first. */
    List<String> spellings(Locale first) {
        Set<String> spellings = new LinkedHashSet<>(shown(first));
        for (Word<T> word : words) {
            if (word.label() != null) {
                spellings.addAll(word.label().byLanguage().values());
            }
            spellings.add(word.code());
        }
        List<String> read = new ArrayList<>(spellings);
        read.removeIf(spelling -> find(spelling).isEmpty());
        return read;
    }
}
