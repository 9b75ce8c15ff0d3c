package io.serviceaudit.scoring;

import static io.serviceaudit.checklist.ScoringModel.ALL_OR_NOTHING;
import static io.serviceaudit.checklist.ScoringModel.FLAT;
import static io.serviceaudit.checklist.ScoringModel.FLAT_UNWEIGHTED;
import static io.serviceaudit.checklist.ScoringModel.HIERARCHICAL;
import static io.serviceaudit.scoring.SmallAudit.english;
import static io.serviceaudit.scoring.SmallAudit.flagged;
import static io.serviceaudit.scoring.SmallAudit.item;
import static io.serviceaudit.scoring.SmallAudit.rated;
import static io.serviceaudit.scoring.SmallAudit.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.RedFlag;
import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.measure.Ratio;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What raising one finding to value 1 would give back: rule S20. */
class GainTest {
    /** Section care weighs 2, with items of 1 and 2; section pay weighs 1, with items of 2 and 3. */
    private static final SmallAudit TWO_SECTIONS = SmallAudit.of(
            section("care", "2", item("a", "1"), item("b", "2")), section("pay", "1", item("c", "2"), item("d", "3")));

    /** Care has 2 of 3, pay 3 of 5; b and c are findings. */
    private static final SmallAudit ANSWERED = TWO_SECTIONS.answers("a=yes b=partial c=no d=yes");

