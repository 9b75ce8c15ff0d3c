package io.serviceaudit.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.measure.Ratio;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Picks were computed in Python, as those of {@link DrawTest}. */
class StratifiedDrawTest {
    private static final String SEED = "2026-q4";
    private static final List<String> PEAK = numbered("peak-", 40);
    private static final List<String> NIGHT = numbered("night-", 10);

    /** 4 of the peak load with 2 in reserve, 3 of the nights with 2, none of others. */
    private static final SamplingPlan PLAN = SamplingPlan.of(
                    List.of(
                            Stratum.of("peak-load", 40).withSpread(Ratio.of(1)),
                            Stratum.of("night-shift", 10).withSpread(Ratio.of(3)),
                            Stratum.of("other", 0)),
                    7,
                    Allocation.NEYMAN,
                    1)
            .withUnusable(Ratio.of(1, 3));

    private static final StratifiedDraw DRAW =
            StratifiedDraw.of(PLAN, SEED, Map.of("peak-load", PEAK, "night-shift", NIGHT));

    /** One conversation of a stratum. */
    record Call(String id, String stratum) {}

    @Test
    void everyStratumIsDrawnByItself() {
        List<SampledStratum> sample = DRAW.sample();

        assertThat(sample).extracting(each -> each.plan().id()).containsExactly("peak-load", "night-shift", "other");
        assertThat(sample.get(0).conversations()).containsExactly("peak-9", "peak-39", "peak-29", "peak-32");
        assertThat(sample.get(0).drawn()).isEqualTo(sample.get(0).conversations());
        assertThat(sample.get(0).reserve()).containsExactly("peak-31", "peak-17");
        assertThat(sample.get(1).conversations()).containsExactly("night-3", "night-10", "night-5");
        assertThat(sample.get(1).reserve()).containsExactly("night-4", "night-6");
        assertThat(sample.get(2).conversations()).isEmpty();
        assertThat(sample).allSatisfy(each -> {
            assertThat(each.replacements()).isEmpty();
            assertThat(each.unusable()).isEmpty();
            assertThat(each.missing()).isZero();
        });
        assertThat(DRAW.stratum("night-shift")).isEqualTo(Draw.of(SEED, 5, NIGHT));
    }

    @Test
    void aStreamOfConversationsGivesTheSame() {
        List<Call> calls = new ArrayList<>();
        NIGHT.forEach(id -> calls.add(new Call(id, "night-shift")));
        PEAK.forEach(id -> calls.add(new Call(id, "peak-load")));

        assertThat(calls.parallelStream().collect(StratifiedDraw.collector(PLAN, SEED, Call::id, Call::stratum)))
                .isEqualTo(DRAW)
                .hasSameHashCodeAs(DRAW);
    }

    @Test
    void anUnusableOneIsReplacedByTheNextInItsStratum() {
        SampledStratum peak = DRAW.sample(List.of("peak-39", "night-3")).get(0);
        SampledStratum night = DRAW.sample(List.of("peak-39", "night-3")).get(1);

        assertThat(peak.drawn()).containsExactly("peak-9", "peak-39", "peak-29", "peak-32");
        assertThat(peak.conversations()).containsExactly("peak-9", "peak-29", "peak-32", "peak-31");
        assertThat(peak.replacements()).containsExactly(new Replacement("peak-39", "peak-31"));
        assertThat(peak.unusable()).containsExactly("peak-39");
        assertThat(peak.reserve()).containsExactly("peak-17");
        assertThat(peak.missing()).isZero();
        assertThat(night.replacements()).containsExactly(new Replacement("night-3", "night-4"));
    }

    @Test
    void anUnusableOneOfTheReserveIsPassedOver() {
        SampledStratum peak = DRAW.sample(List.of("peak-31", "peak-39")).get(0);

        assertThat(peak.conversations()).containsExactly("peak-9", "peak-29", "peak-32", "peak-17");
        assertThat(peak.replacements()).containsExactly(new Replacement("peak-39", "peak-17"));
        assertThat(peak.unusable()).containsExactly("peak-39", "peak-31");
        assertThat(peak.reserve()).isEmpty();
    }

    @Test
    void whatTheReserveCannotReplaceIsMissing() {
        SampledStratum peak =
                DRAW.sample(List.of("peak-9", "peak-32", "peak-29")).get(0);

        assertThat(peak.conversations()).containsExactly("peak-39", "peak-31", "peak-17");
        assertThat(peak.replacements())
                .containsExactly(new Replacement("peak-9", "peak-31"), new Replacement("peak-29", "peak-17"));
        assertThat(peak.missing()).isEqualTo(1);
        assertThat(peak).hasToString("peak-load: 3 of the planned 4");
    }

    @Test
    void whatWasNotThereIsMissing() {
        SampledStratum peak = StratifiedDraw.of(PLAN, SEED, Map.of("peak-load", List.of("a", "b")))
                .sample()
                .get(0);

        assertThat(peak.conversations()).containsExactlyInAnyOrder("a", "b");
        assertThat(peak.missing()).isEqualTo(2);
    }

