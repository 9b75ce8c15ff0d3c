package io.serviceaudit.scoring;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Truth;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Ratio;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the state and value of every item of one audit (rules S2 to S5, S10, S11, S21), each after those its conditions ask
 * about.
 */
final class Evaluation implements Condition.Facts {
    private final Scorer scorer;
    private final Audit audit;
    private final Map<String, ItemScore> scores = new HashMap<>();
    private final Map<Section, Truth> sectionApplies = new HashMap<>();

    Evaluation(Scorer scorer, Audit audit) {
        this.scorer = scorer;
        this.audit = audit;
    }

    /** The rows of all items, section by section in the order of the checklist. */
    List<SectionScore> sections() {
        for (Item item : scorer.checklist().evaluationOrder()) {
            scores.put(item.id(), score(item));
        }
        return scorer.checklist().sections().stream()
                .map(section -> SectionScore.of(
                        section,
                        section.items().stream()
                                .map(item -> Objects.requireNonNull(scores.get(item.id())))
                                .toList()))
                .toList();
    }

    private ItemScore score(Item item) {
        Section section = scorer.sectionOf(item);
        Answer given = audit.answer(item.id());
        Optional<Choice> measured = measuredAnswer(item);
        boolean applies = applies(section) && applies(item.appliesWhen());
        Optional<Choice> answer = given.choice().or(() -> applies ? measured : Optional.empty());
        Optional<Ratio> worth = applies ? answer.flatMap(item.scale()::valueOf) : Optional.empty();
        ItemState state = !applies
                ? ItemState.EXCLUDED_BY_RULE
                : answer.isEmpty()
                        ? ItemState.UNANSWERED
                        : worth.isEmpty() ? ItemState.MARKED_NOT_APPLICABLE : ItemState.ANSWERED;
        Optional<Ratio> value = item.isReversed() ? worth.map(Ratio.ONE::minus) : worth;
        return new ItemScore(
                section,
                item,
                scorer.positionOf(item),
                state,
                answer.orElse(null),
                applies && given.choice().isEmpty() && measured.isPresent(),
                given.redFlag().or(() -> measuredRedFlag(item)).orElse(false),
                given.priority().orElse(null),
                value.orElse(null),
                scorer.rules().possible(item, state));
    }

    private boolean applies(Section section) {
        Truth known = sectionApplies.get(section);
        if (known == null) {
            known = section.appliesWhen()
                    .map(condition -> condition.evaluate(this))
                    .orElse(Truth.TRUE);
            sectionApplies.put(section, known);
        }
        return known == Truth.TRUE;
    }

    private boolean applies(Optional<Condition> condition) {
        return condition.map(present -> present.evaluate(this)).orElse(Truth.TRUE) == Truth.TRUE;
    }

    private Optional<Choice> measuredAnswer(Item item) {
        return measuredAnswer(audit, item);
    }

    private Optional<Boolean> measuredRedFlag(Item item) {
        return measuredRedFlag(audit, item);
    }

    /** What a measurement answers (rule S10); empty if the item is not measured or the audit has no such measurement. */
    static Optional<Choice> measuredAnswer(Audit audit, Item item) {
        return item.measured().flatMap(rule -> measurement(audit, rule.metric()).flatMap(rule::answer));
    }

    /** Whether a measurement shows the red flag (rule S10); empty if it cannot tell. */
    static Optional<Boolean> measuredRedFlag(Audit audit, Item item) {
        return item.redFlag()
                .flatMap(flag -> flag.sign())
                .flatMap(sign -> measurement(audit, sign.metric()).flatMap(sign::observed));
    }

    private static Optional<Measurement> measurement(Audit audit, Metric metric) {
        return Optional.ofNullable(audit.measurements().get(metric.id()));
    }

    @Override
    public Truth tag(String tag, List<String> values) {
        String value =
                audit.subject().map(Subject::tags).map(tags -> tags.get(tag)).orElse(null);
        return oneOf(value, values);
    }

    @Override
    public Truth industry(String industry) {
        return oneOf(audit.subject().flatMap(Subject::industry).orElse(null), List.of(industry));
    }

    @Override
    public Truth channel(String channel) {
        return audit.scope()
                .flatMap(Scope::channels)
                .map(channels -> Truth.of(channels.contains(channel)))
                .orElse(Truth.UNKNOWN);
    }

    @Override
    public Truth item(String item, List<Choice> choices) {
        ItemScore score = Objects.requireNonNull(scores.get(item), "conditions are evaluated in order");
        return score.state() == ItemState.ANSWERED
                ? score.answer()
                        .map(answer -> Truth.of(choices.contains(answer)))
                        .orElse(Truth.UNKNOWN)
                : Truth.UNKNOWN;
    }

    private static Truth oneOf(@Nullable String value, List<String> values) {
        return value == null ? Truth.UNKNOWN : Truth.of(values.contains(value));
    }
}
