package io.serviceaudit.metric;

import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.RatingScale;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.RawData;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The customer satisfaction index (CSI): the mean rating, converted so that the worst rating of its scale is 0 and the best 100 percent.
 * A mean of 4.2 on a scale of 1 to 5 is 100 * (4.2 - 1) / (5 - 1) = 80.
 *
 * <p>So surveys on different scales can stand side by side. It is not the {@linkplain SatisfactionScore satisfaction score}, the share of
 * satisfied customers: of the ratings 5, 5, 3 and 3 the index is 75 and the score 50.
 *
 * <ul>
 *   <li>Formula: {@code 100 * (mean - from) / (to - from)} on the scale {@code from} to {@code to}, exact.
 *   <li>Population: respondents of one survey, each counted once; who did not answer is no part of it.
 *   <li>Period: none of its own; that of the survey.
 *   <li>Source: C. Fornell, M. D. Johnson, E. W. Anderson, J. Cha and B. E. Bryant, "The American Customer Satisfaction Index: Nature,
 *       Purpose, and Findings", Journal of Marketing 60(4), 1996, pages 7-18, which converts means in this way. That index weighs three
 *       questions by a model; here it is one question.
 * </ul>
 */
public final class SatisfactionIndex {
    private SatisfactionIndex() {}

    /**
     * The index from ratings of 1 to 5, in any order.
     *
     * @param ratings one whole number from 1 to 5 for each respondent
     * @return percent; empty where nobody answered
     * @throws IllegalArgumentException if a rating is not from 1 to 5
     */
    public static Optional<Quantity> ofRatings(List<Integer> ratings) {
        return ofRatings(ratings, RatingScale.ONE_TO_FIVE);
    }

    /**
     * The index from ratings of any scale, in any order.
     *
     * @param ratings one whole number of the scale for each respondent
     * @param scale what there was to choose from
     * @return percent; empty where nobody answered
     * @throws IllegalArgumentException if a rating is not on the scale
     */
    public static Optional<Quantity> ofRatings(List<Integer> ratings, RatingScale scale) {
        return RatingSample.of(ratings, scale).mean().map(mean -> converted(mean.amount(), scale));
    }

    /**
     * The index of a mean that was computed elsewhere.
     *
     * @param mean the mean rating
     * @param scale what there was to choose from
     * @return percent
     * @throws IllegalArgumentException if the mean is not between the ends of the scale
     */
    public static Quantity ofMean(BigDecimal mean, RatingScale scale) {
        Objects.requireNonNull(mean, "mean");
        Objects.requireNonNull(scale, "scale");
        if (mean.compareTo(BigDecimal.valueOf(scale.from())) < 0
                || mean.compareTo(BigDecimal.valueOf(scale.to())) > 0) {
            throw new IllegalArgumentException(
                    "mean is " + mean.toPlainString() + "; it must be from " + scale.from() + " to " + scale.to());
        }
        return converted(Ratio.of(mean), scale);
    }

    /**
     * What was measured, from ratings of 1 to 5.
     *
     * @param ratings one whole number from 1 to 5 for each respondent
     * @return a measurement of {@link Metrics#CSI}, without a value where nobody answered
     * @throws IllegalArgumentException if a rating is not from 1 to 5
     */
    public static Measurement measured(List<Integer> ratings) {
        return measured(ratings, RatingScale.ONE_TO_FIVE);
    }

    /**
     * What was measured, from ratings of any scale: the index with the {@linkplain RawData.Ratings ratings} it comes from.
     *
     * @param ratings one whole number of the scale for each respondent
     * @param scale what there was to choose from
     * @return a measurement of {@link Metrics#CSI}, without a value where nobody answered
     * @throws IllegalArgumentException if a rating is not on the scale
     */
    public static Measurement measured(List<Integer> ratings, RatingScale scale) {
        return Counts.measured(Metrics.CSI, ofRatings(ratings, scale), new RawData.Ratings(ratings, scale));
    }

    private static Quantity converted(Ratio mean, RatingScale scale) {
        return new Quantity(
                Unit.PERCENT,
                mean.minus(Ratio.of(scale.from())).times(Ratio.of(100, (long) scale.to() - scale.from())));
    }
}
