package io.serviceaudit.plan;

import io.serviceaudit.audit.Action;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.priority.Priority;
import io.serviceaudit.scoring.Finding;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table of the most urgent problems: zone, priority, solution, owner, due date. The solution is an action of the plan or,
 * without one, a proposal; without either there is none.
 */
public final class TopProblem {
    private final Finding finding;
    private final @Nullable Action action;
    private final @Nullable Action endedAction;
    private final @Nullable Proposal proposal;

    TopProblem(Finding finding, @Nullable Action action, @Nullable Action endedAction, @Nullable Proposal proposal) {
        this.finding = Objects.requireNonNull(finding, "finding");
        this.action = action;
        this.endedAction = action == null ? endedAction : null;
        this.proposal = action == null ? proposal : null;
    }

    /** The finding. */
    public Finding finding() {
        return finding;
    }

    /** The zone it is in: the section of the checklist. */
    public Section zone() {
        return finding.item().section();
    }

    /** How urgent it is. */
    public Priority priority() {
        return finding.priority();
    }

    /**
     * The action that is to mend it: the first unfinished one of the plan, else the first that was done after the day of the audit;
     * empty without one.
     */
    public Optional<Action> action() {
        return Optional.ofNullable(action);
    }

    /**
     * What was planned for it and came to an end without mending it: the first action that was done by the day of the audit, else the
     * first that was dropped; empty without one, and where there is an {@link #action()}.
     */
    public Optional<Action> endedAction() {
        return Optional.ofNullable(endedAction);
    }

    /** What is proposed instead; empty where there is an action or nothing to propose. */
    public Optional<Proposal> proposal() {
        return Optional.ofNullable(proposal);
    }

    /** Who answers for the action or, without one, is named in the proposal; empty if nobody. */
    public Optional<String> owner() {
        return action().flatMap(Action::owner).or(() -> proposal().flatMap(Proposal::owner));
    }

    /** The day the action is due or, without one, the proposal names; empty if none. */
    public Optional<LocalDate> due() {
        return action().flatMap(Action::due).or(() -> proposal().flatMap(Proposal::due));
    }

    /** The item's id; for display. */
    @Override
    public String toString() {
        return "TopProblem[" + finding.item().item().id() + "]";
    }
}
