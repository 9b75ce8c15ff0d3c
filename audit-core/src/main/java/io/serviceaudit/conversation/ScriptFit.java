package io.serviceaudit.conversation;

import java.util.Optional;

/** How an employee kept to the script of a conversation. */
public enum ScriptFit {
    /** Kept to the script, and it fitted. */
    FOLLOWED("followed"),
    /** Had to leave the script, because it did not cover the case. */
    IMPROVISED("improvised"),
    /** Read the template out without listening. */
    RECITED("recited");

    private final String code;

    ScriptFit(String code) {
        this.code = code;
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }

    /** The script fit of a word; empty for any other. */
    public static Optional<ScriptFit> ofCode(String code) {
        for (ScriptFit fit : values()) {
            if (fit.code.equals(code)) {
                return Optional.of(fit);
            }
        }
        return Optional.empty();
    }
}
