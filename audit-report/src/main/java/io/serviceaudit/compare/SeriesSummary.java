package io.serviceaudit.compare;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What happened over a series, in sentences: health, findings, metrics, goals. */
final class SeriesSummary {
    /** How many findings of a kind are told one by one. */
    private static final int NAMED = 3;

    private final SeriesWords words;
    private final List<SeriesReport.SeriesAudit> audits;
    private final List<SeriesReport.SeriesComparison> comparisons;
    private final List<SeriesReport.FindingLife> findings;
    private final List<SeriesReport.MetricLife> metrics;
    private final List<SeriesReport.GoalLife> goals;

    SeriesSummary(
            SeriesWords words,
            List<SeriesReport.SeriesAudit> audits,
            List<SeriesReport.SeriesComparison> comparisons,
            List<SeriesReport.FindingLife> findings,
            List<SeriesReport.MetricLife> metrics,
            List<SeriesReport.GoalLife> goals) {
        this.words = words;
        this.audits = audits;
        this.comparisons = comparisons;
        this.findings = findings;
        this.metrics = metrics;
        this.goals = goals;
    }

    /**
     * The sentences.
     *
     * @param overall the newest audit compared with the oldest; null if there is one alone
     */
    List<LocalizedText> sentences(SeriesReport.@Nullable SeriesComparison overall) {
        List<LocalizedText> sentences = new ArrayList<>();
        if (overall == null) {
            sentences.add(audits.get(0).text());
            sentences.add(words.say("summary.alone", Map.of()));
            return List.copyOf(sentences);
        }
        sentences.add(words.say(
                "summary.span",
                Map.of(
                        "audits", SeriesWords.counted("audits", audits.size()),
                        "from", SeriesWords.date(audits.get(0).date()),
                        "to", SeriesWords.date(audits.get(audits.size() - 1).date()))));
        sentences.add(overall.summary());
        if (overall.verdict().equals("restated")) {
            sentences.add(overall.verdictName());
        }
        if (audits.size() > 2) {
            sentences.add(words.say(
                    "summary.steps",
                    Map.of(
                            "steps",
                            SeriesWords.joined(
                                    "list",
                                    audits.stream().map(SeriesSummary::percent).toList()))));
        }
        if (audits.size() > 2) {
            sentences.add(lastStep());
        }
        sentences.add(counts());
        add(sentences, finding -> finding.state().equals("returned"));
        add(sentences, this::isThereThroughout);
        for (SeriesReport.MetricLife metric : metrics) {
            SeriesReport.MetricStep whole = metric.overall();
            if (whole != null) {
                sentences.add(Objects.requireNonNull(whole.change().text(), "text"));
            }
        }
        if (!goals.isEmpty()) {
            sentences.add(words.say(
                    "summary.goals",
                    Map.of(
                            "goals", (long) goals.size(),
                            "met", goalsThatAre("met"),
                            "way", goalsThatAre("on-the-way"),
                            "missed", goalsThatAre("missed"),
                            "unknown", goalsThatAre("not-measured"))));
        }
        return List.copyOf(sentences);
    }

    private LocalizedText lastStep() {
        SeriesReport.SeriesComparison last = comparisons.get(comparisons.size() - 1);
        return words.say(
                "summary.last",
                Map.of(
                        "from", SeriesWords.date(audits.get(audits.size() - 2).date()),
                        "to", SeriesWords.date(audits.get(audits.size() - 1).date()),
                        "change", SeriesWords.text(last.summary())));
    }

    private static Text percent(SeriesReport.SeriesAudit audit) {
        BigDecimal percent = audit.percent();
        return percent == null
                ? SeriesWords.fill("step.none", Map.of())
                : SeriesWords.fill("step", Map.of("percent", SeriesWords.number(percent)));
    }

    private LocalizedText counts() {
        return findings.isEmpty()
                ? words.say("summary.no-findings", Map.of())
                : words.say(
                        "summary.findings",
                        Map.of(
                                "all", (long) findings.size(),
                                "fixed", findingsThatAre("fixed"),
                                "persisting", findingsThatAre("persisting"),
                                "returned", findingsThatAre("returned"),
                                "new", findingsThatAre("new"),
                                "out", findingsThatAre("out-of-scope")));
    }

    private long findingsThatAre(String state) {
        return findings.stream()
                .filter(finding -> finding.state().equals(state))
                .count();
    }

    private long goalsThatAre(String state) {
        return goals.stream().filter(goal -> state.equals(goal.goal().state())).count();
    }

    /** Whether every audit has the finding. */
    private boolean isThereThroughout(SeriesReport.FindingLife finding) {
        return finding.life().stream()
                .allMatch(row -> row.state().equals("new") || row.state().equals("persisting"));
    }

    private void add(List<LocalizedText> sentences, Predicate<SeriesReport.FindingLife> which) {
        findings.stream()
                .filter(which)
                .limit(NAMED)
                .map(SeriesReport.FindingLife::text)
                .forEach(sentences::add);
    }
}
