package io.serviceaudit.checklist;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one thing, so that its builder can name every defect at once. */
final class Defects {
    private final String thing;
    private final List<String> messages = new ArrayList<>();

    Defects(String thing) {
        this.thing = thing;
    }

    /** Runs a check and keeps the message of its failure. */
    void collect(Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException e) {
            add(String.valueOf(e.getMessage()));
        }
    }

    void add(String message) {
        if (!messages.contains(message)) {
            messages.add(message);
        }
    }

    /** Throws one exception with all messages; several are joined by "; " after a count. */
    void throwIfAny() {
        if (messages.size() == 1) {
            throw new IllegalArgumentException(messages.get(0));
        }
        if (!messages.isEmpty()) {
            throw new IllegalArgumentException(
                    thing + " has " + messages.size() + " defects: " + String.join("; ", messages));
        }
    }
}
