package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionRateTest {
    // By hand: 100 * (end - new) / start.
    @ParameterizedTest
    @CsvSource({
        "1000, 980, 140, 84/1",
        "3, 2, 1, 100/3",
        "10, 10, 0, 100/1",
        "10, 25, 15, 100/1",
        "10, 5, 5, 0/1",
        "10, 0, 0, 0/1"
    })
    void isTheShareOfOldCustomersStillThere(long start, long end, long won, String percent) {
        assertThat(RetentionRate.ofCounts(start, end, won)).contains(new Quantity(Unit.PERCENT, Ratio.parse(percent)));
    }

    @Test
    void nobodyAtTheStartIsNotMeasured() {
        assertThat(RetentionRate.ofCounts(0, 0, 0)).isEmpty();
        assertThat(RetentionRate.ofCounts(0, 5, 5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0, 'startCustomers is -1; it must be at least 0'",
        "0, -2, 0, 'endCustomers is -2; it must be at least 0'",
        "0, 0, -3, 'newCustomers is -3; it must be at least 0'",
        "10, 4, 5, 'newCustomers is 5; it must be at most endCustomers, which is 4'",
        "10, 14, 3, 'endCustomers less newCustomers is 11; it must be at most startCustomers, which is 10'",
        "0, 1, 0, 'endCustomers less newCustomers is 1; it must be at most startCustomers, which is 0'"
    })
    void impossibleCountsAreRefused(long start, long end, long won, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetentionRate.ofCounts(start, end, won))
                .withMessage(message);
    }

    @Test
    void onlyAPercentageHasAComplement() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetentionRate.ofChurn(Quantity.ofPercent("100.5")))
                .withMessage("churn rate is 100.5; it must be from 0 to 100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetentionRate.ofChurn(Quantity.ofPoints("5")))
                .withMessage("churn rate is in points; it must be in percent");
    }
}
