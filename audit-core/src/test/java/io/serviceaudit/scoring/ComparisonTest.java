package io.serviceaudit.scoring;

import static io.serviceaudit.scoring.SmallAudit.exact;
import static io.serviceaudit.scoring.SmallAudit.item;
import static io.serviceaudit.scoring.SmallAudit.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Migration;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Ratio;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule S19. Numbers are worked out by hand unless a test says otherwise. */
class ComparisonTest {
    private static SmallAudit three() {
        return SmallAudit.of(item("a"), item("b"), item("c").appliesWhen(Condition.item("b", "yes")));
    }

    private static String changeOf(Comparison comparison, String item) {
        return comparison.items().stream()
                .filter(each -> each.item().id().equals(item))
                .map(each -> each.change().code())
                .collect(Collectors.joining());
    }

    /** {@code c} applies only where {@code b} is answered with yes. */
    @ParameterizedTest(name = "{2}: {0} then {1}")
    @CsvSource({
        "a=no, a=yes, a, improved",
        "a=yes, a=partial, a, worsened",
        "a=no, a=no, a, unchanged",
        "'', '', a, unchanged",
        "a=n/a, a=n/a, a, unchanged",
        "'', a=no, a, newly-answered",
        "a=yes, '', a, no-longer-answered",
        "a=yes, a=n/a, a, became-n/a",
        "'', a=n/a, a, became-n/a",
        "a=n/a, a=yes, a, became-applicable",
        "a=n/a, '', a, became-applicable",
        "b=yes c=yes, b=no c=yes, c, became-n/a",
        "b=no c=yes, b=yes c=yes, c, became-applicable",
        "b=no, b=no c=yes, c, unchanged",
    })
    void theFirstStateThatFitsIsTheItems(String before, String now, String item, String state) {
        Comparison comparison = Comparison.of(
                three().answers(before).score(), three().answers(now).score());
        assertThat(changeOf(comparison, item)).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0} then {1}")
    @CsvSource({
        "a=no, a=no, persisting",
        "a=no, a=partial, persisting",
        "a=yes, a=no, new",
        "'', a=no, new",
        "a=n/a, a=no, new",
        "a=no, a=yes, fixed",
        "a=no, a=n/a, outOfScope",
        "a=no, '', outOfScope",
        "a=yes, a=yes, none",
        "a=n/a+low, a=yes, fixed",
        "a=n/a+low, a=n/a, outOfScope",
        "a=yes, a=n/a+low, new",
    })
    void aFindingIsInOneList(String before, String now, String list) {
        Comparison.Findings findings = Comparison.of(
                        SmallAudit.of(item("a")).answers(before).score(),
                        SmallAudit.of(item("a")).answers(now).score())
                .findings();
        List<String> a = List.of("a");
        assertThat(findings)
                .isEqualTo(new Comparison.Findings(
                        list.equals("new") ? a : List.of(),
                        list.equals("persisting") ? a : List.of(),
                        list.equals("fixed") ? a : List.of(),
                        list.equals("outOfScope") ? a : List.of(),
                        List.of()));
    }

    /** Flat, weights 1: published 1/2; now 1.5/2; mixed: b at its old 1, c new: (1 + 0.5)/2 where b stands in both. */
    @Test
    void theChangeSplitsIntoScopeAndAnswers() {
        Comparison comparison = Comparison.of(
                SmallAudit.of(item("a"), item("b"), item("c"))
                        .answers("a=no b=yes")
                        .score(),
                SmallAudit.of(item("a"), item("b"), item("c"))
                        .answers("b=partial c=partial")
                        .score());
        assertThat(comparison.comparability()).isEqualTo(Comparability.SAME_RULES);
        // published 1/2, restated 1/2; mixed b 1 and c 1/2 of 2: 3/4; now 1/2 and 1/2 of 2: 1/2
        assertThat(comparison.split()).contains(new Comparison.Split(Ratio.ZERO, Ratio.of(1, 4), Ratio.of(-1, 4)));
        assertThat(exact(comparison.change())).isEqualTo("0/1");
        assertThat(comparison.likeForLike()).contains(new Comparison.LikeForLike(Ratio.ONE, Ratio.of(1, 2), 1));
    }

    /** A critical item at 0 caps every step: before 0, restated 0, mixed 0 (b still at its old 0), now 3/4. */
    @Test
    void knockOutsApplyAtEveryStep() {
        Comparison comparison = Comparison.of(
                SmallAudit.of(item("a"), item("b").critical(true))
                        .answers("a=yes b=no")
                        .score(),
                SmallAudit.of(item("a"), item("b").critical(true))
                        .answers("a=yes b=partial")
                        .score());
        assertThat(comparison.split()).contains(new Comparison.Split(Ratio.ZERO, Ratio.ZERO, Ratio.of(3, 4)));
        assertThat(comparison.likeForLike()).contains(new Comparison.LikeForLike(Ratio.ZERO, Ratio.of(3, 4), 2));
    }

    @Test
    void otherScoringIsOtherRules() {
        Comparison comparison = Comparison.of(
                SmallAudit.of(item("a"), item("b")).answers("a=yes b=no").score(),
                SmallAudit.of(item("a"), item("b"))
                        .answers("a=yes b=no")
                        .model(ScoringModel.ALL_OR_NOTHING)
                        .score());
        assertThat(comparison.comparability()).isEqualTo(Comparability.RESTATED);
        assertThat(comparison.split()).contains(new Comparison.Split(Ratio.of(-1, 2), Ratio.ZERO, Ratio.ZERO));
    }

