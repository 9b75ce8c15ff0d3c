package io.serviceaudit;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.RepeatAudit;
import io.serviceaudit.calendar.CalendarFile;
import io.serviceaudit.calendar.PlanCalendar;
import io.serviceaudit.json.Documents;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java of the guide to calendars, compiled and run; the same lines stand in both files. */
class CalendarGuideTest {
    private static final Path GUIDE = Path.of("docs", "calendar.md");
    private static final Path THIS_FILE =
            Path.of("src", "test", "java", "io", "serviceaudit", "CalendarGuideTest.java");

    private final List<String> lines = new ArrayList<>();

    @TempDir
    Path folder;

    private static Scorecard scorecard(String more) {
        Audit audit = Documents.standard().readAudit("""
                {"format":"service-audit/audit/1","id":"q4","checklist":{"id":"churn-prevention","version":"1.0.0"},
                 "date":"2026-11-30","subject":{"id":"north","name":"North branch"},"answers":{"known-pains":"yes"},
                 "actions":[{"id":"a1","items":["known-pains"],"title":"Rework the export","basket":"product","priority":"high",
                             "owner":"Vera","due":"2027-01-31","measure":{"metric":"nps","target":45},
                             "history":[{"date":"2026-12-01","status":"in-progress"}]}%s]}""".formatted(more));
        return Scorer.of(audit.checklist()).score(audit);
    }

    @Test
    void aPlanIsWritten() throws IOException {
        Scorecard scorecard = scorecard("");
        Path path = folder.resolve("plan.ics");
        AuditReport report = Reporter.in(Locale.ENGLISH)
                .asOf(LocalDate.of(2026, 12, 12))
                .withPlan(RepeatAudit.quarterly())
                .report(scorecard);
        CalendarFile file = PlanCalendar.in(Locale.ENGLISH).export(report);
        if (file.content().isPresent()) {
            Files.write(path, file.content().get()); // or serve it as text/calendar
        }
        String written = Files.readString(path).replace("\r\n", "\n");
        String guide = Files.readString(GUIDE);
        if (Boolean.getBoolean("golden.approve")) {
            int start = guide.indexOf("```\n", guide.indexOf("<!-- output: CalendarGuideTest -->")) + 4;
            Files.writeString(
                    GUIDE, guide.substring(0, start) + written + guide.substring(guide.indexOf("```", start)));
            return;
        }
        assertThat(guide.substring(guide.indexOf("<!-- output: CalendarGuideTest -->")))
                .startsWith("<!-- output: CalendarGuideTest -->\n```\n" + written + "```\n");
    }

    @Test
    void whatIsLeftOutIsTold() {
        AuditReport report = Reporter.in(Locale.ENGLISH).report(scorecard(",{\"id\":\"a2\",\"title\":\"Hire\"}"));
        CalendarFile events = PlanCalendar.in(Locale.ENGLISH).asEvents().export(report);
        events.notice().ifPresent(lines::add); // Without a due date, and so not in the calendar: 1 (Hire)
        for (CalendarFile.LeftOut action : events.leftOut()) {
            lines.add(action.action() + " " + action.title());
        }
        assertThat(lines).containsExactly("Without a due date, and so not in the calendar: 1 (Hire)", "a2 Hire");
    }

    @Test
    void aNamespaceIsGiven() {
        PlanCalendar calendar = PlanCalendar.in(Locale.ENGLISH).withNamespace("crm.example.com");
        AuditReport report = Reporter.in(Locale.ENGLISH).report(scorecard(""));
        assertThat(calendar.export(report).content().orElseThrow())
                .isNotEqualTo(
                        PlanCalendar.in(Locale.ENGLISH).export(report).content().orElseThrow());
    }

    static List<String> snippets() throws IOException {
        List<String> snippets = new ArrayList<>();
        List<String> lines = Files.readAllLines(GUIDE);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals("<!-- snippet: CalendarGuideTest -->")) {
                snippets.add(lines.subList(i + 2, lines.size()).stream()
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
                .hasSize(3);
    }

    /** Without white space, so that the formatter may break lines where it likes. */
    private static String normalised(String code) {
        return code.replaceAll("\\s+", "");
    }
}