    private static Finding finding(SmallAudit audit, String item) {
        return audit.score().findings().stream()
                .filter(finding -> finding.item().item().id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    /** Gain after and before knock-out, such as {@code "2/11 2/11"}; {@code none} where there is none. */
    private static String gain(SmallAudit audit, String item) {
        return finding(audit, item)
                .gain()
                .map(gain -> gain.health() + " " + gain.beforeKnockOut())
                .orElse("none");
    }

    static Stream<Arguments> models() {
        return Stream.of(
                // health 7/11; b adds 2 * (2 - 1) = 2 to earned, c adds 1 * (2 - 0) = 2
                arguments("S20: flat, half of an item", ANSWERED, FLAT, "b", "2/11 2/11"),
                arguments("S20: flat, a whole item", ANSWERED, FLAT, "c", "2/11 2/11"),
                // care goes from 2/3 to 1: 2 * 1/3 / 3
                arguments("S20: hierarchical, half of an item", ANSWERED, HIERARCHICAL, "b", "2/9 2/9"),
                // pay goes from 3/5 to 1: 1 * 2/5 / 3
                arguments("S20: hierarchical, a whole item", ANSWERED, HIERARCHICAL, "c", "2/15 2/15"),
                // (1 - 0.5) / 4, (1 - 0) / 4
                arguments("S20: flat-unweighted, half of an item", ANSWERED, FLAT_UNWEIGHTED, "b", "1/8 1/8"),
                arguments("S20: flat-unweighted, a whole item", ANSWERED, FLAT_UNWEIGHTED, "c", "1/4 1/4"),
                arguments("S20: all-or-nothing, while another is missing", ANSWERED, ALL_OR_NOTHING, "b", "0/1 0/1"),
                arguments(
                        "S20: all-or-nothing, the last that is missing",
                        ANSWERED.answers("c=yes"),
                        ALL_OR_NOTHING,
                        "b",
                        "1/1 1/1"),
                arguments(
                        "S20: all-or-nothing, n/a under zero is missing too",
                        ANSWERED.answers("c=yes a=n/a").notApplicableZero(),
                        ALL_OR_NOTHING,
                        "b",
                        "0/1 0/1"),
                arguments(
                        "S20: all-or-nothing, unanswered left out is no matter",
                        TWO_SECTIONS.answers("b=partial d=yes"),
                        ALL_OR_NOTHING,
                        "b",
                        "1/1 1/1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void isTheExactDifferenceUnderEachModel(
            String rule, SmallAudit audit, ScoringModel model, String item, String gain) {
        assertThat(gain(audit.model(model), item)).as(rule).isEqualTo(gain);
    }

    static Stream<Arguments> knockOuts() {
        SmallAudit one = SmallAudit.of(
                        section("care", "2", item("a", "1"), item("b", "2")),
                        section("pay", "1", item("c", "2").critical(), item("d", "3")))
                .answers("a=yes b=partial c=no d=yes"); // before knock-out 7/11
        SmallAudit two = SmallAudit.of(item("a").critical(), item("b").critical(), item("c"), item("d"))
                .answers("a=no b=no c=no d=yes"); // before knock-out 1/4
        return Stream.of(
                // 9/11 - 0
                arguments("S20: cap 0, the one that knocks out frees health", one, "c", "9/11 2/11"),
                arguments("S20: cap 0, another gains nothing while it stands", one, "b", "0/1 2/11"),
                // 9/11 - 3/10 = 90/110 - 33/110
                arguments("S20: cap 30, the one that knocks out", one.knockOutCap("30"), "c", "57/110 2/11"),
                arguments("S20: cap 30, another stays under the cap", one.knockOutCap("30"), "b", "0/1 2/11"),
                // 7/10 - 7/11 = 77/110 - 70/110; before knock-out to 9/11
                arguments("S20: cap 70, another gains up to the cap", one.knockOutCap("70"), "b", "7/110 2/11"),
                arguments("S20: cap 100 changes no gain", one.knockOutCap("100"), "c", "2/11 2/11"),
                arguments("S20: of two that knock out, one alone frees nothing", two, "a", "0/1 1/4"),
                // min(2/4, 3/10) - 1/4 = 6/20 - 5/20
                arguments("S20: of two, one alone gains up to the cap", two.knockOutCap("30"), "a", "1/20 1/4"),
                // min(2/4, 1/2) - 1/4
                arguments("S20: of two, the cap just reached", two.knockOutCap("50"), "b", "1/4 1/4"),
                // raised to 1, not just above 0: 3/4 - 1/4 needs two; one gives 2/4
                arguments("S20: of two, a third item gains up to the cap", two.knockOutCap("30"), "c", "1/20 1/4"),
                arguments(
                        "S20: under zero an unanswered critical item caps nothing and frees nothing",
                        SmallAudit.of(item("a").critical(), item("b"))
                                .answers("b=yes")
                                .unansweredZero(),
                        "a",
                        "1/2 1/2"), // 2/2 - 1/2
                arguments(
                        "S20: hierarchical with a knock-out",
                        one.model(HIERARCHICAL).knockOutCap("30"),
                        "c",
                        // before: (2 * 2/3 + 3/5) / 3 = 29/45; with c: (4/3 + 1) / 3 = 7/9; 7/9 - 3/10 = 70/90 - 27/90
                        "43/90 2/15"),
                arguments(
                        "S20: flat-unweighted with a knock-out",
                        one.model(FLAT_UNWEIGHTED).knockOutCap("30"),
                        "c",
                        // before: 2.5/4; with c: 3.5/4 = 7/8; 7/8 - 3/10 = 35/40 - 12/40
                        "23/40 1/4"),
                arguments(
                        "S20: all-or-nothing with a knock-out",
                        one.answers("b=yes").model(ALL_OR_NOTHING).knockOutCap("30"),
                        "c",
                        "1/1 1/1")); // from 0 to 1, and nothing knocks out any more
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("knockOuts")
    void includesKnockOutsAndStandsBesideTheGainWithoutThem(String rule, SmallAudit audit, String item, String gain) {
        assertThat(gain(audit, item)).as(rule).isEqualTo(gain);
    }

    static Stream<Arguments> candidates() {
        RedFlag flag = RedFlag.of(english("customers write a second time"));
        return Stream.of(
                // 4/4 - 3/4
                arguments(
                        "S20: a value below 1 that is a finding by its flag only has a gain",
                        SmallAudit.of(rated("a").redFlag(flag)).answers("a=4+flag"),
                        "1/4 1/4"),
                arguments(
                        "S20: a contradiction at 1 has none",
                        SmallAudit.of(flagged("a"), item("b")).answers("a=yes+flag b=no"),
                        "none"),
                arguments(
                        "S20: unanswered under zero has a gain",
                        SmallAudit.of(item("a", "3"), item("b"))
                                .answers("b=yes")
                                .unansweredZero(),
                        "3/4 3/4"), // (3 + 1)/4 - 1/4
                arguments(
                        "S20: unanswered and left out has none",
                        SmallAudit.of(flagged("a"), item("b")).answers("a=+flag b=yes"),
                        "none"),
                arguments(
                        "S20: n/a and left out has none",
                        SmallAudit.of(item("a"), item("b")).answers("a=n/a+high b=yes"),
                        "none"),
                arguments(
                        "S20: n/a under zero counts and has none",
                        SmallAudit.of(item("a"), item("b"))
                                .answers("a=n/a+high b=yes")
                                .notApplicableZero(),
                        "none"),
                arguments(
                        "S20: n/a under zero has none under unanswered zero either",
                        SmallAudit.of(item("a"), item("b"))
                                .answers("a=n/a+high b=yes")
                                .notApplicableZero()
                                .unansweredZero(),
                        "none"),
                arguments(
                        "S20: a reversed item is raised to v = 1",
                        SmallAudit.of(item("a").reversed(), item("b")).answers("a=yes b=yes"),
                        "1/2 1/2"), // 2/2 - 1/2
                arguments(
                        "S20: where nothing is counted there is none",
                        SmallAudit.of(flagged("a")).answers("a=n/a+flag"),
                        "none"),
                // b is frozen at 0.5: (1 + 0.5)/2 - (0 + 0.5)/2; were it left out, the gain would be 1 - 1/4
                arguments(
                        "S20: what applies is frozen",
                        SmallAudit.of(item("a"), item("b").appliesWhen(Condition.item("a", "no")))
                                .answers("a=no b=partial"),
                        "1/2 1/2"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("candidates")
    void belongsToCountedItemsBelow1ThatAreNotMarkedNotApplicable(String rule, SmallAudit audit, String gain) {
        assertThat(gain(audit, "a")).as(rule).isEqualTo(gain);
    }

    @Test
    void s20AWhollyUnansweredSectionUnderZeroGainsItemByItem() {
        SmallAudit audit = TWO_SECTIONS.answers("c=no d=yes").unansweredZero().model(HIERARCHICAL);

        assertThat(gain(audit, "a")).isEqualTo("2/9 2/9"); // care from 0 to 1/3: 2 * 1/3 / 3
        assertThat(gain(audit, "b")).isEqualTo("4/9 4/9"); // care from 0 to 2/3: 2 * 2/3 / 3
    }

    @Test
    void s20AGainOfOneItemIsWhatAnsweringItSoWouldGive() {
        for (ScoringModel model : ScoringModel.values()) {
            SmallAudit audit = ANSWERED.model(model);
            Ratio now = audit.score().health().score().orElseThrow();
            Ratio then = audit.answers("b=yes").score().health().score().orElseThrow();

            assertThat(finding(audit, "b").gain().orElseThrow().health())
                    .as(model.code())
                    .isEqualTo(then.minus(now));
        }
    }

    @Test
    void s9AGainIsShownAsADifferenceWithNoExceptionAtTheEnds() {
        Scorecard scorecard = SmallAudit.of(item("a"), item("b", "2999"))
                .answers("a=no b=yes")
                .score();
        Finding.Gain gain = scorecard.findings().get(0).gain().orElseThrow();

        assertThat(gain.health()).hasToString("1/3000");
        assertThat(scorecard.points(gain.health())).hasToString("0.0"); // 0.0333...
        assertThat(ANSWERED.score().points(Ratio.of(2, 11))).hasToString("18.2"); // 18.1818...
    }
}
