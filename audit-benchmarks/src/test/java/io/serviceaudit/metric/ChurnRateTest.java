package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChurnRateTest {
    // By hand: 100 * lost / start.
    @ParameterizedTest
    @CsvSource({"1000, 41, 41/10", "3, 1, 100/3", "7, 0, 0/1", "7, 7, 100/1"})
    void isTheShareOfCustomersLost(long start, long lost, String percent) {
        assertThat(ChurnRate.ofCounts(start, lost)).contains(new Quantity(Unit.PERCENT, Ratio.parse(percent)));
    }

    @Test
    void nobodyAtTheStartIsNotMeasured() {
        assertThat(ChurnRate.ofCounts(0, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 'startCustomers is -1; it must be at least 0'",
        "0, -2, 'lostCustomers is -2; it must be at least 0'",
        "10, 11, 'lostCustomers is 11; it must be at most startCustomers, which is 10'",
        "0, 1, 'lostCustomers is 1; it must be at most startCustomers, which is 0'"
    })
    void impossibleCountsAreRefused(long start, long lost, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChurnRate.ofCounts(start, lost))
                .withMessage(message);
    }

    @Test
    void onlyAPercentageHasAComplement() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChurnRate.ofRetention(Quantity.ofPercent("-1")))
                .withMessage("retention rate is -1; it must be from 0 to 100");
    }
}
