package io.serviceaudit.testkit;

import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scale;
import io.serviceaudit.measure.Ratio;
import java.util.List;
import java.util.Optional;

/** The choices of scales, sorted by what they do to the score. */
final class Choices {
    private Choices() {}

    /** Those with a value, in the order of the scale. */
    static List<Choice> scored(Scale scale) {
        return scale.choices().stream()
                .filter(choice -> scale.valueOf(choice).isPresent())
                .toList();
    }

    /** The first that is excluded from the score. */
    static Optional<Choice> excluded(Scale scale) {
        return scale.choices().stream()
                .filter(choice -> scale.valueOf(choice).isEmpty())
                .findFirst();
    }

    /** What a choice is worth on an item, after reversal; empty if it is excluded (rules S2, S3). */
    static Optional<Ratio> value(Item item, Choice choice) {
        Optional<Ratio> worth = item.scale().valueOf(choice);
        return item.isReversed() ? worth.map(Ratio.ONE::minus) : worth;
    }
}
