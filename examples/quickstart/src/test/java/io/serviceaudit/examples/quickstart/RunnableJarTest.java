package io.serviceaudit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar in a process of its own; run once it is packed, in the phase integration-test. */
class RunnableJarTest {
    private static final Path JAR = Path.of("target", "quickstart.jar").toAbsolutePath();

    @TempDir
    Path directory;

    private int run(Path standardInput, List<String> settings, String... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(standardInput.toFile())
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private String text(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }

    private static String golden(String name) throws IOException {
        return Files.readString(Golden.of(name).file());
    }

    @Test
    void printsTheSummaryAndWritesTheReport() throws Exception {
        assertThat(run(file("in", ""), List.of("-Dfile.encoding=US-ASCII", "-Duser.language=tr"), "--locale", "ru"))
                .isZero();
        assertThat(text("err")).isEmpty();
        assertThat(text("out")).isEqualTo(golden("churn-prevention.ru.summary.txt"));
        assertThat(text("2026-q4-rota.report.json")).isEqualTo(golden("churn-prevention.ru.report.json"));
    }

    @Test
    void printsTheReportOfStandardInputAlone() throws Exception {
        Path in = Files.write(directory.resolve("in"), Samples.document("touchpoints"));
        assertThat(run(in, List.of(), "--json", "-")).isZero();
        assertThat(text("err")).isEmpty();
        assertThat(text("out")).isEqualTo(golden("touchpoints.en.report.json"));
    }

    @Test
    void givesTheExitCodeOfRefusedLines() throws Exception {
        String line = new String(Samples.document("touchpoints"), StandardCharsets.UTF_8).replace("\n", "");
        assertThat(run(file("in", "{}\n" + line), List.of(), "--ndjson")).isEqualTo(3);
        assertThat(text("err")).isEmpty();
        assertThat(text("out")).startsWith("{\"problems\":[{").endsWith("}\n" + golden("touchpoints.en.report.json"));
    }

    @Test
    void givesTheExitCodeOfBadInput() throws Exception {
        assertThat(run(file("in", "{}"), List.of(), "-")).isEqualTo(2);
        assertThat(text("err")).startsWith("-: /format (1:1) [missing-field]");
        assertThat(text("out")).isEmpty();
    }
}
