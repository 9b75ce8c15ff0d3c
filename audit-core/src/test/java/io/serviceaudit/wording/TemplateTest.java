package io.serviceaudit.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.serviceaudit.checklist.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private static Text text(String english, String russian) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        byLanguage.put("en", english);
        byLanguage.put("ru", russian);
        return Text.of("en", byLanguage);
    }

    @Test
    void putsValuesInEveryLanguage() {
        Template template = Template.of(text("{item} is on scale {scale}.", "Шкала {scale}, пункт {item}"));

        assertThat(template.with(Map.of("item", "on-time", "scale", 5)).byLanguage())
                .containsExactly(entry("en", "on-time is on scale 5."), entry("ru", "Шкала 5, пункт on-time"));
        assertThat(template.names()).containsExactlyInAnyOrder("item", "scale");
    }

    @Test
    void putsATextInInTheLanguageAtHand() {
        Text filled =
                Template.of(text("Of {place}", "Место: {place}")).with(Map.of("place", text("the whole", "весь лист")));

        assertThat(filled.byLanguage()).containsExactly(entry("en", "Of the whole"), entry("ru", "Место: весь лист"));
    }

    @Test
    void leavesATextWithoutBracesAsItIs() {
        Text plain = text("Remove it.", "Удалите.");

        assertThat(Template.of(plain).names()).isEmpty();
        assertThat(Template.of(plain).with(Map.of("item", "on-time"))).isEqualTo(plain);
    }

    @Test
    void takesBracesInAValueForNoName() {
        assertThat(Template.of(Text.of("en", "{a}, {b}"))
                        .with(Map.of("a", "{b}", "b", "${7*7}"))
                        .toString())
                .isEqualTo("{b}, ${7*7}");
    }

    @Test
    void refusesAValueThatIsMissing() {
        Template template = Template.of(Text.of("en", "Item {item}"));

        assertThatThrownBy(() -> template.with(Map.of("scale", "x")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("text 'Item {item}' needs a value for 'item'");
    }

    @Test
    void refusesABraceLeftOpen() {
        assertThatThrownBy(() -> Template.of(Text.of("en", "Item {item")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("text 'Item {item' has a brace that is left open");
    }

    @Test
    void refusesLanguagesThatNameDifferentValues() {
        assertThatThrownBy(() -> Template.of(text("Item {item}", "Пункт {itme}")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("text 'Пункт {itme}' names [itme]; in another language it names [item], "
                        + "and they must be the same");
    }
}
