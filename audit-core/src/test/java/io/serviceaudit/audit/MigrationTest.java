package io.serviceaudit.audit;

import static io.serviceaudit.audit.Migrations.DAY;
import static io.serviceaudit.audit.Migrations.checklist;
import static io.serviceaudit.audit.Migrations.choice;
import static io.serviceaudit.audit.Migrations.item;
import static io.serviceaudit.audit.Migrations.own;
import static io.serviceaudit.audit.Migrations.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.ChoiceScale;
import io.serviceaudit.checklist.RatingScale;
import io.serviceaudit.checklist.RedFlag;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.priority.Priority;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From one version of a checklist to another: rules S22 and, by ids, S19. */
class MigrationTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final RedFlag FLAG = RedFlag.of(Text.of("en", "customers write a second time"));

    /** All that can stand beside a choice. */
    private static final Answer FULL = Answer.of("yes")
            .withRedFlag(true)
            .withPriority(Priority.LOW)
            .withSituation("slow")
            .withImprove("hire")
            .withOwner("head of support")
            .withDue(DAY)
            .withComment("see the log")
            .withGuidance(List.of(GuidanceAnswer.YES, GuidanceAnswer.NO))
            .withEvidence(List.of(Evidence.of("CRM")));

    private static List<String> english(List<Loss> losses) {
        return losses.stream().map(loss -> loss.message().in(Locale.ENGLISH)).toList();
    }

    @Nested
    class ByIds {
        @Test
        void s19KeepsTheAnswersToItemsOfOneIdAndOneScaleIdWhole() {
            Text why = Text.of("en", "why?");
            Checklist old = checklist(
                    "1", item("a").redFlag(FLAG).guidance(why).guidance(why), item("b"), item("gone"), item("other"));
            Checklist now = checklist(
                    "2",
                    item("new"),
                    item("other", Scales.YES_PARTIAL_NO_NA),
                    item("b"),
                    item("a")
                            .redFlag(FLAG)
                            .guidance(why)
                            .guidance(why)
                            .critical()
                            .weight(BigDecimal.TEN));
            Audit audit = Audit.of(old, "audit", DAY)
                    .with("gone", Answer.of("no").withComment("x"))
                    .with("a", FULL)
                    .with("other", Answer.of("yes"))
                    .with("b", Answer.none().withComment("later"));

            Migration.Migrated migrated = Migration.byIds(old, now).apply(audit);

            assertThat(migrated.audit().checklist()).isSameAs(now);
            assertThat(said(migrated.audit()))
                    .isEqualTo(said(Audit.of(now, "audit", DAY)
                            .with("a", FULL)
                            .with("b", Answer.none().withComment("later"))));
            assertThat(migrated.losses().stream().map(Loss::toString))
                    .containsExactly("item-dropped: gone", "scale-changed: other");
            assertThat(english(migrated.losses()))
                    .containsExactly(
                            "Item \"gone\" is not taken over, and what was said of it is lost.",
                            "Item \"other\" has another scale now (\"yes-partial-no-na\", before \"yes-no-na\"), "
                                    + "and what was said of it is lost.");
        }

        @Test
        void keepsAllThatIsNotAboutItems() {
            Checklist old = checklist("1", item("a"));
            Checklist now = checklist("2", item("b"));
            Audit audit = Migrations.filled(old);

            Audit migrated = Migration.byIds(old, now).apply(audit).audit();

            assertThat(said(migrated)).isEqualTo(said(Migrations.filled(now)));
            assertThat(said(migrated)).contains("final", "u17", "north", "chat", "nps", "4", "done", "Plan");
        }

        @Test
        void aChoiceThatTheScaleOfThatIdNoLongerHasIsLostAndNothingElse() {
            Checklist old = checklist("1", item("a", own("yes=1", "mostly=0.7", "no=0")));
            Checklist now = checklist("2", item("a", own("yes=1", "often=0.8", "no=0")));
            Audit audit = Audit.of(old, "audit", DAY)
                    .with("a", Answer.of("mostly").withPriority(Priority.HIGH).withComment("c"));

            Migration.Migrated migrated = Migration.byIds(old, now).apply(audit);

            assertThat(said(migrated.audit()))
                    .isEqualTo(said(Audit.of(now, "audit", DAY)
                            .with("a", Answer.none().withPriority(Priority.HIGH).withComment("c"))));
            assertThat(migrated.losses()).singleElement().satisfies(loss -> {
                assertThat(loss.kind()).isEqualTo(Loss.Kind.CHOICE_WITHOUT_COUNTERPART);
                assertThat(loss.item()).isEqualTo("a");
                assertThat(loss.choice()).contains(Choice.of("mostly"));
                assertThat(loss.action()).isEmpty();
                assertThat(loss.message().in(Locale.ENGLISH))
                        .isEqualTo("The answer \"mostly\" to item \"a\" has no counterpart on scale \"own\", "
                                + "so the item is unanswered now; what else was said of it stays.");
                assertThat(loss.message().in(RUSSIAN))
                        .isEqualTo("Ответу «mostly» на пункт «a» нет соответствия на шкале «own», поэтому пункт теперь "
                                + "без ответа; остальное, что о нём сказано, сохраняется.");
            });
        }

        @Test
        void anAnswerThatSaysNothingIsNoLoss() {
            Checklist old = checklist("1", item("a"), item("b"));
            Audit blank = Audit.of(old, "audit", DAY).with("a", Answer.none()).with("b", Answer.none());

            Migration.Migrated migrated =
                    Migration.byIds(old, checklist("2", item("b"))).apply(blank);

            assertThat(migrated.losses()).isEmpty();
            assertThat(migrated.audit().answers()).containsOnlyKeys("b");
        }

        @Test
        void needsTwoVersionsOfOneChecklist() {
            Checklist other = Migrations.named("other", "2", item("a"));

            assertThatThrownBy(() -> Migration.byIds(checklist("1", item("a")), other))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "migration is from checklist 'small' 1 to 'other' 2; both must be versions of one checklist");
        }
    }

    @Nested
    class Declared {
        @Test
        void renamedItemsTakeTheirAnswersAlong() {
            Checklist old = checklist("1", item("a"), item("b"));
            Checklist now = checklist("2", item("b"), item("c"));
            Audit audit =
                    Audit.of(old, "audit", DAY).with("a", Answer.of("yes")).with("b", Answer.of("no"));

            Migration.Migrated migrated =
                    Migration.builder(old, now).renamed("a", "c").build().apply(audit);

            assertThat(said(migrated.audit()))
                    .isEqualTo(said(Audit.of(now, "audit", DAY)
                            .with("c", Answer.of("yes"))
                            .with("b", Answer.of("no"))));
            assertThat(migrated.losses()).isEmpty();
        }

        @Test
        void itemsMayChangePlaces() {
            Checklist old = checklist("1", item("a"), item("b"));
            Checklist now = checklist("2", item("a"), item("b"));
            Audit audit =
                    Audit.of(old, "audit", DAY).with("a", Answer.of("yes")).with("b", Answer.of("no"));

            Audit migrated = Migration.builder(old, now)
                    .renamed("a", "b")
                    .renamed("b", "a")
                    .build()
                    .apply(audit)
                    .audit();

            assertThat(migrated.answer("a").choice()).contains(Choice.of("no"));
            assertThat(migrated.answer("b").choice()).contains(Choice.of("yes"));
        }

        @Test
        void anItemMayBeDroppedAndAnotherOfItsIdAdded() {
            Checklist old = checklist("1", item("a"));
            Checklist now = checklist("2", item("a", Scales.RATING_1_5));
            Audit audit = Audit.of(old, "audit", DAY).with("a", Answer.of("yes"));

            Migration.Migrated migrated =
                    Migration.builder(old, now).dropped("a").added("a").build().apply(audit);

            assertThat(migrated.audit().answers()).isEmpty();
            assertThat(migrated.losses().stream().map(Loss::toString)).containsExactly("item-dropped: a");
        }

        @Test
        void answersAreMappedFromScaleToScale() {
            Checklist old = checklist("1", item("a"), item("b"), item("c"), item("kept"));
            Checklist now = checklist(
                    "2",
                    item("a", Scales.RATING_1_5),
                    item("b2", Scales.RATING_1_5),
                    item("c", Scales.RATING_1_5),
                    item("kept"));
            Audit audit = Audit.of(old, "audit", DAY)
                    .with("a", Answer.of("yes").withComment("x"))
                    .with("b", Answer.of("no"))
                    .with("c", Answer.of("n/a"))
                    .with("kept", Answer.of("yes"));

            Migration.Migrated migrated = Migration.builder(old, now)
                    .kept("a", "kept")
                    .renamed("b", "b2")
                    .answers("yes-no-na", "rating-1-5", Map.of(choice("yes"), choice("5"), choice("no"), choice("1")))
                    .build()
                    .apply(audit);

            assertThat(said(migrated.audit()))
                    .isEqualTo(said(Audit.of(now, "audit", DAY)
                            .with("a", Answer.of(5).withComment("x"))
                            .with("b2", Answer.of(1))
                            .with("c", Answer.none())
                            .with("kept", Answer.of("yes"))));
            assertThat(english(migrated.losses()))
                    .containsExactly("The answer \"n/a\" to item \"c\" has no counterpart on scale \"rating-1-5\", "
                            + "so the item is unanswered now; what else was said of it stays.");
        }

        @Test
        void ratingsAreMappedToRatings() {
            Checklist old =
                    checklist("1", item("a", RatingScale.of("three", 1, 3)), item("b", RatingScale.of("two", 1, 2)));
            Checklist now = checklist("2", item("a", Scales.RATING_1_5), item("b", Scales.RATING_1_5));
            Audit audit = Audit.of(old, "audit", DAY).with("a", Answer.of(2)).with("b", Answer.of(2));

            Audit migrated = Migration.builder(old, now)
                    .answers(
                            "three",
                            "rating-1-5",
                            Map.of(choice("1"), choice("1"), choice("2"), choice("3"), choice("3"), choice("5")))
                    .answers("two", "rating-1-5", Map.of(choice("1"), choice("1"), choice("2"), choice("5")))
                    .build()
                    .apply(audit)
                    .audit();

            assertThat(migrated.answer("a").choice()).contains(Choice.of(3));
            assertThat(migrated.answer("b").choice()).contains(Choice.of(5));
        }

        @Test
        void answersOfTheSameNameAreMappedInOneWord() {
            Checklist old = checklist("1", item("a", Scales.YES_PARTIAL_NO_NA), item("b", Scales.YES_PARTIAL_NO_NA));
            Checklist now = checklist("2", item("a", Scales.YES_NO_NA), item("b", Scales.YES_NO_NA));
            Audit audit =
                    Audit.of(old, "audit", DAY).with("a", Answer.of("n/a")).with("b", Answer.of("partial"));

            Migration.Migrated migrated = Migration.builder(old, now)
                    .sameAnswers("yes-partial-no-na", "yes-no-na")
                    .build()
                    .apply(audit);

            assertThat(migrated.audit().answer("a").choice()).contains(Choice.NOT_APPLICABLE);
            assertThat(migrated.losses().stream().map(Loss::toString)).containsExactly("choice-without-counterpart: b");
        }

        @Test
        void answersOfAScaleWhoseIdStaysCanBeMappedToo() {
            ChoiceScale before = own("yes=1", "mostly=0.7", "no=0");
            ChoiceScale after = own("yes=1", "often=0.8", "no=0");
            Checklist old = checklist("1", item("a", before), item("b", before));
            Checklist now = checklist("2", item("a", after), item("b", after));
            Audit audit =
                    Audit.of(old, "audit", DAY).with("a", Answer.of("mostly")).with("b", Answer.of("yes"));

            Migration.Migrated migrated = Migration.builder(old, now)
                    .answers("own", "own", Map.of(choice("mostly"), choice("often")))
                    .build()
                    .apply(audit);

            assertThat(migrated.audit().answer("a").choice()).contains(Choice.of("often"));
            assertThat(migrated.audit().answer("b").choice()).isEmpty();
            assertThat(migrated.losses().stream().map(Loss::toString)).containsExactly("choice-without-counterpart: b");
        }

        @Test
        void whatTheNewItemDoesNotAskIsLost() {
            Text why = Text.of("en", "why?");
            Checklist old = checklist(
                    "1",
                    item("a").redFlag(FLAG).guidance(why).guidance(why),
                    item("b").guidance(why));
            Checklist now = checklist(
                    "2", item("a").guidance(why), item("b").guidance(why).guidance(why));
            Audit audit = Audit.of(old, "audit", DAY)
                    .with("a", FULL)
                    .with("b", Answer.none().withGuidance(List.of(GuidanceAnswer.NO)));

            Migration.Migrated migrated = Migration.builder(old, now).build().apply(audit);

            assertThat(migrated.audit().answer("a").redFlag()).isEmpty();
            assertThat(migrated.audit().answer("a").guidance()).containsExactly(GuidanceAnswer.YES);
            assertThat(migrated.audit().answer("a").evidence()).hasSize(1);
            assertThat(migrated.audit().answer("b").guidance()).containsExactly(GuidanceAnswer.NO);
            assertThat(migrated.losses().stream().map(Loss::toString))
                    .containsExactly("red-flag-gone: a", "guidance-gone: a");
            assertThat(english(migrated.losses()))
                    .containsExactly(
                            "Item \"a\" has no red flag any more, so it is lost whether the flag was observed.",
                            "Guiding questions of item \"a\" that are left: 1. Answers to others, which are lost: 1.");
        }

        @Test
        void actionsFollowTheirItemsAndStayWithoutThem() {
            Checklist old = checklist("1", item("a"), item("b"), item("c"));
            Checklist now = checklist("2", item("a2"), item("c"));
            Action action = Action.builder("x", "Rework")
                    .items(List.of("c", "b", "a"))
                    .basket(Basket.PRODUCT)
                    .priority(Priority.HIGH)
                    .owner("head")
                    .due(DAY)
                    .measure(new Action.Measure(Metrics.NPS, Quantity.ofPoints("45")))
                    .status(ActionStatus.DONE)
                    .effort(5)
                    .build();
            Action lonely = Action.builder("y", "Drop").items(List.of("b")).build();
            Audit audit = Audit.of(old, "audit", DAY).withActions(List.of(action, lonely));

            Migration.Migrated migrated = Migration.builder(old, now)
                    .renamed("a", "a2")
                    .dropped("b")
                    .build()
                    .apply(audit);

            assertThat(said(migrated.audit()))
                    .isEqualTo(said(Audit.of(now, "audit", DAY)
                            .withActions(List.of(action.about(List.of("c", "a2")), lonely.about(List.of())))));
            assertThat(said(migrated.audit())).contains("PRODUCT", "45", "DONE", "[c, a2]");
            assertThat(migrated.losses().stream().map(Loss::toString))
                    .containsExactly("action-item-gone: x, b", "action-item-gone: y, b");
            assertThat(migrated.losses().get(0).action()).contains("x");
            assertThat(english(migrated.losses()).get(0))
                    .isEqualTo("Action \"x\" stays, but not as one about item \"b\", which is not taken over.");
        }

        @Test
        void lossesOfAnswersComeInTheirOrderAndThenThoseOfActions() {
            Checklist old = checklist("1", item("a"), item("b"));
            Checklist now = checklist("2", item("c"));
            Audit audit = Audit.of(old, "audit", DAY)
                    .withActions(List.of(
                            Action.builder("x", "Do").items(List.of("a")).build()))
                    .with("b", Answer.of("yes"))
                    .with("a", Answer.of("yes"));

            assertThat(Migration.byIds(old, now).tryOut(audit).stream().map(Loss::toString))
                    .containsExactly("item-dropped: b", "item-dropped: a", "action-item-gone: x, a");
        }

        @Test
        void trialHasNoEffect() {
            Checklist old = checklist("1", item("a"));
            Checklist now = checklist("2", item("b"));
            Audit audit = Audit.of(old, "audit", DAY).with("a", Answer.of("yes"));
            String before = said(audit);
            Migration migration =
                    Migration.builder(old, now).dropped("a").added("b").build();

            List<Loss> tried = migration.tryOut(audit);

            assertThat(said(audit)).isEqualTo(before);
            assertThat(audit.checklist()).isSameAs(old);
            assertThat(tried).isEqualTo(migration.apply(audit).losses()).isNotEmpty();
        }

        @Test
        void aMeasurementMayAnswerAnAddedItem() {
            Checklist old = checklist("1", item("a"));
            Checklist now = checklist("2", item("a"), item("b"));
            Audit audit =
                    Audit.of(old, "audit", DAY).withMeasurement(Measurement.of(Metrics.NPS, Quantity.ofPoints("40")));

            Audit migrated =
                    Migration.builder(old, now).added("b").build().apply(audit).audit();

            assertThat(migrated.measurements()).containsOnlyKeys("nps");
            assertThat(migrated.answers()).isEmpty();
        }
    }

    @Nested
    class Refuses {
        private static final Checklist OLD = checklist("1", item("a"), item("b"), item("r", Scales.RATING_1_5));
        private static final Checklist NEW = checklist("2", item("a"), item("c"), item("r", Scales.RATING_1_5_NA));

        private static final Map<Choice, Choice> FIVE = Map.of(choice("5"), choice("5"));

        private static Migration.Builder from1to2() {
            return Migration.builder(OLD, NEW);
        }

        /** Right, but for one thing that each row adds. */
        private static Migration.Builder right() {
            return from1to2().renamed("b", "c").answers("rating-1-5", "rating-1-5-na", FIVE);
        }

        static Stream<Arguments> builders() {
            return Stream.of(
                    arguments(
                            from1to2().dropped("b").added("c"),
                            "item 'r' goes from scale 'rating-1-5' to scale 'rating-1-5-na', and no answers are mapped between them"),
                    arguments(
                            from1to2().added("c").answers("rating-1-5", "rating-1-5-na", FIVE),
                            "item 'b' of version 1 is not in version 2; it must be renamed or dropped"),
                    arguments(
                            from1to2().dropped("b").answers("rating-1-5", "rating-1-5-na", FIVE),
                            "item 'c' of version 2 gets the answers of no item of version 1; it must be added or renamed to"),
                    arguments(right().kept("c"), "item 'c' is kept, and version 1 does not have it"),
                    arguments(right().kept("b"), "item 'b' is kept, and version 2 does not have it"),
                    arguments(right().kept("b"), "item 'b' is both kept and renamed"),
                    arguments(right().kept("a").added("a"), "item 'a' is both kept and added"),
                    arguments(right().dropped("x"), "item 'x' is dropped, and version 1 does not have it"),
                    arguments(right().added("x"), "item 'x' is added, and version 2 does not have it"),
                    arguments(right().renamed("x", "c"), "item 'x' is renamed, and version 1 does not have it"),
                    arguments(right().dropped("b"), "item 'b' is both renamed and dropped"),
                    arguments(right().kept("a").dropped("a").added("a"), "item 'a' is both kept and dropped"),
                    arguments(right().added("c"), "item 'c' is both added and renamed to"),
                    arguments(
                            right().added("a"),
                            "item 'a' is added, and version 1 has it already; that one must be renamed or dropped"),
                    arguments(right().renamed("b", "a"), "item 'b' is renamed twice, to 'c' and to 'a'"),
                    arguments(
                            from1to2().renamed("b", "a").added("c").answers("rating-1-5", "rating-1-5-na", FIVE),
                            "item 'a' gets the answers of two items, 'a' and 'b'"),
                    arguments(
                            right().answers("yes-no", "rating-1-5", Map.of()),
                            "answers are mapped from scale 'yes-no' to scale 'rating-1-5', and version 1 has no item on scale 'yes-no'"),
                    arguments(
                            right().answers("rating-1-5", "yes-no", Map.of()),
                            "answers are mapped from scale 'rating-1-5' to scale 'yes-no', and version 2 has no item on scale 'yes-no'"),
                    arguments(
                            right().answers("rating-1-5", "yes-no-na", Map.of(choice("5"), choice("yes"))),
                            "answers are mapped from scale 'rating-1-5' to scale 'yes-no-na', and no item goes from the one to the other"),
                    arguments(
                            right().answers("rating-1-5", "rating-1-5-na", FIVE),
                            "answers are mapped twice from scale 'rating-1-5' to scale 'rating-1-5-na'"),
                    arguments(
                            from1to2()
                                    .renamed("b", "c")
                                    .answers("rating-1-5", "rating-1-5-na", Map.of(choice("6"), choice("5"))),
                            "answer '6' is mapped from scale 'rating-1-5', which does not have it"),
                    arguments(
                            from1to2()
                                    .renamed("b", "c")
                                    .answers("rating-1-5", "rating-1-5-na", Map.of(choice("5"), choice("yes"))),
                            "answer '5' is mapped to 'yes', which scale 'rating-1-5-na' does not have"));
        }

        @ParameterizedTest
        @MethodSource("builders")
        void whatDoesNotFitTheVersions(Migration.Builder builder, String message) {
            assertThatThrownBy(builder::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(message);
        }

        @Test
        void nothingOfARightDeclaration() {
            assertThat(right().build()).hasToString("Migration[small 1 to 2]");
        }

        @Test
        void everyDefectAtOnce() {
            assertThatThrownBy(() -> Migration.builder(OLD, Migrations.named("other", "2", item("a"), item("c")))
                            .renamed("b", "x")
                            .build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "migration of checklist 'small' from 1 to 2 has 4 defects: "
                                    + "migration is from checklist 'small' 1 to 'other' 2; both must be versions of one checklist; "
                                    + "item 'x' is renamed to, and version 2 does not have it; "
                                    + "item 'r' of version 1 is not in version 2; it must be renamed or dropped; "
                                    + "item 'c' of version 2 gets the answers of no item of version 1; it must be added or renamed to");
        }

        @Test
        void anAuditOfAnotherVersion() {
            Audit audit = Audit.of(NEW, "2026-q4", DAY);

            assertThatThrownBy(() -> right().build().apply(audit))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("audit '2026-q4' is of checklist 'small' 2; the migration is from 'small' 1");
        }

        @Test
        void aChainWithAGap() {
            Migration first = right().build();
            Checklist third = checklist("3", item("a"));
            Migration other = Migration.byIds(third, third);

            assertThatThrownBy(() -> first.then(other))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("migration to checklist 'small' 2 cannot go on with one from 'small' 3; "
                            + "it must be from the same version");
        }
    }

    @Nested
    class Steps {
        @Test
        void aDeclarationCanBeReadOffAgain() {
            Checklist old = checklist("1", item("x"), item("a"), item("kept"), item("r", RatingScale.of("few", 1, 3)));
            Checklist now =
                    checklist("2", item("kept"), item("b"), item("new"), item("r", RatingScale.of("more", 1, 5)));
            Map<Choice, Choice> ratings = Map.of(Choice.of(3), Choice.of(5), Choice.of(1), Choice.of(1));
            Migration migration = Migration.builder(old, now)
                    .renamed("a", "b")
                    .dropped("x")
                    .added("new")
                    .answers("few", "more", ratings)
                    .build();

            assertThat(migration.steps()).singleElement().satisfies(step -> {
                assertThat(step.from()).isSameAs(old);
                assertThat(step.to()).isSameAs(now);
                assertThat(step.renamed()).isEqualTo(Map.of("a", "b"));
                assertThat(step.dropped()).containsExactly("x");
                assertThat(step.added()).containsExactly("new");
                assertThat(step.answers()).containsExactly(new Migration.AnswerMapping("few", "more", ratings));
                assertThat(step).hasToString(old + " to 2");
            });
        }

        @Test
        void byIdsAnItemOfAnotherScaleIsDroppedAndAdded() {
            Migration migration = Migration.byIds(
                    checklist("1", item("a"), item("b")), checklist("2", item("a"), item("b", own("yes=1", "no=0"))));

            assertThat(migration.steps()).singleElement().satisfies(step -> {
                assertThat(step.renamed()).isEmpty();
                assertThat(step.dropped()).containsExactly("b");
                assertThat(step.added()).containsExactly("b");
                assertThat(step.answers()).isEmpty();
            });
        }

        @Test
        void joinedOnesStandInTheirOrder() {
            Checklist one = checklist("1", item("a"));
            Checklist two = checklist("2", item("b"));
            Checklist three = checklist("3", item("c"));
            Migration migration = Migration.builder(one, two)
                    .renamed("a", "b")
                    .build()
                    .then(Migration.builder(two, three).renamed("b", "c").build());

            assertThat(migration.steps())
                    .extracting(Migration.Step::renamed)
                    .containsExactly(Map.of("a", "b"), Map.of("b", "c"));
        }
    }
}
