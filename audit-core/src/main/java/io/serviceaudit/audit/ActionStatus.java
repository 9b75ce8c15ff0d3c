package io.serviceaudit.audit;

/** How far an action has come. */
public enum ActionStatus {
    /** Not begun; the default. */
    OPEN("open"),
    /** Begun. */
    IN_PROGRESS("in-progress"),
    /** Done. */
    DONE("done"),
    /** Given up. */
    DROPPED("dropped");

    private final String code;

    ActionStatus(String code) {
        this.code = code;
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }

    /** Whether there is still something to do: open or in progress. */
    public boolean isUnfinished() {
        return this == OPEN || this == IN_PROGRESS;
    }
}
