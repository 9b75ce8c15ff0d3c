package io.serviceaudit.json;

import io.serviceaudit.report.AuditReport;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes reports in their canonical form: fixed field order, compact, plain decimals, UTF-8 without escapes beyond JSON's own. */
final class ReportWriter {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ReportWriter() {}

    static String write(AuditReport report) {
        return MAPPER.writeValueAsString(report);
    }
}
