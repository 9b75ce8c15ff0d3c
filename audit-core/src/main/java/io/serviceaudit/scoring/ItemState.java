package io.serviceaudit.scoring;

/** What became of an item in one audit (rule S4). */
public enum ItemState {
    /** It has a value, from the auditor or a measurement. */
    ANSWERED("answered"),
    /** The auditor says that it does not belong here. */
    MARKED_NOT_APPLICABLE("n/a"),
    /** Its condition, or that of its section, is false or unknown. */
    EXCLUDED_BY_RULE("not-applicable"),
    /** Nobody has answered it, and no measurement does. */
    UNANSWERED("unanswered");

    private final String code;

    ItemState(String code) {
        this.code = code;
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }
}
