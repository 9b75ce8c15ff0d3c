package io.serviceaudit.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.measure.Ratio;
import org.junit.jupiter.api.Test;

class StratumTest {
    @Test
    void fourIdsAreBuiltIn() {
        assertThat(Stratum.BUILT_IN_IDS).containsExactly("peak-load", "night-shift", "escalated", "other");
    }

    @Test
    void hasNoSpreadUntilOneIsGiven() {
        Stratum stratum = Stratum.of("vip-line", 0);

        assertThat(stratum.id()).isEqualTo("vip-line");
        assertThat(stratum.population()).isZero();
        assertThat(stratum.spread()).isEmpty();
        assertThat(stratum.withSpread(Ratio.of(37, 2)).spread()).contains(Ratio.of(37, 2));
        assertThat(stratum.withSpread(Ratio.ZERO).spread()).contains(Ratio.ZERO);
    }

    @Test
    void isEqualToAnotherWithTheSameIdPopulationAndSpread() {
        Stratum stratum = Stratum.of("other", 5).withSpread(Ratio.ONE);

        assertThat(Stratum.of("other", 5).withSpread(Ratio.of(1)))
                .isEqualTo(stratum)
                .hasSameHashCodeAs(stratum)
                .hasToString("other of 5");
        assertThat(Stratum.of("others", 5).withSpread(Ratio.ONE)).isNotEqualTo(stratum);
        assertThat(Stratum.of("other", 6).withSpread(Ratio.ONE)).isNotEqualTo(stratum);
        assertThat(Stratum.of("other", 5)).isNotEqualTo(stratum);
    }

    @Test
    void outOfRangeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stratum.of("Peak load", 5))
                .withMessage("stratum is 'Peak load'; it must be 1-64 characters, lower-case letters, digits and single"
                        + " hyphens between them");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stratum.of("other", -1))
                .withMessage("population of stratum 'other' is -1; it must be 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stratum.of("other", 1).withSpread(Ratio.of(-1, 2)))
                .withMessage("spread of stratum 'other' is -0.5; it must be 0 or more");
    }
}
