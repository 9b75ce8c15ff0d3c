package io.serviceaudit.review;

import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.conversation.RatingCategory;
import io.serviceaudit.conversation.RatingTable;
import io.serviceaudit.conversation.ReviewedConversation;
import io.serviceaudit.conversation.ScoredReview;
import io.serviceaudit.measure.Ratio;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who answered what, as the measures of agreement want it. Two kinds of table are made of an item: of all answers, where "not applicable" is
 * an answer as any other, and of the values of those that have one, in rising order.
 */
final class RatingTables {
    private final List<ReviewedConversation> conversations;
    private final List<String> reviewers;
    private final boolean withExperts;

    /**
     * Tables of some conversations.
     *
     * @param reviewers who may have reviewed them, in order
     * @param withExperts whether the reviews of experts are in the tables too
     */
    RatingTables(List<ReviewedConversation> conversations, List<String> reviewers, boolean withExperts) {
        this.conversations = conversations;
        this.reviewers = reviewers;
        this.withExperts = withExperts;
    }

    private Stream<ScoredReview> reviews(ReviewedConversation conversation) {
        return withExperts
                ? Stream.concat(conversation.reviews().stream(), conversation.expertReviews().stream())
                : conversation.reviews().stream();
    }

    private RatingTable.Builder table(List<RatingCategory> categories) {
        RatingTable.Builder table = RatingTable.of(categories);
        reviewers.forEach(table::reviewer);
        return table;
    }

    /** All answers to an item, by conversation. */
    RatingTable answers(Item item) {
        RatingTable.Builder table = table(categories(item));
        for (ReviewedConversation conversation : conversations) {
            reviews(conversation)
                    .forEach(each -> choice(each, item)
                            .ifPresent(choice ->
                                    table.rate(conversation.id(), each.review().reviewer(), choice.code())));
        }
        return table.build();
    }

    /** The values of the answers to an item, by conversation. */
    RatingTable values(Item item) {
        RatingTable.Builder table = table(levels(item));
        for (ReviewedConversation conversation : conversations) {
            reviews(conversation)
                    .forEach(each -> value(each, item)
                            .ifPresent(value ->
                                    table.rate(conversation.id(), each.review().reviewer(), value.toString())));
        }
        return table.build();
    }

    /** All answers to several items, each item of a conversation being a unit. */
    RatingTable answers(List<Item> items) {
        Map<String, RatingCategory> categories = new LinkedHashMap<>();
        items.forEach(item ->
                categories(item).forEach(each -> categories.putIfAbsent(each.id(), RatingCategory.of(each.id()))));
        RatingTable.Builder table = table(List.copyOf(categories.values()));
        int unit = 0;
        for (ReviewedConversation conversation : conversations) {
            for (Item item : items) {
                String id = "u" + unit++;
                reviews(conversation)
                        .forEach(each -> choice(each, item)
                                .ifPresent(
                                        choice -> table.rate(id, each.review().reviewer(), choice.code())));
            }
        }
        return table.build();
    }

    /** The values of the answers to several items with the same values, each item of a conversation being a unit. */
    RatingTable values(List<Item> items) {
        RatingTable.Builder table = table(levels(items.get(0)));
        int unit = 0;
        for (ReviewedConversation conversation : conversations) {
            for (Item item : items) {
                String id = "u" + unit++;
                reviews(conversation)
                        .forEach(each -> value(each, item)
                                .ifPresent(value -> table.rate(id, each.review().reviewer(), value.toString())));
            }
        }
        return table.build();
    }

    /** The scores of the conversations; empty if no review has one. */
    Optional<RatingTable> scores() {
        Map<String, Map<String, Ratio>> scores = new LinkedHashMap<>();
        for (ReviewedConversation conversation : conversations) {
            Map<String, Ratio> byReviewer = new LinkedHashMap<>();
            reviews(conversation)
                    .forEach(each -> each.score()
                            .ifPresent(score -> byReviewer.put(each.review().reviewer(), score)));
            if (!byReviewer.isEmpty()) {
                scores.put(conversation.id(), byReviewer);
            }
        }
        return scores.isEmpty() ? Optional.empty() : Optional.of(RatingTable.ofNumbers(scores));
    }

    private static Optional<Choice> choice(ScoredReview review, Item item) {
        return review.review().audit().answer(item.id()).choice();
    }

    private static Optional<Ratio> value(ScoredReview review, Item item) {
        return choice(review, item).flatMap(choice -> value(item, choice));
    }

    private static Optional<Ratio> value(Item item, Choice choice) {
        return item.scale().valueOf(choice).map(value -> item.isReversed() ? Ratio.ONE.minus(value) : value);
    }

    private static List<RatingCategory> categories(Item item) {
        return item.scale().choices().stream()
                .map(choice -> value(item, choice)
                        .map(value -> RatingCategory.of(choice.code(), value))
                        .orElseGet(() -> RatingCategory.of(choice.code())))
                .toList();
    }

    /** The values that an answer to an item can have, in rising order. */
    static List<RatingCategory> levels(Item item) {
        Set<Ratio> seen = new HashSet<>();
        List<Ratio> values = new ArrayList<>();
        for (Choice choice : item.scale().choices()) {
            value(item, choice).filter(seen::add).ifPresent(values::add);
        }
        return values.stream()
                .sorted()
                .map(value -> RatingCategory.of(value.toString(), value))
                .toList();
    }
}
