package io.serviceaudit.conversation;

import io.serviceaudit.audit.DateRange;
import io.serviceaudit.audit.Evidence;
import io.serviceaudit.audit.Stage;
import io.serviceaudit.audit.StageState;
import io.serviceaudit.audit.StageSummary;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.internal.Defects;
import io.serviceaudit.internal.NearestName;
import io.serviceaudit.internal.Require;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.scoring.Scorer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reviews of one period together, scored, and what follows from them for all conversations: the mean score, the score of each
 * criterion, employee, team and channel, shares, training themes, cases for the debrief.
 *
 * <pre>{@code
 * ReviewedConversations quarter = ReviewedConversations.builder(Scorer.of(Catalog.conversationReview()))
 *         .strata(List.of(Stratum.of(Stratum.PEAK_LOAD, 1_200), Stratum.of(Stratum.OTHER, 800)))
 *         .reviews(reviews)
 *         .build();
 * quarter.estimate(Aspect.SCORE);
 * quarter.groups(GroupBy.EMPLOYEE, Aspect.SCORE).ranking();
 * }</pre>
 *
 * <p>The conversations must have been drawn at random within their strata, or at random from all where there are no strata; estimates are those of
 * {@link StratifiedEstimate}. A conversation is one unit however many reviewed it. Conversations picked for another reason, such as a
 * complaint, belong in a collection of their own, or they would pass for the rest.
 *
 * <p>The order in which reviews are given changes nothing. Lists are in the order of ids, character by character, unless said otherwise.
 */
public final class ReviewedConversations {
    /** How many conversations a message names. */
    private static final int MOST_NAMED = 5;

    private final Scorer scorer;
    private final List<Frame> frames;
    private final boolean stratified;
    private final List<ReviewedConversation> conversations;
    private final List<ReviewedConversation> byExpertsOnly;
    private final Set<String> sample;

    private ReviewedConversations(
            Scorer scorer,
            List<Frame> frames,
            boolean stratified,
            List<ReviewedConversation> conversations,
            List<ReviewedConversation> byExpertsOnly,
            Set<String> sample) {
        this.scorer = scorer;
        this.frames = frames;
        this.stratified = stratified;
        this.conversations = conversations;
        this.byExpertsOnly = byExpertsOnly;
        this.sample = sample;
    }

    /** Starts a collection whose reviews are scored by {@code scorer}; all must be on its checklist. */
    public static Builder builder(Scorer scorer) {
        return new Builder(scorer);
    }

    /** What scored the reviews. */
    public Scorer scorer() {
        return scorer;
    }

    /** The conversations that count: those with a review by someone who is no expert. */
    public List<ReviewedConversation> conversations() {
        return conversations;
    }

    /**
     * How many conversations the sample has: as many as there are {@link #conversations()}, and of a {@linkplain #part part} as many as of
     * the whole sample it was drawn in.
     */
    public int sampleSize() {
        return sample.size();
    }

    /** Conversations that only experts reviewed. They are there to compare with, and in no estimate. */
    public List<ReviewedConversation> byExpertsOnly() {
        return byExpertsOnly;
    }

    /** How many reviews count; those of experts do not. */
    public int reviews() {
        return conversations.stream()
                .mapToInt(conversation -> conversation.reviews().size())
                .sum();
    }

    /**
     * The conversations that count but have no score, since no item of any of their reviews has a value. They belong to the sample and are
     * outside the mean of the scores.
     */
    public List<ReviewedConversation> withoutScore() {
        return conversations.stream()
                .filter(conversation -> conversation.score().isEmpty())
                .toList();
    }

    /** The ids of all reviews without a score, those of experts too, in order. */
    public List<String> reviewsWithoutScore() {
        return all().flatMap(ReviewedConversations::allReviews)
                .filter(each -> each.score().isEmpty())
                .map(each -> each.review().id())
                .sorted()
                .toList();
    }

