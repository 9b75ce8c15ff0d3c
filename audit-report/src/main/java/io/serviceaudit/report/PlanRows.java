package io.serviceaudit.report;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Goal;
import io.serviceaudit.audit.RepeatAudit;
import io.serviceaudit.audit.StageSummary;
import io.serviceaudit.audit.StatusChange;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.catalog.PlanStep;
import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.json.ScalarValue;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.plan.ActionPlan;
import io.serviceaudit.plan.Gap;
import io.serviceaudit.plan.GoalProgress;
import io.serviceaudit.plan.PlannedAction;
import io.serviceaudit.plan.Proposal;
import io.serviceaudit.plan.StageProgress;
import io.serviceaudit.plan.StepTick;
import io.serviceaudit.plan.TopProblem;
import io.serviceaudit.priority.Priority;
import io.serviceaudit.scoring.Finding;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.wording.Template;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an audit says beside its answers, and what follows from it: plan, goals and stages. */
final class PlanRows {
    private final Scorecard scorecard;
    private final Audit audit;
    private final Wording wording;

    PlanRows(Scorecard scorecard, Wording wording) {
        this.scorecard = scorecard;
        audit = scorecard.audit();
        this.wording = wording;
    }

    /** The actions alone, and the repeat audit where the audit says when it is; null if the audit says neither. */
    AuditReport.@Nullable PlanPart plan(LocalDate asOf) {
        ActionPlan plan = ActionPlan.of(scorecard, asOf);
        List<AuditReport.ActionRow> rows = actions(plan);
        boolean isRepeated = !audit.repeat().equals(RepeatAudit.proposed());
        return rows.isEmpty() && !isRepeated
                ? null
                : new AuditReport.PlanPart(
                        asOf,
                        rows,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        isRepeated ? repeat(plan.repeat(), asOf) : null);
    }

    /** The actions with all that is to be said of them. */
    AuditReport.PlanPart plan(LocalDate asOf, RepeatAudit repeat) {
        ActionPlan plan = ActionPlan.of(scorecard, asOf, repeat);
        return new AuditReport.PlanPart(
                asOf,
                actions(plan),
                plan.topProblems().stream().map(this::row).toList(),
                plan.gaps().stream().map(gap -> row(plan, gap)).toList(),
                plan.proposals().stream().map(this::row).toList(),
                steps(plan),
                repeat(plan.repeat(), asOf));
    }

    private AuditReport.RepeatPart repeat(RepeatAudit.Scheduled repeat, LocalDate asOf) {
        return new AuditReport.RepeatPart(
                repeat.date(),
                repeat.kind().code(),
                words("repeat." + repeat.kind().code()),
                wording.text(sentence(repeat)),
                !repeat.isSet(),
                repeat.isDueOn(asOf));
    }

    private Text sentence(RepeatAudit.Scheduled repeat) {
        if (!repeat.isSet()) {
            return ReportTerms.plan("repeat.text.proposed");
        }
        String key = "repeat.text." + repeat.kind().code();
        if (repeat.kind() != RepeatAudit.Kind.INTERVAL) {
            return ReportTerms.plan(key);
        }
        int days = Math.toIntExact(ChronoUnit.DAYS.between(audit.date(), repeat.date()));
        return Template.of(ReportTerms.plan(key + "." + (days == 1 ? "one" : ChangeWords.form(days))))
                .with(Map.of("days", days));
    }

    private List<AuditReport.ActionRow> actions(ActionPlan plan) {
        return plan.actions().stream().map(this::row).toList();
    }

    private AuditReport.ActionRow row(PlannedAction planned) {
        Action action = planned.action();
        return new AuditReport.ActionRow(
                action.id(),
                action.items(),
                action.title(),
                action.basket().map(Basket::code).orElse(null),
                name(action.basket()),
                action.priority().map(Priority::code).orElse(null),
                action.priority().map(this::name).orElse(null),
                action.owner().orElse(null),
                action.due().orElse(null),
                planned.isOverdue(),
                action.measure()
                        .map(measure ->
                                new AuditReport.MeasureRow(measure.metric().id(), MetricFigure.of(measure.target())))
                        .orElse(null),
                action.status().code(),
                wording.term("action." + action.status().code()),
                action.history().stream().map(this::row).toList(),
                action.effort().orElse(null));
    }

    private AuditReport.StatusChangeRow row(StatusChange change) {
        return new AuditReport.StatusChangeRow(
                change.date(),
                change.status().code(),
                wording.term("action." + change.status().code()),
                change.reason().orElse(null));
    }

    private AuditReport.ProblemRow row(TopProblem problem) {
        return new AuditReport.ProblemRow(
                problem.finding().item().item().id(),
                wording.text(problem.finding().item().item().question()),
                problem.zone().id(),
                wording.textOrNull(problem.zone().title()),
                problem.priority().code(),
                name(problem.priority()),
                problem.action().map(Action::id).orElse(null),
                problem.endedAction().map(Action::id).orElse(null),
                problem.action()
                        .map(action -> new LocalizedText(action.title()))
                        .or(() -> problem.proposal().map(this::title))
                        .orElse(null),
                problem.proposal().isPresent(),
                problem.owner().orElse(null),
                problem.due().orElse(null));
    }

