package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.RatingScale;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every metric that is computed from raw data. */
class RawMetricsLawsTest {
    private static final RatingScale SCALE = new RatingScale(-2, 7);
    private static final Ratio HUNDRED = Ratio.of(100);

    @Property(tries = 200)
    void theOrderOfAnswersAndTimesDoesNotMatter(@ForAll("answers") List<Integer> answers, @ForAll long seed) {
        List<Integer> shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(SatisfactionScore.ofRatings(shuffled, SCALE, 5))
                .isEqualTo(SatisfactionScore.ofRatings(answers, SCALE, 5));
        assertThat(SatisfactionIndex.ofRatings(shuffled, SCALE)).isEqualTo(SatisfactionIndex.ofRatings(answers, SCALE));
        DurationSample times = times(answers);
        assertThat(times(shuffled)).isEqualTo(times);
        assertThat(times(shuffled).longest()).isEqualTo(times.longest());
    }

    @Property(tries = 200)
    void twoSurveysTogetherLieBetweenTheTwo(
            @ForAll("answers") List<Integer> one, @ForAll("answers") List<Integer> other) {
        List<Integer> both = new ArrayList<>(one);
        both.addAll(other);
        assertBetween(
                SatisfactionScore.ofRatings(one, SCALE, 5),
                SatisfactionScore.ofRatings(both, SCALE, 5),
                SatisfactionScore.ofRatings(other, SCALE, 5));
        assertBetween(
                SatisfactionIndex.ofRatings(one, SCALE),
                SatisfactionIndex.ofRatings(both, SCALE),
                SatisfactionIndex.ofRatings(other, SCALE));
        assertBetween(times(one).mean(), times(both).mean(), times(other).mean());
        assertBetween(times(one).longest(), times(both).longest(), times(other).longest());
    }

    private static void assertBetween(Optional<Quantity> one, Optional<Quantity> both, Optional<Quantity> other) {
        if (one.isEmpty() || other.isEmpty()) {
            assertThat(both).isEqualTo(one.or(() -> other));
            return;
        }
        Quantity low = Collections.min(List.of(one.get(), other.get()));
        Quantity high = Collections.max(List.of(one.get(), other.get()));
        assertThat(both.orElseThrow()).isBetween(low, high);
    }

    @Property(tries = 200)
    void countsOfTheSameAnswersGiveTheSameScore(@ForAll("answers") List<Integer> answers) {
        long satisfied = answers.stream().filter(answer -> answer >= 5).count();
        long dissatisfied = answers.stream().filter(answer -> answer < 3).count();
        assertThat(SatisfactionScore.ofCounts(satisfied, answers.size() - satisfied - dissatisfied, dissatisfied))
                .isEqualTo(SatisfactionScore.ofRatings(answers, SCALE, 5));
    }

    @Property(tries = 200)
    void sharesAndIndexesAreFrom0To100(@ForAll("answers") List<Integer> answers) {
        SatisfactionScore.ofRatings(answers, SCALE, 5)
                .ifPresent(score ->
                        assertThat(Metrics.CSAT.isInRange(score.amount())).isTrue());
        SatisfactionIndex.ofRatings(answers, SCALE)
                .ifPresent(index ->
                        assertThat(Metrics.CSI.isInRange(index.amount())).isTrue());
    }

    @Property(tries = 200)
    void anotherScaleOfTheSameAnswersGivesTheSameIndex(@ForAll("answers") List<Integer> answers) {
        List<Integer> stretched = answers.stream().map(answer -> 3 * answer + 1).toList();
        assertThat(SatisfactionIndex.ofRatings(stretched, new RatingScale(3 * -2 + 1, 3 * 7 + 1)))
                .isEqualTo(SatisfactionIndex.ofRatings(answers, SCALE));
    }

    @Property(tries = 200)
    void timesWithinAndBeyondANormAreAllOfThem(@ForAll("answers") List<Integer> answers) {
        DurationSample times = times(answers);
        Quantity norm = Quantity.ofDuration(Duration.ofMinutes(5));
        assertThat(times.within(Duration.ofMinutes(5)).part()
                        + times.meeting(Comparator.GREATER, norm).part())
                .isEqualTo(answers.size());
    }

    @Property
    void netRevenueChurnIsAtMostTheGrossOneAndBothAtMost100(
            @ForAll("amounts") BigDecimal lost,
            @ForAll("amounts") BigDecimal contracted,
            @ForAll("amounts") BigDecimal kept,
            @ForAll("amounts") BigDecimal expanded) {
        BigDecimal start = lost.add(contracted).add(kept);
        Optional<Quantity> gross = RevenueChurnRate.gross(start, lost, contracted);
        Optional<Quantity> net = RevenueChurnRate.net(start, lost, contracted, expanded);
        assertThat(gross.isPresent()).isEqualTo(start.signum() > 0);
        assertThat(net.isPresent()).isEqualTo(start.signum() > 0);
        if (start.signum() > 0) {
            assertThat(gross.orElseThrow().amount()).isBetween(Ratio.ZERO, HUNDRED);
            // What is left of the revenue, and what was added to it, makes up the rest.
            assertThat(net.orElseThrow().amount().plus(percent(kept.add(expanded), start)))
                    .isEqualTo(HUNDRED);
            assertThat(net.orElseThrow()).isLessThanOrEqualTo(gross.orElseThrow());
        }
    }

    private static Ratio percent(BigDecimal part, BigDecimal whole) {
        return Ratio.of(part).times(HUNDRED).dividedBy(Ratio.of(whole));
    }

    /** One time for each answer, from 0 to 9 minutes. */
    private static DurationSample times(List<Integer> answers) {
        return DurationSample.of(answers.stream()
                .map(answer -> Duration.ofMinutes(answer - SCALE.from()))
                .toList());
    }

    @Provide
    Arbitrary<List<Integer>> answers() {
        return Arbitraries.integers()
                .between(SCALE.from(), SCALE.to())
                .list()
                .ofMinSize(0)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("1000000"))
                .ofScale(2);
    }

    @Property(tries = 200)
    void averagesOfTwoTeamsTogetherAreThoseOfTheirSums(@ForAll("sums") long[] sums) {
        Quantity both = AverageCount.measured(Metrics.PURCHASE_FREQUENCY, sums[0] + sums[1], sums[2] + sums[3])
                .value()
                .orElseThrow();
        assertThat(both.unit()).isEqualTo(Unit.PER_YEAR);
        assertThat(both.amount().times(Ratio.of(sums[2] + sums[3]))).isEqualTo(Ratio.of(sums[0] + sums[1]));
    }

    @Provide
    Arbitrary<long[]> sums() {
        return Arbitraries.longs().between(1, 1_000_000).array(long[].class).ofSize(4);
    }
}