    /**
     * The ids of the strata that have conversations of which none was reviewed, in the order given; estimates say nothing of them. None where
     * the sample is not stratified.
     */
    public List<String> notCovered() {
        return frames.stream()
                .filter(frame -> stratified && frame.isUncovered())
                .map(Frame::id)
                .toList();
    }

    /**
     * The strata in the order given, those of which nothing was reviewed too; none where the sample is not stratified. Of a {@linkplain
     * #part part} the numbers are those of the whole sample it was drawn in.
     */
    public List<ReviewedStratum> strata() {
        return frames.stream()
                .filter(any -> stratified)
                .map(frame -> new ReviewedStratum(
                        frame.id(), Objects.requireNonNull(frame.population(), "population"), frame.size()))
                .toList();
    }

    /** How many conversations there are, in all strata where there are any; empty where nobody has counted them. */
    public Optional<BigInteger> population() {
        return frames.stream()
                .map(frame -> Optional.ofNullable(frame.population()).map(BigInteger::valueOf))
                .reduce(Optional.of(BigInteger.ZERO), (sum, each) -> sum.flatMap(known -> each.map(known::add)));
    }

    /**
     * The conversations of one group by themselves, such as those of a team for the report to its shift lead. They stay a part of the sample
     * they were drawn in: every figure is the estimate for that part of the population, the same that {@link #groups} has. A part of a
     * part is what is in both.
     *
     * @param by what the groups are by
     * @param group the group; one that no conversation is in gives a part without conversations
     */
    public ReviewedConversations part(GroupBy by, String group) {
        Objects.requireNonNull(group, "group");
        return new ReviewedConversations(
                scorer,
                framesOf(by, group),
                stratified,
                conversations.stream().filter(each -> isIn(each, by, group)).toList(),
                byExpertsOnly.stream().filter(each -> isIn(each, by, group)).toList(),
                sample);
    }

    private static boolean isIn(ReviewedConversation conversation, GroupBy by, String group) {
        return by.groupOf(conversation).filter(group::equals).isPresent();
    }

    /** From the day of the earliest conversation that counts to that of the latest; empty if no reviewer says when any was. */
    public Optional<DateRange> period() {
        List<LocalDate> days = conversations.stream()
                .flatMap(conversation -> conversation.time().stream())
                .map(LocalDateTime::toLocalDate)
                .sorted()
                .toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(new DateRange(days.get(0), days.get(days.size() - 1)));
    }

    private Stream<ReviewedConversation> all() {
        return Stream.concat(conversations.stream(), byExpertsOnly.stream())
                .sorted(Comparator.comparing(ReviewedConversation::id));
    }

    private static Stream<ScoredReview> allReviews(ReviewedConversation conversation) {
        return Stream.concat(conversation.reviews().stream(), conversation.expertReviews().stream());
    }

    /**
     * The mean of an aspect over all conversations that have it, weighted back from the strata to the population.
     *
     * @return the estimate; empty if no conversation has the aspect
     * @throws IllegalArgumentException if the aspect is a criterion that the checklist does not have
     */
    public Optional<StratifiedEstimate> estimate(Aspect aspect) {
        requireKnown(aspect);
        Map<String, Sums> sums = new HashMap<>();
        for (ReviewedConversation conversation : conversations) {
            aspect.of(conversation).ifPresent(value -> add(sums, conversation, value));
        }
        return StratifiedEstimate.of(sampled(frames, sums));
    }

    /**
     * An aspect by group, with the {@linkplain GroupEstimates#USUAL_MINIMUM usual minimum}.
     *
     * @throws IllegalArgumentException if the aspect is a criterion that the checklist does not have
     */
    public GroupEstimates groups(GroupBy by, Aspect aspect) {
        return groups(by, aspect, GroupEstimates.USUAL_MINIMUM);
    }

