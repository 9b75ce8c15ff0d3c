package io.serviceaudit.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.json.ProblemMessages;
import io.serviceaudit.priority.Priority;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTextsTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");

    @Test
    void thereIsATextForEveryProblemAndNoOther() {
        assertThat(ProblemMessages.standard().keys().stream().filter(key -> key.startsWith("sheet.")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SheetProblem.values())
                        .map(SheetProblem::key)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(SheetProblem.class)
    void everyLanguageNamesTheValuesOfAProblem(SheetProblem problem) {
        assertThat(ProblemMessages.standard().text(problem.key()).byLanguage())
                .containsOnlyKeys("en", "ru")
                .allSatisfy((language, text) -> assertThat(PARAMETER
                                .matcher(text)
                                .results()
                                .map(MatchResult::group)
                                .map(p -> p.substring(1, p.length() - 1)))
                        .as(language)
                        .containsExactlyInAnyOrderElementsOf(problem.parameters()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void theNoteNamesColumnsAndWordsAsTheyAre(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String note = SheetTexts.get("note").in(locale);
        assertThat(note)
                .contains(AnswerWords.PRIORITIES.shown(locale))
                .contains(AnswerWords.TRUTHS.shown(locale))
                .contains(AnswerWords.PRIORITIES.shown(Priority.HIGH, locale));
        for (AnswerColumn column : new AnswerColumn[] {AnswerColumn.ANSWER, AnswerColumn.COMMENT}) {
            assertThat(note).contains(SheetTexts.get("answers." + column.code()).in(locale));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void whatAppearsAtACellIsNotLongerThanExcelShows(String language) {
        // Limits of the file format, ECMA-376 part 1, 18.3.1.32: titles 32 characters, texts 255.
        for (String key : new String[] {"pick", "day"}) {
            Locale locale = Locale.forLanguageTag(language);
            assertThat(SheetTexts.get(key + ".title").in(locale)).hasSizeLessThanOrEqualTo(32);
            assertThat(SheetTexts.get(key + ".text").in(locale)).hasSizeLessThanOrEqualTo(255);
        }
    }

    @Test
    void headingsOfOneTableDifferInAllLanguages() {
        for (Heading[] table :
                new Heading[][] {HeadColumn.values(), AnswerColumn.values(), FindingColumn.values(), PlanColumn.values()
                }) {
            TreeSet<String> headings = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            int count = 0;
            for (Heading column : table) {
                for (String heading : SheetTexts.get(column.family() + "." + column.code())
                        .byLanguage()
                        .values()) {
                    headings.add(heading);
                    count++;
                }
            }
            assertThat(headings).hasSize(count);
        }
    }
}
