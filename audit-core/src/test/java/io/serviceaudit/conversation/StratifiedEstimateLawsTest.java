package io.serviceaudit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.measure.Ratio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every sample. */
class StratifiedEstimateLawsTest {
    /** What was drawn from one stratum: the values, and of each whether it is inside a part. */
    record Drawn(long population, List<Ratio> values, List<Boolean> inside) {
        List<SampledUnit> part(boolean wanted) {
            List<SampledUnit> units = new ArrayList<>();
            for (int unit = 0; unit < values.size(); unit++) {
                units.add(inside.get(unit) == wanted ? SampledUnit.of(values.get(unit)) : SampledUnit.OUTSIDE);
            }
            return units;
        }

        List<SampledUnit> whole() {
            return values.stream().map(SampledUnit::of).toList();
        }
    }

    @Provide
    Arbitrary<List<Drawn>> samples() {
        Arbitrary<Ratio> value = Arbitraries.integers().between(0, 12).map(part -> Ratio.of(part, 12));
        Arbitrary<Drawn> drawn = Arbitraries.integers()
                .between(2, 8)
                .flatMap(size -> Combinators.combine(
                                Arbitraries.longs().between(0, 200),
                                value.list().ofSize(size),
                                Arbitraries.of(true, false).list().ofSize(size))
                        .as((more, values, inside) -> new Drawn(size + more, values, inside)));
        return drawn.list().ofMinSize(1).ofMaxSize(5);
    }

    private static List<StratumSample> strata(List<Drawn> sample, Function<Drawn, List<SampledUnit>> units) {
        List<StratumSample> strata = new ArrayList<>();
        for (Drawn drawn : sample) {
            Stratum stratum = Stratum.of("s" + strata.size(), drawn.population());
            strata.add(StratumSample.ofUnits(stratum, units.apply(drawn)));
        }
        return strata;
    }

    private static StratifiedEstimate whole(List<Drawn> sample) {
        return StratifiedEstimate.of(strata(sample, Drawn::whole)).orElseThrow();
    }

    private static Ratio mean(Stream<Ratio> values) {
        List<Ratio> list = values.toList();
        return list.stream().reduce(Ratio.ZERO, Ratio::plus).dividedBy(Ratio.of(list.size()));
    }

    /** Cochran 1977, sections 5.3 and 5.4, in their own words: W, the mean and the variance of each stratum. */
    @Property
    void theWholeIsTheTextbookMeanWithItsVariance(@ForAll("samples") List<Drawn> sample) {
        Ratio population = Ratio.of(sample.stream().mapToLong(Drawn::population).sum());
        Ratio mean = Ratio.ZERO;
        Ratio variance = Ratio.ZERO;
        for (Drawn drawn : sample) {
            Ratio n = Ratio.of(drawn.values().size());
            Ratio share = Ratio.of(drawn.population()).dividedBy(population);
            Ratio own = mean(drawn.values().stream());
            Ratio squares = drawn.values().stream()
                    .map(value -> value.minus(own).times(value.minus(own)))
                    .reduce(Ratio.ZERO, Ratio::plus);
            Ratio spread = squares.dividedBy(n.minus(Ratio.ONE));
            Ratio correction = Ratio.ONE.minus(n.dividedBy(Ratio.of(drawn.population())));
            mean = mean.plus(share.times(own));
            variance = variance.plus(
                    share.times(share).times(correction).times(spread).dividedBy(n));
        }

        assertThat(whole(sample).value()).isEqualTo(mean);
        assertThat(whole(sample).variance()).contains(variance);
    }

    @Property
    void aCensusIsThePlainMeanAndSure(@ForAll("samples") List<Drawn> sample) {
        List<Drawn> census = sample.stream()
                .map(drawn -> new Drawn(drawn.values().size(), drawn.values(), drawn.inside()))
                .toList();

        assertThat(whole(census).value()).isEqualTo(mean(census.stream().flatMap(drawn -> drawn.values().stream())));
        assertThat(whole(census).variance()).contains(Ratio.ZERO);
        assertThat(whole(census).isCensus()).isTrue();
    }

