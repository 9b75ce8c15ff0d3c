package io.serviceaudit.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every document among the conformance cases reads without a problem; {@code conformance/README.md} says where they come from. */
class ConformanceDocumentsTest {
    private static final int AUDITS_EACH = 12;
    private static final int BUILT_IN_AUDITS = 75;

    static IntStream own() {
        return IntStream.range(0, 24);
    }

    static IntStream change() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest(name = "own checklist {0}")
    @MethodSource("own")
    void ownChecklistsWithScoringAndAuditsAreRead(int number) {
        Documents documents = with("own/c" + number + ".json");
        documents.readScoring(resource("own/s" + number + ".json"));
        List<String> lines = resource("own/a" + number + ".ndjson").lines().toList();
        assertThat(lines).hasSize(AUDITS_EACH);
        for (String line : lines) {
            Audit audit = documents.readAudit(line);
            assertThat(audit.checklist().id()).isEqualTo("own-" + number);
        }
    }

    @ParameterizedTest(name = "change {0}")
    @MethodSource("change")
    void bothSidesOfAChangeAreRead(int number) {
        for (String side : List.of("old", "new")) {
            String path = "change/" + number + "/" + side + "-";
            Documents documents = with(path + "checklist.json");
            documents.readScoring(resource(path + "scoring.json"));
            assertThat(documents.readAudit(resource(path + "audit.json")).id()).startsWith("gen-own-");
        }
    }

    @Test
    void auditsOfTheBuiltInsAreRead() {
        List<String> lines = resource("builtin-audits.ndjson").lines().toList();
        assertThat(lines).hasSize(BUILT_IN_AUDITS);
        lines.forEach(Documents.standard()::readAudit);
    }

    private static Documents with(String checklist) {
        Documents documents = Documents.standard();
        return documents.withChecklist(documents.readChecklist(resource(checklist)));
    }

    private static String resource(String name) {
        String path = "/conformance/" + name;
        try (InputStream in = Objects.requireNonNull(ConformanceDocumentsTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
