package io.serviceaudit.conversation;

import io.serviceaudit.measure.Ratio;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with all that its reviewers say of it. It is one unit of the sample, however many reviewed it: a judgement is the
 * mean over the reviewers who gave it, and a fact is what any of them says, since none contradicts another.
 */
public final class ReviewedConversation {
    private final String id;
    private final List<ScoredReview> reviews;
    private final List<ScoredReview> expertReviews;
    private final @Nullable String stratum;

    ReviewedConversation(
            String id, List<ScoredReview> reviews, List<ScoredReview> expertReviews, @Nullable String stratum) {
        this.id = id;
        this.reviews = List.copyOf(reviews);
        this.expertReviews = List.copyOf(expertReviews);
        this.stratum = stratum;
    }

    /** The host's id. */
    public String id() {
        return id;
    }

    /** The reviews that count, in the order of their reviewers' ids; those of experts are not among them. */
    public List<ScoredReview> reviews() {
        return reviews;
    }

    /** The reviews of experts, to compare with and no part of any estimate, in the order of their reviewers' ids. */
    public List<ScoredReview> expertReviews() {
        return expertReviews;
    }

    /** When it began, by the clock of the team that had it; empty if no reviewer says. */
    public Optional<LocalDateTime> time() {
        return fact(Review::time);
    }

    /** The channel; empty if no reviewer says. */
    public Optional<String> channel() {
        return fact(Review::channel);
    }

    /** The employee; empty if no reviewer says. */
    public Optional<String> employee() {
        return fact(Review::employee);
    }

    /** The team; empty if no reviewer says. */
    public Optional<String> team() {
        return fact(Review::team);
    }

    /**
     * The stratum. Where the sample is stratified it is always there: a conversation of which no reviewer says is of the stratum {@value
     * Stratum#OTHER}. Otherwise it is empty if no reviewer says.
     */
    public Optional<String> stratum() {
        return Optional.ofNullable(stratum);
    }

    /** The contact point; empty if no reviewer says. */
    public Optional<String> contactPoint() {
        return fact(Review::contactPoint);
    }

    private <T> Optional<T> fact(Function<Review, Optional<T>> fact) {
        return Stream.concat(reviews.stream(), expertReviews.stream())
                .flatMap(each -> fact.apply(each.review()).stream())
                .findFirst();
    }

    /** The mean score, from 0 to 1; empty if no review has one. */
    public Optional<Ratio> score() {
        return mean(ScoredReview::score);
    }

    /** The mean of one criterion over the reviews where it counts, from 0 to 1; empty if it counts in none. */
    public Optional<Ratio> criterion(String item) {
        return mean(each -> each.criterion(item));
    }

    /** The share of reviewers who see this script fit, of those who judged it; empty if none did. */
    public Optional<Ratio> share(ScriptFit fit) {
        return mean(each -> each.review().scriptFit().map(fit::equals).map(ReviewedConversation::share));
    }

    /** The share of reviews in which a critical item failed, of those with a score; empty if none has one. */
    public Optional<Ratio> autoFailed() {
        return mean(each -> each.isAutoFailed().map(ReviewedConversation::share));
    }

    /** The share of reviewers who see a repeat contact, of those who judged it; empty if none did. */
    public Optional<Ratio> repeatContact() {
        return mean(each -> each.review().repeatContact().map(ReviewedConversation::share));
    }

    /** The share of reviewers who see a frustrated customer, of those who judged it; empty if none did. */
    public Optional<Ratio> frustrated() {
        return mean(each -> each.review().frustrated().map(ReviewedConversation::share));
    }

    private static Ratio share(boolean is) {
        return is ? Ratio.ONE : Ratio.ZERO;
    }

    private Optional<Ratio> mean(Function<ScoredReview, Optional<Ratio>> judgement) {
        List<Ratio> given =
                reviews.stream().flatMap(each -> judgement.apply(each).stream()).toList();
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(given.stream().reduce(Ratio.ZERO, Ratio::plus).dividedBy(Ratio.of(given.size())));
    }

    /** The id; no people and no judgements, so that none slips into a log. */
    @Override
    public String toString() {
        return "ReviewedConversation[" + id + "]";
    }
}