    @Property
    void aProportionalSampleWeighsItself(@ForAll("samples") List<Drawn> sample) {
        List<Drawn> proportional = sample.stream()
                .map(drawn -> new Drawn(7L * drawn.values().size(), drawn.values(), drawn.inside()))
                .toList();

        assertThat(whole(proportional).value())
                .isEqualTo(mean(proportional.stream().flatMap(drawn -> drawn.values().stream())));
    }

    @Property
    void orderChangesNothing(@ForAll("samples") List<Drawn> sample, @ForAll long seed) {
        Random random = new Random(seed);
        List<StratumSample> inOrder = strata(sample, drawn -> drawn.part(true));
        List<StratumSample> shuffled = new ArrayList<>(strata(sample, drawn -> {
            List<SampledUnit> units = new ArrayList<>(drawn.part(true));
            Collections.shuffle(units, random);
            return units;
        }));
        Collections.shuffle(shuffled, random);

        assertThat(StratifiedEstimate.of(shuffled).map(StratifiedEstimate::value))
                .isEqualTo(StratifiedEstimate.of(inOrder).map(StratifiedEstimate::value));
        assertThat(StratifiedEstimate.of(shuffled).flatMap(StratifiedEstimate::variance))
                .isEqualTo(StratifiedEstimate.of(inOrder).flatMap(StratifiedEstimate::variance));
    }

    @Property
    void partsAddUpToTheWhole(@ForAll("samples") List<Drawn> sample) {
        Ratio total = Ratio.ZERO;
        Ratio units = Ratio.ZERO;
        for (boolean side : List.of(true, false)) {
            Optional<StratifiedEstimate> part = StratifiedEstimate.of(strata(sample, drawn -> drawn.part(side)));
            total = total.plus(part.map(StratifiedEstimate::total).orElse(Ratio.ZERO));
            units = units.plus(part.map(StratifiedEstimate::speaksFor).orElse(Ratio.ZERO));
        }

        assertThat(total).isEqualTo(whole(sample).total());
        assertThat(units).isEqualTo(whole(sample).speaksFor());
        assertThat(units)
                .isEqualTo(Ratio.of(sample.stream().mapToLong(Drawn::population).sum()));
    }

    @Property
    void aStratumIsAPartLikeAnyOther(@ForAll("samples") List<Drawn> sample) {
        List<StratumSample> firstOnly =
                strata(sample, drawn -> Collections.nCopies(drawn.values().size(), SampledUnit.OUTSIDE));
        firstOnly.set(0, strata(sample, Drawn::whole).get(0));
        StratifiedEstimate asPart = StratifiedEstimate.of(firstOnly).orElseThrow();
        StratifiedEstimate alone = whole(sample.subList(0, 1));

        assertThat(asPart.value()).isEqualTo(alone.value());
        assertThat(asPart.variance()).isEqualTo(alone.variance());
        assertThat(asPart.degreesOfFreedom()).isEqualTo(alone.degreesOfFreedom());
    }

    @Property
    void shiftingAllValuesMovesTheMeanAndKeepsTheVariance(@ForAll("samples") List<Drawn> sample) {
        List<Drawn> shifted = sample.stream()
                .map(drawn -> new Drawn(
                        drawn.population(),
                        drawn.values().stream()
                                .map(value -> value.plus(Ratio.of(3)))
                                .toList(),
                        drawn.inside()))
                .toList();

        assertThat(whole(shifted).value()).isEqualTo(whole(sample).value().plus(Ratio.of(3)));
        assertThat(whole(shifted).variance()).isEqualTo(whole(sample).variance());
    }

    /** Cochran 1977, below formula 5.16. */
    @Property
    void approximateDegreesOfFreedomAreBetweenTheSmallestStratumsAndAll(@ForAll("samples") List<Drawn> sample) {
        long least = sample.stream()
                .mapToLong(drawn -> drawn.values().size() - 1)
                .min()
                .orElseThrow();

        whole(sample)
                .effectiveDegreesOfFreedom()
                .ifPresent(degrees -> assertThat(degrees)
                        .isBetween(Ratio.of(least), Ratio.of(whole(sample).degreesOfFreedom())));
    }
}
