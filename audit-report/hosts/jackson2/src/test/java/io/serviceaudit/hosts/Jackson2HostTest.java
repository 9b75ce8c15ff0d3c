package io.serviceaudit.hosts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.serviceaudit.json.Document;
import java.io.UncheckedIOException;

/** A host on Jackson 2. Its mapper knows dates, writes them as ISO 8601, and writes every character as UTF-8. */
class Jackson2HostTest extends HostLaws {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    Jackson2HostTest() {
        super(new HostMapper() {
            @Override
            public String version() {
                return PackageVersion.VERSION.toString();
            }

            @Override
            public <T extends Document> T read(String json, Class<T> type) {
                try {
                    return MAPPER.readValue(json, type);
                } catch (JsonProcessingException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public String write(Document document) {
                try {
                    return MAPPER.writeValueAsString(document);
                } catch (JsonProcessingException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public byte[] writeBytes(Document document) {
                try {
                    return MAPPER.writeValueAsBytes(document);
                } catch (JsonProcessingException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }
}
