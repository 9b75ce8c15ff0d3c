package io.serviceaudit.audit;

import io.serviceaudit.internal.Require;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an answer rests on: a data source, a note, a link. */
public final class Evidence {
    private final String source;
    private final @Nullable String note;
    private final @Nullable String link;

    private Evidence(String source, @Nullable String note, @Nullable String link) {
        this.source = Require.notBlank("source of evidence", source);
        this.note = Require.notBlankOrNull("note of evidence", note);
        this.link = Require.notBlankOrNull("link of evidence", link);
    }

    /**
     * Evidence from a source: CRM, ticket system, call recordings.
     *
     * @throws IllegalArgumentException if the source is blank
     */
    public static Evidence of(String source) {
        return new Evidence(source, null, null);
    }

    /**
     * This evidence with what was seen.
     *
     * @throws IllegalArgumentException if the note is blank
     */
    public Evidence withNote(String note) {
        return new Evidence(source, Objects.requireNonNull(note, "note"), link);
    }

    /**
     * This evidence with where to find it. It is kept as written and never followed.
     *
     * @throws IllegalArgumentException if the link is blank
     */
    public Evidence withLink(String link) {
        return new Evidence(source, note, Objects.requireNonNull(link, "link"));
    }

    /** Where it comes from. */
    public String source() {
        return source;
    }

    /** What was seen; empty if not said. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** Where to find it; empty if not said. */
    public Optional<String> link() {
        return Optional.ofNullable(link);
    }
}
