package io.serviceaudit.json;

import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.ChecklistLibrary;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads which checklist of the library a document speaks of. */
final class LibraryReader {
    private static final List<String> FIELDS = List.of("id", "version");

    private final ChecklistLibrary library;
    private final Problems problems;
    private final Values values;

    LibraryReader(ChecklistLibrary library, Problems problems, Values values) {
        this.library = library;
        this.problems = problems;
        this.values = values;
    }

    /**
     * The checklist that a document names by id and version, in whatever state.
     *
     * @param unknown what to say where the version is not at hand, of the version, the id and the versions at hand
     */
    @Nullable
    Checklist checklist(JsonValue value, Message unknown) {
        Fields fields = Fields.of(value, FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        String id = fields.required("id", this::id);
        String version = fields.required("version", values::version);
        JsonValue versionValue = fields.value("version");
        if (id == null || version == null || versionValue == null) {
            return null;
        }
        return version(id, version, versionValue.place(), unknown);
    }

    /** The id of a checklist of which some version is at hand. */
    @Nullable
    String id(JsonValue value) {
        String id = values.text(value);
        if (id == null || !library.versions(id).isEmpty()) {
            return id;
        }
        List<String> known = library.ids();
        if (known.isEmpty()) {
            problems.add(value.place(), Message.NO_CHECKLISTS, id);
        } else {
            problems.addUnknown(value.place(), Message.UNKNOWN_CHECKLIST, id, known, id, Problems.names(known));
        }
        return null;
    }

    /**
     * The checklist in a version, in whatever state.
     *
     * @param unknown what to say where it is not at hand, of the version, the id and the versions at hand
     */
    @Nullable
    Checklist version(String id, String version, Place place, Message unknown) {
        Optional<Checklist> found = library.find(id, version);
        if (found.isEmpty()) {
            // Another version is no misspelt one, so none is suggested.
            problems.add(place, unknown, version, id, Problems.names(library.versions(id)));
        }
        return found.orElse(null);
    }
}
