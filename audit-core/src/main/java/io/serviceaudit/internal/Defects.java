package io.serviceaudit.internal;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one thing, so that its builder can name every defect at once. */
public final class Defects {
    private final String thing;
    private final List<String> messages = new ArrayList<>();

    /** Collects what is wrong with {@code thing}, named as a message begins. */
    public Defects(String thing) {
        this.thing = thing;
    }

    /** Runs a check and keeps the message of its failure. */
    public void collect(Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException e) {
            add(String.valueOf(e.getMessage()));
        }
    }

    /** Adds a message, once. */
    public void add(String message) {
        if (!messages.contains(message)) {
            messages.add(message);
        }
    }

    /**
     * Throws one exception with all messages; several are joined by "; " after a count.
     *
     * @throws IllegalArgumentException if there is any message
     */
    public void throwIfAny() {
        if (messages.size() == 1) {
            throw new IllegalArgumentException(messages.get(0));
        }
        if (!messages.isEmpty()) {
            throw new IllegalArgumentException(
                    thing + " has " + messages.size() + " defects: " + String.join("; ", messages));
        }
    }
}
