package io.serviceaudit.scoring;

import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.measure.Ratio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes down how the figures of a scorecard came about (decision D9), each step after those it rests on. */
final class Receipt {
    private final Scorecard scorecard;
    private final Rules rules;
    private final List<ReceiptStep> steps = new ArrayList<>();

    Receipt(Scorecard scorecard, Rules rules) {
        this.scorecard = scorecard;
        this.rules = rules;
    }

    List<ReceiptStep> steps() {
        scorecard.sections().forEach(this::section);
        progress();
        coverage();
        health();
        scorecard.findings().forEach(this::gain);
        return List.copyOf(steps);
    }

    private void section(SectionScore section) {
        section.items().forEach(this::item);
        String figure = "sections." + section.section().id();
        Map<String, String> earned = new LinkedHashMap<>();
        Map<String, String> possible = new LinkedHashMap<>();
        Map<String, String> lost = new LinkedHashMap<>();
        for (ItemScore item : section.items()) {
            if (item.isCounted()) {
                earned.put(figure(item) + ".earned", item.earned().toString());
                possible.put(figure(item) + ".possible", item.possible().toString());
                lost.put(figure(item) + ".lost", item.lost().toString());
            }
        }
        plain(figure + ".earned", "S6", earned, section.earned());
        plain(figure + ".possible", "S6", possible, section.possible());
        plain(figure + ".lost", "S15", lost, section.lost());
        section.score()
                .ifPresent(score -> percent(
                        figure + ".score",
                        "S6",
                        inputs(figure + ".earned", section.earned(), figure + ".possible", section.possible()),
                        score));
    }

    private void item(ItemScore item) {
        String figure = figure(item);
        item.value().ifPresent(value -> value(item, value));
        plain(figure + ".possible", "S5", possibleInputs(item), item.possible());
        Map<String, String> earned = inputs(figure + ".possible", item.possible());
        item.value()
                .ifPresentOrElse(
                        value -> earned.put(figure + ".value", value.toString()),
                        () -> earned.put("value", Ratio.ZERO.toString()));
        plain(figure + ".earned", "S5", earned, item.earned());
        Map<String, String> lost =
                inputs("sectionWeight", Ratio.of(item.section().weight()));
        lost.put(figure + ".possible", item.possible().toString());
        lost.put(figure + ".earned", item.earned().toString());
        plain(figure + ".lost", "S15", lost, item.lost());
    }

    private void value(ItemScore item, Ratio value) {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("scale", item.item().scale().id());
        inputs.put("answer", item.answer().map(Choice::code).orElseThrow());
        inputs.put("measured", Boolean.toString(item.isMeasured()));
        inputs.put("worth", (item.item().isReversed() ? Ratio.ONE.minus(value) : value).toString());
        inputs.put("reversed", Boolean.toString(item.item().isReversed()));
        plain(
                figure(item) + ".value",
                item.item().isReversed() ? "S3" : item.isMeasured() ? "S10" : "S2",
                inputs,
                value);
    }

    private Map<String, String> possibleInputs(ItemScore item) {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("weight", Ratio.of(item.item().weight()).toString());
        inputs.put("state", item.state().code());
        switch (item.state()) {
            case MARKED_NOT_APPLICABLE -> {
                inputs.put("excludedBy", "auditor");
                inputs.put("notApplicable", rules.notApplicable().code());
            }
            case EXCLUDED_BY_RULE -> inputs.put("excludedBy", "rule");
            case UNANSWERED -> inputs.put("unanswered", rules.unanswered().code());
            case ANSWERED -> {}
        }
        return inputs;
    }

    private void progress() {
        Progress progress = scorecard.progress();
        progress.share()
                .ifPresent(share -> percent(
                        "progress",
                        "S12",
                        inputs("answered", Ratio.of(progress.answered()), "total", Ratio.of(progress.total())),
                        share));
    }

    private void coverage() {
        Scorecard.Coverage sums = scorecard.coverageSums();
        scorecard
                .coverage()
                .ifPresent(coverage -> percent(
                        "coverage",
                        "S12",
                        inputs("withValue", sums.withValue(), "applying", sums.applying()),
                        coverage));
    }

