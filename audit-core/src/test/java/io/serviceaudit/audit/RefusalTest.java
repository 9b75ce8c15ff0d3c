package io.serviceaudit.audit;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.RedFlag;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What this package refuses, in its own words, and what is only just legal. */
class RefusalTest {
    private static final String ID_RULE =
            "; it must be 1-64 characters, lower-case letters, digits and single hyphens between them";
    private static final String HOST_ID_RULE = "; it must be 1-128 printable characters";

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static final Checklist CHECKLIST = Checklist.builder("care", "1.2", text("Care"))
            .section(Section.builder("s")
                    .item(Item.builder("a", text("a?"), Scales.YES_NO_NA)
                            .redFlag(RedFlag.of(text("angry")))
                            .guidance(text("first?"))
                            .build())
                    .item(Item.builder("plain", text("plain?"), Scales.RATING_1_5)
                            .build())
                    .build())
            .build();

    private static final Audit BLANK = Audit.of(CHECKLIST, "q4", DAY);

    private static Text text(String text) {
        return Text.of("en", text);
    }

    private static Arguments refused(String sentence, ThrowingCallable call, String message) {
        return arguments(sentence, call, message);
    }

    private static Arguments legal(String sentence, ThrowingCallable call) {
        return arguments(sentence, call);
    }

    static Stream<Arguments> ofAudits() {
        StageSummary stage = new StageSummary(Stage.CUSTOMER_JOURNEY, StageState.OPEN, List.of(), List.of());
        return Stream.of(
                refused("an audit without an id", () -> Audit.of(CHECKLIST, "", DAY), "audit id is ''" + HOST_ID_RULE),
                refused("a blank id", () -> Audit.of(CHECKLIST, "  ", DAY), "audit id is '  '" + HOST_ID_RULE),
                refused(
                        "an id with a line break",
                        () -> Audit.of(CHECKLIST, "q4\nnorth", DAY),
                        "audit id is 'q4\nnorth'" + HOST_ID_RULE),
                refused(
                        "an id with a zero-width space",
                        () -> Audit.of(CHECKLIST, "q4\u200Bnorth", DAY),
                        "audit id is 'q4\u200Bnorth'" + HOST_ID_RULE),
                refused(
                        "an id with a line separator",
                        () -> Audit.of(CHECKLIST, "q4\u2028north", DAY),
                        "audit id is 'q4\u2028north'" + HOST_ID_RULE),
                refused(
                        "an id with a paragraph separator",
                        () -> Audit.of(CHECKLIST, "q4\u2029north", DAY),
                        "audit id is 'q4\u2029north'" + HOST_ID_RULE),
                refused(
                        "an id with half a character",
                        () -> Audit.of(CHECKLIST, "q4\uD83D", DAY),
                        "audit id is 'q4\uD83D'" + HOST_ID_RULE),
                refused(
                        "an id with a character for private use",
                        () -> Audit.of(CHECKLIST, "q4\uE000", DAY),
                        "audit id is 'q4\uE000'" + HOST_ID_RULE),
                refused(
                        "an id with a character that is not assigned",
                        () -> Audit.of(CHECKLIST, "q4\uFFFF", DAY),
                        "audit id is 'q4\uFFFF'" + HOST_ID_RULE),
                refused(
                        "an id of 129 characters",
                        () -> Audit.of(CHECKLIST, "q".repeat(129), DAY),
                        "audit id is '" + "q".repeat(129) + "'" + HOST_ID_RULE),
                refused(
                        "an answer to an item that is not there",
                        () -> BLANK.with("b", Answer.of("yes")),
                        "answer to item 'b', which checklist 'care' 1.2 does not have"),
                refused(
                        "even one that says nothing",
                        () -> BLANK.with("b", Answer.none()),
                        "answer to item 'b', which checklist 'care' 1.2 does not have"),
                refused(
                        "an option that the scale does not have",
                        () -> BLANK.with("a", Answer.of("partial")),
                        "answer to item 'a' is 'partial', which its scale 'yes-no-na' does not have"),
                refused(
                        "a rating on a scale of options",
                        () -> BLANK.with("a", Answer.of(1)),
                        "answer to item 'a' is '1', which its scale 'yes-no-na' does not have"),
                refused(
                        "an option on a rating scale",
                        () -> BLANK.with("plain", Answer.of("4")),
                        "answer to item 'plain' is '4', which its scale 'rating-1-5' does not have"),
                refused(
                        "a rating out of range",
                        () -> BLANK.with("plain", Answer.of(6)),
                        "answer to item 'plain' is '6', which its scale 'rating-1-5' does not have"),
                refused(
                        "n/a where the scale has none",
                        () -> BLANK.with("plain", Answer.of("n/a")),
                        "answer to item 'plain' is 'n/a', which its scale 'rating-1-5' does not have"),
                refused(
                        "a red flag on an item without one",
                        () -> BLANK.with("plain", Answer.of(4).withRedFlag(true)),
                        "answer to item 'plain' says redFlag; the item has no red flag"),
                refused(
                        "a red flag denied on an item without one",
                        () -> BLANK.with("plain", Answer.of(4).withRedFlag(false)),
                        "answer to item 'plain' says redFlag; the item has no red flag"),
                refused(
                        "more guiding questions answered than there are",
                        () -> BLANK.with(
                                "a", Answer.none().withGuidance(List.of(GuidanceAnswer.YES, GuidanceAnswer.NO))),
                        "answer to item 'a' answers 2 guiding questions; the item has 1"),
                refused(
                        "one of many answers that does not fit",
                        () -> BLANK.withAll(Map.of("a", Answer.of("maybe"))),
                        "answer to item 'a' is 'maybe', which its scale 'yes-no-na' does not have"),
                refused(
                        "a self-rating of 0",
                        () -> BLANK.withSelfRating(0),
                        "self-rating is 0; it must be from 1 to 5"),
                refused(
                        "a self-rating of 6",
                        () -> BLANK.withSelfRating(6),
                        "self-rating is 6; it must be from 1 to 5"),
                refused(
                        "a stage twice",
                        () -> BLANK.withStages(List.of(stage, stage)),
                        "stage 'customer-journey' is given twice; ids must differ"),
                refused(
                        "an action twice",
                        () -> BLANK.withActions(List.of(
                                Action.builder("a1", "Call back").build(),
                                Action.builder("a1", "Write back").build())),
                        "action 'a1' is given twice; ids must differ"),
                refused(
                        "an action on an item that is not there",
                        () -> BLANK.withActions(List.of(Action.builder("a1", "Call back")
                                .items(List.of("a", "b"))
                                .build())),
                        "action 'a1' is about item 'b', which checklist 'care' does not have"));
    }

