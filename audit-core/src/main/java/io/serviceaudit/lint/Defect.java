package io.serviceaudit.lint;

import io.serviceaudit.checklist.Text;

/**
 * Something in a checklist that is legal and cannot be meant: what it is, where, and what to do about it. Message and remedy are
 * for people, in all languages of the library (English and Russian); a program goes by {@link #code()} and {@link #place()}.
 */
public final class Defect {
    private final DefectCode code;
    private final Place place;
    private final Text message;
    private final Text remedy;

    Defect(DefectCode code, Place place, Text message, Text remedy) {
        this.code = code;
        this.place = place;
        this.message = message;
        this.remedy = remedy;
    }

    /** What kind of defect it is. */
    public DefectCode code() {
        return code;
    }

    /** How sure it is that this is a defect; the same for all defects of a code. */
    public Severity severity() {
        return code.severity();
    }

    /** Where it is. */
    public Place place() {
        return place;
    }

    /** What is wrong, in a sentence that names the thing. */
    public Text message() {
        return message;
    }

    /** What to do about it. */
    public Text remedy() {
        return remedy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Defect that
                && code == that.code
                && place.equals(that.place)
                && message.equals(that.message)
                && remedy.equals(that.remedy);
    }

    @Override
    public int hashCode() {
        return 31 * code.hashCode() + place.hashCode();
    }

    /** Code and place; for display. */
    @Override
    public String toString() {
        return code.code() + ": " + place;
    }
}
