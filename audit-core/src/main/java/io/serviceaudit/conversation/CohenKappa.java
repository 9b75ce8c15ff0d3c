package io.serviceaudit.conversation;

import io.serviceaudit.conversation.Agreement.Basis;
import io.serviceaudit.conversation.Agreement.Coefficient;
import io.serviceaudit.conversation.Agreement.Measure;
import io.serviceaudit.conversation.Agreement.Reason;
import io.serviceaudit.conversation.Agreement.Undefined;
import io.serviceaudit.conversation.StandardError.Method;
import io.serviceaudit.measure.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Cohen's kappa of two reviewers: how far they agree beyond what chance gives two reviewers who each use the categories as often as these
 * do. Of 100 patients whom two psychiatrists gave three diagnoses they agreed on 89; chance gives 66, so that kappa is (0.89 - 0.66) / (1 -
 * 0.66) = 0.676.
 *
 * <p>With the share {@code p_ij} of units that the first reviewer put into category {@code i} and the second into {@code j}, the shares {@code
 * p_i.} and {@code p_.j} of each reviewer alone and the weights {@code w_ij}, the agreement observed is {@code po = sum(w_ij * p_ij)}, that
 * expected {@code pe = sum(w_ij * p_i. * p_.j)}, and kappa {@code (po - pe) / (1 - pe)}. Only units that both rated count; the others are
 * left out and counted. Where one of the two uses one category alone, and the other more than that, kappa is exactly 0: nothing goes together
 * with what never changes.
 *
 * <p>Sources: Jacob Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and Psychological Measurement 20(1), 1960, pages
 * 37-46; "Weighted Kappa: Nominal Scale Agreement with Provision for Scaled Disagreement or Partial Credit", Psychological Bulletin 70(4),
 * 1968, pages 213-220. The example is of Joseph L. Fleiss, Bruce Levin and Myunghee Cho Paik, "Statistical Methods for Rates and
 * Proportions", 3rd edition, 2003, section 18.1.
 */
public final class CohenKappa {
    private final Weights weights;
    private final long[][] counts;
    private final Agreement agreement;

    private CohenKappa(Weights weights, long[][] counts, int reviewers, int allUnits) {
        this.weights = weights;
        this.counts = counts;
        agreement = measured(reviewers, allUnits);
    }

    /**
     * The kappa of two reviewers of a table.
     *
     * @param first one of its reviewers
     * @param second another of them; the two may change places without changing anything
     * @param weights what near misses are worth
     * @throws IllegalArgumentException if the table has no such reviewers, or the two are one
     */
    public static CohenKappa of(RatingTable table, String first, String second, Weights weights) {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        Objects.requireNonNull(weights, "weights");
        int one = table.position(first);
        int other = table.position(second);
        if (one == other) {
            throw new IllegalArgumentException(
                    "reviewer '" + first + "' is compared with the same reviewer; it takes two");
        }
        int size = table.categories().size();
        long[][] counts = new long[size][size];
        for (int unit = 0; unit < table.units().size(); unit++) {
            int left = table.cell(unit, one);
            int right = table.cell(unit, other);
            if (left >= 0 && right >= 0) {
                counts[left][right]++;
            }
        }
        int reviewers = (table.isActive(first) ? 1 : 0) + (table.isActive(second) ? 1 : 0);
        return new CohenKappa(weights, counts, reviewers, table.units().size());
    }

