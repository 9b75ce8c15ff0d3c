package io.serviceaudit.metric;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a figure of money takes for given, so that whoever reads it can object: that no customer is won, that churn stays what it is. The
 * list of kinds is closed.
 *
 * @param kind what is taken for given
 * @param parameters its numbers by name, in the order of the names: {@code percent} a plain decimal, {@code period} and {@code from} an
 *     ISO 8601 period; each kind says which it has
 */
public record Assumption(Kind kind, Map<String, String> parameters) {
    static final String PERCENT = "percent";
    static final String PERIOD = "period";
    static final String FROM = "from";

    /** Copies the parameters. */
    public Assumption {
        Objects.requireNonNull(kind, "kind");
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    static Assumption of(Kind kind) {
        return new Assumption(kind, Map.of());
    }

    /** What can be taken for given. */
    public enum Kind {
        /** Only the customers there are today are counted: none is won, and none who left comes back. */
        TODAYS_CUSTOMERS("todays-customers"),
        /** The same share of those there leaves in every period, new and old customers alike. */
        CONSTANT_CHURN("constant-churn"),
        /** Every customer pays the average, and it stays what it is. */
        CONSTANT_REVENUE("constant-revenue"),
        /** The revenue was stated for the period {@code from} and is spread evenly over it, so much a {@code period}. */
        REVENUE_SPREAD("revenue-spread"),
        /** Whoever is there at the start of a {@code period} pays for the whole of it. */
        PAID_AT_PERIOD_START("paid-at-period-start"),
        /** The margin is so many {@code percent} of revenue and stays so. */
        CONSTANT_MARGIN("constant-margin"),
        /** Money later is worth as much as money now. */
        NO_DISCOUNTING("no-discounting"),
        /** Money later is worth less, by so many {@code percent} a {@code period}. */
        DISCOUNTED("discounted"),
        /** The target is reached at once and holds from the first period on. */
        TARGET_AT_ONCE("target-at-once"),
        /** What it costs to reach the target is not taken off. */
        COST_OF_CHANGE_LEFT_OUT("cost-of-change-left-out"),
        /** The value is that of a customer's whole life with the company, however long. */
        WHOLE_LIFE("whole-life"),
        /** What it cost to win the customer is not taken off. */
        COST_OF_WINNING_LEFT_OUT("cost-of-winning-left-out"),
        /** The churn was stated {@code from} another period and carried to this {@code period} by compounding. */
        CHURN_CARRIED("churn-carried"),
        /** The target was stated {@code from} another period and carried to this {@code period} by compounding. */
        TARGET_CARRIED("target-carried"),
        /** Where one of the two was carried between days and months, a year counts as 365 days. */
        YEAR_OF_365_DAYS("year-of-365-days"),
        /** The interval, at so many {@code percent}, tells of chance in the counted churn alone. */
        CHANCE_IN_CHURN_ONLY("chance-in-churn-only");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The word for it in documents. */
        public String code() {
            return code;
        }
    }
}
