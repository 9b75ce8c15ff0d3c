package io.serviceaudit.scoring;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something about an audit that a reader should know and that changes no figure. */
public final class Notice {
    private final Kind kind;
    private final @Nullable String item;
    private final @Nullable String action;
    private final @Nullable String metric;

    private Notice(Kind kind, @Nullable String item, @Nullable String action, @Nullable String metric) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.item = item;
        this.action = action;
        this.metric = metric;
    }

    static Notice ofItem(Kind kind, String item) {
        return new Notice(kind, item, null, null);
    }

    static Notice ofAction(Kind kind, String action) {
        return new Notice(kind, null, action, null);
    }

    static Notice ofMetric(Kind kind, String metric) {
        return new Notice(kind, null, null, metric);
    }

    /** What is to be known. */
    public Kind kind() {
        return kind;
    }

    /** The id of the item it is about; empty if it is about something else. */
    public Optional<String> item() {
        return Optional.ofNullable(item);
    }

    /** The id of the action it is about; empty if it is about something else. */
    public Optional<String> action() {
        return Optional.ofNullable(action);
    }

    /** The id of the metric it is about; empty if it is about something else. */
    public Optional<String> metric() {
        return Optional.ofNullable(metric);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Notice that
                && kind == that.kind
                && Objects.equals(item, that.item)
                && Objects.equals(action, that.action)
                && Objects.equals(metric, that.metric);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, item, action, metric);
    }

    /** Kind and id; for display. */
    @Override
    public String toString() {
        return kind.code() + ": " + (item != null ? item : action != null ? action : metric);
    }

    /** The kinds of notices. */
    public enum Kind {
        /** The auditor's answer differs from what was measured; the auditor's counts (rule S11). */
        ANSWER_DIFFERS_FROM_MEASUREMENT("answer-differs-from-measurement"),
        /** The auditor's red flag differs from what was measured; the auditor's counts (rule S11). */
        RED_FLAG_DIFFERS_FROM_MEASUREMENT("red-flag-differs-from-measurement"),
        /** A red flag was observed on an item whose value is good (rule S14). */
        RED_FLAG_CONTRADICTS_ANSWER("red-flag-contradicts-answer"),
        /** The auditor gave a priority to an item that is no finding (rule S14). */
        PRIORITY_WITHOUT_FINDING("priority-without-finding"),
        /** An answer was given to an item that a rule excludes; it is kept and not counted (rule S21). */
        ANSWER_NOT_COUNTED("answer-not-counted"),
        /** Something is due before the date of the audit. */
        DUE_BEFORE_AUDIT("due-before-audit"),
        /** A target was to be reached by the date of the audit or a day before it, so there is no pace to keep. */
        TARGET_DAY_NOT_AFTER_AUDIT("target-day-not-after-audit");

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
