package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceTest {
    // z: sqrt(2) * erfinv(confidence / 100) with 40 digits, mpmath 1.3
    @ParameterizedTest
    @CsvSource({
        "50, 0.25, 0.67448975019608174",
        "90, 0.05, 1.6448536269514727",
        "95, 0.025, 1.9599639845400542",
        "99, 0.005, 2.5758293035489008",
        "99.99, 0.00005, 3.890591886413094"
    })
    void leavesHalfOfTheRestOnEitherSide(String percent, double tail, double z) {
        Confidence confidence = Confidence.ofPercent(percent);
        assertThat(confidence.tail()).isEqualTo(tail);
        assertThat(confidence.z()).isCloseTo(z, within(2e-15));
    }

    @Test
    void isTheSameHoweverManyZerosItIsWrittenWith() {
        assertThat(Confidence.ofPercent("95.0")).isEqualTo(Confidence.PERCENT_95);
        assertThat(Confidence.ofPercent("9.0E+1"))
                .isEqualTo(Confidence.PERCENT_90)
                .hasToString("90%");
        assertThat(Confidence.ofPercent("99.90")).hasToString("99.9%");
    }

    @Test
    void isOrderedByItsPercent() {
        assertThat(Confidence.PERCENT_99).isGreaterThan(Confidence.PERCENT_95).isGreaterThan(Confidence.PERCENT_90);
    }

    @ParameterizedTest
    @CsvSource({"49.999", "0.95", "100", "99.991", "-95"})
    void outOfItsRangeIsRefused(String percent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Confidence.ofPercent(percent))
                .withMessage("confidence is " + percent + "; it must be from 50 to 99.99 percent");
    }

    @Test
    void noNumberIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Confidence.ofPercent("95%"))
                .withMessage("confidence is '95%'; it must be a decimal number of percent");
    }
}
