package io.serviceaudit.examples.quickstart;

import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.report.AuditReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The plan as text. */
final class PlanText {
    /** So many proposals at most; the report has the rest. */
    private static final int MOST_PROPOSALS = 5;

    private static final Comparator<AuditReport.ActionRow> BY_DUE =
            Comparator.comparing(AuditReport.ActionRow::due, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Zone, priority, solution, owner, due: together as wide as a terminal. */
    private static final List<Integer> WIDTHS = List.of(14, 9, 22, 13, 12);

    private final AuditReport.PlanPart plan;
    private final Page page;
    private final Words words;

    PlanText(AuditReport.PlanPart plan, Page page) {
        this.plan = plan;
        this.page = page;
        words = page.words();
    }

    /**
     * Writes it: the actions alone unless more was asked for.
     *
     * @param measure the words for a measure of success
     * @param metric the name of a metric by its id
     */
    void write(Function<AuditReport.MeasureRow, String> measure, UnaryOperator<String> metric) {
        if (!isWhole(plan)) {
            page.title("plan");
            actions();
            repeat();
            return;
        }
        page.title("plan-as-of", words.date(plan.asOf()));
        problems();
        baskets(measure);
        ended();
        gaps();
        proposals();
        steps(metric);
        page.gap();
        repeat();
    }

    /** Whether there is all to say of a plan, and not its actions alone. */
    static boolean isWhole(AuditReport.@Nullable PlanPart plan) {
        return plan != null && !plan.steps().isEmpty();
    }

    private void repeat() {
        AuditReport.RepeatPart repeat = plan.repeat();
        if (repeat == null) {
            return;
        }
        String date = words.fill("repeat", words.date(repeat.date()));
        page.add("  ", repeat.text() == null ? date : date + " " + repeat.text());
        if (repeat.due()) {
            page.add("  ", words.get("repeat-due"));
        }
    }

    private void actions() {
        List<AuditReport.ActionRow> unfinished = unfinished();
        unfinished.forEach(action -> {
            List<String> facts = owed(action);
            if (action.overdue()) {
                facts.add(words.get("overdue"));
            }
            page.add("  - ", action.title());
            page.add("    ", String.join(" · ", facts));
        });
        int ended = plan.actions().size() - unfinished.size();
        if (ended > 0) {
            page.line("  " + words.fill("ended-actions", ended));
        }
    }

    private List<AuditReport.ActionRow> unfinished() {
        return plan.actions().stream()
                .filter(action -> !isEnded(action))
                .sorted(BY_DUE)
                .toList();
    }

    private List<String> owed(AuditReport.ActionRow action) {
        List<String> facts = new ArrayList<>();
        facts.add(Objects.requireNonNullElse(action.owner(), words.get("no-owner")));
        facts.add(action.due() == null ? words.get("no-due") : words.fill("due", words.date(action.due())));
        return facts;
    }

    private void problems() {
        if (plan.topProblems().isEmpty()) {
            return;
        }
        row(words.get("zone"), words.get("urgency"), words.get("solution"), words.get("owner"), words.get("due-date"));
        int number = 0;
        for (AuditReport.ProblemRow problem : plan.topProblems()) {
            number++;
            page.gap();
            page.add("  " + number + ". ", problem.question());
            row(
                    String.valueOf(problem.zoneTitle() == null ? problem.zone() : problem.zoneTitle()),
                    problem.priorityName().toString(),
                    solution(problem),
                    Objects.requireNonNullElse(problem.owner(), words.get("nobody-yet")),
                    problem.due() == null ? words.get("none-yet") : words.date(problem.due()));
            endedAction(problem);
        }
    }

    private void row(String... cells) {
        page.table(List.of(List.of(cells)), WIDTHS);
    }

    /** What was done or dropped before anything was planned in its place. */
    private void endedAction(AuditReport.ProblemRow problem) {
        plan.actions().stream()
                .filter(action -> action.id().equals(problem.endedAction()))
                .findFirst()
                .ifPresent(action -> page.add("     ", words.fill("ended-action", action.title(), standing(action))));
    }

    private String solution(AuditReport.ProblemRow problem) {
        LocalizedText solution = problem.solution();
        if (solution == null) {
            return words.get("none-yet");
        }
        if (problem.proposed()) {
            return words.fill("proposed-solution", solution);
        }
        return plan.actions().stream()
                .filter(action -> action.id().equals(problem.action()) && isEnded(action))
                .findFirst()
                .map(action -> solution + " (" + standing(action) + ")")
                .orElseGet(solution::toString);
    }

    /** The question of a top problem by its item's id; empty of a metric. */
    private Optional<String> problem(String item) {
        return plan.topProblems().stream()
                .filter(problem -> problem.item().equals(item))
                .map(problem -> problem.question().toString())
                .findFirst();
    }

    /** Overdue actions, then the rest by kind of work, each by the day they are due. */
    private void baskets(Function<AuditReport.MeasureRow, String> measure) {
        Map<String, List<AuditReport.ActionRow>> baskets = new LinkedHashMap<>();
        baskets.put(words.get("overdue-actions"), new ArrayList<>());
        for (String basket : List.of("quick-fix", "systemic", "product")) {
            plan.actions().stream()
                    .filter(action -> basket.equals(action.basket()) && action.basketName() != null)
                    .findFirst()
                    .ifPresent(action ->
                            baskets.put(words.fill("basket", String.valueOf(action.basketName())), new ArrayList<>()));
        }
        unfinished()
                .forEach(action -> baskets.computeIfAbsent(basket(action), key -> new ArrayList<>())
                        .add(action));
        baskets.forEach((basket, actions) -> {
            if (!actions.isEmpty()) {
                page.gap();
                page.add("  ", words.fill("counted", basket, actions.size()));
                actions.forEach(action -> action(action, measure));
            }
        });
    }

    private String basket(AuditReport.ActionRow action) {
        if (action.overdue()) {
            return words.get("overdue-actions");
        }
        return action.basketName() == null
                ? words.get("other-actions")
                : words.fill("basket", String.valueOf(action.basketName()));
    }

    private void action(AuditReport.ActionRow action, Function<AuditReport.MeasureRow, String> measure) {
        List<String> facts = owed(action);
        facts.add(standing(action));
        if (action.measure() != null) {
            facts.add(measure.apply(action.measure()));
        }
        page.add("  - ", action.title());
        page.add("    ", String.join(" · ", facts));
    }

    /** The status with the day it came to it, where the audit says so, and what was said of it last. */
    private String standing(AuditReport.ActionRow action) {
        if (action.history().isEmpty()) {
            return action.statusName().toString();
        }
        List<AuditReport.StatusChangeRow> history = action.history();
        int first = history.size() - 1;
        while (first > 0 && history.get(first - 1).status().equals(action.status())) {
            first--;
        }
        String since = words.fill(
                isEnded(action) ? "on" : "since",
                action.statusName(),
                words.date(history.get(first).date()));
        String reason = history.get(history.size() - 1).reason();
        return reason == null ? since : since + ": " + reason;
    }

    /** Whether nothing more is to be done about an action. */
    static boolean isEnded(AuditReport.ActionRow action) {
        return action.status().equals("done") || action.status().equals("dropped");
    }

    private void ended() {
        List<AuditReport.ActionRow> ended = new ArrayList<>(plan.actions());
        ended.removeAll(unfinished());
        if (!ended.isEmpty()) {
            page.gap();
            page.add("  ", words.fill("counted", words.get("ended"), ended.size()));
            ended.forEach(action -> {
                page.add("  - ", action.title());
                page.add("    ", standing(action));
            });
        }
    }

    private void gaps() {
        if (!plan.gaps().isEmpty()) {
            page.gap();
            page.add("  ", words.fill("counted", words.get("gaps"), plan.gaps().size()));
            plan.gaps().forEach(row -> page.add("  - ", row.text()));
        }
    }

    /** Proposals that are not in the table of problems, each under the words that say that it is one. */
    private void proposals() {
        Set<String> above = plan.topProblems().stream()
                .filter(AuditReport.ProblemRow::proposed)
                .map(AuditReport.ProblemRow::item)
                .collect(Collectors.toSet());
        Map<String, List<AuditReport.ProposalRow>> sources = new LinkedHashMap<>();
        plan.proposals().stream()
                .filter(row -> !above.contains(row.item()))
                .forEach(row -> sources.computeIfAbsent(row.sourceName().toString(), key -> new ArrayList<>())
                        .add(row));
        sources.forEach((source, rows) -> {
            page.gap();
            page.add("  ", words.fill("counted", source, rows.size()));
            rows.stream().limit(MOST_PROPOSALS).forEach(this::proposal);
            if (rows.size() > MOST_PROPOSALS) {
                page.add("  ", words.fill("more", rows.size() - MOST_PROPOSALS));
            }
        });
    }

    private void proposal(AuditReport.ProposalRow row) {
        List<String> facts = new ArrayList<>();
        facts.add(words.fill("priority", row.priorityName()));
        if (row.basketName() != null) {
            facts.add(row.basketName().toString());
        }
        if (row.gain() != null && row.gain().signum() > 0) {
            facts.add(words.fill("gain", words.number(row.gain())));
        }
        facts.add(words.fill("effort", row.effort()));
        page.add("  - ", row.title());
        page.add("    ", String.join(" · ", facts));
    }

    private void steps(UnaryOperator<String> metric) {
        page.gap();
        page.add("  ", words.get("five-steps"));
        for (AuditReport.StepRow step : plan.steps()) {
            page.add(step.done() ? "  [x] " : "  [ ] ", step.title());
            if (step.text() != null) {
                page.add("      ", step.text());
            }
            step.missing()
                    .forEach(missing -> page.add("      - ", problem(missing).orElseGet(() -> metric.apply(missing))));
        }
    }
}
