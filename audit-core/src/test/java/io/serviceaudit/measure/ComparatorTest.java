package io.serviceaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a quantity is held against a threshold: rule S10. */
class ComparatorTest {
    @ParameterizedTest(name = "S10: {0} at 14, 15 and 16 against 15: {1}, {2}, {3}")
    @CsvSource({
        "<, true, false, false",
        "<=, true, true, false",
        ">=, false, true, true",
        ">, false, false, true",
    })
    void boundariesAreExactlyAsWritten(String sign, boolean below, boolean at, boolean above) {
        Comparator comparator = Comparator.ofCode(sign).orElseThrow();
        Quantity threshold = Quantity.ofCount(15);

        assertThat(comparator.code()).isEqualTo(sign);
        assertThat(comparator.holds(Quantity.ofCount(14), threshold)).isEqualTo(below);
        assertThat(comparator.holds(Quantity.ofCount(15), threshold)).isEqualTo(at);
        assertThat(comparator.holds(Quantity.ofCount(16), threshold)).isEqualTo(above);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "==", "=<", "=>", "!=", "< ", "lt"})
    void anyOtherTextIsNone(String text) {
        assertThat(Comparator.ofCode(text)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Comparator.class)
    void anotherUnitIsRefused(Comparator comparator) {
        Quantity minutes = Quantity.ofDuration(Duration.ofMinutes(15));

        assertThatThrownBy(() -> comparator.holds(Quantity.ofPercent("15"), minutes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("quantity in duration cannot be compared with one in percent");
    }

    @Test
    void thereAreFour() {
        assertThat(Comparator.values()).hasSize(4);
    }
}
