package io.serviceaudit.scoring;

import static io.serviceaudit.scoring.SmallAudit.DAY;
import static io.serviceaudit.scoring.SmallAudit.english;
import static io.serviceaudit.scoring.SmallAudit.flagged;
import static io.serviceaudit.scoring.SmallAudit.item;
import static io.serviceaudit.scoring.SmallAudit.rated;
import static io.serviceaudit.scoring.SmallAudit.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Evidence;
import io.serviceaudit.audit.Goal;
import io.serviceaudit.audit.GuidanceAnswer;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.audit.Stage;
import io.serviceaudit.audit.StageState;
import io.serviceaudit.audit.StageSummary;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.checklist.Band;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.ChoiceScale;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Fact;
import io.serviceaudit.checklist.Hint;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.Option;
import io.serviceaudit.checklist.RatingScale;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.checklist.Threshold;
import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that was made can be changed: neither through what it hands out nor through what it was made from. */
class ImmutabilityTest {
    private static final Quantity NPS_0 = Quantity.ofPoints("0");
    private static final Choice YES = Choice.of("yes");
    private static final Choice NO = Choice.of("no");

    private static <T> List<T> mutable(T one) {
        return new ArrayList<>(List.of(one));
    }

    private static <K, V> Map<K, V> mutable(K key, V value) {
        return new LinkedHashMap<>(Map.of(key, value));
    }

    @Nested
    class HandedOut {
        private static Arguments collection(String name, Collection<?> collection) {
            return arguments(name, (Runnable) collection::clear);
        }

        private static Arguments map(String name, Map<?, ?> map) {
            return arguments(name, (Runnable) map::clear);
        }

        static Stream<Arguments> ofMeasures() {
            return Stream.of(
                    collection("Metrics.all", Metrics.standard().all()),
                    map(
                            "Measurement.byChannel",
                            Measurement.of(Metrics.NPS)
                                    .withChannel("chat", NPS_0)
                                    .byChannel()));
        }

        static Stream<Arguments> ofChecklists() {
            Text text = english("text");
            Item item = item("a")
                    .hint(new Hint("rule", text))
                    .fact(Fact.of(text))
                    .guidance(text)
                    .build();
            Section section =
                    Section.builder("s").item(item).fact(Fact.of(text)).build();
            Checklist checklist = Checklist.builder("care", "1", text)
                    .section(section)
                    .fact(Fact.of(text))
                    .nextStep("critical", text)
                    .build();
            RatingScale rating =
                    RatingScale.of("grade", 1, 5).withLabels(Map.of(1, text)).withLegends(Map.of(1, text));
            return Stream.of(
                    collection("Checklist.sections", checklist.sections()),
                    collection("Checklist.items", checklist.items()),
                    collection("Checklist.facts", checklist.facts()),
                    collection("Checklist.evaluationOrder", checklist.evaluationOrder()),
                    map("Checklist.nextSteps", checklist.nextSteps()),
                    collection("Section.items", section.items()),
                    collection("Section.facts", section.facts()),
                    collection("Item.hints", item.hints()),
                    collection("Item.facts", item.facts()),
                    collection("Item.guidance", item.guidance()),
                    map("Text.byLanguage", text.byLanguage()),
                    collection("ChoiceScale.options", Scales.YES_PARTIAL_NO.options()),
                    collection("ChoiceScale.choices", Scales.YES_PARTIAL_NO.choices()),
                    collection("RatingScale.choices", rating.choices()),
                    map("RatingScale.labels", rating.labels()),
                    map("RatingScale.legends", rating.legends()),
                    map("RatingScale.labels of a plain scale", Scales.RATING_1_5.labels()),
                    map("RatingScale.legends of a plain scale", Scales.RATING_1_5.legends()),
                    collection("Scales.builtIn", Scales.builtIn()),
                    collection("Scoring.bands", Scoring.standard().bands().orElseThrow()),
                    collection("Condition.All.conditions", new Condition.All(List.of()).conditions()),
                    collection("Condition.Any.conditions", new Condition.Any(List.of()).conditions()),
                    collection("Condition.TagIs.values", new Condition.TagIs("city", List.of("Kazan")).values()),
                    collection("Condition.ItemIs.choices", new Condition.ItemIs("a", List.of(YES)).choices()),
                    collection(
                            "MeasuredRule.ByThresholds.thresholds",
                            new MeasuredRule.ByThresholds(Metrics.NPS, List.of(), NO).thresholds()),
                    collection(
                            "MeasuredRule.ByThresholds.answers",
                            new MeasuredRule.ByThresholds(Metrics.NPS, List.of(), NO).answers()),
                    map(
                            "MeasuredRule.ByChannel.limits",
                            new MeasuredRule.ByChannel(
                                            Metrics.NPS, Comparator.AT_LEAST, Map.of("chat", NPS_0), YES, NO, NO)
                                    .limits()));
        }

