package io.serviceaudit.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text in several languages, and which of them a reader gets. */
class TextTest {
    /** Texts that name their own language, in the order of the tags. */
    private static Text text(String defaultLanguage, String... tags) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String tag : tags) {
            texts.put(tag, "in " + tag);
        }
        return Text.of(defaultLanguage, texts);
    }

    @Nested
    class Reading {
        @ParameterizedTest(name = "asked for {0}: {1}")
        @CsvSource({
            "pt-BR, in pt-BR", // the tag itself
            "pt, in pt",
            "pt-PT, in pt", // its language
            "ru, in ru",
            "ru-KZ, in ru",
            "de, in en", // the default language
            "en-GB, in en",
            "und, in en", // the root locale
        })
        void fallsBackFromTagToLanguageToDefault(String asked, String read) {
            assertThat(text("en", "ru", "pt", "pt-BR", "en").in(Locale.forLanguageTag(asked)))
                    .isEqualTo(read);
        }

        @Test
        void fallsBackToTheFirstWhereEvenTheDefaultIsMissing() {
            assertThat(text("de", "ru", "en").in(Locale.FRENCH)).isEqualTo("in en");
            assertThat(text("de", "en", "ru").in(Locale.FRENCH)).isEqualTo("in en");
            assertThat(text("de", "ru", "en")).hasToString("in en");
        }

        @Test
        void doesNotGoFromALanguageToOneOfItsRegions() {
            assertThat(text("en", "pt-BR", "en").in(Locale.forLanguageTag("pt")))
                    .isEqualTo("in en");
        }

        @Test
        void ofOneLanguageIsThatForEverybody() {
            assertThat(Text.of("ru", "Служба").in(Locale.JAPANESE)).isEqualTo("Служба");
            assertThat(Text.of("ru", "Служба").defaultLanguage()).isEqualTo("ru");
        }

        @Test
        void dependsOnNoDefaultLocale() {
            Locale before = Locale.getDefault();
            try {
                Locale.setDefault(Locale.forLanguageTag("ru"));
                assertThat(text("en", "ru", "en").in(Locale.GERMAN)).isEqualTo("in en");
                assertThat(text("en", "ru", "en")).hasToString("in en");
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @Nested
    class Tags {
        @ParameterizedTest(name = "{0} is spelled {1}")
        @CsvSource({"en, en", "EN, en", "pt-br, pt-BR", "zh-hant-tw, zh-Hant-TW", "sr-Latn, sr-Latn"})
        void haveOneSpelling(String given, String tag) {
            assertThat(Text.languageTag(given)).isEqualTo(tag);
            assertThat(Text.of(given, "text").byLanguage()).containsOnlyKeys(tag);
            assertThat(Text.of(given, "text").defaultLanguage()).isEqualTo(tag);
        }

        @Test
        void standInOneOrderWhateverTheMapGives() {
            assertThat(text("en", "ru", "pt-BR", "en").byLanguage().keySet()).containsExactly("en", "pt-BR", "ru");
            assertThat(text("ru", "pt-BR", "en", "ru").byLanguage().keySet()).containsExactly("ru", "en", "pt-BR");
        }

        @Test
        void growByOneLanguageAtATime() {
            assertThat(Text.of("en", "Fine").with("ru", "Неплохо"))
                    .isEqualTo(Text.of("en", Map.of("ru", "Неплохо", "en", "Fine")));
            assertThat(Text.of("en", "Fine").with("en", "Good")).hasToString("Good");
        }
    }

    @Test
    void equalityAsksForTextsAndDefault() {
        assertThat(text("en", "en", "ru"))
                .isEqualTo(text("en", "en", "ru"))
                .hasSameHashCodeAs(text("en", "en", "ru"))
                .isNotEqualTo(text("ru", "en", "ru"))
                .isNotEqualTo(text("en", "en"))
                .isNotEqualTo(Text.of("en", "in en"))
                .isNotEqualTo("in en");
    }
}
