package io.serviceaudit.conversation;

import static io.serviceaudit.conversation.Reviews.CHECKLIST;
import static io.serviceaudit.conversation.Reviews.review;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.audit.DateRange;
import io.serviceaudit.audit.Evidence;
import io.serviceaudit.audit.Stage;
import io.serviceaudit.audit.StageState;
import io.serviceaudit.audit.StageSummary;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.MissingValue;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.scoring.Scorer;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Expected numbers are worked out on paper; the scores of the answers stand at {@link Reviews}. */
class ReviewedConversationsTest {
    private static final Scorer SCORER = Scorer.of(CHECKLIST);

    private static final List<Stratum> STRATA =
            List.of(Stratum.of(Stratum.PEAK_LOAD, 20), Stratum.of(Stratum.OTHER, 10));

    /** Scores: c1 (1 + 2/3) / 2 = 5/6 and c2 0 at peak load; c3 1 and c4 1/2 of the rest. */
    private static final List<Review> FIVE = List.of(
            review("c1", "u1", "yy")
                    .stratum("peak-load")
                    .employee("e1")
                    .channel("chat")
                    .scriptFit(ScriptFit.FOLLOWED)
                    .frustrated(true)
                    .build(),
            review("c1", "u2", "yp")
                    .employee("e1")
                    .scriptFit(ScriptFit.IMPROVISED)
                    .repeatContact(true)
                    .build(),
            review("c2", "u1", "yn").stratum("peak-load").employee("e2").build(),
            review("c3", "u1", "yy")
                    .employee("e1")
                    .scriptFit(ScriptFit.IMPROVISED)
                    .build(),
            review("c4", "u2", "xp").employee("e2").frustrated(false).build());

    private static ReviewedConversations simple(Review... reviews) {
        return ReviewedConversations.builder(SCORER).reviews(List.of(reviews)).build();
    }

    private static ReviewedConversations five() {
        return ReviewedConversations.builder(SCORER)
                .strata(STRATA)
                .reviews(FIVE)
                .build();
    }

    private static Ratio value(ReviewedConversations reviewed, Aspect aspect) {
        return reviewed.estimate(aspect).orElseThrow().value();
    }

    @Nested
    class OfTheWhole {
        /** (20 * 5/12 + 10 * 3/4) / 30; (4/9) (9/10) (25/72) / 2 + (1/9) (8/10) (1/8) / 2 = 5/72 + 1/180. */
        @Test
        void theMeanScoreIsWeightedBackFromTheStrata() {
            StratifiedEstimate score = five().estimate(Aspect.SCORE).orElseThrow();

            assertThat(score.value()).isEqualTo(Ratio.of(19, 36));
            assertThat(score.variance()).contains(Ratio.of(3, 40));
            assertThat(score.units()).isEqualTo(4);
            assertThat(score.degreesOfFreedom()).isEqualTo(2);
        }

        @Test
        void theStrataSayHowManyWereReviewedOfEach() {
            assertThat(five().strata())
                    .containsExactly(new ReviewedStratum("peak-load", 20, 2), new ReviewedStratum("other", 10, 2));
            assertThat(five().population()).contains(BigInteger.valueOf(30));
            assertThat(simple(FIVE.get(2)).strata()).isEmpty();
            assertThat(simple(FIVE.get(2)).population()).isEmpty();
            assertThat(ReviewedConversations.builder(SCORER)
                            .population(7)
                            .build()
                            .population())
                    .contains(BigInteger.valueOf(7));
        }

        @Test
        void aConversationIsOneUnitHoweverManyReviewedIt() {
            assertThat(five().conversations())
                    .extracting(ReviewedConversation::id)
                    .containsExactly("c1", "c2", "c3", "c4");
            assertThat(five().conversations().get(0).score()).contains(Ratio.of(5, 6));
            assertThat(five().reviews()).isEqualTo(5);
        }

        /** Peak load (1 + 0) / 2, the rest 0: 20 * 1/2 of 30. */
        @Test
        void aCriticalItemThatFailedIsAnAutoFail() {
            assertThat(value(five(), Aspect.AUTO_FAILED)).isEqualTo(Ratio.of(1, 3));
        }

        /** c4 has n/a and is left out; peak load (3/4 + 0) / 2, the rest (1 + 1/2) / 2: (20 * 3/8 + 10 * 3/4) / 30. */
        @Test
        void aCriterionIsTheMeanWhereItCounts() {
            assertThat(value(five(), Aspect.criterion("greeting"))).isEqualTo(Ratio.ONE);
            assertThat(five().estimate(Aspect.criterion("greeting"))
                            .orElseThrow()
                            .units())
                    .isEqualTo(3);
            assertThat(value(five(), Aspect.criterion("solution"))).isEqualTo(Ratio.of(1, 2));
        }

        /** Judged in c1 (half of the reviewers) and c3: (10 * 1/2 + 5 * 1) / (10 + 5). */
        @Test
        void aShareIsAmongTheConversationsThatWereJudged() {
            assertThat(value(five(), Aspect.IMPROVISED)).isEqualTo(Ratio.of(2, 3));
            assertThat(value(five(), Aspect.FOLLOWED)).isEqualTo(Ratio.of(1, 3));
            assertThat(value(five(), Aspect.RECITED)).isEqualTo(Ratio.ZERO);
            assertThat(value(five(), Aspect.FRUSTRATED)).isEqualTo(Ratio.of(2, 3));
            assertThat(value(five(), Aspect.REPEAT_CONTACT)).isEqualTo(Ratio.ONE);
        }

