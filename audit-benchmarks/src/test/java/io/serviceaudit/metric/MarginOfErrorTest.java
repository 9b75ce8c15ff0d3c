package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.conversation.Allocation;
import io.serviceaudit.conversation.SamplingPlan;
import io.serviceaudit.conversation.Stratum;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where no other source is named, expected numbers were computed from the formulas with 40 digits in mpmath 1.3. */
class MarginOfErrorTest {
    @ParameterizedTest
    @CsvSource({"385, 95, 4.9944507002", "385, 99, 6.5638208509", "1, 95, 97.9981992271"})
    void ofAProportionOfWhichNothingIsKnownIsTheWidest(long answers, String confidence, BigDecimal margin) {
        assertThat(MarginOfError.ofProportion(Confidence.ofPercent(confidence)).at(answers))
                .isEqualTo(Quantity.of(Unit.PERCENT, margin));
    }

    @ParameterizedTest
    @CsvSource({
        "278, 1000, 4.9966801732",
        "60, 1000, 12.2722347146",
        "999, 1000, 0.0980962956",
        "1000, 1000, 0",
        "1, 1, 0"
    })
    void ofAProportionIsNarrowerInAFinitePopulation(long answers, long population, BigDecimal margin) {
        assertThat(MarginOfError.ofProportion(Confidence.PERCENT_95).at(answers, population))
                .isEqualTo(Quantity.of(Unit.PERCENT, margin));
    }

    @Test
    void ofAProportionFarFromAHalfIsNarrower() {
        assertThat(MarginOfError.ofProportion(new Proportion(80, 100), Confidence.PERCENT_95)
                        .at(246))
                .isEqualTo(Quantity.ofPercent("4.99850958"));
    }

    @Test
    void ofANetPromoterScoreIsInPoints() {
        MarginOfError expected =
                MarginOfError.ofNetPromoterScore(new NetPromoterCounts(50, 30, 20), Confidence.PERCENT_95);
        assertThat(MarginOfError.ofNetPromoterScore(Confidence.PERCENT_95).at(1537))
                .isEqualTo(Quantity.ofPoints("4.9993225441"));
        assertThat(expected.at(938)).isEqualTo(Quantity.ofPoints("4.9981765126"));
        assertThat(expected.at(485, 1000)).isEqualTo(Quantity.ofPoints("4.9907177569"));
    }

    @Test
    void ofAMeanIsInTheUnitOfItsSpread() {
        MarginOfError ofScores = MarginOfError.ofMean(Quantity.ofPercent("20"), Confidence.PERCENT_95);
        assertThat(ofScores.at(62)).isEqualTo(Quantity.ofPercent("4.9783134991"));
        assertThat(ofScores.at(52, 300)).isEqualTo(Quantity.ofPercent("4.942442528"));
        assertThat(ofScores.at(300, 300)).isEqualTo(Quantity.ofPercent("0"));
        assertThat(MarginOfError.ofMean(Quantity.of(Unit.DURATION, new BigDecimal(300)), Confidence.PERCENT_90)
                        .at(1))
                .isEqualTo(Quantity.of(Unit.DURATION, new BigDecimal("493.4560880855")));
        assertThat(MarginOfError.ofMean(Quantity.ofPercent("0"), Confidence.PERCENT_95)
                        .at(3))
                .isEqualTo(Quantity.ofPercent("0"));
    }

    @Test
    void ofAPlanCountsEveryStratumByItsShare() {
        List<Stratum> strata = List.of(stratum("a", 155, 5), stratum("b", 62, 15), stratum("c", 93, 10));
        SamplingPlan proportional = SamplingPlan.of(strata, 57, Allocation.PROPORTIONAL, 0);
        SamplingPlan neyman = SamplingPlan.of(strata, 57, Allocation.NEYMAN, 0);

        assertThat(proportional.toString()).isEqualTo("proportional [a: 29 of 155, b: 11 of 62, c: 17 of 93]");
        assertThat(MarginOfError.ofPlan(proportional, Confidence.PERCENT_95))
                .isEqualTo(Quantity.ofPercent("2.2181846479"));
        assertThat(neyman.toString()).isEqualTo("neyman [a: 17 of 155, b: 20 of 62, c: 20 of 93]");
        assertThat(MarginOfError.ofPlan(neyman, Confidence.PERCENT_95)).isEqualTo(Quantity.ofPercent("1.9455927745"));
    }

