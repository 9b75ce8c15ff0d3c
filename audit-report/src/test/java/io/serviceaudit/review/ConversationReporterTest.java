package io.serviceaudit.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Evidence;
import io.serviceaudit.audit.Stage;
import io.serviceaudit.audit.StageState;
import io.serviceaudit.audit.StageSummary;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.conversation.Allocation;
import io.serviceaudit.conversation.Aspect;
import io.serviceaudit.conversation.GroupBy;
import io.serviceaudit.conversation.Review;
import io.serviceaudit.conversation.ReviewedConversations;
import io.serviceaudit.conversation.SamplingPlan;
import io.serviceaudit.conversation.Stratum;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.review.ConversationReport.Estimated;
import io.serviceaudit.review.ConversationReport.MeasureRow;
import io.serviceaudit.review.ConversationReport.Notice;
import io.serviceaudit.scoring.Scorer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Numbers are worked out on paper unless said otherwise. Reviews are of two criteria: their answers are two letters, y yes, p partial, n no, x
 * n/a; the second criterion is critical.
 */
class ConversationReporterTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Checklist CARE = Checklist.builder("care", "1", Text.of("en", "Care"))
            .section(Section.builder("all")
                    .item(Item.builder("tone", Text.of("en", "Kind?"), Scales.YES_PARTIAL_NO_NA)
                            .build())
                    .item(Item.builder("help", Text.of("en", "Helped?"), Scales.YES_PARTIAL_NO_NA)
                            .critical()
                            .build())
                    .build())
            .build();
    private static final ConversationReporter REPORTER = ConversationReporter.standard();

    private static Review.Builder review(String conversation, String reviewer, String answers) {
        Audit audit = Audit.of(CARE, conversation + "-" + reviewer, LocalDate.of(2026, 11, 20));
        Map<Character, String> options = Map.of('y', "yes", 'p', "partial", 'n', "no", 'x', "n/a");
        for (int i = 0; i < answers.length(); i++) {
            audit = audit.with(
                    CARE.items().get(i).id(), Answer.of(Objects.requireNonNull(options.get(answers.charAt(i)))));
        }
        return Review.builder(audit, conversation, reviewer);
    }

    private static ReviewedConversations.Builder collection(Review.Builder... reviews) {
        return ReviewedConversations.builder(Scorer.of(CARE))
                .reviews(List.of(reviews).stream().map(Review.Builder::build).toList());
    }

    private static ConversationReport report(ReviewedConversations.Builder reviewed) {
        return REPORTER.report(reviewed.build(), Locale.ENGLISH);
    }

    private static List<String> codes(ConversationReport report) {
        return report.notices().stream().map(Notice::code).toList();
    }

    private static Estimated figure(ConversationReport report, String aspect) {
        return report.figures().stream()
                .filter(row -> row.aspect().equals(aspect))
                .findFirst()
                .orElseThrow()
                .figure();
    }

    @Nested
    class Sampling {
        /** Scores 1, 1/2, 1, 1/2: mean 3/4, s^2 = 1/12, t of 3 degrees 3.1824; endless population: 75 -/+ 45.9. */
        @Test
        void withoutAPopulationItIsTakenToBeEndless() {
            ConversationReport report = report(collection(
                    review("c1", "u", "yy"),
                    review("c2", "u", "xp"),
                    review("c3", "u", "yy"),
                    review("c4", "u", "pp")));

            assertThat(figure(report, "score"))
                    .isEqualTo(new Estimated(
                            new BigDecimal("75.0"),
                            "3/4",
                            new BigDecimal("29.1"),
                            new BigDecimal("100.0"),
                            4,
                            3L,
                            null));
            assertThat(report.sampling().margin()).isEqualTo(new BigDecimal("45.9"));
            assertThat(codes(report)).containsExactly("population-unknown", "nothing-shared", "no-period");
            assertThat(report.summary().get(0))
                    .hasToString(
                            "Conversations reviewed: 4; how many there are in all is not known. Reviews: 4, reviewers: 1.");
        }

        @Test
        void nothingIsLeftToChanceWhereAllWereReviewed() {
            ConversationReport report = report(
                    collection(review("c1", "u", "yy"), review("c2", "u", "pp")).population(2));

            assertThat(figure(report, "score"))
                    .isEqualTo(new Estimated(new BigDecimal("75.0"), "3/4", null, null, 2, null, "all-reviewed"));
            assertThat(report.summary().get(1))
                    .hasToString("What they say of all conversations: the score is 75.0% (all 2 reviewed, nothing left "
                            + "to chance).");
            assertThat(codes(report)).containsExactly("no-strata", "nothing-shared", "no-period");
        }

        @Test
        void strataThatWereNotReadAreNamedAndSoIsWhatTheRestStandsFor() {
            SamplingPlan plan = SamplingPlan.of(
                    List.of(Stratum.of("peak-load", 300), Stratum.of("night-shift", 100), Stratum.of("vip", 0)),
                    4,
                    Allocation.PROPORTIONAL,
                    0);
            ConversationReport report = REPORTER.withPlan(plan)
                    .report(
                            collection(
                                            review("c1", "u", "yy").stratum("peak-load"),
                                            review("c2", "u", "pp").stratum("peak-load"))
                                    .plan(plan)
                                    .build(),
                            Locale.ENGLISH);

            assertThat(report.sampling().coverage()).isEqualTo(new BigDecimal("75.0"));
            assertThat(report.sampling().notCovered()).containsExactly("night-shift");
            assertThat(report.sampling().strata())
                    .extracting(row -> row.state() + ": " + row.text())
                    .containsExactly(
                            "fewer: peak load: reviewed 2 of 300, fewer than planned (3).",
                            "not-covered: night shift: none of 100 reviewed, 1 planned; the figures say nothing of it.",
                            "empty: vip: no conversations.");
            assertThat(report.nextSteps())
                    .filteredOn(step -> step.kind().equals("read-more"))
                    .singleElement()
                    .satisfies(step -> assertThat(step.strata()).containsExactly("peak-load", "night-shift"));
            assertThat(report.summary())
                    .extracting(LocalizedText::toString)
                    .contains(
                            "Nothing was reviewed of: night shift. So the figures stand for 75.0% of all conversations "
                                    + "and say nothing of the rest.");
        }

        @Test
        void aStratumWithASingleReviewLeavesNoInterval() {
            ConversationReport report = report(collection(
                            review("c1", "u", "yy").stratum("peak-load"),
                            review("c2", "u", "pp").stratum("peak-load"),
                            review("c3", "u", "pp"))
                    .strata(List.of(Stratum.of("peak-load", 10), Stratum.of("other", 10))));

            assertThat(figure(report, "score").noInterval()).isEqualTo("single-unit");
            assertThat(codes(report))
                    .containsExactly("single-review", "without-stratum", "small-groups", "nothing-shared", "no-period");
        }

        @Test
        void noReviewsGiveNoFigures() {
            ConversationReport report = report(collection());

            assertThat(report.summary())
                    .extracting(LocalizedText::toString)
                    .containsExactly("No conversation was reviewed, so nothing can be said.");
            assertThat(report.figures()).isEmpty();
            assertThat(report.groups()).isEmpty();
            assertThat(report.nextSteps()).isEmpty();
            assertThat(codes(report)).containsExactly("no-conversations", "population-unknown");
            assertThat(Documents.standard()
                            .read(ConversationReport.class, Documents.standard().write(report)))
                    .isEqualTo(report);
        }
    }

    @Nested
    class Results {
        @Test
        void whatIsAlikeInAllReviewedHasNoInterval() {
            ConversationReport report = report(
                    collection(review("c1", "u", "yy"), review("c2", "u", "yy")).population(50));

            assertThat(figure(report, "auto-failed"))
                    .isEqualTo(new Estimated(new BigDecimal("0.0"), "0/1", null, null, 2, null, "no-spread"));
        }

        @Test
        void failedCriticalItemsAreToldWhereThereAreAny() {
            assertThat(report(collection(review("c1", "u", "yn"), review("c2", "u", "yy"))
                                    .population(2))
                            .summary())
                    .extracting(LocalizedText::toString)
                    .contains("A critical criterion failed in 50.0% (all 2 reviewed, nothing left to chance) of "
                            + "conversations.");
        }

        @Test
        void smallGroupsHaveNoRankAndNoDifference() {
            ConversationReport report = REPORTER.withGroupMinimum(2)
                    .withGroups(List.of(GroupBy.TEAM))
                    .report(
                            collection(
                                            review("c1", "u", "yy").team("a"),
                                            review("c2", "u", "pp").team("a"),
                                            review("c3", "u", "yy").team("b"),
                                            review("c4", "u", "yy"))
                                    .build(),
                            Locale.ENGLISH);

            assertThat(report.groups()).singleElement().satisfies(part -> {
                assertThat(part.unassigned()).isEqualTo(1);
                assertThat(part.groups())
                        .extracting(row -> row.group() + " " + row.rank() + " " + row.small())
                        .containsExactly("a 1 false", "b null true");
                assertThat(part.groups().get(1).difference()).isNull();
            });
            assertThat(codes(report)).contains("small-groups", "in-no-group");
        }

        /** (100 - 95) / 8 = 0.625 left out, rounded down; of two that are all there are the difference is one. */
        @Test
        void confidenceIsRaisedForManyGroups() {
            Estimates estimates = new Estimates(Confidence.PERCENT_95, 1);

            assertThat(estimates.together(8)).isEqualTo(Confidence.ofPercent("99.38"));
            assertThat(estimates.together(1)).isEqualTo(Confidence.PERCENT_95);
            assertThat(estimates.together(0)).isEqualTo(Confidence.PERCENT_95);
            assertThat(estimates.together(100_000)).isEqualTo(Confidence.ofPercent("99.99"));
        }

        @Test
        void contactPointsAreOrderedByHowManyTheyReach() {
            ConversationReport report = REPORTER.withGroupMinimum(1)
                    .report(
                            collection(
                                            review("c1", "u", "yy")
                                                    .contactPoint("rare")
                                                    .frustrated(true),
                                            review("c2", "u", "yy")
                                                    .contactPoint("usual")
                                                    .frustrated(true)
                                                    .repeatContact(true),
                                            review("c3", "u", "yy")
                                                    .contactPoint("usual")
                                                    .frustrated(true)
                                                    .repeatContact(false),
                                            review("c4", "u", "yy")
                                                    .contactPoint("usual")
                                                    .frustrated(false),
                                            review("c5", "u", "yy").contactPoint("usual"))
                                    .population(50)
                                    .build(),
                            Locale.ENGLISH);

            assertThat(report.contactPoints())
                    .extracting(row -> row.contactPoint() + " " + row.frustratedInAll() + " " + row.repeatedInAll())
                    .containsExactly("usual 20 10", "rare 10 null");
            assertThat(report.nextSteps())
                    .extracting(ConversationReport.NextStep::contactPoint)
                    .contains("usual");
        }

        @Test
        void debriefCasesNameNobody() {
            ReviewedConversations reviewed = ConversationSamples.october();
            ConversationReport report = REPORTER.withGroups(List.of()).report(reviewed, Locale.ENGLISH);

            assertThat(report.debrief())
                    .hasSize(6)
                    .allSatisfy(row -> assertThat(row.notes()).isEmpty());
            assertThat(report.debrief().toString()).doesNotContain("anna", "fedor", "olga", "pavel", "rita", "north");
            assertThat(REPORTER.withNotes()
                            .report(reviewed, Locale.ENGLISH)
                            .debrief()
                            .get(0)
                            .notes())
                    .hasSize(1);
        }
    }

    @Nested
    class Agreement {
        private static ConversationReport ofTwo(String... pairs) {
            return report(collection(IntStream.range(0, pairs.length)
                    .boxed()
                    .flatMap(i -> List.of(
                            review("c" + i, "u1", pairs[i].substring(0, 2)),
                            review("c" + i, "u2", pairs[i].substring(2)))
                            .stream())
                    .toArray(Review.Builder[]::new)));
        }

        private static List<MeasureRow> measures(ConversationReport report, String item) {
            return report.agreement().criteria().stream()
                    .filter(row -> row.item().equals(item))
                    .findFirst()
                    .orElseThrow()
                    .measures();
        }

        /**
         * Tone: yes/yes, yes/yes, no/no, yes/no. 3 of 4 alike, Wilson at 95 percent 30.1 to 95.4 (Newcombe's method 3); kappa: pe = 3/4 * 1/2 +
         * 1/4 * 1/2, (3/4 - 1/2) / (1/2) = 1/2; alpha: 1 - 7 * 2 / (2 * 5 * 3) = 8/15.
         */
        @Test
        void ofTwoReviewersIsPercentAlphaAndKappa() {
            List<MeasureRow> rows = measures(ofTwo("yyyy", "yyyy", "nyny", "yyny"), "tone");

            assertThat(rows)
                    .extracting(row -> row.measure() + " " + row.exact())
                    .containsExactly(
                            "percent-agreement 3/4",
                            "alpha-ordinal 8/15",
                            "cohen-kappa 1/2",
                            "cohen-kappa-quadratic 1/2");
            assertThat(rows.get(0).low()).isEqualTo(new BigDecimal("0.301"));
            assertThat(rows.get(0).high()).isEqualTo(new BigDecimal("0.954"));
            assertThat(rows.get(1).verdict()).isEqualTo("low");
        }

        @Test
        void isNotDefinedWhereAllGaveOneAnswer() {
            ConversationReport report = ofTwo("yyyy", "yyyy");

            assertThat(measures(report, "help"))
                    .extracting(MeasureRow::reason)
                    .containsExactly(null, "one-category", "one-category", "one-category");
            assertThat(report.agreement().text())
                    .hasToString(
                            "Reviewed by two or more: 2 conversations. On those, reviewers gave the same answer to "
                                    + "100.0% of the questions. How far their scores agree beyond chance cannot be told: all gave "
                                    + "one and the same answer, so nobody can tell whether they would see a difference.");
        }

        /** u1 gives 1, 1, 1/2 and u2 0, 1/2, 0, since the second criterion fails the whole twice: 1, 1/2, 1/2, mean 2/3. */
        @Test
        void theLenientAndTheStrictAreNamed() {
            ConversationReport report = ofTwo("yyyn", "yypp", "ppyn");

            assertThat(report.agreement().reviewers())
                    .extracting(row -> row.reviewer() + " "
                            + Objects.requireNonNull(row.difference()).exact())
                    .containsExactly("u1 2/3", "u2 -2/3");
        }

        @Test
        void ofThreeReviewersIsFleissWhereTheyAreEqualInNumber() {
            ConversationReport report = report(collection(
                    review("c1", "u1", "yy"),
                    review("c1", "u2", "yy"),
                    review("c2", "u2", "ny"),
                    review("c2", "u3", "ny"),
                    review("c3", "u1", "yy")));

            assertThat(measures(report, "tone"))
                    .extracting(MeasureRow::measure, MeasureRow::exact)
                    .contains(tuple("fleiss-kappa", "1/1"));
        }

        /** The expert gives 1/2 where u1 gives 1, in both conversations; one is only the expert's. */
        @Test
        void anExpertIsToCompareWithAndInNoFigure() {
            ConversationReport report = report(collection(
                            review("c1", "u1", "yy"),
                            review("c1", "vera", "pp"),
                            review("c2", "u1", "yy"),
                            review("c2", "vera", "pp"),
                            review("c3", "vera", "nn"))
                    .experts(List.of("vera")));

            assertThat(report.sampling().reviewers()).containsExactly("u1");
            assertThat(figure(report, "score").percent()).isEqualTo(new BigDecimal("100.0"));
            assertThat(codes(report)).contains("experts-only");
            assertThat(report.agreement().calibration()).singleElement().satisfies(row -> {
                assertThat(row.answers()).isEqualTo(4);
                assertThat(row.alike()).isEqualTo(new BigDecimal("0.0"));
                assertThat(Objects.requireNonNull(row.difference()).exact()).isEqualTo("1/2");
                assertThat(row.text())
                        .hasToString(
                                "u1 beside the expert vera: 0.0% of 4 answers are the same, scores +50.0 points (no "
                                        + "interval). They differ most on \"Kind?\".");
            });
        }
    }

    @Nested
    class IntoTheAudit {
        private static final Audit AUDIT = Audit.of(Catalog.serviceHealth(), "a", LocalDate.of(2026, 11, 20))
                .with("scripts-standards", Answer.of("partial").withEvidence(List.of(Evidence.of("script archive"))));

        private static Audit filled(Locale locale) {
            ReviewedConversations october = ConversationSamples.october();
            ConversationReporter reporter = ConversationSamples.reporter();
            Map<String, List<Aspect>> aspects = Map.of(
                    "scripts-standards",
                    List.of(Aspect.RECITED, Aspect.criterion("greeting")),
                    "proactive-steps",
                    List.of(Aspect.criterion("proactivity")));
            return reporter.withEvidence(
                    reporter.fill(AUDIT, october, StageState.DONE, locale), october, aspects, locale);
        }

        @Test
        void theReportShowsTheStageAsDoneWithItsFigures() {
            AuditReport report = Reporter.in(Locale.ENGLISH)
                    .report(Scorer.of(Catalog.serviceHealth()).score(filled(Locale.ENGLISH)));

            AuditReport.StageRow stage = report.stages().stream()
                    .filter(row -> row.id().equals("conversation-review"))
                    .findFirst()
                    .orElseThrow();
            assertThat(stage.state()).isEqualTo("done");
            assertThat(stage.finished()).isTrue();
            assertThat(stage.figures())
                    .extracting(row -> row.label() + ": " + row.value())
                    .startsWith("Conversations reviewed: 60", "Reviews: 91", "Score, %: 65");
            assertThat(stage.conclusions())
                    .contains("What they say of all conversations: the score is 65.0%, between 60.6% and 69.4% (at 95% "
                            + "confidence).")
                    .anyMatch(conclusion -> conclusion.startsWith("Mend the contact point \"refund\""));
            assertThat(Documents.standard().write(report))
                    .contains("Conversation review, 1 October 2026 to 31 October 2026");
        }

        @Test
        void evidenceStandsBesideWhatWasThere() {
            Answer answer = filled(Locale.ENGLISH).answer("scripts-standards");

            assertThat(answer.choice())
                    .isEqualTo(AUDIT.answer("scripts-standards").choice());
            assertThat(answer.evidence())
                    .extracting(Evidence::source)
                    .containsExactly("script archive", "Conversation review, 1 October 2026 to 31 October 2026");
            assertThat(answer.evidence().get(1).note())
                    .contains("Recited the script without listening: 7.3% (between 0.1 and 14.6; reviewed: 60); \"Did "
                            + "the employee greet the customer and introduce themselves properly?\": 81.7% (between 73.5 "
                            + "and 89.9; reviewed: 56)");
            assertThat(filled(Locale.ENGLISH).answer("proactive-steps").choice())
                    .isEmpty();
        }

        @Test
        void itSpeaksTheLanguageAskedFor() {
            Audit filled = filled(RUSSIAN);

            assertThat(filled.stages().get(0).figures().get(2).label()).isEqualTo("Оценка, %");
            assertThat(filled.answer("proactive-steps").evidence().get(0).source())
                    .isEqualTo("Разбор диалогов, 1 октября 2026 — 31 октября 2026");
        }

        @Test
        void otherStagesStayAndItsOwnIsReplaced() {
            StageSummary before = new StageSummary(Stage.CONVERSATION_REVIEW, StageState.OPEN, List.of(), List.of("x"));
            StageSummary other = new StageSummary(Stage.STAFF_INTERVIEWS, StageState.DONE, List.of(), List.of("y"));

            Audit filled = REPORTER.fill(
                    AUDIT.withStages(List.of(before, other)),
                    ConversationSamples.october(),
                    StageState.IN_PROGRESS,
                    Locale.ENGLISH);

            assertThat(filled.stages())
                    .extracting(StageSummary::stage, StageSummary::state)
                    .containsExactly(
                            tuple(Stage.CONVERSATION_REVIEW, StageState.IN_PROGRESS),
                            tuple(Stage.STAFF_INTERVIEWS, StageState.DONE));
        }

        @Test
        void figuresThatCannotBeEstimatedAreSaidToBeMissing() {
            Evidence evidence = REPORTER.evidence(
                    collection(review("c1", "u", "yy")).build(), List.of(Aspect.RECITED), Locale.ENGLISH);

            assertThat(evidence.source()).isEqualTo("Conversation review");
            assertThat(evidence.note()).contains("None of these figures can be estimated.");
        }
    }

    @Nested
    class Comparison {
        @Test
        void ofSharedConversationsIsRefused() {
            ReviewedConversations october = ConversationSamples.october();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> REPORTER.comparedWith(october).report(october, Locale.ENGLISH))
                    .withMessageContaining("are in the samples of both periods");
        }

        /** 1, 1 then 1/2, 1/2: certain as both periods were reviewed whole. */
        @Test
        void ofWholePeriodsNeedsNoInterval() {
            ReviewedConversations before = collection(review("c1", "u", "pp"), review("c2", "u", "pp"))
                    .population(2)
                    .build();
            ReviewedConversations now = collection(
                            review("c3", "u", "yy").time(LocalDateTime.of(2026, 11, 1, 9, 0)), review("c4", "u", "yy"))
                    .population(2)
                    .build();

            ConversationReport report = REPORTER.comparedWith(before).report(now, Locale.ENGLISH);

            assertThat(Objects.requireNonNull(report.comparison())
                            .changes()
                            .get(0)
                            .text())
                    .hasToString(
                            "Score: 50.0% before, 100.0% now. Better, beyond chance: +50.0 points (all reviewed).");
        }
    }

    @Nested
    class Refuses {
        @Test
        void whatIsOutOfRange() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> REPORTER.withGroupMinimum(0))
                    .withMessage("minimum of conversations in a group is 0; it must be at least 1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> REPORTER.withAlphaFrom(new BigDecimal("1.01")))
                    .withMessage("alpha to calibrate below is 1.01; it must be from 0 to 1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> REPORTER.withGroups(List.of(GroupBy.TEAM, GroupBy.TEAM)))
                    .withMessage("group 'team' is given twice; each can be there once");
        }
    }

    @Test
    void aTeamHasTheSameScoreInItsOwnReport() {
        ReviewedConversations south = ConversationSamples.october().part(GroupBy.TEAM, "south");

        ConversationReport report =
                REPORTER.withConfidence(Confidence.PERCENT_95).report(south, Locale.ENGLISH);

        // As figures.py has it for the team.
        assertThat(figure(report, "score").percent()).isEqualTo(new BigDecimal("62.2"));
        assertThat(report.sampling().conversations()).isEqualTo(31);
        assertThat(report.sampling().population()).isNull();
        assertThat(report.summary().get(0))
                .hasToString("Conversations reviewed of this part: 31 of the 60 in the sample. Reviews: "
                        + report.sampling().reviews() + ", reviewers: 3.");
        assertThat(report.summary().get(1).toString())
                .startsWith("What they say of all conversations of this part: the score is 62.2%, between ");
    }
}
