package io.serviceaudit.examples.performance;

import io.serviceaudit.json.Documents;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Scorecard;
import java.util.Locale;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report on 200 items, made and written. The floor is Jackson writing the same JSON from a tree of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReportBenchmark {
    private final Documents documents = Documents.standard();
    private final Reporter reporter = Reporter.in(Locale.ENGLISH);
    private final Scorecard scorecard = new LargeAudit().scorecard(30);
    private final AuditReport report = reporter.report(scorecard);
    private final JsonMapper mapper = JsonMapper.shared();
    private final JsonNode tree = mapper.readTree(documents.write(report));

    /** Jackson alone. */
    @Benchmark
    public String floor() {
        return mapper.writeValueAsString(tree);
    }

    /** From the report to JSON. */
    @Benchmark
    public String writing() {
        return documents.write(report);
    }

    /** From the scorecard to the report, receipts included. */
    @Benchmark
    public AuditReport reporting() {
        return reporter.report(scorecard);
    }
}
