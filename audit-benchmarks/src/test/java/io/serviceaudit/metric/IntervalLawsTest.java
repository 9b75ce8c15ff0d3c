package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.NormalConfidenceInterval;

/** What holds of every interval; and ours against those of Apache Commons Statistics Interval 1.2. */
class IntervalLawsTest {
    private static final Quantity MINUS_100 = Quantity.ofPoints("-100");
    private static final Quantity PLUS_100 = Quantity.ofPoints("100");

    @Property
    void scoreIntervalsStayOnTheScaleAndHoldTheScore(@ForAll("surveys") NetPromoterCounts counts) {
        Interval iterative = NetPromoterInterval.iterativeScore(counts, Confidence.PERCENT_95)
                .orElseThrow();
        Interval wald = NetPromoterInterval.wald(counts, Confidence.PERCENT_95).orElseThrow();
        assertThat(iterative.contains(iterative.centre())).isTrue();
        assertThat(wald.contains(wald.centre())).isTrue();
        assertThat(iterative.isLimited()).isFalse();
        for (Interval interval : ofScore(counts, Confidence.PERCENT_95)) {
            assertThat(interval.low()).isGreaterThanOrEqualTo(MINUS_100);
            assertThat(interval.high()).isLessThanOrEqualTo(PLUS_100);
        }
    }

    @Property
    void scoreIntervalsAreMirroredWherePromotersAndDetractorsChangeSides(
            @ForAll("surveys") NetPromoterCounts counts, @ForAll("confidences") Confidence confidence) {
        List<Interval> ours = ofScore(counts, confidence);
        List<Interval> others =
                ofScore(new NetPromoterCounts(counts.detractors(), counts.passives(), counts.promoters()), confidence);
        for (int i = 0; i < ours.size(); i++) {
            assertThat(others.get(i).low().amount())
                    .isEqualTo(ours.get(i).high().amount().negated());
            assertThat(others.get(i).centre().amount())
                    .isEqualTo(ours.get(i).centre().amount().negated());
        }
    }

    @Property
    void moreConfidenceNeverNarrowsAnInterval(
            @ForAll("surveys") NetPromoterCounts counts,
            @ForAll("proportions") Proportion proportion,
            @ForAll("confidences") Confidence one,
            @ForAll("confidences") Confidence other) {
        Confidence less = one.compareTo(other) <= 0 ? one : other;
        Confidence more = one.compareTo(other) <= 0 ? other : one;
        assertWithin(ofScore(counts, less), ofScore(counts, more));
        // Wilson's and Agresti and Coull's move their centre, but not past the old limits
        assertWithin(ofProportion(proportion, less), ofProportion(proportion, more));
    }

    @Property
    void moreAnswersNeverWidenAnInterval(
            @ForAll("surveys") NetPromoterCounts counts,
            @ForAll("proportions") Proportion proportion,
            @ForAll @IntRange(min = 2, max = 50) int times) {
        NetPromoterCounts more = new NetPromoterCounts(
                counts.promoters() * times, counts.passives() * times, counts.detractors() * times);
        assertNarrower(
                NetPromoterInterval.wald(counts, Confidence.PERCENT_95).orElseThrow(),
                NetPromoterInterval.wald(more, Confidence.PERCENT_95).orElseThrow());
        assertNarrower(
                NetPromoterInterval.iterativeScore(counts, Confidence.PERCENT_95)
                        .orElseThrow(),
                NetPromoterInterval.iterativeScore(more, Confidence.PERCENT_95).orElseThrow());
        Proportion larger = new Proportion(proportion.part() * times, proportion.whole() * times);
        assertNarrower(
                ProportionInterval.wilson(proportion, Confidence.PERCENT_95).orElseThrow(),
                ProportionInterval.wilson(larger, Confidence.PERCENT_95).orElseThrow());
        assertNarrower(
                ProportionInterval.clopperPearson(proportion, Confidence.PERCENT_95)
                        .orElseThrow(),
                ProportionInterval.clopperPearson(larger, Confidence.PERCENT_95).orElseThrow());
    }

