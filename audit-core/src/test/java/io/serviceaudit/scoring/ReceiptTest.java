package io.serviceaudit.scoring;

import static io.serviceaudit.scoring.SmallAudit.flagged;
import static io.serviceaudit.scoring.SmallAudit.item;
import static io.serviceaudit.scoring.SmallAudit.section;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.MissingValue;
import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.checklist.Threshold;
import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How every number came about, step by step: decision D9. */
class ReceiptTest {
    /** One item of each state; reply is measured, hidden-fees reversed and critical. */
    private static final SmallAudit SHOP = SmallAudit.of(
                    section(
                            "care",
                            "2",
                            item("reply")
                                    .measured(MeasuredRule.byThresholds(
                                            Metrics.FIRST_RESPONSE_TIME,
                                            List.of(new Threshold(
                                                    Comparator.LESS,
                                                    Quantity.ofDuration(Duration.ofMinutes(15)),
                                                    Choice.of("yes"))),
                                            Choice.of("no"))),
                            item("follow-up", "2"),
                            item("parking")),
                    section(
                            "pay",
                            "1",
                            item("hidden-fees", "1.5").reversed().critical(),
                            item("invoice", "0.5"),
                            item("vat").appliesWhen(Condition.tag("country", "DE"))))
            .measured(Measurement.of(Metrics.FIRST_RESPONSE_TIME, Quantity.ofDuration(Duration.ofMinutes(10))))
            .answers("follow-up=partial parking=n/a hidden-fees=yes vat=no")
            .unansweredZero()
            .knockOutCap("30");

    /** "figure by rule: what went in -> exact, shown". */
    private static String line(ReceiptStep step) {
        return step.figure() + " by " + step.rule() + ": "
                + step.inputs().entrySet().stream()
                        .map(input -> input.getKey() + "=" + input.getValue())
                        .collect(joining(", "))
                + " -> " + step.exact() + ", shown " + step.shown();
    }

    private static List<String> lines(Scorecard scorecard) {
        return scorecard.receipt().stream().map(ReceiptTest::line).toList();
    }

