package io.serviceaudit.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.json.DocumentValidator.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a host's own mapper and Bean Validation say of a document, beside what the reader says. */
final class Constrained {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** With two versions of a checklist, so that there can be migrations. */
    static final Documents DOCUMENTS = Documents.standard()
            .withChecklist(checklist("courier-service.checklist.json"))
            .withChecklist(checklist("courier-service-next.checklist.json"));

    /** Made once, since that takes long; nothing in it changes. */
    static final DocumentValidator VALIDATOR = DocumentValidator.of(DOCUMENTS);

    private Constrained() {}

    private static Checklist checklist(String name) {
        return Documents.standard().readChecklist(golden(name));
    }

    /** A golden document. */
    static String golden(String name) {
        String path = "/compatibility/1/" + name;
        try (InputStream in = Objects.requireNonNull(Constrained.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The violations of a document as "path message". */
    static List<String> violations(Document document) {
        return VALIDATOR.violations(document).stream()
                .map(violation -> violation.path() + " " + violation.message())
                .toList();
    }

    /** The paths of the violations of a document. */
    static List<String> paths(Document document) {
        return VALIDATOR.violations(document).stream().map(Violation::path).toList();
    }

    /**
     * That reader and constraints refuse the same record, if a mapper can make one of the text; a mapper passes over fields it
     * does not know, so the record may be right where the text is not, and never the other way round.
     *
     * @return whether there was a record
     */
    static <D extends Document> boolean assertSame(Class<D> type, String text) {
        D record;
        try {
            record = MAPPER.readValue(text, type);
        } catch (JacksonException e) {
            return false;
        }
        if (record == null) {
            return false;
        }
        List<Violation> violations = VALIDATOR.violations(record);
        List<Problem> problems = DOCUMENTS.validate(record);
        assertThat(violations.isEmpty())
                .as("%s%n%s%n%s", text, violations, problems)
                .isEqualTo(problems.isEmpty());
        if (isRead(type, text)) {
            assertThat(violations).as(text).isEmpty();
        }
        return true;
    }

    private static boolean isRead(Class<? extends Document> type, String text) {
        try {
            DOCUMENTS.read(type, text);
            return true;
        } catch (InvalidDocumentException e) {
            return false;
        }
    }
}
