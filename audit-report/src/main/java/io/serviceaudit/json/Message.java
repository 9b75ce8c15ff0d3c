package io.serviceaudit.json;

import java.util.List;
import java.util.Locale;

/**
 * What can be said of a mistake. The texts are in {@code problems.en.properties} and {@code problems.ru.properties}, under the
 * name in lower case with hyphens, and name their parameters in braces.
 */
enum Message {
    EMPTY_DOCUMENT(ProblemCode.SYNTAX),
    UNEXPECTED_END(ProblemCode.SYNTAX),
    TRAILING_COMMA(ProblemCode.SYNTAX),
    COMMENT(ProblemCode.SYNTAX),
    WRONG_QUOTES(ProblemCode.SYNTAX, "character"),
    NOT_A_NUMBER(ProblemCode.SYNTAX, "word"),
    CONTROL_CHARACTER(ProblemCode.SYNTAX, "escape"),
    INVALID_ESCAPE(ProblemCode.SYNTAX),
    UNQUOTED_WORD(ProblemCode.SYNTAX),
    MALFORMED_NUMBER(ProblemCode.SYNTAX),
    DECIMAL_COMMA(ProblemCode.SYNTAX, "number"),
    CAPITAL_LETTERS(ProblemCode.SYNTAX, "word"),
    INVISIBLE_CHARACTER(ProblemCode.SYNTAX, "code"),
    EXTRA_COMMA(ProblemCode.SYNTAX),
    WRONG_BRACKET(ProblemCode.SYNTAX, "character"),
    PERCENT_SIGN(ProblemCode.SYNTAX),
    SEMICOLON(ProblemCode.SYNTAX),
    EQUALS_SIGN(ProblemCode.SYNTAX),
    UNEXPECTED_CHARACTER(ProblemCode.SYNTAX, "character"),

    NOT_LINES(ProblemCode.SYNTAX),
    NOT_UTF_8(ProblemCode.ENCODING),
    OTHER_ENCODING(ProblemCode.ENCODING, "encoding"),
    TRAILING_CONTENT(ProblemCode.TRAILING_CONTENT),

    DOCUMENT_TOO_LARGE(ProblemCode.DOCUMENT_TOO_LARGE, "limit"),
    REVIEW_TOO_LARGE(ProblemCode.DOCUMENT_TOO_LARGE, "limit"),
    REVIEWS_TOO_LARGE(ProblemCode.DOCUMENT_TOO_LARGE, "limit"),
    NESTED_TOO_DEEP(ProblemCode.NESTED_TOO_DEEP, "limit"),
    TOO_MANY_ITEMS(ProblemCode.TOO_MANY_ITEMS, "count", "limit"),
    TOO_MANY_ENTRIES(ProblemCode.TOO_MANY_ITEMS, "count", "limit"),
    TOO_MANY_REVIEWS(ProblemCode.TOO_MANY_ITEMS, "limit"),
    CONDITION_TOO_LARGE(ProblemCode.TOO_MANY_ITEMS, "limit"),
    TEXT_TOO_LONG(ProblemCode.TEXT_TOO_LONG, "length", "limit"),
    NAME_TOO_LONG(ProblemCode.TEXT_TOO_LONG, "limit"),
    TOO_MANY_DIGITS(ProblemCode.NUMBER_TOO_LONG, "digits", "limit"),
    EXPONENT_TOO_LARGE(ProblemCode.NUMBER_TOO_LONG, "limit"),
    TOO_MANY_PROBLEMS(ProblemCode.TOO_MANY_PROBLEMS, "limit"),
    LONE_SURROGATE(ProblemCode.INVALID_CHARACTER),

    DUPLICATE_KEY(ProblemCode.DUPLICATE_KEY, "name"),
    DUPLICATE_LANGUAGE(ProblemCode.DUPLICATE_KEY, "language"),
    UNKNOWN_FIELD(ProblemCode.UNKNOWN_FIELD, "name"),
    MISSING_FIELD(ProblemCode.MISSING_FIELD, "name"),
    DROPPED_WITHOUT_REASON(ProblemCode.MISSING_FIELD),
    SPREAD_WANTED(ProblemCode.MISSING_FIELD),
    MISSING_ONE_OF(ProblemCode.MISSING_FIELD, "names"),
    CONFLICTING_FIELDS(ProblemCode.CONFLICTING_FIELDS, "names"),
    IS_WITHOUT_TAG(ProblemCode.CONFLICTING_FIELDS, "form"),
    STATUS_IS_NOT_LAST(ProblemCode.CONFLICTING_FIELDS, "status", "last"),
    WRONG_TYPE(ProblemCode.WRONG_TYPE, "expected", "found"),
    NULL_VALUE(ProblemCode.WRONG_TYPE, "expected"),
    QUOTED_RATING(ProblemCode.WRONG_TYPE, "rating"),
    DURATION_WANTED(ProblemCode.WRONG_TYPE, "metric"),
    NUMBER_WANTED(ProblemCode.WRONG_TYPE, "metric"),
    EMPTY(ProblemCode.EMPTY),
    BLANK_TEXT(ProblemCode.BLANK_TEXT),

