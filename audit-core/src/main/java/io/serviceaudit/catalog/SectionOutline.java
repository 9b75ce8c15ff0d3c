package io.serviceaudit.catalog;

import io.serviceaudit.checklist.Section;
import io.serviceaudit.wording.Words;
import java.util.ArrayList;
import java.util.List;

/** A section of a built-in checklist without its words. */
final class SectionOutline {
    private final String id;
    private final List<ItemOutline> items;
    private final List<Origin> facts = new ArrayList<>();

    private SectionOutline(String id, List<ItemOutline> items) {
        this.id = id;
        this.items = items;
    }

    static SectionOutline section(String id, ItemOutline... items) {
        return new SectionOutline(id, List.of(items));
    }

    SectionOutline fact(Origin origin) {
        facts.add(origin);
        return this;
    }

    /** The section in words. */
    Section with(Words all) {
        Words words = all.under("section." + id + ".");
        Section.Builder section = Section.builder(id).title(words.get("title")).description(words.get("description"));
        Origin.facts(facts, words).forEach(section::fact);
        items.forEach(item -> section.item(item.with(all)));
        return section.build();
    }
}
