package io.serviceaudit.json;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes documents in canonical form: fixed field order, compact, plain decimals, no escapes beyond those JSON needs. Order and numbers
 * are the records' own, so that any other mapper writes the same; what is set here, a later version could take another way for granted.
 */
final class DocumentWriter {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private DocumentWriter() {}

    static String write(Document document) {
        return MAPPER.writeValueAsString(document);
    }
}
