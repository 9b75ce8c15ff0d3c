package io.serviceaudit.conversation;

import io.serviceaudit.measure.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How one reviewer's ratings lie to those of the others on the same units: a reviewer who gave 1 and 1/2 where the others gave 1/2 and 1/2 in
 * the mean is 1/4 above them.
 *
 * <p>Of each unit that the reviewer and at least one other rated it takes the value of the reviewer's category less the mean value of the
 * others'; each such unit counts once. Ratings in categories without value (not applicable) count as none. The others are not the truth:
 * where all but one are lenient, that one comes out as severe. Where there is an expert to compare with, see {@link Calibration}.
 */
public final class ReviewerBias {
    private final String reviewer;
    private final @Nullable RatingDifference difference;

    private ReviewerBias(String reviewer, @Nullable RatingDifference difference) {
        this.reviewer = reviewer;
        this.difference = difference;
    }

    /** The bias of every reviewer of a table, in its order. */
    public static List<ReviewerBias> of(RatingTable table) {
        Objects.requireNonNull(table, "table");
        return IntStream.range(0, table.reviewers().size())
                .mapToObj(reviewer -> new ReviewerBias(
                        table.reviewers().get(reviewer),
                        RatingDifference.of(differences(table, reviewer)).orElse(null)))
                .toList();
    }

    private static List<Ratio> differences(RatingTable table, int reviewer) {
        List<Ratio> differences = new ArrayList<>();
        for (int unit = 0; unit < table.units().size(); unit++) {
            List<Ratio> others = new ArrayList<>();
            for (int other = 0; other < table.reviewers().size(); other++) {
                if (other != reviewer) {
                    table.value(unit, other).ifPresent(others::add);
                }
            }
            if (!others.isEmpty()) {
                Ratio mean = RatedUnits.sum(others).dividedBy(Ratio.of(others.size()));
                table.value(unit, reviewer).map(value -> value.minus(mean)).ifPresent(differences::add);
            }
        }
        return differences;
    }

    /** Whose bias it is. */
    public String reviewer() {
        return reviewer;
    }

    /** The difference from the others, above 0 where this reviewer's values are higher; empty where no unit can be compared. */
    public Optional<RatingDifference> difference() {
        return Optional.ofNullable(difference);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReviewerBias that
                && reviewer.equals(that.reviewer)
                && Objects.equals(difference, that.difference);
    }

    @Override
    public int hashCode() {
        return Objects.hash(reviewer, difference);
    }

    /** The reviewer, without the figures. */
    @Override
    public String toString() {
        return "ReviewerBias[" + reviewer + "]";
    }
}
