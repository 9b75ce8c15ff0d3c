package io.serviceaudit.measure;

import java.util.Optional;

/** How a quantity is held against a threshold. Boundaries are exactly as written (rule S10): 15 is not &lt; 15. */
public enum Comparator {
    /** Less than. */
    LESS("<"),
    /** Less than or equal. */
    AT_MOST("<="),
    /** Greater than or equal. */
    AT_LEAST(">="),
    /** Greater than. */
    GREATER(">");

    private final String code;

    Comparator(String code) {
        this.code = code;
    }

    /** The sign for it in documents. */
    public String code() {
        return code;
    }

    /** The comparator of a sign; empty for any other text. */
    public static Optional<Comparator> ofCode(String code) {
        for (Comparator comparator : values()) {
            if (comparator.code.equals(code)) {
                return Optional.of(comparator);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether {@code value} stands in this relation to {@code threshold}.
     *
     * @throws IllegalArgumentException if their units differ
     */
    public boolean holds(Quantity value, Quantity threshold) {
        int order = value.compareTo(threshold);
        return switch (this) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
            case GREATER -> order > 0;
        };
    }
}
