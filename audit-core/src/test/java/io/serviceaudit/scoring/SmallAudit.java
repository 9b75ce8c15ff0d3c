package io.serviceaudit.scoring;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MissingValue;
import io.serviceaudit.checklist.RedFlag;
import io.serviceaudit.checklist.Scale;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.priority.Priority;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A small audit written down in one breath, so that a row of a table shows all that it rests on:
 *
 * <pre>{@code
 * SmallAudit.of(section("care", "2", item("a"), item("b", "3"))).answers("a=yes b=no").score()
 * }</pre>
 */
final class SmallAudit {
    /** The day of every small audit. */
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final Audit audit;
    private final Scoring scoring;

    private SmallAudit(Audit audit, Scoring scoring) {
        this.audit = audit;
        this.scoring = scoring;
    }

    /** Nothing answered yet, under the standard scoring. */
    static SmallAudit of(Section... sections) {
        Checklist.Builder checklist = Checklist.builder("small", "1", english("Small"));
        for (Section section : sections) {
            checklist.section(section);
        }
        return new SmallAudit(Audit.of(checklist.build(), "audit", DAY), Scoring.open());
    }

    /** One section {@code s} of weight 1 with these items. */
    static SmallAudit of(Item.Builder... items) {
        return of(section("s", items));
    }

    /** A section of weight 1. */
    static Section section(String id, Item.Builder... items) {
        return section(id, "1", items);
    }

    /** A section of some weight. */
    static Section section(String id, String weight, Item.Builder... items) {
        return filled(Section.builder(id).weight(new BigDecimal(weight)), items);
    }

    /** A section that applies under a condition. */
    static Section section(String id, Condition appliesWhen, Item.Builder... items) {
        return filled(Section.builder(id).appliesWhen(appliesWhen), items);
    }

    private static Section filled(Section.Builder section, Item.Builder... items) {
        for (Item.Builder item : items) {
            section.item(item.build());
        }
        return section.build();
    }

    /** An item on the scale yes, partial, no, n/a. */
    static Item.Builder item(String id) {
        return item(id, Scales.YES_PARTIAL_NO_NA);
    }

    /** An item of some weight on the scale yes, partial, no, n/a. */
    static Item.Builder item(String id, String weight) {
        return item(id).weight(new BigDecimal(weight));
    }

    /** An item on the scale 1 to 5 and n/a. */
    static Item.Builder rated(String id) {
        return item(id, Scales.RATING_1_5_NA);
    }

    /** An item with a red flag that an auditor can tick. */
    static Item.Builder flagged(String id) {
        return item(id).redFlag(RedFlag.of(english("customers write a second time")));
    }

    /** An item on any scale. */
    static Item.Builder item(String id, Scale scale) {
        return Item.builder(id, english(id + "?"), scale);
    }

    static Text english(String text) {
        return Text.of("en", text);
    }

    /** An option, or a rating where the text is a number. */
    static Choice choice(String code) {
        return code.matches("-?\\d+") ? Choice.of(Integer.parseInt(code)) : Choice.of(code);
    }

    /**
     * Answers as {@code item=choice}, with blanks between: {@code "a=yes b=4 c=n/a"}. Behind the choice, which may be missing,
     * may stand {@code +flag} or {@code -flag} for a red flag observed or not, and a priority: {@code "a=no+low b=+flag"}.
     */
    SmallAudit answers(String answers) {
        Audit answered = audit;
        for (String answer : answers.isEmpty() ? new String[0] : answers.split(" ")) {
            int equals = answer.indexOf('=');
            answered = answered.with(answer.substring(0, equals), answer(answer.substring(equals + 1)));
        }
        return new SmallAudit(answered, scoring);
    }

    private static Answer answer(String text) {
        String[] parts = text.split("(?=[+]|-flag)");
        Answer answer = Answer.none();
        for (String part : parts) {
            answer = switch (part) {
                case "" -> answer;
                case "+flag" -> answer.withRedFlag(true);
                case "-flag" -> answer.withRedFlag(false);
                case "+low", "+medium", "+high" ->
                    answer.withPriority(Priority.valueOf(part.substring(1).toUpperCase(Locale.ROOT)));
                default -> answer.withChoice(choice(part));
            };
        }
        return answer;
    }

    SmallAudit answer(String item, Answer answer) {
        return new SmallAudit(audit.with(item, answer), scoring);
    }

    SmallAudit measured(Measurement... measurements) {
        Audit measured = audit;
        for (Measurement measurement : measurements) {
            measured = measured.withMeasurement(measurement);
        }
        return new SmallAudit(measured, scoring);
    }

    SmallAudit subject(Subject subject) {
        return new SmallAudit(audit.withSubject(subject), scoring);
    }

    SmallAudit scope(Scope scope) {
        return new SmallAudit(audit.withScope(scope), scoring);
    }

    SmallAudit scoring(UnaryOperator<Scoring> change) {
        return new SmallAudit(audit, change.apply(scoring));
    }

    SmallAudit model(ScoringModel model) {
        return scoring(open -> open.withModel(model));
    }

    SmallAudit knockOutCap(String percent) {
        return scoring(open -> open.withKnockOutCap(new BigDecimal(percent)));
    }

    /** Unanswered items count as 0. */
    SmallAudit unansweredZero() {
        return scoring(open -> open.withUnanswered(MissingValue.ZERO));
    }

    /** Items marked n/a count as 0. */
    SmallAudit notApplicableZero() {
        return scoring(open -> open.withNotApplicable(MissingValue.ZERO));
    }

    Audit audit() {
        return audit;
    }

    Scorecard score() {
        return Scorer.of(audit.checklist(), scoring).score(audit);
    }

    /** The row of an item. */
    static ItemScore row(Scorecard scorecard, String item) {
        return scorecard.items().stream()
                .filter(row -> row.item().id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    /** The exact fraction, such as {@code 5/6}; {@code none} where there is none. */
    static String exact(Optional<Ratio> ratio) {
        return ratio.map(Ratio::toString).orElse("none");
    }
}
