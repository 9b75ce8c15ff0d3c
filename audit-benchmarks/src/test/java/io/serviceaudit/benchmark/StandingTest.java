package io.serviceaudit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.benchmark.Standing.Level;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.metric.Interval;
import io.serviceaudit.metric.NetPromoterCounts;
import io.serviceaudit.metric.NetPromoterInterval;
import io.serviceaudit.metric.Proportion;
import io.serviceaudit.metric.ProportionInterval;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    // By hand: NPS in SaaS, 40 to 60, higher is better.
    @ParameterizedTest
    @CsvSource({
        "39.999, WORSE, 0.001",
        "35, WORSE, 5",
        "-100, WORSE, 140",
        "40, ON_PAR, 0",
        "40.001, ON_PAR, 0",
        "50, ON_PAR, 0",
        "60, ON_PAR, 0",
        "60.001, BETTER, 0.001",
        "100, BETTER, 40"
    })
    void whereMoreIsBetter(String value, Level level, String distance) {
        assertThat(Standing.of(Metrics.NPS, Quantity.ofPoints(value), Quantity.ofPoints("40"), Quantity.ofPoints("60")))
                .isEqualTo(new Standing(level, Quantity.ofPoints(distance)));
    }

    // 12, 6 and 3: 7.9 to 67.1 points (see UncertaintyTest)
    @ParameterizedTest
    @CsvSource({
        "70, 80, WORSE",
        "67, 80, WORSE ON_PAR",
        "5, 80, ON_PAR",
        "40, 60, WORSE ON_PAR BETTER",
        "5, 60, ON_PAR BETTER",
        "-5, 5, BETTER"
    })
    void anIntervalLeavesTheLevelsOfItsLimitsAndThoseBetween(String low, String high, String levels) {
        Interval interval = NetPromoterInterval.adjustedWald(new NetPromoterCounts(12, 6, 3), Confidence.PERCENT_95)
                .orElseThrow();
        assertThat(Standing.possibleLevels(Metrics.NPS, interval, Quantity.ofPoints(low), Quantity.ofPoints(high)))
                .containsExactlyElementsOf(
                        Stream.of(levels.split(" ")).map(Level::valueOf).toList());
    }

    @Test
    void whereLessIsBetterTheLevelsAreTheOtherWayRound() {
        // 41 of 1,000: 3.04 to 5.51 percent (see UncertaintyTest)
        Interval interval = ProportionInterval.wilson(new Proportion(41, 1_000), Confidence.PERCENT_95)
                .orElseThrow();
        assertThat(Standing.possibleLevels(
                        Metrics.CHURN_RATE, interval, Quantity.ofPercent("2"), Quantity.ofPercent("5")))
                .containsExactly(Level.WORSE, Level.ON_PAR);
        assertThat(Standing.possibleLevels(
                        Metrics.CHURN_RATE, interval, Quantity.ofPercent("4"), Quantity.ofPercent("6")))
                .containsExactly(Level.ON_PAR, Level.BETTER);
    }

    // By hand: churn in SaaS, 2 to 5 percent a month, lower is better.
    @ParameterizedTest
    @CsvSource({
        "0, BETTER, 2",
        "1.999, BETTER, 0.001",
        "2, ON_PAR, 0",
        "5, ON_PAR, 0",
        "5.001, WORSE, 0.001",
        "100, WORSE, 95"
    })
    void whereLessIsBetter(String value, Level level, String distance) {
        assertThat(Standing.of(
                        Metrics.CHURN_RATE,
                        Quantity.ofPercent(value),
                        Quantity.ofPercent("2"),
                        Quantity.ofPercent("5")))
                .isEqualTo(new Standing(level, Quantity.ofPercent(distance)));
    }

    @Test
    void theDistanceIsExact() {
        // 300/7 is 42.86 and lies 300/7 - 40 = 20/7 above a range from 20 to 40
        Quantity value = new Quantity(Unit.POINTS, Ratio.of(300, 7));
        Standing standing = Standing.of(Metrics.NPS, value, Quantity.ofPoints("20"), Quantity.ofPoints("40"));
        assertThat(standing).isEqualTo(new Standing(Level.BETTER, new Quantity(Unit.POINTS, Ratio.of(20, 7))));
    }

    @Test
    void aPointIsARangeOfOneValue() {
        Quantity point = Quantity.ofPoints("49");
        assertThat(Standing.of(Metrics.NPS, Quantity.ofPoints("49"), point, point)
                        .level())
                .isEqualTo(Level.ON_PAR);
        assertThat(Standing.of(Metrics.NPS, Quantity.ofPoints("48.5"), point, point))
                .isEqualTo(new Standing(Level.WORSE, Quantity.ofPoints("0.5")));
    }

    @Test
    void whatCannotBeAValueIsRefused() {
        Quantity low = Quantity.ofPoints("40");
        Quantity high = Quantity.ofPoints("60");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Standing.of(Metrics.NPS, Quantity.ofPercent("42"), low, high))
                .withMessage("value of metric 'nps' is in percent; it must be in points");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Standing.of(Metrics.NPS, Quantity.ofPoints("101"), low, high))
                .withMessage("value of metric 'nps' is 101; it must be from -100 to 100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Standing.of(Metrics.NPS, Quantity.ofPoints("42"), high, low))
                .withMessage("low of metric 'nps' is 60; it must not be more than high, which is 40");
    }

    @Test
    void levelAndDistanceMustAgree() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Standing(Level.ON_PAR, Quantity.ofPoints("0.5")))
                .withMessage(
                        "distance of a standing that is on-par is 0.5; it must be 0 on par and more than 0 otherwise");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Standing(Level.WORSE, Quantity.ofPoints("0")))
                .withMessage(
                        "distance of a standing that is worse is 0; it must be 0 on par and more than 0 otherwise");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Standing(Level.BETTER, Quantity.ofPoints("-1")))
                .withMessage(
                        "distance of a standing that is better is -1; it must be 0 on par and more than 0 otherwise");
    }

    @Test
    void levelsHaveTheWordsOfDocuments() {
        assertThat(Level.values()).extracting(Level::code).containsExactly("worse", "on-par", "better");
    }
}
