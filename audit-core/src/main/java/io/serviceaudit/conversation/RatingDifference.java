package io.serviceaudit.conversation;

import io.serviceaudit.measure.Ratio;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By how much ratings lie above others of the same units: +1/4 and -1/4 are 0 in the mean and 1/4 without their signs. A mean above 0 is a
 * lenient reviewer, where more is better; one near 0 beside large differences is an unsteady one.
 */
public final class RatingDifference {
    private final int units;
    private final Ratio mean;
    private final Ratio meanAbsolute;
    private final @Nullable Ratio variance;

    private RatingDifference(int units, Ratio mean, Ratio meanAbsolute, @Nullable Ratio variance) {
        this.units = units;
        this.mean = mean;
        this.meanAbsolute = meanAbsolute;
        this.variance = variance;
    }

    /** Of the differences of each unit; empty of none. */
    static Optional<RatingDifference> of(List<Ratio> differences) {
        int units = differences.size();
        if (units == 0) {
            return Optional.empty();
        }
        Ratio all = Ratio.of(units);
        Ratio mean = RatedUnits.sum(differences).dividedBy(all);
        Ratio absolute = RatedUnits.sum(differences.stream()
                        .map(difference -> difference.signum() < 0 ? difference.negated() : difference)
                        .toList())
                .dividedBy(all);
        if (units == 1) {
            return Optional.of(new RatingDifference(units, mean, absolute, null));
        }
        Ratio squares = RatedUnits.sum(differences.stream()
                .map(difference -> difference.minus(mean))
                .map(distance -> distance.times(distance))
                .toList());
        return Optional.of(
                new RatingDifference(units, mean, absolute, squares.dividedBy(all.times(Ratio.of(units - 1L)))));
    }

    /** How many units were compared; at least 1. */
    public int units() {
        return units;
    }

    /** The mean of the differences, exact, in the values of the categories. */
    public Ratio mean() {
        return mean;
    }

    /** The mean of the differences without their signs, exact; 0 or more. */
    public Ratio meanAbsolute() {
        return meanAbsolute;
    }

    /**
     * The variance of the mean: {@code s^2 / n} with the sample variance {@code s^2} of the {@code n} differences. An interval from it takes
     * Student's t distribution with {@code n - 1} degrees of freedom and the units as a random sample.
     *
     * @return the variance, exact; empty of one unit alone
     */
    public Optional<Ratio> variance() {
        return Optional.ofNullable(variance);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RatingDifference that
                && units == that.units
                && mean.equals(that.mean)
                && meanAbsolute.equals(that.meanAbsolute)
                && Objects.equals(variance, that.variance);
    }

    @Override
    public int hashCode() {
        return Objects.hash(units, mean, meanAbsolute, variance);
    }

    /** The number of units alone, so that no figure slips into a log. */
    @Override
    public String toString() {
        return "RatingDifference[" + units + " units]";
    }
}