    private AuditReport.GapRow row(ActionPlan plan, Gap gap) {
        Object about = gap.item()
                .flatMap(scorecard.checklist()::item)
                .<Object>map(Item::question)
                .or(() -> gap.action().flatMap(id -> title(plan, id)))
                .orElse("");
        Text template = ReportTerms.plan("gap." + gap.kind().code());
        return new AuditReport.GapRow(
                gap.kind().code(),
                gap.item().orElse(null),
                gap.action().orElse(null),
                wording.text(Template.of(template).with(Map.of("about", about))));
    }

    private static Optional<String> title(ActionPlan plan, String action) {
        return plan.actions().stream()
                .map(PlannedAction::action)
                .filter(each -> each.id().equals(action))
                .map(Action::title)
                .findFirst();
    }

    private AuditReport.ProposalRow row(Proposal proposal) {
        return new AuditReport.ProposalRow(
                proposal.finding().item().item().id(),
                title(proposal),
                proposal.source().code(),
                words("proposal." + proposal.source().code()),
                proposal.basket().map(Basket::code).orElse(null),
                name(proposal.basket()),
                proposal.priority().code(),
                name(proposal.priority()),
                proposal.owner().orElse(null),
                proposal.due().orElse(null),
                proposal.effort(),
                proposal.finding()
                        .gain()
                        .map(Finding.Gain::health)
                        .map(scorecard::points)
                        .orElse(null));
    }

    /** What the auditor wrote is in no language that is known, and so is written as it stands. */
    private LocalizedText title(Proposal proposal) {
        return proposal.source() == Proposal.Source.AUDITOR
                ? new LocalizedText(proposal.title().in(Locale.ROOT))
                : wording.text(proposal.title());
    }

    private List<AuditReport.StepRow> steps(ActionPlan plan) {
        List<PlanStep> titles = Catalog.planSteps();
        List<AuditReport.StepRow> rows = new ArrayList<>();
        for (StepTick tick : plan.steps()) {
            rows.add(new AuditReport.StepRow(
                    tick.step().code(),
                    wording.text(titles.get(tick.step().ordinal()).title()),
                    tick.isDone(),
                    tick.missing(),
                    tick.isDone() ? null : words(toDo(tick))));
        }
        return rows;
    }

    private static String toDo(StepTick tick) {
        boolean isNameless = tick.missing().isEmpty() && tick.step() != StepTick.Step.REPEAT_AUDIT;
        return "step." + tick.step().code() + (isNameless ? ".none" : "");
    }

    /**
     * The goals, in order.
     *
     * @param before the earlier audit; null if none is known
     */
    List<AuditReport.GoalRow> goals(@Nullable Audit before, LocalDate asOf) {
        List<GoalProgress> goals = before == null ? GoalProgress.of(audit, asOf) : GoalProgress.of(audit, before, asOf);
        return goals.stream().map(goal -> row(goal, audit, wording)).toList();
    }

    /**
     * A goal.
     *
     * @param held the audit whose values it is held against
     */
    static AuditReport.GoalRow row(GoalProgress progress, Audit held, Wording wording) {
        Goal goal = progress.goal();
        return new AuditReport.GoalRow(
                goal.metric().id(),
                wording.metric(goal.metric().id()),
                goal instanceof Goal.ChangeBy by ? MetricFigure.of(by.change()) : null,
                goal instanceof Goal.ChangeByPercent by ? MetricFigure.of(Unit.PERCENT, by.percent()) : null,
                goal instanceof Goal.Target target ? MetricFigure.of(target.target()) : null,
                progress.state().code(),
                wording.text(ReportTerms.plan("goal." + progress.state().code())),
                progress.reason().map(GoalProgress.Reason::code).orElse(null),
                progress.reason()
                        .map(reason -> wording.text(ReportTerms.plan("goal.reason." + reason.code())))
                        .orElse(null),
                figure(progress.before()),
                figure(progress.current()),
                figure(progress.wanted()),
                figure(progress.left()),
                wording.text(GoalWords.sentence(progress, held, wording)));
    }

    private static @Nullable ScalarValue figure(Optional<Quantity> quantity) {
        return quantity.map(MetricFigure::of).orElse(null);
    }

    /** All six stages in order; none if the audit says nothing of any. */
    List<AuditReport.StageRow> stages() {
        return audit.stages().isEmpty()
                ? List.of()
                : StageProgress.of(audit).stream().map(this::row).toList();
    }

    private AuditReport.StageRow row(StageProgress stage) {
        StageSummary summary = stage.summary();
        return new AuditReport.StageRow(
                stage.stage().code(),
                wording.term("stage." + stage.stage().code()),
                summary.state().code(),
                stage.isFinished(),
                summary.figures().stream()
                        .map(figure -> new AuditReport.FigureRow(
                                figure.label(), Ratio.of(figure.value()).toDecimal()))
                        .toList(),
                summary.conclusions(),
                stage.missing().stream()
                        .map(missing -> new AuditReport.MissingRow(missing.code(), words("stage." + missing.code())))
                        .toList());
    }

    private LocalizedText name(Priority priority) {
        return wording.term("priority." + priority.code());
    }

    private @Nullable LocalizedText name(Optional<Basket> basket) {
        return basket.map(each -> wording.term("basket." + each.code())).orElse(null);
    }

    private LocalizedText words(String key) {
        return wording.text(ReportTerms.plan(key));
    }
}
