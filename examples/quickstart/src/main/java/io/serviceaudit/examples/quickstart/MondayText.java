package io.serviceaudit.examples.quickstart;

import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.ComparisonPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What comes first now, where the plan is looked at: what is late, what did not help, what nobody has taken on. */
final class MondayText {
    private static final int MOST = 7;
    private static final int SOON = 14;

    private final AuditReport report;
    private final Page page;
    private final Words words;

    MondayText(AuditReport report, Page page) {
        this.report = report;
        this.page = page;
        words = page.words();
    }

    /** Writes it; nothing unless the plan was asked for and something is to be done. */
    void write() {
        AuditReport.PlanPart plan = report.plan();
        if (plan == null || !PlanText.isWhole(plan)) {
            return;
        }
        List<String> lines = new ArrayList<>();
        plan.actions().stream()
                .filter(AuditReport.ActionRow::overdue)
                .forEach(action -> lines.add(
                        action.owner() == null
                                ? words.fill("monday-overdue-nobody", action.title(), date(action.due()))
                                : words.fill("monday-overdue", action.title(), date(action.due()), action.owner())));
        Set<String> named = new HashSet<>();
        if (report.comparison() != null) {
            report.comparison().followUp().stream()
                    .filter(MondayText::didNotHelp)
                    .forEach(row -> {
                        named.add(row.item());
                        lines.add(words.fill(
                                row.finding().equals("returned") ? "monday-returned" : "monday-cause",
                                String.valueOf(row.question() == null ? row.item() : row.question())));
                    });
        }
        Set<String> done = plan.actions().stream()
                .filter(action -> action.status().equals("done"))
                .map(AuditReport.ActionRow::id)
                .collect(Collectors.toSet());
        plan.topProblems().stream()
                .filter(problem -> problem.action() != null && done.contains(problem.action()))
                .filter(problem -> named.add(problem.item()))
                .forEach(problem -> lines.add(words.fill("monday-cause", problem.question())));
        plan.gaps().stream()
                .filter(gap -> gap.item() == null || !named.contains(gap.item()))
                .filter(gap -> !gap.code().equals("no-measure"))
                .forEach(gap -> lines.add(gap.text().toString()));
        LocalDate soon = plan.asOf().plusDays(SOON);
        plan.actions().stream()
                .filter(action ->
                        action.status().equals("open") || action.status().equals("in-progress"))
                .filter(action -> !action.overdue()
                        && action.due() != null
                        && !action.due().isAfter(soon))
                .forEach(action -> lines.add(words.fill("monday-soon", action.title(), date(action.due()))));
        if (!lines.isEmpty()) {
            page.title("monday");
            lines.stream().limit(MOST).forEach(line -> page.add("  - ", line));
            if (lines.size() > MOST) {
                page.add("  ", words.fill("more-above", lines.size() - MOST));
            }
        }
    }

    /** Whether the finding is back, or still there although all that was meant to fix it is done. */
    private static boolean didNotHelp(ComparisonPart.FollowUpRow row) {
        boolean done = !row.actions().isEmpty()
                && row.actions().stream().allMatch(action -> action.status().equals("done"));
        return row.finding().equals("returned") || row.finding().equals("persisting") && done;
    }

    private String date(@Nullable LocalDate date) {
        return date == null ? words.get("no-due") : words.date(date);
    }
}
