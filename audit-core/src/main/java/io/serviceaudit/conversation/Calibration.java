package io.serviceaudit.conversation;

import io.serviceaudit.conversation.Agreement.Basis;
import io.serviceaudit.conversation.Agreement.Coefficient;
import io.serviceaudit.conversation.Agreement.Measure;
import io.serviceaudit.conversation.Agreement.Reason;
import io.serviceaudit.conversation.Agreement.Undefined;
import io.serviceaudit.measure.Ratio;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one reviewer rates beside an expert, on the conversations and criteria that both rated: over all, and by criterion, those where the two
 * differ most first. What a calibration session begins with.
 */
public final class Calibration {
    /** Where fewest ratings are alike first, then where they lie farther apart; what cannot be compared last; otherwise as given. */
    private static final Comparator<Figures> MOST_DIFFERENT_FIRST = Comparator.comparing(
                    (Figures figures) -> figures.percentAgreement().value().orElse(Ratio.of(2)))
            .thenComparing(
                    figures -> figures.difference()
                            .map(RatingDifference::meanAbsolute)
                            .orElse(Ratio.ZERO),
                    Comparator.reverseOrder());

    private final String reviewer;
    private final String expert;
    private final Figures overall;
    private final Map<String, Figures> byCriterion;

    private Calibration(String reviewer, String expert, Figures overall, Map<String, Figures> byCriterion) {
        this.reviewer = reviewer;
        this.expert = expert;
        this.overall = overall;
        this.byCriterion = byCriterion;
    }

    /**
     * How every reviewer rates beside an expert.
     *
     * @param expert the id of the reviewer who counts as one
     * @param byCriterion for each criterion, in order, who rated which conversation how; not every reviewer need be in every table
     * @param weights of the kappa
     * @return one for each reviewer but the expert, as first named
     * @throws IllegalArgumentException if the expert is in none of the tables
     */
    public static List<Calibration> against(
            String expert, Map<String, RatingTable> byCriterion, CohenKappa.Weights weights) {
        Objects.requireNonNull(expert, "expert");
        Objects.requireNonNull(byCriterion, "byCriterion");
        Objects.requireNonNull(weights, "weights");
        Set<String> reviewers = new LinkedHashSet<>();
        byCriterion.values().forEach(table -> reviewers.addAll(table.reviewers()));
        if (!reviewers.remove(expert)) {
            throw new IllegalArgumentException(
                    "expert '" + expert + "' is in no table; the expert must be one of the reviewers");
        }
        return reviewers.stream()
                .map(reviewer -> of(reviewer, expert, byCriterion, weights))
                .toList();
    }

