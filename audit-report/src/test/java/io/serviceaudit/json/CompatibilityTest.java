package io.serviceaudit.json;

import static io.serviceaudit.json.Refused.places;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents kept in {@code compatibility}, which every later version must read and write to the same bytes. */
class CompatibilityTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "compatibility", "1");
    private static final Path AS_WRITTEN = FOLDER.resolve("as-written");

    /** Reading and writing by kind, as the word in the file's name and in the format. */
    private static final Map<String, ReadAndWrite> KINDS = Map.of(
            "checklist", (documents, text) -> documents.write(documents.readChecklist(text)),
            "scoring", (documents, text) -> documents.write(documents.readScoring(text)),
            "audit", (documents, text) -> documents.write(documents.readAudit(text)),
            "benchmark-table", (documents, text) -> documents.write(documents.readBenchmarkTable(text)));

    private interface ReadAndWrite {
        String again(Documents documents, String text);
    }

    private static final Documents DOCUMENTS = Documents.standard()
            .withChecklist(Documents.standard().readChecklist(text(FOLDER.resolve("courier-service.checklist.json"))));

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kind(Path file) {
        String[] parts = file.getFileName().toString().split("\\.");
        return parts[parts.length - 2];
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> KINDS.containsKey(kind(file)))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> canonical() throws IOException {
        return files(FOLDER);
    }

    static List<Path> asWritten() throws IOException {
        return files(AS_WRITTEN);
    }

    @Test
    void thereAreDocumentsOfEveryKindThatIsRead() throws IOException {
        assertThat(canonical().stream().map(CompatibilityTest::kind)).containsAll(KINDS.keySet());
        assertThat(asWritten()).hasSizeGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("canonical")
    void eachIsReadAndWrittenToTheSameBytes(Path file) {
        String text = text(file);
        assertThat(KINDS.get(kind(file)).again(DOCUMENTS, text)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("asWritten")
    void whatSomebodyWroteByHandIsReadAsTheSame(Path file) {
        String canonical = text(FOLDER.resolve(file.getFileName()));
        assertThat(KINDS.get(kind(file)).again(DOCUMENTS, text(file))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"checklist", "audit", "benchmark-table"})
    void aNewerMajorVersionIsRefusedByName(String kind) throws IOException {
        for (Path file : canonical()) {
            if (kind(file).equals(kind)) {
                String newer = text(file).replace("service-audit/" + kind + "/1", "service-audit/" + kind + "/2");
                for (Documents documents : List.of(DOCUMENTS, DOCUMENTS.withUnknownFieldsPassedOver())) {
                    assertThat(places(() -> KINDS.get(kind).again(documents, newer)))
                            .containsExactly("/format newer-format");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("canonical")
    void theFieldsOfANewerMinorVersionAreRefusedAndByChoicePassedOver(Path file) {
        String text = text(file);
        // A field at the end of the document, and one at the start of every object that has an id.
        String newer = (text.substring(0, text.length() - 1) + ",\"zz-new\":{\"a\":[1]}}")
                .replace("{\"id\":", "{\"zz-newer\":true,\"id\":");
        assertThat(places(() -> KINDS.get(kind(file)).again(DOCUMENTS, newer)))
                .isNotEmpty()
                .allMatch(place -> place.endsWith(" unknown-field"));
        assertThat(KINDS.get(kind(file)).again(DOCUMENTS.withUnknownFieldsPassedOver(), newer))
                .isEqualTo(text);
    }
}
