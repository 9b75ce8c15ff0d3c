package io.serviceaudit.priority;

import io.serviceaudit.measure.Ratio;

/** How soon a finding wants attention. The order of the constants is from low to high. */
public enum Priority {
    /** Not critical, can wait. */
    LOW("low"),
    /** Matters, but not at once. */
    MEDIUM("medium"),
    /** Critical, at once. */
    HIGH("high");

    private static final Ratio HALF = Ratio.of(1, 2);

    private final String code;

    Priority(String code) {
        this.code = code;
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }

    /**
     * The priority suggested for a finding the auditor gave none (rule S16). High: a red flag was observed, or a
     * critical item has value 0, or impact is high and at least half of the value is missing. Medium: impact is high,
     * or it is medium and at least half is missing. Low: the rest.
     *
     * @param value the item's value after reversal, from 0 to 1; 0 where it is unanswered
     * @param impact the item's impact
     * @param critical whether the item is critical
     * @param redFlag whether its red flag was observed
     */
    public static Priority suggest(Ratio value, Impact impact, boolean critical, boolean redFlag) {
        boolean halfMissing = Ratio.ONE.minus(value).compareTo(HALF) >= 0;
        if (redFlag || critical && value.isZero() || impact == Impact.HIGH && halfMissing) {
            return HIGH;
        }
        return impact == Impact.HIGH || impact == Impact.MEDIUM && halfMissing ? MEDIUM : LOW;
    }
}
