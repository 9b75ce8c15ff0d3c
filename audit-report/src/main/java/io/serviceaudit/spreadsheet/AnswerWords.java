package io.serviceaudit.spreadsheet;

import io.serviceaudit.catalog.Terms;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Scale;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.priority.Priority;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is written for answers, priorities and red flags. */
final class AnswerWords {
    static final Vocabulary<Priority> PRIORITIES = new Vocabulary<>(Arrays.stream(Priority.values())
            .map(priority -> Vocabulary.Word.of(priority, priority.code(), Terms.find("priority." + priority.code())))
            .toList());

    /** Yes and no, and what documents and workbooks write for them. */
    static final Vocabulary<Boolean> TRUTHS = new Vocabulary<>(List.of(
            new Vocabulary.Word<>(true, "true", Terms.get("option.yes")),
            new Vocabulary.Word<>(false, "false", Terms.get("option.no"))));

    private final Map<Scale, Vocabulary<Choice>> byScale = new IdentityHashMap<>();

    /** What is written for the choices of a scale. */
    Vocabulary<Choice> on(Scale scale) {
        return byScale.computeIfAbsent(scale, AnswerWords::of);
    }

    private static Vocabulary<Choice> of(Scale scale) {
        return new Vocabulary<>(scale.choices().stream()
                .map(choice -> {
                    Optional<Text> label = Terms.answer(scale, choice);
                    return Vocabulary.Word.of(choice, choice.code(), label);
                })
                .toList());
    }
}
