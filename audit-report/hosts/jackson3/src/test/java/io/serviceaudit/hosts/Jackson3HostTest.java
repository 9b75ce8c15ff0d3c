package io.serviceaudit.hosts;

import io.serviceaudit.json.Document;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.PackageVersion;

/** A host on Jackson 3. Nothing is said to its mapper; our own reader and writer run on its version too. */
class Jackson3HostTest extends HostLaws {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    Jackson3HostTest() {
        super(new HostMapper() {
            @Override
            public String version() {
                return PackageVersion.VERSION.toString();
            }

            @Override
            public <T extends Document> T read(String json, Class<T> type) {
                return MAPPER.readValue(json, type);
            }

            @Override
            public String write(Document document) {
                return MAPPER.writeValueAsString(document);
            }

            @Override
            public byte[] writeBytes(Document document) {
                return MAPPER.writeValueAsBytes(document);
            }
        });
    }
}
