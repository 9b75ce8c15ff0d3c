package io.serviceaudit.json;

/**
 * What kind of mistake a {@link Problem} is. The list grows within a major version; a code never gets another meaning.
 */
public enum ProblemCode {
    /** The text is no JSON: a bracket or quote missing, a comma too many, a comment, {@code NaN}. */
    SYNTAX("syntax"),
    /** The bytes are no UTF-8. */
    ENCODING("encoding"),
    /** Something stands after the end of the document. */
    TRAILING_CONTENT("trailing-content"),
    /** The document has more bytes than the limits allow. */
    DOCUMENT_TOO_LARGE("document-too-large"),
    /** Objects and lists are nested deeper than the limits allow. */
    NESTED_TOO_DEEP("nested-too-deep"),
    /** A checklist has more items, a table more rows, an object more entries, or a file more reviews, than the limits allow. */
    TOO_MANY_ITEMS("too-many-items"),
    /** A text or a name has more characters than the limits allow. */
    TEXT_TOO_LONG("text-too-long"),
    /** A number has more digits, or a larger exponent, than the limits allow. */
    NUMBER_TOO_LONG("number-too-long"),
    /** The document has more problems than are listed. */
    TOO_MANY_PROBLEMS("too-many-problems"),
    /** A text holds half of a surrogate pair, which is no character. */
    INVALID_CHARACTER("invalid-character"),
    /** One object has two members of one name. */
    DUPLICATE_KEY("duplicate-key"),
    /** An object has a member that does not belong there. */
    UNKNOWN_FIELD("unknown-field"),
    /** A required member is missing. */
    MISSING_FIELD("missing-field"),
    /** Members exclude each other. */
    CONFLICTING_FIELDS("conflicting-fields"),
    /** A value is of another kind than wanted: text for a number, {@code null} for anything. */
    WRONG_TYPE("wrong-type"),
    /** A list or object is empty and must not be. */
    EMPTY("empty"),
    /** A text is empty or blank and must not be. */
    BLANK_TEXT("blank-text"),
    /** The format is none that is known. */
    UNKNOWN_FORMAT("unknown-format"),
    /** The format is of a later major version than this library reads. */
    NEWER_FORMAT("newer-format"),
    /** The document is another than the one wanted: a checklist where an audit is wanted, or another audit. */
    OTHER_DOCUMENT("other-document"),
    /** An id has characters, or a length, that an id cannot have. */
    INVALID_ID("invalid-id"),
    /** A version has characters, or a length, that a version cannot have. */
    INVALID_VERSION("invalid-version"),
    /** A language is no well-formed tag. */
    INVALID_LANGUAGE("invalid-language"),
    /** A date is no day of the calendar in the form {@code 2026-11-20}. */
    INVALID_DATE("invalid-date"),
    /** A time is none in the form {@code 2026-11-20T21:40}, or has a time zone. */
    INVALID_TIME("invalid-time"),
    /** A duration is none, or negative, or in months or years. */
    INVALID_DURATION("invalid-duration"),
    /** A period is none. */
    INVALID_PERIOD("invalid-period"),
    /** A currency is not three capital letters. */
    INVALID_CURRENCY("invalid-currency"),
    /** A number lies outside its range: a weight that is not above 0, a rating the scale does not have. */
    OUT_OF_RANGE("out-of-range"),
    /** A number must be whole and is not. */
    NOT_WHOLE("not-whole"),
    /** Numbers or dates that must rise do not. */
    NOT_ASCENDING("not-ascending"),
    /** Counts do not fit together: more customers left than were there, or a number of a plan is not the one that follows from it. */
    INCONSISTENT_COUNTS("inconsistent-counts"),
    /** Two things of one kind have one id. */
    DUPLICATE_ID("duplicate-id"),
    /** A scale of the checklist's own has the id of a built-in one. */
    RESERVED_ID("reserved-id"),
    /** Two rows of a table are of the same metric, industry, region, statistic, period and year. */
    DUPLICATE_ROW("duplicate-row"),
    /** One reviewer reviews one conversation twice. */
    DUPLICATE_REVIEW("duplicate-review"),
    /** The checklist has no item of this id. */
    UNKNOWN_ITEM("unknown-item"),
    /** The item's scale has no such option. */
    UNKNOWN_OPTION("unknown-option"),
    /** The option is excluded from the score, and only one with a value can stand here. */
    EXCLUDED_OPTION("excluded-option"),
    /** No metric has this id. */
    UNKNOWN_METRIC("unknown-metric"),
    /** No industry of the taxonomy has this id. */
    UNKNOWN_INDUSTRY("unknown-industry"),
    /** No scale has this id. */
    UNKNOWN_SCALE("unknown-scale"),
    /** The configuration has no checklist of this id. */
    UNKNOWN_CHECKLIST("unknown-checklist"),
    /** The configuration has the checklist, but not in this version. */
    UNKNOWN_VERSION("unknown-version"),
    /** No stage has this id. */
    UNKNOWN_STAGE("unknown-stage"),
    /** No band has this id. */
    UNKNOWN_BAND("unknown-band"),
    /** The scoring is none that is known. */
    UNKNOWN_SCORING("unknown-scoring"),
    /** A word is none of those that can stand here: a priority, a state, a comparator. */
    UNKNOWN_VALUE("unknown-value"),
    /** An answer speaks of a red flag, and the item has none. */
    NO_RED_FLAG("no-red-flag"),
    /** More guiding questions are answered than the item has. */
    TOO_MANY_GUIDANCE_ANSWERS("too-many-guidance-answers"),
    /** An end lies before its start. */
    END_BEFORE_START("end-before-start"),
    /** Conditions go in a circle: an item depends on itself. */
    CONDITION_CIRCLE("condition-circle"),
    /** A migration does not say what becomes of an item, or where a new one comes from. */
    UNDECLARED_ITEM("undeclared-item"),
    /** A migration says two things of one item, or of the answers between two scales. */
    CONFLICTING_DECLARATIONS("conflicting-declarations"),
    /** Items of a migration go from one scale to another, and nothing says what their answers become. */
    MISSING_MAPPING("missing-mapping"),
    /** A migration maps answers between two scales, and no item goes from the one to the other. */
    UNUSED_MAPPING("unused-mapping"),
    /** A value was refused for a reason that has no code of its own; the message names it. */
    REFUSED("refused");

    private final String code;

    ProblemCode(String code) {
        this.code = code;
    }

    /** The stable word for it, in kebab-case: {@code unknown-field}. */
    public String code() {
        return code;
    }
}