    /**
     * An aspect by group. The estimate for a group is that for a part of the population; of a stratum it is the mean of the stratum.
     *
     * @param by what the groups are by
     * @param aspect what is estimated
     * @param minimum how many conversations with a value of the aspect a group must have so as not to be small and to be ranked; 1 or
     *     more
     * @throws IllegalArgumentException if the aspect is a criterion that the checklist does not have, or the minimum is less than 1
     */
    public GroupEstimates groups(GroupBy by, Aspect aspect, int minimum) {
        requireKnown(aspect);
        if (minimum < 1) {
            throw new IllegalArgumentException(
                    "minimum of conversations in a group is " + minimum + "; it must be at least 1");
        }
        Map<String, Long> sizes = new TreeMap<>();
        Map<String, Map<String, Sums>> sums = new HashMap<>();
        for (ReviewedConversation conversation : conversations) {
            by.groupOf(conversation).ifPresent(group -> {
                sizes.merge(group, 1L, Long::sum);
                Map<String, Sums> ofGroup = sums.computeIfAbsent(group, any -> new HashMap<>());
                aspect.of(conversation).ifPresent(value -> add(ofGroup, conversation, value));
            });
        }
        List<GroupEstimates.Figures> named = new ArrayList<>();
        sizes.forEach((group, size) -> named.add(new GroupEstimates.Figures(
                group,
                size,
                StratifiedEstimate.of(sampled(framesOf(by, group), sums.getOrDefault(group, Map.of())))
                        .orElse(null))));
        long assigned = sizes.values().stream().mapToLong(Long::longValue).sum();
        return GroupEstimates.of(by, aspect, minimum, named, conversations.size() - assigned);
    }

    /**
     * By how much a group differs from all the others taken together, such as an employee from the rest. Whether it differs from them is
     * whether it differs from the whole, of which it is a part itself. Conversations in no group are among neither.
     *
     * @param by what the groups are by
     * @param group the group that is looked at
     * @param aspect what is estimated
     * @return the difference; empty if the group or the others have no estimate
     * @throws IllegalArgumentException if the aspect is a criterion that the checklist does not have
     */
    public Optional<GroupDifference> differenceFromOthers(GroupBy by, String group, Aspect aspect) {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(group, "group");
        requireKnown(aspect);
        Map<String, Sums> inside = new HashMap<>();
        Map<String, Sums> others = new HashMap<>();
        for (ReviewedConversation conversation : conversations) {
            by.groupOf(conversation)
                    .ifPresent(named -> aspect.of(conversation)
                            .ifPresent(value -> add(named.equals(group) ? inside : others, conversation, value)));
        }
        List<Frame> ofGroup = framesOf(by, group);
        List<Frame> ofOthers = by == GroupBy.STRATUM && stratified
                ? frames.stream().filter(frame -> !ofGroup.contains(frame)).toList()
                : frames;
        return StratifiedEstimate.of(sampled(ofGroup, inside))
                .flatMap(one ->
                        StratifiedEstimate.of(sampled(ofOthers, others)).map(rest -> new GroupDifference(one, rest)));
    }

    /** The frames a group can be in: all, but a stratum of a stratified sample is its own alone. */
    private List<Frame> framesOf(GroupBy by, String group) {
        return by == GroupBy.STRATUM && stratified
                ? frames.stream().filter(frame -> frame.id().equals(group)).toList()
                : frames;
    }

    private void add(Map<String, Sums> sums, ReviewedConversation conversation, Ratio value) {
        sums.computeIfAbsent(frameOf(conversation), any -> new Sums()).add(SampledUnit.of(value));
    }

    private String frameOf(ReviewedConversation conversation) {
        return stratified ? conversation.stratum().orElseThrow() : StratumSample.ALL;
    }

    private static List<StratumSample> sampled(List<Frame> frames, Map<String, Sums> sums) {
        return frames.stream()
                .map(frame -> StratumSample.of(
                        frame.id(), frame.population(), frame.size(), sums.getOrDefault(frame.id(), new Sums())))
                .toList();
    }

