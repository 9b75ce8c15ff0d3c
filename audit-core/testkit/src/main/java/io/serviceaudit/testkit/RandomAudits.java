package io.serviceaudit.testkit;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.AuditState;
import io.serviceaudit.audit.Auditor;
import io.serviceaudit.audit.Evidence;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.priority.Priority;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Random audits of any checklist, a host's own too: in every {@linkplain Filling state}, with red flags, priorities and comments, with
 * and without subject, industry, tags and channels, and with measurements on, just below and just above the thresholds that the
 * checklist names.
 *
 * <p>Tags, industries, channels and metrics are those the checklist's conditions and rules ask about, and some others. The audit's id
 * names its seed. The same checklist and seed give the same audit, on every machine and Java version.
 */
public final class RandomAudits {
    private static final long SALT = 0x4175_6469_74L;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final List<Filling> USUAL = List.of(
            Filling.EMPTY,
            Filling.PARTIAL,
            Filling.PARTIAL,
            Filling.PARTIAL,
            Filling.PARTIAL,
            Filling.FULL,
            Filling.FULL,
            Filling.FULL,
            Filling.ALL_NOT_APPLICABLE,
            Filling.ALL_BEST,
            Filling.ALL_WORST);

    private final Checklist checklist;
    private final Vocabulary vocabulary;
    private final Dice dice;

    private RandomAudits(Checklist checklist, Dice dice) {
        this.checklist = checklist;
        this.vocabulary = Vocabulary.of(checklist);
        this.dice = dice;
    }

    /**
     * The audit of a seed, filled in in a way that the seed decides.
     *
     * @param checklist what is asked
     * @param seed any number
     * @return an audit with the id {@code random-<seed in hexadecimal>}
     */
    public static Audit ofSeed(Checklist checklist, long seed) {
        Dice dice = new Dice(seed, SALT);
        return new RandomAudits(checklist, dice).audit(seed, dice.one(USUAL));
    }

    /**
     * The audit of a seed, filled in in a given way.
     *
     * @param checklist what is asked
     * @param filling how it is filled in
     * @param seed any number
     * @return an audit with the id {@code random-<seed in hexadecimal>}
     */
    public static Audit ofSeed(Checklist checklist, Filling filling, long seed) {
        return new RandomAudits(checklist, new Dice(seed, SALT)).audit(seed, filling);
    }

    /**
     * The next audit of a generator, which gives its seed.
     *
     * @param checklist what is asked
     * @param random where the seed comes from
     * @return an audit of the checklist
     */
    public static Audit next(Checklist checklist, RandomGenerator random) {
        return ofSeed(checklist, random.nextLong());
    }

    private Audit audit(long seed, Filling filling) {
        Audit audit = Audit.of(checklist, "random-" + Long.toHexString(seed), FIRST_DAY.plusDays(dice.from(0, 364)));
        if (!dice.oneIn(6)) {
            audit = audit.withSubject(subject());
        }
        if (!dice.oneIn(6)) {
            audit = audit.withScope(scope());
        }
        if (dice.oneIn(2)) {
            audit = audit.withAuditor(Auditor.of("auditor-" + dice.from(1, 9)));
        }
        if (dice.oneIn(2)) {
            audit = audit.withState(AuditState.FINAL);
        }
        if (dice.oneIn(3)) {
            audit = audit.withSelfRating(dice.from(1, 5));
        }
        for (Map.Entry<Metric, List<Quantity>> asked : vocabulary.thresholds().entrySet()) {
            if (!dice.oneIn(4)) {
                audit = audit.withMeasurement(measurement(asked.getKey(), asked.getValue()));
            }
        }
        return audit.withAll(answers(filling, audit.date()));
    }

    private Subject subject() {
        Subject subject = Subject.of("subject-" + dice.from(1, 99));
        if (dice.oneIn(2)) {
            subject = subject.withName("Branch " + dice.from(1, 99));
        }
        if (!dice.oneIn(6)) {
            subject = subject.withIndustry(dice.one(vocabulary.industries()));
        }
        for (Map.Entry<String, List<String>> tag : vocabulary.tags().entrySet()) {
            if (!dice.oneIn(6)) {
                subject = subject.withTag(tag.getKey(), dice.one(tag.getValue()));
            }
        }
        return subject;
    }

    private Scope scope() {
        return switch (dice.from(0, 6)) {
            case 0 -> Scope.open().withPlace("Kazan");
            case 1 -> Scope.open().withChannels(List.of());
            default -> Scope.open().withChannels(dice.some(vocabulary.channels(), 1));
        };
    }

