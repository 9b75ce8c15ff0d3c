package io.serviceaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exact amounts of one unit. */
class QuantityTest {
    @Test
    void aFactoryNamesItsUnit() {
        assertThat(Quantity.ofPercent("4.1")).isEqualTo(new Quantity(Unit.PERCENT, Ratio.of(41, 10)));
        assertThat(Quantity.ofPoints("-42")).isEqualTo(new Quantity(Unit.POINTS, Ratio.of(-42)));
        assertThat(Quantity.ofCount(3)).isEqualTo(new Quantity(Unit.COUNT, Ratio.of(3)));
        assertThat(Quantity.of(Unit.MONEY, new BigDecimal("54000.00")))
                .isEqualTo(new Quantity(Unit.MONEY, Ratio.of(54_000)));
    }

    @ParameterizedTest(name = "{0} is {1} seconds")
    @CsvSource({
        "PT12M, 720/1",
        "PT0.5S, 1/2",
        "P3D, 259200/1", // 3 * 24 * 3600
        "PT90M, 5400/1",
        "PT1H30M, 5400/1", // the same in another spelling
        "PT0.000000001S, 1/1000000000",
        "PT-1.5S, -3/2",
        "PT0S, 0/1",
    })
    void aDurationIsHeldInSecondsExactToTheNanosecond(String iso, String seconds) {
        assertThat(Quantity.ofDuration(Duration.parse(iso)))
                .isEqualTo(new Quantity(Unit.DURATION, Ratio.parse(seconds)));
    }

    @Test
    void quantitiesOfOneUnitCompareByAmount() {
        assertThat(Quantity.ofPercent("4.1"))
                .isLessThan(Quantity.ofPercent("4.11"))
                .isGreaterThan(Quantity.ofPercent("4.09"))
                .isEqualByComparingTo(Quantity.ofPercent("4.10"))
                .isEqualTo(Quantity.ofPercent("4.10"));
    }

    @Test
    void quantitiesOfTwoUnitsDoNotCompare() {
        assertThatThrownBy(() -> Quantity.ofPercent("4").compareTo(Quantity.ofPoints("4")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("quantity in points cannot be compared with one in percent");
        assertThat(Quantity.ofPercent("4")).isNotEqualTo(Quantity.ofPoints("4"));
    }

    @Test
    void nothingMayBeNull() {
        assertThatThrownBy(() -> new Quantity(null, Ratio.ONE))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("unit");
        assertThatThrownBy(() -> new Quantity(Unit.COUNT, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("amount");
    }
}
