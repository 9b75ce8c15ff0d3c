package io.serviceaudit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the reference pages against the catalog they are generated from. Generate them anew, from the project's root, with
 * {@code mvn -pl audit-report -am test -Dtest=ReferencePagesTest -Dgolden.approve=true}, and look at what changed. They lie with the
 * catalog; the test is here, where metrics have names.
 */
class ReferencePagesTest {
    private static final Path FOLDER = Path.of("..", "audit-core", "docs", "checklists");

    static Stream<Arguments> pages() {
        return Catalog.checklists().stream()
                .flatMap(checklist -> Catalog.languages().stream().map(language -> arguments(checklist, language)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("pages")
    void saysWhatTheCatalogSays(Checklist checklist, String language) throws IOException {
        Path file = FOLDER.resolve(ReferencePage.fileName(checklist, language));
        String page = ReferencePage.of(checklist, language);
        if (Boolean.getBoolean("golden.approve")) {
            approve(file, page);
            return;
        }
        assertThat(file).as("reference page; -Dgolden.approve=true writes it").exists();
        List<String> written = List.of(Files.readString(file).split("\n", -1));
        List<String> generated = List.of(page.split("\n", -1));
        for (int i = 0; i < Math.min(written.size(), generated.size()); i++) {
            assertThat(written.get(i))
                    .as(
                            "%s, line %d; if the catalog is right, run the test with -Dgolden.approve=true",
                            file.getFileName(), i + 1)
                    .isEqualTo(generated.get(i));
        }
        assertThat(written).hasSameSizeAs(generated);
    }

    private static void approve(Path file, String page) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(page)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, page);
            Assumptions.abort("generated anew: " + file);
        }
    }

    @Test
    void thereIsNoPageOfAnythingElse() throws IOException {
        List<String> expected = Catalog.checklists().stream()
                .flatMap(checklist ->
                        Catalog.languages().stream().map(language -> ReferencePage.fileName(checklist, language)))
                .toList();
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("pages")
    void namesEveryItemOnce(Checklist checklist, String language) {
        List<String> lines = ReferencePage.of(checklist, language).lines().toList();
        checklist
                .items()
                .forEach(item -> assertThat(lines.stream().filter(line -> line.startsWith("Id: `" + item.id() + "` ")))
                        .as(item.id())
                        .hasSize(1));
    }
}
