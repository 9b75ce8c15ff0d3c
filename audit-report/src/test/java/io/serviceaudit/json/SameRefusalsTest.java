package io.serviceaudit.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.report.AuditReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reader and constraints refuse the same documents, whatever is done to them. Seeded, so that a failure repeats. */
@Tag("bean-validation")
class SameRefusalsTest {
    private static final Documents DOCUMENTS = Documents.standard();
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** What stands in place of a value: among it what is right somewhere else. */
    private static final List<String> PIECES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1",
            "2",
            "0.5",
            "1e30",
            "101",
            "0.000001",
            "\"\"",
            "\" \"",
            "\"n/a\"",
            "\"yes\"",
            "\"high\"",
            "\"A b\"",
            "\"${7*7}\"",
            "\"{message}\"",
            "\"\\u0007\"",
            "\"\\ud800\"",
            "\"PT5M\"",
            "\"2026-02-28\"",
            "\"nps\"",
            "\"rating-1-5\"",
            "[]",
            "{}",
            "[null]",
            "[\"yes\"]",
            "{\"en\":\"x\"}",
            "{\"en\":\"\"}",
            "{\"e_n\":\"x\"}",
            "{\"en\":\"x\",\"EN\":\"y\"}");

    private static final String TABLE = Refused.json("""
            {'format':'service-audit/benchmark-table/1','id':'acme-couriers','version':'2026.1','title':'Couriers',
             'staleAfter':'2028-01-01','rows':[
              {'metric':'nps','industry':'retail','region':'RU','statistic':'range','low':20,'high':40,'sampleSize':120,
               'publisher':'Acme','title':'Study','year':2025,'retrieved':'2026-11-20','licence':'CC-BY-4.0','note':{'en':'N','ru':'N'}},
              {'metric':'first-response-time','industry':'saas','low':'PT5M','high':'PT15M','publisher':'Acme'}]}""");

    static IntStream seeds() {
        return IntStream.range(0, 10);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ofAChecklist(int seed) {
        List<String> built = Catalog.checklists().stream().map(DOCUMENTS::write).toList();
        String document = seed % 2 == 0 ? resource("own/c" + seed + ".json") : built.get(seed % built.size());
        assertSame(seed, document, ChecklistDocument.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ofAScoring(int seed) {
        assertSame(seed, resource("own/s" + seed + ".json"), ScoringDocument.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ofAReport(int seed) throws IOException {
        Path golden = Path.of(
                "../examples/quickstart/src/test/resources/golden",
                (seed % 2 == 0 ? "conversation-review.en" : "service-checkpoints.ru") + ".report.json");
        assertSame(seed, Files.readString(golden), AuditReport.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ofAnAudit(int seed) {
        List<String> lines = resource("builtin-audits.ndjson").lines().toList();
        assertSame(seed, lines.get(7 * seed), AuditDocument.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ofABenchmarkTable(int seed) {
        assertSame(seed, TABLE, BenchmarkTableDocument.class);
    }

    @Test
    void whatIsRightIsRightForBoth() {
        assertThat(Constrained.violations(DOCUMENTS.read(BenchmarkTableDocument.class, TABLE)))
                .isEmpty();
        resource("builtin-audits.ndjson")
                .lines()
                .forEach(line -> assertThat(Constrained.violations(DOCUMENTS.read(AuditDocument.class, line)))
                        .isEmpty());
        Catalog.checklists()
                .forEach(checklist -> assertThat(Constrained.violations(ChecklistDocument.of(checklist)))
                        .isEmpty());
        for (int i = 0; i < 24; i++) {
            assertThat(Constrained.violations(DOCUMENTS.read(ChecklistDocument.class, resource("own/c" + i + ".json"))))
                    .isEmpty();
            assertThat(Constrained.violations(DOCUMENTS.read(ScoringDocument.class, resource("own/s" + i + ".json"))))
                    .isEmpty();
        }
    }

    private static <D extends Document> void assertSame(int seed, String document, Class<D> type) {
        Random random = new Random(seed);
        int bound = 0;
        for (int i = 0; i < 40; i++) {
            JsonNode tree = MAPPER.readTree(document);
            for (int mistakes = 1 + random.nextInt(3); mistakes > 0; mistakes--) {
                change(tree, random);
            }
            bound += Constrained.assertSame(type, tree.toString()) ? 1 : 0;
        }
        assertThat(bound).as("documents of which a record could be made").isGreaterThan(5);
    }

    /** A value replaced, taken away or put in again. */
    private static void change(JsonNode tree, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(tree, containers);
        JsonNode at = containers.get(random.nextInt(containers.size()));
        JsonNode piece = MAPPER.readTree(PIECES.get(random.nextInt(PIECES.size())));
        if (at instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>(object.propertyNames());
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, piece);
            }
        } else if (at instanceof ArrayNode array) {
            int index = random.nextInt(array.size() + 1);
            if (index == array.size()) {
                array.add(index > 0 && random.nextBoolean() ? array.get(0).deepCopy() : piece);
            } else if (random.nextInt(3) == 0) {
                array.remove(index);
            } else {
                array.set(index, piece);
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(each -> collect(each, containers));
        }
    }

    private static String resource(String name) {
        String path = "/conformance/" + name;
        try (InputStream in = Objects.requireNonNull(SameRefusalsTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