    private void requireKnown(Aspect aspect) {
        aspect.item().ifPresent(item -> {
            if (scorer.checklist().item(item).isEmpty()) {
                throw new IllegalArgumentException("criterion is '" + item + "', which checklist '"
                        + scorer.checklist().id() + "' does not have");
            }
        });
    }

    /**
     * What an aspect became since an earlier period. The two samples must be independent: no conversation is in both, also where only parts
     * of them are compared. For two parts of one sample see {@link GroupEstimates#difference}.
     *
     * @return the change; empty if one of the two has no estimate
     * @throws IllegalArgumentException if the earlier collection has another checklist, another version of it or other scoring parameters,
     *     a conversation is in both, or the aspect is a criterion that the checklist does not have
     */
    public Optional<EstimateChange> changeSince(ReviewedConversations earlier, Aspect aspect) {
        requireSameRules(earlier);
        requireIndependent(earlier);
        return earlier.estimate(aspect).flatMap(before -> estimate(aspect).map(now -> now.since(before)));
    }

    private void requireSameRules(ReviewedConversations earlier) {
        if (!earlier.scorer.checklist().toString().equals(scorer.checklist().toString())) {
            throw new IllegalArgumentException("earlier reviews are on checklist " + earlier.scorer.checklist()
                    + "; they must be on " + scorer.checklist() + " to be compared");
        }
        if (!earlier.scorer.scoring().equals(scorer.scoring())) {
            throw new IllegalArgumentException("earlier reviews on checklist " + scorer.checklist()
                    + " are scored by other parameters; they must be scored by the same ones to be compared");
        }
    }

    private void requireIndependent(ReviewedConversations earlier) {
        List<String> shared =
                sample.stream().filter(earlier.sample::contains).sorted().toList();
        if (!shared.isEmpty()) {
            String more = shared.size() > MOST_NAMED ? " and " + (shared.size() - MOST_NAMED) + " more" : "";
            throw new IllegalArgumentException(
                    "conversations "
                            + shared.stream().limit(MOST_NAMED).toList() + more
                            + " are in the samples of both periods; a conversation must be in one, or they would not be independent");
        }
    }

    /**
     * Who chose what on one criterion, to measure how far reviewers agree. Units are the conversations that count, each of them; reviewers those
     * who are no experts. Categories are the choices of the item's scale in its order, worth what they count in the score ({@code 1 - value}
     * of a reversed item); n/a is a category without a value. What a reviewer left unanswered, or a rule excludes, is missing.
     *
     * @param item the criterion
     * @throws IllegalArgumentException if the checklist has no such item
     */
    public RatingTable ratings(String item) {
        requireKnown(Aspect.criterion(item));
        return ratings(scorer.checklist().item(item).orElseThrow(), conversations.stream(), false);
    }

    /**
     * The same for every criterion in the order of the checklist, with the experts among the reviewers, and with the conversations that only
     * they reviewed: what {@link Calibration#against} takes.
     */
    public Map<String, RatingTable> ratingsWithExperts() {
        Map<String, RatingTable> tables = new LinkedHashMap<>();
        for (Item item : scorer.checklist().items()) {
            tables.put(item.id(), ratings(item, all(), true));
        }
        return Collections.unmodifiableMap(tables);
    }

    private static RatingTable ratings(Item item, Stream<ReviewedConversation> units, boolean withExperts) {
        RatingTable.Builder table = RatingTable.of(item.scale().choices().stream()
                .map(choice -> item.scale()
                        .valueOf(choice)
                        .map(value -> item.isReversed() ? Ratio.ONE.minus(value) : value)
                        .map(value -> RatingCategory.of(choice.code(), value))
                        .orElseGet(() -> RatingCategory.of(choice.code())))
                .toList());
        units.forEach(conversation -> {
            table.unit(conversation.id());
            Stream<ScoredReview> reviews = withExperts ? allReviews(conversation) : conversation.reviews().stream();
            reviews.forEach(each -> {
                String reviewer = each.review().reviewer();
                table.reviewer(reviewer);
                each.choice(item.id()).ifPresent(choice -> table.rate(conversation.id(), reviewer, choice.code()));
            });
        });
        return table.build();
    }

