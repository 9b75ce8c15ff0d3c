package io.serviceaudit.wording;

import io.serviceaudit.checklist.Text;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Gives the words of a key. A structure asks for the words it needs, and so says which keys there must be. */
@FunctionalInterface
public interface Words {
    /** The words of a key. */
    Text get(String key);

    /** These words, with every key taken to begin with {@code prefix}. */
    default Words under(String prefix) {
        return key -> get(prefix + key);
    }

    /** Every key that {@code reader} asks for, found by letting it read words that are not yet there. */
    static Set<String> askedBy(Function<Words, ?> reader) {
        Text blank = Text.of("en", "-");
        Set<String> keys = new LinkedHashSet<>();
        Words recording = key -> {
            keys.add(key);
            return blank;
        };
        Objects.requireNonNull(reader.apply(recording), "what the reader makes of the words");
        return keys;
    }
}