        @Test
        void aShareThatNobodyJudgedHasNoEstimate() {
            assertThat(simple(review("c1", "u1", "yy").build()).estimate(Aspect.FRUSTRATED))
                    .isEmpty();
        }

        @Test
        void withoutReviewsThereIsNothingToEstimate() {
            assertThat(simple().estimate(Aspect.SCORE)).isEmpty();
            assertThat(simple().weakCriteria()).isEmpty();
            assertThat(simple().groups(GroupBy.TEAM, Aspect.SCORE).groups()).isEmpty();
        }

        /** Scores 1 and 1/2 of 4: s^2 / n = 1/16, half of it with the correction. */
        @Test
        void withoutStrataItIsASimpleRandomSample() {
            List<Review> two = List.of(
                    review("c1", "u1", "yy").build(), review("c2", "u1", "xp").build());
            ReviewedConversations.Builder of4 =
                    ReviewedConversations.builder(SCORER).population(4).reviews(two);
            ReviewedConversations.Builder ofUnknown =
                    ReviewedConversations.builder(SCORER).reviews(two);

            assertThat(of4.build().estimate(Aspect.SCORE).orElseThrow().variance())
                    .contains(Ratio.of(1, 32));
            assertThat(ofUnknown.build().estimate(Aspect.SCORE).orElseThrow().variance())
                    .contains(Ratio.of(1, 16));
        }

        @Test
        void theOrderOfReviewsChangesNothing() {
            List<Review> reversed = new ArrayList<>(FIVE);
            Collections.reverse(reversed);
            ReviewedConversations other = ReviewedConversations.builder(SCORER)
                    .strata(STRATA)
                    .reviews(reversed)
                    .build();

            assertThat(other.estimate(Aspect.SCORE).orElseThrow().variance()).contains(Ratio.of(3, 40));
            assertThat(other.conversations())
                    .extracting(ReviewedConversation::id)
                    .containsExactly("c1", "c2", "c3", "c4");
        }

        @Test
        void namesTheStrataThatNothingWasReviewedOf() {
            ReviewedConversations reviewed = ReviewedConversations.builder(SCORER)
                    .strata(List.of(
                            Stratum.of("night-shift", 30), Stratum.of("peak-load", 20), Stratum.of("other", 10)))
                    .reviews(FIVE)
                    .build();

            assertThat(reviewed.notCovered()).containsExactly("night-shift");
            assertThat(reviewed.estimate(Aspect.SCORE).orElseThrow().coverage()).isEqualTo(Ratio.of(1, 2));
            assertThat(value(reviewed, Aspect.SCORE)).isEqualTo(Ratio.of(19, 36));
            assertThat(simple().notCovered()).isEmpty();
        }

        @Test
        void refusesACriterionThatIsNotOnTheChecklist() {
            Aspect unknown = Aspect.criterion("smile");

            assertThatThrownBy(() -> five().estimate(unknown))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("criterion is 'smile', which checklist 'care' does not have");
        }
    }

    @Nested
    class WithoutAScore {
        @Test
        void aReviewThatNobodyFilledInCountsInNoMeanAndIsNamed() {
            ReviewedConversations reviewed = simple(
                    review("c1", "u1", "yy").build(),
                    review("c1", "u2", "__").build(),
                    review("c2", "u1", "xx").build());

            assertThat(value(reviewed, Aspect.SCORE)).isEqualTo(Ratio.ONE);
            assertThat(reviewed.estimate(Aspect.SCORE).orElseThrow().sampled()).isEqualTo(2);
            assertThat(reviewed.reviewsWithoutScore()).containsExactly("c1-u2", "c2-u1");
            assertThat(reviewed.withoutScore())
                    .extracting(ReviewedConversation::id)
                    .containsExactly("c2");
        }

        @Test
        void itHasNoneEvenWhereUnansweredItemsCountAsZero() {
            Scorer strict = Scorer.of(CHECKLIST, Scoring.open().withUnanswered(MissingValue.ZERO));
            ReviewedConversations reviewed = ReviewedConversations.builder(strict)
                    .reviews(List.of(
                            review("c1", "u1", "y_").build(),
                            review("c2", "u1", "__").build()))
                    .build();

            assertThat(value(reviewed, Aspect.SCORE)).isEqualTo(Ratio.of(1, 3));
            assertThat(value(reviewed, Aspect.criterion("solution"))).isEqualTo(Ratio.ZERO);
            assertThat(reviewed.estimate(Aspect.criterion("solution"))
                            .orElseThrow()
                            .units())
                    .isEqualTo(1);
        }
    }

    @Nested
    class Experts {
        private final ReviewedConversations reviewed = ReviewedConversations.builder(SCORER)
                .experts(List.of("chief"))
                .reviews(List.of(
                        review("c1", "u1", "yy").build(),
                        review("c1", "chief", "yn").build(),
                        review("c2", "chief", "yn").build()))
                .build();