    /** A value on or around a threshold for the whole, for some channels, or neither; and often a target. */
    private Measurement measurement(Metric metric, List<Quantity> thresholds) {
        Measurement measurement = Measurement.of(metric);
        Quantity near = around(metric, dice.one(thresholds));
        if (!dice.oneIn(4)) {
            measurement = measurement.withValue(near);
        }
        if (dice.oneIn(2)) {
            for (String channel : dice.some(vocabulary.channels(), 0)) {
                measurement = measurement.withChannel(channel, around(metric, dice.one(thresholds)));
            }
        }
        return dice.oneIn(3) ? measurement : measurement.withTarget(around(metric, near));
    }

    private Quantity around(Metric metric, Quantity threshold) {
        Ratio step = dice.oneIn(2) ? Ratio.ONE : Ratio.of(1, 1_000);
        Ratio amount = threshold.amount().plus(step.times(Ratio.of(dice.from(-1, 1))));
        return metric.isInRange(amount)
                ? new Quantity(metric.unit(), amount)
                : new Quantity(metric.unit(), inRange(metric, threshold.amount()));
    }

    private static Ratio inRange(Metric metric, Ratio amount) {
        if (metric.isInRange(amount)) {
            return amount;
        }
        return metric.lowest()
                .filter(low -> amount.compareTo(low) < 0)
                .orElseGet(() -> metric.highest().orElseThrow());
    }

    private Map<String, Answer> answers(Filling filling, LocalDate date) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        int answeredIn = dice.from(2, 6);
        boolean mostlyGood = dice.oneIn(2);
        for (Item item : dice.oneIn(3) ? dice.shuffled(checklist.items()) : checklist.items()) {
            Optional<Choice> choice = switch (filling) {
                case EMPTY -> Optional.empty();
                case PARTIAL -> dice.oneIn(answeredIn) ? Optional.empty() : Optional.of(any(item, mostlyGood));
                case FULL -> Optional.of(any(item, mostlyGood));
                case ALL_NOT_APPLICABLE -> Choices.excluded(item.scale());
                case ALL_BEST -> Optional.of(best(item, scored(item)));
                case ALL_WORST -> Optional.of(worst(item));
            };
            boolean beside = choice.isPresent() || filling == Filling.PARTIAL && dice.oneIn(2);
            if (beside) {
                answers.put(item.id(), beside(item, choice.map(Answer::of).orElse(Answer.none()), date));
            }
        }
        return answers;
    }

    /** A choice, excluded ones too; the better of two where most are to be good. */
    private Choice any(Item item, boolean mostlyGood) {
        List<Choice> choices = item.scale().choices();
        Choice first = dice.one(choices);
        Choice second = dice.one(choices);
        boolean excluded = item.scale().valueOf(first).isEmpty()
                || item.scale().valueOf(second).isEmpty();
        return mostlyGood && !excluded ? best(item, List.of(first, second)) : first;
    }

    private static Choice best(Item item, List<Choice> choices) {
        return choices.stream().max(byValue(item)).orElseThrow();
    }

    private static Choice worst(Item item) {
        return scored(item).stream().min(byValue(item)).orElseThrow();
    }

    /** The choices with a value; all where none has one. */
    private static List<Choice> scored(Item item) {
        List<Choice> scored = Choices.scored(item.scale());
        return scored.isEmpty() ? item.scale().choices() : scored;
    }

    private static Comparator<Choice> byValue(Item item) {
        return Comparator.comparing(choice -> Choices.value(item, choice).orElse(Ratio.ZERO));
    }

    /** The answer with whatever stands beside a choice. */
    private Answer beside(Item item, Answer answer, LocalDate date) {
        if (item.redFlag().isPresent() && dice.oneIn(3)) {
            answer = answer.withRedFlag(dice.oneIn(2));
        }
        if (dice.oneIn(5)) {
            answer = answer.withPriority(dice.one(List.of(Priority.values())));
        }
        if (dice.oneIn(6)) {
            answer = answer.withSituation("Situation of " + item.id());
        }
        if (dice.oneIn(6)) {
            answer = answer.withImprove("Improve " + item.id());
        }
        if (dice.oneIn(6)) {
            answer = answer.withOwner("Owner " + dice.from(1, 5));
        }
        if (dice.oneIn(6)) {
            answer = answer.withDue(date.plusDays(dice.from(-10, 90)));
        }
        if (dice.oneIn(6)) {
            answer = answer.withComment("Comment on " + item.id());
        }
        if (dice.oneIn(8)) {
            answer = answer.withEvidence(List.of(Evidence.of("ticket system").withNote("Seen " + dice.from(1, 40))));
        }
        return answer;
    }
}
