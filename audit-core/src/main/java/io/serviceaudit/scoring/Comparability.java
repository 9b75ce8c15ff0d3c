package io.serviceaudit.scoring;

/** Under what rules two audits are compared (rule S19). */
public enum Comparability {
    /** The same version of the checklist and equal scoring parameters. */
    SAME_RULES("same-rules"),
    /** The same checklist in another version or with other parameters: the old audit is scored anew under the new rules. */
    RESTATED("restated"),
    /** Another checklist, or no item in common: nothing is compared. */
    NOT_COMPARABLE("not-comparable");

    private final String code;

    Comparability(String code) {
        this.code = code;
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }
}
