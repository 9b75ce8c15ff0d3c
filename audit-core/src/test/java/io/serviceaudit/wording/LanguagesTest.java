package io.serviceaudit.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    @Test
    void areTheTagsOfTheIndexInOrder() {
        assertThat(Languages.parse("languages", List.of("en", "ru", "pt-BR"))).containsExactly("en", "ru", "pt-BR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EN", "en ", "en_GB", "english language", "und"})
    void refuseALineThatIsNoTag(String line) {
        assertThatThrownBy(() -> Languages.parse("languages", List.of("ru", line)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("languages, line 2: language is '" + line + "'; it must be a tag such as en or pt-BR");
    }

    @Test
    void refuseATagGivenTwice() {
        assertThatThrownBy(() -> Languages.parse("languages", List.of("en", "ru", "en")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("languages, line 3: language 'en' is given twice");
    }

    @Test
    void refuseAnEmptyIndex() {
        assertThatThrownBy(() -> Languages.parse("languages", List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("languages is empty; it must name at least one language");
    }
}
