package io.serviceaudit;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.StageState;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.conversation.Aspect;
import io.serviceaudit.conversation.ReviewedConversations;
import io.serviceaudit.conversation.SamplingPlan;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.json.constraint.OneOf;
import io.serviceaudit.review.ConversationReport;
import io.serviceaudit.review.ConversationReporter;
import io.serviceaudit.review.ConversationSamples;
import io.serviceaudit.scoring.Scorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The Java of the guide to reviewed conversations, compiled and run; the same lines stand in both files. With {@code -Dgolden.approve=true}
 * the output in the guide is written anew.
 */
class ConversationsGuideTest {
    private static final Path GUIDE = Path.of("docs", "conversations.md");
    private static final Path THIS_FILE =
            Path.of("src", "test", "java", "io", "serviceaudit", "ConversationsGuideTest.java");
    private static final String OUTPUT = "<!-- output: ConversationsGuideTest -->\n```\n";

    private final Documents documents = Documents.standard();
    private final Path folder = ConversationSamples.FOLDER;
    private final ReviewedConversations july = ConversationSamples.july();
    private final List<String> lines = new ArrayList<>();

    @TempDir
    Path temporary;

    @Test
    void conversationsAreReportedAndKept() throws IOException {
        SamplingPlan plan = documents.readSamplingPlan(folder.resolve("october.sampling-plan.json"));
        ReviewedConversations october = ReviewedConversations.builder(Scorer.of(Catalog.conversationReview()))
                .plan(plan)
                .reviews(documents.readReviews(folder.resolve("october.en.reviews.jsonl")))
                .experts(List.of("vera"))
                .build();
        ConversationReporter reporter =
                ConversationReporter.standard().withPlan(plan).comparedWith(july);
        ConversationReport report = reporter.report(october, Locale.ENGLISH);
        for (LocalizedText sentence : report.summary()) {
            lines.add(sentence.toString());
        }
        assertOutput(0);

        for (ConversationReport.NextStep step : report.nextSteps()) {
            lines.add(step.kind() + ": " + step.text());
        }
        assertOutput(1);

        for (ConversationReport.GroupsPart part : report.groups()) {
            lines.add(part.name() + ": " + part.text());
        }
        assertOutput(2);

        lines.add(report.comparison().text().toString());
        for (ConversationReport.ChangeRow change : report.comparison().changes()) {
            if (change.direction() != null) {
                lines.add(change.text().toString());
            }
        }
        assertOutput(3);

        Audit audit = Audit.of(Catalog.serviceHealth(), "2026-q4", LocalDate.of(2026, 11, 20));
        Audit filled = reporter.fill(audit, october, StageState.DONE, Locale.ENGLISH);
        Audit withEvidence = reporter.withEvidence(
                filled,
                october,
                Map.of("scripts-standards", List.of(Aspect.RECITED, Aspect.criterion("greeting"))),
                Locale.ENGLISH);
        assertThat(withEvidence.stages().get(0).isFinished()).isTrue();
        assertThat(withEvidence.answer("scripts-standards").evidence()).hasSize(1);

        Path file = temporary.resolve("october.conversations.json");
        Files.writeString(file, documents.write(report));
        ConversationReport read = documents.read(ConversationReport.class, file);
        assertThat(read).isEqualTo(report);
    }

    private void assertOutput(int position) throws IOException {
        String guide = Files.readString(GUIDE);
        int begin = -1;
        for (int i = 0; i <= position; i++) {
            begin = guide.indexOf(OUTPUT, begin + 1);
        }
        int from = begin + OUTPUT.length();
        int to = guide.indexOf("```\n", from);
        String said = String.join("\n", lines) + "\n";
        lines.clear();
        if (Boolean.getBoolean("golden.approve")) {
            Files.writeString(GUIDE, guide.substring(0, from) + said + guide.substring(to));
        } else {
            assertThat(guide.substring(from, to)).isEqualTo(said);
        }
    }

    @Test
    void everyReasonIsListed() throws IOException {
        List<String> listed = Files.readAllLines(GUIDE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`")[1])
                .toList();
        assertThat(listed)
                .containsAll(codes(ConversationReport.Estimated.class, "noInterval"))
                .containsAll(codes(ConversationReport.MeasureRow.class, "reason"));
    }

    private static List<String> codes(Class<?> record, String name) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .flatMap(component ->
                        Stream.of(Objects.requireNonNull(component.getAccessor().getAnnotation(OneOf.class))
                                .value()))
                .toList();
    }

    static List<String> snippets() throws IOException {
        List<String> snippets = new ArrayList<>();
        List<String> guide = Files.readAllLines(GUIDE);
        for (int i = 0; i < guide.size(); i++) {
            if (guide.get(i).equals("<!-- snippet: ConversationsGuideTest -->")) {
                snippets.add(guide.subList(i + 2, guide.size()).stream()
                        .takeWhile(line -> !line.equals("```"))
                        .collect(Collectors.joining("\n")));
            }
        }
        return snippets;
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void aSnippetStandsInThisFile(String snippet) throws IOException {
        assertThat(snippet).isNotBlank();
        assertThat(normalised(Files.readString(THIS_FILE)))
                .as("this file has the lines of the guide, however they are broken")
                .contains(normalised(snippet));
    }

    @Test
    void allJavaOfTheGuideIsASnippet() throws IOException {
        assertThat(Files.readAllLines(GUIDE).stream().filter(line -> line.equals("```java")))
                .hasSize(snippets().size())
                .hasSize(6);
    }

    /** Without white space, so that the formatter may break lines where it likes. */
    private static String normalised(String code) {
        return code.replaceAll("\\s+", "");
    }
}
