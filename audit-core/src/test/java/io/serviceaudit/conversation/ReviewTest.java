package io.serviceaudit.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Auditor;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.scoring.Scorer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Audit BLANK = Audit.of(Catalog.conversationReview(), "r1", DAY);
    private static final String HOST_ID_RULE = "; it must be 1-128 printable characters";

    private static Review.Builder review() {
        return Review.builder(BLANK, "c1", "u1");
    }

    @Test
    void saysWhatItWasGiven() {
        LocalDateTime time = LocalDateTime.of(2026, 11, 19, 23, 40);
        DebriefCase debrief = DebriefCase.of(DebriefKind.GOOD).withNote("Listen to how she asks back");

        Review review = review().time(time)
                .channel("chat")
                .employee("Иванова А.")
                .team("north 2")
                .stratum("night-shift")
                .contactPoint("delivery")
                .scriptFit(ScriptFit.IMPROVISED)
                .debriefCase(debrief)
                .repeatContact(false)
                .frustrated(true)
                .build();

        assertThat(review.id()).isEqualTo("r1");
        assertThat(review.conversation()).isEqualTo("c1");
        assertThat(review.reviewer()).isEqualTo("u1");
        assertThat(review.time()).contains(time);
        assertThat(review.channel()).contains("chat");
        assertThat(review.employee()).contains("Иванова А.");
        assertThat(review.team()).contains("north 2");
        assertThat(review.stratum()).contains("night-shift");
        assertThat(review.contactPoint()).contains("delivery");
        assertThat(review.scriptFit()).contains(ScriptFit.IMPROVISED);
        assertThat(review.debriefCase()).contains(debrief);
        assertThat(review.repeatContact()).contains(false);
        assertThat(review.frustrated()).contains(true);
    }

    @Test
    void takesNothingForGrantedThatWasNotSaid() {
        Review review = review().build();

        assertThat(Stream.of(
                        review.time(),
                        review.channel(),
                        review.employee(),
                        review.team(),
                        review.stratum(),
                        review.contactPoint(),
                        review.scriptFit(),
                        review.debriefCase(),
                        review.repeatContact(),
                        review.frustrated()))
                .allMatch(Optional::isEmpty);
        assertThat(review.audit()).isSameAs(BLANK);
    }

    @Test
    void decidesConditionsOfItsScorecardByItsChannel() {
        Checklist checklist = Checklist.builder("calls", "1", Text.of("en", "Calls"))
                .section(Section.builder("s")
                        .item(Item.builder("record", Text.of("en", "Recorded?"), Scales.YES_NO_NA)
                                .build())
                        .item(Item.builder("voice", Text.of("en", "Clear voice?"), Scales.YES_NO_NA)
                                .appliesWhen(Condition.channel("phone"))
                                .build())
                        .build())
                .build();
        Audit audit =
                Audit.of(checklist, "r1", DAY).with("record", Answer.of("yes")).with("voice", Answer.of("no"));

        Review call = Review.builder(audit, "c1", "u1").channel("phone").build();
        Review chat = Review.builder(audit, "c1", "u1").channel("chat").build();

        assertThat(Scorer.of(checklist).score(call.audit()).health().score()).contains(Ratio.of(1, 2));
        assertThat(Scorer.of(checklist).score(chat.audit()).health().score()).contains(Ratio.ONE);
    }

    @Test
    void namesNeitherPeopleNorAnswersWhenPrinted() {
        assertThat(review().employee("Smith").build()).hasToString("Review[r1]");
        assertThat(DebriefCase.of(DebriefKind.BAD).withNote("Smith shouted")).hasToString("DebriefCase[bad]");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(
                        "a conversation without an id",
                        Review.builder(BLANK, " ", "u1"),
                        "conversation of review 'r1' is ' '" + HOST_ID_RULE),
                arguments(
                        "a reviewer without an id",
                        Review.builder(BLANK, "c1", ""),
                        "reviewer of review 'r1' is ''" + HOST_ID_RULE),
                arguments("a blank channel", review().channel(""), "channel of review 'r1' is ''" + HOST_ID_RULE),
                arguments("a blank employee", review().employee(""), "employee of review 'r1' is ''" + HOST_ID_RULE),
                arguments("a blank team", review().team(""), "team of review 'r1' is ''" + HOST_ID_RULE),
                arguments(
                        "a blank contact point",
                        review().contactPoint(""),
                        "contact point of review 'r1' is ''" + HOST_ID_RULE),
                arguments(
                        "a stratum that is no id",
                        review().stratum("Night shift"),
                        "stratum of review 'r1' is 'Night shift'; it must be 1-64 characters, lower-case letters, digits"
                                + " and single hyphens between them"),
                arguments(
                        "another auditor",
                        Review.builder(BLANK.withAuditor(Auditor.of("u2")), "c1", "u1"),
                        "auditor of review 'r1' is 'u2'; it must be its reviewer, 'u1', or left out"),
                arguments(
                        "other channels",
                        Review.builder(BLANK.withScope(Scope.open().withChannels(List.of("phone", "chat"))), "c1", "u1")
                                .channel("chat"),
                        "channels in the scope of review 'r1' are [phone, chat]; they must be its channel, 'chat', alone,"
                                + " or left out"),
                arguments(
                        "two defects, both named",
                        review().team("").employee(""),
                        "review 'r1' has 2 defects: employee of review 'r1' is ''" + HOST_ID_RULE
                                + "; team of review 'r1' is ''" + HOST_ID_RULE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses(String sentence, Review.Builder builder, String message) {
        assertThatThrownBy(builder::build)
                .as(sentence)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusesANoteThatSaysNothing() {
        DebriefCase bad = DebriefCase.of(DebriefKind.BAD);

        assertThatThrownBy(() -> bad.withNote(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("note of a debrief case must not be blank");
    }

    @ParameterizedTest
    @EnumSource
    void aWordFindsItsScriptFit(ScriptFit fit) {
        assertThat(ScriptFit.ofCode(fit.code())).contains(fit);
    }

    @ParameterizedTest
    @EnumSource
    void aWordFindsItsKindOfCase(DebriefKind kind) {
        assertThat(DebriefKind.ofCode(kind.code())).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GOOD", "FOLLOWED", "ugly"})
    void anyOtherWordFindsNeither(String word) {
        assertThat(ScriptFit.ofCode(word)).isEmpty();
        assertThat(DebriefKind.ofCode(word)).isEmpty();
    }
}