        static Stream<Arguments> ofAudits() {
            Audit audit = SmallAudit.of(item("a")).answers("a=yes").audit();
            Answer answer = Answer.of("yes")
                    .withGuidance(List.of(GuidanceAnswer.YES))
                    .withEvidence(List.of(Evidence.of("CRM")));
            Scope scope = Scope.open().withChannels(List.of("chat"));
            StageSummary stage =
                    new StageSummary(Stage.CUSTOMER_JOURNEY, StageState.OPEN, List.of(), List.of("none yet"));
            return Stream.of(
                    map("Audit.answers", audit.answers()),
                    map("Audit.measurements", audit.measurements()),
                    collection("Audit.stages", audit.stages()),
                    collection("Audit.actions", audit.actions()),
                    collection("Answer.guidance", answer.guidance()),
                    collection("Answer.evidence", answer.evidence()),
                    collection("Answer.guidance of none", Answer.none().guidance()),
                    collection("Scope.goals", scope.goals()),
                    collection("Scope.channels", scope.channels().orElseThrow()),
                    map(
                            "Subject.tags",
                            Subject.of("north").withTag("city", "Kazan").tags()),
                    collection("StageSummary.figures", stage.figures()),
                    collection("StageSummary.conclusions", stage.conclusions()),
                    collection(
                            "Action.items",
                            Action.builder("a1", "Call back").build().items()));
        }

