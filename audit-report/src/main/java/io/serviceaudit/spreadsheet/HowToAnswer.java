package io.serviceaudit.spreadsheet;

import io.serviceaudit.catalog.Terms;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.RatingScale;
import io.serviceaudit.checklist.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The help beside a question, in one text of several lines. */
final class HowToAnswer {
    /** Ratings up to this many are listed one by one. */
    private static final int MOST_LISTED = 12;

    private final Locale locale;
    private final AnswerWords words;

    HowToAnswer(Locale locale, AnswerWords words) {
        this.locale = locale;
        this.words = words;
    }

    /** The answers, how to find the right one, hints, guiding questions and the red flag, as far as there are any. */
    String of(Item item) {
        List<String> lines = new ArrayList<>();
        lines.add(line("help.answers", answers(item)));
        item.description().ifPresent(description -> lines.add(description.in(locale)));
        item.hints().forEach(hint -> {
            String kind = Terms.find("hint." + hint.kind())
                    .map(name -> name.in(locale))
                    .orElse(hint.kind());
            lines.add(kind + ": " + hint.text().in(locale));
        });
        if (!item.guidance().isEmpty()) {
            lines.add(SheetTexts.get("help.guidance").in(locale));
            item.guidance().forEach(question -> lines.add("\u2022 " + question.in(locale)));
        }
        item.redFlag()
                .ifPresent(flag -> lines.add(line("help.red-flag", flag.text().in(locale))));
        return String.join("\n", lines);
    }

    private String answers(Item item) {
        if (item.scale() instanceof RatingScale ratings && ratings.to() - ratings.from() >= MOST_LISTED) {
            String ends = ratings.from() + "\u2013" + ratings.to();
            return ratings.allowsNotApplicable() ? ends + "; " + shown(item, Choice.NOT_APPLICABLE) : ends;
        }
        return item.scale().choices().stream()
                .map(choice -> shown(item, choice))
                .collect(Collectors.joining("; "));
    }

    private String shown(Item item, Choice choice) {
        if (choice instanceof Choice.Rating) {
            return Terms.answer(item.scale(), choice)
                    .map(label -> choice.code() + " \u2013 " + label.in(locale))
                    .orElse(choice.code());
        }
        return words.on(item.scale()).shown(choice, locale);
    }

    private String line(String key, String text) {
        Text name = SheetTexts.get(key);
        return name.in(locale) + ": " + text;
    }
}
