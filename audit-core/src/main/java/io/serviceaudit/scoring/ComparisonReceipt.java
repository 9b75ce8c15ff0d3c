package io.serviceaudit.scoring;

import io.serviceaudit.measure.Ratio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes down how the figures of a comparison came about (rule S19). */
final class ComparisonReceipt {
    private static final String RULE = "S19";
    private static final String PUBLISHED = "comparison.health.published";
    private static final String RESTATED = "comparison.health.restated";
    private static final String MIXED = "comparison.health.mixed";
    private static final String NOW = "health";

    private final Comparison comparison;
    private final List<ReceiptStep> steps = new ArrayList<>();

    private ComparisonReceipt(Comparison comparison) {
        this.comparison = comparison;
    }

    static List<ReceiptStep> of(Comparison comparison) {
        ComparisonReceipt receipt = new ComparisonReceipt(comparison);
        comparison
                .restated()
                .ifPresent(restated -> comparison.steps().ifPresent(between -> receipt.write(restated, between)));
        return List.copyOf(receipt.steps);
    }

    private void write(Scorecard restated, Comparison.Steps between) {
        Scorecard before = comparison.before();
        Scorecard now = comparison.now();
        health(PUBLISHED, before.health(), before);
        health(RESTATED, restated.health(), now);
        health(MIXED, between.mixed(), now);
        now.health()
                .score()
                .ifPresent(score -> comparison
                        .published()
                        .ifPresent(
                                published -> difference("comparison.health.change", NOW, score, PUBLISHED, published)));
        comparison.split().ifPresent(split -> {
            Ratio published = before.health().score().orElseThrow();
            Ratio anew = published.plus(split.rules());
            Ratio mixed = anew.plus(split.scope());
            difference("comparison.split.rules", RESTATED, anew, PUBLISHED, published);
            difference("comparison.split.scope", MIXED, mixed, RESTATED, anew);
            difference("comparison.split.answers", NOW, mixed.plus(split.answers()), MIXED, mixed);
        });
        health("comparison.likeForLike.before", between.likeBefore(), now);
        health("comparison.likeForLike.now", between.likeNow(), now);
    }

    /** Health by rules S7 and S8, under the scoring of a scorecard. */
    private void health(String figure, Health health, Scorecard rules) {
        health.terms().ifPresent(terms -> {
            Map<String, String> inputs = new LinkedHashMap<>();
            inputs.put("checklistVersion", rules.checklist().version());
            inputs.put("model", rules.scoring().model().orElseThrow().code());
            inputs.put("earned", terms.earned().toString());
            inputs.put("possible", terms.possible().toString());
            inputs.put("knockOutCap", rules.knockOutCap().toString());
            inputs.put("knockedOutBy", String.join(",", health.knockedOutBy()));
            add(
                    figure,
                    inputs,
                    health.score().orElseThrow(),
                    score -> rules.percent(score).toPlainString());
        });
    }

    private void difference(String figure, String of, Ratio minuend, String less, Ratio subtrahend) {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put(of, minuend.toString());
        inputs.put(less, subtrahend.toString());
        add(
                figure,
                inputs,
                minuend.minus(subtrahend),
                points -> comparison.now().points(points).toPlainString());
    }

    private void add(String figure, Map<String, String> inputs, Ratio exact, Function<Ratio, String> shown) {
        steps.add(new ReceiptStep(figure, RULE, inputs, exact, shown.apply(exact)));
    }
}