    @Test
    void anUnusableOneThatWasNotDrawnIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DRAW.sample(List.of("peak-39", "peak-93", "peak-1")))
                .withMessage("unusable conversation 'peak-1', 'peak-93' was not drawn; it must be in the sample or the"
                        + " reserve of a stratum");
    }

    @Test
    void aConversationOfTwoStrataIsRefused() {
        StratifiedDraw draw =
                StratifiedDraw.of(PLAN, SEED, Map.of("peak-load", List.of("a", "b"), "night-shift", List.of("b")));
        assertThatIllegalArgumentException()
                .isThrownBy(draw::sample)
                .withMessage("conversation 'b' was drawn in the strata 'peak-load' and 'night-shift'; it must be in one"
                        + " only");
    }

    @Test
    void aStratumOutsideOfThePlanIsRefused() {
        String message = "stratum is 'vip'; it must be one of the plan: peak-load, night-shift, other";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StratifiedDraw.of(PLAN, SEED, Map.of("vip", List.of())))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stream.of(new Call("a", "vip"))
                        .collect(StratifiedDraw.collector(PLAN, SEED, Call::id, Call::stratum)))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DRAW.stratum("vip"))
                .withMessage(message);
    }

    @Test
    void moreThanADrawHoldsIsRefused() {
        SamplingPlan plan =
                SamplingPlan.of(List.of(Stratum.of("all", 3_000_000_000L)), 2_147_483_648L, Allocation.EQUAL, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StratifiedDraw.of(plan, SEED, Map.of()))
                .withMessage("stratum 'all' draws 2147483648 conversations; a draw must be of at most 2147483647");
    }

    @Test
    void drawsOfOtherPlansOrSeedsAreNotMerged() {
        SamplingPlan plan = SamplingPlan.of(List.of(Stratum.of("other", 3)), 2, Allocation.EQUAL, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DRAW.merge(StratifiedDraw.of(PLAN, "x", Map.of())))
                .withMessage(
                        "draw with the seed 'x' cannot be merged with one with the seed '2026-q4'; plan and seed must"
                                + " be the same");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DRAW.merge(StratifiedDraw.of(plan, SEED, Map.of())))
                .withMessage("draw by the plan equal [other: 2 of 3] cannot be merged with one by the plan neyman"
                        + " [peak-load: 4 of 40, night-shift: 3 of 10, other: 0 of 0]; plan and seed must be the same");
    }

    @Test
    void saysWhatItWasMadeOf() {
        assertThat(DRAW.plan()).isEqualTo(PLAN);
        assertThat(DRAW.seed()).isEqualTo(SEED);
        assertThat(DRAW)
                .hasToString(
                        "peak-load: 6 of at most 6 with the seed '2026-q4', night-shift: 5 of at most 5 with the seed"
                                + " '2026-q4', other: 0 of at most 0 with the seed '2026-q4'");
        assertThat(DRAW.sample()).isEqualTo(DRAW.sample()).hasSameHashCodeAs(DRAW.sample());
        assertThat(DRAW.sample(Set.of("peak-9"))).isNotEqualTo(DRAW.sample());
    }

    @Property
    void mergingIsCommutativeAssociativeAndTheDrawOfAll(
            @ForAll("ids") Map<String, List<String>> a,
            @ForAll("ids") Map<String, List<String>> b,
            @ForAll("ids") Map<String, List<String>> c) {
        StratifiedDraw one = StratifiedDraw.of(PLAN, SEED, a);
        StratifiedDraw two = StratifiedDraw.of(PLAN, SEED, b);
        StratifiedDraw three = StratifiedDraw.of(PLAN, SEED, c);
        Map<String, List<String>> ids = new LinkedHashMap<>();
        Stream.of(a, b, c)
                .forEach(each -> each.forEach((stratum, some) ->
                        ids.computeIfAbsent(stratum, key -> new ArrayList<>()).addAll(some)));
        StratifiedDraw all = StratifiedDraw.of(PLAN, SEED, ids);

        assertThat(one.merge(two)).isEqualTo(two.merge(one));
        assertThat(one.merge(two).merge(three)).isEqualTo(all);
        assertThat(one.merge(two.merge(three))).isEqualTo(all);
        assertThat(one.merge(StratifiedDraw.of(PLAN, SEED, Map.of()))).isEqualTo(one);
    }

    /** Whoever finds out in what order, the sample in the end is that of the first usable ones. */
    @Property
    void theOrderOfFindingUnusableOnesDoesNotMatter(@ForAll("unusable") List<String> unusable) {
        List<String> backwards = new ArrayList<>(unusable);
        Collections.reverse(backwards);
        List<SampledStratum> sample = DRAW.sample(unusable);

        assertThat(DRAW.sample(backwards)).isEqualTo(sample);
        for (SampledStratum each : sample) {
            List<String> usable = DRAW.stratum(each.plan().id()).ids().stream()
                    .filter(id -> !unusable.contains(id))
                    .toList();
            assertThat(Stream.of(each.conversations(), each.reserve())
                            .flatMap(Collection::stream)
                            .toList())
                    .isEqualTo(usable);
            assertThat(each.conversations().size() + each.missing())
                    .isEqualTo(each.plan().sample());
            List<String> kept = new ArrayList<>(each.drawn());
            kept.removeAll(unusable);
            each.replacements().forEach(pair -> kept.add(pair.by()));
            assertThat(each.conversations()).isEqualTo(kept);
            assertThat(unusable)
                    .containsAll(each.replacements().stream()
                            .map(Replacement::unusable)
                            .toList());
        }
    }

    @Provide
    Arbitrary<Map<String, List<String>>> ids() {
        return Combinators.combine(some("peak-", 40), some("night-", 10))
                .as((peak, night) -> Map.of("peak-load", peak, "night-shift", night));
    }

    private static Arbitrary<List<String>> some(String prefix, int most) {
        return Arbitraries.integers()
                .between(1, most)
                .map(number -> prefix + number)
                .list()
                .ofMaxSize(15)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<String>> unusable() {
        List<String> kept = new ArrayList<>(DRAW.stratum("peak-load").ids());
        kept.addAll(DRAW.stratum("night-shift").ids());
        return Arbitraries.subsetOf(kept).map(List::copyOf);
    }

    private static List<String> numbered(String prefix, int most) {
        return IntStream.rangeClosed(1, most)
                .mapToObj(number -> prefix + number)
                .toList();
    }
}