    UNKNOWN_FORMAT(ProblemCode.UNKNOWN_FORMAT, "format", "wanted"),
    NEWER_FORMAT(ProblemCode.NEWER_FORMAT, "format", "wanted"),
    OTHER_DOCUMENT(ProblemCode.OTHER_DOCUMENT, "format", "wanted"),
    OTHER_AUDIT(ProblemCode.OTHER_DOCUMENT, "audit", "wanted"),
    OTHER_CHECKLIST(ProblemCode.OTHER_DOCUMENT, "checklist", "wanted"),

    INVALID_ID(ProblemCode.INVALID_ID, "id"),
    INVALID_OPTION_ID(ProblemCode.INVALID_ID, "id"),
    INVALID_HOST_ID(ProblemCode.INVALID_ID, "id"),
    INVALID_VERSION(ProblemCode.INVALID_VERSION, "version"),
    INVALID_LANGUAGE(ProblemCode.INVALID_LANGUAGE, "language"),
    INVALID_DATE(ProblemCode.INVALID_DATE, "date"),
    INVALID_TIME(ProblemCode.INVALID_TIME, "time"),
    INVALID_DURATION(ProblemCode.INVALID_DURATION, "duration"),
    DURATION_OF_MONTHS(ProblemCode.INVALID_DURATION, "duration"),
    NEGATIVE_DURATION(ProblemCode.INVALID_DURATION, "duration"),
    INVALID_PERIOD(ProblemCode.INVALID_PERIOD, "period"),
    PERIOD_TOO_LONG(ProblemCode.INVALID_PERIOD, "period"),
    REPEAT_TOO_LATE(ProblemCode.INVALID_PERIOD, "period"),
    UNRELATED_PERIOD(ProblemCode.INVALID_PERIOD, "period", "own"),
    PERIOD_NOT_CONVERTED(ProblemCode.INVALID_PERIOD, "period", "metric", "own"),
    MONTHS_WANTED(ProblemCode.INVALID_PERIOD, "period", "most"),
    INVALID_CURRENCY(ProblemCode.INVALID_CURRENCY, "currency"),

    OUT_OF_RANGE(ProblemCode.OUT_OF_RANGE, "value", "low", "high"),
    BELOW_LEAST(ProblemCode.OUT_OF_RANGE, "value", "low"),
    ABOVE_MOST(ProblemCode.OUT_OF_RANGE, "value", "high"),
    NOT_BELOW(ProblemCode.OUT_OF_RANGE, "value", "high"),
    NO_SPREAD(ProblemCode.OUT_OF_RANGE),
    NOT_POSITIVE(ProblemCode.OUT_OF_RANGE, "value"),
    NO_CHANGE(ProblemCode.OUT_OF_RANGE),
    RATING_NOT_ON_SCALE(ProblemCode.OUT_OF_RANGE, "rating", "scale", "low", "high"),
    RATINGS_NOT_RISING(ProblemCode.OUT_OF_RANGE, "from", "to"),
    TOO_MANY_RATINGS(ProblemCode.OUT_OF_RANGE, "count", "limit"),
    NOT_WHOLE(ProblemCode.NOT_WHOLE, "value"),
    NOT_ASCENDING(ProblemCode.NOT_ASCENDING, "value", "previous"),
    DATES_NOT_RISING(ProblemCode.NOT_ASCENDING, "date", "previous"),
    LOW_ABOVE_HIGH(ProblemCode.NOT_ASCENDING, "low", "high"),
    PART_ABOVE_WHOLE(ProblemCode.INCONSISTENT_COUNTS, "part", "whole"),
    MORE_KEPT_THAN_THERE(ProblemCode.INCONSISTENT_COUNTS, "kept", "start"),
    MORE_LOST_THAN_THERE(ProblemCode.INCONSISTENT_COUNTS, "lost", "start"),
    SAMPLE_BELOW_MINIMUM(ProblemCode.INCONSISTENT_COUNTS, "sample", "minimum", "least"),
    NOT_AS_PLANNED(ProblemCode.INCONSISTENT_COUNTS, "value", "planned"),
    ONE_STEP(ProblemCode.INCONSISTENT_COUNTS),
    DUPLICATE_ID(ProblemCode.DUPLICATE_ID, "id"),
    RESERVED_ID(ProblemCode.RESERVED_ID, "id"),
    DUPLICATE_ROW(ProblemCode.DUPLICATE_ROW, "metric", "industry", "first"),
    DUPLICATE_REVIEW(ProblemCode.DUPLICATE_REVIEW, "conversation", "reviewer", "line"),

