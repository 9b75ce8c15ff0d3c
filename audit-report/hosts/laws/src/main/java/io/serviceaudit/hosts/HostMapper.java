package io.serviceaudit.hosts;

import io.serviceaudit.json.Document;

/** A host's own mapper: whatever Jackson it is on, with no more said to it than README.md asks for. */
public interface HostMapper {
    /** The version of the Jackson that is on the class path. */
    String version();

    /** Binds a document to its record. */
    <T extends Document> T read(String json, Class<T> type);

    /** Writes a record as a string. */
    String write(Document document);

    /** Writes a record as UTF-8. */
    byte[] writeBytes(Document document);
}
