package io.serviceaudit.conversation;

import io.serviceaudit.conversation.Agreement.Basis;
import io.serviceaudit.conversation.Agreement.Coefficient;
import io.serviceaudit.conversation.Agreement.Measure;
import io.serviceaudit.conversation.Agreement.Reason;
import io.serviceaudit.conversation.Agreement.Undefined;
import io.serviceaudit.measure.Ratio;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Krippendorff's alpha: how far any number of reviewers agree beyond chance, where not everyone rated everything, and with near misses counted
 * by how near they are.
 *
 * <p>A unit with {@code m} ratings, at least two, gives {@code m * (m - 1)} ordered pairs, each worth {@code 1 / (m - 1)}, so that a unit
 * counts with as many as it has ratings. With the {@code n} ratings of such units, {@code n_c} of them in category {@code c}, and the squared
 * difference {@code d_ck} of two categories, the disagreement observed is {@code Do = sum of d over those pairs / n}, that expected {@code De =
 * sum(n_c * n_k * d_ck) / (n * (n - 1))}, and alpha {@code 1 - Do / De}. Units with fewer than two ratings cannot be paired; they are left
 * out and counted.
 *
 * <p>The agreements of its {@link Coefficient} are 1 less the disagreement as a share of the greatest difference of two categories chosen, so
 * that the formula there gives alpha.
 *
 * <p>Source: Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania, 2011; his example of twelve units
 * and four observers gives 0.743 nominal, 0.815 ordinal and 0.849 interval. Also his "Content Analysis", 4th edition, 2019, chapter 12.
 */
public final class KrippendorffAlpha {
    private final Level level;
    private final RatedUnits units;
    private final List<RatingCategory> categories;
    private final Agreement agreement;

    private KrippendorffAlpha(RatingTable table, Level level) {
        this.level = level;
        categories = table.categories();
        RatedUnits all = RatedUnits.of(table);
        units = all.withAtLeast(2);
        agreement = measured(units, units.basis(table.activeReviewers(), all));
    }

    /** The alpha of all reviewers of a table, with the differences of a level of measurement. */
    public static KrippendorffAlpha of(RatingTable table, Level level) {
        return new KrippendorffAlpha(Objects.requireNonNull(table, "table"), Objects.requireNonNull(level, "level"));
    }

    /**
     * The alpha, or why there is none: {@link Reason#FEWER_THAN_TWO_REVIEWERS}, {@link Reason#NO_UNIT_RATED_TWICE}, {@link
     * Reason#CATEGORY_WITHOUT_VALUE} (at {@link Level#INTERVAL}, of a rating that counts; {@link RatingTable#withoutCategory} leaves such
     * ratings out) or {@link Reason#ONE_CATEGORY}.
     */
    public Agreement agreement() {
        return agreement;
    }

    /**
     * The jackknife standard error, for intervals: {@code (N - 1) / N * sum((a_i - mean(a))^2)} with the alpha {@code a_i} of all {@code N}
     * units that count but the i-th. It takes the units as a random sample. Krippendorff himself draws again at random, which gives another
     * interval each time; this one is the same everywhere.
     *
     * <p>It takes as many computations of alpha as there are units that were rated differently.
     *
     * <p>Source: Bradley Efron and Charles Stein, "The Jackknife Estimate of Variance", Annals of Statistics 9(3), 1981, pages 586-596; Bradley
     * Efron and Robert J. Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 11.
     *
     * @return the standard error; empty where alpha is undefined, also without one of the units
     */
    public Optional<StandardError> jackknife() {
        return agreement.value().flatMap(alpha -> units.jackknife(left -> measured(left, agreement.basis())));
    }

    private Agreement measured(RatedUnits counted, Basis basis) {
        if (counted.units() == 0) {
            return new Undefined(level.measure, basis, RatedUnits.nothingToCompare(basis.reviewers()));
        }
        long[] totals = counted.totals(categories.size());
        int[] used = IntStream.range(0, totals.length)
                .filter(category -> totals[category] > 0)
                .toArray();
        if (level == Level.INTERVAL
                && Arrays.stream(used)
                        .anyMatch(category -> categories.get(category).value().isEmpty())) {
            return new Undefined(level.measure, basis, Reason.CATEGORY_WITHOUT_VALUE);
        }
        Differences differences = level == Level.NOMINAL ? new Names() : new Scores(scores(totals), used);
        BigInteger expected = differences.among(totals);
        if (expected.signum() == 0) {
            return new Undefined(level.measure, basis, Reason.ONE_CATEGORY);
        }
        Ratio observed = Ratio.ZERO;
        for (Map.Entry<Integer, BigInteger> bySize :
                counted.sumsBySize(differences::within).entrySet()) {
            observed = observed.plus(Ratio.of(bySize.getValue(), BigInteger.valueOf(bySize.getKey() - 1L)));
        }
        Ratio greatest = Ratio.of(differences.greatest(), BigInteger.ONE);
        Ratio ratings = Ratio.of(counted.ratings());
        Ratio pairs = ratings.times(ratings.minus(Ratio.ONE));
        return new Coefficient(
                level.measure,
                basis,
                Ratio.ONE.minus(observed.dividedBy(ratings.times(greatest))),
                Ratio.ONE.minus(Ratio.of(expected, BigInteger.ONE).dividedBy(pairs.times(greatest))));
    }

