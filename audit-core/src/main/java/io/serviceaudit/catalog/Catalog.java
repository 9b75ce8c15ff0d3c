package io.serviceaudit.catalog;

import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.wording.Languages;
import java.util.List;
import java.util.Optional;

/**
 * The built-in checklists. Each is put together when it is first asked for and is the same object from then on;
 * checklists are immutable, so everybody may share it.
 *
 * <p>All are of version {@value #VERSION}. Every item weighs 1, none is critical, every impact is medium; every text is
 * there in all {@linkplain #languages() languages}.
 */
public final class Catalog {
    /** The version of all five. */
    public static final String VERSION = "1.0.0";

    private Catalog() {}

    /**
     * All five.
     *
     * @return the checklists in the order of the methods below
     */
    public static List<Checklist> checklists() {
        return List.of(serviceHealth(), churnPrevention(), serviceCheckpoints(), touchpoints(), conversationReview());
    }

    /**
     * Looks for a checklist by its id.
     *
     * @param id an id, such as {@code service-health}
     * @return the checklist; empty if no built-in one has that id
     */
    public static Optional<Checklist> find(String id) {
        return checklists().stream()
                .filter(checklist -> checklist.id().equals(id))
                .findFirst();
    }

    /**
     * {@code service-health}: how healthy customer service is and how it acts on loyalty. 5 sections with 14 items,
     * answered yes, partial or no; three of them also n/a. Reply time can be answered by a measurement.
     *
     * @return the checklist
     */
    public static Checklist serviceHealth() {
        return ServiceHealth.checklist();
    }

    /**
     * {@code churn-prevention}: 39 habits whose absence makes customers leave, in 6 sections, answered yes, no or n/a. In
     * one of them, {@code known-pains}, yes is the bad answer. The reply time against the company's own standard can be
     * answered by a measurement.
     *
     * @return the checklist
     */
    public static Checklist churnPrevention() {
        return ChurnPrevention.checklist();
    }

    /**
     * {@code service-checkpoints}: a diagnosis in five minutes. 3 principles with 12 checkpoints, done or not done, each
     * with a hint and a red flag; seven can be answered by a measurement. An unanswered checkpoint counts as not done.
     *
     * @return the checklist
     */
    public static Checklist serviceCheckpoints() {
        return ServiceCheckpoints.checklist();
    }

    /**
     * {@code touchpoints}: 25 points of the customer journey in 5 stages, rated 1 to 5; four of them also n/a. Each has
     * three guiding questions. {@link #planSteps()} go with it.
     *
     * @return the checklist
     */
    public static Checklist touchpoints() {
        return Touchpoints.builtIn().checklist();
    }

    /**
     * {@code conversation-review}: one reviewed conversation by 6 criteria, answered yes, partial, no or n/a.
     *
     * @return the checklist
     */
    public static Checklist conversationReview() {
        return ConversationReview.checklist();
    }

    /**
     * The three-month plan that follows {@code touchpoints}.
     *
     * @return its five steps, in order
     */
    public static List<PlanStep> planSteps() {
        return Touchpoints.builtIn().planSteps();
    }

    /**
     * The languages every built-in text is there in.
     *
     * @return BCP 47 tags; the first is the default
     */
    public static List<String> languages() {
        return Languages.BUILT_IN;
    }
}
