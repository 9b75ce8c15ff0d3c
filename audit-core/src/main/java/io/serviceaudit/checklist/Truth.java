package io.serviceaudit.checklist;

/** A truth value of Kleene's three-valued logic; the constants stand in order. */
public enum Truth {
    /** Known not to hold. */
    FALSE,
    /** Not known. */
    UNKNOWN,
    /** Known to hold. */
    TRUE;

    /** True or false. */
    public static Truth of(boolean known) {
        return known ? TRUE : FALSE;
    }

    /** The lesser of the two. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The greater of the two. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** True for false, false for true, unknown for unknown. */
    public Truth negated() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }
}
