package io.serviceaudit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.benchmark.Standing.Level;
import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class StandingLawsTest {
    private static final Metric HIGHER = Metric.of("up", Unit.MONEY, Direction.HIGHER);
    private static final Metric LOWER = Metric.of("down", Unit.MONEY, Direction.LOWER);

    @Property
    void theOtherDirectionTurnsWorseIntoBetterAndKeepsTheDistance(
            @ForAll @BigRange(min = "-10", max = "10") @Scale(1) BigDecimal value,
            @ForAll @BigRange(min = "-10", max = "10") @Scale(1) BigDecimal one,
            @ForAll @BigRange(min = "-10", max = "10") @Scale(1) BigDecimal other) {
        Standing up = Standing.of(HIGHER, money(value), money(one.min(other)), money(one.max(other)));
        Standing down = Standing.of(LOWER, money(value), money(one.min(other)), money(one.max(other)));
        assertThat(down.distance()).isEqualTo(up.distance());
        assertThat(down.level()).isEqualTo(Level.values()[2 - up.level().ordinal()]);
    }

    @Property
    void aBetterValueNeverStandsWorse(
            @ForAll @BigRange(min = "-10", max = "10") @Scale(1) BigDecimal value,
            @ForAll @BigRange(min = "0", max = "10") @Scale(1) BigDecimal gain,
            @ForAll @BigRange(min = "-10", max = "0") @Scale(1) BigDecimal low,
            @ForAll @BigRange(min = "0", max = "10") @Scale(1) BigDecimal high) {
        Level before =
                Standing.of(HIGHER, money(value), money(low), money(high)).level();
        Level after = Standing.of(HIGHER, money(value.add(gain)), money(low), money(high))
                .level();
        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    private static Quantity money(BigDecimal amount) {
        return Quantity.of(Unit.MONEY, amount);
    }
}
