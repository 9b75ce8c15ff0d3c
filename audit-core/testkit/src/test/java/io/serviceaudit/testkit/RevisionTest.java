package io.serviceaudit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.AuditState;
import io.serviceaudit.audit.Auditor;
import io.serviceaudit.audit.Finance;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.audit.Stage;
import io.serviceaudit.audit.StageState;
import io.serviceaudit.audit.StageSummary;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Fact;
import io.serviceaudit.checklist.Hint;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.RedFlag;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.priority.Impact;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RevisionTest {
    private static final Item ITEM = Item.builder("full", text("Question"), Scales.YES_NO_NA)
            .weight(new BigDecimal("2.5"))
            .reversed()
            .critical()
            .impact(Impact.HIGH)
            .effort(8)
            .basket(Basket.PRODUCT)
            .why(text("Why"))
            .description(text("Description"))
            .improve(text("Improve"))
            .hint(new Hint("how-to-measure", text("Hint")))
            .fact(Fact.of(text("Fact")))
            .guidance(text("Guiding question"))
            .measured(MeasuredRule.byTarget(Metrics.NPS, Choice.of("no"), Choice.of("yes")))
            .redFlag(RedFlag.of(text("Red flag")))
            .appliesWhen(Condition.channel("phone"))
            .build();

    private static final Item PLAIN =
            Item.builder("plain", text("Question"), Scales.RATING_1_5).build();

    private static final Section SECTION = Section.builder("section")
            .title(text("Title"))
            .description(text("Description"))
            .weight(BigDecimal.TEN)
            .fact(Fact.of(text("Fact")))
            .appliesWhen(Condition.industry("saas"))
            .item(ITEM)
            .item(PLAIN)
            .build();

    private static final Checklist CHECKLIST = Checklist.builder("full", "1.2.0", text("Title"))
            .purpose(text("Purpose"))
            .guide(text("Guide"))
            .fact(Fact.of(text("Fact")))
            .nextStep("critical", text("Next"))
            .scoring(Scoring.standard())
            .section(SECTION)
            .section(Section.builder("other")
                    .item(Item.builder("other", text("Question"), Scales.DONE_NOT_DONE)
                            .build())
                    .build())
            .build();

    private static final Audit AUDIT = Audit.of(CHECKLIST, "a1", LocalDate.of(2026, 11, 20))
            .withState(AuditState.FINAL)
            .withAuditor(Auditor.of("u17"))
            .withSubject(Subject.of("north"))
            .withScope(Scope.open().withChannels(List.of("phone")))
            .with("full", Answer.of("yes").withComment("Comment"))
            .with("plain", Answer.of(4))
            .withMeasurement(Measurement.of(Metrics.NPS))
            .withMeasurement(Measurement.of(Metrics.CRR, Quantity.ofPercent("88")))
            .withFinance(Finance.none().withCustomers(980))
            .withSelfRating(3)
            .withStages(List.of(
                    new StageSummary(Stage.CUSTOMER_JOURNEY, StageState.values()[0], List.of(), List.of("Conclusion"))))
            .withActions(List.of(
                    Action.builder("about-full", "Title").items(List.of("full")).build(),
                    Action.builder("about-plain", "Title")
                            .items(List.of("plain"))
                            .build()));

    private static Text text(String english) {
        return Text.of("en", english);
    }

    @Test
    void fixturesLeaveNothingOut() {
        for (Object fixture : List.of(ITEM, SECTION, CHECKLIST, AUDIT)) {
            for (Method accessor : Described.accessors(fixture.getClass())) {
                Object value = Described.read(fixture, accessor);
                assertThat(value)
                        .as("%s of the fixture", accessor)
                        .isNotEqualTo(Optional.empty())
                        .isNotEqualTo(false)
                        .matches(each -> !(each instanceof Collection<?> values) || !values.isEmpty())
                        .matches(each -> !(each instanceof Map<?, ?> map) || !map.isEmpty());
            }
        }
    }

    @Test
    void whatIsNotChangedStays() {
        assertThat(Described.of(Revision.changed(ITEM, builder -> {}))).isEqualTo(Described.of(ITEM));
        assertThat(Described.of(Revision.withItems(SECTION, SECTION.items()))).isEqualTo(Described.of(SECTION));
        assertThat(Described.of(Revision.withSections(CHECKLIST, CHECKLIST.sections())))
                .isEqualTo(Described.of(CHECKLIST));
        assertThat(Described.of(Revision.moved(AUDIT, CHECKLIST))).isEqualTo(Described.of(AUDIT));
    }

    @Test
    void oneItemIsChanged() {
        Checklist changed = Revision.withItem(CHECKLIST, PLAIN, builder -> builder.weight(BigDecimal.TEN));
        assertThat(changed.items())
                .extracting(Item::weight)
                .containsExactly(ITEM.weight(), BigDecimal.TEN, BigDecimal.ONE);
    }

    @Test
    void aSectionGoesWithItsLastItem() {
        Checklist withoutPlain = Revision.without(CHECKLIST, PLAIN).orElseThrow();
        assertThat(withoutPlain.items()).extracting(Item::id).containsExactly("full", "other");
        Checklist withoutOther =
                Revision.without(CHECKLIST, CHECKLIST.items().get(2)).orElseThrow();
        assertThat(withoutOther.sections()).extracting(Section::id).containsExactly("section");
    }

    @Test
    void nothingIsLeftWithoutTheOnlyItem() {
        Section only = Section.builder("only").item(PLAIN).build();
        Checklist checklist =
                Checklist.builder("only", "1.0.0", text("Title")).section(only).build();
        assertThat(Revision.without(checklist, PLAIN)).isEmpty();
    }

    @Test
    void answersAndActionsOnItemsThatAreGoneAreLeftOut() {
        Audit moved = Revision.moved(AUDIT, Revision.without(CHECKLIST, PLAIN).orElseThrow());
        assertThat(moved.answers()).containsOnlyKeys("full");
        assertThat(moved.actions()).extracting(Action::id).containsExactly("about-full");
    }

    @Test
    void answersAndMeasurementsComeInTheOrderAskedFor() {
        Audit moved = Revision.moved(AUDIT, CHECKLIST, Order.REVERSED);
        assertThat(moved.answers().keySet()).containsExactly("plain", "full");
        assertThat(moved.measurements().keySet()).containsExactly("crr", "nps");
    }
}