    @Property
    void proportionIntervalsAreMirroredWhereTheOthersAreCounted(
            @ForAll("proportions") Proportion proportion, @ForAll("confidences") Confidence confidence) {
        Proportion others = new Proportion(proportion.whole() - proportion.part(), proportion.whole());
        List<Interval> ours = ofProportion(proportion, confidence);
        List<Interval> mirrored = ofProportion(others, confidence);
        for (int i = 0; i < ours.size(); i++) {
            // Computed from the other end, the last of the ten places may be rounded the other way
            assertThat(100 - number(mirrored.get(i).low()))
                    .isCloseTo(number(ours.get(i).high()), within(2e-10));
        }
    }

    @Property
    void proportionIntervalsAreThoseOfCommonsStatistics(
            @ForAll("proportions") Proportion proportion, @ForAll("confidences") Confidence confidence) {
        List<BinomialConfidenceInterval> theirs = List.of(
                BinomialConfidenceInterval.WILSON_SCORE,
                BinomialConfidenceInterval.AGRESTI_COULL,
                BinomialConfidenceInterval.CLOPPER_PEARSON);
        List<Interval> ours = ofProportion(proportion, confidence);
        for (int i = 0; i < ours.size(); i++) {
            var expected = theirs.get(i)
                    .fromErrorRate((int) proportion.whole(), (int) proportion.part(), 2 * confidence.tail());
            assertThat(number(ours.get(i).low())).isCloseTo(100 * expected.getLowerBound(), within(1e-9));
            assertThat(number(ours.get(i).high())).isCloseTo(100 * expected.getUpperBound(), within(1e-9));
        }
    }

    @Property
    void meanIntervalsAreThoseOfCommonsStatistics(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(min = 0, max = 100_000) Integer> seconds,
            @ForAll("confidences") Confidence confidence) {
        double mean = seconds.stream().mapToInt(x -> x).average().orElseThrow();
        double variance =
                seconds.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum() / (seconds.size() - 1);
        var expected =
                NormalConfidenceInterval.MEAN.fromErrorRate(mean, variance, seconds.size(), 2 * confidence.tail());
        Interval ours = DurationSample.of(
                        seconds.stream().map(Duration::ofSeconds).toList())
                .meanInterval(confidence)
                .orElseThrow();
        assertThat(number(ours.low())).isCloseTo(Math.max(0, expected.getLowerBound()), within(1e-4));
        assertThat(number(ours.high()))
                .isCloseTo(expected.getUpperBound(), within(1e-4 + 1e-12 * expected.getUpperBound()));
        assertThat(ours.isLimited()).isEqualTo(number(ours.low()) == 0 && expected.getLowerBound() < -1e-9);
    }

    @Property
    void aChangeTheOtherWayRoundIsTheSameWithTheOtherSign(
            @ForAll("surveys") NetPromoterCounts before,
            @ForAll("surveys") NetPromoterCounts after,
            @ForAll("proportions") Proportion first,
            @ForAll("proportions") Proportion second,
            @ForAll("confidences") Confidence confidence) {
        assertOpposite(
                NetPromoterChange.adjustedWald(before, after, confidence).orElseThrow(),
                NetPromoterChange.adjustedWald(after, before, confidence).orElseThrow());
        assertOpposite(
                NetPromoterChange.wald(before, after, confidence).orElseThrow(),
                NetPromoterChange.wald(after, before, confidence).orElseThrow());
        assertOpposite(
                ProportionChange.newcombe(first, second, confidence).orElseThrow(),
                ProportionChange.newcombe(second, first, confidence).orElseThrow());
        assertOpposite(
                ProportionChange.agrestiCaffo(first, second, confidence).orElseThrow(),
                ProportionChange.agrestiCaffo(second, first, confidence).orElseThrow());
    }

    @Property
    void nothingChangedFromASampleToItself(
            @ForAll("surveys") NetPromoterCounts counts, @ForAll("proportions") Proportion proportion) {
        assertThat(Stream.of(
                                NetPromoterChange.adjustedWald(counts, counts, Confidence.PERCENT_90),
                                NetPromoterChange.wald(counts, counts, Confidence.PERCENT_90),
                                ProportionChange.newcombe(proportion, proportion, Confidence.PERCENT_90),
                                ProportionChange.agrestiCaffo(proportion, proportion, Confidence.PERCENT_90))
                        .map(change -> change.orElseThrow().verdict()))
                .containsOnly(ChangeVerdict.NOT_CERTAIN);
    }

