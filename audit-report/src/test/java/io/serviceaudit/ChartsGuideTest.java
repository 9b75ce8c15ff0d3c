package io.serviceaudit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.json.Documents;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Scorer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sample of the guide to charts is what the library makes, and its page draws it in Chromium, where there is one; with {@code
 * -Dbrowser.required=true} there must be. Write the sample anew, from the project's root, with {@code mvn -pl audit-report -am test
 * -Dtest=ChartsGuideTest -Dgolden.approve=true -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ChartsGuideTest {
    private static final Path GUIDE = Path.of("docs", "charts.md");
    private static final Path OUTPUT = Path.of("target", "browser");
    private static final JsonMapper MAPPER = new JsonMapper();

    private static String block(String kind) throws IOException {
        return Files.readAllLines(GUIDE).stream()
                .dropWhile(line -> !line.equals("<!-- " + kind + ": ChartsGuideTest -->"))
                .skip(2)
                .takeWhile(line -> !line.equals("```"))
                .collect(Collectors.joining("\n"));
    }

    private static JsonNode charts(String language) throws IOException {
        Documents documents = Documents.standard();
        Audit audit = documents.readAudit(block("audit"));
        AuditReport report = Reporter.in(Locale.forLanguageTag(language))
                .report(Scorer.of(audit.checklist()).score(audit));
        return MAPPER.readTree(documents.write(report)).get("charts");
    }

    @Test
    void theSampleIsWhatTheLibraryMakes() throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"));
        String made = MAPPER.writer().with(printer).writeValueAsString(charts("en"));
        if (Boolean.getBoolean("golden.approve")) {
            String guide = Files.readString(GUIDE);
            String head = "<!-- sample: ChartsGuideTest -->\n```json\n";
            int from = guide.indexOf(head) + head.length();
            Files.writeString(
                    GUIDE, guide.substring(0, from) + made + "\n" + guide.substring(guide.indexOf("```", from)));
        } else {
            assertThat(block("sample")).isEqualTo(made);
        }
    }

    /** Three metrics, the sections, and room for all of it. */
    @ParameterizedTest
    @CsvSource({"en, 700", "en, 375", "ru, 700", "ru, 375"})
    void thePageDrawsTheSample(String language, int width) throws IOException, InterruptedException {
        Path chromium = Path.of(System.getProperty("browser.chromium", "/usr/bin/chromium"));
        if (Boolean.getBoolean("browser.required")) {
            assertThat(chromium).exists();
        }
        assumeThat(chromium).exists();
        Files.createDirectories(OUTPUT);
        Path page = OUTPUT.resolve("charts-" + language + "-" + width + ".html").toAbsolutePath();
        // A window of the headless browser is never narrower than 500 pixels, so the page stands in a frame.
        String drawn = block("drawing")
                .replace("CHARTS", charts(language).toString().replace("<", "\\u003c"))
                .replace("<body ", "<html lang=\"" + language + "\"><body ");
        Files.writeString(page.resolveSibling("framed-" + page.getFileName()), drawn);
        Files.writeString(
                page, """
                <!doctype html><meta charset="utf-8"><body style="margin:0">
                <iframe id="frame" style="border:0" width="WIDTH" height="1400" src="PAGE"></iframe><p id="told">nothing</p>
                <script>
                onload = () => {
                  const drawn = document.getElementById('frame').contentDocument;
                  const texts = [...drawn.querySelectorAll('text')];
                  const cut = texts.filter((text) => {
                    const box = text.getBoundingClientRect();
                    return box.left < 0 || box.right > drawn.documentElement.clientWidth;
                  });
                  document.getElementById('told').textContent = JSON.stringify({
                    pictures: drawn.querySelectorAll('svg').length,
                    texts: texts.map((text) => text.textContent),
                    cut: cut.map((text) => text.textContent),
                    overlapping: texts.filter((one) => texts.some((other) => {
                      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
                      return one !== other && a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom;
                    })).map((text) => text.textContent),
                    fits: drawn.documentElement.scrollWidth <= drawn.documentElement.clientWidth,
                    broken: drawn.documentElement.outerHTML.includes('"NaN"'),
                  });
                };
                </script>
                """.replace("WIDTH", Integer.toString(width)).replace("PAGE", "framed-" + page.getFileName()));
        JsonNode told = MAPPER.readTree(run(chromium, page).replaceFirst("(?s).*<p id=\"told\">(.*?)</p>.*", "$1"));
        assertThat(told.get("pictures").asInt()).isEqualTo(4);
        assertThat(told.get("fits").asBoolean()).as("no wider than the page").isTrue();
        assertThat(told.get("broken").asBoolean())
                .as("a place that is no number")
                .isFalse();
        assertThat(told.get("cut")).as("texts that are cut off").isEmpty();
        assertThat(told.get("overlapping"))
                .as("texts that stand on one another")
                .isEmpty();
        assertThat(told.get("texts").toString())
                .contains(language.equals("en") ? "value: 42.9" : "значение: 42,9", "chat", "e-mail");
    }

    private static String run(Path chromium, Path page) throws IOException, InterruptedException {
        Path dom = Files.createTempFile(OUTPUT, "dom", ".html");
        Process process = new ProcessBuilder(List.of(
                        chromium.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--allow-file-access-from-files",
                        "--user-data-dir=" + Files.createTempDirectory(OUTPUT, "profile"),
                        "--screenshot=" + page.toString().replace(".html", ".png"),
                        "--window-size=720,1450",
                        "--dump-dom",
                        page.toUri().toString()))
                .redirectOutput(dom.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("Chromium ends").isTrue();
        return Files.readString(dom, StandardCharsets.UTF_8);
    }
}
