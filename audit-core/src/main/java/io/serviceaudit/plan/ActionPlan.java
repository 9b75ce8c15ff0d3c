package io.serviceaudit.plan;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.ActionStatus;
import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Goal;
import io.serviceaudit.audit.RepeatAudit;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.plan.StepTick.Step;
import io.serviceaudit.priority.Priority;
import io.serviceaudit.scoring.Finding;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The plan that follows an audit, as of a day: what was decided, what is overdue, what is missing, and what could be done about findings
 * that nothing is planned for. Immutable.
 *
 * <pre>{@code
 * ActionPlan plan = ActionPlan.of(scorecard, LocalDate.of(2026, 12, 1), RepeatAudit.quarterly());
 * plan.gaps(); // no-action: known-pains, no-owner: a2
 * }</pre>
 *
 * <p>Something is planned for a finding where an action names its item that is unfinished, or was done after the day of the audit, so that
 * only the next audit can tell whether it helped. An action that was done by the day of the audit did not help, since the finding is
 * there, and one that was dropped does not either. What the answers say to improve, with an owner and a due date, are actions too.
 */
public final class ActionPlan {
    private static final String OF_ANSWER = "answer:";

    private final Scorecard scorecard;
    private final LocalDate asOf;
    private final RepeatAudit.Scheduled repeat;
    private final List<PlannedAction> actions;
    private final Map<String, Proposal> proposals;

    private ActionPlan(Scorecard scorecard, LocalDate asOf, RepeatAudit repeat) {
        this.scorecard = scorecard;
        this.asOf = asOf;
        RepeatAudit inForce =
                repeat.equals(RepeatAudit.proposed()) ? scorecard.audit().repeat() : repeat;
        this.repeat = inForce.after(scorecard.audit().date());
        actions = planned();
        proposals = proposed();
    }

    /**
     * The plan of an audit, repeated when the {@linkplain Audit#repeat() audit} says.
     *
     * @param scorecard the audit, scored
     * @param asOf the day that overdue is reckoned for
     */
    public static ActionPlan of(Scorecard scorecard, LocalDate asOf) {
        return of(scorecard, asOf, RepeatAudit.proposed());
    }

    /**
     * The plan of an audit.
     *
     * @param scorecard the audit, scored
     * @param asOf the day that overdue is reckoned for
     * @param repeat when the audit is repeated; {@link RepeatAudit#proposed()} for what the {@linkplain Audit#repeat() audit}
     *     itself says
     */
    public static ActionPlan of(Scorecard scorecard, LocalDate asOf, RepeatAudit repeat) {
        return new ActionPlan(
                Objects.requireNonNull(scorecard, "scorecard"),
                Objects.requireNonNull(asOf, "asOf"),
                Objects.requireNonNull(repeat, "repeat"));
    }

    private List<PlannedAction> planned() {
        Audit audit = scorecard.audit();
        List<PlannedAction> planned = new ArrayList<>();
        for (Action action : audit.actions()) {
            planned.add(new PlannedAction(action, false, action.isOverdueOn(asOf)));
        }
        for (Item item : scorecard.checklist().items()) {
            actionOf(item, audit.answer(item.id()))
                    .ifPresent(action -> planned.add(new PlannedAction(action, true, action.isOverdueOn(asOf))));
        }
        return List.copyOf(planned);
    }

    private Optional<Action> actionOf(Item item, Answer answer) {
        if (answer.improve().isEmpty()
                || answer.owner().isEmpty()
                || answer.due().isEmpty()) {
            return Optional.empty();
        }
        Action.Builder action = Action.builder(
                        OF_ANSWER + item.id(), answer.improve().get())
                .items(List.of(item.id()))
                .owner(answer.owner().get())
                .due(answer.due().get())
                .effort(item.effort());
        item.basket().ifPresent(action::basket);
        answer.priority()
                .or(() -> scorecard.findings().stream()
                        .filter(finding -> finding.item().item().id().equals(item.id()))
                        .map(Finding::priority)
                        .findFirst())
                .ifPresent(action::priority);
        return Optional.of(action.build());
    }

    private Map<String, Proposal> proposed() {
        Map<String, Proposal> proposed = new LinkedHashMap<>();
        for (Finding finding : scorecard.findings()) {
            Item item = finding.item().item();
            if (!isPlannedFor(item.id())) {
                proposal(finding, item, scorecard.audit().answer(item.id()))
                        .ifPresent(proposal -> proposed.put(item.id(), proposal));
            }
        }
        return proposed;
    }

    private Optional<Proposal> proposal(Finding finding, Item item, Answer answer) {
        return answer.improve()
                .map(words -> proposal(
                        finding,
                        Proposal.Source.AUDITOR,
                        Text.of(scorecard.checklist().language(), words),
                        answer))
                .or(() -> item.improve().map(text -> proposal(finding, Proposal.Source.CHECKLIST, text, answer)));
    }

    private static Proposal proposal(Finding finding, Proposal.Source source, Text title, Answer answer) {
        return new Proposal(
                finding,
                source,
                title,
                answer.owner().orElse(null),
                answer.due().orElse(null));
    }

    private boolean hasAction(String item, Predicate<PlannedAction> which) {
        return actions.stream().anyMatch(each -> each.isAbout(item) && which.test(each));
    }

    private boolean isPlannedFor(String item) {
        return hasAction(item, this::isToHelp);
    }

    /** Whether an action may still mend what the audit found. */
    private boolean isToHelp(PlannedAction planned) {
        return planned.stands() && !isInVain(planned.action());
    }

    /** Whether an action was done by the day of the audit, which found what it was to mend all the same. */
    private boolean isInVain(Action action) {
        return action.status() == ActionStatus.DONE
                && action.statusOn(scorecard.audit().date()) == ActionStatus.DONE;
    }

