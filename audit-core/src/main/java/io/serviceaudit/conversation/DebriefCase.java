package io.serviceaudit.conversation;

import io.serviceaudit.internal.Require;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That a conversation is a case for the debrief with the team: a good one or a bad one, with a note if there is something to say. */
public final class DebriefCase {
    private final DebriefKind kind;
    private final @Nullable String note;

    private DebriefCase(DebriefKind kind, @Nullable String note) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.note = note;
    }

    /** A case of a kind, without a note. */
    public static DebriefCase of(DebriefKind kind) {
        return new DebriefCase(kind, null);
    }

    /**
     * This case with what there is to learn from it. A note is free text and may name people; it is left out of what is shown to the
     * team unless asked for.
     *
     * @throws IllegalArgumentException if the note is blank
     */
    public DebriefCase withNote(String note) {
        return new DebriefCase(kind, Require.notBlank("note of a debrief case", note));
    }

    /** What it is an example of. */
    public DebriefKind kind() {
        return kind;
    }

    /** What there is to learn from it; empty if not said. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DebriefCase that && kind == that.kind && Objects.equals(note, that.note);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, note);
    }

    /** The kind alone, so that no note slips into a log. */
    @Override
    public String toString() {
        return "DebriefCase[" + kind.code() + "]";
    }
}
