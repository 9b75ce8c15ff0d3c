package io.serviceaudit.testkit;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MissingValue;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.scoring.ItemScore;
import java.math.BigDecimal;
import java.util.Optional;

/** The law {@link Law#NOT_APPLICABLE_IS_NEUTRAL}. */
final class NotApplicableIsNeutral {
    private static final BigDecimal LIGHT = new BigDecimal("0.001");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private final Trial trial;
    private final boolean byAuditorToo;

    private NotApplicableIsNeutral(Trial trial) {
        this.trial = trial;
        byAuditorToo = trial.scoring().notApplicable().orElseThrow() == MissingValue.EXCLUDE;
    }

    static void check(Trial trial) {
        NotApplicableIsNeutral law = new NotApplicableIsNeutral(trial);
        trial.rows().forEach(law::check);
    }

    private void check(ItemScore row) {
        Item item = row.item();
        Audit audit = trial.audit();
        boolean excluded = switch (row.state()) {
            case EXCLUDED_BY_RULE -> true;
            case MARKED_NOT_APPLICABLE -> byAuditorToo;
            case ANSWERED, UNANSWERED -> false;
        };
        if (excluded) {
            weigh(row, LIGHT);
            weigh(row, item.weight().multiply(THOUSAND));
        }
        if (trial.isAskedAbout(item)) {
            return;
        }
        Optional<Figures> without = Revision.without(trial.checklist(), item)
                .map(checklist -> trial.score(Revision.moved(audit, checklist)));
        if (excluded) {
            requireSame(row, trial.figures(), without, "with excluded item '" + item.id() + "'");
            return;
        }
        Checklist never = Revision.withItem(trial.checklist(), item, builder -> builder.appliesWhen(Condition.any()));
        requireSame(
                row,
                trial.score(Revision.moved(audit, never)),
                without,
                "when a rule excludes item '" + item.id() + "'");
        if (byAuditorToo) {
            Choices.excluded(item.scale())
                    .ifPresent(choice -> requireSame(
                            row,
                            trial.score(audit.with(
                                    item.id(), audit.answer(item.id()).withChoice(choice))),
                            without,
                            "when the auditor answers item '" + item.id() + "' '" + choice.code() + "'"));
        }
    }

    private void weigh(ItemScore row, BigDecimal weight) {
        Checklist other = Revision.withItem(trial.checklist(), row.item(), builder -> builder.weight(weight));
        trial.requireSameScores(
                trial.score(Revision.moved(trial.audit(), other)),
                trial.figures(),
                "when excluded item '" + row.item().id() + "' weighs " + weight.toPlainString() + " instead of "
                        + row.item().weight().toPlainString());
    }

    /** Requires the scores there are without the item; without any item left, none. */
    private void requireSame(ItemScore row, Figures found, Optional<Figures> without, String change) {
        Figures expected = without.orElse(Figures.none());
        trial.requireSameScores(found, expected, change);
        String section = row.section().id();
        if (!expected.sections().containsKey(section)) {
            Optional<Ratio> score = found.section(section).score();
            trial.requireEqual("S6", "score of section '" + section + "' " + change, score, Optional.empty());
        }
    }
}
