package io.serviceaudit.calendar;

import io.serviceaudit.internal.Copies;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A plan as a calendar file, and what is not in it. Immutable. */
public final class CalendarFile {
    private final byte @Nullable [] content;
    private final int entries;
    private final List<LeftOut> leftOut;
    private final @Nullable String notice;

    CalendarFile(byte @Nullable [] content, int entries, List<LeftOut> leftOut, @Nullable String notice) {
        this.content = content == null ? null : content.clone();
        this.entries = entries;
        this.leftOut = Copies.of(leftOut);
        this.notice = notice;
    }

    /** The file, UTF-8, to be served as {@code text/calendar}; empty without entries, since a calendar must have one. */
    public Optional<byte[]> content() {
        return content == null ? Optional.empty() : Optional.of(content.clone());
    }

    /** How many tasks and events it has. */
    public int entries() {
        return entries;
    }

    /** The actions that are not in it, in the order of the plan: events need a day. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** How many actions are not in it and which, in words; empty if all are. */
    public Optional<String> notice() {
        return Optional.ofNullable(notice);
    }

    /**
     * An action without a due date, which no event can show.
     *
     * @param action its id in the plan
     * @param title what to do
     */
    public record LeftOut(String action, String title) {}
}
