package io.serviceaudit.checklist;

/** The kind of work an improvement takes, by which a plan is sorted. */
public enum Basket {
    /** Wording, micro-training, queue tuning. */
    QUICK_FIX("quick-fix"),
    /** Load, escalation processes, integration of systems. */
    SYSTEMIC("systemic"),
    /** Unclear interface, failures, missing functions. */
    PRODUCT("product");

    private final String code;

    Basket(String code) {
        this.code = code;
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }
}
