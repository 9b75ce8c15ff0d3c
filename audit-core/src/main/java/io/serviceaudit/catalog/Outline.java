package io.serviceaudit.catalog;

import io.serviceaudit.checklist.Band;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.wording.Words;
import java.util.ArrayList;
import java.util.List;

/** A built-in checklist without its words: what is asked, in which order, on which scale. */
final class Outline {
    private final String id;
    private final List<SectionOutline> sections;
    private final List<Origin> facts = new ArrayList<>();
    private Scoring scoring = Scoring.open();

    private Outline(String id, List<SectionOutline> sections) {
        this.id = id;
        this.sections = sections;
    }

    static Outline of(String id, SectionOutline... sections) {
        return new Outline(id, List.of(sections));
    }

    Outline fact(Origin origin) {
        facts.add(origin);
        return this;
    }

    Outline scoring(Scoring parameters) {
        scoring = parameters;
        return this;
    }

    /** The checklist in words. */
    Checklist with(Words words) {
        Checklist.Builder checklist = Checklist.builder(id, Catalog.VERSION, words.get("title"))
                .purpose(words.get("purpose"))
                .guide(words.get("guide"))
                .scoring(scoring);
        Origin.facts(facts, words).forEach(checklist::fact);
        checklist.nextStep("diagnosis-needed", words.get("next.diagnosis-needed"));
        for (Band band : Scoring.standard().bands().orElseThrow()) {
            checklist.nextStep(band.id(), words.get("next." + band.id()));
        }
        sections.forEach(section -> checklist.section(section.with(words)));
        return checklist.build();
    }
}
