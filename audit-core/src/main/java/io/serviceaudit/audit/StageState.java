package io.serviceaudit.audit;

/** How far a stage has come. */
public enum StageState {
    /** Not begun; the default. */
    OPEN("open"),
    /** Begun. */
    IN_PROGRESS("in-progress"),
    /** Done. */
    DONE("done");

    private final String code;

    StageState(String code) {
        this.code = code;
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }
}