    @Property
    void medianAndQuantileIntervalsHoldTheirEstimates(
            @ForAll @Size(min = 60, max = 100) List<@IntRange(min = 0, max = 1_000) Integer> seconds,
            @ForAll @IntRange(min = 10, max = 90) int percent) {
        DurationSample sample =
                DurationSample.of(seconds.stream().map(Duration::ofSeconds).toList());
        Interval median = sample.medianInterval(Confidence.PERCENT_95).orElseThrow();
        assertThat(median.contains(median.estimate())).isTrue();
        Interval quantile =
                sample.quantileInterval(percent, Confidence.PERCENT_95).orElseThrow();
        assertThat(quantile.contains(quantile.estimate())).isTrue();
    }

    @Property
    void aLargerPopulationNeverTakesFewerAnswers(
            @ForAll("surveys") NetPromoterCounts expected,
            @ForAll @IntRange(min = 1) int one,
            @ForAll @IntRange(min = 1) int other) {
        SampleSize size = SampleSize.ofNetPromoterScore(Quantity.ofPoints("4"), expected, Confidence.PERCENT_95);
        long fewer = size.answersOf(Math.min(one, other));
        long more = size.answersOf(Math.max(one, other));
        assertThat(fewer).isBetween(1L, more);
        assertThat(more).isLessThanOrEqualTo(size.answers());
        assertThat(size.answers())
                .isLessThanOrEqualTo(SampleSize.ofNetPromoterScore(Quantity.ofPoints("4"), Confidence.PERCENT_95)
                        .answers());
    }

    @Provide
    Arbitrary<NetPromoterCounts> surveys() {
        Arbitrary<Long> count = Arbitraries.longs().between(0, 5_000);
        return Combinators.combine(count, count, count)
                .as(NetPromoterCounts::new)
                .filter(counts -> counts.respondents().signum() > 0);
    }

    @Provide
    Arbitrary<Proportion> proportions() {
        return Arbitraries.longs()
                .between(1, 5_000)
                .flatMap(whole -> Arbitraries.longs().between(0, whole).map(part -> new Proportion(part, whole)));
    }

    @Provide
    Arbitrary<Confidence> confidences() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("50"), new BigDecimal("99.99"))
                .ofScale(2)
                .map(Confidence::new);
    }

    private static List<Interval> ofScore(NetPromoterCounts counts, Confidence confidence) {
        return List.of(
                NetPromoterInterval.adjustedWald(counts, confidence).orElseThrow(),
                NetPromoterInterval.wald(counts, confidence).orElseThrow(),
                NetPromoterInterval.iterativeScore(counts, confidence).orElseThrow());
    }

    private static List<Interval> ofProportion(Proportion proportion, Confidence confidence) {
        return List.of(
                ProportionInterval.wilson(proportion, confidence).orElseThrow(),
                ProportionInterval.agrestiCoull(proportion, confidence).orElseThrow(),
                ProportionInterval.clopperPearson(proportion, confidence).orElseThrow());
    }

    private static void assertWithin(List<Interval> inner, List<Interval> outer) {
        for (int i = 0; i < inner.size(); i++) {
            assertThat(outer.get(i).low()).isLessThanOrEqualTo(inner.get(i).low());
            assertThat(outer.get(i).high()).isGreaterThanOrEqualTo(inner.get(i).high());
        }
    }

    private static void assertNarrower(Interval fewer, Interval more) {
        assertThat(more.width()).isLessThanOrEqualTo(fewer.width());
    }

    private static void assertOpposite(Change there, Change back) {
        assertThat(back.interval().low().amount())
                .isEqualTo(there.interval().high().amount().negated());
        assertThat(back.interval().estimate().amount())
                .isEqualTo(there.interval().estimate().amount().negated());
        Ratio centre = back.interval().centre().amount();
        assertThat(centre).isEqualTo(there.interval().centre().amount().negated());
    }

    private static double number(Quantity quantity) {
        return quantity.amount().rounded(12).doubleValue();
    }
}
