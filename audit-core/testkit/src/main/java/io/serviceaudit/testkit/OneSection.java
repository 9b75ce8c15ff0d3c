package io.serviceaudit.testkit;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.checklist.Section;
import java.util.ArrayList;
import java.util.List;

/** The law {@link Law#ONE_SECTION}. */
final class OneSection {
    private OneSection() {}

    static void check(Trial trial) {
        boolean single = trial.checklist().sections().size() == 1;
        Audit audit = single ? trial.audit() : Revision.moved(trial.audit(), merged(trial.checklist()));
        Figures flat = trial.score(audit, trial.scoring().withModel(ScoringModel.FLAT));
        Figures hierarchical = trial.score(audit, trial.scoring().withModel(ScoringModel.HIERARCHICAL));
        trial.requireSameScoresAndBand(
                hierarchical, flat, "under hierarchical, with " + (single ? "one section" : "all sections made one"));
    }

    /** All items in one section; each applies when it did before. */
    private static Checklist merged(Checklist checklist) {
        List<Item> items = new ArrayList<>();
        for (Section section : checklist.sections()) {
            section.items()
                    .forEach(item -> items.add(section.appliesWhen()
                            .map(outer -> Revision.changed(
                                    item,
                                    builder -> builder.appliesWhen(item.appliesWhen()
                                            .map(inner -> Condition.all(outer, inner))
                                            .orElse(outer))))
                            .orElse(item)));
        }
        Section first = checklist.sections().get(0);
        return Revision.withSections(checklist, List.of(Revision.withItemsAlways(first, items)));
    }
}