    /** Where each category lies; only distances matter, and only their proportions. */
    private BigInteger[] scores(long[] totals) {
        return level == Level.ORDINAL ? ranks(totals) : values();
    }

    /** Twice the mean rank of each category: between two of them lie the ratings between, and half of those in either. */
    private static BigInteger[] ranks(long[] totals) {
        BigInteger[] ranks = new BigInteger[totals.length];
        long below = 0;
        for (int category = 0; category < totals.length; category++) {
            ranks[category] = BigInteger.valueOf(2 * below + totals[category]);
            below += totals[category];
        }
        return ranks;
    }

    /** The values as whole numbers of a common part; of categories without value 0, which none that counts is. */
    private BigInteger[] values() {
        List<Ratio> values = categories.stream()
                .map(category -> category.value().orElse(Ratio.ZERO))
                .toList();
        BigInteger common = values.stream()
                .map(Ratio::denominator)
                .reduce(
                        BigInteger.ONE,
                        (one, other) -> one.divide(one.gcd(other)).multiply(other));
        return values.stream()
                .map(value -> value.numerator().multiply(common.divide(value.denominator())))
                .toArray(BigInteger[]::new);
    }

    /** The result, without the ratings. */
    @Override
    public String toString() {
        return "KrippendorffAlpha[" + agreement + "]";
    }

    /** The squared differences of categories. */
    private interface Differences {
        /** The sum over all ordered pairs of ratings, by how many each category has. */
        BigInteger among(long[] totals);

        /** The sum over the ordered pairs of ratings of one unit. */
        BigInteger within(RatedUnits.Pattern pattern);

        /** The greatest of two categories used. */
        BigInteger greatest();
    }

    /** Every two categories differ by 1. */
    private static final class Names implements Differences {
        @Override
        public BigInteger among(long[] totals) {
            BigInteger all = BigInteger.valueOf(Arrays.stream(totals).sum());
            return Arrays.stream(totals)
                    .mapToObj(BigInteger::valueOf)
                    .map(total -> total.multiply(total))
                    .reduce(all.multiply(all), BigInteger::subtract);
        }

        @Override
        public BigInteger within(RatedUnits.Pattern pattern) {
            return BigInteger.valueOf(pattern.orderedPairs() - pattern.agreeingPairs());
        }

        @Override
        public BigInteger greatest() {
            return BigInteger.ONE;
        }
    }

    /** Two categories differ by the square of the distance between their scores. */
    private static final class Scores implements Differences {
        private final BigInteger[] scores;
        private final BigInteger range;

        Scores(BigInteger[] scores, int[] used) {
            this.scores = scores;
            List<BigInteger> chosen = Arrays.stream(used)
                    .mapToObj(category -> scores[category])
                    .sorted()
                    .toList();
            range = chosen.get(chosen.size() - 1).subtract(chosen.get(0));
        }

        @Override
        public BigInteger among(long[] totals) {
            return RatedUnits.spread(totals, scores);
        }

        @Override
        public BigInteger within(RatedUnits.Pattern pattern) {
            return RatedUnits.spread(pattern, scores);
        }

        @Override
        public BigInteger greatest() {
            return range.multiply(range);
        }
    }

    /** What differences between categories mean. */
    public enum Level {
        /** They are names: two differ, or they do not. */
        NOMINAL(Measure.ALPHA_NOMINAL),
        /**
         * They are ranks, in the order of the table's categories: two differ by the ratings between them, those in either counting half. So the
         * difference depends on how often reviewers chose what lies between.
         */
        ORDINAL(Measure.ALPHA_ORDINAL),
        /** They are values: two differ by the distance of their values. */
        INTERVAL(Measure.ALPHA_INTERVAL);

        private final Measure measure;

        Level(Measure measure) {
            this.measure = measure;
        }

        /** The measure that alpha is at this level. */
        public Measure measure() {
            return measure;
        }
    }
}
