package io.serviceaudit.testkit;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.scoring.ItemScore;
import io.serviceaudit.scoring.Scorer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One law tried on one audit: what the scoring under test makes of it, and the violations found so far. */
final class Trial {
    private final Law law;
    private final ScoringFunction function;
    private final Scoring scoring;
    private final Audit audit;
    private final Set<String> askedAbout = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();
    private @Nullable Figures figures;
    private @Nullable List<ItemScore> rows;

    Trial(Law law, ScoringFunction function, Scoring scoring, Audit audit) {
        this.law = law;
        this.function = Objects.requireNonNull(function, "function");
        this.audit = Objects.requireNonNull(audit, "audit");
        this.scoring = scoring.orElse(audit.checklist().scoring()).orElse(Scoring.standard());
        Consumer<Condition> ask = condition -> condition.forEachItem(asked -> askedAbout.add(asked.item()));
        for (Section section : audit.checklist().sections()) {
            section.appliesWhen().ifPresent(ask);
            section.items().forEach(item -> item.appliesWhen().ifPresent(ask));
        }
    }

    Audit audit() {
        return audit;
    }

    Checklist checklist() {
        return audit.checklist();
    }

    /** The parameters in force. */
    Scoring scoring() {
        return scoring;
    }

    /** The figures of the audit as it is. */
    Figures figures() {
        Figures known = figures;
        if (known == null) {
            known = score(audit);
            figures = known;
        }
        return known;
    }

    Figures score(Audit other) {
        return score(other, scoring);
    }

    Figures score(Audit other, Scoring parameters) {
        return function.score(other, parameters);
    }

    /** States and values of all items by the rules of the library. */
    List<ItemScore> rows() {
        List<ItemScore> known = rows;
        if (known == null) {
            known = rows(audit);
            rows = known;
        }
        return known;
    }

    /** States and values of all items of another audit by the rules of the library. */
    List<ItemScore> rows(Audit other) {
        return Scorer.of(other.checklist(), scoring).score(other).items();
    }

    /** Whether a condition of the checklist asks about the item. */
    boolean isAskedAbout(Item item) {
        return askedAbout.contains(item.id());
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    void require(boolean holds, String rule, String what, Object found, String required) {
        if (!holds) {
            violations.add(new Violation(
                    law,
                    rule,
                    "audit '" + audit.id() + "' of checklist " + checklist(),
                    what,
                    found.toString(),
                    required));
        }
    }

    void requireEqual(String rule, String what, Optional<?> found, Optional<?> expected) {
        require(found.equals(expected), rule, what, text(found), text(expected));
    }

    void requireAtLeast(String rule, String what, Optional<Ratio> found, Optional<Ratio> least) {
        boolean holds = least.isEmpty() || found.isPresent() && found.get().compareTo(least.get()) >= 0;
        require(holds, rule, what, text(found), "at least " + text(least));
    }

    /** Requires that every section expected, health and coverage have the same score, whatever the terms. */
    void requireSameScores(Figures found, Figures expected, String change) {
        expected.sections()
                .forEach((id, points) -> requireEqual(
                        "S6",
                        "score of section '" + id + "' " + change,
                        found.section(id).score(),
                        points.score()));
        requireEqual(
                "S7",
                "health before knock-out " + change,
                found.beforeKnockOut().flatMap(Points::score),
                expected.beforeKnockOut().flatMap(Points::score));
        requireEqual("S8", "health " + change, found.health(), expected.health());
        requireEqual("S12", "coverage " + change, found.coverage(), expected.coverage());
        requireEqual(
                "S9",
                "health shown " + change,
                found.shown().map(BigDecimal::toPlainString),
                expected.shown().map(BigDecimal::toPlainString));
    }

    /** Requires the same band, besides the same scores. */
    void requireSameScoresAndBand(Figures found, Figures expected, String change) {
        requireSameScores(found, expected, change);
        requireEqual("S13", "band " + change, found.band(), expected.band());
    }

    private static String text(Optional<?> value) {
        return value.isPresent() ? value.get().toString() : "absent";
    }
}
