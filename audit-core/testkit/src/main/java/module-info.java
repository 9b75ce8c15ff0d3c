/** Generators, laws and pins for a host's own tests. */
module io.serviceaudit.testkit {
    requires transitive io.serviceaudit.core;
    requires static transitive io.serviceaudit.benchmarks;
    requires static org.jspecify;

    exports io.serviceaudit.testkit;
}
