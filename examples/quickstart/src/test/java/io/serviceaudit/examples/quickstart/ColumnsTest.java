package io.serviceaudit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void aTextBreaksBetweenWordsAndKeepsItsOwnLineBreaks() {
        assertThat(Columns.wrap("one two three\nfour", 8, Locale.ENGLISH)).containsExactly("one two", "three", "four");
        assertThat(Columns.wrap("one two", 7, Locale.ENGLISH)).containsExactly("one two");
        assertThat(Columns.wrap("one two", 6, Locale.ENGLISH)).containsExactly("one", "two");
    }

    @Test
    void aWordThatIsTooLongStandsAlone() {
        assertThat(Columns.wrap("a incomprehensible b", 5, Locale.ENGLISH))
                .containsExactly("a", "incomprehensible", "b");
    }

    @Test
    void noBreakSpacesHold() {
        assertThat(Columns.wrap("до 95\u00a0% сроков", 8, Locale.forLanguageTag("ru")))
                .containsExactly("до 95\u00a0%", "сроков");
        assertThat(Columns.wrap("до 95\u00a0% сроков", 6, Locale.forLanguageTag("ru")))
                .containsExactly("до", "95\u00a0%", "сроков");
    }

    @Test
    void aNumberStaysWithWhatItCounts() {
        Locale russian = Locale.forLanguageTag("ru");
        assertThat(Columns.wrap("рост 16 мин 25 с и всё", 13, russian)).containsExactly("рост 16 мин", "25 с и всё");
        assertThat(Columns.wrap("на 8,3 п. п. (всего)", 9, russian)).containsExactly("на", "8,3 п. п.", "(всего)");
        assertThat(Columns.wrap("до 83 %. Или до 5 г.: нет", 6, russian))
                .containsExactly("до", "83 %.", "Или до", "5 г.:", "нет");
        assertThat(Columns.wrap("рост +3,7 (от −3,4)", 8, russian)).containsExactly("рост", "+3,7 (от", "−3,4)");
        assertThat(Columns.wrap("rose +3.7 by 5. 7 more", 7, Locale.ENGLISH))
                .containsExactly("rose", "+3.7 by", "5. 7", "more");
        assertThat(Columns.wrap("5 secrets", 6, Locale.ENGLISH)).containsExactly("5", "secrets");
    }

    @Test
    void hangingLinesAreIndentedAsTheFirst() {
        assertThat(Columns.hanging("  1. ", "word ".repeat(16).strip(), Locale.ENGLISH))
                .containsExactly("  1. " + "word ".repeat(15).strip(), "     word");
    }

    @Test
    void wideCharactersTakeTwoColumnsAndMarksNone() {
        assertThat(Columns.of("abc")).isEqualTo(3);
        assertThat(Columns.of("客服")).isEqualTo(4);
        assertThat(Columns.of("e\u0301й")).isEqualTo(2);
        assertThat(Columns.of("\ud83d\ude00")).isEqualTo(2);
        assertThat(Columns.pad("客", 4) + "|").isEqualTo("客  |");
        assertThat(Columns.padLeft("5%", 4)).isEqualTo("  5%");
    }

    @Test
    void tablesAlignTheirColumns() {
        assertThat(Columns.table(List.of(List.of("a", "bb", "c"), List.of("aaa", "b", "c"))))
                .isEqualTo("a    bb  c\naaa  b   c\n");
    }
}
