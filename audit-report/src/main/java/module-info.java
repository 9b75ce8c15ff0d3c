/** Audit reports as data, the documents read and written as JSON, audits as forms for portals, and both as spreadsheets. */
module io.serviceaudit.report {
    requires transitive io.serviceaudit.core;
    requires transitive io.serviceaudit.benchmarks;
    requires com.fasterxml.jackson.annotation;
    requires de.siegmar.fastcsv;
    requires jakarta.validation;
    requires java.xml;
    requires tools.jackson.core;
    requires org.slf4j;
    requires static ical4j.core;
    requires static org.apache.poi.ooxml;
    requires static org.apache.poi.poi;
    requires static org.jspecify;

    exports io.serviceaudit.calendar;
    exports io.serviceaudit.compare;
    exports io.serviceaudit.form;
    exports io.serviceaudit.json;
    exports io.serviceaudit.json.constraint;
    exports io.serviceaudit.report;
    exports io.serviceaudit.review;
    exports io.serviceaudit.spreadsheet;

    // Documents are records that a host's own Jackson and Bean Validation provider read by reflection.
    opens io.serviceaudit.compare;
    opens io.serviceaudit.json;
    opens io.serviceaudit.json.constraint;
    opens io.serviceaudit.report;
    opens io.serviceaudit.review;
}