    /**
     * The kappa of a table as papers print it: in row {@code i} and column {@code j} how many units the first reviewer put into category
     * {@code i} and the second into category {@code j}.
     *
     * @param counts as many rows as columns, at least one
     * @param weights what near misses are worth
     * @throws IllegalArgumentException if the table is not square, a count is less than 0, or all are more than an {@code int} holds
     */
    public static CohenKappa ofCounts(List<List<Integer>> counts, Weights weights) {
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(weights, "weights");
        int size = counts.size();
        if (size == 0) {
            throw new IllegalArgumentException("table of counts has no row; it needs at least one");
        }
        long[][] copy = new long[size][size];
        long all = 0;
        for (int row = 0; row < size; row++) {
            List<Integer> cells = counts.get(row);
            if (cells.size() != size) {
                throw new IllegalArgumentException("row " + (row + 1) + " of the table of counts has " + cells.size()
                        + " cells; it must have " + size + ", one for each row");
            }
            for (int column = 0; column < size; column++) {
                copy[row][column] = requireCount(cells.get(column), row, column);
                all += copy[row][column];
            }
        }
        if (all > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "table of counts has " + all + " units; it may have at most " + Integer.MAX_VALUE);
        }
        return new CohenKappa(weights, copy, 2, (int) all);
    }

    private static int requireCount(int count, int row, int column) {
        if (count < 0) {
            throw new IllegalArgumentException("count in row " + (row + 1) + ", column " + (column + 1) + " is " + count
                    + "; it must be 0 or more");
        }
        return count;
    }

    /** Several tables of the same categories taken together, at least one; of so many units by so many of the two reviewers. */
    static CohenKappa pooled(List<CohenKappa> parts, Weights weights, int reviewers, int allUnits) {
        int size = parts.get(0).counts.length;
        long[][] sum = new long[size][size];
        for (CohenKappa part : parts) {
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    sum[row][column] += part.counts[row][column];
                }
            }
        }
        return new CohenKappa(weights, sum, reviewers, allUnits);
    }

    /** How many units the two rated alike. */
    long alike() {
        long alike = 0;
        for (int category = 0; category < counts.length; category++) {
            alike += counts[category][category];
        }
        return alike;
    }

    /**
     * The kappa, or why there is none: {@link Reason#FEWER_THAN_TWO_REVIEWERS} (one of the two rated nothing at all), {@link
     * Reason#NO_UNIT_RATED_TWICE} or {@link Reason#ONE_CATEGORY} (both used one category alone, and the same).
     */
    public Agreement agreement() {
        return agreement;
    }

    /**
     * The standard error for intervals: {@code (sum(p_ij * (w_ij - (w_i. + w_.j) * (1 - kappa))^2) - (kappa - pe * (1 - kappa))^2) / (n * (1 -
     * pe)^2)} of {@code n} units, with the mean weights {@code w_i. = sum(p_.j * w_ij)} and {@code w_.j = sum(p_i. * w_ij)}. It holds for many
     * units; with kappa 1 it is 0 and says nothing.
     *
     * <p>Source: Joseph L. Fleiss, Jacob Cohen and B. S. Everitt, "Large Sample Standard Errors of Kappa and Weighted Kappa", Psychological
     * Bulletin 72(5), 1969, pages 323-327.
     *
     * @return the standard error; empty where kappa is undefined
     */
    public Optional<StandardError> standardError() {
        return agreement.fold(
                kappa -> Optional.of(new StandardError(Method.LARGE_SAMPLE, largeSampleVariance(kappa))),
                undefined -> Optional.empty());
    }

    /**
     * The standard error if the two agreed by chance alone, for testing whether they do better: {@code (sum(p_i. * p_.j * (w_ij - (w_i. +
     * w_.j))^2) - pe^2) / (n * (1 - pe)^2)}. Kappa divided by it is near normal with many units. It serves for no interval.
     *
     * <p>Source: as of {@link #standardError()}.
     *
     * @return the standard error; empty where kappa is undefined
     */
    public Optional<StandardError> standardErrorByChance() {
        return agreement.fold(
                kappa -> Optional.of(new StandardError(Method.CHANCE_ALONE, chanceVariance(kappa))),
                undefined -> Optional.empty());
    }

    private Agreement measured(int reviewers, int allUnits) {
        int size = counts.length;
        Margins margins = new Margins(counts);
        Basis basis = new Basis(
                reviewers,
                Math.toIntExact(margins.all),
                allUnits - Math.toIntExact(margins.all),
                2 * margins.all,
                margins.all);
        if (margins.all == 0) {
            return new Undefined(weights.measure, basis, RatedUnits.nothingToCompare(reviewers));
        }
        Ratio observed = Ratio.ZERO;
        Ratio expected = Ratio.ZERO;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                Ratio weight = weights.of(row, column, size);
                observed = observed.plus(weight.times(Ratio.of(counts[row][column])));
                expected = expected.plus(
                        weight.times(Ratio.of(margins.rows[row])).times(Ratio.of(margins.columns[column])));
            }
        }
        Ratio all = Ratio.of(margins.all);
        expected = expected.dividedBy(all.times(all));
        return expected.isOne()
                ? new Undefined(weights.measure, basis, Reason.ONE_CATEGORY)
                : new Coefficient(weights.measure, basis, observed.dividedBy(all), expected);
    }

    private Ratio largeSampleVariance(Coefficient kappa) {
        Ratio less = Ratio.ONE.minus(kappa.coefficient());
        Ratio last = kappa.coefficient().minus(kappa.expected().times(less));
        return variance(kappa, less, last, new Margins(counts), false);
    }

    private Ratio chanceVariance(Coefficient kappa) {
        return variance(kappa, Ratio.ONE, kappa.expected(), new Margins(counts), true);
    }

    /** {@code (sum(q_ij * (w_ij - (w_i. + w_.j) * factor)^2) - last^2) / (n * (1 - pe)^2)} with the shares observed or expected. */
    private Ratio variance(Coefficient kappa, Ratio factor, Ratio last, Margins margins, boolean byChance) {
        int size = counts.length;
        Ratio all = Ratio.of(margins.all);
        List<Ratio> ofRow = new ArrayList<>();
        List<Ratio> ofColumn = new ArrayList<>();
        for (int at = 0; at < size; at++) {
            Ratio row = Ratio.ZERO;
            Ratio column = Ratio.ZERO;
            for (int other = 0; other < size; other++) {
                row = row.plus(weights.of(at, other, size).times(Ratio.of(margins.columns[other])));
                column = column.plus(weights.of(other, at, size).times(Ratio.of(margins.rows[other])));
            }
            ofRow.add(row.dividedBy(all));
            ofColumn.add(column.dividedBy(all));
        }
        Ratio sum = Ratio.ZERO;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                Ratio share = byChance
                        ? Ratio.of(margins.rows[row])
                                .times(Ratio.of(margins.columns[column]))
                                .dividedBy(all)
                        : Ratio.of(counts[row][column]);
                if (!share.isZero()) {
                    Ratio distance = weights.of(row, column, size)
                            .minus(ofRow.get(row).plus(ofColumn.get(column)).times(factor));
                    sum = sum.plus(share.times(distance).times(distance));
                }
            }
        }
        Ratio unexpected = Ratio.ONE.minus(kappa.expected());
        return sum.dividedBy(all)
                .minus(last.times(last))
                .dividedBy(all.times(unexpected).times(unexpected));
    }

    /** The result, without the ratings. */
    @Override
    public String toString() {
        return "CohenKappa[" + agreement + "]";
    }

    /** How often each reviewer used each category. */
    private static final class Margins {
        private final long[] rows;
        private final long[] columns;
        private final long all;

        Margins(long[][] counts) {
            rows = new long[counts.length];
            columns = new long[counts.length];
            long sum = 0;
            for (int row = 0; row < counts.length; row++) {
                for (int column = 0; column < counts.length; column++) {
                    rows[row] += counts[row][column];
                    columns[column] += counts[row][column];
                    sum += counts[row][column];
                }
            }
            all = sum;
        }
    }

    /**
     * What a near miss is worth, of {@code k} categories in order, {@code d} of them apart. The order is that of the table's categories, all of
     * them, whether anyone chose them or not; their values play no part.
     */
    public enum Weights {
        /** Nothing: a unit is rated alike or it is not. The order of the categories does not matter. */
        NONE(Measure.COHEN_KAPPA),
        /**
         * {@code 1 - d / (k - 1)}: of three categories the middle one is half right. Source: Domenic V. Cicchetti and Truett Allison, "A New
         * Procedure for Assessing Reliability of Scoring EEG Sleep Recordings", American Journal of EEG Technology 11(3), 1971, pages 101-109.
         */
        LINEAR(Measure.COHEN_KAPPA_LINEAR),
        /**
         * {@code 1 - d^2 / (k - 1)^2}: of three categories the middle one is three quarters right. Source: Joseph L. Fleiss and Jacob Cohen,
         * "The Equivalence of Weighted Kappa and the Intraclass Correlation Coefficient as Measures of Reliability", Educational and
         * Psychological Measurement 33(3), 1973, pages 613-619.
         */
        QUADRATIC(Measure.COHEN_KAPPA_QUADRATIC);

        private final Measure measure;

        Weights(Measure measure) {
            this.measure = measure;
        }

        /** The measure that kappa is with these weights. */
        public Measure measure() {
            return measure;
        }

        /** The weight of two categories by their positions among so many. */
        Ratio of(int one, int other, int categories) {
            if (one == other) {
                return Ratio.ONE;
            }
            if (this == NONE) {
                return Ratio.ZERO;
            }
            Ratio apart = Ratio.of(Math.abs((long) one - other), categories - 1L);
            return Ratio.ONE.minus(this == LINEAR ? apart : apart.times(apart));
        }
    }
}
