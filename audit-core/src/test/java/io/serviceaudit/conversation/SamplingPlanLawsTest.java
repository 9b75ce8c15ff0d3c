package io.serviceaudit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.measure.Ratio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class SamplingPlanLawsTest {
    /** A request that can be planned. */
    record Request(List<Stratum> strata, long sample, Allocation allocation, long minimum) {
        SamplingPlan plan() {
            return SamplingPlan.of(strata, sample, allocation, minimum);
        }
    }

    @Property
    void noUnitIsLostAndEveryLimitIsKept(@ForAll("requests") Request request) {
        SamplingPlan plan = request.plan();

        assertThat(plan.strata().stream().mapToLong(PlannedStratum::sample).sum())
                .isEqualTo(request.sample());
        assertThat(plan.strata()).allSatisfy(each -> {
            assertThat(each.sample()).isBetween(Math.min(request.minimum(), each.population()), each.population());
            assertThat(each.sample() - each.wholePart()).isEqualTo(each.hasRemainderUnit() ? 1 : 0);
            assertThat(Ratio.of(each.wholePart()).plus(each.remainder())).isEqualTo(each.adjustedQuota());
        });
    }

    @Property
    void quotasSumToTheSample(@ForAll("requests") Request request) {
        List<PlannedStratum> strata = request.plan().strata();
        Ratio sample = Ratio.of(request.sample());

        assertThat(strata.stream().map(PlannedStratum::quota).reduce(Ratio.ZERO, Ratio::plus))
                .isEqualTo(sample);
        assertThat(strata.stream().map(PlannedStratum::adjustedQuota).reduce(Ratio.ZERO, Ratio::plus))
                .isEqualTo(sample);
    }

    @Property
    void noRemainderWithoutAUnitIsLargerThanOneWithIt(@ForAll("requests") Request request) {
        List<PlannedStratum> strata = request.plan().strata();

        for (int i = 0; i < strata.size(); i++) {
            for (int j = 0; j < strata.size(); j++) {
                if (strata.get(i).hasRemainderUnit() && !strata.get(j).hasRemainderUnit()) {
                    int order =
                            strata.get(i).remainder().compareTo(strata.get(j).remainder());
                    assertThat(order > 0 || order == 0 && i < j).isTrue();
                }
            }
        }
    }

    /** What defines the adjusted quotas: one factor for all that no limit holds, not reached by those below, passed by those above. */
    @Property
    void whatNoLimitHoldsIsInTheProportionOfTheQuotas(@ForAll("requests") Request request) {
        List<PlannedStratum> strata = request.plan().strata();

        for (PlannedStratum one : strata) {
            for (PlannedStratum other : strata) {
                if (one.quota().isZero() || other.quota().isZero()) {
                    continue;
                }
                Ratio factor = one.adjustedQuota().dividedBy(one.quota());
                Ratio otherFactor = other.adjustedQuota().dividedBy(other.quota());
                if (factor.compareTo(otherFactor) > 0) {
                    assertThat(isAtMinimum(one, request.minimum()) || isWhole(other))
                            .as("%s and %s", one, other)
                            .isTrue();
                }
            }
        }
    }

    @Property
    void theOrderOfStrataChangesNoQuota(@ForAll("requests") Request request) {
        List<Stratum> backwards = new ArrayList<>(request.strata());
        Collections.reverse(backwards);
        SamplingPlan plan = request.plan();
        SamplingPlan other = SamplingPlan.of(backwards, request.sample(), request.allocation(), request.minimum());

        assertThat(other.strata()).allSatisfy(each -> {
            PlannedStratum same = plan.stratum(each.id()).orElseThrow();
            assertThat(each.adjustedQuota()).isEqualTo(same.adjustedQuota());
            assertThat(each.limit()).isEqualTo(same.limit());
            assertThat(Math.abs(each.sample() - same.sample())).isLessThanOrEqualTo(1);
        });
    }

    @Property
    void strataWithoutConversationsChangeNothing(@ForAll("requests") Request request) {
        List<Stratum> more = new ArrayList<>(request.strata());
        more.add(0, Stratum.of("empty", 0));
        List<PlannedStratum> with = SamplingPlan.of(more, request.sample(), request.allocation(), request.minimum())
                .strata();

        assertThat(with.get(0).sample()).isZero();
        assertThat(with.subList(1, with.size())).isEqualTo(request.plan().strata());
    }

    @Property
    void equalSpreadsMakeNeymanProportional(@ForAll("requests") Request request) {
        List<Stratum> alike = request.strata().stream()
                .map(each -> each.withSpread(Ratio.of(7, 3)))
                .toList();

        assertThat(SamplingPlan.of(alike, request.sample(), Allocation.NEYMAN, request.minimum())
                        .strata())
                .isEqualTo(SamplingPlan.of(alike, request.sample(), Allocation.PROPORTIONAL, request.minimum())
                        .strata());
    }

    @Property
    void whatItNeedsToBeWholeIsInReserve(@ForAll("requests") Request request, @ForAll("shares") Ratio unusable) {
        assertThat(request.plan().withUnusable(unusable).strata()).allSatisfy(each -> {
            Ratio drawn = Ratio.of(each.sample() + each.replacements());
            boolean isEnough = drawn.times(Ratio.ONE.minus(unusable)).compareTo(Ratio.of(each.sample())) >= 0;
            boolean isAll = each.sample() + each.replacements() == each.population();
            assertThat(isEnough || isAll).isTrue();
            if (each.replacements() > 0) {
                Ratio less = drawn.minus(Ratio.ONE).times(Ratio.ONE.minus(unusable));
                assertThat(less).isLessThan(Ratio.of(each.sample()));
            }
        });
    }

    private static boolean isAtMinimum(PlannedStratum each, long minimum) {
        return each.adjustedQuota().equals(Ratio.of(Math.min(minimum, each.population())));
    }

    private static boolean isWhole(PlannedStratum each) {
        return each.adjustedQuota().equals(Ratio.of(each.population()));
    }

    /** Small numbers, so that ties, limits and strata without conversations or spread are frequent. */
    @Provide
    Arbitrary<Request> requests() {
        Arbitrary<Long> populations = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0L)),
                Tuple.of(4, Arbitraries.longs().between(1, 12)),
                Tuple.of(3, Arbitraries.longs().between(1, 2_000)));
        Arbitrary<Ratio> spreads = Combinators.combine(
                        Arbitraries.longs().between(0, 30), Arbitraries.longs().between(1, 3))
                .as(Ratio::of);
        Arbitrary<Stratum> strata = Combinators.combine(populations, spreads)
                .as((population, spread) -> Stratum.of("s", population).withSpread(spread));
        return Combinators.combine(
                        strata.list().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.of(Allocation.class),
                        Arbitraries.longs().between(0, 6))
                .as(SamplingPlanLawsTest::feasible)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Ratio> shares() {
        return Arbitraries.longs().between(0, 99).map(each -> Ratio.of(each, 100));
    }

    private static Request feasible(List<Stratum> strata, long number, Allocation allocation, long minimum) {
        List<Stratum> named = new ArrayList<>();
        named.add(Stratum.of("first", 1 + number % 9).withSpread(Ratio.ONE));
        for (Stratum each : strata) {
            named.add(Stratum.of("s" + named.size(), each.population())
                    .withSpread(each.spread().orElseThrow()));
        }
        long population = named.stream().mapToLong(Stratum::population).sum();
        long least = Math.max(
                1,
                named.stream()
                        .mapToLong(each -> Math.min(minimum, each.population()))
                        .sum());
        return new Request(named, least + number % (population - least + 1), allocation, minimum);
    }
}