    @Test
    void withoutAnItemInBothThereIsNothingLikeForLikeAndAllIsScope() {
        Comparison comparison = Comparison.of(
                SmallAudit.of(item("a"), item("b")).answers("a=no").score(),
                SmallAudit.of(item("a"), item("b")).answers("b=yes").score());
        assertThat(comparison.likeForLike()).isEmpty();
        assertThat(comparison.split()).contains(new Comparison.Split(Ratio.ZERO, Ratio.ONE, Ratio.ZERO));
    }

    /** Unanswered items count as 0 in health and not in the like-for-like one. */
    @Test
    void likeForLikeLeavesOutWhatCountsAsZero() {
        SmallAudit audit = SmallAudit.of(item("a"), item("b")).unansweredZero();
        Comparison comparison = Comparison.of(
                audit.answers("a=partial").score(), audit.answers("a=yes").score());
        assertThat(exact(comparison.published())).isEqualTo("1/4");
        assertThat(comparison.likeForLike()).contains(new Comparison.LikeForLike(Ratio.of(1, 2), Ratio.ONE, 1));
    }

    @Test
    void withoutHealthAtAStepThereIsNoSplit() {
        Comparison comparison = Comparison.of(
                SmallAudit.of(item("a")).score(),
                SmallAudit.of(item("a")).answers("a=yes").score());
        assertThat(comparison.split()).isEmpty();
        assertThat(comparison.change()).isEmpty();
        assertThat(comparison.receipt()).extracting(ReceiptStep::figure).containsExactly("comparison.health.mixed");
    }

    @Test
    void anotherScaleLetsAnAnswerGoButNotTheItem() {
        Scorecard before = scored(version("1", item("a"), item("b")), "a=yes b=yes");
        Scorecard now = scored(version("2", item("a", Scales.DONE_NOT_DONE), item("b")), "a=not-done b=yes");
        Comparison comparison = Comparison.of(before, now);
        assertThat(changeOf(comparison, "a")).isEqualTo("newly-answered");
        assertThat(comparison.findings().fresh()).containsExactly("a");
        assertThat(comparison.likeForLike().orElseThrow().items()).isEqualTo(1);
    }

    @Test
    void removedItemsStandLastAndTheirFindingsAreOutOfScope() {
        Scorecard before = scored(version("1", item("gone"), item("a"), item("left")), "gone=no a=yes left=yes");
        Scorecard now = scored(version("2", item("b"), item("a")), "a=yes b=no");
        Comparison comparison = Comparison.of(before, now);
        assertThat(comparison.items())
                .extracting(change -> change.item().id() + " " + change.change().code())
                .containsExactly("b added", "a unchanged", "gone removed", "left removed");
        assertThat(comparison.findings())
                .isEqualTo(new Comparison.Findings(List.of("b"), List.of(), List.of(), List.of("gone"), List.of()));
    }

    @Test
    void aRenamedItemKeepsItsStory() {
        Checklist v1 = version("1", item("a"), item("b"));
        Checklist v2 = version("2", item("first"), item("b"));
        Migration migration = Migration.builder(v1, v2).renamed("a", "first").build();
        Comparison comparison = Comparison.of(scored(v1, "a=no b=yes"), scored(v2, "first=yes b=yes"), migration);
        assertThat(comparison.findings().fixed()).containsExactly("first");
        assertThat(comparison.idBefore("first")).isEqualTo("a");
        assertThat(comparison.idBefore("b")).isEqualTo("b");
        assertThat(Comparison.of(scored(v1, "a=no b=yes"), scored(v2, "first=yes b=yes"))
                        .findings()
                        .outOfScope())
                .containsExactly("a");
    }

    @Test
    void aMigrationOfOtherVersionsIsRefused() {
        Checklist v1 = version("1", item("a"));
        Checklist v2 = version("2", item("a"));
        Migration migration = Migration.byIds(v1, v2);
        assertThatThrownBy(() -> Comparison.of(scored(v2, "a=no"), scored(v2, "a=yes"), migration))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("audit 'audit'")
                .hasMessageContaining("the migration is about");
    }

    @Test
    void withNothingInCommonNothingIsCompared() {
        Scorecard before = scored(version("1", item("a")), "a=no");
        Comparison comparison = Comparison.of(before, scored(version("2", item("b")), "b=no"));
        assertThat(comparison.comparability()).isEqualTo(Comparability.NOT_COMPARABLE);
        assertThat(comparison.published()).isEmpty();
        assertThat(comparison.restated()).isEmpty();
        assertThat(comparison.items()).isEmpty();
        assertThat(comparison.receipt()).isEmpty();
        assertThat(comparison.before()).isSameAs(before);
    }

    @Test
    void inASeriesNewFindingsMayHaveReturned() {
        Comparison comparison = Comparison.of(
                three().answers("a=yes b=yes c=no").score(),
                three().answers("a=no b=partial c=no").score());
        assertThat(comparison.findings().fresh()).containsExactly("a", "b");
        Comparison.Findings findings =
                comparison.inSeries(Set.of("b", "c", "unknown")).findings();
        assertThat(findings.returned()).containsExactly("b");
        assertThat(findings.fresh()).containsExactly("a", "b");
        assertThat(comparison.findings().returned()).isEmpty();
    }

    private static Checklist version(String version, Item.Builder... items) {
        Section all = section("all", items);
        return Checklist.builder("small", version, Text.of("en", "Small"))
                .section(all)
                .build();
    }

    private static Scorecard scored(Checklist checklist, String answers) {
        Audit audit = Audit.of(checklist, "audit", SmallAudit.DAY);
        for (String answer : answers.split(" ")) {
            String[] parts = answer.split("=");
            audit = audit.with(parts[0], Answer.of(parts[1]));
        }
        return Scorer.of(checklist).score(audit);
    }
}
