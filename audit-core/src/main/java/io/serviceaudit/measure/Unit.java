package io.serviceaudit.measure;

/**
 * The kind of thing a metric counts. Quantities of one kind compare with each other, those of two kinds never do.
 * Durations in other spellings (90 minutes, 1.5 hours) are the same kind and are held in seconds.
 */
public enum Unit {
    /** Points on a scale of the metric's own, such as -100 to 100 of the Net Promoter Score. */
    POINTS("points"),
    /** Percent: 4.1 means 4.1 of a hundred. */
    PERCENT("percent"),
    /** How many. */
    COUNT("count"),
    /** How often in a year. */
    PER_YEAR("per-year"),
    /** An amount of money; its currency stands with the measurement. */
    MONEY("money"),
    /** A length of time, held in seconds. */
    DURATION("duration");

    private final String code;

    Unit(String code) {
        this.code = code;
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }
}
