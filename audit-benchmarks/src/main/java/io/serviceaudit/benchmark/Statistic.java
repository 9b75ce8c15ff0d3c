package io.serviceaudit.benchmark;

/** What a benchmark row's value says about the companies behind it. */
public enum Statistic {
    /** The arithmetic mean. */
    MEAN,
    /** The middle value. */
    MEDIAN
}
