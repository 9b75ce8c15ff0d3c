package io.serviceaudit.json;

import io.serviceaudit.audit.Migration;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a migration document. For one document. */
final class MigrationReader {
    private static final String RENAMED = "renamed";
    private static final String DROPPED = "dropped";
    private static final String ADDED = "added";
    private static final String ANSWERS = "answers";
    private static final List<String> FIELDS =
            List.of(DocumentKind.FORMAT, "checklist", "from", "to", RENAMED, DROPPED, ADDED, ANSWERS);
    private static final List<String> ANSWER_FIELDS = List.of("from", "to", "choices");

    private final Problems problems;
    private final Values values;
    private final Choices choices;
    private final LibraryReader library;

    /** Items of which the document says something, or means to under a misspelt name. */
    private final Set<String> saidOfOld = new HashSet<>();

    private final Set<String> saidOfNew = new HashSet<>();

    private final Map<String, Rename> renames = new LinkedHashMap<>();
    private final Map<String, Place> dropped = new LinkedHashMap<>();
    private final Map<String, Place> added = new LinkedHashMap<>();
    private final Map<ScalePair, Mapping> mappings = new LinkedHashMap<>();

    /** Whether an item was refused, so that nobody can tell which scales items go between. */
    private boolean areItemsRefused;

    /** Whether a scale was refused, so that nobody can tell which scales are mapped. */
    private boolean areScalesRefused;

    MigrationReader(Documents documents, Problems problems) {
        this.problems = problems;
        values = new Values(documents.limits(), problems);
        choices = new Choices(problems);
        library = new LibraryReader(documents.library(), problems, values);
    }

    /** The new id of an item, and where it stands. */
    private record Rename(String item, Place place) {}

    private record ScalePair(String from, String to) {}

    /**
     * What answers become between two scales, and where that is said.
     *
     * @param choices null where they keep their names
     */
    private record Mapping(@Nullable Map<Choice, Choice> choices, Place place) {}

