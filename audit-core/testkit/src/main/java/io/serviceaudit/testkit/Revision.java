package io.serviceaudit.testkit;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.measure.Measurement;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Checklists and audits changed in one respect, all else as it was. Id and version stay, for the laws alone look at them. */
final class Revision {
    private Revision() {}

    /** The checklist with other sections. */
    static Checklist withSections(Checklist checklist, List<Section> sections) {
        Checklist.Builder builder = Checklist.builder(checklist.id(), checklist.version(), checklist.title())
                .scoring(checklist.scoring());
        checklist.purpose().ifPresent(builder::purpose);
        checklist.guide().ifPresent(builder::guide);
        checklist.facts().forEach(builder::fact);
        checklist.nextSteps().forEach(builder::nextStep);
        sections.forEach(builder::section);
        return builder.build();
    }

    /** The checklist with each section changed. */
    static Checklist withEachSection(Checklist checklist, UnaryOperator<Section> change) {
        return withSections(checklist, checklist.sections().stream().map(change).toList());
    }

    /** The checklist with each item changed. */
    static Checklist withEachItem(Checklist checklist, UnaryOperator<Item> change) {
        return withEachSection(
                checklist,
                section ->
                        withItems(section, section.items().stream().map(change).toList()));
    }

    /** The checklist with one item changed. */
    static Checklist withItem(Checklist checklist, Item item, Consumer<Item.Builder> change) {
        return withEachItem(checklist, each -> each == item ? changed(each, change) : each);
    }

    /** The checklist without an item, and without its section if that was its only one; empty if nothing is left. */
    static Optional<Checklist> without(Checklist checklist, Item item) {
        List<Section> sections = checklist.sections().stream()
                .flatMap(section -> without(section, item))
                .toList();
        return sections.isEmpty() ? Optional.empty() : Optional.of(withSections(checklist, sections));
    }

    private static Stream<Section> without(Section section, Item item) {
        List<Item> items = section.items().stream().filter(each -> each != item).toList();
        return items.isEmpty() ? Stream.empty() : Stream.of(withItems(section, items));
    }

    /** The section with other items. */
    static Section withItems(Section section, List<Item> items) {
        return changed(section, section.weight(), section.appliesWhen(), items);
    }

    /** The section with another weight. */
    static Section withWeight(Section section, BigDecimal weight) {
        return changed(section, weight, section.appliesWhen(), section.items());
    }

    /** The section with other items and no condition. */
    static Section withItemsAlways(Section section, List<Item> items) {
        return changed(section, section.weight(), Optional.empty(), items);
    }

    private static Section changed(
            Section section, BigDecimal weight, Optional<Condition> appliesWhen, List<Item> items) {
        Section.Builder builder = Section.builder(section.id()).weight(weight);
        section.title().ifPresent(builder::title);
        section.description().ifPresent(builder::description);
        section.facts().forEach(builder::fact);
        appliesWhen.ifPresent(builder::appliesWhen);
        items.forEach(builder::item);
        return builder.build();
    }

    /** The item, changed. */
    static Item changed(Item item, Consumer<Item.Builder> change) {
        Item.Builder builder = Item.builder(item.id(), item.question(), item.scale())
                .weight(item.weight())
                .reversed(item.isReversed())
                .critical(item.isCritical())
                .impact(item.impact())
                .effort(item.effort());
        item.basket().ifPresent(builder::basket);
        item.why().ifPresent(builder::why);
        item.description().ifPresent(builder::description);
        item.improve().ifPresent(builder::improve);
        item.hints().forEach(builder::hint);
        item.facts().forEach(builder::fact);
        item.guidance().forEach(builder::guidance);
        item.measured().ifPresent(builder::measured);
        item.redFlag().ifPresent(builder::redFlag);
        item.appliesWhen().ifPresent(builder::appliesWhen);
        change.accept(builder);
        return builder.build();
    }

    /** The audit on a changed checklist: answers and actions on items that are gone are left out. */
    static Audit moved(Audit audit, Checklist checklist) {
        return moved(audit, checklist, Order.AS_IT_IS);
    }

    /** The audit on a changed checklist, with answers and measurements in another order. */
    static Audit moved(Audit audit, Checklist checklist, Order order) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        order.of(List.copyOf(audit.answers().keySet())).stream()
                .filter(item -> checklist.item(item).isPresent())
                .forEach(item -> answers.put(item, audit.answer(item)));
        Audit moved = Audit.of(checklist, audit.id(), audit.date())
                .withState(audit.state())
                .withAll(answers)
                .withStages(audit.stages())
                .withRepeat(audit.repeat())
                .withActions(audit.actions().stream()
                        .filter(action -> action.items().stream()
                                .allMatch(item -> checklist.item(item).isPresent()))
                        .toList());
        for (Measurement measurement : order.of(List.copyOf(audit.measurements().values()))) {
            moved = moved.withMeasurement(measurement);
        }
        moved = audit.auditor().map(moved::withAuditor).orElse(moved);
        moved = audit.subject().map(moved::withSubject).orElse(moved);
        moved = audit.scope().map(moved::withScope).orElse(moved);
        moved = audit.finance().map(moved::withFinance).orElse(moved);
        return audit.selfRating().map(moved::withSelfRating).orElse(moved);
    }
}
