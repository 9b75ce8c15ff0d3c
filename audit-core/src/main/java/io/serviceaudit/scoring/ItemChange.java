package io.serviceaudit.scoring;

/** What became of an item between two audits (rule S19); the first that fits. */
public enum ItemChange {
    /** The old version of the checklist has it, the new one has not. */
    REMOVED("removed"),
    /** The new version has it, the old one has not. */
    ADDED("added"),
    /** It is n/a or excluded by a rule now, and was not. */
    BECAME_NOT_APPLICABLE("became-n/a"),
    /** It was n/a or excluded by a rule, and is not now. */
    BECAME_APPLICABLE("became-applicable"),
    /** It has a value now, and had none. */
    NEWLY_ANSWERED("newly-answered"),
    /** It had a value, and has none now. */
    NO_LONGER_ANSWERED("no-longer-answered"),
    /** Its value is higher. */
    IMPROVED("improved"),
    /** Its value is lower. */
    WORSENED("worsened"),
    /** None of all that. */
    UNCHANGED("unchanged");

    private final String code;

    ItemChange(String code) {
        this.code = code;
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }

    static ItemChange between(ItemScore before, ItemScore now) {
        if (isOut(before) != isOut(now)) {
            return isOut(now) ? BECAME_NOT_APPLICABLE : BECAME_APPLICABLE;
        }
        if (before.value().isPresent() != now.value().isPresent()) {
            return now.value().isPresent() ? NEWLY_ANSWERED : NO_LONGER_ANSWERED;
        }
        int change = now.value()
                .flatMap(value -> before.value().map(value::compareTo))
                .orElse(0);
        return change > 0 ? IMPROVED : change < 0 ? WORSENED : UNCHANGED;
    }

    private static boolean isOut(ItemScore item) {
        return item.state() == ItemState.MARKED_NOT_APPLICABLE || item.state() == ItemState.EXCLUDED_BY_RULE;
    }
}
