package io.serviceaudit.json;

import io.serviceaudit.json.JsonValue.Member;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of document, by the word for them in {@code format}. */
enum DocumentKind {
    CHECKLIST("checklist"),
    AUDIT("audit"),
    FLAT_AUDIT("flat-audit"),
    BENCHMARK_TABLE("benchmark-table"),
    REPORT("report"),
    MIGRATION("migration"),
    LOSSES("losses"),
    SUBJECT_REPORT("subject-report"),
    TASKS("tasks"),
    BRANCHES("branches"),
    SERIES("series"),
    REVIEW("review"),
    SAMPLING_PLAN("sampling-plan"),
    CONVERSATIONS("conversations");

    /** The name of the field that says which kind a document is. */
    static final String FORMAT = "format";

    private static final Pattern KNOWN = Pattern.compile(
            "service-audit/(checklist|audit|flat-audit|benchmark-table|report"
                    + "|migration|losses|subject-report|tasks|branches|series|review|sampling-plan|conversations)/([1-9][0-9]{0,8})");
    private static final String VERSION = "1";

    private final String word;

    DocumentKind(String word) {
        this.word = word;
    }

    /**
     * The kind of a format.
     *
     * @throws IllegalArgumentException if there is none
     */
    static DocumentKind of(String format) {
        return Arrays.stream(values())
                .filter(kind -> kind.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("format '" + format + "' is of no document"));
    }

    /** What stands in the field: {@code service-audit/checklist/1}. */
    String format() {
        return "service-audit/" + word + "/" + VERSION;
    }

    /**
     * Whether a document says nothing else than that it is of this kind. One of another kind, or of a later version, is named
     * and not looked into, since its fields may mean other things. A field that is missing or no text is not named here.
     */
    boolean isKindOf(JsonValue document, Problems problems) {
        return isKindOf(document, FORMAT, problems);
    }

    /** The same of a document that has another name for the field. */
    boolean isKindOf(JsonValue document, String name, Problems problems) {
        if (!(document instanceof JsonValue.ObjectValue object)) {
            return true;
        }
        for (Member member : object.members()) {
            if (member.name().equals(name) && member.value() instanceof JsonValue.TextValue format) {
                return check(format.text(), format.place(), problems);
            }
        }
        return true;
    }

    private boolean check(String format, Place place, Problems problems) {
        if (format.equals(format())) {
            return true;
        }
        Matcher matcher = KNOWN.matcher(format);
        if (!matcher.matches()) {
            problems.addUnknown(place, Message.UNKNOWN_FORMAT, format, List.of(format()), format, format());
            return true;
        }
        Message message = matcher.group(1).equals(word) ? Message.NEWER_FORMAT : Message.OTHER_DOCUMENT;
        problems.add(place, message, format, format());
        return false;
    }
}
