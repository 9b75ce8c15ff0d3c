package io.serviceaudit.checklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Checklists by id and version, several versions side by side, each a draft, active or retired. Immutable: {@code with...} gives a
 * changed copy.
 *
 * <pre>{@code
 * ChecklistLibrary library = ChecklistLibrary.empty()
 *         .with(v1, ChecklistState.RETIRED)
 *         .with(v2, ChecklistState.ACTIVE)
 *         .with(v3, ChecklistState.DRAFT);
 * library.get("courier-service", "1.0.0"); // v1: audits of it are scored with it, whatever its state (rule S22)
 * library.latestActive("courier-service"); // v2: what a new audit is of
 * }</pre>
 *
 * <p>Checklists stand by id, alphabetically; versions of one stand from the earliest to the latest, whatever the order in which they
 * came. Numbers in versions are compared as numbers (1.9 before 1.10, 2026-9 before 2026-10); what has something behind a hyphen comes
 * before the same without (1.0.0-rc1 before 1.0.0), what has something behind a plus after the same without.
 */
public final class ChecklistLibrary {
    private static final ChecklistLibrary EMPTY = new ChecklistLibrary(new TreeMap<>());

    private final TreeMap<String, TreeMap<String, Entry>> entries;

    private ChecklistLibrary(TreeMap<String, TreeMap<String, Entry>> entries) {
        this.entries = entries;
    }

    /** A library without any checklist. */
    public static ChecklistLibrary empty() {
        return EMPTY;
    }

    /**
     * A library of these checklists, all active.
     *
     * @throws IllegalArgumentException if two have one id and version
     */
    public static ChecklistLibrary of(Collection<Checklist> checklists) {
        ChecklistLibrary library = EMPTY;
        for (Checklist checklist : checklists) {
            if (library.find(checklist.id(), checklist.version()).isPresent()) {
                throw new IllegalArgumentException(
                        "checklist '" + checklist.id() + "' " + checklist.version() + " is given twice");
            }
            library = library.with(checklist, ChecklistState.ACTIVE);
        }
        return library;
    }

    /**
     * This library with a version of a checklist, in place of one of the same id and version, as a checklist with other texts
     * is. A checklist with other questions or other figures is a new version.
     */
    public ChecklistLibrary with(Checklist checklist, ChecklistState state) {
        TreeMap<String, TreeMap<String, Entry>> changed = copy();
        changed.computeIfAbsent(checklist.id(), id -> new TreeMap<>(VersionOrder.INSTANCE))
                .put(checklist.version(), new Entry(checklist, state));
        return new ChecklistLibrary(changed);
    }

    /**
     * This library with a version in another state.
     *
     * @throws UnknownChecklistException if it is not at hand
     */
    public ChecklistLibrary withState(String id, String version, ChecklistState state) {
        return with(get(id, version), state);
    }

    /** This library without a version; the same if it is not at hand. */
    public ChecklistLibrary without(String id, String version) {
        TreeMap<String, TreeMap<String, Entry>> changed = copy();
        TreeMap<String, Entry> versions = changed.get(id);
        if (versions == null || versions.remove(version) == null) {
            return this;
        }
        if (versions.isEmpty()) {
            changed.remove(id);
        }
        return new ChecklistLibrary(changed);
    }

    private TreeMap<String, TreeMap<String, Entry>> copy() {
        TreeMap<String, TreeMap<String, Entry>> copy = new TreeMap<>();
        entries.forEach((id, versions) -> copy.put(id, new TreeMap<>(versions)));
        return copy;
    }

    /** The checklist of an id and version, in whatever state; empty if it is not at hand. */
    public Optional<Checklist> find(String id, String version) {
        return entry(id, version).map(Entry::checklist);
    }

    /**
     * The checklist of an id and version, in whatever state.
     *
     * @throws UnknownChecklistException if it is not at hand; it lists those that are
     */
    public Checklist get(String id, String version) {
        return find(id, version).orElseThrow(() -> new UnknownChecklistException(id, version, versions(id), ids()));
    }

    /** The state of a version; empty if it is not at hand. */
    public Optional<ChecklistState> state(String id, String version) {
        return entry(id, version).map(Entry::state);
    }

    private Optional<Entry> entry(String id, String version) {
        return Optional.ofNullable(versionsOf(id).get(version));
    }

    private Map<String, Entry> versionsOf(String id) {
        TreeMap<String, Entry> versions = entries.get(id);
        return versions == null ? Map.of() : versions;
    }

    /** The latest active version of a checklist, which a new audit is of; empty if none is active. */
    public Optional<Checklist> latestActive(String id) {
        List<Entry> versions = new ArrayList<>(versionsOf(id).values());
        Collections.reverse(versions);
        return versions.stream()
                .filter(entry -> entry.state() == ChecklistState.ACTIVE)
                .map(Entry::checklist)
                .findFirst();
    }

    /** The ids of all checklists, alphabetically. */
    public List<String> ids() {
        return List.copyOf(entries.keySet());
    }

    /** The versions at hand of a checklist, from the earliest to the latest; empty if it is not known. */
    public List<String> versions(String id) {
        return List.copyOf(versionsOf(id).keySet());
    }

    /** All versions of all checklists with their states, by id and then from the earliest to the latest. */
    public List<Entry> entries() {
        return entries.values().stream()
                .flatMap(versions -> versions.values().stream())
                .toList();
    }

    /** All versions of all checklists, by id and then from the earliest to the latest. */
    public List<Checklist> checklists() {
        return entries().stream().map(Entry::checklist).toList();
    }

    /** The checklists and their versions; for display. */
    @Override
    public String toString() {
        return "ChecklistLibrary" + entries();
    }

    /**
     * A version of a checklist with its state.
     *
     * @param checklist the checklist in this version
     * @param state how far it is in its life
     */
    public record Entry(Checklist checklist, ChecklistState state) {
        /** Checks that nothing is null. */
        public Entry {
            Objects.requireNonNull(checklist, "checklist");
            Objects.requireNonNull(state, "state");
        }

        /** Id, version and state; for display. */
        @Override
        public String toString() {
            return checklist + " " + state.code();
        }
    }
}
