package io.serviceaudit.review;

import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.conversation.ReviewedConversations;
import io.serviceaudit.conversation.SamplingPlan;
import io.serviceaudit.json.Documents;
import io.serviceaudit.scoring.Scorer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Sixty conversations of October, reviewed by three people and in part by an expert, and forty of July. */
public final class ConversationSamples {
    /** Where they lie. */
    public static final Path FOLDER = Path.of("src", "test", "resources", "conversations");

    private static final Documents DOCUMENTS = Documents.standard();

    private ConversationSamples() {}

    /** The conversations of October, with the notes in English. */
    public static ReviewedConversations october() {
        return october("en");
    }

    /** The same with the notes in a language. */
    public static ReviewedConversations october(String language) {
        return reviewed("october", language);
    }

    /** The conversations of July. */
    public static ReviewedConversations july() {
        return reviewed("july", "en");
    }

    /** The plan that the conversations of October were drawn by. */
    public static SamplingPlan plan() {
        return plan("october");
    }

    private static SamplingPlan plan(String month) {
        try {
            return DOCUMENTS.readSamplingPlan(FOLDER.resolve(month + ".sampling-plan.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReviewedConversations reviewed(String month, String language) {
        try {
            return ReviewedConversations.builder(Scorer.of(Catalog.conversationReview()))
                    .plan(plan(month))
                    .reviews(DOCUMENTS.readReviews(FOLDER.resolve(month + "." + language + ".reviews.jsonl")))
                    .experts(List.of("vera"))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How they are reported: against the plan, and compared with July. */
    public static ConversationReporter reporter() {
        return ConversationReporter.standard().withPlan(plan()).comparedWith(july());
    }
}
