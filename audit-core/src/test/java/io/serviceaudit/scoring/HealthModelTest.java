package io.serviceaudit.scoring;

import static io.serviceaudit.checklist.ScoringModel.ALL_OR_NOTHING;
import static io.serviceaudit.checklist.ScoringModel.FLAT;
import static io.serviceaudit.checklist.ScoringModel.FLAT_UNWEIGHTED;
import static io.serviceaudit.checklist.ScoringModel.HIERARCHICAL;
import static io.serviceaudit.scoring.SmallAudit.exact;
import static io.serviceaudit.scoring.SmallAudit.item;
import static io.serviceaudit.scoring.SmallAudit.rated;
import static io.serviceaudit.scoring.SmallAudit.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.measure.Ratio;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Health before knock-out by each of the four models: rule S7. */
class HealthModelTest {
    /** Section care weighs 2, with items of 1 and 2; section pay weighs 1, with items of 2 and 3. */
    private static final SmallAudit TWO_SECTIONS = SmallAudit.of(
            section("care", "2", item("a", "1"), item("b", "2")), section("pay", "1", item("c", "2"), item("d", "3")));

    /** Care earns 1*1 + 2*0.5 = 2 of 3, pay 2*0 + 3*1 = 3 of 5. */
    private static final SmallAudit ANSWERED = TWO_SECTIONS.answers("a=yes b=partial c=no d=yes");

    /** Care earns 1 of 1, pay 3 of 5. */
    private static final SmallAudit ONE_LEFT_OUT = TWO_SECTIONS.answers("a=yes b=n/a c=no d=yes");

    /** Only pay is answered: 3 of 5. */
    private static final SmallAudit PAY_ONLY = TWO_SECTIONS.answers("c=no d=yes");

