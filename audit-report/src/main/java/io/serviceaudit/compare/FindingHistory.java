package io.serviceaudit.compare;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.plan.ActionPlan;
import io.serviceaudit.plan.PlannedAction;
import io.serviceaudit.scoring.ItemScore;
import io.serviceaudit.scoring.Scorecard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The way of one finding through a series of audits, with what was to be done about it.
 *
 * @param item the item, of the newest version that has it
 * @param sightings what each audit of the series says, from the oldest to the newest
 * @param actions the actions about the item, in the order in which they came up, each as the newest audit has it that lists it; those of
 *     answers by what the newest of these answers says. Empty if nothing was planned
 */
public record FindingHistory(Item item, List<Sighting> sightings, List<Action> actions) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no sighting
     */
    public FindingHistory {
        Objects.requireNonNull(item, "item");
        sightings = List.copyOf(sightings);
        actions = List.copyOf(actions);
        if (sightings.isEmpty()) {
            throw new IllegalArgumentException(
                    "history of item '" + item.id() + "' has no sighting; it must have one for each audit");
        }
    }

    /** @param rows the item's row in each of the audits; empty where the version has no such item */
    static FindingHistory of(Item item, List<Scorecard> audits, List<Optional<ItemScore>> rows) {
        List<Sighting> sightings = new ArrayList<>();
        Map<String, Action> actions = new LinkedHashMap<>();
        for (int i = 0; i < audits.size(); i++) {
            Scorecard scorecard = audits.get(i);
            Optional<ItemScore> row = rows.get(i);
            String id = row.map(each -> each.item().id()).orElse("");
            ActionPlan.of(scorecard, scorecard.audit().date()).actions().stream()
                    .map(PlannedAction::action)
                    .filter(action -> action.items().contains(id) || actions.containsKey(action.id()))
                    .forEach(action -> actions.put(action.id(), action));
            sightings.add(new Sighting(
                    scorecard.audit(),
                    row.map(each -> standing(scorecard, each)).orElse(Standing.NOT_ASKED),
                    List.copyOf(actions.values())));
        }
        return new FindingHistory(item, sightings, List.copyOf(actions.values()));
    }

    private static Standing standing(Scorecard scorecard, ItemScore row) {
        boolean isFinding =
                scorecard.findings().stream().anyMatch(finding -> finding.item().position() == row.position());
        if (isFinding) {
            return Standing.FINDING;
        }
        return row.value().isPresent() ? Standing.IN_ORDER : Standing.NO_VALUE;
    }

    /** Whether the newest audit has the finding. */
    public boolean isOpen() {
        return sightings.get(sightings.size() - 1).standing() == Standing.FINDING;
    }

    /** Whether any audit has it. */
    boolean isAnywhere() {
        return sightings.stream().anyMatch(sighting -> sighting.standing() == Standing.FINDING);
    }

    /**
     * What one audit says of it.
     *
     * @param audit the audit
     * @param standing how the item stood in it, as published
     * @param actions the actions about the item that were known by then, in the order in which they came up, each as it stood then
     */
    public record Sighting(Audit audit, Standing standing, List<Action> actions) {
        /** Copies the list, and checks that nothing is null. */
        public Sighting {
            Objects.requireNonNull(audit, "audit");
            Objects.requireNonNull(standing, "standing");
            actions = List.copyOf(actions);
        }
    }

    /** The life of the item: what each sighting is beside those before it. */
    public List<Life> life() {
        List<Life> life = new ArrayList<>();
        for (int i = 0; i < sightings.size(); i++) {
            life.add(lifeAt(i));
        }
        return List.copyOf(life);
    }

    private Life lifeAt(int position) {
        List<Standing> before =
                sightings.subList(0, position).stream().map(Sighting::standing).toList();
        return switch (sightings.get(position).standing()) {
            case FINDING ->
                !before.contains(Standing.FINDING)
                        ? Life.NEW
                        : before.get(position - 1) == Standing.FINDING ? Life.PERSISTING : Life.RETURNED;
            case IN_ORDER ->
                before.lastIndexOf(Standing.FINDING) > before.lastIndexOf(Standing.IN_ORDER)
                        ? Life.FIXED
                        : Life.IN_ORDER;
            case NO_VALUE -> Life.NO_VALUE;
            case NOT_ASKED -> Life.NOT_ASKED;
        };
    }

    /** What an audit says of an item beside the audits before it. */
    public enum Life {
        /** A finding, for the first time. */
        NEW("new"),
        /** A finding, as in the audit before. */
        PERSISTING("persisting"),
        /** A finding, not in the audit before, and in an earlier one. */
        RETURNED("returned"),
        /** The first audit in which the item has a value and is no finding any more. */
        FIXED("fixed"),
        /** It had a value and was no finding, and that was no news. */
        IN_ORDER("in-order"),
        /** It was no finding and had no value. */
        NO_VALUE("no-value"),
        /** The version of the checklist has no such item. */
        NOT_ASKED("not-asked");

        private final String code;

        Life(String code) {
            this.code = code;
        }

        /** The word for it in documents. */
        public String code() {
            return code;
        }
    }

    /** How an item stood in an audit. */
    public enum Standing {
        /** It was a finding. */
        FINDING,
        /** It had a value and was no finding. */
        IN_ORDER,
        /** It was no finding and had no value: unanswered, n/a or excluded by a rule. */
        NO_VALUE,
        /** The version of the checklist has no such item. */
        NOT_ASKED
    }
}
