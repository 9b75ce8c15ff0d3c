package io.serviceaudit.scoring;

import static io.serviceaudit.scoring.SmallAudit.item;
import static io.serviceaudit.scoring.SmallAudit.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.checklist.Band;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.measure.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Rule S20. The properties try every set there is and score each anew; positions have one digit, so that lists compare as text. */
class WhatIfTest {
    private static final List<String> CHOICES = List.of("yes", "partial", "no", "no", "n/a", "");

    private static WhatIf whatIf(SmallAudit audit) {
        return WhatIf.of(audit.score()).orElseThrow();
    }

    private static List<String> ids(WhatIf.Improvement set) {
        return set.items().stream()
                .map(candidate -> candidate.item().item().id())
                .toList();
    }

    /** Earned 1.5 of 4. One of b and c alone stays under the cap of 50; both lift it. */
    @Test
    void aJointGainIsNoSumOfSingleGains() {
        WhatIf whatIf = whatIf(
                SmallAudit.of(item("a"), item("b").critical(true), item("c").critical(true), item("d"))
                        .answers("a=yes b=no c=no d=partial")
                        .knockOutCap("50"));
        assertThat(whatIf.now()).isEqualTo(Ratio.of(3, 8));
        assertThat(whatIf.of(List.of("b")).gain()).isEqualTo(Ratio.of(1, 8));
        assertThat(whatIf.of(List.of("c")).gain()).isEqualTo(Ratio.of(1, 8));
        assertThat(whatIf.of(List.of("c", "b", "b")).gain()).isEqualTo(Ratio.of(1, 2));
        assertThat(ids(whatIf.of(List.of("c", "b")))).containsExactly("b", "c");
    }

