package io.serviceaudit.metric;

import io.serviceaudit.conversation.Allocation;
import io.serviceaudit.conversation.Stratum;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How many conversations of all strata together have to be reviewed, so that the mean score of all conversations is known to a margin of
 * error. With 155, 62 and 93 conversations whose scores have spreads of 5, 15 and 10 percentage points, a margin of 2 takes 67 at 95
 * percent confidence if the sample is proportional, and 55 if it is allocated by Neyman.
 *
 * <p>{@code n = sum (W_h^2 S_h^2 / w_h) / (V + sum (W_h S_h^2) / N)} with the shares {@code W_h} of the strata in the population {@code
 * N}, their spreads {@code S_h}, their shares {@code w_h} in the sample, and {@code V = (e / z)^2}. Where that is more of a stratum than
 * it has, the stratum is taken whole, and the same is asked of the others. The result is rounded up, at least 1 and at most the population.
 * Source: William G. Cochran, "Sampling Techniques", 3rd edition, 1977, sections 5.8 and 5.9.
 *
 * <p>It is the size of a sample in fractions of conversations, without a minimum per stratum. What a plan in whole numbers gives, which
 * can be more by a hair, is told by {@link MarginOfError#ofPlan}.
 */
public final class StratifiedSampleSize {
    private StratifiedSampleSize() {}

    /**
     * The number of conversations, of all strata together.
     *
     * @param strata with their spreads in percentage points; those with no conversations count for nothing
     * @param allocation how the sample will be spread
     * @param margin percentage points on either side, from 0.0001 to 100
     * @throws IllegalArgumentException if no stratum has conversations, or together they have more than a {@code long} holds; if the
     *     spread of one that has is not known; or the margin is not in percent, or out of its range
     */
    public static long of(List<Stratum> strata, Allocation allocation, Quantity margin, Confidence confidence) {
        Objects.requireNonNull(strata, "strata");
        Objects.requireNonNull(allocation, "allocation");
        Objects.requireNonNull(margin, "margin");
        Objects.requireNonNull(confidence, "confidence");
        Ratio e = SampleSize.margin(margin, Unit.PERCENT);
        Ratio z = Ratio.of(new BigDecimal(confidence.z()));
        List<Part> open = new ArrayList<>();
        Ratio all = Ratio.ZERO;
        for (Stratum stratum : List.copyOf(strata)) {
            Ratio population = Ratio.of(stratum.population());
            Ratio spread = spread(stratum);
            all = all.plus(population);
            Part part = new Part(population, spread, weight(allocation, population, spread));
            if (!part.weight().isZero()) {
                open.add(part);
            }
        }
        long population = population(all);
        Ratio deviation = e.dividedBy(z).times(all);
        Ratio size = size(open, deviation.times(deviation));
        return Math.min(population, ceiling(size).max(BigInteger.ONE).longValueExact());
    }

    /** A stratum with conversations, and its weight in the sample, of which only the relation to others counts. */
    private record Part(Ratio population, Ratio spread, Ratio weight) {
        /** {@code N_h S_h}. */
        Ratio total() {
            return population.times(spread);
        }
    }

    /**
     * @param squares {@code N^2 V}
     */
    private static Ratio size(List<Part> strata, Ratio squares) {
        List<Part> open = new ArrayList<>(strata);
        Ratio whole = Ratio.ZERO;
        while (!open.isEmpty()) {
            Ratio weights = Ratio.ZERO;
            Ratio above = Ratio.ZERO;
            Ratio below = squares;
            for (Part part : open) {
                weights = weights.plus(part.weight());
                above = above.plus(part.total().times(part.total()).dividedBy(part.weight()));
                below = below.plus(part.total().times(part.spread()));
            }
            Ratio each = above.dividedBy(below);
            List<Part> taken = open.stream()
                    .filter(part -> part.weight().times(each).compareTo(part.population()) > 0)
                    .toList();
            if (taken.isEmpty()) {
                return whole.plus(each.times(weights));
            }
            for (Part part : taken) {
                whole = whole.plus(part.population());
            }
            open.removeAll(taken);
        }
        return whole;
    }

    private static Ratio weight(Allocation allocation, Ratio population, Ratio spread) {
        return switch (allocation) {
            case PROPORTIONAL -> population;
            case EQUAL -> Ratio.of(population.signum());
            case NEYMAN -> population.times(spread);
        };
    }

    /** The spread of a stratum, which has to be known if it has any conversations. */
    static Ratio spread(Stratum stratum) {
        if (stratum.population() == 0) {
            return Ratio.ZERO;
        }
        return stratum.spread()
                .orElseThrow(() -> new IllegalArgumentException("spread of stratum '" + stratum.id()
                        + "' is not known; a margin needs that of every stratum with conversations"));
    }

    private static long population(Ratio all) {
        if (all.isZero()) {
            throw new IllegalArgumentException("population of all strata is 0; it must be at least 1");
        }
        if (all.numerator().bitLength() >= Long.SIZE) {
            throw new IllegalArgumentException(
                    "population of all strata is " + all.numerator() + "; it must be at most " + Long.MAX_VALUE);
        }
        return all.numerator().longValueExact();
    }

    private static BigInteger ceiling(Ratio number) {
        return number.numerator()
                .add(number.denominator())
                .subtract(BigInteger.ONE)
                .divide(number.denominator());
    }
}
