package io.serviceaudit.compare;

import io.serviceaudit.catalog.Terms;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.wording.Template;
import io.serviceaudit.wording.TextFolder;
import io.serviceaudit.wording.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sentences of a series, in a locale or, without one, in all languages. */
final class SeriesWords {
    private static final Texts TEXTS =
            TextFolder.of(file -> SeriesWords.class.getResourceAsStream(file)).texts("series");
    private static final int TEN = 10;
    private static final int HUNDRED = 100;
    private static final int FEW = 4;
    private static final int ELEVEN = 11;
    private static final int FOURTEEN = 14;

    private final @Nullable Locale locale;

    SeriesWords(@Nullable Locale locale) {
        this.locale = locale;
    }

    /** A text as the document has it. */
    LocalizedText shown(Text text) {
        return locale == null ? LocalizedText.inAllLanguages(text) : LocalizedText.of(text, locale);
    }

    /** What a document says, to be part of a sentence in its language or languages. */
    static Text text(LocalizedText shown) {
        if (!(shown.json() instanceof Map<?, ?> map)) {
            return Text.of("en", shown.toString());
        }
        Map<String, String> texts = new LinkedHashMap<>();
        map.forEach((language, text) -> texts.put(language.toString(), text.toString()));
        return Text.of(texts.keySet().iterator().next(), texts);
    }

    /** A sentence with its values. */
    static Text fill(String key, Map<String, ?> values) {
        return Template.of(TEXTS.get(key)).with(values);
    }

    /** A sentence with its values, as the document has it. */
    LocalizedText say(String key, Map<String, ?> values) {
        return shown(fill(key, values));
    }

    /** A shared word. */
    LocalizedText term(String key) {
        return shown(Terms.get(key));
    }

    /** A number as it is written in a sentence. */
    static Text number(BigDecimal number) {
        return BranchWords.number(number);
    }

    /** A day with the month in words. */
    static Text date(LocalDate date) {
        return fill("date." + date.getMonthValue(), Map.of("day", date.getDayOfMonth(), "year", date.getYear()));
    }

    /** So many things, with the noun in the form that goes with the number. */
    static Text counted(String noun, int count) {
        return fill(noun + '.' + form(count), Map.of("count", count));
    }

    private static String form(int count) {
        int last = count % TEN;
        int lastTwo = count % HUNDRED;
        if (count == 1) {
            return "one";
        }
        if (last == 0 || last > FEW || lastTwo >= ELEVEN && lastTwo <= FOURTEEN) {
            return "many";
        }
        return last == 1 ? "ends-in-one" : "few";
    }

    /** Texts one after the other, by the words between two of them; there must be one. */
    static Text joined(String key, List<Text> texts) {
        return texts.stream()
                .reduce((first, next) -> {
                    Map<String, Text> both = new HashMap<>();
                    both.put("first", first);
                    both.put("next", next);
                    return fill(key, both);
                })
                .orElseThrow();
    }
}
