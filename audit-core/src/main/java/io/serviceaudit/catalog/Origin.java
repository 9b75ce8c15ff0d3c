package io.serviceaudit.catalog;

import io.serviceaudit.checklist.Fact;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.wording.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from.
 *
 * @param source who says so; null if not stated
 * @param year the year it is of; null if not stated
 */
record Origin(@Nullable String source, @Nullable Integer year) {
    static final Origin NOT_STATED = new Origin(null, null);

    static Origin of(String source) {
        return new Origin(source, null);
    }

    static Origin of(int year) {
        return new Origin(null, year);
    }

    /** The facts with these origins; their words are {@code fact.1}, {@code fact.2} and so on. */
    static List<Fact> facts(List<Origin> origins, Words words) {
        List<Fact> facts = new ArrayList<>();
        for (Origin origin : origins) {
            facts.add(origin.fact(words.get("fact." + (facts.size() + 1))));
        }
        return facts;
    }

    private Fact fact(Text text) {
        Fact fact = Fact.of(text);
        if (source != null) {
            fact = fact.withSource(source);
        }
        return year != null ? fact.withYear(year) : fact;
    }
}
