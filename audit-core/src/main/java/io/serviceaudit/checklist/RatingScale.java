package io.serviceaudit.checklist;

import io.serviceaudit.internal.Require;
import io.serviceaudit.measure.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A scale of whole numbers from a to b, where a rating r is worth (r - a) / (b - a): 1 to 5 gives 0, 0.25, 0.5, 0.75
 * and 1. Values below 0.75 are findings unless it says otherwise.
 */
public final class RatingScale implements Scale {
    /** The most ratings a scale can have. */
    public static final int MOST_RATINGS = 1_001;

    private static final Ratio FINDING_BELOW = Ratio.of(3, 4);

    private final String id;
    private final int from;
    private final int to;
    private final Ratio findingBelow;
    private final boolean notApplicable;
    private final SortedMap<Integer, Text> labels;
    private final SortedMap<Integer, Text> legends;

    private RatingScale(
            String id,
            int from,
            int to,
            Ratio findingBelow,
            boolean notApplicable,
            SortedMap<Integer, Text> labels,
            SortedMap<Integer, Text> legends) {
        this.id = id;
        this.from = from;
        this.to = to;
        this.findingBelow = findingBelow;
        this.notApplicable = notApplicable;
        this.labels = labels;
        this.legends = legends;
    }

    /**
     * A scale of the whole numbers from {@code from} (worst) to {@code to} (best).
     *
     * @throws IllegalArgumentException if the id is no kebab-case id, {@code from} is not less than {@code to}, or there
     *     are more than {@value #MOST_RATINGS} numbers
     */
    public static RatingScale of(String id, int from, int to) {
        Require.id("scale id", id);
        if (from >= to) {
            throw new IllegalArgumentException(
                    "rating of scale '" + id + "' is from " + from + " to " + to + "; the first must be less");
        }
        if ((long) to - from >= MOST_RATINGS) {
            throw new IllegalArgumentException("rating of scale '" + id + "' is from " + from + " to " + to
                    + "; it must have at most " + MOST_RATINGS + " numbers");
        }
        return new RatingScale(id, from, to, FINDING_BELOW, false, new TreeMap<>(), new TreeMap<>());
    }

    /**
     * This scale with another finding threshold.
     *
     * @param findingBelow values (not ratings) below it are findings; from 0 (none is) to 1
     * @throws IllegalArgumentException if it is out of range
     */
    public RatingScale withFindingBelow(BigDecimal findingBelow) {
        return new RatingScale(
                id,
                from,
                to,
                Ratio.of(Require.between("findingBelow of scale '" + id + "'", findingBelow, 0, 1)),
                notApplicable,
                labels,
                legends);
    }

    /** This scale with the further answer {@code n/a}, which leaves the item out of the score. */
    public RatingScale withNotApplicable() {
        return new RatingScale(id, from, to, findingBelow, true, labels, legends);
    }

    /**
     * This scale with a word for some or all ratings.
     *
     * @throws IllegalArgumentException if a number is not on the scale
     */
    public RatingScale withLabels(Map<Integer, Text> labels) {
        return new RatingScale(id, from, to, findingBelow, notApplicable, onScale(labels), legends);
    }

    /**
     * This scale with a sentence for some or all ratings on what they mean and ask for.
     *
     * @throws IllegalArgumentException if a number is not on the scale
     */
    public RatingScale withLegends(Map<Integer, Text> legends) {
        return new RatingScale(id, from, to, findingBelow, notApplicable, labels, onScale(legends));
    }

    private SortedMap<Integer, Text> onScale(Map<Integer, Text> texts) {
        texts.keySet().forEach(rating -> Require.between("rating of scale '" + id + "'", rating, from, to));
        return Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    @Override
    public String id() {
        return id;
    }

    /** The worst rating. */
    public int from() {
        return from;
    }

    /** The best rating. */
    public int to() {
        return to;
    }

    @Override
    public Ratio findingBelow() {
        return findingBelow;
    }

    /** Whether {@code n/a} is an answer. */
    public boolean allowsNotApplicable() {
        return notApplicable;
    }

    /** The words for ratings, from low to high; empty where the number serves. */
    public SortedMap<Integer, Text> labels() {
        return Collections.unmodifiableSortedMap(labels);
    }

    /** What ratings mean and ask for, from low to high; empty if the author wrote nothing. */
    public SortedMap<Integer, Text> legends() {
        return Collections.unmodifiableSortedMap(legends);
    }

    @Override
    public boolean has(Choice choice) {
        return choice instanceof Choice.Rating rating
                ? rating.value() >= from && rating.value() <= to
                : notApplicable && choice.equals(Choice.NOT_APPLICABLE);
    }

    @Override
    public Optional<Ratio> valueOf(Choice choice) {
        if (!has(choice)) {
            throw Require.illegal(
                    "answer on scale '" + id + "'",
                    choice.code(),
                    "must be a whole number from " + from + " to " + to + (notApplicable ? ", or n/a" : ""));
        }
        return choice instanceof Choice.Rating rating
                ? Optional.of(Ratio.of((long) rating.value() - from, (long) to - from))
                : Optional.empty();
    }

    @Override
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (int rating = from; rating <= to; rating++) {
            choices.add(Choice.of(rating));
        }
        if (notApplicable) {
            choices.add(Choice.NOT_APPLICABLE);
        }
        return List.copyOf(choices);
    }

    /** The id; for display. */
    @Override
    public String toString() {
        return id;
    }
}
