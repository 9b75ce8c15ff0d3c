package io.serviceaudit.conversation;

import io.serviceaudit.checklist.Choice;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.scoring.ItemScore;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A review with its scorecard. */
public final class ScoredReview {
    private final Review review;
    private final Scorecard scorecard;
    private final Map<String, ItemScore> rows;
    private final @Nullable Ratio score;

    private ScoredReview(Review review, Scorecard scorecard) {
        this.review = review;
        this.scorecard = scorecard;
        rows = new HashMap<>();
        scorecard.items().forEach(row -> rows.put(row.item().id(), row));
        score = scorecard
                .coverage()
                .filter(share -> !share.isZero())
                .flatMap(share -> scorecard.health().score())
                .orElse(null);
    }

    static ScoredReview of(Review review, Scorer scorer) {
        return new ScoredReview(review, scorer.score(review.audit()));
    }

    /** The review. */
    public Review review() {
        return review;
    }

    /** Its scorecard. */
    public Scorecard scorecard() {
        return scorecard;
    }

    /**
     * The score: health after knock-out, from 0 to 1. Empty where no item has a value, also where unanswered items count as 0: a review
     * that nobody filled in says nothing of the conversation.
     */
    public Optional<Ratio> score() {
        return Optional.ofNullable(score);
    }

    /**
     * What one criterion earned of what was possible, from 0 to 1; empty where it does not count (rule S5), the review has no score, or the
     * checklist has no such item.
     */
    public Optional<Ratio> criterion(String item) {
        return Optional.ofNullable(rows.get(item))
                .filter(row -> row.isCounted() && score != null)
                .map(row -> row.earned().dividedBy(row.possible()));
    }

    /** The choice made on one criterion, n/a included; empty where it is unanswered or a rule excludes it. */
    Optional<Choice> choice(String item) {
        return Optional.ofNullable(rows.get(item)).filter(ItemScore::applies).flatMap(ItemScore::answer);
    }

    /** Whether a critical item was answered with value 0 (rule S8); empty where the review has no score. */
    public Optional<Boolean> isAutoFailed() {
        return score().map(any -> !scorecard.health().knockedOutBy().isEmpty());
    }

    /** The id of the review. */
    @Override
    public String toString() {
        return "ScoredReview[" + review.id() + "]";
    }
}
