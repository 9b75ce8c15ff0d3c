package io.serviceaudit.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.priority.Impact;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That what is said of a checklist, section or item can be read back, and what holds where nothing is said. */
class ChecklistTest {
    private static Text text(String text) {
        return Text.of("en", text);
    }

    private static Item.Builder item(String id) {
        return Item.builder(id, text(id + "?"), Scales.YES_NO_NA);
    }

    @Test
    void anItemSaysWhatItWasTold() {
        Hint hint = new Hint("how-to-measure", text("count"));
        Fact fact = Fact.of(text("fact")).withSource("source").withYear(2025);
        Condition condition = Condition.industry("saas");
        MeasuredRule rule = MeasuredRule.byTarget(Metrics.NPS, Choice.of("yes"), Choice.of("no"));
        RedFlag flag = RedFlag.of(text("flag")).measuredBy(Metrics.NPS, Comparator.LESS, Quantity.ofPoints("0"));
        Item item = item("a")
                .weight(new BigDecimal("1.5"))
                .reversed()
                .critical()
                .impact(Impact.HIGH)
                .effort(8)
                .basket(Basket.SYSTEMIC)
                .why(text("why"))
                .description(text("description"))
                .improve(text("improve"))
                .hint(hint)
                .fact(fact)
                .guidance(text("first"))
                .guidance(text("second"))
                .measured(rule)
                .redFlag(flag)
                .appliesWhen(condition)
                .build();

        assertThat(item.id()).isEqualTo("a");
        assertThat(item).hasToString("a");
        assertThat(item.question()).isEqualTo(text("a?"));
        assertThat(item.scale()).isSameAs(Scales.YES_NO_NA);
        assertThat(item.weight()).isEqualByComparingTo("1.5");
        assertThat(item.isReversed()).isTrue();
        assertThat(item.isCritical()).isTrue();
        assertThat(item.impact()).isEqualTo(Impact.HIGH);
        assertThat(item.effort()).isEqualTo(8);
        assertThat(item.basket()).contains(Basket.SYSTEMIC);
        assertThat(item.why()).contains(text("why"));
        assertThat(item.description()).contains(text("description"));
        assertThat(item.improve()).contains(text("improve"));
        assertThat(item.hints()).containsExactly(hint);
        assertThat(item.facts()).containsExactly(fact);
        assertThat(item.guidance()).containsExactly(text("first"), text("second"));
        assertThat(item.measured()).contains(rule);
        assertThat(item.redFlag()).contains(flag);
        assertThat(item.appliesWhen()).contains(condition);
        assertThat(flag.text()).isEqualTo(text("flag"));
        assertThat(flag.sign()).contains(new RedFlag.Sign(Metrics.NPS, Comparator.LESS, Quantity.ofPoints("0")));
        assertThat(fact.text()).isEqualTo(text("fact"));
        assertThat(fact.source()).contains("source");
        assertThat(fact.year()).contains(2025);
    }

    @Test
    void anItemThatWasToldNothingElseHasTheDefaultsOfTheRules() {
        Item item = item("a").build();

        assertThat(item.weight()).isEqualByComparingTo("1");
        assertThat(item.isReversed()).isFalse();
        assertThat(item.isCritical()).isFalse();
        assertThat(item.impact()).isEqualTo(Impact.MEDIUM);
        assertThat(item.effort()).isEqualTo(1);
        assertThat(item.basket()).isEmpty();
        assertThat(item.why()).isEmpty();
        assertThat(item.description()).isEmpty();
        assertThat(item.improve()).isEmpty();
        assertThat(item.hints()).isEmpty();
        assertThat(item.facts()).isEmpty();
        assertThat(item.guidance()).isEmpty();
        assertThat(item.measured()).isEmpty();
        assertThat(item.redFlag()).isEmpty();
        assertThat(item.appliesWhen()).isEmpty();
        assertThat(Fact.of(text("fact")).source()).isEmpty();
        assertThat(Fact.of(text("fact")).year()).isEmpty();
        assertThat(RedFlag.of(text("flag")).sign()).isEmpty();
    }

    @Test
    void reversedAndCriticalCanBeTakenBack() {
        assertThat(item("a").reversed().reversed(false).build().isReversed()).isFalse();
        assertThat(item("a").critical().critical(false).build().isCritical()).isFalse();
    }

