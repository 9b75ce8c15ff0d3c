package io.serviceaudit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RangeTest {
    /** From 0 to 4. */
    private static final Metric BOUNDED =
            Metric.of("m", Unit.POINTS, Direction.HIGHER).within(Ratio.ZERO, Ratio.of(4));

    record Step(Comparator when, int threshold, boolean kept) {}

    /** Bounds are whole, so the halves between them and one beyond the ends stand for all values. */
    private static Stream<Ratio> values() {
        return IntStream.rangeClosed(-4, 12).mapToObj(half -> Ratio.of(half, 2));
    }

    @Property
    void isEmptyExactlyWhenNoValueIsLeft(@ForAll("steps") List<Step> steps) {
        Range left = Range.of(BOUNDED);
        for (Step step : steps) {
            Ratio threshold = Ratio.of(step.threshold());
            left = step.kept() ? left.where(step.when(), threshold) : left.without(step.when(), threshold);
        }

        boolean any = values().filter(BOUNDED::isInRange)
                .anyMatch(value -> steps.stream().allMatch(step -> holds(step, value) == step.kept()));
        assertThat(left.isEmpty()).isEqualTo(!any);
    }

    private static boolean holds(Step step, Ratio value) {
        return step.when()
                .holds(new Quantity(Unit.POINTS, value), new Quantity(Unit.POINTS, Ratio.of(step.threshold())));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Comparator.class),
                        Arbitraries.integers().between(-1, 5),
                        Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMaxSize(4);
    }

    @Test
    void withoutBoundsIsEmptyOnlyBetweenTwoThresholds() {
        Range all = Range.of(Metric.of("margin", Unit.MONEY, Direction.HIGHER));

        assertThat(all.where(Comparator.LESS, Ratio.of(-1_000)).isEmpty()).isFalse();
        assertThat(all.without(Comparator.LESS, Ratio.of(-1_000)).isEmpty()).isFalse();
        assertThat(all.where(Comparator.LESS, Ratio.ZERO)
                        .where(Comparator.AT_LEAST, Ratio.ZERO)
                        .isEmpty())
                .isTrue();
        assertThat(Range.of(Metrics.FIRST_RESPONSE_TIME)
                        .where(Comparator.GREATER, Ratio.of(1_000_000))
                        .isEmpty())
                .isFalse();
    }
}