    /** The migration; null if the document was refused, and then there is a problem. */
    @Nullable
    Migration read(JsonValue document) {
        if (!DocumentKind.MIGRATION.isKindOf(document, problems)) {
            return null;
        }
        Fields fields = Fields.of(document, FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        fields.required(DocumentKind.FORMAT, values::text);
        String id = fields.required("checklist", library::id);
        Checklist from = fields.required("from", v -> version(id, v));
        Checklist to = fields.required("to", v -> version(id, v));
        fields.optional(
                RENAMED,
                v -> values.entries(
                        v, (name, place) -> item(from, name, place, saidOfOld), (old, now) -> rename(old, now, to)));
        fields.optional(DROPPED, v -> items(v, from, saidOfOld, dropped));
        fields.optional(ADDED, v -> items(v, to, saidOfNew, added));
        fields.optional(ANSWERS, v -> values.list(v, each -> mapping(each, from, to)));
        if (from == null || to == null) {
            return null;
        }
        checkAllDeclared(fields, from, to);
        return problems.make(fields.place(), () -> migration(from, to));
    }

    private Migration migration(Checklist from, Checklist to) {
        Migration.Builder builder = Migration.builder(from, to);
        renames.forEach((old, now) -> builder.renamed(old, now.item()));
        builder.dropped(dropped.keySet().toArray(String[]::new));
        builder.added(added.keySet().toArray(String[]::new));
        mappings.forEach((scales, mapping) -> {
            if (mapping.choices() == null) {
                builder.sameAnswers(scales.from(), scales.to());
            } else {
                builder.answers(scales.from(), scales.to(), mapping.choices());
            }
        });
        return builder.build();
    }

    private @Nullable Checklist version(@Nullable String id, JsonValue value) {
        String version = values.version(value);
        return id == null || version == null
                ? null
                : library.version(id, version, value.place(), Message.NO_SUCH_VERSION);
    }

    /** An item of a version; of one that is not known, any. */
    private @Nullable String item(@Nullable Checklist version, @Nullable String item, Place place, Set<String> said) {
        if (version == null || item == null || version.item(item).isPresent()) {
            if (item != null) {
                said.add(item);
            } else {
                areItemsRefused = true;
            }
            return item;
        }
        areItemsRefused = true;
        problems.addUnknown(
                        place,
                        Message.UNKNOWN_ITEM_OF_VERSION,
                        item,
                        version.items().stream().map(Item::id).toList(),
                        item,
                        version.version())
                .ifPresent(said::add);
        return null;
    }

    private @Nullable String rename(@Nullable String old, JsonValue value, @Nullable Checklist to) {
        String now = item(to, values.text(value), value.place(), saidOfNew);
        if (old != null && now != null) {
            renames.put(old, new Rename(now, value.place()));
        }
        return now;
    }

    private @Nullable List<String> items(
            JsonValue value, @Nullable Checklist version, Set<String> said, Map<String, Place> places) {
        return values.list(value, each -> {
            String item = item(version, values.text(each), each.place(), said);
            if (item != null && places.putIfAbsent(item, each.place()) != null) {
                problems.add(each.place(), Message.DUPLICATE_ID, item);
            }
            return item;
        });
    }

    private @Nullable Mapping mapping(JsonValue value, @Nullable Checklist from, @Nullable Checklist to) {
        Fields fields = Fields.of(value, ANSWER_FIELDS, problems, values);
        if (fields == null) {
            areScalesRefused = true;
            return null;
        }
        Scale before = fields.required("from", v -> scale(v, from));
        Scale after = fields.required("to", v -> scale(v, to));
        Map<Choice, Choice> mapped = fields.optional(
                "choices",
                v -> values.entries(
                        v,
                        (name, place) -> before == null ? null : choices.named(before, name, place),
                        (old, choice) -> after == null ? null : choices.on(after, choice)));
        if (before == null || after == null) {
            areScalesRefused = true;
            return null;
        }
        Mapping mapping = new Mapping(mapped, value.place());
        if (mappings.putIfAbsent(new ScalePair(before.id(), after.id()), mapping) != null) {
            problems.add(value.place(), Message.MAPPED_TWICE, before.id(), after.id());
            return null;
        }
        return mapping;
    }

    /** A scale that some item of a version is on. */
    private @Nullable Scale scale(JsonValue value, @Nullable Checklist version) {
        String id = values.text(value);
        if (id == null || version == null) {
            return null;
        }
        Optional<Scale> scale = version.items().stream()
                .map(Item::scale)
                .filter(each -> each.id().equals(id))
                .findFirst();
        if (scale.isEmpty()) {
            List<String> known = version.items().stream()
                    .map(each -> each.scale().id())
                    .distinct()
                    .toList();
            problems.addUnknown(value.place(), Message.NO_ITEM_ON_SCALE, id, known, id, version.version());
        }
        return scale.orElse(null);
    }

    /** Names what {@link Migration.Builder#build()} refuses, where it stands. */
    private void checkAllDeclared(Fields fields, Checklist from, Checklist to) {
        renames.forEach((old, now) -> {
            addDeclaredTwice(old, dropped.get(old), DROPPED);
            addDeclaredTwice(now.item(), added.get(now.item()), ADDED);
        });
        Map<String, String> sources = sources(fields, from, to);
        for (Item item : to.items()) {
            if (!sources.containsKey(item.id()) && !saidOfNew.contains(item.id())) {
                problems.add(
                        place(fields, ADDED), Message.UNDECLARED_NEW_ITEM, item.id(), from.version(), to.version());
            }
        }
        checkScales(fields, from, to, sources);
    }

    private void addDeclaredTwice(String item, @Nullable Place place, String other) {
        if (place != null) {
            problems.add(place, Message.DECLARED_TWICE, item, RENAMED, other);
        }
    }

    /** Whose answers each item of the new version gets. */
    private Map<String, String> sources(Fields fields, Checklist from, Checklist to) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Item item : from.items()) {
            String id = item.id();
            Rename rename = renames.get(id);
            String target = rename == null ? id : rename.item();
            if (dropped.containsKey(id) || rename == null && saidOfOld.contains(id)) {
                continue;
            }
            if (to.item(target).isEmpty()) {
                problems.add(place(fields, DROPPED), Message.UNDECLARED_OLD_ITEM, id, from.version(), to.version());
            } else if (rename == null && added.containsKey(id)) {
                problems.add(
                        Objects.requireNonNull(added.get(id)),
                        Message.ADDED_BUT_KEPT,
                        id,
                        from.version(),
                        to.version());
            } else {
                String other = sources.putIfAbsent(target, id);
                if (other != null) {
                    // One of the two at least is renamed, since an item is kept under its own id only.
                    Rename cause = rename == null ? Objects.requireNonNull(renames.get(other)) : rename;
                    problems.add(cause.place(), Message.TWO_SOURCES, target, other, id);
                }
            }
        }
        return sources;
    }

    private void checkScales(Fields fields, Checklist from, Checklist to, Map<String, String> sources) {
        Set<ScalePair> needed = new HashSet<>();
        Map<ScalePair, List<String>> unmapped = new LinkedHashMap<>();
        sources.forEach((now, old) -> {
            ScalePair scales = new ScalePair(scaleOf(from, old), scaleOf(to, now));
            needed.add(scales);
            if (!scales.from().equals(scales.to()) && !mappings.containsKey(scales)) {
                unmapped.computeIfAbsent(scales, pair -> new ArrayList<>()).add(old);
            }
        });
        if (!areScalesRefused) {
            unmapped.forEach((scales, items) -> problems.add(
                    place(fields, ANSWERS),
                    Message.MISSING_MAPPING,
                    scales.from(),
                    scales.to(),
                    Problems.names(items)));
        }
        if (!areItemsRefused) {
            mappings.forEach((scales, mapping) -> {
                if (!needed.contains(scales)) {
                    problems.add(mapping.place(), Message.UNUSED_MAPPING, scales.from(), scales.to());
                }
            });
        }
    }

    private static String scaleOf(Checklist checklist, String item) {
        return checklist.item(item).orElseThrow().scale().id();
    }

    /** Where a field stands, or would. */
    private static Place place(Fields fields, String name) {
        JsonValue value = fields.value(name);
        return value == null ? fields.place().member(name) : value.place();
    }
}
