package io.serviceaudit.spreadsheet;

/** What the two rows at the top of an audit's sheet say of the audit as a whole, in the order in which it is written. */
enum HeadColumn implements Heading {
    AUDIT("audit", "/id"),
    CHECKLIST("checklist", "/checklist/id"),
    TITLE("title", ""),
    NOTE("note", ""),
    VERSION("version", "/checklist/version"),
    DATE("date", "/date"),
    SUBJECT("subject", "/subject/id"),
    SUBJECT_NAME("subject-name", "/subject/name"),
    INDUSTRY("industry", "/subject/industry");

    private final String code;
    private final String pointer;

    HeadColumn(String code, String pointer) {
        this.code = code;
        this.pointer = pointer;
    }

    @Override
    public String code() {
        return code;
    }

    /** The place in an audit document. */
    String pointer() {
        return pointer;
    }

    @Override
    public String family() {
        return "head";
    }

    /** As wide as the column of the table below. */
    @Override
    public int width() {
        return AnswerColumn.values()[ordinal()].width();
    }
}
