package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.RawData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Measurements carry the raw data that their values are computed from. */
class MeasuredTest {
    @Test
    void aNetPromoterScoreOfCounts() {
        Measurement nps = NetPromoterScore.measured(120, 60, 30);
        assertThat(nps.metric()).isEqualTo(Metrics.NPS);
        assertThat(nps.value())
                .isEqualTo(NetPromoterScore.ofCounts(120, 60, 30))
                .isPresent();
        assertThat(nps.rawData())
                .contains(new RawData.Counts(Map.of("promoters", 120L, "passives", 60L, "detractors", 30L)));
    }

    @Test
    void aNetPromoterScoreOfRatings() {
        Measurement nps = NetPromoterScore.measured(List.of(10, 9, 7, 0));
        // (2 - 1) of 4.
        assertThat(nps.value()).contains(Quantity.ofPoints("25"));
        assertThat(nps.rawData()).contains(new RawData.Ratings(List.of(10, 9, 7, 0)));
    }

    @Test
    void retentionAndChurn() {
        Measurement crr = RetentionRate.measured(1_000, 980, 140);
        assertThat(crr.value()).contains(Quantity.ofPercent("84"));
        assertThat(crr.rawData())
                .contains(new RawData.Counts(
                        Map.of("startCustomers", 1_000L, "endCustomers", 980L, "newCustomers", 140L)));
        Measurement churn = ChurnRate.measured(1_000, 41);
        assertThat(churn.value()).contains(Quantity.ofPercent("4.1"));
        assertThat(churn.rawData())
                .contains(new RawData.Counts(Map.of("startCustomers", 1_000L, "lostCustomers", 41L)));
    }

    @Test
    void whereNobodyIsCountedThereIsNoValueButTheDataSaysSo() {
        for (Measurement nobody : List.of(
                NetPromoterScore.measured(0, 0, 0),
                NetPromoterScore.measured(List.of()),
                RetentionRate.measured(0, 5, 5),
                ChurnRate.measured(0, 0))) {
            assertThat(nobody.value()).isEmpty();
            assertThat(nobody.rawData()).isPresent();
        }
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThatThrownBy(() -> NetPromoterScore.measured(-1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("promoters is -1; it must be at least 0");
        assertThatThrownBy(() -> ChurnRate.measured(1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