    private static Calibration of(
            String reviewer, String expert, Map<String, RatingTable> byCriterion, CohenKappa.Weights weights) {
        Map<String, Figures> figures = new LinkedHashMap<>();
        byCriterion.forEach((criterion, table) ->
                figures.put(criterion, new Pair(reviewer, expert, List.of(table), weights).figures()));
        Map<String, Figures> sorted = new LinkedHashMap<>();
        figures.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(MOST_DIFFERENT_FIRST))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return new Calibration(
                reviewer,
                expert,
                new Pair(reviewer, expert, List.copyOf(byCriterion.values()), weights).figures(),
                Collections.unmodifiableMap(sorted));
    }

    /** The reviewer. */
    public String reviewer() {
        return reviewer;
    }

    /** The expert. */
    public String expert() {
        return expert;
    }

    /**
     * All criteria taken together, each rating of a criterion of a conversation counting once. Ratings of one conversation depend on each
     * other, so that no standard error follows from their number.
     */
    public Figures overall() {
        return overall;
    }

    /**
     * Each criterion by itself: the lowest percent agreement first, of equal ones the largest mean absolute difference, then as given; those
     * without a rating by both come last.
     */
    public Map<String, Figures> byCriterion() {
        return byCriterion;
    }

    /** The two ids, without the figures. */
    @Override
    public String toString() {
        return "Calibration[" + reviewer + " beside " + expert + "]";
    }

    /** Reviewer and expert beside each other. */
    public static final class Figures {
        private final Agreement percentAgreement;
        private final Agreement kappa;
        private final @Nullable RatingDifference difference;

        private Figures(Agreement percentAgreement, Agreement kappa, @Nullable RatingDifference difference) {
            this.percentAgreement = percentAgreement;
            this.kappa = kappa;
            this.difference = difference;
        }

        /** How many ratings both gave; 0 or more. */
        public int shared() {
            return percentAgreement.basis().units();
        }

        /** How many of them are alike. */
        public Agreement percentAgreement() {
            return percentAgreement;
        }

        /**
         * {@linkplain CohenKappa Cohen's kappa} of the two; {@link Reason#DIFFERENT_CATEGORIES} where criteria with different categories are
         * taken together.
         */
        public Agreement kappa() {
            return kappa;
        }

        /**
         * The reviewer's values less the expert's, above 0 where the reviewer is the more lenient; of the shared ratings whose categories have
         * a value. Empty where none has.
         */
        public Optional<RatingDifference> difference() {
            return Optional.ofNullable(difference);
        }

        /** The number of shared ratings, without the figures. */
        @Override
        public String toString() {
            return "Figures[" + shared() + " shared]";
        }
    }

    /** What the figures are made of: two reviewers and one or several tables. */
    private record Pair(String reviewer, String expert, List<RatingTable> tables, CohenKappa.Weights weights) {
        Figures figures() {
            List<RatingTable> ofBoth = tables.stream()
                    .filter(table -> table.isActive(reviewer) && table.isActive(expert))
                    .toList();
            List<CohenKappa> kappas = ofBoth.stream()
                    .map(table -> CohenKappa.of(table, reviewer, expert, weights))
                    .toList();
            int shared = kappas.stream()
                    .mapToInt(kappa -> kappa.agreement().basis().units())
                    .sum();
            Basis basis = new Basis(reviewers(), shared, units() - shared, 2L * shared, shared);
            long alike = kappas.stream().mapToLong(CohenKappa::alike).sum();
            Agreement percent = shared == 0
                    ? undefined(Measure.PERCENT_AGREEMENT, basis)
                    : new Coefficient(Measure.PERCENT_AGREEMENT, basis, Ratio.of(alike, shared), Ratio.ZERO);
            return new Figures(
                    percent,
                    kappa(ofBoth, kappas, basis),
                    RatingDifference.of(
                                    ofBoth.stream().flatMap(this::differences).toList())
                            .orElse(null));
        }

        private Agreement kappa(List<RatingTable> ofBoth, List<CohenKappa> kappas, Basis basis) {
            if (basis.units() == 0) {
                return undefined(weights.measure(), basis);
            }
            return ofBoth.stream().map(RatingTable::categories).distinct().count() > 1
                    ? new Undefined(weights.measure(), basis, Reason.DIFFERENT_CATEGORIES)
                    : CohenKappa.pooled(kappas, weights, basis.reviewers(), units())
                            .agreement();
        }

        private static Agreement undefined(Measure measure, Basis basis) {
            return new Undefined(measure, basis, RatedUnits.nothingToCompare(basis.reviewers()));
        }

        private int reviewers() {
            return (int) Stream.of(reviewer, expert)
                    .filter(either -> tables.stream().anyMatch(table -> table.isActive(either)))
                    .count();
        }

        private int units() {
            return tables.stream().mapToInt(table -> table.units().size()).sum();
        }

        private Stream<Ratio> differences(RatingTable table) {
            int left = table.position(reviewer);
            int right = table.position(expert);
            return IntStream.range(0, table.units().size())
                    .boxed()
                    .flatMap(unit ->
                            table
                                    .value(unit, right)
                                    .flatMap(of -> table.value(unit, left).map(value -> value.minus(of)))
                                    .stream());
        }
    }
}
