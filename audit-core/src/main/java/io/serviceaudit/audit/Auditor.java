package io.serviceaudit.audit;

import io.serviceaudit.internal.Require;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who filled the audit in. */
public final class Auditor {
    private final String id;
    private final @Nullable String name;

    private Auditor(String id, @Nullable String name) {
        this.id = Require.hostId("auditor id", id);
        this.name = Require.notBlankOrNull("name of auditor '" + id + "'", name);
    }

    /**
     * An auditor known by an id of the host's own.
     *
     * @throws IllegalArgumentException if the id is not 1-128 printable characters
     */
    public static Auditor of(String id) {
        return new Auditor(id, null);
    }

    /**
     * This auditor with a name.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Auditor withName(String name) {
        return new Auditor(id, Objects.requireNonNull(name, "name"));
    }

    /** The host's id for the person. */
    public String id() {
        return id;
    }

    /** The name; empty if not given. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }
}
