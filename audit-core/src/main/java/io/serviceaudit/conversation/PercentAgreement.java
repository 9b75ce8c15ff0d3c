package io.serviceaudit.conversation;

import io.serviceaudit.conversation.Agreement.Basis;
import io.serviceaudit.conversation.Agreement.Measure;
import io.serviceaudit.measure.Ratio;
import java.util.Objects;
import java.util.Optional;

/**
 * How often reviewers chose the same category: of 10 conversations that two reviewers rated, 8 alike are 80 percent.
 *
 * <p>With more reviewers each unit gives the share of its pairs of ratings that agree (of yes, yes, no one pair in three), and the agreement
 * is the mean of those shares over the units, each unit counting once however many ratings it has. Units with fewer than two ratings are left
 * out and counted.
 *
 * <p>It allows for no chance: two reviewers who say "yes" nine times in ten without listening agree on 82 of 100. So it goes beside a
 * coefficient that does, not instead of one.
 *
 * <p>Source of the mean over pairs: Joseph L. Fleiss, "Measuring Nominal Scale Agreement among Many Raters", Psychological Bulletin 76(5),
 * 1971, pages 378-382.
 */
public final class PercentAgreement {
    private final RatedUnits units;
    private final Agreement agreement;

    private PercentAgreement(RatingTable table) {
        RatedUnits all = RatedUnits.of(table);
        units = all.withAtLeast(2);
        agreement = measured(units, units.basis(table.activeReviewers(), all));
    }

    /** The agreement of all reviewers of a table. */
    public static PercentAgreement of(RatingTable table) {
        return new PercentAgreement(Objects.requireNonNull(table, "table"));
    }

    /**
     * The share, or {@link Agreement.Reason#FEWER_THAN_TWO_REVIEWERS} or {@link Agreement.Reason#NO_UNIT_RATED_TWICE}. It is there
     * also where all ratings are of one category: then it is 1.
     */
    public Agreement agreement() {
        return agreement;
    }

    /**
     * The {@linkplain StandardError.Method#JACKKNIFE jackknife} standard error, which of this mean is {@code s^2 / n} with the sample
     * variance {@code s^2} of the shares of the {@code n} units. Of two reviewers, who give a share of so many of so many units, intervals of
     * a proportion are better.
     *
     * @return empty with fewer than two units
     */
    public Optional<StandardError> jackknife() {
        return units.jackknife(left -> measured(left, agreement.basis()));
    }

    private static Agreement measured(RatedUnits units, Basis basis) {
        return units.units() == 0
                ? new Agreement.Undefined(
                        Measure.PERCENT_AGREEMENT, basis, RatedUnits.nothingToCompare(basis.reviewers()))
                : new Agreement.Coefficient(Measure.PERCENT_AGREEMENT, basis, units.meanAgreement(), Ratio.ZERO);
    }

    /** The result, without the ratings. */
    @Override
    public String toString() {
        return "PercentAgreement[" + agreement + "]";
    }
}
