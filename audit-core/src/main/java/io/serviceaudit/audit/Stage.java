package io.serviceaudit.audit;

import java.util.Optional;

/** The six stages of an audit, in order. */
public enum Stage {
    /** Metrics over all channels. */
    QUANTITATIVE_METRICS("quantitative-metrics"),
    /** The customer's way from first touch to solution. */
    CUSTOMER_JOURNEY("customer-journey"),
    /** Qualitative review of contacts and scenarios. */
    CONVERSATION_REVIEW("conversation-review"),
    /** Employees and shift leads. */
    STAFF_INTERVIEWS("staff-interviews"),
    /** Facts against customers' expectations and business goals. */
    FACT_VS_EXPECTATION("fact-vs-expectation"),
    /** Hypotheses of improvement, in order of priority. */
    IMPROVEMENT_HYPOTHESES("improvement-hypotheses");

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }

    /** The stage of a word; empty for any other. */
    public static Optional<Stage> ofCode(String code) {
        for (Stage stage : values()) {
            if (stage.code.equals(code)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }
}
