package io.serviceaudit.wording;

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

/** The texts of one subject, each in all languages. */
public final class Texts implements Words {
    private final Map<String, Text> byKey;

    private Texts(Map<String, Text> byKey) {
        this.byKey = Collections.unmodifiableMap(byKey);
    }

    /**
     * The texts in these files, the default language first.
     *
     * @param keys the keys each file must have
     * @throws IllegalStateException naming every file and the keys it lacks or should not have
     */
    public static Texts of(List<TextFile> files, Set<String> keys) {
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
    public Optional<Text> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** All keys, in the order they were asked for or, if they were not, of the first file. */
    public Set<String> keys() {
        return byKey.keySet();
    }
}
