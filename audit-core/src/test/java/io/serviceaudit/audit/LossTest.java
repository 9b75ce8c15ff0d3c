package io.serviceaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.wording.Languages;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LossTest {
    @Test
    void everyKindHasAText() {
        Set<String> codes =
                Arrays.stream(Loss.Kind.values()).map(Loss.Kind::code).collect(Collectors.toSet());

        assertThat(Loss.texts().keys()).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void speaksAllLanguagesOfTheLibrary() {
        Loss loss = Loss.actionItemGone("x", "a");

        assertThat(loss.message().byLanguage().keySet()).containsExactlyElementsOf(Languages.BUILT_IN);
        assertThat(loss.message().in(Locale.forLanguageTag("ru")))
                .isEqualTo("Действие «x» сохраняется, но уже не относится к пункту «a»: он не переносится.");
    }

    @Test
    void isEqualToAnotherThatSaysTheSame() {
        assertThat(Loss.guidanceGone("a", 1, 2))
                .isEqualTo(Loss.guidanceGone("a", 1, 2))
                .hasSameHashCodeAs(Loss.guidanceGone("a", 1, 2))
                .isNotEqualTo(Loss.guidanceGone("a", 1, 3))
                .isNotEqualTo(Loss.guidanceGone("b", 1, 2))
                .isNotEqualTo(Loss.redFlagGone("a"))
                .isNotEqualTo(null);
        assertThat(Loss.actionItemGone("x", "a")).isNotEqualTo(Loss.actionItemGone("y", "a"));
    }
}
