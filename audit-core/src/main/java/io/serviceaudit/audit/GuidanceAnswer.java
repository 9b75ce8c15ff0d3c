package io.serviceaudit.audit;

/** The auditor's answer to a guiding question; it is kept and never scored. */
public enum GuidanceAnswer {
    /** Yes. */
    YES("yes"),
    /** In part. */
    PARTIAL("partial"),
    /** No. */
    NO("no"),
    /** Does not belong here. */
    NOT_APPLICABLE("n/a");

    private final String code;

    GuidanceAnswer(String code) {
        this.code = code;
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }
}