    @Test
    void aReceiptSpellsOutTheWholeAudit() {
        // Worked by hand:
        // care, weight 2: reply 1*1 of 1; follow-up 2*1/2 of 2, lost 2*(2 - 1); parking left out; 2 of 3
        // pay, weight 1: hidden-fees 1.5*(1 - 1) of 1.5; invoice 0.5*0 of 0.5; vat left out; 0 of 2
        // progress: 4 of the 5 that apply; coverage: (2*1 + 2*2 + 1*1.5) / (7.5 + 1*0.5) = 7.5/8
        // health: (2*2 + 1*0) / (2*3 + 1*2) = 4/8, capped to 3/10
        // gains: hidden-fees adds 1.5/8 = 3/16, to 11/16, and nothing caps it: 11/16 - 3/10 = 55/80 - 24/80;
        //        follow-up adds 2*1/8, invoice 0.5/8, both still under the cap
        assertThat(lines(SHOP.score()))
                .containsExactly(
                        "items.reply.value by S10: scale=yes-partial-no-na, answer=yes, measured=true, worth=1/1, reversed=false -> 1/1, shown 1",
                        "items.reply.possible by S5: weight=1/1, state=answered -> 1/1, shown 1",
                        "items.reply.earned by S5: items.reply.possible=1/1, items.reply.value=1/1 -> 1/1, shown 1",
                        "items.reply.lost by S15: sectionWeight=2/1, items.reply.possible=1/1, items.reply.earned=1/1 -> 0/1, shown 0",
                        "items.follow-up.value by S2: scale=yes-partial-no-na, answer=partial, measured=false, worth=1/2, reversed=false -> 1/2, shown 0.5",
                        "items.follow-up.possible by S5: weight=2/1, state=answered -> 2/1, shown 2",
                        "items.follow-up.earned by S5: items.follow-up.possible=2/1, items.follow-up.value=1/2 -> 1/1, shown 1",
                        "items.follow-up.lost by S15: sectionWeight=2/1, items.follow-up.possible=2/1, items.follow-up.earned=1/1 -> 2/1, shown 2",
                        "items.parking.possible by S5: weight=1/1, state=n/a, excludedBy=auditor, notApplicable=exclude -> 0/1, shown 0",
                        "items.parking.earned by S5: items.parking.possible=0/1, value=0/1 -> 0/1, shown 0",
                        "items.parking.lost by S15: sectionWeight=2/1, items.parking.possible=0/1, items.parking.earned=0/1 -> 0/1, shown 0",
                        "sections.care.earned by S6: items.reply.earned=1/1, items.follow-up.earned=1/1 -> 2/1, shown 2",
                        "sections.care.possible by S6: items.reply.possible=1/1, items.follow-up.possible=2/1 -> 3/1, shown 3",
                        "sections.care.lost by S15: items.reply.lost=0/1, items.follow-up.lost=2/1 -> 2/1, shown 2",
                        "sections.care.score by S6: sections.care.earned=2/1, sections.care.possible=3/1 -> 2/3, shown 66.7",
                        "items.hidden-fees.value by S3: scale=yes-partial-no-na, answer=yes, measured=false, worth=1/1, reversed=true -> 0/1, shown 0",
                        "items.hidden-fees.possible by S5: weight=3/2, state=answered -> 3/2, shown 1.5",
                        "items.hidden-fees.earned by S5: items.hidden-fees.possible=3/2, items.hidden-fees.value=0/1 -> 0/1, shown 0",
                        "items.hidden-fees.lost by S15: sectionWeight=1/1, items.hidden-fees.possible=3/2, items.hidden-fees.earned=0/1 -> 3/2, shown 1.5",
                        "items.invoice.possible by S5: weight=1/2, state=unanswered, unanswered=zero -> 1/2, shown 0.5",
                        "items.invoice.earned by S5: items.invoice.possible=1/2, value=0/1 -> 0/1, shown 0",
                        "items.invoice.lost by S15: sectionWeight=1/1, items.invoice.possible=1/2, items.invoice.earned=0/1 -> 1/2, shown 0.5",
                        "items.vat.possible by S5: weight=1/1, state=not-applicable, excludedBy=rule -> 0/1, shown 0",
                        "items.vat.earned by S5: items.vat.possible=0/1, value=0/1 -> 0/1, shown 0",
                        "items.vat.lost by S15: sectionWeight=1/1, items.vat.possible=0/1, items.vat.earned=0/1 -> 0/1, shown 0",
                        "sections.pay.earned by S6: items.hidden-fees.earned=0/1, items.invoice.earned=0/1 -> 0/1, shown 0",
                        "sections.pay.possible by S6: items.hidden-fees.possible=3/2, items.invoice.possible=1/2 -> 2/1, shown 2",
                        "sections.pay.lost by S15: items.hidden-fees.lost=3/2, items.invoice.lost=1/2 -> 2/1, shown 2",
                        "sections.pay.score by S6: sections.pay.earned=0/1, sections.pay.possible=2/1 -> 0/1, shown 0.0",
                        "progress by S12: answered=4/1, total=5/1 -> 4/5, shown 80.0",
                        "coverage by S12: withValue=15/2, applying=8/1 -> 15/16, shown 93.8", // 93.75
                        "health.earned by S7: model=flat, weight sections.care=2/1, sections.care.earned=2/1, weight sections.pay=1/1, sections.pay.earned=0/1 -> 4/1, shown 4",
                        "health.possible by S7: model=flat, weight sections.care=2/1, sections.care.possible=3/1, weight sections.pay=1/1, sections.pay.possible=2/1 -> 8/1, shown 8",
                        "health.beforeKnockOut by S7: health.earned=4/1, health.possible=8/1 -> 1/2, shown 50.0",
                        "health by S8: health.beforeKnockOut=1/2, knockOutCap=3/10, knockedOutBy=hidden-fees -> 3/10, shown 30.0",
                        "findings.hidden-fees.gainBeforeKnockOut by S20: health.beforeKnockOut=1/2, withValueOne=11/16 -> 3/16, shown 18.8", // 18.75
                        "findings.hidden-fees.gain by S20: health=3/10, withValueOne=11/16 -> 31/80, shown 38.8", // 38.75
                        "findings.follow-up.gainBeforeKnockOut by S20: health.beforeKnockOut=1/2, withValueOne=3/4 -> 1/4, shown 25.0",
                        "findings.follow-up.gain by S20: health=3/10, withValueOne=3/10 -> 0/1, shown 0.0",
                        "findings.invoice.gainBeforeKnockOut by S20: health.beforeKnockOut=1/2, withValueOne=9/16 -> 1/16, shown 6.3", // 6.25
                        "findings.invoice.gain by S20: health=3/10, withValueOne=3/10 -> 0/1, shown 0.0");
    }

