package io.serviceaudit.compare;

import java.util.Objects;

/**
 * A group whose figure is not shown, and why. Neither its values nor its size are here.
 *
 * @param group the group
 * @param figure what is not shown of it
 * @param reason why not
 */
public record Withheld(Group group, Figure figure, Reason reason) {
    /** Checks that nothing is null. */
    public Withheld {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(reason, "reason");
    }

    /** Why a figure is not shown. */
    public enum Reason {
        /** Fewer subjects have it than the minimum size. */
        GROUP_TOO_SMALL("group-too-small"),
        /** No metric of this id was given for the table, so nobody can say which way it gets better. */
        METRIC_UNKNOWN("metric-unknown"),
        /** The metric given for the table is in another unit, or for another period. */
        DEFINED_OTHERWISE("defined-otherwise"),
        /** The group gives amounts of money in several currencies, and none was asked for. */
        SEVERAL_CURRENCIES("several-currencies"),
        /** Amounts of money in another currency than was asked for, or in none that is named. */
        OTHER_CURRENCY("other-currency");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The word for it in documents. */
        public String code() {
            return code;
        }
    }
}
