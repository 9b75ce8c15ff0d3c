package io.serviceaudit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {
    @Test
    void bothBoundsAreDrawnAndNothingBeyond() {
        Dice dice = new Dice(1, 0);
        assertThat(IntStream.range(0, 200).mapToObj(i -> dice.from(-2, 3)).distinct())
                .containsExactlyInAnyOrder(-2, -1, 0, 1, 2, 3);
    }

    @Test
    void theWidestBoundsDoNotOverflow() {
        Dice dice = new Dice(1, 0);
        assertThat(IntStream.range(0, 200).map(i -> dice.from(Integer.MIN_VALUE, Integer.MAX_VALUE)))
                .anyMatch(drawn -> drawn < 0)
                .anyMatch(drawn -> drawn > 0);
    }

    @Test
    void aShuffleKeepsAllAndChangesTheOrder() {
        List<Integer> numbers = IntStream.range(0, 20).boxed().toList();
        List<Integer> shuffled = new Dice(1, 0).shuffled(numbers);
        assertThat(shuffled).containsExactlyInAnyOrderElementsOf(numbers).isNotEqualTo(numbers);
    }

    @Test
    void someAreAtLeastSoManyAndNeverTwice() {
        Dice dice = new Dice(1, 0);
        for (int i = 0; i < 100; i++) {
            List<String> some = dice.some(List.of("a", "b", "c"), 2);
            assertThat(some).hasSizeBetween(2, 3).doesNotHaveDuplicates();
        }
        assertThat(dice.some(List.of("a"), 2)).containsExactly("a");
    }

    @Test
    void sameSeedAndSaltDrawTheSame() {
        assertThat(draws(new Dice(7, 3))).isEqualTo(draws(new Dice(7, 3)));
        assertThat(draws(new Dice(7, 3))).isNotEqualTo(draws(new Dice(8, 3)));
        assertThat(draws(new Dice(7, 3))).isNotEqualTo(draws(new Dice(7, 4)));
    }

    /**
     * A seed in a bug report must mean the same on every Java version. The numbers are the outputs of SplitMix64 from state
     * 0 (Vigna's reference: 0xe220a8397b1dcdaf, 0x6e789e6aa1b965f4, 0x06c45d188009454f), halved, modulo 10.
     */
    @Test
    void drawsAreThoseOfSplitMix64() {
        Dice dice = new Dice(0, 0);
        assertThat(List.of(dice.from(0, 9), dice.from(0, 9), dice.from(0, 9))).isEqualTo(SPLIT_MIX_64);
    }

    private static final List<Integer> SPLIT_MIX_64 =
            List.of((int) ((0xe220a8397b1dcdafL >>> 1) % 10), (int) ((0x6e789e6aa1b965f4L >>> 1) % 10), (int)
                    ((0x06c45d188009454fL >>> 1) % 10));

    private static List<Integer> draws(Dice dice) {
        return IntStream.range(0, 20).mapToObj(i -> dice.from(0, 1_000)).toList();
    }
}
