package io.serviceaudit.spreadsheet;

/** What the row of a finding says, in order. */
enum FindingColumn implements Heading {
    ITEM("item", 20),
    SECTION("section", 20),
    QUESTION("question", 42),
    ANSWER("answer", 16),
    PRIORITY("priority", 12),
    SUGGESTED("suggested", 12),
    RED_FLAG("red-flag", 30),
    KNOCK_OUT("knock-out", 12),
    CONTRADICTION("contradiction", 14),
    VALUE("value", 10),
    LOST("lost", 10),
    GAIN("gain", 10),
    WHY("why", 42),
    IMPROVE("improve", 42),
    EFFORT("effort", 14),
    BASKET("basket", 16);

    private final String code;
    private final int width;

    FindingColumn(String code, int width) {
        this.code = code;
        this.width = width;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String family() {
        return "findings";
    }

    @Override
    public int width() {
        return width;
    }
}
