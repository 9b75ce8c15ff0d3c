package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.RawData;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevenueChurnRateTest {
    // By hand: 100 * (lost + contracted) / start, and less expanded. The first row's net rate is the published example
    // of a vendor's
    // glossary (Vareto, "Net MRR churn": 50,000, 2,000 lost, 800 of expansion, 2.4 percent).
    @ParameterizedTest
    @CsvSource({
        "50000, 2000, 0, 800, 4/1, 12/5",
        "50000, 1500, 500, 800, 4/1, 12/5",
        "1000, 0, 0, 0, 0/1, 0/1",
        "1000, 600, 400, 0, 100/1, 100/1",
        "1000, 20, 10, 130, 3/1, -10/1",
        "0.3, 0.1, 0, 0.2, 100/3, -100/3",
        "10, 0, 0, 100, 0/1, -1000/1"
    })
    void isGrossAndNetOfWhatExistingCustomersSpendMore(
            BigDecimal start, BigDecimal lost, BigDecimal contracted, BigDecimal expanded, String gross, String net) {
        assertThat(RevenueChurnRate.gross(start, lost, contracted))
                .contains(new Quantity(Unit.PERCENT, Ratio.parse(gross)));
        assertThat(RevenueChurnRate.net(start, lost, contracted, expanded))
                .contains(new Quantity(Unit.PERCENT, Ratio.parse(net)));
    }

    @Test
    void noRevenueAtTheStartIsNotMeasured() {
        BigDecimal none = BigDecimal.ZERO;
        assertThat(RevenueChurnRate.gross(none, none, none)).isEmpty();
        assertThat(RevenueChurnRate.net(none, none, none, BigDecimal.TEN)).isEmpty();
        assertThat(RevenueChurnRate.measuredNet(none, none, none, BigDecimal.TEN)
                        .value())
                .isEmpty();
        assertThat(RevenueChurnRate.measuredGross(none, none, none).rawData()).isPresent();
    }

    @Test
    void isMeasuredWithTheAmountsItComesFrom() {
        Measurement gross =
                RevenueChurnRate.measuredGross(new BigDecimal("1000"), new BigDecimal("20.50"), new BigDecimal("9.5"));
        assertThat(gross.metric()).isEqualTo(Metrics.GROSS_REVENUE_CHURN_RATE);
        assertThat(gross.value()).contains(Quantity.ofPercent("3"));
        assertThat(gross.rawData())
                .contains(new RawData.Amounts(Map.of(
                        "startRevenue", new BigDecimal("1000"),
                        "lostRevenue", new BigDecimal("20.5"),
                        "contractedRevenue", new BigDecimal("9.5"))));
        Measurement net = RevenueChurnRate.measuredNet(
                new BigDecimal("1000"), new BigDecimal("20"), new BigDecimal("10"), new BigDecimal("130"));
        assertThat(net.metric()).isEqualTo(Metrics.NET_REVENUE_CHURN_RATE);
        assertThat(net.value()).contains(Quantity.ofPercent("-10"));
        assertThat(((RawData.Amounts) net.rawData().orElseThrow()).byName().keySet())
                .containsExactly("startRevenue", "lostRevenue", "contractedRevenue", "expandedRevenue");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0, 0, startRevenue is -1; it must be at least 0",
        "1, -0.5, 0, 0, lostRevenue is -0.5; it must be at least 0",
        "1, 0, -1E+2, 0, contractedRevenue is -100; it must be at least 0",
        "1, 0, 0, -1, expandedRevenue is -1; it must be at least 0",
        "10, 8, 2.5, 0, 'lostRevenue and contractedRevenue are 10.5 together; they must be at most startRevenue, which is 10'"
    })
    void impossibleAmountsAreRefused(
            BigDecimal start, BigDecimal lost, BigDecimal contracted, BigDecimal expanded, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RevenueChurnRate.net(start, lost, contracted, expanded))
                .withMessage(message);
    }
}
