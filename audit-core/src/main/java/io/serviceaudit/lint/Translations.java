package io.serviceaudit.lint;

import io.serviceaudit.checklist.Band;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.ChoiceScale;
import io.serviceaudit.checklist.Fact;
import io.serviceaudit.checklist.Hint;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Option;
import io.serviceaudit.checklist.RatingScale;
import io.serviceaudit.checklist.Scale;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether every text is there in every language in which there is any. A text in {@code pt} serves readers of {@code pt-BR} too,
 * since reading falls back to it; a text in {@code pt-BR} alone does not serve readers of {@code pt}.
 */
final class Translations {
    private final List<Place> places = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();

    private Translations() {}

    static void check(Checklist checklist, Lint.Found defects) {
        Translations found = new Translations();
        found.collect(checklist);
        Set<String> languages = new LinkedHashSet<>(Set.of(checklist.language()));
        found.texts.forEach(text -> languages.addAll(text.byLanguage().keySet()));
        for (int i = 0; i < found.texts.size() && !defects.isFull(); i++) {
            for (String language : languages) {
                if (!isIn(found.texts.get(i), language)) {
                    Place place = found.places.get(i);
                    defects.accept(Fault.TEXT_MISSING.at(place, place.part(), language));
                }
            }
        }
    }

    private static boolean isIn(Text text, String language) {
        return text.byLanguage().containsKey(language)
                || text.byLanguage().containsKey(Locale.forLanguageTag(language).getLanguage());
    }

    private void add(Place place, String part, Text text) {
        places.add(place.part(part));
        texts.add(text);
    }

    private void add(Place place, String part, Optional<Text> text) {
        text.ifPresent(present -> add(place, part, present));
    }

    private void addFacts(Place place, List<Fact> facts) {
        for (int i = 0; i < facts.size(); i++) {
            add(place, "facts/" + i + "/text", facts.get(i).text());
        }
    }

    private void collect(Checklist checklist) {
        Place whole = Place.checklist();
        add(whole, "title", checklist.title());
        add(whole, "purpose", checklist.purpose());
        add(whole, "guide", checklist.guide());
        addFacts(whole, checklist.facts());
        checklist.nextSteps().forEach((band, next) -> add(whole, "next/" + band, next));
        for (Band band : checklist.scoring().bands().orElse(List.of())) {
            add(Place.band(band.id()), "name", band.name());
        }
        checklist.items().stream().map(Item::scale).distinct().forEach(this::collect);
        checklist.sections().forEach(this::collect);
    }

    private void collect(Scale scale) {
        if (scale instanceof ChoiceScale choices) {
            for (Option option : choices.options()) {
                Place place = Place.option(scale.id(), option.id());
                add(place, "label", option.label());
                add(place, "legend", option.legend());
            }
        } else if (scale instanceof RatingScale ratings) {
            ratings.labels().forEach((rating, text) -> add(Place.option(scale.id(), rating.toString()), "label", text));
            ratings.legends()
                    .forEach((rating, text) -> add(Place.option(scale.id(), rating.toString()), "legend", text));
        }
    }

    private void collect(Section section) {
        Place place = Place.of(section);
        add(place, "title", section.title());
        add(place, "description", section.description());
        addFacts(place, section.facts());
        section.items().forEach(item -> collect(Place.of(section, item), item));
    }

    private void collect(Place place, Item item) {
        add(place, "question", item.question());
        add(place, "why", item.why());
        add(place, "description", item.description());
        add(place, "improve", item.improve());
        for (int i = 0; i < item.hints().size(); i++) {
            Hint hint = item.hints().get(i);
            add(place, "hints/" + i + "/text", hint.text());
        }
        addFacts(place, item.facts());
        for (int i = 0; i < item.guidance().size(); i++) {
            add(place, "guidance/" + i, item.guidance().get(i));
        }
        item.redFlag().ifPresent(flag -> add(place, "redFlag/text", flag.text()));
    }
}