    @ParameterizedTest
    @EnumSource(ScoringModel.class)
    void healthIsSpelledOutAsItsModelHasIt(ScoringModel model) {
        List<String> expected = switch (model) {
            case FLAT ->
                List.of(
                        "health.earned by S7: model=flat, weight sections.care=2/1, sections.care.earned=2/1, weight sections.pay=1/1, sections.pay.earned=0/1 -> 4/1, shown 4",
                        "health.possible by S7: model=flat, weight sections.care=2/1, sections.care.possible=3/1, weight sections.pay=1/1, sections.pay.possible=2/1 -> 8/1, shown 8");
            case HIERARCHICAL ->
                List.of( // 2 * 2/3 + 1 * 0, of 2 + 1
                        "health.earned by S7: model=hierarchical, weight sections.care=2/1, sections.care.score=2/3, weight sections.pay=1/1, sections.pay.score=0/1 -> 4/3, shown 1.333333",
                        "health.possible by S7: model=hierarchical, weight sections.care=2/1, weight sections.pay=1/1 -> 3/1, shown 3");
            case FLAT_UNWEIGHTED ->
                List.of( // 1 + 1/2 + 0 + 0, of 4
                        "health.earned by S7: model=flat-unweighted, items.reply.value=1/1, items.follow-up.value=1/2, items.hidden-fees.value=0/1, countedWithoutValue=1/1 -> 3/2, shown 1.5",
                        "health.possible by S7: model=flat-unweighted, counted=4/1 -> 4/1, shown 4");
            case ALL_OR_NOTHING ->
                List.of(
                        "health.earned by S7: model=all-or-nothing, items.reply.value=1/1, items.follow-up.value=1/2, items.hidden-fees.value=0/1, countedWithoutValue=1/1 -> 0/1, shown 0",
                        "health.possible by S7: model=all-or-nothing, counted=4/1 -> 1/1, shown 1");
        };

        assertThat(lines(SHOP.model(model).score()).stream()
                        .filter(line -> line.startsWith("health.earned") || line.startsWith("health.possible")))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void whatIsNotThereHasNoStep() {
        Scorecard nothing = SmallAudit.of(item("a").appliesWhen(Condition.tag("country", "DE")))
                .score();

        assertThat(lines(nothing))
                .containsExactly(
                        "items.a.possible by S5: weight=1/1, state=not-applicable, excludedBy=rule -> 0/1, shown 0",
                        "items.a.earned by S5: items.a.possible=0/1, value=0/1 -> 0/1, shown 0",
                        "items.a.lost by S15: sectionWeight=1/1, items.a.possible=0/1, items.a.earned=0/1 -> 0/1, shown 0",
                        "sections.s.earned by S6:  -> 0/1, shown 0",
                        "sections.s.possible by S6:  -> 0/1, shown 0",
                        "sections.s.lost by S15:  -> 0/1, shown 0");
    }

    /** Audits of every kind, each under every model and every way to count what is missing. */
    static Stream<Scorecard> scorecards() {
        List<SmallAudit> audits = List.of(
                SHOP,
                SHOP.answers("follow-up=yes hidden-fees=no invoice=yes"),
                SHOP.answers("hidden-fees=n/a invoice=n/a+high"),
                SmallAudit.of(section("one", item("a"), flagged("b")), section("two", "0.3", item("c", "0.7")))
                        .answers("a=n/a b=yes+flag"),
                SmallAudit.of(item("a")),
                SmallAudit.of(item("a").appliesWhen(Condition.tag("country", "DE")))
                        .answers("a=no"));
        List<Scorecard> scorecards = new ArrayList<>();
        for (SmallAudit audit : audits) {
            for (ScoringModel model : ScoringModel.values()) {
                for (MissingValue unanswered : MissingValue.values()) {
                    for (MissingValue notApplicable : MissingValue.values()) {
                        scorecards.add(audit.model(model)
                                .scoring(open -> open.withUnanswered(unanswered).withNotApplicable(notApplicable))
                                .score());
                    }
                }
            }
        }
        return scorecards.stream();
    }

    /** Every figure of a report, by the name of its step, with its exact value. */
    private static Map<String, Ratio> figures(Scorecard scorecard) {
        Map<String, Ratio> figures = new LinkedHashMap<>();
        for (ItemScore row : scorecard.items()) {
            String name = "items." + row.item().id();
            row.value().ifPresent(value -> figures.put(name + ".value", value));
            figures.put(name + ".possible", row.possible());
            figures.put(name + ".earned", row.earned());
            figures.put(name + ".lost", row.lost());
        }
        for (SectionScore section : scorecard.sections()) {
            String name = "sections." + section.section().id();
            figures.put(name + ".earned", section.earned());
            figures.put(name + ".possible", section.possible());
            figures.put(name + ".lost", section.lost());
            section.score().ifPresent(score -> figures.put(name + ".score", score));
        }
        scorecard.progress().share().ifPresent(share -> figures.put("progress", share));
        scorecard.coverage().ifPresent(coverage -> figures.put("coverage", coverage));
        Health health = scorecard.health();
        health.terms().ifPresent(terms -> {
            figures.put("health.earned", terms.earned());
            figures.put("health.possible", terms.possible());
        });
        health.beforeKnockOut().ifPresent(before -> figures.put("health.beforeKnockOut", before));
        health.score().ifPresent(score -> figures.put("health", score));
        for (Finding finding : scorecard.findings()) {
            String name = "findings." + finding.item().item().id();
            finding.gain().ifPresent(gain -> {
                figures.put(name + ".gain", gain.health());
                figures.put(name + ".gainBeforeKnockOut", gain.beforeKnockOut());
            });
        }
        return figures;
    }

    @ParameterizedTest
    @MethodSource("scorecards")
    void everyFigureOfTheReportHasOneStepAndNoStepIsOfAnythingElse(Scorecard scorecard) {
        Map<String, Ratio> steps = new LinkedHashMap<>();
        for (ReceiptStep step : scorecard.receipt()) {
            assertThat(steps.put(step.figure(), step.exact())).as(step.figure()).isNull();
        }

        assertThat(steps).containsExactlyInAnyOrderEntriesOf(figures(scorecard));
    }

    @ParameterizedTest
    @MethodSource("scorecards")
    void aStepRestsOnEarlierStepsWithTheirExactValues(Scorecard scorecard) {
        Map<String, String> earlier = new LinkedHashMap<>();
        for (ReceiptStep step : scorecard.receipt()) {
            step.inputs().forEach((name, value) -> {
                if (name.matches("(items|sections|health|findings)(\\..*)?")) {
                    assertThat(value).as("%s of %s", name, step.figure()).isEqualTo(earlier.get(name));
                }
            });
            earlier.put(step.figure(), step.exact().toString());
        }
    }

    @ParameterizedTest
    @MethodSource("scorecards")
    void aStepShowsItsExactValueAsAReportDoes(Scorecard scorecard) {
        for (ReceiptStep step : scorecard.receipt()) {
            String name = step.figure();
            String shown = name.contains(".gain")
                    ? scorecard.points(step.exact()).toPlainString()
                    : name.matches("progress|coverage|health|health.beforeKnockOut|sections[.].*[.]score")
                            ? scorecard.percent(step.exact()).toPlainString()
                            : step.exact().toDecimal().toPlainString();

            assertThat(step.shown()).as(name).isEqualTo(shown);
        }
    }

    @ParameterizedTest
    @MethodSource("scorecards")
    void aStepRecomputedFromItsInputsGivesItsExactValue(Scorecard scorecard) {
        for (ReceiptStep step : scorecard.receipt()) {
            assertThat(recomputed(step)).as(line(step)).isEqualTo(step.exact());
        }
    }

    /** What a reader with pen and paper makes of a step's inputs. */
    private static Ratio recomputed(ReceiptStep step) {
        Map<String, String> inputs = step.inputs();
        List<Ratio> numbers = inputs.values().stream()
                .filter(value -> value.matches("-?\\d+/\\d+"))
                .map(Ratio::parse)
                .toList();
        String last = step.figure().substring(step.figure().lastIndexOf('.') + 1);
        if (step.figure().startsWith("items.")) {
            return switch (last) {
                case "value" ->
                    inputs.get("reversed").equals("true") ? Ratio.ONE.minus(numbers.get(0)) : numbers.get(0);
                case "possible" -> counts(inputs) ? numbers.get(0) : Ratio.ZERO;
                case "earned" -> numbers.get(0).times(numbers.get(1));
                default -> numbers.get(0).times(numbers.get(1).minus(numbers.get(2)));
            };
        }
        if (step.figure().startsWith("sections.") && !last.equals("score")) {
            return sum(numbers);
        }
        return switch (step.figure()) {
            case "health.earned" -> earned(inputs, numbers);
            case "health.possible" ->
                switch (inputs.get("model")) {
                    case "flat" -> sumOfProducts(numbers);
                    case "all-or-nothing" -> Ratio.ONE;
                    default -> sum(numbers);
                };
            case "health" ->
                inputs.get("knockedOutBy").isEmpty()
                        ? numbers.get(0)
                        : numbers.get(0).min(numbers.get(1));
            default ->
                step.rule().equals("S20")
                        ? numbers.get(1).minus(numbers.get(0))
                        : numbers.get(0).dividedBy(numbers.get(1));
        };
    }

    private static boolean counts(Map<String, String> inputs) {
        return switch (inputs.get("state")) {
            case "answered" -> true;
            case "n/a" -> inputs.get("notApplicable").equals("zero");
            case "unanswered" -> inputs.get("unanswered").equals("zero");
            default -> false;
        };
    }

    /** Values stand before the number of items without one. */
    private static Ratio earned(Map<String, String> inputs, List<Ratio> numbers) {
        List<Ratio> values = numbers.subList(0, Math.max(0, numbers.size() - 1));
        return switch (inputs.get("model")) {
            case "flat-unweighted" -> sum(values);
            case "all-or-nothing" ->
                values.stream().allMatch(Ratio::isOne)
                                && inputs.get("countedWithoutValue").equals("0/1")
                        ? Ratio.ONE
                        : Ratio.ZERO;
            default -> sumOfProducts(numbers);
        };
    }

    private static Ratio sum(List<Ratio> numbers) {
        return numbers.stream().reduce(Ratio.ZERO, Ratio::plus);
    }

    /** First times second, plus third times fourth, and so on. */
    private static Ratio sumOfProducts(List<Ratio> numbers) {
        Ratio sum = Ratio.ZERO;
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            sum = sum.plus(numbers.get(i).times(numbers.get(i + 1)));
        }
        return sum;
    }

    @Test
    void aReceiptIsMadeAnewAndAlwaysTheSame() {
        Scorecard scorecard = SHOP.score();

        assertThat(scorecard.receipt()).isEqualTo(scorecard.receipt());
        assertThat(scorecard.receipt()).isEqualTo(SHOP.score().receipt());
    }
}
