package io.serviceaudit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The option that tells what became of one company from audit to audit. */
class SeriesTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Path SAMPLES = Path.of("samples", "nine-months").toAbsolutePath();

    @TempDir
    Path directory;

    private Path folder;

    @BeforeEach
    void copyAudits() throws IOException {
        folder = Files.createDirectory(directory.resolve("audits"));
        for (String file : List.of("2026-02.json", "2026-06.json", "2026-11.json")) {
            Files.copy(SAMPLES.resolve("en").resolve(file), folder.resolve(file));
        }
    }

    private Run run(String... more) {
        List<String> args = new ArrayList<>(List.of("--series", "audits"));
        for (String version : List.of("1.4.0", "2.0.0")) {
            args.addAll(List.of(
                    "--checklist-file",
                    SAMPLES.resolve("home-repair-" + version + ".json").toString()));
        }
        args.addAll(List.of(more));
        return Run.in(directory, args.toArray(String[]::new));
    }

    private void refused(String message) {
        Run run = run();
        assertThat(run.err()).isEqualTo(message + "\n");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(directory.resolve("audits.series.json")).doesNotExist();
    }

    @Test
    void theDocumentIsPrintedAlone() {
        Run run = run("--json");
        assertThat(run.err()).isEmpty();
        JsonNode document = MAPPER.readTree(run.out());
        assertThat(document.at("/format").asString()).isEqualTo("service-audit/series/1");
        assertThat(document.at("/audits")).hasSize(3);
        assertThat(document.at("/comparisons/0/verdict").asString()).isEqualTo("same-rules");
        assertThat(document.at("/comparisons/1/verdict").asString()).isEqualTo("restated");
        assertThat(document.at("/comparisons/1/findings/returned/0").asString()).isEqualTo("delay-call");
        assertThat(directory.resolve("audits.series.json")).doesNotExist();
    }

    @Test
    void theDocumentIsWrittenBesideWhatIsPrinted() throws IOException {
        Run run = run();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Appliance repair at home — Northline Appliance Repair\n")
                .contains("\nBack again (1)\n  - \"Is the customer called before they notice a delay?\": ")
                .endsWith("The whole report is in " + directory.resolve("audits.series.json") + "\n");
        assertThat(Files.readString(directory.resolve("audits.series.json")))
                .isEqualTo(run("--json").out());
    }

    @Test
    void auditsThatAreNoSeriesAreRefusedInOneLine() throws IOException {
        String february = Files.readString(folder.resolve("2026-02.json"));
        Path other = folder.resolve("other.json");
        String first = Path.of("audits", "2026-02.json").toString();
        String second = Path.of("audits", "other.json").toString();
        Files.writeString(other, february);
        refused(first + " and " + second + " are both audit northline-2026-02; each must be in the folder once.");
        Files.writeString(
                other, february.replace("northline-2026-02", "x").replace("northline-repair", "southline-repair"));
        refused(first + " is an audit of northline-repair and " + second
                + " is one of southline-repair; a series is of one.");
        Files.writeString(other, """
                {"format": "service-audit/audit/1", "id": "x", "checklist": {"id": "touchpoints", "version": "1.0.0"},
                 "date": "2026-03-01", "answers": {}}""");
        refused(first + " is an audit by checklist home-repair and " + second
                + " is one by touchpoints; they cannot be compared.");
    }

    @Test
    void otherQuestionsDoNotGoWithIt() {
        assertThat(run("--plan").err()).startsWith("--series and --plan do not go together.\n\nquickstart ");
        assertThat(run("--branches", "x").err()).contains("do not go together.\n\nquickstart ");
    }
}
