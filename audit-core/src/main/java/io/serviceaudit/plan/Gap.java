package io.serviceaudit.plan;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something the plan lacks: an action for a finding, or an owner, a due date or a measure of an action. */
public final class Gap {
    private final Kind kind;
    private final @Nullable String item;
    private final @Nullable String action;

    private Gap(Kind kind, @Nullable String item, @Nullable String action) {
        this.kind = kind;
        this.item = item;
        this.action = action;
    }

    static Gap ofItem(Kind kind, String item) {
        return new Gap(kind, Objects.requireNonNull(item, "item"), null);
    }

    static Gap ofAction(Kind kind, String action) {
        return new Gap(kind, null, Objects.requireNonNull(action, "action"));
    }

    /** What is missing. */
    public Kind kind() {
        return kind;
    }

    /** The id of the item whose finding nothing is planned for; empty for a gap of an action. */
    public Optional<String> item() {
        return Optional.ofNullable(item);
    }

    /** The id of the action that lacks something; empty for a finding without one. */
    public Optional<String> action() {
        return Optional.ofNullable(action);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Gap that
                && kind == that.kind
                && Objects.equals(item, that.item)
                && Objects.equals(action, that.action);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, item, action);
    }

    /** Kind and id; for display. */
    @Override
    public String toString() {
        return kind.code() + ": " + (item != null ? item : action);
    }

    /** The kinds of gaps. */
    public enum Kind {
        /** A finding of high priority is the matter of no action. */
        NO_ACTION("no-action"),
        /** What was planned for a finding was done by the day of the audit, which found it all the same: it takes another plan. */
        NO_EFFECT("no-effect"),
        /** All that was planned for a finding was dropped. */
        ALL_DROPPED("all-dropped"),
        /** Nobody answers for an unfinished action. */
        NO_OWNER("no-owner"),
        /** An unfinished action is due on no day. */
        NO_DUE("no-due"),
        /** Nothing shows whether an unfinished action worked. */
        NO_MEASURE("no-measure");

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
