package io.serviceaudit.priority;

/** How much an item matters to customers when it is bad; set by the author of the checklist. */
public enum Impact {
    /** A nuisance. */
    LOW("low"),
    /** Felt by customers; the default. */
    MEDIUM("medium"),
    /** Drives customers away. */
    HIGH("high");

    private final String code;

    Impact(String code) {
        this.code = code;
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }
}
