package io.serviceaudit.checklist;

/** How far a version of a checklist is in its life. Whatever its state, audits of it are scored with it (rule S22). */
public enum ChecklistState {
    /** Still being written: not offered for new audits. */
    DRAFT("draft"),
    /** Offered for new audits. */
    ACTIVE("active"),
    /** No longer offered; kept for the audits that are of it. */
    RETIRED("retired");

    private final String code;

    ChecklistState(String code) {
        this.code = code;
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }
}
