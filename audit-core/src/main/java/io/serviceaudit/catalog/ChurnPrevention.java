package io.serviceaudit.catalog;

import static io.serviceaudit.catalog.SectionOutline.section;
import static io.serviceaudit.checklist.Basket.PRODUCT;
import static io.serviceaudit.checklist.Basket.QUICK_FIX;
import static io.serviceaudit.checklist.Basket.SYSTEMIC;

import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.measure.Metrics;

/** The structure of {@code churn-prevention}. */
final class ChurnPrevention {
    static final String ID = "churn-prevention";

    private ChurnPrevention() {}

    /** The checklist, put together at the first call. */
    static Checklist checklist() {
        return BuiltIn.CHECKLIST;
    }

    static Outline outline() {
        return Outline.of(
                ID,
                section(
                        "product-quality",
                        item("as-described", 5, PRODUCT),
                        item("known-pains", 5, PRODUCT).reversed(),
                        item("quality-feedback", 2, SYSTEMIC),
                        item("internal-control", 3, SYSTEMIC).fact(Origin.of("proclientservice.com")),
                        item("quality-standards", 3, SYSTEMIC),
                        item("regular-improvement", 8, PRODUCT)),
                section(
                        "service-support",
                        item("response-standard", 2, QUICK_FIX).hint("examples").measured(ownStandard()),
                        item("channel-choice", 5, SYSTEMIC).fact(Origin.of("proclientservice.com")),
                        item("objection-scripts", 2, QUICK_FIX),
                        item("service-training", 2, QUICK_FIX),
                        item("issue-tracking", 5, SYSTEMIC),
                        item("delay-warning", 2, SYSTEMIC),
                        item("support-satisfaction", 2, SYSTEMIC)),
                section(
                        "onboarding",
                        item("activation-clarity", 5, PRODUCT),
                        item("learning-materials", 3, PRODUCT).guidance(2),
                        item("proactive-onboarding", 3, SYSTEMIC),
                        item("onboarding-feedback", 2, QUICK_FIX),
                        item("welcome-series", 2, QUICK_FIX),
                        item("onboarding-training", 3, SYSTEMIC)),
                section(
                        "personalisation",
                        item("segmentation", 3, SYSTEMIC),
                        item("personal-offers", 3, SYSTEMIC),
                        item("loyalty-programme", 8, SYSTEMIC),
                        item("personal-greetings", 2, QUICK_FIX),
                        item("purchase-recommendations", 5, SYSTEMIC),
                        item("customisation", 8, PRODUCT),
                        item("news-updates", 2, QUICK_FIX)),
                section(
                        "feedback-response",
                        item("nps-csi-surveys", 2, SYSTEMIC),
                        item("churn-reasons", 3, SYSTEMIC),
                        item("complaint-response", 3, SYSTEMIC).fact(Origin.of("HubSpot")),
                        item("public-replies", 2, QUICK_FIX),
                        item("feedback-to-improvement", 5, SYSTEMIC),
                        item("suggestion-box", 1, QUICK_FIX)),
                section(
                        "proactive-retention",
                        item("warning-signs", 5, SYSTEMIC),
                        item("reactivation", 3, SYSTEMIC),
                        item("churn-forecast", 8, SYSTEMIC),
                        item("service-reminders", 3, SYSTEMIC),
                        item("account-manager", 5, SYSTEMIC),
                        item("business-reviews", 3, SYSTEMIC),
                        item("cancellation-offers", 3, SYSTEMIC)));
    }

    private static ItemOutline item(String id, int effort, Basket basket) {
        return ItemOutline.item(id, Scales.YES_NO_NA, effort, basket);
    }

    /** The company's own standard is the target it has set for the metric. */
    private static MeasuredRule ownStandard() {
        return MeasuredRule.byTarget(Metrics.FIRST_RESPONSE_TIME, Choice.of("yes"), Choice.of("no"));
    }

    private static final class BuiltIn {
        static final Checklist CHECKLIST = CatalogTexts.FOLDER.read(ID, outline()::with);
    }
}
