package io.serviceaudit.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import io.serviceaudit.scoring.WhatIf;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sets of rule S20 are those of the conformance cases; {@code conformance/README.md} says where they come from. */
class WhatIfConformanceTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static IntStream cases() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest(name = "change {0}")
    @MethodSource("cases")
    void targetAndBudgetGiveTheExpectedSets(int number) {
        JsonNode ask = json(number, "ask.json");
        JsonNode expected = json(number, "expected.json").path("whatIf");
        Optional<WhatIf> whatIf = WhatIf.of(scored(number));
        if (expected.isMissingNode() || expected.isNull()) {
            return;
        }
        WhatIf.TargetSet target =
                whatIf.orElseThrow().smallestReaching(ask.get("target").decimalValue());
        assertThat(target.isReached()).isEqualTo(expected.at("/target/reached").booleanValue());
        assertThat(ids(target.improvement())).isEqualTo(strings(expected.at("/target/items")));
        assertThat(fraction(target.improvement()))
                .isEqualTo(expected.at("/target/health").stringValue());
        assertThat(target.improvement().effort())
                .isEqualTo(expected.at("/target/effort").longValue());
        WhatIf.Improvement within =
                whatIf.orElseThrow().bestWithin(ask.get("budget").longValue());
        assertThat(ids(within)).isEqualTo(strings(expected.at("/budget/items")));
        assertThat(fraction(within)).isEqualTo(expected.at("/budget/health").stringValue());
        assertThat(within.effort()).isEqualTo(expected.at("/budget/spent").longValue());
    }

    private static Scorecard scored(int number) {
        Documents documents = Documents.standard();
        documents = documents.withChecklist(documents.readChecklist(bytes(number, "new-checklist.json")));
        var audit = documents.readAudit(bytes(number, "new-audit.json"));
        return Scorer.of(audit.checklist(), documents.readScoring(bytes(number, "new-scoring.json")))
                .score(audit);
    }

    private static List<String> ids(WhatIf.Improvement improvement) {
        return improvement.items().stream()
                .map(candidate -> candidate.item().item().id())
                .toList();
    }

    private static String fraction(WhatIf.Improvement improvement) {
        return improvement.health().numerator() + "/" + improvement.health().denominator();
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    private static JsonNode json(int number, String file) {
        return MAPPER.readTree(bytes(number, file));
    }

    private static byte[] bytes(int number, String file) {
        String path = "/conformance/change/" + number + "/" + file;
        try (InputStream in = Objects.requireNonNull(WhatIfConformanceTest.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
