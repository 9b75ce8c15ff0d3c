package io.serviceaudit.conversation;

import static io.serviceaudit.conversation.Allocation.EQUAL;
import static io.serviceaudit.conversation.Allocation.PROPORTIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.conversation.PlannedStratum.Limit;
import io.serviceaudit.measure.Ratio;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Numbers without another source were worked out on paper. The rows of {@link #unitsAreSpreadAsAnotherProgramDoes} come from one in
 * Python with {@code fractions}, which finds the common factor between sorted breakpoints and not round by round.
 */
class SamplingPlanTest {
    private static final List<Stratum> FOUR = strata("700 200 80 20");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // The seats of Hamilton's method, on paper.
                "whole quotas stay as they are          | 700 200 80 20   | 100 | PROPORTIONAL | 0  | 70 20 8 2",
                "the largest remainders get the rest    | 700 200 80 20   | 60  | PROPORTIONAL | 0  | 42 12 5 1",
                "of equal remainders the earlier stratum| 10 10 10        | 10  | PROPORTIONAL | 0  | 4 3 3",
                "two units for two of three             | 10 10 10        | 11  | PROPORTIONAL | 0  | 4 4 3",
                "one for one of five                    | 20 20 20 20 20  | 1   | PROPORTIONAL | 0  | 1 0 0 0 0",
                "no conversations, none of the sample   | 0 30 0 10       | 8   | PROPORTIONAL | 2  | 0 6 0 2",
                "all there are                          | 7 0 3           | 10  | PROPORTIONAL | 2  | 7 0 3",
                "a minimum for the small                | 700 200 80 20   | 60  | PROPORTIONAL | 5  | 39 11 5 5",
                "a minimum nobody needs                 | 700 200 80 20   | 100 | PROPORTIONAL | 2  | 70 20 8 2",
                // 9.2 3.8 0.5 0.5; 8 are left for the first two: 5.6 and 2.4; 5 for the first
                "a minimum that takes others below it   | 60 25 3 3       | 14  | PROPORTIONAL | 3  | 5 3 3 3",
                "a minimum above the small ones' all    | 700 200 80 2    | 60  | PROPORTIONAL | 10 | 37 11 10 2",
                "all at the minimum                     | 700 200 80 20   | 20  | PROPORTIONAL | 5  | 5 5 5 5",
                "the same for each                      | 700 200 80 20   | 60  | EQUAL        | 0  | 15 15 15 15",
                "the same, the odd ones to the first    | 700 200 80 20   | 62  | EQUAL        | 0  | 16 16 15 15",
                "the same, none where there are none    | 700 0 80        | 61  | EQUAL        | 9  | 31 0 30",
                "the same, up to all of the small       | 700 200 80 20   | 180 | EQUAL        | 0  | 54 53 53 20",
                "the same, two taken whole              | 700 200 80 20   | 400 | EQUAL        | 0  | 150 150 80 20",
                // W S: 700*2, 200*10, 80*20, 20*40 = 1400, 2000, 1600, 800 of 5800
                "by population times spread             | 700:2 200:10 80:20 20:40 | 58  | NEYMAN | 0 | 14 20 16 8",
                // 20.7 and then 80.3 are more than 20 and 80; 200 - 100 by 1400 to 2000 = 41.2 and 58.8
                "above all, and the rest given on       | 700:2 200:10 80:20 20:40 | 300 | NEYMAN | 0 | 82 118 80 20",
                "above all in two rounds                | 700:2 200:10 80:20 20:40 | 600 | NEYMAN | 0 | 300 200 80 20",
                "no spread, the minimum only            | 700:0 200:1 80:0         | 30  | NEYMAN | 4 | 4 22 4",
                "no spread, nothing                     | 700:0 200:1 80:0         | 30  | NEYMAN | 0 | 0 30 0",
                // 200 are taken whole; the other 78 by 700 to 80: 70 and 8
                "no spread, by population after the others | 700:0 200:1 80:0     | 278 | NEYMAN | 4 | 70 200 8",
                "no spread known of nobody              | 700:3 0 80:3             | 39  | NEYMAN | 0 | 35 0 4",
                "spreads in fractions                   | 90:1/3 60:1/2            | 11  | NEYMAN | 0 | 6 5"
            })
    void unitsAreSpreadWithoutLosingOne(
            String name, String strata, long sample, Allocation allocation, long minimum, String expected) {
        SamplingPlan plan = SamplingPlan.of(strata(strata), sample, allocation, minimum);

        assertThat(samples(plan)).isEqualTo(expected);
        assertThat(plan.strata().stream().mapToLong(PlannedStratum::sample).sum())
                .isEqualTo(sample);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0:0 50:4/7 4:7/3 103:7/6 654:0 17:73/10 | 107 | NEYMAN | 1 | 0 16 4 69 1 17 | 0/1 102000/6247 4/1 428995/6247 1/1 17/1",
                "0:16 40:149/10 816:0 384:14/5 0:27/5 0:211/10 | 80 | NEYMAN | 5 | 0 27 5 48 0 0 | 0/1 55875/2089 5/1 100800/2089 0/1 0/1",
                "594:9/2 36:0 405:9/2 0:351/10 0:122/5 543:397/10 | 939 | NEYMAN | 5 | 232 5 159 0 0 543 | 8602/37 5/1 5865/37 0/1 0/1 543/1",
                "661:101/5 0:161/5 41:2/3 37:57/5 | 191 | NEYMAN | 1 | 184 0 1 6 | 1268459/6887 0/1 1/1 40071/6887",
                "2:1/8 5:101/10 3:71/2 1:157/5 1:3 3:158/5 3:79/5 | 13 | NEYMAN | 1 | 1 2 3 1 1 3 2 | 1/1 2020/979 3/1 1/1 1/1 3/1 1896/979",
                "476:0 931:1/7 44:1/2 454:3 817:0 37:311/10 | 109 | NEYMAN | 0 | 0 6 1 65 0 37 | 0/1 9576/1517 1584/1517 98064/1517 0/1 37/1",
                "57 0 428 594 310 25 | 142 | EQUAL | 0 | 30 0 29 29 29 25 | 117/4 0/1 117/4 117/4 117/4 25/1",
                "4 963 186 0 917 | 20 | EQUAL | 5 | 4 6 5 0 5 | 4/1 16/3 16/3 0/1 16/3",
                "4 0 4 1 0 4 | 9 | EQUAL | 1 | 3 0 3 1 0 2 | 8/3 0/1 8/3 1/1 0/1 8/3",
                "545 46 237 36 5 954 705 | 742 | EQUAL | 0 | 164 46 164 36 5 164 163 | 655/4 46/1 655/4 36/1 5/1 655/4 655/4",
                "784 205 711 243 579 | 2396 | EQUAL | 0 | 685 205 684 243 579 | 1369/2 205/1 1369/2 243/1 579/1",
                "6 22 22 24 1 13 | 52 | EQUAL | 2 | 6 12 11 11 1 11 | 6/1 45/4 45/4 45/4 1/1 45/4",
                "0 844 131 0 866 61 0 | 154 | PROPORTIONAL | 20 | 0 56 20 0 58 20 0 | 0/1 844/15 20/1 0/1 866/15 20/1 0/1",
                "14 1 16 27 22 | 57 | PROPORTIONAL | 2 | 10 1 11 19 16 | 784/79 1/1 896/79 1512/79 1232/79",
                "558 11 396 256 290 17 480 | 76 | PROPORTIONAL | 2 | 20 2 14 9 11 2 18 | 1116/55 2/1 72/5 512/55 116/11 2/1 192/11",
                "299 45 9 0 588 43 0 | 670 | PROPORTIONAL | 9 | 203 30 9 0 399 29 0 | 15203/75 1983/65 9/1 0/1 129556/325 28423/975 0/1",
                "709 0 842 521 329 40 339 | 110 | PROPORTIONAL | 9 | 26 0 31 19 12 9 13 | 71609/2740 0/1 42521/1370 52621/2740 33229/2740 9/1 34239/2740",
                "0 22 7 0 1 7 | 23 | PROPORTIONAL | 2 | 0 14 4 0 1 4 | 0/1 121/9 77/18 0/1 1/1 77/18"
            })
    void unitsAreSpreadAsAnotherProgramDoes(
            String strata, long sample, Allocation allocation, long minimum, String expected, String adjustedQuotas) {
        SamplingPlan plan = SamplingPlan.of(strata(strata), sample, allocation, minimum);

        assertThat(samples(plan)).isEqualTo(expected);
        assertThat(plan.strata().stream()
                        .map(each -> each.adjustedQuota().toString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(adjustedQuotas);
    }

    @Test
    void everyNumberSaysHowItCameAbout() {
        SamplingPlan plan = SamplingPlan.of(FOUR, 60, PROPORTIONAL, 5);
        PlannedStratum first = plan.strata().get(0);
        PlannedStratum second = plan.strata().get(1);
        PlannedStratum last = plan.strata().get(3);

        assertThat(first.quota()).isEqualTo(Ratio.of(42));
        // 50 * 700 / 900
        assertThat(first.adjustedQuota()).isEqualTo(Ratio.of(350, 9));
        assertThat(first.wholePart()).isEqualTo(38);
        assertThat(first.remainder()).isEqualTo(Ratio.of(8, 9));
        assertThat(first.hasRemainderUnit()).isTrue();
        assertThat(first.limit()).isEqualTo(Limit.NONE);
        assertThat(first.sample()).isEqualTo(39);
        assertThat(first.weight()).contains(Ratio.of(700, 39));
        assertThat(second.adjustedQuota()).isEqualTo(Ratio.of(100, 9));
        assertThat(second.hasRemainderUnit()).isFalse();
        assertThat(last.quota()).isEqualTo(Ratio.of(6, 5));
        assertThat(last.adjustedQuota()).isEqualTo(Ratio.of(5));
        assertThat(last.limit()).isEqualTo(Limit.MINIMUM);
        assertThat(last.wholePart()).isEqualTo(5);
        assertThat(last.remainder()).isEqualTo(Ratio.ZERO);
        assertThat(last.hasRemainderUnit()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing                      | 70 20           | 9   | PROPORTIONAL | 2 | none none",
                "all of one is its own quota  | 7 3             | 10  | PROPORTIONAL | 0 | none none",
                "the minimum                  | 70 2            | 9   | PROPORTIONAL | 1 | none minimum",
                "a minimum of all there are   | 70 2            | 9   | PROPORTIONAL | 2 | none population",
                "a minimum above all there are| 70 2            | 9   | PROPORTIONAL | 4 | none population",
                "all there are                | 70 2            | 9   | EQUAL        | 0 | none population",
                "a minimum without spread     | 70:1 20:0       | 9   | NEYMAN       | 2 | none minimum",
                "nothing without spread       | 70:1 20:0       | 9   | NEYMAN       | 0 | none none",
                "all there are before others  | 70:1 20:0 20:0  | 80  | NEYMAN       | 0 | population none none",
                "no conversations             | 70 0            | 9   | EQUAL        | 2 | none none"
            })
    void aLimitIsNamedWhereItHolds(
            String name, String strata, long sample, Allocation allocation, long minimum, String limits) {
        SamplingPlan plan = SamplingPlan.of(strata(strata), sample, allocation, minimum);

        assertThat(plan.strata().stream().map(each -> each.limit().code()).collect(Collectors.joining(" ")))
                .isEqualTo(limits);
    }

    @Test
    void aStratumLeftOutHasNoWeight() {
        SamplingPlan plan = SamplingPlan.of(strata("1000 0 3"), 10, PROPORTIONAL, 0);

        assertThat(plan.leftOut()).extracting(PlannedStratum::id).containsExactly("s2");
        assertThat(plan.strata().get(2).weight()).isEmpty();
        assertThat(plan.strata().get(1).weight()).isEmpty();
        assertThat(plan.strata().get(1).isLeftOut()).isFalse();
        assertThat(plan.strata().get(0).isLeftOut()).isFalse();
    }

    @Test
    void saysWhatItWasMadeOf() {
        SamplingPlan plan = SamplingPlan.of(FOUR, 60, EQUAL, 3);

        assertThat(plan.sample()).isEqualTo(60);
        assertThat(plan.population()).isEqualTo(1000);
        assertThat(plan.allocation()).isEqualTo(EQUAL);
        assertThat(plan.minimumPerStratum()).isEqualTo(3);
        assertThat(plan.strata()).extracting(PlannedStratum::stratum).isEqualTo(FOUR);
        assertThat(plan.stratum("s2")).contains(plan.strata().get(2));
        assertThat(plan.stratum("other")).isEmpty();
        assertThat(plan).hasToString("equal [s0: 15 of 700, s1: 15 of 200, s2: 15 of 80, s3: 15 of 20]");
    }

    @Test
    void isEqualToAnotherOfTheSameStrataSampleAndRules() {
        SamplingPlan plan = SamplingPlan.of(FOUR, 100, PROPORTIONAL, 2);

        assertThat(SamplingPlan.of(strata("700 200 80 20"), 100, PROPORTIONAL, 2))
                .isEqualTo(plan)
                .hasSameHashCodeAs(plan);
        assertThat(SamplingPlan.of(FOUR, 99, PROPORTIONAL, 2)).isNotEqualTo(plan);
        assertThat(SamplingPlan.of(FOUR, 100, PROPORTIONAL, 1)).isNotEqualTo(plan);
        assertThat(SamplingPlan.of(FOUR, 100, EQUAL, 2)).isNotEqualTo(plan);
        assertThat(plan.withUnusable(Ratio.of(1, 10))).isNotEqualTo(plan);
        assertThat(SamplingPlan.of(strata("5 5"), 4, EQUAL, 0))
                .isNotEqualTo(SamplingPlan.of(strata("5 5"), 4, PROPORTIONAL, 0));
    }

    @Test
    void populationsMayBeAsLargeAsALongHolds() {
        SamplingPlan plan = SamplingPlan.of(
                List.of(Stratum.of("a", Long.MAX_VALUE - 1), Stratum.of("b", 1)), Long.MAX_VALUE, PROPORTIONAL, 1);

        assertThat(plan.population()).isEqualTo(Long.MAX_VALUE);
        assertThat(samples(plan)).isEqualTo(Long.MAX_VALUE - 1 + " 1");
    }

    // 70 / 9 = 7.8; 20 / 9 = 2.2; 8 / 9 = 0.9; 2 / 9 = 0.2
    @Test
    void replacementsMakeUpForTheUnusable() {
        SamplingPlan plan = SamplingPlan.of(FOUR, 100, PROPORTIONAL, 0);
        SamplingPlan careful = plan.withUnusable(Ratio.of(1, 10));

        assertThat(plan.replacements()).isZero();
        assertThat(plan.strata().get(0).unusableShare()).isEqualTo(Ratio.ZERO);
        assertThat(careful.strata()).extracting(PlannedStratum::replacements).containsExactly(8L, 3L, 1L, 1L);
        assertThat(careful.replacements()).isEqualTo(13);
        assertThat(careful.strata().get(0).unusableShare()).isEqualTo(Ratio.of(1, 10));
        assertThat(samples(careful)).isEqualTo("70 20 8 2");
    }

    @Test
    void replacementsAreWholeWhereTheyComeOutWhole() {
        // 60 * 0.25 / 0.75 = 20
        assertThat(SamplingPlan.of(strata("500"), 60, PROPORTIONAL, 0)
                        .withUnusable(Ratio.of(1, 4))
                        .replacements())
                .isEqualTo(20);
    }

    @Test
    void replacementsAreNoMoreThanTheStratumHasLeft() {
        SamplingPlan plan = SamplingPlan.of(strata("10 8 0"), 15, EQUAL, 0).withUnusable(Ratio.of(1, 2));

        assertThat(samples(plan)).isEqualTo("8 7 0");
        assertThat(plan.strata()).extracting(PlannedStratum::replacements).containsExactly(2L, 1L, 0L);
    }

    @Test
    void oneStratumMayHaveAnotherShareOfUnusableOnes() {
        SamplingPlan plan = SamplingPlan.of(FOUR, 100, PROPORTIONAL, 0)
                .withUnusable(Ratio.of(1, 10))
                .withUnusable("s1", Ratio.of(1, 2));

        assertThat(plan.strata()).extracting(PlannedStratum::replacements).containsExactly(8L, 20L, 1L, 1L);
    }

    @Test
    void theWorkloadCountsSecondReviews() {
        SamplingPlan plan = SamplingPlan.of(FOUR, 61, PROPORTIONAL, 0);

        // 61 / 5 = 12.2
        assertThat(plan.workload(Duration.ofMinutes(20), Ratio.of(1, 5)))
                .isEqualTo(new Workload(61, 13, Duration.ofMinutes(20)));
        assertThat(plan.workload(Duration.ofMinutes(20), Ratio.ZERO).hours()).isEqualTo(Ratio.of(61, 3));
        assertThat(plan.workload(Duration.ofMinutes(20), Ratio.ONE).hours()).isEqualTo(Ratio.of(122, 3));
    }

    @ParameterizedTest
    @CsvSource({"-1/10, -1/10", "11/10, 11/10"})
    void aShareReviewedTwiceOutOfItsRangeIsRefused(String share, String shown) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SamplingPlan.of(FOUR, 60, EQUAL, 0).workload(Duration.ofMinutes(1), Ratio.parse(share)))
                .withMessage("share reviewed twice is " + shown + "; it must be from 0 to 1");
    }

    @ParameterizedTest
    @CsvSource({"-1/10", "1/1", "3/2"})
    void anUnusableShareOutOfItsRangeIsRefused(String share) {
        SamplingPlan plan = SamplingPlan.of(FOUR, 60, EQUAL, 0);
        String message = "unusable share is " + share + "; it must be at least 0 and less than 1";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.withUnusable(Ratio.parse(share)))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.withUnusable("s1", Ratio.parse(share)))
                .withMessage(message);
    }

    @Test
    void anUnusableShareOfAnUnknownStratumIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SamplingPlan.of(FOUR, 60, EQUAL, 0).withUnusable("other", Ratio.ZERO))
                .withMessage("stratum is 'other'; it must be one of the plan: s0, s1, s2, s3");
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "10 5     | 0  | EQUAL  | 0  | sample is 0; it must be at least 1",
                "10 5     | -3 | EQUAL  | 0  | sample is -3; it must be at least 1",
                "10 5     | 16 | EQUAL  | 0  | sample is 16; it must be at most 15, the population of all strata",
                "0 0      | 1  | EQUAL  | 0  | sample is 1; it must be at most 0, the population of all strata",
                "10 5     | 3  | EQUAL  | -1 | minimum per stratum is -1; it must be 0 or more",
                "10 5 0   | 11 | EQUAL  | 7  | sample is 11; it must be at least 12, what a minimum of 7 takes in all strata",
                "10 5:1 4 | 3  | NEYMAN | 0  | spread is not known of stratum 's0', 's2'; neyman allocation needs that of every stratum with conversations",
                "10:0 5:0 | 3  | NEYMAN | 0  | spread of every stratum is 0; neyman allocation needs one above 0, proportional none",
                "0:4 5:0  | 3  | NEYMAN | 0  | spread of every stratum is 0; neyman allocation needs one above 0, proportional none"
            })
    void whatCannotBePlannedIsRefused(String strata, long sample, Allocation allocation, long minimum, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SamplingPlan.of(strata(strata), sample, allocation, minimum))
                .withMessage(message);
    }

    @Test
    void strataMustBeThereAndDiffer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SamplingPlan.of(List.of(), 1, EQUAL, 0))
                .withMessage("sampling plan has no strata; it must have at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SamplingPlan.of(List.of(Stratum.of("a", 1), Stratum.of("a", 2)), 1, EQUAL, 0))
                .withMessage("stratum 'a' is given twice; ids must differ");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SamplingPlan.of(List.of(Stratum.of("a", Long.MAX_VALUE), Stratum.of("b", 1)), 1, EQUAL, 0))
                .withMessage("population of all strata is 9223372036854775808; it must be at most 9223372036854775807");
    }

    static String samples(SamplingPlan plan) {
        return plan.strata().stream().map(each -> Long.toString(each.sample())).collect(Collectors.joining(" "));
    }

    /** Strata s0, s1, ... as population, or population:spread. */
    static List<Stratum> strata(String text) {
        List<Stratum> strata = new ArrayList<>();
        for (String each : text.trim().split(" +")) {
            List<String> parts = Arrays.asList(each.split(":"));
            Stratum stratum = Stratum.of("s" + strata.size(), Long.parseLong(parts.get(0)));
            strata.add(parts.size() == 1 ? stratum : stratum.withSpread(spread(parts.get(1))));
        }
        return strata;
    }

    private static Ratio spread(String text) {
        return text.contains("/") ? Ratio.parse(text) : Ratio.of(new BigDecimal(text));
    }
}
