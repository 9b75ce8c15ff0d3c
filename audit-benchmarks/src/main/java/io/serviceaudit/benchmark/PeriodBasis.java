package io.serviceaudit.benchmark;

/**
 * On what ground a benchmark row is compared with values of its metric, which are for the metric's own period. A reader
 * of a report should see whenever it is not {@link #STATED}.
 */
public enum PeriodBasis {
    /** The metric is no rate; it has no period to agree on. */
    NOT_A_RATE("not-a-rate"),
    /** The source states the metric's own period. */
    STATED("stated"),
    /** The source states another period; the bounds were carried to the metric's own by compounding. */
    CONVERTED("converted"),
    /** The source states no period; the bounds are taken to be for the metric's own. */
    ASSUMED("assumed");

    private final String code;

    PeriodBasis(String code) {
        this.code = code;
    }

    /** {@return the word for it in documents} */
    public String code() {
        return code;
    }
}
