package io.serviceaudit.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.json.Documents;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.review.ConversationReport.ChangeRow;
import io.serviceaudit.review.ConversationReport.Difference;
import io.serviceaudit.review.ConversationReport.Estimated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sixty conversations of October. Write the approved documents anew, from the project's root, with {@code mvn -pl audit-report -am test
 * -Dtest=ConversationSampleTest -Dgolden.approve=true -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ConversationSampleTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "compatibility", "1");
    private static final Documents DOCUMENTS = Documents.standard();

    private static ConversationReport report(String locale) {
        return switch (locale) {
            case "all" -> ConversationSamples.reporter().reportInAllLanguages(ConversationSamples.october());
            case "ru" ->
                ConversationSamples.reporter()
                        .withNotes()
                        .report(ConversationSamples.october("ru"), Locale.forLanguageTag(locale));
            default ->
                ConversationSamples.reporter()
                        .withNotes()
                        .report(ConversationSamples.october(), Locale.forLanguageTag(locale));
        };
    }

    /** The figures by {@code figures.py}, which lies beside its output and knows nothing of this library. */
    @Test
    void figuresAreThoseOfAnotherImplementation() throws IOException {
        assertThat(lines(report("en")))
                .containsExactlyElementsOf(Files.readAllLines(ConversationSamples.FOLDER.resolve("figures.txt")));
    }

    private static List<String> lines(ConversationReport report) {
        List<String> lines = new ArrayList<>();
        report.figures().forEach(row -> lines.add("figure " + row.aspect() + " " + said(row.figure())));
        report.criteria().forEach(row -> lines.add("criterion " + row.item() + " " + said(row.figure())));
        for (ConversationReport.GroupsPart part : report.groups()) {
            String by = part.by().equals("contact-point") ? "contactPoint" : part.by();
            part.groups().stream()
                    .filter(row -> !row.small())
                    .forEach(row -> lines.add("group " + by + " " + row.group() + " " + said(row.figure()) + " | "
                            + points(Objects.requireNonNull(row.difference()))));
        }
        report.contactPoints().stream()
                .filter(row -> !row.small())
                .sorted(Comparator.comparing(ConversationReport.ContactPointRow::contactPoint))
                .forEach(row -> lines.add("point " + row.contactPoint() + " " + row.frustratedInAll() + " "
                        + row.repeatedInAll() + " " + said(row.frustrated()) + " " + said(row.repeatContact())));
        report.agreement().criteria().stream()
                .sorted(Comparator.comparingInt(row -> position(row.item())))
                .forEach(row -> lines.add(
                        "alpha " + row.item() + " " + row.measures().get(1).value()));
        report.agreement().overall().stream()
                .filter(row -> row.of().equals("scores"))
                .forEach(row -> lines.add("alpha scores " + row.value()));
        report.agreement()
                .reviewers()
                .forEach(row -> lines.add("bias " + row.reviewer() + " "
                        + Objects.requireNonNull(row.difference()).points() + " " + row.shared()));
        report.agreement()
                .calibration()
                .forEach(row -> lines.add("expert " + row.reviewer() + " " + row.answers() + " " + row.alike() + " "
                        + Objects.requireNonNull(row.difference()).points()));
        for (ChangeRow row : Objects.requireNonNull(report.comparison()).changes()) {
            lines.add("change " + Objects.requireNonNullElse(row.item(), row.aspect()) + " "
                    + row.before().percent() + " " + row.now().percent() + " " + points(row.change()));
        }
        return lines;
    }

    private static int position(String item) {
        return List.of("greeting", "verification", "clarification", "solution", "proactivity", "crm-record")
                .indexOf(item);
    }

    private static String said(@Nullable Estimated figure) {
        Estimated there = Objects.requireNonNull(figure);
        return there.percent() + " " + there.low() + " " + there.high() + " " + there.conversations() + " "
                + there.degreesOfFreedom();
    }

    private static String points(Difference difference) {
        return difference.points() + " " + difference.low() + " " + difference.high();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "all"})
    void theDocumentIsTheApprovedOneAndIsReadBack(String locale) throws IOException {
        ConversationReport report = report(locale);
        String written = DOCUMENTS.write(report);
        Path golden = GOLDEN.resolve("sixty-conversations." + locale + ".conversations.json");
        if (Boolean.getBoolean("golden.approve")) {
            Files.writeString(golden, written);
        }
        assertThat(Files.readString(golden)).isEqualTo(written);
        assertThat(DOCUMENTS.read(ConversationReport.class, written)).isEqualTo(report);
    }

    @Test
    void theSummarySaysWhatTheyAreLikeAndWhatToDo() {
        assertThat(report("en").summary())
                .extracting(LocalizedText::toString)
                .startsWith("Conversations reviewed: 60 of 4800. Reviews: 91, reviewers: 3.");
    }
}
