package io.serviceaudit.scoring;

import io.serviceaudit.checklist.Section;
import io.serviceaudit.measure.Ratio;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One section's part of a scorecard.
 *
 * @param section the section
 * @param earned the sum over its items, without the section's weight (rule S6)
 * @param possible the sum over its items, without the section's weight (rule S6)
 * @param lost the sum over its items, with the section's weight (rule S15)
 * @param items its items, in order
 */
public record SectionScore(Section section, Ratio earned, Ratio possible, Ratio lost, List<ItemScore> items) {
    /** Checks that nothing is null and copies the list. */
    public SectionScore {
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(earned, "earned");
        Objects.requireNonNull(possible, "possible");
        Objects.requireNonNull(lost, "lost");
        items = List.copyOf(items);
    }

    static SectionScore of(Section section, List<ItemScore> items) {
        Ratio earned = Ratio.ZERO;
        Ratio possible = Ratio.ZERO;
        Ratio lost = Ratio.ZERO;
        for (ItemScore item : items) {
            earned = earned.plus(item.earned());
            possible = possible.plus(item.possible());
            lost = lost.plus(item.lost());
        }
        return new SectionScore(section, earned, possible, lost, items);
    }

    /** Earned of possible, from 0 to 1; empty with nothing possible, which is neither 0 nor 1 (rule S6). */
    public Optional<Ratio> score() {
        return possible.isZero() ? Optional.empty() : Optional.of(earned.dividedBy(possible));
    }

    /** How many of its items that apply are answered. */
    public int answered() {
        return (int) items.stream().filter(ItemScore::isAnswered).count();
    }

    /** How many of its items apply. */
    public int total() {
        return (int) items.stream().filter(ItemScore::applies).count();
    }
}
