package io.serviceaudit.metric;

import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.RatingScale;
import io.serviceaudit.measure.RawData;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The customer satisfaction score (CSAT): the share of those asked who are satisfied, the top box, in percent. Of 150 satisfied, 30
 * neutral and 20 dissatisfied customers it is 100 * 150 / 200 = 75 percent.
 *
 * <p>Who is neutral was asked and stays in the denominator. On a scale of 1 to 5, 4 and 5 are satisfied; on any other scale the firm says
 * from where on. It is not the {@linkplain SatisfactionIndex satisfaction index}, the mean of the same answers: the two are different
 * numbers and are not to be compared.
 *
 * <ul>
 *   <li>Formula: {@code 100 * satisfied / (satisfied + neutral + dissatisfied)}, exact.
 *   <li>Population: respondents of one survey, each counted once; who did not answer is no part of it.
 *   <li>Period: none of its own; that of the survey.
 *   <li>Source: R. Sambandam and G. Hausser, "An alternative method of reporting customer satisfaction scores", Quirk's Marketing
 *       Research Review, October 1998: scores of the top box and of the top two boxes.
 * </ul>
 */
public final class SatisfactionScore {
    /** From where on customers count as satisfied on a scale of 1 to 5. */
    public static final int SATISFIED_FROM = 4;

    private SatisfactionScore() {}

    /**
     * What was counted, as a proportion: who is satisfied, of all who answered.
     *
     * @param satisfied how many are satisfied
     * @param neutral how many are neither satisfied nor dissatisfied
     * @param dissatisfied how many are dissatisfied
     * @throws IllegalArgumentException if a count is negative, or all together are more than a {@code long} holds
     */
    public static Proportion proportion(long satisfied, long neutral, long dissatisfied) {
        Counts.required("satisfied", satisfied);
        Counts.required("neutral", neutral);
        Counts.required("dissatisfied", dissatisfied);
        BigInteger all =
                BigInteger.valueOf(satisfied).add(BigInteger.valueOf(neutral)).add(BigInteger.valueOf(dissatisfied));
        if (all.bitLength() >= Long.SIZE) {
            throw new IllegalArgumentException("satisfied, neutral and dissatisfied are " + all
                    + " together; they must be at most " + Long.MAX_VALUE);
        }
        return new Proportion(satisfied, all.longValueExact());
    }

    /**
     * The score from counts of respondents.
     *
     * @param satisfied how many are satisfied
     * @param neutral how many are neither satisfied nor dissatisfied
     * @param dissatisfied how many are dissatisfied
     * @return percent; empty where nobody answered
     * @throws IllegalArgumentException as {@link #proportion}
     */
    public static Optional<Quantity> ofCounts(long satisfied, long neutral, long dissatisfied) {
        return proportion(satisfied, neutral, dissatisfied).share();
    }

    /**
     * The score from ratings of 1 to 5, in any order, of which 4 and 5 are satisfied.
     *
     * @param ratings one whole number from 1 to 5 for each respondent
     * @return percent; empty where nobody answered
     * @throws IllegalArgumentException if a rating is not from 1 to 5
     */
    public static Optional<Quantity> ofRatings(List<Integer> ratings) {
        return ofRatings(ratings, RatingScale.ONE_TO_FIVE, SATISFIED_FROM);
    }

    /**
     * The score from ratings of any scale, in any order.
     *
     * @param ratings one whole number of the scale for each respondent
     * @param scale what there was to choose from
     * @param satisfiedFrom the least rating of who is satisfied; above the worst rating of the scale, up to the best
     * @return percent; empty where nobody answered
     * @throws IllegalArgumentException if a rating is not on the scale, or {@code satisfiedFrom} is not on it or its worst rating
     */
    public static Optional<Quantity> ofRatings(List<Integer> ratings, RatingScale scale, int satisfiedFrom) {
        return measured(ratings, scale, satisfiedFrom).value();
    }

    /**
     * What was measured, from counts of respondents: the {@linkplain #ofCounts score} with the counts it comes from, {@code satisfied},
     * {@code neutral} and {@code dissatisfied}.
     *
     * @param satisfied how many are satisfied
     * @param neutral how many are neither satisfied nor dissatisfied
     * @param dissatisfied how many are dissatisfied
     * @return a measurement of {@link Metrics#CSAT}, without a value where nobody answered
     * @throws IllegalArgumentException as {@link #proportion}
     */
    public static Measurement measured(long satisfied, long neutral, long dissatisfied) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("satisfied", satisfied);
        counts.put("neutral", neutral);
        counts.put("dissatisfied", dissatisfied);
        return Counts.measured(Metrics.CSAT, ofCounts(satisfied, neutral, dissatisfied), new RawData.Counts(counts));
    }

    /**
     * What was measured, from ratings of 1 to 5, of which 4 and 5 are satisfied.
     *
     * @param ratings one whole number from 1 to 5 for each respondent
     * @return a measurement of {@link Metrics#CSAT}, without a value where nobody answered
     * @throws IllegalArgumentException if a rating is not from 1 to 5
     */
    public static Measurement measured(List<Integer> ratings) {
        return measured(ratings, RatingScale.ONE_TO_FIVE, SATISFIED_FROM);
    }

    /**
     * What was measured, from ratings of any scale: the score with the {@linkplain RawData.TopBoxRatings ratings} it comes from.
     *
     * @param ratings one whole number of the scale for each respondent
     * @param scale what there was to choose from
     * @param satisfiedFrom the least rating of who is satisfied; above the worst rating of the scale, up to the best
     * @return a measurement of {@link Metrics#CSAT}, without a value where nobody answered
     * @throws IllegalArgumentException as {@link #ofRatings(List, RatingScale, int)}
     */
    public static Measurement measured(List<Integer> ratings, RatingScale scale, int satisfiedFrom) {
        Objects.requireNonNull(ratings, "ratings");
        Objects.requireNonNull(scale, "scale");
        RawData.TopBoxRatings data = new RawData.TopBoxRatings(ratings, scale, satisfiedFrom);
        return Counts.measured(Metrics.CSAT, new Proportion(data.satisfied(), ratings.size()).share(), data);
    }
}