        @Test
        void areInNoEstimate() {
            assertThat(value(reviewed, Aspect.SCORE)).isEqualTo(Ratio.ONE);
            assertThat(reviewed.estimate(Aspect.SCORE).orElseThrow().sampled()).isEqualTo(1);
            assertThat(reviewed.reviews()).isEqualTo(1);
        }

        @Test
        void standBesideTheReviewsTheyAreComparedWith() {
            assertThat(reviewed.conversations().get(0).expertReviews())
                    .singleElement()
                    .satisfies(each -> assertThat(each.score()).contains(Ratio.ZERO));
            assertThat(reviewed.byExpertsOnly())
                    .extracting(ReviewedConversation::id)
                    .containsExactly("c2");
        }
    }

    @Nested
    class Ratings {
        private final ReviewedConversations reviewed = ReviewedConversations.builder(SCORER)
                .experts(List.of("chief"))
                .reviews(List.of(
                        review("c1", "u1", "yn").build(),
                        review("c1", "u2", "x_").build(),
                        review("c2", "u1", "py").build(),
                        review("c1", "chief", "ny").build(),
                        review("c3", "chief", "yy").build()))
                .build();

        @Test
        void areTheChoicesOfReviewersWhoAreNoExperts() {
            RatingTable greeting = reviewed.ratings("greeting");

            assertThat(greeting.units()).containsExactly("c1", "c2");
            assertThat(greeting.reviewers()).containsExactly("u1", "u2");
            assertThat(greeting.categories())
                    .containsExactly(
                            RatingCategory.of("yes", Ratio.ONE),
                            RatingCategory.of("partial", Ratio.of(1, 2)),
                            RatingCategory.of("no", Ratio.ZERO),
                            RatingCategory.of("n/a"));
            assertThat(greeting.rating("c1", "u2")).contains(RatingCategory.of("n/a"));
            assertThat(greeting.rating("c2", "u2")).isEmpty();
            assertThat(reviewed.ratings("solution").rating("c1", "u2")).isEmpty();
        }

        @Test
        void haveTheExpertsAmongThemForCalibration() {
            Map<String, RatingTable> tables = reviewed.ratingsWithExperts();

            assertThat(tables.keySet()).containsExactly("greeting", "solution");
            assertThat(tables.get("solution").units()).containsExactly("c1", "c2", "c3");
            assertThat(tables.get("solution").rating("c1", "chief")).contains(RatingCategory.of("yes", Ratio.ONE));
            assertThat(Calibration.against("chief", tables, CohenKappa.Weights.NONE))
                    .extracting(Calibration::reviewer)
                    .containsExactlyInAnyOrder("u1", "u2");
        }

