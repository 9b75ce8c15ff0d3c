package io.serviceaudit.testkit;

import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Section;
import java.util.List;

/** The law {@link Law#ORDER_FREE}. */
final class OrderFree {
    private static final int SHUFFLES = 2;

    private OrderFree() {}

    static void check(Trial trial) {
        check(trial, Order.REVERSED, "in reverse order");
        for (int i = 1; i <= SHUFFLES; i++) {
            Dice dice = new Dice(i, 0);
            check(trial, dice::shuffled, "in shuffled order " + i);
        }
    }

    private static void check(Trial trial, Order order, String change) {
        List<Section> sections = order.of(trial.checklist().sections()).stream()
                .map(section -> Revision.withItems(section, order.of(section.items())))
                .toList();
        Checklist checklist = Revision.withSections(trial.checklist(), sections);
        trial.requireSameScoresAndBand(
                trial.score(Revision.moved(trial.audit(), checklist, order)), trial.figures(), change);
    }
}
