package io.serviceaudit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command line gives the comparison and the what-if sets of the conformance cases; {@code README.md} beside the cases says where
 * they come from. Figures are held against the exact ones in the receipt, and shown ones against these rounded by rule S9.
 */
class ChangeConformanceTest {
    private static final Path CASES =
            Path.of("..", "..", "audit-report", "src", "test", "resources", "conformance", "change");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @TempDir
    Path directory;

    static IntStream cases() {
        return IntStream.range(0, 40);
    }

    private static String file(int number, String name) {
        return CASES.resolve(Integer.toString(number))
                .resolve(name)
                .toAbsolutePath()
                .normalize()
                .toString();
    }

    private static JsonNode json(int number, String name) throws IOException {
        return MAPPER.readTree(Files.readAllBytes(Path.of(file(number, name))));
    }

    private JsonNode report(int number) throws IOException {
        JsonNode ask = json(number, "ask.json");
        Run run = Run.in(
                directory,
                "--json",
                "--compare",
                file(number, "old-audit.json"),
                "--old-scoring",
                file(number, "old-scoring.json"),
                "--checklist-file",
                file(number, "old-checklist.json"),
                "--checklist-file",
                file(number, "new-checklist.json"),
                "--scoring",
                file(number, "new-scoring.json"),
                "--target",
                ask.get("target").decimalValue().toPlainString(),
                "--budget",
                ask.get("budget").decimalValue().toPlainString(),
                file(number, "new-audit.json"));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return MAPPER.readTree(run.out());
    }

    private static Map<String, String> exact(JsonNode report) {
        Map<String, String> exact = new LinkedHashMap<>();
        report.get("receipt")
                .forEach(step -> exact.put(
                        step.get("figure").stringValue(), step.get("exact").stringValue()));
        return exact;
    }

    @ParameterizedTest(name = "change {0}")
    @MethodSource("cases")
    void theComparisonIsTheOneExpected(int number) throws IOException {
        JsonNode expected = json(number, "expected.json");
        JsonNode report = report(number);
        Map<String, String> exact = exact(report);
        JsonNode comparison = report.get("comparison");
        assertThat(comparison.get("verdict")).isEqualTo(expected.get("verdict"));
        int decimals = report.at("/scoring/decimals").intValue();
        int decimalsBefore = json(number, "old-scoring.json").path("decimals").asInt(1);
        assertShown(comparison.at("/health/published"), expected.path("published"), decimalsBefore, true);
        assertShown(comparison.at("/health/restated"), expected.path("restated"), decimals, true);
        assertShown(comparison.at("/health/now"), expected.path("now"), decimals, true);
        for (String part : List.of("rules", "scope", "answers")) {
            JsonNode wanted = expected.path("split").path(part);
            assertShown(comparison.at("/split/" + part), wanted, decimals, false);
            assertThat(exact.get("comparison.split." + part)).isEqualTo(text(wanted));
        }
        for (String side : List.of("before", "now")) {
            JsonNode wanted = expected.path("likeForLike").path(side);
            assertShown(comparison.at("/likeForLike/" + side), wanted, decimals, true);
            assertThat(exact.get("comparison.likeForLike." + side)).isEqualTo(text(wanted));
        }
        assertThat(comparison.at("/likeForLike/items").asInt(0))
                .isEqualTo(expected.get("likeItems").asInt());
        Map<String, String> states = new LinkedHashMap<>();
        comparison
                .path("items")
                .forEach(row -> states.put(
                        row.get("item").stringValue(), row.get("state").stringValue()));
        Map<String, String> wantedStates = new LinkedHashMap<>();
        expected.get("states").forEachEntry((item, state) -> wantedStates.put(item, state.stringValue()));
        assertThat(states).containsExactlyEntriesOf(wantedStates);
        for (String list : List.of("new", "persisting", "fixed", "outOfScope")) {
            assertThat(comparison.at("/findings/" + list)).as(list).isEqualTo(expected.at("/findings/" + list));
        }
    }

    @ParameterizedTest(name = "change {0}")
    @MethodSource("cases")
    void theWhatIfSetsAreThoseExpected(int number) throws IOException {
        JsonNode expected = json(number, "expected.json").path("whatIf");
        JsonNode report = report(number);
        if (expected.isMissingNode() || expected.isNull()) {
            assertThat(report.has("whatIf")).isFalse();
            return;
        }
        Map<String, String> exact = exact(report);
        int decimals = report.at("/scoring/decimals").intValue();
        JsonNode target = report.at("/whatIf/target");
        assertThat(target.get("percent").decimalValue())
                .isEqualByComparingTo(json(number, "ask.json").get("target").decimalValue());
        assertThat(target.get("reached")).isEqualTo(expected.at("/target/reached"));
        assertThat(target.get("items")).isEqualTo(expected.at("/target/items"));
        assertThat(target.get("effort").asInt())
                .isEqualTo(expected.at("/target/effort").asInt());
        assertThat(exact.get("whatIf.target.health")).isEqualTo(text(expected.at("/target/health")));
        assertShown(target.get("health"), expected.at("/target/health"), decimals, true);
        JsonNode budget = report.at("/whatIf/budget");
        assertThat(budget.get("items")).isEqualTo(expected.at("/budget/items"));
        assertThat(budget.get("spent").asInt())
                .isEqualTo(expected.at("/budget/spent").asInt());
        assertThat(exact.get("whatIf.budget.health")).isEqualTo(text(expected.at("/budget/health")));
        assertShown(budget.get("health"), expected.at("/budget/health"), decimals, true);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    /** Holds a figure against the fraction it shows, or against nothing. */
    private static void assertShown(JsonNode shown, JsonNode fraction, int decimals, boolean percent) {
        if (!fraction.isString()) {
            assertThat(shown.isMissingNode()).isTrue();
            return;
        }
        assertThat(shown.decimalValue()).isEqualTo(rounded(fraction.stringValue(), decimals, percent));
    }

    /** A fraction times 100, half away from zero; of percents only an exact 1 is 100 and only an exact 0 is 0 (rule S9). */
    private static BigDecimal rounded(String fraction, int decimals, boolean percent) {
        String[] terms = fraction.split("/");
        BigInteger upper = new BigInteger(terms[0]);
        BigInteger lower = new BigInteger(terms[1]);
        BigDecimal rounded =
                new BigDecimal(upper).movePointRight(2).divide(new BigDecimal(lower), decimals, RoundingMode.HALF_UP);
        BigDecimal last = BigDecimal.ONE.movePointLeft(decimals);
        if (percent && rounded.signum() == 0 && upper.signum() != 0) {
            return last;
        }
        return percent && rounded.compareTo(BigDecimal.valueOf(100)) == 0 && !upper.equals(lower)
                ? rounded.subtract(last)
                : rounded;
    }
}
