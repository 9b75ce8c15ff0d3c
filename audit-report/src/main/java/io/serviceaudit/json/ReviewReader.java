package io.serviceaudit.json;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.conversation.DebriefCase;
import io.serviceaudit.conversation.DebriefKind;
import io.serviceaudit.conversation.Review;
import io.serviceaudit.conversation.ScriptFit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads reviews, one after another: of those that it is given, no two have one id, or are of one conversation by one reviewer. */
final class ReviewReader {
    private static final List<String> FIELDS = List.of(
            DocumentKind.FORMAT,
            "id",
            "checklist",
            "date",
            "conversation",
            "reviewer",
            "time",
            "channel",
            "employee",
            "team",
            "stratum",
            "contactPoint",
            "scriptFit",
            "debrief",
            "repeatContact",
            "frustrated",
            "answers");
    private static final List<String> DEBRIEF_FIELDS = List.of("kind", "note");

    private final Problems problems;
    private final Values values;
    private final LibraryReader library;
    private final Set<String> ids = new HashSet<>();
    private final Map<ByWhom, Integer> lines = new HashMap<>();

    ReviewReader(Documents documents, Problems problems) {
        this.problems = problems;
        values = new Values(documents.limits(), problems);
        library = new LibraryReader(documents.library(), problems, values);
    }

    private record ByWhom(String conversation, String reviewer) {}

    /** The review of a document that is one; null if it was refused, and then there is a problem. */
    @Nullable
    Review read(JsonValue document) {
        return read(document, 1);
    }

    /** The review of a document that begins in a line, counted from 1. */
    @Nullable
    Review read(JsonValue document, int line) {
        if (!DocumentKind.REVIEW.isKindOf(document, problems)) {
            return null;
        }
        Fields fields = Fields.of(document, FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        fields.required(DocumentKind.FORMAT, values::text);
        String id = fields.required("id", v -> values.unique(values.hostId(v), v.place(), ids));
        Checklist checklist = fields.required("checklist", v -> library.checklist(v, Message.NO_SUCH_VERSION));
        LocalDate date = fields.required("date", values::date);
        String conversation = fields.required("conversation", values::hostId);
        String reviewer = fields.required("reviewer", values::hostId);
        LocalDateTime time = fields.optional("time", values::dateTime);
        String channel = fields.optional("channel", values::hostId);
        String employee = fields.optional("employee", values::hostId);
        String team = fields.optional("team", values::hostId);
        String stratum = fields.optional("stratum", values::id);
        String contactPoint = fields.optional("contactPoint", values::hostId);
        ScriptFit fit = fields.optional("scriptFit", v -> values.word(v, ScriptFit.values(), ScriptFit::code));
        DebriefCase debrief = fields.optional("debrief", this::debrief);
        Boolean repeatContact = fields.optional("repeatContact", values::truth);
        Boolean frustrated = fields.optional("frustrated", values::truth);
        Map<String, Answer> answers =
                fields.optional("answers", new AnswerReader(checklist, problems, values)::answers);
        JsonValue reviewed = fields.value("conversation");
        if (conversation != null && reviewer != null && reviewed != null) {
            Integer first = lines.putIfAbsent(new ByWhom(conversation, reviewer), line);
            if (first != null) {
                problems.add(reviewed.place(), Message.DUPLICATE_REVIEW, conversation, reviewer, first);
            }
        }
        if (id == null || checklist == null || date == null || conversation == null || reviewer == null) {
            return null;
        }
        return problems.make(fields.place(), () -> {
            Audit audit = Audit.of(checklist, id, date);
            Review.Builder review =
                    Review.builder(answers == null ? audit : audit.withAll(answers), conversation, reviewer);
            set(time, review::time);
            set(channel, review::channel);
            set(employee, review::employee);
            set(team, review::team);
            set(stratum, review::stratum);
            set(contactPoint, review::contactPoint);
            set(fit, review::scriptFit);
            set(debrief, review::debriefCase);
            set(repeatContact, review::repeatContact);
            set(frustrated, review::frustrated);
            return review.build();
        });
    }

    private static <T> void set(@Nullable T value, Consumer<T> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }

    private @Nullable DebriefCase debrief(JsonValue value) {
        Fields fields = Fields.of(value, DEBRIEF_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        DebriefKind kind = fields.required("kind", v -> values.word(v, DebriefKind.values(), DebriefKind::code));
        String note = fields.optional("note", values::words);
        if (kind == null) {
            return null;
        }
        return problems.make(fields.place(), () -> {
            DebriefCase debrief = DebriefCase.of(kind);
            return note == null ? debrief : debrief.withNote(note);
        });
    }
}
