package io.serviceaudit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.json.Documents;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.wording.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the reference pages of the metrics against the definitions they are generated from, and their samples against the reader of
 * documents. Generate them anew, from the project's root, with {@code mvn -pl audit-report -am test -Dtest=MetricsPageTest
 * -Dgolden.approve=true}, and look at what changed. They lie with the definitions; the test is here, where documents are read.
 */
class MetricsPageTest {
    private static final Path FOLDER = Path.of("..", "audit-benchmarks", "docs");

    static List<String> languages() {
        return Languages.BUILT_IN;
    }

    static Stream<Metric> metrics() {
        return Metrics.standard().all().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void saysWhatTheDefinitionsSay(String language) throws IOException {
        Path file = FOLDER.resolve(MetricsPage.fileName(language));
        String page = MetricsPage.of(language);
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
                            "%s, line %d; if the definitions are right, run the test with -Dgolden.approve=true",
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
        List<String> expected =
                Languages.BUILT_IN.stream().map(MetricsPage::fileName).toList();
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("metrics")))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    static Stream<Arguments> samples() {
        return metrics().flatMap(metric -> {
            List<String> samples = MetricSamples.of(metric);
            return IntStream.range(0, samples.size()).mapToObj(i -> arguments(metric, i, samples.get(i)));
        });
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("samples")
    void everySampleIsReadAndComesToTheValueOfTheFirst(Metric metric, int index, String sample) {
        Measurement measured = read(metric, sample);
        Measurement first = read(metric, MetricSamples.of(metric).get(0));
        assertThat(measured.value()).isPresent().isEqualTo(first.value());
        assertThat(measured.rawData().isPresent()).isEqualTo(index > 0);
    }

    private static Measurement read(Metric metric, String sample) {
        return Documents.standard()
                .readAudit("""
                        {"format": "service-audit/audit/1", "id": "a", "date": "2026-11-20",
                         "checklist": {"id": "churn-prevention", "version": "1.0.0"},
                         "answers": {}, "metrics": {"%s": %s}}""".formatted(metric.id(), sample))
                .measurements()
                .get(metric.id());
    }
}
