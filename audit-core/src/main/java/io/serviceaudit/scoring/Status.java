package io.serviceaudit.scoring;

/** How far the answering of an audit has come (rule S12). */
public enum Status {
    /** Nothing is answered, also where no item applies. */
    DIAGNOSIS_NEEDED("diagnosis-needed"),
    /** Something is answered, something is not. */
    IN_PROGRESS("in-progress"),
    /** Every item that applies is answered. */
    COMPLETE("complete");

    private final String code;

    Status(String code) {
        this.code = code;
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }
}
