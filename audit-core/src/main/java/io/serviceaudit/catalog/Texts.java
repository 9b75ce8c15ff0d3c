package io.serviceaudit.catalog;

import io.serviceaudit.checklist.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The texts of one subject, each in all languages. */
final class Texts implements Words {
    private final Map<String, Text> byKey;

    private Texts(Map<String, Text> byKey) {
        this.byKey = Collections.unmodifiableMap(byKey);
    }

    /** What {@code reader} makes of the texts of a subject, which must have the keys it asks for and no other. */
    static <T> T read(String subject, Function<Words, T> reader) {
        return reader.apply(of(files(subject), Words.askedBy(reader)));
    }

    /** The texts of a subject, which must have the same keys in all languages. */
    static Texts load(String subject) {
        List<TextFile> files = files(subject);
        Set<String> keys = new LinkedHashSet<>();
        files.forEach(file -> keys.addAll(file.texts().keySet()));
        return of(files, keys);
    }

    private static List<TextFile> files(String subject) {
        return Languages.BUILT_IN.stream()
                .map(language -> TextFile.load(subject, language))
                .toList();
    }

    /**
     * The texts in these files, the default language first.
     *
     * @param keys the keys each file must have
     * @throws IllegalStateException naming every file and the keys it lacks or should not have
     */
    static Texts of(List<TextFile> files, Set<String> keys) {
        List<String> defects = new ArrayList<>();
        for (TextFile file : files) {
            Set<String> present = file.texts().keySet();
            addDefect(defects, file.name() + " lacks ", without(keys, present));
            addDefect(defects, file.name() + " should not have ", without(present, keys));
        }
        if (!defects.isEmpty()) {
            throw new IllegalStateException("texts and keys differ: " + String.join("; ", defects));
        }
        Map<String, Text> byKey = new LinkedHashMap<>();
        for (String key : keys) {
            Map<String, String> byLanguage = new LinkedHashMap<>();
            for (TextFile file : files) {
                byLanguage.put(file.language(), file.texts().getOrDefault(key, ""));
            }
            byKey.put(key, Text.of(files.get(0).language(), byLanguage));
        }
        return new Texts(byKey);
    }

    private static void addDefect(List<String> defects, String words, Set<String> keys) {
        if (!keys.isEmpty()) {
            defects.add(words + String.join(", ", keys));
        }
    }

    private static Set<String> without(Set<String> keys, Collection<String> others) {
        Set<String> rest = new LinkedHashSet<>(keys);
        rest.removeAll(others);
        return rest;
    }

    @Override
    public Text get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("there is no text '" + key + "'"));
    }

    /** The words of a key; empty if there are none. */
    Optional<Text> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** All keys, in the order they were asked for or, if they were not, of the first file. */
    Set<String> keys() {
        return byKey.keySet();
    }
}
