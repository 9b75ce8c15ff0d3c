package io.serviceaudit.catalog;

import static io.serviceaudit.catalog.SectionOutline.section;
import static io.serviceaudit.checklist.Basket.QUICK_FIX;
import static io.serviceaudit.checklist.Basket.SYSTEMIC;

import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The structure of {@code service-health}. */
final class ServiceHealth {
    static final String ID = "service-health";

    private ServiceHealth() {}

    /** The checklist, put together at the first call. */
    static Checklist checklist() {
        return BuiltIn.CHECKLIST;
    }

    static Outline outline() {
        return Outline.of(
                ID,
                section(
                        "speed-availability",
                        item("contact-channels", 3, SYSTEMIC),
                        item("reply-time", 2, QUICK_FIX).hint("orientation").measured(replyTimeByChannel()),
                        itemOrNot("round-the-clock", 5, SYSTEMIC)),
                section(
                        "empathy-communication",
                        item("scripts-standards", 3, QUICK_FIX),
                        item("staff-training", 5, SYSTEMIC),
                        item("personal-approach", 5, SYSTEMIC)),
                section(
                        "problem-solving",
                        item("complaint-process", 3, SYSTEMIC),
                        item("compensation-apology", 2, SYSTEMIC),
                        item("proactive-steps", 3, SYSTEMIC)),
                section(
                        "after-sales",
                        item("support-advice", 3, SYSTEMIC),
                        item("warranty-returns", 3, SYSTEMIC),
                        item("feedback-collection", 2, SYSTEMIC)),
                section("premises", itemOrNot("atmosphere", 8, SYSTEMIC), itemOrNot("cleanliness", 1, QUICK_FIX)));
    }

    private static ItemOutline item(String id, int effort, Basket basket) {
        return ItemOutline.item(id, Scales.YES_PARTIAL_NO, effort, basket);
    }

    /** An item on something that exists only in some businesses. */
    private static ItemOutline itemOrNot(String id, int effort, Basket basket) {
        return ItemOutline.item(id, Scales.YES_PARTIAL_NO_NA, effort, basket);
    }

    private static MeasuredRule replyTimeByChannel() {
        Map<String, Quantity> orientation = new LinkedHashMap<>();
        orientation.put("chat", Quantity.ofDuration(Duration.ofMinutes(5)));
        orientation.put("e-mail", Quantity.ofDuration(Duration.ofHours(1)));
        return new MeasuredRule.ByChannel(
                Metrics.FIRST_RESPONSE_TIME,
                Comparator.AT_MOST,
                orientation,
                Choice.of("yes"),
                Choice.of("partial"),
                Choice.of("no"));
    }

    private static final class BuiltIn {
        static final Checklist CHECKLIST = CatalogTexts.FOLDER.read(ID, outline()::with);
    }
}
