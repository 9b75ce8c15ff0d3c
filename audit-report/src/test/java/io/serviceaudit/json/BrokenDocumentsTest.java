package io.serviceaudit.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.benchmark.BenchmarkTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is done to a document, it is read or refused with problems that have a place, a code and words: never any other
 * exception. Seeded, so that a failure repeats.
 */
@Timeout(120)
class BrokenDocumentsTest {
    private static final String[] PIECES = {
        "null",
        "true",
        "false",
        "0",
        "-1",
        "1e99",
        "0.5",
        "1e400",
        "\"\"",
        "\" \"",
        "\"n/a\"",
        "\"yes\"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "[]",
        "{}",
        "[[]]",
        "[null]",
        "{\"\":{}}",
        "{\"value\":4}",
        "\"PT1M\"",
        "\"P99Y\"",
        "\"2026-02-30\"",
        ",",
        ":",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "\\",
        "NaN",
        "'",
        "/*",
        "\ud800",
        "\u2028",
        "\0",
        "\ufeff"
    };

    private static final Documents DOCUMENTS = documents();

    private static Documents documents() {
        Documents documents = Documents.standard();
        return documents.withChecklist(documents.readChecklist(resource("own/c0.json")));
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aBrokenChecklistIsReadOrRefused(int seed) {
        breakAndRead(seed, resource("own/c0.json"), DOCUMENTS::readChecklist);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aBrokenAuditIsReadOrRefused(int seed) {
        List<String> lines = resource("own/a0.ndjson").lines().toList();
        breakAndRead(seed, lines.get(seed % lines.size()), DOCUMENTS::readAudit);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aBrokenScoringIsReadOrRefused(int seed) {
        breakAndRead(seed, resource("own/s5.json"), DOCUMENTS::readScoring);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aBrokenBenchmarkTableIsReadOrRefused(int seed) {
        String table = DOCUMENTS.write(BenchmarkTable.standard());
        breakAndRead(seed, table, DOCUMENTS::readBenchmarkTable);
    }

    private static void breakAndRead(int seed, String document, Consumer<String> reading) {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            String broken = document;
            for (int mistakes = 1 + random.nextInt(3); mistakes > 0; mistakes--) {
                broken = broken(broken, random);
            }
            assertReadOrRefused(broken, reading);
        }
    }

    /** A value replaced, something put in, something cut out, two parts swapped, or a letter changed. */
    private static String broken(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(40));
        String piece = PIECES[random.nextInt(PIECES.length)];
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at) + piece + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(to);
            case 2 -> text.substring(0, at) + text.substring(at, to) + text.substring(at);
            case 3 -> replaceValue(text, at, piece);
            case 4 -> replaceValue(text, at, piece);
            default -> text.substring(0, Math.max(0, at - 1)) + (char) random.nextInt(0x500) + text.substring(at);
        };
    }

    /** The value after the next colon, up to the next comma or bracket, replaced. */
    private static String replaceValue(String text, int from, String piece) {
        int colon = text.indexOf(':', from);
        if (colon < 0) {
            return text + piece;
        }
        int end = colon + 1;
        while (end < text.length() && ",]}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, colon + 1) + piece + text.substring(end);
    }

    private static void assertReadOrRefused(String document, Consumer<String> reading) {
        try {
            reading.accept(document);
        } catch (InvalidDocumentException e) {
            int lines =
                    (int) document.chars().filter(c -> c == '\n' || c == '\r').count() + 1;
            assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.message()).isNotBlank();
                assertThat(problem.pointer()).matches("(/[^~]*(~[01][^~]*)*)?");
                assertThat(problem.line().orElseThrow()).isBetween(1, lines);
                assertThat(problem.column().orElseThrow()).isBetween(1, document.length() + 1);
                // The constructors have nothing to refuse that the readers did not see.
                assertThat(problem.code()).as(problem.toString()).isNotEqualTo(ProblemCode.REFUSED);
            });
            assertThat(e.problems()).doesNotHaveDuplicates();
        }
    }

    private static String resource(String name) {
        String path = "/conformance/" + name;
        try (InputStream in = Objects.requireNonNull(BrokenDocumentsTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
