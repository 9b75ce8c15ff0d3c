package io.serviceaudit.measure;

/** Which way a metric gets better. */
public enum Direction {
    /** More is better, as with retention. */
    HIGHER("higher"),
    /** Less is better, as with churn or waiting times. */
    LOWER("lower");

    private final String code;

    Direction(String code) {
        this.code = code;
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }
}
