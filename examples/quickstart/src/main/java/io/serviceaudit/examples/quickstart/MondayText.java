package io.serviceaudit.examples.quickstart;

import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.ComparisonPart;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What comes first now: what is back, what did not help, what is late, what nobody has taken on. */
final class MondayText {
    private static final int MOST = 7;
    private static final int SOON = 14;

    private final AuditReport report;
    private final Page page;
    private final Words words;

    /** Each thing to do with whom to ask about it. */
    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    MondayText(AuditReport report, Page page) {
        this.report = report;
        this.page = page;
        words = page.words();
    }

    /** Writes it; nothing unless there is an earlier audit or the plan was asked for, and something is to be done. */
    void write() {
        Set<String> named = nextSteps();
        AuditReport.PlanPart plan = report.plan();
        if (plan != null && PlanText.isWhole(plan)) {
            overdue(plan, named);
            gaps(plan);
            soon(plan, named);
            if (lines.isEmpty()) {
                next(plan);
            }
        }
        if (lines.isEmpty()) {
            return;
        }
        page.title("monday");
        lines.entrySet().stream().limit(MOST).forEach(line -> {
            page.add("  - ", line.getKey());
            line.getValue().forEach(action -> page.add("    ", action));
        });
        if (lines.size() > MOST) {
            page.add("  ", words.fill("more-above", lines.size() - MOST));
        }
    }

    /** What the comparison calls for, with the actions that are still to be finished; returns their ids. */
    private Set<String> nextSteps() {
        Set<String> named = new HashSet<>();
        ComparisonPart comparison = report.comparison();
        if (comparison != null) {
            for (ComparisonPart.NextStep step : comparison.nextSteps()) {
                List<AuditReport.ActionRow> unfinished = actions().stream()
                        .filter(action -> step.actions().contains(action.id()) && !PlanText.isEnded(action))
                        .toList();
                unfinished.forEach(action -> named.add(action.id()));
                lines.put(
                        step.text().toString(),
                        unfinished.stream().map(this::owed).toList());
            }
        }
        return named;
    }

    private List<AuditReport.ActionRow> actions() {
        return report.plan() == null ? List.of() : report.plan().actions();
    }

    private String owed(AuditReport.ActionRow action) {
        return String.join(
                " · ",
                action.title(),
                Objects.requireNonNullElse(action.owner(), words.get("no-owner")),
                action.due() == null ? words.get("no-due") : words.fill("due", words.date(action.due())));
    }

    private void overdue(AuditReport.PlanPart plan, Set<String> named) {
        plan.actions().stream()
                .filter(action -> action.overdue() && !named.contains(action.id()))
                .forEach(action -> add(
                        action.owner() == null
                                ? words.fill("monday-overdue-nobody", action.title(), date(action.due()))
                                : words.fill("monday-overdue", action.title(), date(action.due()), action.owner())));
    }

    /** What the plan lacks; of findings without an action only where no comparison speaks of them. */
    private void gaps(AuditReport.PlanPart plan) {
        plan.gaps().stream()
                .filter(gap -> !gap.code().equals("no-measure"))
                .filter(gap -> gap.item() == null || report.comparison() == null)
                .forEach(gap -> add(gap.text().toString()));
    }

    private void soon(AuditReport.PlanPart plan, Set<String> named) {
        LocalDate soon = plan.asOf().plusDays(SOON);
        plan.actions().stream()
                .filter(action -> !PlanText.isEnded(action) && !action.overdue() && !named.contains(action.id()))
                .filter(action -> action.due() != null && !action.due().isAfter(soon))
                .forEach(action -> add(words.fill("monday-soon", action.title(), date(action.due()))));
    }

    /** What is due next where nothing calls for anything sooner. */
    private void next(AuditReport.PlanPart plan) {
        plan.actions().stream()
                .filter(action -> !PlanText.isEnded(action) && action.due() != null)
                .min(Comparator.comparing(action -> Objects.requireNonNull(action.due())))
                .ifPresent(action -> lines.put(words.get("monday-next"), List.of(owed(action))));
    }

    private void add(String line) {
        lines.put(line, List.of());
    }

    private String date(@Nullable LocalDate date) {
        return date == null ? words.get("no-due") : words.date(date);
    }
}