    @Test
    void ofAPlanHasNothingFromStrataTakenWholeOrWithoutSpreadOrWithoutConversations() {
        SamplingPlan whole =
                SamplingPlan.of(List.of(stratum("a", 100, 5), stratum("b", 10, 9)), 20, Allocation.EQUAL, 0);
        SamplingPlan constant =
                SamplingPlan.of(List.of(stratum("a", 100, 5), stratum("b", 10, 0)), 10, Allocation.NEYMAN, 0);
        SamplingPlan empty =
                SamplingPlan.of(List.of(stratum("a", 100, 5), Stratum.of("b", 0)), 10, Allocation.EQUAL, 0);

        // 1.96 * 5 * sqrt(0.9 / 10) of the first stratum, of which there are 100 in 110, 100 in 110, and all
        assertThat(MarginOfError.ofPlan(whole, Confidence.PERCENT_95)).isEqualTo(Quantity.ofPercent("2.6726781608"));
        assertThat(MarginOfError.ofPlan(constant, Confidence.PERCENT_95)).isEqualTo(Quantity.ofPercent("2.6726781608"));
        assertThat(MarginOfError.ofPlan(empty, Confidence.PERCENT_95)).isEqualTo(Quantity.ofPercent("2.9399459769"));
    }

    @Test
    void ofAPlanThatLeavesAStratumOutIsRefused() {
        SamplingPlan plan =
                SamplingPlan.of(List.of(stratum("a", 1000, 5), stratum("b", 10, 9)), 10, Allocation.PROPORTIONAL, 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarginOfError.ofPlan(plan, Confidence.PERCENT_95))
                .withMessage(
                        "stratum 'b' has 10 conversations, of which the plan reviews none; a margin needs at least 1");
    }

    @Test
    void ofAPlanWithoutSpreadsIsRefused() {
        SamplingPlan plan =
                SamplingPlan.of(List.of(stratum("a", 10, 5), Stratum.of("b", 10)), 10, Allocation.PROPORTIONAL, 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarginOfError.ofPlan(plan, Confidence.PERCENT_95))
                .withMessage(
                        "spread of stratum 'b' is not known; a margin needs that of every stratum with conversations");
    }

    @Test
    void ofNoAnswersOrMoreThanThereAreIsRefused() {
        MarginOfError margin = MarginOfError.ofProportion(Confidence.PERCENT_95);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> margin.at(0))
                .withMessage("answers is 0; it must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> margin.at(0, 9))
                .withMessage("answers is 0; it must be from 1 to 9, the population");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> margin.at(10, 9))
                .withMessage("answers is 10; it must be from 1 to 9, the population");
    }

    @Test
    void ofNothingExpectedOrANegativeSpreadIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarginOfError.ofProportion(new Proportion(0, 0), Confidence.PERCENT_95))
                .withMessage("expected proportion is 0 of 0; its whole must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> MarginOfError.ofNetPromoterScore(new NetPromoterCounts(0, 0, 0), Confidence.PERCENT_95))
                .withMessage("expected counts have 0 respondents; they must have at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarginOfError.ofMean(Quantity.ofPercent("-0.1"), Confidence.PERCENT_95))
                .withMessage("spread is -0.1; it must be 0 or more");
    }

    @Property(tries = 300)
    void takesAsManyAnswersAsItIsOf(
            @ForAll @IntRange(min = 2, max = 100_000) int answers, @ForAll @IntRange(max = 1_000_000) int others) {
        long population = (long) answers + 1 + others;
        Quantity share = MarginOfError.ofProportion(Confidence.PERCENT_95).at(answers, population);
        Quantity score = MarginOfError.ofNetPromoterScore(Confidence.PERCENT_90).at(answers + 10L);
        Quantity spread = Quantity.ofPercent("18.5");
        Quantity mean = MarginOfError.ofMean(spread, Confidence.PERCENT_99).at(answers, population);

        assertThat(SampleSize.ofProportion(share, Confidence.PERCENT_95).answersOf(population))
                .isEqualTo(answers);
        assertThat(SampleSize.ofNetPromoterScore(score, Confidence.PERCENT_90).answers())
                .isEqualTo(answers + 10L);
        assertThat(SampleSize.ofMean(mean, spread, Confidence.PERCENT_99).answersOf(population))
                .isEqualTo(answers);
    }

    @Property(tries = 200)
    void ofAPlanOfOneStratumIsThatOfAMean(
            @ForAll @IntRange(min = 1, max = 500) int sample, @ForAll @IntRange(max = 500) int others) {
        SamplingPlan plan =
                SamplingPlan.of(List.of(stratum("a", sample + others, 17)), sample, Allocation.PROPORTIONAL, 0);

        assertThat(MarginOfError.ofPlan(plan, Confidence.PERCENT_95))
                .isEqualTo(MarginOfError.ofMean(Quantity.ofPercent("17"), Confidence.PERCENT_95)
                        .at(sample, sample + others));
    }

    private static Stratum stratum(String id, long population, long spread) {
        return Stratum.of(id, population).withSpread(Ratio.of(spread));
    }
}
