package io.serviceaudit.lint;

import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Truth;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What conditions let apply. */
final class Reach {
    /** Without a condition a thing applies always. */
    private static final Cases.Outcome ALWAYS = new Cases.Outcome(Set.of(Truth.TRUE), true);

    private final Cases cases;
    private final Consumer<Defect> defects;

    private Reach(Cases cases, Consumer<Defect> defects) {
        this.cases = cases;
        this.defects = defects;
    }

    static void check(Checklist checklist, Consumer<Defect> defects) {
        Reach reach = new Reach(new Cases(checklist), defects);
        checklist.sections().forEach(reach::check);
    }

    private void check(Section section) {
        Cases.Outcome ofSection = outcome(Place.of(section), section.appliesWhen());
        boolean isUnreachable = true;
        for (Item item : section.items()) {
            Cases.Outcome together = check(section, ofSection, item);
            isUnreachable &= together.never(Truth.TRUE);
        }
        if (isUnreachable) {
            defects.accept(Fault.SECTION_UNREACHABLE.at(Place.of(section), section.id()));
        }
    }

    /** Checks an item, and says what its condition and that of its section can be together. */
    private Cases.Outcome check(Section section, Cases.Outcome ofSection, Item item) {
        Place place = Place.of(section, item);
        if (item.isCritical() && item.appliesWhen().isPresent()) {
            defects.accept(Fault.CRITICAL_UNDER_CONDITION.at(place.part("appliesWhen"), item.id()));
        } else if (item.isCritical() && section.appliesWhen().isPresent()) {
            defects.accept(Fault.CRITICAL_IN_SECTION_UNDER_CONDITION.at(place, item.id(), section.id()));
        }
        Cases.Outcome ofItem = outcome(place, item.appliesWhen());
        if (section.appliesWhen().isEmpty() || ofItem.never(Truth.TRUE)) {
            return ofItem;
        }
        if (item.appliesWhen().isEmpty() || ofSection.never(Truth.TRUE)) {
            return ofSection;
        }
        Cases.Outcome together = cases.of(Condition.all(
                section.appliesWhen().orElseThrow(), item.appliesWhen().orElseThrow()));
        if (together.never(Truth.TRUE)) {
            defects.accept(Fault.ITEM_UNREACHABLE.at(place, item.id(), section.id()));
        } else if (!together.seen().contains(Truth.TRUE) && ofSection.complete() && ofItem.complete()) {
            // Where one of the two was not complete by itself, that was said already.
            defects.accept(Fault.CONDITIONS_NOT_CHECKED.at(
                    place, item.id(), section.id(), Cases.MOST_STEPS, Cases.MOST_STEPS_IN_ALL));
        }
        return together;
    }

    private Cases.Outcome outcome(Place place, Optional<Condition> condition) {
        if (condition.isEmpty()) {
            return ALWAYS;
        }
        Cases.Outcome outcome = cases.of(condition.get());
        Place at = place.part("appliesWhen");
        if (!outcome.complete()) {
            defects.accept(Fault.CONDITION_NOT_CHECKED.at(at, Cases.MOST_STEPS, Cases.MOST_STEPS_IN_ALL));
        } else if (!outcome.seen().contains(Truth.TRUE)) {
            defects.accept(Fault.CONDITION_NEVER_TRUE.at(at));
        } else if (outcome.seen().size() == 1) {
            defects.accept(Fault.CONDITION_ALWAYS_TRUE.at(at));
        } else if (!outcome.seen().contains(Truth.FALSE)) {
            defects.accept(Fault.CONDITION_NEVER_FALSE.at(at));
        }
        return outcome;
    }
}
