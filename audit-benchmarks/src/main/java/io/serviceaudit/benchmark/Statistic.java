package io.serviceaudit.benchmark;

import java.util.Optional;

/** What a benchmark row's bounds say about the companies behind it. */
public enum Statistic {
    /** From the usual low to the usual high, as the source gives them. */
    RANGE("range"),
    /** The arithmetic mean. */
    MEAN("mean"),
    /** The middle value. */
    MEDIAN("median"),
    /** From the first quartile to the third: the middle half. */
    QUARTILES("quartiles"),
    /** The best of those looked at. */
    TOP("top");

    private final String code;

    Statistic(String code) {
        this.code = code;
    }

    /** {@return the word for it in documents} */
    public String code() {
        return code;
    }

    /**
     * The statistic of a word.
     *
     * @param code the word in documents
     * @return the statistic; empty for any other text
     */
    public static Optional<Statistic> ofCode(String code) {
        for (Statistic statistic : values()) {
            if (statistic.code.equals(code)) {
                return Optional.of(statistic);
            }
        }
        return Optional.empty();
    }
}
