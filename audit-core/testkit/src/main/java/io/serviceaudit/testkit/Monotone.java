package io.serviceaudit.testkit;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.scoring.ItemScore;
import io.serviceaudit.scoring.ItemState;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The law {@link Law#MONOTONE}. */
final class Monotone {
    private Monotone() {}

    static void check(Trial trial) {
        for (ItemScore row : trial.rows()) {
            row.value().ifPresent(value -> better(row.item(), value).forEach(choice -> check(trial, row, choice)));
        }
    }

    private static void check(Trial trial, ItemScore row, Choice choice) {
        Item item = row.item();
        Audit improved =
                trial.audit().with(item.id(), trial.audit().answer(item.id()).withChoice(choice));
        if (trial.isAskedAbout(item) && !states(trial.rows(improved)).equals(states(trial.rows()))) {
            return;
        }
        Figures now = trial.figures();
        Figures then = trial.score(improved);
        String section = row.section().id();
        String change = " when item '" + item.id() + "' is answered '" + choice.code() + "' instead of '"
                + row.answer().map(Choice::code).orElseThrow() + "'";
        trial.requireAtLeast(
                "S6",
                "score of section '" + section + "'" + change,
                then.section(section).score(),
                now.section(section).score());
        trial.requireAtLeast(
                "S7",
                "health before knock-out" + change,
                then.beforeKnockOut().flatMap(Points::score),
                now.beforeKnockOut().flatMap(Points::score));
        trial.requireAtLeast("S8", "health" + change, then.health(), now.health());
    }

    /** The next better choice and the best; one if they are the same, none if there is no better. */
    private static List<Choice> better(Item item, Ratio value) {
        List<Worth> better = item.scale().choices().stream()
                .flatMap(choice -> Choices.value(item, choice).map(worth -> new Worth(choice, worth)).stream())
                .filter(worth -> worth.value().compareTo(value) > 0)
                .sorted(Comparator.comparing(Worth::value))
                .toList();
        return better.isEmpty()
                ? List.of()
                : Stream.of(better.get(0), better.get(better.size() - 1))
                        .map(Worth::choice)
                        .distinct()
                        .toList();
    }

    private static List<ItemState> states(List<ItemScore> rows) {
        return rows.stream().map(ItemScore::state).toList();
    }

    private record Worth(Choice choice, Ratio value) {}
}
