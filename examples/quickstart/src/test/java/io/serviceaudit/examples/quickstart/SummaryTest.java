package io.serviceaudit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.priority.Priority;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Scorer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SummaryTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final String STANDARD = "{\"id\": \"standard\"}";

    private static String english(String channels, String answers) {
        return Courier.summary(Locale.ENGLISH, STANDARD, channels, answers);
    }

    private static String russian(String channels, String answers) {
        return Courier.summary(RUSSIAN, STANDARD, channels, answers);
    }

    /** The lines from a heading up to the next empty one. */
    private static String part(String heading, String summary) {
        return summary.lines()
                .dropWhile(line -> !line.startsWith(heading))
                .takeWhile(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    @Nested
    class States {
        @Test
        void withNothingAnsweredThereIsNoScoreYet() {
            assertThat(part("Status", english("", ""))).isEqualTo("""
                    Status       Diagnosis needed
                    Progress     0 of 3 answered (0.0%)
                    Health       no score yet: nothing is answered""");
            assertThat(part("What to tackle", english("", ""))).isEqualTo("""
                    What to tackle first
                      Nothing is answered yet.""");
            assertThat(part("Статус", russian("", ""))).isEqualTo("""
                    Статус       Нужна диагностика
                    Прогресс     ответов: 0 из 3 (0,0\u00a0%)
                    Здоровье     оценки пока нет: нет ни одного ответа""");
            assertThat(part("С чего", russian("", ""))).isEqualTo("""
                    С чего начать
                      Пока нет ни одного ответа.""");
        }

        @Test
        void withNothingAnsweredThereIsNoScoreYetEvenWhereUnansweredCountsAsZero() {
            String summary = Courier.summary(
                    Locale.ENGLISH, "{\"id\": \"standard\", \"unanswered\": \"zero\"}", "\"phone\"", "");
            assertThat(part("Health", summary)).isEqualTo("Health       no score yet: nothing is answered");
            assertThat(part("Sections", summary))
                    .contains("  On the phone")
                    .contains("not answered yet  0 of 1")
                    .doesNotContain("%");
        }

        @Test
        void unansweredItemsThatCountAsZeroAreExplained() {
            String zero = "{\"id\": \"standard\", \"unanswered\": \"zero\", \"minimumCoverage\": 0}";
            assertThat(part("Health", Courier.summary(Locale.ENGLISH, zero, "", "\"on-time\": \"yes\"")))
                    .isEqualTo("""
                            Health       33.3%  ██████░░░░░░░░░░░░░░  Critical
                                         Items without an answer count as 0 here.""");
            assertThat(part("Здоровье", Courier.summary(RUSSIAN, zero, "", "\"on-time\": \"yes\"")))
                    .isEqualTo("""
                            Здоровье     33,3\u00a0%  ██████░░░░░░░░░░░░░░  Критический
                                         Пункты без ответа считаются здесь за 0.""");
            assertThat(Courier.summary(Locale.ENGLISH, zero, "", "\"on-time\": \"yes\""))
                    .contains(
                            "  1. Are the couriers polite?\n     Priority: Medium (suggested) · not answered yet · health +33.3 once fixed");
        }

        @Test
        void withTooLittleAnsweredHealthIsProvisional() {
            assertThat(part("Health", english("", "\"on-time\": \"yes\""))).isEqualTo("""
                    Health       100.0%  ████████████████████
                                 Provisional: too little is answered to name a level.""");
            assertThat(part("Здоровье", russian("", "\"on-time\": \"yes\""))).isEqualTo("""
                    Здоровье     100,0\u00a0%  ████████████████████
                                 Предварительно: ответов слишком мало, чтобы назвать уровень.""");
        }

        @Test
        void aFailedCriticalItemIsNamedBesideTheCappedHealth() {
            String answers = "\"on-time\": \"no\", \"polite\": \"yes\"";
            assertThat(part("Health", english("", answers))).isEqualTo("""
                    Health       20.0%  ████░░░░░░░░░░░░░░░░  Critical
                                 Capped at 20.0% by a failed critical item, otherwise 50.0%:
                                 - Do parcels arrive on time?""");
            assertThat(part("Здоровье", russian("", answers))).isEqualTo("""
                    Здоровье     20,0\u00a0%  ████░░░░░░░░░░░░░░░░  Критический
                                 Не выше 20,0\u00a0% из-за критического провала, иначе 50,0\u00a0%:
                                 - Приходят ли посылки вовремя?""");
            // Fixed, both are good: 100 percent, 80 more than the cap.
            assertThat(english("", answers))
                    .contains("Priority: High (suggested) · critical item failed · health +80.0 once fixed");
            assertThat(russian("", answers))
                    .contains("Приоритет: Высокий (предложен) · критический провал · прирост здоровья:\n     80,0");
        }

        @Test
        void aFailedCriticalItemThatCapsNothingIsNamedAsSuch() {
            assertThat(part("Health", english("", "\"on-time\": \"no\", \"polite\": \"no\"")))
                    .isEqualTo("""
                    Health       0.0%  ░░░░░░░░░░░░░░░░░░░░  Critical
                                 A critical item failed:
                                 - Do parcels arrive on time?""");
        }

        @Test
        void withEveryAnswerNotApplicableThereIsNoScore() {
            String answers = "\"on-time\": \"n/a\", \"polite\": \"n/a\", \"return-rules\": \"n/a\"";
            assertThat(part("Status", english("", answers))).isEqualTo("""
                    Status       Complete
                    Progress     3 of 3 answered (100.0%)
                    Health       no score: every answer is "not applicable\"""");
            assertThat(part("What to tackle", english("", answers)))
                    .endsWith("  Nothing is scored, so nothing stands out.");
            assertThat(part("Статус", russian("", answers))).endsWith("""
                    Здоровье     оценки нет: на всё ответили «не применимо»""");
            assertThat(part("С чего", russian("", answers))).endsWith("  Оценивать нечего, поэтому замечаний нет.");
        }

        @Test
        void withEveryAnswerSoFarNotApplicableThereIsNoScoreYet() {
            assertThat(part("Health", english("", "\"on-time\": \"n/a\"")))
                    .isEqualTo("Health       no score yet: so far every answer is \"not applicable\"");
            assertThat(part("Здоровье", russian("", "\"on-time\": \"n/a\"")))
                    .isEqualTo("Здоровье     оценки пока нет: все данные ответы — «не применимо»");
        }

        @Test
        void withOnlyGoodAnswersNothingStandsOut() {
            assertThat(part("What to tackle", english("", "\"on-time\": \"yes\"")))
                    .isEqualTo("""
                    What to tackle first
                      Nothing stands out: no answer needs attention.""");
            assertThat(part("С чего", russian("", "\"on-time\": \"yes\""))).isEqualTo("""
                    С чего начать
                      Замечаний нет: ни один ответ не требует внимания.""");
        }

        @Test
        void whereNoItemAppliesThatIsSaid() {
            assertThat(phoneOnly(Locale.ENGLISH)).isEqualTo("""
                    Phone — p1, 1 March 2026

                    Status       Diagnosis needed
                    Progress     no item applies here
                    Health       no score: no item applies here

                    Sections
                      phone  does not apply here

                    What to tackle first
                      Nothing: no item applies here.
                    """);
            assertThat(phoneOnly(RUSSIAN)).isEqualTo("""
                    Phone — p1, 1 марта 2026 г.

                    Статус       Нужна диагностика
                    Прогресс     ни один пункт здесь не применяется
                    Здоровье     оценки нет: ни один пункт здесь не применяется

                    Разделы
                      phone  здесь не применяется

                    С чего начать
                      Начинать не с чего: ни один пункт здесь не применяется.
                    """);
        }

        private String phoneOnly(Locale locale) {
            Checklist checklist = Checklist.builder("phone", "1", Text.of("en", "Phone"))
                    .section(Section.builder("phone")
                            .appliesWhen(new Condition.Channel("phone"))
                            .item(Item.builder("a", Text.of("en", "A?"), Scales.YES_NO_NA)
                                    .build())
                            .build())
                    .build();
            return summary(Audit.of(checklist, "p1", LocalDate.of(2026, 3, 1)), Scoring.open(), locale);
        }

        @Test
        void whereNoTopProblemIsAskedForTheFindingsAreCounted() {
            String none = "{\"id\": \"standard\", \"top\": 0}";
            assertThat(part("What to tackle", Courier.summary(Locale.ENGLISH, none, "", "\"on-time\": \"no\"")))
                    .endsWith("  The report names what needs attention: 1 in all.");
            assertThat(part("С чего", Courier.summary(RUSSIAN, none, "", "\"on-time\": \"no\"")))
                    .endsWith("  Всё, что требует внимания, названо в отчёте; замечаний: 1.");
        }

        @Test
        void aPriorityOfTheAuditorsIsNotSuggestedAndMayStandBesideNotApplicable() {
            String answers = "\"polite\": {\"value\": \"n/a\", \"priority\": \"low\"}, \"on-time\": \"yes\"";
            assertThat(english("", answers)).contains("     Priority: Low · marked as not applicable\n");
            assertThat(russian("", answers)).contains("     Приоритет: Низкий · отмечено: не применимо\n");
        }
    }

    @Nested
    class Sections {
        @Test
        void showTheirScoreOrWhyThereIsNone() {
            assertThat(part("Sections", english("", "\"on-time\": \"n/a\", \"return-rules\": \"n/a\"")))
                    .isEqualTo("""
                            Sections
                              Handover at the door, in the shop, at the  not scored yet  1 of 2
                              neighbours' and at the collection point
                              On the phone                               does not apply here
                              returns                                    marked as not applicable  1 of 1""");
            assertThat(part("Разделы", russian("\"phone\"", "\"on-time\": \"yes\", \"polite\": \"partial\"")))
                    .isEqualTo("""
                            Разделы
                              Вручение у двери, в магазине, у соседей  ███████████████░░░░░  75,0\u00a0%  2 из 2
                              и в пункте выдачи заказов за углом
                              По телефону                              ответов пока нет  0 из 1
                              returns                                  ответов пока нет  0 из 1""");
        }

        @Test
        void alignPercentsOfAnyWidth() {
            assertThat(part(
                            "Sections",
                            english("\"phone\"", "\"on-time\": \"yes\", \"polite\": \"yes\", \"picked-up\": \"no\"")))
                    .contains("  ████████████████████  100.0%  2 of 2\n")
                    .contains("  ░░░░░░░░░░░░░░░░░░░░    0.0%  1 of 1\n");
        }
    }

    static Stream<Arguments> languagesAndDecimals() {
        return Stream.of(Locale.ENGLISH, RUSSIAN)
                .flatMap(locale -> Stream.of(0, 1, 10).map(decimals -> arguments(locale, decimals)));
    }

    @Nested
    class Width {
        private static final String LONG = "word ".repeat(60).strip();

        @ParameterizedTest
        @MethodSource("io.serviceaudit.examples.quickstart.SummaryTest#languagesAndDecimals")
        void isNeverAboveEightyColumns(Locale locale, int decimals) {
            String summary = summary(wordy(LONG), scoring(decimals), locale);
            assertThat(summary.lines()).allMatch(line -> line.length() <= 80);
            assertThat(summary.lines()).anyMatch(line -> line.length() > 70);
        }

        @Test
        void isAboveItOnlyWhereOneWordIs() {
            String summary = summary(wordy("W".repeat(100)), scoring(1), Locale.ENGLISH);
            assertThat(summary.lines().filter(line -> line.length() > 80))
                    .isNotEmpty()
                    .allMatch(line -> Arrays.stream(line.strip().split(" ")).anyMatch(word -> word.length() >= 100));
        }

        @Test
        void countsWideCharactersTwice() {
            String summary = summary(wordy("客服质量检查".repeat(20)), scoring(1), Locale.ENGLISH);
            assertThat(summary.lines().filter(line -> line.contains("客")))
                    .isNotEmpty()
                    .allMatch(line -> Columns.of(line) <= 80)
                    .anyMatch(line -> line.length() <= 40);
        }

        private Scoring scoring(int decimals) {
            return Scoring.open().withDecimals(decimals);
        }

        /** An audit that says {@code words} wherever it can. */
        private Audit wordy(String words) {
            Text text = Text.of("en", words);
            Section.Builder section = Section.builder("s").title(text);
            for (String id : List.of("a", "b", "c", "d")) {
                section.item(Item.builder(id, text, Scales.YES_NO_NA)
                        .critical(id.equals("a"))
                        .why(text)
                        .improve(text)
                        .build());
            }
            return Audit.of(
                            Checklist.builder("c", "1", text)
                                    .nextStep("critical", text)
                                    .section(section.build())
                                    .section(Section.builder("s2")
                                            .item(Item.builder("e", text, Scales.YES_NO_NA)
                                                    .build())
                                            .build())
                                    .build(),
                            "1",
                            LocalDate.of(2026, 3, 1))
                    .withSubject(Subject.of("x").withName(words))
                    .with("a", Answer.of("no"))
                    .with("b", Answer.of("yes"))
                    .with("c", Answer.of("no"))
                    .with("d", Answer.of("yes").withPriority(Priority.LOW));
        }
    }

    @Test
    void controlCharactersOfADocumentDoNotReachTheTerminal() {
        Checklist checklist = Checklist.builder("c", "1", Text.of("en", "Red \u001b[31malert"))
                .section(Section.builder("s")
                        .title(Text.of("en", "Two\nlines\u202e"))
                        .item(Item.builder("a", Text.of("en", "Is\tit\u0007?"), Scales.YES_NO_NA)
                                .build())
                        .build())
                .build();
        Audit audit = Audit.of(checklist, "1", LocalDate.of(2026, 3, 1))
                .withSubject(Subject.of("x").withName("Branch \u009b2J"))
                .with("a", Answer.of("no"));
        String summary = summary(audit, Scoring.open(), Locale.ENGLISH);
        assertThat(summary)
                .startsWith("Red  [31malert — Branch  2J, 1 March 2026\n")
                .contains("  1. Is it ?\n")
                .contains("  Two lines ");
        assertThat(summary.chars().filter(c -> c != '\n')).noneMatch(Character::isISOControl);
    }

    private static String summary(Audit audit, Scoring scoring, Locale locale) {
        return Summary.of(
                Reporter.in(locale).report(Scorer.of(audit.checklist(), scoring).score(audit)), locale);
    }
}
