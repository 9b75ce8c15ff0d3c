package io.serviceaudit.spreadsheet;

import io.serviceaudit.json.ProblemCode;
import io.serviceaudit.json.ProblemMessages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What can be said of a mistake in a spreadsheet. The texts are in {@link ProblemMessages}, under {@code sheet.} and
 * the name in lower case with hyphens, and name their parameters in braces.
 */
enum SheetProblem {
    EMPTY_FILE(ProblemCode.SYNTAX),
    FILE_TOO_LARGE(ProblemCode.DOCUMENT_TOO_LARGE, "limit"),
    UNPACKED_TOO_LARGE(ProblemCode.DOCUMENT_TOO_LARGE, "limit"),
    OTHER_ENCODING(ProblemCode.ENCODING, "encoding"),
    NOT_UTF_8(ProblemCode.ENCODING),
    OLD_WORKBOOK(ProblemCode.OTHER_DOCUMENT),
    NO_WORKBOOK(ProblemCode.OTHER_DOCUMENT),
    BROKEN_WORKBOOK(ProblemCode.SYNTAX),
    BROKEN_CSV(ProblemCode.SYNTAX),
    TOO_MANY_ROWS(ProblemCode.TOO_MANY_ITEMS, "limit"),
    TOO_MANY_COLUMNS(ProblemCode.TOO_MANY_ITEMS, "limit"),

    NO_HEADINGS(ProblemCode.MISSING_FIELD, "names"),
    NO_HEAD(ProblemCode.MISSING_FIELD, "names"),
    MISSING_COLUMN(ProblemCode.MISSING_FIELD, "name"),
    UNKNOWN_COLUMN(ProblemCode.UNKNOWN_FIELD, "name"),
    DUPLICATE_COLUMN(ProblemCode.DUPLICATE_KEY, "name"),
    STRAY_CELL(ProblemCode.UNKNOWN_FIELD),
    MISSING_VALUE(ProblemCode.MISSING_FIELD, "name"),

    FORMULA(ProblemCode.WRONG_TYPE),
    FAULT(ProblemCode.WRONG_TYPE),
    TEXT_TOO_LONG(ProblemCode.TEXT_TOO_LONG, "length", "limit"),
    LONE_SURROGATE(ProblemCode.INVALID_CHARACTER),
    INVALID_HOST_ID(ProblemCode.INVALID_ID, "id"),
    INVALID_ID(ProblemCode.INVALID_ID, "id"),
    INVALID_DATE(ProblemCode.INVALID_DATE, "date"),

    UNKNOWN_CHECKLIST(ProblemCode.UNKNOWN_CHECKLIST, "checklist", "known"),
    UNKNOWN_VERSION(ProblemCode.UNKNOWN_VERSION, "version", "checklist", "known"),
    OTHER_AUDIT(ProblemCode.OTHER_DOCUMENT, "audit", "wanted"),
    OTHER_CHECKLIST(ProblemCode.OTHER_DOCUMENT, "checklist", "wanted"),

    MISSING_ITEM(ProblemCode.MISSING_FIELD),
    UNKNOWN_ITEM(ProblemCode.UNKNOWN_ITEM, "item"),
    DUPLICATE_ITEM(ProblemCode.DUPLICATE_ID, "item", "row"),
    UNKNOWN_ANSWER(ProblemCode.UNKNOWN_OPTION, "answer", "known"),
    RATING_NOT_ON_SCALE(ProblemCode.OUT_OF_RANGE, "rating", "low", "high"),
    NOT_WHOLE(ProblemCode.NOT_WHOLE, "rating"),
    UNKNOWN_WORD(ProblemCode.UNKNOWN_VALUE, "word", "known"),
    NO_RED_FLAG(ProblemCode.NO_RED_FLAG, "item"),
    REFUSED(ProblemCode.REFUSED, "reason");

    private final ProblemCode code;
    private final List<String> parameters;

    SheetProblem(ProblemCode code, String... parameters) {
        this.code = code;
        this.parameters = List.of(parameters);
    }

    ProblemCode code() {
        return code;
    }

    /** The key of its text. */
    String key() {
        return "sheet." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The names of its parameters, in the order in which they are passed. */
    List<String> parameters() {
        return parameters;
    }

    /** The values of its parameters by name. */
    Map<String, Object> values(Object... values) {
        if (values.length != parameters.size()) {
            throw new IllegalArgumentException(
                    "problem '" + key() + "' was given " + values.length + " values; it has " + parameters);
        }
        Map<String, Object> byName = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            byName.put(parameters.get(i), values[i]);
        }
        return byName;
    }
}