    /**
     * All weak criteria: those whose estimated mean is below the finding line (the scoring's {@code findingBelow}, or the scale's own; rule
     * S14), the greatest loss first, and equal losses in the order of the checklist. The loss is the points a criterion costs a
     * conversation on average: how bad it is times how many conversations it reaches.
     */
    public List<TrainingTheme> weakCriteria() {
        if (conversations.isEmpty()) {
            return List.of();
        }
        Ratio stoodFor = conversationsStoodFor();
        List<TrainingTheme> weak = new ArrayList<>();
        for (Section section : scorer.checklist().sections()) {
            for (Item item : section.items()) {
                estimate(Aspect.criterion(item.id()))
                        .filter(estimate -> estimate.value().compareTo(findingBelow(item)) < 0)
                        .ifPresent(estimate -> weak.add(theme(section, item, estimate, stoodFor)));
            }
        }
        weak.sort(Comparator.comparing(TrainingTheme::lost).reversed());
        return List.copyOf(weak);
    }

    /** The themes to train: the first of the {@linkplain #weakCriteria() weak criteria}, as many as the scoring's {@code top}. */
    public List<TrainingTheme> trainingThemes() {
        return weakCriteria().stream()
                .limit(scorer.scoring().top().orElseThrow())
                .toList();
    }

    private Ratio findingBelow(Item item) {
        return scorer.scoring()
                .findingBelow()
                .map(Ratio::of)
                .orElse(item.scale().findingBelow());
    }

    private static TrainingTheme theme(Section section, Item item, StratifiedEstimate estimate, Ratio stoodFor) {
        Ratio reach = estimate.speaksFor().dividedBy(stoodFor);
        Ratio lost = Ratio.of(section.weight())
                .times(Ratio.of(item.weight()))
                .times(Ratio.ONE.minus(estimate.value()))
                .times(reach);
        return new TrainingTheme(item, estimate, reach, lost);
    }

    /**
     * How many conversations those reviewed stand for: of the whole, as many as the strata covered have; of a part, as many as are
     * estimated to belong to it.
     */
    private Ratio conversationsStoodFor() {
        Map<String, Sums> sums = new HashMap<>();
        conversations.forEach(conversation -> add(sums, conversation, Ratio.ONE));
        return StratifiedEstimate.of(sampled(frames, sums)).orElseThrow().speaksFor();
    }

    /**
     * The cases for the debrief without their notes: the good ones first, then the bad ones, each in the order of the conversations' ids.
     * Every review counts here, those of experts too. A conversation that one reviewer picked as good and another as bad is in the list
     * twice.
     */
    public List<TeamCase> debriefCases() {
        return debriefCases(false);
    }

    /** The same with the notes. They are free text as it was written: whoever shows them has read them for names first. */
    public List<TeamCase> debriefCasesWithNotes() {
        return debriefCases(true);
    }

    private List<TeamCase> debriefCases(boolean withNotes) {
        List<TeamCase> cases = new ArrayList<>();
        for (DebriefKind kind : DebriefKind.values()) {
            all().forEach(conversation -> {
                List<DebriefCase> picked = allReviews(conversation)
                        .flatMap(each -> each.review().debriefCase().stream())
                        .filter(debriefCase -> debriefCase.kind() == kind)
                        .toList();
                if (!picked.isEmpty()) {
                    List<String> notes = picked.stream()
                            .filter(any -> withNotes)
                            .flatMap(debriefCase -> debriefCase.note().stream())
                            .sorted()
                            .toList();
                    cases.add(
                            new TeamCase(kind, conversation, scriptFits(conversation), criteria(conversation), notes));
                }
            });
        }
        return List.copyOf(cases);
    }

