package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.conversation.Allocation;
import io.serviceaudit.conversation.SamplingPlan;
import io.serviceaudit.conversation.Stratum;
import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.RatingScale;
import io.serviceaudit.measure.Ratio;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hosts without a null checker learn at once, and by name, which argument they forgot. */
class NullArgumentsTest {
    private static final Interval INTERVAL = NetPromoterInterval.wald(
                    new NetPromoterCounts(1, 2, 3), Confidence.PERCENT_95)
            .orElseThrow();

    private static final DurationSample SAMPLE = DurationSample.of(List.of(Duration.ZERO, Duration.ZERO));

    private static final SampleEstimate ESTIMATE = SampleEstimate.of(Quantity.ofPoints("1"), Ratio.ONE);

    private static final MetricDefinition NPS = MetricDefinition.of(Metrics.NPS, Text.of("en", "NPS"));

    private static final SamplingPlan PLAN = SamplingPlan.of(List.of(Stratum.of("other", 1)), 1, Allocation.EQUAL, 0);

    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(BigDecimal.class, BigDecimal.valueOf(95)),
            Map.entry(String.class, "95"),
            Map.entry(List.class, List.of()),
            Map.entry(int.class, 90),
            Map.entry(long.class, 1L),
            Map.entry(Duration.class, Duration.ZERO),
            Map.entry(Comparator.class, Comparator.LESS),
            Map.entry(DurationSample.class, SAMPLE),
            Map.entry(RatingScale.class, RatingScale.ONE_TO_FIVE),
            Map.entry(Quantity.class, Quantity.ofPoints("1")),
            Map.entry(Confidence.class, Confidence.PERCENT_95),
            Map.entry(IntervalMethod.class, IntervalMethod.WALD),
            Map.entry(LimitedAt.class, LimitedAt.NEITHER_END),
            Map.entry(Interval.class, INTERVAL),
            Map.entry(NetPromoterCounts.class, new NetPromoterCounts(1, 2, 3)),
            Map.entry(Proportion.class, new Proportion(1, 2)),
            Map.entry(Allocation.class, Allocation.EQUAL),
            Map.entry(SamplingPlan.class, PLAN),
            Map.entry(Text.class, Text.of("en", "NPS")),
            Map.entry(Metric.class, Metrics.NPS),
            Map.entry(Ratio.class, Ratio.ONE),
            Map.entry(SampleEstimate.class, ESTIMATE),
            Map.entry(MetricDefinition.class, NPS));

    private static final Map<Class<?>, Object> SUBJECTS = Map.of(
            Interval.class,
            INTERVAL,
            DurationSample.class,
            SAMPLE,
            SampleEstimate.class,
            ESTIMATE,
            MetricDefinition.class,
            NPS,
            MetricDefinitions.class,
            MetricDefinitions.standard());

    private static final List<Class<?>> TYPES = List.of(
            Confidence.class,
            Interval.class,
            Change.class,
            NetPromoterCounts.class,
            NetPromoterInterval.class,
            NetPromoterChange.class,
            ProportionInterval.class,
            ProportionChange.class,
            DurationSample.class,
            SampleEstimate.class,
            SampleSize.class,
            MarginOfError.class,
            StratifiedSampleSize.class,
            MetricDefinition.class,
            MetricDefinitions.class,
            RatingSample.class,
            SatisfactionScore.class,
            SatisfactionIndex.class,
            Share.class,
            Times.class,
            AverageCount.class,
            AverageRevenue.class,
            RevenueChurnRate.class);

    static Stream<Executable> executables() {
        Stream<Executable> all = TYPES.stream()
                .flatMap(type -> Stream.concat(
                        Arrays.stream(type.getConstructors()),
                        Arrays.stream(type.getDeclaredMethods())
                                .filter(method -> Modifier.isPublic(method.getModifiers()))
                                .filter(method -> !method.isSynthetic())
                                .filter(method ->
                                        !List.of("equals", "compareTo").contains(method.getName()))));
        return all.filter(
                executable -> Arrays.stream(executable.getParameterTypes()).anyMatch(type -> !type.isPrimitive()));
    }

    @ParameterizedTest
    @MethodSource("executables")
    void areRefusedByName(Executable executable) {
        Parameter[] parameters = executable.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].getType().isPrimitive()) {
                continue;
            }
            Object[] arguments =
                    Arrays.stream(parameters).map(p -> VALUES.get(p.getType())).toArray();
            assertThat(arguments).doesNotContainNull();
            arguments[i] = null;
            assertThatThrownBy(() -> call(executable, arguments))
                    .as("%s of %s", parameters[i].getName(), executable)
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage(parameters[i].getName());
        }
    }

    @Test
    void areLookedForInEveryMethod() {
        assertThat(executables()).hasSizeGreaterThan(20);
    }

    private static Object call(Executable executable, Object[] arguments) throws Throwable {
        try {
            return executable instanceof Method method
                    ? method.invoke(SUBJECTS.get(method.getDeclaringClass()), arguments)
                    : ((Constructor<?>) executable).newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