    @Test
    void aSectionSaysWhatItWasTold() {
        Fact fact = Fact.of(text("fact"));
        Condition condition = Condition.channel("chat");
        Section section = Section.builder("care")
                .title(text("Care"))
                .description(text("description"))
                .weight(new BigDecimal("2"))
                .fact(fact)
                .appliesWhen(condition)
                .item(item("a").build())
                .item(item("b").build())
                .build();
        Section plain = Section.builder("plain").item(item("c").build()).build();

        assertThat(section.id()).isEqualTo("care");
        assertThat(section).hasToString("care");
        assertThat(section.title()).contains(text("Care"));
        assertThat(section.description()).contains(text("description"));
        assertThat(section.weight()).isEqualByComparingTo("2");
        assertThat(section.facts()).containsExactly(fact);
        assertThat(section.appliesWhen()).contains(condition);
        assertThat(section.items()).extracting(Item::id).containsExactly("a", "b");
        assertThat(plain.title()).isEmpty();
        assertThat(plain.description()).isEmpty();
        assertThat(plain.weight()).isEqualByComparingTo("1");
        assertThat(plain.facts()).isEmpty();
        assertThat(plain.appliesWhen()).isEmpty();
    }

    @Test
    void aChecklistSaysWhatItWasTold() {
        Fact fact = Fact.of(text("fact"));
        Scoring scoring = Scoring.open().withDecimals(2);
        Checklist checklist = Checklist.builder("care", "1.2.0", Text.of("ru", "Забота"))
                .purpose(text("purpose"))
                .guide(text("guide"))
                .fact(fact)
                .nextStep("critical", text("act"))
                .nextStep("diagnosis-needed", text("ask"))
                .scoring(scoring)
                .section(Section.builder("two").item(item("b").build()).build())
                .section(Section.builder("one").item(item("a").build()).build())
                .build();

        assertThat(checklist.id()).isEqualTo("care");
        assertThat(checklist.version()).isEqualTo("1.2.0");
        assertThat(checklist).hasToString("care 1.2.0");
        assertThat(checklist.language()).as("that of its title").isEqualTo("ru");
        assertThat(checklist.title()).isEqualTo(Text.of("ru", "Забота"));
        assertThat(checklist.purpose()).contains(text("purpose"));
        assertThat(checklist.guide()).contains(text("guide"));
        assertThat(checklist.facts()).containsExactly(fact);
        assertThat(checklist.nextSteps())
                .containsExactly(Map.entry("critical", text("act")), Map.entry("diagnosis-needed", text("ask")));
        assertThat(checklist.scoring()).isSameAs(scoring);
        assertThat(checklist.sections()).extracting(Section::id).containsExactly("two", "one");
        assertThat(checklist.items()).extracting(Item::id).containsExactly("b", "a");
        assertThat(checklist.item("a").map(Item::id)).contains("a");
        assertThat(checklist.item("c")).isEmpty();
    }

    @Test
    void aChecklistThatWasToldNothingElseLeavesScoringOpen() {
        Checklist checklist = Checklist.builder("care", "1", text("Care"))
                .section(Section.builder("one").item(item("a").build()).build())
                .build();

        assertThat(checklist.purpose()).isEmpty();
        assertThat(checklist.guide()).isEmpty();
        assertThat(checklist.facts()).isEmpty();
        assertThat(checklist.nextSteps()).isEmpty();
        assertThat(checklist.scoring()).isEqualTo(Scoring.open());
    }

    @Test
    void itemsAreEvaluatedAfterThoseTheyOrTheirSectionsAskAbout() {
        Checklist checklist = Checklist.builder("care", "1", text("Care"))
                .section(Section.builder("first")
                        .appliesWhen(Condition.item("d", "yes"))
                        .item(item("a").build())
                        .item(item("b").appliesWhen(Condition.item("a", "yes")).build())
                        .build())
                .section(Section.builder("second")
                        .item(item("c").appliesWhen(Condition.item("b", "yes")).build())
                        .item(item("d").build())
                        .build())
                .build();

        assertThat(checklist.evaluationOrder()).extracting(Item::id).containsExactly("d", "a", "b", "c");
    }

    @Test
    void aScaleMayServeManyItemsAndTwoScalesHaveTwoIds() {
        Checklist checklist = Checklist.builder("care", "1", text("Care"))
                .section(Section.builder("one")
                        .item(item("a").build())
                        .item(item("b").build())
                        .item(Item.builder("c", text("c?"), Scales.RATING_1_5).build())
                        .build())
                .build();

        assertThat(checklist.items())
                .extracting(item -> item.scale().id())
                .containsExactly("yes-no-na", "yes-no-na", "rating-1-5");
    }
}
