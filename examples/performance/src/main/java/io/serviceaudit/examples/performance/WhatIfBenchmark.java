package io.serviceaudit.examples.performance;

import io.serviceaudit.scoring.WhatIf;
import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The sets of rule S20 for 200 candidates. The floor is a table of small whole numbers, 200 rows by the efforts up to the budget, filled
 * in a plain loop: an exact answer takes that much where no candidate can be ruled out, were there but one word a number and no tie to break.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class WhatIfBenchmark {
    /** Health stops at this percent while a critical item is left out: far below, amid and above what is asked for. */
    @Param({"30", "60", "90"})
    public int cap;

    /** A percent of health that is to be reached, and of the effort of all candidates that may be spent. */
    @Param({"50", "75"})
    public int asked;

    private WhatIf whatIf = WhatIf.of(new LargeAudit().scorecard(30)).orElseThrow();
    private int[] efforts = new int[0];
    private int budget;

    /** Scores the audit, and reckons the budget. */
    @Setup
    public void score() {
        whatIf = WhatIf.of(new LargeAudit().scorecard(cap)).orElseThrow();
        efforts =
                whatIf.candidates().stream().mapToInt(WhatIf.Candidate::effort).toArray();
        int total = 0;
        for (int effort : efforts) {
            total += effort;
        }
        budget = total * asked / 100;
    }

    /** A plain table. */
    @Benchmark
    public long floor() {
        long[] most = new long[budget + 1];
        for (int i = 0; i < efforts.length; i++) {
            long worth = 7L * efforts[i] + i;
            for (int within = budget; within >= efforts[i]; within--) {
                most[within] = Math.max(most[within], most[within - efforts[i]] + worth);
            }
        }
        return most[budget];
    }

    /** The smallest set that reaches a percent. */
    @Benchmark
    public WhatIf.TargetSet smallestReaching() {
        return whatIf.smallestReaching(BigDecimal.valueOf(asked));
    }

    /** The best set within a budget. */
    @Benchmark
    public WhatIf.Improvement bestWithin() {
        return whatIf.bestWithin(budget);
    }
}
