package io.serviceaudit.metric;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.RawData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Net Promoter Score: the share of promoters less the share of detractors, in points from -100 to 100. With 120
 * promoters, 60 passives and 30 detractors it is 100 * (120 - 30) / 210, shown as 42.9.
 *
 * <p>The question is how likely a customer is to recommend the company, from 0 to 10. Ratings of 9 and 10 are
 * promoters, 7 and 8 passives, 0 to 6 detractors. The score is exact: 300/7 in the example.
 *
 * <p>Source: Frederick F. Reichheld, "The One Number You Need to Grow", Harvard Business Review, December 2003.
 */
public final class NetPromoterScore {
    /**
     * The notice about the trademarks, for whoever prints a Net Promoter Score. The marks and the companies' names stand in
     * it as registered, in every language.
     */
    public static final Text TRADEMARK_NOTICE = Text.of("en", trademarkNotices());

    private NetPromoterScore() {}

    private static Map<String, String> trademarkNotices() {
        Map<String, String> notices = new LinkedHashMap<>();
        notices.put(
                "en",
                "Net Promoter, Net Promoter System, Net Promoter Score, NPS and the NPS-related emoticons are registered "
                        + "trademarks of Bain & Company, Inc., Fred Reichheld and Satmetrix Systems, Inc.");
        notices.put(
                "ru",
                "Net Promoter, Net Promoter System, Net Promoter Score, NPS и связанные с NPS эмотиконы — "
                        + "зарегистрированные товарные знаки Bain & Company, Inc., Фреда Райхельда (Fred Reichheld) и "
                        + "Satmetrix Systems, Inc.");
        return notices;
    }

    /**
     * What was measured, from counts of respondents: the {@linkplain #ofCounts score} with the counts it comes from.
     *
     * @param promoters how many gave 9 or 10
     * @param passives how many gave 7 or 8
     * @param detractors how many gave 0 to 6
     * @return a measurement of {@link Metrics#NPS}, without a value where nobody answered
     * @throws IllegalArgumentException if a count is negative
     */
    public static Measurement measured(long promoters, long passives, long detractors) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("promoters", promoters);
        counts.put("passives", passives);
        counts.put("detractors", detractors);
        return Counts.measured(Metrics.NPS, ofCounts(promoters, passives, detractors), new RawData.Counts(counts));
    }

    /**
     * What was measured, from the ratings themselves: the {@linkplain #ofRatings score} with the ratings it comes from.
     *
     * @param ratings one whole number from 0 to 10 for each respondent
     * @return a measurement of {@link Metrics#NPS}, without a value where there is no rating
     * @throws IllegalArgumentException if a rating is not from 0 to 10
     */
    public static Measurement measured(List<Integer> ratings) {
        return Counts.measured(Metrics.NPS, ofRatings(ratings), new RawData.Ratings(ratings));
    }

    /**
     * The score from counts of respondents: {@code 100 * (promoters - detractors) / (promoters + passives +
     * detractors)}.
     *
     * @param promoters how many gave 9 or 10
     * @param passives how many gave 7 or 8
     * @param detractors how many gave 0 to 6
     * @return points; empty where nobody answered
     * @throws IllegalArgumentException if a count is negative
     */
    public static Optional<Quantity> ofCounts(long promoters, long passives, long detractors) {
        return new NetPromoterCounts(promoters, passives, detractors).score();
    }

    /**
     * The score from the ratings themselves, in any order.
     *
     * @param ratings one whole number from 0 to 10 for each respondent
     * @return points; empty where there is no rating
     * @throws IllegalArgumentException if a rating is not from 0 to 10
     */
    public static Optional<Quantity> ofRatings(List<Integer> ratings) {
        return NetPromoterCounts.ofRatings(ratings).score();
    }
}
