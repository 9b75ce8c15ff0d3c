package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class NetPromoterScoreLawsTest {
    @Property
    void isAlwaysAValueOfItsMetric(
            @ForAll @LongRange(min = 0) long up,
            @ForAll @LongRange(min = 0) long passive,
            @ForAll @LongRange(min = 1) long down) {
        Quantity score = NetPromoterScore.ofCounts(up, passive, down).orElseThrow();
        assertThat(Metrics.NPS.require(score)).isEqualTo(score);
    }

    @Property
    void changingSidesChangesTheSign(
            @ForAll @LongRange(min = 0) long up,
            @ForAll @LongRange(min = 1) long passive,
            @ForAll @LongRange(min = 0) long down) {
        Ratio score = NetPromoterScore.ofCounts(up, passive, down).orElseThrow().amount();
        Ratio other = NetPromoterScore.ofCounts(down, passive, up).orElseThrow().amount();
        assertThat(other).isEqualTo(score.negated());
    }
}