    /** The day that overdue is reckoned for. */
    public LocalDate asOf() {
        return asOf;
    }

    /** When the audit is repeated. */
    public RepeatAudit.Scheduled repeat() {
        return repeat;
    }

    /** The actions of the audit in order, then those of its answers in the order of the checklist. */
    public List<PlannedAction> actions() {
        return actions;
    }

    /** The actions that are overdue, in the order of {@link #actions()}. */
    public List<PlannedAction> overdue() {
        return actions.stream().filter(PlannedAction::isOverdue).toList();
    }

    /**
     * What is missing: findings that nothing is planned for, most urgent first, namely those whose actions were done or dropped and, of
     * high priority, those without any; then what unfinished actions lack, in the order of {@link #actions()}, and of each owner, due date
     * and measure.
     */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (Finding finding : scorecard.findings()) {
            String item = finding.item().item().id();
            if (!isPlannedFor(item)) {
                if (hasAction(item, PlannedAction::stands)) {
                    gaps.add(Gap.ofItem(Gap.Kind.NO_EFFECT, item));
                } else if (hasAction(item, any -> true)) {
                    gaps.add(Gap.ofItem(Gap.Kind.ALL_DROPPED, item));
                } else if (finding.priority() == Priority.HIGH) {
                    gaps.add(Gap.ofItem(Gap.Kind.NO_ACTION, item));
                }
            }
        }
        for (PlannedAction planned : actions) {
            Action action = planned.action();
            if (action.status().isUnfinished()) {
                addIfEmpty(gaps, Gap.Kind.NO_OWNER, action, action.owner());
                addIfEmpty(gaps, Gap.Kind.NO_DUE, action, action.due());
                addIfEmpty(gaps, Gap.Kind.NO_MEASURE, action, action.measure());
            }
        }
        return List.copyOf(gaps);
    }

    private static void addIfEmpty(List<Gap> gaps, Gap.Kind kind, Action action, Optional<?> part) {
        if (part.isEmpty()) {
            gaps.add(Gap.ofAction(kind, action.id()));
        }
    }

    /**
     * What could be done about findings that nothing is planned for, most urgent first: in the auditor's words where the answer says what to improve,
     * else in those of the checklist. A finding that neither says anything of has no proposal.
     */
    public List<Proposal> proposals() {
        return List.copyOf(proposals.values());
    }

    /** The table of the most urgent problems, as many as the scoring's {@code top}, three by default, most urgent first. */
    public List<TopProblem> topProblems() {
        return scorecard.topProblems().stream().map(this::topProblem).toList();
    }

    private TopProblem topProblem(Finding finding) {
        String item = finding.item().item().id();
        return new TopProblem(
                finding,
                first(item, action -> action.status().isUnfinished())
                        .or(() -> first(item, action -> action.status() == ActionStatus.DONE && !isInVain(action)))
                        .orElse(null),
                first(item, this::isInVain)
                        .or(() -> first(item, action -> action.status() == ActionStatus.DROPPED))
                        .orElse(null),
                proposals.get(item));
    }

    private Optional<Action> first(String item, Predicate<Action> which) {
        return actions.stream()
                .filter(each -> each.isAbout(item))
                .map(PlannedAction::action)
                .filter(which)
                .findFirst();
    }

    /** The five steps of the three-month plan, in order, each ticked or not as the data have it. */
    public List<StepTick> steps() {
        return List.of(
                ofProblems(Step.PAIN_POINTS, finding -> finding.isSuggested() && !stands(finding)),
                ofProblems(
                        Step.OWNERS,
                        finding -> !hasAction(finding.item().item().id(), each -> isToHelp(each) && each.isAssigned())),
                ofProblems(
                        Step.CONCRETE_STEPS,
                        finding -> !isPlannedFor(finding.item().item().id())
                                && scorecard
                                        .audit()
                                        .answer(finding.item().item().id())
                                        .improve()
                                        .isEmpty()),
                metrics(),
                new StepTick(Step.REPEAT_AUDIT, repeat.isSet(), List.of()));
    }

    private boolean stands(Finding finding) {
        return hasAction(finding.item().item().id(), PlannedAction::stands);
    }

    private StepTick ofProblems(Step step, Predicate<Finding> lacks) {
        List<Finding> problems = scorecard.topProblems();
        List<String> missing = problems.stream()
                .filter(lacks)
                .map(finding -> finding.item().item().id())
                .toList();
        boolean isDone = problems.isEmpty() ? scorecard.status() == Status.COMPLETE : missing.isEmpty();
        return new StepTick(step, isDone, missing);
    }

    private StepTick metrics() {
        Audit audit = scorecard.audit();
        Set<String> followed = new LinkedHashSet<>();
        audit.scope().map(Scope::goals).orElse(List.of()).stream()
                .map(Goal::metric)
                .forEach(metric -> followed.add(metric.id()));
        Stream.concat(
                        audit.measurements().values().stream()
                                .filter(measurement -> measurement.target().isPresent())
                                .map(Measurement::metric),
                        actions.stream()
                                .filter(PlannedAction::stands)
                                .flatMap(each -> each.action().measure().stream())
                                .map(Action.Measure::metric))
                .forEach(metric -> followed.add(metric.id()));
        List<String> missing = followed.stream()
                .filter(metric -> Optional.ofNullable(audit.measurements().get(metric))
                        .flatMap(Measurement::value)
                        .isEmpty())
                .toList();
        return new StepTick(Step.METRICS, !followed.isEmpty() && missing.isEmpty(), missing);
    }

    /** The audit's id; no words of anybody, so that none slips into a log. */
    @Override
    public String toString() {
        return "ActionPlan[" + scorecard.audit().id() + " as of " + asOf + "]";
    }
}
