package io.serviceaudit.report;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.ActionStatus;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.plan.ActionPlan;
import io.serviceaudit.plan.GoalProgress;
import io.serviceaudit.plan.PlannedAction;
import io.serviceaudit.scoring.Comparison;
import io.serviceaudit.scoring.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What to do after a comparison: about the most urgent findings, then about goals, then about metrics that really got worse. */
final class NextSteps {
    private final Comparison comparison;
    private final Function<String, List<Action>> meant;
    private final List<Action> planned;
    private final Wording wording;
    private final ChangeWords words;
    private final LocalDate asOf;
    private final List<ComparisonPart.NextStep> steps = new ArrayList<>();

    /**
     * What to do.
     *
     * @param meant gives the actions of the earlier audit about an item, as they stand now
     * @param asOf the day by which actions are overdue
     */
    NextSteps(Comparison comparison, Function<String, List<Action>> meant, Wording wording, LocalDate asOf) {
        this.comparison = comparison;
        this.meant = meant;
        this.wording = wording;
        this.asOf = asOf;
        words = new ChangeWords(wording);
        planned = ActionPlan.of(comparison.now(), asOf).actions().stream()
                .map(PlannedAction::action)
                .toList();
    }

    /**
     * The steps, in order; one that says so where there is nothing to do.
     *
     * @param goals what became of the goals of the earlier audit
     * @param metrics what became of the metrics
     */
    List<ComparisonPart.NextStep> steps(List<GoalProgress> goals, List<ComparisonPart.MetricChangeRow> metrics) {
        comparison.now().topProblems().forEach(this::add);
        Set<String> named = new HashSet<>();
        for (GoalProgress goal : goals) {
            String metric = goal.goal().metric().id();
            if (goal.state() == GoalProgress.State.MISSED) {
                named.add(metric);
                add(
                        "goal-missed",
                        metric,
                        Map.of("goal", GoalWords.sentence(goal, comparison.now().audit(), wording)));
            } else if (goal.state() == GoalProgress.State.NOT_MEASURED) {
                add(
                        "goal-not-measured",
                        metric,
                        Map.of("goal", GoalWords.sentence(goal, comparison.now().audit(), wording)));
            }
        }
        for (ComparisonPart.MetricChangeRow row : metrics) {
            if (Boolean.TRUE.equals(row.certain())
                    && "worse".equals(row.direction())
                    && !named.contains(row.metric())) {
                add("metric-worse", row.metric(), Map.of("metric", wording.metricText(row.metric())));
            }
        }
        if (steps.isEmpty()) {
            steps.add(new ComparisonPart.NextStep("nothing", null, null, List.of(), words.shown("next.nothing")));
        }
        return List.copyOf(steps);
    }

    private void add(String kind, String metric, Map<String, Text> values) {
        steps.add(new ComparisonPart.NextStep(
                kind, null, metric, List.of(), words.shown(ChangeWords.text("next." + kind, values))));
    }

    private void add(Finding finding) {
        Item item = finding.item().item();
        List<Action> actions = actionsFor(item.id());
        String kind = kind(item.id(), actions);
        // All that was planned for what is unplanned now was dropped.
        String key = "next." + kind + (kind.equals("unplanned") && !actions.isEmpty() ? ".dropped" : "");
        Optional<Text> improve = item.improve().filter(text -> kind.equals("unplanned"));
        Text text = improve.isPresent()
                ? ChangeWords.text(key + ".improve", Map.of("question", item.question(), "improve", improve.get()))
                : ChangeWords.text(key, Map.of("question", item.question()));
        steps.add(new ComparisonPart.NextStep(
                kind, item.id(), null, actions.stream().map(Action::id).toList(), words.shown(text)));
    }

    /** The actions about an item, those of the earlier audit first, each as the later audit has it where it lists it. */
    private List<Action> actionsFor(String item) {
        Map<String, Action> actions = new LinkedHashMap<>();
        meant.apply(item).forEach(action -> actions.put(action.id(), action));
        planned.stream()
                .filter(action -> action.items().contains(item))
                .forEach(action -> actions.put(action.id(), action));
        return List.copyOf(actions.values());
    }

    private String kind(String item, List<Action> actions) {
        if (comparison.findings().returned().contains(item)) {
            return "returned";
        }
        List<Action> standing = actions.stream()
                .filter(action -> action.status() != ActionStatus.DROPPED)
                .toList();
        if (standing.isEmpty()) {
            return "unplanned";
        }
        List<Action> unfinished = standing.stream()
                .filter(action -> action.status() != ActionStatus.DONE)
                .toList();
        if (unfinished.isEmpty()) {
            return standing.stream().anyMatch(action -> ComparisonRows.isDoneSince(action, comparison.now()))
                    ? "done-since"
                    : "look-for-cause";
        }
        return unfinished.stream().anyMatch(this::isLate) ? "overdue" : "unfinished";
    }

    private boolean isLate(Action action) {
        return action.due().filter(due -> due.isBefore(asOf)).isPresent();
    }
}
