package io.serviceaudit.metric;

/**
 * Where an interval was cut off because its formula went beyond the scale: an adjusted Wald interval of 93.1 to 101.1
 * points is shown as 93.1 to 100 and is limited at the high end. An interval that ends at the end of the scale by itself
 * is not limited.
 */
public enum LimitedAt {
    /** Nowhere: both limits are those of the formula. */
    NEITHER_END("neither-end"),
    /** The low limit is the low end of the scale. */
    LOW_END("low-end"),
    /** The high limit is the high end of the scale. */
    HIGH_END("high-end"),
    /** Both limits are the ends of the scale. */
    BOTH_ENDS("both-ends");

    private final String code;

    LimitedAt(String code) {
        this.code = code;
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }

    static LimitedAt of(boolean low, boolean high) {
        if (low) {
            return high ? BOTH_ENDS : LOW_END;
        }
        return high ? HIGH_END : NEITHER_END;
    }
}
