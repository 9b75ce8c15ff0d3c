package io.serviceaudit.checklist;

/** How the health of the whole follows from items and sections (rule S7). */
public enum ScoringModel {
    /** Every item by its weight times its section's weight. The default. */
    FLAT("flat"),
    /** The scores of the sections, by section weight. */
    HIERARCHICAL("hierarchical"),
    /** The mean value of the counted items, without weights. */
    FLAT_UNWEIGHTED("flat-unweighted"),
    /** Whole when every counted item has value 1, else nothing. */
    ALL_OR_NOTHING("all-or-nothing");

    private final String code;

    ScoringModel(String code) {
        this.code = code;
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }
}
