package io.serviceaudit.lint;

import static io.serviceaudit.lint.SmallChecklist.item;
import static io.serviceaudit.lint.SmallChecklist.section;
import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.scoring.ItemScore;
import io.serviceaudit.scoring.Scorer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * The lint against the scorer, which knows nothing of it: every audit of a small checklist is scored, and what never applied,
 * and what a condition never was, must be what the lint says. Each checklist has an item a, an item b under a condition, an item c
 * under a condition in a section under a condition, and beside each condition an item under its negation, so that false and
 * unknown can be told apart from outside.
 */
class ReachLawsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    record Conditions(Condition ofB, Condition ofSection, Condition ofC) {
        Checklist checklist() {
            return SmallChecklist.of(
                    section(
                            "gate",
                            item("a", Scales.YES_NO_NA),
                            item("b", Scales.YES_NO_NA).appliesWhen(ofB),
                            item("b-not", Scales.YES_NO_NA).appliesWhen(Condition.not(ofB)),
                            item("s", Scales.YES_NO_NA).appliesWhen(ofSection),
                            item("s-not", Scales.YES_NO_NA).appliesWhen(Condition.not(ofSection)),
                            item("c", Scales.YES_NO_NA).appliesWhen(ofC),
                            item("c-not", Scales.YES_NO_NA).appliesWhen(Condition.not(ofC))),
                    section("shop", ofSection, item("both", Scales.YES_NO_NA).appliesWhen(ofC)));
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void saysOfConditionsWhatScoringEveryAuditShows(@ForAll("conditions") Conditions conditions) {
        Checklist checklist = conditions.checklist();
        Map<String, Boolean> sometimes = new HashMap<>();
        Map<String, Boolean> always = new HashMap<>();
        Scorer scorer = Scorer.of(checklist);
        for (Audit audit : audits(checklist)) {
            for (ItemScore row : scorer.score(audit).items()) {
                sometimes.merge(row.item().id(), row.applies(), Boolean::logicalOr);
                always.merge(row.item().id(), row.applies(), Boolean::logicalAnd);
            }
        }

        Set<String> expected = new TreeSet<>();
        for (String id : List.of("b", "s", "c", "b-not", "s-not", "c-not")) {
            String opposite = id.endsWith("-not") ? id.substring(0, id.indexOf('-')) : id + "-not";
            verdict(sometimes.get(id), always.get(id), sometimes.get(opposite))
                    .ifPresent(code -> expected.add(code + ": item gate/" + id + ": appliesWhen"));
        }
        verdict(sometimes.get("s"), always.get("s"), sometimes.get("s-not"))
                .ifPresent(code -> expected.add(code + ": section shop: appliesWhen"));
        verdict(sometimes.get("c"), always.get("c"), sometimes.get("c-not"))
                .ifPresent(code -> expected.add(code + ": item shop/both: appliesWhen"));
        if (!sometimes.get("both")) {
            expected.add("section-unreachable: section shop");
            if (sometimes.get("s") && sometimes.get("c")) {
                expected.add("item-unreachable: item shop/both");
            }
        }
        assertThat(Lint.check(checklist).stream().map(Defect::toString)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Optional<String> verdict(boolean canBeTrue, boolean isAlwaysTrue, boolean canBeFalse) {
        if (!canBeTrue) {
            return Optional.of("condition-never-true");
        }
        if (isAlwaysTrue) {
            return Optional.of("condition-always-true");
        }
        return canBeFalse ? Optional.empty() : Optional.of("condition-never-false");
    }

    /** Every subject and scope that the conditions below can tell apart, with every answer to a and b. */
    private static List<Audit> audits(Checklist checklist) {
        List<Audit> audits = new ArrayList<>();
        for (String a : List.of("", "yes", "no")) {
            for (String b : List.of("", "yes", "no")) {
                for (String city : List.of("", "Kazan", "Perm", "elsewhere")) {
                    for (String industry : List.of("", "saas", "retail", "elsewhere")) {
                        for (List<String> channels :
                                List.of(List.of("unlisted"), List.<String>of(), List.of("chat"), List.of("phone"))) {
                            Subject subject = Subject.of("north");
                            subject = city.isEmpty() ? subject : subject.withTag("city", city);
                            subject = industry.isEmpty() ? subject : subject.withIndustry(industry);
                            Audit audit = Audit.of(checklist, "audit", DAY).withSubject(subject);
                            if (!channels.equals(List.of("unlisted"))) {
                                audit = audit.withScope(Scope.open().withChannels(channels));
                            }
                            audit = a.isEmpty() ? audit : audit.with("a", Answer.of(a));
                            audits.add(b.isEmpty() ? audit : audit.with("b", Answer.of(b)));
                        }
                    }
                }
            }
        }
        return audits;
    }

    @Provide
    Arbitrary<Conditions> conditions() {
        return Combinators.combine(
                        condition(List.of("a"), 2), condition(List.of("a", "b"), 2), condition(List.of("a", "b"), 2))
                .as(Conditions::new);
    }

    private static Arbitrary<Condition> condition(List<String> items, int depth) {
        Arbitrary<Condition> question = Arbitraries.oneOf(
                Arbitraries.of(items)
                        .flatMap(item -> Arbitraries.of(
                                Condition.item(item, "yes"),
                                Condition.item(item, "no"),
                                Condition.item(item, "yes", "no"))),
                Arbitraries.of(
                        Condition.tag("city", "Kazan"),
                        Condition.tag("city", "Perm", "Kazan"),
                        Condition.industry("saas"),
                        Condition.industry("retail"),
                        Condition.channel("chat")));
        if (depth == 0) {
            return question;
        }
        Arbitrary<List<Condition>> parts = condition(items, depth - 1).list().ofMaxSize(3);
        return Arbitraries.frequencyOf(
                Tuple.of(2, question),
                Tuple.of(3, parts.map(list -> Condition.all(list.toArray(new Condition[0])))),
                Tuple.of(2, parts.map(list -> Condition.any(list.toArray(new Condition[0])))),
                Tuple.of(2, condition(items, depth - 1).map(Condition::not)));
    }
}
