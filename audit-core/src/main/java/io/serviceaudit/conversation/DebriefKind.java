package io.serviceaudit.conversation;

import java.util.Optional;

/** What a conversation that is picked for the debrief with the team is an example of. */
public enum DebriefKind {
    /** How it should be done. */
    GOOD("good"),
    /** What should not happen. */
    BAD("bad");

    private final String code;

    DebriefKind(String code) {
        this.code = code;
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }

    /** The kind of a word; empty for any other. */
    public static Optional<DebriefKind> ofCode(String code) {
        for (DebriefKind kind : values()) {
            if (kind.code.equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
