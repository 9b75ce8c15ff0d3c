package io.serviceaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.RedFlag;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.priority.Priority;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A checklist filled in: how answers get in, and that nothing ever changes under a reader's hands. */
class AuditTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static Text text(String text) {
        return Text.of("en", text);
    }

    private static Item item(String id) {
        return Item.builder(id, text(id + "?"), Scales.YES_NO_NA)
                .redFlag(RedFlag.of(text("angry")))
                .guidance(text("first?"))
                .guidance(text("second?"))
                .build();
    }

    private static final Checklist CHECKLIST = Checklist.builder("care", "1", text("Care"))
            .section(Section.builder("s")
                    .item(item("a"))
                    .item(item("b"))
                    .item(item("c"))
                    .item(Item.builder("plain", text("plain?"), Scales.RATING_1_5)
                            .build())
                    .build())
            .build();

    private static final Audit BLANK = Audit.of(CHECKLIST, "2026-q4-north", DAY);

    @Nested
    class Answers {
        @Test
        void withLeavesTheOriginalUnchanged() {
            Audit one = BLANK.with("a", Answer.of("yes"));
            Audit two = one.with("b", Answer.of("no"));
            Audit changed = two.with("a", Answer.of("no"));

            assertThat(BLANK.answers()).isEmpty();
            assertThat(one.answers().keySet()).containsExactly("a");
            assertThat(two.answers().keySet()).containsExactly("a", "b");
            assertThat(two.answer("a").choice()).contains(Choice.of("yes"));
            assertThat(changed.answer("a").choice()).contains(Choice.of("no"));
        }

        @Test
        void withKeepsAllElseAsItIs() {
            Answer answer = Answer.of("yes").withComment("see the log");
            Audit before = BLANK.with("a", answer)
                    .withState(AuditState.FINAL)
                    .withAuditor(Auditor.of("u17"))
                    .withSubject(Subject.of("north"))
                    .withScope(Scope.open().withPlace("Kazan"))
                    .withMeasurement(Measurement.of(Metrics.NPS))
                    .withSelfRating(3)
                    .withStages(
                            List.of(new StageSummary(Stage.CUSTOMER_JOURNEY, StageState.OPEN, List.of(), List.of())))
                    .withActions(List.of(Action.builder("a1", "Call back").build()));

            Audit after = before.with("b", Answer.of("no"));

            assertThat(after.answer("a")).isSameAs(answer);
            assertThat(after.checklist()).isSameAs(CHECKLIST);
            assertThat(after.id()).isEqualTo("2026-q4-north");
            assertThat(after.date()).isEqualTo(DAY);
            assertThat(after.state()).isEqualTo(AuditState.FINAL);
            assertThat(after.auditor().orElseThrow()).isSameAs(before.auditor().orElseThrow());
            assertThat(after.subject().orElseThrow()).isSameAs(before.subject().orElseThrow());
            assertThat(after.scope().orElseThrow()).isSameAs(before.scope().orElseThrow());
            assertThat(after.measurements()).isSameAs(before.measurements());
            assertThat(after.selfRating()).contains(3);
            assertThat(after.stages()).isSameAs(before.stages());
            assertThat(after.actions()).isSameAs(before.actions());
        }

        /**
         * An answer that no door lets in is put there by force; if putting in another one looked at it again, it would be
         * refused.
         */
        @Test
        void withChecksTheOneAnswerAndNoneThatIsAlreadyIn() throws ReflectiveOperationException {
            Audit audit = BLANK.with("a", Answer.of("yes"));
            Map<String, Answer> forced = new LinkedHashMap<>(audit.answers());
            forced.put("b", Answer.of("no-such-option"));
            Field answers = Audit.class.getDeclaredField("answers");
            answers.setAccessible(true);
            answers.set(audit, forced);

            assertThatNoException().isThrownBy(() -> audit.with("c", Answer.of("no")));
            assertThatNoException().isThrownBy(() -> audit.without("a"));
            assertThatNoException().isThrownBy(() -> audit.withSelfRating(3));
            assertThatThrownBy(() -> audit.with("c", Answer.of("no-such-option")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("answer to item 'c' is 'no-such-option', which its scale 'yes-no-na' does not have");
        }

        @Test
        void anotherAnswerTakesTheFirstOnesPlaceInTheOrder() {
            Audit audit = BLANK.with("b", Answer.of("yes"))
                    .with("a", Answer.of("yes"))
                    .with("b", Answer.of("no"));

            assertThat(audit.answers().keySet()).containsExactly("b", "a");
        }

        @Test
        void withAllAddsInTheirOrderAndReplaces() {
            Map<String, Answer> added = new LinkedHashMap<>();
            added.put("c", Answer.of("yes"));
            added.put("a", Answer.of("no"));
            Audit before = BLANK.with("a", Answer.of("yes"));

            Audit after = before.withAll(added);

            assertThat(after.answers().keySet()).containsExactly("a", "c");
            assertThat(after.answer("a").choice()).contains(Choice.of("no"));
            assertThat(before.answer("a").choice()).contains(Choice.of("yes"));
            assertThat(before.answers()).hasSize(1);
        }

        @Test
        void withAllTakesAllOrNothing() {
            Map<String, Answer> added = new LinkedHashMap<>();
            added.put("a", Answer.of("yes"));
            added.put("x", Answer.of("yes"));

            assertThatThrownBy(() -> BLANK.withAll(added))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("answer to item 'x', which checklist 'care' 1 does not have");
            assertThat(BLANK.answers()).isEmpty();
        }

        @Test
        void theDayAndTheSubjectCanBeTakenBack() {
            Audit audit = Audit.of(CHECKLIST, "a", LocalDate.of(2026, 11, 20)).withSubject(Subject.of("north"));
            assertThat(audit.withDate(LocalDate.of(2026, 12, 1)).date()).isEqualTo(LocalDate.of(2026, 12, 1));
            assertThat(audit.withDate(LocalDate.of(2026, 12, 1)).subject())
                    .contains(audit.subject().orElseThrow());
            assertThat(audit.withoutSubject().subject()).isEmpty();
            assertThat(audit.date()).isEqualTo(LocalDate.of(2026, 11, 20));
            assertThat(audit.subject()).isPresent();
        }

        @Test
        void tagsAreAddedAndReplaceThoseOfTheirName() {
            Subject subject =
                    Subject.of("north").withTag("city", "Kazan").withTags(Map.of("city", "Perm", "shift", "night"));
            assertThat(subject.tags()).containsOnly(Map.entry("city", "Perm"), Map.entry("shift", "night"));
            assertThatThrownBy(() -> subject.withTags(Map.of("\n", "x")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("tag of subject 'north'");
        }

        @Test
        void withoutTakesOneOut() {
            Audit audit = BLANK.with("a", Answer.of("yes")).with("b", Answer.of("no"));

            assertThat(audit.without("a").answers().keySet()).containsExactly("b");
            assertThat(audit.without("c").answers()).isEqualTo(audit.answers());
            assertThat(audit.without("no-such-item").answers()).isEqualTo(audit.answers());
            assertThat(audit.answers()).hasSize(2);
        }

        @Test
        void anItemWithoutAnAnswerHasOneThatSaysNothing() {
            assertThat(BLANK.answer("a")).isSameAs(Answer.none());
            assertThat(BLANK.answer("no-such-item")).isSameAs(Answer.none());
        }

        @Test
        void asManyGuidingQuestionsAsThereAreMayBeAnsweredOrFewer() {
            Answer both = Answer.none().withGuidance(List.of(GuidanceAnswer.YES, GuidanceAnswer.NOT_APPLICABLE));
            Answer one = Answer.none().withGuidance(List.of(GuidanceAnswer.PARTIAL));

            assertThat(BLANK.with("a", both).answer("a").guidance())
                    .containsExactly(GuidanceAnswer.YES, GuidanceAnswer.NOT_APPLICABLE);
            assertThat(BLANK.with("a", one).answer("a").guidance()).containsExactly(GuidanceAnswer.PARTIAL);
        }
    }

    @Nested
    class Rest {
        @Test
        void aBlankAuditIsADraftThatSaysNothing() {
            assertThat(BLANK.state()).isEqualTo(AuditState.DRAFT);
            assertThat(BLANK.auditor()).isEmpty();
            assertThat(BLANK.subject()).isEmpty();
            assertThat(BLANK.scope()).isEmpty();
            assertThat(BLANK.answers()).isEmpty();
            assertThat(BLANK.measurements()).isEmpty();
            assertThat(BLANK.selfRating()).isEmpty();
            assertThat(BLANK.stages()).isEmpty();
            assertThat(BLANK.actions()).isEmpty();
        }

        @Test
        void aMeasurementTakesThePlaceOfAnEarlierOneOfItsMetric() {
            Measurement first = Measurement.of(Metrics.NPS, Quantity.ofPoints("10"));
            Measurement second = Measurement.of(Metrics.NPS, Quantity.ofPoints("20"));
            Measurement other = Measurement.of(Metrics.CRR, Quantity.ofPercent("88"));

            Audit audit = BLANK.withMeasurement(first).withMeasurement(other).withMeasurement(second);

            assertThat(audit.measurements()).containsExactly(Map.entry("nps", second), Map.entry("crr", other));
            assertThat(BLANK.measurements()).isEmpty();
        }

        @Test
        void stagesAndActionsKeepTheirOrder() {
            StageSummary late = new StageSummary(Stage.STAFF_INTERVIEWS, StageState.OPEN, List.of(), List.of());
            StageSummary early = new StageSummary(Stage.CUSTOMER_JOURNEY, StageState.OPEN, List.of(), List.of());
            Action second =
                    Action.builder("a2", "Call back").items(List.of("b", "a")).build();
            Action first = Action.builder("a1", "Write back").build();

            assertThat(BLANK.withStages(List.of(late, early)).stages()).containsExactly(late, early);
            assertThat(BLANK.withActions(List.of(second, first)).actions()).containsExactly(second, first);
            assertThat(second.items()).containsExactly("b", "a");
        }

        @Test
        void stagesAndActionsAreSetAnewNotAdded() {
            Action one = Action.builder("a1", "Call back").build();
            Action other = Action.builder("a2", "Write back").build();

            assertThat(BLANK.withActions(List.of(one))
                            .withActions(List.of(other))
                            .actions())
                    .containsExactly(other);
            assertThat(BLANK.withActions(List.of(one)).withActions(List.of()).actions())
                    .isEmpty();
        }

        @Test
        void theTextHoldsTheIdAlone() {
            assertThat(BLANK.with("a", Answer.of("no"))).hasToString("Audit[2026-q4-north]");
        }
    }

    @Nested
    class Parts {
        @Test
        void anAnswerSaysWhatItWasTold() {
            Evidence evidence = Evidence.of("CRM").withNote("41 tickets").withLink("https://example.org/41");
            Answer answer = Answer.of("no")
                    .withRedFlag(false)
                    .withPriority(Priority.HIGH)
                    .withSituation("situation")
                    .withImprove("improve")
                    .withOwner("owner")
                    .withDue(DAY)
                    .withComment("comment")
                    .withGuidance(List.of(GuidanceAnswer.NO))
                    .withEvidence(List.of(evidence));

            for (Answer each : new Answer[] {answer, answer.withChoice(Choice.of("no"))}) {
                assertThat(each.choice()).contains(Choice.of("no"));
                assertThat(each.redFlag()).contains(false);
                assertThat(each.priority()).contains(Priority.HIGH);
                assertThat(each.situation()).contains("situation");
                assertThat(each.improve()).contains("improve");
                assertThat(each.owner()).contains("owner");
                assertThat(each.due()).contains(DAY);
                assertThat(each.comment()).contains("comment");
                assertThat(each.guidance()).containsExactly(GuidanceAnswer.NO);
                assertThat(each.evidence()).containsExactly(evidence);
            }
            assertThat(evidence.source()).isEqualTo("CRM");
            assertThat(evidence.note()).contains("41 tickets");
            assertThat(evidence.link()).contains("https://example.org/41");
        }

        @Test
        void anAnswerThatWasToldNothingSaysNothing() {
            Answer none = Answer.none();

            assertThat(none.choice()).isEmpty();
            assertThat(none.redFlag()).isEmpty();
            assertThat(none.priority()).isEmpty();
            assertThat(none.situation()).isEmpty();
            assertThat(none.improve()).isEmpty();
            assertThat(none.owner()).isEmpty();
            assertThat(none.due()).isEmpty();
            assertThat(none.comment()).isEmpty();
            assertThat(none.guidance()).isEmpty();
            assertThat(none.evidence()).isEmpty();
            assertThat(Evidence.of("CRM").note()).isEmpty();
            assertThat(Evidence.of("CRM").link()).isEmpty();
        }

        @Test
        void anAnswersTextHoldsTheChoiceAlone() {
            assertThat(Answer.of("no").withComment("secret")).hasToString("Answer[no]");
            assertThat(Answer.of(4)).hasToString("Answer[4]");
            assertThat(Answer.none().withComment("secret")).hasToString("Answer[]");
        }

        @Test
        void subjectAuditorAndScopeSayWhatTheyWereTold() {
            Subject subject = Subject.of("north")
                    .withName("North branch")
                    .withIndustry("saas")
                    .withTag("city", "Perm")
                    .withTag("brand", "A")
                    .withTag("city", "Kazan");
            DateRange period = new DateRange(DAY.minusDays(1), DAY);
            Goal goal = new Goal.ChangeBy(Metrics.NPS, Quantity.ofPoints("-10"));
            Scope scope = Scope.open()
                    .withGoals(List.of(goal))
                    .withChannels(List.of("phone", "chat"))
                    .withPeriod(period)
                    .withSegment("whole base")
                    .withPlace("Kazan");

            assertThat(subject.id()).isEqualTo("north");
            assertThat(subject.name()).contains("North branch");
            assertThat(subject.industry()).contains("saas");
            assertThat(subject.tags()).containsExactly(Map.entry("city", "Kazan"), Map.entry("brand", "A"));
            assertThat(Subject.of("north").name()).isEmpty();
            assertThat(Auditor.of("u17").name()).isEmpty();
            assertThat(Auditor.of("u17").withName("Ada").name()).contains("Ada");
            assertThat(Auditor.of("u17").withName("Ada").id()).isEqualTo("u17");
            assertThat(scope.goals()).containsExactly(goal);
            assertThat(scope.channels()).contains(List.of("phone", "chat"));
            assertThat(scope.period()).contains(period);
            assertThat(scope.segment()).contains("whole base");
            assertThat(scope.place()).contains("Kazan");
            assertThat(Scope.open().goals()).isEmpty();
            assertThat(Scope.open().channels()).isEmpty();
            assertThat(Scope.open().period()).isEmpty();
            assertThat(Scope.open().segment()).isEmpty();
            assertThat(Scope.open().place()).isEmpty();
            assertThat(Scope.open().withChannels(List.of()).channels())
                    .as("none is not the same as nothing said")
                    .contains(List.of());
        }

        @Test
        void aGoalNamesItsMetric() {
            assertThat(new Goal.ChangeBy(Metrics.NPS, Quantity.ofPoints("10")).metric())
                    .isEqualTo(Metrics.NPS);
            assertThat(new Goal.ChangeByPercent(Metrics.FIRST_RESPONSE_TIME, Ratio.of(-20)).metric())
                    .isEqualTo(Metrics.FIRST_RESPONSE_TIME);
            assertThat(new Goal.Target(Metrics.CRR, Quantity.ofPercent("88")).metric())
                    .isEqualTo(Metrics.CRR);
        }

        @Test
        void anActionSaysWhatItWasTold() {
            Action.Measure measure = new Action.Measure(Metrics.NPS, Quantity.ofPoints("45"));
            Action action = Action.builder("a1", "Rework the export")
                    .items(List.of("a", "b"))
                    .basket(Basket.PRODUCT)
                    .priority(Priority.HIGH)
                    .owner("head of product")
                    .due(DAY)
                    .measure(measure)
                    .status(ActionStatus.IN_PROGRESS)
                    .effort(5)
                    .build();
            Action plain = Action.builder("a2", "Call back").build();

            assertThat(action.id()).isEqualTo("a1");
            assertThat(action).hasToString("a1");
            assertThat(action.title()).isEqualTo("Rework the export");
            assertThat(action.items()).containsExactly("a", "b");
            assertThat(action.basket()).contains(Basket.PRODUCT);
            assertThat(action.priority()).contains(Priority.HIGH);
            assertThat(action.owner()).contains("head of product");
            assertThat(action.due()).contains(DAY);
            assertThat(action.measure()).contains(measure);
            assertThat(action.status()).isEqualTo(ActionStatus.IN_PROGRESS);
            assertThat(action.effort()).contains(5);
            assertThat(plain.items()).isEmpty();
            assertThat(plain.basket()).isEmpty();
            assertThat(plain.priority()).isEmpty();
            assertThat(plain.owner()).isEmpty();
            assertThat(plain.due()).isEmpty();
            assertThat(plain.measure()).isEmpty();
            assertThat(plain.status()).isEqualTo(ActionStatus.OPEN);
            assertThat(plain.effort()).isEmpty();
        }

        @Test
        void aStageIsFinishedWhenDoneWithAFigureAndAConclusion() {
            List<StageSummary.Figure> figures = List.of(new StageSummary.Figure("tickets", new BigDecimal("1840")));
            List<String> conclusions = List.of("too slow");
            Stage stage = Stage.QUANTITATIVE_METRICS;

            assertThat(new StageSummary(stage, StageState.DONE, figures, conclusions).isFinished())
                    .isTrue();
            assertThat(new StageSummary(stage, StageState.DONE, List.of(), conclusions).isFinished())
                    .isFalse();
            assertThat(new StageSummary(stage, StageState.DONE, figures, List.of()).isFinished())
                    .isFalse();
            assertThat(new StageSummary(stage, StageState.IN_PROGRESS, figures, conclusions).isFinished())
                    .isFalse();
            assertThat(new StageSummary(stage, StageState.OPEN, figures, conclusions).isFinished())
                    .isFalse();
        }
    }
}
