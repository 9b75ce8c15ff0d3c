package io.serviceaudit.form;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.json.FlatField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When items and sections apply (rule S21), as expressions. Theirs is a logic of two values, so a condition becomes two
 * expressions: that it is known to hold, and that it is known not to. Tags, channels and measurements are those of the audit and
 * are worked out here; what the form asks, industry and answers, is left to SurveyJS.
 *
 * <p>Whether an item applies that others ask about is a calculated value of its own, and so is a section's condition, so that
 * expressions do not grow along chains of conditions.
 */
final class Applicability {
    private final Checklist checklist;
    private final @Nullable Audit audit;
    private final Map<String, Section> sectionOf = new HashMap<>();
    private final Map<String, Formula> sections = new HashMap<>();
    private final Map<String, Formula> items = new HashMap<>();

    /** Whether an item applies, section and all, as it stands in the conditions of others. */
    private final Map<String, Formula> whole = new HashMap<>();

    private final Map<String, Formula> calculated = new LinkedHashMap<>();

    private Applicability(Checklist checklist, @Nullable Audit audit) {
        this.checklist = checklist;
        this.audit = audit;
    }

    /** The applicability in an audit; in one that says nothing if there is none. */
    static Applicability of(Checklist checklist, @Nullable Audit audit) {
        Applicability applicability = new Applicability(checklist, audit);
        applicability.workOut();
        return applicability;
    }

    private void workOut() {
        Set<String> asked = new HashSet<>();
        for (Section section : checklist.sections()) {
            section.appliesWhen().ifPresent(condition -> condition.forEachItem(one -> asked.add(one.item())));
            for (Item item : section.items()) {
                sectionOf.put(item.id(), section);
                item.appliesWhen().ifPresent(condition -> condition.forEachItem(one -> asked.add(one.item())));
            }
        }
        // Each after those it asks about, so that expressions name only what is there.
        for (Item item : checklist.evaluationOrder()) {
            Section section = Objects.requireNonNull(sectionOf.get(item.id()), "every item has a section");
            Formula ofSection = sections.computeIfAbsent(section.id(), unused -> holds(section.appliesWhen()));
            Formula ofItem = holds(item.appliesWhen());
            items.put(item.id(), ofItem);
            if (asked.contains(item.id())) {
                Formula both = Formula.all(List.of(named("_applies_" + section.id(), ofSection), ofItem));
                whole.put(item.id(), named(item.id() + "_applies", both));
            }
        }
        for (Section section : checklist.sections()) {
            sections.computeIfAbsent(section.id(), unused -> holds(section.appliesWhen()));
        }
    }

    private Formula named(String name, Formula formula) {
        if (formula.equals(Formula.TRUE) || formula.equals(Formula.FALSE)) {
            return formula;
        }
        calculated.put(name, formula);
        return new Formula("{" + name + "} = true");
    }

    /** The expressions of calculated values by name, in an order in which each comes after those it uses. */
    Map<String, Formula> calculated() {
        return calculated;
    }

    /** Whether a section's own condition holds. */
    Formula of(Section section) {
        return sections.getOrDefault(section.id(), Formula.TRUE);
    }

    /** Whether an item's own condition holds; that of its section stands beside it. */
    Formula of(Item item) {
        return items.getOrDefault(item.id(), Formula.TRUE);
    }

    private Formula holds(Optional<Condition> condition) {
        return condition.map(present -> known(present, true)).orElse(Formula.TRUE);
    }

    /** That a condition is known to hold, or known not to. */
    private Formula known(Condition condition, boolean wanted) {
        if (condition instanceof Condition.All all) {
            return wanted ? Formula.all(each(all.conditions(), true)) : Formula.any(each(all.conditions(), false));
        }
        if (condition instanceof Condition.Any any) {
            return wanted ? Formula.any(each(any.conditions(), true)) : Formula.all(each(any.conditions(), false));
        }
        if (condition instanceof Condition.Not not) {
            return known(not.condition(), !wanted);
        }
        if (condition instanceof Condition.TagIs tag) {
            return Formula.of(subject()
                    .map(subject -> subject.tags().get(tag.tag()))
                    .filter(value -> tag.values().contains(value) == wanted)
                    .isPresent());
        }
        if (condition instanceof Condition.Channel channel) {
            return Formula.of(channels()
                    .filter(channels -> channels.contains(channel.channel()) == wanted)
                    .isPresent());
        }
        if (condition instanceof Condition.Industry industry) {
            String name = FlatField.INDUSTRY.fieldName();
            return wanted
                    ? compare(name, "=", literal(industry.industry()))
                    : Formula.all(List.of(
                            new Formula("{#" + name + "} notempty"),
                            compare(name, "<>", literal(industry.industry()))));
        }
        return item((Condition.ItemIs) condition, wanted);
    }

    private List<Formula> each(List<Condition> conditions, boolean wanted) {
        return conditions.stream().map(condition -> known(condition, wanted)).toList();
    }

    private Optional<Subject> subject() {
        return Optional.ofNullable(audit).flatMap(Audit::subject);
    }

    private Optional<List<String>> channels() {
        return Optional.ofNullable(audit).flatMap(Audit::scope).flatMap(Scope::channels);
    }

    /** That an item applies and has a value that is, or is not, among those asked for. */
    private Formula item(Condition.ItemIs asked, boolean wanted) {
        Item item = checklist.item(asked.item()).orElseThrow();
        String name = FlatField.OfAnswer.ANSWER.of(item.id());
        List<Formula> answered = new ArrayList<>();
        if (wanted) {
            asked.choices().forEach(choice -> answered.add(compare(name, "=", literal(choice))));
        } else {
            answered.add(new Formula("{#" + name + "} notempty"));
            asked.choices().forEach(choice -> answered.add(compare(name, "<>", literal(choice))));
            item.scale().choices().stream()
                    .filter(choice -> item.scale().valueOf(choice).isEmpty())
                    .forEach(choice -> answered.add(compare(name, "<>", literal(choice))));
        }
        Formula given = wanted ? Formula.any(answered) : Formula.all(answered);
        boolean isMeasuredSo = measured(item)
                .filter(choice -> item.scale().valueOf(choice).isPresent())
                .filter(choice -> asked.choices().contains(choice) == wanted)
                .isPresent();
        Formula value = isMeasuredSo ? Formula.any(List.of(given, new Formula("{#" + name + "} empty"))) : given;
        return Formula.all(List.of(whole.getOrDefault(item.id(), Formula.TRUE), value));
    }

    /** What a measurement of the audit answers (rule S10). */
    Optional<Choice> measured(Item item) {
        return Optional.ofNullable(audit)
                .flatMap(present -> item.measured()
                        .flatMap(rule -> Optional.ofNullable(
                                        present.measurements().get(rule.metric().id()))
                                .flatMap(rule::answer)));
    }

    /** A comparison with a value as it is: the sign # keeps SurveyJS from taking the text 1 for a number. */
    private static Formula compare(String name, String sign, String literal) {
        return new Formula("{#" + name + "} " + sign + " " + literal);
    }

    /** Ids have no quotes in them. */
    private static String literal(String id) {
        return "'" + id + "'";
    }

    private static String literal(Choice choice) {
        return choice instanceof Choice.Rating ? choice.code() : literal(choice.code());
    }
}
