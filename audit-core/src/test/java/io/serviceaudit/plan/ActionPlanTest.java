package io.serviceaudit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.ActionStatus;
import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Goal;
import io.serviceaudit.audit.RepeatAudit;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.audit.StatusChange;
import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.plan.StepTick.Step;
import io.serviceaudit.priority.Priority;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ActionPlanTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 10);

    /** Two items in care, of which one says what to improve and one does not, and two in sales. */
    private static final Checklist CHECKLIST = Checklist.builder("small", "1", text("Small"))
            .section(Section.builder("care")
                    .item(item("reply")
                            .improve(text("Answer within the hour"))
                            .basket(Basket.SYSTEMIC)
                            .effort(5)
                            .build())
                    .item(item("tone").build())
                    .build())
            .section(Section.builder("sales")
                    .item(item("offer").improve(text("Write the offer anew")).build())
                    .item(item("price").improve(text("Show the price")).build())
                    .build())
            .build();

    /** All four are findings: 'offer' and 'tone' of high priority, 'price' low by the auditor's word, 'reply' medium by his too. */
    private static final Audit AUDIT = Audit.of(CHECKLIST, "q4", DAY)
            .with("reply", Answer.of("no").withPriority(Priority.MEDIUM))
            .with("tone", Answer.of("no").withPriority(Priority.HIGH))
            .with("offer", Answer.of("no").withPriority(Priority.HIGH))
            .with("price", Answer.of("no").withPriority(Priority.LOW));

    private static Text text(String text) {
        return Text.of("en", text);
    }

    private static Item.Builder item(String id) {
        return Item.builder(id, text(id + "?"), Scales.YES_NO_NA);
    }

    private static ActionPlan plan(Audit audit) {
        return plan(audit, DAY);
    }

    private static ActionPlan plan(Audit audit, LocalDate asOf) {
        return ActionPlan.of(Scorer.of(audit.checklist()).score(audit), asOf);
    }

    private static Action.Builder action(String id, String... items) {
        return Action.builder(id, "Do " + id).items(List.of(items));
    }

    private static Action.Builder full(String id, String... items) {
        return action(id, items)
                .owner("Vera")
                .due(DUE)
                .measure(new Action.Measure(Metrics.NPS, Quantity.ofPoints("45")));
    }

    private static StepTick step(Audit audit, Step step) {
        return plan(audit).steps().get(step.ordinal());
    }

    @Nested
    class Actions {
        @Test
        void thoseOfTheAuditComeBeforeThoseOfItsAnswers() {
            Audit audit = AUDIT.with(
                            "price",
                            Answer.of("no")
                                    .withImprove("Print a list")
                                    .withOwner("Vera")
                                    .withDue(DUE))
                    .withActions(List.of(full("a2", "tone").build(), full("a1").build()));
            assertThat(plan(audit).actions())
                    .extracting(each -> each.action().id(), PlannedAction::isOfAnswer)
                    .containsExactly(tuple("a2", false), tuple("a1", false), tuple("answer:price", true));
            // 'price' has no priority of the auditor's here, so it is suggested: a "no" of medium impact is medium
            // (rule S16).
            assertThat(plan(audit).actions().get(2).action().priority()).contains(Priority.MEDIUM);
        }

        @Test
        void whatWasDoneLateWasOverdueUntilThen() {
            Audit audit = AUDIT.withActions(List.of(
                    full("late")
                            .history(List.of(StatusChange.of(DUE.plusDays(5), ActionStatus.DONE)))
                            .build(),
                    full("open").build(),
                    full("dropped").status(ActionStatus.DROPPED).build()));
            assertThat(plan(audit, DUE).overdue()).isEmpty();
            assertThat(plan(audit, DUE.plusDays(1)).overdue())
                    .extracting(each -> each.action().id())
                    .containsExactly("late", "open");
            assertThat(plan(audit, DUE.plusDays(5)).overdue())
                    .extracting(each -> each.action().id())
                    .containsExactly("open");
        }
    }

    @Nested
    class Gaps {
        @Test
        void aFindingOfHighPriorityWithoutAnActionIsOne() {
            assertThat(plan(AUDIT).gaps()).hasToString("[no-action: tone, no-action: offer]");
            assertThat(plan(AUDIT.withActions(
                                    List.of(full("a1", "offer", "tone").build())))
                            .gaps())
                    .isEmpty();
        }

        @Test
        void aFindingThatIsThereThoughItsActionsAreDoneOrDroppedIsOneWhateverItsPriority() {
            Audit audit = AUDIT.withActions(List.of(
                    action("a1", "tone").status(ActionStatus.DROPPED).build(),
                    action("a2", "offer", "price").status(ActionStatus.DONE).build(),
                    action("a3", "offer").status(ActionStatus.DROPPED).build(),
                    action("a4", "reply")
                            .history(List.of(StatusChange.of(DAY, ActionStatus.DONE)))
                            .build()));
            assertThat(plan(audit).gaps())
                    .hasToString("[all-dropped: tone, no-effect: offer, no-effect: reply, no-effect: price]");
            assertThat(plan(audit).gaps().get(0).item()).contains("tone");
        }

        @Test
        void anActionThatWasDoneAfterTheAuditIsLeftToTheNextOne() {
            Audit audit = AUDIT.withActions(List.of(
                    full("a1", "offer", "tone")
                            .history(List.of(StatusChange.of(DAY.plusDays(1), ActionStatus.DONE)))
                            .build(),
                    action("a2", "tone").status(ActionStatus.DONE).build()));
            ActionPlan plan = plan(audit, DUE);
            assertThat(plan.gaps()).isEmpty();
            assertThat(plan.topProblems().get(0).action()).hasToString("Optional[a1]");
            assertThat(plan.topProblems().get(0).endedAction()).isEmpty();
            assertThat(step(audit, Step.OWNERS).missing()).containsExactly("reply");
        }

        @Test
        void somethingUnfinishedBesideWhatIsDoneOrDroppedIsEnough() {
            Audit audit = AUDIT.withActions(List.of(
                    action("a1", "tone", "offer").status(ActionStatus.DONE).build(),
                    action("a2", "tone").status(ActionStatus.DROPPED).build(),
                    full("a3", "tone", "offer").build()));
            assertThat(plan(audit).gaps()).isEmpty();
        }

        @Test
        void whatAnUnfinishedActionLacksIsNamedPartByPart() {
            Audit audit = AUDIT.withActions(List.of(
                    action("a1", "tone").build(),
                    full("a2", "offer").status(ActionStatus.IN_PROGRESS).build(),
                    action("a3", "reply").due(DUE).build()));
            assertThat(plan(audit).gaps())
                    .hasToString("[no-owner: a1, no-due: a1, no-measure: a1, no-owner: a3, no-measure: a3]");
            assertThat(plan(audit).gaps().get(0).action()).contains("a1");
            assertThat(plan(audit).gaps().get(0).item()).isEmpty();
        }
    }

    @Nested
    class Proposals {
        @Test
        void areMadeOfFindingsThatNothingIsPlannedFor() {
            // 'tone' says nothing to improve, so there is nothing to propose.
            assertThat(plan(AUDIT).proposals())
                    .hasToString("[Proposal[offer], Proposal[reply], Proposal[price]]")
                    .allSatisfy(each -> assertThat(each.source()).isEqualTo(Proposal.Source.CHECKLIST));
            Proposal reply = plan(AUDIT).proposals().get(1);
            assertThat(reply.title()).isEqualTo(text("Answer within the hour"));
            assertThat(reply.basket()).contains(Basket.SYSTEMIC);
            assertThat(reply.effort()).isEqualTo(5);
            assertThat(reply.priority()).isEqualTo(Priority.MEDIUM);
            assertThat(reply.owner()).isEmpty();
            assertThat(reply.due()).isEmpty();
            // One of four items of equal weight: a quarter of health.
            assertThat(reply.finding().gain().orElseThrow().health()).isEqualTo(Ratio.of(1, 4));
        }

        @Test
        void theAuditorsWordsComeFirst() {
            Audit audit = AUDIT.with(
                    "tone", Answer.of("no").withImprove("Rewrite the macros").withOwner("Vera"));
            Proposal tone = plan(audit).proposals().stream()
                    .filter(each -> each.toString().contains("tone"))
                    .findFirst()
                    .orElseThrow();
            assertThat(tone.source()).isEqualTo(Proposal.Source.AUDITOR);
            assertThat(tone.title().in(Locale.ROOT)).isEqualTo("Rewrite the macros");
            assertThat(tone.owner()).contains("Vera");
        }

        @Test
        void aDoneActionLeavesRoomForOneWhereTheFindingIsStillThere() {
            assertThat(plan(AUDIT.withActions(List.of(full("a1", "offer")
                                    .status(ActionStatus.DONE)
                                    .build())))
                            .proposals())
                    .hasToString("[Proposal[offer], Proposal[reply], Proposal[price]]");
        }

        @Test
        void aDroppedActionLeavesRoomForOne() {
            assertThat(plan(AUDIT.withActions(List.of(full("a1", "offer").build())))
                            .proposals())
                    .hasToString("[Proposal[reply], Proposal[price]]");
            assertThat(plan(AUDIT.withActions(List.of(full("a1", "offer")
                                    .status(ActionStatus.DROPPED)
                                    .build())))
                            .proposals())
                    .hasSize(3);
        }
    }

    @Nested
    class TopProblems {
        @Test
        void nameZonePriorityAndWhatIsPlannedOrProposed() {
            Audit audit = AUDIT.withActions(List.of(
                    full("a0", "tone").status(ActionStatus.DROPPED).build(),
                    full("a1", "tone").status(ActionStatus.DONE).build(),
                    full("a2", "tone").build()));
            List<TopProblem> rows = plan(audit).topProblems();
            // S17: high before medium; 'tone' and 'offer' lost the same, so by position. Three by default, 'price' is
            // left out.
            assertThat(rows).hasToString("[TopProblem[tone], TopProblem[offer], TopProblem[reply]]");
            TopProblem tone = rows.get(0);
            assertThat(tone.zone().id()).isEqualTo("care");
            assertThat(tone.priority()).isEqualTo(Priority.HIGH);
            assertThat(tone.action().orElseThrow().id()).isEqualTo("a2"); // unfinished before done
            assertThat(tone.proposal()).isEmpty();
            assertThat(tone.owner()).contains("Vera");
            assertThat(tone.due()).contains(DUE);
            TopProblem offer = rows.get(1);
            assertThat(offer.zone().id()).isEqualTo("sales");
            assertThat(offer.action()).isEmpty();
            assertThat(offer.proposal().orElseThrow().title()).isEqualTo(text("Write the offer anew"));
            assertThat(offer.owner()).isEmpty();
        }

        @Test
        void tellWhatWasDoneOrDroppedBesideWhatIsProposed() {
            Audit audit = AUDIT.withActions(List.of(
                    full("a1", "tone", "offer").status(ActionStatus.DROPPED).build(),
                    full("a2", "offer").status(ActionStatus.DONE).build(),
                    full("a3", "offer").status(ActionStatus.DONE).build()));
            TopProblem offer = plan(audit).topProblems().get(1);
            assertThat(offer.action()).isEmpty();
            assertThat(offer.endedAction()).hasToString("Optional[a2]"); // done before dropped
            assertThat(offer.proposal().orElseThrow().title()).isEqualTo(text("Write the offer anew"));
            assertThat(offer.owner()).isEmpty(); // Vera answered for what is done
            assertThat(offer.due()).isEmpty();
            TopProblem tone = plan(audit).topProblems().get(0);
            assertThat(tone.endedAction()).hasToString("Optional[a1]");
            assertThat(tone.proposal()).isEmpty();
        }

        @Test
        void whereNothingIsPlannedOrProposedThereIsNoSolution() {
            TopProblem tone = plan(AUDIT).topProblems().get(0);
            assertThat(tone.action()).isEmpty();
            assertThat(tone.proposal()).isEmpty();
            assertThat(tone.due()).isEmpty();
        }
    }

    @Nested
    class Steps {
        @Test
        void areFiveInOrder() {
            assertThat(plan(AUDIT).steps()).extracting(StepTick::step).containsExactly(Step.values());
        }

        @Test
        void painPointsAreNamedByTheAuditor() {
            assertThat(step(AUDIT, Step.PAIN_POINTS).isDone()).isTrue();
            Audit unsaid = AUDIT.with("tone", Answer.of("no"));
            assertThat(step(unsaid, Step.PAIN_POINTS))
                    .isEqualTo(new StepTick(Step.PAIN_POINTS, false, List.of("tone")));
            assertThat(step(unsaid.withActions(List.of(action("a1", "tone").build())), Step.PAIN_POINTS)
                            .isDone())
                    .isTrue();
        }

        @Test
        void ownersAndStepsAreMissingProblemByProblem() {
            Audit audit = AUDIT.with(
                            "offer", Answer.of("no").withPriority(Priority.HIGH).withImprove("Ask customers"))
                    .withActions(List.of(full("a1", "tone").build()));
            assertThat(step(audit, Step.OWNERS).missing()).containsExactly("offer", "reply");
            assertThat(step(audit, Step.CONCRETE_STEPS).missing()).containsExactly("reply");
            Audit all = audit.withActions(List.of(
                    full("a1", "tone", "offer").build(),
                    action("a2", "reply")
                            .history(List.of(StatusChange.of(DAY.plusDays(1), ActionStatus.DONE)))
                            .build()));
            assertThat(step(all, Step.OWNERS).isDone()).isTrue();
            assertThat(step(all, Step.CONCRETE_STEPS).isDone()).isTrue();
            Audit inVain = audit.withActions(List.of(
                    full("a1", "tone", "offer").build(),
                    action("a2", "reply").status(ActionStatus.DONE).build()));
            assertThat(step(inVain, Step.OWNERS).missing()).containsExactly("reply");
            assertThat(step(inVain, Step.CONCRETE_STEPS).missing()).containsExactly("reply");
        }

        @Test
        void metricsAreThoseOfGoalsTargetsAndActionsAndHaveAValueToday() {
            assertThat(step(AUDIT, Step.METRICS)).isEqualTo(new StepTick(Step.METRICS, false, List.of()));
            Audit audit = AUDIT.withScope(
                            Scope.open().withGoals(List.of(new Goal.Target(Metrics.CRR, Quantity.ofPercent("88")))))
                    .withMeasurement(Measurement.of(Metrics.CHURN_RATE).withTarget(Quantity.ofPercent("3")))
                    .withActions(List.of(full("a1", "tone").build()));
            assertThat(step(audit, Step.METRICS).missing()).containsExactly("crr", "churn-rate", "nps");
            Audit measured = audit.withMeasurement(Measurement.of(Metrics.CRR, Quantity.ofPercent("80")))
                    .withMeasurement(Measurement.of(Metrics.CHURN_RATE, Quantity.ofPercent("4")))
                    .withMeasurement(Measurement.of(Metrics.NPS, Quantity.ofPoints("30")));
            assertThat(step(measured, Step.METRICS).isDone()).isTrue();
        }

        @Test
        void theRepeatAuditIsScheduledOnceSomebodySetsIt() {
            assertThat(step(AUDIT, Step.REPEAT_AUDIT).isDone()).isFalse();
            ActionPlan set = ActionPlan.of(Scorer.of(CHECKLIST).score(AUDIT), DAY, RepeatAudit.halfYearly());
            assertThat(set.steps().get(4).isDone()).isTrue();
            assertThat(set.repeat().date()).isEqualTo("2027-05-20");
        }

        @Test
        void theAuditSaysWhenItIsRepeatedUnlessSomebodySaysOtherwise() {
            Audit audit = AUDIT.withRepeat(RepeatAudit.halfYearly());
            assertThat(step(audit, Step.REPEAT_AUDIT).isDone()).isTrue();
            Scorecard scorecard = Scorer.of(CHECKLIST).score(audit);
            assertThat(ActionPlan.of(scorecard, DAY).repeat().date()).isEqualTo("2027-05-20");
            assertThat(ActionPlan.of(scorecard, DAY, RepeatAudit.proposed())
                            .repeat()
                            .date())
                    .isEqualTo("2027-05-20");
            assertThat(ActionPlan.of(scorecard, DAY, RepeatAudit.quarterly())
                            .repeat()
                            .date())
                    .isEqualTo("2027-02-20");
        }

        @Test
        void withoutAProblemTheyAreDoneOnceTheAuditIsComplete() {
            Audit blank = Audit.of(CHECKLIST, "q4", DAY);
            assertThat(step(blank, Step.PAIN_POINTS).isDone()).isFalse();
            Audit good = blank.with("reply", Answer.of("yes"))
                    .with("tone", Answer.of("yes"))
                    .with("offer", Answer.of("yes"))
                    .with("price", Answer.of("yes"));
            assertThat(plan(good).steps()).extracting(StepTick::isDone).containsExactly(true, true, true, false, false);
        }
    }
}
