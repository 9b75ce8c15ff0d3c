package io.serviceaudit.lint;

import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.ChoiceScale;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Option;
import io.serviceaudit.checklist.Scale;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small checklist in one breath, so that a row of a table shows all that it rests on. */
final class SmallChecklist {
    private SmallChecklist() {}

    static Text english(String text) {
        return Text.of("en", text);
    }

    /** A text in English and Russian. */
    static Text both(String english, String russian) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        byLanguage.put("en", english);
        byLanguage.put("ru", russian);
        return Text.of("en", byLanguage);
    }

    /** One section {@code care} with these items. */
    static Checklist of(Item.Builder... items) {
        return of(Scoring.open(), section("care", items));
    }

    static Checklist of(Scoring scoring, Item.Builder... items) {
        return of(scoring, section("care", items));
    }

    static Checklist of(Section.Builder... sections) {
        return of(Scoring.open(), sections);
    }

    static Checklist of(Scoring scoring, Section.Builder... sections) {
        Checklist.Builder checklist =
                Checklist.builder("small", "1", english("Small")).scoring(scoring);
        for (Section.Builder section : sections) {
            checklist.section(section.build());
        }
        return checklist.build();
    }

    static Section.Builder section(String id, Item.Builder... items) {
        Section.Builder section = Section.builder(id);
        for (Item.Builder item : items) {
            section.item(item.build());
        }
        return section;
    }

    static Section.Builder section(String id, Condition appliesWhen, Item.Builder... items) {
        return section(id, items).appliesWhen(appliesWhen);
    }

    /** An item on the scale yes, partial, no, n/a. */
    static Item.Builder item(String id) {
        return item(id, Scales.YES_PARTIAL_NO_NA);
    }

    static Item.Builder item(String id, Scale scale) {
        return Item.builder(id, english(id + "?"), scale);
    }

    /** A scale {@code own} with options {@code id=value}, and {@code id} alone for one that is excluded. */
    static ChoiceScale own(String... options) {
        List<Option> list = new ArrayList<>();
        for (String option : options) {
            String[] parts = option.split("=", 2);
            list.add(parts.length == 1 ? Option.excluded(parts[0]) : Option.of(parts[0], new BigDecimal(parts[1])));
        }
        return ChoiceScale.of("own", list);
    }
}
