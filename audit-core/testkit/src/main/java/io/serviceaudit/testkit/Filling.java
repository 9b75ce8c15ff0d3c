package io.serviceaudit.testkit;

/** How far a random audit is filled in, and how. */
public enum Filling {
    /** No answer at all; measurements may still answer items. */
    EMPTY,
    /** Some items have an answer. */
    PARTIAL,
    /** Every item has an answer. */
    FULL,
    /** Every item whose scale allows it is answered n/a, and no other. */
    ALL_NOT_APPLICABLE,
    /** Every item has the answer worth most, after reversal. */
    ALL_BEST,
    /** Every item has the answer worth least, after reversal. */
    ALL_WORST
}
