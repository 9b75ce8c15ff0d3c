package io.serviceaudit.checklist;

import io.serviceaudit.internal.Require;
import java.util.Objects;

/**
 * Help of a stated kind beside an item: how to measure, how to check, the rule, examples.
 *
 * @param kind a kebab-case id that says what the help is about, such as {@code how-to-measure}
 * @param text the help itself
 */
public record Hint(String kind, Text text) {
    /**
     * Checks the kind.
     *
     * @throws IllegalArgumentException if the kind is no kebab-case id
     */
    public Hint {
        Require.id("kind of a hint", kind);
        Objects.requireNonNull(text, "text");
    }
}
