package io.serviceaudit.json;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.json.JsonValue.Kind;
import io.serviceaudit.json.JsonValue.ListValue;
import io.serviceaudit.json.JsonValue.Member;
import io.serviceaudit.json.JsonValue.ObjectValue;
import io.serviceaudit.json.JsonValue.RefusedValue;
import io.serviceaudit.json.JsonValue.TextValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts the members of a flat object where they stand in an audit document, and has that read. Every value keeps its own place,
 * so problems point into the flat object.
 */
final class FlatAuditReader {
    private final Documents documents;
    private final @Nullable Audit onto;
    private final Problems problems;
    private final Values values;
    private final Map<FlatField, Member> head = new EnumMap<>(FlatField.class);
    private final Map<String, FlatAnswer> answers = new LinkedHashMap<>();

    /** Fields that a misspelt name was meant for: they are not missing, and yet nobody knows what they say. */
    private final Set<String> meant = new HashSet<>();

    FlatAuditReader(Documents documents, @Nullable Audit onto, Problems problems) {
        this.documents = documents;
        this.onto = onto;
        this.problems = problems;
        values = new Values(documents.limits(), problems);
    }

    /** What is said of one item. */
    private static final class FlatAnswer {
        private final List<Member> members = new ArrayList<>();
        private final Map<Integer, Member> guidance = new TreeMap<>();
        private final Member first;

        FlatAnswer(Member first) {
            this.first = first;
        }
    }

    /** The audit; null if the data were refused, and then there is a problem. */
    @Nullable
    Audit read(JsonValue data) {
        if (!(data instanceof ObjectValue object)) {
            problems.addWrongType(data, Kind.OBJECT);
            return null;
        }
        if (!DocumentKind.FLAT_AUDIT.isKindOf(data, FlatField.FORMAT.fieldName(), problems)) {
            return null;
        }
        List<Member> members = values.distinct(object);
        Set<String> present = new HashSet<>();
        members.forEach(member -> present.add(member.name()));
        members.forEach(member -> sort(member, present));
        List<Member> document = new ArrayList<>();
        Place root = data.place();
        document.add(format(root));
        document.add(member("id", required(FlatField.AUDIT, root)));
        document.add(member("checklist", checklist(root)));
        document.add(member("date", required(FlatField.DATE, root)));
        subject(root).ifPresent(subject -> document.add(member("subject", subject)));
        document.add(member("answers", answers(root)));
        if (onto != null && head.get(FlatField.AUDIT) != null) {
            checkAudit(head.get(FlatField.AUDIT), onto);
        }
        return new AuditReader(documents, problems).read(new ObjectValue(root, document));
    }

    private static Member member(String name, JsonValue value) {
        return new Member(name, value.place().offset(), value);
    }

    /** Puts a member where it belongs. */
    private void sort(Member member, Set<String> present) {
        String name = member.name();
        int split = name.indexOf('_');
        if (split <= 0) {
            Optional<FlatField> field = FlatField.find(name);
            if (field.isEmpty()) {
                addUnknown(member, FlatField.names(), present);
            } else if (field.get().isRequired() || !isBlank(member.value())) {
                head.put(field.get(), member);
            }
            return;
        }
        String item = name.substring(0, split);
        String word = name.substring(split + 1);
        Optional<FlatField.OfAnswer> field = FlatField.OfAnswer.find(word);
        Optional<Integer> question = FlatField.guidance(word);
        if (field.isEmpty() && question.isEmpty()) {
            addUnknown(
                    member,
                    Arrays.stream(FlatField.OfAnswer.values())
                            .map(each -> each.of(item))
                            .toList(),
                    present);
        } else if (!isBlank(member.value())) {
            FlatAnswer answer = answers.computeIfAbsent(item, unused -> new FlatAnswer(member));
            field.ifPresent(each -> answer.members.add(new Member(each.member(), member.nameOffset(), member.value())));
            question.ifPresent(number -> answer.guidance.put(number, member));
        }
    }

