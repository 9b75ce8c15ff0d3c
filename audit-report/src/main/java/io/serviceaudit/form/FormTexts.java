package io.serviceaudit.form;

import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.wording.Template;
import io.serviceaudit.wording.TextFolder;
import io.serviceaudit.wording.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Texts as SurveyJS wants them: a string, or an object of strings by language whose {@code default} stands for English and for every
 * language that is not there. What is written reads as {@link Text#in} does in each of the checklist's languages.
 *
 * <p>SurveyJS puts the answer to a question in the place of its name in braces, in every text. A word joiner, which nobody sees,
 * after each opening brace makes the name one that no question, variable or property has.
 */
final class FormTexts {
    private static final Texts WORDS =
            TextFolder.of(file -> FormTexts.class.getResourceAsStream(file)).texts("forms");
    private static final String WORD_JOINER = "\u2060";

    private static final String ENGLISH = "en";

    private final Set<String> languages;

    /** The language of {@code default}: English, or the checklist's own where it has no English. */
    private final String first;

    private FormTexts(Set<String> languages, String own) {
        this.languages = languages;
        first = languages.contains(ENGLISH) ? ENGLISH : own;
    }

    /** Texts in the languages a checklist is written in. */
    static FormTexts of(Checklist checklist) {
        Set<String> languages = new TreeSet<>(checklist.title().byLanguage().keySet());
        for (Section section : checklist.sections()) {
            section.title()
                    .ifPresent(title -> languages.addAll(title.byLanguage().keySet()));
            for (Item item : section.items()) {
                languages.addAll(item.question().byLanguage().keySet());
            }
        }
        languages.add(checklist.language());
        return new FormTexts(languages, checklist.language());
    }

    /** A text of the library. */
    static Text word(String key) {
        return WORDS.get(key);
    }

    /** A text of the library with values, each in the language at hand, in its places. */
    Text word(String key, Map<String, Text> values) {
        Map<String, String> filled = new LinkedHashMap<>();
        for (String language : languages) {
            Locale locale = Locale.forLanguageTag(language);
            Map<String, String> inLanguage = new LinkedHashMap<>();
            values.forEach((name, value) -> inLanguage.put(name, value.in(locale)));
            Text template = Text.of(language, word(key).in(locale));
            filled.put(language, Template.of(template).with(inLanguage).in(locale));
        }
        return Text.of(first, filled);
    }

    /** Several texts, a paragraph each, in every language. */
    Text paragraphs(List<Text> paragraphs) {
        return joined(paragraphs, "\n\n");
    }

    /** Several texts in one, in every language. */
    Text joined(List<Text> parts, String between) {
        Map<String, String> joined = new LinkedHashMap<>();
        for (String language : languages) {
            Locale locale = Locale.forLanguageTag(language);
            joined.put(
                    language,
                    String.join(
                            between, parts.stream().map(part -> part.in(locale)).toList()));
        }
        return Text.of(first, joined);
    }

    /** A text for SurveyJS. */
    Object of(Text text) {
        String fallBack = text.in(Locale.forLanguageTag(first));
        Map<String, Object> byLocale = new LinkedHashMap<>();
        byLocale.put("default", plain(fallBack));
        for (String language : languages) {
            String words = text.in(Locale.forLanguageTag(language));
            if (!words.equals(fallBack)) {
                byLocale.put(locale(language), plain(words));
            }
        }
        return byLocale.size() == 1 ? plain(fallBack) : byLocale;
    }

    /** A text that is the same in every language. */
    static String plain(String text) {
        return text.replace("{", "{" + WORD_JOINER);
    }

    /** A language tag as SurveyJS spells it, which is in lower case but for one. */
    static String locale(String language) {
        return language.equals("nl-BE") ? language : language.toLowerCase(Locale.ROOT);
    }
}