    UNKNOWN_ITEM(ProblemCode.UNKNOWN_ITEM, "item"),
    UNKNOWN_OPTION(ProblemCode.UNKNOWN_OPTION, "option", "scale", "choices"),
    EXCLUDED_OPTION(ProblemCode.EXCLUDED_OPTION, "option"),
    UNKNOWN_METRIC(ProblemCode.UNKNOWN_METRIC, "metric"),
    UNKNOWN_INDUSTRY(ProblemCode.UNKNOWN_INDUSTRY, "industry"),
    UNKNOWN_SCALE(ProblemCode.UNKNOWN_SCALE, "scale"),
    UNKNOWN_CHECKLIST(ProblemCode.UNKNOWN_CHECKLIST, "checklist", "known"),
    NO_CHECKLISTS(ProblemCode.UNKNOWN_CHECKLIST, "checklist"),
    UNKNOWN_VERSION(ProblemCode.UNKNOWN_VERSION, "version", "checklist", "known"),
    NO_SUCH_VERSION(ProblemCode.UNKNOWN_VERSION, "version", "checklist", "known"),
    UNKNOWN_STAGE(ProblemCode.UNKNOWN_STAGE, "stage", "known"),
    UNKNOWN_BAND(ProblemCode.UNKNOWN_BAND, "band", "known"),
    UNKNOWN_SCORING(ProblemCode.UNKNOWN_SCORING, "scoring", "known"),
    UNKNOWN_SCORING_VERSION(ProblemCode.UNKNOWN_SCORING, "version", "known"),
    UNKNOWN_VALUE(ProblemCode.UNKNOWN_VALUE, "value", "known"),

    NO_RED_FLAG(ProblemCode.NO_RED_FLAG, "item"),
    TOO_MANY_GUIDANCE_ANSWERS(ProblemCode.TOO_MANY_GUIDANCE_ANSWERS, "given", "asked"),
    END_BEFORE_START(ProblemCode.END_BEFORE_START, "from", "to"),
    CONDITION_CIRCLE(ProblemCode.CONDITION_CIRCLE, "items"),

    UNKNOWN_ITEM_OF_VERSION(ProblemCode.UNKNOWN_ITEM, "item", "version"),
    NO_ITEM_ON_SCALE(ProblemCode.UNKNOWN_SCALE, "scale", "version"),
    UNDECLARED_OLD_ITEM(ProblemCode.UNDECLARED_ITEM, "item", "from", "to"),
    UNDECLARED_NEW_ITEM(ProblemCode.UNDECLARED_ITEM, "item", "from", "to"),
    DECLARED_TWICE(ProblemCode.CONFLICTING_DECLARATIONS, "item", "one", "other"),
    ADDED_BUT_KEPT(ProblemCode.CONFLICTING_DECLARATIONS, "item", "from", "to"),
    TWO_SOURCES(ProblemCode.CONFLICTING_DECLARATIONS, "item", "one", "other"),
    MAPPED_TWICE(ProblemCode.CONFLICTING_DECLARATIONS, "from", "to"),
    MISSING_MAPPING(ProblemCode.MISSING_MAPPING, "from", "to", "items"),
    UNUSED_MAPPING(ProblemCode.UNUSED_MAPPING, "from", "to"),

    REFUSED(ProblemCode.REFUSED, "reason");

    private final ProblemCode code;
    private final List<String> parameters;

    Message(ProblemCode code, String... parameters) {
        this.code = code;
        this.parameters = List.of(parameters);
    }

    ProblemCode code() {
        return code;
    }

    /** The names of its parameters, in the order in which they are passed. */
    List<String> parameters() {
        return parameters;
    }

    /** Whether it says by itself which names can stand in a place. */
    boolean listsNames() {
        return parameters.contains("known") || parameters.contains("choices") || parameters.contains("wanted");
    }

    /** The key of its text. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
