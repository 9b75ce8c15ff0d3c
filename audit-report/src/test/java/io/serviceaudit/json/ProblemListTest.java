package io.serviceaudit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.checklist.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemListTest {
    private static final Text MESSAGE = Text.of(
            "en", Map.of("en", "{what} is wrong; take one of {these}.", "ru", "{what} — ошибка; есть {these}."));
    private static final Map<String, Object> VALUES = Map.of("what", "a\tb{these}", "these", List.of("x", "y"));

    private final ProblemList list = ProblemList.in(Locale.ENGLISH);

    private List<Problem> problems() {
        return Refused.problems(list::throwIfAny);
    }

    @Test
    void throwsNothingWhileItIsEmpty() {
        assertThat(list.isEmpty()).isTrue();
        list.throwIfAny();
    }

    @Test
    void fillsMessagesInAsThoseOnJsonAre() {
        list.add("/a", "E12", ProblemCode.REFUSED, MESSAGE, VALUES);
        assertThat(list.isEmpty()).isFalse();
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo("/a");
            assertThat(problem.cell()).contains("E12");
            assertThat(problem.code()).isEqualTo(ProblemCode.REFUSED);
            assertThat(problem.message()).isEqualTo("a\\u0009b{these} is wrong; take one of x, y.");
            assertThat(problem.suggestion()).isEmpty();
            assertThat(problem.line()).isEmpty();
            assertThat(problem.column()).isEmpty();
            assertThat(problem)
                    .hasToString("E12 [refused] a\\u0009b{these} is wrong; take one of x, y.")
                    .isEqualTo(problem)
                    .isNotEqualTo(Problem.placed("/a", "E13", ProblemCode.REFUSED, problem.message(), null));
        });
    }

    @Test
    void speaksTheLanguageAskedFor() {
        ProblemList russian = ProblemList.in(Locale.forLanguageTag("ru"));
        russian.addUnknown("", "A1", ProblemCode.UNKNOWN_ITEM, MESSAGE, VALUES, "itme", List.of("other", "item"));
        assertThatThrownBy(russian::throwIfAny)
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage("Ошибок в документе: 1\n- A1 [unknown-item] a\\u0009b{these} — ошибка; есть x, y."
                        + " Возможно, имелось в виду «item»?");
    }

    @Test
    void suggestsTheNearestOfTheNamesKnownIfOneIsNear() {
        list.addUnknown("", "A1", ProblemCode.UNKNOWN_ITEM, MESSAGE, VALUES, "itme", List.of("other", "item"));
        list.addUnknown("", "A2", ProblemCode.UNKNOWN_ITEM, MESSAGE, VALUES, "faraway", List.of("other", "item"));
        assertThat(problems())
                .extracting(problem -> problem.suggestion().orElse("none"))
                .containsExactly("item", "none");
    }

    @Test
    void keepsTheFirstThousandAndCountsAll() {
        for (int i = 0; i < 1_002; i++) {
            list.add("/" + i, ProblemCode.REFUSED, MESSAGE, VALUES);
        }
        assertThat(problems()).hasSize(1_001).last().satisfies(last -> {
            assertThat(last.code()).isEqualTo(ProblemCode.TOO_MANY_PROBLEMS);
            assertThat(last.cell()).isEmpty();
        });
        assertThatThrownBy(list::throwIfAny).hasMessageStartingWith("Problems in the document: 1002\n- /0 [refused] ");
    }

    @Test
    void refusesAMessageThatNamesAnotherValue() {
        assertThatThrownBy(() -> list.add("", ProblemCode.REFUSED, MESSAGE, Map.of("what", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("message '{what} is wrong; take one of {these}.' has places for values other than [what];"
                        + " it may name only these");
    }
}
