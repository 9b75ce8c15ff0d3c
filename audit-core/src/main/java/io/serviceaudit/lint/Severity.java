package io.serviceaudit.lint;

/** How sure it is that a defect is one; the constants stand in order, the surest first. */
public enum Severity {
    /** Part of the checklist can never do what it says, whatever is answered. */
    ERROR("error"),
    /** Something may be meant as it is, and seldom is. */
    WARNING("warning"),
    /** Nothing was found, because nothing could be looked at. */
    NOTICE("notice");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }
}
