package io.serviceaudit.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The real SurveyJS, run by Node.js. Where something it needs is missing, the test is skipped and says what; with
 * {@code -Dbrowser.required=true} it fails.
 */
final class SurveyLibrary {
    private static final Path FOLDER = Path.of("src/test/browser");
    static final Path OUTPUT = Path.of("target/browser");
    private static final int MOST_MINUTES = 10;

    private SurveyLibrary() {}

    static void requireLibrary() {
        if (!Files.exists(FOLDER.resolve("node_modules/survey-core/package.json"))) {
            missing("SurveyJS is not installed: run \"npm ci --ignore-scripts\" in audit-report/" + FOLDER);
        }
        try {
            Process node = new ProcessBuilder("node", "--version")
                    .redirectErrorStream(true)
                    .start();
            node.waitFor(1, TimeUnit.MINUTES);
        } catch (IOException e) {
            missing("Node.js is not installed: there is no program \"node\"");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where Chromium is. */
    static String requireBrowser() {
        requireLibrary();
        String chromium = System.getProperty("browser.chromium", "/usr/bin/chromium");
        if (!Files.isExecutable(Path.of(chromium))) {
            missing("Chromium is not at " + chromium + "; -Dbrowser.chromium= says where it is");
        }
        return chromium;
    }

    private static void missing(String what) {
        if (Boolean.getBoolean("browser.required")) {
            fail(what);
        }
        abort(what);
    }

    /** What a script prints when it is given a file with this text, line by line. */
    static List<String> run(String script, String name, String text) {
        try {
            Path folder = Files.createDirectories(OUTPUT);
            Path asked = Files.writeString(folder.resolve(name + ".json"), text);
            Path told = folder.resolve(name + ".out");
            Path errors = folder.resolve(name + ".err");
            Process node = new ProcessBuilder("node", FOLDER.resolve(script).toString(), asked.toString())
                    .redirectOutput(told.toFile())
                    .redirectError(errors.toFile())
                    .start();
            boolean isDone = node.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
            if (!isDone) {
                node.destroyForcibly();
            }
            assertThat(isDone && node.exitValue() == 0)
                    .as("%s on %s: %s", script, asked, Files.readString(errors, StandardCharsets.UTF_8))
                    .isTrue();
            return Files.readAllLines(told, StandardCharsets.UTF_8);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
