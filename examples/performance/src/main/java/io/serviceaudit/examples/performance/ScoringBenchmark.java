package io.serviceaudit.examples.performance;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.scoring.Comparison;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Scoring an audit of 200 items, and comparing two. The floor is summing the same weights and values in a plain loop. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScoringBenchmark {
    private final LargeAudit large = new LargeAudit();
    private final Scorer scorer = large.scorer(30);
    private final Scorecard before = scorer.score(large.audit("before"));
    private final Audit audit = large.audit("now");
    private final Scorecard now = scorer.score(audit);
    private final List<BigDecimal> weights = large.weights();
    private final List<BigDecimal> values = large.values();

    /** A plain loop. */
    @Benchmark
    public BigDecimal floor() {
        BigDecimal earned = BigDecimal.ZERO;
        BigDecimal possible = BigDecimal.ZERO;
        for (int i = 0; i < weights.size(); i++) {
            possible = possible.add(weights.get(i));
            earned = earned.add(weights.get(i).multiply(values.get(i)));
        }
        return earned.add(possible);
    }

    /** The whole scorecard: states, health, findings with their gains, notices. */
    @Benchmark
    public Scorecard scoring() {
        return scorer.score(audit);
    }

    /** Two scorecards compared; the earlier audit is scored anew for it. */
    @Benchmark
    public Comparison comparison() {
        return Comparison.of(before, now);
    }
}
