package io.serviceaudit.catalog;

import static io.serviceaudit.catalog.SectionOutline.section;
import static io.serviceaudit.checklist.Basket.QUICK_FIX;
import static io.serviceaudit.checklist.Basket.SYSTEMIC;

import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Scales;

/** The structure of {@code conversation-review}. */
final class ConversationReview {
    static final String ID = "conversation-review";

    private ConversationReview() {}

    /** The checklist, put together at the first call. */
    static Checklist checklist() {
        return BuiltIn.CHECKLIST;
    }

    static Outline outline() {
        return Outline.of(
                ID,
                section(
                        "conversation",
                        item("greeting", 1, QUICK_FIX),
                        item("verification", 2, QUICK_FIX),
                        item("clarification", 2, QUICK_FIX),
                        item("solution", 3, SYSTEMIC),
                        item("proactivity", 2, QUICK_FIX),
                        item("crm-record", 2, SYSTEMIC)));
    }

    private static ItemOutline item(String id, int effort, Basket basket) {
        return ItemOutline.item(id, Scales.YES_PARTIAL_NO_NA, effort, basket);
    }

    private static final class BuiltIn {
        static final Checklist CHECKLIST = CatalogTexts.FOLDER.read(ID, outline()::with);
    }
}
