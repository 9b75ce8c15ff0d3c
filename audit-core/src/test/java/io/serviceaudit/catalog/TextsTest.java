package io.serviceaudit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.wording.Languages;
import io.serviceaudit.wording.TextFile;
import io.serviceaudit.wording.Texts;
import io.serviceaudit.wording.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
    private static final TextFile EN = file("x.en.properties", "en", "title=Audit", "why=Because");
    private static final TextFile RU = file("x.ru.properties", "ru", "title=Аудит", "why=Потому что");
    private static final Set<String> KEYS = keys("title", "why");

    private static TextFile file(String name, String language, String... lines) {
        return TextFile.parse(name, language, List.of(lines));
    }

    private static Set<String> keys(String... keys) {
        return new LinkedHashSet<>(List.of(keys));
    }

    @Test
    void carryAllLanguagesAtOnce() {
        Texts texts = Texts.of(List.of(EN, RU), KEYS);
        assertThat(texts.get("title").byLanguage()).containsExactly(entry("en", "Audit"), entry("ru", "Аудит"));
        assertThat(texts.get("title").defaultLanguage()).isEqualTo("en");
        assertThat(texts.get("why").in(Locale.forLanguageTag("ru-RU"))).isEqualTo("Потому что");
        assertThat(texts.keys()).containsExactly("title", "why");
    }

    @Test
    void takeTheFirstLanguageAsTheDefault() {
        assertThat(Texts.of(List.of(RU, EN), KEYS).get("title")).hasToString("Аудит");
    }

    @Test
    void nameEveryKeyAFileLacksOrShouldNotHave() {
        TextFile broken = file("x.ru.properties", "ru", "titel=Аудит", "whi=Потому что");
        assertThatThrownBy(() -> Texts.of(List.of(EN, broken), KEYS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("texts and keys differ: x.ru.properties lacks title, why; "
                        + "x.ru.properties should not have titel, whi");
    }

    @Test
    void nameEveryFile() {
        assertThatThrownBy(() -> Texts.of(List.of(EN, RU), keys("title", "why", "guide")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("texts and keys differ: x.en.properties lacks guide; x.ru.properties lacks guide");
    }

    @Test
    void haveNoTextForAnUnknownKey() {
        assertThatThrownBy(() -> Texts.of(List.of(EN, RU), KEYS).get("improve"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there is no text 'improve'");
    }

    /** What the shipped files go through, with one line broken: the build must not pass. */
    @Nested
    class Shipped {
        static Stream<Arguments> readers() {
            return Stream.of(
                    reader(ServiceHealth.ID, ServiceHealth.outline()::with),
                    reader(ChurnPrevention.ID, ChurnPrevention.outline()::with),
                    reader(ServiceCheckpoints.ID, ServiceCheckpoints.outline()::with),
                    reader(Touchpoints.ID, words -> Touchpoints.with(words).checklist()),
                    reader(ConversationReview.ID, ConversationReview.outline()::with));
        }

        private static Arguments reader(String subject, Function<Words, Checklist> reader) {
            return Arguments.of(subject, reader);
        }

        private static List<String> lines(String subject, String language) {
            return CatalogTexts.FOLDER.lines(TextFile.name(subject, language));
        }

        private static Texts texts(String subject, List<String> russian, Function<Words, Checklist> reader) {
            TextFile ru = TextFile.parse(TextFile.name(subject, "ru"), "ru", russian);
            return Texts.of(List.of(CatalogTexts.FOLDER.file(subject, "en"), ru), Words.askedBy(reader));
        }

        @ParameterizedTest
        @MethodSource("readers")
        void filesHaveTheKeysTheChecklistAsksForInTheSameOrder(String subject, Function<Words, Checklist> reader) {
            for (String language : Languages.BUILT_IN) {
                assertThat(CatalogTexts.FOLDER.file(subject, language).texts().keySet())
                        .containsExactlyInAnyOrderElementsOf(Words.askedBy(reader));
                assertThat(List.copyOf(CatalogTexts.FOLDER
                                .file(subject, language)
                                .texts()
                                .keySet()))
                        .isEqualTo(List.copyOf(
                                CatalogTexts.FOLDER.file(subject, "en").texts().keySet()));
            }
        }

        @ParameterizedTest
        @MethodSource("readers")
        void aLineLostInOneLanguageIsNamed(String subject, Function<Words, Checklist> reader) {
            List<String> russian = lines(subject, "ru");
            for (String key : Words.askedBy(reader)) {
                List<String> broken = new ArrayList<>(russian);
                assertThat(broken.removeIf(line -> line.startsWith(key + "=")))
                        .as(key)
                        .isTrue();
                assertThatThrownBy(() -> texts(subject, broken, reader))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("texts and keys differ: " + subject + ".ru.properties lacks " + key);
            }
        }

        @ParameterizedTest
        @MethodSource("readers")
        void aLineNobodyAsksForIsNamed(String subject, Function<Words, Checklist> reader) {
            List<String> broken = new ArrayList<>(lines(subject, "ru"));
            broken.add("item.greeting.hint=Лишняя строка");
            assertThatThrownBy(() -> texts(subject, broken, reader))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "texts and keys differ: " + subject + ".ru.properties should not have item.greeting.hint");
        }

        @ParameterizedTest
        @MethodSource("readers")
        void aFurtherLanguageIsAFurtherFile(String subject, Function<Words, Checklist> reader) {
            List<TextFile> files = List.of(
                    CatalogTexts.FOLDER.file(subject, "en"),
                    CatalogTexts.FOLDER.file(subject, "ru"),
                    TextFile.parse(TextFile.name(subject, "de"), "de", lines(subject, "en")));
            Checklist checklist = reader.apply(Texts.of(files, Words.askedBy(reader)));
            assertThat(checklist.title().byLanguage()).containsOnlyKeys("en", "ru", "de");
        }
    }
}