    static Stream<Arguments> ofAnswers() {
        return Stream.of(
                refused(
                        "a blank situation",
                        () -> Answer.none().withSituation(" "),
                        "situation of an answer must not be blank"),
                refused(
                        "a blank improvement",
                        () -> Answer.none().withImprove(""),
                        "improve of an answer must not be blank"),
                refused("a blank owner", () -> Answer.none().withOwner("\t"), "owner of an answer must not be blank"),
                refused(
                        "a blank comment",
                        () -> Answer.none().withComment("\n"),
                        "comment of an answer must not be blank"),
                refused("evidence from nowhere", () -> Evidence.of(" "), "source of evidence must not be blank"),
                refused("a blank note", () -> Evidence.of("CRM").withNote(""), "note of evidence must not be blank"),
                refused("a blank link", () -> Evidence.of("CRM").withLink(" "), "link of evidence must not be blank"));
    }

    static Stream<Arguments> ofActions() {
        return Stream.of(
                refused(
                        "an action without an id",
                        () -> Action.builder("", "Call back").build(),
                        "action id is ''" + HOST_ID_RULE),
                refused(
                        "an action without a title",
                        () -> Action.builder("a1", " ").build(),
                        "title of action 'a1' must not be blank"),
                refused(
                        "an action on an item twice",
                        () -> Action.builder("a1", "Call back")
                                .items(List.of("a", "a"))
                                .build(),
                        "item of action 'a1' 'a' is given twice; ids must differ"),
                refused(
                        "an action with a blank owner",
                        () -> Action.builder("a1", "Call back").owner("").build(),
                        "owner of action 'a1' must not be blank"),
                refused(
                        "an action without effort",
                        () -> Action.builder("a1", "Call back").effort(0).build(),
                        "effort of action 'a1' is 0; it must be from 1 to 1000"),
                refused(
                        "an action with too much effort",
                        () -> Action.builder("a1", "Call back").effort(1_001).build(),
                        "effort of action 'a1' is 1001; it must be from 1 to 1000"),
                refused(
                        "a measure of success in another unit",
                        () -> new Action.Measure(Metrics.NPS, Quantity.ofPercent("45")),
                        "value of metric 'nps' is in percent; it must be in points"),
                refused(
                        "a measure of success out of reach",
                        () -> new Action.Measure(Metrics.NPS, Quantity.ofPoints("101")),
                        "value of metric 'nps' is 101; it must be from -100 to 100"));
    }

