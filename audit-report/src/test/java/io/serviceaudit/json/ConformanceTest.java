package io.serviceaudit.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Scorer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds reports against figures computed by an independent implementation of the rules; {@code conformance/README.md} among the test
 * resources says where they come from. Every field they have must be equal, numbers by value, and a figure they leave out must be
 * left out.
 */
class ConformanceTest {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Fields of the format on figures: where the expected report has none of these, ours must have none either. */
    private static final Set<String> FIGURES = Set.of(
            "coverage",
            "percent",
            "earned",
            "possible",
            "band",
            "beforeKnockOut",
            "score",
            "answer",
            "excludedBy",
            "value",
            "gain",
            "gainBeforeKnockOut",
            "findingBelow");

    static List<Integer> own() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; resource("own/c" + i + ".json") != null; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    @Test
    void theCasesAreThere() {
        assertThat(own()).hasSize(24);
    }

    @ParameterizedTest(name = "own checklist {0}")
    @MethodSource("own")
    void reportsOnOwnChecklistsAgree(int number) {
        Documents documents = Documents.standard();
        documents = documents.withChecklist(documents.readChecklist(text("own/c" + number + ".json")));
        Scoring scoring = documents.readScoring(text("own/s" + number + ".json"));
        assertReports(documents, scoring, "own/a" + number + ".ndjson", "own/r" + number + ".ndjson");
    }

    @Test
    void reportsOnTheBuiltInChecklistsAgree() {
        assertReports(Documents.standard(), Scoring.open(), "builtin-audits.ndjson", "builtin-reports.ndjson");
    }

    private static void assertReports(Documents documents, Scoring scoring, String audits, String reports) {
        List<String> auditLines = text(audits).lines().toList();
        List<String> reportLines = text(reports).lines().toList();
        assertThat(auditLines).isNotEmpty().hasSameSizeAs(reportLines);
        for (int i = 0; i < auditLines.size(); i++) {
            Audit audit = documents.readAudit(auditLines.get(i));
            String report = documents.write(Reporter.in(Locale.ENGLISH)
                    .report(Scorer.of(audit.checklist(), scoring).score(audit)));
            List<String> differences = new ArrayList<>();
            compare("", MAPPER.readTree(reportLines.get(i)), MAPPER.readTree(report), differences);
            assertThat(differences).as("%s, line %d", audits, i + 1).isEmpty();
        }
    }

    private static void compare(String path, JsonNode expected, @Nullable JsonNode actual, List<String> differences) {
        if (actual == null) {
            differences.add(path + ": expected " + expected + ", absent");
        } else if (expected.isObject() && actual.isObject()) {
            expected.properties()
                    .forEach(field -> compare(
                            path + "/" + field.getKey(), field.getValue(), actual.get(field.getKey()), differences));
            actual.propertyNames().stream()
                    .filter(name -> FIGURES.contains(name) && !expected.has(name))
                    .forEach(name -> differences.add(path + "/" + name + ": expected none, was " + actual.get(name)));
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(path + "/" + i, expected.get(i), actual.get(i), differences);
            }
        } else if (!same(expected, actual)) {
            differences.add(path + ": expected " + expected + ", was " + actual);
        }
    }

    private static boolean same(JsonNode expected, JsonNode actual) {
        return expected.isNumber() && actual.isNumber()
                ? expected.decimalValue().compareTo(actual.decimalValue()) == 0
                : expected.equals(actual);
    }

    private static @Nullable InputStream resource(String name) {
        return ConformanceTest.class.getResourceAsStream("/conformance/" + name);
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(resource(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
