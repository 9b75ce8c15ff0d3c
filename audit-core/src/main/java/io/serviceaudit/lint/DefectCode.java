package io.serviceaudit.lint;

/**
 * What kind of defect a {@link Defect} is. The list grows within a major version; a code never gets another meaning.
 *
 * <p>Two options of one value are no defect: they may mean different things to whoever reads the answers. That an option cannot
 * change the score follows from its scale alone, and is said of the items on it.
 */
public enum DefectCode {
    /** Health below the lowest band has no band. */
    BANDS_LEAVE_GAP("bands-leave-gap", Severity.ERROR),
    /** No percent, with the decimals that are shown, lies in a band. */
    BAND_UNREACHABLE("band-unreachable", Severity.ERROR),
    /** A knock-out cap is set that caps nothing: it is 100 percent, or no item is critical. */
    KNOCK_OUT_WITHOUT_EFFECT("knock-out-without-effect", Severity.WARNING),
    /** No answer is fully good: none is worth 1, or on a reversed item none is worth 0. */
    SCALE_WITHOUT_FULL_VALUE("scale-without-full-value", Severity.ERROR),
    /** Two options of a scale have the same label. */
    OPTIONS_ALIKE("options-alike", Severity.ERROR),
    /** No item of a section can ever apply. */
    SECTION_UNREACHABLE("section-unreachable", Severity.ERROR),
    /** The condition of an item and that of its section are never both true. */
    ITEM_UNREACHABLE("item-unreachable", Severity.ERROR),
    /** A condition is never true, so that what it stands at never applies. */
    CONDITION_NEVER_TRUE("condition-never-true", Severity.ERROR),
    /** A condition is always true, so that it decides nothing. */
    CONDITION_ALWAYS_TRUE("condition-always-true", Severity.WARNING),
    /** A condition is true or unknown and never false, so that it asks only whether something is known. */
    CONDITION_NEVER_FALSE("condition-never-false", Severity.WARNING),
    /** A condition has more cases than are tried, so it was not looked at. */
    CONDITION_NOT_CHECKED("condition-not-checked", Severity.NOTICE),
    /** All answers to an item count the same, or none counts. */
    ITEM_CANNOT_CHANGE_SCORE("item-cannot-change-score", Severity.ERROR),
    /** No answer to a critical item is worth 0, so that it never caps health. */
    CRITICAL_ITEM_CANNOT_FAIL("critical-item-cannot-fail", Severity.ERROR),
    /** A critical item applies only under a condition, its own or its section's. */
    CRITICAL_UNDER_CONDITION("critical-under-condition", Severity.WARNING),
    /** A threshold, a limit or the measured value of a red flag holds for no value that gets to it. */
    THRESHOLD_NEVER_HOLDS("threshold-never-holds", Severity.ERROR),
    /** A threshold, a limit or the measured value of a red flag holds for every value, so that what comes after is never given. */
    THRESHOLD_ALWAYS_HOLDS("threshold-always-holds", Severity.ERROR),
    /** Tags, their values or channels that conditions and rules name read alike and are taken as two. */
    NAMES_ALIKE("names-alike", Severity.WARNING),
    /** A text is missing in a language in which the checklist has others. */
    TEXT_MISSING("text-missing", Severity.WARNING),
    /** There are more defects than are named. */
    TOO_MANY_DEFECTS("too-many-defects", Severity.NOTICE);

    private final String code;
    private final Severity severity;

    DefectCode(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    /** The stable word for it, in kebab-case: {@code scale-without-full-value}. */
    public String code() {
        return code;
    }

    /** How sure it is that this is a defect. */
    public Severity severity() {
        return severity;
    }
}
