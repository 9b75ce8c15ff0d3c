package io.serviceaudit.audit;

import io.serviceaudit.checklist.Choice;
import io.serviceaudit.internal.Require;
import io.serviceaudit.priority.Priority;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the auditor says of one item: the choice on its scale, and whatever stands beside it. An answer without a choice, such
 * as a comment alone, leaves the item unanswered (or answered by a measurement).
 *
 * <p>Whether the choice is on the item's scale is checked when the answer meets its item, in {@link Audit#with}.
 */
public final class Answer {
    private static final Answer NONE = new Answer(null, null, null, null, null, null, null, null, List.of(), List.of());

    private final @Nullable Choice choice;
    private final @Nullable Boolean redFlag;
    private final @Nullable Priority priority;
    private final @Nullable String situation;
    private final @Nullable String improve;
    private final @Nullable String owner;
    private final @Nullable LocalDate due;
    private final @Nullable String comment;
    private final List<GuidanceAnswer> guidance;
    private final List<Evidence> evidence;

    private Answer(
            @Nullable Choice choice,
            @Nullable Boolean redFlag,
            @Nullable Priority priority,
            @Nullable String situation,
            @Nullable String improve,
            @Nullable String owner,
            @Nullable LocalDate due,
            @Nullable String comment,
            List<GuidanceAnswer> guidance,
            List<Evidence> evidence) {
        this.choice = choice;
        this.redFlag = redFlag;
        this.priority = priority;
        this.situation = situation;
        this.improve = improve;
        this.owner = owner;
        this.due = due;
        this.comment = comment;
        this.guidance = guidance;
        this.evidence = evidence;
    }

    /** An answer that says nothing yet: the item is unanswered. */
    public static Answer none() {
        return NONE;
    }

    /** An option by its id: {@code of("yes")}, {@code of("n/a")}. */
    public static Answer of(String option) {
        return of(Choice.of(option));
    }

    /** A rating: {@code of(4)}. */
    public static Answer of(int rating) {
        return of(Choice.of(rating));
    }

    /** A choice. */
    public static Answer of(Choice choice) {
        return NONE.withChoice(choice);
    }

    /** This answer with another choice. */
    public Answer withChoice(Choice choice) {
        return new Answer(
                Objects.requireNonNull(choice, "choice"),
                redFlag,
                priority,
                situation,
                improve,
                owner,
                due,
                comment,
                guidance,
                evidence);
    }

    /** This answer with whether the item's red flag was observed; it wins over a measurement (rule S11). */
    public Answer withRedFlag(boolean observed) {
        return new Answer(choice, observed, priority, situation, improve, owner, due, comment, guidance, evidence);
    }

    /** This answer with a priority of the auditor's own (rule S16). */
    public Answer withPriority(Priority priority) {
        return new Answer(
                choice,
                redFlag,
                Objects.requireNonNull(priority, "priority"),
                situation,
                improve,
                owner,
                due,
                comment,
                guidance,
                evidence);
    }

    /**
     * This answer with the situation today.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Answer withSituation(String situation) {
        Require.notBlank("situation of an answer", situation);
        return new Answer(choice, redFlag, priority, situation, improve, owner, due, comment, guidance, evidence);
    }

    /**
     * This answer with what to improve; together with an owner and a due date it is an action of the plan.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Answer withImprove(String improve) {
        Require.notBlank("improve of an answer", improve);
        return new Answer(choice, redFlag, priority, situation, improve, owner, due, comment, guidance, evidence);
    }

    /**
     * This answer with who answers for the improvement.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Answer withOwner(String owner) {
        Require.notBlank("owner of an answer", owner);
        return new Answer(choice, redFlag, priority, situation, improve, owner, due, comment, guidance, evidence);
    }

    /** This answer with the day the improvement is due. */
    public Answer withDue(LocalDate due) {
        return new Answer(
                choice,
                redFlag,
                priority,
                situation,
                improve,
                owner,
                Objects.requireNonNull(due, "due"),
                comment,
                guidance,
                evidence);
    }

    /**
     * This answer with a comment.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Answer withComment(String comment) {
        Require.notBlank("comment of an answer", comment);
        return new Answer(choice, redFlag, priority, situation, improve, owner, due, comment, guidance, evidence);
    }

    /** This answer with answers to the item's guiding questions, in their order; fewer than there are is fine. */
    public Answer withGuidance(List<GuidanceAnswer> guidance) {
        return new Answer(
                choice, redFlag, priority, situation, improve, owner, due, comment, List.copyOf(guidance), evidence);
    }

    /** This answer with what it rests on, in order. */
    public Answer withEvidence(List<Evidence> evidence) {
        return new Answer(
                choice, redFlag, priority, situation, improve, owner, due, comment, guidance, List.copyOf(evidence));
    }

    /** This answer without a choice; all that stands beside it stays. */
    Answer withoutChoice() {
        return new Answer(null, redFlag, priority, situation, improve, owner, due, comment, guidance, evidence);
    }

    /** This answer without a word on the red flag. */
    Answer withoutRedFlag() {
        return new Answer(choice, null, priority, situation, improve, owner, due, comment, guidance, evidence);
    }

    /** Whether there is nothing in it that could be lost. */
    boolean saysNothing() {
        return choice == null
                && redFlag == null
                && priority == null
                && situation == null
                && improve == null
                && owner == null
                && due == null
                && comment == null
                && guidance.isEmpty()
                && evidence.isEmpty();
    }

    /** The choice; empty leaves the item unanswered, or answered by a measurement. */
    public Optional<Choice> choice() {
        return Optional.ofNullable(choice);
    }

    /** Whether the red flag was observed; empty if the auditor does not say. */
    public Optional<Boolean> redFlag() {
        return Optional.ofNullable(redFlag);
    }

    /** The auditor's own priority; empty if it is to be suggested. */
    public Optional<Priority> priority() {
        return Optional.ofNullable(priority);
    }

    /** The situation today; empty if not said. */
    public Optional<String> situation() {
        return Optional.ofNullable(situation);
    }

    /** What to improve; empty if not said. */
    public Optional<String> improve() {
        return Optional.ofNullable(improve);
    }

    /** Who answers for the improvement; empty if not said. */
    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    /** The day the improvement is due; empty if not said. */
    public Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }

    /** A comment; empty if there is none. */
    public Optional<String> comment() {
        return Optional.ofNullable(comment);
    }

    /** Answers to the item's guiding questions, in their order. */
    public List<GuidanceAnswer> guidance() {
        return guidance;
    }

    /** What the answer rests on, in order. */
    public List<Evidence> evidence() {
        return evidence;
    }

    /** The choice alone; no free text, so that none slips into a log. */
    @Override
    public String toString() {
        return "Answer[" + (choice == null ? "" : choice.code()) + "]";
    }
}
