package io.serviceaudit.audit;

import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.internal.Require;
import io.serviceaudit.measure.Measurement;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A checklist filled in for one subject and date.
 *
 * <p>An audit knows its checklist, so an answer to an item that is not there, or with an option its scale does not have,
 * cannot be put in. It is immutable: {@link #with} gives a new one and checks the one answer only, which a live screen can do
 * on every tick.
 */
public final class Audit {
    private final Checklist checklist;
    private final String id;
    private final LocalDate date;
    private final AuditState state;
    private final @Nullable Auditor auditor;
    private final @Nullable Subject subject;
    private final @Nullable Scope scope;
    private final Map<String, Answer> answers;
    private final Map<String, Measurement> measurements;
    private final @Nullable Finance finance;
    private final @Nullable Integer selfRating;
    private final List<StageSummary> stages;
    private final List<Action> actions;
    private final RepeatAudit repeat;

    private Audit(Draft draft) {
        checklist = draft.checklist;
        id = draft.id;
        date = draft.date;
        state = draft.state;
        auditor = draft.auditor;
        subject = draft.subject;
        scope = draft.scope;
        answers = draft.answers;
        measurements = draft.measurements;
        finance = draft.finance;
        selfRating = draft.selfRating;
        stages = draft.stages;
        actions = draft.actions;
        repeat = draft.repeat;
    }

    /**
     * An audit with nothing answered yet.
     *
     * @param checklist what is asked
     * @param id the host's id for the audit
     * @param date the day it is of
     * @throws IllegalArgumentException if the id is not 1-128 printable characters
     */
    public static Audit of(Checklist checklist, String id, LocalDate date) {
        return new Audit(new Draft(checklist, Require.hostId("audit id", id), date));
    }

    /**
     * This audit with an answer, in place of an earlier one to that item.
     *
     * @throws IllegalArgumentException if the checklist has no such item, the choice is not on its scale, a red flag is answered
     *     where the item has none, or more guiding questions are answered than it has
     */
    public Audit with(String item, Answer answer) {
        requireFits(item, answer);
        Map<String, Answer> copy = new LinkedHashMap<>(answers);
        copy.put(item, answer);
        return changed(draft -> draft.answers = Collections.unmodifiableMap(copy));
    }

    /**
     * This audit with these answers added, each in place of an earlier one to that item.
     *
     * @throws IllegalArgumentException as {@link #with} does
     */
    public Audit withAll(Map<String, Answer> added) {
        added.forEach(this::requireFits);
        Map<String, Answer> copy = new LinkedHashMap<>(answers);
        copy.putAll(added);
        return changed(draft -> draft.answers = Collections.unmodifiableMap(copy));
    }

    /** This audit without an answer to the item; the same if there was none. */
    public Audit without(String item) {
        Map<String, Answer> copy = new LinkedHashMap<>(answers);
        copy.remove(item);
        return changed(draft -> draft.answers = Collections.unmodifiableMap(copy));
    }

    /** This audit of another day. */
    public Audit withDate(LocalDate date) {
        return changed(draft -> draft.date = Objects.requireNonNull(date, "date"));
    }

    /** This audit as a draft or final. */
    public Audit withState(AuditState state) {
        return changed(draft -> draft.state = Objects.requireNonNull(state, "state"));
    }

    /** This audit with who filled it in. */
    public Audit withAuditor(Auditor auditor) {
        return changed(draft -> draft.auditor = Objects.requireNonNull(auditor, "auditor"));
    }

    /** This audit with whom it is about. */
    public Audit withSubject(Subject subject) {
        return changed(draft -> draft.subject = Objects.requireNonNull(subject, "subject"));
    }

    /** This audit without whom it is about; the same if it did not say. */
    public Audit withoutSubject() {
        return changed(draft -> draft.subject = null);
    }

    /** This audit with what it looks at. */
    public Audit withScope(Scope scope) {
        return changed(draft -> draft.scope = Objects.requireNonNull(scope, "scope"));
    }

    /** This audit with a measurement, in place of an earlier one of that metric. */
    public Audit withMeasurement(Measurement measurement) {
        Map<String, Measurement> copy = new LinkedHashMap<>(measurements);
        copy.put(measurement.metric().id(), measurement);
        return changed(draft -> draft.measurements = Collections.unmodifiableMap(copy));
    }

    /** This audit with what is known of money. */
    public Audit withFinance(Finance finance) {
        return changed(draft -> draft.finance = Objects.requireNonNull(finance, "finance"));
    }

    /**
     * This audit with the company's own view of its service as a whole, which is never mixed into the score.
     *
     * @param rating from 1 (chaotic) to 5 (outstanding)
     * @throws IllegalArgumentException if it is out of range
     */
    public Audit withSelfRating(int rating) {
        Require.between("self-rating", rating, 1, 5);
        return changed(draft -> draft.selfRating = rating);
    }

    /**
     * This audit with what its stages ended with.
     *
     * @throws IllegalArgumentException if a stage is given twice
     */
    public Audit withStages(List<StageSummary> stages) {
        List<StageSummary> copy =
                Require.unique("stage", stages, summary -> summary.stage().code());
        return changed(draft -> draft.stages = copy);
    }

    /**
     * This audit with what is to be done.
     *
     * @throws IllegalArgumentException if two actions have one id or one is about an item that the checklist does not have
     */
    public Audit withActions(List<Action> actions) {
        List<Action> copy = Require.unique("action", actions, Action::id);
        for (Action action : copy) {
            for (String item : action.items()) {
                if (checklist.item(item).isEmpty()) {
                    throw new IllegalArgumentException("action '" + action.id() + "' is about item '" + item
                            + "', which checklist '" + checklist.id() + "' does not have");
                }
            }
        }
        return changed(draft -> draft.actions = copy);
    }

    /** This audit with when it is repeated; {@link RepeatAudit#proposed()} where nobody has set that. */
    public Audit withRepeat(RepeatAudit repeat) {
        return changed(draft -> draft.repeat = Objects.requireNonNull(repeat, "repeat"));
    }

    /** This audit under another version of its checklist, with these answers and actions in place of its own. */
    Audit under(Checklist version, Map<String, Answer> newAnswers, List<Action> newActions) {
        Draft draft = new Draft(version, this);
        draft.answers = Map.of();
        draft.actions = List.of();
        return new Audit(draft).withAll(newAnswers).withActions(newActions);
    }

    private void requireFits(String itemId, Answer answer) {
        Item item = checklist
                .item(itemId)
                .orElseThrow(() -> new IllegalArgumentException("answer to item '" + itemId + "', which checklist '"
                        + checklist.id() + "' " + checklist.version() + " does not have"));
        answer.choice().ifPresent(choice -> {
            if (!item.scale().has(choice)) {
                throw new IllegalArgumentException("answer to item '" + itemId + "' is '" + choice.code()
                        + "', which its scale '" + item.scale().id() + "' does not have");
            }
        });
        if (answer.redFlag().isPresent() && item.redFlag().isEmpty()) {
            throw new IllegalArgumentException(
                    "answer to item '" + itemId + "' says redFlag; the item has no red flag");
        }
        if (answer.guidance().size() > item.guidance().size()) {
            throw new IllegalArgumentException("answer to item '" + itemId + "' answers "
                    + answer.guidance().size() + " guiding questions; the item has "
                    + item.guidance().size());
        }
    }

    private Audit changed(Consumer<Draft> change) {
        Draft draft = new Draft(checklist, this);
        change.accept(draft);
        return new Audit(draft);
    }

    /** What was asked. */
    public Checklist checklist() {
        return checklist;
    }

    /** The host's id. */
    public String id() {
        return id;
    }

    /** The day it is of. */
    public LocalDate date() {
        return date;
    }

    /** Draft or final. */
    public AuditState state() {
        return state;
    }

    /** Who filled it in; empty if not said. */
    public Optional<Auditor> auditor() {
        return Optional.ofNullable(auditor);
    }

    /** Whom it is about; empty if not said. */
    public Optional<Subject> subject() {
        return Optional.ofNullable(subject);
    }

    /** What it looks at; empty if not said. */
    public Optional<Scope> scope() {
        return Optional.ofNullable(scope);
    }

    /** The answers by item id, in the order given. */
    public Map<String, Answer> answers() {
        return answers;
    }

    /** The answer to an item; {@link Answer#none()} if there is none. */
    public Answer answer(String item) {
        return answers.getOrDefault(item, Answer.none());
    }

    /** The measurements by metric id, in the order given. */
    public Map<String, Measurement> measurements() {
        return measurements;
    }

    /** What is known of money; empty if nothing was said. */
    public Optional<Finance> finance() {
        return Optional.ofNullable(finance);
    }

    /** The company's own view of its service, from 1 to 5; empty if not said. */
    public Optional<Integer> selfRating() {
        return Optional.ofNullable(selfRating);
    }

    /** What its stages ended with, in the order given. */
    public List<StageSummary> stages() {
        return stages;
    }

    /** What is to be done, in the order given. */
    public List<Action> actions() {
        return actions;
    }

    /** When it is repeated; {@link RepeatAudit#proposed()} where nobody has set that. */
    public RepeatAudit repeat() {
        return repeat;
    }

    /** The id; for display. */
    @Override
    public String toString() {
        return "Audit[" + id + "]";
    }

    /** The fields while one of them changes. */
    private static final class Draft {
        private final Checklist checklist;
        private final String id;
        private LocalDate date;
        private AuditState state = AuditState.DRAFT;
        private @Nullable Auditor auditor;
        private @Nullable Subject subject;
        private @Nullable Scope scope;
        private Map<String, Answer> answers = Map.of();
        private Map<String, Measurement> measurements = Map.of();
        private @Nullable Finance finance;
        private @Nullable Integer selfRating;
        private List<StageSummary> stages = List.of();
        private List<Action> actions = List.of();
        private RepeatAudit repeat = RepeatAudit.proposed();

        Draft(Checklist checklist, String id, LocalDate date) {
            this.checklist = Objects.requireNonNull(checklist, "checklist");
            this.id = id;
            this.date = Objects.requireNonNull(date, "date");
        }

        Draft(Checklist checklist, Audit audit) {
            this(checklist, audit.id, audit.date);
            state = audit.state;
            auditor = audit.auditor;
            subject = audit.subject;
            scope = audit.scope;
            answers = audit.answers;
            measurements = audit.measurements;
            finance = audit.finance;
            selfRating = audit.selfRating;
            stages = audit.stages;
            actions = audit.actions;
            repeat = audit.repeat;
        }
    }
}
