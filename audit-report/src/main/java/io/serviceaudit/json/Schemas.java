package io.serviceaudit.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The JSON Schemas of the documents, draft 2020-12, for editors that help whoever writes a document and for programs in other
 * languages. They say of the form what the records and their constraints say, and lie in the jar beside this class.
 *
 * <p>A schema is no second reader: what only a look at the whole can tell, such as an option that its scale does not have, is left to
 * {@link Documents}. Every document that is read is valid by its schema.
 *
 * <p>The {@code $id} names document and version, as in {@code urn:service-audit:schema:audit:1.0}. The first number is that of the
 * format; the second grows when fields are added.
 */
public final class Schemas {
    private static final String FORMAT_PREFIX = "service-audit/";

    /** Scoring parameters in a file of their own have no format field. */
    private static final String SCORING = "scoring/1";

    private Schemas() {}

    /**
     * The schema of a document, as JSON text.
     *
     * @param type the record of the document: {@code AuditDocument.class}, {@code AuditReport.class}
     * @throws IllegalArgumentException if there is no schema of this type
     */
    public static String of(Class<? extends Document> type) {
        Objects.requireNonNull(type, "type");
        try (InputStream in = Schemas.class.getResourceAsStream(resource(type))) {
            if (in == null) {
                throw new IllegalArgumentException("there is no schema of " + type.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the schema of " + type.getName() + " cannot be read", e);
        }
    }

    /** Where the schema of a document lies, beside this class. */
    static String resource(Class<? extends Document> type) {
        return "schema/" + format(type).replace('/', '-') + ".schema.json";
    }

    private static String format(Class<? extends Document> type) {
        if (type == ScoringDocument.class) {
            return SCORING;
        }
        return RecordShape.of(type)
                .format()
                .map(format -> format.substring(FORMAT_PREFIX.length()))
                .orElse("unknown");
    }
}
