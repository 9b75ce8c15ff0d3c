package io.serviceaudit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Band;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MissingValue;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.scoring.ItemScore;
import io.serviceaudit.scoring.ItemState;
import io.serviceaudit.scoring.ReceiptStep;
import io.serviceaudit.scoring.Scorer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scorings that are wrong on purpose: each law must find out. */
class BrokenScoringTest {
    private static final ScoringFunction STANDARD = ScoringFunction.standard();

    /** How many random samples a broken scoring gets to give itself away. */
    private static final int SAMPLES = 150;

    static Stream<Broken> broken() {
        return Stream.of(
                new Broken(Law.BOUNDS, "gives a tenth on top", figures((f, audit) -> plus(f, Ratio.of(1, 10)))),
                new Broken(Law.BOUNDS, "takes a tenth away", figures((f, audit) -> plus(f, Ratio.of(-1, 10)))),
                new Broken(Law.BOUNDS, "takes off from sections what was lost", BrokenScoringTest::lossTwice),
                new Broken(Law.MONOTONE, "leaves failed items out", BrokenScoringTest::withoutFailed),
                new Broken(Law.MONOTONE, "sets health to the cap at a knock-out", BrokenScoringTest::raisedToCap),
                new Broken(
                        Law.NOT_APPLICABLE_IS_NEUTRAL,
                        "counts n/a as failed",
                        (audit, scoring) -> STANDARD.score(audit, scoring.withNotApplicable(MissingValue.ZERO))),
                new Broken(Law.NOT_APPLICABLE_IS_NEUTRAL, "counts n/a as done", BrokenScoringTest::notApplicableIsDone),
                new Broken(
                        Law.NOT_APPLICABLE_IS_NEUTRAL,
                        "takes no notice of conditions",
                        on(checklist -> withoutConditions(checklist))),
                new Broken(Law.ORDER_FREE, "counts the first section double", on(BrokenScoringTest::firstDouble)),
                new Broken(Law.ORDER_FREE, "keeps a rounded running mean", BrokenScoringTest::runningMean),
                new Broken(Law.SCALE_FREE, "rounds weights to whole numbers", on(BrokenScoringTest::wholeWeights)),
                new Broken(Law.ADDITIVE, "rounds earned of a section", BrokenScoringTest::roundedSections),
                new Broken(Law.ADDITIVE, "forgets section weights", on(BrokenScoringTest::equalSections), true),
                new Broken(Law.ONE_SECTION, "takes hierarchical for unweighted", BrokenScoringTest::wrongModel),
                new Broken(
                        Law.CONSISTENT,
                        "has no cap",
                        (audit, scoring) -> STANDARD.score(audit, scoring.withKnockOutCap(BigDecimal.valueOf(100)))),
                new Broken(Law.CONSISTENT, "names the band of the exact health", BrokenScoringTest::exactBand),
                new Broken(Law.RECEIPTED, "rounds on the way", steps(BrokenScoringTest::rounded)),
                new Broken(Law.RECEIPTED, "cuts off what it shows", steps(BrokenScoringTest::cutOff)),
                new Broken(Law.RECEIPTED, "names another rule", steps(step -> copy(step, "S1", step.inputs()))),
                new Broken(Law.RECEIPTED, "leaves inputs out", steps(BrokenScoringTest::withoutLastInput)),
                new Broken(Law.RECEIPTED, "adds inputs", steps(step -> withInput(step, "mood", "good"))),
                new Broken(Law.RECEIPTED, "has other weights", steps(step -> changedInput(step, "weight", "2/7"))),
                new Broken(Law.RECEIPTED, "has no receipt", figures((f, audit) -> f.withReceipt(List.of()))),
                new Broken(Law.RECEIPTED, "has the receipt of another health", BrokenScoringTest::otherHealth),
                new Broken(Law.RECEIPTED, "puts results before reasons", BrokenScoringTest::receiptReversed),
                new Broken(Law.RECEIPTED, "says some steps twice", BrokenScoringTest::receiptTwice),
                new Broken(
                        Law.RECEIPTED,
                        "has figures of its own",
                        steps(step -> new ReceiptStep(
                                step.figure() + ".own", step.rule(), step.inputs(), step.exact(), step.shown()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void isFoundOutByItsLaw(Broken broken) {
        assertThat(LongStream.range(0, SAMPLES)).as("seeds of samples").anyMatch(broken::isFoundOut);
    }

    @Test
    void everyLawHasABrokenScoring() {
        assertThat(broken().map(Broken::law)).contains(Law.values());
    }

    /** Fixtures and their figures: {@link Shop}. */
    @Nested
    class Messages {
        @Test
        void boundsNamesTheScoreAndItsRange() {
            // 31/36 + 1/10 = 155/180 + 18/180 = 173/180; so six tenths take it to 31/36 + 6/10 = 263/180.
            assertMessages(
                    Law.BOUNDS,
                    figures((f, audit) -> plus(f, Ratio.of(6, 10))),
                    Shop.GOOD,
                    "law 'bounds' (S8) is broken by audit 'a1' of checklist shop 1.0.0: health is 263/180;"
                            + " it must be from 0/1 to 1/1");
        }

        @Test
        void monotoneNamesItemAndBothAnswers() {
            // Queue "no" is left out: front 0.5 of 1, back 0.75 of 1, flat 1.75 of 3 is 7/12, and no cap since nothing
            // failed.
            // With queue "yes" 31/36, which is more: found out at greeting, once it is "no" too.
            Audit audit = Shop.GOOD.with("greeting", Answer.of("no"));
            // Greeting "no" left out: front 3 of 3, back 0.75, flat 6.75 of 7 is 27/28; with partial 31/36; with yes
            // 8.75/9.
            assertMessages(
                    Law.MONOTONE,
                    BrokenScoringTest::withoutFailed,
                    audit,
                    monotone("S6", "score of section 'front'", "partial", "no", "7/8", "1/1"),
                    monotone("S7", "health before knock-out", "partial", "no", "31/36", "27/28"),
                    monotone("S8", "health", "partial", "no", "31/36", "27/28"));
        }

        private String monotone(String rule, String figure, String then, String now, String found, String least) {
            return "law 'monotone' (" + rule + ") is broken by audit 'a1' of checklist shop 1.0.0: " + figure
                    + " when item 'greeting' is answered '" + then + "' instead of '" + now + "' is " + found
                    + "; it must be at least " + least;
        }

        @Test
        void neutralNamesTheItemAndWhatWasDoneToIt() {
            // Greeting n/a as failed: front 3 of 4, flat 6.75 of 9 is 3/4; without it 3 of 3, 6.75 of 7.
            assertThat(Law.NOT_APPLICABLE_IS_NEUTRAL
                            .violations(
                                    (audit, scoring) ->
                                            STANDARD.score(audit, scoring.withNotApplicable(MissingValue.ZERO)),
                                    Scoring.open(),
                                    Shop.GOOD)
                            .stream()
                            .map(Violation::toString))
                    .contains(
                            "law 'n/a is neutral' (S8) is broken by audit 'a1' of checklist shop 1.0.0: health when the"
                                    + " auditor answers item 'greeting' 'n/a' is 3/4; it must be 27/28");
        }

        @Test
        void neutralNamesBothWeights() {
            // Greeting is n/a and counts as failed with 1,000 times its weight: front 3 of 1003.
            assertThat(Law.NOT_APPLICABLE_IS_NEUTRAL
                            .violations(
                                    (audit, scoring) ->
                                            STANDARD.score(audit, scoring.withNotApplicable(MissingValue.ZERO)),
                                    Scoring.open(),
                                    Shop.GOOD.with("greeting", Answer.of("n/a")))
                            .stream()
                            .map(Violation::toString))
                    .contains(
                            "law 'n/a is neutral' (S6) is broken by audit 'a1' of checklist shop 1.0.0: score of section"
                                    + " 'front' when excluded item 'greeting' weighs 1000 instead of 1 is 3/1003; it must be 3/4");
        }

        @Test
        void orderFreeNamesTheOrder() {
            // Front double: 4 * 3.5 + 0.75 = 14.75 of 17, 59/68. Back double: 7 + 1.5 = 8.5 of 10, 17/20.
            assertThat(Law.ORDER_FREE.violations(on(BrokenScoringTest::firstDouble), Scoring.open(), Shop.GOOD).stream()
                            .map(Violation::toString))
                    .contains("law 'order-free' (S8) is broken by audit 'a1' of checklist shop 1.0.0: health in reverse"
                            + " order is 17/20; it must be 59/68");
        }

        @Test
        void scaleFreeNamesTheFactor() {
            // Item weights of 0.001 and 0.003 all become 1: front 1.5 of 2, flat 3 + 0.75 = 3.75 of 5, 3/4.
            assertThat(
                            Law.SCALE_FREE
                                    .violations(on(BrokenScoringTest::wholeWeights), Scoring.open(), Shop.GOOD)
                                    .stream()
                                    .map(Violation::toString))
                    .contains(
                            "law 'scale-free' (S8) is broken by audit 'a1' of checklist shop 1.0.0: health with all item"
                                    + " weights times 0.001 is 3/4; it must be 31/36");
        }

        @Test
        void additiveNamesBothSums() {
            // Rounded to whole numbers, front earns 4 and back 1: 2 * 4 + 1 = 9, where the whole has 7.75.
            assertMessages(
                    Law.ADDITIVE,
                    BrokenScoringTest::roundedSections,
                    Shop.GOOD,
                    "law 'additive' (S7) is broken by audit 'a1' of checklist shop 1.0.0: earned of the whole is 31/4;"
                            + " it must be 9/1");
        }

        @Test
        void oneSectionNamesTheModel() {
            // All in one section, flat: 0.5 + 3 + 0.75 = 4.25 of 5, 17/20. Unweighted: 2.25 of 3.
            assertThat(Law.ONE_SECTION.violations(BrokenScoringTest::wrongModel, Scoring.open(), Shop.GOOD).stream()
                            .map(Violation::toString))
                    .contains("law 'one section' (S8) is broken by audit 'a1' of checklist shop 1.0.0: health under"
                            + " hierarchical, with all sections made one is 3/4; it must be 17/20");
        }

        @Test
        void consistentNamesItemAndCap() {
            assertMessages(
                    Law.CONSISTENT,
                    (audit, scoring) -> STANDARD.score(audit, scoring.withKnockOutCap(BigDecimal.valueOf(100))),
                    Shop.KNOCKED_OUT,
                    "law 'consistent' (S8) is broken by audit 'a1' of checklist shop 1.0.0: health with critical item"
                            + " 'queue' answered at 0 is 7/36; it must be at most the cap, 0/1");
        }

        @Test
        void consistentNamesBothBands() {
            assertMessages(
                    Law.CONSISTENT,
                    (audit, scoring) ->
                            scoring.bands().equals(Scoring.standard().bands())
                                    ? STANDARD.score(audit, scoring).withBand("excellent")
                                    : STANDARD.score(audit, scoring),
                    Shop.GOOD,
                    "law 'consistent' (S13) is broken by audit 'a1' of checklist shop 1.0.0: band of a health shown as 86.1"
                            + " percent is excellent; it must be healthy");
        }

        @Test
        void consistentTriesABandThatBeginsOnThePercentShown() {
            // Greeting n/a, queue 1, returns 0: 2 * 3 of 2 * 3 + 1, 6/7, is 85.7... percent, which is below 86 and
            // shown as 86.
            Audit audit = Shop.GOOD.with("greeting", Answer.of("n/a")).with("returns", Answer.of(1));
            assertThat(
                            Law.CONSISTENT
                                    .violations(
                                            BrokenScoringTest::exactBand,
                                            Scoring.open().withDecimals(0),
                                            audit)
                                    .stream()
                                    .map(Violation::toString))
                    .containsExactly("law 'consistent' (S13) is broken by audit 'a1' of checklist shop 1.0.0: band of a"
                            + " health shown as 86 percent, with a band from there on, is below; it must be on");
        }

        @Test
        void receiptedNamesFigureAndValues() {
            assertMessages(
                    Law.RECEIPTED,
                    steps(step -> step.figure().equals("health.beforeKnockOut")
                            ? new ReceiptStep(step.figure(), "S8", step.inputs(), Ratio.of(86, 100), "86.0")
                            : step),
                    Shop.GOOD,
                    "law 'receipted' (S7) is broken by audit 'a1' of checklist shop 1.0.0: rule of figure"
                            + " 'health.beforeKnockOut' is S8; it must be S7",
                    "law 'receipted' (S7) is broken by audit 'a1' of checklist shop 1.0.0: figure 'health.beforeKnockOut'"
                            + " is 43/50; it must be 31/36",
                    "law 'receipted' (S7) is broken by audit 'a1' of checklist shop 1.0.0: shown of figure"
                            + " 'health.beforeKnockOut' is 86.0; it must be 86.1",
                    "law 'receipted' (S8) is broken by audit 'a1' of checklist shop 1.0.0: input 'health.beforeKnockOut' of"
                            + " figure 'health' is 31/36; it must be 43/50",
                    "law 'receipted' (S20) is broken by audit 'a1' of checklist shop 1.0.0: input 'health.beforeKnockOut'"
                            + " of figure 'findings.greeting.gainBeforeKnockOut' is 31/36; it must be 43/50");
        }

        @Test
        void receiptedNamesWhatCannotBeRecomputed() {
            assertThat(Law.RECEIPTED
                            .violations(
                                    steps(step -> step.figure().equals("coverage")
                                            ? copy(step, "S12", Map.of("withValue", "much"))
                                            : step),
                                    Scoring.open(),
                                    Shop.GOOD)
                            .stream()
                            .map(Violation::toString))
                    .contains(
                            "law 'receipted' (S12) is broken by audit 'a1' of checklist shop 1.0.0: figure 'coverage' is"
                                    + " 1/1; it must be recomputable, but ratio is 'much'; it must read like 19/30");
        }

        @Test
        void anErrorHasEveryViolationOnALineOfItsOwn() {
            assertThatThrownBy(() -> Law.ADDITIVE.assertHolds(
                            (audit, scoring) -> STANDARD.score(audit, scoring)
                                    .withHealth(new Points(Ratio.ONE, Ratio.of(2)), Ratio.of(1, 2)),
                            Scoring.open(),
                            Shop.GOOD))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage(
                            "law 'additive' (S7) is broken by audit 'a1' of checklist shop 1.0.0: earned of the whole is"
                                    + " 1/1; it must be 31/4\n"
                                    + "law 'additive' (S7) is broken by audit 'a1' of checklist shop 1.0.0: possible of the whole"
                                    + " is 2/1; it must be 9/1");
        }

        @Test
        void absentIsAValueLikeAnyOther() {
            assertThat(Law.ADDITIVE
                            .violations((audit, scoring) -> Figures.none(), Scoring.open(), Shop.GOOD)
                            .isEmpty())
                    .as("no sections and no health agree")
                    .isTrue();
            assertThat(Law.MONOTONE
                            .violations(
                                    (audit, scoring) -> audit.answer("greeting")
                                                    .choice()
                                                    .equals(Answer.of("yes").choice())
                                            ? Figures.none()
                                            : STANDARD.score(audit, scoring),
                                    Scoring.open(),
                                    Shop.GOOD)
                            .stream()
                            .map(Violation::toString))
                    .contains(
                            "law 'monotone' (S8) is broken by audit 'a1' of checklist shop 1.0.0: health when item"
                                    + " 'greeting' is answered 'yes' instead of 'partial' is absent; it must be at least 31/36");
        }

        private void assertMessages(Law law, ScoringFunction function, Audit audit, String... messages) {
            assertThat(law.violations(function, Scoring.open(), audit).stream().map(Violation::toString))
                    .containsExactly(messages);
        }
    }

    private static Figures plus(Figures figures, Ratio bonus) {
        return figures.beforeKnockOut()
                .map(whole ->
                        figures.withHealth(whole, figures.health().orElseThrow().plus(bonus)))
                .orElse(figures);
    }

    private static Figures lossTwice(Audit audit, Scoring scoring) {
        Figures figures = STANDARD.score(audit, scoring);
        for (Map.Entry<String, Points> section : figures.sections().entrySet()) {
            Points points = section.getValue();
            Ratio lost = points.possible().minus(points.earned());
            figures = figures.withSection(
                    section.getKey(), new Points(points.earned().minus(lost), points.possible()));
        }
        return figures;
    }

    private static Figures withoutFailed(Audit audit, Scoring scoring) {
        Audit rest = audit;
        for (ItemScore row : rows(audit, scoring)) {
            if (row.value().filter(Ratio::isZero).isPresent()) {
                rest = rest.without(row.item().id());
            }
        }
        return STANDARD.score(rest, scoring.withUnanswered(MissingValue.EXCLUDE));
    }

    private static Figures raisedToCap(Audit audit, Scoring scoring) {
        Figures figures = STANDARD.score(audit, scoring);
        boolean knockedOut = rows(audit, scoring).stream().anyMatch(ItemScore::knocksOut);
        return knockedOut
                ? figures.withHealth(
                        figures.beforeKnockOut().orElseThrow(),
                        Ratio.ofPercent(scoring.knockOutCap().orElseThrow()))
                : figures;
    }

    private static Figures notApplicableIsDone(Audit audit, Scoring scoring) {
        Figures figures = STANDARD.score(audit, scoring);
        for (ItemScore row : rows(audit, scoring)) {
            if (row.state() == ItemState.MARKED_NOT_APPLICABLE) {
                String section = row.section().id();
                Ratio weight = Ratio.of(row.item().weight());
                Points points = figures.section(section);
                figures = figures.withSection(
                        section,
                        new Points(
                                points.earned().plus(weight), points.possible().plus(weight)));
            }
        }
        return figures;
    }

    private static Checklist withoutConditions(Checklist checklist) {
        List<Section> sections = new ArrayList<>();
        for (Section section : checklist.sections()) {
            Section.Builder builder = Section.builder(section.id()).weight(section.weight());
            for (Item item : section.items()) {
                Item.Builder plain = Item.builder(item.id(), item.question(), item.scale())
                        .weight(item.weight())
                        .reversed(item.isReversed());
                item.redFlag().ifPresent(plain::redFlag);
                item.guidance().forEach(plain::guidance);
                builder.item(plain.build());
            }
            sections.add(builder.build());
        }
        return Revision.withSections(checklist, sections);
    }

    private static Checklist firstDouble(Checklist checklist) {
        Section first = checklist.sections().get(0);
        return Revision.withEachSection(
                checklist,
                section -> section == first
                        ? Revision.withWeight(section, section.weight().multiply(BigDecimal.valueOf(2)))
                        : section);
    }

    private static Figures runningMean(Audit audit, Scoring scoring) {
        Figures figures = STANDARD.score(audit, scoring);
        BigDecimal mean = BigDecimal.ZERO;
        int n = 0;
        for (ItemScore row : rows(audit, scoring)) {
            if (row.value().isPresent()) {
                n++;
                BigDecimal step = row.value()
                        .get()
                        .minus(Ratio.of(mean))
                        .dividedBy(Ratio.of(n))
                        .rounded(2);
                mean = mean.add(step);
            }
        }
        return n == 0 ? figures : figures.withHealth(new Points(Ratio.of(mean), Ratio.ONE), Ratio.of(mean));
    }

    private static Checklist wholeWeights(Checklist checklist) {
        return Revision.withEachItem(
                checklist,
                item -> Revision.changed(
                        item,
                        builder -> builder.weight(
                                item.weight().setScale(0, RoundingMode.HALF_UP).max(BigDecimal.ONE))));
    }

    private static Figures roundedSections(Audit audit, Scoring scoring) {
        Figures figures = STANDARD.score(audit, scoring);
        for (Map.Entry<String, Points> section : figures.sections().entrySet()) {
            Points points = section.getValue();
            figures = figures.withSection(
                    section.getKey(), new Points(Ratio.of(points.earned().rounded(0)), points.possible()));
        }
        return figures;
    }

    private static Checklist equalSections(Checklist checklist) {
        return Revision.withEachSection(checklist, section -> Revision.withWeight(section, BigDecimal.ONE));
    }

    private static Figures wrongModel(Audit audit, Scoring scoring) {
        boolean hierarchical = scoring.model().orElseThrow() == ScoringModel.HIERARCHICAL;
        return STANDARD.score(audit, hierarchical ? scoring.withModel(ScoringModel.FLAT_UNWEIGHTED) : scoring);
    }

    private static Figures exactBand(Audit audit, Scoring scoring) {
        Figures figures = STANDARD.score(audit, scoring);
        if (figures.band().isEmpty()) {
            return figures;
        }
        Ratio health = figures.health().orElseThrow();
        String found = scoring.bands().orElseThrow().get(0).id();
        for (Band band : scoring.bands().orElseThrow()) {
            if (Ratio.ofPercent(band.from()).compareTo(health) <= 0) {
                found = band.id();
            }
        }
        return figures.withBand(found);
    }

    private static ReceiptStep rounded(ReceiptStep step) {
        return new ReceiptStep(
                step.figure(), step.rule(), step.inputs(), Ratio.of(step.exact().rounded(2)), step.shown());
    }

    private static ReceiptStep cutOff(ReceiptStep step) {
        String shown = step.shown();
        return new ReceiptStep(
                step.figure(),
                step.rule(),
                step.inputs(),
                step.exact(),
                shown.contains(".") ? shown.substring(0, shown.indexOf('.')) : shown);
    }

    private static ReceiptStep withoutLastInput(ReceiptStep step) {
        Map<String, String> inputs = new LinkedHashMap<>(step.inputs());
        List<String> names = List.copyOf(inputs.keySet());
        names.stream().skip(Math.max(1, names.size()) - 1L).forEach(inputs::remove);
        return copy(step, step.rule(), inputs);
    }

    private static ReceiptStep withInput(ReceiptStep step, String name, String value) {
        Map<String, String> inputs = new LinkedHashMap<>(step.inputs());
        inputs.put(name, value);
        return copy(step, step.rule(), inputs);
    }

    private static ReceiptStep changedInput(ReceiptStep step, String name, String value) {
        return step.inputs().containsKey(name) ? withInput(step, name, value) : step;
    }

    private static ReceiptStep copy(ReceiptStep step, String rule, Map<String, String> inputs) {
        return new ReceiptStep(step.figure(), rule, inputs, step.exact(), step.shown());
    }

    private static Figures otherHealth(Audit audit, Scoring scoring) {
        Figures figures = STANDARD.score(audit, scoring);
        return plus(figures, Ratio.of(1, 1_000_000));
    }

    private static Figures receiptReversed(Audit audit, Scoring scoring) {
        Figures figures = STANDARD.score(audit, scoring);
        List<ReceiptStep> steps = new ArrayList<>(figures.receipt());
        Collections.reverse(steps);
        return figures.withReceipt(steps);
    }

    private static Figures receiptTwice(Audit audit, Scoring scoring) {
        Figures figures = STANDARD.score(audit, scoring);
        return figures.withReceipt(Stream.concat(
                        figures.receipt().stream(), figures.receipt().stream().limit(1))
                .toList());
    }

    private static List<ItemScore> rows(Audit audit, Scoring scoring) {
        return Scorer.of(audit.checklist(), scoring).score(audit).items();
    }

    private static ScoringFunction figures(Change change) {
        return (audit, scoring) -> change.of(STANDARD.score(audit, scoring), audit);
    }

    private static ScoringFunction steps(UnaryOperator<ReceiptStep> change) {
        return figures((figures, audit) ->
                figures.withReceipt(figures.receipt().stream().map(change).toList()));
    }

    /** Scores by another checklist than the one asked for, but with the sections' own figures. */
    private static ScoringFunction on(UnaryOperator<Checklist> change) {
        return (audit, scoring) -> STANDARD.score(Revision.moved(audit, change.apply(audit.checklist())), scoring);
    }

    private interface Change {
        Figures of(Figures figures, Audit audit);
    }

    /**
     * A scoring that breaks a law.
     *
     * @param flat whether it needs the model flat to show
     */
    record Broken(Law law, String does, ScoringFunction function, boolean flat) {
        Broken(Law law, String does, ScoringFunction function) {
            this(law, does, function, false);
        }

        boolean isFoundOut(long seed) {
            Scoring drawn = RandomScorings.ofSeed(seed);
            Scoring scoring = flat ? drawn.withModel(ScoringModel.FLAT) : drawn;
            Audit audit = RandomAudits.ofSeed(RandomChecklists.ofSeed(seed), seed);
            return !law.violations(function, scoring, audit).isEmpty();
        }

        @Override
        public String toString() {
            return law + ": a scoring that " + does;
        }
    }
}
