package io.serviceaudit.scoring;

import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.measure.Ratio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes down how the figures of a set of improvements came about (rule S20). */
final class WhatIfReceipt {
    private static final String RULE = "S20";

    private final Scorecard scorecard;
    private final String figure;
    private final Map<String, String> asked;
    private final WhatIf.Improvement set;
    private final List<ReceiptStep> steps = new ArrayList<>();

    /**
     * @param figure what the set is called in the receipt
     * @param asked what was asked for
     */
    WhatIfReceipt(Scorecard scorecard, String figure, Map<String, String> asked, WhatIf.Improvement set) {
        this.scorecard = scorecard;
        this.figure = figure;
        this.asked = asked;
        this.set = set;
    }

    List<ReceiptStep> steps() {
        beforeKnockOut();
        health();
        gain();
        effort();
        return List.copyOf(steps);
    }

    private void beforeKnockOut() {
        Map<String, String> inputs = new LinkedHashMap<>(asked);
        ScoringModel model = scorecard.scoring().model().orElseThrow();
        inputs.put("model", model.code());
        Ratio before = scorecard.health().beforeKnockOut().orElseThrow();
        Ratio sum = before;
        if (model == ScoringModel.ALL_OR_NOTHING) {
            inputs.put("items", ids(set.items()));
            sum = set.health();
        } else {
            Set<String> findings = scorecard.findings().stream()
                    .map(finding -> finding.item().item().id())
                    .collect(Collectors.toSet());
            inputs.put("health.beforeKnockOut", before.toString());
            for (WhatIf.Candidate candidate : set.items()) {
                String id = candidate.item().item().id();
                Ratio gain = candidate.gain().beforeKnockOut();
                inputs.put(
                        findings.contains(id) ? "findings." + id + ".gainBeforeKnockOut" : "gainBeforeKnockOut " + id,
                        gain.toString());
                sum = sum.plus(gain);
            }
        }
        add("beforeKnockOut", inputs, sum, scorecard.percent(sum).toPlainString());
    }

    private void health() {
        Set<String> improved = set.items().stream()
                .map(candidate -> candidate.item().item().id())
                .collect(Collectors.toSet());
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put(figure + ".beforeKnockOut", steps.get(0).exact().toString());
        inputs.put("knockOutCap", scorecard.knockOutCap().toString());
        inputs.put(
                "knockedOutBy",
                scorecard.health().knockedOutBy().stream()
                        .filter(item -> !improved.contains(item))
                        .collect(Collectors.joining(",")));
        add("health", inputs, set.health(), scorecard.percent(set.health()).toPlainString());
    }

    private void gain() {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put(figure + ".health", set.health().toString());
        inputs.put("health", scorecard.health().score().orElseThrow().toString());
        add("gain", inputs, set.gain(), scorecard.points(set.gain()).toPlainString());
    }

    private void effort() {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (WhatIf.Candidate candidate : set.items()) {
            inputs.put(
                    "effort " + candidate.item().item().id(),
                    Ratio.of(candidate.effort()).toString());
        }
        Ratio effort = Ratio.of(set.effort());
        add("effort", inputs, effort, effort.toDecimal().toPlainString());
    }

    private void add(String part, Map<String, String> inputs, Ratio exact, String shown) {
        steps.add(new ReceiptStep(figure + "." + part, RULE, inputs, exact, shown));
    }

    private static String ids(List<WhatIf.Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.item().item().id())
                .collect(Collectors.joining(","));
    }
}