    private static List<ScriptFit> scriptFits(ReviewedConversation conversation) {
        return allReviews(conversation)
                .flatMap(each -> each.review().scriptFit().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Map<String, Ratio> criteria(ReviewedConversation conversation) {
        Map<String, Ratio> criteria = new LinkedHashMap<>();
        for (Item item : scorer.checklist().items()) {
            conversation.criterion(item.id()).ifPresent(mean -> criteria.put(item.id(), mean));
        }
        return criteria;
    }

    /**
     * What the stage {@code conversation-review} of an audit ended with. The figures are {@code conversations} and {@code reviews}, how many
     * there are, and then the {@linkplain Aspect#OF_THE_WHOLE aspects of the whole} that can be estimated, in percent with the decimals of
     * the scoring (rule S9); failed critical items only where the checklist has any.
     *
     * @param state how far the stage has come
     * @param label what to call a figure, by its code: {@code conversations}, {@code reviews}, {@code score}, {@code improvised}
     * @param conclusions the conclusions, in order
     * @throws IllegalArgumentException if a label or a conclusion is blank
     */
    public StageSummary stageSummary(StageState state, UnaryOperator<String> label, List<String> conclusions) {
        List<StageSummary.Figure> figures = new ArrayList<>();
        figures.add(new StageSummary.Figure(label.apply("conversations"), BigDecimal.valueOf(conversations.size())));
        figures.add(new StageSummary.Figure(label.apply("reviews"), BigDecimal.valueOf(reviews())));
        boolean hasCritical = scorer.checklist().items().stream().anyMatch(Item::isCritical);
        Aspect.OF_THE_WHOLE.stream()
                .filter(aspect -> hasCritical || !aspect.equals(Aspect.AUTO_FAILED))
                .forEach(aspect -> percent(aspect)
                        .ifPresent(
                                percent -> figures.add(new StageSummary.Figure(label.apply(aspect.code()), percent))));
        return new StageSummary(Stage.CONVERSATION_REVIEW, state, figures, conclusions);
    }

    /**
     * What an answer to an item of another checklist rests on, when it rests on these reviews. The note has each aspect that can be estimated in
     * percent, and last how many conversations were reviewed, such as {@code Recited: 12.5; Conversations: 60}.
     *
     * @param source the data source to name: conversation review, fourth quarter
     * @param label what to call a figure, by its code: {@code recited}, {@code criterion.greeting}, {@code conversations}
     * @param aspects which figures, in order
     * @throws IllegalArgumentException if the source is blank, or an aspect is a criterion that the checklist does not have
     */
    public Evidence evidence(String source, UnaryOperator<String> label, List<Aspect> aspects) {
        List<String> figures = new ArrayList<>();
        for (Aspect aspect : aspects) {
            percent(aspect)
                    .ifPresent(percent -> figures.add(label.apply(aspect.code()) + ": " + percent.toPlainString()));
        }
        figures.add(label.apply("conversations") + ": " + conversations.size());
        return Evidence.of(source).withNote(String.join("; ", figures));
    }

    private Optional<BigDecimal> percent(Aspect aspect) {
        return estimate(aspect)
                .map(estimate ->
                        estimate.value().toPercent(scorer.scoring().decimals().orElseThrow()));
    }

    /** How many conversations; nothing of what they say. */
    @Override
    public String toString() {
        return "ReviewedConversations[" + conversations.size() + "]";
    }

    /** A stratum, or the whole where there are none: how many it has, and how many of them were reviewed. */
    private record Frame(String id, @Nullable Long population, long size) {
        boolean isUncovered() {
            return size == 0 && population != null && population > 0;
        }
    }

    /** Collects reviews and how their conversations were drawn; {@link #build()} checks the whole. */
    public static final class Builder {
        private final Scorer scorer;
        private final List<Review> reviews = new ArrayList<>();
        private final Set<String> experts = new HashSet<>();
        private @Nullable List<Stratum> strata;
        private @Nullable Long population;

        private Builder(Scorer scorer) {
            this.scorer = Objects.requireNonNull(scorer, "scorer");
        }

        /**
         * Sets the strata that conversations were drawn from, with how many each has. All strata of the population belong here, also those
         * of which nothing was reviewed. A conversation of which no reviewer names a stratum belongs to {@value Stratum#OTHER}, and there
         * must be such a stratum then.
         */
        public Builder strata(List<Stratum> strata) {
            this.strata = List.copyOf(strata);
            return this;
        }

        /** Sets the strata of the plan that conversations were drawn by, as {@link #strata} does. */
        public Builder plan(SamplingPlan plan) {
            return strata(plan.strata().stream().map(PlannedStratum::stratum).toList());
        }

        /**
         * Sets how many conversations there are where they were drawn from all at random, without strata. With neither this nor strata
         * the population is not known and is taken to be endless.
         */
        public Builder population(long population) {
            this.population = population;
            return this;
        }

        /** Adds reviews, in any order. */
        public Builder reviews(Collection<Review> reviews) {
            this.reviews.addAll(List.copyOf(reviews));
            return this;
        }

        /** Adds reviewers who are experts: their reviews are there to calibrate the others by, and in no estimate. */
        public Builder experts(Collection<String> reviewers) {
            experts.addAll(List.copyOf(reviewers));
            return this;
        }

        /**
         * The collection.
         *
         * @throws IllegalArgumentException naming every defect: a review id given twice; a conversation reviewed twice by one reviewer; a
         *     review on another checklist than the scorer's, or another version of it; reviews of one conversation that contradict each
         *     other on its time, channel, employee, team, stratum or contact point; a stratum that is not among the strata, or none
         *     named where there is no stratum {@code other}; a population smaller than the number of conversations reviewed from it, or
         *     less than 0; a stratum given twice, no strata at all in their list, or both strata and a population
         */
        public ReviewedConversations build() {
            Defects defects = new Defects("collection of reviews");
            requireOneDesign(defects);
            List<Review> inOrder = reviews.stream()
                    .sorted(Comparator.comparing(Review::conversation)
                            .thenComparing(Review::reviewer)
                            .thenComparing(Review::id))
                    .toList();
            requireDistinct(inOrder, defects);
            Map<String, List<ScoredReview>> byConversation = new LinkedHashMap<>();
            for (Review review : inOrder) {
                defects.collect(() -> {
                    ScoredReview scored = ScoredReview.of(review, scorer);
                    byConversation
                            .computeIfAbsent(review.conversation(), any -> new ArrayList<>())
                            .add(scored);
                });
            }
            List<ReviewedConversation> all = new ArrayList<>();
            byConversation.forEach((id, scored) -> all.add(conversation(id, scored, defects)));
            List<ReviewedConversation> counting =
                    all.stream().filter(each -> !each.reviews().isEmpty()).toList();
            List<Frame> frames = frames(counting, defects);
            defects.throwIfAny();
            return new ReviewedConversations(
                    scorer,
                    frames,
                    strata != null,
                    counting,
                    all.stream().filter(each -> each.reviews().isEmpty()).toList(),
                    counting.stream().map(ReviewedConversation::id).collect(Collectors.toUnmodifiableSet()));
        }

        private void requireOneDesign(Defects defects) {
            List<Stratum> given = strata;
            if (given == null) {
                return;
            }
            if (population != null) {
                defects.add("population is " + population
                        + " beside strata; strata have their own, so give one or the other");
            }
            if (given.isEmpty()) {
                defects.add("strata are none; give at least one, or no strata at all");
            }
            defects.collect(() -> Require.unique("stratum", given, Stratum::id));
        }

        private static void requireDistinct(List<Review> inOrder, Defects defects) {
            Set<String> ids = new HashSet<>();
            Review before = null;
            for (Review review : inOrder) {
                if (!ids.add(review.id())) {
                    defects.add("review '" + review.id() + "' is given twice; ids must differ");
                }
                if (before != null
                        && before.conversation().equals(review.conversation())
                        && before.reviewer().equals(review.reviewer())) {
                    defects.add("conversation '" + review.conversation() + "' is reviewed twice by '"
                            + review.reviewer() + "', in '" + before.id() + "' and '" + review.id()
                            + "'; a reviewer has one review of it");
                }
                before = review;
            }
        }

        private ReviewedConversation conversation(String id, List<ScoredReview> scored, Defects defects) {
            requireAgreed(id, "time", scored, Review::time, defects);
            requireAgreed(id, "channel", scored, Review::channel, defects);
            requireAgreed(id, "employee", scored, Review::employee, defects);
            requireAgreed(id, "team", scored, Review::team, defects);
            requireAgreed(id, "stratum", scored, Review::stratum, defects);
            requireAgreed(id, "contact point", scored, Review::contactPoint, defects);
            String named = scored.stream()
                    .flatMap(each -> each.review().stratum().stream())
                    .findFirst()
                    .orElse(null);
            return new ReviewedConversation(
                    id,
                    scored.stream().filter(each -> !isExpert(each)).toList(),
                    scored.stream().filter(this::isExpert).toList(),
                    strata == null ? named : stratum(id, named, strata, defects));
        }

        private boolean isExpert(ScoredReview each) {
            return experts.contains(each.review().reviewer());
        }

        private static <T> void requireAgreed(
                String conversation,
                String thing,
                List<ScoredReview> scored,
                Function<Review, Optional<T>> fact,
                Defects defects) {
            Map<T, String> reviewByFact = new LinkedHashMap<>();
            for (ScoredReview each : scored) {
                fact.apply(each.review())
                        .ifPresent(value ->
                                reviewByFact.putIfAbsent(value, each.review().id()));
            }
            if (reviewByFact.size() > 1) {
                List<String> said = new ArrayList<>();
                reviewByFact.forEach((value, review) -> said.add("'" + value + "' in review '" + review + "'"));
                defects.add(thing + " of conversation '" + conversation + "' is " + String.join(" and ", said)
                        + "; its reviews must agree");
            }
        }

        private static String stratum(
                String conversation, @Nullable String named, List<Stratum> strata, Defects defects) {
            List<String> ids = strata.stream().map(Stratum::id).toList();
            String stratum = named == null ? Stratum.OTHER : named;
            if (named == null && !ids.contains(Stratum.OTHER)) {
                defects.add("stratum of conversation '" + conversation
                        + "' is not said by any review, and there is no stratum '" + Stratum.OTHER
                        + "' for it; it must be one of " + ids);
            } else if (!ids.contains(stratum)) {
                String hint = new NearestName()
                        .to(stratum, ids)
                        .map(nearest -> "; did you mean '" + nearest + "'?")
                        .orElse("");
                defects.add("stratum of conversation '" + conversation + "' is '" + stratum + "'; it must be one of "
                        + ids + hint);
            }
            return stratum;
        }

        private List<Frame> frames(List<ReviewedConversation> counting, Defects defects) {
            if (strata == null) {
                if (population != null && population < 0) {
                    defects.add("population is " + population + "; it must be 0 or more");
                } else if (population != null && population < counting.size()) {
                    defects.add(StratumSample.tooMany("the conversations", population, counting.size()));
                }
                return List.of(new Frame(StratumSample.ALL, population, counting.size()));
            }
            Map<String, Long> sizes = new HashMap<>();
            counting.forEach(
                    conversation -> conversation.stratum().ifPresent(stratum -> sizes.merge(stratum, 1L, Long::sum)));
            List<Frame> frames = new ArrayList<>();
            for (Stratum stratum : strata) {
                long size = sizes.getOrDefault(stratum.id(), 0L);
                if (stratum.population() < size) {
                    defects.add(StratumSample.tooMany("stratum '" + stratum.id() + "'", stratum.population(), size));
                }
                frames.add(new Frame(stratum.id(), stratum.population(), size));
            }
            return List.copyOf(frames);
        }
    }
}
