package io.serviceaudit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.RedFlag;
import io.serviceaudit.checklist.Scales;
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
import io.serviceaudit.scoring.Finding;
import io.serviceaudit.scoring.Health;
import io.serviceaudit.scoring.ItemScore;
import io.serviceaudit.scoring.ItemState;
import io.serviceaudit.scoring.Notice;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import io.serviceaudit.scoring.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RandomAuditsTest {
    /** Random audits of random checklists under random parameters: what the property tests run on. */
    private static final List<Scorecard> SAMPLE = LongStream.range(0, 500)
            .mapToObj(seed -> {
                Checklist checklist = RandomChecklists.ofSeed(seed);
                return Scorer.of(checklist, RandomScorings.ofSeed(seed)).score(RandomAudits.ofSeed(checklist, seed));
            })
            .toList();

    @Nested
    class Seeds {
        @Test
        void sameSeedGivesTheSameAudit() {
            for (int seed = 0; seed < 50; seed++) {
                Audit audit = SAMPLE.get(seed).audit();
                assertThat(Described.of(RandomAudits.ofSeed(audit.checklist(), seed)))
                        .isEqualTo(Described.of(audit));
            }
        }

        @Test
        void anotherSeedGivesAnother() {
            assertThat(described(1)).isNotEqualTo(described(2));
        }

        private static String described(long seed) {
            return Described.of(RandomAudits.ofSeed(Shop.CHECKLIST, Filling.FULL, seed));
        }

        @Test
        void theIdNamesTheSeed() {
            assertThat(RandomAudits.ofSeed(Shop.CHECKLIST, 255)).hasToString("Audit[random-ff]");
        }

        @Test
        void aGeneratorGivesTheSeed() {
            long seed = new SplittableRandom(5).nextLong();
            assertThat(Described.of(RandomAudits.next(Shop.CHECKLIST, new SplittableRandom(5))))
                    .isEqualTo(Described.of(RandomAudits.ofSeed(Shop.CHECKLIST, seed)));
        }
    }

    @Nested
    class Fillings {
        @ParameterizedTest
        @EnumSource(Filling.class)
        void areAsAskedFor(Filling filling) {
            for (long seed = 0; seed < 100; seed++) {
                Checklist checklist = RandomChecklists.ofSeed(seed);
                Audit audit = RandomAudits.ofSeed(checklist, filling, seed);
                for (Item item : checklist.items()) {
                    Optional<Choice> choice = audit.answer(item.id()).choice();
                    List<Ratio> values = Choices.scored(item.scale()).stream()
                            .flatMap(each -> Choices.value(item, each).stream())
                            .sorted()
                            .toList();
                    Optional<Ratio> value = choice.flatMap(each -> Choices.value(item, each));
                    assertThat(
                                    switch (filling) {
                                        case EMPTY -> choice.isEmpty();
                                        case PARTIAL -> true;
                                        case FULL -> choice.isPresent();
                                        case ALL_NOT_APPLICABLE -> choice.equals(Choices.excluded(item.scale()));
                                        case ALL_BEST -> value.equals(Optional.of(values.get(values.size() - 1)));
                                        case ALL_WORST -> value.equals(Optional.of(values.get(0)));
                                    })
                            .as("item '%s' of %s", item.id(), audit)
                            .isTrue();
                }
            }
        }

        @Test
        void partialLeavesSomeOut() {
            List<Integer> answered = LongStream.range(0, 100)
                    .mapToObj(seed -> RandomAudits.ofSeed(Shop.CHECKLIST, Filling.PARTIAL, seed))
                    .map(audit -> (int) audit.answers().values().stream()
                            .filter(answer -> answer.choice().isPresent())
                            .count())
                    .toList();
            assertThat(answered).contains(1, 2, 3);
        }
    }

    static Stream<Feature> features() {
        return Stream.of(
                status(Status.DIAGNOSIS_NEEDED),
                status(Status.IN_PROGRESS),
                status(Status.COMPLETE),
                item("answered", item -> item.state() == ItemState.ANSWERED),
                item("n/a by the auditor", item -> item.state() == ItemState.MARKED_NOT_APPLICABLE),
                item("excluded by a rule", item -> item.state() == ItemState.EXCLUDED_BY_RULE),
                item("unanswered", item -> item.state() == ItemState.UNANSWERED),
                item("unanswered, and counted as 0", item -> item.state() == ItemState.UNANSWERED && item.isCounted()),
                item(
                        "n/a, and counted as 0",
                        item -> item.state() == ItemState.MARKED_NOT_APPLICABLE && item.isCounted()),
                item("measured", ItemScore::isMeasured),
                item(
                        "measured, with a condition that holds",
                        item -> item.isMeasured() && item.item().appliesWhen().isPresent()),
                item(
                        "item whose condition holds",
                        item -> item.applies() && item.item().appliesWhen().isPresent()),
                item(
                        "section whose condition holds",
                        item -> item.applies() && item.section().appliesWhen().isPresent()),
                item(
                        "section excluded by a rule",
                        item -> !item.applies() && item.item().appliesWhen().isEmpty()),
                item("red flag", ItemScore::isRedFlagged),
                item("knock-out", ItemScore::knocksOut),
                item("own priority", item -> item.priority().isPresent()),
                new Feature(
                        "every item that applies n/a",
                        scorecard -> scorecard.progress().total() > 0
                                && scorecard.items().stream()
                                        .filter(ItemScore::applies)
                                        .allMatch(item -> item.state() == ItemState.MARKED_NOT_APPLICABLE)),
                new Feature("no item applies", scorecard -> scorecard.progress().total() == 0),
                new Feature(
                        "a section not scored beside one that is",
                        scorecard -> scorecard.sections().stream()
                                        .map(section -> section.score().isPresent())
                                        .distinct()
                                        .count()
                                == 2),
                health("absent", health -> health.score().isEmpty()),
                health(
                        "exactly 0 before knock-out",
                        health -> health.beforeKnockOut().filter(Ratio::isZero).isPresent()),
                health(
                        "exactly 1",
                        health -> health.score().filter(Ratio::isOne).isPresent()),
                health("capped", health -> !health.score().equals(health.beforeKnockOut())),
                health(
                        "knocked out, and the cap does not bind",
                        health -> !health.knockedOutBy().isEmpty()
                                && health.score().equals(health.beforeKnockOut())),
                health("knocked out twice", health -> health.knockedOutBy().size() > 1),
                health("provisional", Health::isProvisional),
                health("with a band", health -> health.band().isPresent()),
                health(
                        "complete, and below the first band",
                        health -> !health.isProvisional()
                                && health.band().isEmpty()
                                && health.score().isPresent()),
                finding("contradiction", Finding::isContradiction),
                finding("unanswered", finding -> finding.item().state() == ItemState.UNANSWERED),
                finding("n/a", finding -> finding.item().state() == ItemState.MARKED_NOT_APPLICABLE),
                finding(
                        "gain",
                        finding -> finding.gain()
                                .filter(gain -> gain.health().signum() > 0)
                                .isPresent()),
                finding(
                        "gain that a cap swallows",
                        finding -> finding.gain()
                                .filter(gain -> gain.health().isZero()
                                        && !gain.beforeKnockOut().isZero())
                                .isPresent()),
                notice(Notice.Kind.ANSWER_DIFFERS_FROM_MEASUREMENT),
                notice(Notice.Kind.RED_FLAG_DIFFERS_FROM_MEASUREMENT),
                notice(Notice.Kind.RED_FLAG_CONTRADICTS_ANSWER),
                notice(Notice.Kind.PRIORITY_WITHOUT_FINDING),
                notice(Notice.Kind.ANSWER_NOT_COUNTED),
                notice(Notice.Kind.DUE_BEFORE_AUDIT),
                audit("no subject", audit -> audit.subject().isEmpty()),
                audit(
                        "no industry",
                        audit -> audit.subject()
                                .filter(subject -> subject.industry().isEmpty())
                                .isPresent()),
                audit(
                        "a tag missing",
                        audit -> audit.subject()
                                .filter(subject -> !subject.tags()
                                        .keySet()
                                        .containsAll(Vocabulary.of(audit.checklist())
                                                .tags()
                                                .keySet()))
                                .isPresent()),
                audit("no scope", audit -> audit.scope().isEmpty()),
                audit(
                        "no channels said",
                        audit -> audit.scope()
                                .filter(scope -> scope.channels().isEmpty())
                                .isPresent()),
                audit(
                        "no channel in scope",
                        audit -> audit.scope()
                                .flatMap(Scope::channels)
                                .filter(List::isEmpty)
                                .isPresent()),
                audit(
                        "channels in scope",
                        audit -> audit.scope()
                                .flatMap(Scope::channels)
                                .filter(channels -> !channels.isEmpty())
                                .isPresent()),
                answer("red flag observed", answer -> answer.redFlag().equals(Optional.of(true))),
                answer("red flag denied", answer -> answer.redFlag().equals(Optional.of(false))),
                answer("answer without a choice", answer -> answer.choice().isEmpty()),
                answer("comment", answer -> answer.comment().isPresent()),
                answer("situation", answer -> answer.situation().isPresent()),
                answer(
                        "improvement with owner and due date",
                        answer -> answer.improve().isPresent()
                                && answer.owner().isPresent()
                                && answer.due().isPresent()),
                answer("evidence", answer -> !answer.evidence().isEmpty()),
                measurement(
                        "without a value",
                        measurement -> measurement.value().isEmpty()
                                && measurement.byChannel().isEmpty()),
                measurement(
                        "by channel only",
                        measurement -> measurement.value().isEmpty()
                                && !measurement.byChannel().isEmpty()),
                measurement(
                        "for the whole and by channel",
                        measurement -> measurement.value().isPresent()
                                && !measurement.byChannel().isEmpty()),
                measurement("with a target", measurement -> measurement.target().isPresent()),
                measurement(
                        "target reached exactly",
                        measurement -> measurement.target().isPresent()
                                && measurement.target().equals(measurement.value())),
                fromThreshold("on a threshold", 0),
                fromThreshold("just below a threshold", -1),
                fromThreshold("just above a threshold", 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("features")
    void everyFeatureOccurs(Feature feature) {
        assertThat(SAMPLE.stream().filter(feature.isIn()).count())
                .as("how many of %s audits have it", SAMPLE.size())
                .isGreaterThanOrEqualTo(5);
    }

    /** A law that has nothing to try on most audits would prove little. */
    @ParameterizedTest
    @EnumSource(
            value = Law.class,
            names = {"MONOTONE", "NOT_APPLICABLE_IS_NEUTRAL"})
    void lawsThatChangeItemsHaveSomethingToChange(Law law) {
        long tried = SAMPLE.stream()
                .filter(scorecard -> {
                    int[] calls = new int[1];
                    law.violations(
                            (audit, scoring) -> {
                                calls[0]++;
                                return Figures.none();
                            },
                            scorecard.scoring(),
                            scorecard.audit());
                    return calls[0] > 2;
                })
                .count();
        assertThat(tried).as("audits of %s", SAMPLE.size()).isGreaterThan(200);
    }

    @Nested
    class OfAHostsChecklist {
        private static final Metric METRIC =
                Metric.of("wait", Unit.DURATION, Direction.LOWER).within(Ratio.of(30), Ratio.of(90));
        private static final Quantity MINUTE = Quantity.ofDuration(Duration.ofMinutes(1));
        private static final Quantity LONG = Quantity.ofDuration(Duration.ofMinutes(5));
        private static final Checklist HOSTS = Checklist.builder("hosts", "1.0.0", text())
                .section(Section.builder("section")
                        .appliesWhen(Condition.all(
                                Condition.tag("shift", "night"),
                                Condition.any(Condition.industry("bank"), Condition.not(Condition.channel("fax")))))
                        .item(Item.builder("item", text(), Scales.YES_NO_NA)
                                .measured(MeasuredRule.byThresholds(
                                        METRIC,
                                        List.of(new Threshold(Comparator.LESS, MINUTE, Choice.of("yes"))),
                                        Choice.of("no")))
                                .redFlag(RedFlag.of(text()).measuredBy(METRIC, Comparator.GREATER, LONG))
                                .build())
                        .item(Item.builder("by-channel", text(), Scales.YES_PARTIAL_NO)
                                .measured(new MeasuredRule.ByChannel(
                                        Metrics.NPS,
                                        Comparator.AT_LEAST,
                                        Map.of("kiosk", Quantity.ofPoints("40")),
                                        Choice.of("yes"),
                                        Choice.of("partial"),
                                        Choice.of("no")))
                                .build())
                        .item(Item.builder("by-target", text(), Scales.YES_NO_NA)
                                .measured(MeasuredRule.byTarget(Metrics.CRR, Choice.of("yes"), Choice.of("no")))
                                .build())
                        .build())
                .build();
        private static final List<Audit> AUDITS = LongStream.range(0, 200)
                .mapToObj(seed -> RandomAudits.ofSeed(HOSTS, seed))
                .toList();

        private static Text text() {
            return Text.of("en", "Text");
        }

        @Test
        void saysWhatItsConditionsAskAbout() {
            assertThat(AUDITS.stream()
                            .flatMap(audit -> audit.subject().stream())
                            .map(subject -> subject.tags().get("shift")))
                    .contains("night", "elsewhere", null);
            assertThat(AUDITS.stream().flatMap(audit -> audit.subject().flatMap(Subject::industry).stream()))
                    .contains("bank", "another-industry");
            Set<String> channels = AUDITS.stream()
                    .flatMap(audit ->
                            audit.scope().flatMap(Scope::channels).stream().flatMap(List::stream))
                    .collect(Collectors.toSet());
            assertThat(channels).containsExactlyInAnyOrder("fax", "kiosk", "post");
        }

        @Test
        void measuresWhatItsRulesReadWithinTheRangeOfTheMetric() {
            assertThat(AUDITS.stream()
                            .flatMap(audit ->
                                    Optional.ofNullable(audit.measurements().get("wait")).stream())
                            .flatMap(measurement -> measurement.value().stream())
                            .map(Quantity::amount))
                    .as("60 is the threshold; 300, that of the red flag, is more than the most there can be, 90")
                    .contains(Ratio.of(60), Ratio.of(59), Ratio.of(61), Ratio.of(59_999, 1_000), Ratio.of(90))
                    .allMatch(METRIC::isInRange);
            assertThat(AUDITS.stream()
                            .flatMap(audit ->
                                    Optional.ofNullable(audit.measurements().get("nps")).stream())
                            .flatMap(measurement ->
                                    Optional.ofNullable(measurement.byChannel().get("kiosk")).stream())
                            .map(Quantity::amount))
                    .contains(Ratio.of(39), Ratio.of(40), Ratio.of(41));
            assertThat(AUDITS).anyMatch(audit -> audit.measurements().containsKey("crr"));
        }
    }

    private static Feature status(Status status) {
        return new Feature("status " + status.code(), scorecard -> scorecard.status() == status);
    }

    private static Feature item(String name, Predicate<ItemScore> isIn) {
        return new Feature(name, scorecard -> scorecard.items().stream().anyMatch(isIn));
    }

    private static Feature health(String name, Predicate<Health> isIn) {
        return new Feature("health " + name, scorecard -> isIn.test(scorecard.health()));
    }

    private static Feature finding(String name, Predicate<Finding> isIn) {
        return new Feature(
                "finding: " + name, scorecard -> scorecard.findings().stream().anyMatch(isIn));
    }

    private static Feature notice(Notice.Kind kind) {
        return new Feature(
                "notice " + kind.code(),
                scorecard -> scorecard.notices().stream().anyMatch(notice -> notice.kind() == kind));
    }

    private static Feature audit(String name, Predicate<Audit> isIn) {
        return new Feature(name, scorecard -> isIn.test(scorecard.audit()));
    }

    private static Feature answer(String name, Predicate<Answer> isIn) {
        return audit(name, audit -> audit.answers().values().stream().anyMatch(isIn));
    }

    private static Feature measurement(String name, Predicate<Measurement> isIn) {
        return audit(
                "measured " + name,
                audit -> audit.measurements().values().stream().anyMatch(isIn));
    }

    private static Feature fromThreshold(String name, int sign) {
        return audit("measured " + name, audit -> {
            Map<Metric, List<Quantity>> thresholds =
                    Vocabulary.of(audit.checklist()).thresholds();
            return audit.measurements().values().stream()
                    .anyMatch(measurement -> measurement.value().stream()
                            .anyMatch(value -> thresholds.getOrDefault(measurement.metric(), List.of()).stream()
                                    .map(threshold -> value.amount().minus(threshold.amount()))
                                    .anyMatch(off -> off.signum() == sign
                                                    && off.minus(Ratio.of(sign)).isZero()
                                            || off.equals(Ratio.of(sign, 1_000)))));
        });
    }

    /** Something an audit can be. */
    record Feature(String name, Predicate<Scorecard> isIn) {
        @Override
        public String toString() {
            return name;
        }
    }
}
