package io.serviceaudit.checklist;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The built-in scales, by the ids that documents use. Their labels come with the built-in checklists. */
public final class Scales {
    private static final Option YES = Option.of("yes", BigDecimal.ONE);
    private static final Option PARTIAL = Option.of("partial", new BigDecimal("0.5"));
    private static final Option NO = Option.of("no", BigDecimal.ZERO);
    private static final Option NOT_APPLICABLE = Option.excluded("n/a");

    /** {@code yes-partial-no}: yes 1, partial 0.5, no 0. */
    public static final ChoiceScale YES_PARTIAL_NO = ChoiceScale.of("yes-partial-no", List.of(YES, PARTIAL, NO));

    /** {@code yes-partial-no-na}: yes 1, partial 0.5, no 0, n/a excluded. */
    public static final ChoiceScale YES_PARTIAL_NO_NA =
            ChoiceScale.of("yes-partial-no-na", List.of(YES, PARTIAL, NO, NOT_APPLICABLE));

    /** {@code yes-no-na}: yes 1, no 0, n/a excluded. */
    public static final ChoiceScale YES_NO_NA = ChoiceScale.of("yes-no-na", List.of(YES, NO, NOT_APPLICABLE));

    /** {@code done-not-done}: done 1, not done 0. */
    public static final ChoiceScale DONE_NOT_DONE = ChoiceScale.of(
            "done-not-done", List.of(Option.of("done", BigDecimal.ONE), Option.of("not-done", BigDecimal.ZERO)));

    /** {@code rating-1-5}: 1 to 5, worth 0, 0.25, 0.5, 0.75, 1. */
    public static final RatingScale RATING_1_5 = RatingScale.of("rating-1-5", 1, 5);

    /** {@code rating-1-5-na}: 1 to 5 and n/a. */
    public static final RatingScale RATING_1_5_NA =
            RatingScale.of("rating-1-5-na", 1, 5).withNotApplicable();

    private static final List<Scale> BUILT_IN =
            List.of(YES_PARTIAL_NO, YES_PARTIAL_NO_NA, YES_NO_NA, DONE_NOT_DONE, RATING_1_5, RATING_1_5_NA);

    private Scales() {}

    /** All built-in scales. */
    public static List<Scale> builtIn() {
        return BUILT_IN;
    }

    /** The built-in scale of an id; empty if there is none. */
    public static Optional<Scale> find(String id) {
        return BUILT_IN.stream().filter(scale -> scale.id().equals(id)).findFirst();
    }
}
