package io.serviceaudit.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.compare.BranchesReport;
import io.serviceaudit.compare.SeriesReport;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.LossReport;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.report.SubjectReport;
import io.serviceaudit.report.TaskList;
import io.serviceaudit.review.ConversationReport;
import io.serviceaudit.scoring.Scorer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reader and constraints refuse the same documents, whatever is done to them: to documents of each kind every mistake of the tables is
 * made once, at a random place, every other time beside a second one. Seeded, so that a failure repeats.
 */
@Tag("bean-validation")
class SameRefusalsTest {
    private static final Documents DOCUMENTS = Constrained.DOCUMENTS;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** What stands in place of a value: among it what is right somewhere else. */
    private static final List<String> PIECES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1",
            "2",
            "0.5",
            "1e30",
            "101",
            "0.000001",
            "\"\"",
            "\" \"",
            "\"n/a\"",
            "\"yes\"",
            "\"high\"",
            "\"A b\"",
            "\"${7*7}\"",
            "\"{message}\"",
            "\"\\u0007\"",
            "\"\\ud800\"",
            "\"PT5M\"",
            "\"2026-02-28\"",
            "\"nps\"",
            "\"rating-1-5\"",
            "[]",
            "{}",
            "[null]",
            "[\"yes\"]",
            "{\"en\":\"x\"}",
            "{\"en\":\"\"}",
            "{\"e_n\":\"x\"}",
            "{\"en\":\"x\",\"EN\":\"y\"}");

    /** An audit that says all there is to say of money, and nothing else. */
    private static final String FINANCES = Refused.json("""
            {'format':'service-audit/audit/1','id':'a','checklist':{'id':'service-health','version':'1.0.0'},'date':'2026-11-20',
             'metrics':{'churn-rate':{'startCustomers':1000,'lostCustomers':41,'target':3},'ltv':{'value':5,'currency':'USD'}},
             'finance':{'customers':980,'revenuePerCustomer':499.5,'period':'P1M','currency':'RUB','marginPercent':40,
              'discountPercent':12,'horizon':'P18M',
              'dropOffs':[{'stage':'onboarding','situation':'Three weeks','lost':120,'of':800,'valuePerCustomer':2000,
               'evidence':[{'source':'CRM'}]},{'stage':'site','cost':0.5}],
              'funnel':[{'step':'visit','customers':900},{'step':'buy','customers':620}],
              'correlations':[{'first':{'name':'reply time','points':{'w1':4,'w2':3.5}},
               'second':{'name':'conversion','points':{'w1':1}}}]}}""");

    /** What is done to an object or a list that has something in it. */
    private enum Change {
        PUT_IN_PLACE {
            @Override
            void of(ObjectNode object, String name, JsonNode piece) {
                object.set(name, piece);
            }

            @Override
            void of(ArrayNode array, int index, JsonNode piece) {
                array.set(index, piece);
            }
        },
        ADD {
            @Override
            void of(ObjectNode object, String name, JsonNode piece) {
                object.set(name + "-x", piece);
            }

            @Override
            void of(ArrayNode array, int index, JsonNode piece) {
                array.add(piece);
            }
        },
        TAKE_AWAY {
            @Override
            void of(ObjectNode object, String name, JsonNode piece) {
                object.remove(name);
            }

            @Override
            void of(ArrayNode array, int index, JsonNode piece) {
                array.remove(index);
            }
        },
        DOUBLE {
            @Override
            void of(ObjectNode object, String name, JsonNode piece) {
                object.set(name + "-x", object.get(name).deepCopy());
            }

            @Override
            void of(ArrayNode array, int index, JsonNode piece) {
                array.add(array.get(index).deepCopy());
            }
        };

        abstract void of(ObjectNode object, String name, JsonNode piece);

        abstract void of(ArrayNode array, int index, JsonNode piece);
    }

    /** One mistake: each piece put in place of something, and each change made to a field or entry and to an element of a list. */
    private record Mistake(Change change, String piece, boolean inList) {
        static final List<Mistake> ALL = all();

        private static List<Mistake> all() {
            List<Mistake> all = new ArrayList<>();
            PIECES.forEach(piece -> all.add(new Mistake(Change.PUT_IN_PLACE, piece, false)));
            for (Change change : Change.values()) {
                all.add(new Mistake(change, "\"a\"", false));
                all.add(new Mistake(change, "null", true));
            }
            return all;
        }

        /** Makes it at a random place, if there is one. */
        void in(JsonNode tree, Random random) {
            List<JsonNode> containers = new ArrayList<>();
            collect(tree, containers);
            containers.removeIf(each -> each.isArray() != inList);
            if (containers.isEmpty()) {
                return;
            }
            JsonNode at = containers.get(random.nextInt(containers.size()));
            int index = random.nextInt(at.size());
            if (at instanceof ObjectNode object) {
                change.of(object, List.copyOf(object.propertyNames()).get(index), MAPPER.readTree(piece));
            } else {
                change.of((ArrayNode) at, index, MAPPER.readTree(piece));
            }
        }

        private static void collect(JsonNode node, List<JsonNode> containers) {
            if (node.isContainer() && !node.isEmpty()) {
                containers.add(node);
                node.forEach(each -> collect(each, containers));
            }
        }
    }

    /** Documents of a kind. */
    private record Kind<D extends Document>(Class<D> type, List<String> documents) {
        static <D extends Document> Kind<D> of(Class<D> type, String... goldens) {
            return new Kind<>(
                    type, Arrays.stream(goldens).map(Constrained::golden).toList());
        }

        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }

    static Stream<Kind<?>> kinds() {
        return Stream.of(
                new Kind<>(
                        ChecklistDocument.class,
                        IntStream.range(0, 24)
                                .mapToObj(i -> resource("own/c" + i + ".json"))
                                .toList()),
                Kind.of(
                        ChecklistDocument.class,
                        "courier-service.checklist.json",
                        "courier-service-next.checklist.json",
                        "conversation-review.checklist.json"),
                new Kind<>(
                        ScoringDocument.class,
                        IntStream.range(0, 24)
                                .mapToObj(i -> resource("own/s" + i + ".json"))
                                .toList()),
                Kind.of(ScoringDocument.class, "every-field.scoring.json"),
                new Kind<>(
                        AuditDocument.class,
                        resource("builtin-audits.ndjson").lines().toList()),
                Kind.of(
                        AuditDocument.class,
                        "courier-service-kazan.audit.json",
                        "raw-data.audit.json",
                        "top-box.audit.json"),
                new Kind<>(
                        AuditDocument.class, List.of(FINANCES, Constrained.golden("courier-service-kazan.audit.json"))),
                new Kind<>(
                        AuditReport.class,
                        List.of(
                                DOCUMENTS.write(Reporter.in(Locale.ENGLISH)
                                        .withoutReceipts()
                                        .report(Scorer.of(Catalog.serviceHealth())
                                                .score(DOCUMENTS.readAudit(FINANCES)))),
                                Constrained.golden("courier-service.en.report.json"))),
                Kind.of(
                        BenchmarkTableDocument.class,
                        "every-field.benchmark-table.json",
                        "segments.benchmark-table.json"),
                Kind.of(ReviewDocument.class, "every-field.review.json", "courier-call.review.json"),
                Kind.of(
                        SamplingPlanDocument.class,
                        "with-replacements.sampling-plan.json",
                        "neyman.sampling-plan.json"),
                Kind.of(MigrationDocument.class, "courier-service.migration.json"),
                Kind.of(
                        AuditReport.class,
                        "courier-service.en.report.json",
                        "courier-service.all.report.json",
                        "conversation-review.ru.report.json"),
                Kind.of(SubjectReport.class, "kazan.en.subject-report.json", "kazan.all.subject-report.json"),
                Kind.of(LossReport.class, "courier-service.en.losses.json", "courier-service-by-ids.all.losses.json"),
                Kind.of(TaskList.class, "kazan.tasks.json"),
                Kind.of(BranchesReport.class, "eight-branches.en.branches.json", "eight-branches.all.branches.json"),
                Kind.of(SeriesReport.class, "nine-months.en.series.json", "nine-months.all.series.json"),
                Kind.of(
                        ConversationReport.class,
                        "sixty-conversations.en.conversations.json",
                        "sixty-conversations.all.conversations.json"),
                Kind.of(Refusal.class, "five-mistakes.refusal.json"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readerAndConstraintsRefuseTheSame(Kind<?> kind) {
        int bound = 0;
        for (int i = 0; i < Mistake.ALL.size(); i++) {
            Random random = new Random(i);
            String document = kind.documents().get(i % kind.documents().size());
            JsonNode tree = MAPPER.readTree(document);
            Mistake.ALL.get(i).in(tree, random);
            if (i % 2 == 1) {
                Mistake.ALL.get(random.nextInt(Mistake.ALL.size())).in(tree, random);
            }
            bound += Constrained.assertSame(kind.type(), tree.toString()) ? 1 : 0;
        }
        assertThat(bound)
                .as("documents of which a record could be made, of %s", Mistake.ALL.size())
                .isGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsRightIsRightForBoth(Kind<?> kind) {
        kind.documents().forEach(document -> assertRight(kind.type(), document));
    }

    private static <D extends Document> void assertRight(Class<D> type, String document) {
        assertThat(Constrained.violations(DOCUMENTS.read(type, document))).isEmpty();
    }

    @Test
    void theBuiltInChecklistsAreRight() {
        Catalog.checklists()
                .forEach(checklist -> assertThat(Constrained.violations(ChecklistDocument.of(checklist)))
                        .isEmpty());
    }

    private static String resource(String name) {
        String path = "/conformance/" + name;
        try (InputStream in = Objects.requireNonNull(SameRefusalsTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
