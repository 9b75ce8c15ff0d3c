package io.serviceaudit.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFileTest {
    private static TextFile parse(String content) {
        return parse(content.getBytes(StandardCharsets.UTF_8));
    }

    private static TextFile parse(byte[] content) {
        return TextFile.parse("x.ru.properties", "ru", TextFolder.lines("x.ru.properties", content));
    }

    private static void assertRefused(String content, String message) {
        assertThatThrownBy(() -> parse(content))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
    }

    @Nested
    class Reading {
        @Test
        void givesTextsByKeyInTheOrderOfTheFile() {
            assertThat(parse("title=Аудит\nband.at-risk=Под угрозой\noption.n/a=Нет\n")
                            .texts())
                    .containsExactly(
                            entry("title", "Аудит"), entry("band.at-risk", "Под угрозой"), entry("option.n/a", "Нет"));
        }

        @Test
        void leavesOutCommentsAndEmptyLines() {
            assertThat(parse("# about\n\na=b\n").texts()).containsExactly(entry("a", "b"));
        }

        @Test
        void needsNoLineBreakAtTheEnd() {
            assertThat(parse("a=b").texts()).containsExactly(entry("a", "b"));
        }

        @Test
        void takesWhatFollowsTheFirstEqualsSignAsItIs() {
            assertThat(parse("a=b=c # d: e!").texts()).containsExactly(entry("a", "b=c # d: e!"));
        }

        @Test
        void turnsTheTwoEscapesIntoWhatTheyStandFor() {
            assertThat(parse("a=one\\ntwo\\\\nthree").texts()).containsExactly(entry("a", "one\ntwo\\nthree"));
        }

        @Test
        void countsLinesInBytesAndDecodesThemInUtf8() {
            assertThat(TextFolder.lines("f", "ё\n\n—".getBytes(StandardCharsets.UTF_8)))
                    .containsExactly("ё", "", "—");
        }
    }

    @Nested
    class Refusing {
        @Test
        void aLineWithoutAnEqualsSign() {
            assertRefused("a=b\nlost line\n", "x.ru.properties, line 2: is 'lost line'; it must be key=value");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " a", "a ", "A", "a..b", "a_b", "-a", "\uFEFFa", "а"})
        void aMisspeltKey(String key) {
            assertRefused(
                    key + "=b",
                    "x.ru.properties, line 1: key is '" + key
                            + "'; it must be lower-case letters and digits, joined by '.', '-' or '/'");
        }

        @Test
        void aKeyGivenTwice() {
            assertRefused("a=b\n\na=b\n", "x.ru.properties, line 3: key 'a' is given twice");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", " b", "b ", "b\r"})
        void aTextThatIsEmptyOrHasOuterSpaces(String text) {
            assertRefused(
                    "# about\na=" + text,
                    "x.ru.properties, line 2: text of 'a' is '" + text
                            + "'; it must not be empty or have outer spaces");
        }

        @Test
        void anUnknownEscape() {
            assertRefused(
                    "a=b\\tc",
                    "x.ru.properties, line 1: text of 'a' has the escape '\\t'; only \\n and \\\\ are known");
            assertRefused(
                    "a=\\u0410",
                    "x.ru.properties, line 1: text of 'a' has the escape '\\u'; only \\n and \\\\ are known");
        }

        @Test
        void aBackslashAtTheEnd() {
            assertRefused(
                    "a=b\\\nc=d",
                    "x.ru.properties, line 1: text of 'a' has the escape '\\'; only \\n and \\\\ are known");
        }

        @Test
        void aControlCharacter() {
            assertRefused(
                    "a=b\tc", "x.ru.properties, line 1: text of 'a' has the control character 9; it must have none");
        }

        @Test
        void whatIsNotUtf8() {
            assertThatThrownBy(() -> parse("a=b\nc=Аудит".getBytes(StandardCharsets.UTF_16BE)))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> parse(new byte[] {'a', '=', 'b', '\n', 'c', '=', (byte) 0xC0}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("x.ru.properties, line 2: is not UTF-8");
        }

        @Test
        void aFileThatIsNotThere() {
            assertThatThrownBy(() -> TextFolder.of(file -> null).file("service-health", "de"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("file 'service-health.de.properties' is missing");
        }
    }

    @Test
    void keepsItsTextsToItself() {
        Map<String, String> given = new HashMap<>(Map.of("a", "b"));
        TextFile file = new TextFile("x.ru.properties", "ru", given);
        given.put("a", "c");
        assertThat(file.texts()).containsExactly(entry("a", "b"));
        assertThatThrownBy(() -> file.texts().put("a", "c")).isInstanceOf(UnsupportedOperationException.class);
    }
}