        static Stream<Arguments> ofScorecards() {
            Scorecard scorecard = SmallAudit.of(
                            section("one", flagged("a").critical(), rated("b"), item("c"), item("d")))
                    .answers("a=no b=2 c=yes+high")
                    .score();
            return Stream.of(
                    collection("Scorecard.items", scorecard.items()),
                    collection("Scorecard.sections", scorecard.sections()),
                    collection("SectionScore.items", scorecard.sections().get(0).items()),
                    collection("Scorecard.findings", scorecard.findings()),
                    collection("Scorecard.topProblems", scorecard.topProblems()),
                    collection("Scorecard.weakZones", scorecard.weakZones()),
                    collection("Scorecard.painPoints", scorecard.painPoints()),
                    collection("Scorecard.strengths", scorecard.strengths()),
                    collection("Scorecard.notices", scorecard.notices()),
                    collection("Scorecard.receipt", scorecard.receipt()),
                    map("ReceiptStep.inputs", scorecard.receipt().get(0).inputs()),
                    collection("Progress.unanswered", scorecard.progress().unanswered()),
                    collection("Health.knockedOutBy", scorecard.health().knockedOutBy()));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource({"ofMeasures", "ofChecklists", "ofAudits", "ofScorecards"})
        void collectionsCannotBeChanged(String name, Runnable change) {
            assertThatThrownBy(change::run).as(name).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Nested
    class MadeFrom {
        /** A collection that is emptied after something was made from it, and what that says of it then. */
        private static Arguments list(String name, List<?> given, Collection<?> kept) {
            return arguments(name, (Runnable) given::clear, kept);
        }

        private static Arguments map(String name, Map<?, ?> given, Map<?, ?> kept) {
            return arguments(name, (Runnable) given::clear, kept.keySet());
        }

        static Stream<Arguments> collections() {
            List<Option> options = mutable(Option.of("yes", BigDecimal.ONE));
            List<Band> bands = mutable(Band.of("all", BigDecimal.ZERO));
            List<Condition> conditions = mutable(Condition.industry("saas"));
            List<String> values = mutable("Kazan");
            List<Choice> choices = mutable(YES);
            List<Threshold> thresholds = mutable(new Threshold(Comparator.LESS, NPS_0, NO));
            Map<String, Quantity> limits = mutable("chat", NPS_0);
            Map<String, String> texts = mutable("en", "text");
            Map<Integer, Text> labels = mutable(1, english("poor"));
            Map<Integer, Text> legends = mutable(1, english("poor"));
            List<GuidanceAnswer> guidance = mutable(GuidanceAnswer.YES);
            List<Evidence> evidence = mutable(Evidence.of("CRM"));
            List<String> channels = mutable("chat");
            List<Goal> goals = mutable(new Goal.Target(Metrics.NPS, NPS_0));
            List<StageSummary.Figure> figures = mutable(new StageSummary.Figure("tickets", BigDecimal.TEN));
            List<String> conclusions = mutable("too slow");
            List<String> items = mutable("a");
            StageSummary stage = new StageSummary(Stage.CUSTOMER_JOURNEY, StageState.DONE, figures, conclusions);
            List<StageSummary> stages = mutable(stage);
            List<Action> actions = mutable(Action.builder("a1", "Call back").build());
            Map<String, Answer> answers = mutable("a", Answer.of("yes"));
            Audit audit = SmallAudit.of(item("a")).audit();
            List<String> unanswered = mutable("a");
            List<ItemScore> rows =
                    new ArrayList<>(SmallAudit.of(item("a")).score().items());
            Section section = section("s", item("a"));
            Map<String, String> inputs = mutable("weight", "1/1");
            return Stream.of(
                    list(
                            "ChoiceScale.options",
                            options,
                            ChoiceScale.of("one", options).options()),
                    list(
                            "Scoring.bands",
                            bands,
                            Scoring.open().withBands(bands).bands().orElseThrow()),
                    list("Condition.All", conditions, new Condition.All(conditions).conditions()),
                    list("Condition.TagIs", values, new Condition.TagIs("city", values).values()),
                    list("Condition.ItemIs", choices, new Condition.ItemIs("a", choices).choices()),
                    list(
                            "MeasuredRule.ByThresholds",
                            thresholds,
                            new MeasuredRule.ByThresholds(Metrics.NPS, thresholds, YES).thresholds()),
                    map(
                            "MeasuredRule.ByChannel",
                            limits,
                            new MeasuredRule.ByChannel(Metrics.NPS, Comparator.LESS, limits, YES, NO, NO).limits()),
                    map("Text", texts, Text.of("en", texts).byLanguage()),
                    map(
                            "RatingScale.labels",
                            labels,
                            RatingScale.of("g", 1, 5).withLabels(labels).labels()),
                    map(
                            "RatingScale.legends",
                            legends,
                            RatingScale.of("g", 1, 5).withLegends(legends).legends()),
                    list(
                            "Answer.guidance",
                            guidance,
                            Answer.none().withGuidance(guidance).guidance()),
                    list(
                            "Answer.evidence",
                            evidence,
                            Answer.none().withEvidence(evidence).evidence()),
                    list(
                            "Scope.channels",
                            channels,
                            Scope.open().withChannels(channels).channels().orElseThrow()),
                    list("Scope.goals", goals, Scope.open().withGoals(goals).goals()),
                    list("StageSummary.figures", figures, stage.figures()),
                    list("StageSummary.conclusions", conclusions, stage.conclusions()),
                    list(
                            "Action.items",
                            items,
                            Action.builder("a1", "Call back")
                                    .items(items)
                                    .build()
                                    .items()),
                    list("Audit.stages", stages, audit.withStages(stages).stages()),
                    list("Audit.actions", actions, audit.withActions(actions).actions()),
                    map("Audit.answers", answers, audit.withAll(answers).answers()),
                    list("Progress.unanswered", unanswered, new Progress(0, 0, 1, unanswered).unanswered()),
                    list(
                            "SectionScore.items",
                            rows,
                            new SectionScore(section, Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, rows).items()),
                    map(
                            "ReceiptStep.inputs",
                            inputs,
                            new ReceiptStep("health", "S7", inputs, Ratio.ONE, "1").inputs()));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("collections")
        void collectionsMayChangeAfterwards(String name, Runnable change, Collection<?> kept) {
            change.run();

            assertThat(kept).as(name).hasSize(1);
        }

        @Test
        void aBuilderCanGoOnAfterItHasBuilt() {
            Section.Builder section = Section.builder("s").item(item("a").build());
            Section built = section.build();
            section.item(item("b").build());
            Checklist.Builder checklist =
                    Checklist.builder("care", "1", english("Care")).section(built);
            Checklist first = checklist.build();
            checklist.section(section("t", item("c")));
            Item.Builder item = item("d");
            Item without = item.build();
            item.hint(new Hint("rule", english("text")))
                    .fact(Fact.of(english("text")))
                    .guidance(english("text"))
                    .weight(BigDecimal.TEN);

            assertThat(built.items()).hasSize(1);
            assertThat(first.sections()).hasSize(1);
            assertThat(first.items()).hasSize(1);
            assertThat(without.hints()).isEmpty();
            assertThat(without.facts()).isEmpty();
            assertThat(without.guidance()).isEmpty();
            assertThat(without.weight()).isEqualByComparingTo("1");
        }

        @Test
        void withGivesANewOneAndLeavesTheOldOne() {
            Measurement measurement = Measurement.of(Metrics.NPS);
            measurement.withValue(NPS_0).withTarget(NPS_0).withChannel("chat", NPS_0);
            Subject subject = Subject.of("north");
            subject.withName("North").withIndustry("saas").withTag("city", "Kazan");
            Scope scope = Scope.open();
            scope.withChannels(List.of("chat")).withSegment("all").withPlace("Kazan");
            Answer answer = Answer.none();
            answer.withComment("see the log").withRedFlag(true).withDue(DAY);
            Scoring scoring = Scoring.open();
            scoring.withDecimals(3).withTop(9);
            Metrics metrics = Metrics.standard();
            metrics.with(Metric.of("own", Unit.COUNT, Direction.HIGHER));
            RatingScale scale = Scales.RATING_1_5;
            scale.withNotApplicable().withFindingBelow(BigDecimal.ONE);

            assertThat(measurement).isEqualTo(Measurement.of(Metrics.NPS));
            assertThat(subject.name()).isEmpty();
            assertThat(subject.industry()).isEmpty();
            assertThat(subject.tags()).isEmpty();
            assertThat(scope.channels()).isEmpty();
            assertThat(scope.segment()).isEmpty();
            assertThat(scope.place()).isEmpty();
            assertThat(answer.comment()).isEmpty();
            assertThat(answer.redFlag()).isEmpty();
            assertThat(answer.due()).isEmpty();
            assertThat(scoring.decimals()).isEmpty();
            assertThat(metrics.all()).hasSize(32);
            assertThat(scale.allowsNotApplicable()).isFalse();
            assertThat(scale.findingBelow()).isEqualTo(Ratio.of(3, 4));
        }
    }
}
