package io.serviceaudit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The option that puts the audits of a folder side by side. */
class BranchesTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Path SAMPLES = Path.of("samples", "branches", "en").toAbsolutePath();

    @TempDir
    Path directory;

    private Path folder() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("branches"));
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return folder;
    }

    private Run run(String... args) {
        return Run.in(directory, args);
    }

    private void refused(String message, String... args) throws IOException {
        Run run = run(args);
        assertThat(run.err()).isEqualTo(message + "\n");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void theDocumentIsPrintedAlone() throws IOException {
        folder();
        Run run = run("--branches", "branches", "--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        JsonNode document = MAPPER.readTree(run.out());
        assertThat(document.at("/format").asString()).isEqualTo("service-audit/branches/1");
        assertThat(document.at("/period/from").asString()).isEqualTo("2026-07-01");
        assertThat(document.at("/ranking")).hasSize(7);
        assertThat(document.at("/apart/0/branch").asString()).isEqualTo("samara-east");
        assertThat(document.has("groupings")).isFalse();
        assertThat(directory.resolve("branches.branches.json")).doesNotExist();
    }

    @Test
    void theDocumentIsWrittenBesideWhatIsPrinted() throws IOException {
        folder();
        Run run = run("--branches", "branches");
        assertThat(run.out())
                .startsWith("Service health check — 1 July 2026 to 30 September 2026\n")
                .contains("\n  2–3.  Kazan North     ██████████████░░░░░░    73.1%  Healthy\n")
                .endsWith("The whole report is in " + directory.resolve("branches.branches.json") + "\n");
        assertThat(Files.readString(directory.resolve("branches.branches.json")))
                .isEqualTo(run("--branches", "branches", "--json").out());
        assertThat(run("--branches", "branches", "--report", "q3.json").exitCode())
                .isZero();
        assertThat(directory.resolve("q3.json")).exists();
    }

    @Test
    void tagsGiveGroupsAndSizes() throws IOException {
        folder();
        JsonNode document = MAPPER.readTree(
                run("--branches", "branches", "--by", "city", "--by", "format", "--sizes", "customers", "--json")
                        .out());
        assertThat(document.at("/groupings/0/tag").asString()).isEqualTo("city");
        assertThat(document.at("/groupings/1/tag").asString()).isEqualTo("format");
        assertThat(document.at("/rules/sizesFrom").asString()).isEqualTo("customers");
        assertThat(document.at("/spread/weightedMean/percent").decimalValue()).isEqualByComparingTo("57.5");
    }

    @Test
    void anAuditOfAnotherPeriodIsLeftOutAndNamed() throws IOException {
        Path late = folder().resolve("late.json");
        Files.writeString(
                late,
                Files.readString(SAMPLES.resolve("kazan-centre.json"))
                        .replace("2026-q3", "2026-q4")
                        .replace("2026-07-01", "2026-10-01")
                        .replace("2026-09-30", "2026-12-31")
                        .replace("2026-10-05", "2027-01-11"));
        assertThat(run("--branches", "branches").out())
                .startsWith("Service health check — 1 July 2026 to 30 September 2026\n")
                .contains("\nLeft out\n  - Audit 2026-q4-kazan-centre is about other days");
        assertThat(MAPPER.readTree(run("--branches", "branches", "--period", "2026-10-01/2026-12-31", "--json")
                                .out())
                        .at("/ranking"))
                .hasSize(1);
    }

    @Test
    void theScoringAskedForCountsForAll() throws IOException {
        folder();
        Files.writeString(directory.resolve("s.json"), "{\"id\": \"standard\", \"decimals\": 0}");
        JsonNode document = MAPPER.readTree(
                run("--branches", "branches", "--scoring", "s.json", "--json").out());
        assertThat(document.at("/ranking")).hasSize(7);
        assertThat(document.at("/ranking/0/percent").toString()).isEqualTo("89");
    }

    @Test
    void whatCannotBeReadIsRefusedInOneLine() throws IOException {
        refused("no: there is no such folder.", "--branches", "no");
        refused("no: такой папки нет.", "--branches", "no", "--locale", "ru");
        Files.createDirectory(directory.resolve("empty"));
        refused("empty: there is no document (*.json) in this folder.", "--branches", "empty");
        Files.writeString(directory.resolve("file"), "");
        refused("file: this is a file, not a folder.", "--branches", "file");
        refused(
                "--period is 2026-q3; it must be two dates, such as 2026-07-01/2026-09-30.",
                "--branches",
                "empty",
                "--period",
                "2026-q3");
        refused(
                "--period is 2026-09-30/2026-07-01; it must be two dates, such as 2026-07-01/2026-09-30.",
                "--branches",
                "empty",
                "--period",
                "2026-09-30/2026-07-01");
    }

    @Test
    void aDocumentThatIsNoAuditIsRefusedWithItsProblems() throws IOException {
        Path folder = folder();
        Files.writeString(folder.resolve("a.json"), "{}");
        Run run = run("--branches", "branches");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(Path.of("branches", "a.json") + ": /format ");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .isEqualTo(List.of("branches"));
        }
    }

    @Test
    void noAuditThatWasReadIsOverwritten() throws IOException {
        Path folder = folder();
        Run run = run("--branches", "branches", "--report", "branches/kazan-north.json");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(": the report would overwrite a document that was read; choose another name.\n");
        assertThat(folder.resolve("kazan-north.json")).hasSameTextualContentAs(SAMPLES.resolve("kazan-north.json"));
    }
}
