package io.serviceaudit.testkit;

import io.serviceaudit.checklist.Checklist;
import java.math.BigDecimal;
import java.util.List;

/** The law {@link Law#SCALE_FREE}. */
final class ScaleFree {
    private static final List<BigDecimal> FACTORS =
            List.of(new BigDecimal("0.001"), BigDecimal.valueOf(7), BigDecimal.valueOf(1_000));

    private ScaleFree() {}

    static void check(Trial trial) {
        for (BigDecimal factor : FACTORS) {
            String times = "times " + factor.toPlainString();
            check(
                    trial,
                    Revision.withEachItem(
                            trial.checklist(),
                            item -> Revision.changed(
                                    item,
                                    builder -> builder.weight(item.weight().multiply(factor)))),
                    "with all item weights " + times);
            check(
                    trial,
                    Revision.withEachSection(
                            trial.checklist(),
                            section -> Revision.withWeight(
                                    section, section.weight().multiply(factor))),
                    "with all section weights " + times);
        }
    }

    private static void check(Trial trial, Checklist scaled, String change) {
        trial.requireSameScoresAndBand(trial.score(Revision.moved(trial.audit(), scaled)), trial.figures(), change);
    }
}
