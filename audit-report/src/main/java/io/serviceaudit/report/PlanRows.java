package io.serviceaudit.report;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.ActionStatus;
import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Goal;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.audit.Stage;
import io.serviceaudit.audit.StageState;
import io.serviceaudit.audit.StageSummary;
import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.priority.Priority;
import io.serviceaudit.scoring.Finding;
import io.serviceaudit.scoring.Scorecard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an audit says beside its answers: plan, goals and stages, as given. */
final class PlanRows {
    private final Scorecard scorecard;
    private final Audit audit;
    private final Wording wording;

    PlanRows(Scorecard scorecard, Wording wording) {
        this.scorecard = scorecard;
        audit = scorecard.audit();
        this.wording = wording;
    }

    /** The plan; null if the audit gives no action. */
    AuditReport.@Nullable PlanPart plan(LocalDate asOf) {
        List<AuditReport.ActionRow> rows = new ArrayList<>();
        audit.actions().forEach(action -> rows.add(row(action, asOf)));
        Map<String, Priority> priorities = new HashMap<>();
        for (Finding finding : scorecard.findings()) {
            priorities.put(finding.item().item().id(), finding.priority());
        }
        for (Item item : audit.checklist().items()) {
            action(item, audit.answer(item.id()), priorities).ifPresent(action -> rows.add(row(action, asOf)));
        }
        return rows.isEmpty() ? null : new AuditReport.PlanPart(asOf, rows);
    }

    /** An answer with what to improve, an owner and a due date is an action of the plan. */
    private static Optional<Action> action(Item item, Answer answer, Map<String, Priority> priorities) {
        String title = answer.improve().orElse(null);
        String owner = answer.owner().orElse(null);
        LocalDate due = answer.due().orElse(null);
        if (title == null || owner == null || due == null) {
            return Optional.empty();
        }
        Action.Builder action = Action.builder("answer:" + item.id(), title)
                .items(List.of(item.id()))
                .owner(owner)
                .due(due)
                .effort(item.effort());
        item.basket().ifPresent(action::basket);
        answer.priority()
                .or(() -> Optional.ofNullable(priorities.get(item.id())))
                .ifPresent(action::priority);
        return Optional.of(action.build());
    }

    private AuditReport.ActionRow row(Action action, LocalDate asOf) {
        boolean unfinished = action.status() == ActionStatus.OPEN || action.status() == ActionStatus.IN_PROGRESS;
        return new AuditReport.ActionRow(
                action.id(),
                action.items(),
                action.title(),
                action.basket().map(Basket::code).orElse(null),
                action.basket()
                        .map(basket -> wording.term("basket." + basket.code()))
                        .orElse(null),
                action.priority().map(Priority::code).orElse(null),
                action.priority()
                        .map(priority -> wording.term("priority." + priority.code()))
                        .orElse(null),
                action.owner().orElse(null),
                action.due().orElse(null),
                unfinished && action.due().filter(due -> due.isBefore(asOf)).isPresent(),
                action.measure()
                        .map(measure ->
                                new AuditReport.MeasureRow(measure.metric().id(), MetricFigure.of(measure.target())))
                        .orElse(null),
                action.status().code(),
                wording.term("action." + action.status().code()),
                action.effort().orElse(null));
    }

    /** The goals, in order. */
    List<AuditReport.GoalRow> goals() {
        return audit.scope().map(Scope::goals).orElse(List.of()).stream()
                .map(this::row)
                .toList();
    }

    private AuditReport.GoalRow row(Goal goal) {
        String metric = goal.metric().id();
        LocalizedText name = wording.metric(metric);
        if (goal instanceof Goal.ChangeBy by) {
            return new AuditReport.GoalRow(metric, name, MetricFigure.of(by.change()), null, null);
        }
        if (goal instanceof Goal.ChangeByPercent by) {
            return new AuditReport.GoalRow(metric, name, null, MetricFigure.of(Unit.PERCENT, by.percent()), null);
        }
        Goal.Target target = (Goal.Target) goal;
        return new AuditReport.GoalRow(metric, name, null, null, MetricFigure.of(target.target()));
    }

    /** All six stages in order; none if the audit says nothing of any. */
    List<AuditReport.StageRow> stages() {
        if (audit.stages().isEmpty()) {
            return List.of();
        }
        List<AuditReport.StageRow> rows = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            StageSummary summary = audit.stages().stream()
                    .filter(given -> given.stage() == stage)
                    .findFirst()
                    .orElseGet(() -> new StageSummary(stage, StageState.OPEN, List.of(), List.of()));
            rows.add(new AuditReport.StageRow(
                    stage.code(),
                    wording.term("stage." + stage.code()),
                    summary.state().code(),
                    summary.isFinished(),
                    summary.figures().stream()
                            .map(figure -> new AuditReport.FigureRow(
                                    figure.label(), Ratio.of(figure.value()).toDecimal()))
                            .toList(),
                    summary.conclusions()));
        }
        return List.copyOf(rows);
    }
}
