package io.serviceaudit.conversation;

import io.serviceaudit.conversation.PlannedStratum.Limit;
import io.serviceaudit.measure.Ratio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Spreads a sample over strata within the limits of each: exact quotas first, whole numbers after.
 *
 * <p>The quota of a stratum is {@code c w}, with its weight {@code w} and one factor {@code c} for all, but at least its minimum and at
 * most its population; {@code c} is the one number with which they sum to the sample. Strata are set to a limit round by round: if
 * the quotas raised to minimums and lowered to populations sum to more than is to be given, those below their minimum
 * are settled, if to less, those above their population, if to neither, both; the rest goes to the others by the same weights.
 */
final class Quotas {
    private final List<Stratum> strata;
    private final List<Ratio> weights;
    private final long minimum;
    private final Ratio[] quotas;
    private final Limit[] limits;

    /**
     * @param weights of the strata, in their order; 0 or more
     * @param minimum for each stratum, or its population where that is smaller
     */
    private Quotas(List<Stratum> strata, List<Ratio> weights, long minimum) {
        this.strata = strata;
        this.weights = weights;
        this.minimum = minimum;
        quotas = Collections.nCopies(strata.size(), Ratio.ZERO).toArray(Ratio[]::new);
        limits = Collections.nCopies(strata.size(), Limit.NONE).toArray(Limit[]::new);
    }

    /** What each stratum is to have of a sample, which is from the sum of the minimums to the sum of the populations. */
    static List<PlannedStratum> planned(List<Stratum> strata, List<Ratio> weights, long minimum, long sample) {
        Quotas adjusted = new Quotas(strata, weights, minimum);
        adjusted.adjust(sample);
        Ratio each = Ratio.of(sample).dividedBy(sum(weights));
        List<Integer> favoured = adjusted.favoured(sample);
        List<PlannedStratum> planned = new ArrayList<>();
        for (int i = 0; i < strata.size(); i++) {
            planned.add(new PlannedStratum(
                    strata.get(i),
                    weights.get(i).times(each),
                    adjusted.quotas[i],
                    adjusted.limits[i],
                    favoured.contains(i),
                    Ratio.ZERO));
        }
        return List.copyOf(planned);
    }

    private void adjust(long sample) {
        List<Integer> weighted =
                strataWhere(i -> population(i).signum() > 0 && weights.get(i).signum() > 0);
        List<Integer> weightless =
                strataWhere(i -> population(i).signum() > 0 && weights.get(i).isZero());
        Ratio least = sum(weightless.stream().map(this::least).toList());
        Ratio most = sum(weighted.stream().map(this::population).toList());
        Ratio left = Ratio.of(sample).minus(least);
        if (left.compareTo(most) <= 0) {
            weightless.forEach(i -> settle(i, least(i)));
            spread(weighted, weights, left);
        } else {
            weighted.forEach(i -> settle(i, population(i)));
            spread(
                    weightless,
                    strata.stream().map(each -> Ratio.of(each.population())).toList(),
                    Ratio.of(sample).minus(most));
        }
    }

    /** Gives an amount to strata that are not settled yet. */
    private void spread(List<Integer> some, List<Ratio> by, Ratio amount) {
        List<Integer> open = new ArrayList<>(some);
        Ratio left = amount;
        while (!open.isEmpty()) {
            Ratio each = left.dividedBy(sum(open.stream().map(by::get).toList()));
            List<Integer> below = new ArrayList<>();
            List<Integer> above = new ArrayList<>();
            Ratio excess = left.negated();
            for (int i : open) {
                Ratio quota = by.get(i).times(each);
                quotas[i] = quota;
                if (quota.compareTo(least(i)) < 0) {
                    below.add(i);
                    excess = excess.plus(least(i));
                } else if (quota.compareTo(population(i)) > 0) {
                    above.add(i);
                    excess = excess.plus(population(i));
                } else {
                    excess = excess.plus(quota);
                }
            }
            if (below.isEmpty() && above.isEmpty()) {
                return;
            }
            List<Integer> settled = new ArrayList<>();
            if (excess.signum() >= 0) {
                below.forEach(i -> settle(i, least(i)));
                settled.addAll(below);
            }
            if (excess.signum() <= 0) {
                above.forEach(i -> settle(i, population(i)));
                settled.addAll(above);
            }
            for (int i : settled) {
                left = left.minus(quotas[i]);
            }
            open.removeAll(settled);
        }
    }

    private void settle(int i, Ratio quota) {
        quotas[i] = quota;
        limits[i] = quota.equals(population(i)) ? Limit.POPULATION : quota.isZero() ? Limit.NONE : Limit.MINIMUM;
    }

    /** Those that get one more than their whole part: of the largest remainders, the earlier among equal ones. */
    private List<Integer> favoured(long sample) {
        long given = 0;
        for (Ratio quota : quotas) {
            given += PlannedStratum.floor(quota).longValueExact();
        }
        return IntStream.range(0, strata.size())
                .boxed()
                .sorted(Comparator.comparing(this::remainder).reversed())
                .limit(sample - given)
                .toList();
    }

    private Ratio remainder(int i) {
        return Ratio.of(quotas[i].numerator().mod(quotas[i].denominator()), quotas[i].denominator());
    }

    private Ratio least(int i) {
        return Ratio.of(Math.min(minimum, strata.get(i).population()));
    }

    private Ratio population(int i) {
        return Ratio.of(strata.get(i).population());
    }

    private List<Integer> strataWhere(IntPredicate condition) {
        return IntStream.range(0, strata.size()).filter(condition).boxed().toList();
    }

    private static Ratio sum(List<Ratio> numbers) {
        return numbers.stream().reduce(Ratio.ZERO, Ratio::plus);
    }
}
