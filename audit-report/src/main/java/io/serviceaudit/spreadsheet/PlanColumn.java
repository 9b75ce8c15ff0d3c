package io.serviceaudit.spreadsheet;

/** What the row of an action says, in order. */
enum PlanColumn implements Heading {
    ACTION("action", 22),
    TITLE("title", 48),
    ITEMS("items", 28),
    BASKET("basket", 16),
    PRIORITY("priority", 12),
    OWNER("owner", 22),
    DUE("due", 12),
    OVERDUE("overdue", 12),
    STATUS("status", 14),
    METRIC("metric", 22),
    TARGET("target", 12),
    EFFORT("effort", 14);

    private final String code;
    private final int width;

    PlanColumn(String code, int width) {
        this.code = code;
        this.width = width;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String family() {
        return "plan";
    }

    @Override
    public int width() {
        return width;
    }
}
