package io.serviceaudit.conversation;

import java.util.Objects;

/**
 * One conversation that could not be used, and the one that is reviewed in its place.
 *
 * @param unusable the id of the conversation that was drawn
 * @param by the id of the conversation of the reserve
 */
public record Replacement(String unusable, String by) {
    /** Checks that nothing is null. */
    public Replacement {
        Objects.requireNonNull(unusable, "unusable");
        Objects.requireNonNull(by, "by");
    }
}