        @Test
        void areRefusedOfACriterionThatIsNotOnTheChecklist() {
            assertThatThrownBy(() -> reviewed.ratings("smile"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("criterion is 'smile', which checklist 'care' does not have");
        }
    }

    @Nested
    class Groups {
        /** Employees by scores: a 1, 1; b 2/3, 2/3; c 2/3, 2/3; d 0, 0; e 1, alone. */
        private final ReviewedConversations reviewed = simple(
                of("a", "1", "yy"),
                of("a", "2", "yy"),
                of("b", "3", "yp"),
                of("b", "4", "yp"),
                of("c", "5", "yp"),
                of("c", "6", "yp"),
                of("d", "7", "yn"),
                of("d", "8", "yn"),
                of("e", "9", "yy"),
                review("c0", "u1", "yy").build());

        private static Review of(String employee, String conversation, String answers) {
            return review("c" + conversation, "u1", answers).employee(employee).build();
        }

        @Test
        void areRankedFromTheHighestWithEqualOnesSharingAPlace() {
            GroupEstimates employees = reviewed.groups(GroupBy.EMPLOYEE, Aspect.SCORE, 2);

            assertThat(employees.ranking())
                    .extracting(each -> each.rank().orElse(0) + " " + each.group())
                    .containsExactly("1 a", "2 b", "2 c", "4 d");
        }

        @Test
        void areSmallBelowTheMinimumAndThenNotRanked() {
            GroupEstimates employees = reviewed.groups(GroupBy.EMPLOYEE, Aspect.SCORE, 2);
            GroupEstimate small = employees.group("e").orElseThrow();

            assertThat(employees.groups()).extracting(GroupEstimate::group).containsExactly("a", "b", "c", "d", "e");
            assertThat(small.isSmall()).isTrue();
            assertThat(small.rank()).isEqualTo(OptionalInt.empty());
            assertThat(small.estimate().orElseThrow().value()).isEqualTo(Ratio.ONE);
            assertThat(small.estimate().orElseThrow().noVariance()).contains(StratifiedEstimate.NoVariance.TOO_FEW);
        }

        @Test
        void areAllSmallByTheUsualMinimumOfFive() {
            GroupEstimates employees = reviewed.groups(GroupBy.EMPLOYEE, Aspect.SCORE);

            assertThat(employees.minimum()).isEqualTo(5);
            assertThat(employees.ranking()).isEmpty();
            assertThat(employees.groups()).hasSize(5).allMatch(GroupEstimate::isSmall);
        }

        @Test
        void countThoseThatNobodyPutInAny() {
            assertThat(reviewed.groups(GroupBy.EMPLOYEE, Aspect.SCORE).unassigned())
                    .isEqualTo(1);
            assertThat(reviewed.groups(GroupBy.TEAM, Aspect.SCORE).unassigned()).isEqualTo(10);
        }

        @Test
        void withoutAValueAreThereWithoutAnEstimate() {
            GroupEstimate group = reviewed.groups(GroupBy.EMPLOYEE, Aspect.FRUSTRATED, 1)
                    .group("a")
                    .orElseThrow();

            assertThat(group.conversations()).isEqualTo(2);
            assertThat(group.estimate()).isEmpty();
            assertThat(group.isSmall()).isTrue();
        }

        /** 10 * 1/2 * 5/6 + 5 * 1 above, 10 + 5 below: e1 has c1 of 2 at peak load and c3 of 2 of the rest. */
        @Test
        void areWeightedBackFromTheStrataToo() {
            GroupEstimate e1 =
                    five().groups(GroupBy.EMPLOYEE, Aspect.SCORE).group("e1").orElseThrow();

            assertThat(e1.estimate().orElseThrow().value()).isEqualTo(Ratio.of(8, 9));
            assertThat(e1.estimate().orElseThrow().speaksFor()).isEqualTo(Ratio.of(15));
        }

        /** Another stratum with a single conversation leaves what is known of this one as it is. */
        @Test
        void ofAStratumRestOnThatStratumAlone() {
            ReviewedConversations reviewed = ReviewedConversations.builder(SCORER)
                    .strata(List.of(Stratum.of("night-shift", 4), Stratum.of("other", 9)))
                    .reviews(List.of(
                            review("c1", "u1", "yy").stratum("night-shift").build(),
                            review("c2", "u1", "xp").stratum("night-shift").build(),
                            review("c3", "u1", "yy").build()))
                    .build();
            GroupEstimates strata = reviewed.groups(GroupBy.STRATUM, Aspect.SCORE, 1);

            assertThat(strata.group("night-shift")
                            .orElseThrow()
                            .estimate()
                            .orElseThrow()
                            .variance())
                    .contains(Ratio.of(1, 32));
            assertThat(strata.group("other")
                            .orElseThrow()
                            .estimate()
                            .orElseThrow()
                            .noVariance())
                    .contains(StratifiedEstimate.NoVariance.SINGLE_UNIT);
            assertThat(reviewed.estimate(Aspect.SCORE).orElseThrow().singleStrata())
                    .containsExactly("other");
        }

        @Test
        void areByTheMonthInWhichTheConversationBegan() {
            ReviewedConversations reviewed = simple(
                    review("c1", "u1", "yy")
                            .time(LocalDateTime.of(2026, 9, 30, 23, 59))
                            .build(),
                    review("c2", "u1", "yp")
                            .time(LocalDateTime.of(2026, 10, 1, 0, 0))
                            .build());

            assertThat(reviewed.groups(GroupBy.MONTH, Aspect.SCORE, 1).groups())
                    .extracting(GroupEstimate::group)
                    .containsExactly("2026-09", "2026-10");
        }

        @Test
        void tellWhereFrustrationGathers() {
            ReviewedConversations reviewed = simple(
                    review("c1", "u1", "yy")
                            .contactPoint("delivery")
                            .frustrated(true)
                            .build(),
                    review("c2", "u1", "yy")
                            .contactPoint("delivery")
                            .frustrated(true)
                            .build(),
                    review("c3", "u1", "yy")
                            .contactPoint("payment")
                            .frustrated(true)
                            .build(),
                    review("c4", "u1", "yy")
                            .contactPoint("payment")
                            .frustrated(false)
                            .build());

            List<GroupEstimate> ranking =
                    reviewed.groups(GroupBy.CONTACT_POINT, Aspect.FRUSTRATED, 2).ranking();

            assertThat(ranking).extracting(GroupEstimate::group).containsExactly("delivery", "payment");
            assertThat(ranking.get(0).estimate().orElseThrow().total()).isEqualTo(Ratio.of(2));
        }

        /**
         * 6 of 12 at peak load: e1 has 1 and 1/2, e2 0 and 1/2, two are nobody's; the rest are 2 of 2, both of e1 with 1/2. So e1 is
         * estimated to have 4 + 2 conversations and the mean 4/6, e2 4 and 1/4. Residuals by these numbers at peak load: 1/18, -1/36 of e1,
         * 1/16, -1/16 of e2 (taken away), 0, 0. Their sum is 1/36 and that of their squares 121/10368, so s^2 = 359/31104 / 5. The
         * variance is 12^2 * (1/2) * s^2 / 6; the rest are a census and add nothing.
         */
        @Test
        void differByWhatTheSameSampleTells() {
            Review.Builder[] drawn = {
                review("c1", "u1", "yy").stratum("peak-load").employee("e1"),
                review("c2", "u1", "xp").stratum("peak-load").employee("e1"),
                review("c3", "u1", "yn").stratum("peak-load").employee("e2"),
                review("c4", "u1", "xp").stratum("peak-load").employee("e2"),
                review("c5", "u1", "yy").stratum("peak-load"),
                review("c6", "u1", "yy").stratum("peak-load"),
                review("c7", "u1", "xp").employee("e1"),
                review("c8", "u1", "xp").employee("e1")
            };
            ReviewedConversations all = ReviewedConversations.builder(SCORER)
                    .strata(List.of(Stratum.of("peak-load", 12), Stratum.of("other", 2)))
                    .reviews(Stream.of(drawn).map(Review.Builder::build).toList())
                    .build();
            GroupEstimates employees = all.groups(GroupBy.EMPLOYEE, Aspect.SCORE, 2);

            GroupDifference difference = employees.difference("e1", "e2").orElseThrow();

            assertThat(difference.value()).isEqualTo(Ratio.of(5, 12));
            assertThat(difference.variance()).contains(Ratio.of(359, 12_960));
            assertThat(employees.difference("e2", "e1").orElseThrow().variance())
                    .contains(Ratio.of(359, 12_960));
            // Nobody's conversations are among neither, so that the others of e1 are e2.
            assertThat(all.differenceFromOthers(GroupBy.EMPLOYEE, "e1", Aspect.SCORE)
                            .orElseThrow()
                            .variance())
                    .contains(Ratio.of(359, 12_960));
        }

        /** Means 5/12 and 3/4; of peak load (9/10) (25/72) / 2, of the rest (8/10) (1/8) / 2, drawn one without the other. */
        @Test
        void areHeldAgainstAllOthersTogether() {
            GroupDifference difference = five().differenceFromOthers(GroupBy.STRATUM, "peak-load", Aspect.SCORE)
                    .orElseThrow();

            assertThat(difference.value()).isEqualTo(Ratio.of(-1, 3));
            assertThat(difference.variance()).contains(Ratio.of(33, 160));
            assertThat(five().differenceFromOthers(GroupBy.EMPLOYEE, "nobody", Aspect.SCORE))
                    .isEmpty();
            assertThatThrownBy(() -> five().differenceFromOthers(GroupBy.EMPLOYEE, "e1", Aspect.criterion("speed")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("criterion is 'speed', which checklist 'care' does not have");
        }

        @Test
        void areComparedWithOthersThatThereAre() {
            GroupEstimates employees = reviewed.groups(GroupBy.EMPLOYEE, Aspect.SCORE);

            assertThatThrownBy(() -> employees.difference("a", "a"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("employee 'a' is compared with itself; give two groups");
            assertThatThrownBy(() -> employees.difference("a", "z"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("employee is 'z'; no conversation reviewed is of it");
            assertThat(employees.difference("a", "e").orElseThrow().variance()).isEmpty();
        }

        @Test
        void refuseAMinimumOfNobody() {
            assertThatThrownBy(() -> reviewed.groups(GroupBy.TEAM, Aspect.SCORE, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("minimum of conversations in a group is 0; it must be at least 1");
        }
    }

    @Nested
    class Parts {
        private static ReviewedConversations e1() {
            return five().part(GroupBy.EMPLOYEE, "e1");
        }

        @Test
        void knowTheSampleTheyWereDrawnIn() {
            assertThat(five().sampleSize()).isEqualTo(4);
            assertThat(e1().sampleSize()).isEqualTo(4);
            assertThat(e1().conversations()).hasSize(2);
        }

        @Test
        void haveTheFiguresOfTheirGroup() {
            StratifiedEstimate ofGroup = five().groups(GroupBy.EMPLOYEE, Aspect.SCORE)
                    .group("e1")
                    .flatMap(GroupEstimate::estimate)
                    .orElseThrow();
            StratifiedEstimate ofPart = e1().estimate(Aspect.SCORE).orElseThrow();

            assertThat(e1().conversations())
                    .extracting(ReviewedConversation::id)
                    .containsExactly("c1", "c3");
            assertThat(ofPart.value()).isEqualTo(ofGroup.value());
            assertThat(ofPart.sampled()).isEqualTo(4);
            assertThat(ofPart.speaksFor()).isEqualTo(Ratio.of(15));
        }

        /** Solution: c1 3/4, c3 1, which stand for 10 and 5 of the 15 conversations of e1: mean 5/6, and 2 * 1/6 lost in all. */
        @Test
        void haveThemesOfTheirOwn() {
            assertThat(e1().trainingThemes())
                    .extracting(theme -> theme.item().id() + " "
                            + theme.estimate().value() + " " + theme.reach() + " " + theme.lost())
                    .containsExactly("solution 5/6 1/1 1/3");
        }

        @Test
        void ofPartsAreWhatIsInBoth() {
            assertThat(e1().part(GroupBy.STRATUM, "other").conversations())
                    .extracting(ReviewedConversation::id)
                    .containsExactly("c3");
            assertThat(e1().part(GroupBy.STRATUM, "other")
                            .groups(GroupBy.STRATUM, Aspect.SCORE)
                            .groups())
                    .extracting(GroupEstimate::group)
                    .containsExactly("other");
        }

        @Test
        void thatNothingIsInAreEmpty() {
            ReviewedConversations nobody = five().part(GroupBy.TEAM, "south");

            assertThat(nobody.conversations()).isEmpty();
            assertThat(nobody.estimate(Aspect.SCORE)).isEmpty();
            assertThat(nobody.weakCriteria()).isEmpty();
            assertThat(nobody.period()).isEmpty();
        }
    }

    @Test
    void thePeriodIsThatOfTheConversations() {
        ReviewedConversations reviewed = simple(
                review("c1", "u1", "yy")
                        .time(LocalDateTime.of(2026, 9, 30, 23, 59))
                        .build(),
                review("c2", "u1", "yy").build(),
                review("c3", "u1", "yy")
                        .time(LocalDateTime.of(2026, 7, 1, 0, 0))
                        .build());

        assertThat(reviewed.period()).contains(new DateRange(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)));
    }

    @Test
    void takesTheStrataOfThePlan() {
        SamplingPlan plan = SamplingPlan.of(STRATA, 4, Allocation.EQUAL, 1);
        ReviewedConversations reviewed =
                ReviewedConversations.builder(SCORER).plan(plan).reviews(FIVE).build();

        assertThat(value(reviewed, Aspect.SCORE)).isEqualTo(Ratio.of(19, 36));
    }

    @Nested
    class Themes {
        /** Greeting: 0 where it counts, in 1 of 4, loses 1/4; solution: 3/4 in all, loses 2 * 1/4. */
        @Test
        void areOrderedByWhatTheyCostAConversationNotByTheirMean() {
            ReviewedConversations reviewed = simple(
                    review("c1", "u1", "np").build(),
                    review("c2", "u1", "xp").build(),
                    review("c3", "u1", "xy").build(),
                    review("c4", "u1", "xy").build());

            assertThat(reviewed.trainingThemes())
                    .extracting(theme -> theme.item().id() + " " + theme.reach() + " " + theme.lost())
                    .containsExactly("solution 1/1 1/2", "greeting 1/4 1/4");
        }

        @Test
        void areInTheOrderOfTheChecklistWhereTheyCostTheSame() {
            ReviewedConversations reviewed = simple(
                    review("c1", "u1", "np").build(), review("c2", "u1", "yy").build());

            assertThat(reviewed.weakCriteria())
                    .extracting(theme -> theme.item().id())
                    .containsExactly("greeting", "solution");
        }

        @Test
        void areNoMoreThanTheTopOfTheScoring() {
            ReviewedConversations reviewed = ReviewedConversations.builder(
                            Scorer.of(CHECKLIST, Scoring.open().withTop(1)))
                    .reviews(List.of(review("c1", "u1", "np").build()))
                    .build();

            assertThat(reviewed.weakCriteria()).hasSize(2);
            assertThat(reviewed.trainingThemes())
                    .extracting(theme -> theme.item().id())
                    .containsExactly("greeting");
        }

        @Test
        void areBelowTheFindingLine() {
            ReviewedConversations reviewed = ReviewedConversations.builder(
                            Scorer.of(CHECKLIST, Scoring.open().withFindingBelow(new BigDecimal("0.5"))))
                    .reviews(List.of(review("c1", "u1", "np").build()))
                    .build();

            assertThat(reviewed.weakCriteria())
                    .extracting(theme -> theme.item().id())
                    .containsExactly("greeting");
        }
    }

    @Nested
    class Cases {
        private final ReviewedConversations reviewed = simple(
                picked("c2", "u1", DebriefKind.BAD, "e7 shouted")
                        .channel("phone")
                        .build(),
                picked("c1", "u2", DebriefKind.GOOD, "Asked back twice")
                        .scriptFit(ScriptFit.IMPROVISED)
                        .contactPoint("delivery")
                        .build(),
                picked("c1", "u1", DebriefKind.BAD, "Too long").build(),
                review("c3", "u1", "yy").build());

        private static Review.Builder picked(String conversation, String reviewer, DebriefKind kind, String note) {
            return review(conversation, reviewer, "xp")
                    .employee("e7")
                    .team("north")
                    .debriefCase(DebriefCase.of(kind).withNote(note));
        }

        @Test
        void areGoodOnesFirstAndTwiceWhereReviewersDiffer() {
            assertThat(reviewed.debriefCases())
                    .extracting(TeamCase::toString)
                    .containsExactly("TeamCase[good, c1]", "TeamCase[bad, c1]", "TeamCase[bad, c2]");
        }

        @Test
        void sayWhatThereIsToLearnFrom() {
            TeamCase good = reviewed.debriefCases().get(0);

            assertThat(good.contactPoint()).contains("delivery");
            assertThat(good.channel()).isEmpty();
            assertThat(good.scriptFits()).containsExactly(ScriptFit.IMPROVISED);
            assertThat(good.score()).contains(Ratio.of(1, 2));
            assertThat(good.criteria()).containsOnlyKeys("solution").containsValue(Ratio.of(1, 2));
        }

        @Test
        void haveNotesOnlyWhereTheyAreAskedFor() {
            assertThat(reviewed.debriefCases()).allMatch(each -> each.notes().isEmpty());
            assertThat(reviewed.debriefCasesWithNotes())
                    .extracting(TeamCase::notes)
                    .containsExactly(List.of("Asked back twice"), List.of("Too long"), List.of("e7 shouted"));
        }

        /** Whatever a case shows is in one of its accessors, and none of them is a person, a team or a time. */
        @Test
        void nameNoPeople() {
            assertThat(Stream.of(TeamCase.class.getDeclaredMethods())
                            .filter(method -> Modifier.isPublic(method.getModifiers()))
                            .map(Method::getName))
                    .containsExactlyInAnyOrder(
                            "kind",
                            "conversation",
                            "channel",
                            "contactPoint",
                            "scriptFits",
                            "score",
                            "criteria",
                            "notes",
                            "toString");
        }
    }

    @Nested
    class Periods {
        private final ReviewedConversations before = simple(
                review("c1", "u1", "yy").build(), review("c2", "u1", "xp").build());

        /** From 3/4 with 1/16 to 1/2 with 0. */
        @Test
        void areComparedByTheDifferenceOfIndependentEstimates() {
            ReviewedConversations after = simple(
                    review("c3", "u1", "xp").build(), review("c4", "u1", "xp").build());

            EstimateChange change = after.changeSince(before, Aspect.SCORE).orElseThrow();

            assertThat(change.value()).isEqualTo(Ratio.of(-1, 4));
            assertThat(change.variance()).contains(Ratio.of(1, 16));
            assertThat(after.changeSince(before, Aspect.FRUSTRATED)).isEmpty();
        }

        @Test
        void mustNotShareConversations() {
            ReviewedConversations after = simple(
                    review("c2", "u1", "yy").build(), review("c1", "u3", "yy").build());

            assertThatThrownBy(() -> after.changeSince(before, Aspect.SCORE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "conversations [c1, c2] are in the samples of both periods; a conversation must be in one, or they"
                                    + " would not be independent");
        }

        @Test
        void mustNotBePartsOfOneSample() {
            ReviewedConversations sample = simple(Stream.of("1", "2", "3", "4", "5", "6", "7")
                    .map(id -> review("c" + id, "u1", "yy").team("t" + id).build())
                    .toArray(Review[]::new));
            ReviewedConversations one = sample.part(GroupBy.TEAM, "t1");
            ReviewedConversations other = sample.part(GroupBy.TEAM, "t2");

            assertThatThrownBy(() -> one.changeSince(other, Aspect.SCORE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(
                            "conversations [c1, c2, c3, c4, c5] and 2 more are in the samples of both periods;");
        }

        @Test
        void mustBeScoredByTheSameRules() {
            ReviewedConversations otherVersion = ReviewedConversations.builder(Scorer.of(Reviews.checklist("2")))
                    .build();
            ReviewedConversations otherScoring = ReviewedConversations.builder(
                            Scorer.of(CHECKLIST, Scoring.open().withUnanswered(MissingValue.ZERO)))
                    .build();

            assertThatThrownBy(() -> otherVersion.changeSince(before, Aspect.SCORE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("earlier reviews are on checklist care 1; they must be on care 2 to be compared");
            assertThatThrownBy(() -> otherScoring.changeSince(before, Aspect.SCORE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "earlier reviews on checklist care 1 are scored by other parameters; they must be scored by"
                                    + " the same ones to be compared");
        }
    }

    @Nested
    class IntoTheAudit {
        @Test
        void theStageEndsWithTheFiguresThatCanBeEstimated() {
            StageSummary summary = five().stageSummary(
                            StageState.DONE,
                            code -> "Label of " + code,
                            List.of("Solutions are promised and not kept"));

            assertThat(summary.stage()).isEqualTo(Stage.CONVERSATION_REVIEW);
            assertThat(summary.isFinished()).isTrue();
            // 19/36 = 0.5277..., 1/3, 1/3, 2/3, 0, 1, 2/3
            assertThat(summary.figures())
                    .extracting(figure -> figure.label() + "=" + figure.value())
                    .containsExactly(
                            "Label of conversations=4",
                            "Label of reviews=5",
                            "Label of score=52.8",
                            "Label of auto-failed=33.3",
                            "Label of followed=33.3",
                            "Label of improvised=66.7",
                            "Label of recited=0.0",
                            "Label of repeat-contact=100.0",
                            "Label of frustrated=66.7");
        }

        @Test
        void aChecklistWithoutCriticalItemsHasNoShareOfAutoFails() {
            ReviewedConversations builtIn = ReviewedConversations.builder(Scorer.of(Catalog.conversationReview()))
                    .reviews(List.of(review(Catalog.conversationReview(), "r1", "c1", "u1", "yypyyn")
                            .build()))
                    .build();

            // 4.5 of 6
            assertThat(builtIn.stageSummary(StageState.DONE, code -> code, List.of())
                            .figures())
                    .extracting(figure -> figure.label() + "=" + figure.value())
                    .containsExactly("conversations=1", "reviews=1", "score=75.0");
        }

        @Test
        void anAnswerElsewhereCanRestOnThem() {
            Evidence evidence = five().evidence(
                            "Conversation review, Q4",
                            code -> code,
                            List.of(Aspect.RECITED, Aspect.criterion("solution")));

            assertThat(evidence.source()).isEqualTo("Conversation review, Q4");
            assertThat(evidence.note()).contains("recited: 0.0; criterion.solution: 50.0; conversations: 4");
        }
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refused(
                        "one review twice",
                        () -> simple(
                                review(CHECKLIST, "r1", "c1", "u1", "yy").build(),
                                review(CHECKLIST, "r1", "c2", "u1", "yy").build()),
                        "review 'r1' is given twice; ids must differ"),
                refused(
                        "a reviewer twice on one conversation",
                        () -> simple(
                                review(CHECKLIST, "r1", "c1", "u1", "yy").build(),
                                review(CHECKLIST, "r2", "c1", "u1", "yn").build()),
                        "conversation 'c1' is reviewed twice by 'u1', in 'r1' and 'r2'; a reviewer has one review of it"),
                refused(
                        "another version of the checklist",
                        () -> simple(review(Reviews.checklist("2"), "r1", "c1", "u1", "yy")
                                .build()),
                        "audit 'r1' is of checklist care 2; this scorer scores care 1 and nothing else"),
                refused(
                        "contradictions, all of them",
                        () -> simple(
                                review("c1", "u1", "yy")
                                        .employee("e1")
                                        .team("t1")
                                        .build(),
                                review("c1", "u2", "yy").employee("e2").build(),
                                review("c2", "u1", "yy").channel("chat").build(),
                                review("c2", "u2", "yy").channel("phone").build()),
                        "collection of reviews has 2 defects: employee of conversation 'c1' is 'e1' in review 'c1-u1' and 'e2'"
                                + " in review 'c1-u2'; its reviews must agree; channel of conversation 'c2' is 'chat' in review"
                                + " 'c2-u1' and 'phone' in review 'c2-u2'; its reviews must agree"),
                refused(
                        "a misspelt stratum",
                        () -> stratified(
                                review("c1", "u1", "yy").stratum("peak-laod").build()),
                        "stratum of conversation 'c1' is 'peak-laod'; it must be one of [peak-load, other]; did you mean"
                                + " 'peak-load'?"),
                refused(
                        "a stratum that is nowhere near",
                        () -> stratified(review("c1", "u1", "yy").stratum("vip").build()),
                        "stratum of conversation 'c1' is 'vip'; it must be one of [peak-load, other]"),
                refused(
                        "no stratum where there is no other",
                        () -> ReviewedConversations.builder(SCORER)
                                .strata(List.of(Stratum.of("peak-load", 20)))
                                .reviews(List.of(review("c1", "u1", "yy").build()))
                                .build(),
                        "stratum of conversation 'c1' is not said by any review, and there is no stratum 'other' for it; it must"
                                + " be one of [peak-load]"),
                refused(
                        "more reviewed than a stratum has",
                        () -> ReviewedConversations.builder(SCORER)
                                .strata(List.of(Stratum.of("other", 1)))
                                .reviews(List.of(
                                        review("c1", "u1", "yy").build(),
                                        review("c2", "u1", "yy").build()))
                                .build(),
                        "population of stratum 'other' is 1; it must be at least the number of units drawn from it, 2"),
                refused(
                        "more reviewed than there are",
                        () -> ReviewedConversations.builder(SCORER)
                                .population(0)
                                .reviews(List.of(review("c1", "u1", "yy").build()))
                                .build(),
                        "population of the conversations is 0; it must be at least the number of units drawn from it, 1"),
                refused(
                        "less than nothing",
                        () -> ReviewedConversations.builder(SCORER)
                                .population(-1)
                                .build(),
                        "population is -1; it must be 0 or more"),
                refused(
                        "a list of no strata",
                        () -> ReviewedConversations.builder(SCORER)
                                .strata(List.of())
                                .build(),
                        "strata are none; give at least one, or no strata at all"),
                refused(
                        "a stratum twice",
                        () -> ReviewedConversations.builder(SCORER)
                                .strata(List.of(Stratum.of("other", 1), Stratum.of("other", 2)))
                                .build(),
                        "stratum 'other' is given twice; ids must differ"),
                refused(
                        "strata and a population",
                        () -> ReviewedConversations.builder(SCORER)
                                .strata(STRATA)
                                .population(30)
                                .build(),
                        "population is 30 beside strata; strata have their own, so give one or the other"));
    }

    private static ReviewedConversations stratified(Review... reviews) {
        return ReviewedConversations.builder(SCORER)
                .strata(STRATA)
                .reviews(List.of(reviews))
                .build();
    }

    private static Arguments refused(String sentence, ThrowingCallable call, String message) {
        return arguments(sentence, call, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses(String sentence, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(sentence)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void printsNeitherPeopleNorJudgements() {
        assertThat(five()).hasToString("ReviewedConversations[4]");
        assertThat(five().conversations().get(0)).hasToString("ReviewedConversation[c1]");
        assertThat(five().conversations().get(0).reviews().get(0)).hasToString("ScoredReview[c1-u1]");
        assertThat(five().groups(GroupBy.EMPLOYEE, Aspect.SCORE).groups().get(0))
                .hasToString("GroupEstimate[2 conversations]");
        assertThat(Aspect.criterion("greeting")).hasToString("criterion.greeting");
    }
}
