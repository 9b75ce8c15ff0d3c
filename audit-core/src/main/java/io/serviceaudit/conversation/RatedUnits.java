package io.serviceaudit.conversation;

import io.serviceaudit.measure.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Units by the ratings they have, whoever gave them; units that were rated alike are held once, with how many there are. */
final class RatedUnits {
    /**
     * Units that were rated alike.
     *
     * @param categories the positions of the categories, one for each rating, in rising order
     * @param units how many units
     */
    record Pattern(List<Integer> categories, int units) {
        /** How many ratings each of the units has. */
        int ratings() {
            return categories.size();
        }

        /** How many ordered pairs of ratings each of the units has. */
        long orderedPairs() {
            return (long) ratings() * (ratings() - 1);
        }

        /** How many of the ordered pairs are of one category. */
        long agreeingPairs() {
            long agreeing = 0;
            int start = 0;
            for (int i = 1; i <= ratings(); i++) {
                if (i == ratings() || !categories.get(i).equals(categories.get(start))) {
                    long alike = (long) i - start;
                    agreeing += alike * (alike - 1);
                    start = i;
                }
            }
            return agreeing;
        }
    }

    private final List<Pattern> patterns;

    private RatedUnits(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /** The units of a table, also those without ratings. */
    static RatedUnits of(RatingTable table) {
        return of(IntStream.range(0, table.units().size())
                .mapToObj(unit ->
                        Arrays.stream(table.ratings(unit)).sorted().boxed().toList())
                .toList());
    }

    /** Units from the positions of their categories, in rising order. */
    static RatedUnits of(List<List<Integer>> units) {
        Map<List<Integer>, Integer> frequencies = new LinkedHashMap<>();
        units.forEach(categories -> frequencies.merge(categories, 1, Integer::sum));
        List<Pattern> patterns = new ArrayList<>();
        frequencies.forEach((categories, frequency) -> patterns.add(new Pattern(categories, frequency)));
        return new RatedUnits(patterns);
    }

    /** Those with at least so many ratings. */
    RatedUnits withAtLeast(int ratings) {
        return new RatedUnits(patterns.stream()
                .filter(pattern -> pattern.ratings() >= ratings)
                .toList());
    }

    /** Those in which a category is one and all others are another. */
    RatedUnits ofCategory(int category) {
        return of(patterns.stream()
                .flatMap(pattern -> {
                    List<Integer> two = pattern.categories().stream()
                            .map(chosen -> chosen == category ? 1 : 0)
                            .sorted()
                            .toList();
                    return IntStream.range(0, pattern.units()).mapToObj(unit -> two);
                })
                .toList());
    }

    List<Pattern> patterns() {
        return patterns;
    }

    int units() {
        return patterns.stream().mapToInt(Pattern::units).sum();
    }

    long ratings() {
        return patterns.stream()
                .mapToLong(pattern -> (long) pattern.units() * pattern.ratings())
                .sum();
    }

    /** Unordered pairs of ratings of one unit. */
    long pairs() {
        return patterns.stream()
                .mapToLong(pattern -> pattern.units() * pattern.orderedPairs() / 2)
                .sum();
    }

    /** What a measure of these units is taken of, where there are more that it leaves out. */
    Agreement.Basis basis(int reviewers, RatedUnits all) {
        return new Agreement.Basis(reviewers, units(), all.units() - units(), ratings(), pairs());
    }

    /** Why nothing can be compared, where these units have no pair of ratings. */
    static Agreement.Reason nothingToCompare(int reviewers) {
        return reviewers < 2 ? Agreement.Reason.FEWER_THAN_TWO_REVIEWERS : Agreement.Reason.NO_UNIT_RATED_TWICE;
    }

    /** How many ratings are of each category, by its position. */
    long[] totals(int categories) {
        long[] totals = new long[categories];
        for (Pattern pattern : patterns) {
            for (int category : pattern.categories()) {
                totals[category] += pattern.units();
            }
        }
        return totals;
    }

    /** The mean over the units of the share of agreeing pairs; every unit has at least two ratings. */
    Ratio meanAgreement() {
        Ratio sum = Ratio.ZERO;
        for (Map.Entry<Integer, BigInteger> bySize : sumsBySize(pattern -> BigInteger.valueOf(pattern.agreeingPairs()))
                .entrySet()) {
            long size = bySize.getKey();
            sum = sum.plus(Ratio.of(bySize.getValue(), BigInteger.valueOf(size * (size - 1))));
        }
        return sum.dividedBy(Ratio.of(units()));
    }

    /** The sums over the units of a whole number each, by how many ratings they have. */
    SortedMap<Integer, BigInteger> sumsBySize(Function<Pattern, BigInteger> number) {
        SortedMap<Integer, BigInteger> sums = new TreeMap<>();
        for (Pattern pattern : patterns) {
            sums.merge(
                    pattern.ratings(),
                    number.apply(pattern).multiply(BigInteger.valueOf(pattern.units())),
                    BigInteger::add);
        }
        return sums;
    }

    /**
     * The jackknife variance of a measure: {@code (n - 1) / n * sum((c_i - mean(c))^2)} with the measure {@code c_i} of all units but the
     * i-th.
     *
     * @return empty with fewer than two units, or where the measure of all units but one is undefined
     */
    Optional<StandardError> jackknife(Function<RatedUnits, Agreement> measure) {
        int n = units();
        if (n < 2) {
            return Optional.empty();
        }
        List<Ratio> values = new ArrayList<>();
        for (int left = 0; left < patterns.size(); left++) {
            Optional<Ratio> value = measure.apply(without(left)).value();
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        // The sum of squares less that of the mean: the mean has a large denominator, which must not get into every
        // term.
        Ratio sum = weightedSum(values);
        Ratio squares =
                weightedSum(values.stream().map(value -> value.times(value)).toList());
        Ratio variance = squares.minus(sum.times(sum).dividedBy(Ratio.of(n))).times(Ratio.of(n - 1L, n));
        return Optional.of(new StandardError(StandardError.Method.JACKKNIFE, variance));
    }

    private Ratio weightedSum(List<Ratio> values) {
        return sum(IntStream.range(0, values.size())
                .mapToObj(at -> values.get(at).times(Ratio.of(patterns.get(at).units())))
                .toList());
    }

    /** These units less one of a pattern. */
    private RatedUnits without(int at) {
        List<Pattern> left = new ArrayList<>(patterns);
        Pattern pattern = left.remove(at);
        if (pattern.units() > 1) {
            left.add(new Pattern(pattern.categories(), pattern.units() - 1));
        }
        return new RatedUnits(left);
    }

    /** The sum by halves, so that large denominators come up only near its end. */
    static Ratio sum(List<Ratio> values) {
        return switch (values.size()) {
            case 0 -> Ratio.ZERO;
            case 1 -> values.get(0);
            default -> {
                int half = values.size() / 2;
                yield sum(values.subList(0, half)).plus(sum(values.subList(half, values.size())));
            }
        };
    }

    /** {@code sum(n_c * n_k * (s_c - s_k)^2)} over all ordered pairs of categories, of counts {@code n} and scores {@code s}. */
    static BigInteger spread(long[] counts, BigInteger[] scores) {
        BigInteger number = BigInteger.ZERO;
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (int category = 0; category < counts.length; category++) {
            if (counts[category] != 0) {
                BigInteger count = BigInteger.valueOf(counts[category]);
                BigInteger part = count.multiply(scores[category]);
                number = number.add(count);
                sum = sum.add(part);
                squares = squares.add(part.multiply(scores[category]));
            }
        }
        return number.multiply(squares).subtract(sum.multiply(sum)).shiftLeft(1);
    }

    /** The same within one unit. */
    static BigInteger spread(Pattern pattern, BigInteger[] scores) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (int category : pattern.categories()) {
            sum = sum.add(scores[category]);
            squares = squares.add(scores[category].multiply(scores[category]));
        }
        return BigInteger.valueOf(pattern.ratings())
                .multiply(squares)
                .subtract(sum.multiply(sum))
                .shiftLeft(1);
    }
}
