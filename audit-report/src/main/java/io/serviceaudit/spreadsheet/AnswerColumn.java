package io.serviceaudit.spreadsheet;

/** What the row of an item says, in the order in which it is written. */
enum AnswerColumn implements Heading {
    ITEM("item", "", 20, true),
    SECTION("section", "", 20, false),
    QUESTION("question", "", 42, false),
    HELP("how-to-answer", "", 60, false),
    ANSWER("answer", "/value", 16, true),
    PRIORITY("priority", "/priority", 12, true),
    RED_FLAG("red-flag", "/redFlag", 12, true),
    SITUATION("situation", "/situation", 34, true),
    IMPROVE("improve", "/improve", 34, true),
    OWNER("owner", "/owner", 20, true),
    DUE("due", "/due", 12, true),
    COMMENT("comment", "/comment", 34, true);

    private final String code;
    private final String pointer;
    private final int width;
    private final boolean isRead;

    AnswerColumn(String code, String pointer, int width, boolean isRead) {
        this.code = code;
        this.pointer = pointer;
        this.width = width;
        this.isRead = isRead;
    }

    @Override
    public String code() {
        return code;
    }

    /** The place below an answer in an audit document. */
    String pointer() {
        return pointer;
    }

    @Override
    public String family() {
        return "answers";
    }

    @Override
    public int width() {
        return width;
    }

    /** Whether what stands in it is read back. */
    boolean isRead() {
        return isRead;
    }
}
