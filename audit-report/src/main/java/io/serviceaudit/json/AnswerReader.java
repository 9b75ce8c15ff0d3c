package io.serviceaudit.json;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Evidence;
import io.serviceaudit.audit.GuidanceAnswer;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.json.JsonValue.Kind;
import io.serviceaudit.priority.Priority;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the answers of an audit. */
final class AnswerReader {
    private static final List<String> FIELDS = List.of(
            "value", "redFlag", "priority", "situation", "improve", "owner", "due", "comment", "evidence", "guidance");
    private static final List<String> EVIDENCE_FIELDS = List.of("source", "note", "link");

    private final @Nullable Checklist checklist;
    private final Problems problems;
    private final Values values;
    private final Choices choices;

    /**
     * A reader of the answers of one audit.
     *
     * @param checklist the audit's; null where it was refused, and then nothing is said of items and their options
     */
    AnswerReader(@Nullable Checklist checklist, Problems problems, Values values) {
        this.checklist = checklist;
        this.problems = problems;
        this.values = values;
        choices = new Choices(problems);
    }

    /** The answers by item, in the order of the document. */
    @Nullable
    Map<String, Answer> answers(JsonValue value) {
        Map<Item, Answer> byItem = values.entries(value, this::item, this::answer);
        if (byItem == null) {
            return null;
        }
        Map<String, Answer> answers = new LinkedHashMap<>();
        byItem.forEach((item, answer) -> answers.put(item.id(), answer));
        return answers;
    }

    private @Nullable Item item(String id, Place place) {
        if (checklist == null) {
            return null;
        }
        Item item = checklist.item(id).orElse(null);
        if (item == null) {
            List<String> known = checklist.items().stream().map(Item::id).toList();
            problems.addUnknown(place, Message.UNKNOWN_ITEM, id, known, id);
        }
        return item;
    }

    /** An answer with all it can say, or the shorthand: the choice alone. */
    private @Nullable Answer answer(@Nullable Item item, JsonValue value) {
        if (value.kind() == Kind.TEXT || value.kind() == Kind.NUMBER) {
            Choice choice = choice(item, value);
            return choice == null ? null : Answer.of(choice);
        }
        if (value.kind() != Kind.OBJECT) {
            problems.addWrongType(value, Kind.ANSWER);
            return null;
        }
        Fields fields = Fields.of(value, FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        Choice choice = fields.optional("value", v -> choice(item, v));
        Boolean redFlag = fields.optional("redFlag", v -> redFlag(item, v));
        Priority priority = fields.optional("priority", v -> values.word(v, Priority.values(), Priority::code));
        String situation = fields.optional("situation", values::words);
        String improve = fields.optional("improve", values::words);
        String owner = fields.optional("owner", values::words);
        LocalDate due = fields.optional("due", values::date);
        String comment = fields.optional("comment", values::words);
        List<Evidence> evidence = fields.optional("evidence", v -> values.list(v, this::evidence));
        List<GuidanceAnswer> guidance = fields.optional("guidance", v -> guidance(item, v));
        return problems.make(fields.place(), () -> {
            Answer answer = choice == null ? Answer.none() : Answer.of(choice);
            answer = redFlag == null ? answer : answer.withRedFlag(redFlag);
            answer = priority == null ? answer : answer.withPriority(priority);
            answer = situation == null ? answer : answer.withSituation(situation);
            answer = improve == null ? answer : answer.withImprove(improve);
            answer = owner == null ? answer : answer.withOwner(owner);
            answer = due == null ? answer : answer.withDue(due);
            answer = comment == null ? answer : answer.withComment(comment);
            answer = evidence == null ? answer : answer.withEvidence(evidence);
            return guidance == null ? answer : answer.withGuidance(guidance);
        });
    }

    private @Nullable Choice choice(@Nullable Item item, JsonValue value) {
        if (item != null) {
            return choices.on(item.scale(), value);
        }
        JsonValue written = choices.optionOrRating(value);
        return written == null ? null : Choices.onSomeScale(written);
    }

    private @Nullable Boolean redFlag(@Nullable Item item, JsonValue value) {
        Boolean observed = values.truth(value);
        if (observed != null && item != null && item.redFlag().isEmpty()) {
            problems.add(value.place(), Message.NO_RED_FLAG, item.id());
            return null;
        }
        return observed;
    }

    private @Nullable List<GuidanceAnswer> guidance(@Nullable Item item, JsonValue value) {
        List<GuidanceAnswer> answers =
                values.list(value, each -> values.word(each, GuidanceAnswer.values(), GuidanceAnswer::code));
        if (item != null
                && value instanceof JsonValue.ListValue list
                && list.elements().size() > item.guidance().size()) {
            problems.add(
                    value.place(),
                    Message.TOO_MANY_GUIDANCE_ANSWERS,
                    list.elements().size(),
                    item.guidance().size());
        }
        return answers;
    }

    /** Where something was seen. */
    @Nullable
    Evidence evidence(JsonValue value) {
        Fields fields = Fields.of(value, EVIDENCE_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        String source = fields.required("source", values::words);
        String note = fields.optional("note", values::words);
        String link = fields.optional("link", values::words);
        if (source == null) {
            return null;
        }
        return problems.make(fields.place(), () -> {
            Evidence evidence = Evidence.of(source);
            evidence = note == null ? evidence : evidence.withNote(note);
            return link == null ? evidence : evidence.withLink(link);
        });
    }
}
