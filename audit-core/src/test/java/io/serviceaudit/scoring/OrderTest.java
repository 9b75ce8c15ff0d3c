package io.serviceaudit.scoring;

import static io.serviceaudit.scoring.SmallAudit.english;
import static io.serviceaudit.scoring.SmallAudit.flagged;
import static io.serviceaudit.scoring.SmallAudit.item;
import static io.serviceaudit.scoring.SmallAudit.rated;
import static io.serviceaudit.scoring.SmallAudit.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.RedFlag;
import io.serviceaudit.priority.Impact;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The orders of findings, weak zones, pain points and strengths, ties included: rules S17 and S18. */
class OrderTest {
    private static String ids(List<Finding> findings) {
        return String.join(
                " ",
                findings.stream().map(finding -> finding.item().item().id()).toList());
    }

    static Stream<Arguments> findings() {
        return Stream.of(
                arguments(
                        "S17: priority comes before what was lost",
                        SmallAudit.of(
                                        item("low", "9").impact(Impact.LOW),
                                        item("medium", "5"),
                                        item("high", "1").impact(Impact.HIGH))
                                .answers("low=no medium=no high=no"),
                        "high medium low"),
                arguments(
                        "S17: the auditor's priority orders like a suggested one",
                        SmallAudit.of(item("a", "9"), item("b")).answers("a=no+low b=no"),
                        "b a"), // low, medium
                arguments(
                        "S17: of one priority the knocked out come first, though they lost less",
                        SmallAudit.of(
                                        item("a", "9").impact(Impact.HIGH),
                                        item("b").critical())
                                .answers("a=no b=no"),
                        "b a"), // both high; b lost 1, a lost 9
                arguments(
                        "S17: knocked out stays behind a higher priority",
                        SmallAudit.of(item("a").critical(), item("b").impact(Impact.HIGH))
                                .answers("a=no+medium b=no"),
                        "b a"),
                arguments(
                        "S17: a critical item that does not knock out has no such place",
                        SmallAudit.of(
                                        item("a", "2").impact(Impact.HIGH),
                                        item("b").critical().impact(Impact.HIGH))
                                .answers("a=no b=partial"),
                        "a b"), // lost 2, lost 0.5
                arguments(
                        "S17: then who lost more",
                        SmallAudit.of(item("a", "2"), item("b", "3"), item("c", "2.5"))
                                .answers("a=no b=no c=no"),
                        "b c a"), // 3, 2.5, 2
                arguments(
                        "S17: what was lost includes the section's weight",
                        SmallAudit.of(section("one", "1", item("a", "3")), section("two", "4", item("b")))
                                .answers("a=no b=no"),
                        "b a"), // 4*1, 1*3
                arguments(
                        "S17: what was lost is what is missing, not the weight",
                        SmallAudit.of(item("a", "3"), item("b", "2")).answers("a=partial b=no"),
                        "b a"), // 2, 1.5
                arguments(
                        "S17: at last the position in the checklist",
                        SmallAudit.of(section("one", item("z"), item("m")), section("two", item("a"), item("k")))
                                .answers("k=no a=no m=no z=no"),
                        "z m a k"),
                arguments(
                        "S17: equal losses by different ways are a tie",
                        SmallAudit.of(
                                        section("one", "0.5", item("a", "0.2")), // 0.5 * 0.2
                                        section("two", "1", item("b", "0.1")), // 1 * 0.1
                                        section("three", "0.1", item("c", "2"))) // 0.1 * (2 - 1)
                                .answers("a=no b=no c=partial"),
                        "a b c"),
                arguments(
                        "S17: unanswered under zero stands by what it lost",
                        SmallAudit.of(item("a"), item("b", "2")).answers("a=no").unansweredZero(),
                        "b a"),
                arguments(
                        "S17: n/a and contradictions lost nothing and come last of their priority",
                        SmallAudit.of(item("a"), flagged("b"), item("c").impact(Impact.HIGH))
                                .answers("a=n/a+high b=yes+flag c=no"),
                        "c a b"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("findings")
    void findingsAreInOrderOfUrgency(String rule, SmallAudit audit, String order) {
        assertThat(ids(audit.score().findings())).as(rule).isEqualTo(order);
    }

    /** Four findings in the order d, c, b, a. */
    private static final SmallAudit FOUR = SmallAudit.of(item("a", "1"), item("b", "2"), item("c", "3"), item("d", "4"))
            .answers("a=no b=no c=no d=no");

    @ParameterizedTest(name = "S17: top {0} names {1}")
    @CsvSource({"0, ''", "1, d", "3, d c b", "4, d c b a", "1000, d c b a"})
    void topProblemsAreTheFirstFindings(int top, String problems) {
        assertThat(ids(FOUR.scoring(open -> open.withTop(top)).score().topProblems()))
                .isEqualTo(problems);
    }

    @Test
    void s17TopIs3WhereNobodySaysOtherwise() {
        assertThat(ids(FOUR.score().topProblems())).isEqualTo("d c b");
    }

    static Stream<Arguments> weakZones() {
        return Stream.of(
                arguments(
                        "S17: weak zones lost most first, weights included",
                        SmallAudit.of(
                                        section("one", "1", item("a", "3")), // lost 3
                                        section("two", "2", item("b", "2")), // lost 4
                                        section("three", "1", item("c", "1"))) // lost 1
                                .answers("a=no b=no c=no"),
                        "two one three"),
                arguments(
                        "S17: of equal losses the first in the checklist",
                        SmallAudit.of(
                                        section("z", "2", item("a")), // lost 2
                                        section("a", "1", item("b", "2"), item("c", "5")), // lost 2
                                        section("m", "1", item("d", "4"))) // lost 2
                                .answers("a=no b=no c=yes d=partial"),
                        "z a m"),
                arguments(
                        "S17: a section that lost nothing is none",
                        SmallAudit.of(section("one", item("a")), section("two", item("b")))
                                .answers("a=yes b=partial"),
                        "two"),
                arguments(
                        "S17: a section that is not scored is none",
                        SmallAudit.of(section("one", item("a")), section("two", item("b")), section("three", item("c")))
                                .answers("a=n/a+high b=no"),
                        "two"),
                arguments(
                        "S17: an unanswered section under zero is one",
                        SmallAudit.of(section("one", item("a")), section("two", item("b")))
                                .answers("a=yes")
                                .unansweredZero(),
                        "two"),
                arguments(
                        "S17: a loss that is no finding makes one",
                        SmallAudit.of(section("one", rated("a"))).answers("a=4"),
                        "one"),
                arguments(
                        "S17: all of them, however small top is",
                        SmallAudit.of(
                                        section("s1", item("a")),
                                        section("s2", item("b")),
                                        section("s3", item("c")),
                                        section("s4", item("d")))
                                .answers("a=no b=no c=no d=no")
                                .scoring(open -> open.withTop(1)),
                        "s1 s2 s3 s4"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("weakZones")
    void weakZonesAreSectionsByWhatTheyLost(String rule, SmallAudit audit, String order) {
        assertThat(String.join(
                        " ",
                        audit.score().weakZones().stream()
                                .map(zone -> zone.section().id())
                                .toList()))
                .as(rule)
                .isEqualTo(order);
    }

    static Stream<Arguments> painPoints() {
        RedFlag flag = RedFlag.of(english("customers write a second time"));
        return Stream.of(
                arguments(
                        "S17: pain points have the lowest value first, whatever their priority",
                        SmallAudit.of(rated("a").impact(Impact.HIGH), rated("b").impact(Impact.LOW))
                                .answers("a=2 b=1"),
                        "b a"), // 0, 0.25
                arguments(
                        "S17: of one value the order of findings decides",
                        SmallAudit.of(rated("a"), rated("b").impact(Impact.HIGH), rated("c"))
                                .answers("a=2 b=2 c=2"),
                        "b a c"), // high, then medium by position
                arguments(
                        "S17: items on choice scales are none",
                        SmallAudit.of(item("a"), rated("b")).answers("a=no b=3"),
                        "b"),
                arguments(
                        "S17: 4 and 5 are no findings and no pain points",
                        SmallAudit.of(rated("a"), rated("b"), rated("c")).answers("a=4 b=5 c=3"),
                        "c"),
                arguments(
                        "S17: n/a has no value, though a finding",
                        SmallAudit.of(rated("a"), rated("b")).answers("a=n/a+high b=3"),
                        "b"),
                arguments(
                        "S17: unanswered under zero has no value, though a finding",
                        SmallAudit.of(rated("a"), rated("b")).answers("b=3").unansweredZero(),
                        "b"),
                arguments(
                        "S17: the value is that after reversal",
                        SmallAudit.of(rated("a").reversed(), rated("b")).answers("a=5 b=2"),
                        "a b"), // 1 - 1 = 0, 0.25
                arguments(
                        "S17: a contradiction is a finding on a rating scale too",
                        SmallAudit.of(rated("a").redFlag(flag), rated("b")).answers("a=5+flag b=3"),
                        "b a"), // 0.5, 1
                arguments(
                        "S17: only the first top of them",
                        SmallAudit.of(rated("a"), rated("b"), rated("c"), rated("d"))
                                .answers("a=3 b=2 c=1 d=3"),
                        "c b a")); // 0, 0.25, 0.5; d is the fourth
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("painPoints")
    void painPointsAreTheLowestRated(String rule, SmallAudit audit, String order) {
        assertThat(ids(audit.score().painPoints())).as(rule).isEqualTo(order);
    }

    @ParameterizedTest(name = "S17: top {0} names the pain points {1}")
    @CsvSource({"0, ''", "1, b", "2, b a"})
    void painPointsAreAsManyAsTop(int top, String points) {
        SmallAudit audit = SmallAudit.of(rated("a"), rated("b")).answers("a=2 b=1");

        assertThat(ids(audit.scoring(open -> open.withTop(top)).score().painPoints()))
                .isEqualTo(points);
    }

    static Stream<Arguments> strengths() {
        return Stream.of(
                arguments(
                        "S18: the greatest weight of item and section first",
                        SmallAudit.of(
                                        section("one", "1", item("a", "3")), // 1*3
                                        section("two", "2", item("b", "2"), item("c", "1"))) // 2*2, 2*1
                                .answers("a=yes b=yes c=yes"),
                        "b a c"),
                arguments(
                        "S18: of one weight the first in the checklist",
                        SmallAudit.of(section("z", "1", item("z", "2")), section("a", "2", item("a"), item("b")))
                                .answers("b=yes a=yes z=yes"),
                        "z a b"), // 1*2, 2*1, 2*1
                arguments(
                        "S18: only a value of 1 is one",
                        SmallAudit.of(item("a"), rated("b"), rated("c"), item("d"))
                                .answers("a=partial b=4 c=5 d=n/a"),
                        "c"),
                arguments(
                        "S18: 1 after reversal",
                        SmallAudit.of(item("a").reversed(), item("b").reversed())
                                .answers("a=no b=yes"),
                        "a"),
                arguments(
                        "S18: an observed red flag takes it away",
                        SmallAudit.of(flagged("a"), flagged("b")).answers("a=yes+flag b=yes-flag"),
                        "b"),
                arguments(
                        "S18: an item excluded by a rule is none",
                        SmallAudit.of(item("a"), item("b").appliesWhen(Condition.tag("city", "Kazan")))
                                .answers("a=yes b=yes"),
                        "a"),
                arguments(
                        "S18: all of them, however small top is",
                        SmallAudit.of(item("a"), item("b"), item("c"), item("d"))
                                .answers("a=yes b=yes c=yes d=yes")
                                .scoring(open -> open.withTop(1)),
                        "a b c d"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strengths")
    void strengthsAreItemsAt1ByWeight(String rule, SmallAudit audit, String order) {
        assertThat(String.join(
                        " ",
                        audit.score().strengths().stream()
                                .map(strength -> strength.item().id())
                                .toList()))
                .as(rule)
                .isEqualTo(order);
    }
}