    @Test
    void whatIsGoodAlreadyOrIsNotCountedIsNoCandidate() {
        WhatIf whatIf = whatIf(SmallAudit.of(item("a"), item("b"), item("c"), item("d"))
                .answers("a=yes b=n/a c=no")
                .notApplicableZero());
        assertThat(whatIf.candidates())
                .extracting(candidate -> candidate.item().item().id())
                .containsExactly("c");
        assertThatThrownBy(() -> whatIf.of(List.of("b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'b'")
                .hasMessageContaining("must be one whose value can be raised");
    }

    @Test
    void aBandIsReachedAtItsLowerBound() {
        SmallAudit audit = SmallAudit.of(item("a"), item("b")).answers("a=no b=no");
        Band healthy = audit.score().scoring().bands().orElseThrow().stream()
                .filter(band -> band.id().equals("healthy"))
                .findFirst()
                .orElseThrow();
        WhatIf.TargetSet set = whatIf(audit).smallestReaching(healthy);
        assertThat(set.percent()).isEqualByComparingTo("70");
        assertThat(set.isReached()).isTrue();
        assertThat(ids(set.improvement())).containsExactly("a", "b");
    }

    @Test
    void withoutHealthThereIsNothingToTell() {
        assertThat(WhatIf.of(SmallAudit.of(item("a")).score())).isEmpty();
    }

    @Test
    void impossibleQuestionsAreRefused() {
        WhatIf whatIf = whatIf(SmallAudit.of(item("a")).answers("a=no"));
        assertThatThrownBy(() -> whatIf.smallestReaching(new BigDecimal("-1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1")
                .hasMessageContaining("must be from 0 to 100");
        assertThatThrownBy(() -> whatIf.smallestReaching(new BigDecimal("100.01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100.01");
        assertThatThrownBy(() -> whatIf.bestWithin(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be 0 or more");
    }

    @Property(tries = 400)
    void theHealthOfASetIsThatOfTheAuditScoredAnew(@ForAll long seed) {
        Scorecard scorecard = random(new Random(seed));
        WhatIf.of(scorecard)
                .ifPresent(whatIf -> subsets(whatIf)
                        .forEach(set -> assertThat(whatIf.of(idsAt(whatIf, set)).health())
                                .as("set %s of seed %s", set, seed)
                                .isEqualTo(anew(scorecard, whatIf, set))));
    }

    @Property(tries = 400)
    void theSetsAreTheBestOfAll(@ForAll long seed) {
        Random random = new Random(seed);
        Scorecard scorecard = random(random);
        WhatIf whatIf = WhatIf.of(scorecard).orElse(null);
        if (whatIf == null) {
            return;
        }
        BigDecimal target = BigDecimal.valueOf(random.nextInt(101));
        long budget = random.nextInt(12);
        List<Tried> all = subsets(whatIf).stream()
                .map(set -> new Tried(set, anew(scorecard, whatIf, set), effort(whatIf, set)))
                .toList();
        Ratio highest =
                all.stream().map(Tried::health).max(Comparator.naturalOrder()).orElseThrow();
        boolean isReached = scorecard.percent(highest).compareTo(target) >= 0;
        Tried smallest = all.stream()
                .filter(tried -> isReached
                        ? scorecard.percent(tried.health()).compareTo(target) >= 0
                        : tried.health().equals(highest))
                .min(Comparator.<Tried>comparingInt(tried -> tried.set().size())
                        .thenComparing(Tried::health, Comparator.reverseOrder())
                        .thenComparing(Tried::effort)
                        .thenComparing(tried -> tried.set().toString()))
                .orElseThrow();
        WhatIf.TargetSet found = whatIf.smallestReaching(target);
        assertThat(found.isReached()).isEqualTo(isReached);
        assertThat(ids(found.improvement()))
                .as("target %s, seed %s", target, seed)
                .isEqualTo(idsAt(whatIf, smallest.set()));
        Tried best = all.stream()
                .filter(tried -> tried.effort() <= budget)
                .min(Comparator.comparing(Tried::health, Comparator.reverseOrder())
                        .thenComparing(Tried::effort)
                        .thenComparing(tried -> tried.set().size())
                        .thenComparing(tried -> tried.set().toString()))
                .orElseThrow();
        assertThat(ids(whatIf.bestWithin(budget)))
                .as("budget %s, seed %s", budget, seed)
                .isEqualTo(idsAt(whatIf, best.set()));
    }

    private record Tried(List<Integer> set, Ratio health, long effort) {}

    /** The audit with the set's rows at value 1, scored anew. */
    private static Ratio anew(Scorecard scorecard, WhatIf whatIf, List<Integer> set) {
        List<String> raised = idsAt(whatIf, set);
        return scorecard
                .healthWith(row -> raised.contains(row.item().id()) ? row.withValue(Optional.of(Ratio.ONE)) : row)
                .score()
                .orElseThrow();
    }

    private static long effort(WhatIf whatIf, List<Integer> set) {
        return set.stream()
                .mapToLong(position -> whatIf.candidates().get(position).effort())
                .sum();
    }

    private static List<String> idsAt(WhatIf whatIf, List<Integer> set) {
        return set.stream()
                .map(position -> whatIf.candidates().get(position).item().item().id())
                .toList();
    }

    private static List<List<Integer>> subsets(WhatIf whatIf) {
        int count = whatIf.candidates().size();
        List<List<Integer>> all = new ArrayList<>();
        for (int bits = 0; bits < 1 << count; bits++) {
            List<Integer> set = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                if ((bits >> i & 1) == 1) {
                    set.add(i);
                }
            }
            all.add(set);
        }
        return all;
    }

    /** Two sections of one to four items, with any model and policies. */
    private static Scorecard random(Random random) {
        StringBuilder answers = new StringBuilder();
        SmallAudit audit = SmallAudit.of(
                section("s", Integer.toString(1 + random.nextInt(3)), items("s", random, answers)),
                section("t", Integer.toString(1 + random.nextInt(3)), items("t", random, answers)));
        audit = audit.answers(answers.toString().strip())
                .model(ScoringModel.values()[random.nextInt(ScoringModel.values().length)])
                .knockOutCap(Integer.toString(10 * random.nextInt(10)));
        audit = random.nextBoolean() ? audit.unansweredZero() : audit;
        return (random.nextBoolean() ? audit.notApplicableZero() : audit).score();
    }

    private static Item.Builder[] items(String section, Random random, StringBuilder answers) {
        Item.Builder[] items = new Item.Builder[1 + random.nextInt(4)];
        for (int i = 0; i < items.length; i++) {
            items[i] = item(section + i, Integer.toString(1 + random.nextInt(3)))
                    .critical(random.nextInt(4) == 0)
                    .effort(1 + random.nextInt(4));
            String choice = CHOICES.get(random.nextInt(CHOICES.size()));
            if (!choice.isEmpty()) {
                answers.append(section).append(i).append('=').append(choice).append(' ');
            }
        }
        return items;
    }
}
