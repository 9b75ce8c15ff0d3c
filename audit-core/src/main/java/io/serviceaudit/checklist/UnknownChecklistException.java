package io.serviceaudit.checklist;

import java.util.List;

/**
 * A checklist, or a version of it, is asked for that is not at hand (rule S22). The message lists those that are: the versions of the
 * checklist, or, where none is at hand, the ids of the others.
 */
public final class UnknownChecklistException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final String version;
    private final String[] versions;

    UnknownChecklistException(String id, String version, List<String> versions, List<String> ids) {
        super(message(id, version, versions, ids));
        this.id = id;
        this.version = version;
        this.versions = versions.toArray(new String[0]);
    }

    private static String message(String id, String version, List<String> versions, List<String> ids) {
        if (!versions.isEmpty()) {
            return "checklist '" + id + "' is not at hand in version '" + version + "'; at hand: "
                    + String.join(", ", versions);
        }
        return "checklist '" + id + "' is not at hand; "
                + (ids.isEmpty() ? "there is none at all" : "at hand: " + String.join(", ", ids));
    }

    /** The id that was asked for. */
    public String id() {
        return id;
    }

    /** The version that was asked for. */
    public String version() {
        return version;
    }

    /** The versions of that checklist that are at hand, in order; empty where the checklist is not known at all. */
    public List<String> versions() {
        return List.of(versions);
    }
}
