package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.conversation.Allocation;
import io.serviceaudit.conversation.SamplingPlan;
import io.serviceaudit.conversation.Stratum;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where no other source is named, expected numbers were computed from the formulas with 40 digits in mpmath 1.3. */
class StratifiedSampleSizeTest {
    // The households of the example on television viewing in R. L. Scheaffer, W. Mendenhall and L. Ott, "Elementary
    // Survey
    // Sampling", with a bound of 2 hours; its bound is two standard errors, so the confidence is that of z = 2. On
    // paper:
    // equal 3 (155^2 25 + 62^2 225 + 93^2 100) / (310^2 + 27125) = 6991275 / 123225 = 56.7; neyman 2635^2 / 123225 =
    // 56.3;
    // proportional 27125 / (310 + 87.5) = 68.2.
    @ParameterizedTest
    @CsvSource({"PROPORTIONAL, 69", "EQUAL, 57", "NEYMAN, 57"})
    void isThatOfTheTextbook(Allocation allocation, long size) {
        assertThat(size("155:5 62:15 93:10", allocation, "2", "95.4499736104")).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({
        "155:5 62:15 93:10, 2, 95, 67, 55, 55",
        "1200:18 300:22 80:30 2420:15, 3, 95, 120, 190, 116",
        "1200:18 300:22 80:30 2420:15, 1, 99, 1292, 1447, 1257",
        "1000:20, 5, 95, 58, 58, 58"
    })
    void dependsOnTheAllocation(
            String strata, String margin, String confidence, long proportional, long equal, long neyman) {
        assertThat(size(strata, Allocation.PROPORTIONAL, margin, confidence)).isEqualTo(proportional);
        assertThat(size(strata, Allocation.EQUAL, margin, confidence)).isEqualTo(equal);
        assertThat(size(strata, Allocation.NEYMAN, margin, confidence)).isEqualTo(neyman);
    }

    // 5 and then 20 of the small strata are taken whole, and the rest is asked of the others.
    @ParameterizedTest
    @CsvSource({"3, 63, 20, 17", "0.5, 122, 54, 54"})
    void takesWholeStrataOfWhichItWouldNeedMoreThanTheyHave(String margin, long proportional, long equal, long neyman) {
        String strata = "100:2 20:30 5:60";
        assertThat(size(strata, Allocation.PROPORTIONAL, margin, "95")).isEqualTo(proportional);
        assertThat(size(strata, Allocation.EQUAL, margin, "95")).isEqualTo(equal);
        assertThat(size(strata, Allocation.NEYMAN, margin, "95")).isEqualTo(neyman);
    }

    @ParameterizedTest
    @CsvSource({"PROPORTIONAL, 14", "EQUAL, 14", "NEYMAN, 7"})
    void countsAStratumWithoutSpreadOnlyWhereItGetsAPartOfTheSample(Allocation allocation, long size) {
        assertThat(size("50:10 0:7 50:0", allocation, "3", "90")).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"PROPORTIONAL", "EQUAL", "NEYMAN"})
    void isAtLeastOneAndAtMostAll(Allocation allocation) {
        assertThat(size("50:0 50:0", allocation, "5", "95")).isEqualTo(1);
        assertThat(size("5:50 5:50", allocation, "0.0001", "99.99")).isEqualTo(10);
    }

    @Test
    void ofStrataWithConversationsAndNoSpreadIsRefused() {
        List<Stratum> strata = List.of(Stratum.of("a", 0), Stratum.of("b", 4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StratifiedSampleSize.of(
                        strata, Allocation.EQUAL, Quantity.ofPercent("5"), Confidence.PERCENT_95))
                .withMessage(
                        "spread of stratum 'b' is not known; a margin needs that of every stratum with conversations");
    }

    @Test
    void ofNoOrTooManyConversationsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> size("0:1", Allocation.EQUAL, "5", "95"))
                .withMessage("population of all strata is 0; it must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> size("9223372036854775807:1 1:1", Allocation.EQUAL, "5", "95"))
                .withMessage("population of all strata is 9223372036854775808; it must be at most 9223372036854775807");
    }

    @Test
    void ofAMarginOutOfItsRangeOrUnitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> size("10:1", Allocation.EQUAL, "0", "95"))
                .withMessage("margin is 0; it must be from 0.0001 to 100 percent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StratifiedSampleSize.of(
                        strata("10:1"), Allocation.EQUAL, Quantity.ofPoints("5"), Confidence.PERCENT_95))
                .withMessage("margin is in points; it must be in percent");
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void ofOneStratumIsThatOfAMean(
            @ForAll @IntRange(min = 1, max = 100_000) int population, @ForAll @IntRange(max = 60) int spread) {
        for (Allocation allocation : Allocation.values()) {
            assertThat(size(population + ":" + spread, allocation, "2", "95"))
                    .isEqualTo(SampleSize.ofMean(
                                    Quantity.ofPercent("2"),
                                    Quantity.ofPercent(Integer.toString(spread)),
                                    Confidence.PERCENT_95)
                            .answersOf(population));
        }
    }

    /** The fractional optimum is below that of every whole plan, so the plan for one conversation fewer misses the margin. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void ofNeymanIsTheLeastThatKeepsTheMargin(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 2, max = 300) Integer> populations,
            @ForAll @IntRange(min = 1, max = 40) int spread,
            @ForAll @IntRange(min = 1, max = 9) int margin) {
        List<Stratum> strata = new ArrayList<>();
        for (int i = 0; i < populations.size(); i++) {
            strata.add(Stratum.of("s" + i, populations.get(i)).withSpread(Ratio.of(spread + 10L * i)));
        }
        Quantity wanted = Quantity.ofPercent(Integer.toString(margin));
        long size = StratifiedSampleSize.of(strata, Allocation.NEYMAN, wanted, Confidence.PERCENT_95);
        if (size <= strata.size()) {
            return;
        }
        SamplingPlan less = SamplingPlan.of(strata, size - 1, Allocation.NEYMAN, 1);
        assertThat(MarginOfError.ofPlan(less, Confidence.PERCENT_95)).isGreaterThan(wanted);
    }

    private static long size(String strata, Allocation allocation, String margin, String confidence) {
        return StratifiedSampleSize.of(
                strata(strata), allocation, Quantity.ofPercent(margin), Confidence.ofPercent(confidence));
    }

    /** Strata as population:spread. */
    private static List<Stratum> strata(String text) {
        List<Stratum> strata = new ArrayList<>();
        for (String each : text.split(" ")) {
            String[] parts = each.split(":");
            strata.add(Stratum.of("s" + strata.size(), Long.parseLong(parts[0]))
                    .withSpread(Ratio.of(new BigDecimal(parts[1]))));
        }
        return strata;
    }
}
