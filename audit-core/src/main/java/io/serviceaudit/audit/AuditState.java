package io.serviceaudit.audit;

/** Whether an audit is still being worked on. */
public enum AuditState {
    /** Being filled in; the default. */
    DRAFT("draft"),
    /** Signed off. */
    FINAL("final");

    private final String code;

    AuditState(String code) {
        this.code = code;
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }
}