    private void health() {
        Health health = scorecard.health();
        Health.Terms terms = health.terms().orElse(null);
        Ratio score = health.score().orElse(null);
        if (terms == null || score == null) {
            return;
        }
        Map<String, String> earned = inputs();
        Map<String, String> possible = inputs();
        earned.put("model", rules.model().code());
        possible.put("model", rules.model().code());
        switch (rules.model()) {
            case FLAT, HIERARCHICAL -> bySection(earned, possible);
            case FLAT_UNWEIGHTED, ALL_OR_NOTHING -> byItem(earned, possible);
        }
        plain("health.earned", "S7", earned, terms.earned());
        plain("health.possible", "S7", possible, terms.possible());
        percent(
                "health.beforeKnockOut",
                "S7",
                inputs("health.earned", terms.earned(), "health.possible", terms.possible()),
                terms.ratio());
        Map<String, String> knockOut = inputs("health.beforeKnockOut", terms.ratio());
        knockOut.put("knockOutCap", rules.knockOutCap().toString());
        knockOut.put("knockedOutBy", String.join(",", health.knockedOutBy()));
        percent("health", "S8", knockOut, score);
    }

    private void bySection(Map<String, String> earned, Map<String, String> possible) {
        boolean flat = rules.model() == ScoringModel.FLAT;
        for (SectionScore section : scorecard.sections()) {
            section.score().ifPresent(score -> {
                String figure = "sections." + section.section().id();
                String weight = Ratio.of(section.section().weight()).toString();
                earned.put("weight " + figure, weight);
                possible.put("weight " + figure, weight);
                if (flat) {
                    earned.put(figure + ".earned", section.earned().toString());
                    possible.put(figure + ".possible", section.possible().toString());
                } else {
                    earned.put(figure + ".score", score.toString());
                }
            });
        }
    }

    private void byItem(Map<String, String> earned, Map<String, String> possible) {
        int counted = 0;
        int withoutValue = 0;
        for (ItemScore item : scorecard.items()) {
            if (item.isCounted()) {
                counted++;
                if (item.value().isPresent()) {
                    earned.put(figure(item) + ".value", item.value().get().toString());
                } else {
                    withoutValue++;
                }
            }
        }
        earned.put("countedWithoutValue", Ratio.of(withoutValue).toString());
        possible.put("counted", Ratio.of(counted).toString());
    }

    private void gain(Finding finding) {
        finding.gain().ifPresent(gain -> {
            String figure = "findings." + finding.item().item().id();
            Ratio before = scorecard.health().beforeKnockOut().orElseThrow();
            Ratio now = scorecard.health().score().orElseThrow();
            points(
                    figure + ".gainBeforeKnockOut",
                    "S20",
                    inputs("health.beforeKnockOut", before, "withValueOne", before.plus(gain.beforeKnockOut())),
                    gain.beforeKnockOut());
            points(
                    figure + ".gain",
                    "S20",
                    inputs("health", now, "withValueOne", now.plus(gain.health())),
                    gain.health());
        });
    }

    private static String figure(ItemScore item) {
        return "items." + item.item().id();
    }

    private static Map<String, String> inputs() {
        return new LinkedHashMap<>();
    }

    private static Map<String, String> inputs(String name, Ratio value) {
        Map<String, String> inputs = inputs();
        inputs.put(name, value.toString());
        return inputs;
    }

    private static Map<String, String> inputs(String first, Ratio firstValue, String second, Ratio secondValue) {
        Map<String, String> inputs = inputs(first, firstValue);
        inputs.put(second, secondValue.toString());
        return inputs;
    }

    private void plain(String figure, String rule, Map<String, String> inputs, Ratio exact) {
        steps.add(new ReceiptStep(figure, rule, inputs, exact, exact.toDecimal().toPlainString()));
    }

    private void percent(String figure, String rule, Map<String, String> inputs, Ratio exact) {
        steps.add(new ReceiptStep(
                figure, rule, inputs, exact, scorecard.percent(exact).toPlainString()));
    }

    private void points(String figure, String rule, Map<String, String> inputs, Ratio exact) {
        steps.add(new ReceiptStep(
                figure, rule, inputs, exact, scorecard.points(exact).toPlainString()));
    }
}