    /** Whether a field of the form was left empty, or emptied but for a space. */
    private static boolean isBlank(JsonValue value) {
        return value instanceof TextValue text && text.text().isBlank();
    }

    private void addUnknown(Member member, List<String> known, Set<String> present) {
        List<String> absent =
                known.stream().filter(name -> !present.contains(name)).toList();
        String nearest = problems.meantBy(member.name(), absent).orElse(null);
        if (problems.passesUnknownFields()) {
            problems.passOverField(member.namePlace(), member.name(), known, nearest);
            return;
        }
        problems.addUnknownField(member.namePlace(), member.name(), known, nearest);
        if (nearest != null) {
            meant.add(nearest);
        }
    }

    private Member format(Place root) {
        JsonValue given = required(FlatField.FORMAT, root);
        JsonValue format =
                given instanceof TextValue ? new TextValue(given.place(), DocumentKind.AUDIT.format()) : given;
        return member(DocumentKind.FORMAT, format);
    }

    /** The value of a field that must be there; if it is not, a problem says so, and the value says nothing. */
    private JsonValue required(FlatField field, Place root) {
        Member member = head.get(field);
        if (member != null) {
            return member.value();
        }
        Place place = root.member(field.fieldName());
        if (!meant.contains(field.fieldName())) {
            problems.add(place, Message.MISSING_FIELD, field.fieldName());
        }
        return new RefusedValue(place);
    }

    private JsonValue checklist(Place root) {
        JsonValue id = required(FlatField.CHECKLIST, root);
        JsonValue version = required(FlatField.VERSION, root);
        if (onto != null && id instanceof TextValue name && version instanceof TextValue number) {
            boolean isOther = !name.text().equals(onto.checklist().id())
                    || !number.text().equals(onto.checklist().version());
            if (isOther) {
                Place place = name.text().equals(onto.checklist().id()) ? number.place() : name.place();
                problems.add(
                        place,
                        Message.OTHER_CHECKLIST,
                        name.text() + " " + number.text(),
                        onto.checklist().toString());
                return new RefusedValue(place);
            }
        }
        return new ObjectValue(id.place(), List.of(member("id", id), member("version", version)));
    }

    private void checkAudit(Member member, Audit wanted) {
        if (member.value() instanceof TextValue id && !id.text().equals(wanted.id())) {
            problems.add(id.place(), Message.OTHER_AUDIT, id.text(), wanted.id());
        }
    }

    /** The subject, if anything is said of it; its id is wanted then. */
    private Optional<JsonValue> subject(Place root) {
        Member name = head.get(FlatField.SUBJECT_NAME);
        Member industry = head.get(FlatField.INDUSTRY);
        if (name == null && industry == null && !head.containsKey(FlatField.SUBJECT)) {
            return Optional.empty();
        }
        List<Member> members = new ArrayList<>();
        members.add(member("id", required(FlatField.SUBJECT, root)));
        if (name != null) {
            members.add(member("name", name.value()));
        }
        if (industry != null) {
            members.add(member("industry", industry.value()));
        }
        return Optional.of(new ObjectValue(root, members));
    }

    private JsonValue answers(Place root) {
        List<Member> members = new ArrayList<>();
        answers.forEach((item, answer) -> {
            Member first = answer.first;
            guidance(item, answer, root);
            members.add(new Member(
                    item, first.nameOffset(), new ObjectValue(first.value().place(), answer.members)));
        });
        return new ObjectValue(root, members);
    }

    /** The answers to guiding questions as a list, which has no gaps. */
    private void guidance(String item, FlatAnswer answer, Place root) {
        int next = 1;
        List<JsonValue> given = new ArrayList<>();
        for (Map.Entry<Integer, Member> each : answer.guidance.entrySet()) {
            if (each.getKey() != next) {
                String name = FlatField.guidance(item, next);
                problems.add(root.member(name), Message.MISSING_FIELD, name);
                return;
            }
            given.add(each.getValue().value());
            next++;
        }
        if (!given.isEmpty()) {
            answer.members.add(member("guidance", new ListValue(given.get(0).place(), given)));
        }
    }
}
