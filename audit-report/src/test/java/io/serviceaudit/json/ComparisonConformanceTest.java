package io.serviceaudit.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Comparison;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Comparisons by rule S19 are those of the conformance cases; {@code conformance/README.md} says where they come from. */
class ComparisonConformanceTest {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    static IntStream cases() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest(name = "change {0}")
    @MethodSource("cases")
    void healthsSplitStatesAndFindingsAreThoseExpected(int number) {
        JsonNode expected = MAPPER.readTree(bytes(number, "expected.json"));
        Comparison comparison = Comparison.of(scored(number, "old"), scored(number, "new"));
        assertThat(comparison.comparability().code())
                .isEqualTo(expected.get("verdict").stringValue());
        assertThat(fraction(comparison.published())).isEqualTo(text(expected, "published"));
        assertThat(fraction(comparison.restated().flatMap(card -> card.health().score())))
                .isEqualTo(text(expected, "restated"));
        assertThat(fraction(comparison.now().health().score())).isEqualTo(text(expected, "now"));
        assertThat(fraction(comparison.split().map(Comparison.Split::rules)))
                .isEqualTo(text(expected.path("split"), "rules"));
        assertThat(fraction(comparison.split().map(Comparison.Split::scope)))
                .isEqualTo(text(expected.path("split"), "scope"));
        assertThat(fraction(comparison.split().map(Comparison.Split::answers)))
                .isEqualTo(text(expected.path("split"), "answers"));
        assertThat(fraction(comparison.likeForLike().map(Comparison.LikeForLike::before)))
                .isEqualTo(text(expected.path("likeForLike"), "before"));
        assertThat(fraction(comparison.likeForLike().map(Comparison.LikeForLike::now)))
                .isEqualTo(text(expected.path("likeForLike"), "now"));
        assertThat(comparison.likeForLike().map(Comparison.LikeForLike::items).orElse(0))
                .isEqualTo(expected.get("likeItems").intValue());
        Map<String, String> states = new LinkedHashMap<>();
        comparison
                .items()
                .forEach(each -> states.put(each.item().id(), each.change().code()));
        Map<String, String> expectedStates = new LinkedHashMap<>();
        expected.get("states").forEachEntry((item, state) -> expectedStates.put(item, state.stringValue()));
        assertThat(states).containsExactlyEntriesOf(expectedStates);
        assertThat(comparison.findings().fresh()).isEqualTo(strings(expected.at("/findings/new")));
        assertThat(comparison.findings().persisting()).isEqualTo(strings(expected.at("/findings/persisting")));
        assertThat(comparison.findings().fixed()).isEqualTo(strings(expected.at("/findings/fixed")));
        assertThat(comparison.findings().outOfScope()).isEqualTo(strings(expected.at("/findings/outOfScope")));
    }

    /** The report shows the exact figures of the case, each rounded by itself, and its receipt holds them. */
    @ParameterizedTest(name = "change {0}")
    @MethodSource("cases")
    void theReportShowsThem(int number) {
        JsonNode expected = MAPPER.readTree(bytes(number, "expected.json"));
        Scorecard before = scored(number, "old");
        Scorecard now = scored(number, "new");
        AuditReport report =
                Reporter.inAllLanguages().comparedWith(before).withoutCharts().report(now);
        JsonNode shown = MAPPER.readTree(Documents.standard().write(report));
        JsonNode comparison = shown.get("comparison");
        Map<String, String> exact = new LinkedHashMap<>();
        shown.get("receipt")
                .forEach(step -> exact.put(
                        step.get("figure").stringValue(), step.get("exact").stringValue()));
        assertThat(comparison.get("verdict")).isEqualTo(expected.get("verdict"));
        assertThat(decimal(comparison.at("/health/published")))
                .isEqualTo(ratio(expected, "/published").map(before::percent));
        assertThat(decimal(comparison.at("/health/restated")))
                .isEqualTo(ratio(expected, "/restated").map(now::percent));
        assertThat(decimal(comparison.at("/health/now")))
                .isEqualTo(ratio(expected, "/now").map(now::percent));
        for (String part : List.of("rules", "scope", "answers")) {
            assertThat(decimal(comparison.at("/split/" + part)))
                    .isEqualTo(ratio(expected, "/split/" + part).map(now::points));
            assertThat(exact.get("comparison.split." + part)).isEqualTo(text(expected.path("split"), part));
        }
        for (String side : List.of("before", "now")) {
            assertThat(decimal(comparison.at("/likeForLike/" + side)))
                    .isEqualTo(ratio(expected, "/likeForLike/" + side).map(now::percent));
            assertThat(exact.get("comparison.likeForLike." + side)).isEqualTo(text(expected.path("likeForLike"), side));
        }
        for (String list : List.of("new", "persisting", "fixed", "outOfScope")) {
            assertThat(strings(comparison.at("/findings/" + list)))
                    .isEqualTo(strings(expected.at("/findings/" + list)));
        }
    }

    private static Optional<Ratio> ratio(JsonNode node, String pointer) {
        JsonNode value = node.at(pointer);
        if (!value.isString()) {
            return Optional.empty();
        }
        String[] terms = value.stringValue().split("/");
        return Optional.of(Ratio.of(new BigInteger(terms[0]), new BigInteger(terms[1])));
    }

    private static Optional<BigDecimal> decimal(JsonNode node) {
        return node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty();
    }

    private static Scorecard scored(int number, String side) {
        Documents documents = Documents.standard();
        documents = documents.withChecklist(documents.readChecklist(bytes(number, side + "-checklist.json")));
        Audit audit = documents.readAudit(bytes(number, side + "-audit.json"));
        return Scorer.of(audit.checklist(), documents.readScoring(bytes(number, side + "-scoring.json")))
                .score(audit);
    }

    private static @Nullable String fraction(Optional<Ratio> ratio) {
        return ratio.map(value -> value.numerator() + "/" + value.denominator()).orElse(null);
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.stringValue() : null;
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    private static byte[] bytes(int number, String file) {
        String path = "/conformance/change/" + number + "/" + file;
        try (InputStream in = Objects.requireNonNull(ComparisonConformanceTest.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