    static Stream<Arguments> models() {
        return Stream.of(
                // (2*2 + 1*3) / (2*3 + 1*5)
                arguments("S7: flat weighs items by item and section", ANSWERED, FLAT, "7/1", "11/1", "7/11"),
                // (2 * 2/3 + 1 * 3/5) / (2 + 1) = (20/15 + 9/15) / 3
                arguments(
                        "S7: hierarchical weighs the sections' scores",
                        ANSWERED,
                        HIERARCHICAL,
                        "29/15",
                        "3/1",
                        "29/45"),
                // (1 + 0.5 + 0 + 1) / 4
                arguments("S7: flat-unweighted is the mean value", ANSWERED, FLAT_UNWEIGHTED, "5/2", "4/1", "5/8"),
                arguments("S7: all-or-nothing is 0 / 1 below 1", ANSWERED, ALL_OR_NOTHING, "0/1", "1/1", "0/1"),

                // (2*1 + 1*3) / (2*1 + 1*5)
                arguments("S7: flat leaves n/a out", ONE_LEFT_OUT, FLAT, "5/1", "7/1", "5/7"),
                // (2 * 1 + 1 * 3/5) / 3 = 13/5 / 3
                arguments(
                        "S7: hierarchical leaves n/a out of the section's score",
                        ONE_LEFT_OUT,
                        HIERARCHICAL,
                        "13/5",
                        "3/1",
                        "13/15"),
                // (1 + 0 + 1) / 3
                arguments("S7: flat-unweighted leaves n/a out", ONE_LEFT_OUT, FLAT_UNWEIGHTED, "2/1", "3/1", "2/3"),

                // (2*1 + 1*3) / (2*3 + 1*5)
                arguments(
                        "S7: flat counts n/a under zero as nothing earned",
                        ONE_LEFT_OUT.notApplicableZero(),
                        FLAT,
                        "5/1",
                        "11/1",
                        "5/11"),
                // (2 * 1/3 + 1 * 3/5) / 3 = (10/15 + 9/15) / 3
                arguments(
                        "S7: hierarchical counts n/a under zero within its section",
                        ONE_LEFT_OUT.notApplicableZero(),
                        HIERARCHICAL,
                        "19/15",
                        "3/1",
                        "19/45"),
                // (1 + 0 + 0 + 1) / 4
                arguments(
                        "S7: flat-unweighted counts n/a under zero as 0",
                        ONE_LEFT_OUT.notApplicableZero(),
                        FLAT_UNWEIGHTED,
                        "2/1",
                        "4/1",
                        "1/2"),

                // 1*3 / 1*5
                arguments("S7: flat leaves an unanswered section out", PAY_ONLY, FLAT, "3/1", "5/1", "3/5"),
                // 1 * 3/5 / 1, the weight 2 of care is not in it
                arguments(
                        "S7: hierarchical takes the weights of scored sections only",
                        PAY_ONLY,
                        HIERARCHICAL,
                        "3/5",
                        "1/1",
                        "3/5"),
                // (0 + 1) / 2
                arguments("S7: flat-unweighted leaves unanswered out", PAY_ONLY, FLAT_UNWEIGHTED, "1/1", "2/1", "1/2"),

                // (2*0 + 1*3) / (2*3 + 1*5)
                arguments(
                        "S7: flat counts an unanswered section under zero",
                        PAY_ONLY.unansweredZero(),
                        FLAT,
                        "3/1",
                        "11/1",
                        "3/11"),
                // (2*0 + 1 * 3/5) / (2 + 1)
                arguments(
                        "S7: hierarchical counts a section of 0 with its weight",
                        PAY_ONLY.unansweredZero(),
                        HIERARCHICAL,
                        "3/5",
                        "3/1",
                        "1/5"),
                // (0 + 0 + 0 + 1) / 4
                arguments(
                        "S7: flat-unweighted counts unanswered under zero as 0",
                        PAY_ONLY.unansweredZero(),
                        FLAT_UNWEIGHTED,
                        "1/1",
                        "4/1",
                        "1/4"),

                // 0.1*1 / (0.1 + 0.2): in binary 0.1 + 0.2 is not 0.3
                arguments(
                        "S7: flat is exact with decimal weights",
                        SmallAudit.of(item("a", "0.1"), item("b", "0.2")).answers("a=yes b=no"),
                        FLAT,
                        "1/10",
                        "3/10",
                        "1/3"),
                // 0.5 * (0.25 + 1) / (0.5 * 2)
                arguments(
                        "S7: flat is exact with decimal section weights",
                        SmallAudit.of(section("s", "0.5", rated("a"), rated("b")))
                                .answers("a=2 b=5"),
                        FLAT,
                        "5/8",
                        "1/1",
                        "5/8"),
                // with v after reversal: (1 - 1) + 1, of 2
                arguments(
                        "S7: values are taken after reversal",
                        SmallAudit.of(item("a").reversed(), item("b")).answers("a=yes b=yes"),
                        FLAT,
                        "1/1",
                        "2/1",
                        "1/2"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void healthIsEarnedOfPossible(
            String rule, SmallAudit audit, ScoringModel model, String earned, String possible, String health) {
        Health scored = audit.model(model).score().health();

        assertThat(scored.terms().map(Health.Terms::earned).orElseThrow())
                .as(rule)
                .hasToString(earned);
        assertThat(scored.terms().map(Health.Terms::possible).orElseThrow())
                .as(rule)
                .hasToString(possible);
        assertThat(exact(scored.beforeKnockOut())).as(rule).isEqualTo(health);
        assertThat(exact(scored.score())).as("nothing knocks out here").isEqualTo(health);
    }

    static Stream<Arguments> allOrNothing() {
        SmallAudit three = SmallAudit.of(item("a"), item("b"), item("c"));
        return Stream.of(
                arguments("S7: all yes is all", three.answers("a=yes b=yes c=yes"), "1/1"),
                arguments("S7: one partial is nothing", three.answers("a=yes b=partial c=yes"), "0/1"),
                arguments("S7: n/a left out is no matter", three.answers("a=yes b=n/a c=yes"), "1/1"),
                arguments(
                        "S7: n/a under zero is nothing",
                        three.answers("a=yes b=n/a c=yes").notApplicableZero(),
                        "0/1"),
                arguments("S7: unanswered left out is no matter", three.answers("a=yes"), "1/1"),
                arguments(
                        "S7: unanswered under zero is nothing",
                        three.answers("a=yes b=yes").unansweredZero(),
                        "0/1"),
                arguments(
                        "S7: 4 of 5 is nothing, though no finding",
                        SmallAudit.of(rated("a"), item("b")).answers("a=4 b=yes"),
                        "0/1"),
                arguments(
                        "S7: a reversed no is all",
                        SmallAudit.of(item("a").reversed(), item("b")).answers("a=no b=yes"),
                        "1/1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allOrNothing")
    void allOrNothingAsksForValue1OfEveryCountedItem(String rule, SmallAudit audit, String health) {
        Health scored = audit.model(ALL_OR_NOTHING).score().health();

        assertThat(exact(scored.score())).as(rule).isEqualTo(health);
        assertThat(scored.terms().map(Health.Terms::possible).orElseThrow())
                .as(rule)
                .hasToString("1/1");
    }

    @ParameterizedTest
    @EnumSource(ScoringModel.class)
    void s7WithNothingCountedThereIsNoHealth(ScoringModel model) {
        Health unanswered = TWO_SECTIONS.model(model).score().health();
        Health excluded = SmallAudit.of(item("a").appliesWhen(Condition.tag("city", "Kazan")))
                .answers("a=yes")
                .unansweredZero()
                .notApplicableZero()
                .model(model)
                .score()
                .health();

        for (Health health : new Health[] {unanswered, excluded}) {
            assertThat(health.score()).isEmpty();
            assertThat(health.beforeKnockOut()).isEmpty();
            assertThat(health.terms()).isEmpty();
            assertThat(health.knockedOutBy()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(ScoringModel.class)
    void s7WithNothingAnsweredHealthIs0UnderZero(ScoringModel model) {
        assertThat(exact(TWO_SECTIONS
                        .unansweredZero()
                        .model(model)
                        .score()
                        .health()
                        .score()))
                .isEqualTo("0/1");
    }

    @Test
    void s7NothingIsEverEarnedOfNothing() {
        for (String possible : new String[] {"0/1", "-1/2"}) {
            assertThatThrownBy(() -> new Health.Terms(Ratio.ZERO, Ratio.parse(possible)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("possible of health is " + possible + "; it must be greater than 0");
        }
    }

    @Test
    void s7FlatIsTheModelWhereNobodySaysOtherwise() {
        assertThat(exact(ANSWERED.score().health().score())).isEqualTo("7/11"); // as in the first row
        assertThat(ANSWERED.score().scoring().model()).contains(FLAT);
    }

    @Test
    void whatTheCallerSetsWinsOverTheChecklistAndThatOverTheStandardFieldByField() {
        Scoring ofChecklist = Scoring.open().withModel(HIERARCHICAL).withDecimals(2);
        Scoring ofCaller = Scoring.open().withDecimals(0);

        Scoring inForce = ofCaller.orElse(ofChecklist).orElse(Scoring.standard());

        assertThat(inForce.model()).contains(HIERARCHICAL);
        assertThat(inForce.decimals()).contains(0);
        assertThat(inForce.top()).contains(3);
        assertThat(inForce.findingBelow()).as("each scale's own").isEmpty();
    }
}
