package io.serviceaudit.scoring;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.Section;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Scores audits of one checklist by one set of parameters. Make it once and use it for any number of audits, from any
 * thread.
 *
 * <p>The rules are those of the scoring {@code standard}, version 1: points S1 to S11, progress and bands S12 and S13, findings
 * S14 to S18, gains S20, conditions S21.
 */
public final class Scorer {
    private final Checklist checklist;
    private final Scoring scoring;
    private final Rules rules;
    private final Map<String, Section> sectionByItem;
    private final Map<String, Integer> positionByItem;

    private Scorer(Checklist checklist, Scoring scoring) {
        this.checklist = Objects.requireNonNull(checklist, "checklist");
        this.scoring = scoring.orElse(checklist.scoring()).orElse(Scoring.standard());
        rules = Rules.of(this.scoring);
        sectionByItem = new HashMap<>();
        positionByItem = new HashMap<>();
        for (Section section : checklist.sections()) {
            for (Item item : section.items()) {
                sectionByItem.put(item.id(), section);
                positionByItem.put(item.id(), positionByItem.size());
            }
        }
    }

    /** A scorer with the parameters the checklist sets, and the standard's where it sets none. */
    public static Scorer of(Checklist checklist) {
        return new Scorer(checklist, Scoring.open());
    }

    /** A scorer with these parameters; where they are open, those of the checklist, and then the standard's. */
    public static Scorer of(Checklist checklist, Scoring scoring) {
        return new Scorer(checklist, scoring);
    }

    /** What it scores. */
    public Checklist checklist() {
        return checklist;
    }

    /** The parameters, with nothing left open but the finding threshold where each scale's own holds. */
    public Scoring scoring() {
        return scoring;
    }

    /**
     * Scores an audit.
     *
     * @throws IllegalArgumentException if the audit is of another checklist or another version of it (rule S22)
     */
    public Scorecard score(Audit audit) {
        Checklist answered = audit.checklist();
        if (!answered.id().equals(checklist.id()) || !answered.version().equals(checklist.version())) {
            throw new IllegalArgumentException("audit '" + audit.id() + "' is of checklist " + answered
                    + "; this scorer scores " + checklist + " and nothing else");
        }
        return Scorecard.of(scoring, rules, audit, new Evaluation(this, audit).sections());
    }

    Rules rules() {
        return rules;
    }

    Section sectionOf(Item item) {
        return Objects.requireNonNull(sectionByItem.get(item.id()));
    }

    int positionOf(Item item) {
        return Objects.requireNonNull(positionByItem.get(item.id()));
    }
}
