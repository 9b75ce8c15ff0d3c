package io.serviceaudit.examples.quickstart;

import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.conversation.GroupBy;
import io.serviceaudit.conversation.PlannedStratum;
import io.serviceaudit.conversation.Review;
import io.serviceaudit.conversation.ReviewedConversations;
import io.serviceaudit.conversation.SamplingPlan;
import io.serviceaudit.conversation.Stratum;
import io.serviceaudit.scoring.Scorer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The reviews of a file, with the plan that their conversations were drawn by.
 *
 * @param name the name of the file
 * @param reviews the reviews
 * @param plan the plan, if there is one
 */
record ReviewFile(String name, List<Review> reviews, Optional<SamplingPlan> plan) {
    /**
     * All of them together, as conversations.
     *
     * @throws RefusedException naming everything that keeps them from being reckoned with together
     */
    ReviewedConversations together(Scoring scoring, List<String> experts, Words words) {
        if (reviews.isEmpty()) {
            throw new RefusedException("no-reviews", name);
        }
        List<String> problems = new ArrayList<>();
        checklists(words, problems);
        Map<String, List<Review>> conversations = new LinkedHashMap<>();
        reviews.forEach(review -> conversations
                .computeIfAbsent(review.conversation(), any -> new ArrayList<>())
                .add(review));
        conversations.forEach((id, of) -> facts(id, of, words, problems));
        plan.ifPresent(given -> strata(given, conversations, Set.copyOf(experts), words, problems));
        if (!problems.isEmpty()) {
            throw new RefusedException("problems", String.join("\n", problems));
        }
        ReviewedConversations.Builder builder = ReviewedConversations.builder(Scorer.of(checklist(), scoring))
                .reviews(reviews)
                .experts(experts);
        plan.ifPresent(builder::plan);
        return builder.build();
    }

    /** The checklist that the reviews answer. */
    private Checklist checklist() {
        return reviews.get(0).audit().checklist();
    }

    /**
     * Checks that an earlier file can be compared with this one.
     *
     * @throws RefusedException if it is of another checklist or another version of it, has a conversation that is here too, or begins on
     *     a later day
     */
    void checkComparable(ReviewFile earlier) {
        if (!named(checklist()).equals(named(earlier.checklist()))) {
            throw new RefusedException(
                    "reviews-of-other-checklist", name, named(checklist()), earlier.name, named(earlier.checklist()));
        }
        Set<String> here = reviews.stream().map(Review::conversation).collect(Collectors.toSet());
        earlier.reviews.stream()
                .map(Review::conversation)
                .filter(here::contains)
                .findFirst()
                .ifPresent(id -> {
                    throw new RefusedException("conversation-in-both", name, earlier.name, id);
                });
        Optional<LocalDate> first = firstDay();
        Optional<LocalDate> before = earlier.firstDay();
        if (first.isPresent() && before.isPresent() && before.get().isAfter(first.get())) {
            throw new RefusedException(
                    "reviews-later",
                    earlier.name,
                    before.get().toString(),
                    name,
                    first.get().toString());
        }
    }

    private Optional<LocalDate> firstDay() {
        return reviews.stream()
                .flatMap(review -> review.time().stream())
                .map(LocalDateTime::toLocalDate)
                .min(Comparator.naturalOrder());
    }

    /** Who reviewed here. */
    Set<String> reviewers() {
        return all(review -> Optional.of(review.reviewer()));
    }

    /**
     * The conversations of one team.
     *
     * @throws RefusedException if no review is of that team
     */
    ReviewedConversations ofTeam(ReviewedConversations together, String team) {
        Set<String> teams = all(Review::team);
        if (!teams.contains(team)) {
            throw teams.isEmpty()
                    ? new RefusedException("no-teams", name)
                    : new RefusedException("unknown-team", name, team, String.join(", ", teams))
                            .suggesting(team, teams);
        }
        return together.part(GroupBy.TEAM, team);
    }

    private Set<String> all(Function<Review, Optional<String>> fact) {
        return reviews.stream()
                .flatMap(review -> fact.apply(review).stream())
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String named(Checklist checklist) {
        return checklist.id() + " " + checklist.version();
    }

    private void checklists(Words words, List<String> problems) {
        Map<String, String> first = new LinkedHashMap<>();
        reviews.forEach(review -> first.putIfAbsent(named(review.audit().checklist()), review.id()));
        List<Map.Entry<String, String>> all = List.copyOf(first.entrySet());
        if (all.size() > 1) {
            problems.add(words.fill(
                    "reviews-of-two-checklists",
                    name,
                    all.get(0).getValue(),
                    all.get(0).getKey(),
                    all.get(1).getValue(),
                    all.get(1).getKey()));
        }
    }

    /** Facts are named as the fields of documents are. */
    private void facts(String conversation, List<Review> of, Words words, List<String> problems) {
        Map<String, Function<Review, Optional<?>>> facts = new LinkedHashMap<>();
        facts.put("time", Review::time);
        facts.put("channel", Review::channel);
        facts.put("employee", Review::employee);
        facts.put("team", Review::team);
        facts.put("stratum", Review::stratum);
        facts.put("contactPoint", Review::contactPoint);
        facts.forEach((field, fact) -> {
            Map<String, String> said = new LinkedHashMap<>();
            of.forEach(
                    review -> fact.apply(review).ifPresent(value -> said.putIfAbsent(value.toString(), review.id())));
            List<Map.Entry<String, String>> all = List.copyOf(said.entrySet());
            if (all.size() > 1) {
                problems.add(words.fill(
                        "reviews-differ",
                        name,
                        conversation,
                        field,
                        all.get(0).getKey(),
                        all.get(0).getValue(),
                        all.get(1).getKey(),
                        all.get(1).getValue()));
            }
        });
    }

    private void strata(
            SamplingPlan given,
            Map<String, List<Review>> conversations,
            Set<String> experts,
            Words words,
            List<String> problems) {
        List<String> known = given.strata().stream().map(PlannedStratum::id).toList();
        Map<String, Long> counts = new LinkedHashMap<>();
        Set<String> unknown = new LinkedHashSet<>();
        conversations.forEach((id, of) -> {
            Optional<String> named =
                    of.stream().flatMap(review -> review.stratum().stream()).findFirst();
            String stratum = named.orElse(Stratum.OTHER);
            if (named.isEmpty() && !known.contains(stratum)) {
                problems.add(words.fill("no-stratum", name, id, String.join(", ", known)));
            } else if (!known.contains(stratum) && unknown.add(stratum)) {
                problems.add(words.fill("stratum-not-in-plan", name, id, stratum, String.join(", ", known)));
            }
            if (!of.stream().allMatch(review -> experts.contains(review.reviewer()))) {
                counts.merge(stratum, 1L, Long::sum);
            }
        });
        for (PlannedStratum stratum : given.strata()) {
            long count = counts.getOrDefault(stratum.id(), 0L);
            if (count > stratum.population()) {
                problems.add(words.fill("more-than-population", name, count, stratum.id(), stratum.population()));
            }
        }
    }
}