    static Stream<Arguments> ofGoalsAndScope() {
        return Stream.of(
                refused(
                        "a change in another unit",
                        () -> new Goal.ChangeBy(Metrics.NPS, Quantity.ofPercent("10")),
                        "goal on metric 'nps' is in percent; it must be in points"),
                refused(
                        "a change by nothing",
                        () -> new Goal.ChangeBy(Metrics.NPS, Quantity.ofPoints("0.0")),
                        "goal on metric 'nps' changes it by 0; it must change it"),
                refused(
                        "a change by no percent",
                        () -> new Goal.ChangeByPercent(Metrics.NPS, Ratio.ZERO),
                        "goal on metric 'nps' changes it by 0; it must change it"),
                refused(
                        "a target in another unit",
                        () -> new Goal.Target(Metrics.CRR, Quantity.ofPoints("88")),
                        "value of metric 'crr' is in points; it must be in percent"),
                refused(
                        "a target out of reach",
                        () -> new Goal.Target(Metrics.CRR, Quantity.ofPercent("100.1")),
                        "value of metric 'crr' is 100.1; it must be from 0 to 100"),
                refused(
                        "a channel without a name",
                        () -> Scope.open().withChannels(List.of("chat", "")),
                        "channel in scope is ''" + HOST_ID_RULE),
                refused(
                        "a channel twice",
                        () -> Scope.open().withChannels(List.of("chat", "phone", "chat")),
                        "channel in scope 'chat' is given twice; ids must differ"),
                refused(
                        "a blank segment",
                        () -> Scope.open().withSegment(" "),
                        "segment of the scope must not be blank"),
                refused("a blank place", () -> Scope.open().withPlace(""), "place of the scope must not be blank"),
                refused(
                        "a period that ends before it begins",
                        () -> new DateRange(DAY, DAY.minusDays(1)),
                        "end of period is 2026-11-19; it must not be before its start, 2026-11-20"));
    }

    static Stream<Arguments> ofPeopleAndStages() {
        return Stream.of(
                refused("an auditor without an id", () -> Auditor.of(""), "auditor id is ''" + HOST_ID_RULE),
                refused(
                        "an auditor with a blank name",
                        () -> Auditor.of("u17").withName(" "),
                        "name of auditor 'u17' must not be blank"),
                refused("a subject without an id", () -> Subject.of(" "), "subject id is ' '" + HOST_ID_RULE),
                refused(
                        "a subject with a blank name",
                        () -> Subject.of("north").withName(""),
                        "name of subject 'north' must not be blank"),
                refused(
                        "a subject of an industry that is no id",
                        () -> Subject.of("north").withIndustry("SaaS"),
                        "industry of subject 'north' is 'SaaS'" + ID_RULE),
                refused(
                        "a tag without a name",
                        () -> Subject.of("north").withTag("", "Kazan"),
                        "tag of subject 'north' is ''" + HOST_ID_RULE),
                refused(
                        "a stage with a blank conclusion",
                        () -> new StageSummary(
                                Stage.STAFF_INTERVIEWS, StageState.DONE, List.of(), List.of("too slow", " ")),
                        "conclusion of stage 'staff-interviews' must not be blank"),
                refused(
                        "a figure without a label",
                        () -> new StageSummary.Figure(" ", BigDecimal.ONE),
                        "label of a figure must not be blank"));
    }

