package io.serviceaudit.conversation;

import io.serviceaudit.conversation.Agreement.Basis;
import io.serviceaudit.conversation.Agreement.Coefficient;
import io.serviceaudit.conversation.Agreement.Measure;
import io.serviceaudit.conversation.Agreement.Reason;
import io.serviceaudit.conversation.Agreement.Undefined;
import io.serviceaudit.conversation.StandardError.Method;
import io.serviceaudit.measure.Ratio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Fleiss' kappa of many reviewers: how far they agree beyond what chance gives reviewers who together use the categories as often as these do.
 * It takes no notice of who gave which rating, so every unit may have been rated by others, as long as there are equally many.
 *
 * <p>With {@code n} ratings of each of {@code N} units, {@code n_ij} of them of unit {@code i} in category {@code j}, and the share {@code p_j}
 * of all ratings that are in category {@code j}, the agreement observed is the mean over the units of {@code sum(n_ij * (n_ij - 1)) / (n * (n -
 * 1))}, that expected {@code sum(p_j^2)}, and kappa {@code (observed - expected) / (1 - expected)}.
 *
 * <p>Units that nobody rated are left out and counted. Where the others have unequal numbers of ratings kappa is undefined: the formulas
 * are for one {@code n}, and several ways to generalise them give several results. {@link KrippendorffAlpha} is made for that case; or take
 * {@link RatingTable#ratedByAll()}. Of two reviewers it is not Cohen's kappa but Scott's pi, since it takes both to use the categories
 * alike.
 *
 * <p>Source: Joseph L. Fleiss, "Measuring Nominal Scale Agreement among Many Raters", Psychological Bulletin 76(5), 1971, pages 378-382.
 */
public final class FleissKappa {
    private final List<String> categories;
    private final RatedUnits units;
    private final Agreement agreement;

    private FleissKappa(List<String> categories, RatedUnits all, int reviewers) {
        this.categories = categories;
        units = all.withAtLeast(1);
        agreement = measured(Measure.FLEISS_KAPPA, units, units.basis(reviewers, all), categories.size());
    }

    /** The kappa of all reviewers of a table. */
    public static FleissKappa of(RatingTable table) {
        Objects.requireNonNull(table, "table");
        return new FleissKappa(
                table.categories().stream().map(RatingCategory::id).toList(),
                RatedUnits.of(table),
                table.activeReviewers());
    }

    /**
     * The kappa of a table as papers print it: for each unit how many ratings it has in each category.
     *
     * @param categories the ids of the categories, in the order of the counts
     * @param counts a row for each unit, with a count for each category
     * @throws IllegalArgumentException if there is no category, one is given twice, a row has another number of counts, or a count is less
     *     than 0
     */
    public static FleissKappa ofCounts(List<String> categories, List<List<Integer>> counts) {
        List<String> ids =
                RatingTable.of(categories.stream().map(RatingCategory::of).toList()).build().categories().stream()
                        .map(RatingCategory::id)
                        .toList();
        List<List<Integer>> units = new ArrayList<>();
        int reviewers = 0;
        for (List<Integer> row : counts) {
            String place = "row " + (units.size() + 1) + " of the table of counts";
            if (row.size() != ids.size()) {
                throw new IllegalArgumentException(place + " has " + row.size() + " counts; it must have " + ids.size()
                        + ", one for each category");
            }
            if (row.stream().anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException(
                        place + " has the count " + Collections.min(row) + "; counts must be 0 or more");
            }
            List<Integer> unit = IntStream.range(0, row.size())
                    .boxed()
                    .flatMap(category -> Collections.nCopies(row.get(category), category).stream())
                    .toList();
            reviewers = Math.max(reviewers, unit.size());
            units.add(unit);
        }
        return new FleissKappa(ids, RatedUnits.of(units), reviewers);
    }

    /**
     * The kappa, or why there is none: {@link Reason#FEWER_THAN_TWO_REVIEWERS}, {@link Reason#UNEQUAL_RATINGS}, {@link
     * Reason#NO_UNIT_RATED_TWICE} or {@link Reason#ONE_CATEGORY}.
     */
    public Agreement agreement() {
        return agreement;
    }

    /**
     * The kappa of one category against all others taken together: how well the reviewers know this one. Kappa of all is the mean of those of
     * its categories, each weighing {@code p_j * (1 - p_j)}.
     *
     * <p>Source: as of the class.
     *
     * @param category the id of a category
     * @return the kappa, or why there is none: what {@link #agreement()} has for it, or {@link Reason#CATEGORY_NOT_USED}
     * @throws IllegalArgumentException if there is no such category
     */
    public Agreement agreementOn(String category) {
        int position = position(category);
        Basis basis = agreement.basis();
        Agreement one = measured(Measure.FLEISS_KAPPA_OF_CATEGORY, units.ofCategory(position), basis, 2);
        boolean isUsed = units.totals(categories.size())[position] > 0;
        return one instanceof Undefined undefined && undefined.reason() == Reason.ONE_CATEGORY && !isUsed
                ? new Undefined(Measure.FLEISS_KAPPA_OF_CATEGORY, basis, Reason.CATEGORY_NOT_USED)
                : one;
    }

    /**
     * The standard error if reviewers agreed by chance alone, for testing whether they do better: with {@code q_j = 1 - p_j} the variance is
     * {@code 2 / (N * n * (n - 1)) * (sum(p_j * q_j)^2 - sum(p_j * q_j * (q_j - p_j))) / sum(p_j * q_j)^2}. Kappa divided by it is near normal
     * with many units. It serves for no interval; {@link #jackknife()} does.
     *
     * <p>Source: Joseph L. Fleiss, John C. M. Nee and J. Richard Landis, "Large Sample Variance of Kappa in the Case of Different Sets of
     * Raters", Psychological Bulletin 86(5), 1979, pages 974-977. It corrects the formula of 1971.
     *
     * @return the standard error; empty where kappa is undefined
     */
    public Optional<StandardError> standardErrorByChance() {
        return agreement.value().map(kappa -> {
            long[] totals = units.totals(categories.size());
            Ratio all = Ratio.of(units.ratings());
            Ratio both = Ratio.ZERO;
            Ratio lean = Ratio.ZERO;
            for (long total : totals) {
                Ratio share = Ratio.of(total).dividedBy(all);
                Ratio rest = Ratio.ONE.minus(share);
                both = both.plus(share.times(rest));
                lean = lean.plus(share.times(rest).times(rest.minus(share)));
            }
            Ratio square = both.times(both);
            return byChance(square.minus(lean).dividedBy(square));
        });
    }

    /**
     * The same of the {@linkplain #agreementOn kappa of one category}: its variance is {@code 2 / (N * n * (n - 1))}.
     *
     * @param category the id of a category
     * @return the standard error; empty where the kappa of the category is undefined
     * @throws IllegalArgumentException if there is no such category
     */
    public Optional<StandardError> standardErrorByChanceOn(String category) {
        return agreementOn(category).value().map(kappa -> byChance(Ratio.ONE));
    }

    private StandardError byChance(Ratio factor) {
        // N * n * (n - 1) is twice the number of pairs.
        return new StandardError(Method.CHANCE_ALONE, factor.dividedBy(Ratio.of(units.pairs())));
    }

    /**
     * The jackknife standard error, for intervals: {@code (N - 1) / N * sum((k_i - mean(k))^2)} with the kappa {@code k_i} of all units but
     * the i-th. It takes the units as a random sample and the same kind of reviewers for each.
     *
     * <p>Source: Joseph L. Fleiss and Mark Davies, "Jackknifing Functions of Multinomial Frequencies, with an Application to a Measure of
     * Concordance", American Journal of Epidemiology 115(6), 1982, pages 841-845.
     *
     * @return the standard error; empty where kappa is undefined, also without one of the units
     */
    public Optional<StandardError> jackknife() {
        return agreement
                .value()
                .flatMap(kappa -> units.jackknife(
                        left -> measured(Measure.FLEISS_KAPPA, left, agreement.basis(), categories.size())));
    }

    private static Agreement measured(Measure measure, RatedUnits units, Basis basis, int categories) {
        long sizes = units.patterns().stream()
                .mapToInt(RatedUnits.Pattern::ratings)
                .distinct()
                .count();
        if (basis.reviewers() >= 2 && sizes > 1) {
            return new Undefined(measure, basis, Reason.UNEQUAL_RATINGS);
        }
        if (units.pairs() == 0) {
            return new Undefined(measure, basis, RatedUnits.nothingToCompare(basis.reviewers()));
        }
        Ratio all = Ratio.of(units.ratings());
        Ratio expected = Ratio.ZERO;
        for (long total : units.totals(categories)) {
            Ratio share = Ratio.of(total).dividedBy(all);
            expected = expected.plus(share.times(share));
        }
        return expected.isOne()
                ? new Undefined(measure, basis, Reason.ONE_CATEGORY)
                : new Coefficient(measure, basis, units.meanAgreement(), expected);
    }

    private int position(String category) {
        int position = categories.indexOf(Objects.requireNonNull(category, "category"));
        if (position < 0) {
            throw new IllegalArgumentException(
                    "category is '" + category + "'; it must be one of " + String.join(", ", categories));
        }
        return position;
    }

    /** The result, without the ratings. */
    @Override
    public String toString() {
        return "FleissKappa[" + agreement + "]";
    }
}
