package io.serviceaudit.checklist;

/** What an item without a value does to the score (rule S5). */
public enum MissingValue {
    /** It is left out: neither earned nor possible. */
    EXCLUDE("exclude"),
    /** It counts as a value of 0. */
    ZERO("zero");

    private final String code;

    MissingValue(String code) {
        this.code = code;
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }
}
