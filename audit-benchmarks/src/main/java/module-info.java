/** Service metrics from raw data, and benchmark tables by industry. */
module io.serviceaudit.benchmarks {
    requires transitive io.serviceaudit.core;
    requires de.siegmar.fastcsv;
    requires org.apache.commons.statistics.distribution;
    requires org.slf4j;
    requires static org.jspecify;

    uses io.serviceaudit.benchmark.BenchmarkProvider;

    exports io.serviceaudit.benchmark;
    exports io.serviceaudit.metric;
}
