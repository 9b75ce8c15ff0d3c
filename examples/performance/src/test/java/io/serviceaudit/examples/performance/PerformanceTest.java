package io.serviceaudit.examples.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** That the benchmarks run at all. How long they take is not for a test. */
class PerformanceTest {
    @Test
    void everyBenchmarkRunsOnceAndStandsBesideItsFloor() throws RunnerException {
        List<String> table = Performance.table(new Runner(new OptionsBuilder()
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(1))
                        .param("cap", "30")
                        .param("asked", "50")
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run());
        assertThat(table)
                .hasSize(2 + 9)
                .filteredOn(line -> line.contains(" floor |"))
                .hasSize(3)
                .allMatch(line -> line.endsWith("| 1.00 |"));
        assertThat(table).noneMatch(line -> line.endsWith("|  |"));
    }
}