    @ParameterizedTest(name = "refused: {0}")
    @MethodSource({"ofAudits", "ofAnswers", "ofActions", "ofGoalsAndScope", "ofPeopleAndStages"})
    void namesTheThingTheValueAndTheRule(String sentence, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(sentence)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> nulls() {
        return Stream.of(
                refused("an audit of no checklist", () -> Audit.of(null, "q4", DAY), "checklist"),
                refused("an audit of no day", () -> Audit.of(CHECKLIST, "q4", null), "date"),
                refused("an audit in no state", () -> BLANK.withState(null), "state"),
                refused("an audit by nobody", () -> BLANK.withAuditor(null), "auditor"),
                refused("an audit about nobody", () -> BLANK.withSubject(null), "subject"),
                refused("an audit of no scope", () -> BLANK.withScope(null), "scope"),
                refused("a goal on no metric", () -> new Goal.ChangeByPercent(null, Ratio.ONE), "metric"),
                refused(
                        "a summary of no stage",
                        () -> new StageSummary(null, StageState.DONE, List.of(), List.of()),
                        "stage"),
                refused(
                        "a summary in no state",
                        () -> new StageSummary(Stage.STAFF_INTERVIEWS, null, List.of(), List.of()),
                        "state"),
                refused("a figure without a value", () -> new StageSummary.Figure("tickets", null), "value"));
    }

    @ParameterizedTest(name = "refused: {0}")
    @MethodSource("nulls")
    void namesWhatMayNotBeNull(String sentence, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(sentence)
                .isInstanceOf(NullPointerException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> corners() {
        return Stream.of(
                legal("an id of 128 characters", () -> Audit.of(CHECKLIST, "q".repeat(128), DAY)),
                legal(
                        "an id of 128 characters of two units each",
                        () -> Audit.of(CHECKLIST, "\uD83D\uDE00".repeat(128), DAY)),
                legal("an id in any script, with spaces", () -> Audit.of(CHECKLIST, "Аудит № 4 / Казань", DAY)),
                legal("an answer that says nothing", () -> BLANK.with("a", Answer.none())),
                legal("a red flag alone", () -> BLANK.with("a", Answer.none().withRedFlag(true))),
                legal(
                        "an action about no item",
                        () -> BLANK.withActions(
                                List.of(Action.builder("a1", "Call back").build()))),
                legal(
                        "an action that is due before the audit",
                        () -> BLANK.withActions(List.of(Action.builder("a1", "Call back")
                                .due(DAY.minusDays(1))
                                .build()))),
                legal("an action of the least and of the most effort", () -> {
                    Action.builder("a1", "Call back").effort(1).build();
                    Action.builder("a1", "Call back").effort(Item.MOST_EFFORT).build();
                }),
                legal(
                        "a self-rating of 1 and of 5",
                        () -> BLANK.withSelfRating(1).withSelfRating(5)),
                legal("a period of one day", () -> new DateRange(DAY, DAY)),
                legal("no channels", () -> Scope.open().withChannels(List.of())),
                legal("a change for the worse", () -> new Goal.ChangeBy(Metrics.NPS, Quantity.ofPoints("-10"))),
                legal("a change beyond the range", () -> new Goal.ChangeBy(Metrics.NPS, Quantity.ofPoints("150"))),
                legal(
                        "a target at the end of the range",
                        () -> new Goal.Target(Metrics.CRR, Quantity.ofPercent("100"))),
                legal("a tag with an empty value", () -> Subject.of("north").withTag("city", "")),
                legal("a figure below 0", () -> new StageSummary.Figure("margin", new BigDecimal("-1"))),
                legal("a link that is no address", () -> Evidence.of("CRM").withLink("shelf 4, folder 2")));
    }

    @ParameterizedTest(name = "legal: {0}")
    @MethodSource("corners")
    void whatIsOnlyJustLegalIsAdmitted(String sentence, ThrowingCallable call) {
        assertThatNoException().as(sentence).isThrownBy(call);
    }
}
