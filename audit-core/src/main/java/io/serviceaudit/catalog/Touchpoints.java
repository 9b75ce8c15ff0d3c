package io.serviceaudit.catalog;

import static io.serviceaudit.catalog.SectionOutline.section;
import static io.serviceaudit.checklist.Basket.PRODUCT;
import static io.serviceaudit.checklist.Basket.QUICK_FIX;
import static io.serviceaudit.checklist.Basket.SYSTEMIC;

import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.wording.Words;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The structure of {@code touchpoints}, and of the plan that follows it.
 *
 * @param checklist the checklist in words
 * @param planSteps the steps of the plan, in order
 */
record Touchpoints(Checklist checklist, List<PlanStep> planSteps) {
    static final String ID = "touchpoints";

    private static final int PLAN_STEPS = 5;
    private static final int GUIDING_QUESTIONS = 3;

    /** Checklist and plan, put together at the first call. */
    static Touchpoints builtIn() {
        return BuiltIn.TOUCHPOINTS;
    }

    static Touchpoints with(Words words) {
        return new Touchpoints(outline().with(words), planSteps(words.under("plan.")));
    }

    private static Outline outline() {
        Outline outline = Outline.of(
                ID,
                section(
                        "first-impression",
                        item("website", 3, PRODUCT),
                        item("social-media", 2, QUICK_FIX),
                        item("advertising", 2, QUICK_FIX),
                        item("first-contact", 3, QUICK_FIX),
                        item("reputation", 3, SYSTEMIC)),
                section(
                        "purchase",
                        item("checkout", 5, PRODUCT),
                        item("payment-methods", 5, PRODUCT),
                        itemOrNot("sales-manager", 3, QUICK_FIX),
                        itemOrNot("mobile-app", 8, PRODUCT),
                        item("order-confirmation", 3, SYSTEMIC)),
                section(
                        "delivery-use",
                        item("delivery", 5, SYSTEMIC),
                        item("first-use", 3, PRODUCT),
                        itemOrNot("packaging", 5, PRODUCT),
                        itemOrNot("onboarding", 5, PRODUCT),
                        item("regular-use", 8, PRODUCT)),
                section(
                        "support",
                        item("helpdesk", 3, SYSTEMIC).fact(Origin.of("BPM5.ru")),
                        item("knowledge-base", 3, SYSTEMIC),
                        item("returns-claims", 3, SYSTEMIC),
                        item("feedback-surveys", 2, SYSTEMIC),
                        item("proactive-support", 5, SYSTEMIC)),
                section(
                        "loyalty",
                        item("loyalty-programme", 5, SYSTEMIC).fact(Origin.of("Wanta Group")),
                        item("mailings-push", 3, SYSTEMIC),
                        item("referral-programme", 3, SYSTEMIC),
                        item("regular-customer-offers", 3, SYSTEMIC),
                        item("community", 5, SYSTEMIC)));
        return outline.fact(Origin.of("Harvard Business Review"));
    }

    private static ItemOutline item(String id, int effort, Basket basket) {
        return ItemOutline.item(id, Scales.RATING_1_5, effort, basket).guidance(GUIDING_QUESTIONS);
    }

    /** A touchpoint that exists only in some businesses. */
    private static ItemOutline itemOrNot(String id, int effort, Basket basket) {
        return ItemOutline.item(id, Scales.RATING_1_5_NA, effort, basket).guidance(GUIDING_QUESTIONS);
    }

    private static List<PlanStep> planSteps(Words words) {
        return IntStream.rangeClosed(1, PLAN_STEPS)
                .mapToObj(step -> new PlanStep(words.get(step + ".title"), words.get(step + ".description")))
                .toList();
    }

    private static final class BuiltIn {
        static final Touchpoints TOUCHPOINTS = CatalogTexts.FOLDER.read(ID, Touchpoints::with);
    }
}
