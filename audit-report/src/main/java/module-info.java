/** Audit reports as data, and the documents read and written as JSON. */
module io.serviceaudit.report {
    requires transitive io.serviceaudit.core;
    requires transitive io.serviceaudit.benchmarks;
    requires com.fasterxml.jackson.annotation;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires org.slf4j;
    requires static jakarta.validation;
    requires static org.jspecify;

    exports io.serviceaudit.json;
    exports io.serviceaudit.report;

    // Documents are records that a host's own Jackson and Bean Validation provider read by reflection.
    opens io.serviceaudit.report;
}
